// Java to the model. One walk over the syntax tree; nodes are told apart by a table from the grammar's numbers to `K`.
// Chains that lean to the left (`a + b + c`, `x.f().g().h()`) are walked with a stack of their own and, when very long,
// cut by hidden variables, so that neither this file nor an analysis needs deep recursion for them.
#include <algorithm>
#include <array>
#include <atomic>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/java_literals.h"
#include "model/lowering.h"
#include "model/program.h"
#include "parse/syntax_tree.h"

namespace sdklint {
namespace {

enum class K : uint8_t {
  kUnseen,  // not looked up yet
  kOther,
  kError,
  kComment,
  // names and types
  kIdentifier, kTypeIdentifier, kScopedType, kScopedName, kGenericType, kArrayType, kPrimitiveType, kAnnotatedType,
  kTypeArguments, kWildcard, kDimensions, kDimensionsExpr, kTypeParameters, kTypeParameter, kTypeList, kAsterisk,
  // declarations
  kPackage, kImport, kModifiers, kAnnotation, kMarkerAnnotation, kAnnotationArguments, kElementPair, kElementArray,
  kClassDeclaration, kInterfaceDeclaration, kEnumDeclaration, kRecordDeclaration, kAnnotationDeclaration,
  kClassBody, kInterfaceBody, kEnumBody, kEnumBodyDeclarations, kAnnotationBody, kEnumConstant,
  kSuperclass, kSuperInterfaces, kExtendsInterfaces, kPermits, kThrows,
  kField, kConstant, kMethod, kConstructor, kCompactConstructor, kStaticInitializer, kAnnotationElement,
  kConstructorBody, kExplicitConstructor, kFormalParameters, kFormalParameter, kSpreadParameter, kReceiverParameter,
  kInferredParameters, kDeclarator,
  // statements
  kBlock, kExpressionStatement, kLabeled, kAssert, kDo, kBreak, kContinue, kReturn, kYield, kSynchronized, kThrow, kTry,
  kTryWithResources, kCatch, kCatchParameter, kCatchType, kFinally, kResources, kResource, kIf, kWhile, kFor, kForEach,
  kLocalDeclaration, kSemicolon, kSwitch, kSwitchBlock, kSwitchGroup, kSwitchRule, kSwitchLabel, kGuard, kPattern,
  kTypePattern, kRecordPattern, kRecordPatternBody, kRecordPatternComponent, kUnderscore,
  // expressions
  kInteger, kFloat, kTrue, kFalse, kNull, kChar, kString, kAssignment, kBinary, kInstanceof, kLambda, kTernary, kUpdate,
  kUnary, kCast, kClassLiteral, kThis, kSuper, kParenthesized, kNew, kFieldAccess, kArrayAccess, kInvocation,
  kMethodReference, kNewArray, kArrayInitializer, kTemplate, kArguments,
  // tokens
  kDot, kDotDotDot, kColon, kColonColon, kArrow, kComma, kQuestion, kOpenBrace, kCloseBrace, kOpenParen, kCloseParen,
  kWordNew, kWordClass, kWordInterface, kWordEnum, kWordAnnotationType, kWordRecord, kWordStatic, kWordAbstract,
  kWordNative, kWordFinal, kWordPrivate, kWordDefault, kWordSealed, kWordCase, kWordElse, kWordFinally,
  kEqualSign, kAddAssign, kSubtractAssign, kMultiplyAssign, kDivideAssign, kAndAssign, kOrAssign, kXorAssign,
  kRemainderAssign, kLeftAssign, kRightAssign, kLess, kGreater, kLessEqual, kGreaterEqual, kEqual, kNotEqual, kAndAnd,
  kOrOr, kAdd, kSubtract, kMultiply, kDivide, kBitAnd, kBitOr, kXor, kRemainder, kLeft, kRight, kNot, kComplement,
  kIncrement, kDecrement,
};

constexpr std::pair<std::string_view, K> kNames[] = {
    {"line_comment", K::kComment}, {"block_comment", K::kComment},
    {"identifier", K::kIdentifier}, {"type_identifier", K::kTypeIdentifier},
    {"scoped_type_identifier", K::kScopedType}, {"scoped_identifier", K::kScopedName},
    {"generic_type", K::kGenericType}, {"array_type", K::kArrayType}, {"integral_type", K::kPrimitiveType},
    {"floating_point_type", K::kPrimitiveType}, {"boolean_type", K::kPrimitiveType}, {"void_type", K::kPrimitiveType},
    {"annotated_type", K::kAnnotatedType}, {"type_arguments", K::kTypeArguments}, {"wildcard", K::kWildcard},
    {"dimensions", K::kDimensions}, {"dimensions_expr", K::kDimensionsExpr},
    {"type_parameters", K::kTypeParameters}, {"type_parameter", K::kTypeParameter}, {"type_list", K::kTypeList},
    {"asterisk", K::kAsterisk},
    {"package_declaration", K::kPackage}, {"import_declaration", K::kImport}, {"modifiers", K::kModifiers},
    {"annotation", K::kAnnotation}, {"marker_annotation", K::kMarkerAnnotation},
    {"annotation_argument_list", K::kAnnotationArguments}, {"element_value_pair", K::kElementPair},
    {"element_value_array_initializer", K::kElementArray},
    {"class_declaration", K::kClassDeclaration}, {"interface_declaration", K::kInterfaceDeclaration},
    {"enum_declaration", K::kEnumDeclaration}, {"record_declaration", K::kRecordDeclaration},
    {"annotation_type_declaration", K::kAnnotationDeclaration}, {"class_body", K::kClassBody},
    {"interface_body", K::kInterfaceBody}, {"enum_body", K::kEnumBody},
    {"enum_body_declarations", K::kEnumBodyDeclarations}, {"annotation_type_body", K::kAnnotationBody},
    {"enum_constant", K::kEnumConstant}, {"superclass", K::kSuperclass}, {"super_interfaces", K::kSuperInterfaces},
    {"extends_interfaces", K::kExtendsInterfaces}, {"permits", K::kPermits}, {"throws", K::kThrows},
    {"field_declaration", K::kField}, {"constant_declaration", K::kConstant}, {"method_declaration", K::kMethod},
    {"constructor_declaration", K::kConstructor}, {"compact_constructor_declaration", K::kCompactConstructor},
    {"static_initializer", K::kStaticInitializer},
    {"annotation_type_element_declaration", K::kAnnotationElement}, {"constructor_body", K::kConstructorBody},
    {"explicit_constructor_invocation", K::kExplicitConstructor}, {"formal_parameters", K::kFormalParameters},
    {"formal_parameter", K::kFormalParameter}, {"spread_parameter", K::kSpreadParameter},
    {"receiver_parameter", K::kReceiverParameter}, {"inferred_parameters", K::kInferredParameters},
    {"variable_declarator", K::kDeclarator},
    {"block", K::kBlock}, {"expression_statement", K::kExpressionStatement}, {"labeled_statement", K::kLabeled},
    {"assert_statement", K::kAssert}, {"do_statement", K::kDo}, {"break_statement", K::kBreak},
    {"continue_statement", K::kContinue}, {"return_statement", K::kReturn}, {"yield_statement", K::kYield},
    {"synchronized_statement", K::kSynchronized}, {"throw_statement", K::kThrow}, {"try_statement", K::kTry},
    {"try_with_resources_statement", K::kTryWithResources}, {"catch_clause", K::kCatch},
    {"catch_formal_parameter", K::kCatchParameter}, {"catch_type", K::kCatchType}, {"finally_clause", K::kFinally},
    {"resource_specification", K::kResources}, {"resource", K::kResource}, {"if_statement", K::kIf},
    {"while_statement", K::kWhile}, {"for_statement", K::kFor}, {"enhanced_for_statement", K::kForEach},
    {"local_variable_declaration", K::kLocalDeclaration}, {";", K::kSemicolon}, {"switch_expression", K::kSwitch},
    {"switch_block", K::kSwitchBlock}, {"switch_block_statement_group", K::kSwitchGroup},
    {"switch_rule", K::kSwitchRule}, {"switch_label", K::kSwitchLabel}, {"guard", K::kGuard},
    {"pattern", K::kPattern}, {"type_pattern", K::kTypePattern}, {"record_pattern", K::kRecordPattern},
    {"record_pattern_body", K::kRecordPatternBody}, {"record_pattern_component", K::kRecordPatternComponent},
    {"underscore_pattern", K::kUnderscore},
    {"decimal_integer_literal", K::kInteger}, {"hex_integer_literal", K::kInteger},
    {"octal_integer_literal", K::kInteger}, {"binary_integer_literal", K::kInteger},
    {"decimal_floating_point_literal", K::kFloat}, {"hex_floating_point_literal", K::kFloat}, {"true", K::kTrue},
    {"false", K::kFalse}, {"null_literal", K::kNull}, {"character_literal", K::kChar}, {"string_literal", K::kString},
    {"assignment_expression", K::kAssignment}, {"binary_expression", K::kBinary},
    {"instanceof_expression", K::kInstanceof}, {"lambda_expression", K::kLambda}, {"ternary_expression", K::kTernary},
    {"update_expression", K::kUpdate}, {"unary_expression", K::kUnary}, {"cast_expression", K::kCast},
    {"class_literal", K::kClassLiteral}, {"this", K::kThis}, {"super", K::kSuper},
    {"parenthesized_expression", K::kParenthesized}, {"object_creation_expression", K::kNew},
    {"field_access", K::kFieldAccess}, {"array_access", K::kArrayAccess}, {"method_invocation", K::kInvocation},
    {"method_reference", K::kMethodReference}, {"array_creation_expression", K::kNewArray},
    {"array_initializer", K::kArrayInitializer}, {"template_expression", K::kTemplate},
    {"argument_list", K::kArguments},
    {".", K::kDot}, {"...", K::kDotDotDot}, {":", K::kColon}, {"::", K::kColonColon}, {"->", K::kArrow},
    {",", K::kComma}, {"?", K::kQuestion}, {"{", K::kOpenBrace}, {"}", K::kCloseBrace}, {"(", K::kOpenParen},
    {")", K::kCloseParen}, {"new", K::kWordNew}, {"class", K::kWordClass}, {"interface", K::kWordInterface},
    {"enum", K::kWordEnum}, {"@interface", K::kWordAnnotationType}, {"record", K::kWordRecord},
    {"static", K::kWordStatic}, {"abstract", K::kWordAbstract}, {"native", K::kWordNative}, {"final", K::kWordFinal},
    {"private", K::kWordPrivate}, {"default", K::kWordDefault}, {"sealed", K::kWordSealed}, {"case", K::kWordCase},
    {"else", K::kWordElse}, {"finally", K::kWordFinally},
    {"=", K::kEqualSign}, {"+=", K::kAddAssign}, {"-=", K::kSubtractAssign}, {"*=", K::kMultiplyAssign},
    {"/=", K::kDivideAssign}, {"&=", K::kAndAssign}, {"|=", K::kOrAssign}, {"^=", K::kXorAssign},
    {"%=", K::kRemainderAssign}, {"<<=", K::kLeftAssign}, {">>=", K::kRightAssign}, {">>>=", K::kRightAssign},
    {"<", K::kLess}, {">", K::kGreater}, {"<=", K::kLessEqual}, {">=", K::kGreaterEqual}, {"==", K::kEqual},
    {"!=", K::kNotEqual}, {"&&", K::kAndAnd}, {"||", K::kOrOr}, {"+", K::kAdd}, {"-", K::kSubtract},
    {"*", K::kMultiply}, {"/", K::kDivide}, {"&", K::kBitAnd}, {"|", K::kBitOr}, {"^", K::kXor},
    {"%", K::kRemainder}, {"<<", K::kLeft}, {">>", K::kRight}, {">>>", K::kRight}, {"!", K::kNot},
    {"~", K::kComplement}, {"++", K::kIncrement}, {"--", K::kDecrement},
};

K kind_of(const SyntaxNode& node) {
  static std::array<std::atomic<K>, 1024> table{};
  const uint16_t number = node.kind_number();
  if (number >= table.size()) return K::kError;
  K kind = table[number].load(std::memory_order_relaxed);
  if (kind != K::kUnseen) return kind;
  kind = K::kOther;
  const std::string_view text = node.kind();
  for (const auto& [name, meaning] : kNames) {
    if (name == text) kind = meaning;
  }
  table[number].store(kind, std::memory_order_relaxed);
  return kind;
}

bool is_type(K kind) {
  switch (kind) {
    case K::kTypeIdentifier: case K::kScopedType: case K::kGenericType: case K::kArrayType: case K::kPrimitiveType:
    case K::kAnnotatedType:
      return true;
    default:
      return false;
  }
}

bool is_type_declaration(K kind) {
  switch (kind) {
    case K::kClassDeclaration: case K::kInterfaceDeclaration: case K::kEnumDeclaration: case K::kRecordDeclaration:
    case K::kAnnotationDeclaration:
      return true;
    default:
      return false;
  }
}

Op binary_op(K kind) {
  switch (kind) {
    case K::kLess: return Op::kLess;
    case K::kGreater: return Op::kGreater;
    case K::kLessEqual: return Op::kLessEqual;
    case K::kGreaterEqual: return Op::kGreaterEqual;
    case K::kEqual: return Op::kEqual;
    case K::kNotEqual: return Op::kNotEqual;
    case K::kAndAnd: return Op::kAnd;
    case K::kOrOr: return Op::kOr;
    case K::kAdd: case K::kAddAssign: return Op::kAdd;
    case K::kSubtract: case K::kSubtractAssign: return Op::kSubtract;
    case K::kMultiply: case K::kMultiplyAssign: return Op::kMultiply;
    case K::kDivide: case K::kDivideAssign: return Op::kDivide;
    case K::kRemainder: case K::kRemainderAssign: return Op::kRemainder;
    case K::kBitAnd: case K::kAndAssign: return Op::kBitAnd;
    case K::kBitOr: case K::kOrAssign: return Op::kBitOr;
    case K::kXor: case K::kXorAssign: return Op::kXor;
    case K::kLeft: case K::kLeftAssign: return Op::kShiftLeft;
    case K::kRight: case K::kRightAssign: return Op::kShiftRight;
    default: return Op::kNone;
  }
}

/// The children of a node without comments and errors.
class Parts {
 public:
  explicit Parts(const SyntaxNode& node) : all_(node) {
    for (const SyntaxNode& child : all_) {
      const K kind = kind_of(child);
      if (kind == K::kComment || kind == K::kError) continue;
      ++count_;
    }
  }

