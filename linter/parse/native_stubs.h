#pragma once

#include <string_view>

namespace sdklint {

/// Own-written declarations that stand in for the NDK, the C library and the C++ library: enough
/// for libclang to know the names and types that identify a read. Included before every file, in C
/// and in C++.
std::string_view native_stubs();

}  // namespace sdklint
