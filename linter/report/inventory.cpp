#include "report/inventory.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "catalog/listing.h"
#include "report/messages.h"
#include "report/narration.h"
#include "report/terminal.h"

namespace sdklint {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::array<std::string, 6>;

std::string place(const SourceTree& sources, Span span) {
  return fmt::format("{}:{}", sources.file(span.file).path, sources.line_of(span));
}

std::string version_of(const PresentSdk& sdk) {
  for (const SdkEvidence& one : sdk.evidence) {
    if (!one.version.empty()) return one.version;
  }
  return "";
}

std::string_view scope_name(DependencyScope scope) {
  switch (scope) {
    case DependencyScope::kRuntime:
      return "runtime";
    case DependencyScope::kCompileOnly:
      return "compile-only";
    case DependencyScope::kDebug:
      return "debug";
    case DependencyScope::kTest:
      return "test";
    case DependencyScope::kBuildTool:
      return "build-tool";
  }
  return "runtime";
}

std::string_view kind_name(SdkEvidence::Kind kind) {
  switch (kind) {
    case SdkEvidence::Kind::kDependency:
      return "dependency";
    case SdkEvidence::Kind::kHostPackage:
      return "host-package";
    case SdkEvidence::Kind::kArchive:
      return "archive";
    case SdkEvidence::Kind::kNativeLibrary:
      return "native-library";
    case SdkEvidence::Kind::kComponent:
      return "component";
    case SdkEvidence::Kind::kImport:
      return "import";
  }
  return "dependency";
}

std::string table(const std::vector<Row>& rows) {
  std::array<size_t, 6> widths{};
  for (const Row& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i)
      line += i + 1 == row.size() ? row[i] : pad(row[i], widths[i]) + "  ";
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

Json dependency_json(const SourceTree& sources, const Dependency& dependency) {
  Json json = {{"group", dependency.group},
               {"artifact", dependency.artifact},
               {"version", dependency.settled_version()},
               {"configuration", dependency.configuration},
               {"scope", scope_name(dependency.scope)}};
  if (dependency.origin.span.valid()) {
    json["file"] = sources.file(dependency.origin.span.file).path;
    json["line"] = sources.line_of(dependency.origin.span);
  }
  return json;
}

/// Archives and native libraries of the app's modules, known or not.
Json binary_parts_json(const Project& project, const AppInventory& app, const SourceTree& sources) {
  Json parts = Json::array();
  const auto add = [&](std::string_view kind, const std::string& name, Span span,
                       DependencyScope scope) {
    parts.push_back({{"kind", kind},
                     {"name", name},
                     {"file", sources.file(span.file).path},
                     {"line", sources.line_of(span)},
                     {"scope", scope_name(scope)}});
  };
  for (const Module& module : project.modules) {
    if (std::find(app.modules.begin(), app.modules.end(), module.gradle_path) == app.modules.end())
      continue;
    for (const LocalArchive& archive : module.archives)
      add("archive", archive.path, archive.origin.span, archive.scope);
    for (const NativeLibrary& library : module.native_libraries)
      add("native-library", library.name, library.origin.span, DependencyScope::kRuntime);
  }
  return parts;
}

Json sdk_json(const SourceTree& sources, const PresentSdk& present) {
  const Sdk& sdk = *present.sdk;
  Json evidence = Json::array();
  for (const SdkEvidence& one : present.evidence) {
    evidence.push_back({{"kind", kind_name(one.kind)},
                        {"text", one.text},
                        {"file", sources.file(one.span.file).path},
                        {"line", sources.line_of(one.span)},
                        {"scope", scope_name(one.scope)}});
  }
  Json data = Json::array();
  for (const Symbol kind : sdk.data) data.push_back(kind.view());
  return {{"id", sdk.id},
          {"name", {{"en", sdk.name.en}, {"zh", sdk.name.zh}}},
          {"vendor", {{"en", sdk.vendor.en}, {"zh", sdk.vendor.zh}}},
          {"category", sdk.category},
          {"version", version_of(present)},
          {"data", std::move(data)},
          {"privacy_url", sdk.privacy_url},
          {"evidence", std::move(evidence)}};
}

}  // namespace

std::vector<Dependency> unknown_dependencies(const Project& project, const App& app,
                                             const Catalog& catalog) {
  const std::set<std::string> modules(app.modules.begin(), app.modules.end());
  std::vector<Dependency> unknown;
  for (const Module& module : project.modules) {
    if (!modules.count(module.gradle_path)) continue;
    for (const Dependency& dependency : module.dependencies) {
      if (!catalog.sdk_of_coordinate(dependency.group, dependency.artifact))
        unknown.push_back(dependency);
    }
  }
  return unknown;
}

std::string write_inventory_table(const std::vector<AppInventory>& apps, const SourceTree& sources,
                                  const Catalog& catalog, ReportLanguage language) {
  const Narrator narrator(catalog, language);
  const CatalogTongue tongue =
      language == ReportLanguage::kChinese ? CatalogTongue::kChinese : CatalogTongue::kEnglish;
  std::string out;
  for (const AppInventory& app : apps) {
    if (apps.size() > 1) out += app.module + "\n";
    std::vector<Row> rows = {{narrator.say(msg::sdk_heading), narrator.say(msg::vendor_heading),
                              narrator.say(msg::category_heading),
                              narrator.say(msg::version_heading), narrator.say(msg::scope_heading),
                              narrator.say(msg::evidence_heading)}};
    for (const PresentSdk& present : app.sdks) {
      const SdkEvidence& best = present.best();
      rows.push_back({std::string(in(language, present.sdk->name)),
                      std::string(in(language, present.sdk->vendor)),
                      std::string(category_name(present.sdk->category, tongue)),
                      version_of(present), narrator.say(scope_words(best.scope)),
                      place(sources, best.span) + " " + best.text});
    }
    out += app.sdks.empty() ? narrator.say(msg::no_sdks) + "\n" : table(rows);
    out += narrator.say(msg::sdks_total, {{"count", std::to_string(app.sdks.size())},
                                          {"known", std::to_string(catalog.sdks.size())},
                                          {"others", std::to_string(app.others.size())}});
    out += "\n";
  }
  return out;
}

std::string write_inventory_json(const Project& project, const std::vector<AppInventory>& apps,
                                 const SourceTree& sources) {
  Json all = Json::array();
  for (const AppInventory& app : apps) {
    Json sdks = Json::array(), others = Json::array();
    for (const PresentSdk& present : app.sdks) sdks.push_back(sdk_json(sources, present));
    for (const Dependency& dependency : app.others)
      others.push_back(dependency_json(sources, dependency));
    all.push_back({{"module", app.module},
                   {"sdks", std::move(sdks)},
                   {"other_dependencies", std::move(others)},
                   {"binary_parts", binary_parts_json(project, app, sources)}});
  }
  const Json json = {{"format", 1}, {"apps", std::move(all)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sdklint
