// What names stand for, fields and their initial values, written types, class initialisation.
#include <algorithm>
#include <cctype>

#include "analysis/engine.h"
#include "analysis/names.h"
#include "base/text.h"

namespace sdklint {

namespace {

Symbol join_names(Symbol left, Symbol right) {
  std::string name(left.view());
  name += '.';
  name += right.view();
  return Symbol(name);
}

bool is_primitive(std::string_view name) {
  return name == "boolean" || name == "int" || name == "long" || name == "short" ||
         name == "byte" || name == "char" || name == "float" || name == "double" ||
         name == "void" || name == "Boolean" || name == "Int" || name == "Long" ||
         name == "Short" || name == "Byte" || name == "Char" || name == "Float" ||
         name == "Double" || name == "Integer" || name == "Unit" || name == "Any" ||
         name == "Object" || name == "Nothing" || name == "Void" || name == "Number";
}

}  // namespace

const ResolvedType& Engine::resolved(const Unit& unit, uint32_t type_ref, TypeId scope) {
  std::optional<ResolvedType>& slot = info(unit.file).types[type_ref];
  if (!slot) slot = program_.resolve(unit.type_refs[type_ref], unit.file, scope);
  return *slot;
}

std::optional<uint32_t> Engine::bound_of(const Unit& unit, Symbol name, TypeId scope,
                                         const FunctionDecl* function) const {
  const auto among = [&](const auto& declared) -> std::optional<uint32_t> {
    const auto& all = declared.type_parameters;
    const auto of = std::find(all.begin(), all.end(), name);
    if (of == all.end()) return std::nullopt;
    const auto at = static_cast<size_t>(of - all.begin());
    return at < declared.type_bounds.size() ? declared.type_bounds[at] : kNoIndex;
  };
  if (function != nullptr) {
    if (const auto bound = among(*function)) return bound;
  }
  for (uint32_t at = scope.valid() ? scope.index : kNoIndex; at != kNoIndex;
       at = unit.types[at].enclosing) {
    if (const auto bound = among(unit.types[at])) return bound;
  }
  return std::nullopt;
}

Value Engine::refine(const Unit& unit, uint32_t type_ref, TypeId scope, Value value,
                     const FunctionDecl* function) {
  if (value.bottom()) return value;
  constexpr int kMostBounds = 8;  // `T : U`
  for (int bounds = 0;; ++bounds) {
    const TypeRef& ref = unit.type_refs[type_ref];
    if (ref.array_depth > 0 || is_primitive(ref.name.view()) || ref.name.view() == "Function" ||
        ref.name.empty() || bounds > kMostBounds)
      return value;
    const auto bound = bound_of(unit, ref.name, scope, function);
    if (!bound) break;
    if (*bound == kNoIndex) return value;
    type_ref = *bound;
  }
  const TypeRef& ref = unit.type_refs[type_ref];
  const ResolvedType& type = resolved(unit, type_ref, scope);
  if (!type.certain && !type.declared.valid() && ref.name.view().size() <= 2)
    return value;  // a type parameter of a function around
  return as_type(value, type);
}

bool Engine::may_be(TypeId held, const ResolvedType& wanted) {
  if (program_.is_subtype(held, wanted.qualified)) return true;
  const std::string_view name = wanted.qualified.view();
  if (is_primitive(last_part(name)) || name == "java.lang.String" || name == "kotlin.String")
    return false;
  // A library's own class may be anything's subtype but the app's; one that is generated into the
  // app's packages (Hilt_Main, MainBinding) may be that too.
  const std::vector<Symbol>& ancestors = library_ancestors(held);
  if (!wanted.declared.valid()) {
    const TypeKind kind = program_.type(held).kind;
    return !ancestors.empty() || kind == TypeKind::kEnum || kind == TypeKind::kRecord;
  }
  for (Symbol ancestor : ancestors) {
    const std::string_view text = ancestor.view();
    const bool library = text.starts_with("java.") || text.starts_with("javax.") ||
                         text.starts_with("kotlin.") || text.starts_with("kotlinx.") ||
                         text.starts_with("android.") || text.starts_with("androidx.") ||
                         catalog_.knows_class(ancestor);
    if (!library) return true;
  }
  return false;
}

TypeId Engine::declared_type(const Atom& atom) const {
  if (atom.kind == AtomKind::kObject) return objects_[static_cast<uint32_t>(atom.number)].declared;
  return atom.kind == AtomKind::kInstance ? program_.find_type(atom.text) : TypeId{};
}

Value Engine::narrowed_to_use(Frame& frame, const State& state, uint32_t index, Value value) {
  if (frame.unit->language != Language::kJava || !state.reachable || value.bottom()) return value;
  const StaticType& type = static_type(frame, index);
  return type.known && type.array_depth == 0 && type.type.declared.valid()
             ? as_type(value, type.type)
             : value;
}

Value Engine::as_type(Value value, const ResolvedType& type) {
  const uint64_t key = uint64_t{value.set} << 32 | type.qualified.id();
  if (const auto it = narrowed_.find(key); it != narrowed_.end()) return {it->second, value.origin};
  const bool certain = type.certain || type.declared.valid();
  const bool own_interface =
      type.declared.valid() && program_.type(type.declared).kind == TypeKind::kInterface;
  Value result;
  bool any = false;      // something that can be called
  bool dropped = false;  // something that another type's variable brought here
  const std::vector<uint32_t> atoms(values_.ids(value).begin(), values_.ids(value).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    Value one = values_.single(atom);
    switch (atom.kind) {
      case AtomKind::kTop:
        one = values_.of_instance(type.qualified);
        break;
      case AtomKind::kString:
        if (type.declared.valid()) one = {};
        break;
      case AtomKind::kObject: {
        HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
        if (object.kind == HeapObject::Kind::kLambda ||
            object.kind == HeapObject::Kind::kReference) {
          if (own_interface && !object.functional.valid()) object.functional = type.declared;
        } else if (certain && object.declared.valid()) {
          if (!may_be(object.declared, type)) one = {};
        } else if (object.kind == HeapObject::Kind::kLibrary && type.declared.valid()) {
          one = {};
        }
        break;
      }
      case AtomKind::kInstance: {
        if (!certain || atom.text == type.qualified) break;
        const TypeId held = program_.find_type(atom.text);
        if (held.valid()) {
          if (may_be(held, type)) break;
          // Cast downwards, or to an interface that a subtype may have.
          const bool apart = type.declared.valid() &&
                             program_.type(held).kind != TypeKind::kInterface &&
                             program_.type(type.declared).kind != TypeKind::kInterface &&
                             !program_.is_subtype(type.declared, atom.text);
          one = apart ? Value{} : values_.of_instance(type.qualified);
        } else if (type.declared.valid() ||
                   catalog_.is_library_subtype(type.qualified, atom.text)) {
          one = values_.of_instance(type.qualified);
        }
        break;
      }
      default:
        break;
    }
    dropped |= one.bottom();
    any |= !one.bottom() && atom.kind != AtomKind::kNull && atom.kind != AtomKind::kAbsent;
    result = values_.join(result, one);
  }
  if (dropped && !any) result = values_.join(result, values_.of_instance(type.qualified));
  narrowed_.emplace(key, result.set);
  result.origin = value.origin;
  return result;
}

// ---- what Java's compiler knows

Engine::StaticType Engine::written_type(const Unit& unit, uint32_t type_ref, TypeId scope,
                                        const FunctionDecl* function) {
  StaticType out;
  if (type_ref == kNoIndex) return out;
  const TypeRef& ref = unit.type_refs[type_ref];
  if (ref.name.empty() || ref.name.view() == "Function") return out;
  if (bound_of(unit, ref.name, scope, function)) return out;
  out.type = resolved(unit, type_ref, scope);
  out.array_depth = ref.array_depth;
  out.known = out.type.certain || out.type.declared.valid();
  return out;
}

const Engine::StaticType& Engine::static_type(Frame& frame, uint32_t index) {
  const auto it = frame.info->static_types.find(index);
  if (it != frame.info->static_types.end()) return it->second;
  UnitInfo& info = *frame.info;
  info.static_types[index] = {};  // what asks for itself isn't known
  StaticType found = find_static_type(frame, frame.unit->expr(index));
  return info.static_types[index] = std::move(found);
}

Engine::StaticType Engine::find_static_type(Frame& frame, const Expr& e) {
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  const auto named = [](std::string_view name) {
    StaticType out;
    out.type = {Symbol(name), {}, true};
    out.known = true;
    return out;
  };
  switch (e.kind) {
    case ExprKind::kLiteral: {
      if (e.type != kNoIndex) return named("char");
      const Literal& literal = unit.literals[e.ref];
      if (std::holds_alternative<bool>(literal)) return named("boolean");
      if (std::holds_alternative<Symbol>(literal)) return named("java.lang.String");
      if (std::holds_alternative<int64_t>(literal) || std::holds_alternative<double>(literal)) {
        const std::string_view text = program_.sources().text(unit.file);
        const char last = e.end > e.begin && e.end <= text.size() ? text[e.end - 1] : ' ';
        if (last == 'L' || last == 'l') return named("long");
        if (std::holds_alternative<int64_t>(literal)) return named("int");
        return named(last == 'f' || last == 'F' ? "float" : "double");
      }
      return {};
    }
    case ExprKind::kLocal: {
      const VariableDecl& variable = unit.variables[e.ref];
      const FunctionDecl* owner =
          variable.function == kNoIndex ? nullptr : &unit.functions[variable.function];
      StaticType out = written_type(unit, variable.type, frame.scope, owner);
      const bool vararg =
          owner != nullptr &&
          std::any_of(owner->parameters.begin(), owner->parameters.end(),
                      [&](const Parameter& p) { return p.vararg && p.variable == e.ref; });
      if (vararg && out.array_depth == 0) out.array_depth = 1;
      return out;
    }
    case ExprKind::kName:
    case ExprKind::kSelect: {
      FieldId field;
      const auto index = static_cast<uint32_t>(&e - unit.exprs.data());
      const NameInfo name = name_info(frame, index);
      if (name.kind == NameInfo::Kind::kField) {
        field = name.field;
      } else if (e.kind == ExprKind::kSelect && !children.empty() &&
                 name.kind == NameInfo::Kind::kImplicitProperty) {
        const StaticType holder = static_type(frame, children[0]);
        if (holder.known && holder.array_depth > 0 && e.name.view() == "length")
          return named("int");
        if (holder.known && holder.type.declared.valid()) {
          if (const auto found = find_field(holder.type.declared, e.name)) field = *found;
        }
      }
      if (!field.valid()) return {};
      const FieldDecl& declared = program_.field(field);
      return written_type(program_.unit(field.file), declared.type, {field.file, declared.owner});
    }
    case ExprKind::kThis: {
      if (!e.name.empty() || !frame.scope.valid()) return {};
      StaticType out;
      out.type = {program_.type(frame.scope).qualified, frame.scope, true};
      out.known = program_.type(frame.scope).kind != TypeKind::kAnonymous;
      return out;
    }
    case ExprKind::kNew:
      return written_type(unit, e.type, frame.scope, frame.function);
    case ExprKind::kCast:
      return written_type(unit, e.type, frame.scope, frame.function);
    case ExprKind::kClassLiteral:
      return named("java.lang.Class");
    case ExprKind::kTemplate:
      return named("java.lang.String");
    case ExprKind::kIs:
      return named("boolean");
    case ExprKind::kIndex: {
      StaticType array = static_type(frame, children[0]);
      if (!array.known || array.array_depth == 0) return {};
      --array.array_depth;
      return array;
    }
    case ExprKind::kAssign:
      return static_type(frame, children[0]);
    case ExprKind::kIf: {
      if (children.size() != 3) return {};
      const StaticType yes = static_type(frame, children[1]);
      const StaticType no = static_type(frame, children[2]);
      const auto null = [&](uint32_t child) {
        const Expr& other = unit.expr(child);
        return other.kind == ExprKind::kLiteral &&
               std::holds_alternative<std::nullptr_t>(unit.literals[other.ref]);
      };
      if (null(children[1])) return no;
      if (null(children[2])) return yes;
      const bool same = yes.known && no.known && yes.type.qualified == no.type.qualified &&
                        yes.array_depth == no.array_depth;
      return same ? yes : StaticType{};
    }
    case ExprKind::kUnary:
      return e.op == Op::kNot ? named("boolean") : static_type(frame, children[0]);
    case ExprKind::kBinary: {
      if (e.op >= Op::kAnd && e.op <= Op::kGreaterEqual) return named("boolean");
      const StaticType left = static_type(frame, children[0]);
      const StaticType right = static_type(frame, children[1]);
      const auto is = [](const StaticType& type, std::string_view name) {
        return type.known && type.array_depth == 0 && type.type.qualified.view() == name;
      };
      if (e.op == Op::kAdd && (is(left, "java.lang.String") || is(right, "java.lang.String")))
        return named("java.lang.String");
      if (!left.known || !right.known) return {};
      if (is(left, "boolean")) return left;
      for (const char* wide : {"double", "float", "long"}) {
        if (is(left, wide) || is(right, wide)) return named(wide);
      }
      const auto whole = [&](const StaticType& type) {
        return is(type, "int") || is(type, "char") || is(type, "short") || is(type, "byte");
      };
      return whole(left) && whole(right) ? named("int") : StaticType{};
    }
    case ExprKind::kCall:
      return static_call_type(frame, e);
    default:
      return {};
  }
}

Engine::StaticType Engine::static_call_type(Frame& frame, const Expr& e) {
  const Unit& unit = *frame.unit;
  const size_t count = unit.arguments(e).size();
  std::vector<FunctionId> found;
  const auto collect = [&](TypeId type) {
    for (TypeId ancestor : program_.lineage(type)) {
      for (FunctionId function : program_.functions_named(ancestor, e.name)) {
        const FunctionDecl& declared = program_.function(function);
        const bool vararg = !declared.parameters.empty() && declared.parameters.back().vararg;
        if (declared.kind == FunctionKind::kMethod &&
            (declared.parameters.size() == count ||
             (vararg && count + 1 >= declared.parameters.size())))
          found.push_back(function);
      }
    }
  };
  if (e.has_receiver) {
    const uint32_t receiver = unit.receiver(e);
    const Expr& left = unit.expr(receiver);
    ResolvedType type;
    bool known = false;
    if (left.kind == ExprKind::kName || left.kind == ExprKind::kSelect) {
      const NameInfo name = name_info(frame, receiver);
      if (name.kind == NameInfo::Kind::kType) {
        type = name.type;
        known = true;
      }
    }
    if (!known) {
      const StaticType holder = static_type(frame, receiver);
      if (!holder.known || holder.array_depth > 0) return {};
      type = holder.type;
    }
    if (type.declared.valid()) {
      collect(type.declared);
    } else {
      for (const LibraryReturn* row : catalog_.returns_named(e.name)) {
        if (!catalog_.is_library_subtype(type.qualified, row->class_name) || row->argument >= 0)
          continue;
        const std::string_view returns = row->returns.view();
        if (returns.empty() || returns == "this" || returns.find(':') != std::string_view::npos)
          continue;
        StaticType out;
        out.type = {row->returns, {}, true};
        out.known = true;
        return out;
      }
      return {};
    }
  } else {
    for (TypeId scope = frame.scope; scope.valid() && found.empty();) {
      collect(scope);
      scope = program_.enclosing(scope);
    }
    if (found.empty()) {
      for (FunctionId function : top_level_in_sight(unit, e.name)) {
        if (program_.function(function).parameters.size() == count) found.push_back(function);
      }
    }
  }
  const auto of_argument = [&](const FunctionDecl& declared, const Unit& there) -> StaticType {
    // `<T> T checked(T value)` gives back what it is given.
    if (declared.return_type == kNoIndex) return {};
    const TypeRef& result = there.type_refs[declared.return_type];
    if (std::find(declared.type_parameters.begin(), declared.type_parameters.end(), result.name) ==
        declared.type_parameters.end())
      return {};
    const auto arguments = unit.arguments(e);
    for (size_t i = 0; i < declared.parameters.size() && i < arguments.size(); ++i) {
      const uint32_t type = there.variables[declared.parameters[i].variable].type;
      if (type == kNoIndex || declared.parameters[i].vararg) continue;
      if (there.type_refs[type].name == result.name &&
          there.type_refs[type].array_depth == result.array_depth)
        return static_type(frame, arguments[i]);
    }
    return {};
  };
  // The nearest declaration tells, as long as overloads agree; an overrider's own type is narrower.
  StaticType result;
  for (FunctionId function : found) {
    const FunctionDecl& declared = program_.function(function);
    const Unit& there = program_.unit(function.file);
    StaticType one = written_type(there, declared.return_type, program_.owner(function), &declared);
    if (!one.known) one = of_argument(declared, there);
    if (!one.known) return {};
    if (!result.known) {
      result = one;
      continue;
    }
    const bool same = one.array_depth == result.array_depth &&
                      (one.type.qualified == result.type.qualified ||
                       (result.type.declared.valid() &&
                        program_.is_subtype(result.type.declared, one.type.qualified)));
    if (!same) return {};
  }
  return result;
}

std::optional<FieldId> Engine::find_field(TypeId type, Symbol name) {
  for (TypeId ancestor : program_.lineage(type)) {
    if (const auto field = program_.field_named(ancestor, name)) return field;
  }
  return std::nullopt;
}

std::optional<FieldId> Engine::visible_field(const Frame& frame, TypeId type, Symbol name) {
  for (TypeId ancestor : program_.lineage(type)) {
    const auto field = program_.field_named(ancestor, name);
    if (!field) continue;
    const bool hidden = program_.field(*field).modifiers.is_private &&
                        field->file != frame.unit->file &&
                        program_.unit(field->file).language != frame.unit->language;
    if (!hidden) return field;
  }
  return std::nullopt;
}

FieldId Engine::overriding(FieldId id, const Atom& holder) {
  TypeId type = declared_type(holder);
  if (!type.valid()) return id;
  const TypeId owner{id.file, program_.field(id).owner};
  if (type == owner || !program_.is_subtype(type, program_.type(owner).qualified)) return id;
  const auto found = find_field(type, program_.field(id).name);
  return found && program_.field(*found).modifiers.is_override ? *found : id;
}

FunctionId Engine::find_getter(TypeId type, Symbol property, bool) {
  const std::string_view text = property.view();
  const Symbol names[] = {Symbol("get" + capitalised(text)),
                          text.starts_with("is") ? property : Symbol("is" + capitalised(text))};
  for (TypeId ancestor : program_.lineage(type)) {
    for (Symbol name : names) {
      for (FunctionId function : program_.functions_named(ancestor, name)) {
        if (program_.function(function).parameters.empty()) return function;
      }
    }
  }
  return {};
}

uint32_t Engine::field_number(FieldId field) {
  return field_numbers_.try_emplace(field, static_cast<uint32_t>(field_numbers_.size()))
      .first->second;
}

/// `boolean first = false;` says no more than `boolean first;`.
std::optional<Value> Engine::written_default(const Unit& unit, const FieldDecl& field) {
  if (field.initializer == kNoIndex || field.delegate != kNoIndex || field.modifiers.is_final)
    return std::nullopt;
  const Expr& e = unit.expr(field.initializer);
  if (e.kind != ExprKind::kLiteral) return std::nullopt;
  const Literal& literal = unit.literals[e.ref];
  if (std::holds_alternative<std::nullptr_t>(literal)) return values_.null();
  if (const bool* truth = std::get_if<bool>(&literal); truth != nullptr && !*truth)
    return values_.of(false);
  if (const int64_t* number = std::get_if<int64_t>(&literal); number != nullptr && *number == 0)
    return values_.of_int(0);
  return std::nullopt;
}

Value Engine::default_of(const Unit& unit, const FieldDecl& field) {
  if (const auto written = written_default(unit, field))
    return with_origin(*written, Ground::Kind::kFieldInitial, std::string(field.name.view()));
  if (field.initializer != kNoIndex || field.delegate != kNoIndex || field.modifiers.is_lateinit ||
      field.enum_constant) {
    return values_.bottom();
  }
  if (!field.annotations.empty())
    return values_.bottom();  // injected, bound: somebody else writes it
  if (unit.language == Language::kKotlin || field.modifiers.is_final) return values_.bottom();
  if (field.type == kNoIndex) return values_.bottom();
  const TypeRef& type = unit.type_refs[field.type];
  const std::string key(field.name.view());
  if (type.array_depth > 0) return with_origin(values_.null(), Ground::Kind::kFieldInitial, key);
  const std::string_view name = type.name.view();
  if (name == "boolean") return with_origin(values_.of(false), Ground::Kind::kFieldInitial, key);
  if (name == "int" || name == "long" || name == "short" || name == "byte" || name == "char") {
    return with_origin(values_.of_int(0), Ground::Kind::kFieldInitial, key);
  }
  if (name == "float" || name == "double") return values_.top();
  return with_origin(values_.null(), Ground::Kind::kFieldInitial, key);
}

bool Engine::sees_default(const PlaceKey& place) {
  // A field holds what the language gave it until the first write. Functions are entered in the
  // order in which they run, so a field that was written before anybody read it has lost that
  // value.
  if (heap_.peek(place).bottom()) defaults_seen_.insert(place);
  return defaults_seen_.contains(place);
}

Value Engine::read_field(Frame& frame, State& state, FieldId id, Value receiver, Span site,
                         bool exact) {
  const FieldDecl& field = program_.field(id);
  const Unit& unit = program_.unit(id.file);
  const TypeId owner{id.file, field.owner};
  if (!exact && unit.language == Language::kKotlin && !receiver.bottom() &&
      !field.modifiers.is_static && !field.modifiers.is_private &&
      field.receiver_type == kNoIndex && !program_.subtypes(owner).empty()) {
    // Properties are overridden like functions.
    Value result;
    Value own;
    const std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
    for (const uint32_t atom_id : atoms) {
      const Atom atom = values_.atom(atom_id);
      const TypeId type = declared_type(atom);
      if (atom.kind == AtomKind::kInstance && type.valid()) {
        for (const TypeId dispatched : dispatch_types(&frame, type)) {
          const Value one = values_.of_instance(program_.type(dispatched).qualified);
          const FieldId meant = overriding(id, values_.atom(values_.ids(one)[0]));
          if (meant == id) {
            own = values_.join(own, one);
          } else {
            result = values_.join(result, read_field(frame, state, meant, one, site, true));
          }
        }
        continue;
      }
      const FieldId meant = overriding(id, atom);
      if (meant == id) {
        own = values_.join(own, values_.single(atom));
      } else {
        result =
            values_.join(result, read_field(frame, state, meant, values_.single(atom), site, true));
      }
    }
    if (own.bottom()) return result;
    return values_.join(result, read_field(frame, state, id, own, site, true));
  }
  if (field.modifiers.is_static || program_.type(owner).kind == TypeKind::kFacade) {
    initialise_class(&frame, &state, owner, site);
  }
  if (field.getter != kNoIndex) {
    const FunctionId getter{id.file, field.getter};
    return call(getter, receiver, {}, closure_of(receiver, owner), &frame, &state, site,
                PathStep::How::kCall);
  }
  if (field.delegate != kNoIndex) {
    const Value delegate = delegate_of(frame, state, id, receiver, site);
    const Expr& written = unit.expr(field.delegate);
    const bool lazy = written.kind == ExprKind::kCall && written.name.view() == "lazy";
    // It is asked where it stands: extensions in sight are those of its file.
    Frame there = frame;
    there.unit = &unit;
    there.info = &info(id.file);
    there.scope = owner;
    Value out = read_delegate(
        there, state, delegate, receiver,
        property_object(field.name, receiver, {id.file, field.delegate}, owner), lazy, site);
    if (out.bottom()) out = values_.top();
    const uint32_t told = field.type != kNoIndex     ? field.type
                          : written.types.count == 1 ? unit.type_lists[written.types.first]
                                                     : kNoIndex;
    if (!lazy && out == values_.top() && told != kNoIndex) {
      // `by viewModels()`, `by inject<Reporter>()`: a library makes what the property's type says.
      const Value made = provided(frame, state, resolved(unit, told, owner).declared, site);
      if (!made.bottom()) return made;
    }
    return field.type != kNoIndex ? refine(unit, field.type, owner, out) : out;
  }
  const uint32_t number = field_number(id);
  Value value;
  const auto read = [&](PlaceKey key) {
    value = values_.join(value, heap_.read(key, frame.context));
  };
  if (field.modifiers.is_static || receiver.bottom()) {
    const PlaceKey place{PlaceKey::Kind::kStaticField, 0, number};
    read(place);
    if (sees_default(place)) value = values_.join(value, default_of(unit, field));
  } else {
    bool unknown = false;
    std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
    for (uint32_t atom_id : atoms) {
      const Atom& atom = values_.atom(atom_id);
      if (atom.kind == AtomKind::kObject) {
        const PlaceKey place{PlaceKey::Kind::kObjectField, static_cast<uint32_t>(atom.number),
                             number};
        read(place);
        read({PlaceKey::Kind::kAnyField, 0, number});
        if (sees_default(place)) value = values_.join(value, default_of(unit, field));
      } else if (atom.kind != AtomKind::kNull) {
        unknown = true;
      }
    }
    if (unknown) {
      read({PlaceKey::Kind::kAllField, 0, number});
      value = values_.join(value, default_of(unit, field));
    }
  }
  if (value.bottom() && field.type != kNoIndex && is_injected(id)) {
    value = provided(frame, state, resolved(unit, field.type, owner).declared, site);
  }
  if (value.bottom()) value = values_.top();  // injected, or written by code that we can't see
  if (value.origin == 0 && values_.only(value) != nullptr && field.initializer != kNoIndex) {
    value = with_origin(
        value, field.modifiers.is_final ? Ground::Kind::kConstant : Ground::Kind::kFieldInitial,
        std::string(field.name.view()));
  }
  if (field.type != kNoIndex) value = refine(unit, field.type, owner, value);
  if (options_.follow_all && unit.language == Language::kJava && !field.modifiers.is_private &&
      !field.modifiers.is_final && field.type != kNoIndex && !field.enum_constant) {
    // Whoever uses the code may have written it.
    const StaticType type = written_type(unit, field.type, owner);
    if (type.known && type.array_depth == 0 && type.type.declared.valid())
      value = values_.join(value, values_.of_instance(type.type.qualified));
  }
  return value;
}

Value Engine::made_by_library(Frame& frame, State& state, TypeId type, ExprId place, Span site) {
  if (!type.valid()) return {};
  const TypeDecl& declared = program_.type(type);
  if (declared.kind != TypeKind::kClass || declared.modifiers.is_abstract) return {};
  initialise_class(&frame, &state, type, site);
  HeapObject object;
  object.type = declared.qualified;
  object.declared = type;
  object.site = place;
  const Value self = values_.of_object(make_object(std::move(object), kNoContext, false));
  mark_instantiated(type);
  run_constructor(&frame, &state, type, self, {}, kNoObject, site);
  return self;
}

void Engine::write_field(Frame& frame, State& state, FieldId id, Value receiver, Value value,
                         Span site) {
  const FieldDecl& field = program_.field(id);
  const Unit& unit = program_.unit(id.file);
  const TypeId owner{id.file, field.owner};
  if (field.type != kNoIndex) value = refine(unit, field.type, owner, value);
  forget_texts(state, value);
  if (field.modifiers.is_static || program_.type(owner).kind == TypeKind::kFacade) {
    initialise_class(&frame, &state, owner, site);
  }
  const bool inside_setter =
      frame.function != nullptr && frame.id.file == id.file && frame.id.index == field.setter;
  const bool in_constructor =
      frame.function != nullptr && (frame.function->kind == FunctionKind::kConstructor ||
                                    frame.function->kind == FunctionKind::kInstanceInit);
  if (field.setter != kNoIndex && !inside_setter && !in_constructor) {
    call({id.file, field.setter}, receiver, {value}, closure_of(receiver, owner), &frame, &state,
         site, PathStep::How::kCall);
    return;
  }
  if (field.delegate != kNoIndex) {
    const Value delegate = delegate_of(frame, state, id, receiver, site);
    Frame there = frame;
    there.unit = &unit;
    there.info = &info(id.file);
    there.scope = owner;
    write_delegate(there, state, delegate, receiver,
                   property_object(field.name, receiver, {id.file, field.delegate}, owner), value,
                   site);
    return;
  }
  const uint32_t number = field_number(id);
  if (field.modifiers.is_static || receiver.bottom()) {
    heap_.write({PlaceKey::Kind::kStaticField, 0, number}, value);
    return;
  }
  heap_.write({PlaceKey::Kind::kAllField, 0, number}, value);
  std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
  for (uint32_t atom_id : atoms) {
    const Atom& atom = values_.atom(atom_id);
    if (atom.kind == AtomKind::kObject) {
      heap_.write({PlaceKey::Kind::kObjectField, static_cast<uint32_t>(atom.number), number},
                  value);
    } else if (atom.kind == AtomKind::kInstance || atom.kind == AtomKind::kTop) {
      heap_.write({PlaceKey::Kind::kAnyField, 0, number}, value);
    }
  }
}

Value Engine::implicit_receiver(Frame& frame, TypeId owner) {
  const TypeDecl& type = program_.type(owner);
  for (Value receiver : frame.implicit) {
    for (uint32_t id : values_.ids(receiver)) {
      const Atom& atom = values_.atom(id);
      const TypeId held = declared_type(atom);
      if (held.valid() && (held == owner || program_.is_subtype(held, type.qualified)))
        return receiver;
    }
  }
  if (type.kind == TypeKind::kObject || type.kind == TypeKind::kCompanion)
    return values_.of_object(singleton(owner));
  if (const auto it = singletons_.find(owner); it != singletons_.end())
    return values_.of_object(it->second);
  return values_.of_instance(type.qualified);
}

Value Engine::type_as_value(Frame& frame, State& state, TypeId type, Span site) {
  const TypeDecl& declared = program_.type(type);
  if (declared.kind == TypeKind::kObject || declared.kind == TypeKind::kCompanion) {
    initialise_class(&frame, &state, type, site);
    return values_.of_object(singleton(type));
  }
  if (const TypeId companion = program_.companion(type); companion.valid()) {
    initialise_class(&frame, &state, companion, site);
    return values_.of_object(singleton(companion));
  }
  return values_.bottom();
}

void Engine::initialise_class(Frame* frame, State* state, TypeId type, Span site) {
  const TypeDecl& declared = program_.type(type);
  if (frame != nullptr && frame->scope == type && frame->function != nullptr &&
      frame->function->kind == FunctionKind::kStaticInit) {
    return;
  }
  if (class_initialised_.insert(type).second) {
    if (const TypeId super = program_.superclass(type); super.valid())
      initialise_class(frame, state, super, site);
    // So are interfaces that bring a method with a body (JLS 12.4.1).
    for (TypeId ancestor : program_.lineage(type)) {
      const TypeDecl& inherited = program_.type(ancestor);
      if (ancestor == type || inherited.kind != TypeKind::kInterface ||
          inherited.static_init == kNoIndex)
        continue;
      const Unit& unit = program_.unit(ancestor.file);
      const bool brings_code =
          std::any_of(inherited.functions.begin(), inherited.functions.end(), [&](uint32_t index) {
            const FunctionDecl& function = unit.functions[index];
            return function.kind == FunctionKind::kMethod && function.body != kNoIndex &&
                   !function.modifiers.is_static;
          });
      if (brings_code) initialise_class(frame, state, ancestor, site);
    }
  }
  if (declared.static_init != kNoIndex) {
    // What the first phase initialised isn't initialised again in the world of a later one.
    const ContextKey first{{type.file, declared.static_init}, {}, kNoObject, {0}};
    if (phase_ > 0 && context_ids_.contains(first)) return;
    call({type.file, declared.static_init}, values_.bottom(), {}, kNoObject, frame, state, site,
         PathStep::How::kStaticInit);
  }
  if (declared.kind == TypeKind::kObject || declared.kind == TypeKind::kCompanion) {
    const uint32_t object = singleton(type);
    Arguments none;
    run_constructor(frame, state, type, values_.of_object(object), none, kNoObject, site);
  } else if (const TypeId companion = program_.companion(type); companion.valid()) {
    initialise_class(frame, state, companion, site);
  }
}

Value Engine::library_constant(Symbol qualified) {
  const std::string_view text = qualified.view();
  const size_t dot = text.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? text : text.substr(dot + 1);
  const std::string_view before =
      dot == std::string_view::npos ? std::string_view() : text.substr(0, dot);
  if (before.ends_with("Manifest.permission")) {
    // Every constant of this class is its own name in full; those of other vendors carry their own
    // package.
    if (before == "android.Manifest.permission" || before == "Manifest.permission") {
      return values_.of_string(Symbol("android.permission." + std::string(last)));
    }
  }
  if (last == "PERMISSION_GRANTED") return values_.of_int(0);
  if (last == "PERMISSION_DENIED") return values_.of_int(-1);
  if (before.ends_with("Boolean") && last == "TRUE") return values_.of(true);
  if (before.ends_with("Boolean") && last == "FALSE") return values_.of(false);
  if (before.ends_with("BuildConfig") && last == "DEBUG")
    return with_origin(values_.of(false), Ground::Kind::kConstant, "DEBUG");
  if (before.ends_with("BuildConfig")) return build_constant(text, last);
  if (before.ends_with("Build.VERSION")) return values_.top();
  // A permission library has names of its own for the platform's permissions.
  const LibraryConstant* known = catalog_.constant(Symbol(before), Symbol(last));
  if (known != nullptr && known->type == LibraryConstant::Type::kString &&
      catalog_.permission(known->value) != nullptr)
    return values_.of_string(Symbol(known->value));
  return values_.of_constant(qualified);
}

/// A field of BuildConfig, as the build files set it for a release; of any module where the name
/// doesn't tell which.
Value Engine::build_constant(std::string_view qualified, std::string_view name) {
  if (name == "BUILD_TYPE") return values_.of_string(Symbol("release"));
  Value result;
  const std::string ending = ".BuildConfig." + std::string(name);
  const auto exact = app_.build_config.find(std::string(qualified));
  for (auto it = app_.build_config.begin(); it != app_.build_config.end(); ++it) {
    if (exact != app_.build_config.end() ? it != exact : !it->first.ends_with(ending)) continue;
    for (const std::string& written : it->second) {
      std::string_view text = written;
      const bool number =
          !text.empty() && text.size() < 18 &&
          std::all_of(
              text.begin(), text.end(),
              [](char c) { return (c >= '0' && c <= '9') || c == 'L' || c == 'l'; });
      if (text == "true" || text == "false") {
        result = values_.join(result, values_.of(text == "true"));
      } else if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text.remove_prefix(1);
        text.remove_suffix(1);
        result = values_.join(result, values_.of_string(Symbol(text)));
      } else if (number && text.front() != 'L' && text.front() != 'l') {
        result = values_.join(result, values_.of_int(std::stoll(written)));
      } else {
        result = values_.join(result, values_.top());
      }
    }
  }
  return result.bottom() ? values_.top()
                         : with_origin(result, Ground::Kind::kConstant, std::string(name));
}

