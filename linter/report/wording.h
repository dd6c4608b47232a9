// From cards and message tables to sentences in the reader's language.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace sdklint {

/// The language that people read a report in.
enum class ReportLanguage : uint8_t { kEnglish, kChinese };

/// One row of report/messages.yaml.
struct Message {
  std::string_view en, zh;
};

/// The text in that language.
std::string_view in(ReportLanguage language, const Text& text);
std::string_view in(ReportLanguage language, const Message& message);

/// Puts values in for {placeholders}. A part in [brackets] stands only when all placeholders in it
/// have a value, and what follows a '|' in it stands otherwise. Outside brackets a placeholder
/// without a value stays as it is written.
std::string fill(std::string_view words, const std::map<std::string, Text>& values,
                 ReportLanguage language);
std::string fill(ReportLanguage language, const Text& words,
                 const std::map<std::string, Text>& values);
/// The same with values that read alike in all languages.
std::string fill(ReportLanguage language, const Message& words,
                 const std::map<std::string, std::string>& values);

}  // namespace sdklint
