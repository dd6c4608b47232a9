#include "parse/toml.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(Toml, ReadsTablesTextsAndArrays) {
  const TomlValue root = parse_toml(
      "# c\n[versions]\na = \"1\" # d\nb = { strictly = \"[1,2)\", prefer = '1.5' }\n"
      "[libraries]\nx-y = { module = \"g:n\", version.ref = \"a\" }\n"
      "z.group = \"g\"\n[bundles]\nall = [\n  \"x-y\", # first\n  \"z\",\n]\n");
  const TomlValue* versions = root.find("versions");
  ASSERT_NE(versions, nullptr);
  EXPECT_EQ(versions->text_of("a"), "1");
  EXPECT_EQ(versions->find("b")->text_of("prefer"), "1.5");
  EXPECT_EQ(root.find("libraries")->find("x-y")->find("version")->text_of("ref"), "a");
  EXPECT_EQ(root.find("libraries")->find("z")->text_of("group"), "g");
  ASSERT_EQ(root.find("bundles")->find("all")->items.size(), 2u);
  EXPECT_EQ(root.find("bundles")->find("all")->items[1].text, "z");
}

TEST(Toml, KnowsWhereEntriesStand) {
  const std::string_view text = "[v]\na = \"1\"\n";
  const TomlValue root = parse_toml(text);
  const TomlValue* a = root.find("v")->find("a");
  EXPECT_EQ(text.substr(a->begin, a->end - a->begin), "a = \"1\"");
}

TEST(Toml, StepsOverLinesThatAreNoToml) {
  const TomlValue root = parse_toml("[v]\n{%- if x %}\na = \"1\"\nb = \n{%- endif %}\nc = \"2\"\n");
  EXPECT_EQ(root.find("v")->text_of("a"), "1");
  EXPECT_EQ(root.find("v")->text_of("c"), "2");
}

TEST(Toml, ReadsEveryPrefix) {
  const std::string text =
      "[a.b]\n\"c\" = { d = [1, true, '''x'''], \"e\\n\" = 2.0 }\nf.g = \"\"\"y\"\"\"\n";
  for (size_t length = 0; length <= text.size(); ++length) parse_toml(text.substr(0, length));
  parse_toml("a = " + std::string(100000, '['));
}

}  // namespace
}  // namespace sdklint
