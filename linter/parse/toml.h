// TOML as version catalogues use it, with places. Forgiving: a line that is no TOML (a generator's
// template) is stepped over and the next one is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sdklint {

struct TomlValue {
  enum class Kind : uint8_t { kText, kNumber, kBool, kArray, kTable };
  Kind kind = Kind::kTable;
  std::string text;                                        ///< of texts, numbers and booleans
  std::vector<TomlValue> items;                            ///< of arrays
  std::vector<std::pair<std::string, TomlValue>> entries;  ///< of tables, in written order
  uint32_t begin = 0, end = 0;                             ///< bytes: key and value

  /// The entry of that key; null when absent or no table.
  const TomlValue* find(std::string_view key) const;
  /// The text of a text entry; empty when absent.
  std::string_view text_of(std::string_view key) const;
};

TomlValue parse_toml(std::string_view text);

}  // namespace sdklint
