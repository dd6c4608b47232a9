#include "rules/permissions.h"

#include "rules/words.h"

namespace sdklint {

void name_refused(RuleRun::Report& report, const std::vector<std::string>& permissions) {
  std::vector<std::string> names;
  for (const std::string& name : permissions) names.push_back(short_permission(name));
  if (!names.empty()) report.with("permissions", join(names));
}

std::vector<std::string> guarded_permissions(const ReachedCall& request, const Catalog& catalog) {
  std::vector<std::string> names;
  for (const std::string& name : request.permissions) {
    const Permission* permission = catalog.permission(name);
    if (permission && (permission->kind == Permission::Kind::kDangerous ||
                       permission->kind == Permission::Kind::kSpecial)) {
      names.push_back(short_permission(name));
    }
  }
  return names;
}

}  // namespace sdklint
