// Declarations: types, fields, methods, initialisers, enum constants, records.
#include "model/java_lowering.h"

namespace sdklint::java {

void JavaLowering::package(const Node& node) {
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kIdentifier || kind == K::kScopedName) out_.unit().package = dotted(child);
  }
}

void JavaLowering::import(const Node& node) {
  Import made;
  for (const Node& child : children(node)) {
    switch (kind_of(child)) {
      case K::kWordStatic:
        made.is_static = true;
        break;
      case K::kIdentifier:
      case K::kScopedName:
        made.name = dotted(child);
        break;
      case K::kAsterisk:
        made.star = true;
        break;
      default:
        break;
    }
  }
  if (made.name.empty()) return;
  if (!made.star) {
    const std::string_view name = made.name.view();
    const size_t dot = name.rfind('.');
    made.alias = dot == std::string_view::npos ? made.name : Symbol(name.substr(dot + 1));
  }
  out_.unit().imports.push_back(made);
}

Modifiers JavaLowering::modifiers(const Node& node, std::vector<Annotation>& annotations) {
  Modifiers made;
  for (const Node& child : children(node)) {
    switch (kind_of(child)) {
      case K::kWordStatic:
        made.is_static = true;
        break;
      case K::kWordAbstract:
        made.is_abstract = true;
        break;
      case K::kWordNative:
        made.is_native = true;
        break;
      case K::kWordFinal:
        made.is_final = true;
        break;
      case K::kWordPrivate:
        made.is_private = true;
        break;
      case K::kWordDefault:
        made.is_default = true;
        break;
      case K::kWordSealed:
        made.is_sealed = true;
        break;
      case K::kAnnotation:
      case K::kMarkerAnnotation:
        annotations.push_back(annotation(child));
        if (annotations.back().name.view() == "Override") made.is_override = true;
        break;
      default:
        break;
    }
  }
  return made;
}

Annotation JavaLowering::annotation(const Node& node) {
  Annotation made;
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kIdentifier || kind == K::kScopedName) made.name = dotted(child);
    if (kind != K::kAnnotationArguments) continue;
    for (const Node& argument : named_children(child)) {
      const K argument_kind = kind_of(argument);
      if (argument_kind == K::kComment || argument_kind == K::kError) continue;
      if (argument_kind == K::kElementPair) {
        const Parts parts(argument);
        if (parts.size() < 3) continue;
        made.arguments.push_back(element_value(parts[2]));
        made.argument_names.push_back(symbol(parts[0]));
      } else {
        made.arguments.push_back(element_value(argument));
        made.argument_names.emplace_back();
      }
    }
  }
  return made;
}

uint32_t JavaLowering::element_value(const Node& node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  switch (kind_of(node)) {
    case K::kElementArray: {
      Gather list(out_);
      for (const Node& child : named_children(node)) {
        const K kind = kind_of(child);
        if (kind != K::kComment && kind != K::kError) list.add(element_value(child));
      }
      return made(ExprKind::kArray, node, list.list());
    }
    case K::kAnnotation:
    case K::kMarkerAnnotation:
      return nested_annotation(node);
    default:
      return expression(node);
  }
}

uint32_t JavaLowering::nested_annotation(const Node& node) {
  const Annotation inner = annotation(node);
  const uint32_t index = made(ExprKind::kNew, node, inner.arguments);
  const uint32_t type = named_type(inner.name);
  const uint32_t names = inner.arguments.empty() ? kNoIndex : out_.name_list(inner.argument_names);
  out_.expr(index).type = type;
  out_.expr(index).argument_names = names;
  return index;
}

bool JavaLowering::in_static_code() {
  for (uint32_t f = out_.current_function(); f != kNoIndex; f = out_.function(f).parent) {
    const FunctionKind kind = out_.function(f).kind;
    if (kind == FunctionKind::kLambda) continue;
    return out_.function(f).modifiers.is_static;
  }
  return false;
}

