// `sdklint:allow <rule>[, <rule>] - reason` in a comment lets a finding pass on its own line, or,
// when the comment stands alone, on the next line that isn't a comment. An allow that lets nothing
// pass is itself a finding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/lint_result.h"

namespace sdklint {

/// One allow comment.
struct AllowComment {
  Span span;     ///< from "sdklint:allow" to the end of the comment
  int line = 0;  ///< the line whose findings pass
  std::vector<std::string> rules;
  std::string reason;
};

/// All allow comments of a file.
std::vector<AllowComment> allow_comments(const SourceTree& sources, FileId file);

/// Whether a text may hold an allow comment: the mark stands in it.
bool may_let_pass(std::string_view text);

/// Marks what comments let pass, and adds `unused-allow` findings for comments without reason, rule
/// or effect. `ran` holds the names of the rules that ran: an allow of another rule can't be
/// judged. Keeps the order of findings.
void apply_suppressions(std::vector<ReportedFinding>& findings, const SourceTree& sources,
                        const std::vector<std::string>& ran, unsigned threads);

}  // namespace sdklint
