// Each host has a file that stands at the root of its project; a module belongs to the nearest one
// above it.
#include "model/host_packages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "model/tree_path.h"
#include "parse/json.h"
#include "parse/xml_tree.h"
#include "source/yaml_file.h"

namespace sdklint {
namespace {

using Host = HostPackage::Host;
using Versions = std::map<std::string, std::string, std::less<>>;

/// A host's project.
struct HostProject {
  std::string folder;
  std::string file;
  bool makes_android = false;  ///< also without an Android project in the tree
  std::vector<HostPackage> packages;
  std::vector<Dependency> dependencies;
};

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// "a:b:1.0@aar" or "a:b:1.0"; nothing for paths and other texts.
std::optional<Dependency> maven_dependency(std::string_view text, std::string configuration,
                                           Span span) {
  std::array<std::string, 3> parts;
  size_t count = 0;
  for (size_t at = 0; at <= text.size() && count < parts.size(); ++count) {
    const size_t colon = std::min(text.find(':', at), text.size());
    parts[count] = text.substr(at, colon - at);
    at = colon + 1;
  }
  const bool named = count >= 2 && !parts[0].empty() && !parts[1].empty() &&
                     text.find_first_of("/ \t$") == std::string_view::npos;
  if (!named) return std::nullopt;
  Dependency dependency;
  dependency.group = parts[0];
  dependency.artifact = parts[1];
  dependency.version = parts[2].substr(0, parts[2].find('@'));
  dependency.configuration = std::move(configuration);
  dependency.origin.span = span;
  return dependency;
}

/// Versions of package-lock.json, npm's and pnpm-free projects' way.
void read_package_lock(std::string_view text, Versions& versions) {
  constexpr std::string_view kFolder = "node_modules/";
  const JsonValue root = parse_json(text);
  if (const JsonValue* packages = root.find("packages")) {
    for (const auto& [path, package] : packages->entries) {
      // Deeper ones are other packages' own.
      if (path.starts_with(kFolder) && path.find(kFolder, kFolder.size()) == std::string::npos)
        versions.emplace(path.substr(kFolder.size()), package.text_of("version"));
    }
  }
  if (const JsonValue* dependencies = root.find("dependencies")) {
    for (const auto& [name, package] : dependencies->entries)
      versions.emplace(name, package.text_of("version"));
  }
}

/// yarn.lock: `"name@range", name@other:` and below it `version "1.2.3"` or `version: 1.2.3`. With
/// several entries of a name which one is meant depends on the range; then none is taken.
void read_yarn_lock(std::string_view text, Versions& versions) {
  std::string name;
  std::set<std::string> several;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != ' ' && line.front() != '#' && line.ends_with(':')) {
      if (line.front() == '"') line.remove_prefix(1);
      name = line.substr(0, line.find('@', 1));
    } else if (line.starts_with("  version") && !name.empty()) {
      std::string version;
      for (const char c : line.substr(std::string_view("  version").size())) {
        if (c != '"' && c != ':' && c != ' ') version += c;
      }
      if (!versions.emplace(name, version).second) several.insert(name);
      name.clear();
    }
  }
  for (const std::string& one : several) versions.erase(one);
}

void read_pub_lock(std::string_view text, const std::string& path, Versions& versions) {
  const Result<YamlFile> lock = YamlFile::parse(text, path);
  const YamlNode* packages = lock ? lock->root.find("packages") : nullptr;
  if (packages == nullptr) return;
  for (const YamlNode::Entry& package : packages->entries) {
    const YamlNode* version = package.value.find("version");
    if (version != nullptr) versions.emplace(package.key, version->text);
  }
}

class HostReader {
 public:
  HostReader(const SourceTree& sources, std::vector<Module>& modules)
      : sources_(sources), modules_(modules) {}

  void read() {
    for (const FileId id : sources_.files(FileKind::kJson)) {
      const std::string& path = sources_.file(id).path;
      const std::string_view name = file_name_of(path);
      if (name == "package.json") read_npm(id, path);
      if (name == "manifest.json") read_manifest_json(id, path);
    }
    for (const FileId id : sources_.files(FileKind::kYaml)) {
      const std::string& path = sources_.file(id).path;
      if (file_name_of(path) == "pubspec.yaml") read_pub(id, path);
    }
    for (const FileId id : sources_.files(FileKind::kXml)) {
      const std::string& path = sources_.file(id).path;
      const std::string_view name = file_name_of(path);
      if (name == "config.xml" || name == "plugin.xml") read_cordova(id, path);
      if (name.ends_with("Dependencies.xml")) read_unity_dependencies(id, path);
    }
    find_unity_projects();
    for (HostProject& project : npm_) join_cordova(project);
    std::erase_if(cordova_, [](const HostProject& project) { return project.folder == kJoined; });
    for (std::vector<HostProject>* projects : {&npm_, &cordova_, &pub_, &uni_app_, &unity_})
      hand_out(*projects);
  }

