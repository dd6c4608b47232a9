// Calls: by what stands before the name they lead to a function of the app, to a library's, or to a
// value that is called; on a value to whatever each thing that it may be has of that name.
#include <algorithm>

#include "analysis/engine.h"
#include "analysis/names.h"
#include "base/text.h"

namespace sdklint {

bool Engine::is_library_function(Symbol qualified) const {
  // `OneTimeWorkRequestBuilder<Upload>()`, `NavHost(…)`: named like a type, but the tables know it
  // as a function of its package.
  const std::string_view text = qualified.view();
  const size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || catalog_.knows_class(qualified)) return false;
  const Symbol package(text.substr(0, dot));
  const Symbol name(text.substr(dot + 1));
  const auto of_package = [&](const auto& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const auto* row) { return row->class_name == package; });
  };
  return of_package(catalog_.callbacks_named(name)) || of_package(catalog_.starts_named(name)) ||
         of_package(catalog_.returns_named(name));
}

/// `StoredKt.getAgreed()`, `StoredKt.getAgreed(context)`, `StoredKt.setAgreed(true)` of Java.
std::optional<Value> Engine::facade_property(Frame& frame, State& state, TypeId facade, Symbol name,
                                             const Arguments& arguments, Span site) {
  const std::string_view text = name.view();
  const bool write = text.starts_with("set");
  std::optional<FieldId> field;
  if (text.size() > 3 && (write || text.starts_with("get"))) {
    field = program_.field_named(facade, Symbol(decapitalised(text.substr(3))));
    if (!field && write)
      field = program_.field_named(facade, Symbol("is" + std::string(text.substr(3))));
  }
  if (!field && text.starts_with("is")) field = program_.field_named(facade, name);
  if (!field) return std::nullopt;
  const bool extension = program_.field(*field).receiver_type != kNoIndex;
  const size_t given = (extension ? 1 : 0) + (write ? 1 : 0);
  if (arguments.values.size() != given) return std::nullopt;
  const Value receiver = extension ? arguments.values.front() : values_.bottom();
  if (!write) return read_field(frame, state, *field, receiver, site);
  write_field(frame, state, *field, receiver, arguments.values.back(), site);
  return unit_;
}

/// `Tracker(…)` of Kotlin: makes one, takes a lambda for an interface, or calls an object.
std::optional<Value> Engine::call_type(Frame& frame, State& state, uint32_t index, const Expr& e,
                                       TypeId type, const Arguments& arguments) {
  const TypeKind kind = program_.type(type).kind;
  if (kind != TypeKind::kObject && kind != TypeKind::kInterface)
    return construct(frame, state, index, e, type, arguments, values_.bottom());
  if (kind == TypeKind::kInterface && arguments.values.size() == 1) return arguments.values[0];
  const Value object = type_as_value(frame, state, type, frame.unit->span(e));
  if (object.bottom()) return std::nullopt;
  return call_method(frame, state, index, e, object, Symbol("invoke"), arguments);
}

Engine::LibraryCall Engine::written_call(Frame& frame, State& state, uint32_t index,
                                         const Expr& e) const {
  LibraryCall call;
  call.frame = &frame;
  call.state = &state;
  call.expr = index;
  call.method = e.name;
  return call;
}

Value Engine::eval_call(Frame& frame, State& state, uint32_t index, const Expr& e) {
  caller_scope_ = frame.scope;
  if (!e.has_receiver) return call_without_receiver(frame, state, index, e);
  const uint32_t receiver_index = frame.unit->receiver(e);
  const Expr& receiver_expr = frame.unit->expr(receiver_index);
  if (receiver_expr.kind == ExprKind::kSuper)
    return call_of_super(frame, state, index, e, receiver_expr);
  if (receiver_expr.kind == ExprKind::kName || receiver_expr.kind == ExprKind::kSelect) {
    const NameInfo name = name_info(frame, receiver_index);
    if (name.kind == NameInfo::Kind::kType) {
      return name.type.declared.valid()
                 ? call_through_type(frame, state, index, e, name.type.declared)
                 : call_through_library_type(frame, state, index, e, name.type);
    }
    if (name.kind == NameInfo::Kind::kPackage)
      return call_through_package(frame, state, index, e, name.qualified);
  }
  return call_on_value(frame, state, index, e, receiver_index);
}

