// One thread and many print the same bytes.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "cli/lint.h"
#include "report/writers.h"
#include "support/checkout.h"

namespace sdklint {
namespace {

std::vector<std::string> reports(const std::string& folder, unsigned jobs) {
  Options options;
  options.root = folder;
  options.jobs = jobs;
  const Result<LintResult> result = lint(options);
  if (!result) return {result.error().to_string()};
  WriteOptions english, chinese;
  chinese.language = ReportLanguage::kChinese;
  return {write_text(*result, english), write_text(*result, chinese), write_json(*result, english),
          write_sarif(*result, english)};
}

TEST(Threads, PrintTheSameHoweverManyThereAre) {
  std::set<std::string> apps = {"tests/apps/wallpaper"};
  // All cases of a rule at once make a tree of many small apps.
  for (const std::string& file : test::checkout_files("tests/rules")) {
    if (file.ends_with("AndroidManifest.xml")) apps.insert(file.substr(0, file.find('/', 12)));
  }
  ASSERT_GT(apps.size(), 1u);
  for (const std::string& app : apps) {
    const std::string folder = (test::checkout() / app).string();
    const std::vector<std::string> alone = reports(folder, 1);
    for (const unsigned jobs : {2u, 3u, 8u}) EXPECT_EQ(reports(folder, jobs), alone) << app;
  }
}

}  // namespace
}  // namespace sdklint