 private:
  std::optional<std::string_view> beside(std::string_view folder, std::string_view name) const {
    const std::optional<FileId> file = sources_.find(join_path(folder, name));
    return file ? std::optional(sources_.text(*file)) : std::nullopt;
  }

  void read_npm(FileId id, const std::string& path) {
    static constexpr std::array<std::string_view, 8> kAndroidMakers = {
        "react-native",          "expo",         "cordova-android",    "@capacitor/android",
        "@nativescript/android", "nativescript", "@nativescript/core", "@dcloudio/uni-app"};
    const JsonValue root = parse_json(sources_.text(id));
    if (!root.is_map()) return;
    HostProject project;
    project.folder = folder_of(path);
    project.file = path;
    Versions locked;
    if (const auto text = beside(project.folder, "package-lock.json")) {
      read_package_lock(*text, locked);
    } else if (const auto yarn = beside(project.folder, "yarn.lock")) {
      read_yarn_lock(*yarn, locked);
    }
    // Cordova keeps plugins among the development dependencies; what is a plugin it says elsewhere.
    const JsonValue* cordova = root.find("cordova");
    std::set<std::string_view> plugins;
    if (const JsonValue* named = cordova == nullptr ? nullptr : cordova->find("plugins")) {
      for (const auto& [name, settings] : named->entries) plugins.insert(name);
    }
    std::set<std::string_view> listed_already;
    for (const std::string_view section :
         {"dependencies", "optionalDependencies", "devDependencies"}) {
      const JsonValue* listed = root.find(section);
      if (listed == nullptr) continue;
      for (const auto& [name, version] : listed->entries) {
        const bool plugin = plugins.contains(name);
        if (!listed_already.insert(name).second) continue;
        HostPackage package;
        package.host = Host::kNpm;
        package.name = name;
        const auto lock = locked.find(name);
        package.version = lock != locked.end() ? lock->second : version.text;
        package.origin.span = {id, version.begin, version.end};
        if (section == "devDependencies" && !plugin) package.scope = DependencyScope::kBuildTool;
        const bool used = section != "devDependencies" || cordova != nullptr;
        project.makes_android = project.makes_android || (used && is_one_of(kAndroidMakers, name));
        project.packages.push_back(std::move(package));
      }
    }
    // A library of React Native names it as what its users must have; it is no app.
    const JsonValue* peers = root.find("peerDependencies");
    if (peers != nullptr && peers->find("react-native") != nullptr) project.makes_android = false;
    npm_.push_back(std::move(project));
  }

  /// Of uni-app, whose settings stand under "app-plus", or of Unity's package manager.
  void read_manifest_json(FileId id, const std::string& path) {
    const JsonValue root = parse_json(sources_.text(id));
    const JsonValue* app = root.find("app-plus");
    if (app == nullptr) app = root.find("app");
    const std::string folder(folder_of(path));
    if (file_name_of(folder) == "Packages" && root.find("dependencies") != nullptr) {
      HostProject& project = unity_project(folder_of(folder));
      for (const auto& [name, version] : root.find("dependencies")->entries)
        add(project, Host::kUnity, name, version.text, {id, version.begin, version.end});
    } else if (app != nullptr && app->is_map() &&
               (app->find("distribute") != nullptr || app->find("modules") != nullptr)) {
      HostProject project;
      // With vite or webpack the sources, manifest.json among them, lie in src/.
      project.folder = file_name_of(folder) == "src" ? folder_of(folder) : std::string_view(folder);
      project.file = path;
      project.makes_android = true;
      add_entries(project, id, "modules", app->find("modules"));
      add_entries(project, id, "nativePlugins", app->find("nativePlugins"));
      const JsonValue* distribute = app->find("distribute");
      const JsonValue* settings = distribute == nullptr ? nullptr : distribute->find("sdkConfigs");
      if (settings != nullptr) {
        for (const auto& [topic, providers] : settings->entries)
          add_entries(project, id, "sdkConfigs." + topic, &providers);
      }
      uni_app_.push_back(std::move(project));
    }
  }
  static void add_entries(HostProject& project, FileId id, const std::string& topic,
                          const JsonValue* entries) {
    if (entries == nullptr) return;
    for (const auto& [name, value] : entries->entries)
      add(project, Host::kUniApp, fmt::format("{}.{}", topic, name), "",
          {id, value.begin, value.end});
  }

