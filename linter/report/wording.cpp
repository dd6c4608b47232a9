#include "report/wording.h"

#include <algorithm>

namespace sdklint {
namespace {

/// The first character of a text is a Chinese one (three bytes from U+2E80 on) or its full-width
/// punctuation.
bool begins_chinese(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text[0]) >= 0xE2 &&
         static_cast<unsigned char>(text[0]) <= 0xEF;
}

/// Full-width punctuation, which brings its own white space.
bool is_wide_mark(std::string_view character) {
  static constexpr std::string_view kMarks[] = {"，", "。", "；", "：", "、", "！", "？", "（",
                                                "）", "《", "》", "〔", "〕", "“",  "”",  "…"};
  return std::find(std::begin(kMarks), std::end(kMarks), character) != std::end(kMarks);
}

std::string_view last_character(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  return at > 0 ? text.substr(at - 1) : std::string_view();
}

/// Cards put blanks around placeholders, as is usual around Latin words; between Chinese ones and
/// beside their punctuation there are none.
std::string without_inner_blanks(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view before = last_character(out), after = text.substr(i + 1, 3);
    if (text[i] == ' ' && (is_wide_mark(before) || is_wide_mark(after) ||
                           (begins_chinese(before) && begins_chinese(after))))
      continue;
    out += text[i];
  }
  return out;
}

class Filler {
 public:
  Filler(const std::map<std::string, Text>& values, ReportLanguage language)
      : values_(values), language_(language) {}

  std::string fill(std::string_view words) {
    std::string out;
    while (!words.empty()) {
      const size_t open = words.find('[');
      const size_t close = open == std::string_view::npos ? open : words.find(']', open);
      if (close == std::string_view::npos) return out + replace(words);
      out += replace(words.substr(0, open));
      out += optional(words.substr(open + 1, close - open - 1));
      words.remove_prefix(close + 1);
    }
    return out;
  }

 private:
  std::string optional(std::string_view part) {
    const size_t bar = part.find('|');
    complete_ = true;
    std::string out = replace(part.substr(0, bar));
    if (complete_) return out;
    return bar == std::string_view::npos ? "" : replace(part.substr(bar + 1));
  }

  std::string replace(std::string_view words) {
    std::string out;
    while (!words.empty()) {
      const size_t open = words.find('{');
      const size_t close = open == std::string_view::npos ? open : words.find('}', open);
      if (close == std::string_view::npos) break;
      out += words.substr(0, open);
      const auto value = values_.find(std::string(words.substr(open + 1, close - open - 1)));
      if (value == values_.end()) {
        complete_ = false;
        out += words.substr(open, close - open + 1);
      } else {
        out += in(language_, value->second);
      }
      words.remove_prefix(close + 1);
    }
    return out.append(words);
  }

  const std::map<std::string, Text>& values_;
  ReportLanguage language_;
  bool complete_ = true;
};

}  // namespace

std::string_view in(ReportLanguage language, const Text& text) {
  return language == ReportLanguage::kChinese ? text.zh : text.en;
}

std::string_view in(ReportLanguage language, const Message& message) {
  return language == ReportLanguage::kChinese ? message.zh : message.en;
}

std::string fill(std::string_view words, const std::map<std::string, Text>& values,
                 ReportLanguage language) {
  std::string filled = Filler(values, language).fill(words);
  return language == ReportLanguage::kChinese ? without_inner_blanks(filled) : filled;
}

std::string fill(ReportLanguage language, const Text& words,
                 const std::map<std::string, Text>& values) {
  return fill(in(language, words), values, language);
}

std::string fill(ReportLanguage language, const Message& words,
                 const std::map<std::string, std::string>& values) {
  std::map<std::string, Text> texts;
  for (const auto& [name, value] : values) texts[name] = {value, value};
  return fill(in(language, words), texts, language);
}

}  // namespace sdklint
