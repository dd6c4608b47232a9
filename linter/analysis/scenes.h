// The scenes: which entries the platform makes, in which world. See README.md beside this file.
#pragma once

#include <functional>
#include <set>

#include "analysis/app.h"

namespace sdklint {

class Engine;

/// What every scene plays with.
struct Stage {
  const Program& program;
  const Resources& resources;
  const App& app;
  const Catalog& catalog;
  SceneTrace* trace = nullptr;  ///< filled with how `traced` went, when somebody asks
  Scene traced = Scene::kFirstLaunch;
};

/// What comes of the app being started on a fresh device.
struct LaunchRehearsals {
  Rehearsal first_launch;    ///< storage is empty and nobody has touched the screen
  Rehearsal policy_refused;  ///< then the user doesn't agree to the privacy policy
};
/// `sites`: the sensitive places that the first launch reaches; `functions`: all that ran in it.
LaunchRehearsals rehearse_first_launch(const Stage& stage, std::set<ExprId>* sites,
                                       std::vector<ReachedFunction>* functions);

/// What comes of permissions being refused.
struct RefusalRehearsals {
  Rehearsal refused;        ///< every permission request is answered with a refusal
  Rehearsal second_launch;  ///< then the app is started again
};
RefusalRehearsals rehearse_permission_refused(const Stage& stage);
/// Enters every function of the program with unknown arguments, and runs to the end.
void enter_everything(const Stage& stage, Engine& engine);
/// Runs `body` on a thread whose stack holds the deepest rehearsal.
void with_deep_stack(const std::function<void()>& body);

}  // namespace sdklint
