// Which functions a call may run, and with what arguments.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

std::string decapitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z')
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

}  // namespace

Engine::Arguments Engine::eval_arguments(Frame& frame, State& state, const Expr& e) {
  Arguments out;
  const auto arguments = frame.unit->arguments(e);
  for (uint32_t i = 0; i < arguments.size(); ++i) {
    out.values.push_back(eval(frame, state, arguments[i]));
    out.names.push_back(frame.unit->argument_name(e, i));
    out.exprs.push_back(arguments[i]);
    if (frame.unit->language == Language::kJava)
      out.types.push_back(static_type(frame, arguments[i]));
    if (!state.reachable) break;
  }
  return out;
}

// ---- overloads
// -------------------------------------------------------------------------------------------------

namespace {

/// Kotlin's and the boxes' names of Java's primitive types; empty for other types.
std::string_view primitive_of(std::string_view name) {
  static const std::pair<const char*, const char*> kNames[] = {
      {"boolean", "boolean"}, {"Boolean", "boolean"}, {"byte", "byte"},      {"Byte", "byte"},
      {"char", "char"},       {"Char", "char"},       {"Character", "char"}, {"short", "short"},
      {"Short", "short"},     {"int", "int"},         {"Int", "int"},        {"Integer", "int"},
      {"long", "long"},       {"Long", "long"},       {"float", "float"},    {"Float", "float"},
      {"double", "double"},   {"Double", "double"}};
  for (const auto& [written, meant] : kNames) {
    if (name == written) return meant;
  }
  return {};
}

bool is_boxed(std::string_view qualified) {
  return qualified.starts_with("java.lang.") && !primitive_of(last_part(qualified)).empty();
}

/// Steps of a widening conversion (JLS 5.1.2); -1 when there is none.
int widening(std::string_view from, std::string_view to) {
  if (from == to) return 0;
  if (from == "boolean" || to == "boolean" || to == "char") return -1;
  static const std::string_view kOrder[] = {"byte", "short", "int", "long", "float", "double"};
  const auto rank = [&](std::string_view name) {
    if (name == "char") name = "short";  // goes to int and further, but not to short
    return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), name) -
                            std::begin(kOrder));
  };
  if (from == "char" && (to == "short" || to == "byte")) return -1;
  const int steps = rank(to) - rank(from);
  return steps > 0 ? steps : -1;
}

constexpr int kInapplicable = -100;

}  // namespace

int Engine::conversion(const StaticType& argument, FunctionId id, uint32_t type_ref) {
  const FunctionDecl& function = program_.function(id);
  const Unit& unit = program_.unit(id.file);
  const TypeRef& ref = unit.type_refs[type_ref];
  const std::string_view name = ref.name.view();
  const bool anything = last_part(name) == "Object" || name == "Any";
  const StaticType wanted = written_type(unit, type_ref, program_.owner(id), &function);
  if (!wanted.known && wanted.type.qualified.empty()) return 1;  // a type parameter
  if (argument.array_depth != ref.array_depth)
    return anything && ref.array_depth < argument.array_depth ? 1 : kInapplicable;
  const Symbol held = argument.type.qualified;
  const Symbol target = wanted.type.qualified;
  const bool boxed = is_boxed(held.view());
  const std::string_view from =
      argument.type.declared.valid() ? std::string_view() : primitive_of(last_part(held.view()));
  const bool boxed_target = is_boxed(target.view()) || ref.nullable;
  const std::string_view to =
      wanted.type.declared.valid() ? std::string_view() : primitive_of(last_part(name));
  if (ref.array_depth > 0 && (!from.empty() || !to.empty()))
    return from == to && boxed == boxed_target ? 7 : kInapplicable;
  if (!from.empty() && !to.empty()) {
    const int steps = widening(from, to);
    if (steps < 0 || (steps > 0 && boxed_target)) return kInapplicable;
    return boxed == boxed_target ? 7 - std::min(steps, 5) : 1;
  }
  if (anything) return from.empty() ? 2 : 1;
  if (!from.empty()) {
    const std::string_view simple = last_part(target.view());
    const bool above = simple == "Number" || simple == "Comparable" || simple == "Serializable" ||
                       simple == "Constable";
    return above ? 1 : wanted.type.declared.valid() || simple == "String" ? kInapplicable : 0;
  }
  if (!to.empty()) return held.view() == "java.lang.Object" ? kInapplicable : boxed ? 1 : -6;
  if (held == target) return 7;
  if (argument.type.declared.valid()) {
    const std::vector<TypeId>& lineage = program_.lineage(argument.type.declared);
    for (size_t i = 0; i < lineage.size(); ++i) {
      if (program_.type(lineage[i]).qualified == target)
        return 6 - static_cast<int>(std::min<size_t>(i, 2));
    }
    if (!may_be(argument.type.declared, wanted.type)) return kInapplicable;
    for (Symbol ancestor : library_ancestors(argument.type.declared)) {
      if (ancestor == target || catalog_.is_library_subtype(ancestor, target)) return 4;
    }
    return 0;
  }
  if (wanted.type.declared.valid()) return argument.type.certain ? kInapplicable : 0;
  if (catalog_.is_library_subtype(held, target)) return 5;
  const std::string_view text = held.view();
  if (text == "java.lang.String")
    return last_part(target.view()) == "CharSequence" || last_part(target.view()) == "Comparable"
               ? 4
               : kInapplicable;
  return catalog_.knows_class(held) && catalog_.knows_class(target) ? -6 : 0;
}

