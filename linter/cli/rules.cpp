#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/lint.h"
#include "report/messages.h"
#include "report/narration.h"
#include "report/terminal.h"

namespace sdklint {

int list_rules(const Options& options) {
  size_t widest = 0;
  for (const Rule& rule : all_rules()) widest = std::max(widest, rule.card->name.size());
  std::string out;
  for (const Rule& rule : all_rules()) {
    const RuleCard& card = *rule.card;
    out += fmt::format("{}  {}  {}  {}\n", pad(card.name, widest),
                       pad(severity_name(card.severity), 7), pad(card.family, 11),
                       in(options.language, card.title));
  }
  print(out);
  return kClean;
}

int explain_rule(const Options& options, const std::string& name) {
  const Rule* rule = find_rule(name);
  if (!rule)
    return complain({"there is no rule '" + name + "'", "", 0, "`sdklint rules` lists them"});
  const Result<Catalog> catalog = load_catalog(options.catalogs);
  if (!catalog) return complain(catalog.error());
  const Narrator narrator(*catalog, options.language);
  const RuleCard& card = *rule->card;

  std::string out = fmt::format("{}: {}\n\n", card.name, in(options.language, card.title));
  const auto row = [&](const Message& heading, const std::string& text) {
    constexpr size_t kIndent = 14, kWidth = 86;
    bool first = true;
    for (const std::string& line : wrap(text, kWidth)) {
      out += pad(first ? narrator.say(heading) : "", kIndent) + line + "\n";
      first = false;
    }
  };
  row(msg::severity_heading, narrator.say(severity_words(card.severity)));
  row(msg::family_heading, card.family);
  row(msg::heading_why, narrator.in_general(card.why));
  row(msg::heading_fix, narrator.in_general(card.fix));
  for (const std::string& clause : card.clauses) row(msg::heading_clause, narrator.clause(clause));
  row(msg::allow_heading, narrator.say(msg::allow_example, {{"rule", card.name}}));
  print(out);
  return kClean;
}

}  // namespace sdklint
