#pragma once

#include <vector>

#include "report/lint_result.h"

namespace sdklint {

/// Names each finding by what it says, not by where it stands: rule, SDK, API, function and the
/// text pointed at without blanks. Equal ones are numbered in order. Expects the findings in order.
void set_fingerprints(std::vector<ReportedFinding>& findings, const SourceTree& sources);

}  // namespace sdklint
