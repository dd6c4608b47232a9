#include "model/version_catalog.h"

#include "base/version.h"
#include "parse/toml.h"

namespace sdklint {
namespace {

RichVersion rich_version(const TomlValue& table) {
  return {std::string(table.text_of("strictly")), std::string(table.text_of("require")),
          std::string(table.text_of("prefer"))};
}

struct Version {
  std::string text;
  bool known = true;
  std::string reference = {};
};

Version version_of(const TomlValue& entry, const VersionCatalog& catalog) {
  const TomlValue* version = entry.find("version");
  if (version == nullptr) return {};
  if (version->kind == TomlValue::Kind::kText || version->kind == TomlValue::Kind::kNumber)
    return {version->text, true};
  const std::string_view reference = version->text_of("ref");
  if (reference.empty()) return {rich_version(*version).settled(), true};
  const std::string accessor = VersionCatalog::accessor(reference);
  const auto found = catalog.versions.find(accessor);
  if (found == catalog.versions.end()) return {"", false, accessor};
  return {found->second, true, accessor};
}

/// "a:b:c" cut at its colons.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ':') {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

}  // namespace

std::string RichVersion::settled() const {
  const std::string& bound = strictly.empty() ? require : strictly;
  // A range with a preference settles on the preference.
  const bool range = bound.empty() || is_version_range(bound);
  return range && !prefer.empty() ? prefer : bound;
}

std::string VersionCatalog::accessor(std::string_view alias) {
  std::string result(alias);
  for (char& c : result) {
    if (c == '-' || c == '_') c = '.';
  }
  return result;
}

void VersionCatalog::set_version(const std::string& alias, const std::string& version) {
  versions.insert_or_assign(alias, version);
  for (auto& [name, library] : libraries) {
    if (library.version_ref != alias) continue;
    library.version = version;
    library.version_known = true;
  }
  for (auto& [name, plugin] : plugins) {
    if (plugin.version_ref == alias) plugin.version = version;
  }
}

void VersionCatalog::read_toml(FileId file, std::string_view text) {
  const TomlValue root = parse_toml(text);
  const auto span = [&](const TomlValue& value) { return Span{file, value.begin, value.end}; };
  if (const TomlValue* table = root.find("versions")) {
    for (const auto& [alias, value] : table->entries) {
      const std::string version =
          value.kind == TomlValue::Kind::kTable ? rich_version(value).settled() : value.text;
      if (versions.emplace(accessor(alias), version).second)
        version_spans.emplace(accessor(alias), span(value));
    }
  }
  if (const TomlValue* table = root.find("libraries")) {
    for (const auto& [alias, value] : table->entries) {
      CatalogLibrary library;
      library.span = span(value);
      std::string_view module = value.text;
      if (value.kind == TomlValue::Kind::kTable) {
        module = value.text_of("module");
        library.group = value.text_of("group");
        library.artifact = value.text_of("name");
        Version version = version_of(value, *this);
        library.version = std::move(version.text);
        library.version_known = version.known;
        library.version_ref = std::move(version.reference);
      }
      if (!module.empty()) {
        const std::vector<std::string> parts = parts_of(module);
        if (parts.size() < 2) continue;
        library.group = parts[0];
        library.artifact = parts[1];
        if (parts.size() > 2) library.version = parts[2];
      }
      if (!library.group.empty() && !library.artifact.empty())
        libraries.emplace(accessor(alias), std::move(library));
    }
  }
  if (const TomlValue* table = root.find("plugins")) {
    for (const auto& [alias, value] : table->entries) {
      CatalogPlugin plugin;
      plugin.span = span(value);
      if (value.kind == TomlValue::Kind::kTable) {
        plugin.id = value.text_of("id");
        Version version = version_of(value, *this);
        plugin.version = std::move(version.text);
        plugin.version_ref = std::move(version.reference);
      } else {
        const std::vector<std::string> parts = parts_of(value.text);
        plugin.id = parts[0];
        if (parts.size() > 1) plugin.version = parts[1];
      }
      if (!plugin.id.empty()) plugins.emplace(accessor(alias), std::move(plugin));
    }
  }
  if (const TomlValue* table = root.find("bundles")) {
    for (const auto& [alias, value] : table->entries) {
      std::vector<std::string> members;
      for (const TomlValue& item : value.items) members.push_back(accessor(item.text));
      bundles.emplace(accessor(alias), std::move(members));
    }
  }
}

}  // namespace sdklint
