// Flags a `sdklint:allow` that lets nothing pass, gives no reason, or names no rule. Which one that
// is, is known only once all other rules have run: report/suppressions.cpp reports it in the words
// of this rule's card.
#include "rules/rule.h"

namespace sdklint::rules {

void unused_allow(const AnalyzedApp&, RuleRun&) {}

}  // namespace sdklint::rules