const Engine::NameInfo& Engine::name_info(Frame& frame, uint32_t index) {
  UnitInfo& known = *frame.info;
  if (known.names[index].kind != NameInfo::Kind::kUnseen) return known.names[index];
  const Expr& e = frame.unit->expr(index);
  NameInfo found = e.kind == ExprKind::kName ? classify_name(frame, e) : classify_select(frame, e);
  known.names[index] = std::move(found);
  return known.names[index];
}

std::optional<Engine::BroughtMember> Engine::brought_member(const Frame& frame, Symbol name) {
  for (const Value receiver : frame.implicit) {
    for (const uint32_t id : values_.ids(receiver)) {
      const TypeId type = declared_type(values_.atom(id));
      if (!type.valid()) continue;
      // From here on names mean what they mean to the code around.
      if (type == frame.scope ||
          (frame.scope.valid() &&
           program_.is_subtype(type, program_.type(frame.scope).qualified))) {
        return std::nullopt;
      }
      if (const auto field = visible_field(frame, type, name))
        return BroughtMember{*field, {}, receiver};
      if (const FunctionId getter = find_getter(type, name, false); getter.valid())
        return BroughtMember{{}, getter, receiver};
    }
  }
  return std::nullopt;
}

const ResolvedType* Engine::name_of_type(Frame& frame, uint32_t index) {
  const ExprKind kind = frame.unit->expr(index).kind;
  if (kind != ExprKind::kName && kind != ExprKind::kSelect) return nullptr;
  const NameInfo& name = name_info(frame, index);
  return name.kind == NameInfo::Kind::kType ? &name.type : nullptr;
}