  uint32_t size() const { return count_; }
  bool has(uint32_t index, K kind) const { return index < count_ && kind_of((*this)[index]) == kind; }
  const SyntaxNode& operator[](uint32_t index) const {
    if (count_ == all_.size()) return all_[index];
    for (const SyntaxNode& child : all_) {
      const K kind = kind_of(child);
      if (kind == K::kComment || kind == K::kError) continue;
      if (index-- == 0) return child;
    }
    return all_[0];
  }
  bool whole() const { return count_ == all_.size(); }
  const SyntaxChildren& all() const { return all_; }

 private:
  SyntaxChildren all_;
  uint32_t count_ = 0;
};

class JavaLowering {
 public:
  explicit JavaLowering(FileId file) : out_(file, Language::kJava) {}

  Unit run(const SyntaxTree& tree) {
    out_.unit().has_syntax_errors = tree.has_error();
    if (tree.has_error()) out_.unit().first_error = tree.first_error();
    const SyntaxChildren top = children(tree.root());
    // The package first: names are made of it.
    for (const SyntaxNode& child : top) {
      if (kind_of(child) == K::kPackage) package(child);
    }
    size_t at = 0;
    recover(top, at, Where::kTop, nullptr);
    loose_members();
    return out_.take();
  }

 private:
  using Node = SyntaxNode;
  using Gather = UnitBuilder::Gather;
  using Scope = UnitBuilder::Scope;
  using Deeper = UnitBuilder::Deeper;
  enum class Where : uint8_t { kTop, kType, kFunction };

  /// What an unlabelled `break` leaves; set aside while another function is lowered.
  struct Jumps {
    bool in_switch = false;
    bool switch_left = false;  ///< a `break` leaves the switch
  };
  class FreshJumps {
   public:
    FreshJumps(JavaLowering& of, bool in_switch) : of_(of), kept_(of.jumps_) { of.jumps_ = {in_switch, false}; }
    ~FreshJumps() { of_.jumps_ = kept_; }
    FreshJumps(const FreshJumps&) = delete;
    FreshJumps& operator=(const FreshJumps&) = delete;

   private:
    JavaLowering& of_;
    Jumps kept_;
  };

  // Names and types ---------------------------------------------------------------------------------------------
  static Symbol symbol(const Node& node) { return Symbol(node.text()); }
  static void append_name(const Node& node, std::string& to);
  static Symbol dotted(const Node& node);
  static uint8_t dimensions(const Node& node);
  uint32_t type(const Node& node, uint8_t more_dimensions = 0);
  uint32_t named_type(Symbol name, uint8_t array_depth = 0);
  /// kNoIndex for `var`.
  uint32_t variable_type(const Node& node, uint8_t more_dimensions = 0);
  std::vector<Symbol> type_parameters(const Node& node);

  // Declarations ------------------------------------------------------------------------------------------------
  void package(const Node& node);
  void import(const Node& node);
  Modifiers modifiers(const Node& node, std::vector<Annotation>& annotations);
  Annotation annotation(const Node& node);
  uint32_t element_value(const Node& node);
  uint32_t nested_annotation(const Node& node);
  uint32_t type_declaration(const Node& node);
  void type_header(uint32_t made, const Node& child);
  void type_modifiers(uint32_t made, Modifiers modifiers, std::vector<Annotation> annotations);
  void type_body(uint32_t made, const Node& body);
  void hide_fields(const Node& body);
  void finish_type(uint32_t made);
  void member(const Node& node);
  void field(const Node& node);
  void enum_constant(const Node& node);
  uint32_t anonymous_type(const Node& body, uint32_t supertype);
  void method(const Node& node);
  void constructor(const Node& node);
  void initializer(const Node& node, bool is_static);
  void parameters(const Node& node);
  void record_components(uint32_t made, const Node& node);
  void finish_record(uint32_t made);
  uint32_t own_field(Symbol name, uint32_t begin, uint32_t end);
  bool in_static_code();
  bool is_interface(uint32_t made) {
    const TypeKind kind = out_.type(made).kind;
    return kind == TypeKind::kInterface || kind == TypeKind::kAnnotation;
  }

  // Statements --------------------------------------------------------------------------------------------------
  uint32_t block(const Node& node);
  void statement(const Node& node, Gather& list);
  void plain_statement(const Node& node, Gather& list);
  uint32_t statement(const Node& node);
  void local_declaration(const Node& node, Gather& list);
  uint32_t if_statement(const Node& node);
  uint32_t while_statement(const Node& node);
  uint32_t do_statement(const Node& node);
  uint32_t for_statement(const Node& node);
  uint32_t for_each(const Node& node);
  uint32_t try_statement(const Node& node);
  uint32_t try_body(const Parts& parts, const Node& node);
  void resource(const Node& node, Gather& list);
  uint32_t catch_clause(const Node& node);
  uint32_t switch_expression(const Node& node);
  uint32_t switch_branch(const Node& group, uint32_t subject, std::span<const Node> later, bool& default_seen);
  void label_conditions(const Node& label, uint32_t subject, Gather& conditions, bool& is_default,
                        std::vector<uint32_t>& declarations);
  uint32_t pattern(const Node& node, uint32_t subject, std::vector<uint32_t>& declarations);
  void pattern_variables(const Node& node, uint32_t subject, std::vector<uint32_t>& declarations);
  uint32_t jump(ExprKind kind, const Node& node);
  uint32_t call_of_constructor(const Node& node);

  // Expressions -------------------------------------------------------------------------------------------------
  uint32_t expression(const Node& node);
  uint32_t base_expression(const Node& node, K kind);
  uint32_t link(const Parts& parts, const Node& node, uint32_t left);
  uint32_t split_long_chain(uint32_t left, std::vector<uint32_t>& declared);
  uint32_t invocation(const Parts& parts, const Node& node, uint32_t receiver);
  uint32_t field_access(const Node& node);
  uint32_t object_creation(const Node& node);
  uint32_t array_creation(const Node& node);
  uint32_t array_initializer(const Node& node, uint32_t element_type);
  uint32_t lambda(const Node& node);
  uint32_t method_reference(const Node& node);
  uint32_t instance_of(const Node& node);
  uint32_t name_of_type(const Node& node);
  uint32_t unknown(const Node& node);
  void arguments(const Node& node, Gather& list);
  uint32_t made(ExprKind kind, const Node& node, std::span<const uint32_t> list = {}) {
    return out_.add(kind, node.begin(), node.end(), list);
  }
  uint32_t made(ExprKind kind, const Node& node, std::initializer_list<uint32_t> list) {
    return out_.add(kind, node.begin(), node.end(), list);
  }
  uint32_t first_expression(const Node& node);