FunctionId Engine::record_component(TypeId type, Symbol name) {
  // A record's pattern reads its parts by position.
  constexpr std::string_view kPrefix = "component";
  const std::string_view text = name.view();
  const TypeDecl& declared = program_.type(type);
  if (declared.kind != TypeKind::kRecord || !text.starts_with(kPrefix) ||
      text.size() - kPrefix.size() > 2 || text.size() == kPrefix.size())
    return {};
  size_t position = 0;
  for (const char digit : text.substr(kPrefix.size())) {
    if (digit < '0' || digit > '9') return {};
    position = position * 10 + static_cast<size_t>(digit - '0');
  }
  for (uint32_t index : declared.fields) {
    const FieldDecl& field = program_.unit(type.file).fields[index];
    if (field.modifiers.is_static || --position != 0) continue;
    for (FunctionId accessor : program_.functions_named(type, field.name)) {
      if (program_.function(accessor).parameters.empty()) return accessor;
    }
  }
  return {};
}

int Engine::fitness(FunctionId id, const Arguments& arguments) {
  const FunctionDecl& function = program_.function(id);
  const Unit& unit = program_.unit(id.file);
  const auto& parameters = function.parameters;
  const size_t given = arguments.values.size();
  size_t required = 0;
  bool vararg = false;
  for (const Parameter& parameter : parameters) {
    if (parameter.vararg) {
      vararg = true;
    } else if (parameter.default_value == kNoIndex) {
      ++required;
    }
  }
  if (given < required || (given > parameters.size() && !vararg)) return -1;
  for (size_t i = 0; i < given; ++i) {
    if (arguments.names[i].empty()) continue;
    const bool known =
        std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
          return unit.variables[parameter.variable].name == arguments.names[i];
        });
    if (!known) return -1;
  }
  // What doesn't fit is still better than nothing: the types may be misread.
  int score = 1000;
  if (given == parameters.size() && !vararg) score += 2;
  for (size_t i = 0; i < given && i < parameters.size(); ++i) {
    size_t position = i;
    if (!arguments.names[i].empty()) {
      for (size_t p = 0; p < parameters.size(); ++p) {
        if (unit.variables[parameters[p].variable].name == arguments.names[i]) position = p;
      }
    }
    const VariableDecl& variable = unit.variables[parameters[position].variable];
    if (variable.type == kNoIndex || parameters[position].vararg) continue;
    if (i < arguments.types.size() && arguments.types[i].known) {
      score += conversion(arguments.types[i], id, variable.type);
      continue;
    }
    const TypeRef& type = unit.type_refs[variable.type];
    const std::string_view name = last_part(type.name.view());
    const Atom* atom = values_.only(arguments.values[i]);
    if (atom == nullptr) continue;
    const auto fits = [&](bool good) { score += good ? 4 : -6; };
    const bool generic = name == "Any" || name == "Object" || name.size() == 1;
    if (generic) continue;
    switch (atom->kind) {
      case AtomKind::kBool:
        fits((name == "boolean" || name == "Boolean") && type.array_depth == 0);
        break;
      case AtomKind::kInt:
        fits((name == "int" || name == "Int" || name == "Integer" || name == "long" ||
              name == "Long" || name == "short" || name == "Short" || name == "byte" ||
              name == "Byte" || name == "char" || name == "Char" || name == "float" ||
              name == "Float" || name == "double" || name == "Double") &&
             type.array_depth == 0);
        if (name == "int" || name == "Int") score += 1;
        break;
      case AtomKind::kString:
        fits((name == "String" || name == "CharSequence") && type.array_depth == 0);
        break;
      case AtomKind::kClass:
        fits(name == "Class" || name == "KClass" || name == "Type");
        break;
      case AtomKind::kObject: {
        const HeapObject& object = objects_[static_cast<uint32_t>(atom->number)];
        if (object.kind == HeapObject::Kind::kLambda ||
            object.kind == HeapObject::Kind::kReference) {
          const ResolvedType& target = resolved(unit, variable.type, program_.owner(id));
          if (target.declared.valid()) {
            // An interface of the app: its one method takes as many as the lambda does.
            std::vector<FunctionId> abstract;
            for (TypeId ancestor : program_.lineage(target.declared)) {
              for (uint32_t index : program_.type(ancestor).functions) {
                const FunctionDecl& member = program_.unit(ancestor.file).functions[index];
                if (member.kind == FunctionKind::kMethod && member.body == kNoIndex &&
                    !member.modifiers.is_static)
                  abstract.push_back({ancestor.file, index});
              }
            }
            const bool functional =
                program_.type(target.declared).kind == TypeKind::kInterface && !abstract.empty();
            const bool takes =
                functional && (object.kind == HeapObject::Kind::kReference ||
                               program_.function(abstract.front()).parameters.size() ==
                                   program_.function(object.function).parameters.size());
            // What isn't an interface with one method to fill in can't be a lambda.
            if (!functional && program_.library_ancestors(target.declared).empty()) return -1;
            score += takes ? 4 : -6;
          } else if (name == "Function") {
            score += 4;
            if (object.kind == HeapObject::Kind::kLambda) {
              const size_t takes = program_.function(object.function).parameters.size();
              const size_t offered = type.arguments.count == 0
                                         ? 0
                                         : type.arguments.count - 1 - (type.receiver ? 1 : 0);
              if (takes == offered) score += 1;
            }
          } else if (name == "String" || name == "Context" || name == "int" || name == "Int" ||
                     name == "boolean" || name == "Boolean") {
            score -= 6;
          }
        } else if (object.declared.valid()) {
          const ResolvedType& wanted = resolved(unit, variable.type, program_.owner(id));
          if (program_.is_subtype(object.declared, wanted.qualified) ||
              object.type == wanted.qualified) {
            score += object.type == wanted.qualified ? 5 : 4;
          } else {
            score -= 6;
          }
        } else if (object.kind == HeapObject::Kind::kContainer) {
          if (type.array_depth > 0) score += 2;
          if (name == "String" && type.array_depth == 0) score -= 6;
        } else if (last_part(object.type.view()) == name) {
          score += 4;
        }
        break;
      }
      case AtomKind::kInstance: {
        if (last_part(atom->text.view()) == name && type.array_depth == 0) {
          score += 4;
          break;
        }
        const ResolvedType& wanted = resolved(unit, variable.type, program_.owner(id));
        const TypeId held = program_.find_type(atom->text);
        if (held.valid() ? program_.is_subtype(held, wanted.qualified)
                         : catalog_.is_library_subtype(atom->text, wanted.qualified)) {
          score += 3;
        } else if (held.valid() && wanted.declared.valid()) {
          score -= 4;
        } else if (name == "boolean" || name == "int" || name == "long" ||
                   (name == "String" && atom->text.view() != "java.lang.String")) {
          score -= 4;
        }
        break;
      }
      case AtomKind::kNull:
        if (name == "boolean" || name == "int" || name == "long" || name == "float" ||
            name == "double")
          score -= 6;
        break;
      default:
        break;
    }
  }
  return std::max(score, 0);
}

