// The scenes: which entries the platform makes, in which world. See design.md, section 2, and
// README.md beside this file.
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
};

/// Storage is empty and nobody has touched the screen. `sites`: the sensitive places that were
/// reached.
Rehearsal rehearse_first_launch(const Stage& stage, std::set<ExprId>* sites);
/// Every permission request is answered with a refusal.
Rehearsal rehearse_permission_refused(const Stage& stage);
/// Enters every function of the program with unknown arguments, and runs to the end.
void enter_everything(const Stage& stage, Engine& engine);
/// Runs `body` on a thread whose stack holds the deepest rehearsal.
void with_deep_stack(const std::function<void()>& body);

}  // namespace sdklint
