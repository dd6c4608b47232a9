#include <algorithm>

#include "model/kotlin_lowering.h"
#include "model/program.h"

namespace sdklint {

Unit unit_from_kotlin(FileId file, std::string_view path, std::string_view text) {
  // The grammar reads many a call `get<A>(x)` as `(get < A) > (x)`. The lowering notices; then the
  // type arguments are blanked on a copy and all is done again. Each round finds what the one
  // before could not see.
  constexpr int kRounds = 3;
  std::vector<kotlin::TextRange> blanked;
  std::string copy;
  for (int round = 1;; ++round) {
    const SyntaxTree tree =
        SyntaxTree::parse(Grammar::kKotlin, file, blanked.empty() ? text : copy);
    kotlin::KotlinLowering lowering(file, path, text, tree, blanked);
    Unit unit = lowering.run();
    if (lowering.misread().empty() || round == kRounds) return unit;
    if (blanked.empty()) copy = text;
    for (const kotlin::TextRange range : lowering.misread()) {
      std::fill(copy.begin() + range.begin, copy.begin() + range.end, ' ');
      blanked.push_back(range);
    }
  }
}

namespace kotlin {

namespace {

/// "MainKt" for "app/src/main.kt", as the Kotlin compiler names a file's class.
std::string facade_of(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  std::string name(path.substr(0, path.find_last_of('.')));
  for (char& c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (!letter) c = '_';
  }
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  if (!name.empty() && name[0] >= '0' && name[0] <= '9') name.insert(0, 1, '_');
  return name + "Kt";
}

bool is_statement(Kind kind) {
  return is_expression(kind) || kind == Kind::kAssignment || kind == Kind::kFor ||
         kind == Kind::kWhile || kind == Kind::kDoWhile;
}

}  // namespace

KotlinLowering::KotlinLowering(FileId file, std::string_view path, std::string_view text,
                               const SyntaxTree& tree, const std::vector<TextRange>& blanked)
    : out_(file, Language::kKotlin),
      root_(tree.root()),
      text_(text),
      parsed_(tree.text()),
      path_(path),
      blanked_(blanked) {
  Unit& unit = out_.unit();
  unit.has_syntax_errors = tree.has_error();
  if (unit.has_syntax_errors) unit.first_error = tree.first_error();
}

Unit KotlinLowering::run() {
  lower_header(root_);
  lower_facade(root_);
  lower_top_level_types(root_);
  return out_.take();
}

void KotlinLowering::lower_header(SyntaxNode parent) {
  Unit& unit = out_.unit();
  for (const SyntaxNode child : named_children(parent)) {
    switch (kind_of(child)) {
      case Kind::kFileAnnotation:
        for (const SyntaxNode named : named_children(child))
          add_annotation(named, file_annotations_);
        break;
      case Kind::kPackageHeader:
        for (const SyntaxNode name : named_children(child)) {
          if (kind_of(name) == Kind::kQualifiedIdentifier) unit.package = Symbol(dotted(name));
        }
        break;
      case Kind::kImport: {
        Import import;
        for (const SyntaxNode part : children(child)) {
          const Kind kind = kind_of(part);
          if (kind == Kind::kQualifiedIdentifier) {
            const std::string name = dotted(part);
            import.name = Symbol(name);
            import.alias = Symbol(std::string_view(name).substr(name.find_last_of('.') + 1));
          } else if (kind == Kind::kStar) {
            import.star = true;
            import.alias = Symbol();
          } else if (kind == Kind::kIdentifier) {
            import.alias = symbol_of(part);
          }
        }
        if (!import.name.empty()) unit.imports.push_back(import);
        break;
      }
      case Kind::kTypeAlias:
        lower_type_alias(child);
        break;
      case Kind::kError:
        lower_header(child);
        break;
      default:
        break;
    }
  }
}

void KotlinLowering::lower_type_alias(SyntaxNode node) {
  TypeAlias alias;
  alias.begin = node.begin();
  for (const SyntaxNode child : named_children(node)) {
    const Kind kind = kind_of(child);
    if (kind == Kind::kIdentifier) alias.name = symbol_of(child);
    if (kind == Kind::kTypeParameters) alias.type_parameters = type_parameters(child, {}).names;
    if (is_type(kind)) alias.type = lower_type(child);
  }
  if (alias.name.empty() || alias.type == kNoIndex) return;
  std::string qualified(out_.unit().package.view());
  if (!qualified.empty()) qualified += '.';
  qualified += alias.name.view();
  alias.qualified = Symbol(qualified);
  out_.unit().aliases.push_back(std::move(alias));
}

bool KotlinLowering::has_top_level_members(SyntaxNode parent) const {
  for (const SyntaxNode child : named_children(parent)) {
    const Kind kind = kind_of(child);
    if (kind == Kind::kFunction || kind == Kind::kProperty || is_statement(kind)) return true;
    if (kind == Kind::kError && has_top_level_members(child)) return true;
  }
  return false;
}

void KotlinLowering::lower_facade(SyntaxNode root) {
  if (!has_top_level_members(root) && file_annotations_.empty()) return;
  facade_name_ = Symbol(facade_of(path_));
  for (const Annotation& annotation : file_annotations_) {
    if (annotation.name.view() != "JvmName" || annotation.arguments.empty()) continue;
    const Expr& name = out_.expr(annotation.arguments[0]);
    if (name.kind != ExprKind::kLiteral) continue;
    const Literal& value = out_.unit().literals[name.ref];
    if (const Symbol* text = std::get_if<Symbol>(&value)) facade_name_ = *text;
  }
  if (!has_top_level_members(root)) return;

  Home home;
  home.kind = TypeKind::kFacade;
  home.is_static = true;
  home.type = out_.begin_type(TypeKind::kFacade, facade_name_, root.begin(), root.end());
  out_.type(home.type).annotations = file_annotations_;
  lower_top_level_members(root, home);
  out_.end_type();
}

void KotlinLowering::lower_top_level_members(SyntaxNode parent, Home& home) {
  const bool in_error = parent.is_error();
  std::vector<SyntaxNode> strays;
  for (const SyntaxNode child : named_children(parent)) {
    const Kind kind = kind_of(child);
    const bool annotates = annotates_next(child, {Kind::kFunction, Kind::kProperty});
    if (annotates || annotates_next(child, {Kind::kClass, Kind::kObject})) {
      if (annotates) stray_annotations(child, annotations_before_);
    } else if (kind == Kind::kFunction) {
      lower_function(child, FunctionKind::kMethod, &home);
    } else if (kind == Kind::kProperty) {
      lower_property(child, home);
    } else if (kind == Kind::kError) {
      lower_top_level_members(child, home);
    } else if (is_statement(kind) && kind != Kind::kIdentifier) {
      if (in_error) {
        strays.push_back(child);
      } else {
        enter_initializer(home);
        Gather statements(out_);
        lower_statement(child, statements);
        const uint32_t block = statements.empty() ? kNoIndex
                                                  : out_.add(ExprKind::kBlock, child.begin(),
                                                             child.end(), statements.list());
        leave_initializer(home, block);
      }
    }
  }
  lower_strays(strays);
}

bool KotlinLowering::annotates_next(SyntaxNode node, std::initializer_list<Kind> kinds) const {
  // The grammar may take `@A("x")` before a declaration for an expression of its own.
  if (kind_of(node) != Kind::kAnnotated) return false;
  const SyntaxNode next = node.next_named_sibling();
  return next.valid() && std::find(kinds.begin(), kinds.end(), kind_of(next)) != kinds.end();
}

void KotlinLowering::stray_annotations(SyntaxNode node, std::vector<Annotation>& out) {
  const Deeper deeper(out_);
  if (!deeper) return;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kAnnotation) lower_annotation(part, out);
    if (kind == Kind::kAnnotated) stray_annotations(part, out);
    if (kind != Kind::kParenthesized || out.empty()) continue;
    for (const SyntaxNode argument : named_children(part)) {
      if (!is_expression(kind_of(argument))) continue;
      out.back().arguments.push_back(lower_expression(argument));
      out.back().argument_names.emplace_back();
    }
  }
}

