// What the files of a catalogue say about each other: a name is defined once, and what is referred
// to exists.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "catalog/load.h"

namespace sdklint {
namespace {

using schema::What;

/// The SDK whose package is the longest prefix of a class; empty when none is.
std::string owner_of_class(const std::unordered_map<std::string, const NamedPlace*>& packages,
                           std::string name) {
  for (;;) {
    if (const auto it = packages.find(name); it != packages.end()) return it->second->owner;
    const size_t dot = name.rfind('.');
    if (dot == std::string::npos) return {};
    name.resize(dot);
  }
}

bool defined_in(const Catalog& base, const NamedPlace& reference) {
  switch (reference.what) {
    case What::kDataKind:
      return base.data_kind(Symbol(reference.name)) != nullptr;
    case What::kSdk:
      return base.sdk(reference.name) != nullptr;
    case What::kClause:
      return base.clause(reference.name) != nullptr;
    case What::kPermission:
      return base.permission(reference.name) != nullptr;
    case What::kPermissionGroup:
      return base.permission_group(reference.name) != nullptr;
    case What::kApi:
    case What::kCoordinate:
    case What::kPackage:
    case What::kNativeSink:
      return false;
  }
  return false;
}

}  // namespace

std::vector<CatalogFault> check_loaded_catalog(const LoadedCatalog& loaded, const Catalog* base) {
  std::vector<CatalogFault> faults = loaded.faults;
  std::map<What, std::unordered_map<std::string, const NamedPlace*>> defined;
  for (const NamedPlace& place : loaded.definitions) {
    const auto [first, fresh] = defined[place.what].try_emplace(place.name, &place);
    if (fresh) continue;
    const NamedPlace& other = *first->second;
    faults.push_back({place.file, place.line,
                      "the " + std::string(what_name(place.what)) + " '" + place.name +
                          "' stands twice; first in " + other.file + ":" +
                          std::to_string(other.line)});
  }

  const auto& packages = defined[What::kPackage];
  for (const NamedPlace& reference : loaded.references) {
    if (reference.what == What::kPackage) {
      const std::string owner = owner_of_class(packages, reference.name);
      if (owner == reference.owner) continue;
      faults.push_back(
          {reference.file, reference.line,
           "the class '" + reference.name + "' lies in no package of this SDK" +
               (owner.empty() ? "" : " (by the longest prefix it belongs to '" + owner + "')")});
      continue;
    }
    if (defined[reference.what].contains(reference.name) || (base && defined_in(*base, reference)))
      continue;
    faults.push_back(
        {reference.file, reference.line,
         "there is no " + std::string(what_name(reference.what)) + " '" + reference.name + "'"});
  }

  std::stable_sort(faults.begin(), faults.end(), [](const CatalogFault& a, const CatalogFault& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return faults;
}

std::vector<CatalogFault> check_catalog(const std::string& folder, const Catalog* base) {
  const LoadedCatalog loaded = load_catalog_folder(folder);
  if (loaded.faults.empty() && loaded.files == 0)
    return {{folder, 0, "no catalogue files (*.yaml) in this folder"}};
  return check_loaded_catalog(loaded, base);
}

}  // namespace sdklint
