#include "model/kotlin_syntax.h"

#include <array>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <unordered_map>

#include "base/text.h"

namespace sdklint::kotlin {

namespace {

const std::unordered_map<std::string_view, Kind>& kinds() {
  static const std::unordered_map<std::string_view, Kind> table{
      {"ERROR", Kind::kError},
      {"line_comment", Kind::kComment},
      {"block_comment", Kind::kComment},
      {"shebang", Kind::kComment},
      {"source_file", Kind::kSourceFile},
      {"file_annotation", Kind::kFileAnnotation},
      {"package_header", Kind::kPackageHeader},
      {"import", Kind::kImport},
      {"class_declaration", Kind::kClass},
      {"object_declaration", Kind::kObject},
      {"companion_object", Kind::kCompanion},
      {"function_declaration", Kind::kFunction},
      {"property_declaration", Kind::kProperty},
      {"type_alias", Kind::kTypeAlias},
      {"anonymous_initializer", Kind::kInit},
      {"secondary_constructor", Kind::kSecondaryConstructor},
      {"constructor_delegation_call", Kind::kConstructorDelegation},
      {"primary_constructor", Kind::kPrimaryConstructor},
      {"class_parameters", Kind::kClassParameters},
      {"class_parameter", Kind::kClassParameter},
      {"delegation_specifiers", Kind::kDelegationSpecifiers},
      {"delegation_specifier", Kind::kDelegationSpecifier},
      {"constructor_invocation", Kind::kConstructorInvocation},
      {"explicit_delegation", Kind::kExplicitDelegation},
      {"class_body", Kind::kClassBody},
      {"enum_class_body", Kind::kEnumBody},
      {"enum_entry", Kind::kEnumEntry},
      {"getter", Kind::kGetter},
      {"setter", Kind::kSetter},
      {"property_delegate", Kind::kPropertyDelegate},
      {"function_body", Kind::kFunctionBody},
      {"function_value_parameters", Kind::kFunctionParameters},
      {"parameter", Kind::kParameter},
      {"parameter_modifiers", Kind::kParameterModifiers},
      {"modifiers", Kind::kModifiers},
      {"annotation", Kind::kAnnotation},
      {"type_parameters", Kind::kTypeParameters},
      {"type_parameter", Kind::kTypeParameter},
      {"type_constraints", Kind::kTypeConstraints},
      {"variable_declaration", Kind::kVariable},
      {"multi_variable_declaration", Kind::kMultiVariable},
      {"qualified_identifier", Kind::kQualifiedIdentifier},
      {"use_site_target", Kind::kUseSiteTarget},
      {"user_type", Kind::kUserType},
      {"nullable_type", Kind::kNullableType},
      {"function_type", Kind::kFunctionType},
      {"non_nullable_type", Kind::kNonNullableType},
      {"parenthesized_type", Kind::kParenthesizedType},
      {"dynamic", Kind::kDynamic},
      {"type_modifiers", Kind::kTypeModifiers},
      {"type_arguments", Kind::kTypeArguments},
      {"type_projection", Kind::kTypeProjection},
      {"function_type_parameters", Kind::kFunctionTypeParameters},
      {"block", Kind::kBlock},
      {"assignment", Kind::kAssignment},
      {"for_statement", Kind::kFor},
      {"while_statement", Kind::kWhile},
      {"do_while_statement", Kind::kDoWhile},
      {"identifier", Kind::kIdentifier},
      {"string_literal", Kind::kString},
      {"multiline_string_literal", Kind::kMultilineString},
      {"character_literal", Kind::kCharacter},
      {"number_literal", Kind::kNumber},
      {"float_literal", Kind::kFloat},
      {"object_literal", Kind::kObjectLiteral},
      {"collection_literal", Kind::kCollection},
      {"navigation_expression", Kind::kNavigation},
      {"binary_expression", Kind::kBinary},
      {"unary_expression", Kind::kUnary},
      {"annotated_expression", Kind::kAnnotated},
      {"labeled_expression", Kind::kLabeled},
      {"call_expression", Kind::kCall},
      {"in_expression", Kind::kIn},
      {"is_expression", Kind::kIs},
      {"as_expression", Kind::kAs},
      {"spread_expression", Kind::kSpread},
      {"infix_expression", Kind::kInfix},
      {"range_expression", Kind::kRange},
      {"if_expression", Kind::kIf},
      {"parenthesized_expression", Kind::kParenthesized},
      {"this_expression", Kind::kThis},
      {"super_expression", Kind::kSuper},
      {"when_expression", Kind::kWhen},
      {"try_expression", Kind::kTry},
      {"callable_reference", Kind::kCallableReference},
      {"lambda_literal", Kind::kLambda},
      {"anonymous_function", Kind::kAnonymousFunction},
      {"index_expression", Kind::kIndex},
      {"return_expression", Kind::kReturn},
      {"throw_expression", Kind::kThrow},
      {"value_arguments", Kind::kValueArguments},
      {"value_argument", Kind::kValueArgument},
      {"annotated_lambda", Kind::kAnnotatedLambda},
      {"lambda_parameters", Kind::kLambdaParameters},
      {"label", Kind::kLabel},
      {"when_subject", Kind::kWhenSubject},
      {"when_entry", Kind::kWhenEntry},
      {"range_test", Kind::kRangeTest},
      {"type_test", Kind::kTypeTest},
      {"catch_block", Kind::kCatch},
      {"finally_block", Kind::kFinally},
      {"string_content", Kind::kStringContent},
      {"escape_sequence", Kind::kEscape},
      {"interpolation", Kind::kInterpolation},
      {"=", Kind::kEquals},
      {".", Kind::kDot},
      {"?.", Kind::kSafeDot},
      {"::", Kind::kColonColon},
      {"(", Kind::kOpenParen},
      {")", Kind::kCloseParen},
      {"{", Kind::kOpenBrace},
      {"}", Kind::kCloseBrace},
      {"->", Kind::kArrow},
      {",", Kind::kComma},
      {":", Kind::kColon},
      {";", Kind::kSemicolon},
      {"*", Kind::kStar},
      {"else", Kind::kElse},
      {"in", Kind::kInToken},
      {"!in", Kind::kNotInToken},
      {"is", Kind::kIsToken},
      {"!is", Kind::kNotIsToken},
      {"val", Kind::kVal},
      {"var", Kind::kVar},
      {"class", Kind::kClassToken},
      {"interface", Kind::kInterfaceToken},
      {"object", Kind::kObjectToken},
      {"fun", Kind::kFun},
      {"companion", Kind::kCompanionToken},
      {"constructor", Kind::kConstructorToken},
      {"init", Kind::kInitToken},
      {"as?", Kind::kAsSafe},
      {"as", Kind::kAsToken},
      {"..<", Kind::kRangeUntil},
      {"by", Kind::kBy},
      {"this", Kind::kThisToken},
      {"super", Kind::kSuperToken},
      {"this@", Kind::kThisAt},
      {"super@", Kind::kSuperAt},
      {"return@", Kind::kReturnAt},
  };
  return table;
}

}  // namespace

Kind kind_of(SyntaxNode node) {
  // What a number means is found out once; the grammar gives some names several numbers.
  static std::array<std::atomic<uint8_t>, 1024> known{};
  const uint16_t number = node.kind_number();
  if (number >= known.size()) return node.is_error() ? Kind::kError : Kind::kOther;
  const uint8_t seen = known[number].load(std::memory_order_relaxed);
  if (seen != 0) return static_cast<Kind>(seen - 1);
  const auto found = kinds().find(node.kind());
  const Kind kind = found == kinds().end() ? Kind::kOther : found->second;
  known[number].store(static_cast<uint8_t>(static_cast<uint8_t>(kind) + 1),
                      std::memory_order_relaxed);
  return kind;
}

bool is_type(Kind kind) { return kind >= Kind::kUserType && kind <= Kind::kDynamic; }

bool is_expression(Kind kind) { return kind >= Kind::kIdentifier && kind <= Kind::kThrow; }

std::string_view bare(std::string_view identifier) {
  if (identifier.size() >= 2 && identifier.front() == '`' && identifier.back() == '`') {
    return identifier.substr(1, identifier.size() - 2);
  }
  return identifier;
}

std::string dotted(SyntaxNode node) {
  if (kind_of(node) == Kind::kIdentifier) return std::string(bare(node.text()));
  std::string out;
  for (const SyntaxNode child : named_children(node)) {
    if (kind_of(child) != Kind::kIdentifier) continue;
    if (!out.empty()) out += '.';
    out += bare(child.text());
  }
  return out;
}

Literal number_literal(std::string_view text) {
  uint64_t base = 10;
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) base = 16;
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'b' || text[1] == 'B')) base = 2;
  if (base != 10) text.remove_prefix(2);
  uint64_t value = 0;
  for (const char c : text) {
    const auto digit = static_cast<uint64_t>(digit_value(c));
    if (digit < base)
      value = value * base + digit;  // underscores and the suffixes L and u are passed over
  }
  return static_cast<int64_t>(value);
}

Literal float_literal(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != '_' && c != 'f' && c != 'F') digits += c;
  }
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void append_escape(std::string& out, std::string_view escape) {
  if (escape.size() < 2) return;
  switch (escape[1]) {
    case 'n':
      out += '\n';
      return;
    case 't':
      out += '\t';
      return;
    case 'r':
      out += '\r';
      return;
    case 'b':
      out += '\b';
      return;
    case 'u': {
      uint32_t code = 0;
      for (const char c : escape.substr(2))
        code = code * 16 + static_cast<uint32_t>(digit_value(c) & 15);
      append_utf8(out, code & 0xFFFF);
      return;
    }
    default:
      out += escape.substr(1);
  }
}

Literal character_literal(std::string_view text) {
  if (text.size() >= 2) text = text.substr(1, text.size() - 2);
  if (text.size() >= 2 && text[0] == '\\') {
    std::string decoded;
    append_escape(decoded, text);
    return static_cast<int64_t>(first_code_point(decoded));
  }
  return static_cast<int64_t>(first_code_point(text));
}

}  // namespace sdklint::kotlin
