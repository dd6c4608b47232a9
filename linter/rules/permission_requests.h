// What rules about permission requests share.
#pragma once

#include <string>
#include <vector>

#include "analysis/app.h"

namespace sdklint {

/// A place where the app asks for permissions.
struct AskingPlace {
  const ReachedCall* request = nullptr;
  /// What is asked for together, for each way in which the call is made in either scene.
  std::vector<std::vector<std::string>> askings;
};

/// Every place of the app that asks, by file and place.
std::vector<AskingPlace> asking_places(const AnalyzedApp& app);

/// The groups of these permissions that open personal information, by name, each once; parts of a
/// group count as the group.
std::vector<const PermissionGroup*> groups_of(const std::vector<std::string>& permissions,
                                              const Catalog& catalog);

}  // namespace sdklint
