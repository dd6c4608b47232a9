// C and C++ sources as libclang reads them, copied into plain nodes. libclang is loaded when the
// first file is parsed and never linked: a run without native code doesn't pay for it, and a
// machine without it loses only the native part.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/symbol.h"

namespace sdklint {

inline constexpr uint32_t kNoNode = UINT32_MAX;

/// The numbers are libclang's cursor kinds.
enum class NativeKind : uint16_t {
  kStruct = 2,
  kUnion = 3,
  kClass = 4,
  kEnum = 5,
  kField = 6,
  kEnumConstant = 7,
  kFunction = 8,
  kVariable = 9,
  kParameter = 10,
  kMethod = 21,
  kNamespace = 22,
  kLinkage = 23,
  kConstructor = 24,
  kDestructor = 25,
  kConversion = 26,
  kFunctionTemplate = 30,
  kClassTemplate = 31,
  kPartialSpecialisation = 32,
  kTypeReference = 43,
  kTemplateReference = 45,
  kNamespaceReference = 46,
  kMemberReference = 47,
  kOverloaded = 49,
  kUnexposed = 100,
  kReference = 101,
  kMember = 102,
  kCall = 103,
  kInteger = 106,
  kFloating = 107,
  kString = 109,
  kCharacter = 110,
  kParenthesised = 111,
  kUnary = 112,
  kSubscript = 113,
  kBinary = 114,
  kCompoundAssign = 115,
  kConditional = 116,
  kCast = 117,
  kCompoundLiteral = 118,
  kInitialisers = 119,
  kStatementExpr = 121,
  kGnuNull = 123,
  kStaticCast = 124,
  kDynamicCast = 125,
  kReinterpretCast = 126,
  kConstCast = 127,
  kFunctionalCast = 128,
  kBool = 130,
  kNull = 131,
  kThis = 132,
  kThrow = 133,
  kNew = 134,
  kDelete = 135,
  kSizeof = 136,
  kLambda = 144,
  kLabel = 201,
  kBlock = 202,
  kCase = 203,
  kDefault = 204,
  kIf = 205,
  kSwitch = 206,
  kWhile = 207,
  kDo = 208,
  kFor = 209,
  kContinue = 212,
  kBreak = 213,
  kReturn = 214,
  kCatch = 223,
  kTry = 224,
  kForRange = 225,
  kDeclaration = 231,
};

/// The numbers are libclang's.
enum class NativeBinary : uint8_t {
  kNone,
  kPointerToMember,
  kPointerToMemberI,
  kMultiply,
  kDivide,
  kRemainder,
  kAdd,
  kSubtract,
  kShiftLeft,
  kShiftRight,
  kCompare,
  kLess,
  kGreater,
  kLessEqual,
  kGreaterEqual,
  kEqual,
  kNotEqual,
  kBitAnd,
  kXor,
  kBitOr,
  kAnd,
  kOr,
  kAssign,
  kMultiplyAssign,
  kDivideAssign,
  kRemainderAssign,
  kAddAssign,
  kSubtractAssign,
  kShiftLeftAssign,
  kShiftRightAssign,
  kAndAssign,
  kXorAssign,
  kOrAssign,
  kComma,
};
/// Operators with one operand.
enum class NativeUnary : uint8_t {
  kNone,
  kPostIncrement,
  kPostDecrement,
  kPreIncrement,
  kPreDecrement,
  kAddressOf,
  kDereference,
  kPlus,
  kMinus,
  kNot,
  kLogicalNot,
};

/// As much of a type as decides how a value is tested.
enum class NativeType : uint8_t { kOther, kBool, kNumber, kPointer, kArray, kRecord };

/// What the name in a reference, member or call means.
enum class NativeTarget : uint8_t { kUnknown, kVariable, kField, kFunction, kMethod, kConstructor };

/// A node of the tree. What its members mean depends on the kind.
struct NativeNode {
  NativeKind kind = NativeKind::kUnexposed;
  NativeType type = NativeType::kOther;
  uint8_t op = 0;  ///< NativeBinary or NativeUnary
  NativeTarget target = NativeTarget::kUnknown;
  bool library : 1 = false;       ///< what it refers to is declared in the stubs
  bool local : 1 = false;         ///< declares, or refers to, a variable or parameter of a function
  bool definition : 1 = false;    ///< functions: has a body here
  bool has_receiver : 1 = false;  ///< calls: the first child is the object, the rest are arguments
  bool has_callee : 1 =
      false;  ///< calls: the first child is the called value (a pointer, a lambda)
  uint32_t begin = 0, end = 0, name_begin = 0;
  uint32_t first = 0, count = 0;  ///< in `NativeTree::children`
  Symbol name;        ///< of a declaration or of what is referred to; the text of a string literal
  Symbol owner;       ///< the class around it
  Symbol type_name;   ///< of declared variables
  int64_t value = 0;  ///< integers, characters, booleans, enum constants; calls: how many default
                      ///< arguments were left out; functions: 1 when variadic
  uint32_t declared_at =
      UINT32_MAX;        ///< where the variable referred to is declared, when in this file
  uint64_t outputs = 0;  ///< calls: bit i is set when argument i is a reference that may be written
  uint64_t buffers = 0;  ///< calls: … a pointer to what may be written
};

/// A parsed file. Nodes refer to their children by number.
struct NativeTree {
  std::vector<NativeNode> nodes;
  std::vector<uint32_t> children;
  std::vector<uint32_t> roots;
  /// Methods that a method overrides: node, class, name.
  struct Override {
    uint32_t node;
    Symbol owner;
  };
  std::vector<Override> overrides;
  bool too_deep = false;

  std::span<const uint32_t> of(const NativeNode& node) const {
    return {children.data() + node.first, node.count};
  }
};

/// Finds the header that an #include names: its path and text.
using NativeHeaders = std::function<std::optional<std::pair<std::string, std::string_view>>(
    std::string_view includer, std::string_view name)>;

/// Nothing when libclang can't be loaded (`native_parser_missing` says why) or gives up on the
/// file.
std::optional<NativeTree> parse_native(std::string_view path, std::string_view text,
                                       const NativeHeaders& headers);

/// Empty when libclang is there; else what was looked for.
std::string native_parser_missing();

}  // namespace sdklint
