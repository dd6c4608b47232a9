// What Gradle finds before a build script runs: properties, catalogues, the sources of build
// plugins, settings, and with them the modules.
#include <algorithm>
#include <cctype>

#include "model/gradle/walker.h"
#include "model/tree_path.h"
#include "parse/properties.h"

namespace sdklint::gradle {
namespace {

constexpr std::string_view kCatalogEnding = ".versions.toml";

bool is_logic_source(std::string_view path, std::string_view folder) {
  return lies_in(path, folder) && path.find("/src/") != std::string_view::npos &&
         path.find("/test/") == std::string_view::npos;
}

/// Unity's templates have `**DEPS**` and the like where Unity writes something: blanks, so that the
/// rest is read as what it is.
std::string without_template_marks(std::string_view text) {
  std::string result(text);
  for (size_t at = result.find("**"); at != std::string::npos; at = result.find("**", at)) {
    size_t end = at + 2;
    while (end < result.size() &&
           (std::isupper(static_cast<unsigned char>(result[end])) != 0 || result[end] == '_'))
      ++end;
    const bool mark = end > at + 2 && result.compare(end, 2, "**") == 0;
    if (mark) std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(at), end + 2 - at, ' ');
    at = end;
  }
  return result;
}

}  // namespace

GradleBuild Walker::read() {
  add_module("", folder_);
  modules_[0]->module.gradle_path = prefix_ + ":";
  read_default_catalogs();
  read_settings();
  read_build_logic(join_path(folder_, "buildSrc"));
  for (const std::string& folder : included_builds_) read_build_logic(folder);
  if (const auto libs = catalogs_.find("libs"); libs != catalogs_.end())
    catalogs_.emplace(default_catalog_, libs->second);
  add_listed_modules();
  add_unlisted_modules();
  run_build_scripts();
  run_unused_scripts();
  finish();
  GradleBuild build;
  for (auto& state : modules_) build.modules.push_back(std::move(state->module));
  build.declared = std::move(declared_);
  build.declared_plugins = std::move(declared_plugins_);
  return build;
}

const GradleScript* Walker::script(const std::string& path) {
  const auto found = scripts_.find(path);
  if (found != scripts_.end()) return found->second.get();
  const std::optional<FileId> file = sources_.find(path);
  if (!file) return nullptr;
  const bool kotlin = path.ends_with(".kts") || path.ends_with(".kt");
  std::string filled;
  std::string_view text = sources_.text(*file);
  if (path.ends_with("Template.gradle")) {
    filled = without_template_marks(text);
    text = filled;
  }
  GradleScript parsed =
      GradleScript::parse(kotlin ? GradleLanguage::kKotlin : GradleLanguage::kGroovy, *file, text);
  return scripts_.emplace(path, std::make_unique<GradleScript>(std::move(parsed)))
      .first->second.get();
}

std::optional<std::string> Walker::first_of(std::string_view folder,
                                            std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    std::string path = join_path(folder, name);
    if (sources_.find(path)) return path;
  }
  return std::nullopt;
}

std::string Walker::resolved_path(const Frame& frame, std::string_view text) const {
  if (!text.empty() && text.front() == kFromTreeRoot) return join_path("", text.substr(1));
  if (text.starts_with("file://")) text.remove_prefix(7);
  return join_path(frame.settings ? folder_ : modules_[frame.module]->module.folder, text);
}

size_t Walker::add_module(const std::string& path, const std::string& folder) {
  const auto found = module_index_.find(path);
  if (found != module_index_.end()) return found->second;
  auto state = std::make_unique<ModuleState>();
  state->module.gradle_path = prefix_ + path;
  state->module.folder = folder;
  // Some settings name build files after their modules.
  const std::string name(file_name_of(folder));
  state->module.build_file =
      first_of(folder, {"build.gradle", "build.gradle.kts", name + ".gradle", name + ".gradle.kts"})
          .value_or("");
  for (const std::string_view other :
       {"mainTemplate.gradle", "launcherTemplate.gradle", "app.gradle"}) {
    std::string path_of_other = join_path(folder, other);
    if (state->module.build_file.empty() && is_build_script(path_of_other) &&
        sources_.find(path_of_other))
      state->module.build_file = std::move(path_of_other);
  }
  modules_.push_back(std::move(state));
  const size_t index = modules_.size() - 1;
  module_index_.emplace(path, index);
  read_properties(index);
  return index;
}

