#include "model/java_syntax.h"

#include <array>
#include <atomic>
#include <string_view>
#include <utility>

namespace sdklint::java {
namespace {

// clang-format off
constexpr std::pair<std::string_view, K> kNames[] = {
    {"line_comment", K::kComment}, {"block_comment", K::kComment},
    {"identifier", K::kIdentifier}, {"type_identifier", K::kTypeIdentifier},
    {"scoped_type_identifier", K::kScopedType}, {"scoped_identifier", K::kScopedName},
    {"generic_type", K::kGenericType}, {"array_type", K::kArrayType}, {"integral_type", K::kPrimitiveType},
    {"floating_point_type", K::kPrimitiveType}, {"boolean_type", K::kPrimitiveType}, {"void_type", K::kPrimitiveType},
    {"annotated_type", K::kAnnotatedType}, {"type_arguments", K::kTypeArguments}, {"wildcard", K::kWildcard},
    {"dimensions", K::kDimensions}, {"dimensions_expr", K::kDimensionsExpr},
    {"type_parameters", K::kTypeParameters}, {"type_parameter", K::kTypeParameter}, {"type_bound", K::kTypeBound}, {"type_list", K::kTypeList},
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
    {"%=", K::kRemainderAssign}, {"<<=", K::kLeftAssign}, {">>=", K::kRightAssign}, {">>>=", K::kUnsignedAssign},
    {"<", K::kLess}, {">", K::kGreater}, {"<=", K::kLessEqual}, {">=", K::kGreaterEqual}, {"==", K::kEqual},
    {"!=", K::kNotEqual}, {"&&", K::kAndAnd}, {"||", K::kOrOr}, {"+", K::kAdd}, {"-", K::kSubtract},
    {"*", K::kMultiply}, {"/", K::kDivide}, {"&", K::kBitAnd}, {"|", K::kBitOr}, {"^", K::kXor},
    {"%", K::kRemainder}, {"<<", K::kLeft}, {">>", K::kRight}, {">>>", K::kUnsigned}, {"!", K::kNot},
    {"~", K::kComplement}, {"++", K::kIncrement}, {"--", K::kDecrement},
};
// clang-format on

}  // namespace

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
    case K::kTypeIdentifier:
    case K::kScopedType:
    case K::kGenericType:
    case K::kArrayType:
    case K::kPrimitiveType:
    case K::kAnnotatedType:
      return true;
    default:
      return false;
  }
}

bool is_type_declaration(K kind) {
  switch (kind) {
    case K::kClassDeclaration:
    case K::kInterfaceDeclaration:
    case K::kEnumDeclaration:
    case K::kRecordDeclaration:
    case K::kAnnotationDeclaration:
      return true;
    default:
      return false;
  }
}

Op binary_op(K kind) {
  switch (kind) {
    case K::kLess:
      return Op::kLess;
    case K::kGreater:
      return Op::kGreater;
    case K::kLessEqual:
      return Op::kLessEqual;
    case K::kGreaterEqual:
      return Op::kGreaterEqual;
    case K::kEqual:
      return Op::kEqual;
    case K::kNotEqual:
      return Op::kNotEqual;
    case K::kAndAnd:
      return Op::kAnd;
    case K::kOrOr:
      return Op::kOr;
    case K::kAdd:
    case K::kAddAssign:
      return Op::kAdd;
    case K::kSubtract:
    case K::kSubtractAssign:
      return Op::kSubtract;
    case K::kMultiply:
    case K::kMultiplyAssign:
      return Op::kMultiply;
    case K::kDivide:
    case K::kDivideAssign:
      return Op::kDivide;
    case K::kRemainder:
    case K::kRemainderAssign:
      return Op::kRemainder;
    case K::kBitAnd:
    case K::kAndAssign:
      return Op::kBitAnd;
    case K::kBitOr:
    case K::kOrAssign:
      return Op::kBitOr;
    case K::kXor:
    case K::kXorAssign:
      return Op::kXor;
    case K::kLeft:
    case K::kLeftAssign:
      return Op::kShiftLeft;
    case K::kRight:
    case K::kRightAssign:
      return Op::kShiftRight;
    case K::kUnsigned:
    case K::kUnsignedAssign:
      return Op::kUnsignedShiftRight;
    default:
      return Op::kNone;
  }
}

}  // namespace sdklint::java
