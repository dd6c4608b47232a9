// Flags permissions that only some kinds of apps may have, where the app doesn't show to be one.
#include <algorithm>

#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

bool names(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// The manifest declares a component as only an app of that kind does.
bool shows_its_kind(const Manifest& manifest, const PermissionRestriction& restriction) {
  for (const Component& component : manifest.components) {
    for (const IntentFilter& filter : component.intent_filters) {
      for (const auto* parts : {&filter.actions, &filter.categories}) {
        if (std::any_of(parts->begin(), parts->end(),
                        [&](const std::string& part) { return names(restriction.shown_by, part); }))
          return true;
      }
    }
  }
  return false;
}

}  // namespace

void restricted_permission(const AnalyzedApp& app, RuleRun& run) {
  for (const PermissionRestriction& restriction : app.catalog().permission_restrictions) {
    std::vector<std::string> found;
    Span first;
    const auto take = [&](const std::string& permission, Span span) {
      const std::string name = short_permission(permission);
      if (!names(restriction.permissions, permission) || names(found, name)) return;
      if (found.empty()) first = span;
      found.push_back(name);
    };
    for (const UsesPermission& declared : app.manifest().permissions) {
      if (!app.unused_permissions().contains(declared.name)) take(declared.name, declared.span);
    }
    for (const Component& component : app.manifest().components)
      take(component.permission, component.span);
    if (found.empty() || shows_its_kind(app.manifest(), restriction)) continue;
    run.report(first)
        .with("permissions", join(found))
        .with("scenarios", restriction.scenarios)
        .with("instead", restriction.instead)
        .citing(restriction.clauses);
  }
}

}  // namespace sdklint::rules