/// `super<I>.f()`, `I.super.f()`, or the nearest above.
Value Engine::call_of_super(Frame& frame, State& state, uint32_t index, const Expr& e,
                            const Expr& receiver_expr) {
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  const Value self = frame.implicit.empty() ? values_.top() : frame.implicit.front();
  if (frame.scope.valid()) {
    for (const ResolvedType& super : program_.supertypes(frame.scope)) {
      if (!super.declared.valid()) continue;
      if (!receiver_expr.name.empty() &&
          last_part(super.qualified.view()) != receiver_expr.name.view())
        continue;
      const std::vector<FunctionId> found = candidates(super.declared, e.name, arguments);
      if (!found.empty())
        return call_all(frame, state, e, found, self, arguments, closure_of(self, super.declared));
    }
  }
  LibraryCall call = written_call(frame, state, index, e);
  call.receiver = self;
  if (frame.scope.valid()) {
    for (Symbol ancestor : library_ancestors(frame.scope)) {
      for (Symbol library : catalog_.library_lineage(ancestor)) call.classes.push_back(library);
      call.classes.push_back(ancestor);
    }
  }
  call.arguments = std::move(arguments);
  return call_library(call);
}

/// A static call, a companion's or an object's function, or a nested constructor.
Value Engine::call_through_type(Frame& frame, State& state, uint32_t index, const Expr& e,
                                TypeId type) {
  const Span site = frame.unit->site(e);
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  const TypeDecl& declared = program_.type(type);
  const bool object = declared.kind == TypeKind::kObject || declared.kind == TypeKind::kCompanion;
  std::vector<FunctionId> found = candidates(type, e.name, arguments);
  if (!object) {
    // Through the name of a class only its static functions can be called.
    std::erase_if(found, [&](FunctionId function) {
      return !program_.function(function).modifiers.is_static && declared.kind != TypeKind::kFacade;
    });
  }
  if (!found.empty()) {
    const Value self = object ? type_as_value(frame, state, type, site) : values_.bottom();
    return call_all(frame, state, e, found, self, arguments, kNoObject);
  }
  if (declared.kind == TypeKind::kFacade && !arguments.values.empty()) {
    // Java calls an extension as a static method whose first argument is the receiver.
    Arguments rest = arguments;
    rest.values.erase(rest.values.begin());
    rest.names.erase(rest.names.begin());
    rest.exprs.erase(rest.exprs.begin());
    std::vector<FunctionId> extensions = program_.functions_named(type, e.name);
    std::erase_if(extensions,
                  [&](FunctionId f) { return program_.function(f).receiver_type == kNoIndex; });
    extensions = best_of(extensions, rest);
    if (!extensions.empty()) {
      return call_all(frame, state, e, extensions, values_.bottom(), rest, kNoObject,
                      arguments.values.front());
    }
  }
  if (declared.kind == TypeKind::kFacade) {
    // Java reads a property of a file by its getter; an extension's takes the receiver.
    if (const auto value = facade_property(frame, state, type, e.name, arguments, site))
      return *value;
  }
  if (const auto constant =
          enum_lookup(frame, state, index, type, e.name, arguments.values, site)) {
    return *constant;
  }
  for (TypeId ancestor : program_.lineage(type)) {
    const TypeId companion = program_.companion(ancestor);
    if (!companion.valid()) continue;
    found = candidates(companion, e.name, arguments);
    if (!found.empty()) {
      return call_all(frame, state, e, found, type_as_value(frame, state, companion, site),
                      arguments, kNoObject);
    }
    const std::string_view method = e.name.view();
    if (arguments.values.size() <= 1 && method.size() > 3 &&
        (method.starts_with("get") || method.starts_with("set"))) {
      if (const auto field = find_field(companion, Symbol(decapitalised(method.substr(3))))) {
        const Value self = type_as_value(frame, state, companion, site);
        if (arguments.values.empty()) return read_field(frame, state, *field, self, site);
        write_field(frame, state, *field, self, arguments.values[0], site);
        return unit_;
      }
    }
  }
  if (const TypeId nested = program_.member_type(type, e.name); nested.valid()) {
    if (const auto made = call_type(frame, state, index, e, nested, arguments)) return *made;
  }
  const Value as_value = type_as_value(frame, state, type, site);
  if (!as_value.bottom()) {
    return call_method(frame, state, index, e, as_value, e.name, arguments);
  }
  LibraryCall call = written_call(frame, state, index, e);
  call.is_static = true;
  call.arguments = std::move(arguments);
  for (Symbol ancestor : program_.library_ancestors(type)) {
    call.classes.push_back(ancestor);
    for (Symbol library : catalog_.library_lineage(ancestor)) call.classes.push_back(library);
  }
  return call_library(call);
}

Value Engine::call_through_library_type(Frame& frame, State& state, uint32_t index, const Expr& e,
                                        const ResolvedType& type) {
  LibraryCall call = written_call(frame, state, index, e);
  call.is_static = true;
  call.uncertain = !type.certain && !catalog_.knows_class(type.qualified);
  call.classes.push_back(type.qualified);
  for (Symbol library : catalog_.library_lineage(type.qualified)) {
    if (library != type.qualified) call.classes.push_back(library);
  }
  call.arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  // `Outer.Nested(…)` of a library, in Kotlin.
  const std::string_view method = e.name.view();
  if (frame.unit->language == Language::kKotlin && !method.empty() && method[0] >= 'A' &&
      method[0] <= 'Z') {
    const Symbol nested(std::string(type.qualified.view()) + "." + std::string(method));
    return construct_library(frame, state, index, {nested, {}, type.certain},
                             std::move(call.arguments));
  }
  return call_library(call);
}

