// Flags an SDK below the first version that put a sourced fault right.
#include "base/version.h"
#include "rules/rule.h"

namespace sdklint::rules {
namespace {

/// True when the floor counts the version of this dependency: an SDK may come in several artifacts
/// that are numbered each for itself.
bool counts(const SdkVersionFloor& floor, const SdkEvidence& evidence) {
  return floor.coordinate.empty() || evidence.text.starts_with(floor.coordinate + ":");
}

}  // namespace

void sdk_outdated(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    for (const SdkEvidence& evidence : present.evidence) {
      if (evidence.kind != SdkEvidence::Kind::kDependency || evidence.version.empty() ||
          is_version_range(evidence.version) || evidence.scope != DependencyScope::kRuntime)
        continue;
      const SdkVersionFloor* highest = nullptr;
      for (const SdkVersionFloor& floor : present.sdk->floors) {
        if (!counts(floor, evidence) || compare_versions(evidence.version, floor.version) >= 0)
          continue;
        if (!highest || compare_versions(floor.version, highest->version) > 0) highest = &floor;
      }
      if (!highest) continue;
      run.report(evidence.span)
          .about(*present.sdk)
          .with("version", evidence.version)
          .with("floor", highest->version)
          .with("reason", highest->reason);
    }
  }
}

}  // namespace sdklint::rules
