#include "rules/permission_requests.h"

#include <algorithm>
#include <map>

namespace sdklint {

std::vector<AskingPlace> asking_places(const AnalyzedApp& app) {
  std::map<Span, AskingPlace> places;
  const auto add = [&](const std::vector<ReachedCall>& calls) {
    for (const ReachedCall& call : calls) {
      if (call.kind != ReachedCall::Kind::kPermissionRequest) continue;
      AskingPlace& place = places[call.name_span];
      if (place.request == nullptr) place.request = &call;
      place.askings.insert(place.askings.end(), call.askings.begin(), call.askings.end());
    }
  };
  add(app.rehearsal(Scene::kFirstLaunch).calls);
  add(app.rehearsal(Scene::kPermissionRefused).requests);
  std::vector<AskingPlace> out;
  for (auto& [span, place] : places) {
    std::sort(place.askings.begin(), place.askings.end());
    place.askings.erase(std::unique(place.askings.begin(), place.askings.end()),
                        place.askings.end());
    out.push_back(std::move(place));
  }
  return out;
}

std::vector<const PermissionGroup*> groups_of(const std::vector<std::string>& permissions,
                                              const Catalog& catalog) {
  std::map<std::string, const PermissionGroup*> groups;
  for (const std::string& name : permissions) {
    const Permission* permission = catalog.permission(name);
    if (permission == nullptr || permission->kind != Permission::Kind::kDangerous) continue;
    const PermissionGroup* group = catalog.permission_group(permission->group);
    if (group != nullptr && !group->part_of.empty())
      group = catalog.permission_group(group->part_of);
    if (group != nullptr && !group->harmless) groups[group->id] = group;
  }
  std::vector<const PermissionGroup*> out;
  out.reserve(groups.size());
  for (const auto& [id, group] : groups) out.push_back(group);
  return out;
}

}  // namespace sdklint
