#include "parse/json.h"

#include <cctype>

#include "base/text.h"

namespace sdklint {
namespace {

constexpr int kDeepest = 128;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  JsonValue read(int depth = 0) {
    skip_space();
    JsonValue value;
    value.begin = place();
    if (at_end() || depth > kDeepest) {
      failed_ = true;
    } else if (text_[at_] == '{') {
      read_map(value, depth);
    } else if (text_[at_] == '[') {
      read_list(value, depth);
    } else if (text_[at_] == '"') {
      value.kind = JsonValue::Kind::kText;
      value.text = read_text();
    } else {
      read_word(value);
    }
    value.end = place();
    return value;
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  uint32_t place() const { return static_cast<uint32_t>(at_); }

  void skip_space() {
    while (!at_end()) {
      if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
        ++at_;
      } else if (text_.substr(at_, 2) == "//") {
        while (!at_end() && text_[at_] != '\n') ++at_;
      } else if (text_.substr(at_, 2) == "/*") {
        const size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }
  bool take(char c) {
    skip_space();
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void read_map(JsonValue& value, int depth) {
    value.kind = JsonValue::Kind::kMap;
    ++at_;
    while (!failed_) {
      skip_space();
      if (take('}')) return;
      if (take(',')) continue;
      const uint32_t begin = place();
      if (at_end() || text_[at_] != '"') break;
      std::string key = read_text();
      if (!take(':')) break;
      JsonValue entry = read(depth + 1);
      entry.begin = begin;
      value.entries.push_back({std::move(key), std::move(entry)});
    }
    failed_ = true;
  }

  void read_list(JsonValue& value, int depth) {
    value.kind = JsonValue::Kind::kList;
    ++at_;
    while (!failed_) {
      if (take(']')) return;
      if (take(',')) continue;
      if (at_end()) break;
      value.items.push_back(read(depth + 1));
    }
    failed_ = true;
  }

  void read_word(JsonValue& value) {
    const size_t begin = at_;
    while (!at_end() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                         text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.'))
      ++at_;
    if (at_ == begin) {
      failed_ = true;
      return;
    }
    value.text = text_.substr(begin, at_ - begin);
    value.kind = value.text == "null"                            ? JsonValue::Kind::kNull
                 : value.text == "true" || value.text == "false" ? JsonValue::Kind::kBool
                                                                 : JsonValue::Kind::kNumber;
  }

  uint32_t read_code() {
    uint32_t code = 0;
    for (int i = 0; i < 4 && !at_end(); ++i, ++at_) {
      const char c = text_[at_];
      const bool digit = c >= '0' && c <= '9';
      const char lower = static_cast<char>(c | 0x20);
      if (!digit && (lower < 'a' || lower > 'f')) return '?';
      code = code << 4 | static_cast<uint32_t>(digit ? c - '0' : lower - 'a' + 10);
    }
    return code;
  }

  std::string read_text() {
    std::string out;
    ++at_;
    while (!at_end() && text_[at_] != '"') {
      if (text_[at_] == '\n') break;  // an open quote: the rest of the file isn't meant
      if (text_[at_] != '\\') {
        out += text_[at_++];
        continue;
      }
      if (++at_ >= text_.size()) break;
      const char escape = text_[at_++];
      switch (escape) {
        case 'n':
          out += '\n';
          break;
        case 't':
          out += '\t';
          break;
        case 'r':
        case 'b':
        case 'f':
          out += ' ';
          break;
        case 'u': {
          uint32_t code = read_code();
          if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_, 2) == "\\u") {
            at_ += 2;
            const uint32_t low = read_code();
            if (low >= 0xDC00 && low < 0xE000)
              code = 0x10000 + ((code - 0xD800) << 10) + low - 0xDC00;
          }
          append_utf8(out, code == 0 ? '?' : code);
          break;
        }
        default:
          out += escape;
      }
    }
    if (at_end() || text_[at_] != '"') {
      failed_ = true;
    } else {
      ++at_;
    }
    return out;
  }

  std::string_view text_;
  size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view JsonValue::text_of(std::string_view key) const {
  const JsonValue* value = find(key);
  return value != nullptr && value->is_text() ? std::string_view(value->text) : std::string_view();
}

JsonValue parse_json(std::string_view text) { return JsonReader(text).read(); }

}  // namespace sdklint
