// Calls whose target is named by values: reflection, method handles, Unsafe, serialisation,
// services. What reflection looks up is an object of the heap (a reference, or a member) that knows
// its class, its name and, where all are told, its parameters' types. A name that isn't known leads
// nowhere in a scene; in the map of all calls it leads everywhere it may, as a guess.
#include <algorithm>

#include "analysis/engine.h"
#include "analysis/names.h"
#include "base/text.h"

namespace sdklint {

namespace {

constexpr std::string_view kMethod = "java.lang.reflect.Method";
constexpr std::string_view kConstructor = "java.lang.reflect.Constructor";
constexpr std::string_view kField = "java.lang.reflect.Field";
constexpr std::string_view kHandle = "java.lang.invoke.MethodHandle";
constexpr std::string_view kMethodType = "java.lang.invoke.MethodType";

/// Classes that a name which isn't known may mean, in the map of all calls.
constexpr size_t kMostGuesses = 200;

}  // namespace

TypeId Engine::class_named(Symbol name) const {
  if (const TypeId type = program_.find_type(name); type.valid()) return type;
  const std::string_view text = name.view();
  if (text.find('$') == std::string_view::npos) return {};
  std::string dotted(text);
  std::replace(dotted.begin(), dotted.end(), '$', '.');
  return program_.find_type(Symbol(dotted));
}

void Engine::note_library_edge(const LibraryCall& call, Symbol holder, Symbol method) {
  if (!options_.follow_all || holder.view().find('.') == std::string_view::npos) return;
  library_edges_.insert({call.frame->unit->span(call.frame->unit->expr(call.expr)),
                         call.frame->context, holder, method});
}

std::optional<Value> Engine::reflection_effect(LibraryCall& call) {
  if (auto value = class_by_name(call)) return value;
  if (auto value = handle_effect(call)) return value;
  if (auto value = unsafe_effect(call)) return value;
  if (auto value = serial_effect(call)) return value;
  if (auto value = service_effect(call)) return value;
  if (call.receiver.bottom()) return std::nullopt;
  Value result;
  Value rest;
  bool any = false;
  const std::vector<uint32_t> atoms(values_.ids(call.receiver).begin(),
                                    values_.ids(call.receiver).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    std::optional<Value> one;
    if (call.method.view() == "getClass" && call.arguments.values.empty()) {
      Symbol type = atom.kind == AtomKind::kInstance ? atom.text : Symbol();
      if (atom.kind == AtomKind::kObject) type = objects_[static_cast<uint32_t>(atom.number)].type;
      if (!type.empty()) one = values_.of_class(type);
    } else if (atom.kind == AtomKind::kClass) {
      one = class_member(call, atom.text);
    } else if (atom.kind == AtomKind::kObject) {
      const auto number = static_cast<uint32_t>(atom.number);
      const HeapObject::Kind kind = objects_[number].kind;
      if (kind == HeapObject::Kind::kReference && !objects_[number].type.empty())
        one = invoke_reflected(call, number);
      if (kind == HeapObject::Kind::kMember) one = reflected_field(call, number);
    }
    if (one) {
      result = values_.join(result, *one);
      any = true;
    } else if (atom.kind != AtomKind::kNull) {
      rest = values_.join(rest, values_.single(atom));
    }
  }
  if (!any) return std::nullopt;
  return rest.bottom() ? result : values_.join(result, values_.top());
}

// ---- classes

std::optional<Value> Engine::class_by_name(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const bool by_name = method == "forName" && call.is_static;
  const bool loads = (method == "loadClass" || method == "findClass") && !call.is_static;
  if ((!by_name && !loads) || arguments.empty()) return std::nullopt;
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  Value result;
  bool unknown = false;
  std::vector<Symbol> names;
  values_.each(arguments[0], [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString) {
      names.push_back(atom.text);
    } else if (atom.kind != AtomKind::kNull) {
      unknown = true;
    }
  });
  for (Symbol name : names) {
    const TypeId type = class_named(name);
    result =
        values_.join(result, values_.of_class(type.valid() ? program_.type(type).qualified : name));
    // A class that is only loaded isn't initialised yet.
    if (type.valid() && by_name) initialise_class(call.frame, call.state, type, site);
  }
  if (unknown) {
    result = values_.join(result, values_.top());
    if (options_.follow_all && by_name) {
      size_t guesses = 0;
      const bool before = assuming_;
      for (FileId file : program_.files()) {
        const Unit& unit = program_.unit(file);
        for (uint32_t index = 0; index < unit.types.size(); ++index) {
          if (unit.types[index].static_init == kNoIndex || ++guesses > kMostGuesses) continue;
          assuming_ = true;
          initialise_class(call.frame, call.state, {file, index}, site);
        }
      }
      assuming_ = before;
    }
  }
  return result;
}

