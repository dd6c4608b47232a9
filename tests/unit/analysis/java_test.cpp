// What Java's own rules decide: overloads by the declared types, erasure, private methods,
// patterns, resources, functional interfaces of the app.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

TEST(Java, OverloadsByTheDeclaredTypes) {
  const char* const members = R"(class Base {} class Sub extends Base {}
  void go(Base b) { first(); } void go(Sub s) { second(); }
  Base make() { return new Sub(); })";
  EXPECT_EQ(java_app("Base b = new Sub(); go(b);", members).starts(), kFirst);
  EXPECT_EQ(java_app("go(make());", members).starts(), kFirst);
  EXPECT_EQ(java_app("go((Sub) make());", members).starts(), kSecond);
  EXPECT_EQ(java_app("go(new Sub());", members).starts(), kSecond);
}

TEST(Java, OverloadsOfPrimitives) {
  const char* const members =
      "void go(long n) { first(); } void go(int n) { second(); } void go(Object o) { first(); }";
  EXPECT_EQ(java_app("byte n = 1; go(n);", members).starts(), kSecond);
  EXPECT_EQ(java_app("long n = 1; go(n);", members).starts(), kFirst);
  EXPECT_EQ(java_app("go('c');", members).starts(), kSecond);
  EXPECT_EQ(java_app("go(\"text\");", members).starts(), kFirst);
  EXPECT_EQ(java_app("go(\"text\".length() + 1);", members).starts(), kSecond);
}

TEST(Java, OneArgumentGoesToTheOverloadThatTakesOne) {
  const char* const members =
      "void go(String... all) { first(); } void go(String one) { second(); } "
      "void each(String... all) { for (String one : all) go(one); }";
  EXPECT_EQ(java_app("each(\"text\");", members).starts(), kSecond);
  EXPECT_EQ(java_app("go(\"a\", \"b\");", members).starts(), kFirst);
}

TEST(Java, ADeclaredTypeNarrowsWhatAContainerHolds) {
  const char* const members = R"(interface Task { void run(); }
  class One implements Task { public void run() { first(); } }
  class Two implements Task { public void run() { second(); } })";
  EXPECT_EQ(
      java_app("java.util.List<Object> all = new java.util.ArrayList<>(); all.add(new One()); "
               "all.add(new Two()); One one = (One) all.get(0); one.run();",
               members)
          .starts(),
      kFirst);
  EXPECT_EQ(java_app("Task task = new One(); Object other = task; if (other instanceof Two) "
                     "((Two) other).run();",
                     members)
                .starts(),
            kNone);
}

TEST(Java, PrivateMethodsAreNotOverridden) {
  const char* const more = R"(class Top {
  void go(App app) { step(app); }
  private void step(App app) { app.first(); }
}
class Under extends Top { void step(App app) { app.second(); } })";
  EXPECT_EQ(java_app("new Under().go(this);", "", more).starts(), kFirst);
}

TEST(Java, ArraysOfTheAppsTypesMakeNoObjects) {
  const char* const members = "class Task { Task() { first(); } }";
  EXPECT_EQ(java_app("Task[] tasks = new Task[3];", members).starts(), kNone);
}

TEST(Java, ElementsOfAnArrayAreToldApart) {
  const char* const members = R"(interface Task { void run(); })";
  EXPECT_EQ(
      java_app("Task[] tasks = {() -> first(), () -> second()}; tasks[1].run();", members).starts(),
      kSecond);
  EXPECT_EQ(java_app("Task[] tasks = new Task[2]; tasks[0] = () -> first(); tasks[1] = () -> "
                     "second(); tasks[0].run();",
                     members)
                .starts(),
            kFirst);
}

TEST(Java, DefaultMethodsOfAnOwnFunctionalInterface) {
  const char* const members = R"(interface Step { void go();
    default Step then(Step next) { return () -> { go(); next.go(); }; } })";
  EXPECT_EQ(java_app("Step one = () -> first(); one.then(() -> second()).go();", members).starts(),
            kBoth);
  EXPECT_EQ(java_app("Step one = () -> first(); one.then(() -> second());", members).starts(),
            kNone);
}

TEST(Java, AnApplyOfAnOwnInterfaceIsItsMethod) {
  // Kotlin's scope functions have names that Java's interfaces use as well.
  EXPECT_EQ(java_app("Change change = this::go; change.apply(1);",
                     "interface Change { void apply(int n); } void go(int n) { first(); }")
                .starts(),
            kFirst);
}

