// Flags a tool for developers that is packed into the app that users get: it shows or stores what
// passes through the app.
#include "rules/rule.h"

namespace sdklint::rules {
namespace {

/// True for a configuration of every build or of the release build. What only some other build type
/// takes (`previewImplementation`) isn't what users get.
bool goes_to_users(std::string_view configuration) {
  for (const std::string_view way : {"implementation", "api", "compile", "runtimeOnly",
                                     "Implementation", "Api", "Compile", "RuntimeOnly"}) {
    if (!configuration.ends_with(way)) continue;
    const std::string_view build = configuration.substr(0, configuration.size() - way.size());
    return build.empty() || build == "release" || build.ends_with("Release");
  }
  return false;
}

}  // namespace

void sdk_in_test_clothing(const AnalyzedApp& app, RuleRun& run) {
  for (const PresentSdk& present : app.sdks()) {
    if (present.sdk->category != "debug") continue;
    for (const SdkEvidence& evidence : present.evidence) {
      if (evidence.kind != SdkEvidence::Kind::kDependency ||
          evidence.scope != DependencyScope::kRuntime || !goes_to_users(evidence.configuration))
        continue;
      auto report = run.report(evidence.span).about(*present.sdk);
      if (!present.sdk->no_op.empty()) report.with("stand_in", present.sdk->no_op.front());
      break;
    }
  }
}

}  // namespace sdklint::rules
