// A unit as text that a person can read: types with their fields and functions, bodies as indented
// code. Also a syntax tree as an indented list of its nodes. For those who work on a front end;
// nothing else reads it.
#pragma once

#include <string>

#include "model/unit.h"
#include "parse/syntax_tree.h"

namespace sdklint {

/// Locals are written `%name` (`%3` when hidden), names yet to be resolved plainly, what wasn't
/// understood `?(…)`.
std::string print_model(const Unit& unit);
/// One node a line: kind, place, text of leaves.
std::string print_syntax(const SyntaxTree& tree);

}  // namespace sdklint