std::vector<FunctionId> Engine::best_of(const std::vector<FunctionId>& functions,
                                        const Arguments& arguments) {
  int best = -1;
  std::vector<FunctionId> out;
  for (FunctionId function : functions) {
    const int score = fitness(function, arguments);
    if (score < 0 || score < best) continue;
    if (score > best) out.clear();
    best = score;
    out.push_back(function);
  }
  return out;
}

std::vector<FunctionId> Engine::candidates(TypeId type, Symbol name, const Arguments& arguments,
                                           bool own_only) {
  // The nearest declaration of each signature; an abstract one gives way to an inherited body.
  std::vector<FunctionId> found;
  std::vector<FunctionId> abstract;
  const auto outermost = [&](TypeId at) {
    while (program_.type(at).enclosing != kNoIndex) at.index = program_.type(at).enclosing;
    return at;
  };
  // Java's private methods are neither inherited nor overridden.
  const bool java =
      caller_scope_.valid() && program_.unit(caller_scope_.file).language == Language::kJava;
  if (java && caller_scope_ != type && !own_only &&
      program_.is_subtype(type, program_.type(caller_scope_).qualified)) {
    std::vector<FunctionId> own = program_.functions_named(caller_scope_, name);
    std::erase_if(own, [&](FunctionId id) {
      const FunctionDecl& function = program_.function(id);
      return !function.modifiers.is_private || function.body == kNoIndex ||
             function.kind != FunctionKind::kMethod;
    });
    own = best_of(own, arguments);
    if (!own.empty()) return own;
  }
  for (TypeId ancestor : own_only ? std::vector<TypeId>{type} : program_.lineage(type)) {
    for (FunctionId function : program_.functions_named(ancestor, name)) {
      const FunctionDecl& declared = program_.function(function);
      if (declared.kind != FunctionKind::kMethod) continue;
      if (declared.receiver_type != kNoIndex) continue;
      if (java && declared.modifiers.is_private && ancestor != type &&
          outermost(ancestor) != outermost(caller_scope_))
        continue;
      const auto shadowing = std::find_if(found.begin(), found.end(), [&](FunctionId nearer) {
        const FunctionDecl& other = program_.function(nearer);
        if (other.parameters.size() != declared.parameters.size()) return false;
        const Unit& a = program_.unit(nearer.file);
        const Unit& b = program_.unit(function.file);
        for (size_t i = 0; i < other.parameters.size(); ++i) {
          const uint32_t x = a.variables[other.parameters[i].variable].type;
          const uint32_t y = b.variables[declared.parameters[i].variable].type;
          if (x == kNoIndex || y == kNoIndex) continue;
          const std::string_view p = last_part(a.type_refs[x].name.view());
          const std::string_view q = last_part(b.type_refs[y].name.view());
          // Type parameters of a generic base stand for anything.
          if (p != q && p.size() > 2 && q.size() > 2 && !(a.language != b.language)) return false;
        }
        return true;
      });
      if (shadowing != found.end()) {
        // Not always is the nearer one the one that counts: an interface gives way to one that
        // extends it, and to a class.
        const TypeDecl& nearer = program_.type(program_.owner(*shadowing));
        const TypeDecl& here = program_.type(ancestor);
        const bool overrides = nearer.kind == TypeKind::kInterface && declared.body != kNoIndex &&
                               (here.kind != TypeKind::kInterface ||
                                (nearer.qualified != here.qualified &&
                                 program_.is_subtype(ancestor, nearer.qualified)));
        if (overrides) *shadowing = function;
        continue;
      }
      if (declared.body == kNoIndex) {
        abstract.push_back(function);
      } else {
        found.push_back(function);
      }
    }
  }
  std::vector<FunctionId> best = best_of(found, arguments);
  if (best.empty()) best = best_of(abstract, arguments);
  if (best.empty() && arguments.values.empty()) {
    if (const FunctionId component = record_component(type, name); component.valid())
      best.push_back(component);
  }
  return best;
}

