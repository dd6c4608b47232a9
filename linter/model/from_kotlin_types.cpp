// Written types, classes, objects and their members.
#include <algorithm>
#include <string>

#include "model/kotlin_lowering.h"

namespace sdklint::kotlin {

uint32_t KotlinLowering::written_type(std::string_view name) {
  TypeRef type;
  type.name = Symbol(name);
  return out_.add_type_ref(type);
}

std::vector<uint32_t> KotlinLowering::lower_type_arguments(SyntaxNode node) {
  std::vector<uint32_t> out;
  for (const SyntaxNode projection : named_children(node)) {
    if (kind_of(projection) != Kind::kTypeProjection) continue;
    uint32_t type = kNoIndex;
    for (const SyntaxNode part : children(projection)) {
      const Kind kind = kind_of(part);
      if (is_type(kind)) type = lower_type(part);
      if (kind == Kind::kStar) type = written_type("*");
    }
    if (type != kNoIndex) out.push_back(type);
  }
  return out;
}

uint32_t KotlinLowering::lower_type(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.unit().too_deep = true;
    return written_type("");
  }
  bool is_suspend = false;
  const auto read_modifiers = [&](SyntaxNode modifiers) {
    for (const SyntaxNode word : children(modifiers)) is_suspend |= word.text() == "suspend";
  };
  TypeRef made;
  std::vector<uint32_t> arguments;
  switch (kind_of(node)) {
    case Kind::kUserType: {
      std::string name;
      for (const SyntaxNode part : named_children(node)) {
        const Kind kind = kind_of(part);
        if (kind == Kind::kTypeModifiers) {
          read_modifiers(part);
        } else if (kind == Kind::kIdentifier) {
          if (!name.empty()) name += '.';
          name += bare(part.text());
          arguments.clear();
        } else if (kind == Kind::kTypeArguments) {
          arguments = lower_type_arguments(part);
        }
      }
      made.name = Symbol(name);
      made.is_suspend = is_suspend;
      return out_.add_type_ref(made, arguments);
    }
    case Kind::kFunctionType: {
      made.name = Symbol("Function");
      bool seen_parameters = false;
      for (const SyntaxNode part : named_children(node)) {
        const Kind kind = kind_of(part);
        if (kind == Kind::kTypeModifiers) {
          read_modifiers(part);
        } else if (kind == Kind::kFunctionTypeParameters) {
          seen_parameters = true;
          for (const SyntaxNode parameter : named_children(part)) {
            const Kind parameter_kind = kind_of(parameter);
            if (is_type(parameter_kind)) arguments.push_back(lower_type(parameter));
            if (parameter_kind != Kind::kParameter) continue;
            for (const SyntaxNode piece : named_children(parameter)) {
              if (is_type(kind_of(piece))) arguments.push_back(lower_type(piece));
            }
          }
        } else if (is_type(kind)) {
          const uint32_t type = lower_type(part);
          if (!seen_parameters) {
            made.receiver = true;
            is_suspend |= out_.unit()
                              .type_refs[type]
                              .is_suspend;  // the grammar gives the modifier to the receiver
            out_.unit().type_refs[type].is_suspend = false;
          }
          arguments.push_back(type);
        } else if (kind == Kind::kError && !seen_parameters) {
          // `suspend A.() -> B`: the grammar loses the receiver.
          const std::string receiver = dotted(part);
          if (receiver.empty()) continue;
          made.receiver = true;
          arguments.push_back(written_type(receiver));
        }
      }
      made.is_suspend = is_suspend;
      return out_.add_type_ref(made, arguments);
    }
    default:
      break;
  }
  // A wrapper of one type: nullable, in parentheses, `T & Any`.
  uint32_t inner = kNoIndex;
  bool nullable = false;
  for (const SyntaxNode part : children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kTypeModifiers) read_modifiers(part);
    if (is_type(kind) && inner == kNoIndex) inner = lower_type(part);
    if (kind == Kind::kOther && !part.is_missing() && part.text() == "?") nullable = true;
  }
  if (inner == kNoIndex) return written_type(node.text());
  TypeRef& type = out_.unit().type_refs[inner];
  type.nullable |= nullable;
  type.is_suspend |= is_suspend;
  return inner;
}

