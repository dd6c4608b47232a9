// Manifests of one app merged as Android's manifest merger does it: higher priority first, elements
// matched by tag and name, `tools:` markers obeyed, each element and attribute keeping the file
// that brought it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"
#include "source/source_tree.h"

namespace sdklint {

/// One manifest that goes into the app.
struct ManifestSource {
  FileId file;
  std::string namespace_name;  ///< what ".Name" is relative to; empty: the manifest's own package
  bool of_application = true;  ///< false: a module that the application depends on
  bool overlay =
      false;  ///< of a flavour or build type, one of several that may or may not be built
  bool archive = false;  ///< of an AAR: its SDK levels are those that its manifest writes
};

/// What a merge works with.
struct ManifestMerge {
  std::vector<ManifestSource> sources;              ///< highest priority first
  std::map<std::string, std::string> placeholders;  ///< `${key}`
  std::string application_id;                       ///< `${applicationId}`; empty: the package
  std::optional<int> target_sdk;                    ///< the app's, by its build file
  /// The value of a resource reference ("@string/x", "@bool/y"), if the tree tells.
  std::function<std::optional<std::string>(std::string_view reference)> resource;
};

/// The merged manifest; what could not be read is added to `notes`.
Manifest merge_manifests(const SourceTree& sources, const ManifestMerge& merge,
                         std::vector<ReadNote>& notes);

/// `built` with the places that `own` knows of its elements: which file of the tree brought each.
Manifest with_origins(Manifest built, const Manifest& own);

/// "com.shop" + ".Main" → "com.shop.Main"; names without a dot are relative too.
std::string qualified_class(std::string_view package, std::string_view name);

}  // namespace sdklint