std::optional<std::vector<Symbol>> Engine::signature_of(LibraryCall& call, size_t first) {
  std::vector<Symbol> out;
  const auto& arguments = call.arguments;
  const auto add = [&](Value value) {
    const Atom* atom = values_.only(value);
    if (atom == nullptr || atom->kind != AtomKind::kClass) return false;
    out.push_back(atom->text);
    return true;
  };
  for (size_t i = first; i < arguments.values.size(); ++i) {
    const Atom* atom = values_.only(arguments.values[i]);
    if (atom != nullptr && atom->kind == AtomKind::kNull && arguments.values.size() == first + 1)
      return out;
    if (atom != nullptr && atom->kind == AtomKind::kObject) {
      // `new Class[] {A.class, B.class}`, or filled later, place by place.
      const auto number = static_cast<uint32_t>(atom->number);
      if (objects_[number].kind != HeapObject::Kind::kContainer) return std::nullopt;
      bool exact = false;
      for (const Value element : each_element(number, call.frame->context, &exact)) {
        if (!exact || !add(element)) return std::nullopt;
      }
      if (!exact) return std::nullopt;
      continue;
    }
    if (!add(arguments.values[i])) return std::nullopt;
  }
  return out;
}

Value Engine::reflected_object(LibraryCall& call, std::string_view type, Symbol holder, Symbol name,
                               std::optional<std::vector<Symbol>> signature) {
  HeapObject object;
  object.kind = HeapObject::Kind::kReference;
  object.type = Symbol(type);
  object.name = name;
  object.bound_type = holder;
  object.site = {call.frame->unit->file, call.expr};
  object.scope = call.frame->scope;
  object.implicit = call.frame->implicit;
  object.signature = std::move(signature);
  // One for each class and name that may be looked up here.
  std::string key(holder.view());
  key += '#';
  key += name.view();
  return values_.of_object(make_object(std::move(object), 0x80000000u | Symbol(key).id(), true));
}

Value Engine::member_object(LibraryCall& call, std::string_view type, Symbol holder, Symbol name,
                            bool written) {
  HeapObject object;
  object.kind = HeapObject::Kind::kMember;
  object.type = Symbol(type);
  object.name = name;
  object.bound_type = holder;
  object.special = written;
  object.site = {call.frame->unit->file, call.expr};
  if (const TypeId owner = class_named(holder); owner.valid()) {
    if (const auto field = find_field(owner, name)) object.field = *field;
  }
  std::string key(holder.view());
  key += '#';
  key += name.view();
  return values_.of_object(make_object(std::move(object), 0x80000000u | Symbol(key).id(), true));
}

