#pragma once

#include <cstddef>

namespace sdklint::test {

/// Under the address sanitizer everything takes ten times as long: tests that try thousands of
/// inputs try one in so many there. The released build tries them all.
#ifdef __SANITIZE_ADDRESS__
inline constexpr size_t kFewer = 5;
#else
inline constexpr size_t kFewer = 1;
#endif

}  // namespace sdklint::test
