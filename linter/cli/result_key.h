#pragma once

#include <string>
#include <vector>

#include "base/store.h"
#include "cli/options.h"
#include "source/source_tree.h"

namespace sdklint {

/// Names all that a run's result follows from: the program, the day (versions run out), the rules,
/// the catalogue, and every file of the tree.
StoreKey result_key(const Store& store, const SourceTree& sources, const Options& options,
                    const std::vector<std::string>& rules);

}  // namespace sdklint