  // Errors ------------------------------------------------------------------------------------------------------
  /// The children of an ERROR node, or of the whole file: declarations that have lost their braces are put together
  /// again from their heads. `list` takes statements; null outside of functions.
  void recover(const SyntaxChildren& nodes, size_t& at, Where where, Gather* list);
  bool recover_type(const SyntaxChildren& nodes, size_t& at);
  bool recover_function(const SyntaxChildren& nodes, size_t& at);
  uint32_t recovered(const Node& error);
  void stray_code(const Node& node);
  void note_errors(const Parts& parts) {
    if (parts.whole()) return;
    for (const Node& child : parts.all()) {
      if (kind_of(child) == K::kError) errors_.push_back(child);
    }
  }
  void loose_members();

  /// One link of a chain that leans to the left: `… + right`, `….name(arguments)`.
  struct Link {
    Parts parts;
    Node node;
  };

  UnitBuilder out_;
  Jumps jumps_;
  std::vector<Node> errors_;   ///< ERROR nodes met inside of the statement at hand
  std::vector<Node> loose_;    ///< members and statements outside of all types
  std::vector<Link> spine_;    ///< links of the chains at hand
};

// Names and types -------------------------------------------------------------------------------------------------

void JavaLowering::append_name(const Node& node, std::string& to) {
  const K kind = kind_of(node);
  if (kind == K::kIdentifier || kind == K::kTypeIdentifier || kind == K::kPrimitiveType) {
    if (!to.empty()) to += '.';
    to += node.text();
    return;
  }
  if (kind == K::kTypeArguments || kind == K::kAnnotation || kind == K::kMarkerAnnotation) return;
  for (const Node& child : named_children(node)) append_name(child, to);
}

Symbol JavaLowering::dotted(const Node& node) {
  const std::string_view text = node.text();
  if (text.find_first_of(" \t\r\n/<@") == std::string_view::npos) return Symbol(text);
  std::string name;
  append_name(node, name);
  return Symbol(name);
}

uint8_t JavaLowering::dimensions(const Node& node) {
  uint8_t count = 0;
  for (const char c : node.text()) count += c == '[' ? 1 : 0;
  return count;
}

uint32_t JavaLowering::named_type(Symbol name, uint8_t array_depth) {
  TypeRef made;
  made.name = name;
  made.array_depth = array_depth;
  return out_.add_type_ref(made);
}

uint32_t JavaLowering::type(const Node& node, uint8_t more_dimensions) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.unit().too_deep = true;
    return named_type(Symbol("java.lang.Object"));
  }
  switch (kind_of(node)) {
    case K::kArrayType: {
      const Parts parts(node);
      const uint8_t own = parts.size() > 1 ? dimensions(parts[1]) : 0;
      return type(parts[0], static_cast<uint8_t>(more_dimensions + own));
    }
    case K::kAnnotatedType: {
      const Parts parts(node);
      return type(parts[parts.size() - 1], more_dimensions);
    }
    case K::kGenericType: {
      Gather list(out_);
      const Parts parts(node);
      if (parts.has(parts.size() - 1, K::kTypeArguments)) {
        for (const Node& argument : named_children(parts[parts.size() - 1])) {
          const K kind = kind_of(argument);
          if (is_type(kind) || kind == K::kWildcard) list.add(type(argument));
        }
      }
      TypeRef made;
      made.name = dotted(parts[0]);
      made.array_depth = more_dimensions;
      return out_.add_type_ref(made, list.list());
    }
    case K::kWildcard: {
      for (const Node& child : named_children(node)) {
        if (is_type(kind_of(child))) return type(child, more_dimensions);
      }
      return named_type(Symbol("java.lang.Object"));
    }
    default:
      return named_type(dotted(node), more_dimensions);
  }
}

uint32_t JavaLowering::variable_type(const Node& node, uint8_t more_dimensions) {
  if (kind_of(node) == K::kTypeIdentifier && node.text() == "var") return kNoIndex;
  return type(node, more_dimensions);
}

std::vector<Symbol> JavaLowering::type_parameters(const Node& node) {
  std::vector<Symbol> names;
  for (const Node& parameter : named_children(node)) {
    if (kind_of(parameter) != K::kTypeParameter) continue;
    for (const Node& child : named_children(parameter)) {
      if (kind_of(child) != K::kTypeIdentifier) continue;
      names.push_back(symbol(child));
      break;
    }
  }
  return names;
}

// Declarations ----------------------------------------------------------------------------------------------------

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
      case K::kWordStatic: made.is_static = true; break;
      case K::kIdentifier: case K::kScopedName: made.name = dotted(child); break;
      case K::kAsterisk: made.star = true; break;
      default: break;
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
      case K::kWordStatic: made.is_static = true; break;
      case K::kWordAbstract: made.is_abstract = true; break;
      case K::kWordNative: made.is_native = true; break;
      case K::kWordFinal: made.is_final = true; break;
      case K::kWordPrivate: made.is_private = true; break;
      case K::kWordDefault: made.is_default = true; break;
      case K::kWordSealed: made.is_sealed = true; break;
      case K::kAnnotation: case K::kMarkerAnnotation:
        annotations.push_back(annotation(child));
        if (annotations.back().name.view() == "Override") made.is_override = true;
        break;
      default: break;
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
    case K::kAnnotation: case K::kMarkerAnnotation: return nested_annotation(node);
    default: return expression(node);
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
    case K::kInterfaceDeclaration: kind = TypeKind::kInterface; break;
    case K::kEnumDeclaration: kind = TypeKind::kEnum; break;
    case K::kRecordDeclaration: kind = TypeKind::kRecord; break;
    case K::kAnnotationDeclaration: kind = TypeKind::kAnnotation; break;
    default: break;
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
      case K::kClassBody: case K::kInterfaceBody: case K::kEnumBody: case K::kAnnotationBody:
        if (deeper) type_body(made, child);
        break;
      default: type_header(made, child);
    }
  }
  finish_type(made);
  return made;
}

