#include "parse/properties.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(Properties, ReadsJavasSpellings) {
  const std::vector<Property> entries =
      parse_properties("# c\na=1\n b : 2 \n! d\ne f\ng=h\\\n   i\nurl=https\\://x\r\n\nk=");
  ASSERT_EQ(entries.size(), 6u);
  EXPECT_EQ(entries[0].key + "|" + entries[0].value, "a|1");
  EXPECT_EQ(entries[1].key + "|" + entries[1].value, "b|2");
  EXPECT_EQ(entries[2].key + "|" + entries[2].value, "e|f");
  EXPECT_EQ(entries[3].key + "|" + entries[3].value, "g|hi");
  EXPECT_EQ(entries[4].value, "https://x");
  EXPECT_EQ(entries[5].key + "|" + entries[5].value, "k|");
}

}  // namespace
}  // namespace sdklint
