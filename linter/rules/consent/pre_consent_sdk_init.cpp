// Flags an SDK that starts in the first launch, before the user has done anything.
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

const SdkCall* safe_step_of(const Sdk& sdk) {
  for (const SdkCall& call : sdk.calls) {
    if (call.meaning == SdkCall::Meaning::kSafeStep) return &call;
  }
  return nullptr;
}

}  // namespace

void pre_consent_sdk_init(const AnalyzedApp& app, RuleRun& run) {
  for (const ReachedCall& start : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (!start.sdk_call || start.sdk_call->meaning != SdkCall::Meaning::kStart || start.withheld)
      continue;
    auto report =
        run.report(start.name_span)
            .about(*start.sdk)
            .about(start, Scene::kFirstLaunch)
            .calling(call_name(start.sdk_call->class_name, start.sdk_call->method))
            .taking(start.sdk_call->data.empty() ? start.sdk->data : start.sdk_call->data);
    if (const SdkCall* step = safe_step_of(*start.sdk)) {
      report.with("safe_step", call_name(step->class_name, step->method));
    }
  }
}

}  // namespace sdklint::rules
