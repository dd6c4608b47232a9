// Pages of the rules in linter/docs/rules/, made from cards and cases so that they can't say what
// isn't so.
#pragma once

#include <string>

#include "base/result.h"

namespace sdklint {

/// Writes every page and the list of pages. Returns what was written.
Result<std::string> write_pages(const std::string& checkout);
/// Fails, naming the page, when one is missing, out of date or of no rule.
Result<std::string> check_pages(const std::string& checkout);

}  // namespace sdklint
