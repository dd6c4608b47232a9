#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint {

/// The POMs of a tree by what they call themselves, for parents and BOMs that are named by it.
class Poms {
 public:
  explicit Poms(const SourceTree& sources);
  std::optional<FileId> find(const std::string& group, const std::string& artifact) const;

 private:
  std::map<std::string, FileId> files_;  ///< by "group:artifact"
};

/// The module that a pom.xml declares: its dependencies with properties and parents in the tree
/// resolved; empty when the file is no POM.
std::optional<Module> read_maven_module(const SourceTree& sources, FileId pom, const Poms& poms);

}  // namespace sdklint
