// What the files of a catalogue say about each other: a name is defined once, what is referred to
// exists, and what lies inside another SDK's name says so.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "catalog/load.h"

namespace sdklint {
namespace {

using schema::What;
using Definitions = std::unordered_map<std::string, const NamedPlace*>;

/// The shorter package around a class or package; empty when there is none.
std::string outer_package(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? "" : std::string(name.substr(0, dot));
}

/// The SDK whose package is the longest prefix of a class; empty when none is.
std::string owner_of_class(const Definitions& packages, std::string name) {
  for (; !name.empty(); name = outer_package(name)) {
    if (const auto it = packages.find(name); it != packages.end()) return it->second->owner;
  }
  return {};
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

class Check {
 public:
  Check(const LoadedCatalog& loaded, const Catalog* base)
      : loaded_(loaded), base_(base), faults_(loaded.faults) {}

  std::vector<CatalogFault> take() {
    collect();
    for (const NamedPlace& reference : loaded_.references) check_reference(reference);
    check_overlaps();
    check_notices();
    std::stable_sort(
        faults_.begin(), faults_.end(), [](const CatalogFault& a, const CatalogFault& b) {
          return std::tie(a.file, a.line, a.message) < std::tie(b.file, b.line, b.message);
        });
    return std::move(faults_);
  }

 private:
  void fault(const NamedPlace& place, std::string message) {
    faults_.push_back({place.file, place.line, std::move(message)});
  }

  void collect() {
    for (const NamedPlace& place : loaded_.definitions) {
      const auto [first, fresh] = defined_[place.what].try_emplace(place.name, &place);
      if (fresh) continue;
      const NamedPlace& other = *first->second;
      fault(place, "the " + std::string(what_name(place.what)) + " '" + place.name +
                       "' stands twice; first in " + other.file + ":" + std::to_string(other.line));
    }
  }

  void check_reference(const NamedPlace& reference) {
    if (reference.what == What::kPackage) return check_class(reference);
    // Vendors define permissions of their own (badges, push); a misspelt one of Android's is
    // nobody's.
    const bool of_sdk = !reference.owner.empty();
    if (reference.what == What::kPermission && of_sdk &&
        !reference.name.starts_with("android.permission."))
      return;
    if (defined_[reference.what].contains(reference.name) ||
        (base_ && defined_in(*base_, reference)))
      return;
    fault(reference,
          "there is no " + std::string(what_name(reference.what)) + " '" + reference.name + "'");
  }

  void check_class(const NamedPlace& reference) {
    const std::string owner = owner_of_class(defined_[What::kPackage], reference.name);
    if (reference.owner.empty()) {
      if (owner.empty() && (!base_ || !base_->sdk_of_class(reference.name)))
        fault(reference, "the class '" + reference.name + "' lies in no package of any SDK");
      return;
    }
    if (owner == reference.owner) return;
    fault(reference,
          "the class '" + reference.name + "' lies in no package of this SDK" +
              (owner.empty() ? "" : " (by the longest prefix it belongs to '" + owner + "')"));
  }

  /// Where two SDKs claim a name, the longer claim wins. That is right for `com.acme.push` inside
  /// `com.acme`, and a blunder where it wasn't meant; so the inner one says whose names it takes.
  void check_overlaps() {
    std::map<std::string, const Sdk*> sdks;
    for (const Sdk& sdk : loaded_.catalog.sdks) sdks.emplace(sdk.id, &sdk);
    std::map<std::string, std::vector<std::string>> around;
    const auto meet = [&](const NamedPlace& inner, const std::string& name,
                          const std::string& outer) {
      around[inner.owner].push_back(outer);
      const auto sdk = sdks.find(inner.owner);
      if (sdk == sdks.end() ||
          std::count(sdk->second->inside.begin(), sdk->second->inside.end(), outer) != 0)
        return;
      fault(inner, "the " + std::string(what_name(inner.what)) + " '" + inner.name +
                       "' lies inside '" + name + "' of '" + outer +
                       "', and the longest wins: say 'inside: [" + outer + "]' if that is meant");
    };
    for (const NamedPlace& inner : loaded_.definitions) {
      if (inner.what == What::kPackage) meet_packages(inner, meet);
      if (inner.what == What::kCoordinate) meet_coordinates(inner, meet);
    }
    for (const NamedPlace& reference : loaded_.references) {
      if (reference.what != What::kSdk || reference.owner.empty()) continue;
      const std::vector<std::string>& outer = around[reference.owner];
      if (std::find(outer.begin(), outer.end(), reference.name) == outer.end())
        fault(reference, "'inside' names '" + reference.name +
                             "', but no package or coordinate of this SDK lies inside one of its");
    }
  }

  template <typename Meet>
  void meet_packages(const NamedPlace& inner, const Meet& meet) {
    const Definitions& packages = defined_[What::kPackage];
    for (std::string name = outer_package(inner.name); !name.empty(); name = outer_package(name)) {
      const auto it = packages.find(name);
      if (it == packages.end()) continue;
      if (it->second->owner != inner.owner) meet(inner, name, it->second->owner);
      return;
    }
    const Sdk* outer = base_ ? base_->sdk_of_class(inner.name) : nullptr;
    if (outer && outer->id != inner.owner) meet(inner, inner.name, outer->id);
  }

  template <typename Meet>
  void meet_coordinates(const NamedPlace& inner, const Meet& meet) {
    for (const auto& [name, outer] : defined_[What::kCoordinate]) {
      if (!name.ends_with('*') || outer->owner == inner.owner || name == inner.name) continue;
      if (inner.name.starts_with(name.substr(0, name.size() - 1))) meet(inner, name, outer->owner);
    }
  }

  /// An entry that was checked before a regulator named the SDK hasn't seen the notice.
  void check_notices() {
    for (const Sdk& sdk : loaded_.catalog.sdks) {
      const auto place = defined_[What::kSdk].find(sdk.id);
      if (place == defined_[What::kSdk].end()) continue;
      for (const Notice& notice : loaded_.catalog.notices) {
        if (notice.sdk == sdk.id && sdk.checked < notice.date)
          fault(*place->second,
                "it was checked before the notice of " + notice.date + " that names it");
      }
    }
  }

  const LoadedCatalog& loaded_;
  const Catalog* base_;
  std::vector<CatalogFault> faults_;
  std::map<What, Definitions> defined_;
};

}  // namespace

std::vector<CatalogFault> check_loaded_catalog(const LoadedCatalog& loaded, const Catalog* base) {
  return Check(loaded, base).take();
}

std::vector<CatalogFault> check_catalog(const std::string& folder, const Catalog* base) {
  const LoadedCatalog loaded = load_catalog_folder(folder);
  if (loaded.faults.empty() && loaded.files == 0)
    return {{folder, 0, "no catalogue files (*.yaml) in this folder"}};
  return check_loaded_catalog(loaded, base);
}

}  // namespace sdklint
