// Flags a request for permissions that can reach personal information, made in the first launch
// before the user does anything.
#include <algorithm>

#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void permission_at_launch(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& request : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (request.kind != ReachedCall::Kind::kPermissionRequest) continue;
    // A callback that a library may or may not run is no ground to say that the app asks.
    if (std::any_of(request.path.steps.begin(), request.path.steps.end(),
                    [](const PathStep& step) { return step.assumed; }))
      continue;
    const std::vector<std::string> names = guarded_permissions(request, app.catalog());
    if (names.empty() && request.permissions_complete) continue;
    auto report = run.report(request.name_span).about(request, Scene::kFirstLaunch);
    if (names.empty()) {
      report.likely();
    } else {
      report.with("permissions", join(names));
    }
  }
}

}  // namespace sdklint::rules
