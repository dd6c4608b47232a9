#pragma once

#include <string>

#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint {

/// What the build files declare as JSON Lines. "dependency" has a version; what has none, or one
/// that could not be worked out, is "dependency-without-version". "plugin" is one that a version or
/// a catalogue brings in.
std::string print_dependencies(const SourceTree& sources, const Project& project);

}  // namespace sdklint