std::optional<Value> Engine::class_member(LibraryCall& call, Symbol type_name) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const TypeId type = class_named(type_name);
  const Expr& e = call.frame->unit->expr(call.expr);
  const auto for_names = [&](auto make) {
    Value result;
    std::vector<Symbol> names;
    bool unknown = false;
    values_.each(arguments[0], [&](const Atom& atom) {
      if (atom.kind == AtomKind::kString) {
        names.push_back(atom.text);
      } else {
        unknown = true;
      }
    });
    for (Symbol name : names) result = values_.join(result, make(name));
    return unknown ? values_.join(result, values_.top()) : result;
  };
  if (method == "newInstance") {
    if (type.valid())
      return construct(*call.frame, *call.state, call.expr, e, type, call.arguments,
                       values_.bottom());
    return construct_library(*call.frame, *call.state, call.expr, {type_name, {}, true},
                             call.arguments);
  }
  if (method == "getConstructor" || method == "getDeclaredConstructor")
    return reflected_object(call, kConstructor, type_name, Symbol("<init>"), signature_of(call, 0));
  if ((method == "getMethod" || method == "getDeclaredMethod") && !arguments.empty()) {
    return for_names([&](Symbol name) {
      return reflected_object(call, kMethod, type_name, name, signature_of(call, 1));
    });
  }
  if ((method == "getField" || method == "getDeclaredField") && !arguments.empty()) {
    return for_names(
        [&](Symbol name) { return member_object(call, kField, type_name, name, false); });
  }
  const bool constructors = one_of(method, {"getConstructors", "getDeclaredConstructors"});
  const bool methods = one_of(method, {"getMethods", "getDeclaredMethods"}) && options_.follow_all;
  if ((constructors || methods) && type.valid()) {
    const uint32_t number = make_container(call, "java.lang.Object[]");
    std::vector<Symbol> names;
    if (constructors) names.push_back(Symbol("<init>"));
    for (TypeId ancestor : program_.lineage(type)) {
      if (!methods || (ancestor != type && method == "getDeclaredMethods")) break;
      for (uint32_t index : program_.type(ancestor).functions) {
        const FunctionDecl& function = program_.unit(ancestor.file).functions[index];
        if (function.kind == FunctionKind::kMethod) names.push_back(function.name);
      }
    }
    for (Symbol name : names) {
      heap_.write({PlaceKey::Kind::kContent, number, 0},
                  reflected_object(call, constructors ? kConstructor : kMethod, type_name, name,
                                   std::nullopt));
    }
    return values_.of_object(number);
  }
  if (method == "cast" && arguments.size() == 1) {
    return as_type(arguments[0], {type_name, type, true});
  }
  if (method == "asSubclass" || method == "getJava" || method == "getKotlin")
    return values_.of_class(type_name);
  if (method == "isInstance" && arguments.size() == 1 && type.valid()) {
    Value result;
    values_.each(arguments[0], [&](const Atom& atom) {
      const TypeId held = atom.kind == AtomKind::kObject
                              ? objects_[static_cast<uint32_t>(atom.number)].declared
                              : TypeId{};
      result = values_.join(result, held.valid() ? values_.of(may_be(held, {type_name, type, true}))
                                    : atom.kind == AtomKind::kNull ? values_.of(false)
                                                                   : values_.top());
    });
    return result;
  }
  if (arguments.empty() &&
      one_of(method, {"getName", "getCanonicalName", "getQualifiedName", "getTypeName"}))
    return values_.of_string(type_name);
  if (arguments.empty() && method == "getSimpleName")
    return values_.of_string(Symbol(last_part(type_name.view())));
  if (arguments.empty() && method == "getSuperclass" && type.valid()) {
    if (const TypeId super = program_.superclass(type); super.valid())
      return values_.of_class(program_.type(super).qualified);
  }
  return std::nullopt;
}

// ---- methods, constructors, handles

