#include "report/wording.h"

#include <gtest/gtest.h>

#include "report/terminal.h"

namespace sdklint {
namespace {

const std::map<std::string, Text> kValues = {{"sdk", {"Umeng", "友盟"}},
                                             {"call", {"init", "init"}}};

std::string english(std::string_view words) {
  return fill(words, kValues, ReportLanguage::kEnglish);
}
std::string chinese(std::string_view words) {
  return fill(words, kValues, ReportLanguage::kChinese);
}

TEST(Fill, PutsValuesIn) {
  EXPECT_EQ(english("{sdk} starts by {call}"), "Umeng starts by init");
  EXPECT_EQ(english("{data} is unknown"), "{data} is unknown");
  EXPECT_EQ(english("open { brace"), "open { brace");
}

TEST(Fill, LeavesPartsOutWhoseValuesAreMissing) {
  EXPECT_EQ(english("Start later[, or call {safe_step}]."), "Start later.");
  EXPECT_EQ(english("Start later[, or call {call}]."), "Start later, or call init.");
  EXPECT_EQ(english("takes [{data}|something]"), "takes something");
  EXPECT_EQ(english("takes [{sdk}|something]"), "takes Umeng");
}

TEST(Fill, KeepsBlanksOnlyAroundLatinWordsInChinese) {
  EXPECT_EQ(chinese("而 {sdk} 一经 {call} 启动"), "而友盟一经 init 启动");
  EXPECT_EQ(chinese("拒绝 {call} ，即 {call} （{call} 、{call} ）"),
            "拒绝 init，即 init（init、init）");
}

TEST(Wrap, BreaksAtBlanks) {
  EXPECT_EQ(wrap("one two three", 8), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(wrap("unbreakable", 4), (std::vector<std::string>{"unbreakable"}));
  EXPECT_EQ(wrap("", 4), (std::vector<std::string>{""}));
}

TEST(Wrap, BreaksBetweenChineseCharactersButNotBeforeAStop) {
  EXPECT_EQ(wrap("用户同意之前", 8), (std::vector<std::string>{"用户同意", "之前"}));
  EXPECT_EQ(wrap("用户同意。之前", 8), (std::vector<std::string>{"用户同", "意。之前"}));
}

TEST(DisplayWidth, CountsChineseCharactersTwice) {
  EXPECT_EQ(display_width("ab"), 2u);
  EXPECT_EQ(display_width("友盟 x"), 6u);
  EXPECT_EQ(display_width("\xff\xfe"), 2u) << "bytes that are no UTF-8 must not be read past";
}

}  // namespace
}  // namespace sdklint
