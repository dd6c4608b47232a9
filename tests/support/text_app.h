#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/program.h"
#include "rules/rule.h"

namespace sdklint::test {

using Files = std::vector<std::pair<std::string, std::string>>;  ///< paths and texts

/// What came out of a tree of texts, without touching the disk.
struct TextRun {
  std::vector<Finding> findings;
  std::vector<ReadNote> notes;    ///< of the program and the project
  std::vector<std::string> told;  ///< the findings as "rule path:line", sorted

  bool notes_file(const std::string& path) const;
};

/// The whole way from texts to findings, with the built-in catalogue.
TextRun run_text(Files files);

/// The files of a folder of the checkout that an app consists of (expected reports left out), paths
/// relative to it.
Files app_files(const std::string& folder);

}  // namespace sdklint::test