uint32_t KotlinLowering::lower_class(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.too_deep(node.begin(), node.end());
    return kNoIndex;
  }
  Marks marks;
  ClassParts parts;
  SyntaxNode name, parameters, constraints;
  Home home;
  for (const SyntaxNode part : children(node)) {
    switch (kind_of(part)) {
      case Kind::kModifiers:
        marks = lower_modifiers(part);
        break;
      case Kind::kInterfaceToken:
        home.kind = TypeKind::kInterface;
        break;
      case Kind::kIdentifier:
        if (!name.valid()) name = part;
        break;
      case Kind::kTypeParameters:
        parameters = part;
        break;
      case Kind::kTypeConstraints:
        constraints = part;
        break;
      case Kind::kPrimaryConstructor:
        parts.primary_constructor = part;
        break;
      case Kind::kDelegationSpecifiers:
        parts.specifiers = part;
        break;
      case Kind::kClassBody:
      case Kind::kEnumBody:
        parts.body = part;
        break;
      default:
        break;
    }
  }
  if (marks.is_enum) home.kind = TypeKind::kEnum;
  if (marks.is_annotation) home.kind = TypeKind::kAnnotation;
  home.is_data = marks.modifiers.is_data;
  home.type = out_.begin_type(home.kind, name.valid() ? symbol_of(name) : Symbol(), node.begin(),
                              node.end());
  TypeDecl& made = out_.type(home.type);
  made.modifiers = marks.modifiers;
  take_annotations_before(marks.annotations);
  made.annotations = std::move(marks.annotations);
  made.name_begin = name.valid() ? name.begin() : node.begin();
  if (parameters.valid()) {
    TypeParameters generic = type_parameters(parameters, constraints);
    made.type_parameters = std::move(generic.names);
    made.type_bounds = std::move(generic.bounds);
  }
  lower_contents(home, parts);
  out_.end_type();
  return home.type;
}

uint32_t KotlinLowering::lower_object(SyntaxNode node, TypeKind kind) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.too_deep(node.begin(), node.end());
    return kNoIndex;
  }
  Marks marks;
  ClassParts parts;
  SyntaxNode name;
  Home home;
  home.kind = kind;
  for (const SyntaxNode part : named_children(node)) {
    const Kind part_kind = kind_of(part);
    if (part_kind == Kind::kModifiers) marks = lower_modifiers(part);
    if (part_kind == Kind::kIdentifier && !name.valid()) name = part;
    if (part_kind == Kind::kDelegationSpecifiers) parts.specifiers = part;
    if (part_kind == Kind::kClassBody) parts.body = part;
  }
  const Symbol text = name.valid() ? symbol_of(name) : Symbol("Companion");
  home.type = out_.begin_type(kind, text, node.begin(), node.end());
  TypeDecl& made = out_.type(home.type);
  made.modifiers = marks.modifiers;
  take_annotations_before(marks.annotations);
  made.annotations = std::move(marks.annotations);
  made.name_begin = name.valid() ? name.begin() : node.begin();
  lower_contents(home, parts);

  out_.enter_initializer(true);
  const uint32_t made_at = name.valid() ? name.begin() : node.begin();
  const uint32_t instance = out_.add(ExprKind::kNew, made_at, name.valid() ? name.end() : made_at);
  const uint32_t type = written_type(text.view());
  out_.expr(instance).type = type;
  out_.leave_initializer(instance);
  out_.end_type();
  return home.type;
}

uint32_t KotlinLowering::lower_object_literal(SyntaxNode node) {
  ClassParts parts;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kDelegationSpecifiers) parts.specifiers = part;
    if (kind == Kind::kClassBody) parts.body = part;
  }
  // The arguments of the superclass are worked out where the object is made, outside of its type.
  Gather arguments(out_);
  std::vector<Symbol> names;
  if (parts.specifiers.valid()) {
    for (const SyntaxNode specifier : named_children(parts.specifiers)) {
      const SyntaxNode invocation = specifier.child_of_kind("constructor_invocation");
      if (!invocation.valid()) continue;
      const SyntaxNode written = invocation.child_of_kind("value_arguments");
      if (written.valid()) lower_arguments(written, Symbol(), arguments, names);
      break;
    }
  }
  Home home;
  home.kind = TypeKind::kAnonymous;
  home.type = out_.begin_type(TypeKind::kAnonymous, Symbol(), node.begin(), node.end());
  lower_contents(home, parts);
  out_.end_type();

  Expr made;
  made.kind = ExprKind::kNew;
  made.begin = made.name_begin = node.begin();
  made.end = node.end();
  made.decl = home.type;
  const std::vector<uint32_t>& supertypes = out_.type(home.type).supertypes;
  if (!supertypes.empty()) made.type = supertypes.front();
  made.argument_names = name_list(names);
  return out_.add(made, arguments.list());
}

