#include "parse/toml.h"

#include <algorithm>
#include <cctype>

namespace sdklint {
namespace {

constexpr int kDeepest = 32;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  TomlValue read() {
    TomlValue root;
    std::vector<std::string> table;
    while (at_ < text_.size()) {
      skip_blank_lines();
      if (at_ >= text_.size()) break;
      const uint32_t begin = at_;
      if (peek() == '[') {
        const bool array = peek(1) == '[';
        at_ += array ? 2 : 1;
        std::vector<std::string> keys;
        if (read_keys(keys) && peek() == ']') table = std::move(keys);
        skip_line();
        continue;
      }
      std::vector<std::string> keys;
      TomlValue value;
      if (read_keys(keys) && peek() == '=') {
        ++at_;
        skip_blanks();
        if (read_value(value, 0)) {
          value.begin = begin;
          value.end = at_;
          std::vector<std::string> path = table;
          path.insert(path.end(), keys.begin(), keys.end());
          put(root, path, std::move(value));
        }
      }
      skip_line();
    }
    return root;
  }

 private:
  char peek(uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r') ++at_;
  }
  void skip_line() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    if (at_ < text_.size()) ++at_;
  }
  void skip_blank_lines() {
    while (at_ < text_.size()) {
      const char c = peek();
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++at_;
      } else if (c == '#') {
        skip_line();
      } else {
        return;
      }
    }
  }
  static bool in_key(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  }

  bool read_keys(std::vector<std::string>& keys) {
    while (true) {
      skip_blanks();
      std::string key;
      if (peek() == '"' || peek() == '\'') {
        if (!read_text(key)) return false;
      } else {
        while (in_key(peek())) key.push_back(text_[at_++]);
        if (key.empty()) return false;
      }
      keys.push_back(std::move(key));
      skip_blanks();
      if (peek() != '.') return true;
      ++at_;
    }
  }

  bool read_text(std::string& result) {
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = peek();
      if (triple ? (c == quote && peek(1) == quote && peek(2) == quote) : c == quote) {
        at_ += triple ? 3 : 1;
        return true;
      }
      if (c == '\n' && !triple) return false;
      if (c == '\\' && quote == '"') {
        const char escaped = peek(1);
        result.push_back(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
        at_ += 2;
        continue;
      }
      result.push_back(c);
      ++at_;
    }
    at_ = static_cast<uint32_t>(std::min<size_t>(at_, text_.size()));
    return false;
  }

  bool read_value(TomlValue& value, int depth) {
    if (depth > kDeepest) return false;
    value.begin = at_;
    const char c = peek();
    bool good = true;
    if (c == '"' || c == '\'') {
      value.kind = TomlValue::Kind::kText;
      good = read_text(value.text);
    } else if (c == '[') {
      value.kind = TomlValue::Kind::kArray;
      ++at_;
      while (true) {
        skip_blank_lines();
        if (peek() == ']') {
          ++at_;
          break;
        }
        if (peek() == ',') {
          ++at_;
          continue;
        }
        TomlValue item;
        if (!read_value(item, depth + 1)) return false;
        value.items.push_back(std::move(item));
      }
    } else if (c == '{') {
      value.kind = TomlValue::Kind::kTable;
      ++at_;
      while (true) {
        skip_blank_lines();
        if (peek() == '}') {
          ++at_;
          break;
        }
        if (peek() == ',') {
          ++at_;
          continue;
        }
        const uint32_t begin = at_;
        std::vector<std::string> keys;
        if (!read_keys(keys) || peek() != '=') return false;
        ++at_;
        skip_blanks();
        TomlValue inner;
        if (!read_value(inner, depth + 1)) return false;
        inner.begin = begin;
        inner.end = at_;
        put(value, keys, std::move(inner));
      }
    } else {
      while (at_ < text_.size() &&
             (std::isalnum(static_cast<unsigned char>(peek())) != 0 || peek() == '.' ||
              peek() == '-' || peek() == '+' || peek() == '_' || peek() == ':'))
        value.text.push_back(text_[at_++]);
      value.kind = value.text == "true" || value.text == "false" ? TomlValue::Kind::kBool
                                                                 : TomlValue::Kind::kNumber;
      good = !value.text.empty();
    }
    value.end = at_;
    return good;
  }

  static void put(TomlValue& table, const std::vector<std::string>& path, TomlValue value) {
    TomlValue* place = &table;
    for (const std::string& key : path) {
      place->kind = TomlValue::Kind::kTable;
      const auto found = std::find_if(place->entries.begin(), place->entries.end(),
                                      [&](const auto& entry) { return entry.key == key; });
      if (found != place->entries.end()) {
        place = &found->value;
      } else {
        place->entries.push_back({key, {}});
        place = &place->entries.back().value;
        place->begin = value.begin;
        place->end = value.end;
      }
    }
    if (value.kind == TomlValue::Kind::kTable && !place->entries.empty()) {
      for (auto& entry : value.entries) place->entries.push_back(std::move(entry));
    } else {
      *place = std::move(value);
    }
  }

  std::string_view text_;
  uint32_t at_ = 0;
};

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view TomlValue::text_of(std::string_view key) const {
  const TomlValue* value = find(key);
  return value != nullptr && value->kind == Kind::kText ? std::string_view(value->text)
                                                        : std::string_view();
}

TomlValue parse_toml(std::string_view text) { return Reader(text).read(); }

}  // namespace sdklint