TEST(Java, RecordPatternsBindTheirParts) {
  const char* const members = R"(record Point(int x, Task task) {}
  record Line(Point from, Point to) {}
  interface Task { void run(); })";
  EXPECT_EQ(java_app("Object o = new Point(1, () -> first()); "
                     "if (o instanceof Point(int x, Task task)) task.run();",
                     members)
                .starts(),
            kFirst);
  EXPECT_EQ(
      java_app("Object o = new Line(new Point(1, () -> first()), new Point(2, () -> second())); "
               "switch (o) { case Line(Point(int a, Task s), Point t) -> s.run(); "
               "default -> {} }",
               members)
          .starts(),
      kFirst);
  EXPECT_EQ(java_app("Object o = new Point(3, null); "
                     "if (o instanceof Point(int x, var t) && x == 4) first();",
                     members)
                .starts(),
            kNone);
}

TEST(Java, ResourcesAreClosed) {
  const char* const members =
      "class Res implements AutoCloseable { void use() {} public void close() { first(); } }";
  EXPECT_EQ(java_app("try (Res r = new Res()) { r.use(); }", members).starts(), kFirst);
  EXPECT_EQ(java_app("Res r = new Res(); try (r) { return; }", members).starts(), kFirst);
  EXPECT_EQ(java_app("try (Res r = null) { }", members).starts(), kNone);
}

TEST(Java, ASubinterfaceAndAClassGoBeforeAnInterface) {
  const char* const more = R"(interface One { default void go(App app) { app.first(); } }
interface Two extends One { default void go(App app) { app.second(); } }
class Both implements One, Two {}
class Base { public void go(App app) { app.second(); } }
class Middle extends Base {}
class Under extends Middle implements One {})";
  EXPECT_EQ(java_app("new Both().go(this);", "", more).starts(), kSecond);
  EXPECT_EQ(java_app("new Under().go(this);", "", more).starts(), kSecond);
}

TEST(Java, InterfacesWithCodeAreInitialised) {
  EXPECT_EQ(java_app("app = this; new Impl();", "static App app;",
                     "interface Init { Object o = start(); static Object start() { "
                     "App.app.first(); return null; } default void go() {} }\n"
                     "interface Plain { Object o = start(); static Object start() { "
                     "App.app.second(); return null; } }\nclass Impl implements Init, Plain {}")
                .starts(),
            kFirst);
}

TEST(Java, IterablesOfTheAppAreIterated) {
  const char* const members = R"(interface Task { void run(); }
  class Tasks implements Iterable<Task> { public java.util.Iterator<Task> iterator() {
    return new java.util.Iterator<Task>() { public boolean hasNext() { return true; }
      public Task next() { return () -> first(); } }; } })";
  EXPECT_EQ(java_app("for (Task task : new Tasks()) task.run();", members).starts(), kFirst);
}

TEST(Java, TextsAskObjectsForTheirs) {
  EXPECT_EQ(java_app("String s = \"is \" + new Told();",
                     "class Told { @Override public String toString() { first(); return \"x\"; } }")
                .starts(),
            kFirst);
}

TEST(Java, UnsignedShift) {
  EXPECT_EQ(java_app("int n = 32; if (n >>> 2 == 8) first(); if (n >> 3 == 5) second();").starts(),
            kFirst);
}

TEST(Java, ThePlatformsClassHidesTheAppsOwn) {
  Files files{
      {"android/telephony/TelephonyManager.java",
       "package android.telephony; public class TelephonyManager { public String "
       "getDeviceId() { return \"none\"; } }"},
      {"App.java",
       "public class App extends Application { @Override public void onCreate() { "
       "((TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId(); } }"}};
  EXPECT_EQ(TestApp(files).reads(), std::vector<std::string>{"TelephonyManager.getDeviceId"});
}

// Implicit intents.

TestApp with_intent(const std::string& code) {
  return TestApp(
      Files{{"App.java",
             "public class App extends Application { @Override public void onCreate() { " + code +
                 " } }"},
            {"Web.java",
             "public class Web extends Activity { @Override public void onCreate(Bundle b) "
             "{ JPushInterface.init(this); } }"},
            {"Picture.java",
             "public class Picture extends Activity { @Override public void "
             "onCreate(Bundle b) { CrashReport.initCrashReport(this, \"k\", false); } }"}},
      R"(<activity android:name=".Web"><intent-filter><action android:name="go" />
      <category android:name="android.intent.category.DEFAULT" />
      <data android:scheme="shop" android:host="home" /></intent-filter></activity>
      <activity android:name=".Picture"><intent-filter><action android:name="go" />
      <data android:mimeType="image/*" /></intent-filter></activity>)");
}

