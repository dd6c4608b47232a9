// Flags a permission that every launch asks for, whatever the user answered before: nothing that an
// earlier launch could have stored is looked at on the way.
#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void repeated_permission_request(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& request : app.rehearsal(Scene::kSecondLaunch).calls) {
    if (request.kind != ReachedCall::Kind::kPermissionRequest || request.consults_storage) continue;
    // A field may hold what was stored; a library may wait for the user.
    if (!request.certain || request.confidence == Confidence::kLikely) continue;
    const std::vector<std::string> names = guarded_permissions(request, app.catalog());
    if (names.empty()) continue;
    auto report = run.report(request.name_span).about(request, Scene::kSecondLaunch);
    name_refused(report, names);
  }
}

}  // namespace sdklint::rules
