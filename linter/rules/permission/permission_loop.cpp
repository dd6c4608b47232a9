// Flags a permission that is asked for again as soon as it is refused, though the user doesn't wish
// it: from the answer itself, whenever the screen comes back, or by a dialog that leaves no choice.
#include <algorithm>

#include "rules/permissions.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {

void permission_loop(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& request : app.rehearsal(Scene::kPermissionRefused).calls) {
    if (!request.again) continue;
    // The user who chooses "ask me again" wishes it, unless there is nothing else to choose.
    if (request.has_choice && !request.kept_open) continue;
    // What is composed again runs its effects once.
    if (std::any_of(request.path.steps.begin(), request.path.steps.end(),
                    [](const PathStep& step) { return step.assumed; }))
      continue;
    // A screen that comes back may remember in a field that it has asked.
    if (request.resumed && !request.certain) continue;
    auto report = run.report(request.name_span).about(request, Scene::kPermissionRefused);
    name_refused(report, request.refused);
  }
}

}  // namespace sdklint::rules
