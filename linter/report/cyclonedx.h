// The parts of a tree as a CycloneDX 1.5 bill of materials.
#pragma once

#include <string>
#include <vector>

#include "report/inventory.h"

namespace sdklint {

/// Every dependency that build files declare, what lies there built, and the SDKs behind all of it,
/// each with the places that tell of it ("path:line"). Holds neither time nor machine: the same
/// tree gives the same bytes.
std::string write_cyclonedx(const Project& project, const std::vector<AppInventory>& apps,
                            const SourceTree& sources, const Catalog& catalog,
                            const std::string& version);

}  // namespace sdklint