uint32_t JavaLowering::type_declaration(const Node& node) {
  TypeKind kind = TypeKind::kClass;
  switch (kind_of(node)) {
    case K::kInterfaceDeclaration:
      kind = TypeKind::kInterface;
      break;
    case K::kEnumDeclaration:
      kind = TypeKind::kEnum;
      break;
    case K::kRecordDeclaration:
      kind = TypeKind::kRecord;
      break;
    case K::kAnnotationDeclaration:
      kind = TypeKind::kAnnotation;
      break;
    default:
      break;
  }
  const SyntaxChildren parts = children(node);
  Symbol name;
  uint32_t name_begin = node.begin();
  for (const Node& child : parts) {
    if (kind_of(child) != K::kIdentifier) continue;
    name = symbol(child);
    name_begin = child.begin();
    break;
  }
  if (name.empty()) name = Symbol("<missing>");

  Modifiers written;
  std::vector<Annotation> annotations;
  for (const Node& child : parts) {
    if (kind_of(child) == K::kModifiers) written = modifiers(child, annotations);
  }
  const bool is_local = out_.current_function() != kNoIndex;
  const bool local_inner = is_local && !in_static_code();
  const uint32_t made = out_.begin_type(kind, name, node.begin(), node.end());
  out_.type(made).name_begin = name_begin;
  type_modifiers(made, written, std::move(annotations));
  if (out_.type(made).enclosing_function != kNoIndex && kind == TypeKind::kClass) {
    out_.type(made).modifiers.is_inner = local_inner;
  }
  const Deeper deeper(out_);
  if (!deeper) out_.unit().too_deep = true;
  for (const Node& child : parts) {
    switch (kind_of(child)) {
      case K::kClassBody:
      case K::kInterfaceBody:
      case K::kEnumBody:
      case K::kAnnotationBody:
        if (deeper) type_body(made, child);
        break;
      default:
        type_header(made, child);
    }
  }
  finish_type(made);
  return made;
}

void JavaLowering::type_modifiers(uint32_t made, Modifiers written,
                                  std::vector<Annotation> annotations) {
  const uint32_t enclosing = out_.type(made).enclosing;
  const TypeKind kind = out_.type(made).kind;
  const bool member = enclosing != kNoIndex && out_.type(made).enclosing_function == kNoIndex;
  if (member && (kind != TypeKind::kClass || is_interface(enclosing))) written.is_static = true;
  if (member && !written.is_static) written.is_inner = true;
  if (kind == TypeKind::kInterface || kind == TypeKind::kAnnotation) written.is_abstract = true;
  if (kind == TypeKind::kRecord) written.is_data = written.is_final = true;
  out_.type(made).modifiers = written;
  out_.type(made).annotations = std::move(annotations);
}

void JavaLowering::type_header(uint32_t made, const Node& child) {
  switch (kind_of(child)) {
    case K::kTypeParameters: {
      TypeParameters generic = type_parameters(child);
      out_.type(made).type_parameters = std::move(generic.names);
      out_.type(made).type_bounds = std::move(generic.bounds);
      break;
    }
    case K::kSuperclass:
    case K::kTypeList:
      for (const Node& part : named_children(child)) {
        if (!is_type(kind_of(part))) continue;
        const uint32_t supertype = type(part);
        out_.type(made).supertypes.push_back(supertype);
      }
      break;
    case K::kSuperInterfaces:
    case K::kExtendsInterfaces:
      for (const Node& part : named_children(child)) {
        if (kind_of(part) == K::kTypeList) type_header(made, part);
      }
      break;
    case K::kFormalParameters:
      if (out_.type(made).kind == TypeKind::kRecord) record_components(made, child);
      break;
    default:
      break;
  }
}

void JavaLowering::hide_fields(const Node& body) {
  for (const Node& child : named_children(body)) {
    const K kind = kind_of(child);
    if (kind == K::kEnumBodyDeclarations) hide_fields(child);
    if (kind != K::kField && kind != K::kConstant) continue;
    for (const Node& part : named_children(child)) {
      if (kind_of(part) == K::kDeclarator) out_.hide(symbol(Parts(part)[0]));
    }
  }
}

void JavaLowering::type_body(uint32_t made, const Node& body) {
  const FreshJumps fresh(*this, false);
  if (out_.current_function() != kNoIndex) hide_fields(body);
  const SyntaxChildren nodes = children(body);
  if (out_.type(made).kind == TypeKind::kEnum) {
    for (const Node& child : nodes) {
      if (kind_of(child) == K::kEnumConstant) enum_constant(child);
    }
  }
  size_t at = 0;
  if (at < nodes.size() && kind_of(nodes[at]) == K::kOpenBrace) ++at;
  recover(nodes, at, Where::kType, nullptr);
}

void JavaLowering::finish_type(uint32_t made) {
  if (out_.type(made).kind == TypeKind::kRecord) finish_record(made);
  bool has_constructor = is_interface(made);
  for (const uint32_t function : out_.type(made).functions) {
    if (out_.function(function).kind == FunctionKind::kConstructor) has_constructor = true;
  }
  if (!has_constructor) {
    const uint32_t at = out_.type(made).name_begin;
    const uint32_t init = out_.add_default_constructor(at, at);
    if (out_.type(made).kind == TypeKind::kEnum) out_.function(init).modifiers.is_private = true;
  }
  out_.end_type();
}

