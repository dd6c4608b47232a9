#include "base/result.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(Error, NamesFileLineAndRemedy) {
  const Error error{"unknown key `fial-on`", "sdklint.yaml", 3, "did you mean `fail-on`?"};
  EXPECT_EQ(error.to_string(), "sdklint.yaml:3: unknown key `fial-on`\n  did you mean `fail-on`?");
}

TEST(Error, LeavesOutWhatIsNotConcerned) {
  EXPECT_EQ((Error{"no space left", "", 0, ""}).to_string(), "no space left");
  EXPECT_EQ((Error{"can't be read", "App.kt", 0, ""}).to_string(), "App.kt: can't be read");
}

TEST(Result, IsAValueOrAnError) {
  const Result<int> value = 42;
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, 42);
  const Result<int> error = Error{"no", "", 0, ""};
  ASSERT_FALSE(error);
  EXPECT_EQ(error.error().message, "no");
  EXPECT_TRUE(Result<void>());
}

}  // namespace
}  // namespace sdklint