Value Engine::call_through_package(Frame& frame, State& state, uint32_t index, const Expr& e,
                                   Symbol package) {
  const Symbol full(std::string(package.view()) + "." + std::string(e.name.view()));
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  if (const TypeId type = program_.find_type(full); type.valid()) {
    if (const auto made = call_type(frame, state, index, e, type, arguments)) return *made;
  }
  std::vector<FunctionId> found = best_of(program_.top_level_functions(package, e.name), arguments);
  if (!found.empty())
    return call_all(frame, state, e, found, values_.bottom(), arguments, kNoObject);
  const std::string_view method = e.name.view();
  if (method.empty() || !(method[0] >= 'A' && method[0] <= 'Z') || is_library_function(full)) {
    // `kotlin.system.exitProcess(0)`
    LibraryCall call = written_call(frame, state, index, e);
    call.is_static = true;
    call.classes.push_back(package);
    call.arguments = std::move(arguments);
    return call_library(call);
  }
  return construct_library(frame, state, index, {full, {}, true}, std::move(arguments));
}

Value Engine::call_on_value(Frame& frame, State& state, uint32_t index, const Expr& e,
                            uint32_t receiver_index) {
  const Span site = frame.unit->site(e);
  const bool kotlin = frame.unit->language == Language::kKotlin;
  Value receiver = eval(frame, state, receiver_index);
  if (!state.reachable) return values_.bottom();
  Value result;
  if (e.safe && values_.may_be_null(receiver)) {
    result = values_.null();
    if (values_.has_kind(receiver, AtomKind::kNull)) result.origin = receiver.origin;
  }
  const Value not_null = values_.without_null(receiver);
  if (not_null.bottom()) {
    // A Kotlin extension may take null; anything else fails here.
    if (e.safe) return result;
    Arguments arguments = eval_arguments(frame, state, e);
    const std::vector<FunctionId> extensions =
        extensions_in_sight(frame, e.name, values_.top(), arguments);
    if (kotlin && !extensions.empty()) {
      return call_all(frame, state, e, extensions, values_.bottom(), arguments, kNoObject,
                      receiver);
    }
    if (kotlin && state.reachable) {
      LibraryCall call = written_call(frame, state, index, e);
      call.receiver = receiver;
      call.uncertain = true;
      call.arguments = arguments;
      return call_library(call);
    }
    state.reachable = false;
    return values_.bottom();
  }
  State other = state;
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return result;
  if (kotlin) {
    if (const auto callable = callable_with_receiver(frame, state, e.name, site)) {
      std::vector<Value> given = arguments.values;
      given.insert(given.begin(), not_null);
      return values_.join(result, invoke_value(&frame, &state, *callable, Symbol("invoke"), given,
                                               {}, site, PathStep::How::kCall));
    }
  }
  result = values_.join(result, call_method(frame, state, index, e, not_null, e.name, arguments));
  if (e.safe && !state.reachable && values_.may_be_null(receiver)) {
    state = std::move(other);  // the call doesn't come back, but it needn't have been made
    return values_.null();
  }
  return result;
}

Value Engine::call_without_receiver(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  if (const auto value = call_in_sight(frame, state, index, e, arguments)) return *value;
  if (frame.unit->language == Language::kKotlin) {
    if (const auto value = call_of_type_or_property(frame, state, index, e, arguments))
      return *value;
  }
  return call_inherited_or_imported(frame, state, index, e, arguments);
}