void JavaLowering::member(const Node& node) {
  const size_t mark = errors_.size();
  switch (kind_of(node)) {
    case K::kField:
    case K::kConstant:
      field(node);
      break;
    case K::kMethod:
    case K::kAnnotationElement:
      method(node);
      break;
    case K::kConstructor:
    case K::kCompactConstructor:
      constructor(node);
      break;
    case K::kStaticInitializer:
      for (const Node& child : named_children(node)) {
        if (kind_of(child) == K::kBlock) initializer(child, true);
      }
      break;
    case K::kBlock:
      initializer(node, false);
      break;
    default:
      break;
  }
  while (errors_.size() > mark) {
    const Node error = errors_.back();
    errors_.pop_back();
    const SyntaxChildren nodes = children(error);
    size_t at = 0;
    recover(nodes, at, Where::kType, nullptr);
  }
}

void JavaLowering::field(const Node& node) {
  FieldDecl base;
  uint32_t base_type = kNoIndex;
  Node type_node;
  for (const Node& child : children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kModifiers) {
      base.modifiers = modifiers(child, base.annotations);
    } else if (is_type(kind)) {
      type_node = child;
      base_type = type(child);
    } else if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind == K::kDeclarator) {
      const Parts parts(child);
      if (parts.size() == 0) continue;
      note_errors(parts);
      FieldDecl made = base;
      if (is_interface(out_.current_type()))
        made.modifiers.is_static = made.modifiers.is_final = true;
      const bool more = parts.has(1, K::kDimensions);
      made.type = more && type_node.valid() ? type(type_node, dimensions(parts[1])) : base_type;
      made.name = symbol(parts[0]);
      made.begin = child.begin();
      made.end = child.end();
      const bool is_static = made.modifiers.is_static;
      const uint32_t field_type = made.type;
      const uint32_t index = out_.add_field(std::move(made));
      const uint32_t at = parts.has(more ? 2 : 1, K::kEqualSign) ? (more ? 3 : 2) : parts.size();
      if (at >= parts.size()) continue;
      const Node value = parts[at];
      out_.enter_initializer(is_static);
      const uint32_t lowered = kind_of(value) == K::kArrayInitializer
                                   ? array_initializer(value, field_type)
                                   : expression(value);
      const uint32_t target = out_.name(out_.field(index).name, parts[0].begin(), parts[0].end());
      const uint32_t set = out_.assign(Op::kNone, target, lowered, child.begin(), child.end());
      out_.leave_initializer(set);
      out_.field(index).initializer = lowered;
    }
  }
}

void JavaLowering::enum_constant(const Node& node) {
  FieldDecl made;
  Node arguments_node, body;
  uint32_t name_begin = node.begin(), name_end = node.end();
  for (const Node& child : children(node)) {
    switch (kind_of(child)) {
      case K::kModifiers:
        modifiers(child, made.annotations);
        break;
      case K::kIdentifier:
        made.name = symbol(child);
        name_begin = child.begin();
        name_end = child.end();
        break;
      case K::kArguments:
        arguments_node = child;
        break;
      case K::kClassBody:
        body = child;
        break;
      default:
        break;
    }
  }
  const Symbol enum_name = out_.type(out_.current_type()).name;
  made.modifiers.is_static = made.modifiers.is_final = true;
  made.enum_constant = true;
  made.type = named_type(enum_name);
  made.begin = node.begin();
  made.end = node.end();
  const uint32_t enum_type = made.type;
  const Symbol name = made.name;
  const uint32_t index = out_.add_field(std::move(made));

  out_.enter_initializer(true);
  Gather list(out_);
  if (arguments_node.valid()) arguments(arguments_node, list);
  const uint32_t created = out_.add(ExprKind::kNew, node.begin(), node.end(), list.list());
  out_.expr(created).type = enum_type;
  out_.expr(created).name_begin = name_begin;
  if (body.valid()) {
    const uint32_t decl = anonymous_type(body, enum_type);
    out_.expr(created).decl = decl;
  }
  const uint32_t target = out_.name(name, name_begin, name_end);
  out_.leave_initializer(out_.assign(Op::kNone, target, created, node.begin(), node.end()));
  out_.field(index).initializer = created;
}

