// Gradle's two languages read as one small language: names, calls with closures, texts with
// templates, maps, lists and declarations. Groovy, Kotlin script and the constants of buildSrc
// (Kotlin, Groovy, Java) all fit; what does not is stepped over, so that one odd statement never
// hides its neighbours. Hand-written, because build files need forgiving reading (templates of
// generators, half-written files) more than they need a full grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace sdklint {

/// What a build script is written in.
enum class GradleLanguage : uint8_t { kGroovy, kKotlin };

/// A node of a build script. What `text` and `children` hold depends on the kind.
struct GradleNode {
  enum class Kind : uint8_t {
    kNothing,   ///< stepped over
    kName,      ///< text: the name
    kText,      ///< text: a string literal without templates, escapes resolved
    kTemplate,  ///< children: kText parts and expressions
    kNumber,    ///< text: digits as written
    kList,     ///< children: elements, kNamed among them when written `key: value` or `key = value`
    kNamed,    ///< text: the key when it is a plain name or text; children: value, then a computed
               ///< key if any
    kCall,     ///< children: callee, then arguments (kNamed among them); a trailing closure is the
               ///< last one
    kMember,   ///< text: the name; children: receiver
    kIndex,    ///< children: receiver, index
    kBinary,   ///< text: operator (also "?:", "to"); children: left, right
    kUnary,    ///< text: operator; children: operand
    kIf,       ///< children: condition, then, else (kNothing when absent); `c ? a : b` too
    kClosure,  ///< names: parameters; children: statements
    kAssign,   ///< text: "=", "+=" …; children: target, value
    kDeclare,  ///< text: the variable's name; children: value (kNothing when absent); delegated:
               ///< written with `by`
    kType,     ///< text: name of a class or object; children: statements of its body
    kFunction,  ///< text: the name; names: parameters; children: body (a kClosure)
    kLoop,      ///< children: what is looped over, body (a kClosure with the variable as parameter)
    kReturn,    ///< children: the value, if any
  };
  Kind kind = Kind::kNothing;
  bool delegated = false;
  bool constant = false;  ///< kDeclare: val, const, final or def: not assigned again as a rule
  uint32_t begin = 0, end = 0;
  std::string text;
  std::vector<std::string> names;
  std::vector<GradleNode> children;

  bool is(Kind k) const { return kind == k; }
};

/// One script or constants file.
struct GradleScript {
  FileId file;
  std::string package;  ///< `package a.b`, where written
  std::vector<GradleNode> statements;

  /// Never fails; nesting over a bound is stepped over.
  static GradleScript parse(GradleLanguage language, FileId file, std::string_view text);
};

}  // namespace sdklint
