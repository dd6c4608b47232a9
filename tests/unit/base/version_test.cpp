#include "base/version.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(CompareVersions, OrdersNumbersAsNumbers) {
  EXPECT_LT(compare_versions("9.4.0", "9.10"), 0);
  EXPECT_GT(compare_versions("10", "9.9.9"), 0);
  EXPECT_EQ(compare_versions("1.2", "1.2.0"), 0);
}

TEST(CompareVersions, PutsWordsBeforeTheirRelease) {
  EXPECT_LT(compare_versions("2.0-beta", "2.0"), 0);
  EXPECT_LT(compare_versions("2.0-alpha", "2.0-beta"), 0);
  EXPECT_EQ(compare_versions("", ""), 0);
}

TEST(Versions, ThatABuildPicksAnewAreNotOne) {
  for (const char* one : {"9.4.0", "4-beta", "2.0.0_r1"})
    EXPECT_TRUE(names_one_version(one)) << one;
  for (const char* many : {"", "latest.release", "latest.integration", "5.+", "+", "[4,5)", "(,2]"})
    EXPECT_FALSE(names_one_version(many)) << many;
  EXPECT_TRUE(picks_newest_version("latest.integration"));
  EXPECT_TRUE(picks_newest_version("+"));
  EXPECT_FALSE(picks_newest_version("5.+"));
}

}  // namespace
}  // namespace sdklint
