// What a build took in the end: lockfiles and verification metadata of the tree, and what a build
// tool hands over. Versions of declared dependencies are settled by it, and what comes along with
// them is added.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace sdklint {

/// One artifact in one configuration of one module.
struct ResolvedDependency {
  std::string module;  ///< Gradle path; empty when the input doesn't say
  std::string configuration;
  std::string group, artifact, version;
  /// "group:artifact" of what the module itself asks for and that leads here, or ":x" for a module;
  /// empty for what it asks for itself, and where that isn't told.
  std::string through;
  bool direct = false;  ///< the module asks for it
  Span span;            ///< the line that says so
};

/// The tree that `gradle dependencies` prints, for one project or many.
std::vector<ResolvedDependency> resolved_in_text(FileId file, std::string_view text);
/// The JSON of integrations/gradle/sdklint.init.gradle.
std::vector<ResolvedDependency> resolved_in_json(FileId file, std::string_view text);
/// `gradle.lockfile`, or one of gradle/dependency-locks/ (whose name is the configuration).
std::vector<ResolvedDependency> resolved_in_lockfile(FileId file, std::string_view text,
                                                     std::string_view configuration = "");

/// Settles and adds what lockfiles, verification metadata and `given` tell.
void read_resolved_dependencies(const SourceTree& sources, std::optional<FileId> given,
                                Project& project);

}  // namespace sdklint