std::vector<TypeId> Engine::dispatch_types(Frame* frame, TypeId type) {
  // Any subtype that reached code has made; the type itself if it can be made. Nothing made yet: a
  // value that came from outside (injected, restored), so every concrete subtype, if they are few.
  if (frame != nullptr)
    heap_.read({PlaceKey::Kind::kInstantiated, program_.type(type).qualified.id(), 0},
               frame->context);
  std::vector<TypeId> out;
  const TypeDecl& itself = program_.type(type);
  const bool by_others = options_.follow_all && itself.kind != TypeKind::kInterface &&
                         !itself.modifiers.is_abstract && itself.kind != TypeKind::kAnonymous;
  if (by_others || instantiated_.contains(type)) out.push_back(type);
  for (TypeId subtype : program_.subtypes(type)) {
    if (instantiated_.contains(subtype)) out.push_back(subtype);
  }
  if (!out.empty()) return out;
  const bool concrete = itself.kind != TypeKind::kInterface && !itself.modifiers.is_abstract;
  if (concrete) return {type};
  std::vector<TypeId> concrete_subtypes;
  for (TypeId subtype : program_.subtypes(type)) {
    const TypeDecl& sub = program_.type(subtype);
    if (sub.kind != TypeKind::kInterface && !sub.modifiers.is_abstract &&
        sub.kind != TypeKind::kAnonymous) {
      concrete_subtypes.push_back(subtype);
    }
  }
  if (concrete_subtypes.size() <= 3 && !concrete_subtypes.empty()) return concrete_subtypes;
  return {type};
}