std::optional<Value> Engine::handle_effect(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  if (arguments.empty()) return std::nullopt;
  const auto signature_in = [&](size_t index) -> std::optional<std::vector<Symbol>> {
    if (index >= arguments.size()) return std::nullopt;
    const Atom* atom = values_.only(arguments[index]);
    if (atom == nullptr || atom->kind != AtomKind::kObject) return std::nullopt;
    const HeapObject& object = objects_[static_cast<uint32_t>(atom->number)];
    return object.type.view() == kMethodType ? object.signature : std::nullopt;
  };
  if (one_of(method, {"methodType", "genericMethodType"}) && call.is_static) {
    HeapObject object;
    object.kind = HeapObject::Kind::kLibrary;
    object.type = Symbol(kMethodType);
    object.site = {call.frame->unit->file, call.expr};
    // The result's type comes first and doesn't tell overloads apart.
    if (method == "methodType") object.signature = signature_of(call, 1);
    return values_.of_object(make_object(std::move(object), call.frame->context, true));
  }
  const bool reflected =
      one_of(method, {"unreflect", "unreflectConstructor", "unreflectSpecial", "unreflectGetter",
                      "unreflectSetter", "unreflectVarHandle"});
  if (reflected) {
    Value result;
    std::vector<HeapObject> found;
    values_.each(arguments[0], [&](const Atom& atom) {
      if (atom.kind == AtomKind::kObject)
        found.push_back(objects_[static_cast<uint32_t>(atom.number)]);
    });
    for (const HeapObject& object : found) {
      if (object.kind == HeapObject::Kind::kReference)
        result = values_.join(result, reflected_object(call, kHandle, object.bound_type,
                                                       object.name, object.signature));
      if (object.kind == HeapObject::Kind::kMember)
        result = values_.join(result, member_object(call, kHandle, object.bound_type, object.name,
                                                    method == "unreflectSetter"));
    }
    return result.bottom() ? std::nullopt : std::optional(result);
  }
  const bool method_handle = one_of(method, {"findVirtual", "findStatic", "findSpecial"});
  const bool getter = one_of(method, {"findGetter", "findStaticGetter", "findVarHandle",
                                      "findStaticVarHandle", "newUpdater"});
  const bool setter = one_of(method, {"findSetter", "findStaticSetter"});
  const bool bound = method == "bind" && arguments.size() == 3;
  if (!method_handle && !getter && !setter && !bound && method != "findConstructor")
    return std::nullopt;
  std::vector<Symbol> holders;
  std::vector<Symbol> names;
  values_.each(arguments[0], [&](const Atom& atom) {
    if (atom.kind == AtomKind::kClass) holders.push_back(atom.text);
    if (bound && atom.kind == AtomKind::kInstance) holders.push_back(atom.text);
    if (bound && atom.kind == AtomKind::kObject)
      holders.push_back(objects_[static_cast<uint32_t>(atom.number)].type);
  });
  if (holders.empty()) return std::nullopt;
  if (method == "findConstructor") {
    names.push_back(Symbol("<init>"));
  } else {
    // `AtomicReferenceFieldUpdater.newUpdater(owner, type, name)` has it last.
    const size_t at = method == "newUpdater" ? arguments.size() - 1 : 1;
    if (at >= arguments.size()) return std::nullopt;
    values_.each(arguments[at], [&](const Atom& atom) {
      if (atom.kind == AtomKind::kString) names.push_back(atom.text);
    });
  }
  Value result;
  for (Symbol holder : holders) {
    for (Symbol name : names) {
      if (getter || setter) {
        result = values_.join(result, member_object(call, kHandle, holder, name, setter));
        continue;
      }
      const size_t at = method == "findConstructor" ? 1 : 2;
      const Value made = reflected_object(call, kHandle, holder, name, signature_in(at));
      values_.each(made, [&](const Atom& atom) {
        HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
        object.special = method == "findSpecial";
        if (bound) object.bound = values_.join(object.bound, arguments[0]);
      });
      result = values_.join(result, made);
    }
  }
  return result.bottom() ? std::nullopt : std::optional(result);
}

Engine::Arguments Engine::spread(LibraryCall& call, size_t first, bool* any_number) {
  // `invoke(target, a, b)`, or `invoke(target, array)`.
  Arguments out;
  const auto& given = call.arguments;
  const auto add = [&](Value value, uint32_t expr) {
    out.values.push_back(value);
    out.names.emplace_back();
    out.exprs.push_back(expr);
  };
  *any_number = false;
  if (given.values.size() == first + 1) {
    const Atom* atom = values_.only(given.values[first]);
    if (atom != nullptr && atom->kind == AtomKind::kNull) return out;
    if (atom != nullptr && atom->kind == AtomKind::kObject) {
      const auto number = static_cast<uint32_t>(atom->number);
      if (objects_[number].kind == HeapObject::Kind::kContainer) {
        bool exact = false;
        const std::vector<Value> elements = each_element(number, call.frame->context, &exact);
        *any_number = !exact && !elements.empty();
        for (const Value element : elements)
          add(element.bottom() ? values_.top() : element, kNoIndex);
        return out;
      }
    }
  }
  for (size_t i = first; i < given.values.size(); ++i) add(given.values[i], given.exprs[i]);
  return out;
}

