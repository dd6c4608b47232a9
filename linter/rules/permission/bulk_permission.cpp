// Flags a request that asks at once for groups of permissions which no single function of an app
// needs together.
#include <algorithm>

#include "rules/permission_requests.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

bool serves_one_function(const std::vector<const PermissionGroup*>& groups,
                         const Catalog& catalog) {
  if (groups.size() < 2) return true;
  return std::any_of(catalog.permission_functions.begin(), catalog.permission_functions.end(),
                     [&](const PermissionFunction& function) {
                       return std::all_of(groups.begin(), groups.end(), [&](const auto* group) {
                         return std::find(function.groups.begin(), function.groups.end(),
                                          group->id) != function.groups.end();
                       });
                     });
}

}  // namespace

void bulk_permission(const AnalyzedApp& app, RuleRun& run) {
  for (const AskingPlace& place : asking_places(app)) {
    const std::vector<std::string>* worst = nullptr;
    std::vector<const PermissionGroup*> groups;
    for (const std::vector<std::string>& asking : place.askings) {
      std::vector<const PermissionGroup*> asked = groups_of(asking, app.catalog());
      if (serves_one_function(asked, app.catalog()) || asked.size() <= groups.size()) continue;
      worst = &asking;
      groups = std::move(asked);
    }
    if (worst == nullptr) continue;
    std::vector<std::string> permissions;
    for (const std::string& name : *worst) permissions.push_back(short_permission(name));
    std::vector<Text> names;
    for (const PermissionGroup* group : groups) names.push_back(group->name);
    run.report(place.request->name_span)
        .within(place.request->span)
        .with("function", short_name(place.request->function))
        .with("count", std::to_string(groups.size()))
        .with("groups", join(names))
        .with("permissions", join(permissions))
        .confidence(place.request->confidence);
  }
}

}  // namespace sdklint::rules