void JavaLowering::type_modifiers(uint32_t made, Modifiers written, std::vector<Annotation> annotations) {
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
    case K::kTypeParameters: out_.type(made).type_parameters = type_parameters(child); break;
    case K::kSuperclass: case K::kTypeList:
      for (const Node& part : named_children(child)) {
        if (!is_type(kind_of(part))) continue;
        const uint32_t supertype = type(part);
        out_.type(made).supertypes.push_back(supertype);
      }
      break;
    case K::kSuperInterfaces: case K::kExtendsInterfaces:
      for (const Node& part : named_children(child)) {
        if (kind_of(part) == K::kTypeList) type_header(made, part);
      }
      break;
    case K::kFormalParameters:
      if (out_.type(made).kind == TypeKind::kRecord) record_components(made, child);
      break;
    default: break;
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
    case K::kField: case K::kConstant: field(node); break;
    case K::kMethod: case K::kAnnotationElement: method(node); break;
    case K::kConstructor: case K::kCompactConstructor: constructor(node); break;
    case K::kStaticInitializer:
      for (const Node& child : named_children(node)) {
        if (kind_of(child) == K::kBlock) initializer(child, true);
      }
      break;
    case K::kBlock: initializer(node, false); break;
    default: break;
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
      if (is_interface(out_.current_type())) made.modifiers.is_static = made.modifiers.is_final = true;
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
      const uint32_t lowered =
          kind_of(value) == K::kArrayInitializer ? array_initializer(value, field_type) : expression(value);
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
      case K::kModifiers: modifiers(child, made.annotations); break;
      case K::kIdentifier:
        made.name = symbol(child);
        name_begin = child.begin();
        name_end = child.end();
        break;
      case K::kArguments: arguments_node = child; break;
      case K::kClassBody: body = child; break;
      default: break;
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
  std::vector<Symbol> generic;
  uint8_t more_dimensions = 0;
  for (const Node& child : parts) {
    const K kind = kind_of(child);
    switch (kind) {
      case K::kModifiers: written = modifiers(child, annotations); break;
      case K::kTypeParameters: generic = type_parameters(child); break;
      case K::kIdentifier:
        if (!name.valid()) name = child;
        break;
      case K::kFormalParameters: params = child; break;
      case K::kDimensions: more_dimensions = dimensions(child); break;
      case K::kBlock: body = child; break;
      case K::kError: errors_.push_back(child); break;
      default:
        if (is_type(kind) && !type_node.valid()) type_node = child;
    }
  }
  const uint32_t return_type = type_node.valid() ? type(type_node, more_dimensions) : kNoIndex;
  const uint32_t made = out_.begin_function(FunctionKind::kMethod, name.valid() ? symbol(name) : Symbol("<missing>"),
                                            node.begin(), node.end());
  const bool in_interface = out_.current_type() != kNoIndex && is_interface(out_.current_type());
  if (in_interface && body.valid() && !written.is_static) written.is_default = true;
  if (!body.valid() && !written.is_native) written.is_abstract = true;
  FunctionDecl& function = out_.function(made);
  function.modifiers = written;
  function.annotations = std::move(annotations);
  function.type_parameters = std::move(generic);
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
  std::vector<Symbol> generic;
  for (const Node& child : children(node)) {
    switch (kind_of(child)) {
      case K::kModifiers: written = modifiers(child, annotations); break;
      case K::kTypeParameters: generic = type_parameters(child); break;
      case K::kIdentifier: name = child; break;
      case K::kFormalParameters: params = child; break;
      case K::kConstructorBody: case K::kBlock: body = child; break;
      case K::kError: errors_.push_back(child); break;
      default: break;
    }
  }
  const uint32_t made = out_.begin_function(FunctionKind::kConstructor, Symbol("<init>"), node.begin(), node.end());
  FunctionDecl& function = out_.function(made);
  function.modifiers = written;
  function.annotations = std::move(annotations);
  function.type_parameters = std::move(generic);
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
    if (type_node.valid()) written = variable_type(type_node, static_cast<uint8_t>(more + (spread ? 1 : 0)));
    const uint32_t variable =
        out_.declare(name.valid() ? symbol(name) : Symbol(), written, name.valid() ? name.begin() : child.begin());
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
    if (function.kind == FunctionKind::kConstructor && function.parameters.size() == components.size()) canonical = true;
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

// Statements ------------------------------------------------------------------------------------------------------

uint32_t JavaLowering::block(const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  for (const Node& child : children(node)) statement(child, list);
  return made(ExprKind::kBlock, node, list.list());
}

void JavaLowering::statement(const Node& node, Gather& list) {
  const Deeper deeper(out_);
  if (!deeper) {
    list.add(out_.too_deep(node.begin(), node.end()));
    return;
  }
  const size_t errors_before = errors_.size();
  const size_t at = list.size();
  plain_statement(node, list);
  size_t position = at;
  for (size_t i = errors_before; i < errors_.size(); ++i) {
    const Node error = errors_[i];
    list.insert(position++, recovered(error));
  }
  errors_.resize(errors_before);
}

uint32_t JavaLowering::statement(const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  statement(node, list);
  if (list.size() == 1) return list.list()[0];
  return made(ExprKind::kBlock, node, list.list());
}

void JavaLowering::plain_statement(const Node& node, Gather& list) {
  const K kind = kind_of(node);
  switch (kind) {
    case K::kComment: case K::kSemicolon: case K::kOpenBrace: case K::kCloseBrace: case K::kImport: case K::kPackage:
      return;
    case K::kBlock: list.add(block(node)); return;
    case K::kExpressionStatement: list.add(first_expression(node)); return;
    case K::kLocalDeclaration: local_declaration(node, list); return;
    case K::kIf: list.add(if_statement(node)); return;
    case K::kWhile: list.add(while_statement(node)); return;
    case K::kDo: list.add(do_statement(node)); return;
    case K::kFor: list.add(for_statement(node)); return;
    case K::kForEach: list.add(for_each(node)); return;
    case K::kTry: case K::kTryWithResources: list.add(try_statement(node)); return;
    case K::kReturn: list.add(jump(ExprKind::kReturn, node)); return;
    case K::kThrow: list.add(jump(ExprKind::kThrow, node)); return;
    case K::kYield: list.add(jump(ExprKind::kYield, node)); return;
    case K::kBreak: case K::kContinue: {
      const uint32_t made_jump = made(kind == K::kBreak ? ExprKind::kBreak : ExprKind::kContinue, node);
      Symbol label;
      for (const Node& child : named_children(node)) {
        if (kind_of(child) == K::kIdentifier) label = symbol(child);
      }
      if (label.empty() && kind == K::kBreak && jumps_.in_switch) {
        jumps_.switch_left = true;
        label = Symbol("<switch>");
      }
      out_.expr(made_jump).name = label;
      list.add(made_jump);
      return;
    }
    case K::kLabeled: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 3) return;
      const uint32_t inner = statement(parts[2]);
      const uint32_t labeled = made(ExprKind::kLabeled, node, {inner});
      out_.expr(labeled).name = symbol(parts[0]);
      list.add(labeled);
      return;
    }
    case K::kSynchronized: {
      uint32_t both = kNoIndex;
      {
        Gather inner(out_);
        for (const Node& child : named_children(node)) {
          const K child_kind = kind_of(child);
          if (child_kind == K::kParenthesized) inner.add(expression(child));
          if (child_kind == K::kBlock) inner.add(block(child));
        }
        both = made(ExprKind::kBlock, node, inner.list());
      }
      list.add(both);
      return;
    }
    case K::kAssert: {
      uint32_t guarded = kNoIndex;
      {
        Gather inner(out_);
        for (const Node& child : named_children(node)) {
          if (kind_of(child) != K::kComment) inner.add(expression(child));
        }
        guarded = made(ExprKind::kBlock, node, inner.list());
      }
      // Android runs with assertions off: the condition is never evaluated.
      const uint32_t off = out_.literal(false, node.begin(), node.end());
      list.add(made(ExprKind::kIf, node, {off, guarded}));
      return;
    }
    case K::kExplicitConstructor: list.add(call_of_constructor(node)); return;
    case K::kClassDeclaration: case K::kInterfaceDeclaration: case K::kEnumDeclaration: case K::kRecordDeclaration:
    case K::kAnnotationDeclaration: {
      const uint32_t decl = type_declaration(node);
      const uint32_t declared = made(ExprKind::kDeclareType, node);
      out_.expr(declared).decl = decl;
      list.add(declared);
      return;
    }
    case K::kField: case K::kConstant: case K::kMethod: case K::kConstructor: case K::kCompactConstructor:
    case K::kStaticInitializer:
      // Only after a syntax error: a member where a statement was expected.
      if (out_.current_type() != kNoIndex) member(node);
      return;
    case K::kError: list.add(recovered(node)); return;
    default:
      if (node.named()) list.add(expression(node));
  }
}

uint32_t JavaLowering::first_expression(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  for (uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i].named()) return expression(parts[i]);
  }
  return made(ExprKind::kUnknown, node);
}

void JavaLowering::local_declaration(const Node& node, Gather& list) {
  Node type_node;
  uint32_t base_type = kNoIndex;
  for (const Node& child : children(node)) {
    const K kind = kind_of(child);
    if (is_type(kind)) {
      type_node = child;
      base_type = variable_type(child);
    } else if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind == K::kDeclarator) {
      const Parts parts(child);
      if (parts.size() == 0) continue;
      note_errors(parts);
      const bool more = parts.has(1, K::kDimensions);
      const uint32_t declared_type =
          more && type_node.valid() ? type(type_node, dimensions(parts[1])) : base_type;
      uint32_t value = kNoIndex;
      const uint32_t at = more ? 3 : 2;
      if (parts.has(at - 1, K::kEqualSign) && at < parts.size()) {
        value = kind_of(parts[at]) == K::kArrayInitializer ? array_initializer(parts[at], declared_type)
                                                           : expression(parts[at]);
      }
      const uint32_t variable = out_.declare(symbol(parts[0]), declared_type, parts[0].begin());
      const uint32_t declared = out_.declaration(variable, value, child.begin(), child.end());
      out_.expr(declared).name_begin = parts[0].begin();
      list.add(declared);
    }
  }
}

uint32_t JavaLowering::if_statement(const Node& node) {
  // A chain of else-ifs is one flat run: short ones nest as kIf, long ones are a kWhen without subject.
  constexpr size_t kLongChain = 8;
  struct Arm {
    Node node;
    uint32_t condition, then;
  };
  std::vector<Arm> arms;
  uint32_t otherwise = kNoIndex;
  const uint32_t variables_before = static_cast<uint32_t>(out_.unit().variables.size());
  uint32_t variables_after = variables_before;
  bool leaves = false;
  {
    const Scope scope(out_);
    Node at = node;
    while (at.valid()) {
      const Parts parts(at);
      note_errors(parts);
      Arm arm{at, kNoIndex, kNoIndex};
      Node otherwise_node;
      bool after_else = false;
      for (uint32_t i = 0; i < parts.size(); ++i) {
        const K kind = kind_of(parts[i]);
        if (kind == K::kWordElse) {
          after_else = true;
        } else if (kind == K::kParenthesized && arm.condition == kNoIndex) {
          arm.condition = expression(parts[i]);
          if (arms.empty()) variables_after = static_cast<uint32_t>(out_.unit().variables.size());
        } else if (i > 0 && (parts[i].named() || kind == K::kSemicolon)) {
          if (after_else) {
            otherwise_node = parts[i];
          } else {
            arm.then = statement(parts[i]);
          }
        }
      }
      if (arm.condition == kNoIndex) arm.condition = made(ExprKind::kUnknown, at);
      if (arm.then == kNoIndex) arm.then = made(ExprKind::kBlock, at);
      arms.push_back(arm);
      at = Node();
      if (otherwise_node.valid()) {
        if (kind_of(otherwise_node) == K::kIf) {
          at = otherwise_node;
        } else {
          otherwise = statement(otherwise_node);
        }
      }
    }
    if (arms.size() == 1 && otherwise == kNoIndex) {
      const Expr& then = out_.expr(arms[0].then);
      uint32_t last = arms[0].then;
      if (then.kind == ExprKind::kBlock && then.children.count > 0) last = out_.unit().children(then).back();
      const ExprKind kind = out_.expr(last).kind;
      leaves = kind == ExprKind::kReturn || kind == ExprKind::kThrow || kind == ExprKind::kContinue ||
               kind == ExprKind::kBreak;
    }
  }
  // `if (!(x instanceof T t)) return;`: t is in sight from here on.
  if (leaves) {
    for (uint32_t v = variables_before; v < variables_after; ++v) {
      if (out_.variable(v).function == out_.current_function()) out_.rebind(v);
    }
  }
  if (arms.size() >= kLongChain) {
    Gather branches(out_);
    for (const Arm& arm : arms) {
      branches.add(out_.add(ExprKind::kWhenBranch, arm.node.begin(), arm.node.end(), {arm.condition, arm.then}));
    }
    if (otherwise != kNoIndex) {
      const Expr& last = out_.expr(otherwise);
      branches.add(out_.add(ExprKind::kWhenBranch, last.begin, last.end, {otherwise}));
    }
    return made(ExprKind::kWhen, node, branches.list());
  }
  for (size_t i = arms.size(); i-- > 0;) {
    otherwise = otherwise == kNoIndex
                    ? made(ExprKind::kIf, arms[i].node, {arms[i].condition, arms[i].then})
                    : made(ExprKind::kIf, arms[i].node, {arms[i].condition, arms[i].then, otherwise});
  }
  return otherwise;
}

uint32_t JavaLowering::while_statement(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t condition = kNoIndex, body = kNoIndex;
  for (uint32_t i = 1; i < parts.size(); ++i) {
    if (condition == kNoIndex) {
      condition = expression(parts[i]);
    } else {
      body = statement(parts[i]);
    }
  }
  if (condition == kNoIndex) condition = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  return made(ExprKind::kWhile, node, {condition, body});
}

uint32_t JavaLowering::do_statement(const Node& node) {
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t condition = kNoIndex, body = kNoIndex;
  for (uint32_t i = 1; i < parts.size(); ++i) {
    if (body == kNoIndex) {
      body = statement(parts[i]);
    } else if (kind_of(parts[i]) == K::kParenthesized) {
      condition = expression(parts[i]);
    }
  }
  if (condition == kNoIndex) condition = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  const uint32_t loop = made(ExprKind::kWhile, node, {condition, body});
  out_.expr(loop).post_test = true;
  return loop;
}

