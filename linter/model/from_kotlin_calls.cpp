// Expressions: chains of calls and operators, lambdas, references, strings.
#include <algorithm>
#include <array>

#include "model/kotlin_lowering.h"

namespace sdklint::kotlin {

namespace {

/// Functions whose last lambda takes no argument, so that `it` inside means that of a lambda
/// around.
constexpr std::array kWithoutIt = {
    "run",
    "apply",
    "with",
    "lazy",
    "launch",
    "async",
    "runBlocking",
    "withContext",
    "coroutineScope",
    "supervisorScope",
    "post",
    "postDelayed",
    "runOnUiThread",
    "thread",
    "synchronized",
    "remember",
    "LaunchedEffect",
    "SideEffect",
    "withTimeout",
    "withTimeoutOrNull",
    "execute",
    "submit",
    "flow",
    "channelFlow",
    "callbackFlow",
    "runCatching",
    "buildString",
    "buildList",
    "buildMap",
    "buildSet",
    "withTransaction",
    "runInTransaction",
    "postOnAnimation",
    "measureTimeMillis",
    "invokeLater",
    "runOnUiThread",
    "bundle",
    "commit",
    "edit",
    "ifEmpty",
    "ifBlank",
    "getOrPut",
};

bool takes_no_it(Symbol label) {
  const std::string_view name = label.view();
  return std::any_of(kWithoutIt.begin(), kWithoutIt.end(),
                     [&](const char* known) { return name == known; });
}

/// Types without an invoke operator: a local of such a type is not what `name()` calls.
bool cannot_be_called(std::string_view type) {
  constexpr std::array kNames = {
      "String",    "CharSequence", "Int",         "Long",      "Boolean",    "Float", "Double",
      "Short",     "Byte",         "Char",        "Context",   "Intent",     "View",  "Activity",
      "Bundle",    "List",         "MutableList", "Map",       "MutableMap", "Set",   "Array",
      "ByteArray", "IntArray",     "Any",         "Throwable", "Exception",  "Uri",   "File"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](const char* known) { return type == known; });
}

bool is_link(SyntaxNode node, Kind kind) {
  switch (kind) {
    case Kind::kBinary:
    case Kind::kCall:
    case Kind::kNavigation:
    case Kind::kIndex:
    case Kind::kAs:
    case Kind::kIs:
    case Kind::kIn:
    case Kind::kInfix:
    case Kind::kRange:
    case Kind::kUnary:  // postfix
      return is_expression(kind_of(node.child(0)));
    default:
      return false;
  }
}

/// The operand of `!x`, `-x`, `++x`; the node itself when it is anything else. The grammar binds a
/// prefix more tightly than a call: it reads `!a.b()` as `(!a).b()`.
SyntaxNode without_prefix(SyntaxNode node) {
  while (kind_of(node) == Kind::kUnary && !is_link(node, Kind::kUnary)) {
    SyntaxNode argument;
    for (const SyntaxNode part : named_children(node)) {
      if (is_expression(kind_of(part))) argument = part;
    }
    if (!argument.valid()) return node;
    node = argument;
  }
  return node;
}

Op prefix_op(SyntaxNode node) {
  const std::string_view text = node.child(0).text();
  if (text == "!") return Op::kNot;
  if (text == "-") return Op::kMinus;
  if (text == "+") return Op::kPlus;
  if (text == "++") return Op::kPreIncrement;
  if (text == "--") return Op::kPreDecrement;
  return Op::kNone;
}

bool is_postfix(Kind kind) {
  return kind == Kind::kCall || kind == Kind::kNavigation || kind == Kind::kIndex ||
         kind == Kind::kUnary;
}

bool starts_upper(std::string_view name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
}

/// The length of the identifier that a text begins with, backticks included.
size_t leading_name(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '`') {
    const size_t end = text.find('`', 1);
    return end == std::string_view::npos ? 0 : end + 1;
  }
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
  };
  if (!letter(text[0])) return 0;
  size_t length = 1;
  while (length < text.size() &&
         (letter(text[length]) || (text[length] >= '0' && text[length] <= '9')))
    ++length;
  return length;
}

/// "a.b.C" of a chain of names; empty when it is anything else.
std::string dotted_path(SyntaxNode node) {
  std::vector<std::string_view> parts;
  while (kind_of(node) == Kind::kNavigation) {
    const SyntaxNode name = node.child(node.child_count() - 1);
    if (kind_of(name) != Kind::kIdentifier || node.child(1).text() != ".") return "";
    parts.push_back(bare(name.text()));
    node = without_prefix(node.child(0));
  }
  if (kind_of(node) != Kind::kIdentifier) return "";
  std::string out(bare(node.text()));
  for (size_t i = parts.size(); i-- > 0;) {
    out += '.';
    out += parts[i];
  }
  return out;
}