void KotlinLowering::take_annotations_before(std::vector<Annotation>& annotations) {
  annotations.insert(annotations.begin(), std::make_move_iterator(annotations_before_.begin()),
                     std::make_move_iterator(annotations_before_.end()));
  annotations_before_.clear();
}

void KotlinLowering::lower_strays(const std::vector<SyntaxNode>& strays) {
  if (strays.empty()) return;
  const uint32_t begin = strays.front().begin(), end = strays.back().end();
  out_.begin_function(FunctionKind::kMethod, Symbol("<recovered>"), begin, end);
  Gather statements(out_);
  for (const SyntaxNode stray : strays) lower_statement(stray, statements);
  out_.end_function(out_.add(ExprKind::kUnknown, begin, end, statements.list()));
}

void KotlinLowering::lower_top_level_types(SyntaxNode parent) {
  for (const SyntaxNode child : named_children(parent)) {
    switch (kind_of(child)) {
      case Kind::kAnnotated:
        if (annotates_next(child, {Kind::kClass, Kind::kObject}))
          stray_annotations(child, annotations_before_);
        break;
      case Kind::kClass:
        lower_class(child);
        break;
      case Kind::kObject:
        lower_object(child, TypeKind::kObject);
        break;
      case Kind::kError:
        lower_top_level_types(child);
        break;
      default:
        break;
    }
  }
}