/// A function of the app that can be called where the call stands.
std::optional<Value> Engine::call_in_sight(Frame& frame, State& state, uint32_t index,
                                           const Expr& e, const Arguments& arguments) {
  const Span site = frame.unit->site(e);
  // A receiver that stands for itself: `this`, a lambda's receiver, an outer object.
  for (Value receiver : frame.implicit) {
    bool known = false;
    values_.each(receiver, [&](const Atom& atom) {
      TypeId type;
      if (atom.kind == AtomKind::kObject) {
        const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
        type = object.functional.valid() ? object.functional : object.declared;
      }
      if (atom.kind == AtomKind::kInstance) type = program_.find_type(atom.text);
      if (type.valid() && !candidates(type, e.name, arguments).empty()) known = true;
    });
    if (known) return call_method(frame, state, index, e, receiver, e.name, arguments);
  }
  // Types around: static functions, companions, outer instances whose object isn't at hand.
  for (TypeId scope = frame.scope; scope.valid();) {
    const std::vector<FunctionId> found = candidates(scope, e.name, arguments);
    if (!found.empty()) {
      const Value self = implicit_receiver(frame, scope);
      return call_all(frame, state, e, found, self, arguments, closure_of(self, scope));
    }
    for (TypeId ancestor : program_.lineage(scope)) {
      const TypeId companion = program_.companion(ancestor);
      if (!companion.valid()) continue;
      const std::vector<FunctionId> own = candidates(companion, e.name, arguments);
      if (!own.empty()) {
        return call_all(frame, state, e, own, type_as_value(frame, state, companion, site),
                        arguments, kNoObject);
      }
    }
    scope = program_.enclosing(scope);
  }
  // Imported and top-level functions; extensions of a receiver in sight.
  std::vector<FunctionId> top = top_level_in_sight(*frame.unit, e.name);
  std::vector<FunctionId> plain;
  for (FunctionId function : top) {
    if (program_.function(function).receiver_type == kNoIndex) plain.push_back(function);
  }
  plain = best_of(plain, arguments);
  if (!plain.empty()) {
    Value result;
    for (FunctionId function : plain) {
      const TypeId owner = program_.owner(function);
      Value self;
      if (!program_.function(function).modifiers.is_static &&
          program_.type(owner).kind != TypeKind::kFacade) {
        self = type_as_value(frame, state, owner, site);
        if (self.bottom()) self = implicit_receiver(frame, owner);
      }
      result =
          values_.join(result, call_all(frame, state, e, {function}, self, arguments, kNoObject));
    }
    return result;
  }
  for (Value receiver : frame.implicit) {
    const std::vector<FunctionId> extensions =
        extensions_in_sight(frame, e.name, receiver, arguments);
    if (!extensions.empty())
      return call_all(frame, state, e, extensions, values_.bottom(), arguments, kNoObject,
                      receiver);
  }
  return std::nullopt;
}

/// Kotlin writes a constructor like a function, and calls what a property holds like one.
std::optional<Value> Engine::call_of_type_or_property(Frame& frame, State& state, uint32_t index,
                                                      const Expr& e, const Arguments& arguments) {
  const Unit& unit = *frame.unit;
  const Span site = unit.site(e);
  const std::string_view name = e.name.view();
  const bool looks_like_type = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
  if (looks_like_type) {
    const ResolvedType type = program_.resolve(e.name, unit.file, frame.scope);
    if (type.declared.valid()) {
      if (const auto made = call_type(frame, state, index, e, type.declared, arguments))
        return *made;
    }
    if (!type.declared.valid() && (type.certain || catalog_.knows_class(type.qualified)) &&
        !is_library_function(type.qualified)) {
      return construct_library(frame, state, index, type, arguments);
    }
  }
  // A property that holds a function.
  const std::optional<FieldId> property = [&]() -> std::optional<FieldId> {
    for (TypeId scope = frame.scope; scope.valid();) {
      if (const auto field = find_field(scope, e.name)) return field;
      scope = program_.enclosing(scope);
    }
    const std::vector<FieldId>& fields = program_.top_level_fields(unit.package, e.name);
    return fields.empty() ? std::nullopt : std::optional(fields.front());
  }();
  if (property) {
    const FieldDecl& field = program_.field(*property);
    const TypeId owner{property->file, field.owner};
    const bool facade = program_.type(owner).kind == TypeKind::kFacade;
    const Value self =
        facade || field.modifiers.is_static ? values_.bottom() : implicit_receiver(frame, owner);
    const Value callable = read_field(frame, state, *property, self, site);
    return invoke_value(&frame, &state, callable, Symbol("invoke"), arguments.values, {}, site,
                        PathStep::How::kCall);
  }
  return std::nullopt;
}

/// A library's: inherited from a library superclass, or imported by name.
Value Engine::call_inherited_or_imported(Frame& frame, State& state, uint32_t index, const Expr& e,
                                         const Arguments& arguments) {
  const Unit& unit = *frame.unit;
  LibraryCall call = written_call(frame, state, index, e);
  call.arguments = arguments;
  call.receiver = frame.implicit.empty() ? values_.bottom() : frame.implicit.front();
  for (const Import& import : unit.imports) {
    if (import.star || import.alias != e.name) continue;
    const std::string_view text = import.name.view();
    if (const size_t dot = text.rfind('.'); dot != std::string_view::npos) {
      call.classes.push_back(Symbol(text.substr(0, dot)));
      call.method = Symbol(text.substr(dot + 1));
      call.is_static = true;
    }
  }
  if (call.classes.empty()) {
    call.receiver_in_sight = true;
    for (Value receiver : frame.implicit) {
      bool uncertain = false;
      for (Symbol library : library_classes(frame, receiver, &uncertain)) {
        if (std::find(call.classes.begin(), call.classes.end(), library) == call.classes.end())
          call.classes.push_back(library);
      }
    }
    for (TypeId scope = frame.scope; scope.valid();) {
      for (Symbol ancestor : library_ancestors(scope)) {
        for (Symbol library : catalog_.library_lineage(ancestor)) {
          if (std::find(call.classes.begin(), call.classes.end(), library) == call.classes.end())
            call.classes.push_back(library);
        }
        if (std::find(call.classes.begin(), call.classes.end(), ancestor) == call.classes.end())
          call.classes.push_back(ancestor);
      }
      scope = program_.enclosing(scope);
    }
    for (const Import& import : unit.imports) {
      if (import.star) call.classes.push_back(import.name);
    }
  }
  return call_library(call);
}

