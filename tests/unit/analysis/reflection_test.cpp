// Calls whose target is named by values: reflection, method handles, Unsafe, services; and the
// texts that such names are put together from.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

/// A class that only reflection reaches.
const char* const kHelper = R"(class Helper {
  Context context;
  public Helper() {}
  public Helper(Context context) { JPushInterface.init(context); }
  public static void start(Context context) { JPushInterface.init(context); }
  public void begin(Context context) { CrashReport.initCrashReport(context, "k", false); }
  private void hidden(Context context, int times) { JPushInterface.init(context); }
})";

std::vector<std::string> started(const std::string& on_create, const std::string& more = "") {
  return java_app("try { " + on_create + " } catch (Throwable t) { }", "", kHelper + more).starts();
}

TEST(Reflection, AStaticMethodByName) {
  EXPECT_EQ(started("Class<?> c = Class.forName(\"com.example.Helper\"); "
                    "c.getMethod(\"start\", Context.class).invoke(null, this);"),
            kFirst);
  EXPECT_EQ(started("Class.forName(\"com.example.Helper\").getMethod(\"none\").invoke(null);"),
            kNone);
  EXPECT_EQ(started("Class.forName(\"com.example.Helper\");"), kNone);
}

TEST(Reflection, AMethodOfANewObject) {
  EXPECT_EQ(started("Object o = Class.forName(\"com.example.Helper\").newInstance(); "
                    "o.getClass().getMethod(\"begin\", Context.class).invoke(o, this);"),
            kSecond);
  EXPECT_EQ(started("Helper h = new Helper(); java.lang.reflect.Method m = "
                    "Helper.class.getDeclaredMethod(\"hidden\", Context.class, int.class); "
                    "m.setAccessible(true); m.invoke(h, new Object[] {this, 1});"),
            kFirst);
}

TEST(Reflection, AConstructorBySignature) {
  EXPECT_EQ(started("Helper.class.getConstructor(Context.class).newInstance(this);"), kFirst);
  EXPECT_EQ(started("Helper.class.getConstructor().newInstance();"), kNone);
}

TEST(Reflection, SeveralClassesAreMadeAtOnePlace) {
  EXPECT_EQ(
      java_app("try { String name = prefs().contains(\"a\") ? \"com.example.One\" : "
               "System.nanoTime() > 5 ? \"com.example.Two\" : \"com.example.One\"; "
               "((Task) Class.forName(name).newInstance()).run(this); } catch (Exception e) { }",
               "",
               "interface Task { void run(App app); }\n"
               "class One implements Task { public void run(App app) { app.first(); } }\n"
               "class Two implements Task { public void run(App app) { app.second(); } }")
          .starts(),
      kBoth);
}

TEST(Reflection, AFieldThatWasOverwritten) {
  // The class is kept in a field, beside other things.
  EXPECT_EQ(java_app("try { type = Class.forName(\"com.example.Helper\"); "
                     "type.getMethod(\"start\", Context.class).invoke(null, this); } "
                     "catch (Exception e) { type = null; }",
                     "Class<?> type = null;", kHelper)
                .starts(),
            kFirst);
}

TEST(Reflection, FieldsAreReadAndWritten) {
  const char* const holder = "class Holder { static boolean open; boolean ready; }";
  EXPECT_EQ(started("java.lang.reflect.Field f = Holder.class.getDeclaredField(\"open\"); "
                    "f.set(null, true); if (Holder.open) Helper.start(this);",
                    holder),
            kFirst);
  EXPECT_EQ(started("java.lang.reflect.Field f = Holder.class.getDeclaredField(\"open\"); "
                    "if (Holder.open) Helper.start(this);",
                    holder),
            kNone);
}

TEST(Reflection, ALibrarysMethod) {
  EXPECT_EQ(java_app("try { Object manager = getSystemService(Context.TELEPHONY_SERVICE); "
                     "Class.forName(\"android.telephony.TelephonyManager\")"
                     ".getMethod(\"getDeviceId\").invoke(manager); } catch (Exception e) { }")
                .reads(),
            std::vector<std::string>{"TelephonyManager.getDeviceId"});
}

TEST(MethodHandles, FindAndInvoke) {
  const std::string lookup = "java.lang.invoke.MethodHandles.lookup()";
  const std::string type = "java.lang.invoke.MethodType.methodType(void.class, Context.class)";
  EXPECT_EQ(started(lookup + ".findStatic(Helper.class, \"start\", " + type + ").invoke(this);"),
            kFirst);
  EXPECT_EQ(started(lookup + ".findVirtual(Helper.class, \"begin\", " + type +
                    ").invokeExact(new Helper(), this);"),
            kSecond);
  EXPECT_EQ(started(lookup + ".findVirtual(Helper.class, \"begin\", " + type +
                    ").bindTo(new Helper()).invoke(this);"),
            kSecond);
  EXPECT_EQ(started(lookup + ".findConstructor(Helper.class, " + type + ").invoke(this);"), kFirst);
}

