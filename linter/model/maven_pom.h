#pragma once

#include <optional>
#include <string>

#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint {

/// The module that a pom.xml declares: its dependencies with properties and parents in the tree
/// resolved; empty when the file is no POM.
std::optional<Module> read_maven_module(const SourceTree& sources, FileId pom);

}  // namespace sdklint
