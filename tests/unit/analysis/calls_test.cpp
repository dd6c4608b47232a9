// Which function a call runs, with which arguments, and how the path to it is told.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

TEST(Calls, PathIsTheShortestOne) {
  const TestApp app =
      java_app("one(); direct();",
               "void one() { two(); } void two() { direct(); } void direct() { first(); }");
  EXPECT_EQ(app.path(), "App.onCreate > App.direct > App.first");
}

TEST(Calls, NobodyCallsDeadCode) {
  EXPECT_EQ(java_app("", "void never() { first(); }").starts(), kNone);
  EXPECT_EQ(kotlin_app("", "private fun never() = first()").starts(), kNone);
}

TEST(Calls, EachTupleOfArgumentsIsAContextOfItsOwn) {
  EXPECT_EQ(
      java_app(
          "init(false); other(true);",
          "void init(boolean on) { if (on) first(); } void other(boolean on) { if (on) second(); }")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app("run(1); run(2);", "void run(int what) { if (what == 3) first(); else second(); }")
          .starts(),
      kSecond);
}

TEST(Calls, ALambdaArgumentBelongsToItsCall) {
  const char* const helper = R"(object PrivacyHelper {
  fun check(context: Context, agreed: Boolean, block: () -> Unit) { if (agreed) block() }
})";
  EXPECT_EQ(kotlin_app(R"(PrivacyHelper.check(this, prefs.getBoolean("agreed", false)) { first() }
    PrivacyHelper.check(this, true) { second() })",
                       "", helper)
                .starts(),
            kSecond);
}

TEST(Calls, RunNowOrAfterTheClick) {
  const char* const helper = R"(object PrivacyHelper {
  fun check(screen: Activity, block: () -> Unit) {
    if (screen.getSharedPreferences("s", 0).getBoolean("agreed", false)) { block(); return }
    AlertDialog.Builder(screen).setPositiveButton("ok") { _, _ -> block() }.show()
  }
})";
  EXPECT_EQ(kotlin_screen("PrivacyHelper.check(this) { first() }", "", helper).starts(), kNone);
}

TEST(Calls, PastTheCapArgumentsAreJoined) {
  std::string calls;
  for (int i = 0; i < 40; ++i) calls += "run(" + std::to_string(i) + "); ";
  const TestApp app =
      java_app(calls, "void run(int what) { if (what == 39) first(); if (what == 100) second(); }");
  const std::vector<std::string> starts = app.starts();
  EXPECT_NE(std::find(starts.begin(), starts.end(), kFirst.front()), starts.end());
  EXPECT_EQ(app.first_launch().widened, 1u);
}

TEST(Calls, RecursionEnds) {
  EXPECT_EQ(
      java_app("down(3);", "void down(int n) { if (n == 0) { first(); return; } down(n - 1); }")
          .starts(),
      kFirst);
  EXPECT_EQ(java_app("up(0);", "void up(int n) { up(n + 1); if (n > 5) first(); } ").starts(),
            kNone);
  EXPECT_EQ(kotlin_app("if (even(4)) first()",
                       "fun even(n: Int): Boolean = if (n == 0) true else odd(n - 1)\nfun odd(n: "
                       "Int): Boolean = if (n == 0) false else even(n - 1)")
                .starts(),
            kFirst);
  EXPECT_EQ(java_app("find(new View(this)).toString(); second();",
                     "Object find(View v) { if (v.getParent() == null) return v; return "
                     "find((View) v.getParent()); }")
                .starts(),
            kSecond);
}

TEST(Calls, OverloadsDefaultsAndNamedArguments) {
  EXPECT_EQ(java_app("init(1);", "void init(int n) { first(); } void init(String s) { second(); }")
                .starts(),
            kFirst);
  EXPECT_EQ(kotlin_app("init(later = true)",
                       "fun init(now: Boolean = false, later: Boolean = false) { if (now) first(); "
                       "if (later) second() }")
                .starts(),
            kSecond);
  EXPECT_EQ(java_app("all(\"a\", \"b\");",
                     "void all(String... names) { for (String n : names) first(); }")
                .starts(),
            kFirst);
}

TEST(Calls, MethodReferences) {
  EXPECT_EQ(java_app("run(this::first);", "void run(Runnable r) { r.run(); }").starts(), kFirst);
  EXPECT_EQ(java_app("Runnable r = this::first;").starts(), kNone);
  EXPECT_EQ(kotlin_app("later(::first)", "fun later(block: () -> Unit) { block() }").starts(),
            kFirst);
  EXPECT_EQ(java_app("java.util.function.Supplier<Tool> make = Tool::new; make.get();", "",
                     "class Tool { Tool() { CrashReport.initCrashReport(null, \"id\", false); } }")
                .starts(),
            kSecond);
}

