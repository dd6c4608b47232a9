#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_tree.h"

namespace sdklint {

/// A file's text as the house may rely on it: no byte-order mark, no NUL, valid UTF-8; or empty
/// with the reason.
class FileText {
 public:
  /// `path` is what notes say; `disk_path` is what is opened.
  static std::unique_ptr<FileText> read(const std::string& path, const std::string& disk_path);
  /// The same checks for a text that is at hand.
  static std::unique_ptr<FileText> from(const std::string& path, std::string text);

  std::string_view view() const { return view_; }
  const std::optional<ReadNote>& note() const { return note_; }

  /// Offsets of the first byte of each line; worked out when first asked for, by one thread.
  const std::vector<uint32_t>& line_starts() const;

 private:
  void clean(const std::string& path);

  std::string bytes_;
  std::string_view view_;
  std::optional<ReadNote> note_;
  mutable std::once_flag counted_;
  mutable std::vector<uint32_t> line_starts_;
};

/// Replaces each byte that isn't part of valid UTF-8 by '?', so that offsets stay what they are on
/// disk. Returns the offset of the first; the size when there was none.
size_t replace_invalid_utf8(std::string& text);

}  // namespace sdklint
