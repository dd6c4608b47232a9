// More of the world that a first launch is played in: libraries that call back, and code that hides
// its calls.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

TEST(World, ExecutorsTimersAndTasks) {
  EXPECT_EQ(java_app("java.util.concurrent.Executors.newCachedThreadPool().submit(new Runnable() { "
                     "@Override public void run() { first(); } });")
                .starts(),
            kFirst);
  EXPECT_EQ(java_app("new java.util.Timer().schedule(new java.util.TimerTask() { @Override public "
                     "void run() { first(); } }, 10);")
                .starts(),
            kFirst);
  EXPECT_EQ(java_app("new Load(this).execute();", "",
                     R"(class Load extends android.os.AsyncTask<Void, Void, Void> {
  final App app; Load(App app) { this.app = app; }
  @Override protected Void doInBackground(Void... v) { app.first(); return null; }
  @Override protected void onPostExecute(Void v) { app.second(); }
})")
                .starts(),
            kBoth);
  EXPECT_EQ(java_screen("view.post(this::first); view.postDelayed(() -> second(), 100);").starts(),
            kBoth);
  EXPECT_EQ(kotlin_screen("runOnUiThread { first() }").starts(), kFirst);
  EXPECT_EQ(java_app("new android.os.CountDownTimer(3000, 1000) { public void onTick(long t) { } "
                     "public void onFinish() { first(); } }.start();")
                .starts(),
            kFirst);
  EXPECT_EQ(java_app("Looper.myQueue().addIdleHandler(() -> { first(); return false; });").starts(),
            kFirst);
}

TEST(World, CallingAFragmentTurnsNoScreen) {
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt", R"(class Page : Fragment() {
  override fun onConfigurationChanged(c: android.content.res.Configuration) { JPushInterface.init(requireContext()) }
}
class MainActivity : AppCompatActivity() {
  override fun onCreate(b: Bundle?) { super.onCreate(b); Page().arguments = Bundle(); Page().setHasOptionsMenu(true) }
})"}})
                .starts(),
            kNone);
}

TEST(World, AThreadThatIsNeverStarted) {
  EXPECT_EQ(
      java_app("Thread t = new Thread() { @Override public void run() { first(); } };").starts(),
      kNone);
}

TEST(World, ARunnableHeldInAField) {
  EXPECT_EQ(java_screen("handler.postDelayed(task, 100);",
                        "final Handler handler = new Handler(); final Runnable task = new "
                        "Runnable() { @Override public void run() { first(); } };")
                .starts(),
            kFirst);
  EXPECT_EQ(kotlin_screen(
                "handler.post(task)",
                "private val handler = Handler(Looper.getMainLooper())\n private val task = object "
                ": Runnable { override fun run() { first(); handler.postDelayed(this, 10) } }")
                .starts(),
            kFirst);
}

TEST(World, ViewModelsAndScopes) {
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt", R"(import androidx.activity.viewModels
import androidx.lifecycle.AndroidViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.launch
class Model(private val app: Application) : AndroidViewModel(app) {
  init { viewModelScope.launch { JPushInterface.init(app) } }
  fun later() { CrashReport.initCrashReport(app, "id", false) }
}
class MainActivity : AppCompatActivity() {
  private val model: Model by viewModels()
  override fun onCreate(b: Bundle?) { super.onCreate(b); findViewById<View>(1).setOnClickListener { model.later() }; model.hashCode() }
})"}})
                .starts(),
            kFirst);
}

TEST(World, JavaAsksAnObjectOfKotlin) {
  EXPECT_EQ(
      TestApp(Files{{"App.java", R"(public class App extends Application { public void onCreate() {
  if (Consent.isGiven(this)) JPushInterface.init(this);
  if (Consent.INSTANCE.getAsked()) JPushInterface.init(this);
  if (Consent.NONE == 0) CrashReport.initCrashReport(this, "id", false);
} })"},
                    {"Consent.kt", R"(object Consent {
  const val NONE = 0
  var asked = false
  @JvmStatic fun isGiven(c: Context) = c.getSharedPreferences("s", 0).getBoolean("agreed", false)
})"}})
          .starts(),
      kSecond);
}

