#include "analysis/scenes.h"

#include <pthread.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "analysis/engine.h"
#include "base/text.h"
#include "model/written_text.h"

namespace sdklint {

namespace {

// What is asked for, and what an answer brings, stands near. Without a bound most of the app would
// be interpreted once for each answer.
constexpr uint16_t kFarthestFromAsking = 3;
constexpr uint16_t kFarthestFromAnswer = 6;
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

/// The class that `annotation` of `type` puts into the place of the Application, if it does.
TypeId delegate_by(const Stage& stage, FileId file, uint32_t type, const Annotation& annotation,
                   std::string_view application) {
  const Unit& unit = stage.program.unit(file);
  const TypeDecl& declared = unit.types[type];
  const Symbol annotated = stage.program.resolve(annotation.name, file, {file, type}).qualified;
  for (const ApplicationDelegateRow& row : stage.catalog.application_delegates) {
    if (annotated != row.annotation) continue;
    if (!row.argument.empty()) {
      for (size_t i = 0; i < annotation.arguments.size(); ++i) {
        if (annotation.argument_names[i] == row.argument &&
            written_text(unit, annotation.arguments[i]) == application)
          return {file, type};
      }
    } else if (declared.enclosing != kNoIndex && !annotation.arguments.empty() &&
               unit.types[declared.enclosing].qualified.view() == application) {
      const Expr& named = unit.expr(annotation.arguments.front());
      if (named.kind == ExprKind::kClassLiteral && named.type != kNoIndex)
        return stage.program.resolve(unit.type_refs[named.type], file, {file, type}).declared;
    }
  }
  return {};
}

/// Classes of frameworks for hot fixes that do the work of the Application that the manifest names.
std::vector<TypeId> application_delegates(const Stage& stage) {
  std::vector<TypeId> found;
  for (FileId file : stage.program.files()) {
    const Unit& unit = stage.program.unit(file);
    for (uint32_t type = 0; type < unit.types.size(); ++type) {
      for (const Annotation& annotation : unit.types[type].annotations) {
        const TypeId delegate =
            delegate_by(stage, file, type, annotation, stage.app.manifest.application_class);
        if (delegate.valid()) found.push_back(delegate);
      }
    }
  }
  return found;
}

void launch(const Stage& stage, Engine& engine) {
  const Manifest& manifest = stage.app.manifest;
  const auto start = [&](const std::string& class_name, Span site,
                         Engine::Part part = Engine::Part::kAll) {
    TypeId type = stage.program.find_type(Symbol(class_name));
    // AndroidAnnotations writes a subclass with that name.
    if (!type.valid() && class_name.ends_with('_'))
      type = stage.program.find_type(
          Symbol(std::string_view(class_name).substr(0, class_name.size() - 1)));
    if (type.valid()) engine.start_component(type, PathStep::How::kEntry, site, part);
  };
  const auto start_providers = [&](const std::string& process) {
    for (const Component* provider : providers(stage.app)) {
      if (provider->process != process) continue;
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
  };
  const std::vector<TypeId> delegates = application_delegates(stage);
  const auto start_application = [&](Engine::Part part) {
    start(manifest.application_class, manifest.application_span, part);
    for (TypeId delegate : delegates)
      engine.start_component(delegate, PathStep::How::kEntry, manifest.application_span, part);
  };
  start_application(Engine::Part::kFirst);
  start_providers({});
  start_application(Engine::Part::kRest);
  for (const Component& component : stage.app.manifest.components) {
    const bool activity = component.kind == ComponentKind::kActivity ||
                          component.kind == ComponentKind::kActivityAlias;
    if (activity && component.enabled && component.is_launcher())
      start(component.class_name, component.span);
  }
  engine.run();
  // A process of its own begins, with its providers, when the first of its components is started.
  std::set<std::string> processes{{}};
  for (bool more = true; more;) {
    more = false;
    for (const Component& component : manifest.components) {
      if (component.kind == ComponentKind::kProvider || processes.contains(component.process))
        continue;
      const TypeId type = stage.program.find_type(Symbol(component.class_name));
      if (!type.valid() || !engine.started(type)) continue;
      processes.insert(component.process);
      start_providers(component.process);
      engine.run();
      more = true;
    }
  }
}

void note_trace(const Stage& stage, Scene scene, const Engine& engine) {
  if (stage.trace != nullptr && stage.traced == scene) *stage.trace = engine.trace();
}

/// All but what was reached.
Rehearsal summary(Scene scene, const Engine& engine) {
  Rehearsal out;
  out.scene = scene;
  out.contexts = engine.context_count();
  out.assumed_library_calls = engine.assumed_library_calls();
  out.widened = engine.widened();
  out.cut_short = engine.cut_short();
  out.too_far = engine.too_far();
  out.entries = engine.entries();
  out.dead_ends = engine.dead_ends();
  return out;
}

Rehearsal finish(Scene scene, const Engine& engine, uint16_t phase) {
  Rehearsal out = summary(scene, engine);
  out.calls = engine.reached_calls(phase);
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

namespace {

/// A callback that, by what it is called or says, means "no".
bool means_no(const WaitingChoice& choice, const Lexicon& lexicon) {
  const std::string_view set_by = choice.set_by.view();
  return lexicon.names_refusal(choice.method.view()) || lexicon.names_refusal(set_by) ||
         lexicon.names_refusal(choice.label);
}

/// Both stand before the user at once.
bool side_by_side(const WaitingChoice& a, const WaitingChoice& b) {
  if (a.group != kNoObject || b.group != kNoObject) return a.group == b.group;
  return a.function == b.function;
}

/// By what it is called or says, it is about consent.
bool speaks_of_consent(const WaitingChoice& choice, const Lexicon& lexicon) {
  return lexicon.names_consent(choice.method.view()) || lexicon.names_consent(choice.label);
}

/// The choices that may answer a question: those that stand beside others. Who offers many and
/// speaks of nothing like it asks nothing: it is a menu, behind which lies the whole app.
std::vector<WaitingChoice> answers_among(const std::vector<WaitingChoice>& choices,
                                         const Lexicon& lexicon) {
  constexpr size_t kMostAnswers = 6;  // yes, no, later, and links to what is agreed to
  std::vector<WaitingChoice> answers;
  for (const WaitingChoice& choice : choices) {
    size_t offered = 0;
    bool asks = false;
    for (const WaitingChoice& other : choices) {
      if (!side_by_side(choice, other)) continue;
      ++offered;
      asks = asks || means_no(other, lexicon) || speaks_of_consent(other, lexicon);
    }
    if (offered > 1 && (asks || offered <= kMostAnswers)) answers.push_back(choice);
  }
  return answers;
}

/// What is reached by a choice that the user makes in the first launch.
std::vector<ReachedCall> chosen(Engine& engine, const WaitingChoice& choice, uint16_t phase) {
  engine.begin_phase(phase, {});
  engine.call_value(choice.callable, choice.method, choice.told, PathStep::How::kEntry, {});
  engine.run();
  std::vector<ReachedCall> calls = engine.reached_calls(phase);
  std::erase_if(calls, [](const ReachedCall& call) {
    const bool start = call.kind == ReachedCall::Kind::kSdk &&
                       call.sdk_call->meaning == SdkCall::Meaning::kStart && !call.withheld;
    return !start && call.kind != ReachedCall::Kind::kPersonalData &&
           call.kind != ReachedCall::Kind::kNativeRead;
  });
  return calls;
}

/// The user says no to the privacy policy: the choice beside the one that writes the stored answer,
/// which the launch asks for. Where no such answer is found, names tell, and the finding is likely.
Rehearsal rehearse_policy_refused(const Stage& stage, Engine& engine) {
  constexpr size_t kMostChoices = 24;
  Rehearsal out;
  out.scene = Scene::kPolicyRefused;
  const std::set<Span> before = [&] {
    std::set<Span> spans;
    for (const ReachedCall& call : engine.reached_calls(0)) spans.insert(call.name_span);
    return spans;
  }();
  std::vector<WaitingChoice> choices = answers_among(engine.waiting(), stage.catalog.lexicon);
  if (choices.size() > kMostChoices) choices.resize(kMostChoices);
  // What means "no" goes first: what a "yes" stores must not be there yet.
  std::stable_sort(choices.begin(), choices.end(),
                   [&](const WaitingChoice& a, const WaitingChoice& b) {
                     return means_no(a, stage.catalog.lexicon) > means_no(b, stage.catalog.lexicon);
                   });
  engine.finish_soon();
  std::vector<std::vector<ReachedCall>> reached(choices.size());
  std::vector<bool> positive(choices.size(), false);
  uint16_t phase = 0;
  for (size_t i = 0; i < choices.size(); ++i) {
    const bool no = means_no(choices[i], stage.catalog.lexicon);
    reached[i] = chosen(engine, choices[i], ++phase);
    for (const std::string& key : engine.affirmed(phase)) {
      positive[i] = positive[i] ||
                    (!no && (engine.asked_for(key) || stage.catalog.lexicon.names_consent(key)));
    }
  }
  for (size_t i = 0; i < choices.size(); ++i) {
    if (positive[i] || reached[i].empty()) continue;
    const bool no = means_no(choices[i], stage.catalog.lexicon);
    size_t beside = 0;
    bool answered = false;
    bool speaks_of_policy = false;
    for (size_t j = 0; j < choices.size(); ++j) {
      if (i == j || !side_by_side(choices[i], choices[j])) continue;
      ++beside;
      answered = answered || positive[j];
      speaks_of_policy = speaks_of_policy || speaks_of_consent(choices[j], stage.catalog.lexicon);
    }
    if (answered ? !no && beside != 1 : !no || !speaks_of_policy) continue;
    if (!no) {
      // A "yes" may have been rehearsed before it: once more, in a world without that.
      Engine again(stage.program, stage.resources, stage.app, stage.catalog, {});
      launch(stage, again);
      const std::vector<WaitingChoice> same = again.waiting();
      const auto it = std::find_if(same.begin(), same.end(), [&](const WaitingChoice& choice) {
        return choice.span == choices[i].span && choice.method == choices[i].method;
      });
      if (it == same.end()) continue;
      reached[i] = chosen(again, *it, 1);
    }
    for (ReachedCall& call : reached[i]) {
      if (before.contains(call.name_span)) continue;
      if (!answered) call.confidence = Confidence::kLikely;
      out.calls.push_back(std::move(call));
    }
  }
  out.cut_short = engine.cut_short();
  return out;
}

}  // namespace

LaunchRehearsals rehearse_first_launch(const Stage& stage, std::set<ExprId>* sites,
                                       std::vector<ReachedFunction>* functions) {
  Engine engine(stage.program, stage.resources, stage.app, stage.catalog, {});
  if (stage.trace != nullptr) engine.keep_trace();
  launch(stage, engine);
  note_trace(stage, Scene::kFirstLaunch, engine);
  if (sites != nullptr) {
    for (const auto& [expr, site] : engine.sensitive_sites()) sites->insert(expr);
  }
  if (functions != nullptr) *functions = engine.functions();
  LaunchRehearsals out;
  out.first_launch = finish(Scene::kFirstLaunch, engine, 0);
  out.policy_refused = rehearse_policy_refused(stage, engine);
  note_trace(stage, Scene::kPolicyRefused, engine);
  return out;
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

Symbol package_of(Symbol class_name) {
  std::string_view name = class_name.view();
  size_t begin = 0;
  while (begin < name.size() && !(name[begin] >= 'A' && name[begin] <= 'Z')) {
    const size_t dot = name.find('.', begin);
    if (dot == std::string_view::npos) return class_name;
    begin = dot + 1;
  }
  return Symbol(name.substr(0, begin > 0 ? begin - 1 : 0));
}

/// Whether a file belongs to the package, imports from it or writes its classes' names in full.
bool names_package(const Program& program, const Unit& unit, std::string_view package) {
  return program.sources().text(unit.file).find(package) != std::string_view::npos;
}

bool says_permission(std::string_view name) {
  return name.find("ermission") != std::string_view::npos;
}

/// Packages whose classes are in sight without an import, by inheritance.
bool is_component(std::string_view package) {
  return package == "android.app" || package == "android.content";
}

TypeId outermost(const Program& program, TypeId type) {
  for (int up = 0; up < 32 && type.valid(); ++up) {
    const uint32_t enclosing = program.type(type).enclosing;
    if (enclosing == kNoIndex) break;
    type.index = enclosing;
  }
  return type;
}

/// Simple names of the classes that a file declares, with what they inherit, imports or mentions.
std::set<Symbol, ByText> classes_in_sight(const Program& program, const Unit& unit) {
  std::set<Symbol, ByText> names;
  for (const Import& import : unit.imports) names.insert(import.alias);
  for (const TypeRef& type : unit.type_refs) names.insert(Symbol(last_part(type.name.view())));
  for (uint32_t index = 0; index < unit.types.size(); ++index) {
    for (TypeId ancestor : program.lineage({unit.file, index}))
      names.insert(program.type(outermost(program, ancestor)).name);
  }
  for (const Expr& e : unit.exprs) {
    const std::string_view name = e.name.view();
    if (e.kind == ExprKind::kName && !name.empty() && name[0] >= 'A' && name[0] <= 'Z')
      names.insert(e.name);
  }
  return names;
}

struct Asking {
  std::set<FunctionId> functions;
  CodePlaces places;  ///< of the calls in them
};

/// The functions that ask for a permission, and those which call them by name, two calls up: an
/// app's own wrapper is told there what to do with the answer.
Asking asking_code(const Stage& stage) {
  Asking out;
  std::set<FunctionId>& found = out.functions;
  // What the functions found so far are called, with the classes that hold them (none: top level).
  using Named = std::unordered_map<Symbol, std::set<Symbol, ByText>>;
  Named names;
  // A name that says nothing of permissions (`launch`, `request`) counts where its library is in
  // sight, or on a field that such a file declares.
  std::map<std::pair<FileId, uint32_t>, bool> known_beside;
  const auto beside = [&](const Unit& unit, Symbol package) {
    const auto [it, added] = known_beside.try_emplace({unit.file, package.id()});
    if (added) it->second = names_package(stage.program, unit, package.view());
    return it->second;
  };
  std::map<Symbol, std::set<Symbol, ByText>, ByText> fields_near;  // by package
  const auto fields_beside = [&](Symbol package) -> const std::set<Symbol, ByText>& {
    const auto [it, added] = fields_near.try_emplace(package);
    if (!added) return it->second;
    for (FileId file : stage.program.files()) {
      const Unit& unit = stage.program.unit(file);
      if (!beside(unit, package)) continue;
      for (const FieldDecl& field : unit.fields) it->second.insert(field.name);
    }
    return it->second;
  };
  const auto in_sight = [&](const Unit& unit, const Expr& e, Symbol class_name) {
    if (says_permission(e.name.view())) return true;
    const Symbol package = package_of(class_name);
    if (is_component(package.view()) || beside(unit, package)) return true;
    if (e.kind != ExprKind::kCall || !e.has_receiver) return false;
    const Expr& receiver = unit.expr(unit.receiver(e));
    return (receiver.kind == ExprKind::kName || receiver.kind == ExprKind::kSelect) &&
           fields_beside(package).contains(receiver.name);
  };
  std::vector<const PermissionRequestRow*> annotations;
  for (const PermissionRequestRow& row : stage.catalog.permission_requests) {
    if (row.annotation) annotations.push_back(&row);
  }
  const auto asks = [&](const Unit& unit, const Expr& e) {
    const auto& requests = stage.catalog.requests_named(e.name);
    const auto& answers = stage.catalog.answers_named(e.name);
    const auto& pages = stage.catalog.settings_named(e.name);
    return std::any_of(requests.begin(), requests.end(),
                       [&](const PermissionRequestRow* row) {
                         return !row->annotation && in_sight(unit, e, row->class_name);
                       }) ||
           std::any_of(answers.begin(), answers.end(),
                       [&](const PermissionAnswerRow* row) {
                         return row->parameter >= 0 && !row->of_request &&
                                in_sight(unit, e, row->class_name);
                       }) ||
           std::any_of(pages.begin(), pages.end(),
                       [](const SettingsPageRow* row) { return !row->permission.empty(); }) ||
           std::any_of(annotations.begin(), annotations.end(),
                       [&](const PermissionRequestRow* row) {
                         return e.name.view().ends_with(row->method.view());
                       });
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
    Named next;
    if (level > 0 && names.empty()) break;
    for (FileId file : stage.program.files()) {
      const Unit& unit = stage.program.unit(file);
      std::optional<std::set<Symbol, ByText>> seen;  // few files call what is looked for
      const auto calls = [&](Symbol name) {
        const auto owners = names.find(name);
        if (owners == names.end()) return false;
        if (!seen) seen = classes_in_sight(stage.program, unit);
        return std::any_of(owners->second.begin(), owners->second.end(),
                           [&](Symbol owner) { return owner.empty() || seen->contains(owner); });
      };
      for (const Expr& e : unit.exprs) {
        // A constant of the settings (`ACTION_MANAGE_OVERLAY_PERMISSION`) is named, not called.
        const bool page = level == 0 && (e.kind == ExprKind::kSelect || e.kind == ExprKind::kName);
        if (e.kind != ExprKind::kCall && e.kind != ExprKind::kNew && !page) continue;
        if (level == 0 ? !asks(unit, e) : !calls(e.name)) continue;
        const uint32_t index = holder(unit, e);
        if (index == kNoIndex) continue;
        out.places[file].push_back(e.begin);
        if (!found.insert({file, index}).second) continue;
        const TypeId owner = outermost(stage.program, stage.program.owner({file, index}));
        const bool free = !owner.valid() || stage.program.type(owner).kind == TypeKind::kFacade;
        next[unit.functions[index].name].insert(free ? Symbol() : stage.program.type(owner).name);
      }
    }
    // Names that everybody has lead everywhere.
    for (const char* common :
         {"<init>", "onCreate", "init", "initView", "initData", "onClick", "onResume",
          "onViewCreated", "invoke", "run", "show", "get", "start", "request"}) {
      next.erase(Symbol(common));
    }
    names = std::move(next);
  }
  // A screen that was opened to ask tells the one that opened it.
  std::set<Symbol, ByText> asking;
  for (FunctionId id : found) {
    const TypeId type = outermost(stage.program, stage.program.owner(id));
    if (!type.valid()) continue;
    const Unit& unit = stage.program.unit(type.file);
    const bool tells = std::any_of(unit.exprs.begin(), unit.exprs.end(), [](const Expr& e) {
      return e.kind == ExprKind::kCall && e.name.view() == "setResult";
    });
    if (tells) asking.insert(stage.program.type(type).name);
  }
  std::set<Symbol, ByText> openers;
  const auto open = [&](FileId file, const Expr& e) {
    const uint32_t index = holder(stage.program.unit(file), e);
    if (index == kNoIndex) return;
    out.places[file].push_back(e.begin);
    found.insert({file, index});
    openers.insert(stage.program.unit(file).functions[index].name);
  };
  for (FileId file : stage.program.files()) {
    const Unit& unit = stage.program.unit(file);
    for (const Expr& e : unit.exprs) {
      if (e.kind == ExprKind::kClassLiteral && e.type != kNoIndex &&
          asking.contains(Symbol(last_part(unit.type_refs[e.type].name.view()))))
        open(file, e);
    }
  }
  const std::set<Symbol, ByText> opening = openers;
  for (FileId file : stage.program.files()) {
    const Unit& unit = stage.program.unit(file);
    for (const Expr& e : unit.exprs) {
      // `AskActivity.open(this)`
      if (e.kind != ExprKind::kCall || !e.has_receiver || !opening.contains(e.name)) continue;
      const Expr& receiver = unit.expr(unit.receiver(e));
      if (receiver.kind == ExprKind::kName && asking.contains(receiver.name)) open(file, e);
    }
  }
  for (auto& [file, places] : out.places) std::sort(places.begin(), places.end());
  return out;
}

/// Everything that asks is made to ask: screens come up and everything on them is touched, other
/// functions are entered with unknown arguments.
void ask_for_permissions(const Stage& stage, Engine& engine, const Asking& asking) {
  constexpr size_t kMostScreens = 120;
  // The process begins with its Application, of which helpers keep a context.
  const Manifest& manifest = stage.app.manifest;
  const TypeId application = stage.program.find_type(Symbol(manifest.application_class));
  if (application.valid())
    engine.start_component(application, PathStep::How::kEntry, manifest.application_span);
  std::set<TypeId> screens;
  std::vector<FunctionId> others;
  for (FunctionId id : asking.functions) {
    const TypeId type = outermost(stage.program, stage.program.owner(id));
    if (type.valid()) {
      // A base class asks for each screen that extends it.
      std::vector<TypeId> types = stage.program.subtypes(type);
      types.insert(types.begin(), type);
      for (TypeId one : types) {
        if (stage.program.type(one).modifiers.is_abstract || !engine.is_screen(one)) continue;
        if (screens.size() < kMostScreens) screens.insert(one);
      }
    }
    others.push_back(id);
  }
  for (TypeId screen : screens) engine.start_component(screen, PathStep::How::kEntry, {});
  for (FunctionId id : others) {
    const TypeId type = stage.program.owner(id);
    if (screens.contains(type) && !stage.program.function(id).modifiers.is_static &&
        stage.program.function(id).kind == FunctionKind::kMethod) {
      const FunctionDecl& function = stage.program.function(id);
      engine.enter(id, engine.values().of_object(engine.component(type)),
                   std::vector<Value>(function.parameters.size(), engine.values().top()),
                   PathStep::How::kEntry, {});
      continue;
    }
    enter_unknown(stage, engine, id);
  }
  engine.run();
}

/// The answer of one request: whom it is told, and about which permissions.
struct Answering {
  std::vector<std::string> permissions;
  std::vector<ExprId> requests;
  const PermissionAnswerRow* row = nullptr;
  FunctionId function;  ///< an override …
  uint32_t object = kNoObject;
  Value callable;  ///< … or what was handed over
  Value code;
  Value screen;  ///< what comes back to the front
};

/// Finds for every request who is told its answer, and tells them.
class Answers {
 public:
  Answers(const Stage& stage, Engine& engine)
      : stage_(stage), engine_(engine), values_(engine.values()) {
    requests_ = engine.permission_requests(0);
    overrides();
    callables();
    annotated();
  }

  const std::vector<Answering>& all() const { return answerings_; }
  /// Whether anything is asked for at all.
  bool asked() const { return !requests_.empty(); }

  void tell(const Answering& to, bool granted) {
    if (to.function.valid()) {
      const FunctionDecl& declared = stage_.program.function(to.function);
      std::vector<Value> arguments = arguments_for(to, declared.parameters.size(), granted);
      const Span name{to.function.file, declared.name_begin,
                      declared.name_begin + static_cast<uint32_t>(declared.name.view().size())};
      const TypeId owner = stage_.program.owner(to.function);
      const Value self = to.object != kNoObject
                             ? values_.of_object(to.object)
                             : values_.of_instance(stage_.program.type(owner).qualified);
      engine_.enter(to.function, self, std::move(arguments), PathStep::How::kEntry, name);
    } else {
      const Symbol method = to.row->calls.empty() ? Symbol("invoke") : to.row->calls;
      engine_.call_value(
          to.callable, method,
          arguments_for(to, static_cast<size_t>(std::max(to.row->argument, 0)) + 1, granted),
          PathStep::How::kEntry, {});
    }
    // The question stood in front of the screen, which now comes back.
    if (granted) return;
    values_.each(to.screen, [&](const Atom& atom) {
      if (atom.kind == AtomKind::kObject) engine_.resume(static_cast<uint32_t>(atom.number));
    });
  }

  /// The result of a screen that was opened to ask.
  void pass_on(uint32_t screen, Value code) {
    for (FunctionId function : stage_.program.methods_named(Symbol("onActivityResult"))) {
      if (!engine_.is_override(engine_.type_of(screen), function)) continue;
      const FunctionDecl& declared = stage_.program.function(function);
      std::vector<Value> arguments(declared.parameters.size(), values_.top());
      if (arguments.size() > 1) arguments[1] = engine_.answered(code);
      engine_.enter(function, values_.of_object(screen), std::move(arguments),
                    PathStep::How::kEntry,
                    {function.file, declared.name_begin,
                     declared.name_begin + static_cast<uint32_t>(declared.name.view().size())});
    }
  }

 private:
  Value answer(const PermissionAnswerRow& row, bool granted) {
    const std::string& value = row.value_when_refused;
    if (value == "false") return engine_.answered(values_.of(granted));
    if (value == "true") return engine_.answered(values_.of(!granted));
    if (value == "-1") return engine_.answered(values_.of_int(granted ? 0 : -1));
    if (value == "0")  // RESULT_OK, RESULT_CANCELED
      return engine_.answered(values_.of_int(granted ? -1 : 0));
    if (value == "[-1]") return engine_.filled_with(values_.of_int(granted ? 0 : -1));
    if (value == "{false}") return engine_.map_to(values_.of(granted));
    if (value == "non-empty" && !granted)
      return engine_.filled_with(values_.of_instance(Symbol("java.lang.String")));
    return values_.top();
  }

  std::vector<Value> arguments_for(const Answering& to, size_t count, bool granted) {
    std::vector<Value> arguments(count, values_.top());
    const PermissionAnswerRow& row = *to.row;
    if (row.argument >= 0 && static_cast<size_t>(row.argument) < count)
      arguments[static_cast<size_t>(row.argument)] = answer(row, granted);
    // A request's number goes before its names and results.
    if (row.argument >= 1 && count > 0 && to.function.valid() && !to.code.bottom())
      arguments[0] = to.code;
    if (row.argument == 2 && to.function.valid() && count > 1 && !to.permissions.empty()) {
      Value names;
      for (const std::string& name : to.permissions)
        names = values_.join(names, values_.of_string(Symbol(name)));
      arguments[1] = engine_.filled_with(names);
    }
    return arguments;
  }

  bool answers_settings(const PermissionRequest& request) const { return !request.access.empty(); }

  /// Whether the request is made by that object, or in its class.
  bool asked_by(const PermissionRequest& request, TypeId type, uint32_t object) const {
    const std::vector<TypeId>& lineage = stage_.program.lineage(type);
    const auto related = [&](TypeId other) {
      if (!other.valid()) return false;
      const std::vector<TypeId>& above = stage_.program.lineage(other);
      return std::find(lineage.begin(), lineage.end(), other) != lineage.end() ||
             std::find(above.begin(), above.end(), type) != above.end();
    };
    bool known = false;
    bool same = false;
    const auto look = [&](Value value) {
      values_.each(value, [&](const Atom& atom) {
        if (atom.kind == AtomKind::kObject) {
          const TypeId of = engine_.type_of(static_cast<uint32_t>(atom.number));
          if (!of.valid()) return;
          known = true;
          same |= object != kNoObject ? static_cast<uint32_t>(atom.number) == object : related(of);
        } else if (atom.kind == AtomKind::kInstance) {
          same |= related(stage_.program.find_type(atom.text));
        }
      });
    };
    look(request.at.receiver);
    look(request.at.host);
    if (same) return true;
    if (known && object != kNoObject) return false;
    const TypeId around = outermost(stage_.program, stage_.program.owner(request.function));
    return related(around);
  }

  void add(Answering answering) {
    std::sort(answering.permissions.begin(), answering.permissions.end());
    for (Answering& other : answerings_) {
      if (other.function == answering.function && other.object == answering.object &&
          other.callable == answering.callable && other.code == answering.code &&
          other.permissions == answering.permissions && other.row == answering.row) {
        other.requests.insert(other.requests.end(), answering.requests.begin(),
                              answering.requests.end());
        return;
      }
    }
    answerings_.push_back(std::move(answering));
  }

  Value screen_of(const PermissionRequest& request) const {
    return engine_.self_of(request.at.context);
  }

  /// Methods that the app's classes override.
  void overrides() {
    constexpr size_t kMostObjects = 24;
    for (const PermissionAnswerRow& row : stage_.catalog.permission_answers) {
      if (row.parameter >= 0 || row.annotation ||
          row.result == PermissionAnswerRow::Result::kGranted)
        continue;
      for (FunctionId function : stage_.program.methods_named(row.method)) {
        const TypeId owner = stage_.program.owner(function);
        if (!owner.valid() || stage_.program.function(function).body == kNoIndex) continue;
        const std::vector<Symbol>& ancestors = stage_.program.library_ancestors(owner);
        const bool inherits = std::any_of(ancestors.begin(), ancestors.end(), [&](Symbol ancestor) {
          return ancestor == row.class_name ||
                 stage_.catalog.is_library_subtype(ancestor, row.class_name);
        });
        if (!inherits && !(engine_.is_screen(owner) && is_screen_row(row))) continue;
        std::vector<uint32_t> objects = engine_.objects_of(owner);
        std::erase_if(objects, [&](uint32_t object) {
          return !engine_.is_override(engine_.type_of(object), function);
        });
        if (objects.size() > kMostObjects) objects.resize(kMostObjects);
        if (objects.empty()) objects.push_back(kNoObject);
        for (uint32_t object : objects) override_of(row, function, object);
      }
    }
  }

  static bool is_screen_row(const PermissionAnswerRow& row) {
    return row.class_name.view() == "android.app.Activity" ||
           row.class_name.view() == "androidx.fragment.app.Fragment";
  }

  void override_of(const PermissionAnswerRow& row, FunctionId function, uint32_t object) {
    const TypeId owner = stage_.program.owner(function);
    const TypeId type = object != kNoObject ? engine_.type_of(object) : owner;
    const bool screen = engine_.is_screen(type);
    const TypeDecl& declared = stage_.program.type(owner);
    bool linked = false;
    for (const PermissionRequest& request : requests_) {
      if (answers_settings(request) != row.of_settings) continue;
      bool mine = false;
      if (screen) {
        mine = asked_by(request, type, object);
      } else {
        // A listener: given to the request, or written inside of it.
        values_.each(request.at.given, [&](const Atom& atom) {
          mine |=
              atom.kind == AtomKind::kObject &&
              (object != kNoObject ? static_cast<uint32_t>(atom.number) == object
                                   : engine_.type_of(static_cast<uint32_t>(atom.number)) == owner);
        });
        mine |= request.span.file == owner.file && request.span.begin <= declared.begin &&
                declared.end <= request.span.end;
        mine |= request.span.file == owner.file &&
                outermost(stage_.program, stage_.program.owner(request.function)) ==
                    outermost(stage_.program, owner) &&
                declared.enclosing_function == request.function.index;
      }
      if (!mine) continue;
      linked = true;
      add({request.permissions,
           {request.expr},
           &row,
           function,
           object,
           {},
           request.at.code,
           screen && object != kNoObject ? values_.of_object(object) : screen_of(request)});
    }
    // What asks isn't seen (a library of no table); it is answered all the same.
    if (!linked && !row.of_settings) add({{}, {}, &row, function, object, {}, {}, {}});
  }

  /// Whether something of it can be told: a lambda, or an object that has the method. A call may
  /// take several kinds of listeners.
  bool can_be_told(const PermissionAnswer& answer) const {
    if (answer.row->calls.empty()) return true;
    bool any = answer.callable.bottom();
    values_.each(answer.callable, [&](const Atom& atom) {
      const TypeId type = atom.kind == AtomKind::kObject
                              ? engine_.type_of(static_cast<uint32_t>(atom.number))
                              : TypeId{};
      if (!type.valid() || engine_.is_lambda(static_cast<uint32_t>(atom.number))) {
        any = true;
        return;
      }
      const std::vector<FunctionId>& named = stage_.program.methods_named(answer.row->calls);
      any = any || std::any_of(named.begin(), named.end(), [&](FunctionId function) {
              return engine_.is_override(type, function);
            });
    });
    return any;
  }

  /// Lambdas and objects that were handed to a call.
  void callables() {
    for (const PermissionAnswer& answer : engine_.answers()) {
      if (answer.row->result == PermissionAnswerRow::Result::kGranted) continue;
      if (!can_be_told(answer)) continue;
      bool linked = false;
      for (const PermissionRequest& request : requests_) {
        if (answers_settings(request) != answer.row->of_settings) continue;
        bool mine = false;
        values_.each(request.at.receiver, [&](const Atom& atom) {
          mine |= atom.kind == AtomKind::kObject && answer.handle != kNoObject &&
                  static_cast<uint32_t>(atom.number) == answer.handle;
        });
        // The same chain of calls: `asking(A).onDenied { }.start()`.
        const Span a = request.span;
        const Span b = answer.span;
        mine |= a.file == b.file &&
                ((a.begin <= b.begin && b.end <= a.end) || (b.begin <= a.begin && a.end <= b.end));
        if (!mine) continue;
        linked = true;
        add({request.permissions,
             {request.expr},
             answer.row,
             {},
             kNoObject,
             answer.callable,
             {},
             screen_of(request)});
      }
      // A contract tells that it is about permissions, though nobody is seen to use it.
      if (!linked && !answer.row->of_settings)
        add({{}, {}, answer.row, {}, kNoObject, answer.callable, {}, {}});
    }
  }

  /// Methods that an annotation names.
  void annotated() {
    for (const PermissionAnswerRow& row : stage_.catalog.permission_answers) {
      if (!row.annotation || row.result == PermissionAnswerRow::Result::kGranted) continue;
      const std::string_view wanted = last_part(row.class_name.view());
      for (FileId file : stage_.program.files()) {
        const Unit& unit = stage_.program.unit(file);
        for (uint32_t index = 0; index < unit.functions.size(); ++index) {
          for (const Annotation& annotation : unit.functions[index].annotations) {
            if (unit.functions[index].body == kNoIndex ||
                last_part(stage_.program.annotation_class(annotation, file).view()) != wanted)
              continue;
            const FunctionId function{file, index};
            bool complete = true;
            std::vector<std::string> names =
                engine_.texts_in(engine_.annotation_names(function, annotation), &complete);
            std::vector<uint32_t> objects = engine_.objects_of(stage_.program.owner(function));
            add({std::move(names),
                 {},
                 &row,
                 function,
                 objects.empty() ? kNoObject : objects.front(),
                 {},
                 {},
                 objects.empty() ? Value{} : values_.of_object(objects.front())});
          }
        }
      }
    }
  }

  const Stage& stage_;
  Engine& engine_;
  Values& values_;
  std::vector<PermissionRequest> requests_;
  std::vector<Answering> answerings_;
};

bool intersect(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
    return std::find(b.begin(), b.end(), name) != b.end();
  });
}

/// What runs is called after a refusal (`onDenied`): it was told one, whatever else couldn't be
/// decided on the way.
bool is_refusal_by_name(const CallPath& path, const Lexicon& lexicon) {
  return std::any_of(path.steps.begin(), path.steps.end(), [&](const PathStep& step) {
    return lexicon.names_refusal(last_part(step.function));
  });
}

/// Each site once: what is sure, and shown by a short path, stands for the rest.
bool tells_more(const ReachedCall& a, const ReachedCall& b) {
  if (a.again != b.again) return a.again;
  if (a.goes_on != b.goes_on) return !a.goes_on;
  if (a.has_choice != b.has_choice) return !a.has_choice;
  if (a.confidence != b.confidence) return a.confidence == Confidence::kCertain;
  return a.path.steps.size() < b.path.steps.size();
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

RefusalRehearsals rehearse_permission_refused(const Stage& stage) {
  constexpr size_t kMostRefusals = 400;
  RefusalRehearsals out;
  const Asking asking = asking_code(stage);
  const Engine::Options touched{
      .touched = true, .asking = &asking.places, .farthest = kFarthestFromAsking};
  Engine engine(stage.program, stage.resources, stage.app, stage.catalog, touched);
  if (stage.trace != nullptr) engine.keep_trace();
  ask_for_permissions(stage, engine, asking);
  for (ReachedCall& call : engine.reached_calls(0)) {
    if (call.kind == ReachedCall::Kind::kPermissionRequest)
      out.refused.requests.push_back(std::move(call));
  }
  Answers answers(stage, engine);

  // What happens when it is granted as well isn't what the refusal brings.
  engine.begin_phase(1, {.granted = Engine::Options::Granted::kYes,
                         .only_dialogs = true,
                         .farthest = kFarthestFromAnswer});
  for (const Answering& answering : answers.all()) {
    if (answering.row->result == PermissionAnswerRow::Result::kMixed) answers.tell(answering, true);
  }
  engine.run();
  const std::map<ExprId, bool> anyway = engine.exits(1);
  const std::vector<PermissionRequest> asked_anyway = engine.permission_requests(1);

  const size_t count = std::min(answers.all().size(), kMostRefusals);
  for (size_t i = 0; i < count; ++i) {
    engine.begin_phase(static_cast<uint16_t>(2 + i), {.granted = Engine::Options::Granted::kNo,
                                                      .only_dialogs = true,
                                                      .farthest = kFarthestFromAnswer});
    answers.tell(answers.all()[i], false);
  }
  engine.run();

  // A screen of its own that asks tells the one that opened it.
  for (size_t i = 0; i < count; ++i) {
    const auto phase = static_cast<uint16_t>(2 + i);
    for (const auto& [screen, code] : engine.results_told(phase)) {
      engine.begin_phase(phase, {.granted = Engine::Options::Granted::kNo,
                                 .only_dialogs = true,
                                 .farthest = kFarthestFromAnswer});
      answers.pass_on(screen, code);
    }
  }
  engine.run();

  std::vector<ReachedCall> requests = std::move(out.refused.requests);
  out.refused = summary(Scene::kPermissionRefused, engine);
  out.refused.requests = std::move(requests);
  out.refused.widened += answers.all().size() - count;
  std::map<std::pair<Span, int>, ReachedCall> best;
  std::map<Span, RefusalDialog> dialogs;
  for (size_t i = 0; i < count; ++i) {
    const Answering& answering = answers.all()[i];
    const auto phase = static_cast<uint16_t>(2 + i);
    std::vector<ReachedCall> calls = engine.reached_calls(phase);
    // A screen that its answer closes for certain doesn't come back to the front.
    const bool closed = std::any_of(calls.begin(), calls.end(), [](const ReachedCall& call) {
      return call.exit != nullptr && call.certain && !call.resumed && !call.has_choice;
    });
    for (ReachedCall& call : calls) {
      if (closed && call.resumed) continue;
      call.refused = answering.permissions;
      if (const auto exit = anyway.find(call.expr); call.exit != nullptr && exit != anyway.end()) {
        const bool by_name = is_refusal_by_name(call.path, stage.catalog.lexicon);
        if (exit->second || (!call.certain && !by_name)) continue;
        call.also_granted = !by_name;
      }
      if (call.kind == ReachedCall::Kind::kPermissionRequest) {
        // Names that can't be read: the same place asks again.
        const bool unread = call.permissions.empty() || answering.permissions.empty();
        const bool same_place = std::find(answering.requests.begin(), answering.requests.end(),
                                          call.expr) != answering.requests.end();
        call.again = intersect(call.permissions, answering.permissions) || (unread && same_place);
        if (call.again && unread) call.confidence = Confidence::kLikely;
        // The next one in turn, whatever the answer was.
        call.again = call.again && std::none_of(asked_anyway.begin(), asked_anyway.end(),
                                                [&](const PermissionRequest& request) {
                                                  return request.expr == call.expr &&
                                                         (unread || intersect(request.permissions,
                                                                              call.permissions));
                                                });
      } else if (call.settings != nullptr && !call.settings->permission.empty()) {
        call.again = intersect({call.settings->permission}, answering.permissions);
      }
      const auto [it, added] =
          best.try_emplace({call.name_span, static_cast<int>(call.kind)}, call);
      if (!added && tells_more(call, it->second)) it->second = std::move(call);
    }
    for (RefusalDialog& dialog : engine.dialogs(phase)) {
      dialog.refused = answering.permissions;
      const auto [it, added] = dialogs.try_emplace(dialog.span, dialog);
      if (!added && !it->second.closed() && dialog.closed()) it->second = std::move(dialog);
    }
  }
  for (auto& [place, call] : best) out.refused.calls.push_back(std::move(call));
  for (auto& [place, dialog] : dialogs) out.refused.dialogs.push_back(std::move(dialog));

  out.second_launch.scene = Scene::kSecondLaunch;
  note_trace(stage, Scene::kPermissionRefused, engine);
  if (!answers.asked()) return out;
  // The app is started again in a new process: its memory is as new, its storage isn't.
  Engine again(stage.program, stage.resources, stage.app, stage.catalog,
               {.granted = Engine::Options::Granted::kNo, .remembered = true});
  if (stage.trace != nullptr) again.keep_trace();
  launch(stage, again);
  note_trace(stage, Scene::kSecondLaunch, again);
  out.second_launch = finish(Scene::kSecondLaunch, again, 0);
  for (ReachedCall& call : out.second_launch.calls) {
    const auto consults = [&](const std::vector<Ground>& grounds) {
      return std::any_of(grounds.begin(), grounds.end(), [&](const Ground& ground) {
        // The user's agreement says nothing about a permission.
        return ground.kind == Ground::Kind::kStored &&
               !stage.catalog.lexicon.names_consent(ground.key) &&
               (ground.key.empty() || engine.stored(ground.key) || again.stored(ground.key));
      });
    };
    call.consults_storage =
        consults(call.path.grounds) ||
        std::any_of(call.path.steps.begin(), call.path.steps.end(),
                    [&](const PathStep& step) { return consults(step.grounds); });
  }
  return out;
}

}  // namespace sdklint