uint32_t KotlinLowering::lower_function(SyntaxNode node, FunctionKind kind, const Home* home) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.too_deep(node.begin(), node.end());
    return kNoIndex;
  }
  const SyntaxChildren parts = children(node);
  Marks marks;
  SyntaxNode name, receiver;
  for (const SyntaxNode part : parts) {
    const Kind part_kind = kind_of(part);
    if (part_kind == Kind::kModifiers) marks = lower_modifiers(part);
    if (part_kind == Kind::kIdentifier && !name.valid()) name = part;
    if (is_type(part_kind) && !name.valid()) receiver = part;
  }
  take_annotations_before(marks.annotations);
  Symbol name_text;
  uint32_t name_begin = node.begin();
  if (name.valid()) {
    name_text = symbol_of(name);
    name_begin = name.begin();
  }
  if (name_text.empty() && receiver.valid()) {
    // The grammar took the name for a part of the receiver's type.
    const std::string whole = dotted(receiver);
    const size_t dot = whole.find_last_of('.');
    name_text = Symbol(std::string_view(whole).substr(dot == std::string::npos ? 0 : dot + 1));
  }

  const uint32_t function = out_.begin_function(kind, name_text, node.begin(), node.end());
  bool has_body = false;
  SyntaxNode body;
  bool after_parameters = false;
  SyntaxNode constraints;
  for (const SyntaxNode part : parts) {
    if (kind_of(part) == Kind::kTypeConstraints) constraints = part;
  }
  for (const SyntaxNode part : parts) {
    const Kind part_kind = kind_of(part);
    if (part_kind == Kind::kTypeParameters) {
      TypeParameters generic = type_parameters(part, constraints);
      out_.function(function).type_parameters = std::move(generic.names);
      out_.function(function).type_bounds = std::move(generic.bounds);
    } else if (part_kind == Kind::kFunctionParameters) {
      after_parameters = true;
      lower_parameters(part);
    } else if (part_kind == Kind::kFunctionBody) {
      has_body = true;
      body = part;
    } else if (is_type(part_kind)) {
      const uint32_t type = lower_type(part);
      (after_parameters ? out_.function(function).return_type
                        : out_.function(function).receiver_type) = type;
    }
  }
  FunctionDecl& made = out_.function(function);
  made.name_begin = name_begin;
  made.annotations = std::move(marks.annotations);
  made.modifiers = marks.modifiers;
  if (home != nullptr) {
    const bool in_interface = home->kind == TypeKind::kInterface;
    made.modifiers.is_static = home->is_static;
    made.modifiers.is_abstract = !has_body && !marks.modifiers.is_native;
    made.modifiers.is_default = in_interface && has_body;
  }
  lower_function_body(body, function);
  return function;
}

