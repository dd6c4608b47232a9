#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/lint_result.h"

namespace sdklint::test {

/// Lints an app that is given as paths and texts; a manifest that names the application class
/// com.x.App is added when there is none.
LintResult lint_text(std::vector<std::pair<std::string, std::string>> files);

}  // namespace sdklint::test
