#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace sdklint {

/// A place in a table, typed by what the table holds, so that a function's number is never taken
/// for a type's.
template <typename Tag>
struct Id {
  static constexpr uint32_t kNone = UINT32_MAX;

  uint32_t value = kNone;

  constexpr bool valid() const { return value != kNone; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace sdklint

template <typename Tag>
struct std::hash<sdklint::Id<Tag>> {
  size_t operator()(sdklint::Id<Tag> id) const noexcept {
    return static_cast<size_t>(id.value) * 0x9E3779B97F4A7C15ull;
  }
};