void KotlinLowering::lower_enum_entry(SyntaxNode node, Home& home) {
  Marks marks;
  ClassParts parts;
  SyntaxNode name, written;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kModifiers) marks = lower_modifiers(part);
    if (kind == Kind::kIdentifier && !name.valid()) name = part;
    if (kind == Kind::kValueArguments) written = part;
    if (kind == Kind::kClassBody) parts.body = part;
  }
  if (!name.valid()) return;
  const Symbol enum_name = out_.type(home.type).name;
  const uint32_t type = written_type(enum_name.view());
  FieldDecl made;
  made.name = symbol_of(name);
  made.type = type;
  made.modifiers.is_static = made.modifiers.is_final = true;
  made.enum_constant = true;
  made.annotations = std::move(marks.annotations);
  made.begin = node.begin();
  made.end = node.end();
  const uint32_t field = out_.add_field(std::move(made));

  out_.enter_initializer(true);
  uint32_t store = kNoIndex;
  {
    Gather arguments(out_);
    std::vector<Symbol> names;
    if (written.valid()) lower_arguments(written, Symbol(), arguments, names);
    Expr constant;
    constant.kind = ExprKind::kNew;
    constant.type = type;
    constant.begin = constant.name_begin = name.begin();
    constant.end = node.end();
    constant.argument_names = name_list(names);
    if (parts.body.valid()) {
      Home body;
      body.kind = TypeKind::kAnonymous;
      body.type =
          out_.begin_type(TypeKind::kAnonymous, Symbol(), parts.body.begin(), parts.body.end());
      out_.type(body.type).supertypes.push_back(type);
      constant.decl = body.type;
      lower_contents(body, parts);
      out_.end_type();
    }
    const uint32_t value = out_.add(constant, arguments.list());
    out_.field(field).initializer = value;
    const uint32_t target = out_.name(symbol_of(name), name.begin(), name.end());
    store = out_.assign(Op::kNone, target, value, node.begin(), node.end());
  }
  out_.leave_initializer(store);
}

uint32_t KotlinLowering::name_list(const std::vector<Symbol>& names) {
  for (const Symbol name : names) {
    if (!name.empty()) return out_.name_list(names);
  }
  return kNoIndex;
}

void KotlinLowering::enter_initializer(Home& home) {
  if (home.primary != kNoIndex) {
    out_.enter_function(home.primary);
  } else {
    out_.enter_initializer(home.is_static);
  }
}

void KotlinLowering::leave_initializer(Home& home, uint32_t statement) {
  if (home.primary == kNoIndex) {
    out_.leave_initializer(statement);
    return;
  }
  out_.leave_function();
  if (statement != kNoIndex) home.statements.push_back(statement);
}

uint32_t KotlinLowering::own_field(bool is_static, Symbol name, uint32_t begin, uint32_t end) {
  if (is_static) return out_.name(name, begin, end);
  const uint32_t self = out_.add(ExprKind::kThis, begin, begin);
  return out_.select(self, name, begin, begin, end);
}

namespace {

bool has_secondary_constructor(SyntaxNode body) {
  if (!body.valid()) return false;
  for (const SyntaxNode child : named_children(body)) {
    const Kind kind = kind_of(child);
    if (kind == Kind::kSecondaryConstructor) return true;
    if (kind == Kind::kError && has_secondary_constructor(child)) return true;
  }
  return false;
}

/// `class A : I by f() { … }`: the grammar takes the class's body for a lambda of the call. The
/// call, or an invalid node.
SyntaxNode call_with_class_body(SyntaxNode specifiers) {
  SyntaxNode last;
  for (const SyntaxNode specifier : named_children(specifiers)) {
    if (kind_of(specifier) == Kind::kDelegationSpecifier)
      last = specifier.named_child(specifier.named_child_count() - 1);
  }
  if (!last.valid() || kind_of(last) != Kind::kExplicitDelegation) return SyntaxNode();
  const SyntaxNode call = last.named_child(last.named_child_count() - 1);
  return kind_of(call) == Kind::kCall && call.child_of_kind("annotated_lambda").valid()
             ? call
             : SyntaxNode();
}

}  // namespace

