#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sdklint {

/// Gradle's command calls, `exclude group: 'x', module: 'y'`, given the parentheses that the
/// grammar needs, in equal length so that every offset stays right; nothing when there is none.
std::optional<std::string> repaired_groovy(std::string_view text);

}  // namespace sdklint
