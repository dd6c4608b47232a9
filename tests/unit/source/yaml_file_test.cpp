#include "source/yaml_file.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(YamlFile, RemembersLines) {
  const Result<YamlFile> file =
      YamlFile::parse("a: 1\nb:\n- x\n- {c: 'null', d: null}\n", "t.yaml");
  ASSERT_TRUE(file) << file.error().to_string();
  const YamlNode* list = file->root.find("b");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->items.size(), 2u);
  EXPECT_EQ(list->items[0].line, 3);
  EXPECT_EQ(list->items[1].line, 4);
  EXPECT_TRUE(list->items[1].find("c")->is_scalar());
  EXPECT_TRUE(list->items[1].find("c")->quoted);
  EXPECT_TRUE(list->items[1].find("d")->is_null());
  EXPECT_EQ(file->root.find("z"), nullptr);
}

TEST(YamlFile, NamesTheLineOfAFault) {
  for (const auto& [text, line] :
       {std::pair{"a: 1\na: 2\n", 2}, std::pair{"a: &x 1\nb: *x\n", 1}, std::pair{"a: [1\n", 2},
        std::pair{"? [a]\n: 1\n", 1}, std::pair{"a: 1\n---\nb: 2\n", 3}}) {
    const Result<YamlFile> file = YamlFile::parse(text, "t.yaml");
    ASSERT_FALSE(file) << text;
    EXPECT_EQ(file.error().file, "t.yaml");
    EXPECT_EQ(file.error().line, line) << text << file.error().message;
  }
}

TEST(YamlFile, SurvivesEveryBeginningOfAFile) {
  const std::string text =
      "id: x\nname: {en: \"a\\n\", zh: '计'}\nlist:\n- {a: [1, 2], b: |\n    text\n  }\n";
  for (size_t length = 0; length <= text.size(); ++length)
    (void)YamlFile::parse(text.substr(0, length), "t.yaml");
}

TEST(YamlFile, RefusesNestingWithoutEnd) {
  EXPECT_FALSE(YamlFile::parse(std::string(100000, '['), "t.yaml"));
}

TEST(YamlFile, TakesAnEmptyFileForNothing) {
  const Result<YamlFile> file = YamlFile::parse("", "t.yaml");
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->root.is_null());
}

TEST(YamlFile, SaysThatAFileIsMissing) { EXPECT_FALSE(YamlFile::read("/nowhere/at/all.yaml")); }

}  // namespace
}  // namespace sdklint
