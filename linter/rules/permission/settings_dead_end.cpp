// Flags a dialog after a refusal that can't be closed and leads nowhere but to the system settings
// (or out of the app).
#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void settings_dead_end(const AnalyzedApp& app, RuleRun& run) {
  for (const RefusalDialog& dialog : app.rehearsal(Scene::kPermissionRefused).dialogs) {
    bool settings = false;
    for (const RefusalDialog::Choice& choice : dialog.choices)
      settings = settings || choice.opens_settings;
    if (!dialog.closed() || !settings || dialog.aside) continue;
    auto report = run.report(dialog.span).along(dialog.path, Scene::kPermissionRefused);
    name_refused(report, dialog.refused);
  }
}

}  // namespace sdklint::rules