Op binary_op(std::string_view text) {
  switch (text.empty() ? '\0' : text[0]) {
    case '+':
      return Op::kAdd;
    case '-':
      return Op::kSubtract;
    case '*':
      return Op::kMultiply;
    case '/':
      return Op::kDivide;
    case '%':
      return Op::kRemainder;
    case '|':
      return Op::kOr;
    case '&':
      return Op::kAnd;
    case '!':
      return text == "!==" ? Op::kNotSame : Op::kNotEqual;
    case '=':
      return text == "===" ? Op::kSame : Op::kEqual;
    case '<':
      return text == "<=" ? Op::kLessEqual : Op::kLess;
    case '>':
      return text == ">=" ? Op::kGreaterEqual : Op::kGreater;
    case '?':
      return Op::kElvis;
    default:
      return Op::kNone;
  }
}

}  // namespace

uint32_t KotlinLowering::lower_expression(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  return lower_one(node, kind_of(node));
}

uint32_t KotlinLowering::lower_one(SyntaxNode node, Kind kind) {
  const uint32_t begin = node.begin(), end = node.end();
  switch (kind) {
    case Kind::kIdentifier:
      return lower_identifier(node);
    case Kind::kString:
    case Kind::kMultilineString:
      return lower_string(node);
    case Kind::kCharacter: {
      const uint32_t index = out_.literal(character_literal(node.text()), begin, end);
      TypeRef type;
      type.name = Symbol("Char");
      const uint32_t written = out_.add_type_ref(type);
      out_.expr(index).type = written;
      return index;
    }
    case Kind::kNumber:
      return out_.literal(number_literal(node.text()), begin, end);
    case Kind::kFloat:
      return out_.literal(float_literal(node.text()), begin, end);
    case Kind::kObjectLiteral:
      return lower_object_literal(node);
    case Kind::kCollection: {
      Gather elements(out_);
      for (const SyntaxNode part : named_children(node)) {
        if (is_expression(kind_of(part))) elements.add(lower_expression(part));
      }
      return out_.add(ExprKind::kArray, begin, end, elements.list());
    }
    case Kind::kAnnotated:
    case Kind::kParenthesized: {
      SyntaxNode inner;
      for (const SyntaxNode part : named_children(node)) {
        if (is_expression(kind_of(part))) inner = part;
      }
      return inner.valid() ? lower_expression(inner) : unknown(node);
    }
    case Kind::kSpread: {
      SyntaxNode inner;
      for (const SyntaxNode part : named_children(node)) {
        if (is_expression(kind_of(part))) inner = part;
      }
      return inner.valid() ? out_.unary(Op::kSpread, lower_expression(inner), begin, end)
                           : unknown(node);
    }
    case Kind::kLabeled:
      return lower_labeled(node);
    case Kind::kIf:
      return lower_if(node);
    case Kind::kWhen:
      return lower_when(node);
    case Kind::kTry:
      return lower_try(node);
    case Kind::kThis:
      return lower_this(node);
    case Kind::kSuper:
      return lower_super(node);
    case Kind::kCallableReference:
      return lower_callable_reference(node);
    case Kind::kLambda:
      return lower_lambda(node, Symbol(), Symbol());
    case Kind::kAnonymousFunction:
      return lower_anonymous_function(node);
    case Kind::kReturn:
      return lower_return(node);
    case Kind::kThrow: {
      SyntaxNode thrown;
      for (const SyntaxNode part : named_children(node)) {
        if (is_expression(kind_of(part))) thrown = part;
      }
      const uint32_t value =
          thrown.valid() ? lower_expression(thrown) : out_.add(ExprKind::kUnknown, end, end);
      return out_.add(ExprKind::kThrow, begin, end, {value});
    }
    case Kind::kUnary:
      if (!is_link(node, kind)) return lower_prefix(node);
      return lower_chain(node);
    case Kind::kBinary:
    case Kind::kCall:
    case Kind::kNavigation:
    case Kind::kIndex:
    case Kind::kAs:
    case Kind::kIs:
    case Kind::kIn:
    case Kind::kInfix:
    case Kind::kRange:
      if (!is_link(node, kind)) return unknown(node);
      return lower_chain(node);
    case Kind::kBlock:
      return lower_block(node);
    case Kind::kAssignment:
      return lower_assignment(node);
    default:
      return unknown(node);
  }
}

uint32_t KotlinLowering::lower_identifier(SyntaxNode node) {
  return lower_identifier(node.text(), node.begin(), node.end());
}

