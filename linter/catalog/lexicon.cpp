// Does a name speak of consent? A name is split into words; a word or a run of words must equal an
// entry. Names written without any separator ("isagreeprivacy") are searched for long entries
// instead.
#include <algorithm>
#include <cctype>

#include "catalog/catalog.h"

namespace sdklint {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

/// "KEY_isAgreePrivacy2" -> key, is, agree, privacy. A run of capitals is one word, its last letter
/// begins the next.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_letter(c)) {
      flush();
      continue;
    }
    const bool after_lower = i > 0 && is_letter(name[i - 1]) && !is_upper(name[i - 1]);
    const bool before_lower =
        i + 1 < name.size() && is_letter(name[i + 1]) && !is_upper(name[i + 1]);
    if (is_upper(c) && (after_lower || before_lower)) flush();
    word.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  flush();
  return words;
}

bool has(const std::vector<std::string>& entries, std::string_view word) {
  return std::find(entries.begin(), entries.end(), word) != entries.end();
}

/// True when some word, or up to four words in a row run together, is an entry.
bool holds_any(const std::vector<std::string>& words, const std::vector<std::string>& entries) {
  for (size_t i = 0; i < words.size(); ++i) {
    std::string joined;
    for (size_t j = i; j < words.size() && j < i + 4; ++j) {
      joined += words[j];
      if (has(entries, joined)) return true;
    }
  }
  return false;
}

/// For names without separators and for Chinese: the entry stands somewhere inside. Short Latin
/// entries would match by chance.
bool holds_inside(std::string_view word, const std::vector<std::string>& entries) {
  return std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) {
    const bool distinctive =
        entry.size() >= 10 || (!entry.empty() && static_cast<unsigned char>(entry[0]) >= 0x80);
    return distinctive && word.find(entry) != std::string_view::npos;
  });
}

bool holds_part(std::string_view text, const std::vector<std::string>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return text.find(part) != std::string_view::npos;
  });
}

}  // namespace

bool Lexicon::names_consent(std::string_view identifier) const {
  const std::vector<std::string> words = words_of(identifier);
  if (holds_any(words, refuse) || holds_any(words, unrelated)) return false;
  if (holds_any(words, consent)) return true;
  if (holds_any(words, policy) && holds_any(words, verbs)) return true;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return holds_inside(word, consent); });
}

bool Lexicon::names_refusal(std::string_view name) const {
  const std::vector<std::string> words = words_of(name);
  if (holds_any(words, refuse) || holds_any(words, negative)) return true;
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return holds_inside(word, refuse) || holds_inside(word, negative);
  });
}

bool Lexicon::names_leaving(std::string_view text) const {
  const std::vector<std::string> words = words_of(text);
  if (holds_any(words, leave)) return true;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return holds_inside(word, leave); });
}

bool Lexicon::names_user_action(std::string_view callback) const {
  const std::vector<std::string> words = words_of(callback);
  return std::any_of(user_acts.begin(), user_acts.end(), [&](const std::string& act) {
    const bool beginning = std::any_of(act.begin(), act.end(), is_upper);
    return beginning ? callback.starts_with(act) : has(words, act);
  });
}

bool Lexicon::tests_something_else(std::string_view condition) const {
  return condition.find('(') != std::string_view::npos && !holds_part(condition, of_answer);
}

bool Lexicon::remembers_nothing(std::string_view condition) const {
  const bool of_permissions = condition.find("ermission") != std::string_view::npos ||
                              condition.find("ERMISSION") != std::string_view::npos;
  return (of_permissions && !holds_part(condition, of_asking)) || holds_part(condition, of_nothing);
}

}  // namespace sdklint