SyntaxNode KotlinLowering::class_body_of(SyntaxNode lambda) {
  // Parsed anew where it stands, behind a class header in the place of its own.
  constexpr std::string_view kHeader = "class A ";
  if (!lambda.valid() || lambda.begin() < kHeader.size()) return SyntaxNode();
  std::string& copy = body_texts_.emplace_back(parsed_.substr(0, lambda.end()));
  std::fill(copy.begin(), copy.begin() + lambda.begin(), ' ');
  std::copy(kHeader.begin(), kHeader.end(), copy.begin() + (lambda.begin() - kHeader.size()));
  const SyntaxTree& tree =
      body_trees_.emplace_back(SyntaxTree::parse(Grammar::kKotlin, out_.unit().file, copy));
  if (tree.has_error() && !out_.unit().has_syntax_errors) {
    out_.unit().has_syntax_errors = true;
    out_.unit().first_error = tree.first_error();
  }
  const SyntaxNode made = tree.root().child_of_kind("class_declaration");
  return made.valid() ? made.child_of_kind("class_body") : lambda;
}

void KotlinLowering::lower_contents(Home& home, ClassParts parts) {
  if (parts.specifiers.valid() && !parts.body.valid()) {
    const SyntaxNode call = call_with_class_body(parts.specifiers);
    if (call.valid())
      parts.body =
          class_body_of(call.child_of_kind("annotated_lambda").child_of_kind("lambda_literal"));
  }
  const bool has_constructor = home.kind != TypeKind::kInterface;
  if (has_constructor &&
      (parts.primary_constructor.valid() || !has_secondary_constructor(parts.body))) {
    const SyntaxNode written = parts.primary_constructor;
    const TypeDecl& type = out_.type(home.type);
    const uint32_t begin = written.valid() ? written.begin() : type.name_begin;
    const uint32_t end = written.valid() ? written.end() : begin;
    const uint32_t primary =
        out_.begin_function(FunctionKind::kConstructor, Symbol("<init>"), begin, end);
    std::vector<uint32_t> stored;  // parameters, in the order of home.properties
    if (written.valid()) stored = lower_primary_parameters(written, home);
    out_.end_function(kNoIndex);
    home.primary = primary;
    if (parts.specifiers.valid()) lower_specifiers(parts.specifiers, home);
    for (size_t i = 0; i < stored.size(); ++i) {
      enter_initializer(home);
      const FieldDecl& field = out_.field(home.properties[i]);
      const Symbol name = field.name;
      const uint32_t at = out_.variable(stored[i]).begin;
      const auto name_end = at + static_cast<uint32_t>(name.view().size());
      const uint32_t target = own_field(false, name, at, name_end);
      const uint32_t value = out_.local(stored[i], at, name_end);
      leave_initializer(home, out_.assign(Op::kNone, target, value, at, name_end));
    }
  } else if (parts.specifiers.valid()) {
    lower_specifiers(parts.specifiers, home);
  }
  if (parts.body.valid()) lower_members(parts.body, home);
  if (home.is_data && !home.properties.empty()) lower_data_members(home);
  if (home.primary != kNoIndex && !home.statements.empty()) {
    uint32_t begin = UINT32_MAX,
             end = 0;  // the superclass's arguments stand behind the parameters that are stored
    for (const uint32_t statement : home.statements) {
      begin = std::min(begin, out_.expr(statement).begin);
      end = std::max(end, out_.expr(statement).end);
    }
    const uint32_t body = out_.add(ExprKind::kBlock, begin, end, home.statements);
    out_.function(home.primary).body = body;
  }
}

