// Flags code that tells an SDK "the user agreed" in the first launch, where nobody can have agreed.
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// An argument whose value isn't known says nothing; one that is false is what the vendor asks for.
bool claims_consent(const ReachedCall& call) {
  if (!call.sdk_call) return false;
  switch (call.sdk_call->meaning) {
    case SdkCall::Meaning::kConsent:
      return call.told == true;
    case SdkCall::Meaning::kGrantsConsent:
      return true;
    default:
      return false;
  }
}

}  // namespace

void forged_consent(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& call : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (!claims_consent(call)) continue;
    run.report(call.name_span)
        .about(*call.sdk)
        .about(call, Scene::kFirstLaunch)
        .calling(call_name(call.sdk_call->class_name, call.sdk_call->method));
  }
}

}  // namespace sdklint::rules
