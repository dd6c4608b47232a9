// Which SDKs of the catalogue an app contains, and what shows it: a declared dependency, an archive
// in libs/, a manifest element, or an import of the SDK's package.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "model/program.h"
#include "model/project.h"

namespace sdklint {

struct SdkEvidence {
  enum class Kind : uint8_t { kDependency, kArchive, kComponent, kImport };
  Kind kind = Kind::kDependency;
  Span span;
  std::string text;     ///< "com.umeng.umsdk:common:9.4.0", "app/libs/umeng.jar", a class
  std::string version;  ///< of a dependency; empty when unknown
  DependencyScope scope = DependencyScope::kRuntime;
};

struct PresentSdk {
  const Sdk* sdk = nullptr;
  std::vector<SdkEvidence> evidence;  ///< by kind, then file and place; never empty

  const SdkEvidence& best() const { return evidence.front(); }
  /// A dependency or archive that ends up in the app that users get; null when there is none.
  const SdkEvidence* packaged() const;
};

/// By SDK id; what only tests, debug builds or the build itself use is listed with its scope.
std::vector<PresentSdk> sdk_inventory(const Program& program, const Project& project,
                                      const App& app, const Catalog& catalog);

}  // namespace sdklint