TEST(World, DefaultMethodsOfInterfaces) {
  EXPECT_EQ(java_app("new Silent().start(this); new Loud().start(this);", "",
                     R"(interface Starter { default void start(App a) { a.second(); } }
class Silent implements Starter { public void start(App a) { } }
class Loud implements Starter { })")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("object : Starter {}.start(this)", "",
                       "interface Starter { fun start(a: App) { a.first() } }")
                .starts(),
            kFirst);
}

TEST(World, GenericsAndReified) {
  EXPECT_EQ(
      kotlin_app("if (read(\"agreed\", false)) first() else second()",
                 R"(inline fun <reified T> read(key: String, fallback: T): T = when (T::class) {
    Boolean::class -> prefs.getBoolean(key, fallback as Boolean) as T
    String::class -> prefs.getString(key, fallback as String) as T
    else -> fallback
  })")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app("Box<Boolean> agreed = new Box<>(false); if (agreed.get()) first(); else second();",
               "",
               "class Box<T> { private final T value; Box(T value) { this.value = value; } T get() "
               "{ return value; } }")
          .starts(),
      kSecond);
}

TEST(World, BuildersAndFluentSettings) {
  EXPECT_EQ(java_app("new Config.Builder().push(false).crashes(true).build().apply(this);", "",
                     R"(class Config {
  private final boolean push, crashes;
  private Config(Builder b) { push = b.push; crashes = b.crashes; }
  void apply(App a) { if (push) a.first(); if (crashes) a.second(); }
  static class Builder {
    private boolean push, crashes;
    Builder push(boolean on) { push = on; return this; }
    Builder crashes(boolean on) { crashes = on; return this; }
    Config build() { return new Config(this); }
  }
})")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("config { push = false; crashes = true }.start(this)", "",
                       R"(class Config { var push = false; var crashes = false
  fun start(a: App) { if (push) a.first(); if (crashes) a.second() } }
fun config(block: Config.() -> Unit) = Config().apply(block))")
                .starts(),
            kSecond);
}

TEST(World, DataClassesAndCopies) {
  EXPECT_EQ(kotlin_app("val s = Settings(); if (s.agreed) first() else second()", "",
                       "data class Settings(val agreed: Boolean = false, val runs: Int = 0)")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("val (agreed, runs) = Settings(); if (agreed) first() else second()", "",
                       "data class Settings(val agreed: Boolean = false, val runs: Int = 0)")
                .starts(),
            kSecond);
}

TEST(World, NestedAndInnerClasses) {
  EXPECT_EQ(
      java_app("new Inner().go();",
               "boolean on = false; class Inner { void go() { if (on) first(); else second(); } }")
          .starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app("Inner().go()", "inner class Inner { fun go() { this@App.second() } }").starts(),
      kSecond);
  EXPECT_EQ(java_app("class Local { void go() { second(); } } new Local().go();").starts(),
            kSecond);
}

TEST(World, LabelsAndDeepExits) {
  EXPECT_EQ(java_app("outer: for (int i = 0; i < 2; i++) { for (int j = 0; j < 2; j++) { if (j == "
                     "1) break outer; } first(); } second();")
                .starts(),
            kSecond);
  EXPECT_EQ(
      kotlin_app(
          "run block@{ if (!prefs.getBoolean(\"agreed\", false)) return@block; first() }; second()")
          .starts(),
      kSecond);
  EXPECT_EQ(kotlin_app("fun inner() { if (!prefs.getBoolean(\"agreed\", false)) return; first() }; "
                       "inner(); second()")
                .starts(),
            kSecond);
}