Engine::NameInfo Engine::classify_name(Frame& frame, const Expr& e) {
  NameInfo out;
  const Unit& unit = *frame.unit;
  // Outwards through the types around: their fields, inherited ones too, and their companions'.
  for (TypeId scope = frame.scope; scope.valid();) {
    if (const auto field = visible_field(frame, scope, e.name)) {
      out.kind = NameInfo::Kind::kField;
      out.field = *field;
      out.owner = {field->file, program_.field(*field).owner};
      // An inherited field is read through the type in sight.
      if (!program_.field(*field).modifiers.is_static &&
          program_.type(out.owner).kind != TypeKind::kFacade)
        out.owner = scope;
      return out;
    }
    for (TypeId ancestor : program_.lineage(scope)) {
      const TypeId companion = program_.companion(ancestor);
      if (!companion.valid()) continue;
      if (const auto field = find_field(companion, e.name)) {
        out.kind = NameInfo::Kind::kField;
        out.field = *field;
        out.owner = companion;
        return out;
      }
    }
    if (unit.language == Language::kKotlin) {
      if (const FunctionId getter = find_getter(scope, e.name, false); getter.valid()) {
        out.kind = NameInfo::Kind::kGetter;
        out.getter = getter;
        out.owner = scope;
        return out;
      }
    }
    scope = program_.enclosing(scope);
  }
  const auto field_of_type = [&](TypeId type) {
    if (!type.valid()) return false;
    std::optional<FieldId> field = find_field(type, e.name);
    if (!field) {
      if (const TypeId companion = program_.companion(type); companion.valid())
        field = find_field(companion, e.name);
    }
    if (!field) return false;
    out.kind = NameInfo::Kind::kField;
    out.field = *field;
    out.owner = {field->file, program_.field(*field).owner};
    return true;
  };
  const auto top_level = [&](Symbol package, Symbol name) {
    const std::vector<FieldId>& fields = program_.top_level_fields(package, name);
    if (fields.empty()) return false;
    out.kind = NameInfo::Kind::kField;
    out.field = fields.front();
    out.owner = {out.field.file, program_.field(out.field).owner};
    return true;
  };
  for (const Import& import : unit.imports) {
    if (import.star || import.alias != e.name) continue;
    const std::string_view text = import.name.view();
    const size_t dot = text.rfind('.');
    if (dot == std::string_view::npos) continue;
    const Symbol holder(text.substr(0, dot));
    const Symbol member(text.substr(dot + 1));
    if (program_.find_type(import.name).valid()) break;  // a type
    if (top_level(holder, member)) return out;
    if (const TypeId type = program_.find_type(holder); type.valid()) {
      Expr renamed = e;
      renamed.name = member;
      std::optional<FieldId> field = find_field(type, member);
      if (!field) {
        if (const TypeId companion = program_.companion(type); companion.valid())
          field = find_field(companion, member);
      }
      if (field) {
        out.kind = NameInfo::Kind::kField;
        out.field = *field;
        out.owner = {field->file, program_.field(*field).owner};
        return out;
      }
    }
    if (import.is_static ||
        (unit.language == Language::kKotlin && !holder.view().empty() && !member.view().empty() &&
         holder.view().find_last_of('.') != std::string_view::npos &&
         std::isupper(static_cast<unsigned char>(holder.view()[holder.view().rfind('.') + 1])) &&
         !program_.resolve(e.name, unit.file, frame.scope).declared.valid() &&
         std::isupper(static_cast<unsigned char>(member.view().back())))) {
      out.kind = NameInfo::Kind::kLibraryConstant;
      out.qualified = import.name;
      if (holder.view().ends_with(".R") || holder.view() == "R") break;
      return out;
    }
  }
  if (unit.language != Language::kJava) {
    if (top_level(unit.package, e.name)) return out;
    for (const Import& import : unit.imports) {
      if (import.star && top_level(import.name, e.name)) return out;
    }
  }
  for (const Import& import : unit.imports) {
    if (!import.star) continue;
    if (const TypeId type = program_.find_type(import.name); type.valid() && field_of_type(type))
      return out;
  }
  const std::string_view text = e.name.view();
  const ResolvedType type = program_.resolve(e.name, unit.file, frame.scope);
  const bool looks_like_type = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  if (type.declared.valid() || (type.certain && (looks_like_type || type.qualified != e.name)) ||
      (looks_like_type && text != "R")) {
    const bool all_capitals =
        std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (type.declared.valid() || type.certain || !all_capitals) {
      out.kind = NameInfo::Kind::kType;
      out.type = type;
      return out;
    }
  }
  if (text == "R") {
    out.kind = NameInfo::Kind::kType;
    out.type.qualified = e.name;
    return out;
  }
  // A library superclass's property or constant (`intent`, `applicationContext`,
  // `TELEPHONY_SERVICE`), or a package.
  const bool constant = !text.empty() && std::none_of(text.begin(), text.end(),
                                                      [](char c) { return c >= 'a' && c <= 'z'; });
  if (constant) {
    out.kind = NameInfo::Kind::kLibraryConstant;
    out.qualified = e.name;
    for (TypeId scope = frame.scope; scope.valid();) {
      const std::vector<Symbol>& ancestors = program_.library_ancestors(scope);
      if (!ancestors.empty()) {
        out.qualified = join_names(ancestors.front(), e.name);
        break;
      }
      scope = program_.enclosing(scope);
    }
    return out;
  }
  static const char* const kPackages[] = {"android", "androidx", "java", "javax",  "com", "org",
                                          "net",     "cn",       "io",   "kotlin", "me",  "dalvik"};
  const bool begins_an_import =
      std::any_of(unit.imports.begin(), unit.imports.end(), [&](const Import& import) {
        const std::string_view name = import.name.view();
        return name.size() > text.size() && name[text.size()] == '.' && name.starts_with(text);
      });
  if (begins_an_import || std::any_of(std::begin(kPackages), std::end(kPackages),
                                      [&](const char* package) { return text == package; })) {
    out.kind = NameInfo::Kind::kPackage;
    out.qualified = e.name;
    return out;
  }
  out.kind = NameInfo::Kind::kImplicitProperty;
  return out;
}