uint32_t JavaLowering::anonymous_type(const Node& body, uint32_t supertype) {
  const bool inner = !in_static_code();
  const uint32_t made = out_.begin_type(TypeKind::kAnonymous, Symbol(), body.begin(), body.end());
  out_.type(made).supertypes.push_back(supertype);
  out_.type(made).modifiers.is_inner = inner;
  const Deeper deeper(out_);
  if (deeper) {
    type_body(made, body);
  } else {
    out_.unit().too_deep = true;
  }
  finish_type(made);
  return made;
}

void JavaLowering::method(const Node& node) {
  const SyntaxChildren parts = children(node);
  std::vector<Annotation> annotations;
  Modifiers written;
  Node name, params, body, type_node;
  TypeParameters generic;
  uint8_t more_dimensions = 0;
  for (const Node& child : parts) {
    const K kind = kind_of(child);
    switch (kind) {
      case K::kModifiers:
        written = modifiers(child, annotations);
        break;
      case K::kTypeParameters:
        generic = type_parameters(child);
        break;
      case K::kIdentifier:
        if (!name.valid()) name = child;
        break;
      case K::kFormalParameters:
        params = child;
        break;
      case K::kDimensions:
        more_dimensions = dimensions(child);
        break;
      case K::kBlock:
        body = child;
        break;
      case K::kError:
        errors_.push_back(child);
        break;
      default:
        if (is_type(kind) && !type_node.valid()) type_node = child;
    }
  }
  const uint32_t return_type = type_node.valid() ? type(type_node, more_dimensions) : kNoIndex;
  const uint32_t made =
      out_.begin_function(FunctionKind::kMethod, name.valid() ? symbol(name) : Symbol("<missing>"),
                          node.begin(), node.end());
  const bool in_interface = out_.current_type() != kNoIndex && is_interface(out_.current_type());
  if (in_interface && body.valid() && !written.is_static) written.is_default = true;
  if (!body.valid() && !written.is_native) written.is_abstract = true;
  FunctionDecl& function = out_.function(made);
  function.modifiers = written;
  function.annotations = std::move(annotations);
  function.type_parameters = std::move(generic.names);
  function.type_bounds = std::move(generic.bounds);
  function.return_type = return_type;
  function.name_begin = name.valid() ? name.begin() : node.begin();
  if (params.valid()) parameters(params);
  const FreshJumps fresh(*this, false);
  const uint32_t lowered = body.valid() ? block(body) : kNoIndex;
  out_.end_function(lowered);
}

void JavaLowering::constructor(const Node& node) {
  std::vector<Annotation> annotations;
  Modifiers written;
  Node name, params, body;
  TypeParameters generic;
  for (const Node& child : children(node)) {
    switch (kind_of(child)) {
      case K::kModifiers:
        written = modifiers(child, annotations);
        break;
      case K::kTypeParameters:
        generic = type_parameters(child);
        break;
      case K::kIdentifier:
        name = child;
        break;
      case K::kFormalParameters:
        params = child;
        break;
      case K::kConstructorBody:
      case K::kBlock:
        body = child;
        break;
      case K::kError:
        errors_.push_back(child);
        break;
      default:
        break;
    }
  }
  const uint32_t made =
      out_.begin_function(FunctionKind::kConstructor, Symbol("<init>"), node.begin(), node.end());
  FunctionDecl& function = out_.function(made);
  function.modifiers = written;
  function.annotations = std::move(annotations);
  function.type_parameters = std::move(generic.names);
  function.type_bounds = std::move(generic.bounds);
  function.name_begin = name.valid() ? name.begin() : node.begin();
  const FreshJumps fresh(*this, false);
  if (kind_of(node) != K::kCompactConstructor) {
    if (params.valid()) parameters(params);
    out_.end_function(body.valid() ? block(body) : kNoIndex);
    return;
  }
  // A record's compact constructor: its parameters are the components, set at the end.
  const uint32_t record = out_.current_type();
  for (size_t i = 0; i < out_.type(record).fields.size(); ++i) {
    const FieldDecl component = out_.field(out_.type(record).fields[i]);
    if (component.modifiers.is_static) continue;
    out_.add_parameter(out_.declare(component.name, component.type, component.begin));
  }
  Gather list(out_);
  if (body.valid()) list.add(block(body));
  for (size_t i = 0; i < out_.function(made).parameters.size(); ++i) {
    const uint32_t variable = out_.function(made).parameters[i].variable;
    const uint32_t target = own_field(out_.variable(variable).name, node.end(), node.end());
    const uint32_t value = out_.local(variable, node.end(), node.end());
    list.add(out_.assign(Op::kNone, target, value, node.end(), node.end()));
  }
  out_.end_function(out_.add(ExprKind::kBlock, node.begin(), node.end(), list.list()));
}

