// Contexts, the work list, edges between contexts, and the entries that the platform makes.
#include <algorithm>
#include <utility>

#include "analysis/engine.h"

namespace sdklint {

namespace {

bool closes_dialog(std::string_view method) {
  return method == "onCancel" || method == "onDismiss" || method == "onBackPressed";
}

}  // namespace

size_t Engine::ContextHash::operator()(const ContextKey& key) const {
  size_t hash = IdHash()(key.function) ^ (IdHash()(key.delegate) * 31);
  hash = hash * 0x9E3779B97F4A7C15ull + key.closure;
  for (uint32_t set : key.arguments) hash = (hash ^ set) * 0x9E3779B97F4A7C15ull;
  return hash * 4 + key.phase * 2 + (key.merged ? 1 : 0);
}

Engine::Engine(const Program& program, const Resources& resources, const App& app,
               const Catalog& catalog, Options options)
    : program_(program),
      resources_(resources),
      app_(app),
      catalog_(catalog),
      options_(options),
      options_of_phase_{options} {
  links_.emplace_back();
  origins_.emplace_back();
  unit_ = values_.of_constant(Symbol("kotlin.Unit"));
  heap_.wake = [this](uint32_t context, PlaceKey::Kind kind) {
    // Functions run in their order, so what one read before it wrote it stays; but who waits is
    // told of what comes later, in the same function too.
    const bool waits = kind == PlaceKey::Kind::kListeners || kind == PlaceKey::Kind::kChannel ||
                       kind == PlaceKey::Kind::kRoutes;
    enqueue(context, waits);
  };
  values_.type_of = [this](uint32_t object) { return objects_[object].type; };
}

Engine::UnitInfo& Engine::info(FileId file) {
  std::unique_ptr<UnitInfo>& slot = infos_[file.value];
  if (slot) return *slot;
  const Unit& unit = program_.unit(file);
  slot = std::make_unique<UnitInfo>();
  UnitInfo& out = *slot;
  out.slot_of_variable.assign(unit.variables.size(), 0);
  out.slots_of_function.assign(unit.functions.size(), 0);
  out.captured_of_function.resize(unit.functions.size());
  out.types.resize(unit.type_refs.size());
  out.names.resize(unit.exprs.size());
  out.delegated_variable.assign(unit.variables.size(), false);
  for (uint32_t i = 0; i < unit.variables.size(); ++i) {
    const VariableDecl& variable = unit.variables[i];
    if (variable.function == kNoIndex) continue;
    out.slot_of_variable[i] = out.slots_of_function[variable.function]++;
    if (variable.captured) out.captured_of_function[variable.function].push_back(i);
  }
  for (const Expr& e : unit.exprs) {
    if (e.kind == ExprKind::kDeclare && e.delegated) out.delegated_variable[e.ref] = true;
  }
  return out;
}

void Engine::enqueue(ContextId id, bool again) {
  Context& context = contexts_[id];
  if (context.queued || !(context.interpreted || (again && context.running))) return;
  context.queued = true;
  queue_.push_back(id);
}

ContextId Engine::context_of(ContextKey key, Value self, std::vector<Value> arguments) {
  key.phase = phase_;
  if (const auto it = context_ids_.find(key); it != context_ids_.end()) return it->second;
  const auto id = static_cast<ContextId>(contexts_.size());
  const auto make = [&] {
    context_ids_.emplace(key, id);
    contexts_.push_back({std::move(key), self, std::move(arguments)});
    edges_.emplace_back();
    return id;
  };
  if (key.delegate.valid()) return make();
  // Native helpers take paths and keys: each caller's own counts. What one observable is told, or
  // one delegate of a property, says nothing of another one, however many an app has.
  const Atom* receiver = values_.only(self);
  const bool near = options_.touched || options_.only_dialogs;
  const size_t cap = program_.unit(key.function.file).language == Language::kNative
                         ? kNativeContextCap
                     : near ? kTouchedContextCap
                     : receiver != nullptr && (is_container(*receiver) || is_delegate(*receiver))
                         ? kObservableContextCap
                         : kContextCap;
  if (std::vector<ContextId>& own = contexts_of_function_[key.function]; own.size() < cap) {
    own.push_back(id);
    return make();
  }
  widened_.insert(key.function);
  key.merged = true;
  key.arguments.clear();
  const auto it = context_ids_.find(key);
  if (it == context_ids_.end()) return make();
  Context& context = contexts_[it->second];
  bool grew = false;
  const auto grow = [&](Value& into, Value value) {
    const Value joined = values_.join(into, value);
    if (!(joined == into)) grew = true;
    into = joined;
  };
  grow(context.self, self);
  for (size_t i = 0; i < context.arguments.size() && i < arguments.size(); ++i)
    grow(context.arguments[i], arguments[i]);
  if (grew) {
    if (context.interpreted || context.running) {
      if (!context.queued) {
        context.queued = true;
        queue_.push_back(it->second);
      }
    }
  }
  return it->second;
}

void Engine::add_edge(ContextId to, ContextId from, Span site, PathStep::How how,
                      uint32_t grounds) {
  std::vector<Edge>& edges = edges_[to];
  for (Edge& edge : edges) {
    if (edge.from == from && edge.site == site) {
      edge.grounds = links_[grounds].depth < links_[edge.grounds].depth ? grounds : edge.grounds;
      edge.assumed = edge.assumed && assuming_;
      return;
    }
  }
  edges.push_back({from, site, how, grounds, assuming_});
}

Value Engine::call(FunctionId function, Value self, std::vector<Value> arguments, uint32_t closure,
                   Frame* caller, State* state, Span site, PathStep::How how) {
  if (out_of_budget_) return values_.top();
  const uint16_t apart = distance(function, caller, how);
  if (apart > options_.farthest) {
    if (keeps_trace_ || options_.asking == nullptr) too_far_.insert(function);
    return values_.top();
  }
  functions_reached_.insert(function);
  if (state != nullptr) {
    // What is handed over may be written there.
    forget_texts(*state, self);
    for (Value argument : arguments) forget_texts(*state, argument);
  }
  ContextKey key;
  key.function = function;
  key.closure = closure;
  key.arguments.reserve(arguments.size() + 1);
  key.arguments.push_back(self.set);
  for (Value argument : arguments) key.arguments.push_back(argument.set);
  const ContextId id = context_of(std::move(key), self, std::move(arguments));
  if (std::exchange(composing_, false) ||
      (caller != nullptr && composed_again_.contains(caller->context)))
    composed_again_.insert(id);
  contexts_[id].apart = contexts_[id].interpreted ? std::min(contexts_[id].apart, apart) : apart;
  if (contexts_.size() > kMostContexts) out_of_budget_ = true;
  add_edge(id, caller != nullptr ? caller->context : kNoContext, site, how,
           state != nullptr ? state->grounds : 0);
  if (options_.follow_all && caller != nullptr && caller->reference != kNoObject) {
    // In the map of all calls a function reference is an edge where it is written as well.
    const HeapObject& reference = objects_[caller->reference];
    const Unit& unit = program_.unit(reference.site.file);
    if (reference.definer != kNoContext && reference.site.index < unit.exprs.size())
      add_edge(id, reference.definer, unit.span(unit.expr(reference.site.index)), how, 0);
  }
  Context& context = contexts_[id];
  if (!context.interpreted && !context.running) {
    if (depth_ < kDepthCap) {
      interpret(id);
    } else if (!context.queued) {
      context.queued = true;
      queue_.push_back(id);
    }
  }
  return heap_.read({PlaceKey::Kind::kResult, id, 0},
                    caller != nullptr ? caller->context : kNoContext);
}

void Engine::interpret(ContextId id) {
  Context& context = contexts_[id];
  context.queued = false;
  context.running = true;
  ++depth_;
  // A context that an earlier phase made goes on in that phase's world.
  const uint16_t phase_before = phase_;
  const bool assuming_before = assuming_;
  assuming_ = false;
  phase_ = context.key.phase;
  options_ = options_of_phase_[phase_];
  const ContextKey& key = context.key;

  Frame frame;
  frame.context = id;
  frame.closure = key.closure;
  if (key.delegate.valid()) {
    // The delegate of a property: an expression that stands in a type, not in a function.
    const FieldDecl& field = program_.field(key.delegate);
    frame.unit = &program_.unit(key.delegate.file);
    frame.info = &info(key.delegate.file);
    frame.scope = {key.delegate.file, field.owner};
    if (!context.self.bottom()) frame.implicit.push_back(context.self);
    State state;
    const uint32_t expr = field.delegate != kNoIndex ? field.delegate : field.initializer;
    const Value value = eval(frame, state, expr);
    heap_.write({PlaceKey::Kind::kResult, id, 0}, value);
  } else {
    const FunctionDecl& function = program_.function(key.function);
    frame.unit = &program_.unit(key.function.file);
    frame.info = &info(key.function.file);
    frame.function = &function;
    frame.id = key.function;
    frame.scope = {key.function.file, function.owner};
    if (!context.self.bottom()) frame.implicit.push_back(context.self);
    if (key.closure != kNoObject) {
      heap_.read({PlaceKey::Kind::kClosure, key.closure, 0}, id);
      const HeapObject& object = objects_[key.closure];
      if (function.receiver_type != kNoIndex && object.declared.valid())
        frame.implicit.push_back(values_.of_object(key.closure));
      frame.implicit.insert(frame.implicit.end(), object.implicit.begin(), object.implicit.end());
    }
    State state;
    state.slots.assign(frame.info->slots_of_function[key.function.index], Value{});
    for (size_t i = 0; i < function.parameters.size(); ++i) {
      const Parameter& parameter = function.parameters[i];
      Value value = i < context.arguments.size() ? context.arguments[i] : values_.top();
      if (values_.has_kind(value, AtomKind::kAbsent)) {
        const Value given =
            values_.filter(value, [](const Atom& atom) { return atom.kind != AtomKind::kAbsent; });
        const Value fallback = parameter.default_value != kNoIndex
                                   ? eval(frame, state, parameter.default_value)
                                   : values_.top();
        value = values_.join(given, fallback);
      }
      const VariableDecl& variable = frame.unit->variables[parameter.variable];
      if (variable.type != kNoIndex && !parameter.vararg) {
        value = refine(*frame.unit, variable.type, frame.scope, value, &function);
      }
      write_local(frame, state, parameter.variable, value, true);
    }
    if (function.kind == FunctionKind::kConstructor) implicit_construction(frame, state, function);
    if (function.body == kNoIndex) {
      frame.result =
          function.modifiers.is_native ? run_native(frame, state, function, contexts_[id].arguments)
          : function.kind == FunctionKind::kConstructor ? unit_
                                                        : written_by_library(frame, function);
    } else {
      const Value value = eval(frame, state, function.body);
      if (state.reachable)
        frame.result = values_.join(frame.result, function.expression_body ? value : unit_);
    }
    if (function.return_type != kNoIndex) {
      frame.result =
          refine(*frame.unit, function.return_type, frame.scope, frame.result, &function);
    }
    heap_.write({PlaceKey::Kind::kResult, id, 0}, frame.result);
  }
  --depth_;
  phase_ = phase_before;
  assuming_ = assuming_before;
  options_ = options_of_phase_[phase_];
  Context& done = contexts_[id];
  done.running = false;
  done.interpreted = true;
}

void Engine::implicit_construction(Frame& frame, State& state, const FunctionDecl& function) {
  // A constructor that names no other begins with the superclass's and with the initialisers of the
  // fields. One that the source doesn't write has no body.
  const Unit& unit = *frame.unit;
  if (function.body != kNoIndex) {
    const Expr& body = unit.expr(function.body);
    const bool block = body.kind == ExprKind::kBlock && body.children.count > 0;
    const Expr& first = block ? unit.expr(unit.children(body)[0]) : body;
    if (first.kind == ExprKind::kConstructorCall) return;
  }
  const TypeDecl& declared = program_.type(frame.scope);
  const Value self = frame.implicit.empty() ? values_.top() : frame.implicit.front();
  const Span site{unit.file, function.begin, function.begin};
  // An anonymous type's superclass was constructed with the arguments that are written there.
  const Atom* made = values_.only(self);
  const bool done = declared.kind == TypeKind::kAnonymous && made != nullptr &&
                    made->kind == AtomKind::kObject &&
                    has_arguments(static_cast<uint32_t>(made->number));
  if (const TypeId super = program_.superclass(frame.scope); super.valid() && !done) {
    run_constructor(&frame, &state, super, self, {}, closure_of(self, super), site);
  }
  if (declared.instance_init != kNoIndex) {
    call({frame.scope.file, declared.instance_init}, self, {}, frame.closure, &frame, &state, site,
         PathStep::How::kFieldInit);
  }
}

bool Engine::has_arguments(uint32_t object) const {
  const ExprId site = objects_[object].site;
  if (!site.valid() || !program_.has_unit(site.file)) return false;
  const Unit& unit = program_.unit(site.file);
  return site.index < unit.exprs.size() && unit.expr(site.index).kind == ExprKind::kNew &&
         !unit.arguments(unit.expr(site.index)).empty();
}

void Engine::run() {
  while (!queue_.empty() && !out_of_budget_) {
    const ContextId id = queue_.front();
    queue_.pop_front();
    if (contexts_[id].running) continue;
    interpret(id);
  }
}

void Engine::enter(FunctionId function, Value self, std::vector<Value> arguments, PathStep::How how,
                   Span site) {
  call(function, self, std::move(arguments), closure_of(self, program_.owner(function)), nullptr,
       nullptr, site, how);
}

void Engine::call_value(Value callable, Symbol method, std::vector<Value> arguments,
                        PathStep::How how, Span site) {
  invoke_value(nullptr, nullptr, callable, method, arguments, {}, site, how);
}

void Engine::start_component(TypeId type, PathStep::How how, Span site, Part part) {
  if (part != Part::kRest) entries_.push_back(std::string(program_.type(type).qualified.view()));
  drive(nullptr, nullptr, type, singleton(type), how, site, part);
}

uint32_t Engine::singleton(TypeId type) {
  const auto [it, added] = singletons_.try_emplace(type, static_cast<uint32_t>(objects_.size()));
  if (added) {
    HeapObject object;
    object.kind = HeapObject::Kind::kSingleton;
    object.type = program_.type(type).qualified;
    object.declared = type;
    objects_.push_back(std::move(object));
    mark_instantiated(type);
  }
  return it->second;
}

void Engine::mark_instantiated(TypeId type) {
  if (!instantiated_.insert(type).second) return;
  for (TypeId ancestor : program_.lineage(type)) {
    heap_.touch({PlaceKey::Kind::kInstantiated, program_.type(ancestor).qualified.id(), 0});
  }
}

Symbol Engine::assumed_base(TypeId type) {
  const std::vector<Symbol>& ancestors = program_.library_ancestors(type);
  for (Symbol ancestor : ancestors) {
    if (catalog_.knows_class(ancestor)) return {};
  }
  // A base class of a library that no table knows. The manifest tells what it must be, else its
  // name.
  const std::string_view qualified = program_.type(type).qualified.view();
  if (qualified == app_.manifest.application_class) return Symbol("android.app.Application");
  for (const Component& component : app_.manifest.components) {
    if (component.class_name != qualified) continue;
    switch (component.kind) {
      case ComponentKind::kActivity:
      case ComponentKind::kActivityAlias:
        return Symbol("android.app.Activity");
      case ComponentKind::kService:
        return Symbol("android.app.Service");
      case ComponentKind::kReceiver:
        return Symbol("android.content.BroadcastReceiver");
      case ComponentKind::kProvider:
        return Symbol("android.content.ContentProvider");
    }
  }
  static const std::pair<const char*, const char*> kEndings[] = {
      {"DialogFragment", "androidx.fragment.app.DialogFragment"},
      {"Fragment", "androidx.fragment.app.Fragment"},
      {"Activity", "android.app.Activity"},
      {"Application", "android.app.Application"},
      {"Service", "android.app.Service"},
      {"Dialog", "android.app.Dialog"},
      {"ViewModel", "androidx.lifecycle.ViewModel"},
      {"View", "android.view.View"}};
  for (Symbol ancestor : ancestors) {
    for (const auto& [ending, base] : kEndings) {
      if (ancestor.view().ends_with(ending)) return Symbol(base);
    }
  }
  return {};
}

const std::vector<Symbol>& Engine::library_ancestors(TypeId type) {
  const auto [it, added] = library_ancestors_.try_emplace(type);
  if (!added) return it->second;
  it->second = program_.library_ancestors(type);
  if (const Symbol base = assumed_base(type); !base.empty()) it->second.push_back(base);
  return it->second;
}

void Engine::drive(Frame* frame, State* state, TypeId type, uint32_t object, PathStep::How how,
                   Span site, Part part, const std::vector<Symbol>& without) {
  // Another screen has a life, and permissions, of its own.
  if ((options_.only_dialogs || options_.touched) && how != PathStep::How::kEntry &&
      !is_dialog(type))
    return;
  const Value self = values_.of_object(object);
  mark_instantiated(type);
  initialise_class(frame, state, type, site);
  Arguments none;
  const uint32_t closure = closure_of(self, type);
  if (objects_[object].kind == HeapObject::Kind::kSingleton)
    run_constructor(frame, state, type, self, none, closure, site);
  // A container fills in what the component asks for, whether or not it is read.
  if (part != Part::kFirst && !options_.only_dialogs && !options_.touched && !options_.follow_all) {
    for (TypeId ancestor : program_.lineage(type))
      inject_fields(frame, state, ancestor, self, site);
  }
  // Each library ancestor may add its own part of the life; the nearest one's order is taken.
  std::set<Symbol, ByText> driven;
  for (Symbol ancestor : library_ancestors(type)) {
    for (Symbol library : catalog_.library_lineage(ancestor)) {
      const LifecycleRow* row = catalog_.lifecycle_of(library);
      if (row == nullptr) continue;
      std::vector<Symbol> life = row->launch;
      // A dialog that a refusal brings up is also closed without a choice.
      if (options_.only_dialogs && is_dialog(type)) {
        for (const auto& methods : {row->user, row->leaving}) {
          for (Symbol method : methods) {
            if (closes_dialog(method.view())) life.push_back(method);
          }
        }
      }
      for (Symbol method : life) {
        if (part != Part::kAll && (std::find(row->first.begin(), row->first.end(), method) !=
                                   row->first.end()) != (part == Part::kFirst)) {
          continue;
        }
        if (std::find(without.begin(), without.end(), method) != without.end()) continue;
        if (!driven.insert(method).second) continue;
        const bool brings =
            std::find(row->brings.begin(), row->brings.end(), method) != row->brings.end();
        for (FunctionId function : overriders(type, method)) {
          const FunctionDecl& declared = program_.function(function);
          if (declared.modifiers.is_static) continue;
          std::vector<Value> arguments;
          for (const Parameter& parameter : declared.parameters) {
            const VariableDecl& variable =
                program_.unit(function.file).variables[parameter.variable];
            Value value = values_.top();
            if (variable.type != kNoIndex) {
              const TypeRef& ref = program_.unit(function.file).type_refs[variable.type];
              // Nothing was saved before a first launch.
              if (ref.name.view() == "Bundle" || ref.name.view().ends_with(".Bundle")) {
                value =
                    with_origin(values_.null(), Ground::Kind::kStorageEmpty, "savedInstanceState");
              }
            }
            arguments.push_back(value);
          }
          const Value result = call(
              function, self, std::move(arguments), closure, frame, state,
              frame != nullptr
                  ? site
                  : Span{function.file, declared.name_begin,
                         declared.name_begin + static_cast<uint32_t>(declared.name.view().size())},
              how == PathStep::How::kEntry ? PathStep::How::kEntry : PathStep::How::kLifecycle);
          if (brings) bring(frame, state, result, site);
        }
      }
    }
  }
}

void Engine::bring(Frame* frame, State* state, Value value, Span site) {
  std::vector<Atom> atoms;
  values_.each(value, [&](const Atom& atom) { atoms.push_back(atom); });
  for (const Atom& atom : atoms) {
    if (atom.kind == AtomKind::kClass || atom.kind == AtomKind::kInstance) {
      start_class(frame, state, atom.text, PathStep::How::kComponent, site);
    } else if (atom.kind == AtomKind::kObject) {
      const auto number = static_cast<uint32_t>(atom.number);
      if (objects_[number].kind == HeapObject::Kind::kContainer) {
        bring(frame, state,
              heap_.read({PlaceKey::Kind::kContent, number, 0},
                         frame != nullptr ? frame->context : kNoContext),
              site);
      } else {
        start_object(frame, state, number, PathStep::How::kComponent, site);
      }
    }
  }
}

std::vector<FunctionId> Engine::overriders(TypeId type, Symbol method) const {
  for (TypeId ancestor : program_.lineage(type)) {
    std::vector<FunctionId> found = program_.functions_named(ancestor, method);
    std::erase_if(found, [&](FunctionId id) { return program_.function(id).body == kNoIndex; });
    if (!found.empty()) return found;
  }
  return {};
}

void Engine::start_class(Frame* frame, State* state, Symbol qualified, PathStep::How how, Span site,
                         const std::vector<Symbol>& without) {
  const TypeId type = program_.find_type(qualified);
  if (!type.valid()) return;
  drive(frame, state, type, singleton(type), how, site, Part::kAll, without);
}

void Engine::start_object(Frame* frame, State* state, uint32_t object, PathStep::How how,
                          Span site) {
  if (const TypeId type = objects_[object].declared; type.valid())
    drive(frame, state, type, object, how, site);
}

uint32_t Engine::origin_of(Ground::Kind kind, std::string key) {
  const auto [it, added] = origin_ids_.try_emplace({key, static_cast<int>(kind)},
                                                   static_cast<uint32_t>(origins_.size()));
  if (added) origins_.push_back({kind, std::move(key)});
  return it->second;
}

Value Engine::with_origin(Value value, Ground::Kind kind, std::string key) {
  value.origin = origin_of(kind, std::move(key));
  return value;
}

uint32_t Engine::make_object(HeapObject object, ContextId context, bool by_context) {
  if (object.kind == HeapObject::Kind::kContainer && composed_again_.contains(context)) {
    // `remember { mutableStateOf(false) }` gives the state of the first composition.
    auto made = object_ids_.lower_bound({object.site, 0, 0});
    uint32_t first = kNoObject;
    for (; made != object_ids_.end() && std::get<0>(made->first) == object.site; ++made) {
      if (std::get<2>(made->first) == object.type.id()) first = std::min(first, made->second);
    }
    if (first != kNoObject) return first;
  }
  const std::tuple key{object.site, by_context ? context : kNoContext, object.type.id()};
  const auto [it, added] = object_ids_.try_emplace(key, static_cast<uint32_t>(objects_.size()));
  if (added) {
    objects_.push_back(std::move(object));
    return it->second;
  }
  // Made again in the same context: what it captures may have grown.
  HeapObject& known = objects_[it->second];
  bool grew = false;
  for (const auto& [variable, value] : object.captured) {
    const auto found = std::find_if(known.captured.begin(), known.captured.end(),
                                    [&](const auto& entry) { return entry.first == variable; });
    if (found == known.captured.end()) {
      known.captured.emplace_back(variable, value);
      grew = true;
    } else {
      const Value joined = values_.join(found->second, value);
      grew |= !(joined == found->second);
      found->second = joined;
    }
  }
  for (const auto& cell : object.cells) {
    if (std::find(known.cells.begin(), known.cells.end(), cell) == known.cells.end()) {
      known.cells.push_back(cell);
      grew = true;
    }
  }
  for (size_t i = 0; i < object.implicit.size() && i < known.implicit.size(); ++i) {
    const Value joined = values_.join(known.implicit[i], object.implicit[i]);
    grew |= !(joined == known.implicit[i]);
    known.implicit[i] = joined;
  }
  const Value bound = values_.join(known.bound, object.bound);
  grew |= !(bound == known.bound);
  known.bound = bound;
  if (grew) heap_.touch({PlaceKey::Kind::kClosure, it->second, 0});
  return it->second;
}

void Engine::fill_closure(Frame& frame, State& state, HeapObject& object) {
  object.definer = frame.context;
  object.implicit = frame.implicit;
  if (frame.closure != kNoObject) {
    object.captured = objects_[frame.closure].captured;
    object.cells = objects_[frame.closure].cells;
  }
  if (frame.function == nullptr) return;
  for (uint32_t variable : frame.info->captured_of_function[frame.id.index]) {
    forget_texts(state, state.slots[frame.info->slot_of_variable[variable]]);
    if (frame.unit->variables[variable].reassigned) {
      object.cells.emplace_back(variable, frame.context);
    } else if (const Value value = state.slots[frame.info->slot_of_variable[variable]];
               !value.bottom()) {
      object.captured.emplace_back(variable, value);
    }
  }
}

uint32_t Engine::closure_of(Value self, TypeId owner) {
  const Atom* atom = values_.only(self);
  if (atom == nullptr || atom->kind != AtomKind::kObject || !owner.valid()) return kNoObject;
  const HeapObject& object = objects_[static_cast<uint32_t>(atom->number)];
  const bool carries =
      !object.captured.empty() || !object.cells.empty() || !object.implicit.empty();
  return carries ? static_cast<uint32_t>(atom->number) : kNoObject;
}

}  // namespace sdklint