void KotlinLowering::lower_function_body(SyntaxNode body, uint32_t function) {
  uint32_t lowered = kNoIndex;
  if (body.valid()) {
    for (const SyntaxNode part : named_children(body)) {
      const Kind kind = kind_of(part);
      if (kind == Kind::kBlock) {
        lowered = lower_block(part);
      } else if (is_expression(kind)) {
        lowered = lower_expression(part);
        out_.function(function).expression_body = true;
      } else if (kind == Kind::kError && lowered == kNoIndex) {
        lowered = unknown(part);
      }
    }
  }
  out_.end_function(lowered);
}

void KotlinLowering::lower_parameters(SyntaxNode node) {
  // A parameter, its modifiers before it and its default value after it stand side by side.
  struct Written {
    SyntaxNode modifiers, parameter, default_value;
  };
  std::vector<Written> written;
  SyntaxNode modifiers;
  bool after_equals = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kParameterModifiers) {
      modifiers = part;
    } else if (kind == Kind::kParameter) {
      written.push_back({modifiers, part, SyntaxNode()});
      modifiers = SyntaxNode();
      after_equals = false;
    } else if (kind == Kind::kEquals) {
      after_equals = true;
    } else if (after_equals && is_expression(kind) && !written.empty()) {
      written.back().default_value = part;
      after_equals = false;
    }
  }
  for (const Written& one : written) {
    Marks marks;
    if (one.modifiers.valid()) marks = lower_modifiers(one.modifiers);
    SyntaxNode name;
    uint32_t type = kNoIndex;
    for (const SyntaxNode part : named_children(one.parameter)) {
      const Kind kind = kind_of(part);
      if (kind == Kind::kIdentifier && !name.valid()) name = part;
      if (is_type(kind)) type = lower_type(part);
    }
    add_parameter(name, type, marks, one.default_value);
  }
}

uint32_t KotlinLowering::add_parameter(SyntaxNode name, uint32_t type, const Marks& marks,
                                       SyntaxNode default_value) {
  const uint32_t value = default_value.valid() ? lower_expression(default_value) : kNoIndex;
  const Symbol text = name.valid() ? symbol_of(name) : Symbol();
  const uint32_t variable = out_.declare(text, type, name.valid() ? name.begin() : 0);
  Parameter& parameter = out_.add_parameter(variable);
  parameter.default_value = value;
  parameter.vararg = marks.is_vararg;
  note_callable(variable);
  return variable;
}

void KotlinLowering::note_callable(uint32_t variable) {
  const VariableDecl& declared = out_.variable(variable);
  if (declared.type == kNoIndex || !out_.unit().type_refs[declared.type].receiver) return;
  receiver_callables_.push_back(declared.name);
}