void Walker::read_properties(size_t module) {
  ModuleState& state = *modules_[module];
  const std::optional<FileId> file =
      sources_.find(join_path(state.module.folder, "gradle.properties"));
  if (!file) return;
  for (Property& property : parse_properties(sources_.text(*file)))
    state.properties.insert_or_assign(std::move(property.key), std::move(property.value));
}

/// `gradle/libs.versions.toml` is found by Gradle itself; others beside it are usual places of
/// further catalogues.
void Walker::read_default_catalogs() {
  const std::string gradle = join_path(folder_, "gradle");
  for (const FileId id : sources_.files(FileKind::kToml)) {
    const std::string& path = sources_.file(id).path;
    if (folder_of(path) != gradle || !path.ends_with(kCatalogEnding)) continue;
    std::string name(file_name_of(path));
    name.resize(name.size() - kCatalogEnding.size());
    catalogs_[name].read_toml(id, sources_.text(id));
  }
}

void Walker::read_settings() {
  const std::optional<std::string> path =
      first_of(folder_, {"settings.gradle", "settings.gradle.kts"});
  if (!path) return;
  Frame frame;
  frame.settings = true;
  frame.scope = new_scope();
  run_script(*path, frame);
}

/// buildSrc, or an included build with plugins.
void Walker::read_build_logic(const std::string& folder) {
  if (std::find(logic_folders_.begin(), logic_folders_.end(), folder) != logic_folders_.end())
    return;
  logic_folders_.push_back(folder);
  read_logic_sources(folder);
  read_script_plugins(folder);
  read_plugin_classes(folder);
}

void Walker::read_logic_sources(const std::string& folder) {
  for (const FileKind kind : {FileKind::kKotlin, FileKind::kJava, FileKind::kOther}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (!is_logic_source(path, folder) ||
          (kind == FileKind::kOther && !path.ends_with(".groovy")))
        continue;
      if (const GradleScript* parsed = script(path)) constants_.add(parsed->statements, id);
    }
  }
}

/// Precompiled script plugins: `src/main/kotlin/shop.library.gradle.kts` is the plugin
/// "shop.library".
void Walker::read_script_plugins(const std::string& folder) {
  for (const FileKind kind : {FileKind::kKotlinScript, FileKind::kGroovy}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (!is_logic_source(path, folder)) continue;
      std::string_view name = file_name_of(path);
      if (name.ends_with(".kts")) name.remove_suffix(4);
      if (name.ends_with(".gradle")) name.remove_suffix(7);
      const GradleScript* parsed = script(path);
      if (parsed != nullptr && !parsed->package.empty())
        plugin_scripts_.emplace(parsed->package + "." + std::string(name), path);
      plugin_scripts_.emplace(name, path);
    }
  }
}

/// Ids of plugin classes: `gradlePlugin { plugins { register("x") { id = …; implementationClass = …
/// } } }` in build files, or META-INF/gradle-plugins/<id>.properties.
void Walker::read_plugin_classes(const std::string& folder) {
  for (const FileKind kind : {FileKind::kKotlinScript, FileKind::kGroovy}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (!lies_in(path, folder) || is_logic_source(path, folder) ||
          !file_name_of(path).starts_with("build.gradle"))
        continue;
      Frame frame;
      frame.file = id;
      frame.scope = new_scope();
      if (const GradleScript* parsed = script(path)) find_plugin_classes(parsed->statements, frame);
    }
  }
  constexpr std::string_view kEnding = ".properties";
  for (const FileId id : sources_.files(FileKind::kProperties)) {
    const std::string& path = sources_.file(id).path;
    if (!lies_in(path, folder) || path.find("META-INF/gradle-plugins/") == std::string::npos)
      continue;
    std::string name(file_name_of(path));
    name.resize(name.size() - kEnding.size());
    for (const Property& property : parse_properties(sources_.text(id))) {
      if (property.key == "implementation-class")
        plugin_classes_.emplace(name, last_part(property.value));
    }
  }
}

