// Flags what is collected after the user did not agree to the privacy policy.
#include "rules/rule.h"
#include "rules/sdk_start.h"
#include "rules/words.h"

namespace sdklint::rules {

void collection_after_refusal(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& call : app.rehearsal(Scene::kPolicyRefused).calls) {
    if (call.kind == ReachedCall::Kind::kSdk) {
      const std::string name = call_name(call.sdk_call->class_name, call.sdk_call->method);
      run.report(call.name_span)
          .about(*call.sdk)
          .about(call, Scene::kPolicyRefused)
          .calling(name)
          .with("collector", name)
          .taking(data_taken(call));
    } else if (call.api && call.api->mode != PersonalDataApi::Mode::kUserPicks) {
      run.report(call.name_span)
          .about(*call.api)
          .about(call, Scene::kPolicyRefused)
          .with("collector", call_name(call.api->class_name, call.api->member));
    }
  }
}

}  // namespace sdklint::rules
