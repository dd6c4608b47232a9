// Flags an SDK that starts from a content provider or startup initialiser, before the app can ask
// anybody: one of its own, declared in a manifest of the tree or merged in by a dependency and not
// switched off, or one of the app's.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analysis/sdk_inventory.h"
#include "rules/rule.h"
#include "rules/sdk_start.h"

namespace sdklint::rules {
namespace {

constexpr std::string_view kStartupProvider = "androidx.startup.InitializationProvider";

/// The provider or startup initialiser of that class in a manifest of the tree; invalid when none
/// has it.
Span provider_at(const Manifest& manifest, std::string_view class_name) {
  for (const Component& component : manifest.components) {
    if (component.kind != ComponentKind::kProvider || !component.enabled) continue;
    if (component.class_name == class_name) return component.span;
    if (component.class_name != kStartupProvider) continue;
    for (const MetaData& entry : component.meta_data) {
      if (entry.name == class_name) return entry.span;
    }
  }
  return {};
}

/// The element by which an SDK starts itself; receivers and services count too.
Span element_at(const Manifest& manifest, std::string_view class_name) {
  for (const Component& component : manifest.components) {
    if (component.enabled && component.class_name == class_name) return component.span;
  }
  return provider_at(manifest, class_name);
}

/// Several SDKs may share one provider (Firebase): then its element alone doesn't tell which of
/// them is here.
bool shares_component(const Catalog& catalog, const Sdk& sdk, const SdkAutoInit& start) {
  return std::any_of(catalog.sdks.begin(), catalog.sdks.end(), [&](const Sdk& other) {
    return &other != &sdk &&
           std::any_of(other.auto_init.begin(), other.auto_init.end(),
                       [&](const SdkAutoInit& one) { return one.class_name == start.class_name; });
  });
}

bool disabled(const Manifest& manifest, const SdkAutoInit& start) {
  for (const Component& component : manifest.components) {
    if (!component.enabled && component.class_name == start.class_name) return true;
  }
  for (const std::string& removed : manifest.removed_components) {
    if (removed == start.class_name) return true;
    if (start.kind == SdkAutoInit::Kind::kStartupInitializer && removed == kStartupProvider)
      return true;
  }
  // Such as the address to report to, which the code may give later.
  const auto named = [&](const MetaData& entry) { return entry.name == start.needs_meta_data; };
  if (!start.needs_meta_data.empty() &&
      std::none_of(manifest.meta_data.begin(), manifest.meta_data.end(), named))
    return true;
  if (start.off_meta_data.empty()) return false;
  return std::any_of(manifest.meta_data.begin(), manifest.meta_data.end(),
                     [&](const MetaData& entry) {
                       return entry.name == start.off_meta_data && entry.value.value == "false";
                     });
}

std::string_view tag_of(SdkAutoInit::Kind kind) {
  switch (kind) {
    case SdkAutoInit::Kind::kProvider:
      return "provider";
    case SdkAutoInit::Kind::kStartupInitializer:
      return "meta-data";
    case SdkAutoInit::Kind::kReceiver:
      return "receiver";
    case SdkAutoInit::Kind::kService:
      return "service";
    case SdkAutoInit::Kind::kOther:
      break;
  }
  return "";
}

/// The manifest line that keeps the SDK from starting by itself: its own switch, or the removal of
/// its element. The merger matches elements by their name; the authority is written as the SDK's
/// manifest has it, for the tools that ask for one.
std::string exact_cure(const SdkAutoInit& start) {
  if (!start.off_meta_data.empty())
    return "<meta-data android:name=\"" + start.off_meta_data + "\" android:value=\"false\" />";
  const std::string_view tag = tag_of(start.kind);
  if (tag.empty()) return "";
  std::string line = "<" + std::string(tag) + " android:name=\"" + start.class_name + "\" ";
  if (!start.authority.empty()) line += "android:authorities=\"" + start.authority + "\" ";
  return line + "tools:node=\"remove\" />";
}

/// SDKs that bring an element of their own.
void report_library_starts(const AnalyzedApp& app, RuleRun& run) {
  std::map<const Sdk*, const SdkEvidence*> packaged;
  for (const PresentSdk& one : app.sdks()) packaged[one.sdk] = one.packaged();

  for (const Sdk& sdk : app.catalog().sdks) {
    for (const SdkAutoInit& start : sdk.auto_init) {
      if (!start.collects || start.class_name.empty() || disabled(app.manifest(), start)) continue;
      const auto found = packaged.find(&sdk);
      const SdkEvidence* dependency = found == packaged.end() ? nullptr : found->second;
      if (!dependency && shares_component(app.catalog(), sdk, start)) continue;
      Span place = element_at(app.manifest(), start.class_name);
      if (!place.valid() && dependency) place = dependency->span;
      if (!place.valid()) continue;

      auto report = run.report(place).about(sdk).calling(start.class_name).taking(sdk.data);
      report.with("component", start.class_name);
      if (!start.cure.en.empty()) {
        report.cure(start.cure);
      } else if (const std::string line = exact_cure(start); !line.empty()) {
        report.cure({line, line});
      }
    }
  }
}

/// SDKs that a provider or startup initialiser of the app's own starts.
void report_own_starts(const AnalyzedApp& app, RuleRun& run) {
  std::set<std::pair<Span, const Sdk*>> reported;
  for (const ReachedCall& start : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (!starts_sdk(start)) continue;
    for (const PathStep& step : start.path.steps) {
      const std::string owner = step.function.substr(0, step.function.rfind('.'));
      const Span place = provider_at(app.manifest(), owner);
      if (!place.valid() || !reported.emplace(place, start.sdk).second) continue;
      run.report(place)
          .about(*start.sdk)
          .along(start.path, Scene::kFirstLaunch)
          .confidence(start.confidence)
          .calling(owner)
          .taking(data_taken(start))
          .with("component", owner);
    }
  }
}

}  // namespace

void auto_init_provider(const AnalyzedApp& app, RuleRun& run) {
  report_library_starts(app, run);
  report_own_starts(app, run);
}

}  // namespace sdklint::rules