  void read_pub(FileId id, const std::string& path) {
    const std::string_view text = sources_.text(id);
    const Result<YamlFile> file = YamlFile::parse(text, path);
    if (!file) return;
    HostProject project;
    project.folder = folder_of(path);
    project.file = path;
    Versions locked;
    const std::string lock_path = join_path(project.folder, "pubspec.lock");
    const std::vector<Span> lines = lines_of(id, text);
    if (const auto lock = beside(project.folder, "pubspec.lock"))
      read_pub_lock(*lock, lock_path, locked);
    for (const std::string_view section : {"dependencies", "dev_dependencies"}) {
      const YamlNode* listed = file->root.find(section);
      if (listed == nullptr) continue;
      for (const YamlNode::Entry& entry : listed->entries) {
        const YamlNode* inner = entry.value.find("version");
        const auto lock = locked.find(entry.key);
        // Flutter itself and what comes with it has no version of its own.
        if (entry.value.find("sdk") != nullptr) continue;
        add(project, Host::kPub, entry.key,
            lock != locked.end()      ? lock->second
            : entry.value.is_scalar() ? entry.value.text
            : inner != nullptr        ? inner->text
                                      : "",
            lines[std::min<size_t>(static_cast<size_t>(entry.line), lines.size()) - 1]);
        if (section == "dev_dependencies")
          project.packages.back().scope = DependencyScope::kBuildTool;
      }
    }
    pub_.push_back(std::move(project));
  }
  static std::vector<Span> lines_of(FileId id, std::string_view text) {
    std::vector<Span> lines;
    for (size_t at = 0; at <= text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      lines.push_back({id, static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
      at = end + 1;
    }
    return lines;
  }

  /// config.xml of an app names plugins; plugin.xml of a plugin names Maven coordinates.
  void read_cordova(FileId id, const std::string& path) {
    const XmlTree tree = XmlTree::parse(id, sources_.text(id));
    if (tree.root.name != "widget" && tree.root.name != "plugin") return;
    HostProject project;
    project.folder = folder_of(path);
    project.file = path;
    const std::string* named = tree.root.attribute("xmlns:cdv");
    project.makes_android = tree.root.name == "widget" && named != nullptr;
    std::function<void(const XmlElement&)> visit = [&](const XmlElement& element) {
      for (const XmlElement& child : element.children) {
        const std::string* name = child.attribute("name");
        if (child.name == "platform") {
          if (name == nullptr || *name == "android") visit(child);
        } else if (child.name == "framework") {
          const std::string* source = child.attribute("src");
          if (source == nullptr) continue;
          if (auto dependency = maven_dependency(*source, "framework", child.span))
            project.dependencies.push_back(*std::move(dependency));
        } else if (child.name == "plugin" && name != nullptr) {
          const std::string* version = child.attribute("spec");
          add(project, Host::kNpm, *name, version == nullptr ? "" : *version, child.span);
        }
      }
    };
    visit(tree.root);
    cordova_.push_back(std::move(project));
  }

  /// config.xml and package.json of one app are one project.
  void join_cordova(HostProject& project) {
    for (HostProject& cordova : cordova_) {
      if (cordova.folder != project.folder) continue;
      std::map<std::string, size_t> places;
      for (size_t i = 0; i < project.packages.size(); ++i) places[project.packages[i].name] = i;
      for (HostPackage& package : cordova.packages) {
        const auto [place, fresh] = places.try_emplace(package.name, project.packages.size());
        if (fresh) {
          project.packages.push_back(std::move(package));
        } else {
          project.packages[place->second].scope = DependencyScope::kRuntime;
        }
      }
      std::move(cordova.dependencies.begin(), cordova.dependencies.end(),
                std::back_inserter(project.dependencies));
      project.makes_android = project.makes_android || cordova.makes_android;
      cordova.folder = kJoined;
    }
  }

  HostProject& unity_project(std::string_view folder) {
    for (HostProject& project : unity_) {
      if (project.folder == folder) return project;
    }
    HostProject project;
    project.folder = folder;
    project.makes_android = true;
    unity_.push_back(std::move(project));
    return unity_.back();
  }

  void read_unity_dependencies(FileId id, const std::string& path) {
    const size_t assets = path.starts_with("Assets/") ? 0 : path.find("/Assets/");
    const size_t packages = path.starts_with("Packages/") ? 0 : path.find("/Packages/");
    const size_t at = std::min(assets, packages);
    if (at == std::string::npos) return;
    const XmlTree tree = XmlTree::parse(id, sources_.text(id));
    if (tree.root.name != "dependencies") return;
    HostProject& project = unity_project(std::string_view(path).substr(0, at));
    if (project.file.empty()) project.file = path;
    for (const XmlElement& group : tree.root.children) {
      if (group.name != "androidPackages") continue;
      for (const XmlElement& package : group.children) {
        const std::string* spec = package.attribute("spec");
        if (package.name != "androidPackage" || spec == nullptr) continue;
        if (auto dependency = maven_dependency(*spec, "androidPackage", package.span))
          project.dependencies.push_back(*std::move(dependency));
      }
    }
  }

  void find_unity_projects() {
    constexpr std::string_view kSettings = "ProjectSettings/ProjectSettings.asset";
    for (const FileId id : sources_.files(FileKind::kOther)) {
      const std::string& path = sources_.file(id).path;
      if (!path.ends_with(kSettings)) continue;
      HostProject& project = unity_project(folder_of(folder_of(path)));
      if (project.file.empty()) project.file = path;
    }
  }

  static void add(HostProject& project, Host host, const std::string& name,
                  const std::string& version, Span span) {
    HostPackage package;
    package.host = host;
    package.name = name;
    package.version = version;
    package.origin.span = span;
    project.packages.push_back(std::move(package));
  }

  void hand_out(std::vector<HostProject>& projects) {
    for (const HostProject& project : projects) {
      if (project.packages.empty() && project.dependencies.empty() && !project.makes_android)
        continue;
      std::vector<Module*> made = modules_of(project, projects, true);
      if (made.empty()) made = modules_of(project, projects, false);
      if (made.empty() && project.makes_android) {
        Module module;
        module.gradle_path = ":" + project.folder;
        std::replace(module.gradle_path.begin(), module.gradle_path.end(), '/', ':');
        module.folder = project.folder;
        module.is_android = module.is_application = true;
        modules_.push_back(std::move(module));
        made.push_back(&modules_.back());
      }
      for (Module* module : made) give(project, *module);
    }
  }

  /// Android modules whose nearest host project this is.
  std::vector<Module*> modules_of(const HostProject& project,
                                  const std::vector<HostProject>& others, bool applications) {
    std::vector<Module*> result;
    for (Module& module : modules_) {
      if (!module.is_android || module.build_logic || !lies_in(module.folder, project.folder) ||
          (applications && !module.is_application))
        continue;
      const bool nearer = std::any_of(others.begin(), others.end(), [&](const HostProject& other) {
        return other.folder.size() > project.folder.size() && lies_in(module.folder, other.folder);
      });
      if (!nearer) result.push_back(&module);
    }
    return result;
  }

  void give(const HostProject& project, Module& module) {
    for (HostPackage package : project.packages) {
      package.origin.module = module.gradle_path;
      module.host_packages.push_back(std::move(package));
    }
    for (Dependency dependency : project.dependencies) {
      dependency.origin.module = module.gradle_path;
      module.dependencies.push_back(std::move(dependency));
    }
    if (&project >= unity_.data() && &project < unity_.data() + unity_.size())
      give_unity_archives(project, module);
  }

  /// Unity packages every archive below Assets/ that isn't the editor's.
  void give_unity_archives(const HostProject& project, Module& module) const {
    const std::string assets = join_path(project.folder, "Assets");
    for (const FileId id : sources_.files(FileKind::kArchive)) {
      const std::string& path = sources_.file(id).path;
      const bool known =
          std::any_of(module.archives.begin(), module.archives.end(),
                      [&](const LocalArchive& archive) { return archive.path == path; });
      if (known || !lies_in(path, assets) || path.find("/Editor/") != std::string::npos) continue;
      module.archives.push_back(
          {path, {Span{id, 0, 0}, module.gradle_path}, "", DependencyScope::kRuntime, false});
    }
  }

  static constexpr std::string_view kJoined = "/";  ///< no folder of a tree

  const SourceTree& sources_;
  std::vector<Module>& modules_;
  std::vector<HostProject> npm_, pub_, uni_app_, unity_, cordova_;
};

}  // namespace

void read_host_packages(const SourceTree& sources, std::vector<Module>& modules) {
  HostReader(sources, modules).read();
}

}  // namespace sdklint