uint32_t KotlinLowering::lower_identifier(std::string_view text, uint32_t begin, uint32_t end) {
  switch (text.empty() ? '\0' : text[0]) {
    case 'n':
      if (text == "null") return out_.literal(nullptr, begin, end);
      break;
    case 't':
      if (text == "true") return out_.literal(true, begin, end);
      break;
    case 'f':
      if (text == "false") return out_.literal(false, begin, end);
      if (text == "field" && !accessor_.empty() && out_.lookup(Symbol(text)) == kNoIndex) {
        field_used_ = true;
        return own_field(accessor_static_, accessor_, begin, end);
      }
      break;
    case 'b':
      if (text == "break") return lower_jump(ExprKind::kBreak, Symbol(), begin, end);
      break;
    case 'c':
      if (text == "continue") return lower_jump(ExprKind::kContinue, Symbol(), begin, end);
      break;
    case 'i':
      if (text == "it") use_it(out_.lookup(Symbol(text)));
      break;
    default:
      break;
  }
  return out_.local_or_name(Symbol(bare(text)), begin, end);
}

uint32_t KotlinLowering::lower_string(SyntaxNode node) {
  Gather pieces(out_);
  std::string text;
  uint32_t text_begin = node.begin(), text_end = node.begin();
  const auto flush = [&] {
    if (text.empty()) return;
    pieces.add(out_.literal(Symbol(text), text_begin, text_end));
    text.clear();
  };
  // In a `$$"string"` a template begins with as many dollars as the string; all but the last were
  // repaired to text.
  size_t extra = 0;
  while (extra < node.begin() && text_[node.begin() - 1 - extra] == '$') ++extra;
  if (extra > 0) --extra;
  const auto drop_dollars = [&](size_t count) {
    while (count-- > 0 && !text.empty() && text.back() == '$') text.pop_back();
  };
  bool after_dollar = false;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kStringContent || kind == Kind::kEscape) {
      std::string_view piece = part.text();
      // The grammar has no interpolation for the `$name` of a "string", but a content `$` and one
      // that begins with the name.
      const size_t name = after_dollar && kind == Kind::kStringContent ? leading_name(piece) : 0;
      if (name != 0) {
        drop_dollars(1 + extra);
        flush();
        const uint32_t begin = part.begin();
        pieces.add(piece.substr(0, name) == "this"
                       ? out_.add(ExprKind::kThis, begin, begin + 4)
                       : lower_identifier(piece.substr(0, name), begin,
                                          begin + static_cast<uint32_t>(name)));
        piece.remove_prefix(name);
      }
      after_dollar = kind == Kind::kStringContent && piece == "$" && name == 0;
      if (piece.empty()) continue;
      if (text.empty()) text_begin = part.end() - static_cast<uint32_t>(piece.size());
      text_end = part.end();
      if (kind == Kind::kEscape) {
        append_escape(text, piece);
      } else {
        text += piece;
      }
    } else if (kind == Kind::kInterpolation || kind == Kind::kError) {
      after_dollar = false;
      if (kind == Kind::kInterpolation) drop_dollars(extra);
      flush();
      for (const SyntaxNode piece : named_children(part)) {
        if (is_expression(kind_of(piece))) pieces.add(lower_expression(piece));
      }
    }
  }
  if (pieces.empty()) return out_.literal(Symbol(text), node.begin(), node.end());
  flush();
  return out_.add(ExprKind::kTemplate, node.begin(), node.end(), pieces.list());
}

uint32_t KotlinLowering::lower_prefix(SyntaxNode node) {
  const SyntaxNode argument = without_prefix(node);
  if (argument == node) return unknown(node);
  return add_prefixes(node, lower_expression(argument), node.end());
}

uint32_t KotlinLowering::add_prefixes(SyntaxNode node, uint32_t value, uint32_t end) {
  std::vector<SyntaxNode> prefixes;
  const SyntaxNode innermost = without_prefix(node);
  while (!(node == innermost)) {
    prefixes.push_back(node);
    for (const SyntaxNode part : named_children(node)) {
      if (is_expression(kind_of(part))) node = part;
    }
  }
  for (size_t i = prefixes.size(); i-- > 0;) {
    value = out_.unary(prefix_op(prefixes[i]), value, prefixes[i].begin(), end);
  }
  return value;
}

uint32_t KotlinLowering::lower_this(SyntaxNode node) {
  const uint32_t made = out_.add(ExprKind::kThis, node.begin(), node.end());
  for (const SyntaxNode part : named_children(node)) {
    if (kind_of(part) == Kind::kIdentifier) out_.expr(made).name = symbol_of(part);
  }
  return made;
}

uint32_t KotlinLowering::lower_super(SyntaxNode node) {
  const uint32_t made = out_.add(ExprKind::kSuper, node.begin(), node.end());
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (is_type(kind)) out_.expr(made).name = Symbol(dotted(part));
    if (kind == Kind::kIdentifier && out_.expr(made).name.empty())
      out_.expr(made).name = symbol_of(part);
  }
  return made;
}

