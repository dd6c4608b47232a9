// Flags a declared permission that nothing in the app needs, or that no Android version on which
// the app runs knows any more.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

/// A library that is checked by itself declares for the apps that will use it.
bool is_an_app(const Manifest& manifest) {
  return std::any_of(manifest.components.begin(), manifest.components.end(),
                     [](const Component& component) { return component.is_launcher(); });
}

/// Who brought the element in, when that isn't the application module itself: a module or archive.
std::string foreign_origin(const AnalyzedApp& app, Span span) {
  const std::string& path = app.sources().file(span.file).path;
  if (const size_t archive = path.find("!/"); archive != std::string::npos)
    return std::string(last_part(std::string_view(path).substr(0, archive), "/"));
  const Module* module = app.project().module_of(path);
  return module == nullptr || module->gradle_path == app.app().module ? "" : module->gradle_path;
}

}  // namespace

void unused_permission(const AnalyzedApp& app, RuleRun& run) {
  if (!is_an_app(app.manifest())) return;
  std::set<std::string> told;
  for (const UsesPermission& declared : app.manifest().permissions) {
    const Permission* permission = app.catalog().permission(declared.name);
    if (permission == nullptr) continue;
    const bool past =
        permission->max_sdk && app.app().min_sdk && *app.app().min_sdk > *permission->max_sdk;
    if (!past && !app.unused_permissions().contains(declared.name)) continue;
    if (!told.insert(declared.name).second) continue;
    const bool grave = !past && (permission->kind == Permission::Kind::kDangerous ||
                                 permission->kind == Permission::Kind::kSpecial);
    auto report = run.report(declared.span)
                      .with("permission", short_permission(declared.name))
                      .with("name", permission->name_text)
                      .severity(grave ? Severity::kWarning : Severity::kNote);
    if (past) report.with("level", std::to_string(*permission->max_sdk + 1));
    if (const std::string library = foreign_origin(app, declared.span); !library.empty())
      report.with("library", library);
    const std::string line =
        fmt::format(R"(<uses-permission android:name="{}" tools:node="remove" />)", declared.name);
    report.cure({line, line});
  }
}

}  // namespace sdklint::rules