uint32_t JavaLowering::for_statement(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  uint32_t fields[4] = {kNoIndex, kNoIndex, kNoIndex, kNoIndex};  // initialiser, condition, update, body
  uint32_t stage = 0;
  for (uint32_t i = 0; i < parts.size() && stage < 4; ++i) {
    const K kind = kind_of(parts[i]);
    if (stage == 3) {
      fields[3] = statement(parts[i]);
      ++stage;
    } else if (kind == K::kLocalDeclaration) {
      Gather list(out_);
      local_declaration(parts[i], list);
      fields[0] = list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, parts[i], list.list());
      stage = 1;
    } else if (kind == K::kSemicolon) {
      ++stage;
    } else if (kind == K::kCloseParen) {
      stage = 3;
    } else if (parts[i].named()) {
      const uint32_t value = expression(parts[i]);
      const uint32_t before = fields[stage];
      fields[stage] = before == kNoIndex
                          ? value
                          : out_.add(ExprKind::kBlock, out_.expr(before).begin, parts[i].end(), {before, value});
    }
  }
  for (uint32_t& field : fields) {
    if (field != kNoIndex) continue;
    field = &field == &fields[1] ? out_.literal(true, node.begin(), node.begin())
                                 : out_.add(ExprKind::kBlock, node.begin(), node.begin());
  }
  return made(ExprKind::kFor, node, {fields[0], fields[1], fields[2], fields[3]});
}

uint32_t JavaLowering::for_each(const Node& node) {
  const Scope scope(out_);
  const FreshJumps fresh(*this, false);
  const Parts parts(node);
  note_errors(parts);
  Node type_node, name;
  uint8_t more = 0;
  uint32_t iterable = kNoIndex, body = kNoIndex, variable = kNoIndex;
  bool after_colon = false, after_head = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (after_head) {
      if (variable == kNoIndex) variable = out_.declare(Symbol(), kNoIndex, node.begin());
      body = statement(parts[i]);
    } else if (after_colon) {
      if (kind == K::kCloseParen) {
        after_head = true;
      } else if (parts[i].named()) {
        iterable = expression(parts[i]);
        const uint32_t written = type_node.valid() ? variable_type(type_node, more) : kNoIndex;
        variable = out_.declare(name.valid() ? symbol(name) : Symbol(), written,
                                name.valid() ? name.begin() : node.begin());
      }
    } else if (kind == K::kColon) {
      after_colon = true;
    } else if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      more = dimensions(parts[i]);
    } else if (kind == K::kIdentifier || kind == K::kUnderscore) {
      name = parts[i];
    }
  }
  if (iterable == kNoIndex) iterable = made(ExprKind::kUnknown, node);
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  if (variable == kNoIndex) variable = out_.declare(Symbol(), kNoIndex, node.begin());
  const uint32_t loop = made(ExprKind::kForEach, node, {iterable, body});
  out_.expr(loop).ref = variable;
  return loop;
}

void JavaLowering::resource(const Node& node, Gather& list) {
  const Parts parts(node);
  note_errors(parts);
  Node type_node, name, value;
  bool after_equal = false;
  uint8_t more = 0;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (after_equal) {
      value = parts[i];
    } else if (kind == K::kEqualSign) {
      after_equal = true;
    } else if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      more = dimensions(parts[i]);
    } else if (parts[i].named() && kind != K::kModifiers) {
      name = parts[i];
    }
  }
  if (!name.valid()) return;
  if (!type_node.valid()) {
    list.add(expression(name));
    return;
  }
  const uint32_t lowered = value.valid() ? expression(value) : made(ExprKind::kUnknown, node);
  const uint32_t variable = out_.declare(symbol(name), variable_type(type_node, more), name.begin());
  list.add(out_.declaration(variable, lowered, node.begin(), node.end()));
}

uint32_t JavaLowering::try_body(const Parts& parts, const Node& node) {
  const Scope scope(out_);
  Gather list(out_);
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kBlock) list.add(block(parts[i]));
    if (kind != K::kResources) continue;
    for (const Node& child : named_children(parts[i])) {
      if (kind_of(child) == K::kResource) resource(child, list);
    }
  }
  return list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, node, list.list());
}

uint32_t JavaLowering::try_statement(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  list.add(try_body(parts, node));
  bool has_finally = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kCatch) {
      list.add(catch_clause(parts[i]));
    } else if (kind == K::kFinally) {
      for (const Node& child : named_children(parts[i])) {
        if (kind_of(child) != K::kBlock || has_finally) continue;
        has_finally = true;
        list.add(block(child));
      }
    }
  }
  const uint32_t whole = made(ExprKind::kTry, node, list.list());
  out_.expr(whole).has_finally = has_finally;
  return whole;
}

uint32_t JavaLowering::catch_clause(const Node& node) {
  const Scope scope(out_);
  uint32_t caught = kNoIndex, variable = kNoIndex, body = kNoIndex;
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kCatchParameter) {
      for (const Node& part : named_children(child)) {
        const K part_kind = kind_of(part);
        if (part_kind == K::kCatchType) {
          for (const Node& written : named_children(part)) {
            if (caught == kNoIndex && is_type(kind_of(written))) caught = type(written);
          }
        } else if (part_kind == K::kIdentifier || part_kind == K::kUnderscore) {
          variable = out_.declare(symbol(part), caught, part.begin());
        }
      }
    } else if (kind == K::kBlock) {
      body = block(child);
    }
  }
  if (variable == kNoIndex) variable = out_.declare(Symbol(), caught, node.begin());
  if (body == kNoIndex) body = made(ExprKind::kBlock, node);
  const uint32_t clause = made(ExprKind::kCatch, node, {body});
  out_.expr(clause).ref = variable;
  out_.expr(clause).type = caught;
  return clause;
}

uint32_t JavaLowering::jump(ExprKind kind, const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  for (uint32_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].named()) continue;
    const uint32_t value = expression(parts[i]);
    return made(kind, node, {value});
  }
  return made(kind, node);
}

uint32_t JavaLowering::call_of_constructor(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  Symbol which("super");
  uint32_t at = node.begin();
  bool outer = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (parts.has(i + 1, K::kDot)) {
      list.add(expression(parts[i]));
      outer = true;
    } else if (kind == K::kThis || kind == K::kSuper) {
      which = symbol(parts[i]);
      at = parts[i].begin();
    } else if (kind == K::kArguments) {
      arguments(parts[i], list);
    }
  }
  const uint32_t call = made(ExprKind::kConstructorCall, node, list.list());
  out_.expr(call).name = which;
  out_.expr(call).name_begin = at;
  out_.expr(call).has_receiver = outer;
  return call;
}

uint32_t JavaLowering::switch_expression(const Node& node) {
  const Scope scope(out_);
  const Parts parts(node);
  note_errors(parts);
  uint32_t declared = kNoIndex, subject = kNoIndex;
  std::vector<Node> groups;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kParenthesized && declared == kNoIndex) {
      const uint32_t value = expression(parts[i]);
      subject = out_.declare(Symbol(), kNoIndex, parts[i].begin());
      declared = out_.declaration(subject, value, parts[i].begin(), parts[i].end());
    } else if (kind == K::kSwitchBlock) {
      for (const Node& group : children(parts[i])) {
        const K group_kind = kind_of(group);
        if (group_kind == K::kSwitchGroup || group_kind == K::kSwitchRule) groups.push_back(group);
        if (group_kind == K::kError) errors_.push_back(group);
      }
    }
  }
  if (declared == kNoIndex) {
    subject = out_.declare(Symbol(), kNoIndex, node.begin());
    declared = out_.declaration(subject, kNoIndex, node.begin(), node.begin());
  }
  uint32_t when = kNoIndex;
  {
    const FreshJumps fresh(*this, true);
    Gather branches(out_);
    bool default_seen = false;
    for (size_t i = 0; i < groups.size(); ++i) {
      branches.add(switch_branch(groups[i], subject, std::span(groups).subspan(i + 1), default_seen));
    }
    when = made(ExprKind::kWhen, node, branches.list());
    if (jumps_.switch_left) {
      when = made(ExprKind::kLabeled, node, {when});
      out_.expr(when).name = Symbol("<switch>");
    }
  }
  return made(ExprKind::kBlock, node, {declared, when});
}

uint32_t JavaLowering::switch_branch(const Node& group, uint32_t subject, std::span<const Node> later,
                                     bool& default_seen) {
  const bool last = later.empty();
  const bool rule = kind_of(group) == K::kSwitchRule;
  const Parts parts(group);
  note_errors(parts);
  Gather branch(out_);
  bool is_default = false;
  std::vector<uint32_t> declarations;
  uint32_t at = 0;
  for (; at < parts.size(); ++at) {
    const K kind = kind_of(parts[at]);
    if (kind == K::kSwitchLabel) {
      label_conditions(parts[at], subject, branch, is_default, declarations);
    } else if (kind != K::kColon && kind != K::kArrow) {
      break;
    }
  }
  if (is_default && !default_seen) {
    default_seen = true;
    // A default in the middle is taken when none of the later labels holds.
    std::vector<uint32_t> conditions;
    for (const Node& other : later) {
      for (const Node& label : named_children(other)) {
        if (kind_of(label) != K::kSwitchLabel) continue;
        Gather list(out_);
        bool ignored = false;
        std::vector<uint32_t> unused;
        label_conditions(label, subject, list, ignored, unused);
        conditions.insert(conditions.end(), list.list().begin(), list.list().end());
      }
    }
    // Joined pair by pair: there may be hundreds.
    while (conditions.size() > 1) {
      size_t joined = 0;
      for (size_t i = 0; i < conditions.size(); i += 2) {
        const bool pair = i + 1 < conditions.size();
        conditions[joined++] =
            pair ? out_.binary(Op::kOr, conditions[i], conditions[i + 1], group.begin(), group.end()) : conditions[i];
      }
      conditions.resize(joined);
    }
    while (!branch.empty()) branch.pop();
    if (!conditions.empty()) branch.add(out_.unary(Op::kNot, conditions[0], group.begin(), group.end()));
  }
  uint32_t body = kNoIndex;
  bool falls_through = false;
  {
    Gather list(out_);
    for (const uint32_t declaration : declarations) list.add(declaration);
    if (rule) {
      for (; at < parts.size(); ++at) {
        if (parts[at].named()) statement(parts[at], list);
      }
    } else {
      falls_through = !last;
      for (; at < parts.size(); ++at) {
        const bool plain_break = kind_of(parts[at]) == K::kBreak && named_children(parts[at]).size() == 0;
        if (plain_break) {
          falls_through = false;
          break;
        }
        statement(parts[at], list);
        const K kind = kind_of(parts[at]);
        const bool leaves = kind == K::kReturn || kind == K::kThrow || kind == K::kContinue || kind == K::kYield ||
                            kind == K::kBreak;
        falls_through = !last && !leaves;
      }
    }
    body = rule && list.size() == 1 ? list.list()[0] : made(ExprKind::kBlock, group, list.list());
  }
  branch.add(body);
  const uint32_t whole = made(ExprKind::kWhenBranch, group, branch.list());
  out_.expr(whole).falls_through = falls_through;
  return whole;
}

