// Flags a request for permissions that can reach personal information, made in the first launch
// before the user does anything.
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// The asked permissions that guard personal information or are a special access; others are
/// granted unasked.
std::vector<std::string> guarded(const ReachedCall& request, const Catalog& catalog) {
  std::vector<std::string> names;
  for (const std::string& name : request.permissions) {
    const Permission* permission = catalog.permission(name);
    if (permission && (permission->kind == Permission::Kind::kDangerous ||
                       permission->kind == Permission::Kind::kSpecial)) {
      names.push_back(short_permission(name));
    }
  }
  return names;
}

}  // namespace

void permission_at_launch(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& request : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (request.kind != ReachedCall::Kind::kPermissionRequest) continue;
    const std::vector<std::string> names = guarded(request, app.catalog());
    if (names.empty() && request.permissions_complete) continue;
    auto report = run.report(request.name_span).about(request, Scene::kFirstLaunch);
    if (names.empty()) {
      report.with("permissions", Text{"permissions", "权限"}).likely();
    } else {
      report.with("permissions", join(names));
    }
  }
}

}  // namespace sdklint::rules
