// Which of the app's functions a call means: those of a name that a type, a file or an import puts
// in sight, the best for the arguments as the compilers choose it, and how arguments become
// parameters.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

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
        // `has(String)` beside `has(String...)`: two of one class never hide each other.
        if (program_.owner(nearer) == ancestor) return false;
        const Unit& a = program_.unit(nearer.file);
        const Unit& b = program_.unit(function.file);
        for (size_t i = 0; i < other.parameters.size(); ++i) {
          const uint32_t x = a.variables[other.parameters[i].variable].type;
          const uint32_t y = b.variables[declared.parameters[i].variable].type;
          if (x == kNoIndex || y == kNoIndex) continue;
          const int depth = a.type_refs[x].array_depth + (other.parameters[i].vararg ? 1 : 0);
          const int below = b.type_refs[y].array_depth + (declared.parameters[i].vararg ? 1 : 0);
          if (depth != below && a.language == b.language) return false;
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
  const Span site = frame.caller.valid() ? frame.caller : frame.unit->site(e);
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
    scope = program_.enclosing(scope);
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

}  // namespace sdklint
