// Flags an SDK whose vendor demands to be told of the user's answer, in an app that starts the SDK
// and never tells it.
#include <algorithm>

#include "base/version.h"
#include "rules/rule.h"
#include "rules/sdk_start.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// The call that the vendor demands of the version that is here; null when it demands none, or when
/// that version may not have it yet.
const SdkCall* demanded_call(const PresentSdk& present) {
  const std::string version = present.packaged() ? present.packaged()->version : "";
  const bool known = !version.empty() && !is_version_range(version);
  for (const SdkCall& call : present.sdk->calls) {
    if (!call.demanded) continue;
    if (call.since.empty() || (known && compare_versions(version, call.since) >= 0)) return &call;
  }
  return nullptr;
}

/// The same for an SDK that nothing names but the code: its classes come with another of the
/// vendor's, which tells how new they are.
const SdkCall* demanded_call(const PresentSdk& present, const std::vector<PresentSdk>& sdks) {
  if (present.packaged()) return demanded_call(present);
  const bool new_enough = std::any_of(sdks.begin(), sdks.end(), [&](const PresentSdk& other) {
    const std::vector<std::string>& around = other.sdk->inside;
    return other.packaged() && demanded_call(other) &&
           std::find(around.begin(), around.end(), present.sdk->id) != around.end();
  });
  if (!new_enough) return demanded_call(present);
  const auto demanded = std::find_if(present.sdk->calls.begin(), present.sdk->calls.end(),
                                     [](const SdkCall& call) { return call.demanded; });
  return demanded == present.sdk->calls.end() ? nullptr : &*demanded;
}

/// A call that isn't written as one (by reflection) and yet tells the SDK at launch.
bool reached_consent(const AnalyzedApp& app, const Sdk& sdk) {
  const std::vector<ReachedCall>& calls = app.rehearsal(Scene::kFirstLaunch).calls;
  return std::any_of(calls.begin(), calls.end(), [&](const ReachedCall& call) {
    return call.sdk == &sdk && call.sdk_call != nullptr &&
           (call.sdk_call->meaning == SdkCall::Meaning::kConsent ||
            call.sdk_call->meaning == SdkCall::Meaning::kGrantsConsent);
  });
}

/// The app tells the SDK, or one of the vendor's whose package is around or inside: those share
/// what they were told.
bool is_told(const AnalyzedApp& app, const Sdk& sdk) {
  const auto lies_inside = [](const Sdk& inner, const Sdk& outer) {
    return std::find(inner.inside.begin(), inner.inside.end(), outer.id) != inner.inside.end();
  };
  return std::any_of(app.sdks().begin(), app.sdks().end(), [&](const PresentSdk& other) {
    const bool related =
        other.sdk == &sdk || lies_inside(*other.sdk, sdk) || lies_inside(sdk, *other.sdk);
    return related && (written_call(app, *other.sdk,
                                    {SdkCall::Meaning::kConsent, SdkCall::Meaning::kGrantsConsent,
                                     SdkCall::Meaning::kWithholds}) ||
                       reached_consent(app, *other.sdk));
  });
}

}  // namespace

void missing_consent_call(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    const SdkCall* demanded = demanded_call(present, app.sdks());
    if (!demanded) continue;
    const WrittenSdkCall* start = written_call(app, *present.sdk, {SdkCall::Meaning::kStart});
    if (!start) continue;
    if (is_told(app, *present.sdk)) continue;
    auto report = run.report(start->name_span)
                      .about(*present.sdk)
                      .within(start->span)
                      .calling(call_name(demanded->class_name, demanded->method));
    if (!demanded->since.empty()) report.with("since", demanded->since);
  }
}

}  // namespace sdklint::rules