std::vector<Value> Engine::bind(FunctionId id, const Arguments& arguments, std::optional<Value>) {
  const FunctionDecl& function = program_.function(id);
  const Unit& unit = program_.unit(id.file);
  const auto& parameters = function.parameters;
  std::vector<Value> out(parameters.size(), values_.absent());
  std::vector<bool> set(parameters.size(), false);
  size_t next = 0;
  for (size_t i = 0; i < arguments.values.size(); ++i) {
    size_t position = parameters.size();
    if (!arguments.names[i].empty()) {
      for (size_t p = 0; p < parameters.size(); ++p) {
        if (unit.variables[parameters[p].variable].name == arguments.names[i]) position = p;
      }
    } else {
      position = next;
      const bool last = i + 1 == arguments.values.size();
      if (last && next + 1 < parameters.size()) {
        // A trailing lambda goes to the last parameter when the next one doesn't take a function.
        const Atom* atom = values_.only(arguments.values[i]);
        const bool lambda =
            atom != nullptr && atom->kind == AtomKind::kObject &&
            objects_[static_cast<uint32_t>(atom->number)].kind == HeapObject::Kind::kLambda;
        if (lambda) {
          const uint32_t type = unit.variables[parameters[next].variable].type;
          const bool takes_function =
              type != kNoIndex && unit.type_refs[type].name.view() == "Function";
          const uint32_t last_type = unit.variables[parameters.back().variable].type;
          const bool last_takes =
              last_type != kNoIndex && unit.type_refs[last_type].name.view() == "Function";
          if (last_takes && (!takes_function || parameters[next].default_value != kNoIndex))
            position = parameters.size() - 1;
        }
      }
      if (next < parameters.size() && !parameters[next].vararg) ++next;
    }
    if (position >= parameters.size()) continue;
    if (parameters[position].vararg) {
      // Several arguments in one array. An array handed over as it is stays what it is.
      const Atom* atom = values_.only(arguments.values[i]);
      const bool array =
          atom != nullptr && atom->kind == AtomKind::kObject &&
          objects_[static_cast<uint32_t>(atom->number)].kind == HeapObject::Kind::kContainer;
      if (array) {
        out[position] =
            set[position] ? values_.join(out[position], arguments.values[i]) : arguments.values[i];
      } else {
        HeapObject container;
        container.kind = HeapObject::Kind::kContainer;
        container.type = Symbol("java.lang.Object[]");
        container.site = {id.file, 0x80000000u | parameters[position].variable};
        // One array for each combination of what it holds would be exact and endless: one for each
        // value set.
        const uint32_t object = make_object(std::move(container), arguments.values[i].set, true);
        heap_.write({PlaceKey::Kind::kContent, object, 0}, arguments.values[i]);
        const Value value = values_.of_object(object);
        out[position] = set[position] ? values_.join(out[position], value) : value;
      }
      set[position] = true;
      continue;
    }
    out[position] = arguments.values[i];
    set[position] = true;
  }
  for (size_t p = 0; p < parameters.size(); ++p) {
    if (!set[p] && parameters[p].vararg) out[p] = values_.top();
  }
  return out;
}

Value Engine::call_all(Frame& frame, State& state, const Expr& e,
                       const std::vector<FunctionId>& functions, Value self,
                       const Arguments& arguments, uint32_t closure,
                       std::optional<Value> extension_receiver) {
  Value result;
  const Span site = frame.caller.valid() ? frame.caller : frame.unit->span(e);
  for (FunctionId function : functions) {
    const FunctionDecl& declared = program_.function(function);
    Value receiver = extension_receiver ? *extension_receiver : self;
    uint32_t carries = closure;
    if (extension_receiver && !declared.modifiers.is_static && closure == kNoObject &&
        program_.type(program_.owner(function)).kind != TypeKind::kFacade) {
      // An extension that a class declares has that class's object around it.
      const Value around = implicit_receiver(frame, program_.owner(function));
      const Atom* object = values_.only(around);
      if (object != nullptr && object->kind == AtomKind::kObject)
        carries = static_cast<uint32_t>(object->number);
    }
    if (declared.modifiers.is_static && !extension_receiver) {
      initialise_class(&frame, &state, program_.owner(function), site);
      receiver = values_.bottom();
    } else if (program_.type(program_.owner(function)).kind == TypeKind::kFacade) {
      initialise_class(&frame, &state, program_.owner(function), site);
      if (!extension_receiver) receiver = values_.bottom();
    }
    std::vector<Value> bound = bind(function, arguments, extension_receiver);
    add_type_arguments(frame, e, declared, bound);
    result = values_.join(result, call(function, receiver, std::move(bound), carries, &frame,
                                       &state, site, PathStep::How::kCall));
  }
  return result;
}

