#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string_view>

namespace sdklint {

/// A text kept once for the whole process: equal texts are equal symbols, so comparing costs one
/// integer. The empty text is the default symbol. Making one is thread-safe; the text lives as long
/// as the process. Ids depend on the order of threads: never sort by id, sort by `view()`.
class Symbol {
 public:
  constexpr Symbol() = default;
  explicit Symbol(std::string_view text);

  std::string_view view() const;
  bool empty() const { return id_ == 0; }
  uint32_t id() const { return id_; }
  bool operator==(const Symbol&) const = default;

 private:
  uint32_t id_ = 0;
};

/// Orders symbols by their text, for output that must not depend on threads.
struct ByText {
  bool operator()(Symbol a, Symbol b) const { return a.view() < b.view(); }
};

}  // namespace sdklint

template <>
struct std::hash<sdklint::Symbol> {
  size_t operator()(sdklint::Symbol symbol) const noexcept {
    return static_cast<size_t>(symbol.id()) * 0x9E3779B97F4A7C15ull;
  }
};
