// Personal information that compiled code in the app's archives can read: which platform API each
// class names in its constant pool. Whether and when the call is made isn't known.
#pragma once

#include <vector>

#include "analysis/sdk_inventory.h"

namespace sdklint {

/// A class of an archive names a personal-data API.
struct ArchiveCollection {
  FileId archive;
  Span span;  ///< what puts the archive into the app: the build file's line, or the archive itself
  DependencyScope scope = DependencyScope::kRuntime;
  Symbol class_name;                     ///< dotted
  const PersonalDataApi* api = nullptr;  ///< never null
  /// Of the class, else of the archive as a whole; null: the catalogue doesn't know it
  const Sdk* sdk = nullptr;
};

/// By archive, class and API; each combination once. Classes of the app's makers are left out, and
/// those of open libraries.
std::vector<ArchiveCollection> personal_data_in_archives(const Program& program,
                                                         const Project& project, const App& app,
                                                         const Catalog& catalog);

}  // namespace sdklint
