#include "source/code_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sdklint {
namespace {

std::string left(std::string_view text, FileKind kind = FileKind::kJava) {
  std::string out;
  const CodeLines lines(text, kind);
  for (const CodeLines::Piece& piece : lines.pieces())
    out += text.substr(piece.begin, piece.end - piece.begin);
  return out;
}

TEST(CodeLines, BlankLinesAndCommentsAreLeftOut) {
  EXPECT_EQ(left("a();\n\n  \t\r\n// one\n  // two\r\nb();\n"), "a();\nb();\n");
  EXPECT_EQ(left("/* one */\n/*\n * two\n */\nclass A {\n  /** three */ /* four */\n}"),
            "class A {\n}");
  EXPECT_EQ(left("// all of it"), "");
  EXPECT_EQ(left(""), "");
}

TEST(CodeLines, WhatMayBeCodeIsLeft) {
  for (const std::string_view text : {
           "a(); // why\n",
           "/* why */ a();\n",
           "/* why\n */ a();\n",
           "/* never closed\na();\n",
           "a(\"//\");\n",
           "* b;\n",
           "// old Macintosh\ra();\n",
           "x /* begins\n// */ a();\n",
       }) {
    EXPECT_EQ(left(text), text);
  }
  // Raw strings go over lines.
  EXPECT_EQ(left("val a = \"\"\"\n\n// text\n\"\"\"\n", FileKind::kKotlin),
            "val a = \"\"\"\n\n// text\n\"\"\"\n");
  EXPECT_EQ(left("# no comment\n\n// here\n", FileKind::kProperties), "# no comment\n\n// here\n");
}

TEST(CodeLines, KotlinsCommentsNestAndJavasDoNot) {
  const std::string_view text = "/* /* */\ncode();\n/* */ */\n";
  EXPECT_EQ(left(text, FileKind::kKotlin), "");
  EXPECT_EQ(left(text, FileKind::kJava), "code();\n/* */ */\n");
}

TEST(CodeLines, PlacesGoThereAndBack) {
  const std::string_view text = "// one\na();\n\n\nb();\n// two\n";
  const CodeLines lines(text, FileKind::kKotlin);
  const auto place = [&](std::string_view what) { return static_cast<uint32_t>(text.find(what)); };
  EXPECT_EQ(lines.offset_of(place("a()")), 0u);
  EXPECT_EQ(lines.offset_of(place("b()")), 5u);
  EXPECT_EQ(lines.offset_of(place("one")), std::nullopt);
  EXPECT_EQ(lines.offset_of(place("two")), std::nullopt);
  EXPECT_EQ(lines.offset_of(place("\n\nb")), std::nullopt);
  EXPECT_EQ(lines.place_of(5), place("b()"));
  EXPECT_EQ(lines.place_of(10), std::nullopt);
  EXPECT_EQ(lines.size(), 10u);
  EXPECT_EQ(lines.lines_between(place("a()"), place("b()")), 1);
  for (uint32_t offset = 0; offset < lines.size(); ++offset)
    EXPECT_EQ(lines.offset_of(*lines.place_of(offset)), offset);
}

}  // namespace
}  // namespace sdklint
