// Java in, the printed model out: what a construct means is easiest to read there.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "dev/print_model.h"
#include "model/program.h"

namespace sdklint {
namespace {

Unit lowered(const std::string& text) { return unit_from_java(FileId{0}, text); }

/// The printed lines of the function `f` of a class with this body, its indentation taken off.
std::string body(const std::string& statements) {
  const std::string text =
      print_model(lowered("class A { void f(Object o, int n) {" + statements + "} }"));
  const std::string head = "fun f(%o: Object, %n: int): void {\n";
  const size_t from = text.find(head);
  const size_t to = text.find("\n  }\n", from);
  if (from == std::string::npos || to == std::string::npos) return text;
  std::string lines;
  for (size_t at = from + head.size(); at < to;) {
    const size_t end = std::min(text.find('\n', at), to);
    lines += text.substr(at + 4, end - at - 4) + '\n';
    at = end + 1;
  }
  return lines;
}

std::string model(const std::string& text) { return print_model(lowered(text)); }

size_t count(const Unit& unit, ExprKind kind) {
  size_t n = 0;
  for (const Expr& e : unit.exprs) n += e.kind == kind ? 1 : 0;
  return n;
}

TEST(FromJava, ReadsPackageAndImports) {
  EXPECT_EQ(
      model("package a . b; import c.D; import static e.F.g; import h.*; import static i.J.*;"),
      "java package a.b\nimport c.D\nimport static e.F.g\nimport h.*\nimport static i.J.*\n");
}

TEST(FromJava, ReadsTypesWithMembers) {
  EXPECT_EQ(model("abstract class A<T extends B & C> extends D.E<T> implements F, G<T[]> {\n"
                  "  private static final int X = 1;\n"
                  "  T t, u[];\n"
                  "  abstract T f(int... rest);\n"
                  "  native void g();\n"
                  "  class In {} static class Nest {} interface I { int K = 2; void m(); default "
                  "void d() {} }\n"
                  "}"),
            "java\n"
            "abstract class A<T> : D.E<T>, F, G<T[]>\n"
            "  private static final field X: int = 1\n"
            "  field t: T\n"
            "  field u: T[]\n"
            "  static static-init <clinit>() {\n"
            "    X = 1\n"
            "  }\n"
            "  abstract fun f(vararg %rest: int[]): T\n"
            "  native fun g(): void\n"
            "  constructor <init>()\n"
            "  inner class A.In\n"
            "    constructor <init>()\n"
            "  static class A.Nest\n"
            "    constructor <init>()\n"
            "  static abstract interface A.I\n"
            "    static final field K: int = 2\n"
            "    static static-init <clinit>() {\n"
            "      K = 2\n"
            "    }\n"
            "    abstract fun m(): void\n"
            "    default fun d(): void {}\n");
}

TEST(FromJava, KeepsInitialisersInOrder) {
  EXPECT_EQ(model("class A { int a = 1; static { s(); } { b(); } static int c = 2; int d = a; }"),
            "java\n"
            "class A\n"
            "  field a: int = 1\n"
            "  static field c: int = 2\n"
            "  field d: int = a\n"
            "  instance-init <instance>() {\n"
            "    a = 1\n"
            "    {\n"
            "      b()\n"
            "    }\n"
            "    d = a\n"
            "  }\n"
            "  static static-init <clinit>() {\n"
            "    {\n"
            "      s()\n"
            "    }\n"
            "    c = 2\n"
            "  }\n"
            "  constructor <init>()\n");
}

TEST(FromJava, ReadsConstructorChains) {
  EXPECT_EQ(model("class A extends B { A() { this(1); } A(int n) { super(n); f(); } }"),
            "java\n"
            "class A : B\n"
            "  constructor <init>() {\n"
            "    this(1)\n"
            "  }\n"
            "  constructor <init>(%n: int) {\n"
            "    super(%n)\n"
            "    f()\n"
            "  }\n");
}

TEST(FromJava, SetsEnumConstantsInTheStaticInitialiser) {
  EXPECT_EQ(model("enum E { ONE(1) { int f() { return 1; } }, TWO; }"),
            "java\n"
            "enum E\n"
            "  static final constant ONE: E = new E(1) as E$1\n"
            "  static final constant TWO: E = new E()\n"
            "  static static-init <clinit>() {\n"
            "    ONE = new E(1) as E$1\n"
            "    TWO = new E()\n"
            "  }\n"
            "  private constructor <init>()\n"
            "  anonymous E$1 : E\n"
            "    fun f(): int {\n"
            "      return 1\n"
            "    }\n"
            "    constructor <init>()\n");
}

TEST(FromJava, WritesOutWhatARecordHas) {
  EXPECT_EQ(model("record R(int a) { R { check(a); } }"),
            "java\n"
            "final data record R\n"
            "  private final field a: int\n"
            "  constructor <init>(%a: int) {\n"
            "    {\n"
            "      check(%a)\n"
            "    }\n"
            "    this.a = %a\n"
            "  }\n"
            "  fun a(): int = this.a\n");
}

TEST(FromJava, ReadsAnnotationsWithArguments) {
  EXPECT_EQ(model("@A(\"x\") @B(n = {1, K.L}, c = @C(X.class)) class D {}"),
            "java\n"
            "@A(\"x\")\n"
            "@B(n = [1, K.L], c = new C(X::class))\n"
            "class D\n"
            "  constructor <init>()\n");
}

TEST(FromJava, LetsAnonymousClassesSeeVariablesAround) {
  const Unit unit = lowered(
      "class A { void f(int seen, int hidden) { new Thread() { int hidden = 1;\n"
      "  public void run() { use(seen, hidden); } }.start(); } }");
  EXPECT_EQ(print_model(unit),
            "java\n"
            "class A\n"
            "  fun f(%seen: int, %hidden: int): void {\n"
            "    new Thread() as A$1.start()\n"
            "  }\n"
            "  constructor <init>()\n"
            "  inner anonymous A$1 : Thread\n"
            "    field hidden: int = 1\n"
            "    instance-init <instance>() {\n"
            "      hidden = 1\n"
            "    }\n"
            "    fun run(): void {\n"
            "      use(%seen, hidden)\n"
            "    }\n"
            "    constructor <init>()\n");
  EXPECT_TRUE(unit.variables[0].captured);
  EXPECT_FALSE(unit.variables[1].captured);
}

TEST(FromJava, ReadsCallsOfEveryKind) {
  EXPECT_EQ(body("g(); this.g(1); a.b.C.g(); super.g(); I.super.g(); A.this.g(); x.<T>g(); o.new "
                 "In(2); n++;"),
            "g()\nthis.g(1)\na.b.C.g()\nsuper.g()\nsuper@I.g()\nthis@A.g()\nx.g<T>()\n%o.new "
            "In(2)\n%n++\n");
}

TEST(FromJava, ReadsLambdasAndReferences) {
  EXPECT_EQ(body("p(() -> q()); p(a -> { return a; }); p((int a, B b) -> a + n); p((a, b) -> b);\n"
                 "r(A::g, this::g, super::g, o::g, A::new, int[]::new, L<String>::new);"),
            "p(() -> q())\n"
            "p((%a: _) -> {\n  return %a\n})\n"
            "p((%a: int, %b: B) -> %a + %n)\n"
            "p((%a: _, %b: _) -> %b)\n"
            "r(A::g, this::g, super::g, %o::g, A::<init>, int[]::<init>, L::<init>)\n");
}

TEST(FromJava, ReadsOldSwitches) {
  EXPECT_EQ(body("switch (n) { case 1: case 2: a(); break; case 3: b(); default: if (p) break; "
                 "c(); case 4: d(); }"),
            "{\n"
            "  var %2: _ = %n\n"
            "  <switch>: when {\n"
            "    %2 == 1 -> {} falls through\n"
            "    %2 == 2 -> {\n"
            "      a()\n"
            "    }\n"
            "    %2 == 3 -> {\n"
            "      b()\n"
            "    } falls through\n"
            "    !(%2 == 4) -> {\n"
            "      if (p) break@<switch>\n"
            "      c()\n"
            "    } falls through\n"
            "    %2 == 4 -> {\n"
            "      d()\n"
            "    }\n"
            "  }\n"
            "}\n");
}

TEST(FromJava, ReadsSwitchExpressionsAndPatterns) {
  EXPECT_EQ(body("int r = switch (o) { case String s when s.isEmpty() -> 1; case \"a\", \"b\" -> { "
                 "yield 2; }\n"
                 "  case P(int q, var w) -> q; case null -> 3; default -> throw new X(); };"),
            "var %r: int = {\n"
            "  var %2: _ = %o\n"
            "  when {\n"
            "    (%2 is String %s) && %s.isEmpty() -> 1\n"
            "    %2 == \"a\", %2 == \"b\" -> {\n"
            "      yield 2\n"
            "    }\n"
            "    %2 is P -> {\n"
            "      var %q: int = (%2 as P)?.component1()\n"
            "      var %w: _ = (%2 as P)?.component2()\n"
            "      %q\n"
            "    }\n"
            "    %2 == null -> 3\n"
            "    else -> throw new X()\n"
            "  }\n"
            "}\n");
}

TEST(FromJava, LetsAPatternOutliveAGuard) {
  EXPECT_EQ(
      body("if (!(o instanceof String s)) return; s.trim(); if (o instanceof T t) t.u(); t.v();"),
      "if (!(%o is String %s)) return\n%s.trim()\nif (%o is T %t) %t.u()\nt.v()\n");
}

TEST(FromJava, ReadsLoopsAndJumps) {
  EXPECT_EQ(
      body("out: for (int i = 0, j = 1; i < n; i++) { continue out; } for (;;) break;\n"
           "for (String s : list) use(s); while (n > 0) n--; do { f(); } while (g());"),
      "out: for ({\n  var %i: int = 0\n  var %j: int = 1\n}; %i < %n; %i++) {\n  continue@out\n}\n"
      "for ({}; true; {}) break\n"
      "for (%s in list) use(%s)\n"
      "while (%n > 0) %n--\n"
      "do while (g()) {\n  f()\n}\n");
}

TEST(FromJava, ReadsTryWithResources) {
  EXPECT_EQ(
      body("try (R r = open(); s) { r.read(); } catch (A | B e) { e.log(); } finally { g(); }"),
      "try {\n"
      "  var %r: R = open()\n"
      "  try {\n"
      "    %r.read()\n"
      "  } finally {\n"
      "    s?.close()\n"
      "    %r?.close()\n"
      "  }\n"
      "} catch (%e: A) {\n"
      "  %e.log()\n"
      "} finally {\n"
      "  g()\n"
      "}\n");
}

TEST(FromJava, ReadsOtherStatementsAndExpressions) {
  EXPECT_EQ(body("synchronized (o) { f(); } assert n > 0; int[] a = {1, 2}, b[] = new int[3][]; "
                 "a[0] += ~n;\n"
                 "Object c = n > 1 ? (A & B) o : int.class; class L {} new L(); char d = 'x'; "
                 "String t = \"\"\"\n  hi\"\"\";"),
            "{\n  %o\n  {\n    f()\n  }\n}\n"
            "if (false) {\n  %n > 0\n}\n"
            "var %a: int[] = [1, 2]\n"
            "var %b: int[][] = new int[][](3)\n"
            "%a[0] += %n ^ -1\n"
            "var %c: Object = if (%n > 1) %o as A else int::class\n"
            "declare A$1L\n"
            "new L()\n"
            "var %d: char = 120\n"
            "var %t: String = \"hi\"\n");
}

TEST(FromJava, TellsACallOnTheLineOfItsName) {
  const std::string text = "class A { void f() { a\n  .b()\n  .init(); } }";
  const Unit unit = lowered(text);
  for (const Expr& e : unit.exprs) {
    if (e.kind != ExprKind::kCall) continue;
    EXPECT_EQ(text.substr(e.name_begin, e.name.view().size()), e.name.view());
  }
}

TEST(FromJava, KeepsCommentsOutOfTheWay) {
  EXPECT_EQ(body("/* a */ x /* b */ . /* c */ y( /* d */ 1, // e\n 2) /* f */; if /* g */ (n /* h "
                 "*/ > 1) /* i */ z();"),
            "x.y(1, 2)\nif (%n > 1) z()\n");
}

TEST(FromJava, UnderstandsWhatIsLeftOfBrokenCode) {
  const Unit unit = lowered(
      "package p; import q.R; public class A extends R { private int x = 1; A() { super(); }\n"
      "  void f(int n) { if (n { bar(n); } baz(");
  EXPECT_TRUE(unit.has_syntax_errors);
  ASSERT_EQ(unit.types.size(), 1u);
  EXPECT_EQ(unit.types[0].qualified.view(), "p.A");
  EXPECT_EQ(unit.types[0].supertypes.size(), 1u);
  const std::string text = print_model(unit);
  EXPECT_NE(text.find("fun f(%n: int)"), std::string::npos) << text;
  EXPECT_NE(text.find("bar(%n)"), std::string::npos) << text;
  EXPECT_NE(text.find("constructor <init>()"), std::string::npos) << text;
}

TEST(FromJava, ReadsASnippetWithoutAClass) {
  const std::string text = model("Context c = get(); Sdk.init(c); void f() { g(); }");
  EXPECT_NE(text.find("Sdk.init(%c)"), std::string::npos) << text;
  EXPECT_NE(text.find("fun f(): void"), std::string::npos) << text;
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(FromJava, CutsLongChainsWithoutLosingALink) {
  const Unit sum = lowered("class A { int f() { return 1" + repeated(" + g()", 5000) + "; } }");
  EXPECT_FALSE(sum.too_deep);
  EXPECT_EQ(count(sum, ExprKind::kCall), 5000u);
  const Unit builder = lowered("class A { void f() { new B()" + repeated(".x(1)", 5000) + "; } }");
  EXPECT_FALSE(builder.too_deep);
  EXPECT_EQ(count(builder, ExprKind::kCall), 5000u);
  const Unit ifs = lowered("class A { void f() { if (a()) b();" +
                           repeated(" else if (a()) b();", 5000) + " } }");
  EXPECT_FALSE(ifs.too_deep);
  EXPECT_EQ(count(ifs, ExprKind::kCall), 10002u);
  EXPECT_EQ(count(ifs, ExprKind::kIf), 0u);
}

TEST(FromJava, LeavesOutWhatIsTooDeep) {
  const std::pair<const char*, const char*> nests[] = {
      {"x = (", ")"},
      {"{ ", " }"},
      {"x = f(", ")"},
      {"if (a) ", ""},
      {"x = new A() { void f() { ", " } };"},
      {"x = () -> { ", " };"},
      {"switch (a) { default: ", " }"},
      {"try { ", " } finally { }"},
      {"x = a ? ", " : b"},
  };
  for (const auto& [open, close] : nests) {
    const Unit unit =
        lowered("class A { void f() { " + repeated(open, 2000) + repeated(close, 2000) + " } }");
    EXPECT_TRUE(unit.too_deep || unit.has_syntax_errors) << open;
    print_model(unit);
  }
  const Unit classes = lowered(repeated("class A { ", 2000) + repeated("}", 2000));
  EXPECT_TRUE(classes.too_deep);
}

TEST(FromJava, NeverCrashesOnAFileCutOff) {
  const std::string text =
      "package p; import q.*; @A(x = {1}) public class B<T> extends C<T> implements D {\n"
      "  enum E { ONE(1) { void g() {} }, TWO; E(int... n) {} }\n"
      "  record R(int a, String... b) { R { } static int c = 1; }\n"
      "  private final int[] f = {1, 2}; static { s(); }\n"
      "  <U> B(U u) throws X { super(u); this.<U>h(u).i[0] += 'x' + \"y\\n\" + 1.5f; }\n"
      "  Object m(Object o) { switch (o) { case String s when s.a() -> 1; case P(int q) -> { yield "
      "2; } default -> 3; };\n"
      "    for (int i = 0; i < 9; i++) { l: while (true) { break l; } } try (R r = s()) { } catch "
      "(A | B e) { } finally { }\n"
      "    return new I() { public void run() { j = o instanceof T t && t.k() ? A::new : (a, b) -> "
      "{ }; } }; }\n"
      "}\n";
  for (size_t length = 0; length <= text.size(); ++length)
    print_model(lowered(text.substr(0, length)));
}

}  // namespace
}  // namespace sdklint
