// The Kotlin grammar's kinds of node as an enum for switches, and the texts of its leaves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/symbol.h"
#include "model/unit.h"
#include "parse/syntax_tree.h"

namespace sdklint::kotlin {

/// Kinds of node that the lowering tells apart.
enum class Kind : uint8_t {
  kOther,
  kError,
  kComment,
  // declarations
  kSourceFile,
  kFileAnnotation,
  kPackageHeader,
  kImport,
  kClass,
  kObject,
  kCompanion,
  kFunction,
  kProperty,
  kTypeAlias,
  kInit,
  kSecondaryConstructor,
  kConstructorDelegation,
  kPrimaryConstructor,
  kClassParameters,
  kClassParameter,
  kDelegationSpecifiers,
  kDelegationSpecifier,
  kConstructorInvocation,
  kExplicitDelegation,
  kClassBody,
  kEnumBody,
  kEnumEntry,
  kGetter,
  kSetter,
  kPropertyDelegate,
  kFunctionBody,
  kFunctionParameters,
  kParameter,
  kParameterModifiers,
  kModifiers,
  kAnnotation,
  kTypeParameters,
  kTypeParameter,
  kTypeConstraints,
  kVariable,
  kMultiVariable,
  kQualifiedIdentifier,
  kUseSiteTarget,
  // types
  kUserType,
  kNullableType,
  kFunctionType,
  kNonNullableType,
  kParenthesizedType,
  kDynamic,
  kTypeModifiers,
  kTypeArguments,
  kTypeProjection,
  kFunctionTypeParameters,
  // statements
  kBlock,
  kAssignment,
  kFor,
  kWhile,
  kDoWhile,
  // expressions
  kIdentifier,
  kString,
  kMultilineString,
  kCharacter,
  kNumber,
  kFloat,
  kObjectLiteral,
  kCollection,
  kNavigation,
  kBinary,
  kUnary,
  kAnnotated,
  kLabeled,
  kCall,
  kIn,
  kIs,
  kAs,
  kSpread,
  kInfix,
  kRange,
  kIf,
  kParenthesized,
  kThis,
  kSuper,
  kWhen,
  kTry,
  kCallableReference,
  kLambda,
  kAnonymousFunction,
  kIndex,
  kReturn,
  kThrow,
  // parts
  kValueArguments,
  kValueArgument,
  kAnnotatedLambda,
  kLambdaParameters,
  kLabel,
  kWhenSubject,
  kWhenEntry,
  kRangeTest,
  kTypeTest,
  kCatch,
  kFinally,
  kStringContent,
  kEscape,
  kInterpolation,
  // tokens
  kEquals,
  kDot,
  kSafeDot,
  kColonColon,
  kOpenParen,
  kCloseParen,
  kOpenBrace,
  kCloseBrace,
  kArrow,
  kComma,
  kColon,
  kSemicolon,
  kStar,
  kElse,
  kInToken,
  kNotInToken,
  kIsToken,
  kNotIsToken,
  kVal,
  kVar,
  kClassToken,
  kInterfaceToken,
  kObjectToken,
  kFun,
  kCompanionToken,
  kConstructorToken,
  kInitToken,
  kAsSafe,
  kAsToken,
  kRangeUntil,
  kBy,
  kThisToken,
  kSuperToken,
  kThisAt,
  kSuperAt,
  kReturnAt,
};

Kind kind_of(SyntaxNode node);
bool is_type(Kind kind);
bool is_expression(Kind kind);

/// An identifier's text without backticks.
std::string_view bare(std::string_view identifier);
inline Symbol symbol_of(SyntaxNode identifier) { return Symbol(bare(identifier.text())); }
/// The identifiers below a node, joined by dots: "a.b.C".
std::string dotted(SyntaxNode node);

/// The values of Kotlin's literals from their text.
Literal number_literal(std::string_view text);
Literal float_literal(std::string_view text);
Literal character_literal(std::string_view text);
/// The text of an escape: "\n", "\u0041".
void append_escape(std::string& out, std::string_view escape);

}  // namespace sdklint::kotlin
