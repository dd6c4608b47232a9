// What code makes: lambdas and references, arrays, objects and their construction.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

Value Engine::eval_lambda(Frame& frame, State& state, uint32_t index, const Expr& e) {
  HeapObject object;
  object.kind = HeapObject::Kind::kLambda;
  object.function = {frame.unit->file, e.decl};
  object.site = {frame.unit->file, index};
  fill_closure(frame, state, object);
  const uint32_t number = make_object(std::move(object), frame.context, true);
  return values_.of_object(number);
}

Value Engine::eval_reference(Frame& frame, State& state, uint32_t index, const Expr& e) {
  HeapObject object;
  object.kind = HeapObject::Kind::kReference;
  object.name = e.name;
  object.site = {frame.unit->file, index};
  object.scope = frame.scope;
  object.implicit = frame.implicit;
  object.definer = frame.context;
  const auto children = frame.unit->children(e);
  if (e.has_receiver && !children.empty()) {
    const Expr& receiver = frame.unit->expr(children[0]);
    bool type = false;
    if (receiver.kind == ExprKind::kName || receiver.kind == ExprKind::kSelect) {
      const NameInfo& name = name_info(frame, children[0]);
      if (name.kind == NameInfo::Kind::kType) {
        type = true;
        object.bound_type = name.type.qualified;
        if (name.type.declared.valid() && e.name.view() != "<init>") {
          const TypeKind kind = program_.type(name.type.declared).kind;
          if (kind == TypeKind::kObject || kind == TypeKind::kCompanion) {
            object.bound = type_as_value(frame, state, name.type.declared, frame.unit->span(e));
            object.bound_type = {};
          }
        }
      }
    }
    if (!type) {
      object.bound = receiver.kind == ExprKind::kSuper
                         ? (frame.implicit.empty() ? values_.top() : frame.implicit.front())
                         : eval(frame, state, children[0]);
    }
  } else if (e.type != kNoIndex) {
    object.bound_type = resolved(*frame.unit, e.type, frame.scope).qualified;
  }
  return values_.of_object(make_object(std::move(object), frame.context, true));
}

Value Engine::eval_array(Frame& frame, State& state, uint32_t index, const Expr& e) {
  HeapObject object;
  object.kind = HeapObject::Kind::kContainer;
  object.type = Symbol("java.lang.Object[]");
  object.site = {frame.unit->file, index};
  if (const auto text = text_array(frame, state, e)) return *text;
  std::vector<Value> elements;
  for (uint32_t child : frame.unit->children(e)) {
    elements.push_back(eval(frame, state, child));
    if (!state.reachable) return values_.bottom();
  }
  object.count = static_cast<uint32_t>(elements.size());
  const uint32_t number = make_object(std::move(object), frame.context, true);
  for (uint32_t i = 0; i < elements.size(); ++i) {
    if (i < kMostPositions) put(number, kPositions + i, elements[i]);
    put(number, kAllContent, elements[i]);
  }
  return values_.of_object(number);
}

