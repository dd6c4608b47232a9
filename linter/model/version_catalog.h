// Version catalogues: libs.versions.toml, catalogues that settings files spell out, and accessors
// into them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace sdklint {

/// A version with rules; what it comes to when nothing else speaks.
struct RichVersion {
  std::string strictly, require, prefer;
  std::string settled() const;
};

/// A library entry.
struct CatalogLibrary {
  std::string group, artifact, version;  ///< version empty: none given (a BOM decides)
  bool version_known = true;             ///< false: a reference that leads nowhere
  Span span;
  std::string version_ref = {};  ///< the version's accessor, when it is written by reference
};
/// A plugin entry.
struct CatalogPlugin {
  std::string id, version;
  Span span;
  std::string version_ref = {};
};

/// One catalogue. Keys are accessor names: '-' and '_' are written as '.'.
struct VersionCatalog {
  std::map<std::string, std::string, std::less<>> versions;
  std::map<std::string, Span, std::less<>> version_spans;
  std::map<std::string, CatalogLibrary, std::less<>> libraries;
  std::map<std::string, CatalogPlugin, std::less<>> plugins;
  std::map<std::string, std::vector<std::string>, std::less<>> bundles;

  /// "androidx-core_ktx" → "androidx.core.ktx"
  static std::string accessor(std::string_view alias);
  /// Adds what a TOML file declares; what is there already stays.
  void read_toml(FileId file, std::string_view text);
  /// Sets a version that settings overrule, for all that refer to it.
  void set_version(const std::string& alias, const std::string& version);
};

}  // namespace sdklint
