#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sdklint {

/// Whether a name is in a short list.
inline bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace sdklint