uint32_t KotlinLowering::type_as_expression(SyntaxNode node) {
  const Kind kind = kind_of(node);
  if (kind != Kind::kUserType) {
    for (const SyntaxNode part : named_children(node)) {
      if (is_type(kind_of(part))) return type_as_expression(part);
    }
    return unknown(node);
  }
  uint32_t value = kNoIndex;
  for (const SyntaxNode part : named_children(node)) {
    if (kind_of(part) != Kind::kIdentifier) continue;
    value = value == kNoIndex
                ? lower_identifier(part)
                : out_.select(value, symbol_of(part), part.begin(), node.begin(), part.end());
  }
  return value == kNoIndex ? unknown(node) : value;
}

uint32_t KotlinLowering::lower_callable_reference(SyntaxNode node) {
  SyntaxNode receiver, name;
  bool is_class = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (is_type(kind)) receiver = part;
    if (kind == Kind::kIdentifier) name = part;
    if (kind == Kind::kClassToken) is_class = true;
  }
  if (is_class || (name.valid() && name.text() == "class")) {
    uint32_t type = kNoIndex;
    if (receiver.valid()) type = lower_type(receiver);
    const uint32_t made = out_.add(ExprKind::kClassLiteral, node.begin(), node.end());
    out_.expr(made).type = type;
    return made;
  }
  Expr made;
  made.kind = ExprKind::kFunctionReference;
  made.begin = node.begin();
  made.end = node.end();
  if (name.valid()) {
    made.name = symbol_of(name);
    made.name_begin = name.begin();
  }
  if (!receiver.valid()) return out_.add(made);
  made.has_receiver = true;
  const uint32_t value = type_as_expression(receiver);
  return out_.add(made, {&value, 1});
}

uint32_t KotlinLowering::lower_lambda(SyntaxNode node, Symbol label, Symbol callee) {
  const uint32_t function =
      out_.begin_function(FunctionKind::kLambda, Symbol(), node.begin(), node.end());
  out_.function(function).label = label;
  out_.function(function).expression_body = true;
  const SyntaxChildren parts = children(node);
  SyntaxNode parameters;
  bool has_arrow = false;
  for (const SyntaxNode part : parts) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kLambdaParameters) parameters = part;
    if (kind == Kind::kArrow) has_arrow = true;
  }
  const bool may_have_it = !parameters.valid() && !has_arrow &&
                           !(takes_no_it(callee) && out_.lookup(Symbol("it")) != kNoIndex);
  uint32_t it = kNoIndex;
  if (may_have_it) {
    it = out_.declare(Symbol("it"), kNoIndex, node.begin());
    its_.push_back({it, false});
  }
  uint32_t body = kNoIndex;
  {
    Gather statements(out_);
    if (parameters.valid()) {
      std::vector<std::pair<SyntaxNode, uint32_t>> patterns;
      for (const SyntaxNode part : named_children(parameters)) {
        const Kind kind = kind_of(part);
        if (kind == Kind::kVariable) {
          out_.add_parameter(declare_variable(part));
        } else if (kind == Kind::kMultiVariable) {
          const uint32_t whole = out_.declare(Symbol(), kNoIndex, part.begin());
          out_.add_parameter(whole);
          patterns.emplace_back(part, whole);
        }
      }
      for (const auto& [pattern, whole] : patterns) destructure(pattern, whole, statements);
    }
    for (const SyntaxNode part : parts) {
      if (part.named()) lower_statement(part, statements);
    }
    body = out_.add(ExprKind::kBlock, node.begin(), node.end(), statements.list());
  }
  if (may_have_it) {
    if (its_.back().used) out_.add_parameter(it).implicit_it = true;
    its_.pop_back();
  }
  out_.end_function(body);
  const uint32_t made = out_.add(ExprKind::kLambda, node.begin(), node.end());
  out_.expr(made).decl = function;
  return made;
}

uint32_t KotlinLowering::lower_anonymous_function(SyntaxNode node) {
  const uint32_t function =
      out_.begin_function(FunctionKind::kLocal, Symbol(), node.begin(), node.end());
  SyntaxNode body;
  bool after_parameters = false;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kFunctionParameters) {
      after_parameters = true;
      lower_parameters(part);
    } else if (kind == Kind::kFunctionBody) {
      body = part;
    } else if (is_type(kind)) {
      const uint32_t type = lower_type(part);
      (after_parameters ? out_.function(function).return_type
                        : out_.function(function).receiver_type) = type;
    }
  }
  lower_function_body(body, function);
  const uint32_t made = out_.add(ExprKind::kLambda, node.begin(), node.end());
  out_.expr(made).decl = function;
  return made;
}

// ---- chains

