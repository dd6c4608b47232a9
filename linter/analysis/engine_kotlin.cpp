// What Kotlin's syntax means by convention: operators that a type declares, delegated properties,
// references to properties, ranges, enum constants by name and number, reified type arguments.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

constexpr std::string_view kObservable = "kotlin.properties.ObservableProperty";
constexpr std::string_view kVetoable = "kotlin.properties.VetoableProperty";
constexpr std::string_view kNotNull = "kotlin.properties.NotNullVar";

}  // namespace

Engine::Arguments Engine::unnamed(std::vector<Value> values) const {
  Arguments out;
  out.names.resize(values.size());
  out.exprs.assign(values.size(), kNoIndex);
  out.values = std::move(values);
  return out;
}

/// `a + b`, `!a`, `a in b` where the receiver's type, or an extension in sight, declares what that
/// means; nothing where it is the language's own.
std::optional<Value> Engine::operator_call(Frame& frame, State& state, const Expr& e,
                                           std::string_view name, Value receiver,
                                           std::vector<Value> values) {
  if (frame.unit->language != Language::kKotlin || receiver.bottom() || values_.is_top(receiver))
    return std::nullopt;
  const Symbol symbol(name);
  if (program_.methods_named(symbol).empty()) return std::nullopt;
  const Arguments arguments = unnamed(std::move(values));
  bool declared = false;
  values_.each(receiver, [&](const Atom& atom) {
    const TypeId type = declared_type(atom);
    declared |= type.valid() && !candidates(type, symbol, arguments).empty();
  });
  if (declared) {
    const auto index = static_cast<uint32_t>(&e - frame.unit->exprs.data());
    return call_method(frame, state, index, e, receiver, symbol, arguments);
  }
  const std::vector<FunctionId> extensions =
      extensions_in_sight(frame, symbol, receiver, arguments);
  if (extensions.empty()) return std::nullopt;
  return call_all(frame, state, e, extensions, values_.bottom(), arguments, kNoObject, receiver);
}

std::string_view Engine::operator_name(Op op) {
  switch (op) {
    case Op::kAdd:
      return "plus";
    case Op::kSubtract:
      return "minus";
    case Op::kMultiply:
      return "times";
    case Op::kDivide:
      return "div";
    case Op::kRemainder:
      return "rem";
    case Op::kRange:
      return "rangeTo";
    case Op::kNot:
      return "not";
    case Op::kMinus:
      return "unaryMinus";
    case Op::kPlus:
      return "unaryPlus";
    case Op::kPreIncrement:
    case Op::kPostIncrement:
      return "inc";
    case Op::kPreDecrement:
    case Op::kPostDecrement:
      return "dec";
    default:
      return {};
  }
}

/// `x in 1..9`, `x in a until b`: the bounds are compared. Nothing when no range is written out.
std::optional<Value> Engine::in_range(Frame& frame, State& state, Value element, uint32_t range) {
  const Unit& unit = *frame.unit;
  const Expr& e = unit.expr(range);
  const std::string_view name = e.name.view();
  const bool operation = e.kind == ExprKind::kBinary && e.op == Op::kRange;
  const bool call = e.kind == ExprKind::kCall && e.has_receiver && unit.arguments(e).size() == 1 &&
                    (name == "until" || name == "rangeUntil" || name == "downTo");
  if (!operation && !call) return std::nullopt;
  const auto children = unit.children(e);
  Value low = eval(frame, state, children[0]);
  Value high = eval(frame, state, children[1]);
  if (!state.reachable) return values_.bottom();
  if (name == "downTo") std::swap(low, high);
  const bool open = name == "until" || name == "rangeUntil";
  const Value above = arithmetic(Op::kGreaterEqual, element, low);
  const Value below = arithmetic(open ? Op::kLess : Op::kLessEqual, element, high);
  Value result;
  if (values_.may_be_true(above) && values_.may_be_true(below)) result = values_.of(true);
  if (values_.may_be_false(above) || values_.may_be_false(below))
    result = values_.join(result, values_.of(false));
  if (values_.is_unknown(above) || values_.is_unknown(below)) {
    // One bound may still rule it out.
    const bool no = !values_.may_be_true(above) || !values_.may_be_true(below);
    if (!no) result = values_.top();
  }
  result.origin = element.origin;
  return result;
}

