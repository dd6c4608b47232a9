#pragma once

#include <compare>
#include <cstdint>

#include "base/id.h"

namespace sdklint {

struct SourceFile;
using FileId = Id<SourceFile>;

/// A stretch of a source file: byte offsets, end exclusive. Lines and columns are worked out by
/// `SourceTree::place`.
struct Span {
  FileId file;
  uint32_t begin = 0;
  uint32_t end = 0;

  bool valid() const { return file.valid(); }
  auto operator<=>(const Span&) const = default;
};

/// Where a span begins and ends as a person counts: lines and columns from 1; columns count UTF-16
/// units, as SARIF and editors do.
struct Place {
  int line = 1;
  int column = 1;
  int end_line = 1;
  int end_column = 1;
};

}  // namespace sdklint
