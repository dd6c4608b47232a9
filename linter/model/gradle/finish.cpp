// After all scripts ran: what kind of module each is, and the coordinates that are spelt out but
// not asked for.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "model/gradle/walker.h"
#include "model/tree_path.h"

namespace sdklint::gradle {
namespace {

constexpr std::array<std::string_view, 2> kApplication = {"com.android.application", "android"};
constexpr std::array<std::string_view, 7> kOtherAndroid = {
    "com.android.library",      "com.android.dynamic-feature",
    "com.android.test",         "com.android.feature",
    "com.android.instantapp",   "com.android.kotlin.multiplatform.library",
    "com.android.fused-library"};
constexpr int kDeepestJson = 8;

/// Any text may have colons ("HH:mm:ss"); a coordinate begins with a letter and its version holds a
/// digit.
bool looks_declared(const Coordinate& coordinate) {
  const std::string& version = coordinate.version;
  return std::isalpha(static_cast<unsigned char>(coordinate.group.front())) != 0 &&
         std::any_of(version.begin(), version.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::optional<int> lowest(const std::map<std::string, int>& values) {
  std::optional<int> result;
  for (const auto& [flavor, value] : values) {
    if (!result || value < *result) result = value;
  }
  return result;
}

/// What a field may be in a release: the build type's word goes before a flavour's, and that before
/// what is said for all.
std::vector<std::string> release_values(const std::map<std::string, std::string>& values,
                                        const std::vector<std::string>& flavors) {
  if (const auto release = values.find("release"); release != values.end())
    return {release->second};
  std::set<std::string> out;
  bool all_say = !flavors.empty();
  for (const std::string& flavor : flavors) {
    const auto found = values.find(flavor);
    all_say &= found != values.end();
    if (found != values.end()) out.insert(found->second);
  }
  const auto for_all = values.find("");
  if (for_all != values.end() && !all_say) out.insert(for_all->second);
  return {out.begin(), out.end()};
}

}  // namespace

void Walker::finish() {
  for (const auto& state : modules_) settle(*state);
  link_unlisted_modules();
  declare_catalogs();
  declare_constants(constants_);
  for (const auto& state : modules_) {
    const std::map<std::string, Value> in_order(state->extra.begin(), state->extra.end());
    for (const auto& [name, value] : in_order) declare_texts(value, state->module.gradle_path);
  }
}

void Walker::settle(ModuleState& state) const {
  Module& module = state.module;
  for (const PluginUse& plugin : module.plugins) {
    if (!plugin.applied) continue;
    if (one_of(plugin.id, kApplication)) module.is_application = module.is_android = true;
    if (one_of(plugin.id, kOtherAndroid)) module.is_android = true;
  }
  if (module.application_id.empty()) module.application_id = state.flavor_application_id;
  if (!module.min_sdk) module.min_sdk = lowest(state.flavor_min);
  std::sort(module.flavors.begin(), module.flavors.end());
  module.flavors.erase(std::unique(module.flavors.begin(), module.flavors.end()),
                       module.flavors.end());
  settle_target(state);
  for (const auto& [name, values] : state.build_config)
    module.build_config.emplace(name, release_values(values, module.flavors));
  add_local_archives(module);
}

/// Of several builds the one with the loosest target counts. The default configuration is one of
/// them unless every flavour of a dimension overrules it, and with it those of later dimensions.
void Walker::settle_target(ModuleState& state) {
  Module& module = state.module;
  std::vector<std::string> dimensions = state.dimensions;
  std::map<std::string, std::vector<std::string>> flavors;
  for (const std::string& flavor : module.flavors) {
    const auto written = state.dimension_of_flavor.find(flavor);
    std::string dimension = written != state.dimension_of_flavor.end() ? written->second
                            : dimensions.size() == 1                   ? dimensions.front()
                                                                       : "";
    if (!one_of(dimension, dimensions)) dimensions.push_back(dimension);
    flavors[std::move(dimension)].push_back(flavor);
  }
  bool overruled = false;
  std::map<int, std::string> targets;  // who ships which
  for (size_t i = 0; i < dimensions.size() && !overruled; ++i) {
    const std::vector<std::string>& own = flavors[dimensions[i]];
    overruled = !own.empty();
    for (const std::string& flavor : own) {
      const auto target = state.flavor_target.find(flavor);
      if (target == state.flavor_target.end()) {
        overruled = false;
      } else {
        targets.emplace(target->second.level, flavor);
      }
    }
  }
  if (targets.empty()) return;
  const auto& [level, flavor] = *targets.begin();
  if (!overruled && module.target_sdk && *module.target_sdk <= level) return;
  module.target_sdk = level;
  module.target_sdk_at = state.flavor_target[flavor].span;
  module.target_sdk_flavor = flavor;
}

/// Settings that look for modules on the disk can't be walked; then the folder's name tells which
/// module a path means.
void Walker::link_unlisted_modules() {
  std::map<std::string, std::string> by_name;
  std::set<std::string> known;
  for (const auto& state : modules_) {
    known.insert(state->module.gradle_path);
    if (state->listed || state->module.build_logic) continue;
    const auto [place, fresh] =
        by_name.emplace(file_name_of(state->module.folder), state->module.gradle_path);
    if (!fresh) place->second.clear();  // not the only one
  }
  for (const auto& state : modules_) {
    for (ModuleDependency& dependency : state->module.module_dependencies) {
      if (known.contains(dependency.module)) continue;
      const auto found = by_name.find(std::string(last_part(dependency.module, ":")));
      if (found != by_name.end() && !found->second.empty()) dependency.module = found->second;
    }
  }
}

/// Archives lying in `libs/` are part of nearly every old module, and a build file may well forget
/// to say so.
void Walker::add_local_archives(Module& module) const {
  const std::string libs = join_path(module.folder, "libs");
  for (const FileId id : sources_.files(FileKind::kArchive)) {
    const std::string& path = sources_.file(id).path;
    if (folder_of(path) != libs) continue;
    const bool known =
        std::any_of(module.archives.begin(), module.archives.end(),
                    [&](const LocalArchive& archive) { return archive.path == path; });
    if (!known)
      module.archives.push_back({path, {Span{id, 0, 0}, module.gradle_path}, "", {}, false});
  }
}

void Walker::declare_catalogs() {
  const std::string root = prefix_ + ":";
  std::set<Span> seen;  // a catalogue may go by two names
  for (const auto& [name, catalog] : catalogs_) {
    for (const auto& [alias, library] : catalog.libraries) {
      if (!seen.insert(library.span).second) continue;
      Dependency dependency;
      dependency.group = library.group;
      dependency.artifact = library.artifact;
      dependency.version = library.version;
      dependency.version_unresolved = !library.version_known;
      dependency.configuration = name;
      dependency.origin = {library.span, root};
      dependency.from_catalog = true;
      declared_.push_back(std::move(dependency));
    }
    for (const auto& [alias, plugin] : catalog.plugins) {
      if (seen.insert(plugin.span).second)
        declared_plugins_.push_back({plugin.id, plugin.version, {plugin.span, root}, false, true});
    }
  }
}

void Walker::declare_constants(const ConstantType& type) {
  for (const auto& [name, member] : type.constants)
    declare_texts(constant(type, name), prefix_ + ":");
  for (const auto& [name, inner] : type.types) declare_constants(*inner);
}

/// Texts that are whole coordinates, in lists and maps too.
void Walker::declare_texts(const Value& value, const std::string& module, int depth) {
  if (depth > kDeepestJson) return;
  for (const Value& item : value.items) declare_texts(item, module, depth + 1);
  if (value.entries) {
    for (const auto& [key, entry] : *value.entries) declare_texts(entry, module, depth + 1);
  }
  if (!value.is(Value::Kind::kText) || !value.span.valid()) return;
  const std::optional<Coordinate> coordinate = coordinate_of(value.text);
  if (!coordinate || !looks_declared(*coordinate) ||
      !declared_seen_.insert({value.span, value.text}).second)
    return;
  Dependency dependency;
  dependency.group = coordinate->group;
  dependency.artifact = coordinate->artifact;
  dependency.version = coordinate->version;
  dependency.origin = {value.span, module};
  declared_.push_back(std::move(dependency));
}

}  // namespace sdklint::gradle