void KotlinLowering::lower_specifiers(SyntaxNode node, Home& home) {
  std::vector<uint32_t> interfaces;
  for (const SyntaxNode specifier : named_children(node)) {
    if (kind_of(specifier) != Kind::kDelegationSpecifier) continue;
    for (const SyntaxNode part : named_children(specifier)) {
      const Kind kind = kind_of(part);
      if (is_type(kind)) {
        interfaces.push_back(lower_type(part));
      } else if (kind == Kind::kConstructorInvocation) {
        SyntaxNode written;
        for (const SyntaxNode piece : named_children(part)) {
          const Kind piece_kind = kind_of(piece);
          if (is_type(piece_kind)) {
            const uint32_t type = lower_type(piece);
            out_.type(home.type).supertypes.push_back(type);
          }
          if (piece_kind == Kind::kValueArguments) written = piece;
        }
        if (home.kind == TypeKind::kAnonymous || home.primary == kNoIndex) continue;
        enter_initializer(home);
        uint32_t call = kNoIndex;
        {
          Gather arguments(out_);
          std::vector<Symbol> names;
          if (written.valid()) lower_arguments(written, Symbol(), arguments, names);
          Expr made;
          made.kind = ExprKind::kConstructorCall;
          made.name = Symbol("super");
          made.begin = made.name_begin = part.begin();
          made.end = part.end();
          made.argument_names = name_list(names);
          call = out_.add(made, arguments.list());
        }
        leave_initializer(home, call);
      } else if (kind == Kind::kExplicitDelegation) {
        InterfaceDelegate delegate;
        SyntaxNode expression;
        for (const SyntaxNode piece : named_children(part)) {
          const Kind piece_kind = kind_of(piece);
          if (is_type(piece_kind) && delegate.type == kNoIndex) delegate.type = lower_type(piece);
          if (is_expression(piece_kind)) expression = piece;
        }
        if (delegate.type == kNoIndex) continue;
        interfaces.push_back(delegate.type);
        if (!expression.valid()) continue;
        if (expression.end() == node.end() && expression == call_with_class_body(node))
          expression = expression.child(0);
        const size_t number = out_.type(home.type).delegates.size();
        const Symbol hidden("$$delegate_" + std::to_string(number));
        FieldDecl field;
        field.name = hidden;
        field.type = delegate.type;
        field.modifiers.is_private = field.modifiers.is_final = true;
        field.begin = part.begin();
        field.end = part.end();
        const uint32_t stored = out_.add_field(std::move(field));
        enter_initializer(home);
        delegate.expr = lower_expression(expression);
        out_.field(stored).initializer = delegate.expr;
        const uint32_t target = own_field(false, hidden, expression.begin(), expression.end());
        const uint32_t store =
            out_.assign(Op::kNone, target, delegate.expr, part.begin(), part.end());
        leave_initializer(home, store);
        out_.type(home.type).delegates.push_back(delegate);
      }
    }
  }
  std::vector<uint32_t>& supertypes = out_.type(home.type).supertypes;
  supertypes.insert(supertypes.end(), interfaces.begin(), interfaces.end());
}

std::vector<uint32_t> KotlinLowering::lower_primary_parameters(SyntaxNode node, Home& home) {
  std::vector<uint32_t> stored;
  for (const SyntaxNode part : named_children(node)) {
    const Kind kind = kind_of(part);
    if (kind == Kind::kModifiers) {
      Marks marks = lower_modifiers(part);
      FunctionDecl& constructor = out_.function(out_.current_function());
      constructor.annotations = std::move(marks.annotations);
      constructor.modifiers = marks.modifiers;
    }
    if (kind != Kind::kClassParameters) continue;
    for (const SyntaxNode parameter : named_children(part)) {
      if (kind_of(parameter) != Kind::kClassParameter) continue;
      Marks marks;
      SyntaxNode name, default_value;
      uint32_t type = kNoIndex;
      bool is_val = false, is_var = false, after_equals = false;
      for (const SyntaxNode piece : children(parameter)) {
        const Kind piece_kind = kind_of(piece);
        if (piece_kind == Kind::kModifiers) marks = lower_modifiers(piece);
        if (piece_kind == Kind::kVal) is_val = true;
        if (piece_kind == Kind::kVar) is_var = true;
        if (is_type(piece_kind)) type = lower_type(piece);
        if (after_equals && is_expression(piece_kind)) default_value = piece;
        if (piece_kind == Kind::kEquals) after_equals = true;
        if (piece_kind == Kind::kIdentifier && !name.valid()) name = piece;
      }
      const uint32_t variable = add_parameter(name, type, marks, default_value);
      if (!is_val && !is_var) continue;
      FieldDecl field;
      field.name = out_.variable(variable).name;
      field.type = type;
      field.modifiers = marks.modifiers;
      field.modifiers.is_final = is_val;
      field.annotations = std::move(marks.annotations);
      field.begin = parameter.begin();
      field.end = parameter.end();
      home.properties.push_back(out_.add_field(std::move(field)));
      stored.push_back(variable);
    }
  }
  return stored;
}