Value Engine::call_method(Frame& frame, State& state, uint32_t index, const Expr& e, Value receiver,
                          Symbol name, const Arguments& arguments) {
  const Span site = frame.unit->site(e);
  caller_scope_ = frame.scope;  // the arguments may hold calls from elsewhere
  Value result;
  Value other;
  // Objects of one type that carry nothing are called together.
  struct Group {
    std::vector<FunctionId> functions;
    Value self;
    uint32_t closure;
  };
  std::vector<Group> groups;
  const auto add = [&](const std::vector<FunctionId>& functions, Value self, uint32_t closure) {
    for (Group& group : groups) {
      if (group.functions == functions && group.closure == closure) {
        group.self = values_.join(group.self, self);
        return;
      }
    }
    groups.push_back({functions, self, closure});
  };
  std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    const Value self = values_.single(atom);
    if (atom.kind == AtomKind::kObject) {
      const auto number = static_cast<uint32_t>(atom.number);
      const HeapObject::Kind kind = objects_[number].kind;
      if (arguments.values.empty()) {
        if (const auto of_enum = enum_property(atom, name.view())) {
          result = values_.join(result, *of_enum);
          continue;
        }
      }
      if (kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference) {
        const std::string_view of_any = name.view();
        if (of_any == "hashCode" || of_any == "toString" || of_any == "equals" ||
            of_any == "getClass") {
          result = values_.join(result, values_.top());
          continue;
        }
        // A functional object: its one method, whatever it is called; Kotlin's scope functions are
        // the library's, as is what Java's functional interfaces have besides (`andThen`).
        if (const TypeId own = objects_[number].functional; own.valid()) {
          std::vector<FunctionId> given = candidates(own, name, arguments);
          std::erase_if(given, [&](FunctionId f) { return program_.function(f).body == kNoIndex; });
          if (!given.empty()) {
            add(given, self, kNoObject);
            continue;
          }
        }
        const bool reflected =
            objects_[number].kind == HeapObject::Kind::kReference && !objects_[number].type.empty();
        const bool kotlin = frame.unit->language == Language::kKotlin;
        const auto& rows = catalog_.callbacks_named(name);
        const bool library_method =
            reflected || std::any_of(rows.begin(), rows.end(), [&](const CallbackRow* row) {
              return kotlin || row->class_name.view().starts_with("java.util.function.") ||
                     row->class_name.view() == "java.util.Comparator";
            });
        const bool known_name = !reflected && (name.view() == "invoke" || name.view() == "run" ||
                                               name.view() == "call");
        if (!library_method || known_name) {
          const bool scope_function = name.view() == "run" && !arguments.values.empty() && kotlin;
          if (!scope_function) {
            result =
                values_.join(result, invoke_object(&frame, &state, number, name, arguments.values,
                                                   {}, site, PathStep::How::kCall));
            continue;
          }
        }
        other = values_.join(other, self);
        continue;
      }
      const TypeId type = objects_[number].declared;
      if (type.valid()) {
        const std::vector<FunctionId> found = candidates(type, name, arguments);
        const bool promised = !program_.type(type).delegates.empty() &&
                              std::all_of(found.begin(), found.end(), [&](FunctionId f) {
                                return program_.function(f).body == kNoIndex;
                              });
        if (!found.empty() && !promised) {
          add(found, self, closure_of(self, type));
          continue;
        }
        // Property accessors that the other language writes as methods, and properties that hold
        // functions.
        const std::string_view text = name.view();
        const bool getter = arguments.values.empty() && text.size() > 3 && text.starts_with("get");
        const bool is_getter =
            arguments.values.empty() && text.size() > 2 && text.starts_with("is");
        const bool setter =
            arguments.values.size() == 1 && text.size() > 3 && text.starts_with("set");
        std::optional<FieldId> field;
        if (getter || setter) field = find_field(type, Symbol(decapitalised(text.substr(3))));
        if (!field && is_getter) field = find_field(type, name);
        if (!field && setter) field = find_field(type, Symbol("is" + std::string(text.substr(3))));
        if (field && program_.unit(field->file).language == Language::kKotlin) {
          if (setter) {
            write_field(frame, state, *field, self, arguments.values[0], site);
            result = values_.join(result, unit_);
          } else {
            result = values_.join(result, read_field(frame, state, *field, self, site));
          }
          continue;
        }
        if (const auto callable = find_field(type, name)) {
          const Value function = read_field(frame, state, *callable, self, site);
          result =
              values_.join(result, invoke_value(&frame, &state, function, Symbol("invoke"),
                                                arguments.values, {}, site, PathStep::How::kCall));
          continue;
        }
        // Interface delegation: `class A : I by x`.
        const TypeDecl& declared = program_.type(type);
        bool delegated = false;
        for (const InterfaceDelegate& delegate : declared.delegates) {
          if (delegate.expr == kNoIndex) continue;
          const Unit& unit = program_.unit(type.file);
          const ResolvedType& wanted = resolved(unit, delegate.type, type);
          if (!wanted.declared.valid() || candidates(wanted.declared, name, arguments).empty())
            continue;
          // The delegate is a constructor parameter's or an expression's value; its interface tells
          // the candidates.
          for (TypeId implementation : dispatch_types(&frame, wanted.declared)) {
            if (implementation == type) continue;
            const Value target = values_.of_instance(program_.type(implementation).qualified);
            add(candidates(implementation, name, arguments), target, kNoObject);
            delegated = true;
          }
        }
        if (delegated) continue;
      }
      other = values_.join(other, self);
      continue;
    }
    if (atom.kind == AtomKind::kInstance) {
      const TypeId type = program_.find_type(atom.text);
      if (type.valid()) {
        bool found_any = false;
        for (TypeId dispatched : dispatch_types(&frame, type)) {
          std::vector<FunctionId> found = candidates(dispatched, name, arguments);
          if (found.empty()) continue;
          add(found, values_.of_instance(program_.type(dispatched).qualified), kNoObject);
          found_any = true;
        }
        if (found_any) continue;
        const std::string_view text = name.view();
        std::optional<FieldId> field;
        if (text.size() > 3 && (text.starts_with("get") || text.starts_with("set"))) {
          field = find_field(type, Symbol(decapitalised(text.substr(3))));
        }
        if (!field && text.starts_with("is")) field = find_field(type, name);
        if (field) {
          if (arguments.values.size() == 1) {
            write_field(frame, state, *field, self, arguments.values[0], site);
          } else {
            result = values_.join(result, read_field(frame, state, *field, self, site));
          }
          continue;
        }
      }
    }
    other = values_.join(other, self);
  }
  for (const Group& group : groups) {
    result = values_.join(
        result, call_all(frame, state, e, group.functions, group.self, arguments, group.closure));
  }
  if (other.bottom()) {
    if (result.bottom()) state.reachable = false;
    return result;
  }
  // Extensions of this project, then the library.
  const std::vector<FunctionId> extensions = extensions_in_sight(frame, name, other, arguments);
  if (!extensions.empty()) {
    return values_.join(result, call_all(frame, state, e, extensions, values_.bottom(), arguments,
                                         kNoObject, other));
  }
  // A receiver of which nothing is known: methods that only this project declares, by name and
  // arity.
  LibraryCall call;
  call.frame = &frame;
  call.state = &state;
  call.expr = index;
  call.method = name;
  call.receiver = other;
  call.arguments = arguments;
  call.classes = library_classes(frame, other, &call.uncertain);
  for (const Import& import : frame.unit->imports) {
    if (!import.star && import.alias == name) {
      const std::string_view text = import.name.view();
      if (const size_t dot = text.rfind('.'); dot != std::string_view::npos)
        call.classes.push_back(Symbol(text.substr(0, dot)));
    }
  }
  result = values_.join(result, call_library(call));
  if (result.bottom()) state.reachable = false;
  return result;
}

