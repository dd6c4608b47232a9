#include "base/glob.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(GlobMatch, KeepsAStarWithinOnePart) {
  EXPECT_TRUE(glob_match("app/*.kt", "app/A.kt"));
  EXPECT_FALSE(glob_match("app/*.kt", "app/x/A.kt"));
  EXPECT_TRUE(glob_match("app/?.kt", "app/A.kt"));
  EXPECT_FALSE(glob_match("app/?.kt", "app/.kt"));
}

TEST(GlobMatch, LetsTwoStarsCrossParts) {
  EXPECT_TRUE(glob_match("samples/**", "samples/a/b/C.java"));
  EXPECT_FALSE(glob_match("samples/**", "app/samples/C.java"));
  EXPECT_TRUE(glob_match("**/generated/**", "app/build/generated/R.java"));
  EXPECT_TRUE(glob_match("**/generated/**", "generated/R.java"));
  EXPECT_FALSE(glob_match("**/generated/**", "app/regenerated/R.java"));
  EXPECT_TRUE(glob_match("app/**/test/*.kt", "app/src/x/test/A.kt"));
  EXPECT_FALSE(glob_match("app/**/test/*.kt", "app/src/test/x/A.kt"));
}

TEST(GlobMatch, FitsTheLastPartWhenThePatternHasNone) {
  EXPECT_TRUE(glob_match("*.aar", "app/libs/x.aar"));
  EXPECT_FALSE(glob_match("*.aar", "app/libs/x.jar"));
}

TEST(GlobMatch, TakesAFolderWithEverythingBelow) {
  EXPECT_TRUE(glob_match("third_party/", "third_party/x/Y.java"));
  EXPECT_FALSE(glob_match("third_party/", "app/Y.java"));
}

}  // namespace
}  // namespace sdklint
