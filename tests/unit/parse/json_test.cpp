#include "parse/json.h"

#include <gtest/gtest.h>

#include <string>

namespace sdklint {
namespace {

TEST(Json, KnowsWhereItsValuesStand) {
  const std::string text = R"({"a": {"b": [1, true, null, "x\nA"]}})";
  const JsonValue root = parse_json(text);
  const JsonValue* list = root.find("a")->find("b");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->items.size(), 4u);
  EXPECT_EQ(list->items[3].text, "x\nA");
  EXPECT_EQ(text.substr(list->begin, 3), "\"b\"");
  EXPECT_EQ(root.find("c"), nullptr);
  EXPECT_EQ(root.text_of("a"), "");
}

TEST(Json, LetsCommentsAndCommasPass) {
  const JsonValue root = parse_json("// a\n{ /* b */ \"k\": \"v\", \"l\": [1,], }");
  EXPECT_EQ(root.text_of("k"), "v");
  EXPECT_EQ(root.find("l")->items.size(), 1u);
}

TEST(Json, EscapesBeyondTheFirstPlane) {
  EXPECT_EQ(parse_json(R"("\ud83d\ude00")").text, "\xF0\x9F\x98\x80");
  EXPECT_EQ(parse_json(R"("\ud83d")").text, "?");
  EXPECT_EQ(parse_json(R"("\u0000")").text, "?");
}

TEST(Json, EndsOnAnyInput) {
  const std::string text = R"({"a": ["b", {"c": -1.5e3}], "d": "é"})";
  for (size_t length = 0; length <= text.size(); ++length) (void)parse_json(text.substr(0, length));
  (void)parse_json(std::string(100'000, '['));
  (void)parse_json(std::string(100'000, '{'));
  (void)parse_json("{\"a\" 1}");
}

}  // namespace
}  // namespace sdklint
