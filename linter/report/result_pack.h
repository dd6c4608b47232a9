#pragma once

#include <string>
#include <string_view>

#include "report/lint_result.h"

namespace sdklint {

/// What a run found, as bytes that a later run over the very same files can read back. Files are
/// their numbers in the tree.
std::string packed_result(const LintResult& result);
/// Fills in findings and coverage; false, and nothing changed, when the bytes are none of ours.
bool unpack_result(std::string_view bytes, LintResult& result);

}  // namespace sdklint