/// A lambda's parameters have no types of their own: what isn't known is what the function type
/// says that the lambda stands for.
void Engine::typed_by_function_type(Frame& frame, uint32_t callee, std::vector<Value>& arguments) {
  const Unit* unit = frame.unit;
  const Expr& e = unit->expr(callee);
  uint32_t type = kNoIndex;
  TypeId scope = frame.scope;
  if (e.kind == ExprKind::kLocal) {
    type = unit->variables[e.ref].type;
  } else if (e.kind == ExprKind::kName || e.kind == ExprKind::kSelect) {
    const NameInfo name = name_info(frame, callee);
    if (name.kind != NameInfo::Kind::kField) return;
    unit = &program_.unit(name.field.file);
    type = program_.field(name.field).type;
    scope = {name.field.file, program_.field(name.field).owner};
  }
  if (type == kNoIndex || unit->type_refs[type].name.view() != "Function") return;
  const Range parameters = unit->type_refs[type].arguments;
  for (uint32_t i = 0; i < arguments.size() && i + 1 < parameters.count; ++i) {
    if (values_.is_top(arguments[i]))
      arguments[i] = refine(*unit, unit->type_lists[parameters.first + i], scope, arguments[i],
                            frame.function);
  }
}

Value Engine::eval_invoke(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const auto children = frame.unit->children(e);
  const Value callee = eval(frame, state, children[0]);
  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();
  bool callable = false;
  values_.each(callee, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return;
    const HeapObject::Kind kind = objects_[static_cast<uint32_t>(atom.number)].kind;
    callable |= kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference;
  });
  if (callable) {
    typed_by_function_type(frame, children[0], arguments.values);
    const Value result = invoke_value(&frame, &state, callee, Symbol("invoke"), arguments.values,
                                      {}, frame.unit->span(e), PathStep::How::kCall);
    if (result.bottom()) state.reachable = false;
    return result;
  }
  // A list can't be called: `requestPermissions(requestPermissions, 1)` means the method.
  bool plain = !callee.bottom();
  values_.each(callee, [&](const Atom& atom) { plain = plain && is_container(atom); });
  const Expr& named = frame.unit->expr(children[0]);
  if (plain && named.kind == ExprKind::kLocal && !frame.implicit.empty()) {
    return call_method(frame, state, index, e, frame.implicit.front(),
                       frame.unit->variables[named.ref].name, arguments);
  }
  return call_method(frame, state, index, e, callee, Symbol("invoke"), arguments);
}