void JavaLowering::label_conditions(const Node& label, uint32_t subject, Gather& conditions, bool& is_default,
                                    std::vector<uint32_t>& declarations) {
  const Parts parts(label);
  note_errors(parts);
  const size_t first = conditions.size();
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kWordDefault) {
      is_default = true;
    } else if (kind == K::kPattern || kind == K::kTypePattern || kind == K::kRecordPattern) {
      conditions.add(pattern(parts[i], subject, declarations));
    } else if (kind == K::kGuard) {
      const uint32_t guard = first_expression(parts[i]);
      if (conditions.size() > first) {
        const uint32_t both = out_.binary(Op::kAnd, conditions.list().back(), guard, label.begin(), label.end());
        conditions.pop();
        conditions.add(both);
      }
    } else if (parts[i].named()) {
      const uint32_t value = expression(parts[i]);
      const uint32_t self = out_.local(subject, parts[i].begin(), parts[i].end());
      conditions.add(out_.binary(Op::kEqual, self, value, parts[i].begin(), parts[i].end()));
    }
  }
}

uint32_t JavaLowering::pattern(const Node& node, uint32_t subject, std::vector<uint32_t>& declarations) {
  const K kind = kind_of(node);
  if (kind == K::kPattern) {
    const Parts parts(node);
    if (parts.size() == 0) return made(ExprKind::kUnknown, node);
    return pattern(parts[0], subject, declarations);
  }
  const Parts parts(node);
  const uint32_t self = out_.local(subject, node.begin(), node.end());
  const uint32_t test = made(ExprKind::kIs, node, {self});
  if (parts.size() == 0) return test;
  const uint32_t written = variable_type(parts[0]);
  out_.expr(test).type = written;
  if (kind == K::kTypePattern && parts.size() > 1) {
    const uint32_t variable = out_.declare(symbol(parts[1]), written, parts[1].begin());
    out_.expr(test).ref = variable;
  } else if (kind == K::kRecordPattern) {
    pattern_variables(node, subject, declarations);
  }
  return test;
}

void JavaLowering::pattern_variables(const Node& node, uint32_t subject, std::vector<uint32_t>& declarations) {
  const Deeper deeper(out_);
  if (!deeper) return;
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kRecordPatternBody || kind == K::kRecordPattern) {
      pattern_variables(child, subject, declarations);
    } else if (kind == K::kRecordPatternComponent) {
      const Parts parts(child);
      if (parts.size() < 2) continue;
      const uint32_t variable = out_.declare(symbol(parts[1]), variable_type(parts[0]), parts[1].begin());
      const uint32_t self = out_.local(subject, child.begin(), child.end());
      const uint32_t part = made(ExprKind::kUnknown, child, {self});
      declarations.push_back(out_.declaration(variable, part, child.begin(), child.end()));
    }
  }
}

// Expressions -----------------------------------------------------------------------------------------------------

uint32_t JavaLowering::expression(const Node& node) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());

  // Down the left side …
  Node at = node;
  K kind = kind_of(at);
  size_t links = 0;
  for (;;) {
    if (kind != K::kBinary && kind != K::kInvocation && kind != K::kFieldAccess && kind != K::kArrayAccess) break;
    Parts parts(at);
    bool leans = false;
    if (kind == K::kBinary) {
      leans = parts.size() == 3;
    } else if (kind == K::kInvocation) {
      leans = parts.size() >= 4 && parts.has(1, K::kDot) && !parts.has(2, K::kSuper);
    } else if (kind == K::kFieldAccess) {
      leans = parts.size() == 3 && !parts.has(2, K::kThis);
    } else {
      leans = parts.size() >= 3;
    }
    if (!leans) break;
    note_errors(parts);
    const Node left = parts[0];
    spine_.push_back({std::move(parts), at});
    ++links;
    at = left;
    kind = kind_of(at);
  }
  if (links == 0) return base_expression(at, kind);

  // … and up again. What hangs far down a chain lies deep in the model, too.
  constexpr size_t kLongChain = 100;
  const auto levels = [=](size_t above) { return static_cast<uint32_t>(std::min(above, kLongChain) / 4); };
  uint32_t value = kNoIndex;
  {
    const Deeper down(out_, levels(links));
    value = base_expression(at, kind);
  }
  std::vector<uint32_t> declared;
  for (size_t i = links; i-- > 0;) {
    const Link next = std::move(spine_.back());
    spine_.pop_back();
    const Deeper down(out_, levels(i));
    value = link(next.parts, next.node, value);
    const size_t done = links - i;
    if (done % kLongChain == 0 && i > 0 && out_.current_function() != kNoIndex) {
      value = split_long_chain(value, declared);
    }
  }
  if (declared.empty()) return value;
  declared.push_back(value);
  return made(ExprKind::kBlock, node, declared);
}

uint32_t JavaLowering::split_long_chain(uint32_t left, std::vector<uint32_t>& declared) {
  const uint32_t begin = out_.expr(left).begin;
  const uint32_t end = out_.expr(left).end;
  const uint32_t variable = out_.declare(Symbol(), kNoIndex, begin);
  declared.push_back(out_.declaration(variable, left, begin, end));
  return out_.local(variable, begin, end);
}

uint32_t JavaLowering::link(const Parts& parts, const Node& node, uint32_t left) {
  switch (kind_of(node)) {
    case K::kBinary: {
      const Op op = binary_op(kind_of(parts[1]));
      const uint32_t right = expression(parts[2]);
      return out_.binary(op, left, right, node.begin(), node.end());
    }
    case K::kFieldAccess:
      return out_.select(left, symbol(parts[2]), parts[2].begin(), node.begin(), node.end());
    case K::kArrayAccess: {
      const uint32_t index = parts[2].named() ? expression(parts[2]) : made(ExprKind::kUnknown, parts[2]);
      return made(ExprKind::kIndex, node, {left, index});
    }
    default:
      return invocation(parts, node, left);
  }
}

uint32_t JavaLowering::invocation(const Parts& parts, const Node& node, uint32_t receiver) {
  Gather list(out_);
  if (receiver != kNoIndex) list.add(receiver);
  Range types;
  Symbol name;
  uint32_t name_begin = node.begin();
  const uint32_t first = receiver == kNoIndex ? 0 : 1;
  for (uint32_t i = first; i < parts.size(); ++i) {
    switch (kind_of(parts[i])) {
      case K::kIdentifier:
        name = symbol(parts[i]);
        name_begin = parts[i].begin();
        break;
      case K::kTypeArguments: {
        Gather written(out_);
        for (const Node& argument : named_children(parts[i])) {
          if (is_type(kind_of(argument))) written.add(type(argument));
        }
        types = out_.type_list(written.list());
        break;
      }
      case K::kArguments: arguments(parts[i], list); break;
      default: break;
    }
  }
  const uint32_t call = made(ExprKind::kCall, node, list.list());
  Expr& expr = out_.expr(call);
  expr.name = name;
  expr.name_begin = name_begin;
  expr.has_receiver = receiver != kNoIndex;
  expr.types = types;
  return call;
}

void JavaLowering::arguments(const Node& node, Gather& list) {
  for (const Node& child : children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind != K::kComment && child.named()) {
      list.add(expression(child));
    }
  }
}

uint32_t JavaLowering::field_access(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  const uint32_t last = parts.size() - 1;
  if (parts.size() >= 3 && kind_of(parts[last]) == K::kThis) {
    const uint32_t self = made(ExprKind::kThis, node);
    out_.expr(self).name = dotted(parts[0]);
    return self;
  }
  // `Outer.super.field`
  if (parts.size() >= 5) {
    const uint32_t super = out_.add(ExprKind::kSuper, node.begin(), parts[2].end());
    out_.expr(super).name = dotted(parts[0]);
    return out_.select(super, symbol(parts[last]), parts[last].begin(), node.begin(), node.end());
  }
  return unknown(node);
}