TEST(Calls, LambdasSeeWhatTheyCaptured) {
  EXPECT_EQ(
      kotlin_app("val on = false; val block = { if (on) first() else second() }; block()").starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app("var on = false; val turn = { on = true }; turn(); if (on) first()").starts(),
      kFirst);
  EXPECT_EQ(java_app("final boolean on = false; Runnable r = () -> { if (on) first(); else "
                     "second(); }; r.run();")
                .starts(),
            kSecond);
}

TEST(Calls, AReturnInALambda) {
  EXPECT_EQ(kotlin_app("listOf(1).forEach { return@forEach }; first()").starts(), kFirst);
  EXPECT_EQ(kotlin_app("run { return }; first()").starts(), kNone);
  EXPECT_EQ(
      kotlin_app("with(prefs) { if (!getBoolean(\"agreed\", false)) return }; first()").starts(),
      kNone);
}

TEST(Calls, ScopeFunctions) {
  EXPECT_EQ(kotlin_app("prefs.apply { if (getBoolean(\"agreed\", false)) first() else second() }")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("prefs.getBoolean(\"agreed\", false).let { if (it) first() else second() }")
                .starts(),
            kSecond);
  EXPECT_EQ(
      kotlin_app("prefs.getBoolean(\"agreed\", false).takeIf { it }?.let { first() }").starts(),
      kNone);
  EXPECT_EQ(kotlin_app("this.also { it.first() }").starts(), kFirst);
}

TEST(Calls, ExtensionsAndTopLevelFunctions) {
  EXPECT_EQ(kotlin_app("startAll()", "", "fun App.startAll() { first() }").starts(), kFirst);
  EXPECT_EQ(kotlin_app("if (isAgreed(this)) first()", "",
                       "fun isAgreed(c: Context) = c.getSharedPreferences(\"s\", "
                       "0).getBoolean(\"agreed\", false)")
                .starts(),
            kNone);
  EXPECT_EQ(kotlin_app("\"x\".whenSet { first() }", "",
                       "inline fun String.whenSet(block: () -> Unit) { if (isEmpty()) block() }")
                .starts(),
            kNone);
}

TEST(Calls, JavaCallsKotlinAndBack) {
  const TestApp app(Files{
      {"App.java",
       "public class App extends Application { @Override public void onCreate() { "
       "Sdks.INSTANCE.start(this); ToolsKt.more(this); } }"},
      {"Sdks.kt",
       "object Sdks { fun start(c: Context) { if (Flags.on()) JPushInterface.init(c) } }"},
      {"Tools.kt",
       "fun more(c: Context) { if (!Flags.on()) CrashReport.initCrashReport(c, \"id\", false) }"},
      {"Flags.java", "class Flags { static boolean on() { return false; } }"}});
  EXPECT_EQ(app.starts(), kSecond);
}

TEST(Calls, StaticInitialisersRunWhenTheClassIsUsed) {
  EXPECT_EQ(java_app("Tool.use();", "",
                     "class Tool { static { CrashReport.initCrashReport(null, \"id\", false); } "
                     "static void use() {} }")
                .starts(),
            kSecond);
  EXPECT_EQ(java_app("", "",
                     "class Tool { static { CrashReport.initCrashReport(null, \"id\", false); } "
                     "static void use() {} }")
                .starts(),
            kNone);
  EXPECT_EQ(java_app("new Tool();", "",
                     "class Tool { Object o = start(); Object start() { "
                     "CrashReport.initCrashReport(null, \"id\", false); return null; } }")
                .starts(),
            kSecond);
}

TEST(Calls, ObjectsAndCompanionsAreInitialisedOnFirstUse) {
  EXPECT_EQ(kotlin_app("Tool.use()", "",
                       "object Tool { init { CrashReport.initCrashReport(null, \"id\", false) }\n "
                       "fun use() {} }")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("Tool.use()", "",
                       "class Tool { companion object { val it = start()\n fun start() { "
                       "CrashReport.initCrashReport(null, \"id\", false) }\n fun use() {} } }")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("", "",
                       "object Tool { init { CrashReport.initCrashReport(null, \"id\", false) } }")
                .starts(),
            kNone);
}

TEST(Calls, LazyRunsOnTheFirstRead) {
  EXPECT_EQ(kotlin_app("", "val push by lazy { first() }").starts(), kNone);
  EXPECT_EQ(kotlin_app("push", "val push by lazy { first() }").starts(), kFirst);
  EXPECT_EQ(kotlin_app("if (agreed) first() else second()",
                       "val agreed by lazy { prefs.getBoolean(\"agreed\", false) }")
                .starts(),
            kSecond);
}

