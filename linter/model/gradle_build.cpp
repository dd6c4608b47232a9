// Which folders are Gradle builds, and what configurations are for. The scripts are walked in
// model/gradle/.
#include "model/gradle_build.h"

#include <algorithm>
#include <set>

#include "model/gradle/walker.h"
#include "model/tree_path.h"

namespace sdklint {

DependencyScope scope_of_configuration(std::string_view configuration) {
  const std::vector<std::string> words = gradle::words_of(configuration);
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (words.empty()) return DependencyScope::kRuntime;
  const std::string& first = words.front();
  const std::string& last = words.back();
  if (has("test")) return DependencyScope::kTest;
  if (first == "kapt" || first == "ksp" || first == "classpath" || first == "apt" ||
      has("processor") || first == "lint" || has("desugaring") || first == "detekt" ||
      first == "ktlint" || configuration == "protoc" || has("plugins") ||
      configuration == "jacocoAgent" || configuration == "checkstyle" || configuration == "pmd")
    return DependencyScope::kBuildTool;
  if (configuration.ends_with("CompileOnly") || configuration == "compileOnly" ||
      configuration == "compileOnlyApi" || last == "provided")
    return DependencyScope::kCompileOnly;
  if (first == "debug" || has("debug")) return DependencyScope::kDebug;
  return DependencyScope::kRuntime;
}

bool is_build_script(std::string_view path) {
  const std::string_view name = file_name_of(path);
  const std::string_view folder = folder_of(path);
  if (name == "mainTemplate.gradle" || name == "launcherTemplate.gradle")
    return folder.ends_with("Plugins/Android");
  if (name == "app.gradle") return folder.ends_with("App_Resources/Android");
  return name == "build.gradle" || name == "build.gradle.kts";
}

std::vector<std::string> gradle_roots(const SourceTree& sources) {
  std::set<std::string> with_settings;
  std::set<std::string> with_build;
  std::set<std::string> with_catalog;  ///< a catalogue or buildSrc: surely the root of a build
  for (const FileKind kind : {FileKind::kGroovy, FileKind::kKotlinScript}) {
    for (const FileId id : sources.files(kind)) {
      const std::string& path = sources.file(id).path;
      const std::string_view name = file_name_of(path);
      if (name == "settings.gradle" || name == "settings.gradle.kts")
        with_settings.insert(std::string(folder_of(path)));
      if (is_build_script(path)) with_build.insert(std::string(folder_of(path)));
    }
  }
  for (const FileId id : sources.files(FileKind::kToml)) {
    const std::string& path = sources.file(id).path;
    if (path.ends_with(".versions.toml") && file_name_of(folder_of(path)) == "gradle")
      with_catalog.insert(std::string(folder_of(folder_of(path))));
  }
  for (const FileKind kind : {FileKind::kKotlin, FileKind::kJava}) {
    for (const FileId id : sources.files(kind)) {
      const std::string& path = sources.file(id).path;
      const size_t at = path.starts_with("buildSrc/") ? 0 : path.find("/buildSrc/");
      if (at != std::string::npos) with_catalog.insert(path.substr(0, at));
    }
  }
  with_build.insert(with_catalog.begin(), with_catalog.end());
  std::set<std::string> roots;
  for (const std::string& folder : with_settings) {
    // A build of plugins that another build includes is read with that one.
    if (file_name_of(folder) != "buildSrc" || with_settings.size() == 1) roots.insert(folder);
  }
  const auto covered = [](const std::string& folder, const std::set<std::string>& by) {
    return std::any_of(by.begin(), by.end(), [&](const std::string& root) {
      return folder != root && lies_in(folder, root);
    });
  };
  const std::set<std::string> settings_roots = roots;
  for (const std::string& folder : with_build) {
    if (settings_roots.contains(folder) || covered(folder, settings_roots)) continue;
    if (covered(folder, with_build)) continue;
    // Without settings: a folder with modules below it is a build; one without is a module of the
    // build that its parent stands for.
    const bool has_modules = std::any_of(
        with_build.begin(), with_build.end(),
        [&](const std::string& other) { return other != folder && lies_in(other, folder); });
    const bool holds_build_files = has_modules || with_catalog.contains(folder);
    roots.insert(holds_build_files ? folder : std::string(folder_of(folder)));
  }
  return {roots.begin(), roots.end()};
}

GradleBuild read_gradle_build(const SourceTree& sources, const std::string& folder,
                              const std::string& path_prefix) {
  return gradle::Walker(sources, folder, path_prefix).read();
}

}  // namespace sdklint
