// Flags an SDK whose vendor demands to be told of the user's answer, in an app that starts the SDK
// and never tells it.
#include "base/version.h"
#include "rules/rule.h"
#include "rules/sdk_start.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// The call that the vendor demands of the version that is here; null when it demands none, or when
/// that version may not have it yet.
const SdkCall* demanded_call(const PresentSdk& present, std::string_view version) {
  for (const SdkCall& call : present.sdk->calls) {
    if (!call.demanded) continue;
    if (call.since.empty() || picks_newest_version(version) ||
        (names_one_version(version) && compare_versions(version, call.since) >= 0))
      return &call;
  }
  return nullptr;
}

}  // namespace

void missing_consent_call(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    const std::string version = present.packaged() ? present.packaged()->version : "";
    const SdkCall* demanded = demanded_call(present, version);
    if (!demanded) continue;
    const WrittenSdkCall* start = written_call(app, *present.sdk, {SdkCall::Meaning::kStart});
    if (!start) continue;
    if (written_call(app, *present.sdk,
                     {SdkCall::Meaning::kConsent, SdkCall::Meaning::kGrantsConsent,
                      SdkCall::Meaning::kWithholds}))
      continue;
    auto report = run.report(start->name_span)
                      .about(*present.sdk)
                      .within(start->span)
                      .calling(call_name(demanded->class_name, demanded->method));
    if (!demanded->since.empty()) report.with("since", demanded->since);
  }
}

}  // namespace sdklint::rules