TEST(ImplicitIntents, ByDataAndType) {
  EXPECT_EQ(
      with_intent("Intent i = new Intent(); i.setData(android.net.Uri.parse(\"shop://home/x\")); "
                  "startActivity(i);")
          .starts(),
      kFirst);
  EXPECT_EQ(
      with_intent("Intent i = new Intent(); i.setData(android.net.Uri.parse(\"shop://else\")); "
                  "startActivity(i);")
          .starts(),
      kNone);
  EXPECT_EQ(
      with_intent("Intent i = new Intent(\"go\"); i.setType(\"image/png\"); startActivity(i);")
          .starts(),
      kSecond);
  EXPECT_EQ(with_intent("startActivity(new Intent(\"go\"));").starts(), kNone);
  EXPECT_EQ(with_intent("Intent i = new Intent(\"go\", android.net.Uri.parse(\"shop://home\")); "
                        "i.addCategory(Intent.CATEGORY_BROWSABLE); startActivity(i);")
                .starts(),
            kNone);
}

TEST(ImplicitIntents, ABroadcastStartsWhatIsRegistered) {
  const TestApp app(
      Files{{"App.java",
             "public class App extends Application { @Override public void onCreate() {\n"
             "registerReceiver(new Told(), new IntentFilter(\"told\"));\n"
             "sendBroadcast(new Intent(\"told\"));\nsendBroadcast(new Intent(\"else\")); } }"},
            {"Told.java",
             "public class Told extends BroadcastReceiver { public void onReceive(Context "
             "c, Intent i) { } }"}});
  std::vector<int> lines;
  const int first = app.app().sources().line_of(app.app().component_starts().at(0).span);
  for (const StartEdge& start : app.app().component_starts()) {
    EXPECT_EQ(start.to, "com.example.Told");
    lines.push_back(app.app().sources().line_of(start.span) - first);
  }
  EXPECT_EQ(lines, (std::vector<int>{0, 1}));  // not where another action is sent
}

TEST(ImplicitIntents, CopiesAndChoosersLeadToTheSame) {
  EXPECT_EQ(
      with_intent("Intent i = new Intent(this, Web.class); startActivity(new Intent(i));").starts(),
      kFirst);
  EXPECT_EQ(with_intent("startActivity(Intent.createChooser(new Intent(this, Web.class), \"t\"));")
                .starts(),
            kFirst);
}

// The map of all calls.

std::vector<std::string> edges_from(const TestApp& app, const std::string& from) {
  std::vector<std::string> out;
  for (const CallEdge& edge : app.app().call_edges()) {
    if (edge.from == "com.example." + from)
      out.push_back(edge.to.starts_with("com.example.") ? edge.to.substr(12) : edge.to);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

TEST(CallMap, SerialisationRunsWhatClassesDeclareForIt) {
  const TestApp app(Files{
      {"Data.java",
       "import java.io.*; class Base { Base() { } } public class Data extends Base implements "
       "Serializable { private void writeObject(ObjectOutputStream out) { } private void "
       "readObject(ObjectInputStream in) { } private Object readResolve() { return this; } "
       "static void save(ObjectOutputStream out) { out.writeObject(new Data()); } "
       "static Object load(ObjectInputStream in) { return in.readObject(); } }"}});
  EXPECT_TRUE(has(edges_from(app, "Data.save"), "Data.writeObject"));
  EXPECT_TRUE(has(edges_from(app, "Data.save"), "java.io.ObjectOutputStream.writeObject"));
  const std::vector<std::string> load = edges_from(app, "Data.load");
  EXPECT_TRUE(has(load, "Data.readObject"));
  EXPECT_TRUE(has(load, "Data.readResolve"));
  EXPECT_TRUE(has(load, "Base.<init>"));
}

TEST(CallMap, AClassNameThatIsNotKnownIsAGuess) {
  const TestApp app(Files{{"A.java",
                           "public class A { static void load(String name) throws "
                           "Exception { Class.forName(name); } }"},
                          {"B.java", "public class B { static { go(); } static void go() { } }"}});
  bool guess = false;
  for (const CallEdge& edge : app.app().call_edges())
    guess |=
        edge.from == "com.example.A.load" && edge.to == "com.example.B.<clinit>" && edge.likely;
  EXPECT_TRUE(guess);
}

TEST(CallMap, TellsWhatTheFirstLaunchRuns) {
  const TestApp app = java_app("go();", "void go() { } void never() { }");
  std::vector<std::string> names;
  for (const ReachedFunction& function : app.app().launch_functions())
    names.push_back(function.name);
  EXPECT_TRUE(has(names, "com.example.App.go"));
  EXPECT_FALSE(has(names, "com.example.App.never"));
}

}  // namespace
}  // namespace sdklint::test