Value Engine::invoke_value(Frame* frame, State* state, Value callable, Symbol method,
                           const std::vector<Value>& arguments, std::optional<Value> receiver,
                           Span site, PathStep::How how) {
  Value result;
  bool unknown = callable.bottom();
  std::vector<uint32_t> atoms(values_.ids(callable).begin(), values_.ids(callable).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    if (atom.kind == AtomKind::kObject) {
      result = values_.join(result, invoke_object(frame, state, static_cast<uint32_t>(atom.number),
                                                  method, arguments, receiver, site, how));
    } else if (atom.kind != AtomKind::kNull) {
      unknown = true;
    }
  }
  if (unknown || result.bottom()) {
    const bool only_calls = !unknown && !atoms.empty();
    if (!only_calls) result = values_.join(result, values_.top());
  }
  return result;
}

/// The same for a lambda that stands for an interface of the app.
void Engine::typed_by_interface(TypeId functional, std::vector<Value>& arguments) {
  const bool unknown = std::any_of(arguments.begin(), arguments.end(),
                                   [&](Value argument) { return values_.is_top(argument); });
  if (!unknown || !functional.valid()) return;
  for (TypeId ancestor : program_.lineage(functional)) {
    const Unit& unit = program_.unit(ancestor.file);
    for (uint32_t index : program_.type(ancestor).functions) {
      const FunctionDecl& method = unit.functions[index];
      if (method.kind != FunctionKind::kMethod || method.body != kNoIndex ||
          method.modifiers.is_static || method.parameters.size() != arguments.size())
        continue;
      for (size_t i = 0; i < arguments.size(); ++i) {
        const uint32_t type = unit.variables[method.parameters[i].variable].type;
        if (type != kNoIndex && values_.is_top(arguments[i]))
          arguments[i] = refine(unit, type, ancestor, arguments[i], &method);
      }
      return;
    }
  }
}