TEST(World, AnswersOfTheNetworkComeWithoutTheUser) {
  EXPECT_EQ(TestApp(Files{{"App.kt", R"(import okhttp3.Call
import okhttp3.Callback
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
class App : Application() { override fun onCreate() {
  OkHttpClient().newCall(Request.Builder().url("x").build()).enqueue(object : Callback {
    override fun onFailure(call: Call, e: IOException) {}
    override fun onResponse(call: Call, response: Response) { JPushInterface.init(this@App) }
  })
} })"}})
                .starts(),
            kFirst);
}

TEST(World, AWorkerIsRunByTheSystem) {
  EXPECT_EQ(TestApp(Files{{"App.kt", R"(import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.WorkManager
import androidx.work.Worker
import androidx.work.WorkerParameters
class Upload(c: Context, p: WorkerParameters) : Worker(c, p) { override fun doWork(): Result { JPushInterface.init(applicationContext); return Result.success() } }
class App : Application() { override fun onCreate() { WorkManager.getInstance(this).enqueue(OneTimeWorkRequestBuilder<Upload>().build()) } })"}})
                .starts(),
            kFirst);
}

TEST(World, ViewsOfALayoutAreMade) {
  const std::string view =
      "class Chart(c: Context, a: android.util.AttributeSet?) : View(c, a) { init { "
      "JPushInterface.init(c) } }";
  EXPECT_EQ(
      TestApp(Files{{"MainActivity.kt",
                     "class MainActivity : Activity() { override fun onCreate(b: Bundle?) { "
                     "super.onCreate(b); setContentView(R.layout.main) } }\n" +
                         view},
                    {"res/layout/main.xml", "<LinearLayout><com.example.Chart /></LinearLayout>"}})
          .starts(),
      kFirst);
  EXPECT_EQ(
      TestApp(Files{{"MainActivity.kt",
                     "class MainActivity : Activity() { override fun onCreate(b: Bundle?) { "
                     "super.onCreate(b); setContentView(R.layout.main) } }\n" +
                         view},
                    {"res/layout/other.xml", "<LinearLayout><com.example.Chart /></LinearLayout>"}})
          .starts(),
      kNone);
}

TEST(World, AnAliasIsTheLauncher) {
  EXPECT_EQ(
      TestApp(
          Files{
              {"Start.kt",
               "class Start : Activity() { override fun onCreate(b: Bundle?) { "
               "JPushInterface.init(this) } }"},
              {"AndroidManifest.xml",
               R"(<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example"><application>
  <activity android:name=".Start" />
  <activity-alias android:name=".Icon" android:targetActivity=".Start"><intent-filter><action android:name="android.intent.action.MAIN" /><category android:name="android.intent.category.LAUNCHER" /></intent-filter></activity-alias>
</application></manifest>)"}})
          .starts(),
      kFirst);
}

TEST(World, ReleaseConstants) {
  EXPECT_EQ(java_app("if (BuildConfig.DEBUG) first(); else second();").starts(), kSecond);
}

TEST(World, AStopAtTheEndOfTheProcess) {
  EXPECT_EQ(
      kotlin_app("if (!prefs.getBoolean(\"agreed\", false)) kotlin.system.exitProcess(0)\n first()")
          .starts(),
      kNone);
  EXPECT_EQ(
      java_app("if (!prefs().getBoolean(\"agreed\", false)) { System.exit(0); } first();").starts(),
      kNone);
}

/// Whether what lies behind one of `count` buttons of a screen runs as an answer.
bool follows_button(int count) {
  std::string buttons;
  for (int i = 0; i < count; ++i)
    buttons += "    new android.widget.Button(this).setOnClickListener(v -> behind());\n";
  const TestApp app({{"MainActivity.java",
                      "public class MainActivity extends android.app.Activity {\n"
                      "  @Override public void onCreate(android.os.Bundle state) {\n" +
                          buttons + "  }\n  void behind() {}\n}"},
                     {"App.java", "public class App extends android.app.Application {}"}});
  const std::vector<ReachedFunction> ran = app.app().trace(Scene::kPolicyRefused).functions;
  return std::any_of(ran.begin(), ran.end(), [](const ReachedFunction& function) {
    return function.name.find("behind") != std::string::npos;
  });
}

TEST(World, AMenuOfManyScreensIsNoQuestion) {
  EXPECT_TRUE(follows_button(2));
  EXPECT_FALSE(follows_button(9));
}

}  // namespace
}  // namespace sdklint::test
