// Flags an app that closes because the user refused a permission.
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void forced_exit_on_denial(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& exit : app.rehearsal(Scene::kPermissionRefused).calls) {
    if (!exit.exit || !exit.ends_app) continue;
    std::vector<std::string> refused;
    for (const std::string& name : exit.refused) refused.push_back(short_permission(name));
    auto report = run.report(exit.name_span)
                      .about(exit, Scene::kPermissionRefused)
                      .with("call", call_name(exit.exit->class_name, exit.exit->method));
    if (!refused.empty()) report.with("permissions", join(refused));
  }
}

}  // namespace sdklint::rules
