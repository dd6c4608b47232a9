#pragma once

#include <string>
#include <string_view>

#include "report/lint_result.h"

namespace sdklint {

/// What a run found, as bytes that a later run can read back over the same files, in whose code
/// lines without code may have come, gone or changed (`CodeLines`). Files are their numbers in the
/// tree.
std::string packed_result(const LintResult& result);
/// Fills in findings and coverage; false, and nothing changed, when the bytes are none of ours or a
/// place in them isn't what it was.
bool unpack_result(std::string_view bytes, LintResult& result);

}  // namespace sdklint