uint32_t JavaLowering::base_expression(const Node& node, K kind) {
  switch (kind) {
    case K::kIdentifier: case K::kUnderscore: return out_.local_or_name(symbol(node), node.begin(), node.end());
    case K::kThis: return made(ExprKind::kThis, node);
    case K::kSuper: return made(ExprKind::kSuper, node);
    case K::kInteger: return out_.literal(java_integer(node.text()), node.begin(), node.end());
    case K::kFloat: return out_.literal(java_float(node.text()), node.begin(), node.end());
    case K::kTrue: return out_.literal(true, node.begin(), node.end());
    case K::kFalse: return out_.literal(false, node.begin(), node.end());
    case K::kNull: return out_.literal(nullptr, node.begin(), node.end());
    case K::kChar: {
      const uint32_t index = out_.literal(java_char(node.text()), node.begin(), node.end());
      const uint32_t written = named_type(Symbol("char"));
      out_.expr(index).type = written;
      return index;
    }
    case K::kString: {
      const std::string_view text = node.text();
      const bool plain = text.size() >= 2 && text.find('\\') == std::string_view::npos && !text.starts_with("\"\"\"");
      return out_.literal(plain ? Symbol(text.substr(1, text.size() - 2)) : Symbol(java_string(text)), node.begin(),
                          node.end());
    }
    case K::kParenthesized: case K::kExpressionStatement: return first_expression(node);
    case K::kInvocation: {
      const Parts parts(node);
      note_errors(parts);
      if (!parts.has(1, K::kDot)) return invocation(parts, node, kNoIndex);
      // `Outer.super.method()`
      const uint32_t super = out_.add(ExprKind::kSuper, node.begin(), parts.size() > 2 ? parts[2].end() : node.end());
      out_.expr(super).name = dotted(parts[0]);
      return invocation(parts, node, super);
    }
    case K::kFieldAccess: return field_access(node);
    case K::kNew: return object_creation(node);
    case K::kNewArray: return array_creation(node);
    case K::kArrayInitializer: return array_initializer(node, kNoIndex);
    case K::kLambda: return lambda(node);
    case K::kMethodReference: return method_reference(node);
    case K::kInstanceof: return instance_of(node);
    case K::kSwitch: return switch_expression(node);
    case K::kAssignment: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 3) return unknown(node);
      const uint32_t target = expression(parts[0]);
      const Op op = binary_op(kind_of(parts[1]));
      const uint32_t value = expression(parts[2]);
      return out_.assign(op, target, value, node.begin(), node.end());
    }
    case K::kTernary: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 5) return unknown(node);
      const uint32_t condition = expression(parts[0]);
      const uint32_t then = expression(parts[2]);
      const uint32_t otherwise = expression(parts[4]);
      return made(ExprKind::kIf, node, {condition, then, otherwise});
    }
    case K::kUpdate: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 2) return unknown(node);
      const bool prefix = !parts[0].named();
      const K sign = kind_of(parts[prefix ? 0 : 1]);
      const uint32_t target = expression(parts[prefix ? 1 : 0]);
      const Op op = sign == K::kIncrement ? (prefix ? Op::kPreIncrement : Op::kPostIncrement)
                                          : (prefix ? Op::kPreDecrement : Op::kPostDecrement);
      return out_.unary(op, target, node.begin(), node.end());
    }
    case K::kUnary: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 2) return unknown(node);
      const uint32_t operand = expression(parts[1]);
      switch (kind_of(parts[0])) {
        case K::kNot: return out_.unary(Op::kNot, operand, node.begin(), node.end());
        case K::kSubtract: return out_.unary(Op::kMinus, operand, node.begin(), node.end());
        case K::kComplement: {
          // ~x is x ^ -1
          const uint32_t ones = out_.literal(int64_t{-1}, node.begin(), node.end());
          return out_.binary(Op::kXor, operand, ones, node.begin(), node.end());
        }
        default: return out_.unary(Op::kPlus, operand, node.begin(), node.end());
      }
    }
    case K::kCast: {
      const Parts parts(node);
      note_errors(parts);
      if (parts.size() < 4) return unknown(node);
      Gather types(out_);
      for (uint32_t i = 1; i + 1 < parts.size(); ++i) {
        if (is_type(kind_of(parts[i]))) types.add(type(parts[i]));
      }
      const uint32_t child = expression(parts[parts.size() - 1]);
      const uint32_t cast = made(ExprKind::kCast, node, {child});
      const uint32_t first = types.empty() ? kNoIndex : types.list()[0];
      // An intersection's further types.
      const Range others = types.size() > 1 ? out_.type_list(types.list().subspan(1)) : Range{};
      out_.expr(cast).type = first;
      out_.expr(cast).types = others;
      return cast;
    }
    case K::kClassLiteral: {
      const Parts parts(node);
      const uint32_t written = parts.size() == 0 ? kNoIndex : type(parts[0]);
      const uint32_t index = made(ExprKind::kClassLiteral, node);
      out_.expr(index).type = written;
      return index;
    }
    case K::kTemplate: {
      const Parts parts(node);
      Gather list(out_);
      for (uint32_t i = 0; i < parts.size(); ++i) {
        if (parts[i].named()) list.add(expression(parts[i]));
      }
      return made(ExprKind::kTemplate, node, list.list());
    }
    case K::kError: return recovered(node);
    default: return unknown(node);
  }
}

uint32_t JavaLowering::object_creation(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather list(out_);
  bool outer = false;
  uint32_t written = kNoIndex;
  uint32_t name_begin = node.begin();
  Node body;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (i == 0 && parts.has(1, K::kDot)) {
      list.add(expression(parts[0]));
      outer = true;
    } else if (is_type(kind)) {
      written = type(parts[i]);
      name_begin = parts[i].begin();
    } else if (kind == K::kArguments) {
      arguments(parts[i], list);
    } else if (kind == K::kClassBody) {
      body = parts[i];
    }
  }
  const uint32_t created = made(ExprKind::kNew, node, list.list());
  out_.expr(created).type = written;
  out_.expr(created).name_begin = name_begin;
  out_.expr(created).has_receiver = outer;
  if (body.valid() && written != kNoIndex) {
    const uint32_t decl = anonymous_type(body, written);
    out_.expr(created).decl = decl;
  }
  return created;
}

uint32_t JavaLowering::array_creation(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  Gather sizes(out_);
  Node type_node, value;
  uint8_t depth = 0;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (is_type(kind)) {
      type_node = parts[i];
    } else if (kind == K::kDimensions) {
      depth = static_cast<uint8_t>(depth + dimensions(parts[i]));
    } else if (kind == K::kDimensionsExpr) {
      ++depth;
      for (const Node& child : named_children(parts[i])) {
        const K child_kind = kind_of(child);
        if (child_kind != K::kComment && child_kind != K::kError && child_kind != K::kAnnotation &&
            child_kind != K::kMarkerAnnotation) {
          sizes.add(expression(child));
        }
      }
    } else if (kind == K::kArrayInitializer) {
      value = parts[i];
    }
  }
  const uint32_t written = type_node.valid() ? type(type_node, depth) : kNoIndex;
  if (value.valid()) return array_initializer(value, written);
  const uint32_t created = made(ExprKind::kNew, node, sizes.list());
  out_.expr(created).type = written;
  return created;
}

uint32_t JavaLowering::array_initializer(const Node& node, uint32_t array_type) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(node.begin(), node.end());
  uint32_t element = kNoIndex;
  if (array_type != kNoIndex && out_.unit().type_refs[array_type].array_depth > 0) {
    TypeRef inner = out_.unit().type_refs[array_type];
    --inner.array_depth;
    out_.unit().type_refs.push_back(inner);
    element = static_cast<uint32_t>(out_.unit().type_refs.size() - 1);
  }
  Gather list(out_);
  for (const Node& child : named_children(node)) {
    const K kind = kind_of(child);
    if (kind == K::kError) {
      errors_.push_back(child);
    } else if (kind == K::kArrayInitializer) {
      list.add(array_initializer(child, element));
    } else if (kind != K::kComment) {
      list.add(expression(child));
    }
  }
  const uint32_t array = made(ExprKind::kArray, node, list.list());
  out_.expr(array).type = element;
  return array;
}

uint32_t JavaLowering::lambda(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  const bool is_static = in_static_code();
  const uint32_t function = out_.begin_function(FunctionKind::kLambda, Symbol(), node.begin(), node.end());
  out_.function(function).modifiers.is_static = is_static;
  const FreshJumps fresh(*this, false);
  uint32_t body = kNoIndex;
  bool after_arrow = false;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (kind == K::kArrow) {
      after_arrow = true;
    } else if (after_arrow) {
      out_.function(function).expression_body = kind != K::kBlock;
      body = kind == K::kBlock ? block(parts[i]) : expression(parts[i]);
    } else if (kind == K::kIdentifier || kind == K::kUnderscore) {
      out_.add_parameter(out_.declare(symbol(parts[i]), kNoIndex, parts[i].begin()));
    } else if (kind == K::kFormalParameters) {
      parameters(parts[i]);
    } else if (kind == K::kInferredParameters) {
      for (const Node& name : named_children(parts[i])) {
        if (kind_of(name) == K::kIdentifier || kind_of(name) == K::kUnderscore) {
          out_.add_parameter(out_.declare(symbol(name), kNoIndex, name.begin()));
        }
      }
    }
  }
  out_.end_function(body);
  const uint32_t value = made(ExprKind::kLambda, node);
  out_.expr(value).decl = function;
  return value;
}

uint32_t JavaLowering::name_of_type(const Node& node) {
  const std::string_view name = dotted(node).view();
  uint32_t value = kNoIndex;
  for (size_t from = 0; from <= name.size();) {
    const size_t dot = std::min(name.find('.', from), name.size());
    const Symbol part(name.substr(from, dot - from));
    value = value == kNoIndex ? out_.local_or_name(part, node.begin(), node.end())
                              : out_.select(value, part, node.begin(), node.begin(), node.end());
    from = dot + 1;
  }
  return value;
}

uint32_t JavaLowering::method_reference(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  if (parts.size() < 3) return unknown(node);
  const Node& target = parts[0];
  const K target_kind = kind_of(target);
  const Node& last = parts[parts.size() - 1];
  const bool is_new = kind_of(last) == K::kWordNew;
  const bool is_array = target_kind == K::kArrayType;
  uint32_t receiver = kNoIndex, written = kNoIndex;
  if (is_type(target_kind)) {
    written = type(target);
    const bool generic = target_kind == K::kGenericType;
    if (!is_array) receiver = name_of_type(generic ? Parts(target)[0] : target);
  } else {
    receiver = expression(target);
    if (is_new) written = type(target);
  }
  const uint32_t reference = receiver == kNoIndex ? made(ExprKind::kFunctionReference, node)
                                                  : made(ExprKind::kFunctionReference, node, {receiver});
  Expr& expr = out_.expr(reference);
  expr.name = is_new ? Symbol("<init>") : symbol(last);
  expr.name_begin = last.begin();
  expr.has_receiver = receiver != kNoIndex;
  expr.type = written;
  return reference;
}

uint32_t JavaLowering::instance_of(const Node& node) {
  const Parts parts(node);
  note_errors(parts);
  if (parts.size() < 3) return unknown(node);
  const uint32_t value = expression(parts[0]);
  Node type_node, name, record;
  for (uint32_t i = 2; i < parts.size(); ++i) {
    const K kind = kind_of(parts[i]);
    if (is_type(kind)) type_node = parts[i];
    if (kind == K::kIdentifier || kind == K::kUnderscore) name = parts[i];
    if (kind == K::kRecordPattern) record = parts[i];
  }
  if (!record.valid()) {
    const uint32_t test = made(ExprKind::kIs, node, {value});
    const uint32_t written = type_node.valid() ? type(type_node) : kNoIndex;
    out_.expr(test).type = written;
    if (name.valid()) {
      const uint32_t variable = out_.declare(symbol(name), written, name.begin());
      out_.expr(test).ref = variable;
    }
    return test;
  }
  // A record's pattern: the value in a hidden variable, its parts in theirs, then the test.
  std::vector<uint32_t> list;
  const uint32_t subject = out_.declare(Symbol(), kNoIndex, node.begin());
  list.push_back(out_.declaration(subject, value, node.begin(), node.end()));
  const uint32_t test = pattern(record, subject, list);
  list.push_back(test);
  return made(ExprKind::kBlock, node, list);
}

