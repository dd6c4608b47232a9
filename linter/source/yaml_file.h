// YAML as a tree that remembers its lines, so that every complaint about a file names file and
// line. The only home of yaml-cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace sdklint {

/// One node of a YAML document: nothing, a scalar, a list or a map with its keys in order.
class YamlNode {
 public:
  enum class Kind : uint8_t { kNull, kScalar, kList, kMap };
  struct Entry;

  Kind kind = Kind::kNull;
  bool quoted = false;          ///< a scalar written in quotes: "false" is then a text
  int line = 0;                 ///< 1-based
  std::string text;             ///< kScalar
  std::vector<YamlNode> items;  ///< kList
  std::vector<Entry> entries;   ///< kMap

  bool is_null() const { return kind == Kind::kNull; }
  bool is_scalar() const { return kind == Kind::kScalar; }
  bool is_list() const { return kind == Kind::kList; }
  bool is_map() const { return kind == Kind::kMap; }
  /// The value under a key; null when there is none or this is no map.
  const YamlNode* find(std::string_view key) const;
};

/// A key of a map with its value.
struct YamlNode::Entry {
  std::string key;
  int line = 0;
  YamlNode value;
};

/// A YAML file read whole. Anchors, aliases, several documents and doubled keys are errors: no file
/// of ours needs them, and they hide what is meant.
struct YamlFile {
  std::string path;
  YamlNode root;

  static Result<YamlFile> read(const std::string& path);
  static Result<YamlFile> parse(std::string_view text, const std::string& path);
};

}  // namespace sdklint
