// ZIP files: AARs, JARs and the JARs inside them. The only home of libzip, which is loaded when the
// first archive is opened: a project without archives doesn't wait for it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace sdklint {

/// An archive opened for reading. Whatever it says of itself is bounded: its own size, the number
/// of its entries, an entry's unpacked size and how far that is from the packed one. Not to be
/// shared between threads.
class Archive {
 public:
  static constexpr uint64_t kLargest = 256u << 20;      ///< bytes of the archive
  static constexpr size_t kMostEntries = 200'000;       ///< more than any class path has
  static constexpr uint64_t kLargestEntry = 64u << 20;  ///< unpacked bytes
  static constexpr uint64_t kMostPacked =
      200;  ///< times that an entry may be smaller than unpacked

  struct Entry {
    std::string name;   ///< with '/' between parts, in valid UTF-8; folders are left out
    uint64_t size = 0;  ///< unpacked, as the archive says
    uint64_t packed = 0;
    uint64_t index = 0;  ///< libzip's
  };

  static Result<Archive> open(const std::string& disk_path);
  static Result<Archive> of_bytes(std::string bytes);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const std::vector<Entry>& entries() const;
  const Entry* find(std::string_view name) const;
  /// An entry's bytes; nothing when it is damaged, encrypted, larger than `limit` or packed
  /// suspiciously well.
  std::optional<std::string> read(const Entry& entry, uint64_t limit = kLargestEntry) const;

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sdklint
