// Expressions and branches: how values flow inside one function.
#include <algorithm>
#include <charconv>
#include <utility>

#include "analysis/engine.h"
#include "analysis/names.h"

namespace sdklint {

namespace {

/// The text that an expression spells out: a literal, or several joined.
std::optional<std::string> written_text(const Unit& unit, uint32_t index) {
  const Expr& e = unit.expr(index);
  if (e.kind == ExprKind::kLiteral) {
    const Symbol* text = std::get_if<Symbol>(&unit.literals[e.ref]);
    return text == nullptr ? std::nullopt : std::optional<std::string>(text->view());
  }
  const bool joins =
      e.kind == ExprKind::kTemplate || (e.kind == ExprKind::kBinary && e.op == Op::kAdd);
  if (!joins || unit.children(e).size() > 4) return std::nullopt;
  std::string out;
  for (const uint32_t child : unit.children(e)) {
    if (unit.expr(child).kind != ExprKind::kLiteral) return std::nullopt;
    const auto part = written_text(unit, child);
    if (!part) return std::nullopt;
    out += *part;
  }
  return out;
}

Ground::Kind kind_of_origin(const std::vector<ValueOrigin>& origins, uint32_t origin) {
  return origin == 0 ? Ground::Kind::kConstant : origins[origin].kind;
}

/// Two constants of one library class (an enum's, or numbers that tell cases apart) differ when
/// their names do.
bool of_one_class(const Atom& a, const Atom& b) {
  if (a.kind != AtomKind::kConstant || b.kind != AtomKind::kConstant) return false;
  const std::string_view x = a.text.view();
  const std::string_view y = b.text.view();
  const size_t dot = x.rfind('.');
  return dot != std::string_view::npos && y.rfind('.') == dot &&
         x.substr(0, dot) == y.substr(0, dot);
}

}  // namespace

Value Engine::eval(Frame& frame, State& state, uint32_t index) {
  if (index == kNoIndex) return values_.top();
  if (!state.reachable) return values_.bottom();
  if (++steps_ > most_steps_) out_of_budget_ = true;
  if (out_of_budget_) {
    state.reachable = false;
    return values_.bottom();
  }
  const Value value = eval_inner(frame, state, index, frame.unit->expr(index));
  return state.reachable ? value : values_.bottom();
}

/// `x is T`, for what a value is known to be.
Value Engine::is_of_type(Frame& frame, uint32_t type_ref, Value value) {
  const ResolvedType& type = resolved(*frame.unit, type_ref, frame.scope);
  Value result;
  values_.each(value, [&](const Atom& atom) {
    Value one = values_.top();
    if (const auto is = constant_is(atom, type.qualified.view())) one = values_.of(*is);
    if (atom.kind == AtomKind::kObject) {
      const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
      if (object.declared.valid()) {
        const bool is =
            program_.is_subtype(object.declared, type.qualified) || object.type == type.qualified;
        if (is || type.declared.valid()) {
          one = values_.of(is);
        } else if (const auto known = is_of_library(object.declared, type.qualified)) {
          one = values_.of(*known);
        }
      }
    } else if (atom.kind == AtomKind::kInstance && type.declared.valid()) {
      // Some object of a type: of this one for sure, or of none that could be.
      const TypeId held = program_.find_type(atom.text);
      if (held.valid()) {
        const std::vector<TypeId>& below = program_.subtypes(held);
        if (held == type.declared || program_.is_subtype(held, type.qualified)) {
          one = values_.of(true);
        } else if (std::none_of(below.begin(), below.end(), [&](TypeId sub) {
                     return sub == type.declared || program_.is_subtype(sub, type.qualified);
                   })) {
          one = values_.of(false);
        } else if (const TypeDecl& base = program_.type(held);
                   !options_.follow_all &&
                   (base.kind == TypeKind::kInterface || base.modifiers.is_abstract ||
                    base.modifiers.is_sealed)) {
          // Of the commands and events that such a type sums up, those exist that reached code
          // made; a later one comes back here.
          heap_.read({PlaceKey::Kind::kInstantiated, type.qualified.id(), 0}, frame.context);
          const std::vector<TypeId>& those = program_.subtypes(type.declared);
          const bool made = instantiated_.contains(type.declared) ||
                            std::any_of(those.begin(), those.end(),
                                        [&](TypeId sub) { return instantiated_.contains(sub); });
          if (!made && program_.library_ancestors(type.declared).empty()) one = values_.of(false);
        }
      }
    }
    result = values_.join(result, one);
  });
  return result;
}

Value Engine::eval_inner(Frame& frame, State& state, uint32_t index, const Expr& e) {
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  switch (e.kind) {
    case ExprKind::kUnknown: {
      for (uint32_t child : children) eval(frame, state, child);
      return values_.top();
    }
    case ExprKind::kLiteral: {
      const Literal& literal = unit.literals[e.ref];
      if (std::holds_alternative<std::nullptr_t>(literal)) return values_.null();
      if (const bool* value = std::get_if<bool>(&literal)) return values_.of(*value);
      if (const int64_t* value = std::get_if<int64_t>(&literal)) return values_.of_int(*value);
      if (const Symbol* value = std::get_if<Symbol>(&literal)) return values_.of_string(*value);
      return values_.top();
    }
    case ExprKind::kLocal:
      return read_local(frame, state, e.ref);
    case ExprKind::kName:
      return eval_name(frame, state, index, e);
    case ExprKind::kThis: {
      if (frame.implicit.empty()) return values_.top();
      if (e.name.empty()) return frame.implicit.front();
      for (Value receiver : frame.implicit) {
        for (uint32_t id : values_.ids(receiver)) {
          const Atom& atom = values_.atom(id);
          Symbol type = atom.text;
          if (atom.kind == AtomKind::kObject)
            type = objects_[static_cast<uint32_t>(atom.number)].type;
          const std::string_view text = type.view();
          if (text == e.name.view() ||
              (text.size() > e.name.view().size() && text.ends_with(e.name.view()) &&
               (text[text.size() - e.name.view().size() - 1] == '.' ||
                text[text.size() - e.name.view().size() - 1] == '$'))) {
            return receiver;
          }
        }
      }
      for (TypeId scope = frame.scope; scope.valid();) {
        const TypeDecl& type = program_.type(scope);
        if (type.name == e.name) return implicit_receiver(frame, scope);
        scope = program_.enclosing(scope);
      }
      return frame.implicit.front();
    }
    case ExprKind::kSuper:
      return frame.implicit.empty() ? values_.top() : frame.implicit.front();
    case ExprKind::kSelect:
      return eval_select(frame, state, index, e);
    case ExprKind::kCall: {
      const Value value = eval_call(frame, state, index, e);
      return narrowed_to_use(frame, state, index, value);
    }
    case ExprKind::kInvoke:
      return eval_invoke(frame, state, index, e);
    case ExprKind::kNew:
      return eval_new(frame, state, index, e);
    case ExprKind::kConstructorCall:
      return eval_constructor_call(frame, state, index, e);
    case ExprKind::kLambda:
      return eval_lambda(frame, state, index, e);
    case ExprKind::kFunctionReference:
      return eval_reference(frame, state, index, e);
    case ExprKind::kClassLiteral: {
      if (e.type != kNoIndex) {
        return written_class(frame, e.type);
      }
      for (uint32_t child : children) {
        const Value value = eval(frame, state, child);
        Value classes;
        values_.each(value, [&](const Atom& atom) {
          if (atom.kind == AtomKind::kObject) {
            classes = values_.join(
                classes, values_.of_class(objects_[static_cast<uint32_t>(atom.number)].type));
          } else if (atom.kind == AtomKind::kClass) {
            classes = values_.join(classes, values_.single(atom));
          } else {
            classes = values_.join(classes, values_.top());
          }
        });
        return classes;
      }
      return values_.top();
    }
    case ExprKind::kUnary:
      return eval_unary(frame, state, e);
    case ExprKind::kBinary:
      return eval_binary(frame, state, e);
    case ExprKind::kAssign:
      return eval_assign(frame, state, e);
    case ExprKind::kIs: {
      const Value value = eval(frame, state, children[0]);
      if (e.type != kNoIndex && type_argument(frame, unit.type_refs[e.type].name))
        return values_.top();
      if (e.ref != kNoIndex && e.type != kNoIndex) {
        write_local(frame, state, e.ref, refine(unit, e.type, frame.scope, value, frame.function),
                    true);
      }
      if (e.type == kNoIndex || values_.is_top(value)) return values_.top();
      const Value result = is_of_type(frame, e.type, value);
      return e.negated ? negation(result) : result;
    }
    case ExprKind::kCast: {
      const Value value = eval(frame, state, children[0]);
      if (e.type == kNoIndex || value.bottom()) return value;
      if (!e.safe) return refine(unit, e.type, frame.scope, value, frame.function);
      // What can't be of that type is null; of what isn't known nobody asks whether it failed.
      Value result;
      const std::vector<uint32_t> atoms(values_.ids(value).begin(), values_.ids(value).end());
      for (uint32_t id : atoms) {
        const Value one = values_.single(values_.atom(id));
        const Value is = is_of_type(frame, e.type, one);
        const bool never = values_.only(is) != nullptr && !values_.may_be_true(is);
        result =
            values_.join(result, never ? values_.null()
                                       : refine(unit, e.type, frame.scope, one, frame.function));
      }
      if (result.origin == 0) result.origin = value.origin;
      return result;
    }
    case ExprKind::kTemplate: {
      std::vector<std::optional<std::vector<std::string>>> parts;
      uint32_t origin = 0;
      for (uint32_t child : children) {
        const Value value = eval(frame, state, child);
        if (!state.reachable) return values_.bottom();
        if (origin == 0) origin = value.origin;
        parts.push_back(texts_of(frame, state, child,
                                 as_told(frame, state, value, unit.span(unit.expr(child)))));
      }
      Value value = concatenation(parts);
      value.origin = origin;
      return value;
    }
    case ExprKind::kIndex: {
      Value container = eval(frame, state, children[0]);
      Arguments arguments;
      for (size_t i = 1; i < children.size(); ++i)
        arguments.values.push_back(eval(frame, state, children[i]));
      if (!state.reachable) return values_.bottom();
      if (const auto letter = char_at(container, arguments.values.front())) return *letter;
      arguments.names.resize(arguments.values.size());
      arguments.exprs.assign(children.begin() + 1, children.end());
      const Value element =
          call_method(frame, state, index, e, container, Symbol("get"), arguments);
      return narrowed_to_use(frame, state, index, element);
    }
    case ExprKind::kArray:
      return eval_array(frame, state, index, e);
    case ExprKind::kIf:
      return eval_if(frame, state, e);
    case ExprKind::kWhen:
      return eval_when(frame, state, e);
    case ExprKind::kWhenBranch:
      return children.empty() ? unit_ : eval(frame, state, children.back());
    case ExprKind::kWhile:
    case ExprKind::kFor:
    case ExprKind::kForEach:
      return eval_loop(frame, state, e);
    case ExprKind::kBlock:
      return eval_block(frame, state, e);
    case ExprKind::kDeclare: {
      if (children.empty()) {
        write_local(frame, state, e.ref, values_.bottom(), true);
        return unit_;
      }
      Value value = eval(frame, state, children[0]);
      if (!state.reachable) return values_.bottom();
      const VariableDecl& variable = unit.variables[e.ref];
      value = provided_to(frame, state, children[0], unit, variable.type, frame.scope, value);
      if (variable.type != kNoIndex && !e.delegated)
        value = refine(unit, variable.type, frame.scope, value, frame.function);
      write_local(frame, state, e.ref, value, true);
      const Expr& made = unit.expr(children[0]);
      if (made.kind == ExprKind::kLambda && variable.captured && !variable.reassigned &&
          unit.functions[made.decl].kind == FunctionKind::kLocal) {
        // A local function may call itself.
        values_.each(value, [&](const Atom& atom) {
          if (atom.kind != AtomKind::kObject) return;
          auto& captured = objects_[static_cast<uint32_t>(atom.number)].captured;
          const std::pair<uint32_t, Value> itself{e.ref, value};
          if (std::find(captured.begin(), captured.end(), itself) == captured.end())
            captured.push_back(itself);
        });
      }
      return unit_;
    }
    case ExprKind::kDeclareType:
      return unit_;
    case ExprKind::kReturn:
      return eval_return(frame, state, e);
    case ExprKind::kThrow:
      for (uint32_t child : children) eval(frame, state, child);
      state.reachable = false;
      return values_.bottom();
    case ExprKind::kBreak:
    case ExprKind::kContinue: {
      for (auto it = frame.loops.rbegin(); it != frame.loops.rend(); ++it) {
        LoopFrame& loop = **it;
        if (!e.name.empty() && loop.label != e.name) continue;
        if (e.name.empty() && !loop.is_loop)
          continue;  // a bare one means the loop, whatever stands between
        (e.kind == ExprKind::kBreak ? loop.breaks : loop.continues)
            .push_back({state.slots, state.texts, state.grounds});
        break;
      }
      state.reachable = false;
      return values_.bottom();
    }
    case ExprKind::kYield: {
      const Value value = children.empty() ? unit_ : eval(frame, state, children[0]);
      for (auto it = frame.loops.rbegin(); it != frame.loops.rend(); ++it) {
        if (!(*it)->is_switch) continue;
        (*it)->yielded = values_.join((*it)->yielded, value);
        (*it)->breaks.push_back({state.slots, state.texts, state.grounds});
        break;
      }
      state.reachable = false;
      return values_.bottom();
    }
    case ExprKind::kTry:
      return eval_try(frame, state, e);
    case ExprKind::kCatch:
      return children.empty() ? unit_ : eval(frame, state, children.back());
    case ExprKind::kLabeled: {
      const Symbol before = frame.pending_label;
      frame.pending_label = e.name;
      LoopFrame block;
      block.label = e.name;
      const bool loop = !children.empty() && (unit.expr(children[0]).kind == ExprKind::kWhile ||
                                              unit.expr(children[0]).kind == ExprKind::kFor ||
                                              unit.expr(children[0]).kind == ExprKind::kForEach);
      if (!loop) frame.loops.push_back(&block);
      const Value value = children.empty() ? unit_ : eval(frame, state, children[0]);
      if (!loop) {
        frame.loops.pop_back();
        state = join_exits(std::move(state), block.breaks);
      }
      frame.pending_label = before;
      return value;
    }
  }
  return values_.top();
}

// ---- locals

Value Engine::read_local(Frame& frame, State& state, uint32_t variable) {
  const VariableDecl& declared = frame.unit->variables[variable];
  Value value;
  if (frame.function != nullptr && declared.function == frame.id.index) {
    value = declared.captured && declared.reassigned
                ? heap_.read({PlaceKey::Kind::kCell, frame.context, variable}, frame.context)
                : state.slots[frame.info->slot_of_variable[variable]];
    if (value.bottom())
      value = values_.top();  // declared without a value, or assigned where we can't see it
  } else if (frame.closure != kNoObject) {
    const HeapObject& closure = objects_[frame.closure];
    for (const auto& [captured, known] : closure.captured) {
      if (captured == variable) value = values_.join(value, known);
    }
    for (const auto& [captured, context] : closure.cells) {
      if (captured == variable) {
        value = values_.join(value,
                             heap_.read({PlaceKey::Kind::kCell, context, variable}, frame.context));
      }
    }
    if (value.bottom()) value = values_.top();
  } else {
    value = values_.top();
  }
  if (frame.info->delegated_variable[variable]) {
    // `val x by remember { mutableStateOf(…) }`: what is read is the delegate's content.
    const Span site{frame.unit->file, declared.begin, declared.begin};
    const Value content =
        read_delegate(frame, state, value, {}, property_of_local(frame, variable), true, site);
    value = content.bottom() ? values_.top() : content;
  }
  if (declared.type != kNoIndex && values_.is_top(value)) {
    value = refine(*frame.unit, declared.type, frame.scope, value, frame.function);
  }
  return value;
}

void Engine::write_local(Frame& frame, State& state, uint32_t variable, Value value, bool declare) {
  const VariableDecl& declared = frame.unit->variables[variable];
  if (!declare && frame.info->delegated_variable[variable]) {
    Value delegate;
    if (frame.function != nullptr && declared.function == frame.id.index &&
        !(declared.captured && declared.reassigned)) {
      delegate = state.slots[frame.info->slot_of_variable[variable]];
    } else if (frame.function != nullptr && declared.function == frame.id.index) {
      delegate = heap_.peek({PlaceKey::Kind::kCell, frame.context, variable});
    } else if (frame.closure != kNoObject) {
      for (const auto& [captured, known] : objects_[frame.closure].captured) {
        if (captured == variable) delegate = values_.join(delegate, known);
      }
      for (const auto& [captured, context] : objects_[frame.closure].cells) {
        if (captured == variable)
          delegate = values_.join(delegate, heap_.peek({PlaceKey::Kind::kCell, context, variable}));
      }
    }
    const Span site{frame.unit->file, declared.begin, declared.begin};
    write_delegate(frame, state, delegate, {}, property_of_local(frame, variable), value, site);
    return;
  }
  if (frame.function != nullptr && declared.function == frame.id.index) {
    if (declared.captured && declared.reassigned) {
      heap_.write({PlaceKey::Kind::kCell, frame.context, variable}, value);
    } else {
      state.slots[frame.info->slot_of_variable[variable]] = value;
    }
    return;
  }
  if (frame.closure == kNoObject) return;
  for (const auto& [captured, context] : objects_[frame.closure].cells) {
    if (captured == variable) heap_.write({PlaceKey::Kind::kCell, context, variable}, value);
  }
}

// ---- control flow

Engine::State Engine::join_states(State a, State b) {
  if (!a.reachable) return b;
  if (!b.reachable) return a;
  for (size_t i = 0; i < a.slots.size() && i < b.slots.size(); ++i)
    a.slots[i] = values_.join(a.slots[i], b.slots[i]);
  join_texts(a, b);
  // What both ways have in common is what had to hold.
  uint32_t x = a.grounds;
  uint32_t y = b.grounds;
  while (x != y) {
    if (links_[x].depth >= links_[y].depth) {
      x = links_[x].parent;
    } else {
      y = links_[y].parent;
    }
  }
  a.grounds = x;
  return a;
}

uint32_t Engine::with_ground(uint32_t grounds, Ground ground) {
  for (uint32_t at = grounds; at != 0; at = links_[at].parent) {
    if (links_[at].ground.span == ground.span) return grounds;  // a loop that tests again
  }
  const auto [it, added] =
      link_ids_.try_emplace({grounds, ground.span}, static_cast<uint32_t>(links_.size()));
  if (added) {
    const uint32_t depth = links_[grounds].depth + 1;
    links_.push_back({std::move(ground), grounds, depth});
  } else {
    links_[it->second].ground = std::move(ground);
  }
  return it->second;
}

std::string Engine::code_of(const Unit& unit, const Expr& e) const {
  return shortened(program_.sources().text(unit.file).substr(e.begin, e.end - e.begin));
}

std::string Engine::shortened(std::string_view code) {
  std::string out;
  bool space = false;
  for (char c : code) {
    if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  if (out.size() > 80) {
    size_t cut = 77;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    out.resize(cut);
    out += "…";
  }
  return out;
}

bool Engine::consent_named(Frame& frame, uint32_t index, std::string* name, int depth) {
  if (index == kNoIndex || depth > 6) return false;
  const Unit& unit = *frame.unit;
  const Expr& e = unit.expr(index);
  const auto named = [&](Symbol symbol) {
    if (symbol.empty() || !catalog_.lexicon.names_consent(symbol.view())) return false;
    *name = std::string(symbol.view());
    return true;
  };
  switch (e.kind) {
    case ExprKind::kLocal:
      return named(unit.variables[e.ref].name);
    case ExprKind::kName:
      return named(e.name);
    case ExprKind::kSelect:
    case ExprKind::kCall: {
      if (named(e.name)) return true;
      // A read by key: the key tells.
      for (uint32_t argument :
           e.kind == ExprKind::kCall ? unit.arguments(e) : std::span<const uint32_t>{}) {
        const Expr& a = unit.expr(argument);
        if (const auto text = written_text(unit, argument)) {
          if (named(Symbol(*text))) return true;
        } else if ((a.kind == ExprKind::kName || a.kind == ExprKind::kSelect) && named(a.name)) {
          return true;
        }
      }
      // `repository.agreed.value`, `agreed.get()`: what the value is taken from.
      const std::string_view text = e.name.view();
      const bool reader = text == "get" || text == "value" || text == "getValue" ||
                          text == "first" || text == "booleanValue" || text == "orElse" ||
                          text == "invoke" || text == "getBoolean" || text == "blockingGet";
      return reader && e.has_receiver && consent_named(frame, unit.receiver(e), name, depth + 1);
    }
    case ExprKind::kUnary:
    case ExprKind::kCast:
      return consent_named(frame, unit.children(e)[0], name, depth + 1);
    case ExprKind::kBinary:
      if (e.op == Op::kElvis) return consent_named(frame, unit.children(e)[0], name, depth + 1);
      return false;
    default:
      return false;
  }
}

void Engine::branch(Frame& frame, State& state, uint32_t index, State& yes, State& no) {
  const Unit& unit = *frame.unit;
  const Expr& e = unit.expr(index);
  const auto children = unit.children(e);
  if (!state.reachable) {
    yes = state;
    no = std::move(state);
    return;
  }
  if (e.kind == ExprKind::kUnary && e.op == Op::kNot) {
    branch(frame, state, children[0], no, yes);
    return;
  }
  if (e.kind == ExprKind::kBinary && (e.op == Op::kAnd || e.op == Op::kOr)) {
    const bool conjunction = e.op == Op::kAnd;
    State first_yes, first_no, second_yes, second_no;
    const uint32_t before = state.grounds;
    branch(frame, state, children[0], first_yes, first_no);
    branch(frame, conjunction ? first_yes : first_no, children[1], second_yes, second_no);
    // Of two ways to one result each may be doubtful; the join of their grounds forgets it.
    State& first = conjunction ? first_no : first_yes;
    State& second = conjunction ? second_no : second_yes;
    const bool doubtful = first.reachable && second.reachable &&
                          is_doubtful(first.grounds, before) && is_doubtful(second.grounds, before);
    State& either = conjunction ? no : yes;
    either = join_states(std::move(first), std::move(second));
    (conjunction ? yes : no) = std::move(conjunction ? second_yes : second_no);
    if (doubtful) {
      Ground ground;
      ground.kind = Ground::Kind::kUnknown;
      ground.span = unit.span(e);
      ground.code = code_of(unit, e);
      if (catalog_.lexicon.tests_something_else(ground.code)) ground.key = kSomethingElse;
      ground.value = conjunction ? "false" : "true";
      either.grounds = with_ground(either.grounds, std::move(ground));
    }
    return;
  }
  Value value = eval(frame, state, index);
  if (!state.reachable || value.bottom()) {
    state.reachable = false;
    yes = state;
    no = std::move(state);
    return;
  }
  value = as_condition(value);
  bool may_be_true = values_.may_be_true(value);
  bool may_be_false = values_.may_be_false(value);
  Ground ground{
      kind_of_origin(origins_, value.origin), unit.span(e), {}, origins_[value.origin].key, {}};
  if (values_.is_unknown(value) && may_be_true && may_be_false && !options_.follow_all &&
      !options_.remembered) {
    // A boolean that isn't known, but named like a consent state: nobody has given it.
    std::string name;
    // `agreed == true` and `agreed != false` ask the same of the operand; comparisons of other
    // things say nothing.
    uint32_t asked = index;
    bool positive = true;
    if (e.kind == ExprKind::kBinary && (e.op == Op::kEqual || e.op == Op::kNotEqual ||
                                        e.op == Op::kSame || e.op == Op::kNotSame)) {
      for (int side = 0; side < 2; ++side) {
        const Expr& other = unit.expr(children[1 - side]);
        if (other.kind != ExprKind::kLiteral) continue;
        if (const bool* literal = std::get_if<bool>(&unit.literals[other.ref])) {
          asked = children[side];
          positive = (e.op == Op::kEqual || e.op == Op::kSame) == *literal;
        }
      }
    }
    if ((asked != index || e.kind != ExprKind::kBinary) && e.kind != ExprKind::kIs &&
        consent_named(frame, asked, &name)) {
      (positive ? may_be_true : may_be_false) = false;
      ground.kind = Ground::Kind::kAssumedConsent;
      ground.key = name;
    }
  }
  if (options_.follow_all) may_be_true = may_be_false = true;
  if (may_be_true && may_be_false) {
    yes = state;
    no = std::move(state);
    const bool stored = ground.kind == Ground::Kind::kStored;
    if ((ground.kind == Ground::Kind::kPermissionDenied || stored) && !options_.follow_all) {
      if (!stored) ground.kind = Ground::Kind::kPermissionEither;
      ground.code = code_of(unit, e);
      ground.value = "true";
      yes.grounds = with_ground(yes.grounds, ground);
      ground.value = "false";
      ++ground.span.end;  // the other side of the same test
      no.grounds = with_ground(no.grounds, ground);
    } else if (options_.granted == Options::Granted::kYes || options_.only_dialogs ||
               options_.remembered) {
      const std::string code = code_of(unit, e);
      if (options_.granted == Options::Granted::kYes || !catalog_.lexicon.remembers_nothing(code)) {
        // What follows an answer is told apart by whether it must follow or only may.
        ground.kind = Ground::Kind::kUnknown;
        if (catalog_.lexicon.tests_something_else(code)) ground.key = kSomethingElse;
        ground.value = "true";
        yes.grounds = with_ground(yes.grounds, ground);
        ground.value = "false";
        ++ground.span.end;
        no.grounds = with_ground(no.grounds, ground);
      }
    }
    // What the test tells of a local.
    if (e.kind == ExprKind::kIs && e.type != kNoIndex) {
      const Expr& local = unit.expr(children[0]);
      if (local.kind == ExprKind::kLocal && frame.function != nullptr &&
          !frame.info->delegated_variable[local.ref] &&
          unit.variables[local.ref].function == frame.id.index &&
          !(unit.variables[local.ref].captured && unit.variables[local.ref].reassigned)) {
        State& is = e.negated ? no : yes;
        Value& slot = is.slots[frame.info->slot_of_variable[local.ref]];
        const Value not_null = values_.without_null(slot);
        if (!not_null.bottom()) slot = refine(unit, e.type, frame.scope, not_null, frame.function);
      }
    }
    if (e.kind == ExprKind::kLocal ||
        (e.kind == ExprKind::kBinary && (e.op == Op::kEqual || e.op == Op::kNotEqual))) {
      const bool equal = e.kind == ExprKind::kLocal || e.op == Op::kEqual;
      const uint32_t subject = e.kind == ExprKind::kLocal ? index : children[0];
      const Expr& local = unit.expr(subject);
      if (local.kind == ExprKind::kLocal && frame.function != nullptr &&
          !frame.info->delegated_variable[local.ref] &&
          unit.variables[local.ref].function == frame.id.index &&
          !(unit.variables[local.ref].captured && unit.variables[local.ref].reassigned)) {
        const uint32_t slot = frame.info->slot_of_variable[local.ref];
        const bool null_test =
            e.kind == ExprKind::kBinary && unit.expr(children[1]).kind == ExprKind::kLiteral &&
            std::holds_alternative<std::nullptr_t>(unit.literals[unit.expr(children[1]).ref]);
        if (e.kind == ExprKind::kLocal) {
          if (yes.slots[slot] == values_.any_bool() || yes.slots[slot] == values_.top()) {
            yes.slots[slot] = {values_.of(true).set, yes.slots[slot].origin};
            no.slots[slot] = {values_.of(false).set, no.slots[slot].origin};
          }
        } else if (null_test && !values_.is_top(yes.slots[slot]) && !yes.slots[slot].bottom()) {
          State& is_null = equal ? yes : no;
          State& not_null = equal ? no : yes;
          if (const Value rest = values_.without_null(not_null.slots[slot]); !rest.bottom())
            not_null.slots[slot] = rest;
          is_null.slots[slot] = {values_.null().set, is_null.slots[slot].origin};
        }
      }
    }
    return;
  }
  ground.code = code_of(unit, e);
  ground.value = may_be_true ? "true" : "false";
  state.grounds = with_ground(state.grounds, std::move(ground));
  yes = state;
  no = std::move(state);
  yes.reachable = may_be_true;
  no.reachable = may_be_false;
}

/// Whether objects of a declared type are of that library class, as far as the tables tell: of an
/// interface they may be without a table's knowing, of a component's class they aren't.
std::optional<bool> Engine::is_of_library(TypeId type, Symbol library) const {
  const std::vector<Symbol> lineage = catalog_.library_lineage(library);
  bool known = catalog_.lifecycle_of(library) != nullptr ||
               std::any_of(lineage.begin(), lineage.end(),
                           [&](Symbol above) { return catalog_.lifecycle_of(above) != nullptr; });
  for (Symbol ancestor : program_.library_ancestors(type)) {
    if (ancestor == library || catalog_.is_library_subtype(ancestor, library)) return true;
    known = known && catalog_.knows_class(ancestor);
  }
  return known ? std::optional(false) : std::nullopt;
}

Value Engine::eval_if(Frame& frame, State& state, const Expr& e) {
  const auto children = frame.unit->children(e);
  State yes, no;
  branch(frame, state, children[0], yes, no);
  Value value;
  if (children.size() > 1) {
    const Value then = eval(frame, yes, children[1]);
    if (yes.reachable) value = values_.join(value, then);
  }
  if (children.size() > 2) {
    const Value otherwise = eval(frame, no, children[2]);
    if (no.reachable) value = values_.join(value, otherwise);
  } else if (no.reachable) {
    value = values_.join(value, unit_);
  }
  state = join_states(std::move(yes), std::move(no));
  return value;
}

Value Engine::eval_when(Frame& frame, State& state, const Expr& e) {
  const Unit& unit = *frame.unit;
  LoopFrame loop;
  loop.is_switch = true;
  const bool breakable = unit.language != Language::kKotlin;
  if (breakable) {
    loop.label = frame.pending_label;
    frame.pending_label = {};
    frame.loops.push_back(&loop);
  }
  State after;
  after.reachable = false;
  State rest = std::move(state);
  State falling;
  falling.reachable = false;
  Value value;
  for (uint32_t index : unit.children(e)) {
    const Expr& arm = unit.expr(index);
    const auto parts = unit.children(arm);
    if (parts.empty()) continue;
    State entered;
    entered.reachable = false;
    if (parts.size() == 1) {
      entered = rest;
      rest.reachable = false;
    } else {
      for (size_t i = 0; i + 1 < parts.size() && rest.reachable; ++i) {
        State yes, no;
        branch(frame, rest, parts[i], yes, no);
        entered = join_states(std::move(entered), std::move(yes));
        rest = std::move(no);
      }
    }
    State body = join_states(std::move(entered), std::move(falling));
    falling = State{};
    falling.reachable = false;
    const Value result = eval(frame, body, parts.back());
    if (!body.reachable) continue;
    if (arm.falls_through) {
      falling = std::move(body);
    } else {
      value = values_.join(value, result);
      after = join_states(std::move(after), std::move(body));
    }
  }
  after = join_states(std::move(after), std::move(falling));
  if (rest.reachable) {
    value = values_.join(value, unit_);
    after = join_states(std::move(after), std::move(rest));
  }
  if (breakable) {
    frame.loops.pop_back();
    after = join_exits(std::move(after), loop.breaks);
    value = values_.join(value, loop.yielded);
  }
  state = std::move(after);
  return value;
}

Value Engine::eval_try(Frame& frame, State& state, const Expr& e) {
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  State before = state;
  Value value = eval(frame, state, children[0]);
  if (!state.reachable) value = values_.bottom();
  // An exception may leave the body anywhere between its beginning and its end.
  State thrown = before;
  if (state.reachable) {
    for (size_t i = 0; i < thrown.slots.size(); ++i)
      thrown.slots[i] = values_.join(thrown.slots[i], state.slots[i]);
    join_texts(thrown, state);
  } else {
    thrown.texts.clear();
  }
  const size_t last = children.size() - (e.has_finally ? 1 : 0);
  State after = std::move(state);
  for (size_t i = 1; i < last; ++i) {
    const Expr& handler = unit.expr(children[i]);
    State caught = thrown;
    if (handler.ref != kNoIndex) {
      Value exception = values_.top();
      if (handler.type != kNoIndex) exception = refine(unit, handler.type, frame.scope, exception);
      write_local(frame, caught, handler.ref, exception, true);
    }
    const Value result = eval(frame, caught, children[i]);
    if (caught.reachable) value = values_.join(value, result);
    after = join_states(std::move(after), std::move(caught));
  }
  if (e.has_finally) {
    if (after.reachable) {
      eval(frame, after, children.back());
    } else {
      State leaving = thrown;
      eval(frame, leaving, children.back());
    }
  }
  state = std::move(after);
  return value;
}

Value Engine::eval_block(Frame& frame, State& state, const Expr& e) {
  Value value = unit_;
  for (uint32_t child : frame.unit->children(e)) {
    value = eval(frame, state, child);
    if (!state.reachable) return values_.bottom();
  }
  return value;
}

Value Engine::eval_return(Frame& frame, State& state, const Expr& e) {
  const auto children = frame.unit->children(e);
  const Value value = children.empty() ? unit_ : eval(frame, state, children[0]);
  if (!state.reachable) return values_.bottom();
  state.reachable = false;
  const bool in_lambda = frame.function != nullptr && frame.function->kind == FunctionKind::kLambda;
  const bool leaves_lambda = !in_lambda || frame.unit->language != Language::kKotlin ||
                             (!e.name.empty() && e.name == frame.function->label);
  if (leaves_lambda || frame.closure == kNoObject) {
    frame.result = values_.join(frame.result, value);
    return values_.bottom();
  }
  // Kotlin's `return` in a lambda returns from the function around it (or from the lambda of that
  // label).
  uint32_t closure = frame.closure;
  for (int up = 0; up < 16 && closure != kNoObject; ++up) {
    const ContextId definer = objects_[closure].definer;
    if (definer == kNoContext) break;
    const ContextKey& key = contexts_[definer].key;
    if (key.delegate.valid()) break;
    const FunctionDecl& outer = program_.function(key.function);
    const bool target = e.name.empty() ? outer.kind != FunctionKind::kLambda
                                       : outer.label == e.name || outer.name == e.name;
    if (target) {
      heap_.write({PlaceKey::Kind::kResult, definer, 0}, value);
      break;
    }
    closure = key.closure;
  }
  return values_.bottom();
}

// ---- operators

Value Engine::as_numbers(Value value) {
  Value out;
  values_.each(value, [&](const Atom& atom) {
    Value one = values_.single(atom);
    const std::string_view name = atom.text.view();
    const size_t dot = name.rfind('.');
    if (atom.kind == AtomKind::kConstant && dot != std::string_view::npos) {
      // `Dialog.BUTTON_POSITIVE` is DialogInterface's.
      for (Symbol type : catalog_.library_lineage(Symbol(name.substr(0, dot)))) {
        const LibraryConstant* known = catalog_.constant(type, Symbol(name.substr(dot + 1)));
        if (known == nullptr || known->type != LibraryConstant::Type::kInt) continue;
        int64_t number = 0;
        const char* end = known->value.data() + known->value.size();
        if (std::from_chars(known->value.data(), end, number).ptr == end)
          one = values_.of_int(number);
      }
    }
    out = values_.join(out, one);
  });
  return out;
}

Value Engine::equality(Value a, Value b) {
  if (a.bottom() || b.bottom()) return values_.bottom();
  // A number is compared with what a library's constant stands for.
  if (values_.has_kind(a, AtomKind::kInt) && values_.has_kind(b, AtomKind::kConstant))
    b = {as_numbers(b).set, b.origin};
  if (values_.has_kind(b, AtomKind::kInt) && values_.has_kind(a, AtomKind::kConstant))
    a = {as_numbers(a).set, a.origin};
  bool may_equal = false;
  bool may_differ = false;
  bool unknown = false;
  for (uint32_t x : values_.ids(a)) {
    for (uint32_t y : values_.ids(b)) {
      const Atom& p = values_.atom(x);
      const Atom& q = values_.atom(y);
      const bool vague = p.kind == AtomKind::kTop || q.kind == AtomKind::kTop ||
                         p.kind == AtomKind::kAbsent || q.kind == AtomKind::kAbsent;
      if (vague || p.kind == AtomKind::kInstance || q.kind == AtomKind::kInstance) {
        may_equal = may_differ = unknown = true;
      } else if (p.kind == AtomKind::kConstant || q.kind == AtomKind::kConstant) {
        (p == q ? may_equal : may_differ) = true;
        if (!(p == q) && p.kind != AtomKind::kNull && q.kind != AtomKind::kNull &&
            !of_one_class(p, q))
          may_equal = unknown = true;
      } else if (p.kind == q.kind) {
        if (p == q) {
          may_equal = true;
          if (p.kind == AtomKind::kObject) {
            const HeapObject& object = objects_[static_cast<uint32_t>(p.number)];
            const bool unique =
                object.kind == HeapObject::Kind::kSingleton ||
                (object.declared.valid() && program_.type(object.declared).kind == TypeKind::kEnum);
            if (!unique) may_differ = true;
          }
        } else if (p.kind == AtomKind::kObject) {
          const auto one_of_a_kind = [&](const Atom& atom) {
            const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
            return object.kind == HeapObject::Kind::kSingleton ||
                   (object.declared.valid() &&
                    program_.type(object.declared).kind == TypeKind::kEnum);
          };
          may_differ = true;
          if ((!one_of_a_kind(p) || !one_of_a_kind(q)) && may_be_equal(p, q))
            may_equal = true;  // equals() may say so
        } else {
          may_differ = true;
        }
      } else {
        may_differ = true;
      }
    }
  }
  const uint32_t origin = a.origin != 0 ? a.origin : b.origin;
  Value result;
  if (unknown) result = values_.top();
  if (may_equal) result = values_.join(result, values_.of(true));
  if (may_differ) result = values_.join(result, values_.of(false));
  result.origin = origin;
  return result;
}

bool Engine::may_be_equal(const Atom& a, const Atom& b) const {
  // Objects of two declared types are equal only if one of them says so itself.
  const TypeId x = objects_[static_cast<uint32_t>(a.number)].declared;
  const TypeId y = objects_[static_cast<uint32_t>(b.number)].declared;
  if (!x.valid() || !y.valid() || x == y) return true;
  const auto says = [&](TypeId type) {
    const std::vector<TypeId>& lineage = program_.lineage(type);
    return std::any_of(lineage.begin(), lineage.end(), [&](TypeId ancestor) {
      return !program_.functions_named(ancestor, Symbol("equals")).empty();
    });
  };
  return says(x) || says(y);
}

std::optional<bool> Engine::constant_is(const Atom& atom, std::string_view type) {
  const std::string_view name = type.substr(type.rfind('.') + 1);
  const bool any =
      name == "Any" || name == "Object" || name == "Comparable" || name == "Serializable";
  if (atom.kind == AtomKind::kNull) return false;
  if (atom.kind == AtomKind::kBool) return any || name == "Boolean";
  if (atom.kind == AtomKind::kString) return any || name == "String" || name == "CharSequence";
  if (atom.kind == AtomKind::kInt) {
    // Whole numbers of all sizes are one kind of atom.
    for (const char* number :
         {"Int", "Integer", "Long", "Short", "Byte", "Char", "Character", "Float", "Double"}) {
      if (name == number) return std::nullopt;
    }
    return any || name == "Number";
  }
  return std::nullopt;
}

/// `case GIVEN:` of Java names a constant of the selector's type.
std::optional<FieldId> Engine::enum_constant(Value value, Symbol name) {
  for (uint32_t id : values_.ids(value)) {
    const Atom& atom = values_.atom(id);
    const TypeId type = declared_type(atom);
    if (!type.valid() || program_.type(type).kind != TypeKind::kEnum) continue;
    const auto field = program_.field_named(type, name);
    if (field && program_.field(*field).enum_constant) return field;
  }
  return std::nullopt;
}

Value Engine::as_condition(Value value) {
  // A boxed Boolean that is null where it is tested fails; a value that is nothing else is one that
  // we misjudge.
  const Value rest = values_.without_null(value);
  return rest.bottom() ? value : rest;
}

Value Engine::negation(Value value) {
  value = as_condition(value);
  Value result;
  if (values_.is_unknown(value)) result = values_.top();
  if (values_.may_be_false(value)) result = values_.join(result, values_.of(true));
  if (values_.may_be_true(value)) result = values_.join(result, values_.of(false));
  result.origin = value.origin;
  return result;
}

Value Engine::as_told(Frame& frame, State& state, Value value, Span site) {
  Value result;
  const std::vector<uint32_t> atoms(values_.ids(value).begin(), values_.ids(value).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    const TypeId type = atom.kind == AtomKind::kObject
                            ? objects_[static_cast<uint32_t>(atom.number)].declared
                            : TypeId{};
    Value one = values_.single(atom);
    if (type.valid()) {
      for (FunctionId function : candidates(type, Symbol("toString"), {})) {
        const FunctionDecl& declared = program_.function(function);
        if (declared.body == kNoIndex || !declared.parameters.empty()) continue;
        one = call(function, one, {}, closure_of(one, type), &frame, &state, site,
                   PathStep::How::kCall);
        if (one.bottom()) one = values_.of_instance(Symbol("java.lang.String"));
      }
    }
    result = values_.join(result, one);
  }
  result.origin = value.origin;
  return result;
}

std::optional<Value> Engine::sum_of_texts(Frame& frame, State& state, uint32_t left, Value a,
                                          uint32_t right, Value b) {
  if (a.bottom() || b.bottom()) return std::nullopt;
  const auto is_text = [&](uint32_t expr, Value value) {
    if (values_.has_kind(value, AtomKind::kString)) return true;
    if (frame.unit->language != Language::kJava) return false;
    const StaticType type = static_type(frame, expr);
    return type.known && type.array_depth == 0 && type.type.qualified.view() == "java.lang.String";
  };
  if (!is_text(left, a) && !is_text(right, b)) return std::nullopt;
  a = as_told(frame, state, a, frame.unit->span(frame.unit->expr(left)));
  b = as_told(frame, state, b, frame.unit->span(frame.unit->expr(right)));
  Value result = concatenation({texts_of(frame, state, left, a), texts_of(frame, state, right, b)});
  result.origin = a.origin != 0 ? a.origin : b.origin;
  return result;
}

Value Engine::arithmetic(Op op, Value a, Value b) {
  if (a.bottom() || b.bottom()) return values_.bottom();
  const uint32_t origin = a.origin != 0 ? a.origin : b.origin;
  const Atom* x = values_.only(a);
  const Atom* y = values_.only(b);
  const auto done = [&](Value value) {
    value.origin = origin;
    return value;
  };
  const auto text = [](const Atom* atom) -> std::optional<std::string> {
    if (atom == nullptr) return std::nullopt;
    if (atom->kind == AtomKind::kString) return std::string(atom->text.view());
    if (atom->kind == AtomKind::kInt) return std::to_string(atom->number);
    return std::nullopt;
  };
  if (op == Op::kAdd && x != nullptr && y != nullptr &&
      (x->kind == AtomKind::kString || y->kind == AtomKind::kString)) {
    const auto left = text(x);
    const auto right = text(y);
    if (left && right) return done(values_.of_string(Symbol(*left + *right)));
    return done(values_.of_instance(Symbol("java.lang.String")));
  }
  const bool numbers =
      x != nullptr && y != nullptr && x->kind == AtomKind::kInt && y->kind == AtomKind::kInt;
  const bool comparison =
      op == Op::kLess || op == Op::kLessEqual || op == Op::kGreater || op == Op::kGreaterEqual;
  if (comparison) {
    a = {as_numbers(a).set, a.origin};
    b = {as_numbers(b).set, b.origin};
    // Each pair of known numbers; anything else may go either way.
    Value result;
    for (uint32_t i : values_.ids(a)) {
      for (uint32_t j : values_.ids(b)) {
        const Atom& p = values_.atom(i);
        const Atom& q = values_.atom(j);
        if (p.kind != AtomKind::kInt || q.kind != AtomKind::kInt) return done(values_.top());
        const bool holds = op == Op::kLess        ? p.number < q.number
                           : op == Op::kLessEqual ? p.number <= q.number
                           : op == Op::kGreater   ? p.number > q.number
                                                  : p.number >= q.number;
        result = values_.join(result, values_.of(holds));
      }
    }
    return done(result);
  }
  // `all &= granted`: without a short cut, and still a truth value.
  if ((op == Op::kBitAnd || op == Op::kBitOr) &&
      (values_.has_kind(a, AtomKind::kBool) || values_.has_kind(b, AtomKind::kBool))) {
    const bool both = op == Op::kBitAnd;
    const bool may_be_true = both ? values_.may_be_true(a) && values_.may_be_true(b)
                                  : values_.may_be_true(a) || values_.may_be_true(b);
    const bool may_be_false = both ? values_.may_be_false(a) || values_.may_be_false(b)
                                   : values_.may_be_false(a) && values_.may_be_false(b);
    if (may_be_true != may_be_false) return done(values_.of(may_be_true));
    return done(values_.is_unknown(a) || values_.is_unknown(b) ? values_.top()
                                                               : values_.any_bool());
  }
  if (!numbers) return values_.top();
  const auto p = static_cast<uint64_t>(x->number);
  const auto q = static_cast<uint64_t>(y->number);
  switch (op) {
    case Op::kAdd:
      return done(values_.of_int(static_cast<int64_t>(p + q)));
    case Op::kSubtract:
      return done(values_.of_int(static_cast<int64_t>(p - q)));
    case Op::kMultiply:
      return done(values_.of_int(static_cast<int64_t>(p * q)));
    case Op::kDivide:
      return y->number == 0 || y->number == -1 ? values_.top()
                                               : done(values_.of_int(x->number / y->number));
    case Op::kRemainder:
      return y->number == 0 || y->number == -1 ? values_.top()
                                               : done(values_.of_int(x->number % y->number));
    case Op::kBitAnd:
      return done(values_.of_int(static_cast<int64_t>(p & q)));
    case Op::kBitOr:
      return done(values_.of_int(static_cast<int64_t>(p | q)));
    case Op::kXor:
      return done(values_.of_int(static_cast<int64_t>(p ^ q)));
    case Op::kShiftRight:
      return q < 63 ? done(values_.of_int(x->number >> q)) : values_.top();
    case Op::kUnsignedShiftRight:
      // Of a negative number it depends on whether it is an int or a long.
      return q < 63 && x->number >= 0 ? done(values_.of_int(x->number >> q)) : values_.top();
    case Op::kShiftLeft:
      return q < 63 ? done(values_.of_int(static_cast<int64_t>(p << q))) : values_.top();
    default:
      return values_.top();
  }
}

Value Engine::eval_unary(Frame& frame, State& state, const Expr& e) {
  const uint32_t child = frame.unit->children(e)[0];
  const Value value = eval(frame, state, child);
  if (!state.reachable) return values_.bottom();
  switch (e.op) {
    case Op::kNot: {
      if (const auto own = operator_call(frame, state, e, "not", value, {})) return *own;
      return negation(value);
    }
    case Op::kNotNull: {
      const Value rest = values_.without_null(value);
      if (rest.bottom()) state.reachable = false;
      return rest;
    }
    case Op::kMinus:
    case Op::kPlus: {
      if (const auto own = operator_call(frame, state, e, operator_name(e.op), value, {}))
        return *own;
      if (e.op == Op::kPlus) return value;
      const Atom* atom = values_.only(value);
      if (atom != nullptr && atom->kind == AtomKind::kInt) {
        return values_.of_int(static_cast<int64_t>(0 - static_cast<uint64_t>(atom->number)));
      }
      return values_.top();
    }
    case Op::kPreIncrement:
    case Op::kPreDecrement:
    case Op::kPostIncrement:
    case Op::kPostDecrement: {
      const bool up = e.op == Op::kPreIncrement || e.op == Op::kPostIncrement;
      const auto own = operator_call(frame, state, e, operator_name(e.op), value, {});
      const Value next =
          own ? *own : arithmetic(up ? Op::kAdd : Op::kSubtract, value, values_.of_int(1));
      assign_target(frame, state, child, next);
      return e.op == Op::kPreIncrement || e.op == Op::kPreDecrement ? next : value;
    }
    default:
      return value;
  }
}

Value Engine::eval_binary(Frame& frame, State& state, const Expr& e) {
  const auto children = frame.unit->children(e);
  switch (e.op) {
    case Op::kAnd:
    case Op::kOr: {
      const Value left = as_condition(eval(frame, state, children[0]));
      if (!state.reachable) return values_.bottom();
      const bool conjunction = e.op == Op::kAnd;
      const bool needs_right = options_.follow_all || (conjunction ? values_.may_be_true(left)
                                                                   : values_.may_be_false(left));
      const bool left_suffices = options_.follow_all || (conjunction ? values_.may_be_false(left)
                                                                     : values_.may_be_true(left));
      Value result;
      if (left_suffices) {
        result = values_.is_unknown(left) ? values_.top() : values_.of(!conjunction);
        result.origin = left.origin;
      }
      State other = state;
      state.reachable = left_suffices;
      if (needs_right) {
        const Value right = eval(frame, other, children[1]);
        if (other.reachable) {
          result = values_.join(result, right);
          state = join_states(std::move(state), std::move(other));
        }
      }
      return result;
    }
    case Op::kElvis: {
      const Value left = eval(frame, state, children[0]);
      if (!state.reachable) return values_.bottom();
      const bool null = values_.may_be_null(left) || options_.follow_all;
      Value result = values_.without_null(left);
      State other = state;
      if (result.bottom()) state.reachable = false;
      if (null) {
        const Value right = eval(frame, other, children[1]);
        if (other.reachable) {
          result = values_.join(result, right);
          if (result.origin == 0) result.origin = left.origin;
          state = join_states(std::move(state), std::move(other));
        }
      }
      return result;
    }
    case Op::kEqual:
    case Op::kSame:
    case Op::kNotEqual:
    case Op::kNotSame: {
      const Value left = eval(frame, state, children[0]);
      const Expr& other = frame.unit->expr(children[1]);
      std::optional<FieldId> label;
      if (frame.unit->language == Language::kJava && other.kind == ExprKind::kName)
        label = enum_constant(left, other.name);
      const Value right =
          label ? read_field(frame, state, *label, values_.bottom(), frame.unit->span(other))
                : eval(frame, state, children[1]);
      if (!state.reachable) return values_.bottom();
      const bool by_value = e.op == Op::kEqual || e.op == Op::kNotEqual;
      const auto own = by_value && !values_.is_null(right)
                           ? operator_call(frame, state, e, "equals", left, {right})
                           : std::nullopt;
      const Value result = own ? *own : equality(left, right);
      return e.op == Op::kEqual || e.op == Op::kSame ? result : negation(result);
    }
    case Op::kIn:
    case Op::kNotIn: {
      const Value element = eval(frame, state, children[0]);
      if (const auto range = in_range(frame, state, element, children[1])) {
        if (!state.reachable) return values_.bottom();
        return e.op == Op::kIn ? *range : negation(*range);
      }
      const Value container = eval(frame, state, children[1]);
      if (!state.reachable) return values_.bottom();
      const auto own = operator_call(frame, state, e, "contains", container, {element});
      const Value result = own ? *own : holds(frame.context, container, element);
      return e.op == Op::kIn ? result : negation(result);
    }
    default: {
      const Value left = eval(frame, state, children[0]);
      const Value right = eval(frame, state, children[1]);
      if (!state.reachable) return values_.bottom();
      const bool comparison = e.op == Op::kLess || e.op == Op::kLessEqual || e.op == Op::kGreater ||
                              e.op == Op::kGreaterEqual;
      if (comparison) {
        if (const auto own = operator_call(frame, state, e, "compareTo", left, {right}))
          return arithmetic(e.op, *own, values_.of_int(0));
      } else if (const std::string_view name = operator_name(e.op); !name.empty()) {
        if (const auto own = operator_call(frame, state, e, name, left, {right})) return *own;
      }
      if (e.op == Op::kAdd) {
        if (const auto text = sum_of_texts(frame, state, children[0], left, children[1], right))
          return *text;
      }
      if (e.op == Op::kAdd || e.op == Op::kSubtract) {
        if (const auto list = list_sum(frame, e, left, right)) return *list;
      }
      Value result = e.op == Op::kRange ? values_.top() : arithmetic(e.op, left, right);
      // How long ago something was stored still comes from what was stored.
      if (options_.remembered && result.origin == 0)
        result.origin = left.origin != 0 ? left.origin : right.origin;
      return result;
    }
  }
}

/// The initialiser of a field that begins as it would without one.
bool Engine::gives_default(const Frame& frame, const Expr& assignment) {
  if (frame.function == nullptr || !frame.scope.valid()) return false;
  const FunctionKind kind = frame.function->kind;
  if (kind != FunctionKind::kConstructor && kind != FunctionKind::kInstanceInit &&
      kind != FunctionKind::kStaticInit)
    return false;
  const auto children = frame.unit->children(assignment);
  const auto field = program_.field_named(frame.scope, frame.unit->expr(children[0]).name);
  return field && program_.field(*field).initializer == children[1] &&
         written_default(*frame.unit, program_.field(*field)).has_value();
}

Value Engine::eval_assign(Frame& frame, State& state, const Expr& e) {
  const Unit& unit = *frame.unit;
  const auto children = unit.children(e);
  Value value;
  if (gives_default(frame, e)) return unit_;
  if (e.op == Op::kNone) {
    value = eval(frame, state, children[1]);
  } else {
    const Value before = eval(frame, state, children[0]);
    const Value by = eval(frame, state, children[1]);
    if (!state.reachable) return values_.bottom();
    const std::string name(operator_name(e.op));
    if (operator_call(frame, state, e, name + "Assign", before, {by})) return unit_;
    // `list += x` adds to what the list holds.
    const std::vector<uint32_t> containers = containers_in(before, nullptr);
    for (const uint32_t container : containers) {
      add_to(container, by, frame.context);
    }
    if (!containers.empty()) return unit_;
    const auto own = operator_call(frame, state, e, name, before, {by});
    const auto text = !own && e.op == Op::kAdd
                          ? sum_of_texts(frame, state, children[0], before, children[1], by)
                          : std::nullopt;
    value = own ? *own : text ? *text : arithmetic(e.op, before, by);
  }
  if (!state.reachable) return values_.bottom();
  if (e.delegated) {
    store_delegate(frame, children[0], value);  // who reads the property asks its delegate
    return unit_;
  }
  if (const Expr& target = unit.expr(children[0]);
      !asking_by_place_.empty() &&
      (target.kind == ExprKind::kName || target.kind == ExprKind::kSelect)) {
    const NameInfo name = name_info(frame, children[0]);
    if (name.kind == NameInfo::Kind::kField) {
      const FieldDecl& field = program_.field(name.field);
      value = provided_to(frame, state, children[1], program_.unit(name.field.file), field.type,
                          {name.field.file, field.owner}, value);
    }
  }
  assign_target(frame, state, children[0], value);
  return value;
}

void Engine::assign_target(Frame& frame, State& state, uint32_t target, Value value) {
  const Unit& unit = *frame.unit;
  const Expr& e = unit.expr(target);
  switch (e.kind) {
    case ExprKind::kLocal: {
      const VariableDecl& variable = unit.variables[e.ref];
      if (variable.type != kNoIndex)
        value = refine(unit, variable.type, frame.scope, value, frame.function);
      write_local(frame, state, e.ref, value, false);
      return;
    }
    case ExprKind::kIndex: {
      const auto children = unit.children(e);
      const Value container = eval(frame, state, children[0]);
      if (values_.has_kind(container, AtomKind::kString)) {
        // A char of an array that is known by its text.
        const Expr& array = unit.expr(children[0]);
        const Value place = eval(frame, state, children[1]);
        const Atom* text = values_.only(container);
        const Atom* at = values_.only(place);
        const Atom* put = values_.only(value);
        Value changed = values_.top();
        if (text != nullptr && text->kind == AtomKind::kString && at != nullptr &&
            at->kind == AtomKind::kInt && put != nullptr && put->kind == AtomKind::kInt &&
            put->number > 0 && put->number < 0x80) {
          std::string held(text->text.view());
          const auto index = static_cast<size_t>(at->number);
          if (at->number >= 0 && index < held.size() &&
              std::all_of(
                  held.begin(), held.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
            held[index] = static_cast<char>(put->number);
            changed = values_.of_string(Symbol(held));
          }
        }
        if (array.kind == ExprKind::kLocal) write_local(frame, state, array.ref, changed, false);
        return;
      }
      Arguments arguments;
      for (size_t i = 1; i < children.size(); ++i) {
        arguments.values.push_back(eval(frame, state, children[i]));
        arguments.exprs.push_back(children[i]);
      }
      if (set_element(container, arguments.values.front(), value)) return;
      arguments.values.push_back(value);
      arguments.exprs.push_back(kNoIndex);
      arguments.names.resize(arguments.values.size());
      call_method(frame, state, target, e, container, Symbol("set"), arguments);
      return;
    }
    case ExprKind::kName: {
      if (unit.language == Language::kKotlin) {
        if (const auto member = brought_member(frame, e.name); member && member->field.valid()) {
          write_field(frame, state, member->field, member->receiver, value, unit.span(e));
          return;
        }
      }
      const NameInfo& name = name_info(frame, target);
      if (name.kind == NameInfo::Kind::kField) {
        const FieldDecl& field = program_.field(name.field);
        const Value receiver =
            field.modifiers.is_static ? values_.bottom() : implicit_receiver(frame, name.owner);
        write_field(frame, state, name.field, receiver, value, unit.span(e));
        return;
      }
      break;  // a library's property of the implicit receiver, or a setter
    }
    case ExprKind::kSelect:
      break;
    default:
      eval(frame, state, target);
      return;
  }
  // receiver.name = value: a field, a Kotlin property, a Java setter, or a library's property.
  Value receiver;
  if (e.kind == ExprKind::kSelect) {
    const NameInfo& name = name_info(frame, target);
    if (name.kind == NameInfo::Kind::kField) {
      const FieldDecl& field = program_.field(name.field);
      initialise_class(&frame, &state, {name.field.file, field.owner}, unit.span(e));
      const TypeId owner{name.field.file, field.owner};
      const Value holder = field.modifiers.is_static
                               ? values_.bottom()
                               : type_as_value(frame, state, owner, unit.span(e));
      write_field(frame, state, name.field, holder, value, unit.span(e));
      return;
    }
    if (unit.children(e).empty()) return;
    receiver = eval(frame, state, unit.children(e)[0]);
  } else {
    receiver = frame.implicit.empty() ? values_.top() : frame.implicit.front();
  }
  if (!state.reachable) return;
  bool written = false;
  std::vector<uint32_t> atoms(values_.ids(receiver).begin(), values_.ids(receiver).end());
  Value other;
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    const TypeId type = declared_type(atom);
    if (type.valid()) {
      if (const auto field = visible_field(frame, type, e.name)) {
        write_field(frame, state, *field, values_.single(atom), value, unit.span(e));
        written = true;
        continue;
      }
    }
    if (atom.kind == AtomKind::kObject &&
        objects_[static_cast<uint32_t>(atom.number)].kind == HeapObject::Kind::kContainer) {
      const auto container = static_cast<uint32_t>(atom.number);
      heap_.write({PlaceKey::Kind::kContent, container, 0}, value);
      tell_observers(frame, state, container, value, unit.span(e));
      compose_again(frame, state, container, value, unit.span(e));
      written = true;
      continue;
    }
    other = values_.join(other, values_.single(atom));
  }
  if (other.bottom() && written) return;
  const std::string_view text = e.name.view();
  // The setter of `isOpen` is `setOpen`.
  const bool is = text.size() > 2 && text.starts_with("is") && text[2] >= 'A' && text[2] <= 'Z';
  const std::string setter = "set" + capitalised(is ? text.substr(2) : text);
  Arguments arguments;
  arguments.values.push_back(value);
  arguments.names.resize(1);
  arguments.exprs.push_back(kNoIndex);
  call_method(frame, state, target, e, other, Symbol(setter), arguments);
}

}  // namespace sdklint
