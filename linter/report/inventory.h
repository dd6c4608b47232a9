// The SDKs of a tree as a table for people and as JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "analysis/sdk_inventory.h"
#include "report/wording.h"
#include "source/source_tree.h"

namespace sdklint {

/// What one app contains: SDKs that the catalogue knows, and dependencies that it doesn't.
struct AppInventory {
  std::string module;
  std::vector<std::string> modules;  ///< itself and what it depends on
  std::vector<PresentSdk> sdks;
  std::vector<Dependency> others;
};

std::vector<Dependency> unknown_dependencies(const Project& project, const App& app,
                                             const Catalog& catalog);
std::string write_inventory_table(const std::vector<AppInventory>& apps, const SourceTree& sources,
                                  const Catalog& catalog, ReportLanguage language);
std::string write_inventory_json(const Project& project, const std::vector<AppInventory>& apps,
                                 const SourceTree& sources);

}  // namespace sdklint
