#include "model/java_literals.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(JavaLiterals, ReadsIntegersOfEveryBase) {
  EXPECT_EQ(java_integer("0"), 0);
  EXPECT_EQ(java_integer("1_000"), 1000);
  EXPECT_EQ(java_integer("0x1F"), 31);
  EXPECT_EQ(java_integer("0b101"), 5);
  EXPECT_EQ(java_integer("017"), 15);
  EXPECT_EQ(java_integer("0xFFFFFFFF"), -1);
  EXPECT_EQ(java_integer("0xFFFFFFFFL"), 0xFFFFFFFF);
  EXPECT_EQ(java_integer("9223372036854775807L"), INT64_MAX);
}

TEST(JavaLiterals, ReadsFloats) {
  EXPECT_EQ(java_float("1.5f"), 1.5);
  EXPECT_EQ(java_float("1_0e1"), 100);
  EXPECT_EQ(java_float("0x1p4"), 16);
}

TEST(JavaLiterals, ReadsCharsAsCodePoints) {
  EXPECT_EQ(java_char("'a'"), 'a');
  EXPECT_EQ(java_char("'\\n'"), '\n');
  EXPECT_EQ(java_char("'\\u4e2d'"), 0x4e2d);
  EXPECT_EQ(java_char("'中'"), 0x4e2d);
  EXPECT_EQ(java_char("'\\''"), '\'');
  EXPECT_EQ(java_char(""), 0);
}

TEST(JavaLiterals, ResolvesEscapes) {
  EXPECT_EQ(java_string(R"("a\tb\\\"\101\u0041\s")"), "a\tb\\\"AA ");
  EXPECT_EQ(java_string(R"("\ud83d\ude00")"), "😀");
  EXPECT_EQ(java_string("\""), "");
  EXPECT_EQ(java_string(""), "");
}

TEST(JavaLiterals, StripsTheIndentationOfTextBlocks) {
  EXPECT_EQ(java_string("\"\"\"\n    a\n      b\\\n    c  \n    \"\"\""), "a\n  bc\n");
  EXPECT_EQ(java_string("\"\"\"\n  a\"\"\""), "a");
  EXPECT_EQ(java_string("\"\"\"\r\n  a\r\n  b\"\"\""), "a\nb");
}

}  // namespace
}  // namespace sdklint
