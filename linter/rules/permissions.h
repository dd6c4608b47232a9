// What the rules about permissions share.
#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"

namespace sdklint {

/// Sets `{permissions}` to the refused ones, if any is known.
void name_refused(RuleRun::Report& report, const std::vector<std::string>& permissions);

/// Short names of the asked permissions that guard personal information or are a special access;
/// others are granted unasked.
std::vector<std::string> guarded_permissions(const ReachedCall& request, const Catalog& catalog);

}  // namespace sdklint
