#include <fmt/format.h>

#include <algorithm>
#include <map>

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

namespace {

/// The clauses that some rule looks for, with the names of those rules.
std::map<std::string, std::vector<std::string>> rules_by_clause() {
  std::map<std::string, std::vector<std::string>> rules;
  for (const Rule& rule : all_rules()) {
    for (const std::string& clause : rule.card->clauses) rules[clause].push_back(rule.card->name);
    for (const std::string& clause : rule.card->covers) rules[clause].push_back(rule.card->name);
  }
  return rules;
}

const Message& checkable_words(Clause::Checkable checkable) {
  switch (checkable) {
    case Clause::Checkable::kStatic:
      return msg::clause_static;
    case Clause::Checkable::kPartly:
      return msg::clause_partly;
    case Clause::Checkable::kNo:
      break;
  }
  return msg::clause_no;
}

/// How many clauses there are of a kind, and how many of them have a rule.
struct Share {
  size_t all = 0, with_rule = 0;
  std::string percent() const {
    return fmt::format("{} %", all == 0 ? 0 : (with_rule * 100 + all / 2) / all);
  }
};

}  // namespace

int list_coverage(const Options& options) {
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  const Narrator narrator(catalog, options.language);
  const auto rules = rules_by_clause();

  std::string out;
  std::string document;
  Share checkable, partly, total;
  for (const Clause& clause : catalog.clauses) {
    if (clause.document != document) {
      document = clause.document;
      out += fmt::format("{}{}\n", out.empty() ? "" : "\n",
                         in(options.language, clause.document_title));
    }
    const auto found = rules.find(clause.id);
    std::string names;
    if (found != rules.end()) {
      for (const std::string& name : found->second) names += (names.empty() ? "" : ", ") + name;
    }
    out += fmt::format("  {} {} {}\n", pad(clause.number, 14),
                       pad(narrator.say(checkable_words(clause.checkable)), 8),
                       in(options.language, clause.summary));
    if (!names.empty()) out += fmt::format("  {} {} {}\n", pad("", 14), pad("", 8), names);
    for (Share* share : {&total, clause.checkable == Clause::Checkable::kStatic   ? &checkable
                                 : clause.checkable == Clause::Checkable::kPartly ? &partly
                                                                                  : nullptr}) {
      if (!share) continue;
      ++share->all;
      if (!names.empty()) ++share->with_rule;
    }
  }
  out += "\n" +
         narrator.say(msg::coverage_total, {{"rules", std::to_string(total.with_rule)},
                                            {"all", std::to_string(total.all)},
                                            {"share", total.percent()},
                                            {"static_rules", std::to_string(checkable.with_rule)},
                                            {"static", std::to_string(checkable.all)},
                                            {"static_share", checkable.percent()},
                                            {"partly_rules", std::to_string(partly.with_rule)},
                                            {"partly", std::to_string(partly.all)}}) +
         "\n";
  print(out);
  return kClean;
}

int explain_rule(const Options& options, const std::string& name) {
  const Rule* rule = find_rule(name);
  if (!rule)
    return complain({"there is no rule '" + name + "'", "", 0, "`sdklint rules` lists them"});
  const Result<SharedCatalog> loaded = load_catalog(options.catalogs);
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  const Narrator narrator(catalog, options.language);
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
