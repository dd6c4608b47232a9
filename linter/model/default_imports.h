// What a Java or Kotlin file sees without importing it.
#pragma once

#include "base/symbol.h"
#include "model/unit.h"

namespace sdklint {

/// The qualified name of a type that every file of the language sees under its simple name; empty
/// when there is none.
Symbol default_import(Language language, Symbol simple_name);

/// Java's and Kotlin's own names that need no import and no package: `int`, `void`.
bool is_primitive(Symbol name);

}  // namespace sdklint
