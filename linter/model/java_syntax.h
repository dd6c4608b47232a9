// Java's syntax tree as the front end reads it: kinds of nodes by number, children without
// comments.
#pragma once

#include <cstdint>

#include "model/unit.h"
#include "parse/syntax_tree.h"

namespace sdklint::java {

// Kept in lines of related kinds, where the formatter would put one on each.
// clang-format off
/// A kind of node, or a token.
enum class K : uint8_t {
  kUnseen,  // not looked up yet
  kOther,
  kError,
  kComment,
  // names and types
  kIdentifier, kTypeIdentifier, kScopedType, kScopedName, kGenericType, kArrayType, kPrimitiveType, kAnnotatedType,
  kTypeArguments, kWildcard, kDimensions, kDimensionsExpr, kTypeParameters, kTypeParameter, kTypeBound, kTypeList, kAsterisk,
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
  kRemainderAssign, kLeftAssign, kRightAssign, kUnsignedAssign, kLess, kGreater, kLessEqual, kGreaterEqual, kEqual, kNotEqual, kAndAnd,
  kOrOr, kAdd, kSubtract, kMultiply, kDivide, kBitAnd, kBitOr, kXor, kRemainder, kLeft, kRight, kUnsigned, kNot, kComplement,
  kIncrement, kDecrement,
};
// clang-format on

/// Looked up by the grammar's own number, so that telling kinds apart costs one load.
K kind_of(const SyntaxNode& node);
bool is_type(K kind);
bool is_type_declaration(K kind);
/// Of a binary operator or a compound assignment; kNone for `=`.
Op binary_op(K kind);

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
  bool has(uint32_t index, K kind) const {
    return index < count_ && kind_of((*this)[index]) == kind;
  }
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

}  // namespace sdklint::java