uint32_t JavaLowering::own_field(Symbol name, uint32_t begin, uint32_t end) {
  const uint32_t self = out_.add(ExprKind::kThis, begin, end);
  return out_.select(self, name, begin, begin, end);
}

void JavaLowering::initializer(const Node& node, bool is_static) {
  const FreshJumps fresh(*this, false);
  out_.enter_initializer(is_static);
  const uint32_t lowered = block(node);
  out_.leave_initializer(lowered);
}

void JavaLowering::parameters(const Node& node) {
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind != K::kFormalParameter && kind != K::kSpreadParameter) continue;
    const bool spread = kind == K::kSpreadParameter;
    uint32_t written = kNoIndex;
    Node name, type_node;
    uint8_t more = 0;
    for (const Node& part : children(child)) {
      const K part_kind = kind_of(part);
      if (is_type(part_kind)) {
        type_node = part;
      } else if (part_kind == K::kIdentifier || part_kind == K::kUnderscore) {
        name = part;
      } else if (part_kind == K::kDeclarator) {
        name = Parts(part)[0];
      } else if (part_kind == K::kDimensions) {
        more = dimensions(part);
      }
    }
    if (type_node.valid())
      written = variable_type(type_node, static_cast<uint8_t>(more + (spread ? 1 : 0)));
    const uint32_t variable = out_.declare(name.valid() ? symbol(name) : Symbol(), written,
                                           name.valid() ? name.begin() : child.begin());
    out_.add_parameter(variable).vararg = spread;
  }
}

void JavaLowering::record_components(uint32_t, const Node& node) {
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind != K::kFormalParameter && kind != K::kSpreadParameter) continue;
    FieldDecl made;
    for (const Node& part : children(child)) {
      const K part_kind = kind_of(part);
      if (part_kind == K::kModifiers) {
        modifiers(part, made.annotations);
      } else if (is_type(part_kind)) {
        made.type = type(part, kind == K::kSpreadParameter ? 1 : 0);
      } else if (part_kind == K::kIdentifier) {
        made.name = symbol(part);
      } else if (part_kind == K::kDeclarator) {
        made.name = symbol(Parts(part)[0]);
      }
    }
    made.modifiers.is_private = made.modifiers.is_final = true;
    made.begin = child.begin();
    made.end = child.end();
    out_.add_field(std::move(made));
  }
}

void JavaLowering::finish_record(uint32_t made) {
  std::vector<uint32_t> components;
  for (const uint32_t field : out_.type(made).fields) {
    if (!out_.field(field).modifiers.is_static) components.push_back(field);
  }
  bool canonical = false;
  for (const uint32_t index : out_.type(made).functions) {
    const FunctionDecl& function = out_.function(index);
    if (function.kind == FunctionKind::kConstructor &&
        function.parameters.size() == components.size())
      canonical = true;
  }
  const uint32_t at = out_.type(made).name_begin;
  if (!canonical) {
    const uint32_t init = out_.begin_function(FunctionKind::kConstructor, Symbol("<init>"), at, at);
    Gather list(out_);
    for (const uint32_t field : components) {
      const FieldDecl component = out_.field(field);
      const uint32_t variable = out_.declare(component.name, component.type, component.begin);
      out_.add_parameter(variable);
      const uint32_t target = own_field(component.name, component.begin, component.end);
      const uint32_t value = out_.local(variable, component.begin, component.end);
      list.add(out_.assign(Op::kNone, target, value, component.begin, component.end));
    }
    out_.function(init).name_begin = at;
    out_.end_function(out_.add(ExprKind::kBlock, at, at, list.list()));
  }
  for (const uint32_t field : components) {
    const FieldDecl component = out_.field(field);
    bool written = false;
    for (const uint32_t index : out_.type(made).functions) {
      const FunctionDecl& function = out_.function(index);
      if (function.name == component.name && function.parameters.empty()) written = true;
    }
    if (written) continue;
    const uint32_t accessor =
        out_.begin_function(FunctionKind::kMethod, component.name, component.begin, component.end);
    out_.function(accessor).return_type = component.type;
    out_.function(accessor).expression_body = true;
    out_.end_function(own_field(component.name, component.begin, component.end));
  }
}

}  // namespace sdklint::java
