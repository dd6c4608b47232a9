// Flags an SDK that starts in the first launch, before the user has done anything.
#include "rules/rule.h"
#include "rules/sdk_start.h"
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
    if (!starts_sdk(start)) continue;
    auto report = run.report(start.name_span)
                      .about(*start.sdk)
                      .about(start, Scene::kFirstLaunch)
                      .calling(call_name(start.sdk_call->class_name, start.sdk_call->method))
                      .taking(data_taken(start));
    if (const SdkCall* step = safe_step_of(*start.sdk)) {
      report.with("safe_step", call_name(step->class_name, step->method));
    }
  }
}

}  // namespace sdklint::rules
