#include "model/lowering.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string>

namespace sdklint {

namespace {

/// Calls `see` with each pair of tables that grow with a file's length.
template <typename See>
void each_table(Unit& a, Unit& b, const See& see) {
  see(a.imports, b.imports);
  see(a.types, b.types);
  see(a.functions, b.functions);
  see(a.fields, b.fields);
  see(a.variables, b.variables);
  see(a.type_refs, b.type_refs);
  see(a.exprs, b.exprs);
  see(a.literals, b.literals);
  see(a.child_lists, b.child_lists);
  see(a.type_lists, b.type_lists);
  see(a.name_lists, b.name_lists);
}

constexpr size_t kMostKept = 1 << 20;  // bytes of a table

/// Empty tables with the room that this thread's units needed so far: to grow them anew for each
/// file costs a tenth of the time in which small files are lowered.
Unit& roomy() {
  thread_local Unit unit;
  return unit;
}

}  // namespace

UnitBuilder::UnitBuilder(FileId file, Language language) {
  each_table(unit_, roomy(), [](auto& own, auto& room) { own.swap(room); });
  unit_.file = file;
  unit_.language = language;
}

Unit UnitBuilder::take() {
  assert(open_types_.empty() && open_functions_.empty());
  Unit finished;
  each_table(unit_, finished, [](auto& own, auto& exact) {
    exact.reserve(own.size());
    exact.insert(exact.end(), std::make_move_iterator(own.begin()),
                 std::make_move_iterator(own.end()));
    own.clear();
  });
  each_table(unit_, roomy(), [](auto& own, auto& room) {
    if (own.capacity() * sizeof(own.front()) <= kMostKept) own.swap(room);
  });
  each_table(unit_, finished, [](auto& own, auto& exact) { own = std::move(exact); });
  return std::move(unit_);
}

uint32_t UnitBuilder::add(Expr expr, std::span<const uint32_t> children) {
  expr.children = {static_cast<uint32_t>(unit_.child_lists.size()),
                   static_cast<uint32_t>(children.size())};
  unit_.child_lists.insert(unit_.child_lists.end(), children.begin(), children.end());
  unit_.exprs.push_back(expr);
  return static_cast<uint32_t>(unit_.exprs.size() - 1);
}

uint32_t UnitBuilder::add(ExprKind kind, uint32_t begin, uint32_t end,
                          std::span<const uint32_t> children) {
  Expr expr;
  expr.kind = kind;
  expr.begin = expr.name_begin = begin;
  expr.end = end;
  return add(expr, children);
}

uint32_t UnitBuilder::literal(Literal value, uint32_t begin, uint32_t end) {
  unit_.literals.push_back(value);
  const uint32_t index = add(ExprKind::kLiteral, begin, end);
  expr(index).ref = static_cast<uint32_t>(unit_.literals.size() - 1);
  return index;
}

uint32_t UnitBuilder::local(uint32_t variable, uint32_t begin, uint32_t end) {
  const uint32_t index = add(ExprKind::kLocal, begin, end);
  expr(index).ref = variable;
  expr(index).name = unit_.variables[variable].name;
  return index;
}

uint32_t UnitBuilder::name(Symbol name, uint32_t begin, uint32_t end) {
  const uint32_t index = add(ExprKind::kName, begin, end);
  expr(index).name = name;
  return index;
}

uint32_t UnitBuilder::local_or_name(Symbol text, uint32_t begin, uint32_t end) {
  const uint32_t variable = lookup(text);
  return variable == kNoIndex ? name(text, begin, end) : local(variable, begin, end);
}

uint32_t UnitBuilder::select(uint32_t receiver, Symbol name, uint32_t name_begin, uint32_t begin,
                             uint32_t end, bool safe) {
  const uint32_t index = add(ExprKind::kSelect, begin, end, {receiver});
  Expr& made = expr(index);
  made.name = name;
  made.name_begin = name_begin;
  made.has_receiver = true;
  made.safe = safe;
  return index;
}

uint32_t UnitBuilder::assign(Op op, uint32_t target, uint32_t value, uint32_t begin, uint32_t end) {
  if (expr(target).kind == ExprKind::kLocal) mark_reassigned(expr(target).ref);
  const uint32_t index = add(ExprKind::kAssign, begin, end, {target, value});
  expr(index).op = op;
  return index;
}

uint32_t UnitBuilder::unary(Op op, uint32_t child, uint32_t begin, uint32_t end) {
  const bool writes = op == Op::kPreIncrement || op == Op::kPreDecrement ||
                      op == Op::kPostIncrement || op == Op::kPostDecrement;
  if (writes && expr(child).kind == ExprKind::kLocal) mark_reassigned(expr(child).ref);
  const uint32_t index = add(ExprKind::kUnary, begin, end, {child});
  expr(index).op = op;
  return index;
}

uint32_t UnitBuilder::binary(Op op, uint32_t left, uint32_t right, uint32_t begin, uint32_t end) {
  const uint32_t index = add(ExprKind::kBinary, begin, end, {left, right});
  expr(index).op = op;
  return index;
}

uint32_t UnitBuilder::declaration(uint32_t variable, uint32_t initializer, uint32_t begin,
                                  uint32_t end) {
  const uint32_t index = initializer == kNoIndex
                             ? add(ExprKind::kDeclare, begin, end)
                             : add(ExprKind::kDeclare, begin, end, {initializer});
  expr(index).ref = variable;
  expr(index).name = unit_.variables[variable].name;
  return index;
}

uint32_t UnitBuilder::too_deep(uint32_t begin, uint32_t end) {
  unit_.too_deep = true;
  return add(ExprKind::kUnknown, begin, end);
}

uint32_t UnitBuilder::add_type_ref(TypeRef type, std::span<const uint32_t> arguments) {
  type.arguments = type_list(arguments);
  unit_.type_refs.push_back(type);
  return static_cast<uint32_t>(unit_.type_refs.size() - 1);
}

Range UnitBuilder::type_list(std::span<const uint32_t> types) {
  const Range range{static_cast<uint32_t>(unit_.type_lists.size()),
                    static_cast<uint32_t>(types.size())};
  unit_.type_lists.insert(unit_.type_lists.end(), types.begin(), types.end());
  return range;
}

uint32_t UnitBuilder::name_list(std::span<const Symbol> names) {
  const auto first = static_cast<uint32_t>(unit_.name_lists.size());
  unit_.name_lists.insert(unit_.name_lists.end(), names.begin(), names.end());
  return first;
}

uint32_t UnitBuilder::begin_type(TypeKind kind, Symbol name, uint32_t begin, uint32_t end) {
  TypeDecl made;
  made.kind = kind;
  made.begin = made.name_begin = begin;
  made.end = end;
  made.enclosing = type_;
  if (in_function_) made.enclosing_function = function_;

  std::string qualified(type_ == kNoIndex ? unit_.package.view()
                                          : unit_.types[type_].qualified.view());
  bool member = false;
  if (type_ != kNoIndex && (name.empty() || in_function_)) {
    OpenType& around = open_types_.back();
    uint32_t number = 1;
    if (name.empty()) {
      number = ++around.anonymous;
      name = Symbol(std::to_string(number));
      qualified += '$';
      qualified += name.view();
    } else {
      auto known = around.locals.begin();
      while (known != around.locals.end() && known->first != name) ++known;
      if (known == around.locals.end()) {
        around.locals.emplace_back(name, 1);
      } else {
        number = ++known->second;
      }
      qualified += '$';
      qualified += std::to_string(number);
      qualified += name.view();
    }
  } else {
    member = type_ != kNoIndex;
    if (!qualified.empty()) qualified += '.';
    qualified += name.view();
  }
  made.name = name;
  made.qualified = Symbol(qualified);

  const auto index = static_cast<uint32_t>(unit_.types.size());
  unit_.types.push_back(std::move(made));
  OpenType open;
  open.type = index;
  open.outer_type = type_;
  open.outer_function = function_;
  open.bindings = bindings_.size();
  open.member = member;
  open_types_.push_back(std::move(open));
  type_ = index;
  // A function may be open around a local type: what stands in the type is a member nonetheless.
  in_function_ = false;
  return index;
}

void UnitBuilder::end_type() {
  assert(!open_types_.empty());
  OpenType& open = open_types_.back();
  for (const bool is_static : {true, false}) {
    const uint32_t init =
        is_static ? unit_.types[open.type].static_init : unit_.types[open.type].instance_init;
    if (init == kNoIndex) continue;
    const std::vector<uint32_t>& statements =
        is_static ? open.static_statements : open.instance_statements;
    const uint32_t begin =
        statements.empty() ? unit_.types[open.type].begin : expr(statements.front()).begin;
    const uint32_t end = statements.empty() ? begin : std::max(begin, expr(statements.back()).end);
    const uint32_t body = add(ExprKind::kBlock, begin, end, statements);
    unit_.functions[init].body = body;
    unit_.functions[init].begin = unit_.functions[init].name_begin = begin;
    unit_.functions[init].end = end;
  }
  unbind(open.bindings);
  const uint32_t closed = open.type;
  type_ = open.outer_type;
  function_ = open.outer_function;
  const bool member = open.member;
  const bool local = unit_.types[closed].enclosing_function != kNoIndex;
  open_types_.pop_back();
  if (member) unit_.types[type_].types.push_back(closed);
  in_function_ = local;
}

void UnitBuilder::enter_initializer(bool is_static) {
  assert(type_ != kNoIndex);
  uint32_t init = is_static ? unit_.types[type_].static_init : unit_.types[type_].instance_init;
  if (init == kNoIndex) {
    const uint32_t begin = unit_.types[type_].begin;
    init = begin_function(is_static ? FunctionKind::kStaticInit : FunctionKind::kInstanceInit,
                          is_static ? Symbol("<clinit>") : Symbol("<instance>"), begin, begin);
    unit_.functions[init].modifiers.is_static = is_static;
    (is_static ? unit_.types[type_].static_init : unit_.types[type_].instance_init) = init;
  } else {
    open_function(init);
  }
}

void UnitBuilder::leave_initializer(uint32_t statement) {
  const uint32_t init = close_function();
  if (statement == kNoIndex) return;
  OpenType& open = open_types_.back();
  const bool is_static = unit_.functions[init].kind == FunctionKind::kStaticInit;
  (is_static ? open.static_statements : open.instance_statements).push_back(statement);
}

uint32_t UnitBuilder::add_field(FieldDecl field) {
  field.owner = type_;
  const auto index = static_cast<uint32_t>(unit_.fields.size());
  unit_.fields.push_back(std::move(field));
  if (type_ != kNoIndex) unit_.types[type_].fields.push_back(index);
  return index;
}

uint32_t UnitBuilder::begin_function(FunctionKind kind, Symbol name, uint32_t begin, uint32_t end) {
  FunctionDecl made;
  made.kind = kind;
  made.name = name;
  made.owner = type_;
  made.parent = function_;
  made.begin = made.name_begin = begin;
  made.end = end;
  const auto index = static_cast<uint32_t>(unit_.functions.size());
  unit_.functions.push_back(std::move(made));
  if (kind != FunctionKind::kLambda && kind != FunctionKind::kLocal && type_ != kNoIndex) {
    unit_.types[type_].functions.push_back(index);
  }
  open_function(index);
  return index;
}

void UnitBuilder::end_function(uint32_t body) { unit_.functions[close_function()].body = body; }

void UnitBuilder::enter_function(uint32_t function) {
  open_function(function);
  for (const Parameter& parameter : unit_.functions[function].parameters)
    rebind(parameter.variable);
}

void UnitBuilder::leave_function() { close_function(); }

void UnitBuilder::open_function(uint32_t function) {
  open_functions_.push_back({function, function_, in_function_, bindings_.size()});
  function_ = function;
  in_function_ = true;
}

uint32_t UnitBuilder::close_function() {
  assert(!open_functions_.empty());
  const OpenFunction open = open_functions_.back();
  open_functions_.pop_back();
  unbind(open.bindings);
  function_ = open.outer_function;
  in_function_ = open.outer_in_function;
  return open.function;
}

Parameter& UnitBuilder::add_parameter(uint32_t variable) {
  std::vector<Parameter>& parameters = unit_.functions[function_].parameters;
  parameters.emplace_back().variable = variable;
  return parameters.back();
}

uint32_t UnitBuilder::add_default_constructor(uint32_t begin, uint32_t end) {
  const uint32_t index = begin_function(FunctionKind::kConstructor, Symbol("<init>"), begin, end);
  end_function(kNoIndex);
  return index;
}

uint32_t UnitBuilder::declare(Symbol name, uint32_t type, uint32_t begin) {
  VariableDecl made;
  made.name = name;
  made.type = type;
  made.function = function_;
  made.begin = begin;
  unit_.variables.push_back(made);
  const auto index = static_cast<uint32_t>(unit_.variables.size() - 1);
  if (!name.empty()) bind(name, index);
  return index;
}

void UnitBuilder::hide(Symbol name) {
  // Outside of all functions there is nothing to hide.
  if (function_ != kNoIndex) bind(name, kNoIndex);
}

void UnitBuilder::rebind(uint32_t variable) {
  if (variable == kNoIndex || unit_.variables[variable].name.empty()) return;
  bind(unit_.variables[variable].name, variable);
}

void UnitBuilder::bind(Symbol name, uint32_t variable) {
  const auto index = static_cast<uint32_t>(bindings_.size());
  const auto [known, fresh] = latest_.try_emplace(name, index);
  bindings_.push_back({name, variable, fresh ? kNoIndex : known->second});
  known->second = index;
}

void UnitBuilder::unbind(size_t mark) {
  while (bindings_.size() > mark) {
    latest_[bindings_.back().name] = bindings_.back().shadowed;
    bindings_.pop_back();
  }
}

uint32_t UnitBuilder::lookup(Symbol name) {
  const auto found = latest_.find(name);
  if (found == latest_.end() || found->second == kNoIndex) return kNoIndex;
  const uint32_t variable = bindings_[found->second].variable;
  if (variable != kNoIndex && unit_.variables[variable].function != function_) {
    unit_.variables[variable].captured = true;
  }
  return variable;
}

}  // namespace sdklint
