#pragma once

#include <cstdint>
#include <string_view>

namespace sdklint {

/// A hash of 128 bits.
struct Hash128 {
  uint64_t high, low;
};

/// XXH3's 128 bits: the same for the same bytes everywhere, no protection against a forger.
Hash128 hash_of(std::string_view bytes);

}  // namespace sdklint