// ---- what is in sight without a receiver
// -----------------------------------------------------------------------

std::vector<FunctionId> Engine::top_level_in_sight(const Unit& unit, Symbol name) {
  for (const Import& import : unit.imports) {
    if (import.star || import.alias != name) continue;
    const std::string_view text = import.name.view();
    const size_t dot = text.rfind('.');
    if (dot == std::string_view::npos) continue;
    const Symbol holder(text.substr(0, dot));
    const Symbol member(text.substr(dot + 1));
    std::vector<FunctionId> found = program_.top_level_functions(holder, member);
    if (!found.empty()) return found;
    // A member of an object, or a static method.
    if (const TypeId type = program_.find_type(holder); type.valid()) {
      for (TypeId ancestor : program_.lineage(type)) {
        const std::vector<FunctionId> own = program_.functions_named(ancestor, member);
        found.insert(found.end(), own.begin(), own.end());
      }
      if (found.empty()) {
        if (const TypeId companion = program_.companion(type); companion.valid()) {
          found = program_.functions_named(companion, member);
        }
      }
      if (!found.empty()) return found;
    }
  }
  std::vector<FunctionId> found = program_.top_level_functions(unit.package, name);
  if (!found.empty()) return found;
  for (const Import& import : unit.imports) {
    if (!import.star) continue;
    const std::vector<FunctionId>& here = program_.top_level_functions(import.name, name);
    found.insert(found.end(), here.begin(), here.end());
    if (const TypeId type = program_.find_type(import.name); type.valid()) {
      for (TypeId ancestor : program_.lineage(type)) {
        const std::vector<FunctionId> own = program_.functions_named(ancestor, name);
        found.insert(found.end(), own.begin(), own.end());
      }
    }
  }
  return found;
}

