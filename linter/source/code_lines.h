// Which lines of a Java or Kotlin file hold code, so far as that is certain without parsing it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "source/source_tree.h"

namespace sdklint {

/// A file's lines but those that are blank or only a comment: what code means doesn't depend on
/// these. A place is told by its offset among the lines that are left, so that it stays the same
/// when the others change. Where it isn't certain what is a comment, every line is left.
class CodeLines {
 public:
  /// Of files in other languages every line is left.
  CodeLines(std::string_view text, FileKind kind);

  /// The lines that are left, joined where they follow each other.
  struct Piece {
    uint32_t begin, end;  ///< in the file
    uint32_t offset;      ///< of `begin` among the lines that are left
  };
  const std::vector<Piece>& pieces() const { return pieces_; }
  uint32_t size() const;  ///< bytes that are left

  /// The offset among the lines that are left; nothing for a place in another line.
  std::optional<uint32_t> offset_of(uint32_t place) const;
  /// Back again; nothing past the end.
  std::optional<uint32_t> place_of(uint32_t offset) const;
  /// How many ends of lines that are left lie between two places.
  int lines_between(uint32_t from, uint32_t to) const;

 private:
  void leave(size_t begin, size_t end);

  std::string_view text_;
  std::vector<Piece> pieces_;
};

}  // namespace sdklint
