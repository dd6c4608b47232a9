// Flags permissions that an SDK's manifest merges into the app although it works without them, and
// which nothing in the app uses: the app asks for more than it needs and doesn't even know.
#include <algorithm>
#include <map>

#include "analysis/permission_use.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// A permission that lets somebody at personal information, or that the user must grant.
bool is_sensitive(const Catalog& catalog, const std::string& name) {
  const Permission* known = catalog.permission(name);
  if (!known) return false;
  return known->kind != Permission::Kind::kNormal ||
         std::any_of(catalog.apis.begin(), catalog.apis.end(),
                     [&](const PersonalDataApi& api) { return holds(api.permissions, name); });
}

/// True when the app itself asks for the permission, takes it out, or needs it for another SDK.
bool is_settled(const AnalyzedApp& app, const Sdk& sdk, const std::string& name) {
  const Manifest& manifest = app.manifest();
  if (holds(manifest.removed_permissions, name) ||
      std::any_of(manifest.permissions.begin(), manifest.permissions.end(),
                  [&](const UsesPermission& asked) { return asked.name == name; }))
    return true;
  return std::any_of(app.sdks().begin(), app.sdks().end(), [&](const PresentSdk& other) {
    return other.sdk != &sdk && holds(other.sdk->required_permissions, name);
  });
}

}  // namespace

void sdk_excess_permission(const AnalyzedApp& app, RuleRun& run) {
  std::map<std::string, bool> used;
  for (const PresentSdk& present : app.sdks()) {
    const SdkEvidence* packaged = present.packaged();
    if (!packaged) continue;
    const Sdk& sdk = *present.sdk;
    std::vector<std::string> excess;
    for (const std::string& name : sdk.merged_permissions) {
      if (!holds(sdk.optional_permissions, name) || !is_sensitive(app.catalog(), name) ||
          is_settled(app, sdk, name))
        continue;
      const auto [known, fresh] = used.try_emplace(name, false);
      if (fresh) known->second = may_be_used(app.program(), app.catalog(), name);
      if (!known->second) excess.push_back(name);
    }
    if (excess.empty()) continue;
    std::vector<std::string> names;
    for (const std::string& name : excess) names.push_back(short_permission(name));
    auto report = run.report(packaged->span).about(sdk).with("permissions", join(names)).likely();
    for (const std::string& name : excess) {
      const std::string line =
          "<uses-permission android:name=\"" + name + "\" tools:node=\"remove\" />";
      report.cure({line, line});
    }
  }
}

}  // namespace sdklint::rules
