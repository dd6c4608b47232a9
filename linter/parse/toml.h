// TOML as version catalogues use it, with places. Forgiving: a line that is no TOML (a generator's
// template) is stepped over and the next one is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sdklint {

/// A TOML value with its place.
struct TomlValue {
  struct Entry;
  enum class Kind : uint8_t { kText, kNumber, kBool, kArray, kTable };
  Kind kind = Kind::kTable;
  std::string text;              ///< of texts, numbers and booleans
  std::vector<TomlValue> items;  ///< of arrays
  std::vector<Entry> entries;    ///< of tables, in written order
  uint32_t begin = 0, end = 0;   ///< bytes: key and value

  /// The entry of that key; null when absent or no table.
  const TomlValue* find(std::string_view key) const;
  /// The text of a text entry; empty when absent.
  std::string_view text_of(std::string_view key) const;
};

/// A key with its value.
struct TomlValue::Entry {
  std::string key;
  TomlValue value;
};

/// The table of the whole file. Never fails.
TomlValue parse_toml(std::string_view text);

}  // namespace sdklint
