// Settings files: which modules there are, and catalogues spelt out in them.
#include <array>

#include "model/gradle/walker.h"
#include "model/tree_path.h"

namespace sdklint::gradle {

bool Walker::run_settings_call(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 4> kMaking = {"create", "register", "named",
                                                              "maybeCreate"};
  if (!frame.settings) return false;
  if (call.name == "include" || call.name == "includeFlat") {
    run_include(call, frame);
    return true;
  }
  if (call.name == "includeBuild" && call.count > 0) {
    if (const std::optional<std::string> path = known_text(call.argument(0), frame))
      included_builds_.push_back(resolved_path(frame, *path));
    return true;
  }
  if (call.closure == nullptr || !frame.path.ends_with("versionCatalogs")) return false;
  std::string catalog(call.name);
  if (one_of(call.name, kMaking) && call.plain_count() == 1)
    catalog = known_text(call.argument(0), frame).value_or("libs");
  run_catalog_block(catalog, *call.closure, frame);
  return true;
}

void Walker::run_include(const Call& call, Frame& frame) {
  Value paths = Value::of_kind(Value::Kind::kList);
  for (const Value& value : argument_values(call, frame)) {
    if (value.is(Value::Kind::kList)) {
      paths.items.insert(paths.items.end(), value.items.begin(), value.items.end());
    } else {
      paths.items.push_back(value);
    }
  }
  for (const Value& value : paths.items) {
    if (!value.is_whole_text() || value.text.empty()) continue;
    const std::string path = module_path(value.text);
    included_.insert(path);
    if (call.name == "includeFlat")
      project_folders_.emplace(path, join_path(folder_of(folder_), value.text));
  }
}

/// `create("libs") { from(files("…")); version("a", "1"); library("x", "g", "a").versionRef("a"); …
/// }`
void Walker::run_catalog_block(const std::string& name, const GradleNode& closure, Frame& frame) {
  for (const GradleNode& statement : closure.children) {
    if (statement.is(Kind::kCall)) run_catalog_entry(catalogs_[name], statement, frame);
  }
}

void Walker::run_catalog_entry(VersionCatalog& catalog, const GradleNode& statement, Frame& frame) {
  const auto text = [&](const GradleNode& node) { return known_text(node, frame).value_or(""); };
  std::string version;
  const GradleNode* entry = &statement;
  const Call last(statement);
  if (last.receiver != nullptr) {
    if (last.name == "version" && last.count == 1 && last.closure == nullptr)
      version = text(last.argument(0));
    if (last.name == "versionRef" && last.count == 1) {
      const auto found = catalog.versions.find(VersionCatalog::accessor(text(last.argument(0))));
      if (found != catalog.versions.end()) version = found->second;
    }
    entry = last.receiver;
  }
  if (!entry->is(Kind::kCall)) return;
  const Call call(*entry);
  const Span span = span_of(statement, frame);
  if (call.count == 0 || call.receiver != nullptr) return;
  const std::string alias =
      call.name == "from" ? "" : VersionCatalog::accessor(text(call.argument(0)));
  if (call.name == "from") {
    const Value files = evaluate(call.argument(0), frame);
    for (const Value& path : files.items) {
      const std::optional<FileId> file = sources_.find(resolved_path(frame, path.text));
      if (file) catalog.read_toml(*file, sources_.text(*file));
    }
    // "group:catalog:version" is published elsewhere; here it is only asked for.
    const std::optional<Coordinate> coordinate =
        files.is(Value::Kind::kText) ? coordinate_of(files.text) : std::nullopt;
    if (!coordinate) return;
    Dependency dependency;
    dependency.group = coordinate->group;
    dependency.artifact = coordinate->artifact;
    dependency.version = coordinate->version;
    dependency.configuration = "versionCatalog";
    dependency.scope = DependencyScope::kBuildTool;
    dependency.origin = {span, prefix_ + ":"};
    declared_.push_back(std::move(dependency));
  } else if (call.name == "version" && call.count >= 2) {
    catalog.set_version(alias, call.closure != nullptr ? rich_version_in(*call.closure, frame)
                                                       : text(call.argument(1)));
  } else if ((call.name == "library" || call.name == "alias") && call.count >= 2) {
    CatalogLibrary library{"", "", version, true, span};
    if (call.name == "library" && call.count >= 3) {
      library.group = text(call.argument(1));
      library.artifact = text(call.argument(2));
    } else if (const std::optional<Coordinate> coordinate = coordinate_of(text(call.argument(1)))) {
      library.group = coordinate->group;
      library.artifact = coordinate->artifact;
      if (!coordinate->version.empty()) library.version = coordinate->version;
    }
    if (!library.group.empty()) catalog.libraries.insert_or_assign(alias, std::move(library));
  } else if (call.name == "plugin" && call.count >= 2) {
    catalog.plugins.insert_or_assign(alias, CatalogPlugin{text(call.argument(1)), version, span});
  } else if (call.name == "bundle" && call.count >= 2) {
    std::vector<std::string> members;
    for (const Value& member : evaluate(call.argument(1), frame).items)
      members.push_back(VersionCatalog::accessor(member.text));
    catalog.bundles.insert_or_assign(alias, std::move(members));
  }
}

}  // namespace sdklint::gradle