Value Engine::call_reflected(LibraryCall& call, const HeapObject& target, Value receiver,
                             Arguments arguments, bool any_number) {
  Frame& frame = *call.frame;
  State& state = *call.state;
  const Expr& e = frame.unit->expr(call.expr);
  const Span site = frame.unit->site(e);
  const TypeId type = class_named(target.bound_type);
  const bool constructor = target.name.view() == "<init>";
  if (target.signature && (any_number || arguments.values.size() == target.signature->size())) {
    if (any_number) {
      arguments.values.resize(target.signature->size(), arguments.values.front());
      arguments.names.resize(target.signature->size());
      arguments.exprs.resize(target.signature->size(), kNoIndex);
    }
    for (Symbol parameter : *target.signature) {
      StaticType known;
      std::string_view name = parameter.view();
      while (name.ends_with("[]")) {
        name.remove_suffix(2);
        ++known.array_depth;
      }
      known.type = {Symbol(name), class_named(Symbol(name)), true};
      known.known = true;
      arguments.types.push_back(known);
    }
  }
  const auto of_size = [&](FunctionId function) {
    const size_t count = program_.function(function).parameters.size();
    if (!any_number || target.signature) return count == arguments.values.size();
    return true;
  };
  const auto arguments_for = [&](FunctionId function) {
    if (!any_number || target.signature) return arguments;
    Arguments filled;
    const size_t count = program_.function(function).parameters.size();
    filled.values.resize(count, arguments.values.front());
    filled.names.resize(count);
    filled.exprs.resize(count, kNoIndex);
    return filled;
  };
  if (constructor) {
    if (!type.valid())
      return construct_library(frame, state, call.expr, {target.bound_type, {}, true},
                               std::move(arguments));
    if (any_number && !target.signature) {
      for (FunctionId function : program_.functions_named(type, Symbol("<init>")))
        return construct(frame, state, call.expr, e, type, arguments_for(function), {});
    }
    return construct(frame, state, call.expr, e, type, std::move(arguments), {});
  }
  if (!type.valid()) {
    LibraryCall library;
    library.frame = &frame;
    library.state = &state;
    library.expr = call.expr;
    library.method = target.name;
    library.classes.push_back(target.bound_type);
    for (Symbol ancestor : catalog_.library_lineage(target.bound_type)) {
      if (ancestor != target.bound_type) library.classes.push_back(ancestor);
    }
    library.is_static = receiver.bottom() || values_.is_null(receiver);
    if (!library.is_static) library.receiver = receiver;
    library.arguments = std::move(arguments);
    return call_library(library);
  }
  // The nearest class that declares it, statics too; an own one is called through the receiver.
  std::vector<FunctionId> found;
  for (TypeId ancestor : program_.lineage(type)) {
    for (FunctionId function : program_.functions_named(ancestor, target.name)) {
      if (program_.function(function).kind == FunctionKind::kMethod && of_size(function))
        found.push_back(function);
    }
    if (!found.empty()) break;
  }
  if (!any_number || target.signature) found = best_of(found, arguments);
  Value result;
  if (found.empty()) return values_.top();
  for (FunctionId function : found) {
    const FunctionDecl& declared = program_.function(function);
    const Arguments given = arguments_for(function);
    if (declared.modifiers.is_static) {
      result = values_.join(
          result, call_all(frame, state, e, {function}, values_.bottom(), given, kNoObject));
      continue;
    }
    Value self = values_.without_null(receiver);
    if (self.bottom()) self = values_.of_instance(program_.type(type).qualified);
    self = as_type(self, {program_.type(type).qualified, type, true});
    if (target.special || declared.modifiers.is_private) {
      result = values_.join(
          result, this->call(function, self, bind(function, given, {}), closure_of(self, type),
                             &frame, &state, site, PathStep::How::kReflection));
      continue;
    }
    result =
        values_.join(result, call_method(frame, state, call.expr, e, self, target.name, given));
  }
  return result;
}

std::optional<Value> Engine::invoke_reflected(LibraryCall& call, uint32_t number) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const HeapObject target = objects_[number];
  const bool handle = target.type.view() == kHandle;
  if (one_of(method, {"getName", "toString", "toGenericString"}) && arguments.empty())
    return method == "getName" ? values_.of_string(target.name) : values_.top();
  if (one_of(method, {"setAccessible", "trySetAccessible"})) return unit_;
  if (handle && method == "bindTo" && !arguments.empty()) {
    const Value made =
        reflected_object(call, kHandle, target.bound_type, target.name, target.signature);
    values_.each(made, [&](const Atom& atom) {
      HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
      object.special = target.special;
      object.bound = values_.join(object.bound, arguments[0]);
    });
    return made;
  }
  if (handle && one_of(method, {"asType", "asFixedArity", "asVarargsCollector", "asSpreader",
                                "asCollector", "withVarargs"}))
    return call.receiver;
  const bool constructor = target.name.view() == "<init>";
  bool any_number = false;
  if (constructor ? !one_of(method, {"newInstance", "invoke", "invokeExact", "invokeWithArguments"})
                  : !one_of(method, {"invoke", "invokeExact", "invokeWithArguments"}))
    return std::nullopt;
  note_library_edge(call, target.type, call.method);
  if (constructor)
    return call_reflected(call, target, {}, spread(call, 0, &any_number), any_number);
  if (!handle) {
    if (arguments.empty()) return std::nullopt;
    Arguments given = spread(call, 1, &any_number);
    return call_reflected(call, target, arguments[0], std::move(given), any_number);
  }
  // A handle's receiver is its first argument, unless it is bound or static.
  Arguments given = method == "invokeWithArguments" ? spread(call, 0, &any_number) : call.arguments;
  given.types.clear();
  Value receiver = target.bound;
  const TypeId type = class_named(target.bound_type);
  bool is_static = false;
  if (type.valid()) {
    for (TypeId ancestor : program_.lineage(type)) {
      for (FunctionId function : program_.functions_named(ancestor, target.name))
        is_static |= program_.function(function).modifiers.is_static;
    }
  }
  const bool takes_receiver =
      receiver.bottom() && !given.values.empty() &&
      (target.signature ? given.values.size() == target.signature->size() + 1 : !is_static);
  if (takes_receiver && !any_number) {
    receiver = given.values.front();
    given.values.erase(given.values.begin());
    given.names.erase(given.names.begin());
    given.exprs.erase(given.exprs.begin());
  }
  return call_reflected(call, target, receiver, std::move(given), any_number);
}

