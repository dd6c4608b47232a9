// JSON with places, as tools and people write it: comments and commas too many are let pass.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sdklint {

/// A JSON value with its place.
struct JsonValue {
  struct Entry;
  enum class Kind : uint8_t { kNull, kBool, kNumber, kText, kList, kMap };
  Kind kind = Kind::kNull;
  std::string text;              ///< of texts, numbers and truths
  std::vector<JsonValue> items;  ///< kList
  std::vector<Entry> entries;    ///< kMap, in written order
  uint32_t begin = 0, end = 0;   ///< bytes of the value; of a map's entry: from its key on

  bool is_map() const { return kind == Kind::kMap; }
  bool is_text() const { return kind == Kind::kText; }
  /// The value under that key; null when there is none or this is no map.
  const JsonValue* find(std::string_view key) const;
  /// The text under that key; empty when there is none.
  std::string_view text_of(std::string_view key) const;
};

/// A key with its value.
struct JsonValue::Entry {
  std::string key;
  JsonValue value;
};

/// Never fails: what comes after a fault is left out. Depth is bounded; deeper values are null.
JsonValue parse_json(std::string_view text);

}  // namespace sdklint
