#include "analysis/scenes.h"

#include <pthread.h>

#include <algorithm>

#include "analysis/engine.h"

namespace sdklint {

namespace {

constexpr size_t kStackBytes = 512u << 20;  // reserved, not touched until needed

std::vector<const Component*> providers(const App& app) {
  std::vector<const Component*> out;
  for (const Component& component : app.manifest.components) {
    if (component.kind == ComponentKind::kProvider && component.enabled) out.push_back(&component);
  }
  std::stable_sort(out.begin(), out.end(), [](const Component* a, const Component* b) {
    return a->init_order > b->init_order;
  });
  return out;
}

void launch(const Stage& stage, Engine& engine) {
  const auto start = [&](const std::string& class_name, Span site) {
    const TypeId type = stage.program.find_type(Symbol(class_name));
    if (type.valid()) engine.start_component(type, PathStep::How::kEntry, site);
  };
  start(stage.app.manifest.application_class, stage.app.manifest.application_span);
  for (const Component* provider : providers(stage.app)) {
    if (provider->class_name == "androidx.startup.InitializationProvider") {
      for (const MetaData& data : provider->meta_data) {
        // The string resource is the library's own, so no file of the tree resolves it.
        if (data.value.value == "androidx.startup" ||
            data.value.value == "@string/androidx_startup")
          start(data.name, data.span);
      }
    }
    start(provider->class_name, provider->span);
  }
  for (const Component& component : stage.app.manifest.components) {
    const bool activity = component.kind == ComponentKind::kActivity ||
                          component.kind == ComponentKind::kActivityAlias;
    if (activity && component.enabled && component.is_launcher())
      start(component.class_name, component.span);
  }
  engine.run();
}

Rehearsal finish(Scene scene, const Engine& engine, uint8_t phase) {
  Rehearsal out;
  out.scene = scene;
  out.calls = engine.reached_calls(phase);
  out.contexts = engine.context_count();
  out.assumed_library_calls = engine.assumed_library_calls();
  out.widened = engine.widened();
  out.entries = engine.entries();
  out.dead_ends = engine.dead_ends();
  return out;
}

}  // namespace

void with_deep_stack(const std::function<void()>& body) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  pthread_t thread;
  const auto run = [](void* argument) -> void* {
    (*static_cast<const std::function<void()>*>(argument))();
    return nullptr;
  };
  if (pthread_create(&thread, &attributes, run, const_cast<std::function<void()>*>(&body)) == 0) {
    pthread_join(thread, nullptr);
  } else {
    body();
  }
  pthread_attr_destroy(&attributes);
}

Rehearsal rehearse_first_launch(const Stage& stage, std::set<ExprId>* sites) {
  Engine engine(stage.program, stage.resources, stage.app, stage.catalog, {});
  launch(stage, engine);
  if (sites != nullptr) {
    for (const auto& [expr, site] : engine.sensitive_sites()) sites->insert(expr);
  }
  return finish(Scene::kFirstLaunch, engine, 0);
}

