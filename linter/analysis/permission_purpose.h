// Whether an app says what it asks for permissions for: by a rationale, a dialog or a text in the
// code that leads to the request. Only names and texts are read, so what is found is a guess.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analysis/app.h"

namespace sdklint {

/// The ways in which code explains a request for permissions.
class PermissionPurposes {
 public:
  PermissionPurposes(const Program& program, const Resources& resources, const Catalog& catalog);

  /// Looks in the file of the request, along the way to it, and in files that call `asking`, the
  /// function that asks, by its name: who calls a helper may have explained before.
  bool are_told(const ReachedCall& request, std::string_view asking,
                const std::vector<const PermissionGroup*>& groups) const;

 private:
  bool speaks_of_permissions(std::string_view text) const;
  bool explains(std::string_view text, const std::vector<const PermissionGroup*>& groups) const;
  bool stand_in(const Unit& unit, const std::vector<const PermissionGroup*>& groups) const;
  std::set<FileId> callers(Symbol function) const;

  const Program& program_;
  const Resources& resources_;
  std::unordered_set<Symbol> names_;  ///< of methods, and classes by their simple names
  std::vector<std::string> texts_;
  std::vector<std::string> own_names_;  ///< a project's for what explains (`showCameraDialog`)
};

}  // namespace sdklint