Value Engine::invoke_object(Frame* frame, State* state, uint32_t number, Symbol method,
                            const std::vector<Value>& arguments, std::optional<Value> receiver,
                            Span site, PathStep::How how) {
  const HeapObject::Kind kind = objects_[number].kind;
  if (kind == HeapObject::Kind::kLambda) {
    const FunctionId function = objects_[number].function;
    const FunctionDecl& declared = program_.function(function);
    std::vector<Value> bound = arguments;
    typed_by_interface(objects_[number].functional, bound);
    const Value self = receiver ? *receiver : values_.bottom();
    // A function type with receiver called with the receiver as its first argument.
    if (bound.size() > declared.parameters.size() && !receiver &&
        bound.size() == declared.parameters.size() + 1) {
      bound.erase(bound.begin());
      std::vector<Value> rest(bound);
      rest.resize(declared.parameters.size(), values_.top());
      return call(function, arguments[0], std::move(rest), number, frame, state, site, how);
    }
    bound.resize(declared.parameters.size(), values_.top());
    return call(function, self, std::move(bound), number, frame, state, site, how);
  }
  if (kind == HeapObject::Kind::kReference) {
    const HeapObject reference = objects_[number];
    Arguments given;
    given.values = arguments;
    given.names.resize(arguments.size());
    given.exprs.assign(arguments.size(), kNoIndex);
    Frame scratch;
    State scratch_state;
    if (frame == nullptr) {
      // The platform calls it.
      frame = &scratch;
      state = &scratch_state;
    }
    // It is resolved where it was written.
    Frame there = *frame;
    there.unit = &program_.unit(reference.site.file);
    there.info = &info(reference.site.file);
    there.scope = reference.scope;
    there.implicit = reference.implicit;
    there.caller = site;
    there.reference = number;
    const std::string_view asked = method.view();
    const bool of_property = reference.site.index >= there.unit->exprs.size();
    if (asked == "get" || asked == "set" || asked == "invoke" || asked == "call" || of_property) {
      if (of_property || !names_function(there, reference)) {
        if (const auto value = use_property(there, *state, reference, method, arguments, site))
          return *value;
      }
      if (of_property) return values_.top();
    }
    const Expr& e = there.unit->expr(reference.site.index);
    if (reference.name.view() == "<init>") {
      const ResolvedType type =
          program_.resolve(reference.bound_type, reference.site.file, reference.scope);
      if (type.declared.valid())
        return construct(there, *state, reference.site.index, e, type.declared, std::move(given),
                         values_.bottom());
      return construct_library(there, *state, reference.site.index, type, std::move(given));
    }
    if (!reference.bound.bottom())
      return call_method(there, *state, reference.site.index, e, reference.bound, reference.name,
                         given);
    if (!reference.bound_type.empty()) {
      const ResolvedType type =
          program_.resolve(reference.bound_type, reference.site.file, reference.scope);
      if (type.declared.valid()) {
        if (e.kind == ExprKind::kCall && !given.values.empty() &&
            values_.is_null(given.values[0])) {
          // A reflected static method is told null for its object.
          given.values.erase(given.values.begin());
          given.names.pop_back();
          given.exprs.pop_back();
        }
        std::vector<FunctionId> found = candidates(type.declared, reference.name, given);
        std::erase_if(found,
                      [&](FunctionId f) { return !program_.function(f).modifiers.is_static; });
        if (!found.empty())
          return call_all(there, *state, e, found, values_.bottom(), given, kNoObject);
        if (!given.values.empty()) {
          Arguments rest = given;
          rest.values.erase(rest.values.begin());
          rest.names.pop_back();
          rest.exprs.pop_back();
          Value self = given.values[0];
          if (values_.is_top(self)) self = values_.of_instance(type.qualified);
          return call_method(there, *state, reference.site.index, e, self, reference.name, rest);
        }
        for (FunctionId f : candidates(type.declared, reference.name, given)) found.push_back(f);
        if (!found.empty())
          return call_all(there, *state, e, found, values_.of_instance(type.qualified), given,
                          kNoObject);
        return values_.top();
      }
      LibraryCall call;
      call.frame = &there;
      call.state = state;
      call.expr = reference.site.index;
      call.method = reference.name;
      if (!given.values.empty()) {
        // `String::isEmpty` called with a string asks that string.
        bool uncertain = false;
        const std::vector<Symbol> of_first = library_classes(there, given.values[0], &uncertain);
        const bool instance = std::any_of(of_first.begin(), of_first.end(), [&](Symbol one) {
          return one == type.qualified || last_part(one.view()) == last_part(type.qualified.view());
        });
        if (instance) {
          Arguments rest = given;
          rest.values.erase(rest.values.begin());
          rest.names.pop_back();
          rest.exprs.pop_back();
          return call_method(there, *state, reference.site.index, e, given.values[0],
                             reference.name, rest);
        }
      }
      call.classes.push_back(type.qualified);
      for (Symbol library : catalog_.library_lineage(type.qualified))
        call.classes.push_back(library);
      call.is_static = true;
      call.arguments = std::move(given);
      return call_library(call);
    }
    // `::f`
    std::vector<FunctionId> found;
    for (TypeId scope = there.scope; scope.valid() && found.empty();) {
      found = candidates(scope, reference.name, given);
      if (!found.empty()) {
        const Value self = implicit_receiver(there, scope);
        return call_all(there, *state, e, found, self, given, closure_of(self, scope));
      }
      scope = program_.enclosing(scope);
    }
    found = best_of(top_level_in_sight(*there.unit, reference.name), given);
    if (!found.empty())
      return call_all(there, *state, e, found, values_.bottom(), given, kNoObject);
    const ResolvedType type =
        program_.resolve(reference.name, reference.site.file, reference.scope);
    if (type.declared.valid())
      return construct(there, *state, reference.site.index, e, type.declared, std::move(given),
                       values_.bottom());
    return values_.top();
  }
  // An object with the method (a listener), or with Kotlin's invoke.
  const TypeId type = objects_[number].declared;
  if (!type.valid()) return values_.top();
  const Value self = values_.of_object(number);
  Arguments given;
  given.values = arguments;
  given.names.resize(arguments.size());
  given.exprs.assign(arguments.size(), kNoIndex);
  Value result;
  bool any = false;
  for (TypeId ancestor : program_.lineage(type)) {
    for (FunctionId function : program_.functions_named(ancestor, method)) {
      const FunctionDecl& declared = program_.function(function);
      if (declared.body == kNoIndex || declared.modifiers.is_static) continue;
      std::vector<Value> bound = arguments;
      bound.resize(declared.parameters.size(), values_.top());
      result = values_.join(result, call(function, self, std::move(bound), closure_of(self, type),
                                         frame, state, site, how));
      any = true;
    }
    if (any) break;
  }
  return any ? result : values_.top();
}

}  // namespace sdklint
