#pragma once

#include <string_view>

namespace sdklint {

/// True when a path with '/' between its parts fits a pattern: `?` is one character and `*` any
/// number of them within a part, `**` any number of parts. A pattern without '/' fits the last part
/// of the path.
bool glob_match(std::string_view pattern, std::string_view path);

}  // namespace sdklint