KotlinLowering::CallParts KotlinLowering::call_parts(SyntaxNode node) const {
  CallParts parts;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kTypeArguments) parts.type_arguments = part;
    if (kind == Kind::kValueArguments) parts.value_arguments = part;
    if (kind == Kind::kAnnotatedLambda) parts.lambda = part;
    if (!parts.callee.valid() && is_expression(kind)) parts.callee = without_prefix(part);
  }
  return parts;
}

bool KotlinLowering::merges_into(SyntaxNode call, SyntaxNode outer) const {
  const CallParts around = call_parts(outer);
  if (!around.lambda.valid() || around.value_arguments.valid()) return false;
  const CallParts inner = call_parts(call);
  return inner.value_arguments.valid() && !inner.lambda.valid();
}

uint32_t KotlinLowering::lower_chain(SyntaxNode node) {
  // From the outside in to the first value, then back from the inside out.
  std::vector<SyntaxNode> links;
  SyntaxNode at = node;
  while (is_link(at, kind_of(at)) && links.size() <= kLongestChain) {
    links.push_back(at);
    at = at.child(0);
  }
  // A prefix before a call is the whole call's.
  const SyntaxNode prefixed = at;
  if (!links.empty() && is_postfix(kind_of(links.back()))) at = without_prefix(at);
  bool pending = !(at == prefixed);
  std::vector<uint32_t> pieces;
  size_t depth = 0;
  uint32_t value = kNoIndex;
  if (links.size() > kLongestChain) {
    value = out_.too_deep(at.begin(), at.end());
  } else if (kind_of(at) != Kind::kIdentifier || kind_of(links.back()) != Kind::kCall) {
    value = lower_expression(at);  // a name that is called is no value
  }
  for (size_t i = links.size(); i-- > 0;) {
    const SyntaxNode outer = i > 0 ? links[i - 1] : SyntaxNode();
    const Kind around = outer.valid() ? kind_of(outer) : Kind::kOther;
    const bool called = around == Kind::kCall;
    const Kind kind = kind_of(links[i]);
    if (called && kind == Kind::kNavigation && !is_reference(links[i])) continue;
    if (called && kind == Kind::kCall && merges_into(links[i], outer)) continue;
    value = lower_link(links[i], kind, value);
    if (pending) {
      out_.expr(value).begin = at.begin();
      if (is_postfix(around)) continue;
      value = add_prefixes(prefixed, value, links[i].end());
      pending = false;
    }
    // Who walks the model recurses: a long chain is kept in hidden variables, a hundred links in
    // each.
    if (++depth < kDeepChain || i < kDeepChain) continue;
    depth = 0;
    const uint32_t kept = out_.declare(Symbol(), kNoIndex, node.begin());
    pieces.push_back(out_.declaration(kept, value, node.begin(), links[i].end()));
    value = out_.local(kept, links[i].end(), links[i].end());
  }
  if (pieces.empty()) return value;
  pieces.push_back(value);
  return out_.add(ExprKind::kBlock, node.begin(), node.end(), pieces);
}

bool KotlinLowering::is_reference(SyntaxNode navigation) const {
  for (const SyntaxNode part : children(navigation)) {
    if (kind_of(part) == Kind::kColonColon) return true;
  }
  return false;
}

uint32_t KotlinLowering::lower_link(SyntaxNode node, Kind kind, uint32_t left) {
  const uint32_t begin = node.begin(), end = node.end();
  switch (kind) {
    case Kind::kCall:
      return lower_call(node, left);
    case Kind::kNavigation:
      return lower_navigation(node, left);
    case Kind::kUnary: {
      const std::string_view text = node.child(node.child_count() - 1).text();
      const Op op = text == "++"   ? Op::kPostIncrement
                    : text == "--" ? Op::kPostDecrement
                                   : Op::kNotNull;
      return out_.unary(op, left, begin, end);
    }
    case Kind::kIndex: {
      Gather pieces(out_);
      pieces.add(left);
      bool first = true;
      for (const SyntaxNode part : named_children(node)) {
        if (!is_expression(kind_of(part))) continue;
        if (!first) pieces.add(lower_expression(part));
        first = false;
      }
      return out_.add(ExprKind::kIndex, begin, end, pieces.list());
    }
    case Kind::kAs:
    case Kind::kIs: {
      bool safe = false, negated = false;
      uint32_t type = kNoIndex;
      for (const SyntaxNode part : children(node)) {
        const Kind part_kind = kind_of(part);
        if (part_kind == Kind::kAsSafe) safe = true;
        if (part_kind == Kind::kNotIsToken) negated = true;
        if (is_type(part_kind)) type = lower_type(part);
      }
      const uint32_t made =
          out_.add(kind == Kind::kAs ? ExprKind::kCast : ExprKind::kIs, begin, end, {left});
      Expr& expr = out_.expr(made);
      expr.type = type;
      expr.safe = safe;
      expr.negated = negated;
      return made;
    }
    default:
      return lower_binary(node, kind, left);
  }
}