std::optional<Value> Engine::char_at(Value text, Value index) {
  const Atom* place = values_.only(index);
  if (place == nullptr || place->kind != AtomKind::kInt || text.bottom()) return std::nullopt;
  Value result;
  bool known = true;
  values_.each(text, [&](const Atom& atom) {
    const std::string_view held = atom.text.view();
    known =
        known && atom.kind == AtomKind::kString && place->number >= 0 &&
        static_cast<size_t>(place->number) < held.size() &&
        std::all_of(
            held.begin(), held.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (known)
      result = values_.join(result, values_.of_int(held[static_cast<size_t>(place->number)]));
  });
  return known ? std::optional(result) : std::nullopt;
}

bool Engine::set_element(Value container, Value index, Value value) {
  // A place that is known, of an array whose size is.
  const Atom* place = values_.only(index);
  if (place == nullptr || place->kind != AtomKind::kInt || place->number < 0) return false;
  bool others = container.bottom();
  const std::vector<uint32_t> containers = containers_in(container, &others);
  if (others) return false;
  for (const uint32_t number : containers) {
    const HeapObject& object = objects_[number];
    if (!object.type.view().ends_with("[]") || object.count > kMostPositions ||
        place->number >= object.count)
      return false;
  }
  for (const uint32_t number : containers) {
    put(number, kPositions + static_cast<uint32_t>(place->number), value);
    put(number, kAllContent, value);
  }
  return true;
}

Value Engine::eval_new(Frame& frame, State& state, uint32_t index, const Expr& e) {
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  if (e.decl != kNoIndex) {
    return construct(frame, state, index, e, {frame.unit->file, e.decl}, std::move(arguments),
                     values_.bottom());
  }
  if (e.type == kNoIndex) return values_.top();
  if (frame.unit->type_refs[e.type].array_depth > 0) {
    HeapObject array;
    array.kind = HeapObject::Kind::kContainer;
    array.type = Symbol("java.lang.Object[]");
    array.site = {frame.unit->file, index};
    const Atom* size = arguments.values.empty() ? nullptr : values_.only(arguments.values[0]);
    if (size != nullptr && size->kind == AtomKind::kInt && size->number >= 0 &&
        size->number <= static_cast<int64_t>(kMostPositions))
      array.count = static_cast<uint32_t>(size->number);
    return values_.of_object(make_object(std::move(array), frame.context, true));
  }
  const ResolvedType& type = resolved(*frame.unit, e.type, frame.scope);
  if (type.declared.valid())
    return construct(frame, state, index, e, type.declared, std::move(arguments), values_.bottom());
  if (const auto text = made_text(frame, state, type, arguments)) return *text;
  return construct_library(frame, state, index, type, std::move(arguments));
}

/// Objects that one place makes of different constants are told apart (`Preference(key, default)`
/// in a factory): a number for each tuple of arguments, up to a bound.
ContextId Engine::made_from(ExprId site, const Arguments& arguments) {
  std::vector<uint32_t> sets;
  bool constants = false;
  for (const Value value : arguments.values) {
    sets.push_back(value.set);
    const Atom* one = values_.only(value);
    constants |= one != nullptr && values_.is_constant(*one);
  }
  if (!constants) return kNoContext;
  auto& tuples = tuples_of_site_[site];
  const auto known = std::find(tuples.begin(), tuples.end(), sets);
  const auto at = static_cast<uint32_t>(known - tuples.begin());
  if (known == tuples.end()) {
    if (tuples.size() >= kMostOfOnePlace) return kNoContext;
    tuples.push_back(std::move(sets));
  }
  return 0x8000'0000u | at;
}

Value Engine::construct(Frame& frame, State& state, uint32_t index, const Expr& e, TypeId type,
                        Arguments arguments, Value) {
  const TypeDecl& declared = program_.type(type);
  const Span site = frame.unit->site(e);
  initialise_class(&frame, &state, type, site);
  HeapObject object;
  object.kind = HeapObject::Kind::kInstance;
  object.type = declared.qualified;
  object.declared = type;
  object.site = {frame.unit->file, index};
  const bool local =
      declared.enclosing_function != kNoIndex || declared.kind == TypeKind::kAnonymous;
  if (local) {
    fill_closure(frame, state, object);
  } else if (declared.modifiers.is_inner ||
             (declared.enclosing != kNoIndex && frame.unit->language == Language::kJava &&
              !declared.modifiers.is_static)) {
    object.implicit = frame.implicit;
    object.definer = frame.context;
  }
  mark_instantiated(type);
  const ContextId told_apart = local ? frame.context : made_from(object.site, arguments);
  const uint32_t number = make_object(std::move(object), told_apart, true);
  const Value self = values_.of_object(number);
  if (declared.kind == TypeKind::kAnonymous && !arguments.values.empty()) {
    // `object : Base(x) {}`, `A(x) {}` in an enum: the arguments are the superclass's.
    if (const TypeId super = program_.superclass(type); super.valid())
      run_constructor(&frame, &state, super, self, arguments, closure_of(self, super), site);
  }
  run_constructor(&frame, &state, type, self, arguments, closure_of(self, type), site);
  if (options_.follow_all) {
    // Some day the collector calls it.
    for (FunctionId finalizer : overriders(type, Symbol("finalize"))) {
      if (program_.function(finalizer).parameters.empty())
        call(finalizer, self, {}, closure_of(self, type), &frame, &state, site,
             PathStep::How::kCallback);
    }
  }
  return self;
}

void Engine::run_constructor(Frame* frame, State* state, TypeId type, Value self,
                             const Arguments& arguments, uint32_t closure, Span site) {
  std::vector<FunctionId> constructors;
  for (FunctionId function : program_.functions_named(type, Symbol("<init>")))
    constructors.push_back(function);
  if (constructors.empty()) {
    for (uint32_t index : program_.type(type).functions) {
      if (program_.unit(type.file).functions[index].kind == FunctionKind::kConstructor)
        constructors.push_back({type.file, index});
    }
  }
  std::vector<FunctionId> best = best_of(constructors, arguments);
  if (best.empty() && !constructors.empty()) {
    // The platform's own constructor (a view's with its attributes): the one with the most
    // parameters.
    best = {*std::max_element(
        constructors.begin(), constructors.end(), [&](FunctionId a, FunctionId b) {
          return program_.function(a).parameters.size() < program_.function(b).parameters.size();
        })};
  }
  for (FunctionId function : best) {
    call(function, self, bind(function, arguments, {}), closure, frame, state, site,
         PathStep::How::kConstructor);
  }
}

Value Engine::eval_constructor_call(Frame& frame, State& state, uint32_t index, const Expr& e) {
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  const Value self = frame.implicit.empty() ? values_.top() : frame.implicit.front();
  const Span site = frame.unit->site(e);
  if (e.name.view() == "this") {
    std::vector<FunctionId> others = program_.functions_named(frame.scope, Symbol("<init>"));
    std::erase(others, frame.id);
    for (FunctionId function : best_of(others, arguments)) {
      call(function, self, bind(function, arguments, {}), frame.closure, &frame, &state, site,
           PathStep::How::kConstructor);
    }
    return unit_;
  }
  const TypeId super = program_.superclass(frame.scope);
  if (super.valid()) {
    run_constructor(&frame, &state, super, self, arguments, closure_of(self, super), site);
  } else {
    LibraryCall call;
    call.frame = &frame;
    call.state = &state;
    call.expr = index;
    call.method = Symbol("<init>");
    call.receiver = self;
    call.arguments = std::move(arguments);
    for (Symbol ancestor : library_ancestors(frame.scope)) {
      call.classes.push_back(ancestor);
    }
    call_library(call);
  }
  // Field initialisers run once the superclass is ready.
  const TypeDecl& declared = program_.type(frame.scope);
  if (declared.instance_init != kNoIndex) {
    call({frame.scope.file, declared.instance_init}, self, {}, frame.closure, &frame, &state, site,
         PathStep::How::kFieldInit);
  }
  return unit_;
}

}  // namespace sdklint