// ---- fields

std::optional<Value> Engine::reflected_field(LibraryCall& call, uint32_t number) {
  const std::string_view method = call.method.view();
  const HeapObject member = objects_[number];
  const auto& arguments = call.arguments.values;
  if (one_of(method, {"setAccessible", "trySetAccessible"})) return unit_;
  if (method == "getName" && arguments.empty()) return values_.of_string(member.name);
  const bool handle = member.type.view() == kHandle;
  const bool invoked = one_of(method, {"invoke", "invokeExact", "invokeWithArguments"});
  const bool writes = invoked
                          ? member.special
                          : method.starts_with("set") || method.starts_with("compareAnd") ||
                                method.starts_with("weakCompareAnd") ||
                                method.starts_with("lazySet") || method.starts_with("getAndSet");
  const bool reads = invoked ? !member.special
                             : method.starts_with("get") && !method.starts_with("getAnd") &&
                                   method != "getType" && method != "getModifiers" &&
                                   method != "getDeclaringClass" && method != "getGenericType" &&
                                   !method.starts_with("getAnnotation");
  if (!writes && !reads) return std::nullopt;
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  if (!member.field.valid()) {
    if (!reads) return unit_;
    LibraryCall read;
    read.frame = call.frame;
    read.state = call.state;
    read.expr = call.expr;
    read.method = member.name;
    read.classes = catalog_.library_lineage(member.bound_type);
    if (read.classes.empty()) read.classes.push_back(member.bound_type);
    read.is_static = true;
    read.property = true;
    note_hits(read);
    return values_.top();
  }
  const FieldDecl& field = program_.field(member.field);
  Value receiver;
  if (!field.modifiers.is_static && !arguments.empty()) {
    receiver = values_.without_null(arguments[0]);
    if (receiver.bottom() || values_.is_top(receiver))
      receiver = values_.of_instance(member.bound_type);
  }
  const bool takes_receiver = !field.modifiers.is_static || !handle;
  if (writes) {
    if (arguments.size() < (takes_receiver ? 2u : 1u)) return unit_;
    write_field(*call.frame, *call.state, member.field, receiver, arguments.back(), site);
    return method.starts_with("compare") || method.starts_with("weak") ? values_.top() : unit_;
  }
  return read_field(*call.frame, *call.state, member.field, receiver, site);
}