uint32_t JavaLowering::unknown(const Node& node) {
  const K kind = kind_of(node);
  if (is_type(kind)) return name_of_type(node);
  Gather list(out_);
  for (const Node& child : named_children(node)) {
    const K child_kind = kind_of(child);
    if (!is_type(child_kind) && child_kind != K::kComment && child_kind != K::kModifiers) statement(child, list);
  }
  return made(ExprKind::kUnknown, node, list.list());
}

// Errors ----------------------------------------------------------------------------------------------------------

uint32_t JavaLowering::recovered(const Node& error) {
  const Deeper deeper(out_);
  if (!deeper) return out_.too_deep(error.begin(), error.end());
  Gather list(out_);
  const SyntaxChildren nodes = children(error);
  size_t at = 0;
  recover(nodes, at, Where::kFunction, &list);
  return made(ExprKind::kUnknown, error, list.list());
}

void JavaLowering::stray_code(const Node& node) {
  if (out_.current_type() == kNoIndex) {
    loose_.push_back(node);
    return;
  }
  // Nobody calls it: what stands there is seen but not run.
  out_.begin_function(FunctionKind::kMethod, Symbol("<error>"), node.begin(), node.end());
  uint32_t body = kNoIndex;
  {
    Gather list(out_);
    statement(node, list);
    body = made(ExprKind::kBlock, node, list.list());
  }
  out_.end_function(body);
}

bool JavaLowering::recover_type(const SyntaxChildren& nodes, size_t& at) {
  TypeKind kind = TypeKind::kClass;
  switch (kind_of(nodes[at])) {
    case K::kWordClass: break;
    case K::kWordInterface: kind = TypeKind::kInterface; break;
    case K::kWordEnum: kind = TypeKind::kEnum; break;
    case K::kWordAnnotationType: kind = TypeKind::kAnnotation; break;
    default: return false;
  }
  size_t next = at + 1;
  while (next < nodes.size() && kind_of(nodes[next]) == K::kComment) ++next;
  if (next >= nodes.size() || kind_of(nodes[next]) != K::kIdentifier) return false;
  Modifiers written;
  std::vector<Annotation> annotations;
  if (at > 0 && kind_of(nodes[at - 1]) == K::kModifiers) written = modifiers(nodes[at - 1], annotations);
  const uint32_t made = out_.begin_type(kind, symbol(nodes[next]), nodes[at].begin(), nodes[nodes.size() - 1].end());
  out_.type(made).name_begin = nodes[next].begin();
  type_modifiers(made, written, std::move(annotations));
  at = next + 1;
  const FreshJumps fresh(*this, false);
  for (; at < nodes.size(); ++at) {
    const K part = kind_of(nodes[at]);
    if (part == K::kOpenBrace) {
      ++at;
      recover(nodes, at, Where::kType, nullptr);
      break;
    }
    if (part == K::kClassBody || part == K::kInterfaceBody || part == K::kEnumBody || part == K::kAnnotationBody) {
      type_body(made, nodes[at++]);
      break;
    }
    const bool head = part == K::kTypeParameters || part == K::kSuperclass || part == K::kSuperInterfaces ||
                      part == K::kExtendsInterfaces || part == K::kPermits || part == K::kComment ||
                      part == K::kError || is_type(part) || part == K::kIdentifier || part == K::kComma;
    if (!head) break;
    type_header(made, nodes[at]);
  }
  finish_type(made);
  return true;
}

bool JavaLowering::recover_function(const SyntaxChildren& nodes, size_t& at) {
  size_t next = at + 1;
  while (next < nodes.size() && kind_of(nodes[next]) == K::kComment) ++next;
  if (next >= nodes.size() || kind_of(nodes[next]) != K::kFormalParameters) return false;
  const Symbol name = symbol(nodes[at]);
  const bool constructor = name == out_.type(out_.current_type()).name;
  Modifiers written;
  std::vector<Annotation> annotations;
  Node type_node;
  for (size_t back = at; back-- > 0 && at - back <= 4;) {
    const K kind = kind_of(nodes[back]);
    if (is_type(kind)) {
      type_node = nodes[back];
    } else if (kind == K::kModifiers) {
      written = modifiers(nodes[back], annotations);
      break;
    } else if (kind != K::kTypeParameters && kind != K::kComment) {
      break;
    }
  }
  const uint32_t return_type = type_node.valid() ? type(type_node) : kNoIndex;
  const uint32_t begin = nodes[at].begin();
  const uint32_t made = out_.begin_function(constructor ? FunctionKind::kConstructor : FunctionKind::kMethod,
                                            constructor ? Symbol("<init>") : name, begin, nodes[nodes.size() - 1].end());
  out_.function(made).modifiers = written;
  out_.function(made).annotations = std::move(annotations);
  out_.function(made).return_type = return_type;
  out_.function(made).name_begin = begin;
  parameters(nodes[next]);
  at = next + 1;
  const FreshJumps fresh(*this, false);
  uint32_t body = kNoIndex;
  for (; at < nodes.size(); ++at) {
    const K kind = kind_of(nodes[at]);
    if (kind == K::kOpenBrace) {
      Gather list(out_);
      const uint32_t body_begin = nodes[at].begin();
      ++at;
      recover(nodes, at, Where::kFunction, &list);
      body = out_.add(ExprKind::kBlock, body_begin, nodes[at > 0 ? at - 1 : 0].end(), list.list());
      break;
    }
    if (kind == K::kBlock || kind == K::kConstructorBody) {
      body = block(nodes[at++]);
      break;
    }
    if (kind != K::kThrows && kind != K::kComment && kind != K::kDimensions) break;
  }
  out_.end_function(body);
  return true;
}

void JavaLowering::recover(const SyntaxChildren& nodes, size_t& at, Where where, Gather* list) {
  const Deeper deeper(out_);
  if (!deeper) {
    out_.unit().too_deep = true;
    at = nodes.size();
    return;
  }
  uint32_t open_braces = 0;
  while (at < nodes.size()) {
    const Node& node = nodes[at];
    const K kind = kind_of(node);
    switch (kind) {
      case K::kOpenBrace: ++open_braces; ++at; continue;
      case K::kCloseBrace:
        ++at;
        if (open_braces == 0 && where != Where::kTop) return;
        if (open_braces > 0) --open_braces;
        continue;
      case K::kWordClass: case K::kWordInterface: case K::kWordEnum: case K::kWordAnnotationType:
        if (recover_type(nodes, at)) continue;
        break;
      case K::kIdentifier:
        if (out_.current_type() != kNoIndex && recover_function(nodes, at)) continue;
        break;
      case K::kPackage: ++at; continue;
      case K::kImport: import(node); ++at; continue;
      case K::kError:
        if (where == Where::kFunction) break;
        {
          const SyntaxChildren inner = children(node);
          size_t inner_at = 0;
          recover(inner, inner_at, where, list);
        }
        ++at;
        continue;
      case K::kEnumConstant: ++at; continue;
      case K::kEnumBodyDeclarations: {
        const SyntaxChildren inner = children(node);
        size_t inner_at = 0;
        recover(inner, inner_at, where, list);
        ++at;
        continue;
      }
      default: break;
    }
    const bool passed_over = !node.named() || kind == K::kComment || kind == K::kModifiers || is_type(kind) ||
                             kind == K::kTypeParameters || kind == K::kFormalParameters || kind == K::kThrows ||
                             kind == K::kSuperclass || kind == K::kSuperInterfaces || kind == K::kExtendsInterfaces ||
                             kind == K::kPermits || kind == K::kTypeList || kind == K::kDimensions ||
                             kind == K::kAnnotation || kind == K::kMarkerAnnotation;
    ++at;
    if (passed_over) continue;
    if (where == Where::kFunction) {
      statement(node, *list);
    } else if (is_type_declaration(kind)) {
      type_declaration(node);
    } else if (kind == K::kClassBody || kind == K::kInterfaceBody || kind == K::kEnumBody) {
      const SyntaxChildren inner = children(node);
      size_t inner_at = 0;
      if (inner.size() > 0 && kind_of(inner[0]) == K::kOpenBrace) ++inner_at;
      recover(inner, inner_at, where == Where::kTop ? Where::kTop : Where::kType, list);
    } else if (out_.current_type() == kNoIndex) {
      loose_.push_back(node);
    } else if (kind == K::kField || kind == K::kConstant || kind == K::kMethod || kind == K::kConstructor ||
               kind == K::kCompactConstructor || kind == K::kStaticInitializer || kind == K::kBlock ||
               kind == K::kAnnotationElement) {
      member(node);
    } else if (kind != K::kIdentifier) {
      stray_code(node);
    }
  }
}

void JavaLowering::loose_members() {
  if (loose_.empty()) return;
  // A snippet without a class, or what an error cut off: a type of its own.
  const std::vector<Node> loose = std::move(loose_);
  loose_.clear();
  const uint32_t made = out_.begin_type(TypeKind::kClass, Symbol("<top>"), loose.front().begin(), loose.back().end());
  const auto is_member = [](const Node& node) {
    const K kind = kind_of(node);
    return kind == K::kField || kind == K::kConstant || kind == K::kMethod || kind == K::kConstructor ||
           kind == K::kStaticInitializer;
  };
  for (const Node& node : loose) {
    if (is_member(node)) member(node);
  }
  // Statements run one after the other, so that they see each other's variables.
  out_.begin_function(FunctionKind::kMethod, Symbol("<top>"), loose.front().begin(), loose.back().end());
  uint32_t body = kNoIndex;
  {
    Gather list(out_);
    for (const Node& node : loose) {
      if (!is_member(node) && kind_of(node) != K::kIdentifier) statement(node, list);
    }
    if (!list.empty()) body = out_.add(ExprKind::kBlock, loose.front().begin(), loose.back().end(), list.list());
  }
  out_.end_function(body);
  finish_type(made);
}

}  // namespace

Unit unit_from_java(FileId file, std::string_view text) {
  const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, file, text);
  return JavaLowering(file).run(tree);
}

}  // namespace sdklint
