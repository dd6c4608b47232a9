// A catalogue folder read from YAML, with every fault found on the way and where each name was
// defined or used.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/schema.h"

namespace sdklint {

/// A name that a file defines or refers to.
struct NamedPlace {
  schema::What what;
  std::string name;
  std::string file;
  int line = 0;
  std::string owner;  ///< the SDK's id, for coordinates and packages
};

/// What came out of a folder: the records that could be read, and the faults.
struct LoadedCatalog {
  Catalog catalog;
  std::vector<CatalogFault> faults;
  std::vector<NamedPlace> definitions, references;
  size_t files = 0;
};

/// Reads every YAML file of the folder. Never fails: what is wrong is among the faults.
LoadedCatalog load_catalog_folder(const std::string& folder);

/// The faults of reading, and those between the records: doubled names, dead references. Names may
/// also come from `base`, the catalogue that the folder adds to. Sorted by file and line.
std::vector<CatalogFault> check_loaded_catalog(const LoadedCatalog& loaded, const Catalog* base);

/// The compiled form of a catalogue, read back by `read_catalog_blob`.
std::string write_catalog_blob(Catalog& catalog);
Result<Catalog> read_catalog_blob(std::string_view blob);

}  // namespace sdklint
