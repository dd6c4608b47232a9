#include "parse/kotlin_repair.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

TEST(KotlinRepair, LeavesGoodTextAlone) {
  EXPECT_EQ(repaired_kotlin("open class A { override fun f() = \"a$b\" }"), std::nullopt);
  EXPECT_EQ(with_split_not_in("if (x !in y) z"), std::nullopt);
}

TEST(KotlinRepair, TellsNamesFromModifiers) {
  EXPECT_EQ(repaired_kotlin("fun f() { open(1); suspend { } }"),
            "fun f() { opeN(1); suspenD { } }");
  EXPECT_EQ(repaired_kotlin("class A(@B value: C)"), "class A(@B valuE: C)");
  EXPECT_EQ(with_split_not_in("!inside"), "!Inside");
}

TEST(KotlinRepair, LeavesAccessorsOfClassesAlone) {
  EXPECT_EQ(repaired_kotlin("class A {\n val x: B\n get() = c\n}"), std::nullopt);
  EXPECT_EQ(repaired_kotlin("fun f() {\n val x = c\n get(b)\n}"),
            "fun f() {\n val x = c\n geT(b)\n}");
}

TEST(KotlinRepair, KeepsEveryOffset) {
  const std::string text =
      "context(a: B)\nfun <\n A,\n> f(c: @D (() -> E)) = when (g) {\n is H if i && j -> open()\n"
      " else if k -> $$\"l $m $$n ${\"o}\" }\"\n}\nclass P {\n val q: R\n  field = s(1)\n"
      " @T(\"u(\") // v\n get() = w\n}\n/* /* */ x";
  for (size_t length = 0; length <= text.size(); ++length) {
    const std::string_view prefix = std::string_view(text).substr(0, length);
    const std::optional<std::string> repaired = repaired_kotlin(prefix);
    if (!repaired) continue;
    ASSERT_EQ(repaired->size(), length);
    for (size_t i = 0; i < length; ++i) {
      ASSERT_EQ((*repaired)[i] == '\n', prefix[i] == '\n') << i;
    }
  }
}

}  // namespace
}  // namespace sdklint