void KotlinLowering::lower_secondary_constructor(SyntaxNode node) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.too_deep(node.begin(), node.end());
    return;
  }
  const uint32_t function =
      out_.begin_function(FunctionKind::kConstructor, Symbol("<init>"), node.begin(), node.end());
  uint32_t body = kNoIndex;
  {
    Gather statements(out_);
    for (const SyntaxNode part : named_children(node)) {
      const Kind kind = kind_of(part);
      if (kind == Kind::kModifiers) {
        Marks marks = lower_modifiers(part);
        out_.function(function).annotations = std::move(marks.annotations);
        out_.function(function).modifiers = marks.modifiers;
      } else if (kind == Kind::kFunctionParameters) {
        lower_parameters(part);
      } else if (kind == Kind::kConstructorDelegation) {
        uint32_t call = kNoIndex;
        {
          Gather arguments(out_);
          std::vector<Symbol> names;
          Expr made;
          made.kind = ExprKind::kConstructorCall;
          made.name = Symbol(part.child(0).text());
          made.begin = made.name_begin = part.begin();
          made.end = part.end();
          for (const SyntaxNode piece : named_children(part)) {
            if (kind_of(piece) == Kind::kValueArguments)
              lower_arguments(piece, Symbol(), arguments, names);
          }
          made.argument_names = name_list(names);
          call = out_.add(made, arguments.list());
        }
        statements.add(call);
      } else if (kind == Kind::kBlock || kind == Kind::kError) {
        lower_statements(part, statements);
      }
    }
    body = out_.add(ExprKind::kBlock, node.begin(), node.end(), statements.list());
  }
  out_.end_function(body);
}

void KotlinLowering::lower_members(SyntaxNode body, Home& home) {
  std::vector<SyntaxNode> strays;
  for (const SyntaxNode child : named_children(body)) {
    const Kind kind = kind_of(child);
    switch (kind) {
      case Kind::kFunction:
        lower_function(child, FunctionKind::kMethod, &home);
        break;
      case Kind::kProperty:
        lower_property(child, home);
        break;
      case Kind::kClass:
        lower_class(child);
        break;
      case Kind::kObject:
        lower_object(child, TypeKind::kObject);
        break;
      case Kind::kCompanion: {
        const uint32_t companion = lower_object(child, TypeKind::kCompanion);
        if (companion == kNoIndex) break;
        // Loading the class makes its companion.
        const Symbol name = out_.type(companion).name;
        out_.enter_initializer(true);
        out_.leave_initializer(out_.name(name, child.begin(), child.begin()));
        break;
      }
      case Kind::kInit: {
        enter_initializer(home);
        uint32_t block = kNoIndex;
        for (const SyntaxNode part : named_children(child)) {
          if (kind_of(part) == Kind::kBlock) block = lower_block(part);
        }
        leave_initializer(home, block);
        break;
      }
      case Kind::kSecondaryConstructor:
        lower_secondary_constructor(child);
        break;
      case Kind::kEnumEntry:
        lower_enum_entry(child, home);
        break;
      case Kind::kError:
        lower_members(child, home);
        break;
      default:
        if (is_expression(kind) && kind != Kind::kIdentifier) strays.push_back(child);
        if (kind == Kind::kAssignment || kind == Kind::kBlock) strays.push_back(child);
    }
  }
  lower_strays(strays);
}

void KotlinLowering::lower_data_members(Home& home) {
  const uint32_t self = written_type(out_.type(home.type).name.view());
  for (size_t i = 0; i < home.properties.size(); ++i) {
    const FieldDecl field = out_.field(home.properties[i]);
    const uint32_t component = out_.begin_function(
        FunctionKind::kMethod, Symbol("component" + std::to_string(i + 1)), field.begin, field.end);
    out_.function(component).return_type = field.type;
    out_.function(component).expression_body = true;
    out_.end_function(own_field(false, field.name, field.begin, field.end));
  }
  const uint32_t begin = out_.type(home.type).name_begin;
  const uint32_t copy = out_.begin_function(FunctionKind::kMethod, Symbol("copy"), begin, begin);
  out_.function(copy).return_type = self;
  out_.function(copy).expression_body = true;
  Gather arguments(out_);
  const std::vector<Parameter> parameters = out_.function(home.primary).parameters;
  for (const Parameter& parameter : parameters) {
    const VariableDecl original = out_.variable(parameter.variable);
    const uint32_t value = own_field(false, original.name, begin, begin);
    const uint32_t variable = out_.declare(original.name, original.type, original.begin);
    out_.add_parameter(variable).default_value = value;
    arguments.add(out_.local(variable, begin, begin));
  }
  Expr made;
  made.kind = ExprKind::kNew;
  made.type = self;
  made.begin = made.end = made.name_begin = begin;
  out_.end_function(out_.add(made, arguments.list()));
}

}  // namespace sdklint::kotlin
