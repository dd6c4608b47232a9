#include <gtest/gtest.h>

#include "support/checkout.h"
#include "support/run.h"

namespace sdklint {
namespace {

TEST(Readme, ShowsARealReport) {
  const std::string readme = test::read_file(test::checkout() / "README.md");
  const std::string open = "```text\n";
  const size_t begin = readme.find(open) + open.size();
  const std::string shown = readme.substr(begin, readme.find("```", begin) - begin);
  ASSERT_GT(shown.size(), 200u);
  const test::ProgramRun run =
      test::run_program("sdklint", {"check", (test::checkout() / "tests/apps/wallpaper").string()});
  EXPECT_NE(run.out.find(shown), std::string::npos) << "README.md shows\n"
                                                    << shown << "\nbut the report is\n"
                                                    << run.out;
}

}  // namespace
}  // namespace sdklint
