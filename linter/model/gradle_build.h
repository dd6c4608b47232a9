// A Gradle build read by walking its scripts in the order Gradle runs them, with the few effects
// that declare something (include, plugins, dependencies, android) acted out and everything else
// let pass. No script is executed.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint {

/// What a Gradle build declares: its modules (the root first) and the coordinates spelt out beside
/// them.
struct GradleBuild {
  std::vector<Module> modules;
  std::vector<Dependency> declared;
  std::vector<PluginUse> declared_plugins;
};

/// Reads the build whose root is `folder`. `path_prefix` comes before its modules' paths ("" for
/// the main build).
GradleBuild read_gradle_build(const SourceTree& sources, const std::string& folder,
                              const std::string& path_prefix);

/// Folders that are roots of Gradle builds: those with settings, and the topmost ones with a build
/// file elsewhere. Builds of plugins (buildSrc and included ones) come with the build they serve.
std::vector<std::string> gradle_roots(const SourceTree& sources);

/// True for a file that is a module's build script by its name: `build.gradle`, or what Unity and
/// NativeScript put into the build that they make.
bool is_build_script(std::string_view path);

/// What a dependency of that configuration is for.
DependencyScope scope_of_configuration(std::string_view configuration);

}  // namespace sdklint