std::optional<Value> Engine::unsafe_effect(LibraryCall& call) {
  // An offset is the field that it was asked for.
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const auto member_of = [&](size_t index) -> std::optional<HeapObject> {
    if (index >= arguments.size()) return std::nullopt;
    const Atom* atom = values_.only(arguments[index]);
    if (atom == nullptr || atom->kind != AtomKind::kObject) return std::nullopt;
    const HeapObject& object = objects_[static_cast<uint32_t>(atom->number)];
    return object.kind == HeapObject::Kind::kMember ? std::optional(object) : std::nullopt;
  };
  if (one_of(method, {"objectFieldOffset", "staticFieldOffset"}) && member_of(0))
    return arguments[0];
  if (method == "objectFieldOffset" && arguments.size() == 2) {
    const Atom* holder = values_.only(arguments[0]);
    const Atom* name = values_.only(arguments[1]);
    if (holder != nullptr && name != nullptr && holder->kind == AtomKind::kClass &&
        name->kind == AtomKind::kString)
      return member_object(call, kField, holder->text, name->text, false);
  }
  if (method == "allocateInstance" && arguments.size() == 1) {
    Value result;
    values_.each(arguments[0], [&](const Atom& atom) {
      if (atom.kind == AtomKind::kClass)
        result = values_.join(result, values_.of_instance(atom.text));
    });
    values_.each(result, [&](const Atom& atom) {
      if (const TypeId type = class_named(atom.text); type.valid()) mark_instantiated(type);
    });
    return result.bottom() ? std::nullopt : std::optional(result);
  }
  const bool gets = method.starts_with("get");
  const bool puts = method.starts_with("put") || method.starts_with("compareAnd") ||
                    method.starts_with("weakCompareAnd") || method.starts_with("getAndSet");
  if (!gets && !puts) return std::nullopt;
  const std::optional<HeapObject> member = member_of(1);
  if (!member || !member->field.valid()) return std::nullopt;
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  const bool is_static = program_.field(member->field).modifiers.is_static;
  const Value receiver = is_static ? Value{} : values_.without_null(arguments[0]);
  if (puts && arguments.size() > 2) {
    write_field(*call.frame, *call.state, member->field, receiver, arguments.back(), site);
    if (!gets) return method.starts_with("put") ? unit_ : values_.top();
  }
  return read_field(*call.frame, *call.state, member->field, receiver, site);
}

// ---- serialisation, services

std::optional<Value> Engine::serial_effect(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const bool writes = one_of(method, {"writeObject", "writeUnshared"});
  const bool reads = one_of(method, {"readObject", "readUnshared"});
  if (!writes && !reads) return std::nullopt;
  const bool stream = std::any_of(call.classes.begin(), call.classes.end(), [&](Symbol name) {
    return name.view() == (writes ? "java.io.ObjectOutputStream" : "java.io.ObjectInputStream") ||
           name.view() == (writes ? "java.io.ObjectOutput" : "java.io.ObjectInput");
  });
  if (!stream) return std::nullopt;
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  const auto run = [&](TypeId type, Value self, std::initializer_list<std::string_view> names) {
    for (TypeId ancestor : program_.lineage(type)) {
      for (std::string_view name : names) {
        for (FunctionId function : program_.functions_named(ancestor, Symbol(name))) {
          const FunctionDecl& declared = program_.function(function);
          if (declared.body == kNoIndex || declared.modifiers.is_static ||
              declared.parameters.size() > 1)
            continue;
          std::vector<Value> arguments(declared.parameters.size(), call.receiver);
          this->call(function, self, std::move(arguments), closure_of(self, type), call.frame,
                     call.state, site, PathStep::How::kCallback);
        }
      }
    }
  };
  if (writes) {
    if (call.arguments.values.empty()) return std::nullopt;
    const Value written = call.arguments.values[0];
    const std::vector<uint32_t> atoms(values_.ids(written).begin(), values_.ids(written).end());
    for (uint32_t id : atoms) {
      const Atom atom = values_.atom(id);
      if (atom.kind != AtomKind::kObject && atom.kind != AtomKind::kInstance) continue;
      TypeId type;
      if (atom.kind == AtomKind::kObject) {
        const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
        type = object.declared;
        lambdas_serialised_ |=
            object.kind == HeapObject::Kind::kLambda || object.kind == HeapObject::Kind::kReference;
      } else {
        type = program_.find_type(atom.text);
      }
      if (type.valid())
        run(type, values_.single(atom), {"writeReplace", "writeObject", "writeExternal"});
    }
    return std::nullopt;
  }
  // Before a first launch nothing was written; the map of all calls takes every class that can be.
  if (!options_.follow_all) return std::nullopt;
  if (lambdas_serialised_)
    note_library_edge(call, Symbol("java.lang.invoke.SerializedLambda"), Symbol("readResolve"));
  const Symbol serializable("java.io.Serializable"), externalizable("java.io.Externalizable");
  const auto serial = [&](TypeId type) {
    const std::vector<Symbol>& ancestors = program_.library_ancestors(type);
    return std::any_of(ancestors.begin(), ancestors.end(), [&](Symbol ancestor) {
      return ancestor == serializable || ancestor == externalizable ||
             catalog_.is_library_subtype(ancestor, serializable);
    });
  };
  const bool before = assuming_;
  size_t guesses = 0;
  for (FileId file : program_.files()) {
    const Unit& unit = program_.unit(file);
    for (uint32_t index = 0; index < unit.types.size(); ++index) {
      const TypeId type{file, index};
      const TypeDecl& declared = unit.types[index];
      if (declared.kind != TypeKind::kClass || declared.modifiers.is_abstract || !serial(type) ||
          ++guesses > kMostGuesses)
        continue;
      const Value self = values_.of_instance(declared.qualified);
      assuming_ = true;
      mark_instantiated(type);
      // The nearest class that isn't serialisable is made by its constructor without parameters;
      // so is an Externalizable itself.
      const std::vector<Symbol>& ancestors = program_.library_ancestors(type);
      TypeId made = type;
      if (std::find(ancestors.begin(), ancestors.end(), externalizable) == ancestors.end()) {
        for (made = program_.superclass(type); made.valid() && serial(made);)
          made = program_.superclass(made);
      }
      if (made.valid()) {
        for (FunctionId function : program_.functions_named(made, Symbol("<init>"))) {
          if (program_.function(function).parameters.empty()) {
            assuming_ = true;
            this->call(function, self, {}, kNoObject, call.frame, call.state, site,
                       PathStep::How::kConstructor);
          }
        }
      }
      assuming_ = true;
      run(type, self, {"readObject", "readObjectNoData", "readExternal", "readResolve"});
    }
  }
  assuming_ = before;
  return values_.top();
}

