#include <gtest/gtest.h>

#include <string>

#include "dev/print_model.h"
#include "model/program.h"

namespace sdklint {
namespace {

Unit lower(std::string_view text, std::string_view path = "app/src/Shop.kt") {
  return unit_from_kotlin(FileId{0}, path, text);
}

/// The printed model without its first line.
std::string model(std::string_view text) {
  const std::string printed = print_model(lower(text));
  return printed.substr(printed.find('\n') + 1);
}

/// Statements lowered in a function, printed one a line without the indentation that they have in
/// common.
std::string body(const std::string& statements) {
  const std::string printed = print_model(lower("fun f() {\n" + statements + "\n}\n"));
  const std::string head = "static fun f() {\n";
  const size_t from = printed.find(head);
  if (from == std::string::npos) return printed;
  const size_t to = printed.find("\n  }", from);
  std::string out, line;
  for (const char c : printed.substr(from + head.size(), to - from - head.size()) + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    if (!out.empty()) out += '\n';
    out += line.substr(std::min<size_t>(4, line.size()));
    line.clear();
  }
  return out;
}

const FunctionDecl* find_function(const Unit& unit, std::string_view name) {
  for (const FunctionDecl& function : unit.functions) {
    if (function.name.view() == name) return &function;
  }
  return nullptr;
}

const FieldDecl* find_field(const Unit& unit, std::string_view name) {
  for (const FieldDecl& field : unit.fields) {
    if (field.name.view() == name) return &field;
  }
  return nullptr;
}

const VariableDecl* find_variable(const Unit& unit, std::string_view name) {
  for (const VariableDecl& variable : unit.variables) {
    if (variable.name.view() == name) return &variable;
  }
  return nullptr;
}

const Expr* find_call(const Unit& unit, std::string_view name) {
  for (const Expr& expr : unit.exprs) {
    if (expr.kind == ExprKind::kCall && expr.name.view() == name) return &expr;
  }
  return nullptr;
}

// Files
// ------------------------------------------------------------------------------------------------------------

TEST(FromKotlin, OwnsTopLevelMembersByTheFileFacade) {
  EXPECT_EQ(model("package a.b\nval debug = false\nfun go() {}\n"),
            "facade a.b.ShopKt\n"
            "  static final field debug: _ = false\n"
            "  static static-init <clinit>() {\n"
            "    debug = false\n"
            "  }\n"
            "  static fun go() {}\n");
}

TEST(FromKotlin, NamesTheFacadeByItsFile) {
  const auto facade = [](std::string_view path, std::string_view text) {
    return std::string(lower(text, path).types.at(0).qualified.view());
  };
  EXPECT_EQ(facade("src/main.kt", "fun f() {}"), "MainKt");
  EXPECT_EQ(facade("src/my-view.ext.kt", "fun f() {}"), "My_view_extKt");
  EXPECT_EQ(facade("src/x.kt", "@file:JvmName(\"Tools\")\npackage p\nfun f() {}"), "p.Tools");
}

TEST(FromKotlin, MakesNoFacadeForAFileOfClasses) {
  const Unit unit = lower("class A\nobject B\n");
  ASSERT_EQ(unit.types.size(), 2u);
  EXPECT_EQ(unit.types[0].kind, TypeKind::kClass);
}

TEST(FromKotlin, ReadsImportsAndAliases) {
  const Unit unit = lower(
      "package p\nimport a.b.C\nimport a.b.D as E\nimport c.*\ntypealias Done = (Int) -> Unit\n");
  ASSERT_EQ(unit.imports.size(), 3u);
  EXPECT_EQ(unit.imports[0].alias.view(), "C");
  EXPECT_EQ(unit.imports[1].name.view(), "a.b.D");
  EXPECT_EQ(unit.imports[1].alias.view(), "E");
  EXPECT_TRUE(unit.imports[2].star);
  EXPECT_EQ(unit.imports[2].name.view(), "c");
  ASSERT_EQ(unit.aliases.size(), 1u);
  EXPECT_EQ(unit.aliases[0].qualified.view(), "p.Done");
  EXPECT_EQ(unit.type_refs[unit.aliases[0].type].name.view(), "Function");
}

// Classes
// ----------------------------------------------------------------------------------------------------------

TEST(FromKotlin, RunsInitialisersInThePrimaryConstructorInTextOrder) {
  EXPECT_EQ(model("class A(val x: Int, y: Int) : B(y) {\n"
                  "  val z = x + y\n"
                  "  init { start(z) }\n"
                  "  var w = 1\n"
                  "}\n"),
            "class A : B\n"
            "  final field x: Int\n"
            "  final field z: _ = %x + %y\n"
            "  field w: _ = 1\n"
            "  constructor <init>(%x: Int, %y: Int) {\n"
            "    super(%y)\n"
            "    this.x = %x\n"
            "    this.z = %x + %y\n"
            "    {\n"
            "      start(z)\n"
            "    }\n"
            "    this.w = 1\n"
            "  }\n");
}

TEST(FromKotlin, GivesAClassWithoutConstructorOne) {
  EXPECT_EQ(model("class A {\n  val x = 1\n}\n"),
            "class A\n"
            "  final field x: _ = 1\n"
            "  constructor <init>() {\n"
            "    this.x = 1\n"
            "  }\n");
}

TEST(FromKotlin, RunsInitialisersApartWhenThereAreOnlySecondaryConstructors) {
  EXPECT_EQ(model("class A : B {\n"
                  "  val x = 1\n"
                  "  constructor(c: Context) : this(c, null) { more() }\n"
                  "  constructor(c: Context, a: Attrs?) : super(c, a)\n"
                  "}\n"),
            "class A : B\n"
            "  final field x: _ = 1\n"
            "  instance-init <instance>() {\n"
            "    this.x = 1\n"
            "  }\n"
            "  constructor <init>(%c: Context) {\n"
            "    this(%c, null)\n"
            "    more()\n"
            "  }\n"
            "  constructor <init>(%c: Context, %a: Attrs?) {\n"
            "    super(%c, %a)\n"
            "  }\n");
}

TEST(FromKotlin, MakesAnObjectsInstanceInItsStaticInitialiser) {
  EXPECT_EQ(model("object A : B() {\n  val x = 1\n}\n"),
            "object A : B\n"
            "  final field x: _ = 1\n"
            "  constructor <init>() {\n"
            "    super()\n"
            "    this.x = 1\n"
            "  }\n"
            "  static static-init <clinit>() {\n"
            "    new A()\n"
            "  }\n");
}

TEST(FromKotlin, NamesTheCompanionWhenItsClassIsLoaded) {
  EXPECT_EQ(model("class A {\n  companion object {\n    const val TAG = \"a\"\n  }\n}\n"),
            "class A\n"
            "  constructor <init>()\n"
            "  static static-init <clinit>() {\n"
            "    Companion\n"
            "  }\n"
            "  companion A.Companion\n"
            "    final const field TAG: _ = \"a\"\n"
            "    constructor <init>() {\n"
            "      this.TAG = \"a\"\n"
            "    }\n"
            "    static static-init <clinit>() {\n"
            "      new Companion()\n"
            "    }\n");
}

TEST(FromKotlin, KeepsTheNameOfANamedCompanion) {
  const Unit unit = lower("class A { companion object Factory : Maker<A> {\n} }\n");
  ASSERT_EQ(unit.types.size(), 2u);
  EXPECT_EQ(unit.types[1].kind, TypeKind::kCompanion);
  EXPECT_EQ(unit.types[1].qualified.view(), "A.Factory");
  EXPECT_EQ(unit.types[1].supertypes.size(), 1u);
}

TEST(FromKotlin, MakesEnumConstantsInTheStaticInitialiser) {
  EXPECT_EQ(model("enum class A(val n: Int) {\n"
                  "  ONE(1) {\n    override fun go() {}\n  },\n"
                  "  TWO(n = 2);\n"
                  "  open fun go() {}\n"
                  "}\n"),
            "enum A\n"
            "  final field n: Int\n"
            "  static final constant ONE: A = new A(1) as A$1\n"
            "  static final constant TWO: A = new A(n = 2)\n"
            "  constructor <init>(%n: Int) {\n"
            "    this.n = %n\n"
            "  }\n"
            "  static static-init <clinit>() {\n"
            "    ONE = new A(1) as A$1\n"
            "    TWO = new A(n = 2)\n"
            "  }\n"
            "  fun go() {}\n"
            "  anonymous A$1 : A\n"
            "    constructor <init>()\n"
            "    override fun go() {}\n");
}

TEST(FromKotlin, WritesOutTheMembersOfADataClass) {
  EXPECT_EQ(model("data class A(val x: Int, var y: String = \"\")\n"),
            "data class A\n"
            "  final field x: Int\n"
            "  field y: String\n"
            "  constructor <init>(%x: Int, %y: String = \"\") {\n"
            "    this.x = %x\n"
            "    this.y = %y\n"
            "  }\n"
            "  fun component1(): Int = this.x\n"
            "  fun component2(): String = this.y\n"
            "  fun copy(%x: Int = this.x, %y: String = this.y): A = new A(%x, %y)\n");
}

TEST(FromKotlin, StoresTheDelegateOfAnInterface) {
  EXPECT_EQ(model("class A(b: B) : C(), I by b\n"),
            "class A : C, I\n"
            "  delegate I by %b\n"
            "  private final field $$delegate_0: I = %b\n"
            "  constructor <init>(%b: B) {\n"
            "    super()\n"
            "    this.$$delegate_0 = %b\n"
            "  }\n");
}

TEST(FromKotlin, FindsTheBodyOfAClassBehindADelegateThatIsACall) {
  EXPECT_EQ(
      model("object A : I by f(1) {\n  var x: Int\n    get() = g()\n    set(v) { h(v) }\n}\n"),
      "object A : I\n"
      "  delegate I by f(1)\n"
      "  private final field $$delegate_0: I = f(1)\n"
      "  property x: Int\n"
      "  constructor <init>() {\n"
      "    this.$$delegate_0 = f(1)\n"
      "  }\n"
      "  get x(): Int = g()\n"
      "  set x(%v: Int) {\n"
      "    h(%v)\n"
      "  }\n"
      "  static static-init <clinit>() {\n"
      "    new A()\n"
      "  }\n");
}

TEST(FromKotlin, FindsACompanionBehindADelegate) {
  const Unit unit = lower(
      "class A(val v: B) : I by v {\n  companion object {\n    val x = 1\n  }\n  constructor() : "
      "this(c)\n}\n");
  EXPECT_FALSE(unit.has_syntax_errors);
  ASSERT_EQ(unit.types.size(), 2u);
  EXPECT_EQ(unit.types[1].kind, TypeKind::kCompanion);
  EXPECT_EQ(unit.types[0].functions.size(), 3u);
}

TEST(FromKotlin, StoresTheDelegateOfAProperty) {
  const Unit unit = lower("class A {\n  val x by lazy { 1 }\n}\n");
  const FieldDecl* field = find_field(unit, "x");
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->initializer, kNoIndex);
  ASSERT_NE(field->delegate, kNoIndex);
  EXPECT_EQ(unit.expr(field->delegate).name.view(), "lazy");
  EXPECT_TRUE(field->backing);
  int stores = 0;
  for (const Expr& expr : unit.exprs) stores += expr.kind == ExprKind::kAssign && expr.delegated;
  EXPECT_EQ(stores, 1);
}

TEST(FromKotlin, TellsInterfacesAndTheirDefaults) {
  const Unit unit =
      lower("fun interface A {\n  fun one()\n}\ninterface B {\n  val p: Int\n  fun two() {}\n}\n");
  EXPECT_EQ(unit.types[0].kind, TypeKind::kInterface);
  EXPECT_TRUE(find_function(unit, "one")->modifiers.is_abstract);
  EXPECT_FALSE(find_function(unit, "two")->modifiers.is_abstract);
  EXPECT_TRUE(find_function(unit, "two")->modifiers.is_default);
  EXPECT_FALSE(find_field(unit, "p")->backing);
  EXPECT_EQ(find_function(unit, "<init>"), nullptr);
}

TEST(FromKotlin, ReadsModifiersAndAnnotations) {
  const Unit unit = lower(
      "@A(x = 1) sealed class B {\n"
      "  @JvmStatic private external suspend fun f()\n"
      "  @get:Named(\"n\") lateinit var v: C\n"
      "  inner class D\n}\n");
  EXPECT_TRUE(unit.types[0].modifiers.is_sealed);
  ASSERT_EQ(unit.types[0].annotations.size(), 1u);
  EXPECT_EQ(unit.types[0].annotations[0].argument_names[0].view(), "x");
  const FunctionDecl* f = find_function(unit, "f");
  EXPECT_TRUE(f->modifiers.is_private && f->modifiers.is_native && f->modifiers.is_suspend);
  EXPECT_FALSE(f->modifiers.is_abstract);
  EXPECT_EQ(f->annotations.at(0).name.view(), "JvmStatic");
  const FieldDecl* v = find_field(unit, "v");
  EXPECT_TRUE(v->modifiers.is_lateinit);
  EXPECT_EQ(v->annotations.at(0).name.view(), "Named");
  EXPECT_TRUE(unit.types[1].modifiers.is_inner);
}

TEST(FromKotlin, NamesLocalAndAnonymousTypes) {
  const Unit unit =
      lower("package p\nclass A {\n  fun f() {\n    class L\n    g(object : X { })\n  }\n}\n");
  ASSERT_EQ(unit.types.size(), 3u);
  EXPECT_EQ(unit.types[1].qualified.view(), "p.A$1L");
  EXPECT_EQ(unit.types[2].qualified.view(), "p.A$1");
  EXPECT_EQ(unit.types[2].enclosing_function, unit.types[1].enclosing_function);
}

// Functions and properties
// -----------------------------------------------------------------------------------------

TEST(FromKotlin, KeepsReceiverDefaultsAndVarargs) {
  EXPECT_EQ(
      model(
          "fun <T> List<T>.f(a: Int = 1, vararg b: T, c: (Int) -> Unit = {}): Map<T, *>? = null\n"),
      "facade ShopKt\n"
      "  static fun List<T>.f(%a: Int = 1, vararg %b: T, %c: Function<Int, Unit> = () -> {}): "
      "Map<T, *>? = null\n");
}

TEST(FromKotlin, KeepsFunctionTypes) {
  EXPECT_EQ(
      model("fun f(a: suspend A.(b: B) -> C, d: ((E) -> F)?) {}\n"),
      "facade ShopKt\n"
      "  static fun f(%a: Function<A, B, C>(with receiver)(suspend), %d: Function<E, F>?) {}\n");
}

TEST(FromKotlin, LowersFieldInAccessorsToTheBackingField) {
  EXPECT_EQ(model("class A {\n"
                  "  var x = 1\n    get() = field + 1\n    set(v) { field = v }\n"
                  "  val y: Int\n    get() = x\n"
                  "  var z = 2\n    private set\n"
                  "}\n"),
            "class A\n"
            "  field x: _ = 1\n"
            "  final property y: Int\n"
            "  field z: _ = 2\n"
            "  constructor <init>() {\n"
            "    this.x = 1\n"
            "    this.z = 2\n"
            "  }\n"
            "  get x() = this.x + 1\n"
            "  set x(%v: _) {\n"
            "    this.x = %v\n"
            "  }\n"
            "  get y(): Int = x\n");
}

TEST(FromKotlin, KeepsExtensionProperties) {
  const Unit unit = lower(
      "val Context.store by preferencesDataStore(\"s\")\nval View.shown: Boolean\n  get() = x\n");
  EXPECT_NE(find_field(unit, "store")->receiver_type, kNoIndex);
  EXPECT_NE(find_field(unit, "store")->delegate, kNoIndex);
  EXPECT_FALSE(find_field(unit, "shown")->backing);
  EXPECT_NE(unit.functions[find_field(unit, "shown")->getter].receiver_type, kNoIndex);
}

TEST(FromKotlin, DeclaresALocalFunctionBeforeItsBody) {
  EXPECT_EQ(body("fun g(n: Int): Int = g(n - 1)\ng(3)"),
            "var %g: _ = (%n: Int) -> %g.invoke(%n - 1)\n"
            "%g.invoke(3)");
}

TEST(FromKotlin, CallsALocalFunctionValue) {
  EXPECT_EQ(body("val cb: () -> Unit = {}\ncb()\ncb.invoke()\nother()"),
            "var %cb: Function<Unit> = () -> {}\n"
            "%cb.invoke()\n"
            "%cb.invoke()\n"
            "other()");
}

TEST(FromKotlin, GivesTheReceiverToAValueOfAFunctionTypeWithReceiver) {
  EXPECT_EQ(model("fun <T> T.use(block: T.(Int) -> Unit) {\n  block(1)\n  block(this, 2)\n  "
                  "x.block(3)\n}\n"),
            "facade ShopKt\n"
            "  static fun T.use(%block: Function<T, Int, Unit>(with receiver)) {\n"
            "    %block.invoke(this, 1)\n"
            "    %block.invoke(this, 2)\n"
            "    %block.invoke(x, 3)\n"
            "  }\n");
}

TEST(FromKotlin, KnowsThatATextCannotBeCalled) {
  EXPECT_EQ(body("val name: String = x\nname()"), "var %name: String = x\nname()");
}

TEST(FromKotlin, LowersAnonymousFunctions) {
  const Unit unit = lower("val f = fun(x: Int): Int { return x }\n");
  const FunctionDecl* local = nullptr;
  for (const FunctionDecl& function : unit.functions) {
    if (function.kind == FunctionKind::kLocal) local = &function;
  }
  ASSERT_NE(local, nullptr);
  EXPECT_EQ(local->parameters.size(), 1u);
}

// Lambdas
// ----------------------------------------------------------------------------------------------------------

TEST(FromKotlin, PutsATrailingLambdaLast) {
  EXPECT_EQ(body("f(1, b = 2) { x -> x }\nf { }\na.g<T>(1) { }"),
            "f(1, b = 2, (%x: _) -> {\n  %x\n})\n"
            "f(() -> {})\n"
            "a.g<T>(1, () -> {})");
}

TEST(FromKotlin, GivesALambdaItOnlyWhenItUsesIt) {
  const Unit unit = lower("fun f() {\n  a { it }\n  b { c }\n  d { -> it }\n}\n");
  std::vector<size_t> counts;
  for (const FunctionDecl& function : unit.functions) {
    if (function.kind == FunctionKind::kLambda) counts.push_back(function.parameters.size());
  }
  EXPECT_EQ(counts, (std::vector<size_t>{1, 0, 0}));
}

TEST(FromKotlin, LeavesItToTheOuterLambdaWhereTheInnerHasNone) {
  EXPECT_EQ(body("xs.forEach { view.post { use(it) } }"),
            "xs.forEach((%it: _) -> {\n  view.post(() -> {\n    use(%it)\n  })\n})");
}

TEST(FromKotlin, TakesApartTheParametersOfALambda) {
  EXPECT_EQ(body("m.forEach { (k, _, v), w -> k }"),
            "m.forEach((%0: _, %w: _) -> {\n"
            "  var %k: _ = %0.component1()\n"
            "  var %v: _ = %0.component3()\n"
            "  %k\n"
            "})");
}

TEST(FromKotlin, LabelsALambdaByTheCallOrItsLabel) {
  const Unit unit =
      lower("fun f() {\n  a.forEach { return@forEach }\n  b x@{ return@x }\n  c({ })\n}\n");
  std::vector<std::string> labels;
  for (const FunctionDecl& function : unit.functions) {
    if (function.kind == FunctionKind::kLambda) labels.emplace_back(function.label.view());
  }
  EXPECT_EQ(labels, (std::vector<std::string>{"forEach", "x", "c"}));
}

TEST(FromKotlin, TracksCapturedAndReassignedVariables) {
  const Unit unit = lower(
      "fun f(p: Int) {\n  var a = 0\n  var b = 0\n  val c = 0\n  g { a++; p }\n  b = 1\n  "
      "h(c)\n}\n");
  EXPECT_TRUE(find_variable(unit, "a")->captured && find_variable(unit, "a")->reassigned);
  EXPECT_TRUE(!find_variable(unit, "b")->captured && find_variable(unit, "b")->reassigned);
  EXPECT_TRUE(!find_variable(unit, "c")->captured && !find_variable(unit, "c")->reassigned);
  EXPECT_TRUE(find_variable(unit, "p")->captured);
}

// Calls and names
// --------------------------------------------------------------------------------------------------

TEST(FromKotlin, LowersChains) {
  EXPECT_EQ(body("a.b().c?.d { it }?.e(1)[2].f"), "a.b().c?.d((%it: _) -> {\n  %it\n})?.e(1)[2].f");
  EXPECT_EQ(body("a\n  .b() // first\n  // then\n  ?.c()\n  ?: return"), "a.b()?.c() ?: return");
}

TEST(FromKotlin, TellsTypeArgumentsFromComparisons) {
  EXPECT_EQ(body("a.get<String>(1)\nb<C> { }\nd ?: e<F?>(2) ?: g\nh(i<J, K.L>(3), m<N<O>>(4).p())\n"
                 "q + r<S>(5).t + u\nv < w\nx(a < b, c > d)\nif (a < b && c > (d)) e"),
            "a.get<String>(1)\n"
            "b<C>(() -> {})\n"
            "(d ?: e<F?>(2)) ?: g\n"
            "h(i<J, K.L>(3), m<N<O>>(4).p())\n"
            "(q + r<S>(5).t) + u\n"
            "v < w\n"
            "x(a < b, c > d)\n"
            "if ((a < b) && (c > d)) e");
}

TEST(FromKotlin, CallsValuesThatAreNoNames) {
  EXPECT_EQ(body("f()()\n(g)(1)\nh[0]()\nk!!()\nm { } { }"),
            "f().invoke()\ng.invoke(1)\nh[0].invoke()\nk!!.invoke()\nm(() -> {}).invoke(() -> {})");
}

TEST(FromKotlin, TellsWhereTheNameOfACallStands) {
  const std::string text = "fun f() {\n  a.b()\n    .c(1)\n}\n";
  const Unit unit = lower(text);
  const Expr* c = find_call(unit, "c");
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(c->name_begin, text.find("c(1)"));
  EXPECT_EQ(c->begin, text.find("a.b"));
}

TEST(FromKotlin, KeepsSpreadAndNamedArguments) {
  EXPECT_EQ(body("f(*a, x = *b, { })"), "f(*a, x = *b, () -> {})");
}

TEST(FromKotlin, TurnsInfixFunctionsIntoCalls) {
  EXPECT_EQ(body("1 to 2\nfor (i in 0 until n step 2) f(i)\n0..<n"),
            "1.to(2)\nfor (%i in 0.until(n).step(2)) f(%i)\n0.rangeUntil(n)");
}

TEST(FromKotlin, LowersReferences) {
  EXPECT_EQ(body("val x = 1;\n::f\nA::g\nx::h\nthis::k\na.b.C::m"),
            "var %x: _ = 1\n::f\nA::g\n%x::h\nthis::k\na.b.C::m");
}

TEST(FromKotlin, LowersClassLiterals) {
  EXPECT_EQ(body("val x = "
                 "1\nA::class\nA::class.java\na.B::class.java.name\nx::class.java\nthis::"
                 "class\nArray<A>::class.java"),
            "var %x: _ = "
            "1\nA::class\nA::class\na.B::class.name\n%x::class\nthis::class\nArray<A>::class");
}

TEST(FromKotlin, LowersObjectExpressions) {
  EXPECT_EQ(model("val o = object : A(1, x = 2), B {\n  val y = 3\n  override fun f() {}\n}\n"),
            "facade ShopKt\n"
            "  static final field o: _ = new A(1, x = 2) as ShopKt$1\n"
            "  static static-init <clinit>() {\n"
            "    o = new A(1, x = 2) as ShopKt$1\n"
            "  }\n"
            "  anonymous ShopKt$1 : A, B\n"
            "    final field y: _ = 3\n"
            "    constructor <init>() {\n"
            "      this.y = 3\n"
            "    }\n"
            "    override fun f() {}\n");
}

TEST(FromKotlin, LowersThisAndSuper) {
  EXPECT_EQ(body("this.a()\nthis@B.a()\nsuper.a()\nsuper<I>.a()\nsuper@B.a()"),
            "this.a()\nthis@B.a()\nsuper.a()\nsuper@I.a()\nsuper@B.a()");
}

// Operators and literals
// -------------------------------------------------------------------------------------------

TEST(FromKotlin, LowersOperators) {
  EXPECT_EQ(body("a + b * c\n!a && b || c\na == b\na === b\na != b\na ?: b\n-a\na!!\na in b\na !in "
                 "b\na..b\na[1, 2]"),
            "a + (b * c)\n(!a && b) || c\na == b\na === b\na != b\na ?: b\n-a\na!!\na in b\na !in "
            "b\na .. b\na[1, 2]");
}

TEST(FromKotlin, PutsAPrefixBeforeTheWholeCall) {
  EXPECT_EQ(body("val f = 1\n!a.b(1).c\n!a()\n-x.y[0] + z\n!!a.b!! && !c(1) { }\nreturn !a?.b(2) "
                 "as D\n-f(1)\n++x.y"),
            "var %f: _ = 1\n"
            "!a.b(1).c\n"
            "!a()\n"
            "-x.y[0] + z\n"
            "!!a.b!! && !c(1, () -> {})\n"
            "return !a?.b(2) as D\n"
            "-%f.invoke(1)\n"
            "++x.y");
}

TEST(FromKotlin, LowersTypeTests) {
  EXPECT_EQ(body("a is B\na !is B?\na as B<C>\na as? D.E"),
            "a is B\na !is B?\na as B<C>\na as? D.E");
}

TEST(FromKotlin, LowersAssignments) {
  EXPECT_EQ(body("var x = 1\nx = 2\nx += 1\na.b = 3\na?.b = 4\na[0] = 5\na[0]++\n--x"),
            "var %x: _ = 1\n%x = 2\n%x += 1\na.b = 3\na?.b = 4\na[0] = 5\na[0]++\n--%x");
}

TEST(FromKotlin, LowersLiterals) {
  EXPECT_EQ(
      body("null\ntrue\nfalse\n0xFFL\n0b101\n1_000u\n1.5e3\n'c'\n'\\n'\n'\\u0041'\n\"a\\tb\""),
      "null\ntrue\nfalse\n255\n5\n1000\n1500\n99\n10\n65\n\"a\tb\"");
}

TEST(FromKotlin, LowersStringTemplates) {
  EXPECT_EQ(body("val x = 1\n\"a $x b ${x + 1}\\n\"\n\"$\"\n\"\"\"raw \\n $x\"\"\"\n\"\""),
            "var %x: _ = 1\ntemplate(\"a \", %x, \" b \", %x + 1, \"\\n\")\n\"$\"\ntemplate(\"raw "
            "\\\\n \", %x)\n\"\"");
}

TEST(FromKotlin, LowersCollectionLiterals) {
  const Unit unit = lower("@A([1, 2]) class B\n");
  const Expr& array = unit.expr(unit.types[0].annotations[0].arguments[0]);
  EXPECT_EQ(array.kind, ExprKind::kArray);
  EXPECT_EQ(array.children.count, 2u);
}

// Control
// ----------------------------------------------------------------------------------------------------------

TEST(FromKotlin, LowersIf) {
  EXPECT_EQ(
      body("if (a) b() else if (c) d = 1 else { e() }\nval x = if (a) 1 else 2\nif (a) ; else b()"),
      "if (a) b() else if (c) d = 1 else {\n  e()\n}\nvar %x: _ = if (a) 1 else 2\nif (a) {} else "
      "b()");
}

TEST(FromKotlin, LowersWhenWithAHiddenSubject) {
  EXPECT_EQ(body("when (a.b) {\n  1, 2 -> c()\n  is D, !is E -> f = 1\n  in 1..3 -> { }\n  !in g "
                 "-> return\n  else -> h\n}"),
            "{\n"
            "  var %0: _ = a.b\n"
            "  when {\n"
            "    %0 == 1, %0 == 2 -> c()\n"
            "    %0 is D, %0 !is E -> f = 1\n"
            "    %0 in (1 .. 3) -> {}\n"
            "    %0 !in g -> return\n"
            "    else -> h\n"
            "  }\n"
            "}");
}

TEST(FromKotlin, LowersWhenOverALocalSoThatItIsNarrowed) {
  EXPECT_EQ(body("val x = a\nwhen (x) {\n  is B -> x.c()\n}\nwhen (val y = d()) {\n  null -> "
                 "y\n}\nwhen {\n  a -> b\n}"),
            "var %x: _ = a\n"
            "when {\n  %x is B -> %x.c()\n}\n"
            "{\n  var %y: _ = d()\n  when {\n    %y == null -> %y\n  }\n}\n"
            "when {\n  a -> b\n}");
}

TEST(FromKotlin, LowersTry) {
  EXPECT_EQ(body("val x = try { a() } catch (e: B) { e } finally { c() }"),
            "var %x: _ = try {\n  a()\n} catch (%e: B) {\n  %e\n} finally {\n  c()\n}");
}

TEST(FromKotlin, LowersLoopsAndJumps) {
  EXPECT_EQ(body("outer@ for ((k, v) in m) {\n  if (k) continue@outer\n  if (v) break\n}\nwhile "
                 "(a) b()\ndo { val x = 1 } while (x)"),
            "outer: for (%0 in m) {\n"
            "  var %k: _ = %0.component1()\n"
            "  var %v: _ = %0.component2()\n"
            "  {\n"
            "    if (%k) continue@outer\n"
            "    if (%v) break\n"
            "  }\n"
            "}\n"
            "while (a) b()\n"
            "do while (%x) {\n  var %x: _ = 1\n}");
}

TEST(FromKotlin, LowersDestructuring) {
  EXPECT_EQ(body("val (a, _, c: Int) = p"),
            "var %0: _ = p\nvar %a: _ = %0.component1()\nvar %c: Int = %0.component3()");
}

TEST(FromKotlin, MarksDelegatedLocals) {
  EXPECT_EQ(body("val x by lazy { 1 }"), "var %x: _ by lazy(() -> {\n  1\n})");
}

TEST(FromKotlin, LooksUpAnInitialiserBeforeItsName) {
  EXPECT_EQ(body("val x = x\nval y = y()"), "var %x: _ = x\nvar %y: _ = y()");
}

TEST(FromKotlin, ForgetsTheNamesOfABlock) {
  EXPECT_EQ(body("run { val x = 1 }\nx\nif (a) { val y = 1 }\ny"),
            "run(() -> {\n  var %x: _ = 1\n})\nx\nif (a) {\n  var %y: _ = 1\n}\ny");
}

// Broken and extreme text
// ------------------------------------------------------------------------------------------

TEST(FromKotlin, KeepsCallsInsideOfErrors) {
  const Unit unit = lower(
      "class A {\n  fun f() {\n    start(1)\n    val = = ]\n    go()\n    stop(2)\n  }\n  fun g() "
      "{}\n}\n");
  EXPECT_TRUE(unit.has_syntax_errors);
  EXPECT_GT(unit.first_error, 0u);
  EXPECT_EQ(unit.types.size(), 1u);
  EXPECT_NE(find_function(unit, "g"), nullptr);
  EXPECT_NE(find_call(unit, "start"), nullptr);
  EXPECT_NE(find_call(unit, "stop"), nullptr);
}

TEST(FromKotlin, SurvivesEveryPrefixOfAFile) {
  const std::string text =
      "@file:JvmName(\"X\")\npackage a\nimport b.c as d\n"
      "class A<T>(val x: Int = 1) : B(x), I by j {\n"
      "  init { f { (a, b), c -> return@f } }\n"
      "  var p by lazy { \"$x ${y.z} \" }\n    private set\n"
      "  fun <R> List<R>.g(vararg v: suspend R.() -> Unit): Int? = when (val s = x) { is A, in "
      "1..2 -> s!!.t else -> 0 }\n"
      "  companion object { const val K = 'c' }\n}\n"
      "enum class E(v: Int) { A(1) { override fun f() {} }, B; fun g() = try { 1 } catch (e: X) { "
      "2 } finally { 3 } }\n"
      "fun h() { outer@ for ((k, v) in m) { do { x += a[1]?.b ?: break@outer } while (k as? C !is "
      "D) } }\n";
  for (size_t length = 0; length <= text.size(); ++length) lower(text.substr(0, length));
}

TEST(FromKotlin, ReadsWhatTheGrammarsScannerWasMendedFor) {
  const auto is_clean = [](std::string_view text) { return !lower(text).has_syntax_errors; };
  EXPECT_TRUE(is_clean("class A { val x = 1 }\ninterface B { fun f() }\n"));
  EXPECT_TRUE(is_clean("fun f() {\n  a()\n  set_title.b()\n  infixes.c()\n  in1 = 2\n}\n"));
  EXPECT_TRUE(
      is_clean("class A {\n  val x: Int\n    @S(\"a\") // why (\n    get() { return 1 }\n}\n"));
  EXPECT_TRUE(
      is_clean("interface A {\n  @get:Q(\"a (*) < 64 b\")\n  val x: B\n\n  @get:Q(\"c (*) < 64 "
               "d\")\n  val y: B\n}\n"));
  EXPECT_TRUE(is_clean("class A\n@J // x: y\n@S(\"R\")\nconstructor(a: B) : C(a)\n"));
  EXPECT_TRUE(is_clean("fun f() = when (x) {\n  ::a.name -> a\n  ::b.name -> b\n}\n"));
  EXPECT_EQ(body("a()\n-b"), "a()\n-b");
}

TEST(FromKotlin, ReadsGuards) {
  EXPECT_EQ(body("when (a.b) {\n  is C if d && e -> f()\n  1, 2 if (g) -> h\n  else if i -> j\n  "
                 "else -> k\n}"),
            "{\n"
            "  var %0: _ = a.b\n"
            "  when {\n"
            "    (%0 is C) && (d && e) -> f()\n"
            "    %0 == 1, (%0 == 2) && g -> h\n"
            "    i -> j\n"
            "    else -> k\n"
            "  }\n"
            "}");
}

TEST(FromKotlin, TellsANegatedNameFromNotIn) {
  EXPECT_EQ(body("when {\n  !initialized -> a\n  !inside.b() -> c\n}\nwhen (val x = d) {\n  !in e "
                 "-> f\n}"),
            "when {\n  !initialized -> a\n  !inside.b() -> c\n}\n"
            "{\n  var %x: _ = d\n  when {\n    %x !in e -> f\n  }\n}");
}

TEST(FromKotlin, ReadsMultiDollarStrings) {
  EXPECT_EQ(body("val x = 1\n$$\"a $x $$x $$$x ${b} $${c} $\"\n$$\"\"\"\"d\" $$x\"\"\"\n\"$x\""),
            "var %x: _ = 1\n"
            "template(\"a $x \", %x, \" $\", %x, \" ${b} \", c, \" $\")\n"
            "template(\"\\\"d\\\" \", %x)\n"
            "template(%x)");
}

TEST(FromKotlin, ReadsModifiersThatAreNames) {
  EXPECT_EQ(body("open(1)\noverride = open\nval internal = suspend { }\ninternal.x()\nf { infix -> "
                 "infix }\nval b = c(d)\nget(b)"),
            "open(1)\n"
            "override = open\n"
            "var %internal: _ = suspend(() -> {})\n"
            "%internal.x()\n"
            "f((%infix: _) -> {\n  %infix\n})\n"
            "var %b: _ = c(d)\n"
            "get(%b)");
}

TEST(FromKotlin, ReadsContextParametersAndBackingFields) {
  EXPECT_EQ(model("context(a: A)\nfun f() {}\nclass B {\n  val s: Flow<Int>\n    field = g(1)\n\n  "
                  "context(c: C) fun h() {}\n}\n"),
            "facade ShopKt\n"
            "  static fun f() {}\n"
            "class B\n"
            "  final field s: Flow<Int> = g(1)\n"
            "  constructor <init>() {\n"
            "    this.s = g(1)\n"
            "  }\n"
            "  fun h() {}\n");
}

TEST(FromKotlin, ReadsAnnotatedTypesAndTrailingCommas) {
  EXPECT_EQ(model("fun <\n  A,\n  B,\n> f(c: @Composable (() -> Unit), d: @X (A.() -> B)?) {}\nval "
                  "w\n  @Composable get() = 1\n"),
            "facade ShopKt\n"
            "  static final property w: _\n"
            "  static fun f(%c: Function<Unit>, %d: Function<A, B>?(with receiver)) {}\n"
            "  static get w() = 1\n");
}

TEST(FromKotlin, EndsAtAnAnnotationWithoutAnEnd) {
  EXPECT_EQ(lower("class A {\n  val x: Int\n  @Foo").types.size(), 1u);
  EXPECT_EQ(lower("class A\n@Foo(\"").types.size(), 1u);
}

TEST(FromKotlin, BoundsNesting) {
  std::string text = "fun f() { x = ";
  for (int i = 0; i < 5000; ++i) text += "g(";
  text += "1";
  for (int i = 0; i < 5000; ++i) text += ")";
  text += " }\n";
  EXPECT_TRUE(lower(text).too_deep);
}

TEST(FromKotlin, FollowsLongChainsWithoutRecursion) {
  std::string text = "fun f() { a";
  for (int i = 0; i < 1200; ++i) text += ".b()";
  text += "\n  val s = \"\"";
  for (int i = 0; i < 1200; ++i) text += " + \"x\"";
  text += "\n}\n";
  const Unit unit = lower(text);
  EXPECT_FALSE(unit.too_deep);
  int calls = 0;
  for (const Expr& expr : unit.exprs) calls += expr.kind == ExprKind::kCall;
  EXPECT_EQ(calls, 1200);
  // A hundred links at most nest, the rest stands in hidden variables.
  std::vector<int> depth(unit.exprs.size(), 0);
  int deepest = 0;
  for (uint32_t i = 0; i < unit.exprs.size(); ++i) {
    for (const uint32_t child : unit.children(unit.expr(i)))
      depth[i] = std::max(depth[i], depth[child] + 1);
    deepest = std::max(deepest, depth[i]);
  }
  EXPECT_LT(deepest, 250);
}

}  // namespace
}  // namespace sdklint
