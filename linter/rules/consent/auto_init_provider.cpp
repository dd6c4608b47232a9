// Flags an SDK that a content provider (or startup initialiser, receiver, service) of its own
// starts before any line of the app runs: declared in a manifest of the tree, or merged in by a
// dependency and not switched off.
#include <algorithm>
#include <map>
#include <set>

#include "analysis/sdk_inventory.h"
#include "rules/rule.h"

namespace sdklint::rules {
namespace {

constexpr std::string_view kStartupProvider = "androidx.startup.InitializationProvider";

/// Where a manifest of the tree declares the element that starts the SDK; invalid when none does.
Span declared_at(const Manifest& manifest, const SdkAutoInit& start) {
  for (const Component& component : manifest.components) {
    if (component.enabled && component.class_name == start.class_name) return component.span;
    if (component.class_name != kStartupProvider) continue;
    for (const MetaData& entry : component.meta_data) {
      if (entry.name == start.class_name) return entry.span;
    }
  }
  return {};
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

/// The manifest line that takes the element out of the merged manifest.
std::string removal(const SdkAutoInit& start) {
  const std::string_view tag = tag_of(start.kind);
  if (tag.empty()) return "";
  std::string line = "<" + std::string(tag) + " android:name=\"" + start.class_name + "\" ";
  if (start.kind == SdkAutoInit::Kind::kProvider)
    line += "android:authorities=\"${applicationId}.removed\" ";
  return line + "tools:node=\"remove\" />";
}

}  // namespace

namespace {

/// The app's own provider or startup initialiser that starts an SDK, told at the manifest element which makes it run.
void own_initialisers(const AnalyzedApp& app, RuleRun& run) {
  std::vector<const ReachedCall*> starts;
  for (const ReachedCall& call : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (!call.sdk_call || call.sdk_call->meaning != SdkCall::Meaning::kStart || call.withheld) continue;
    if (!call.path.steps.empty()) starts.push_back(&call);
  }
  const auto tell = [&](Span place, const std::string& component) {
    std::set<const Sdk*> told;
    for (const ReachedCall* call : starts) {
      if (!call->path.steps.front().function.starts_with(component + ".") || !told.insert(call->sdk).second) continue;
      run.report(place)
          .about(*call->sdk)
          .along(call->path, Scene::kFirstLaunch)
          .confidence(call->confidence)
          .calling(component)
          .with("component", component)
          .taking(call->sdk->data);
    }
  };
  for (const Component& component : app.manifest().components) {
    if (component.kind != ComponentKind::kProvider || !component.enabled) continue;
    if (component.class_name == kStartupProvider) {
      for (const MetaData& entry : component.meta_data) tell(entry.span, entry.name);
    } else {
      tell(component.span, component.class_name);
    }
  }
}

}  // namespace

void auto_init_provider(const AnalyzedApp& app, RuleRun& run) {
  own_initialisers(app, run);
  std::map<const Sdk*, const SdkEvidence*> packaged;
  const std::vector<PresentSdk> present =
      sdk_inventory(app.program(), app.project(), app.app(), app.catalog());
  for (const PresentSdk& one : present) packaged[one.sdk] = one.packaged();

  for (const Sdk& sdk : app.catalog().sdks) {
    for (const SdkAutoInit& start : sdk.auto_init) {
      if (!start.collects || start.class_name.empty() || disabled(app.manifest(), start)) continue;
      const auto found = packaged.find(&sdk);
      const SdkEvidence* dependency = found == packaged.end() ? nullptr : found->second;
      if (!dependency && shares_component(app.catalog(), sdk, start)) continue;
      Span place = declared_at(app.manifest(), start);
      if (!place.valid() && dependency) place = dependency->span;
      if (!place.valid()) continue;

      auto report = run.report(place)
                        .about(sdk)
                        .calling(start.class_name)
                        .with("component", start.class_name);
      report.taking(sdk.data);
      if (!start.cure.en.empty()) {
        report.cure(start.cure);
      } else if (const std::string line = removal(start); !line.empty()) {
        report.cure({line, line});
      }
    }
  }
}

}  // namespace sdklint::rules