// ---- delegated properties

/// The property as its delegate sees it: it can be asked for its name.
Value Engine::property_object(Symbol name, Value owner, ExprId site, TypeId scope) {
  HeapObject object;
  object.kind = HeapObject::Kind::kReference;
  object.name = name;
  object.bound = owner;
  object.site = site;
  object.site.index |= 0x4000'0000u;  // beside what else is made there
  object.scope = scope;
  return values_.of_object(make_object(std::move(object), kNoContext, false));
}

Value Engine::property_of_local(Frame& frame, uint32_t variable) {
  return property_object(frame.unit->variables[variable].name, values_.null(),
                         {frame.unit->file, 0x2000'0000u | variable}, frame.scope);
}

PlaceKey Engine::place_of_delegate(FieldId field, const Atom* owner) {
  const uint32_t number = field_number(field);
  if (owner == nullptr) return {PlaceKey::Kind::kStaticField, 0, number};
  return {PlaceKey::Kind::kObjectField, static_cast<uint32_t>(owner->number), number};
}

/// A constructor (or a file's initialiser) made the delegate of a property.
void Engine::store_delegate(Frame& frame, uint32_t target, Value delegate) {
  const auto field = program_.field_named(frame.scope, frame.unit->expr(target).name);
  if (!field) return;
  if (frame.implicit.empty()) {
    heap_.write(place_of_delegate(*field, nullptr), delegate);
    return;
  }
  values_.each(frame.implicit.front(), [&](const Atom& atom) {
    if (atom.kind == AtomKind::kObject) heap_.write(place_of_delegate(*field, &atom), delegate);
  });
}

/// `context.begin()` where a property in sight is a function with receiver: `Context.() -> Unit`.
std::optional<Value> Engine::callable_with_receiver(Frame& frame, State& state, Symbol name,
                                                    Span site) {
  if (!receiver_properties_) {
    receiver_properties_.emplace();
    for (const FileId file : program_.files()) {
      const Unit& unit = program_.unit(file);
      for (const FieldDecl& field : unit.fields) {
        if (field.type != kNoIndex && unit.type_refs[field.type].receiver)
          receiver_properties_->insert(field.name.id());
      }
    }
  }
  if (!receiver_properties_->contains(name.id())) return std::nullopt;
  const auto takes_receiver = [&](FieldId field) {
    const uint32_t type = program_.field(field).type;
    return type != kNoIndex && program_.unit(field.file).type_refs[type].receiver;
  };
  if (const auto member = brought_member(frame, name))
    return member->field.valid() && takes_receiver(member->field)
               ? std::optional(read_field(frame, state, member->field, member->receiver, site))
               : std::nullopt;
  for (TypeId scope = frame.scope; scope.valid();) {
    if (const auto field = find_field(scope, name)) {
      if (!takes_receiver(*field)) return std::nullopt;
      const TypeId owner{field->file, program_.field(*field).owner};
      const bool plain = program_.field(*field).modifiers.is_static ||
                         program_.type(owner).kind == TypeKind::kFacade;
      return read_field(frame, state, *field,
                        plain ? values_.bottom() : implicit_receiver(frame, scope), site);
    }
    scope = program_.enclosing(scope);
  }
  return std::nullopt;
}

/// The object behind `by …`, made once for each owner.
Value Engine::delegate_of(Frame& frame, State& state, FieldId id, Value receiver, Span site) {
  const FieldDecl& field = program_.field(id);
  const TypeId owner{id.file, field.owner};
  // The one that the owner's constructor made, with what that was told.
  Value made;
  bool known = true;
  if (receiver.bottom()) {
    made = heap_.read(place_of_delegate(id, nullptr), frame.context);
  } else {
    const std::vector<uint32_t> owners(values_.ids(receiver).begin(), values_.ids(receiver).end());
    for (const uint32_t one : owners) {
      const Atom atom = values_.atom(one);
      if (atom.kind == AtomKind::kObject) {
        const Value stored = heap_.read(place_of_delegate(id, &atom), frame.context);
        known &= !stored.bottom();
        made = values_.join(made, stored);
      } else {
        known = false;
      }
    }
  }
  if (made.bottom() || !known) {
    ContextKey key;
    key.delegate = id;
    key.arguments.push_back(receiver.set);
    key.closure = closure_of(receiver, owner);
    const ContextId context = context_of(std::move(key), receiver, {});
    add_edge(context, frame.context, site, PathStep::How::kFieldInit, state.grounds);
    if (!contexts_[context].interpreted && !contexts_[context].running && depth_ < kDepthCap)
      interpret(context);
    made = values_.join(made, heap_.read({PlaceKey::Kind::kResult, context, 0}, frame.context));
  }
  // `operator fun provideDelegate`: what the expression gives makes the delegate.
  Value out;
  const Symbol provide("provideDelegate");
  if (program_.methods_named(provide).empty()) return made;
  const Arguments arguments =
      unnamed({receiver.bottom() ? values_.null() : receiver,
               property_object(field.name, receiver, {id.file, field.delegate}, owner)});
  const std::vector<uint32_t> atoms(values_.ids(made).begin(), values_.ids(made).end());
  for (const uint32_t atom_id : atoms) {
    const Value one = values_.single(values_.atom(atom_id));
    const TypeId type = declared_type(values_.atom(atom_id));
    Value provided;
    if (type.valid()) {
      for (const FunctionId function : candidates(type, provide, arguments)) {
        provided =
            values_.join(provided, call(function, one, arguments.values, closure_of(one, type),
                                        &frame, &state, site, PathStep::How::kCall));
      }
    }
    out = values_.join(out, provided.bottom() ? one : provided);
  }
  return out;
}

/// What a delegate answers: through `getValue`, through its content, or by running the lambda that
/// `lazy` kept.
Value Engine::read_delegate(Frame& frame, State& state, Value delegate, Value owner, Value property,
                            bool lazy, Span site) {
  Value out;
  const std::vector<uint32_t> atoms(values_.ids(delegate).begin(), values_.ids(delegate).end());
  for (const uint32_t atom_id : atoms) {
    const Atom atom = values_.atom(atom_id);
    Value one = values_.single(atom);
    const auto number = static_cast<uint32_t>(atom.number);
    if (atom.kind == AtomKind::kObject) {
      const HeapObject::Kind kind = objects_[number].kind;
      if (kind == HeapObject::Kind::kLambda) {
        if (lazy)
          one = invoke_object(&frame, &state, number, Symbol("invoke"), {}, {}, site,
                              PathStep::How::kCall);
        out = values_.join(out, one);
        continue;
      }
      if (kind == HeapObject::Kind::kReference) {
        one = invoke_object(&frame, &state, number, Symbol("get"),
                            objects_[number].bound_type.empty() || owner.bottom()
                                ? std::vector<Value>{}
                                : std::vector<Value>{owner},
                            {}, site, PathStep::How::kCall);
        out = values_.join(out, one);
        continue;
      }
      if (kind == HeapObject::Kind::kContainer) {
        const Atom* asked = values_.only(property);
        const bool map = objects_[number].type.view().ends_with("Map");
        one = map && asked != nullptr
                  ? value_under(
                        number,
                        values_.of_string(objects_[static_cast<uint32_t>(asked->number)].name),
                        frame.context)
                  : part(number, kAllContent, frame.context);
        out = values_.join(out, one);
        continue;
      }
    }
    const Symbol get_value("getValue");
    const TypeId type = declared_type(atom);
    if (!program_.methods_named(get_value).empty() && !values_.is_top(one)) {
      const Arguments arguments = unnamed({owner.bottom() ? values_.null() : owner, property});
      const std::vector<FunctionId> own =
          type.valid() ? candidates(type, get_value, arguments) : std::vector<FunctionId>{};
      Value answer;
      for (const FunctionId getter : own) {
        answer = values_.join(answer, call(getter, one, arguments.values, closure_of(one, type),
                                           &frame, &state, site, PathStep::How::kCall));
      }
      if (own.empty()) {
        for (const FunctionId getter : extensions_in_sight(frame, get_value, one, arguments)) {
          answer = values_.join(answer, call(getter, one, arguments.values, kNoObject, &frame,
                                             &state, site, PathStep::How::kCall));
        }
      }
      if (!answer.bottom()) one = answer;
    }
    out = values_.join(out, one);
  }
  return out;
}

void Engine::write_delegate(Frame& frame, State& state, Value delegate, Value owner, Value property,
                            Value value, Span site) {
  const std::vector<uint32_t> atoms(values_.ids(delegate).begin(), values_.ids(delegate).end());
  for (const uint32_t atom_id : atoms) {
    const Atom atom = values_.atom(atom_id);
    const auto number = static_cast<uint32_t>(atom.number);
    const Value one = values_.single(atom);
    if (atom.kind == AtomKind::kObject) {
      if (objects_[number].kind == HeapObject::Kind::kContainer) {
        const Value told = part(number, kOnChange, frame.context);
        const Value before = told.bottom() ? Value{} : part(number, kAllContent, frame.context);
        const auto tell = [&] {
          return invoke_value(&frame, &state, told, Symbol("invoke"), {property, before, value}, {},
                              site, PathStep::How::kCallback);
        };
        const bool vetoable = objects_[number].type.view() == kVetoable;
        if (vetoable && !told.bottom() && !values_.may_be_true(tell())) continue;
        put_in(number, value);
        compose_again(frame, state, number, value, site);
        if (!vetoable && !told.bottom()) tell();
        continue;
      }
      if (objects_[number].kind == HeapObject::Kind::kReference) {
        std::vector<Value> given{value};
        if (!objects_[number].bound_type.empty() && !owner.bottom())
          given.insert(given.begin(), owner);
        invoke_object(&frame, &state, number, Symbol("set"), given, {}, site, PathStep::How::kCall);
        continue;
      }
    }
    const Symbol set_value("setValue");
    const TypeId type = declared_type(atom);
    if (program_.methods_named(set_value).empty() || values_.is_top(one)) continue;
    const Arguments arguments = unnamed({owner.bottom() ? values_.null() : owner, property, value});
    const std::vector<FunctionId> own =
        type.valid() ? candidates(type, set_value, arguments) : std::vector<FunctionId>{};
    for (const FunctionId setter : own) {
      call(setter, one, arguments.values, closure_of(one, type), &frame, &state, site,
           PathStep::How::kCall);
    }
    if (!own.empty()) continue;
    for (const FunctionId setter : extensions_in_sight(frame, set_value, one, arguments)) {
      call(setter, one, arguments.values, kNoObject, &frame, &state, site, PathStep::How::kCall);
    }
  }
}

/// `Delegates.observable(false) { … }` and its siblings.
std::optional<Value> Engine::standard_delegate(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const bool observable = method == "observable", vetoable = method == "vetoable";
  if (!observable && !vetoable && method != "notNull") return std::nullopt;
  if (!class_matches(call, Symbol("kotlin.properties.Delegates"))) return std::nullopt;
  const Value made = new_container(call, observable ? kObservable
                                         : vetoable ? kVetoable
                                                    : kNotNull);
  const uint32_t number = containers_in(made, nullptr).front();
  const auto& arguments = call.arguments.values;
  if (!arguments.empty() && method != "notNull") put_in(number, arguments.front());
  if (arguments.size() > 1) put(number, kOnChange, arguments.back());
  return made;
}

// ---- references to properties

bool Engine::names_function(Frame& there, const HeapObject& reference) {
  const Symbol name = reference.name;
  if (name.view() == "<init>") return true;
  bool found = false;
  const auto declares = [&](TypeId type) {
    for (const TypeId ancestor : program_.lineage(type))
      found |= !program_.functions_named(ancestor, name).empty();
  };
  if (!reference.bound.bottom()) {
    values_.each(reference.bound, [&](const Atom& atom) {
      if (const TypeId type = declared_type(atom); type.valid()) declares(type);
    });
    return found || !top_level_in_sight(*there.unit, name).empty();
  }
  if (!reference.bound_type.empty()) {
    const ResolvedType type =
        program_.resolve(reference.bound_type, reference.site.file, reference.scope);
    if (type.declared.valid()) declares(type.declared);
    return found || !type.declared.valid() || !top_level_in_sight(*there.unit, name).empty();
  }
  for (TypeId scope = there.scope; scope.valid() && !found;) {
    declares(scope);
    scope = program_.enclosing(scope);
  }
  return found || !top_level_in_sight(*there.unit, name).empty();
}

/// What `X::p` means when `p` isn't a function: the property is read, or written by `set`.
std::optional<Value> Engine::use_property(Frame& there, State& state, const HeapObject& reference,
                                          Symbol method, std::vector<Value> arguments, Span site) {
  const bool write = method.view() == "set";
  Value value;
  if (write) {
    if (arguments.empty()) return std::nullopt;
    value = arguments.back();
    arguments.pop_back();
  }
  const auto use = [&](FieldId field, Value receiver) {
    if (!write) return read_field(there, state, field, receiver, site);
    write_field(there, state, field, receiver, value, site);
    return unit_;
  };
  Value receiver = reference.bound;
  if (receiver.bottom() && !reference.bound_type.empty() && !arguments.empty()) {
    receiver = arguments.front();
    if (values_.is_top(receiver)) {
      const ResolvedType type =
          program_.resolve(reference.bound_type, reference.site.file, reference.scope);
      receiver = values_.of_instance(type.qualified);
    }
  }
  if (!receiver.bottom()) {
    Value result;
    bool any = false;
    const std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
    for (const uint32_t id : atoms) {
      const Atom atom = values_.atom(id);
      const TypeId type = declared_type(atom);
      if (!type.valid()) continue;
      if (const auto field = find_field(type, reference.name)) {
        result = values_.join(result, use(*field, values_.single(atom)));
        any = true;
      }
    }
    return any ? std::optional(result) : std::nullopt;
  }
  if (!reference.bound_type.empty()) return std::nullopt;
  for (TypeId scope = there.scope; scope.valid();) {
    if (const auto field = find_field(scope, reference.name)) {
      const TypeId owner{field->file, program_.field(*field).owner};
      const bool plain = program_.field(*field).modifiers.is_static ||
                         program_.type(owner).kind == TypeKind::kFacade;
      return use(*field, plain ? values_.bottom() : implicit_receiver(there, scope));
    }
    scope = program_.enclosing(scope);
  }
  const std::vector<FieldId>& fields =
      program_.top_level_fields(there.unit->package, reference.name);
  if (!fields.empty()) return use(fields.front(), values_.bottom());
  return std::nullopt;
}

/// `::p.isInitialized`: has reached code written it?
Value Engine::is_initialised(Frame& frame, uint32_t reference) {
  const HeapObject& object = objects_[reference];
  Value receiver = object.bound;
  if (receiver.bottom() && !object.implicit.empty()) receiver = object.implicit.front();
  Value written;
  bool known = false;
  values_.each(receiver, [&](const Atom& atom) {
    const TypeId type = declared_type(atom);
    if (!type.valid()) return;
    const auto field = find_field(type, object.name);
    if (!field) return;
    known = true;
    const uint32_t number = field_number(*field);
    if (atom.kind == AtomKind::kObject) {
      written = values_.join(written, heap_.read({PlaceKey::Kind::kObjectField,
                                                  static_cast<uint32_t>(atom.number), number},
                                                 frame.context));
      written =
          values_.join(written, heap_.read({PlaceKey::Kind::kAnyField, 0, number}, frame.context));
    } else {
      written =
          values_.join(written, heap_.read({PlaceKey::Kind::kAllField, 0, number}, frame.context));
    }
  });
  if (!known) return values_.top();
  const Value answer = written.bottom() ? values_.of(false) : values_.any_bool();
  return with_origin(answer, Ground::Kind::kFieldInitial, std::string(object.name.view()));
}

// ---- enums

std::vector<FieldId> Engine::enum_constants(TypeId type) const {
  std::vector<FieldId> out;
  if (!type.valid() || program_.type(type).kind != TypeKind::kEnum) return out;
  for (const uint32_t field : program_.type(type).fields) {
    if (program_.unit(type.file).fields[field].enum_constant) out.push_back({type.file, field});
  }
  return out;
}

/// `E.valueOf("A")`, `E.values()`, `E.entries`.
std::optional<Value> Engine::enum_lookup(Frame& frame, State& state, uint32_t index, TypeId type,
                                         Symbol name, const std::vector<Value>& arguments,
                                         Span site) {
  const std::string_view text = name.view();
  const bool all =
      (text == "values" || text == "entries" || text == "getEntries") && arguments.empty();
  if (program_.type(type).kind != TypeKind::kEnum ||
      (!all && !(text == "valueOf" && arguments.size() == 1))) {
    return std::nullopt;
  }
  initialise_class(&frame, &state, type, site);
  const std::vector<FieldId> constants = enum_constants(type);
  if (all) {
    HeapObject list;
    list.kind = HeapObject::Kind::kContainer;
    list.type = Symbol("java.util.List");
    list.site = {frame.unit->file, index};
    list.count = static_cast<uint32_t>(constants.size());
    const uint32_t number = make_object(std::move(list), frame.context, true);
    for (uint32_t i = 0; i < constants.size(); ++i) {
      const Value one = read_field(frame, state, constants[i], values_.bottom(), site);
      if (i < kMostPositions) put(number, kPositions + i, one);
      put(number, kAllContent, one);
    }
    return values_.of_object(number);
  }
  Value result;
  bool unknown = false;
  values_.each(arguments[0], [&](const Atom& atom) {
    if (atom.kind != AtomKind::kString) {
      unknown = true;
      return;
    }
    for (const FieldId constant : constants) {
      if (program_.field(constant).name == atom.text)
        result = values_.join(result, read_field(frame, state, constant, values_.bottom(), site));
    }
  });
  if (unknown) return values_.of_instance(program_.type(type).qualified);
  if (result.bottom()) state.reachable = false;  // no such constant
  result.origin = arguments[0].origin;
  return result;
}

/// `e.name`, `e.ordinal` of one constant.
std::optional<Value> Engine::enum_property(const Atom& atom, std::string_view name) {
  const bool ordinal = name == "ordinal" || name == "getOrdinal";
  if ((!ordinal && name != "name" && name != "getName") || atom.kind != AtomKind::kObject)
    return std::nullopt;
  TypeId type = objects_[static_cast<uint32_t>(atom.number)].declared;
  if (type.valid() && program_.type(type).kind == TypeKind::kAnonymous)
    type = program_.superclass(type);  // a constant with a body of its own
  const std::vector<FieldId> constants = enum_constants(type);
  for (uint32_t i = 0; i < constants.size(); ++i) {
    const Value held = heap_.peek({PlaceKey::Kind::kStaticField, 0, field_number(constants[i])});
    if (!(held == values_.single(atom))) continue;
    return ordinal ? values_.of_int(i) : values_.of_string(program_.field(constants[i]).name);
  }
  return std::nullopt;
}

// ---- reified type arguments

/// What `T` is where it is written: an inline function is told its type arguments after its
/// arguments.
std::optional<Value> Engine::type_argument(const Frame& frame, Symbol name) const {
  const FunctionDecl* function = frame.function;
  ContextId context = frame.context;
  uint32_t closure = frame.closure;
  for (int up = 0; up < 8 && function != nullptr; ++up) {
    const auto& names = function->type_parameters;
    const auto found = std::find(names.begin(), names.end(), name);
    const auto& arguments = contexts_[context].arguments;
    if (found != names.end()) {
      const size_t at = function->parameters.size() + static_cast<size_t>(found - names.begin());
      if (at < arguments.size()) return arguments[at];
      return std::nullopt;
    }
    if (closure == kNoObject) break;
    context = objects_[closure].definer;
    if (context == kNoContext || contexts_[context].key.delegate.valid()) break;
    closure = contexts_[context].key.closure;
    function = &program_.function(contexts_[context].key.function);
  }
  return std::nullopt;
}

/// The class that a written type means, `T` of an inline function too.
Value Engine::written_class(Frame& frame, uint32_t type) {
  const TypeRef& ref = frame.unit->type_refs[type];
  if (const auto known = type_argument(frame, ref.name)) return *known;
  return values_.of_class(resolved(*frame.unit, type, frame.scope).qualified);
}

/// Adds the written type arguments of a call to what an inline function is told.
void Engine::add_type_arguments(Frame& frame, const Expr& e, const FunctionDecl& function,
                                std::vector<Value>& arguments) {
  if (!function.modifiers.is_inline || function.type_parameters.empty() ||
      e.kind != ExprKind::kCall || e.types.count != function.type_parameters.size()) {
    return;
  }
  for (uint32_t i = 0; i < e.types.count; ++i)
    arguments.push_back(written_class(frame, frame.unit->type_lists[e.types.first + i]));
}

}  // namespace sdklint
