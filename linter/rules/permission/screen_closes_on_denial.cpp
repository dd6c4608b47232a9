// Notes a screen that closes because a permission was refused, while the app goes on.
#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void screen_closes_on_denial(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& exit : app.rehearsal(Scene::kPermissionRefused).calls) {
    if (!exit.exit || !exit.closes_screen || exit.goes_on || exit.has_choice || exit.resumed)
      continue;
    // `if (allThatIsNeeded()) finish();` may well close it because all is granted.
    if (!exit.certain || exit.also_granted) continue;
    auto report = run.report(exit.name_span)
                      .about(exit, Scene::kPermissionRefused)
                      .with("call", call_name(exit.exit->class_name, exit.exit->method));
    name_refused(report, exit.refused);
  }
}

}  // namespace sdklint::rules