std::optional<Value> Engine::service_effect(LibraryCall& call) {
  const std::string_view method = call.method.view();
  if (!call.is_static || !one_of(method, {"load", "loadInstalled"}) ||
      call.arguments.values.empty() || call.classes.empty() ||
      call.classes.front().view() != "java.util.ServiceLoader")
    return std::nullopt;
  if (!services_read_) {
    services_read_ = true;
    constexpr std::string_view kFolder = "META-INF/services/";
    const SourceTree& sources = program_.sources();
    for (uint32_t i = 0; i < sources.size(); ++i) {
      const FileId file{i};
      const std::string_view path = sources.file(file).path;
      const size_t at = path.find(kFolder);
      if (at == std::string_view::npos || (at > 0 && path[at - 1] != '/')) continue;
      std::vector<Symbol>& makers = services_[std::string(path.substr(at + kFolder.size()))];
      std::string_view text = sources.text(file);
      while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        line = line.substr(0, line.find('#'));
        while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ')
          line.remove_suffix(1);
        while (!line.empty() && static_cast<unsigned char>(line.front()) <= ' ')
          line.remove_prefix(1);
        if (!line.empty()) makers.push_back(Symbol(line));
      }
    }
    // What Google's AutoService writes such files from.
    for (FileId file : program_.files()) {
      const Unit& unit = program_.unit(file);
      for (uint32_t index = 0; index < unit.types.size(); ++index) {
        for (const Annotation& annotation : unit.types[index].annotations) {
          if (last_part(program_.annotation_class(annotation, file).view()) != "AutoService")
            continue;
          for (uint32_t argument : annotation.arguments) {
            const Expr& literal = unit.expr(argument);
            if (literal.kind != ExprKind::kClassLiteral || literal.type == kNoIndex) continue;
            const ResolvedType service =
                program_.resolve(unit.type_refs[literal.type], file, {file, index});
            services_[std::string(service.qualified.view())].push_back(unit.types[index].qualified);
          }
        }
      }
    }
  }
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  const uint32_t number = make_container(call, "java.util.ServiceLoader");
  std::vector<Symbol> wanted;
  values_.each(call.arguments.values[0], [&](const Atom& atom) {
    if (atom.kind == AtomKind::kClass) wanted.push_back(atom.text);
  });
  for (Symbol service : wanted) {
    const auto found = services_.find(std::string(service.view()));
    if (found == services_.end()) continue;
    for (Symbol maker : found->second) {
      const TypeId type = class_named(maker);
      const Value made = made_by_library(*call.frame, *call.state, type,
                                         {call.frame->unit->file, 0x80000000u | maker.id()}, site);
      if (!made.bottom()) heap_.write({PlaceKey::Kind::kContent, number, 0}, made);
    }
  }
  return values_.of_object(number);
}

}  // namespace sdklint
