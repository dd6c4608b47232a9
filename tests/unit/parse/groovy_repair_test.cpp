#include "parse/groovy_repair.h"

#include <gtest/gtest.h>

#include <string>

#include "parse/syntax_tree.h"

namespace sdklint {
namespace {

std::string repaired(const std::string& text) { return repaired_groovy(text).value_or(text); }

TEST(GroovyRepair, GivesCommandCallsTheirParentheses) {
  EXPECT_EQ(repaired("exclude group: 'x', module: 'y'\n"), "exclude(group: 'x', module: 'y')");
  EXPECT_EQ(repaired("a { exclude group: 'x', module: 'y' }"),
            "a { exclude(group: 'x', module: 'y')}");
  EXPECT_EQ(repaired("  api project(':x'), {\n    a = 1\n  } // why\n"),
            "  api(project(':x'), {\n    a = 1\n  })// why\n");
  EXPECT_EQ(repaired("proguardFiles f('a'),\n  'b';x()\n"), "proguardFiles(f('a'),\n  'b')x()\n");
  EXPECT_EQ(repaired("minSdk versions.min\n"), "minSdk(versions.min)");
  EXPECT_EQ(repaired("from files('a')\n   .filter { it }\n"),
            "from(files('a')\n   .filter { it })");
}

TEST(GroovyRepair, LeavesTheRestAlone) {
  for (const std::string text :
       {"implementation 'a:b:1'\n", "id 'a' version '1' apply false\n", "def x = f(1), y = 2\n",
        "task x(type: Copy) {\n}\n", "x = project(':a')\n", "String name = f(1)\n",
        "// exclude group: 'x', module: 'y'\n", "s = 'exclude group: 1, module: 2'\n", "a.b(c)\n",
        "if (x) y = f(1)\n", "assert f(1), 'a'\n", "", "a b", "a\n"}) {
    EXPECT_EQ(repaired(text), text);
  }
}

TEST(GroovyRepair, MakesTheGrammarUnderstand) {
  const std::string text =
      "dependencies {\n"
      "    implementation group: 'com.umeng', name: 'common', version: '9.4.7'\n"
      "    implementation(project(':x')) { exclude group: 'a', module: 'b' }\n"
      "    debugImplementation project(':y')\n"
      "}\n";
  const SyntaxTree tree = SyntaxTree::parse(Grammar::kGroovy, {0}, text);
  EXPECT_FALSE(tree.has_error());
  EXPECT_EQ(tree.first_error(), text.size());
}

}  // namespace
}  // namespace sdklint
