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

TEST(CompareVersions, TakesWhatIsLeftOpenForTheNewest) {
  EXPECT_GT(compare_versions("latest.release", "99"), 0);
  EXPECT_GT(compare_versions("+", "99"), 0);
  EXPECT_GT(compare_versions("9.+", "9.99.1"), 0);
  EXPECT_LT(compare_versions("9.+", "10"), 0);
  EXPECT_EQ(compare_versions("9.+", "9.+"), 0);
}

TEST(Versions, ThatABuildPicksAnewAreNotOne) {
  for (const char* one : {"9.4.0", "4-beta", "2.0.0_r1"})
    EXPECT_TRUE(names_one_version(one)) << one;
  for (const char* many : {"", "latest.release", "latest.integration", "5.+", "+", "[4,5)", "(,2]"})
    EXPECT_FALSE(names_one_version(many)) << many;
}

TEST(CompareVersions, KnowsRanges) {
  EXPECT_TRUE(is_version_range("[1.0,2.0)"));
  EXPECT_TRUE(is_version_range("]1.0, 2.0["));
  EXPECT_FALSE(is_version_range("1.+"));
}

}  // namespace
}  // namespace sdklint
