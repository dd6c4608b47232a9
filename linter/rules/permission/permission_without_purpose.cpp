// Notes a request for permissions that nothing on the way to it explains: no rationale, no dialog,
// no text about permissions in the code that leads there.
#include <set>

#include "analysis/permission_purpose.h"
#include "base/text.h"
#include "rules/permission_requests.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void permission_without_purpose(const AnalyzedApp& app, RuleRun& run) {
  const PermissionPurposes purposes(app.program(), app.resources(), app.catalog());
  for (const AskingPlace& place : asking_places(app)) {
    std::set<std::string> asked;
    for (const std::vector<std::string>& asking : place.askings)
      asked.insert(asking.begin(), asking.end());
    const std::vector<std::string> permissions(asked.begin(), asked.end());
    const std::vector<const PermissionGroup*> groups = groups_of(permissions, app.catalog());
    if (groups.empty()) continue;
    const std::string_view asking = last_part(without_lambdas(place.request->function), ".");
    if (purposes.are_told(*place.request, asking, groups)) continue;
    std::vector<Text> names;
    for (const PermissionGroup* group : groups) names.push_back(group->name);
    run.report(place.request->name_span)
        .within(place.request->span)
        .with("function", short_name(place.request->function))
        .with("groups", join(names))
        .likely();
  }
}

}  // namespace sdklint::rules