namespace {

/// The operator token of a binary expression.
SyntaxNode operator_of(SyntaxNode binary) {
  bool first = true;
  for (const SyntaxNode part : children(binary)) {
    if (!first && !part.named()) return part;
    first = false;
  }
  return SyntaxNode();
}

bool is_operation(SyntaxNode node, std::string_view text) {
  return kind_of(node) == Kind::kBinary && operator_of(node).text() == text;
}

/// The operation at the right (or left) edge of an expression that ends (or begins) with it.
SyntaxNode edge_operation(SyntaxNode node, std::string_view text, bool right) {
  while (kind_of(node) == Kind::kBinary || kind_of(node) == Kind::kInfix) {
    if (is_operation(node, text)) return node;
    node = right ? node.named_child(node.named_child_count() - 1) : node.child(0);
  }
  return SyntaxNode();
}

}  // namespace

void KotlinLowering::note_misread(SyntaxNode less, SyntaxNode greater, bool among_arguments) {
  const uint32_t begin = less.begin(), end = greater.end();
  if (!less.valid() || !greater.valid() || begin == 0 || end <= begin) return;
  const char before = text_[begin - 1];
  const bool name_before = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ||
                           before == '_' || (before >= '0' && before <= '9') || before == '`' ||
                           (before & 0x80) != 0;
  if (!name_before) return;
  if (among_arguments) {
    // f(a < b, c > d) is right as it is.
    const size_t after = text_.find_first_not_of(' ', end);
    if (after == std::string_view::npos || (text_[after] != '(' && text_[after] != '{')) return;
  }
  misread_.push_back({begin, end});
}

void KotlinLowering::find_misread_arguments(SyntaxNode value_arguments) {
  // `f(get<A, B>(x))` was read as two arguments.
  SyntaxNode less;
  for (const SyntaxNode argument : named_children(value_arguments)) {
    if (kind_of(argument) != Kind::kValueArgument) continue;
    const SyntaxNode value = argument.named_child(argument.named_child_count() - 1);
    if (less.valid()) {
      const SyntaxNode greater = edge_operation(value, ">", false);
      if (greater.valid() && !is_operation(greater.child(0), "<")) {
        note_misread(operator_of(less), operator_of(greater), true);
      }
    }
    const SyntaxNode found = edge_operation(value, "<", true);
    if (found.valid()) less = found;
  }
}

Range KotlinLowering::blanked_type_arguments(uint32_t at) {
  for (const TextRange range : blanked_) {
    if (range.begin != at) continue;
    std::string& alone = body_texts_.emplace_back("val a: A");
    alone += text_.substr(range.begin, range.end - range.begin);
    const SyntaxTree& tree =
        body_trees_.emplace_back(SyntaxTree::parse(Grammar::kKotlin, out_.unit().file, alone));
    SyntaxNode node = tree.root();
    for (const std::string_view kind :
         {"property_declaration", "variable_declaration", "user_type", "type_arguments"}) {
      node = node.child_of_kind(kind);
    }
    if (node.valid()) return out_.type_list(lower_type_arguments(node));
  }
  return {};
}

uint32_t KotlinLowering::lower_binary(SyntaxNode node, Kind kind, uint32_t left) {
  const uint32_t begin = node.begin(), end = node.end();
  SyntaxNode name, right, oper;
  bool first = true;
  for (const SyntaxNode part : children(node)) {
    const Kind part_kind = kind_of(part);
    if (part_kind == Kind::kComment || part_kind == Kind::kError) continue;
    if (first) {
      first = false;
    } else if (!part.named()) {
      if (!oper.valid()) oper = part;
    } else if (kind == Kind::kInfix && !name.valid()) {
      name = part;
    } else if (is_expression(part_kind)) {
      right = part;
    }
  }
  if (!right.valid()) {
    Gather pieces(out_);
    if (left != kNoIndex) pieces.add(left);
    for (const SyntaxNode part : named_children(node)) {
      if (kind_of(part) == Kind::kError) lower_statement(part, pieces);
    }
    return out_.add(ExprKind::kUnknown, begin, end, pieces.list());
  }
  const uint32_t value = lower_expression(right);
  Op op = Op::kNone;
  if (kind == Kind::kIn) {
    op = oper.valid() && oper.text() == "!in" ? Op::kNotIn : Op::kIn;
  } else if (kind == Kind::kRange) {
    if (!oper.valid() || oper.text() == "..") op = Op::kRange;
  } else if (kind == Kind::kBinary && oper.valid()) {
    op = binary_op(oper.text());
    if (op == Op::kGreater && is_operation(node.child(0), "<"))
      note_misread(operator_of(node.child(0)), oper, false);
  }
  if (op != Op::kNone) return out_.binary(op, left, value, begin, end);

  const std::array<uint32_t, 2> operands{left, value};
  Expr call;
  call.kind = ExprKind::kCall;
  call.has_receiver = true;
  call.begin = begin;
  call.end = end;
  call.name = name.valid() ? symbol_of(name) : Symbol("rangeUntil");
  call.name_begin = name.valid() ? name.begin() : oper.valid() ? oper.begin() : begin;
  return out_.add(call, operands);
}

