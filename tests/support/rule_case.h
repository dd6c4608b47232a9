// A case of tests/rules/: a tiny app whose comments say what is to be found in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "report/lint_result.h"

namespace sdklint::test {

/// A mark in a comment: `expect: rule "text"`, `missed: rule - why`, `noise: rule - why` or `step
/// 2`.
struct Mark {
  enum class Kind { kExpect, kMissed, kNoise, kStep };
  Kind kind;
  std::string file;  ///< relative to the case
  int line = 0;      ///< the line that is meant: a comment alone on its line means the next one
  std::string rule;
  std::string text;  ///< kExpect: what the message must hold
  int step = 0;      ///< kStep

  std::string place() const { return file + ":" + std::to_string(line); }
};

/// The marks of all files of a case, by file and line.
std::vector<Mark> marks_of(const std::filesystem::path& folder);

/// What is wrong, a sentence each, when findings are held against marks; empty when all is as
/// marked. Notes of other rules than the case's need no mark.
std::vector<std::string> compare(const std::vector<Mark>& marks, const LintResult& result,
                                 std::string_view rule);

}  // namespace sdklint::test
