// Every folder tests/rules/<rule>/<case>/ is a test: the app in it is linted with all rules, and
// what is found is held against the marks in its comments.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "cli/lint.h"
#include "report/narration.h"
#include "support/checkout.h"
#include "support/rule_case.h"

namespace sdklint {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() { return test::checkout() / "tests/rules"; }

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& rule : fs::directory_iterator(cases_folder())) {
    if (!rule.is_directory()) continue;
    for (const auto& one : fs::directory_iterator(rule.path())) {
      if (!one.is_directory()) continue;
      names.push_back(rule.path().filename().string() + "/" + one.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

LintResult lint_case(const std::string& name) {
  Options options;
  options.root = (cases_folder() / name).string();
  options.jobs = 1;
  Result<LintResult> result = lint(options);
  if (!result) throw std::runtime_error(result.error().to_string());
  return std::move(*result);
}

class Case : public testing::TestWithParam<std::string> {};

TEST_P(Case, FindsWhatIsMarked) {
  const LintResult result = lint_case(GetParam());
  std::string rule = GetParam().substr(0, GetParam().find('/'));
  std::replace(rule.begin(), rule.end(), '_', '-');
  for (const std::string& fault :
       test::compare(test::marks_of(cases_folder() / GetParam()), result, rule)) {
    ADD_FAILURE() << "tests/rules/" << GetParam() << "/" << fault;
  }
}

TEST_P(Case, LeavesNoPlaceholderUnfilled) {
  const LintResult result = lint_case(GetParam());
  for (const ReportLanguage language : {ReportLanguage::kEnglish, ReportLanguage::kChinese}) {
    const Narrator narrator(*result.catalog, language);
    for (const ReportedFinding& one : result.findings) {
      for (const std::string& text :
           {narrator.what(one.finding), narrator.why(one.finding), narrator.fix(one.finding)}) {
        EXPECT_EQ(text.find('{'), std::string::npos) << text;
      }
    }
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, Case, testing::ValuesIn(case_names()), test_name);

/// The bad case of each card: its printed report is kept, so that every change of words or looks is
/// read.
class BadCase : public testing::TestWithParam<const Rule*> {};

TEST_P(BadCase, IsReportedAsKept) {
  const RuleCard& card = *GetParam()->card;
  std::string folder = card.name;
  std::replace(folder.begin(), folder.end(), '-', '_');
  ASSERT_TRUE(fs::is_directory(cases_folder() / folder / card.good_case))
      << "the card's good example is no case: " << card.good_case;
  const LintResult result = lint_case(folder + "/" + card.bad_case);
  const std::string report = write_text(result, WriteOptions());
  const fs::path kept = cases_folder() / folder / card.bad_case / "expected.txt";
  if (std::getenv("SDKLINT_UPDATE")) std::ofstream(kept, std::ios::binary) << report;
  EXPECT_EQ(report, test::read_file(kept))
      << "Read the difference; if it is meant, run again with SDKLINT_UPDATE=1";
}

std::vector<const Rule*> rules() {
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules()) rules.push_back(&rule);
  return rules;
}

INSTANTIATE_TEST_SUITE_P(Rules, BadCase, testing::ValuesIn(rules()),
                         [](const testing::TestParamInfo<const Rule*>& info) {
                           std::string name = info.param->card->name;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Cards, CiteClausesOfTheCatalogue) {
  const Result<Catalog> catalog = Catalog::built_in();
  ASSERT_TRUE(catalog);
  for (const Rule& rule : all_rules()) {
    for (const std::string& clause : rule.card->clauses) {
      EXPECT_TRUE(catalog->clause(clause)) << rule.card->name << " cites " << clause;
    }
    for (const std::string& clause : rule.card->covers) {
      EXPECT_TRUE(catalog->clause(clause)) << rule.card->name << " covers " << clause;
      EXPECT_EQ(std::count(rule.card->clauses.begin(), rule.card->clauses.end(), clause), 0)
          << rule.card->name << " cites " << clause << " anyway";
    }
  }
}

// What a restricted permission cites stands with it, in the catalogue.
TEST(Cards, CoverWhatRestrictionsCite) {
  const Result<Catalog> catalog = Catalog::built_in();
  ASSERT_TRUE(catalog);
  std::set<std::string> named;
  const RuleCard& card = *find_rule("restricted-permission")->card;
  named.insert(card.clauses.begin(), card.clauses.end());
  named.insert(card.covers.begin(), card.covers.end());
  for (const PermissionRestriction& restriction : catalog->permission_restrictions) {
    for (const std::string& clause : restriction.clauses)
      EXPECT_TRUE(named.contains(clause)) << clause;
  }
}

}  // namespace
}  // namespace sdklint