TEST(Calls, InstancesKeepTheirOwnFields) {
  EXPECT_EQ(kotlin_app("Task(true, this).run(); Task(false, this)", "",
                       R"(class Task(private val on: Boolean, private val app: App) {
  fun run() { if (on) app.first() else app.second() }
})")
                .starts(),
            kFirst);
}

TEST(Calls, OverridesAndInterfaces) {
  EXPECT_EQ(java_app("Starter s = new Quiet(); s.start(this);", "",
                     R"(interface Starter { void start(App a); }
class Loud implements Starter { public void start(App a) { a.first(); } }
class Quiet implements Starter { public void start(App a) { a.second(); } })")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("Starter.make(prefs.getBoolean(\"agreed\", false)).start(this)", "",
                       R"(interface Starter {
  fun start(a: App)
  companion object { fun make(on: Boolean): Starter = if (on) Loud() else Quiet() }
}
class Loud : Starter { override fun start(a: App) = a.first() }
class Quiet : Starter { override fun start(a: App) = a.second() })")
                .starts(),
            kSecond);
  EXPECT_EQ(java_app("new Task() { boolean needsConsent() { return false; } }.go(this);", "",
                     R"(abstract class Task {
  abstract boolean needsConsent();
  void go(App a) { if (needsConsent()) a.second(); else a.first(); }
})")
                .starts(),
            kFirst);
}

TEST(Calls, Singletons) {
  EXPECT_EQ(java_app("Manager.get().start(this);", "", R"(class Manager {
  private static Manager instance;
  static Manager get() { if (instance == null) { synchronized (Manager.class) { if (instance == null) instance = new Manager(); } } return instance; }
  void start(App a) { a.first(); }
})")
                .starts(),
            kFirst);
}

TEST(Calls, ReflectionByConstantName) {
  EXPECT_EQ(
      java_app(
          R"(try { Class.forName("com.example.Tool").getMethod("start").invoke(null); } catch (Exception e) { })",
          "",
          "class Tool { public static void start() { CrashReport.initCrashReport(null, \"id\", "
          "false); } }")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app(
          R"(try { Class.forName("com.example." + "Tool").newInstance(); } catch (Exception e) { })",
          "", "class Tool { Tool() { CrashReport.initCrashReport(null, \"id\", false); } }")
          .starts(),
      kSecond);
}

TEST(Calls, TaskListsAndMaps) {
  EXPECT_EQ(java_app("tasks.add(new Task()); for (Object t : tasks) ((Task) t).start(this);",
                     "java.util.List<Object> tasks = new java.util.ArrayList<>();",
                     "class Task { void start(App a) { a.first(); } }")
                .starts(),
            kFirst);
  EXPECT_EQ(kotlin_app("tasks.filter { !it.needsConsent }.forEach { it.start(this) }",
                       "val tasks = listOf(Loud(), Quiet())", R"(
abstract class Task { open val needsConsent = false; abstract fun start(a: App) }
class Loud : Task() { override fun start(a: App) = a.first() }
class Quiet : Task() { override fun start(a: App) = a.second() })")
                .starts(),
            kBoth);
}

TEST(Calls, OperatorsAndInvoke) {
  EXPECT_EQ(kotlin_app("val go = Go(this); go()", "",
                       "class Go(val a: App) { operator fun invoke() { a.first() } }")
                .starts(),
            kFirst);
  EXPECT_EQ(kotlin_app("if (Store[\"agreed\", false] as Boolean) first() else second()", "",
                       R"(object Store {
  operator fun get(key: String, fallback: Any): Any = when (fallback) {
    is Boolean -> MMKV.defaultMMKV().decodeBool(key, fallback)
    is String -> MMKV.defaultMMKV().decodeString(key, fallback) ?: ""
    else -> fallback
  }
})")
                .starts(),
            kSecond);
}

TEST(Calls, PersonalDataIsReadAsCallAndAsProperty) {
  EXPECT_EQ(
      java_app("((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();").reads(),
      std::vector<std::string>{"TelephonyManager.getDeviceId"});
  EXPECT_EQ(kotlin_app("(getSystemService(Context.TELEPHONY_SERVICE) as TelephonyManager).deviceId")
                .reads(),
            std::vector<std::string>{"TelephonyManager.getDeviceId"});
  EXPECT_EQ(kotlin_app("if (prefs.getBoolean(\"agreed\", false)) { val t: TelephonyManager? = "
                       "null; t?.deviceId }")
                .reads(),
            kNone);
}

}  // namespace
}  // namespace sdklint::test
