// Gradle builds first, then POMs, then folders that only a manifest marks as Android. Afterwards
// each application module is joined with what it depends on, and their manifests are merged.
#include "model/project.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "model/gradle_build.h"
#include "model/host_packages.h"
#include "model/local_repository.h"
#include "model/manifest.h"
#include "model/maven_pom.h"
#include "model/native_build.h"
#include "model/resolved_dependencies.h"
#include "model/tree_path.h"
#include "parse/properties.h"
#include "parse/xml_tree.h"

namespace sdklint {
namespace {

/// Builds all modules of a tree.
class ModuleReader {
 public:
  explicit ModuleReader(const SourceTree& sources, Project& project)
      : sources_(sources), project_(project) {}

  void read() {
    read_gradle();
    read_maven();
    find_manifests();
    read_eclipse();
    for (Module& module : project_.modules) complete(module);
    read_host_packages(sources_, project_.modules);
    std::stable_sort(project_.modules.begin(), project_.modules.end(),
                     [](const Module& a, const Module& b) { return a.folder < b.folder; });
  }

 private:
  Module* at_folder(std::string_view folder) {
    for (Module& module : project_.modules) {
      if (module.folder == folder) return &module;
    }
    return nullptr;
  }
  static std::string path_of_folder(std::string_view folder) {
    std::string path = ":" + std::string(folder);
    std::replace(path.begin(), path.end(), '/', ':');
    return path;
  }

  void read_gradle() {
    const std::vector<std::string> roots = gradle_roots(sources_);
    const std::string main = main_root(roots);
    for (const std::string& root : roots) {
      // Paths of other builds begin with their folder, so that each path is one module's.
      const std::string prefix = root == main ? "" : root.empty() ? "." : root;
      GradleBuild build = read_gradle_build(sources_, root, prefix);
      for (Module& module : build.modules) {
        if (at_folder(module.folder) == nullptr) project_.modules.push_back(std::move(module));
      }
      project_.declared.insert(project_.declared.end(),
                               std::make_move_iterator(build.declared.begin()),
                               std::make_move_iterator(build.declared.end()));
      project_.declared_plugins.insert(project_.declared_plugins.end(),
                                       std::make_move_iterator(build.declared_plugins.begin()),
                                       std::make_move_iterator(build.declared_plugins.end()));
    }
    // Builds that share a catalogue file each declare it; once is enough.
    std::set<Span> seen;
    std::erase_if(project_.declared, [&](const Dependency& dependency) {
      return dependency.from_catalog && !seen.insert(dependency.origin.span).second;
    });
    std::erase_if(project_.declared_plugins, [&](const PluginUse& plugin) {
      return plugin.from_catalog && !seen.insert(plugin.origin.span).second;
    });
  }

  /// The build whose modules go by their plain paths: the one at the top, or the only one with
  /// settings, or the only one.
  std::string main_root(const std::vector<std::string>& roots) const {
    const auto has_settings = [&](const std::string& root) {
      return sources_.find(join_path(root, "settings.gradle")) ||
             sources_.find(join_path(root, "settings.gradle.kts"));
    };
    const bool top = std::find(roots.begin(), roots.end(), "") != roots.end();
    if (top && has_settings("")) return "";
    if (std::count_if(roots.begin(), roots.end(), has_settings) == 1)
      return *std::find_if(roots.begin(), roots.end(), has_settings);
    if (roots.size() == 1) return roots.front();
    return "";
  }

  void read_maven() {
    const Poms poms(sources_);
    for (const FileId id : sources_.files(FileKind::kXml)) {
      const std::string& path = sources_.file(id).path;
      if (file_name_of(path) != "pom.xml") continue;
      const Module* known = at_folder(folder_of(path));
      if (known != nullptr && !known->build_file.empty()) continue;
      std::optional<Module> module = read_maven_module(sources_, id, poms);
      if (!module) continue;
      module->gradle_path = path_of_folder(module->folder);
      for (Dependency& dependency : module->dependencies)
        dependency.origin.module = module->gradle_path;
      if (known != nullptr) {
        *at_folder(folder_of(path)) = std::move(*module);
      } else {
        project_.modules.push_back(std::move(*module));
      }
    }
  }