TEST(Services, FilesAndAnnotationsNameThem) {
  const Files files{
      {"App.java",
       "public class App extends Application { @Override public void onCreate() { "
       "for (Starter s : java.util.ServiceLoader.load(Starter.class)) s.start(this); } }"},
      {"Starter.java", "public interface Starter { void start(Context context); }"},
      {"Push.java",
       "public class Push implements Starter { public void start(Context c) { "
       "JPushInterface.init(c); } }"},
      {"Bugly.java",
       "public class Bugly implements Starter { public void start(Context c) { "
       "CrashReport.initCrashReport(c, \"k\", false); } }"}};
  EXPECT_EQ(TestApp(files).starts(), kNone);
  Files named = files;
  named.emplace_back("src/main/resources/META-INF/services/com.example.Starter",
                     "# ours\ncom.example.Push\n");
  EXPECT_EQ(TestApp(named).starts(), kFirst);
  Files annotated = files;
  annotated[3].second = "@AutoService(Starter.class) " + annotated[3].second;
  EXPECT_EQ(TestApp(annotated).starts(), kSecond);
}

/// Whether that expression is the name "start".
bool names_start(const std::string& code, const std::string& name) {
  return started(code + " Class.forName(\"com.example.Helper\").getMethod(" + name +
                 ", Context.class).invoke(null, this);") == kFirst;
}

TEST(Texts, ArePutTogether) {
  EXPECT_TRUE(names_start("", "\"st\" + \"art\""));
  EXPECT_TRUE(names_start("String a = \"st\"; a += \"ar\"; a += 't';", "a"));
  EXPECT_TRUE(names_start("", "\"xtart\".replace('x', 's')"));
  EXPECT_TRUE(names_start("", "\"a.start\".replaceAll(\"a\\\\.\", \"\")"));
  EXPECT_TRUE(names_start("", "\"restart\".substring(2)"));
  EXPECT_TRUE(names_start("", "\"restarted\".substring(2, 7)"));
  EXPECT_TRUE(names_start("", "\" START \".trim().toLowerCase()"));
  EXPECT_TRUE(names_start("", "String.format(\"%s%2$s\", \"st\", \"art\")"));
  EXPECT_TRUE(names_start("", "\"st\".concat(\"art\")"));
  EXPECT_TRUE(names_start("", "String.join(\"\", \"st\", \"art\")"));
  EXPECT_TRUE(names_start("String[] parts = {\"art\", \"st\"};", "parts[1] + parts[0]"));
  EXPECT_TRUE(names_start("String[] parts = \"stop,start\".split(\",\");", "parts[1]"));
  EXPECT_TRUE(names_start("", "new String(new char[] {'s', 't', 'a', 'r', 't'})"));
  EXPECT_TRUE(names_start("", "new String(new byte[] {115, 116, 97, 114, 116})"));
  EXPECT_TRUE(names_start("", "new String(android.util.Base64.decode(\"c3RhcnQ=\", 0))"));
  EXPECT_FALSE(names_start("String[] parts = {\"art\", \"st\"};", "parts[0] + parts[1]"));
  EXPECT_FALSE(names_start("", "\"st\" + System.nanoTime()"));
}

TEST(Texts, OfBuilders) {
  EXPECT_TRUE(
      names_start("StringBuilder b = new StringBuilder(\"st\"); b.append(\"ar\").append('t');",
                  "b.toString()"));
  EXPECT_TRUE(names_start("StringBuffer b = new StringBuffer(); b.append(\"trats\").reverse();",
                          "b.toString()"));
  EXPECT_TRUE(
      names_start("StringBuilder b = new StringBuilder(\"xart\"); b.deleteCharAt(0); "
                  "b.insert(0, \"st\");",
                  "\"\" + b"));
  // What another function may have added isn't known.
  EXPECT_EQ(java_app("try { StringBuilder b = new StringBuilder(\"start\"); more(b); "
                     "Class.forName(\"com.example.Helper\").getMethod(b.toString(), Context.class)"
                     ".invoke(null, this); } catch (Exception e) { }",
                     "void more(StringBuilder b) { b.append(\"ed\"); }", kHelper)
                .starts(),
            kNone);
}

TEST(Texts, LoopsThatDecodeThemAreGoneThrough) {
  EXPECT_TRUE(
      names_start("String in = \"tubsu\"; StringBuilder b = new StringBuilder(); "
                  "for (int i = 0; i < in.length(); i++) b.append((char) (in.charAt(i) - 1));",
                  "b.toString()"));
  EXPECT_TRUE(
      names_start("String out = \"\"; for (char c : \"tubsu\".toCharArray()) "
                  "out += (char) (c - 1);",
                  "out"));
  EXPECT_TRUE(
      names_start("char[] key = \"ru`su\".toCharArray(); for (int i = 0; i < key.length; i++) "
                  "key[i] = (char) (key[i] ^ 1);",
                  "new String(key)"));
}

}  // namespace
}  // namespace sdklint::test