uint32_t KotlinLowering::lower_navigation(SyntaxNode node, uint32_t left) {
  SyntaxNode name;
  bool safe = false, reference = false, first = true;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (first) {
      first = false;
      continue;
    }
    if (kind == Kind::kSafeDot) safe = true;
    if (kind == Kind::kColonColon) reference = true;
    if (kind == Kind::kIdentifier) name = part;
  }
  if (!name.valid()) return out_.add(ExprKind::kUnknown, node.begin(), node.end(), {left});
  const Symbol text = symbol_of(name);
  if (reference && text.view() == "class") {
    const std::string path = dotted_path(without_prefix(node.child(0)));
    const bool is_local = out_.expr(left).kind == ExprKind::kLocal;
    const bool names_type =
        !is_local && starts_upper(std::string_view(path).substr(path.find_last_of('.') + 1));
    const uint32_t type = names_type ? written_type(path) : kNoIndex;
    const uint32_t made = names_type
                              ? out_.add(ExprKind::kClassLiteral, node.begin(), node.end())
                              : out_.add(ExprKind::kClassLiteral, node.begin(), node.end(), {left});
    out_.expr(made).type = type;
    return made;
  }
  if (reference) {
    Expr made;
    made.kind = ExprKind::kFunctionReference;
    made.name = text;
    made.has_receiver = true;
    made.begin = node.begin();
    made.end = node.end();
    made.name_begin = name.begin();
    return out_.add(made, {&left, 1});
  }
  if (out_.expr(left).kind == ExprKind::kClassLiteral) {
    const std::string_view word = text.view();
    if (word == "java" || word == "javaObjectType" || word == "javaPrimitiveType" ||
        word == "kotlin") {
      out_.expr(left).end = node.end();
      return left;
    }
  }
  return out_.select(left, text, name.begin(), node.begin(), node.end(), safe);
}

uint32_t KotlinLowering::callable_local(Symbol name) {
  const uint32_t variable = out_.lookup(name);
  if (variable == kNoIndex) return kNoIndex;
  const uint32_t type = out_.variable(variable).type;
  if (type != kNoIndex && cannot_be_called(out_.unit().type_refs[type].name.view()))
    return kNoIndex;
  use_it(variable);
  return variable;
}

void KotlinLowering::use_it(uint32_t variable) {
  for (auto& it : its_) {
    if (it.variable == variable) it.used = true;
  }
}

uint32_t KotlinLowering::lower_call(SyntaxNode node, uint32_t left) {
  CallParts parts = call_parts(node);
  if (!parts.value_arguments.valid() && parts.callee.valid() &&
      kind_of(parts.callee) == Kind::kCall) {
    // `f(x) { … }`: the grammar has the lambda in a call around the call.
    const CallParts inner = call_parts(parts.callee);
    if (inner.value_arguments.valid() && !inner.lambda.valid()) {
      parts.callee = inner.callee;
      parts.value_arguments = inner.value_arguments;
      if (inner.type_arguments.valid()) parts.type_arguments = inner.type_arguments;
    }
  }
  if (parts.callee.valid() && parts.type_arguments.valid() &&
      kind_of(parts.callee) == Kind::kBinary) {
    misread_.push_back(
        {parts.type_arguments.begin(), parts.type_arguments.end()});  // (a ?: get)<A>(x)
  }
  Expr call;
  call.kind = ExprKind::kInvoke;
  call.begin = call.name_begin = node.begin();
  call.end = node.end();
  uint32_t target = left, receiver = kNoIndex;
  const Kind callee = parts.callee.valid() ? kind_of(parts.callee) : Kind::kOther;
  SyntaxNode name;
  if (callee == Kind::kIdentifier) {
    name = parts.callee;
  } else if (callee == Kind::kNavigation && !is_reference(parts.callee)) {
    for (const SyntaxNode part : children(parts.callee)) {
      const Kind kind = kind_of(part);
      if (kind == Kind::kSafeDot) call.safe = true;
      if (kind == Kind::kIdentifier) name = part;  // the last one; a name in front is the receiver
    }
    if (kind_of(parts.callee.child(parts.callee.child_count() - 1)) != Kind::kIdentifier)
      name = SyntaxNode();
    receiver = left;
    target = kNoIndex;
  }
  Symbol label;
  if (name.valid()) {
    label = symbol_of(name);
    call.name_begin = name.begin();
    uint32_t variable = kNoIndex;
    if (receiver == kNoIndex || std::find(receiver_callables_.begin(), receiver_callables_.end(),
                                          label) != receiver_callables_.end())
      variable = callable_local(label);
    if (variable != kNoIndex) {
      target = out_.local(variable, name.begin(), name.end());
    } else {
      call.kind = ExprKind::kCall;
      call.name = label;
      target = kNoIndex;
    }
  } else if (receiver != kNoIndex) {
    call.kind = ExprKind::kCall;  // `x.(…)`: a name is missing
  }
  return finish_call(call, target, receiver, parts, label);
}

