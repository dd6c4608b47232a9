// Flags a request for permissions that can reach personal information, made in the first launch
// before the user does anything.
#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void permission_at_launch(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& request : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (request.kind != ReachedCall::Kind::kPermissionRequest) continue;
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