void KotlinLowering::lower_property(SyntaxNode node, Home& home) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.too_deep(node.begin(), node.end());
    return;
  }
  FieldDecl made;
  made.begin = node.begin();
  made.end = node.end();
  SyntaxNode name, several, initializer, delegate, getter, setter;
  bool after_equals = false, is_val = false;
  Marks marks;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    switch (kind) {
      case Kind::kModifiers:
        marks = lower_modifiers(part);
        break;
      case Kind::kVal:
        is_val = true;
        break;
      case Kind::kVariable:
        for (const SyntaxNode piece : named_children(part)) {
          const Kind piece_kind = kind_of(piece);
          if (piece_kind == Kind::kIdentifier && !name.valid()) name = piece;
          if (piece_kind == Kind::kAnnotation) lower_annotation(piece, marks.annotations);
          if (is_type(piece_kind)) made.type = lower_type(piece);
        }
        break;
      case Kind::kMultiVariable:
        several = part;
        break;
      case Kind::kEquals:
        after_equals = true;
        break;
      case Kind::kPropertyDelegate:
        for (const SyntaxNode piece : named_children(part)) {
          if (is_expression(kind_of(piece))) delegate = piece;
        }
        break;
      case Kind::kGetter:
        getter = part;
        break;
      case Kind::kSetter:
        setter = part;
        break;
      default:
        if (is_type(kind)) {
          made.receiver_type = lower_type(part);
        } else if (after_equals && is_expression(kind) && !initializer.valid()) {
          initializer = part;
        }
    }
  }
  if (several.valid()) {
    if (!initializer.valid()) return;
    enter_initializer(home);
    Gather statements(out_);
    const uint32_t value = lower_expression(initializer);
    const uint32_t whole = out_.declare(Symbol(), kNoIndex, several.begin());
    statements.add(out_.declaration(whole, value, several.begin(), initializer.end()));
    destructure(several, whole, statements);
    leave_initializer(home,
                      out_.add(ExprKind::kBlock, node.begin(), node.end(), statements.list()));
    return;
  }
  if (!name.valid()) return;
  made.name = symbol_of(name);
  made.modifiers = marks.modifiers;
  made.modifiers.is_final = is_val;
  made.modifiers.is_static = home.is_static;
  take_annotations_before(marks.annotations);
  made.annotations = std::move(marks.annotations);
  made.backing = !marks.modifiers.is_abstract && home.kind != TypeKind::kInterface &&
                 made.receiver_type == kNoIndex;
  const uint32_t field = out_.add_field(std::move(made));

  if (initializer.valid() || delegate.valid()) {
    enter_initializer(home);
    const SyntaxNode written = initializer.valid() ? initializer : delegate;
    const uint32_t value = lower_expression(written);
    const uint32_t target =
        own_field(home.is_static, out_.field(field).name, name.begin(), name.end());
    const uint32_t store = out_.assign(Op::kNone, target, value, name.begin(), written.end());
    out_.expr(store).delegated = delegate.valid();
    leave_initializer(home, store);
    (delegate.valid() ? out_.field(field).delegate : out_.field(field).initializer) = value;
  }
  const bool outer_used = field_used_;
  field_used_ = false;
  if (getter.valid()) lower_accessor(getter, true, field, home);
  if (setter.valid()) lower_accessor(setter, false, field, home);
  FieldDecl& finished = out_.field(field);
  const bool computed = finished.getter != kNoIndex && (is_val || finished.setter != kNoIndex);
  if (computed && !field_used_ && finished.initializer == kNoIndex &&
      finished.delegate == kNoIndex) {
    finished.backing = false;
  }
  if (home.kind == TypeKind::kInterface && finished.getter == kNoIndex)
    finished.modifiers.is_abstract = true;
  field_used_ = outer_used;
}

void KotlinLowering::lower_accessor(SyntaxNode node, bool is_getter, uint32_t field,
                                    const Home& home) {
  SyntaxNode body, parameter;
  uint32_t written_type = kNoIndex;
  Marks marks;
  bool in_parameters = false;
  uint32_t parameter_type = kNoIndex;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kModifiers) marks = lower_modifiers(part);
    if (kind == Kind::kOpenParen) in_parameters = true;
    if (kind == Kind::kCloseParen) in_parameters = false;
    if (kind == Kind::kIdentifier && in_parameters && !parameter.valid()) parameter = part;
    if (kind == Kind::kFunctionBody) body = part;
    if (is_type(kind)) (in_parameters ? parameter_type : written_type) = lower_type(part);
  }
  if (!body.valid()) return;
  const Symbol name = out_.field(field).name;
  const uint32_t property_type = out_.field(field).type;
  const uint32_t function = out_.begin_function(
      is_getter ? FunctionKind::kGetter : FunctionKind::kSetter, name, node.begin(), node.end());
  {
    FunctionDecl& made = out_.function(function);
    made.receiver_type = out_.field(field).receiver_type;
    made.modifiers = marks.modifiers;
    made.modifiers.is_static = home.is_static;
    made.modifiers.is_override = out_.field(field).modifiers.is_override;
    made.modifiers.is_private |= out_.field(field).modifiers.is_private;
    made.modifiers.is_default = home.kind == TypeKind::kInterface;
    made.annotations = std::move(marks.annotations);
    if (is_getter) made.return_type = written_type == kNoIndex ? property_type : written_type;
  }
  if (!is_getter) {
    add_parameter(parameter, parameter_type == kNoIndex ? property_type : parameter_type, Marks(),
                  SyntaxNode());
  }
  const Symbol outer = accessor_;
  const bool outer_static = accessor_static_;
  accessor_ = name;
  accessor_static_ = home.is_static;
  lower_function_body(body, function);
  accessor_ = outer;
  accessor_static_ = outer_static;
  (is_getter ? out_.field(field).getter : out_.field(field).setter) = function;
}