  /// Gives each module its main manifest; a manifest that belongs to none makes a module of its
  /// own.
  void find_manifests() {
    for (const FileId id : sources_.files(FileKind::kManifest)) {
      const std::string& path = sources_.file(id).path;
      std::string folder(folder_of(path));
      bool source_set = false;
      for (const std::string_view set : {"src/main", "src/androidMain"}) {
        if (folder == set) {
          folder.clear();
          source_set = true;
        } else if (folder.ends_with("/" + std::string(set))) {
          folder.resize(folder.size() - set.size() - 1);
          source_set = true;
        } else {
          continue;
        }
        break;
      }
      if (!source_set && in_source_set(path)) continue;
      Module* module = at_folder(folder);
      if (module == nullptr &&
          std::any_of(project_.modules.begin(), project_.modules.end(),
                      [&](const Module& other) { return other.manifest_file == path; }))
        continue;
      if (module == nullptr) {
        Module fresh;
        fresh.gradle_path = path_of_folder(folder);
        fresh.folder = folder;
        fresh.is_android = true;
        project_.modules.push_back(std::move(fresh));
        module = &project_.modules.back();
      }
      // A manifest that the build file names goes before one at a usual place; src/main before the
      // module's root.
      if (module->manifest_file.empty() ||
          (source_set && !named_by_build_.contains(module->folder) &&
           !sources_.find(module->manifest_file))) {
        module->manifest_file = path;
      } else if (source_set && folder_of(module->manifest_file) == module->folder) {
        module->manifest_file = path;
      }
    }
  }
  static bool in_source_set(std::string_view path) {
    // "src/<set>/AndroidManifest.xml"
    const std::string_view set = folder_of(path);
    return file_name_of(folder_of(set)) == "src";
  }

  /// Folders without a build file that Eclipse's Android tools would build.
  void read_eclipse() {
    for (Module& module : project_.modules) {
      if (!module.build_file.empty() || module.manifest_file.empty()) continue;
      module.is_android = true;
      bool library = false;
      for (const std::string_view name : {"project.properties", "default.properties"}) {
        const std::optional<FileId> file = sources_.find(join_path(module.folder, name));
        if (!file) continue;
        for (const Property& property : parse_properties(sources_.text(*file))) {
          if (property.key == "android.library") library = property.value == "true";
          if (!property.key.starts_with("android.library.reference.")) continue;
          const Module* other = at_folder(join_path(module.folder, property.value));
          if (other == nullptr) continue;
          module.module_dependencies.push_back(
              {other->gradle_path,
               {Span{*file, property.begin, property.end}, module.gradle_path},
               DependencyScope::kRuntime});
        }
      }
      if (!library) module.is_application = looks_like_application(module);
      const std::string libs = join_path(module.folder, "libs");
      for (const FileId id : sources_.files(FileKind::kArchive)) {
        const std::string& path = sources_.file(id).path;
        if (folder_of(path) == libs)
          module.archives.push_back({path, {Span{id, 0, 0}, module.gradle_path}, "", {}, false});
      }
    }
  }

  const XmlElement* manifest_root(const Module& module, XmlTree& tree) const {
    const std::optional<FileId> file =
        module.manifest_file.empty() ? std::nullopt : sources_.find(module.manifest_file);
    if (!file) return nullptr;
    tree = XmlTree::parse(*file, sources_.text(*file));
    return tree.root.name == "manifest" ? &tree.root : nullptr;
  }
  /// A screen or anything else that Android starts: a library's manifest seldom has a launcher.
  bool looks_like_application(const Module& module) const {
    XmlTree tree;
    const XmlElement* root = manifest_root(module, tree);
    if (root == nullptr) return false;
    const XmlElement* application = root->child("application");
    if (application == nullptr) return false;
    if (module.build_file.empty())
      return !application->children.empty() || application->attribute("android:name") != nullptr;
    for (const XmlElement& component : application->children) {
      for (const XmlElement& filter : component.children) {
        if (filter.name != "intent-filter") continue;
        for (const XmlElement& part : filter.children) {
          const std::string* name = part.attribute("android:name");
          if (name != nullptr && *name == "android.intent.category.LAUNCHER") return true;
        }
      }
    }
    return false;
  }

  void complete(Module& module) {
    if (!module.manifest_file.empty() && !module.build_logic) module.is_android = true;
    XmlTree tree;
    if (module.namespace_name.empty()) {
      if (const XmlElement* root = manifest_root(module, tree)) {
        if (const std::string* package = root->attribute("package"))
          module.namespace_name = *package;
      }
    }
    if (module.build_file.empty() || module.is_application || module.build_logic) return;
    // No Android plugin by name: a convention plugin from elsewhere applies it. An application id
    // or a launcher tells.
    const bool library =
        std::any_of(module.plugins.begin(), module.plugins.end(), [](const PluginUse& plugin) {
          return plugin.applied &&
                 (plugin.id == "com.android.library" ||
                  plugin.id == "com.android.dynamic-feature" || plugin.id == "com.android.test");
        });
    if (library || module.manifest_file.empty()) return;
    if (!module.application_id.empty() || looks_like_application(module))
      module.is_application = true;
  }

  const SourceTree& sources_;
  Project& project_;
  std::set<std::string> named_by_build_;
};

class AppReader {
 public:
  AppReader(const SourceTree& sources, const BuildResults& results, Project& project)
      : sources_(sources), results_(results), project_(project) {}