namespace {

/// Enters a function with nothing known of its receiver and arguments.
void enter_unknown(const Stage& stage, Engine& engine, FunctionId id) {
  const FunctionDecl& function = stage.program.function(id);
  if (function.owner == kNoIndex || function.kind == FunctionKind::kLocal) return;
  const TypeDecl& owner = stage.program.type(stage.program.owner(id));
  Value self;
  if (!function.modifiers.is_static && owner.kind != TypeKind::kFacade &&
      function.kind != FunctionKind::kStaticInit) {
    self = engine.values().of_instance(owner.qualified);
  }
  if (function.receiver_type != kNoIndex) self = engine.values().top();
  engine.enter(id, self, std::vector<Value>(function.parameters.size(), engine.values().top()),
               PathStep::How::kEntry,
               {id.file, function.name_begin,
                function.name_begin + static_cast<uint32_t>(function.name.view().size())});
}

/// Enters the functions that ask for a permission, and those which call them by name, two calls up:
/// an app's own wrapper is told there what to do with the answer.
void enter_permission_requests(const Stage& stage, Engine& engine) {
  std::set<FunctionId> entered;
  std::set<Symbol, ByText> names;
  const auto asks = [&](Symbol name) {
    const auto& rows = stage.catalog.answers_named(name);
    return std::any_of(rows.begin(), rows.end(),
                       [](const PermissionAnswerRow* row) { return row->parameter >= 0; });
  };
  // A field's initialiser (`val camera = registerForActivityResult(…)`) runs with its class's
  // constructor.
  const auto initialiser = [](const Unit& unit, const Expr& e) {
    const TypeDecl* holder = nullptr;
    for (const TypeDecl& type : unit.types) {
      const bool holds = type.begin <= e.begin && e.end <= type.end;
      if (holds && (holder == nullptr || type.begin >= holder->begin)) holder = &type;
    }
    if (holder == nullptr) return kNoIndex;
    for (const uint32_t index : holder->functions) {
      if (unit.functions[index].kind == FunctionKind::kConstructor) return index;
    }
    return holder->static_init;
  };
  // Who holds an expression isn't kept; a function's expressions lie between its beginning and its
  // end.
  const auto holder = [&](const Unit& unit, const Expr& e) {
    uint32_t best = kNoIndex;
    for (uint32_t index = 0; index < unit.functions.size(); ++index) {
      const FunctionDecl& function = unit.functions[index];
      if (function.kind == FunctionKind::kLambda || function.kind == FunctionKind::kLocal ||
          function.body == kNoIndex)
        continue;
      if (function.begin > e.begin || function.end < e.end) continue;
      if (best == kNoIndex || function.begin >= unit.functions[best].begin) best = index;
    }
    return best != kNoIndex ? best : initialiser(unit, e);
  };
  for (int level = 0; level < 3; ++level) {
    std::set<Symbol, ByText> next;
    for (FileId file : stage.program.files()) {
      const Unit& unit = stage.program.unit(file);
      for (const Expr& e : unit.exprs) {
        if (e.kind != ExprKind::kCall) continue;
        if (level == 0 ? !asks(e.name) : !names.contains(e.name)) continue;
        const uint32_t index = holder(unit, e);
        if (index == kNoIndex || !entered.insert({file, index}).second) continue;
        next.insert(unit.functions[index].name);
      }
    }
    // Names that everybody has lead everywhere.
    for (const char* common :
         {"onCreate", "init", "initView", "initData", "onClick", "onResume", "onViewCreated",
          "invoke", "run", "show", "get", "start", "request"}) {
      next.erase(Symbol(common));
    }
    names = std::move(next);
  }
  for (FunctionId function : entered) enter_unknown(stage, engine, function);
  engine.run();
}

}  // namespace

void enter_everything(const Stage& stage, Engine& engine) {
  for (FileId file : stage.program.files()) {
    const Unit& unit = stage.program.unit(file);
    for (uint32_t index = 0; index < unit.functions.size(); ++index)
      enter_unknown(stage, engine, {file, index});
  }
  engine.run();
}

Rehearsal rehearse_permission_refused(const Stage& stage) {
  Engine engine(stage.program, stage.resources, stage.app, stage.catalog, {});
  enter_permission_requests(stage, engine);
  engine.begin_phase(1, {.permissions_refused = true});
  Values& values = engine.values();
  const auto refused_argument = [&](const PermissionAnswerRow& row) {
    const std::string& value = row.value_when_refused;
    if (value == "false") return values.of(false);
    if (value == "true") return values.of(true);
    if (value == "-1") return values.of_int(-1);
    if (value == "[-1]") return engine.array_of(values.of_int(-1));
    return values.top();
  };
  const auto arguments_for = [&](const PermissionAnswerRow& row, size_t count) {
    std::vector<Value> arguments(count, values.top());
    if (row.argument >= 0 && static_cast<size_t>(row.argument) < count)
      arguments[static_cast<size_t>(row.argument)] = refused_argument(row);
    return arguments;
  };
  // Callbacks that the app's classes override.
  for (const PermissionAnswerRow& row : stage.catalog.permission_answers) {
    if (row.parameter >= 0 || row.annotation || row.result == PermissionAnswerRow::Result::kGranted)
      continue;
    for (FunctionId function : stage.program.methods_named(row.method)) {
      const TypeId owner = stage.program.owner(function);
      if (!owner.valid() || stage.program.function(function).body == kNoIndex) continue;
      const std::vector<Symbol> ancestors = stage.program.library_ancestors(owner);
      const bool inherits = std::any_of(ancestors.begin(), ancestors.end(), [&](Symbol ancestor) {
        return ancestor == row.class_name ||
               stage.catalog.is_library_subtype(ancestor, row.class_name);
      });
      if (!inherits) continue;
      const FunctionDecl& declared = stage.program.function(function);
      engine.enter(function, values.of_instance(stage.program.type(owner).qualified),
                   arguments_for(row, declared.parameters.size()), PathStep::How::kEntry,
                   {function.file, declared.name_begin,
                    declared.name_begin + static_cast<uint32_t>(declared.name.view().size())});
    }
  }
  // Lambdas that were handed to a request.
  const auto answers = engine.answers();
  for (const auto& [callable, row] : answers) {
    if (row->result == PermissionAnswerRow::Result::kGranted) continue;
    engine.call_value(callable, Symbol("invoke"),
                      arguments_for(*row, static_cast<size_t>(std::max(row->argument, 0)) + 1),
                      PathStep::How::kEntry, {});
  }
  engine.run();
  return finish(Scene::kPermissionRefused, engine, 1);
}

}  // namespace sdklint
