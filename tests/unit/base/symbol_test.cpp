#include "base/symbol.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/parallel.h"

namespace sdklint {
namespace {

TEST(Symbol, IsEqualWhenTheTextIs) {
  EXPECT_EQ(Symbol("init"), Symbol(std::string("in") + "it"));
  EXPECT_NE(Symbol("init"), Symbol("Init"));
  EXPECT_EQ(Symbol("init").view(), "init");
}

TEST(Symbol, OfTheEmptyTextIsTheDefault) {
  EXPECT_EQ(Symbol(""), Symbol());
  EXPECT_TRUE(Symbol().empty());
  EXPECT_EQ(Symbol().view(), "");
}

TEST(Symbol, KeepsTextsOfAnyLengthAndByte) {
  const std::string with_nul("a\0b", 3);
  EXPECT_EQ(Symbol(with_nul).view(), with_nul);
  const std::string large(1 << 20, 'x');
  EXPECT_EQ(Symbol(large).view(), large);
}

TEST(Symbol, MadeByManyThreadsAtOnceIsOne) {
  constexpr size_t kTexts = 50'000;
  std::vector<std::vector<Symbol>> made(4, std::vector<Symbol>(kTexts));
  parallel_for(made.size(), 4, [&](size_t thread) {
    for (size_t i = 0; i < kTexts; ++i) {
      const size_t text = (i * 7919 + thread * 101) % kTexts;  // each thread in another order
      made[thread][text] = Symbol("name" + std::to_string(text));
    }
  });
  for (size_t i = 0; i < kTexts; ++i) {
    ASSERT_EQ(made[0][i].view(), "name" + std::to_string(i));
    for (const auto& of_thread : made) ASSERT_EQ(of_thread[i], made[0][i]);
  }
}

TEST(Symbol, IsOrderedByTextAndNotByAge) {
  const Symbol later("zz-older"), earlier("aa-younger");
  EXPECT_TRUE(ByText()(earlier, later));
  EXPECT_FALSE(ByText()(later, earlier));
}

}  // namespace
}  // namespace sdklint