  void read() {
    std::vector<const Module*> applications;
    for (const Module& module : project_.modules) {
      if (module.is_application) applications.push_back(&module);
    }
    for (const Module* module : applications)
      project_.apps.push_back(app_of(*module, reach(*module)));
    if (applications.empty() && project_.is_android()) {
      std::vector<const Module*> all;
      for (const Module& module : project_.modules) {
        if (!module.build_logic && (module.is_android || !module.build_file.empty()))
          all.push_back(&module);
      }
      // Modules with manifests first, so that the app's own manifest is one that exists.
      std::stable_sort(all.begin(), all.end(), [](const Module* a, const Module* b) {
        return a->is_android > b->is_android;
      });
      if (!all.empty()) project_.apps.push_back(app_of(*all.front(), all));
    }
    std::stable_sort(project_.apps.begin(), project_.apps.end(),
                     [](const App& a, const App& b) { return a.module < b.module; });
    if (results_.merged_manifest) take_merged_manifest(*results_.merged_manifest);
  }

 private:
  const Module* by_path(std::string_view path) const {
    for (const Module& module : project_.modules) {
      if (module.gradle_path == path) return &module;
    }
    return nullptr;
  }

  /// The module and what it depends on in the app, nearest first.
  std::vector<const Module*> reach(const Module& module) const {
    std::vector<const Module*> result = {&module};
    std::set<std::string> seen = {module.gradle_path};
    const auto add = [&](const std::string& path) {
      const Module* other = by_path(path);
      if (other != nullptr && seen.insert(path).second) result.push_back(other);
    };
    for (size_t i = 0; i < result.size(); ++i) {
      for (const ModuleDependency& dependency : result[i]->module_dependencies) {
        if (dependency.scope == DependencyScope::kRuntime) add(dependency.module);
      }
      for (const std::string& feature : result[i]->dynamic_features) add(feature);
    }
    return result;
  }

  void add_sources(const Module& module, bool of_application,
                   std::vector<ManifestSource>& sources) const {
    const std::string folder = join_path(module.folder, "src");
    const size_t first = sources.size();
    for (const FileId id : sources_.files(FileKind::kManifest)) {
      const std::string& path = sources_.file(id).path;
      const std::string_view set_folder = folder_of(path);
      if (folder_of(set_folder) != folder || path == module.manifest_file) continue;
      const std::string_view set = file_name_of(set_folder);
      if (is_built(set, module))
        sources.push_back({id, module.namespace_name, of_application, true});
    }
    std::stable_sort(sources.begin() + static_cast<ptrdiff_t>(first), sources.end(),
                     [&](const ManifestSource& a, const ManifestSource& b) {
                       return overlay_rank(a.file) < overlay_rank(b.file);
                     });
    if (const std::optional<FileId> file =
            module.manifest_file.empty() ? std::nullopt : sources_.find(module.manifest_file))
      sources.push_back({*file, module.namespace_name, of_application, false});
  }
  /// A variant's manifest goes before that of its build type, and that before its flavours'.
  int overlay_rank(FileId manifest) const {
    const std::string_view set = file_name_of(folder_of(sources_.file(manifest).path));
    return set.ends_with("Release") ? 0 : set == "release" ? 1 : 2;
  }
  /// Source sets beside main that a release holds: flavours, the release type, and both together.
  static bool is_built(std::string_view set, const Module& module) {
    if (set == "release") return true;
    if (set.ends_with("Debug") || set.starts_with("test") || set.starts_with("androidTest"))
      return false;
    return std::any_of(module.flavors.begin(), module.flavors.end(),
                       [&](const std::string& flavor) { return set.starts_with(flavor); });
  }

  /// Manifests of AARs come after those of all modules, and name their own packages.
  void add_archive_manifests(const Module& module, std::vector<ManifestSource>& sources) const {
    for (const LocalArchive& archive : module.archives) {
      if (archive.scope != DependencyScope::kRuntime) continue;
      const std::optional<FileId> manifest = sources_.find(archive.path + "!/AndroidManifest.xml");
      if (manifest) sources.push_back({*manifest, "", false, false, true});
    }
  }

  /// The manifest that a build merged is the app's, whatever was worked out here; what was worked
  /// out tells who brought each element. With several apps the package tells whose it is.
  void take_merged_manifest(FileId file) {
    ManifestMerge merge;
    merge.sources.push_back({file, "", true, false});
    merge.resource = [this](std::string_view reference) { return resource(reference); };
    const Manifest built = merge_manifests(sources_, merge, project_.notes);
    if (built.files.empty()) return;
    for (App& app : project_.apps) {
      const Module* module = by_path(app.module);
      const bool is_its = project_.apps.size() == 1 || built.package == app.manifest.package ||
                          (module != nullptr && built.package == module->application_id);
      if (!is_its) continue;
      // Its package is the application id; classes are still named after the namespace.
      const std::string package = app.manifest.package;
      app.manifest = with_origins(built, app.manifest);
      app.manifest.package = package;
      if (built.min_sdk) app.min_sdk = built.min_sdk;
      if (built.target_sdk && built.target_sdk != app.target_sdk) {
        app.target_sdk = built.target_sdk;
        app.target_sdk_at = built.target_sdk_at;
        app.target_sdk_flavor.clear();
      }
    }
  }