Engine::NameInfo Engine::classify_select(Frame& frame, const Expr& e) {
  NameInfo out;
  out.kind = NameInfo::Kind::kImplicitProperty;  // an ordinary member of a value
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  if (children.empty()) return out;
  const Expr& receiver = unit.expr(children[0]);
  if (receiver.kind != ExprKind::kName && receiver.kind != ExprKind::kSelect) return out;
  const NameInfo left = name_info(frame, children[0]);
  const std::string_view text = e.name.view();
  if (left.kind == NameInfo::Kind::kPackage) {
    const Symbol full = join_names(left.qualified, e.name);
    const TypeId type = program_.find_type(full);
    if (type.valid() || (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')) {
      out.kind = NameInfo::Kind::kType;
      out.type = {full, type, true};
    } else {
      out.kind = NameInfo::Kind::kPackage;
      out.qualified = full;
    }
    return out;
  }
  if (left.kind != NameInfo::Kind::kType) return out;
  if (left.type.qualified.view() == "R" || left.type.qualified.view().ends_with(".R")) {
    out.kind = NameInfo::Kind::kResource;
    out.qualified = e.name;
    return out;
  }
  if (left.type.declared.valid()) {
    const TypeId type = left.type.declared;
    if (text == "INSTANCE" && program_.type(type).kind == TypeKind::kObject) {
      out.kind = NameInfo::Kind::kType;
      out.type = left.type;
      return out;
    }
    if (const auto field = find_field(type, e.name)) {
      out.kind = NameInfo::Kind::kField;
      out.field = *field;
      out.owner = program_.field(*field).modifiers.is_static
                      ? TypeId{field->file, program_.field(*field).owner}
                      : type;
      return out;
    }
    for (TypeId ancestor : program_.lineage(type)) {
      if (const TypeId member = program_.member_type(ancestor, e.name); member.valid()) {
        out.kind = NameInfo::Kind::kType;
        out.type = {program_.type(member).qualified, member, true};
        return out;
      }
    }
    if (const TypeId companion = program_.companion(type); companion.valid()) {
      if (const auto field = find_field(companion, e.name)) {
        out.kind = NameInfo::Kind::kField;
        out.field = *field;
        out.owner = companion;
        return out;
      }
    }
    if (program_.type(type).kind == TypeKind::kEnum && text == "entries") return out;
    if (program_.type(type).kind == TypeKind::kObject || program_.companion(type).valid())
      return out;
  }
  // A nested library class, or a constant of one.
  const bool has_lower =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const Symbol full = join_names(left.type.qualified, e.name);
  if (!left.type.declared.valid() && !text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
      has_lower) {
    out.kind = NameInfo::Kind::kType;
    out.type = {full, program_.find_type(full), left.type.certain};
    return out;
  }
  if (text == "VERSION" || text == "VERSION_CODES" || (text == "R" && !has_lower) ||
      catalog_.knows_class(full)) {
    out.kind = NameInfo::Kind::kType;
    out.type = {full, {}, true};
    return out;
  }
  if (text == "permission" && left.type.qualified.view().ends_with("Manifest")) {
    out.kind = NameInfo::Kind::kType;
    out.type = {full, {}, true};
    return out;
  }
  if (!has_lower) {
    out.kind = NameInfo::Kind::kLibraryConstant;
    out.qualified = full;
  }
  return out;
}

Value Engine::eval_name(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const Unit& unit = *frame.unit;
  // A receiver that an extension or a lambda brought goes before the types around it.
  if (unit.language == Language::kKotlin) {
    if (const auto member = brought_member(frame, e.name)) {
      return member->field.valid()
                 ? read_field(frame, state, member->field, member->receiver, unit.span(e))
                 : call(member->getter, member->receiver, {},
                        closure_of(member->receiver, program_.owner(member->getter)), &frame,
                        &state, unit.span(e), PathStep::How::kCall);
    }
  }
  const NameInfo name = name_info(frame, index);
  switch (name.kind) {
    case NameInfo::Kind::kField: {
      const FieldDecl& field = program_.field(name.field);
      const bool no_receiver =
          field.modifiers.is_static ||
          program_.type({name.field.file, field.owner}).kind == TypeKind::kFacade;
      return read_field(frame, state, name.field,
                        no_receiver ? values_.bottom() : implicit_receiver(frame, name.owner),
                        unit.span(e));
    }
    case NameInfo::Kind::kGetter: {
      const Value receiver = program_.function(name.getter).modifiers.is_static
                                 ? values_.bottom()
                                 : implicit_receiver(frame, name.owner);
      return call(name.getter, receiver, {}, closure_of(receiver, name.owner), &frame, &state,
                  unit.span(e), PathStep::How::kCall);
    }
    case NameInfo::Kind::kType:
      if (name.type.declared.valid()) {
        const Value value = type_as_value(frame, state, name.type.declared, unit.span(e));
        if (!value.bottom()) return value;
      }
      return values_.of_class(name.type.qualified);
    case NameInfo::Kind::kLibraryConstant:
      return library_constant(name.qualified);
    case NameInfo::Kind::kImplicitProperty:
      break;
    default:
      return values_.top();
  }
  // A property of a library superclass, or of a lambda's receiver.
  if (frame.implicit.empty()) return values_.top();
  for (Value receiver : frame.implicit) {
    bool uncertain = false;
    if (!library_classes(frame, receiver, &uncertain).empty())
      return read_member(frame, state, receiver, e.name, index, e);
  }
  return values_.top();
}

Value Engine::eval_select(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const Unit& unit = *frame.unit;
  const NameInfo name = name_info(frame, index);
  switch (name.kind) {
    case NameInfo::Kind::kField: {
      const FieldDecl& field = program_.field(name.field);
      const TypeId owner{name.field.file, field.owner};
      initialise_class(&frame, &state, owner, unit.span(e));
      const Value receiver = field.modifiers.is_static
                                 ? values_.bottom()
                                 : type_as_value(frame, state, name.owner, unit.span(e));
      return read_field(frame, state, name.field, receiver, unit.span(e));
    }
    case NameInfo::Kind::kType:
      if (name.type.declared.valid()) {
        const Value value = type_as_value(frame, state, name.type.declared, unit.span(e));
        if (!value.bottom()) return value;
      }
      return values_.of_class(name.type.qualified);
    case NameInfo::Kind::kLibraryConstant: {
      // A static field may itself be personal data (`Build.SERIAL`).
      const std::string_view full = name.qualified.view();
      const size_t dot = full.rfind('.');
      if (dot != std::string_view::npos && !catalog_.apis_named(e.name).empty()) {
        LibraryCall call;
        call.frame = &frame;
        call.state = &state;
        call.expr = index;
        call.method = e.name;
        call.classes = catalog_.library_lineage(Symbol(full.substr(0, dot)));
        if (call.classes.empty()) call.classes.push_back(Symbol(full.substr(0, dot)));
        call.is_static = true;
        call.property = true;
        note_hits(call);
      }
      return library_constant(name.qualified);
    }
    case NameInfo::Kind::kResource: {
      return values_.top();
    }
    case NameInfo::Kind::kPackage:
      return values_.top();
    default:
      break;
  }
  const auto children = unit.children(e);
  if (children.empty()) return values_.top();
  const Expr& left = unit.expr(children[0]);
  if (left.kind == ExprKind::kSuper && frame.scope.valid()) {
    for (const ResolvedType& super : program_.supertypes(frame.scope)) {
      if (!super.declared.valid()) continue;
      if (!left.name.empty() && last_part(super.qualified.view()) != left.name.view()) continue;
      const Value self = frame.implicit.empty() ? values_.top() : frame.implicit.front();
      if (const auto field = find_field(super.declared, e.name))
        return read_field(frame, state, *field, self, unit.span(e), true);
    }
  }
  if (left.kind == ExprKind::kSelect || left.kind == ExprKind::kName) {
    const NameInfo& holder = name_info(frame, children[0]);
    if (holder.kind == NameInfo::Kind::kResource) {
      return values_.of_resource(
          Symbol(std::string(holder.qualified.view()) + "/" + std::string(e.name.view())));
    }
  }
  if (name_of_type(frame, children[0]) != nullptr && e.name.view() == "entries") {
    const TypeId type = name_of_type(frame, children[0])->declared;
    if (type.valid()) {
      if (const auto all = enum_lookup(frame, state, index, type, e.name, {}, unit.span(e)))
        return *all;
    }
  }
  Value receiver = eval(frame, state, children[0]);
  if (!state.reachable) return values_.bottom();
  Value result;
  if (e.safe) {
    if (values_.has_kind(receiver, AtomKind::kNull)) {
      result = values_.null();
      result.origin = receiver.origin;
    } else if (values_.may_be_null(receiver)) {
      result = values_.null();
    }
  }
  receiver = values_.without_null(receiver);
  if (receiver.bottom()) {
    if (!e.safe) state.reachable = false;
    return result;
  }
  return values_.join(result, read_member(frame, state, receiver, e.name, index, e));
}

Value Engine::read_member(Frame& frame, State& state, Value receiver, Symbol name, uint32_t index,
                          const Expr& e) {
  const Span site = frame.unit->site(e);
  Value result;
  Value other;
  std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    const TypeId type = declared_type(atom);
    if (const auto of_enum = enum_property(atom, name.view())) {
      result = values_.join(result, *of_enum);
      continue;
    }
    // An answer that comes as an object is known by what it tells (`permission.granted`).
    if (atom.kind == AtomKind::kBool && name.view() == "granted") {
      result = values_.join(result, values_.single(atom));
      continue;
    }
    if (atom.kind == AtomKind::kObject &&
        objects_[static_cast<uint32_t>(atom.number)].kind == HeapObject::Kind::kReference) {
      if (name.view() == "name") {
        result = values_.join(result,
                              values_.of_string(objects_[static_cast<uint32_t>(atom.number)].name));
        continue;
      }
      if (name.view() == "isInitialized") {
        result = values_.join(result, is_initialised(frame, static_cast<uint32_t>(atom.number)));
        continue;
      }
    }
    if (atom.kind == AtomKind::kClass) {
      // `X::class.java`, `X.class.getName()`: the class stays what it is.
      const std::string_view text = name.view();
      if (text == "java" || text == "javaObjectType" || text == "kotlin") {
        result = values_.join(result, values_.single(atom));
        continue;
      }
      if (text == "name" || text == "qualifiedName" || text == "canonicalName") {
        result = values_.join(result, values_.of_string(atom.text));
        continue;
      }
    }
    if (type.valid()) {
      const Value one = values_.single(atom);
      std::vector<TypeId> types{type};
      if (atom.kind == AtomKind::kInstance) types = dispatch_types(&frame, type);
      bool found = false;
      for (TypeId dispatched : types) {
        if (const auto field = visible_field(frame, dispatched, name)) {
          result = values_.join(result, read_field(frame, state, *field, one, site));
          found = true;
        } else if (const FunctionId getter = find_getter(dispatched, name, false); getter.valid()) {
          result = values_.join(result, call(getter, one, {}, closure_of(one, dispatched), &frame,
                                             &state, site, PathStep::How::kCall));
          found = true;
        }
      }
      if (found) continue;
    }
    other = values_.join(other, values_.single(atom));
  }
  if (other.bottom()) return result;
  // Extension properties, then the library.
  for (Symbol package : {frame.unit->package}) {
    for (FieldId field : program_.top_level_fields(package, name)) {
      if (program_.field(field).receiver_type != kNoIndex) {
        return values_.join(result, read_field(frame, state, field, other, site));
      }
    }
  }
  for (const Import& import : frame.unit->imports) {
    if (import.alias != name && !import.star) continue;
    const std::string_view text = import.name.view();
    const size_t dot = text.rfind('.');
    if (!import.star && dot == std::string_view::npos) continue;
    const Symbol package = import.star ? import.name : Symbol(text.substr(0, dot));
    for (FieldId field : program_.top_level_fields(package, name)) {
      if (program_.field(field).receiver_type != kNoIndex) {
        return values_.join(result, read_field(frame, state, field, other, site));
      }
    }
  }
  LibraryCall call;
  call.frame = &frame;
  call.state = &state;
  call.expr = index;
  const std::string_view text = name.view();
  call.method = text.starts_with("is") && text.size() > 2 && text[2] >= 'A' && text[2] <= 'Z'
                    ? name
                    : Symbol("get" + capitalised(text));
  call.property = true;
  call.receiver = other;
  call.classes = library_classes(frame, other, &call.uncertain);
  return values_.join(result, call_library(call));
}

}  // namespace sdklint