uint32_t KotlinLowering::finish_call(Expr call, uint32_t target, uint32_t receiver,
                                     const CallParts& parts, Symbol label) {
  if (parts.type_arguments.valid()) {
    call.types = out_.type_list(lower_type_arguments(parts.type_arguments));
  } else if (!blanked_.empty() && parts.callee.valid()) {
    call.types = blanked_type_arguments(parts.callee.end());
  }
  Gather children(out_);
  std::vector<Symbol> names;
  if (call.kind == ExprKind::kCall) {
    if (receiver != kNoIndex) {
      call.has_receiver = true;
      children.add(receiver);
    }
  } else {
    children.add(target == kNoIndex ? out_.add(ExprKind::kUnknown, call.begin, call.begin)
                                    : target);
    if (receiver != kNoIndex) {
      children.add(receiver);
      names.emplace_back();
    } else if (target != kNoIndex && lacks_receiver(target, parts)) {
      children.add(out_.add(ExprKind::kThis, call.begin, call.begin));
      names.emplace_back();
    }
  }
  if (parts.value_arguments.valid()) lower_arguments(parts.value_arguments, label, children, names);
  if (parts.lambda.valid()) {
    Symbol own_label = label;
    SyntaxNode literal;
    for (const SyntaxNode part : named_children(parts.lambda)) {
      const Kind kind = kind_of(part);
      if (kind == Kind::kLabel) own_label = Symbol(part.text().substr(0, part.text().size() - 1));
      if (kind == Kind::kLambda) literal = part;
    }
    if (literal.valid()) {
      const Deeper deeper(out_);
      children.add(deeper ? lower_lambda(literal, own_label, label)
                          : out_.too_deep(literal.begin(), literal.end()));
      names.emplace_back();
    }
  }
  call.argument_names = name_list(names);
  return out_.add(call, children.list());
}

bool KotlinLowering::lacks_receiver(uint32_t target, const CallParts& parts) {
  const Expr& callee = out_.expr(target);
  if (callee.kind != ExprKind::kLocal) return false;
  const uint32_t type = out_.variable(callee.ref).type;
  if (type == kNoIndex || !out_.unit().type_refs[type].receiver) return false;
  size_t count = parts.lambda.valid() ? 1 : 0;
  if (parts.value_arguments.valid()) {
    for (const SyntaxNode part : named_children(parts.value_arguments)) {
      if (kind_of(part) == Kind::kValueArgument) ++count;
    }
  }
  const uint32_t taken = out_.unit().type_refs[type].arguments.count - 1;  // but for the result
  return count + 1 == taken;
}

void KotlinLowering::lower_arguments(SyntaxNode node, Symbol label, Gather& out,
                                     std::vector<Symbol>& names) {
  find_misread_arguments(node);
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kValueArgument) {
      Symbol name;
      out.add(lower_value_argument(part, label, &name));
      names.push_back(name);
    } else if (kind == Kind::kError) {
      const uint32_t inside = unknown(part);
      if (out_.expr(inside).children.count == 0) continue;
      out.add(inside);
      names.emplace_back();
    }
  }
}

uint32_t KotlinLowering::lower_value_argument(SyntaxNode node, Symbol label, Symbol* name) {
  SyntaxNode value, before;
  bool spread = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (is_expression(kind)) {
      value = part;
      if (kind == Kind::kIdentifier && !before.valid()) before = part;
    } else if (kind == Kind::kEquals) {
      if (before.valid()) *name = symbol_of(before);
      value = SyntaxNode();
    } else if (kind == Kind::kStar) {
      spread = true;
    }
  }
  if (!value.valid()) return unknown(node);
  uint32_t lowered = kNoIndex;
  if (kind_of(value) == Kind::kLambda) {
    const Deeper deeper(out_);
    lowered =
        deeper ? lower_lambda(value, label, label) : out_.too_deep(value.begin(), value.end());
  } else {
    lowered = lower_expression(value);
  }
  return spread ? out_.unary(Op::kSpread, lowered, node.begin(), node.end()) : lowered;
}

}  // namespace sdklint::kotlin
