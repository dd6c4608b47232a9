#include "parse/syntax_tree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/parallel.h"
#include "support/fewer.h"

namespace sdklint {
namespace {

std::vector<std::string> texts_of(const SyntaxTree& tree, std::string_view kind) {
  std::vector<std::string> texts;
  std::vector<SyntaxNode> left = {tree.root()};
  while (!left.empty()) {
    const SyntaxNode node = left.back();
    left.pop_back();
    if (node.kind() == kind) texts.emplace_back(node.text());
    const SyntaxChildren below(node);
    for (size_t i = below.size(); i > 0; --i) left.push_back(below[i - 1]);
  }
  return texts;
}

TEST(SyntaxTree, ReadsEachLanguage) {
  struct Case {
    Grammar grammar;
    std::string text;
    std::string root;
  };
  for (const Case& it : {Case{Grammar::kJava, "class A { int x = f(1); }", "program"},
                         Case{Grammar::kKotlin, "val x = f(1)", "source_file"},
                         Case{Grammar::kGroovy, "apply plugin: 'a'\n", "source_file"},
                         Case{Grammar::kToml, "[versions]\na = '1'\n", "document"}}) {
    const SyntaxTree tree = SyntaxTree::parse(it.grammar, {0}, it.text);
    EXPECT_EQ(tree.root().kind(), it.root);
    EXPECT_FALSE(tree.has_error());
    EXPECT_EQ(tree.first_error(), it.text.size());
  }
}

TEST(SyntaxTree, GivesChildrenByIndexFieldKindAndCursor) {
  const std::string text = "class A { void f(int a, int b) {} }";
  const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, {7}, text);
  const SyntaxNode type = tree.root().named_child(0);
  EXPECT_EQ(type.kind(), "class_declaration");
  EXPECT_EQ(type.field("name").text(), "A");
  EXPECT_FALSE(type.field("superclass").valid());
  EXPECT_EQ(type.child_of_kind("class").text(), "class");
  EXPECT_FALSE(type.child_of_kind("interface").valid());
  EXPECT_EQ(type.field("name").span(), (Span{{7}, 6, 7}));
  EXPECT_EQ(type.field("name").parent(), type);

  const SyntaxNode method = type.field("body").named_child(0);
  const SyntaxNode parameters = method.field("parameters");
  std::vector<std::string_view> all, named;
  for (const SyntaxNode child : children(parameters)) all.push_back(child.text());
  for (const SyntaxNode child : named_children(parameters)) named.push_back(child.text());
  EXPECT_EQ(all, (std::vector<std::string_view>{"(", "int a", ",", "int b", ")"}));
  EXPECT_EQ(named, (std::vector<std::string_view>{"int a", "int b"}));
  EXPECT_EQ(parameters.child(1).next_named_sibling().text(), "int b");
}

TEST(SyntaxTree, AnswersForInvalidNodesToo) {
  const SyntaxNode none;
  EXPECT_EQ(none.kind(), "");
  EXPECT_EQ(none.text(), "");
  EXPECT_FALSE(none.span().valid());
  EXPECT_EQ(none.child_count(), 0u);
  EXPECT_EQ(children(none).size(), 0u);
  EXPECT_FALSE(none.field("name").child(0).parent().valid());
}

TEST(SyntaxTree, FindsTheFirstFaultAndKeepsTheRest) {
  const std::string text = "class A { void f() { g(1); } void h( { i(2); } }";
  const SyntaxTree tree = SyntaxTree::parse(Grammar::kJava, {0}, text);
  EXPECT_TRUE(tree.has_error());
  EXPECT_GE(tree.first_error(), text.find("void h"));
  EXPECT_LT(tree.first_error(), text.find("i(2)"));
  EXPECT_EQ(texts_of(tree, "method_invocation"), (std::vector<std::string>{"g(1)", "i(2)"}));
}

TEST(SyntaxTree, ParsesInManyThreads) {
  const std::string text = "class A {\n  fun f() { g(1) }\n}";
  parallel_for(200, 4, [&](size_t) {
    const SyntaxTree tree = SyntaxTree::parse(Grammar::kKotlin, {0}, text);
    EXPECT_FALSE(tree.has_error());
    EXPECT_EQ(texts_of(tree, "call_expression"), std::vector<std::string>{"g(1)"});
  });
}

std::string repeated(std::string_view text, size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  while (times-- > 0) result += text;
  return result;
}

TEST(SyntaxTree, EndsOnDeepAndBrokenInput) {
  constexpr size_t kTimes = 4'000 / test::kFewer;
  const std::string junk[] = {
      repeated("(", kTimes),
      repeated("{", kTimes),
      repeated("class A { void f() { if (a) {", kTimes / 10),
      "class A { int x = " + repeated("(", kTimes) + "1" + repeated(")", kTimes) + "; }",
      "val x = " + repeated("a(", kTimes) + repeated(")", kTimes),
      "val x = " + repeated("!", kTimes) + "a",
      "val x = a" + repeated(" + a", kTimes),
      "val x = \"" + repeated("${\"", kTimes),
      repeated("<", kTimes) + repeated(">", kTimes),
      repeated("@A ", kTimes),
      repeated("\\\"'`", kTimes),
      repeated("a b c , ; } ) ] ", kTimes / 4),
      repeated("fun <T> a(x: (", kTimes / 4),
      repeated("[[a", kTimes),
      repeated("/*", kTimes),
  };
  for (const Grammar grammar :
       {Grammar::kJava, Grammar::kKotlin, Grammar::kGroovy, Grammar::kToml}) {
    for (const std::string& text : junk) {
      const SyntaxTree tree = SyntaxTree::parse(grammar, {0}, text);
      EXPECT_LE(tree.first_error(), text.size());
    }
  }
}

TEST(SyntaxTree, SurvivesEveryPrefix) {
  const std::string java =
      "package a; import b.C; @X(\"y\") class A<T> extends B { int f = 1; { g(() -> h(1)); } "
      "void m() { switch (x) { case 1 -> y(); default -> { } } for (int i : a) { s = \"q\\n\"; } } "
      "}";
  const std::string kotlin =
      "package a\nimport b.C as D\nclass A(val x: Int = 1) : B(x), C { val y by lazy { \"$x "
      "${z()}\" }\n"
      "companion object { const val K = 'k' }\nfun <T> f(g: (T) -> Unit) = when (x) { is A -> "
      "g(t); else -> null ?: return } }";
  for (size_t length = 0; length <= java.size(); ++length) {
    const std::string text = java.substr(0, length);
    EXPECT_LE(SyntaxTree::parse(Grammar::kJava, {0}, text).first_error(), length);
  }
  for (size_t length = 0; length <= kotlin.size(); ++length) {
    const std::string text = kotlin.substr(0, length);
    EXPECT_LE(SyntaxTree::parse(Grammar::kKotlin, {0}, text).first_error(), length);
  }
}

}  // namespace
}  // namespace sdklint