KotlinLowering::Marks KotlinLowering::lower_modifiers(SyntaxNode node) {
  Marks marks;
  for (const SyntaxNode child : children(node)) {
    if (kind_of(child) == Kind::kAnnotation) {
      lower_annotation(child, marks.annotations);
    } else {
      add_modifier(child.text(), marks);
    }
  }
  return marks;
}

void KotlinLowering::add_modifier(std::string_view word, Marks& marks) {
  Modifiers& modifiers = marks.modifiers;
  if (word == "private") modifiers.is_private = true;
  if (word == "override") modifiers.is_override = true;
  if (word == "abstract") modifiers.is_abstract = true;
  if (word == "final") modifiers.is_final = true;
  if (word == "const") modifiers.is_const = true;
  if (word == "suspend") modifiers.is_suspend = true;
  if (word == "inline" || word == "value") modifiers.is_inline = true;
  if (word == "inner") modifiers.is_inner = true;
  if (word == "data") modifiers.is_data = true;
  if (word == "lateinit") modifiers.is_lateinit = true;
  if (word == "external") modifiers.is_native = true;
  if (word == "sealed") modifiers.is_sealed = modifiers.is_abstract = true;
  if (word == "enum") marks.is_enum = true;
  if (word == "annotation") marks.is_annotation = true;
  if (word == "vararg") marks.is_vararg = true;
}

void KotlinLowering::lower_annotation(SyntaxNode node, std::vector<Annotation>& out) {
  for (const SyntaxNode child : named_children(node)) add_annotation(child, out);
}

void KotlinLowering::add_annotation(SyntaxNode named, std::vector<Annotation>& out) {
  const Kind kind = kind_of(named);
  Annotation made;
  if (is_type(kind)) {
    made.name = Symbol(dotted(named));
  } else if (kind == Kind::kConstructorInvocation) {
    for (const SyntaxNode part : named_children(named)) {
      const Kind part_kind = kind_of(part);
      if (is_type(part_kind)) made.name = Symbol(dotted(part));
      if (part_kind != Kind::kValueArguments) continue;
      for (const SyntaxNode argument : named_children(part)) {
        if (kind_of(argument) != Kind::kValueArgument) continue;
        Symbol name;
        made.arguments.push_back(lower_value_argument(argument, Symbol(), &name));
        made.argument_names.push_back(name);
      }
    }
  }
  if (!made.name.empty()) out.push_back(std::move(made));
}

KotlinLowering::TypeParameters KotlinLowering::type_parameters(SyntaxNode node,
                                                               SyntaxNode constraints) {
  TypeParameters out;
  // A parameter and a constraint are both a name and a type.
  const auto read = [&](SyntaxNode pair, Symbol& name, uint32_t& bound) {
    for (const SyntaxNode part : named_children(pair)) {
      if (kind_of(part) == Kind::kIdentifier && name.empty()) {
        name = symbol_of(part);
      } else if (bound == kNoIndex && is_type(kind_of(part))) {
        bound = lower_type(part);
      }
    }
  };
  for (const SyntaxNode child : named_children(node)) {
    if (kind_of(child) != Kind::kTypeParameter) continue;
    Symbol name;
    uint32_t bound = kNoIndex;
    read(child, name, bound);
    if (name.empty()) continue;
    out.names.push_back(name);
    out.bounds.push_back(bound);
  }
  for (const SyntaxNode child : named_children(constraints)) {
    Symbol name;
    uint32_t bound = kNoIndex;
    read(child, name, bound);
    const auto of = std::find(out.names.begin(), out.names.end(), name);
    if (of == out.names.end()) continue;
    uint32_t& known = out.bounds[static_cast<size_t>(of - out.names.begin())];
    if (known == kNoIndex) known = bound;
  }
  const bool bounded = std::any_of(out.bounds.begin(), out.bounds.end(),
                                   [](uint32_t bound) { return bound != kNoIndex; });
  if (!bounded) out.bounds.clear();
  return out;
}

}  // namespace kotlin
}  // namespace sdklint
