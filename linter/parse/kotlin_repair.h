#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sdklint {

/// Kotlin that its grammar can't read, written anew with the same meaning and the same length, so
/// that every offset stays right; nothing when there is nothing to mend. Only for text that was
/// parsed with errors: a name like `open` becomes `opeN`, a `when` guard's `if` a comma, a context
/// parameter or an annotation before a type blanks.
std::optional<std::string> repaired_kotlin(std::string_view text);

/// `!initialized` as `!Initialized`, since the grammar reads an operator `!in` in it; nothing when
/// that isn't there. Not only for text with errors: in a `when` both readings are well-formed.
std::optional<std::string> with_split_not_in(std::string_view text);

}  // namespace sdklint