  App app_of(const Module& module, const std::vector<const Module*>& modules) {
    App app;
    app.module = module.gradle_path;
    ManifestMerge merge;
    merge.placeholders = module.manifest_placeholders;
    merge.application_id = module.application_id;
    merge.target_sdk = module.target_sdk;
    for (const Module* one : modules) {
      app.modules.push_back(one->gradle_path);
      add_sources(*one, one == &module, merge.sources);
      for (const auto& [key, value] : one->manifest_placeholders)
        merge.placeholders.emplace(key, value);
      for (const auto& [name, values] : one->build_config)
        app.build_config.emplace(one->namespace_name + ".BuildConfig." + name, values);
    }
    for (const Module* one : modules) add_archive_manifests(*one, merge.sources);
    merge.resource = [this](std::string_view reference) { return resource(reference); };
    app.manifest = merge_manifests(sources_, merge, project_.notes);
    if (app.manifest.package.empty()) app.manifest.package = module.namespace_name;
    app.min_sdk = module.min_sdk ? module.min_sdk : app.manifest.min_sdk;
    app.target_sdk = module.target_sdk;
    app.target_sdk_at = module.target_sdk_at;
    app.target_sdk_flavor = module.target_sdk_flavor;
    if (!app.target_sdk) {
      app.target_sdk = app.manifest.target_sdk;
      app.target_sdk_at = app.manifest.target_sdk_at;
    }
    return app;
  }

  std::optional<std::string> resource(std::string_view reference) {
    if (!resources_) resources_ = Resources::read_values(sources_);
    for (int step = 0; step < 4; ++step) {
      const size_t slash = reference.find('/');
      if (slash == std::string_view::npos) return std::nullopt;
      const std::string name(reference.substr(slash + 1));
      const std::string_view type = reference.substr(1, slash - 1);
      if (type == "bool") {
        const auto found = resources_->bools.find(name);
        if (found == resources_->bools.end()) return std::nullopt;
        return found->second ? "true" : "false";
      }
      if (type == "integer") {
        const auto found = resources_->integers.find(name);
        if (found == resources_->integers.end()) return std::nullopt;
        return std::to_string(found->second);
      }
      if (type != "string") return std::nullopt;
      const auto found = resources_->strings.find(name);
      if (found == resources_->strings.end()) return std::nullopt;
      if (!found->second.value.starts_with("@string/")) return found->second.value;
      reference = found->second.value;
    }
    return std::nullopt;
  }

  const SourceTree& sources_;
  const BuildResults& results_;
  Project& project_;
  std::optional<Resources> resources_;
};

/// Each prebuilt library belongs to the module in whose folder it lies.
void add_native_libraries(const SourceTree& sources, Project& project) {
  for (NativeLibrary& library : prebuilt_native_libraries(sources)) {
    const Module* owner = project.module_of(sources.file(library.origin.span.file).path);
    if (owner == nullptr) continue;
    library.origin.module = owner->gradle_path;
    project.modules[owner - project.modules.data()].native_libraries.push_back(std::move(library));
  }
}

}  // namespace

Project Project::read(const SourceTree& sources, const BuildResults& results) {
  Project project;
  project.archives = std::make_shared<const Archives>(sources);
  ModuleReader(sources, project).read();
  add_native_libraries(sources, project);
  read_resolved_dependencies(sources, results.resolved_dependencies, project);
  add_repository_archives(sources, project.modules);
  AppReader(sources, results, project).read();
  return project;
}

bool Project::is_android() const {
  return std::any_of(modules.begin(), modules.end(),
                     [](const Module& module) { return module.is_android; });
}

const Module* Project::module_of(std::string_view path) const {
  const Module* best = nullptr;
  for (const Module& module : modules) {
    if (lies_in(path, module.folder) &&
        (best == nullptr || module.folder.size() > best->folder.size()))
      best = &module;
  }
  return best;
}

std::vector<const Module*> Project::modules_of(std::string_view path) const {
  std::vector<const Module*> out;
  if (const Module* home = module_of(path)) out.push_back(home);
  for (const Module& module : modules) {
    if (std::any_of(module.source_folders.begin(), module.source_folders.end(),
                    [&](const std::string& folder) { return lies_in(path, folder); }))
      out.push_back(&module);
  }
  return out;
}

}  // namespace sdklint
