#include "parse/gradle_script.h"

#include <gtest/gtest.h>

#include <string>

namespace sdklint {
namespace {

using Kind = GradleNode::Kind;

/// A node as text, short enough to read in a test.
std::string shown(const GradleNode& node) {
  std::string inside;
  for (const GradleNode& child : node.children)
    inside += (inside.empty() ? "" : " ") + shown(child);
  switch (node.kind) {
    case Kind::kNothing:
      return "-";
    case Kind::kName:
    case Kind::kNumber:
      return node.text;
    case Kind::kText:
      return "'" + node.text + "'";
    case Kind::kTemplate:
      return "`" + inside + "`";
    case Kind::kList:
      return "[" + inside + "]";
    case Kind::kNamed:
      return node.text + ":" + shown(node.children[0]);
    case Kind::kCall:
      return "(" + inside + ")";
    case Kind::kMember:
      return inside + "." + node.text;
    case Kind::kIndex:
      return "(at " + inside + ")";
    case Kind::kBinary:
    case Kind::kUnary:
      return "(" + node.text + " " + inside + ")";
    case Kind::kIf:
      return "(if " + inside + ")";
    case Kind::kClosure:
      return "{" + inside + "}";
    case Kind::kAssign:
      return "(" + node.text + " " + inside + ")";
    case Kind::kDeclare:
      return std::string(node.delegated ? "(by " : "(let ") + node.text + " " + inside + ")";
    case Kind::kType:
      return "(type " + node.text + (inside.empty() ? "" : " ") + inside + ")";
    case Kind::kFunction:
      return "(fun " + node.text + " " + inside + ")";
    case Kind::kLoop:
      return "(for " + inside + ")";
    case Kind::kReturn:
      return "(return " + inside + ")";
  }
  return "?";
}

std::string shown(GradleLanguage language, std::string_view text) {
  std::string result;
  for (const GradleNode& node : GradleScript::parse(language, {0}, text).statements)
    result += (result.empty() ? "" : "; ") + shown(node);
  return result;
}
std::string groovy(std::string_view text) { return shown(GradleLanguage::kGroovy, text); }
std::string kotlin(std::string_view text) { return shown(GradleLanguage::kKotlin, text); }

TEST(GradleScript, ReadsGroovysCommandCalls) {
  EXPECT_EQ(groovy("implementation 'a:b:1'"), "(implementation 'a:b:1')");
  EXPECT_EQ(groovy("compile group: 'a', name: 'b',\n  version: '1'"),
            "(compile group:'a' name:'b' version:'1')");
  EXPECT_EQ(groovy("id 'x' version '1' apply false"), "(((id 'x').version '1').apply false)");
  EXPECT_EQ(groovy("apply plugin: 'java'\ngroup 'x'"), "(apply plugin:'java'); (group 'x')");
  EXPECT_EQ(groovy("\"${a}Api\" 'b:c:1'"), "(`a 'Api'` 'b:c:1')");
  EXPECT_EQ(groovy("exclude group: 'a', module: 'b'"), "(exclude group:'a' module:'b')");
  EXPECT_EQ(groovy("task copy(type: Copy) { into 'x' }"), "(task (copy type:Copy {(into 'x')}))");
}

TEST(GradleScript, ReadsKotlinsInfixCalls) {
  EXPECT_EQ(kotlin("id(\"x\") version \"1\" apply false"), "(((id 'x').version '1').apply false)");
  EXPECT_EQ(kotlin("mapOf(\"a\" to \"b\")"), "(mapOf (to 'a' 'b'))");
  EXPECT_EQ(kotlin("implementation(group = \"a\", name = \"b\")"),
            "(implementation group:'a' name:'b')");
  EXPECT_EQ(kotlin("\"implementation\"(libs.a.b)"), "('implementation' libs.a.b)");
  EXPECT_EQ(kotlin("`kotlin-dsl`"), "kotlin-dsl");
}

TEST(GradleScript, ReadsDeclarations) {
  EXPECT_EQ(groovy("def a = '1'\nString b = \"x\"\nfinal Map<String, List<String>> c = [:]"),
            "(let a '1'); (let b 'x'); (let c [-])");
  EXPECT_EQ(kotlin("val a: String by extra\nval b by extra(\"1\")\nconst val c = \"2\""),
            "(by a extra); (by b (extra '1')); (let c '2')");
  EXPECT_EQ(kotlin("object Versions {\n  private const val a = \"1\"\n  object B { val c = a }\n}"),
            "(type Versions (let a '1') (type B (let c a)))");
  EXPECT_EQ(kotlin("val Project.libs get() = find(\"libs\")"), "(let libs (find 'libs'))");
  EXPECT_EQ(groovy("public class V {\n  public static final String A = \"1\";\n  static String b() "
                   "{ return A }\n}"),
            "(type V (let A '1') (fun b {(return A)}))");
  EXPECT_EQ(kotlin("fun f(a: String, b: Int = 2): String? = a + b"), "(fun f {(return (+ a b))})");
}

TEST(GradleScript, ReadsTemplates) {
  EXPECT_EQ(groovy("a \"x:$b.c:${d['e']}\""), "(a `'x:' b.c ':' (at d 'e')`)");
  EXPECT_EQ(kotlin("a(\"x:$b.c\")"), "(a `'x:' b '.c'`)");
  EXPECT_EQ(groovy("a '$b', \"\\$c\""), "(a '$b' '$c')");
  EXPECT_EQ(groovy("a \"${b ? \"c\" : \"}\"}\""), "(a `(if b 'c' '}')`)");
}

TEST(GradleScript, ReadsBranchesAndLoops) {
  EXPECT_EQ(groovy("if (a == 'b') { c 'd' } else e 'f'"), "(if (== a 'b') {(c 'd')} {(e 'f')})");
  EXPECT_EQ(kotlin("for (m in listOf(\"a\")) { include(m) }"), "(for (listOf 'a') {(include m)})");
  EXPECT_EQ(groovy("['a', 'b'].each { api it }"), "(['a' 'b'].each {(api it)})");
  EXPECT_EQ(kotlin("val a = if (b) \"c\" else \"d\""), "(let a (if b {'c'} {'d'}))");
}

TEST(GradleScript, SeparatesStatementsAtLineEnds) {
  EXPECT_EQ(kotlin("a.b\n  .c(1)\nd"), "(a.b.c 1); d");
  EXPECT_EQ(kotlin("val a = b\n-c"), "(let a b); (- c)");
  EXPECT_EQ(kotlin("val a = b\n  ?: \"c\""), "(let a (?: b 'c'))");
  EXPECT_EQ(groovy("a 'b' // c\n/* d */ e 'f'; g"), "(a 'b'); (e 'f'); g");
}

TEST(GradleScript, StepsOverWhatItDoesNotKnow) {
  EXPECT_EQ(groovy("} } )\napi 'a'"), "(api 'a')");
  EXPECT_EQ(groovy("@Override\npublic void x() {}\napi 'a'"), "(fun x {}); (api 'a')");
  EXPECT_EQ(groovy("try { api 'a' } catch (e) { api 'b' }\napi 'c'"),
            "(if true {(api 'a')} -); (api 'c')");
}

TEST(GradleScript, StopsAtTheEndOfACutFile) {
  EXPECT_EQ(groovy("{@ public d e( "), "{(fun e -)}");
  EXPECT_EQ(kotlin("when (a) { 1 "), "(for - {})");
  EXPECT_EQ(kotlin("fun f(a: "), "(fun f -)");
}

TEST(GradleScript, BoundsNesting) {
  const std::string deep = std::string(100000, '(') + "a" + std::string(100000, '{');
  GradleScript::parse(GradleLanguage::kGroovy, {0}, deep);
  GradleScript::parse(GradleLanguage::kKotlin, {0}, std::string(100000, '!') + "a");
  for (const std::string_view link : {".a", "[0]", "()", " + a", " a", "?.a {}"}) {
    std::string chain = "a";
    for (int i = 0; i < 100000; ++i) chain += link;
    GradleScript::parse(GradleLanguage::kGroovy, {0}, chain);
  }
  GradleScript::parse(GradleLanguage::kKotlin, {0}, "\"" + std::string(50000, '$') + "{\"");
}

TEST(GradleScript, ReadsEveryPrefix) {
  const std::string text =
      "plugins { id(\"a\") version \"1\" }\nval x by extra { mapOf(\"a\" to 'b') }\n"
      "android { defaultConfig { minSdk = 21 /* x */ } }\nfor (a in b) { \"${c[\"d\"]}\"() }\n"
      "def f(String a, b = 2) { return a ?: b }\nclass A<T> : B { companion object { const val C = "
      "1 } }\n"
      "when (x) { 1 -> api(\"a:b:1\") else -> { } }\nif (!a) b = [c: 'd', \"e\": f] else { g << h "
      "}\n";
  for (size_t length = 0; length <= text.size(); ++length) {
    for (const GradleLanguage language : {GradleLanguage::kGroovy, GradleLanguage::kKotlin})
      GradleScript::parse(language, {0}, std::string_view(text).substr(0, length));
  }
}

}  // namespace
}  // namespace sdklint
