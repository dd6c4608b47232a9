#pragma once

#include <sys/stat.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "source/source_tree.h"

namespace sdklint {

/// A file that the walk came upon.
struct WalkedFile {
  std::string disk_path;  ///< as the system needs it
  std::string path;       ///< relative to the root, in valid UTF-8
  uint64_t size = 0;
  uint64_t changed = 0;  ///< as `SourceFile::changed`
};

/// What a walk over a folder came upon.
struct Walk {
  std::vector<WalkedFile> files;  ///< by `path`
  std::vector<ReadNote> notes;    ///< by path
};

/// When a file last changed in any way, in nanoseconds: not its time of modification, which anybody
/// may set.
uint64_t change_of(const struct stat& status);

/// Finds the files of a folder, or the one file that `root` is. Ends on any input: links to folders
/// are never entered.
Result<Walk> walk(const std::string& root);

}  // namespace sdklint
