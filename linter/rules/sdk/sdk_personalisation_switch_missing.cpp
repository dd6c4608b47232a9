// Flags an advertising or recommending SDK that offers a switch for personalisation which the app
// never touches, so that users can't turn it off.
#include "rules/rule.h"
#include "rules/sdk_start.h"
#include "rules/words.h"

namespace sdklint::rules {

void sdk_personalisation_switch_missing(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    const SdkCall* offered = nullptr;
    for (const SdkCall& call : present.sdk->calls) {
      if (call.meaning == SdkCall::Meaning::kPersonalises && !offered) offered = &call;
    }
    if (!offered) continue;
    // An SDK that a mediation starts gets its switch from there.
    const WrittenSdkCall* start = written_call(app, *present.sdk, {SdkCall::Meaning::kStart});
    if (!start || written_call(app, *present.sdk, {SdkCall::Meaning::kPersonalises})) continue;
    run.report(start->name_span)
        .about(*present.sdk)
        .within(start->span)
        .calling(call_name(offered->class_name, offered->method));
  }
}

}  // namespace sdklint::rules