void Walker::find_plugin_classes(const std::vector<GradleNode>& nodes, Frame& frame) {
  std::string id;
  std::string implementation;
  for (const GradleNode& node : nodes) {
    const bool sets = (node.is(Kind::kAssign) || node.is(Kind::kCall)) && node.children.size() == 2;
    if (sets && node.children[0].text == "id")
      id = known_text(node.children[1], frame).value_or("");
    if (sets && node.children[0].text == "implementationClass")
      implementation = known_text(node.children[1], frame).value_or("");
    for (const GradleNode& child : node.children) {
      if (child.is(Kind::kClosure)) find_plugin_classes(child.children, frame);
    }
  }
  if (!id.empty() && !implementation.empty())
    plugin_classes_.emplace(id, last_part(implementation));
}

void Walker::add_listed_modules() {
  std::set<std::string> paths = included_;
  // ":a:b" also makes ":a".
  for (const std::string& path : included_) {
    for (size_t colon = path.find(':', 1); colon != std::string::npos;
         colon = path.find(':', colon + 1))
      paths.insert(path.substr(0, colon));
  }
  for (const std::string& path : paths) add_module(path, folder_of_module(path));
}

/// Where settings put a module; the nearest parent that was moved takes its children along.
std::string Walker::folder_of_module(const std::string& path) const {
  std::string parent = path;
  std::string rest;
  while (!parent.empty()) {
    const auto moved = project_folders_.find(parent);
    if (moved != project_folders_.end()) return join_path(moved->second, rest);
    const size_t colon = parent.rfind(':');
    rest = join_path(parent.substr(colon + 1), rest);
    parent.resize(colon);
  }
  return join_path(folder_, rest);
}

/// Below the build's folder, and not below that of a build inside it.
bool Walker::is_of_this_build(std::string_view folder,
                              const std::vector<std::string>& roots) const {
  return lies_in(folder, folder_) &&
         std::none_of(roots.begin(), roots.end(), [&](const std::string& root) {
           return root.size() > folder_.size() && lies_in(root, folder_) && lies_in(folder, root);
         });
}

/// Build files that no settings name: read as modules all the same, so that what they declare is
/// seen.
void Walker::add_unlisted_modules() {
  std::set<std::string> folders;
  for (const auto& state : modules_) folders.insert(state->module.folder);
  const std::vector<std::string> roots = gradle_roots(sources_);
  for (const FileKind kind : {FileKind::kGroovy, FileKind::kKotlinScript}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      const std::string folder(folder_of(path));
      if (!is_build_script(path) || !is_of_this_build(folder, roots) || folders.contains(folder))
        continue;
      folders.insert(folder);
      const std::string below = folder.substr(folder_.empty() ? 0 : folder_.size() + 1);
      ModuleState& state = *modules_[add_module(module_path(below), folder)];
      state.listed = false;
      state.module.build_logic =
          std::any_of(logic_folders_.begin(), logic_folders_.end(),
                      [&](const std::string& logic) { return lies_in(folder, logic); });
    }
  }
}

void Walker::run_build_scripts() {
  for (size_t i = 0; i < modules_.size(); ++i) {
    Frame frame;
    frame.module = i;
    frame.scope = new_scope();
    steps_ = 0;
    run_script(modules_[i]->module.build_file, frame);
  }
}

/// Scripts that nothing was seen to apply may be applied by a path that isn't known: what they ask
/// for is declared, though no module is said to use it.
void Walker::run_unused_scripts() {
  const std::vector<std::string> roots = gradle_roots(sources_);
  const size_t before = modules_.size();
  for (const FileKind kind : {FileKind::kGroovy, FileKind::kKotlinScript}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (scripts_.contains(path) || !is_of_this_build(folder_of(path), roots)) continue;
      if (!path.ends_with(".gradle") && !path.ends_with(".gradle.kts")) continue;
      auto scratch = std::make_unique<ModuleState>();
      scratch->module.gradle_path = prefix_ + ":";
      scratch->module.folder = folder_of(path);
      modules_.push_back(std::move(scratch));
      Frame frame;
      frame.module = before;
      frame.scope = new_scope();
      steps_ = 0;
      run_script(path, frame);
      Module& module = modules_.back()->module;
      std::move(module.dependencies.begin(), module.dependencies.end(),
                std::back_inserter(declared_));
      std::move(module.plugins.begin(), module.plugins.end(),
                std::back_inserter(declared_plugins_));
      modules_.pop_back();
    }
  }
}

}  // namespace sdklint::gradle
