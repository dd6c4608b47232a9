// Which SDKs of the catalogue an app contains, and what shows it: a declared dependency, a package
// of another host, an archive, a native library, a manifest element, or an import of the SDK's
// package.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "model/program.h"
#include "model/project.h"

namespace sdklint {

/// One thing that shows an SDK to be in the app.
struct SdkEvidence {
  enum class Kind : uint8_t {
    kDependency,
    kHostPackage,  ///< a package of another host, or a Gradle plugin, that brings it in
    kArchive,      ///< by the archive's name, by the coordinates inside it, or by its classes
    kNativeLibrary,
    kComponent,
    kImport
  };
  Kind kind = Kind::kDependency;
  Span span;
  std::string text;     ///< "com.umeng.umsdk:common:9.4.0", "app/libs/umeng.jar", a class
  std::string version;  ///< of a dependency or archive; empty when unknown
  DependencyScope scope = DependencyScope::kRuntime;
  std::string configuration = {};  ///< of a dependency, as written: "releaseImplementation"
};

/// An SDK of the catalogue that is in the app.
struct PresentSdk {
  const Sdk* sdk = nullptr;
  std::vector<SdkEvidence> evidence;  ///< by kind, then file and place; never empty

  const SdkEvidence& best() const { return evidence.front(); }
  /// What ends up in the app that users get, be it as a dependency, an archive or a library; null
  /// when there is nothing such.
  const SdkEvidence* packaged() const;
};

/// By SDK id; what only tests, debug builds or the build itself use is listed with its scope.
std::vector<PresentSdk> sdk_inventory(const Program& program, const Project& project,
                                      const App& app, const Catalog& catalog);

/// Which SDKs an archive holds, by its classes, each with one of them. A few classes in an SDK's
/// package don't make the SDK: one must be of those that the catalogue names, if it names any,
/// or they are a good part of the archive.
std::vector<std::pair<const Sdk*, std::string>> sdks_in_archive(const ArchiveContents& contents,
                                                                const Catalog& catalog);

}  // namespace sdklint
