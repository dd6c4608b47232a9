// Maven repositories that lie in the tree ("repo/com/vendor/sdk/1.0/sdk-1.0.aar").
#pragma once

#include <vector>

#include "model/project.h"

namespace sdklint {

/// Gives each module the archives that its dependencies find there: they are part of the app like
/// files in libs/.
void add_repository_archives(const SourceTree& sources, std::vector<Module>& modules);

}  // namespace sdklint
