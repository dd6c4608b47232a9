#include "analysis/app.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "analysis/engine.h"
#include "analysis/permission_use.h"
#include "analysis/scenes.h"

namespace sdklint {

std::string_view scene_name(Scene scene) {
  switch (scene) {
    case Scene::kFirstLaunch:
      return "first-launch";
    case Scene::kPermissionRefused:
      return "permission-refused";
    case Scene::kSecondLaunch:
      return "second-launch";
    case Scene::kPolicyRefused:
      return "policy-refused";
  }
  return "";
}

std::optional<Program> program_of(const App& app, const Project& project, const Program& tree) {
  if (project.apps.size() < 2) return std::nullopt;
  const std::set<std::string> own(app.modules.begin(), app.modules.end());
  std::set<std::string> others;
  for (const App& other : project.apps) others.insert(other.modules.begin(), other.modules.end());
  return tree.part([&](FileId file) {
    const std::vector<const Module*> homes = project.modules_of(tree.sources().file(file).path);
    const auto held_by = [&](const std::set<std::string>& modules) {
      return std::any_of(homes.begin(), homes.end(),
                         [&](const Module* home) { return modules.contains(home->gradle_path); });
    };
    return held_by(own) || !held_by(others);
  });
}

struct AnalyzedApp::State {
  const Program& program;
  const Project& project;
  const Resources& resources;
  const App& app;
  const Catalog& catalog;
  std::optional<std::set<std::string>> unused_permissions = {};
  bool mapped = false;
  std::vector<CallEdge> call_edges = {};
  std::vector<SensitiveSite> sensitive_sites = {};
  std::vector<StartEdge> component_starts = {};
  std::set<ExprId> reached_sites = {};
  std::once_flag launched = {}, refused = {};
  Rehearsal first_launch = {}, policy_refused = {}, permission_refused = {}, second_launch = {};
  std::vector<ReachedFunction> launch_functions = {};
  std::optional<std::vector<PresentSdk>> sdks = {};
  std::optional<std::vector<WrittenSdkCall>> written_sdk_calls = {};
};

AnalyzedApp::AnalyzedApp(const Program& program, const Project& project, const Resources& resources,
                         const App& app, const Catalog& catalog)
    : state_(new State{program, project, resources, app, catalog}) {}
AnalyzedApp::~AnalyzedApp() = default;

const Program& AnalyzedApp::program() const { return state_->program; }
const Project& AnalyzedApp::project() const { return state_->project; }
const App& AnalyzedApp::app() const { return state_->app; }
const Catalog& AnalyzedApp::catalog() const { return state_->catalog; }
const Resources& AnalyzedApp::resources() const { return state_->resources; }

const Rehearsal& AnalyzedApp::rehearsal(Scene scene) const {
  // A launch and what follows it are rehearsed in one go, and so are a refusal and what follows.
  const Stage stage{state_->program, state_->resources, state_->app, state_->catalog};
  const auto launch = [&] {
    LaunchRehearsals rehearsed =
        rehearse_first_launch(stage, &state_->reached_sites, &state_->launch_functions);
    state_->first_launch = std::move(rehearsed.first_launch);
    state_->policy_refused = std::move(rehearsed.policy_refused);
  };
  const auto refusal = [&] {
    RefusalRehearsals rehearsed = rehearse_permission_refused(stage);
    state_->permission_refused = std::move(rehearsed.refused);
    state_->second_launch = std::move(rehearsed.second_launch);
  };
  if (scene == Scene::kFirstLaunch || scene == Scene::kPolicyRefused) {
    std::call_once(state_->launched, [&] { with_deep_stack(launch); });
    return scene == Scene::kFirstLaunch ? state_->first_launch : state_->policy_refused;
  }
  std::call_once(state_->refused, [&] { with_deep_stack(refusal); });
  return scene == Scene::kPermissionRefused ? state_->permission_refused : state_->second_launch;
}

SceneTrace AnalyzedApp::trace(Scene scene) const {
  SceneTrace trace;
  const Stage stage{
      state_->program, state_->resources, state_->app, state_->catalog, &trace, scene};
  const bool launch = scene == Scene::kFirstLaunch || scene == Scene::kPolicyRefused;
  with_deep_stack([&] {
    if (launch) {
      rehearse_first_launch(stage, nullptr, nullptr);
    } else {
      rehearse_permission_refused(stage);
    }
  });
  return trace;
}

const std::set<std::string>& AnalyzedApp::unused_permissions() const {
  if (!state_->unused_permissions) {
    state_->unused_permissions =
        sdklint::unused_permissions(program(), project(), app(), catalog());
  }
  return *state_->unused_permissions;
}

namespace {

void map_program(const Stage& stage, std::vector<CallEdge>& edges,
                 std::vector<SensitiveSite>& sites, std::vector<StartEdge>& starts,
                 const std::set<ExprId>& reached) {
  with_deep_stack([&] {
    Engine engine(stage.program, stage.resources, stage.app, stage.catalog, {.follow_all = true});
    enter_everything(stage, engine);
    edges = engine.call_edges();
    starts = engine.start_edges();
    for (const auto& [expr, site] : engine.sensitive_sites()) {
      sites.push_back({site.first, site.second, reached.contains(expr)});
    }
  });
}

}  // namespace

const std::vector<CallEdge>& AnalyzedApp::call_edges() const {
  if (!state_->mapped) {
    rehearsal(Scene::kFirstLaunch);
    const Stage stage{state_->program, state_->resources, state_->app, state_->catalog};
    map_program(stage, state_->call_edges, state_->sensitive_sites, state_->component_starts,
                state_->reached_sites);
    state_->mapped = true;
  }
  return state_->call_edges;
}

const std::vector<SensitiveSite>& AnalyzedApp::sensitive_sites() const {
  call_edges();
  return state_->sensitive_sites;
}

const std::vector<StartEdge>& AnalyzedApp::component_starts() const {
  call_edges();
  return state_->component_starts;
}

const std::vector<ReachedFunction>& AnalyzedApp::launch_functions() const {
  rehearsal(Scene::kFirstLaunch);
  return state_->launch_functions;
}

const std::vector<PresentSdk>& AnalyzedApp::sdks() const {
  if (!state_->sdks) state_->sdks = sdk_inventory(program(), project(), app(), catalog());
  return *state_->sdks;
}

const std::vector<WrittenSdkCall>& AnalyzedApp::written_sdk_calls() const {
  if (!state_->written_sdk_calls) {
    state_->written_sdk_calls = sdklint::written_sdk_calls(program(), project(), app(), catalog());
  }
  return *state_->written_sdk_calls;
}

}  // namespace sdklint
