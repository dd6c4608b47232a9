// Writes the table of rules from the cards:
//     sdklint-compile-cards rule_table.cpp linter/rules/consent/pre_consent_sdk_init.yaml …
// A fault in a card ends the build with the card's file and line.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "source/yaml_file.h"

namespace sdklint {
namespace {

struct Card {
  std::string function;  ///< "pre_consent_sdk_init"
  std::string family;
  std::string severity;  ///< "kError"
  std::map<std::string, std::pair<std::string, std::string>>
      texts;  ///< en and zh of title, what, why, fix
  std::vector<std::string> clauses, covers;
  std::string bad_case, good_case;
};

const std::vector<std::string> kTexts = {"title", "what", "why", "fix"};
const std::vector<std::string> kKeys = {"severity", "title",   "what",   "why",
                                        "fix",      "clauses", "covers", "examples"};
const std::map<std::string, std::string> kSeverities = {
    {"error", "kError"}, {"warning", "kWarning"}, {"note", "kNote"}};

Error fault(const YamlFile& file, int line, std::string message, std::string remedy = "") {
  return Error{std::move(message), file.path, line, std::move(remedy)};
}

Result<std::string> scalar(const YamlFile& file, const YamlNode& parent, std::string_view key) {
  const YamlNode* node = parent.find(key);
  if (!node || !node->is_scalar() || node->text.empty()) {
    return fault(file, node ? node->line : parent.line, fmt::format("'{}' must be a text", key));
  }
  return node->text;
}

Result<Card> read_card(const std::string& path) {
  const Result<YamlFile> file = YamlFile::read(path);
  if (!file) return file.error();
  const YamlNode& root = file->root;
  for (const YamlNode::Entry& entry : root.entries) {
    if (std::find(kKeys.begin(), kKeys.end(), entry.key) == kKeys.end()) {
      return fault(*file, entry.line, fmt::format("a card has no '{}'", entry.key),
                   "Keys of a card: severity, title, what, why, fix, clauses, covers, examples");
    }
  }

  Card card;
  card.function = std::filesystem::path(path).stem().string();
  card.family = std::filesystem::path(path).parent_path().filename().string();
  const Result<std::string> severity = scalar(*file, root, "severity");
  if (!severity) return severity.error();
  const auto known = kSeverities.find(*severity);
  if (known == kSeverities.end()) {
    return fault(*file, root.find("severity")->line,
                 fmt::format("there is no severity '{}'", *severity),
                 "Write error, warning or note");
  }
  card.severity = known->second;

  for (const std::string& key : kTexts) {
    const YamlNode* node = root.find(key);
    if (!node || !node->is_map()) {
      return fault(*file, node ? node->line : root.line,
                   fmt::format("'{}' must have en and zh", key));
    }
    const Result<std::string> en = scalar(*file, *node, "en");
    if (!en) return en.error();
    const Result<std::string> zh = scalar(*file, *node, "zh");
    if (!zh) return zh.error();
    card.texts[key] = {*en, *zh};
  }

  for (const auto& [key, ids] :
       {std::pair{"clauses", &card.clauses}, std::pair{"covers", &card.covers}}) {
    if (const YamlNode* clauses = root.find(key)) {
      for (const YamlNode& clause : clauses->items) ids->push_back(clause.text);
    }
  }
  const YamlNode* examples = root.find("examples");
  if (!examples || !examples->is_map()) {
    return fault(*file, root.line, "'examples' must name a bad and a good case of tests/rules/");
  }
  const Result<std::string> bad = scalar(*file, *examples, "bad");
  if (!bad) return bad.error();
  const Result<std::string> good = scalar(*file, *examples, "good");
  if (!good) return good.error();
  card.bad_case = *bad;
  card.good_case = *good;
  return card;
}

std::string rule_name(std::string function) {
  std::replace(function.begin(), function.end(), '_', '-');
  return function;
}

std::string cpp_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string initializer(const Card& card) {
  std::string out =
      fmt::format("      {{.name = {}, .family = {}, .severity = Severity::{},\n",
                  cpp_text(rule_name(card.function)), cpp_text(card.family), card.severity);
  for (const std::string& key : kTexts) {
    const auto& [en, zh] = card.texts.at(key);
    out += fmt::format("       .{} = {{{}, {}}},\n", key, cpp_text(en), cpp_text(zh));
  }
  for (const auto& [key, ids] :
       {std::pair{"clauses", &card.clauses}, std::pair{"covers", &card.covers}}) {
    out += fmt::format("       .{} = {{", key);
    for (const std::string& clause : *ids) out += cpp_text(clause) + ", ";
    out += "},\n";
  }
  out += fmt::format("       .bad_case = {}, .good_case = {}}},\n", cpp_text(card.bad_case),
                     cpp_text(card.good_case));
  return out;
}

std::string table(const std::vector<Card>& cards) {
  std::string declarations, card_list, rule_list;
  for (size_t i = 0; i < cards.size(); ++i) {
    declarations +=
        fmt::format("void {}(const AnalyzedApp& app, RuleRun& run);\n", cards[i].function);
    card_list += initializer(cards[i]);
    rule_list += fmt::format("      {{&cards[{}], rules::{}}},\n", i, cards[i].function);
  }
  return fmt::format(R"(// Made by sdklint-compile-cards from linter/rules/**/*.yaml.
#include "rules/rule.h"

namespace sdklint {{
namespace rules {{
{}}}  // namespace rules

const std::vector<Rule>& all_rules() {{
  static const std::vector<RuleCard> cards = {{
{}  }};
  static const std::vector<Rule> rules = {{
{}  }};
  return rules;
}}

}}  // namespace sdklint
)",
                     declarations, card_list, rule_list);
}

int complain(const Error& error) {
  std::fputs((error.to_string() + "\n").c_str(), stderr);
  return 1;
}

int compile(int argc, char** argv) {
  if (argc < 2) return complain({"usage: sdklint-compile-cards OUTPUT CARD...", "", 0, ""});
  std::vector<Card> cards;
  for (int i = 2; i < argc; ++i) {
    Result<Card> card = read_card(argv[i]);
    if (!card) return complain(card.error());
    cards.push_back(std::move(*card));
  }
  std::sort(cards.begin(), cards.end(),
            [](const Card& a, const Card& b) { return a.function < b.function; });
  std::ofstream out(argv[1], std::ios::binary);
  out << table(cards);
  out.close();
  return out ? 0 : complain({"can't be written", argv[1], 0, ""});
}

}  // namespace
}  // namespace sdklint

int main(int argc, char** argv) { return sdklint::compile(argc, argv); }