std::vector<FunctionId> Engine::extensions_in_sight(Frame& frame, Symbol name, Value receiver,
                                                    const Arguments& arguments) {
  std::vector<FunctionId> found = top_level_in_sight(*frame.unit, name);
  // Extensions that a receiver in sight declares.
  for (const Value around : frame.implicit) {
    values_.each(around, [&](const Atom& atom) {
      const TypeId type = declared_type(atom);
      if (!type.valid()) return;
      for (TypeId ancestor : program_.lineage(type)) {
        for (FunctionId function : program_.functions_named(ancestor, name))
          found.push_back(function);
      }
    });
  }
  // Extensions that a type around declares.
  for (TypeId scope = frame.scope; scope.valid();) {
    for (TypeId ancestor : program_.lineage(scope)) {
      for (FunctionId function : program_.functions_named(ancestor, name))
        found.push_back(function);
      if (const TypeId companion = program_.companion(ancestor); companion.valid()) {
        for (FunctionId function : program_.functions_named(companion, name))
          found.push_back(function);
      }
    }
    const TypeDecl& type = program_.type(scope);
    scope = type.enclosing == kNoIndex ? TypeId{} : TypeId{scope.file, type.enclosing};
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase_if(found, [&](FunctionId id) {
    const FunctionDecl& function = program_.function(id);
    if (function.receiver_type == kNoIndex) return true;
    const Unit& unit = program_.unit(id.file);
    const TypeRef& wanted = unit.type_refs[function.receiver_type];
    const std::string_view wanted_name = last_part(wanted.name.view());
    if (wanted_name == "Any" || wanted_name == "T" || wanted_name.size() == 1 ||
        std::find(function.type_parameters.begin(), function.type_parameters.end(), wanted.name) !=
            function.type_parameters.end()) {
      return false;
    }
    const ResolvedType& type = resolved(unit, function.receiver_type, program_.owner(id));
    bool may = false;
    bool any = false;
    values_.each(receiver, [&](const Atom& atom) {
      any = true;
      switch (atom.kind) {
        case AtomKind::kString:
          may |= wanted_name == "String" || wanted_name == "CharSequence";
          break;
        case AtomKind::kInt:
          may |= wanted_name == "Int" || wanted_name == "Long" || wanted_name == "Number" ||
                 wanted_name == "Float";
          break;
        case AtomKind::kBool:
          may |= wanted_name == "Boolean";
          break;
        case AtomKind::kObject: {
          const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
          if (object.declared.valid()) {
            may |= object.type == type.qualified ||
                   program_.is_subtype(object.declared, type.qualified);
            for (Symbol ancestor : program_.library_ancestors(object.declared)) {
              may |= catalog_.is_library_subtype(ancestor, type.qualified);
            }
          } else {
            may = true;
          }
          break;
        }
        case AtomKind::kInstance: {
          const TypeId held = program_.find_type(atom.text);
          if (held.valid()) {
            may |= held == type.declared || program_.is_subtype(held, type.qualified);
            for (Symbol ancestor : program_.library_ancestors(held))
              may |= catalog_.is_library_subtype(ancestor, type.qualified);
          } else {
            may |= atom.text == type.qualified || last_part(atom.text.view()) == wanted_name ||
                   catalog_.is_library_subtype(atom.text, type.qualified) ||
                   !catalog_.knows_class(atom.text);
          }
          break;
        }
        default:
          may = true;
      }
    });
    return any && !may;
  });
  return best_of(found, arguments);
}

// ---- calls
// -----------------------------------------------------------------------------------------------------

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

Value Engine::eval_call(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const Unit& unit = *frame.unit;
  const Span site = unit.span(e);
  caller_scope_ = frame.scope;

  if (e.has_receiver) {
    const uint32_t receiver_index = unit.receiver(e);
    const Expr& receiver_expr = unit.expr(receiver_index);
    if (receiver_expr.kind == ExprKind::kSuper) {
      Arguments arguments = eval_arguments(frame, state, e);
      if (!state.reachable) return values_.bottom();
      const Value self = frame.implicit.empty() ? values_.top() : frame.implicit.front();
      // `super<I>.f()`, `I.super.f()`, or the nearest above.
      if (frame.scope.valid()) {
        for (const ResolvedType& super : program_.supertypes(frame.scope)) {
          if (!super.declared.valid()) continue;
          if (!receiver_expr.name.empty() &&
              last_part(super.qualified.view()) != receiver_expr.name.view())
            continue;
          const std::vector<FunctionId> found = candidates(super.declared, e.name, arguments);
          if (!found.empty())
            return call_all(frame, state, e, found, self, arguments,
                            closure_of(self, super.declared));
        }
      }
      LibraryCall call;
      call.frame = &frame;
      call.state = &state;
      call.expr = index;
      call.method = e.name;
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
    if (receiver_expr.kind == ExprKind::kName || receiver_expr.kind == ExprKind::kSelect) {
      const NameInfo name = name_info(frame, receiver_index);
      if (name.kind == NameInfo::Kind::kType) {
        // A static call, a companion's or an object's function, or a nested constructor.
        if (name.type.declared.valid()) {
          const TypeId type = name.type.declared;
          Arguments arguments = eval_arguments(frame, state, e);
          if (!state.reachable) return values_.bottom();
          const TypeDecl& declared = program_.type(type);
          const bool object =
              declared.kind == TypeKind::kObject || declared.kind == TypeKind::kCompanion;
          std::vector<FunctionId> found = candidates(type, e.name, arguments);
          if (!object) {
            // Through the name of a class only its static functions can be called.
            std::erase_if(found, [&](FunctionId function) {
              return !program_.function(function).modifiers.is_static &&
                     declared.kind != TypeKind::kFacade;
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
            std::erase_if(extensions, [&](FunctionId f) {
              return program_.function(f).receiver_type == kNoIndex;
            });
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
              if (const auto field =
                      find_field(companion, Symbol(decapitalised(method.substr(3))))) {
                const Value self = type_as_value(frame, state, companion, site);
                if (arguments.values.empty()) return read_field(frame, state, *field, self, site);
                write_field(frame, state, *field, self, arguments.values[0], site);
                return unit_;
              }
            }
          }
          if (const TypeId nested = program_.member_type(type, e.name); nested.valid()) {
            if (const auto made = call_type(frame, state, index, e, nested, arguments))
              return *made;
          }
          const Value as_value = type_as_value(frame, state, type, site);
          if (!as_value.bottom()) {
            Value result = call_method(frame, state, index, e, as_value, e.name, arguments);
            return result;
          }
          LibraryCall call;
          call.frame = &frame;
          call.state = &state;
          call.expr = index;
          call.method = e.name;
          call.is_static = true;
          call.arguments = std::move(arguments);
          for (Symbol ancestor : program_.library_ancestors(type)) {
            call.classes.push_back(ancestor);
            for (Symbol library : catalog_.library_lineage(ancestor))
              call.classes.push_back(library);
          }
          return call_library(call);
        }
        LibraryCall call;
        call.frame = &frame;
        call.state = &state;
        call.expr = index;
        call.method = e.name;
        call.is_static = true;
        call.uncertain = !name.type.certain && !catalog_.knows_class(name.type.qualified);
        call.classes.push_back(name.type.qualified);
        for (Symbol library : catalog_.library_lineage(name.type.qualified)) {
          if (library != name.type.qualified) call.classes.push_back(library);
        }
        call.arguments = eval_arguments(frame, state, e);
        if (!state.reachable) return values_.bottom();
        // `Outer.Nested(…)` of a library, in Kotlin.
        const std::string_view method = e.name.view();
        if (unit.language == Language::kKotlin && !method.empty() && method[0] >= 'A' &&
            method[0] <= 'Z') {
          const Symbol nested(std::string(name.type.qualified.view()) + "." + std::string(method));
          return construct_library(frame, state, index, e, {nested, {}, name.type.certain},
                                   std::move(call.arguments));
        }
        return call_library(call);
      }
      if (name.kind == NameInfo::Kind::kPackage) {
        const Symbol full(std::string(name.qualified.view()) + "." + std::string(e.name.view()));
        Arguments arguments = eval_arguments(frame, state, e);
        if (!state.reachable) return values_.bottom();
        if (const TypeId type = program_.find_type(full); type.valid()) {
          if (const auto made = call_type(frame, state, index, e, type, arguments)) return *made;
        }
        std::vector<FunctionId> found =
            best_of(program_.top_level_functions(name.qualified, e.name), arguments);
        if (!found.empty())
          return call_all(frame, state, e, found, values_.bottom(), arguments, kNoObject);
        const std::string_view method = e.name.view();
        if (method.empty() || !(method[0] >= 'A' && method[0] <= 'Z') ||
            is_library_function(full)) {
          LibraryCall call;  // `kotlin.system.exitProcess(0)`
          call.frame = &frame;
          call.state = &state;
          call.expr = index;
          call.method = e.name;
          call.is_static = true;
          call.classes.push_back(name.qualified);
          call.arguments = std::move(arguments);
          return call_library(call);
        }
        return construct_library(frame, state, index, e, {full, {}, true}, std::move(arguments));
      }
    }
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
      if (unit.language == Language::kKotlin && !extensions.empty()) {
        return call_all(frame, state, e, extensions, values_.bottom(), arguments, kNoObject,
                        receiver);
      }
      if (unit.language == Language::kKotlin && state.reachable) {
        LibraryCall call;
        call.frame = &frame;
        call.state = &state;
        call.expr = index;
        call.method = e.name;
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
    if (unit.language == Language::kKotlin) {
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

  Arguments arguments = eval_arguments(frame, state, e);
  if (!state.reachable) return values_.bottom();

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
    const TypeDecl& type = program_.type(scope);
    scope = type.enclosing == kNoIndex ? TypeId{} : TypeId{scope.file, type.enclosing};
  }
  // Imported and top-level functions; extensions of a receiver in sight.
  std::vector<FunctionId> top = top_level_in_sight(unit, e.name);
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
  // Kotlin writes a constructor like a function.
  if (unit.language == Language::kKotlin) {
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
        return construct_library(frame, state, index, e, type, std::move(arguments));
      }
    }
    // A property that holds a function.
    const std::optional<FieldId> property = [&]() -> std::optional<FieldId> {
      for (TypeId scope = frame.scope; scope.valid();) {
        if (const auto field = find_field(scope, e.name)) return field;
        const TypeDecl& type = program_.type(scope);
        scope = type.enclosing == kNoIndex ? TypeId{} : TypeId{scope.file, type.enclosing};
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
  }
  // A library's: inherited from a library superclass, or imported by name.
  LibraryCall call;
  call.frame = &frame;
  call.state = &state;
  call.expr = index;
  call.method = e.name;
  call.arguments = std::move(arguments);
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
      const TypeDecl& type = program_.type(scope);
      scope = type.enclosing == kNoIndex ? TypeId{} : TypeId{scope.file, type.enclosing};
    }
    for (const Import& import : unit.imports) {
      if (import.star) call.classes.push_back(import.name);
    }
  }
  return call_library(call);
}

Value Engine::call_method(Frame& frame, State& state, uint32_t index, const Expr& e, Value receiver,
                          Symbol name, const Arguments& arguments) {
  const Span site = frame.unit->span(e);
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
      return construct_library(there, *state, reference.site.index, e, type, std::move(given));
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
      const TypeDecl& type = program_.type(scope);
      scope = type.enclosing == kNoIndex ? TypeId{} : TypeId{scope.file, type.enclosing};
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

// ---- objects
// ---------------------------------------------------------------------------------------------------

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
  return construct_library(frame, state, index, e, type, std::move(arguments));
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
  const Span site = frame.unit->span(e);
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
  const Span site = frame.unit->span(e);
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
