// Flags personal information that the app's own code reads, subscribes to or records in the first
// launch.
#include "rules/rule.h"

namespace sdklint::rules {

void pre_consent_collection(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& read : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (read.kind != ReachedCall::Kind::kPersonalData ||
        read.api->mode == PersonalDataApi::Mode::kUserPicks)
      continue;
    run.report(read.name_span).about(*read.api).about(read, Scene::kFirstLaunch);
  }
}

}  // namespace sdklint::rules
