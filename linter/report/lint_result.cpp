#include "report/lint_result.h"

#include <algorithm>

namespace sdklint {

bool Coverage::complete() const {
  const bool cut = std::any_of(apps.begin(), apps.end(), [](const AppCoverage& app) {
    return app.widened > 0 || app.cut_short;
  });
  return notes.empty() && binary_parts.empty() && !cut;
}

size_t LintResult::count(Severity severity) const {
  return static_cast<size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const ReportedFinding& one) {
        return !one.allowed && one.finding.severity == severity;
      }));
}

size_t LintResult::allowed() const {
  return static_cast<size_t>(std::count_if(findings.begin(), findings.end(),
                                           [](const ReportedFinding& one) { return one.allowed; }));
}

std::optional<Severity> LintResult::worst() const {
  std::optional<Severity> worst;
  for (const ReportedFinding& one : findings) {
    if (!one.allowed && (!worst || one.finding.severity > *worst)) worst = one.finding.severity;
  }
  return worst;
}

}  // namespace sdklint
