#include "report/suppressions.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

std::vector<AllowComment> allows(const std::string& path, const std::string& text) {
  const SourceTree sources = SourceTree::from_text({{path, text}});
  return allow_comments(sources, FileId{0});
}

TEST(AllowComments, NameRulesAndReason) {
  const auto all = allows("A.java", "f(); // sdklint:allow a-rule, b-rule - signed on paper\n");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].rules, (std::vector<std::string>{"a-rule", "b-rule"}));
  EXPECT_EQ(all[0].reason, "signed on paper");
  EXPECT_EQ(all[0].line, 1);
}

TEST(AllowComments, AloneOnALineMeanTheNextLineOfCode) {
  EXPECT_EQ(allows("A.java", "// sdklint:allow a - x\nf();\n")[0].line, 2);
  EXPECT_EQ(allows("A.java", "/* sdklint:allow a - x */\n// more\n\nf();\n")[0].line, 4);
  EXPECT_EQ(allows("A.kt", "/*\n * sdklint:allow a - x\n */\nf()\n")[0].line, 4);
  EXPECT_EQ(allows("AndroidManifest.xml", "<a/>\n<!-- sdklint:allow a - x -->\n<b/>\n")[0].line, 3);
}

TEST(AllowComments, EndWhereTheCommentEnds) {
  EXPECT_EQ(allows("A.java", "g(/* sdklint:allow a - why */ 1);\n")[0].reason, "why");
  EXPECT_EQ(allows("res/x.xml", "<a/> <!-- sdklint:allow a - why --> <b/>\n")[0].reason, "why");
  EXPECT_EQ(allows("libs.versions.toml", "x = 1 # sdklint:allow a - why\n")[0].reason, "why");
}

TEST(AllowComments, AreNotReadFromTexts) {
  EXPECT_TRUE(allows("A.java", "String s = \"// sdklint:allow a - x\";\n").empty());
  EXPECT_TRUE(allows("A.java", "String s = \"sdklint:allow a - x\";\n").empty());
  EXPECT_TRUE(allows("notes.md", "// sdklint:allow a - x\n").empty());
}

TEST(AllowComments, WithoutReasonHaveNone) {
  const auto all = allows("A.java", "f(); // sdklint:allow a-rule\n");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].rules, std::vector<std::string>{"a-rule"});
  EXPECT_TRUE(all[0].reason.empty());
}

}  // namespace
}  // namespace sdklint
