// What the platform runs by itself in a first launch, in which order, and what waits for a person.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

using Strings = std::vector<std::string>;

// Listeners.

TEST(Listeners, AClickIsNotMade) {
  EXPECT_EQ(kotlin_screen("view.setOnClickListener { first() }").starts(), kNone);
  EXPECT_EQ(java_screen("view.setOnClickListener(new View.OnClickListener() { @Override public "
                        "void onClick(View v) { first(); } });")
                .starts(),
            kNone);
  EXPECT_EQ(java_screen("view.setOnClickListener(v -> first()); view.setOnLongClickListener(v -> { "
                        "first(); return true; });")
                .starts(),
            kNone);
  EXPECT_EQ(java_screen("view.setOnClickListener(this::agree);", "void agree(View v) { first(); }")
                .starts(),
            kNone);
  EXPECT_EQ(
      TestApp(Files{{"MainActivity.java",
                     R"(public class MainActivity extends Activity implements View.OnClickListener {
  @Override public void onCreate(Bundle b) { super.onCreate(b); findViewById(1).setOnClickListener(this); }
  @Override public void onClick(View v) { JPushInterface.init(this); }
})"}})
          .starts(),
      kNone);
}

TEST(Listeners, ADialogButtonIsNotPressed) {
  EXPECT_EQ(
      kotlin_screen(
          R"(AlertDialog.Builder(this).setPositiveButton("ok") { _, _ -> first() }.setNegativeButton("no") { d, _ -> second() }.show())")
          .starts(),
      kNone);
  EXPECT_EQ(
      java_screen(
          R"(DialogInterface.OnClickListener answer = (dialog, which) -> { if (which == DialogInterface.BUTTON_POSITIVE) first(); };
    new AlertDialog.Builder(this).setPositiveButton("ok", answer).setNegativeButton("no", answer).show();)")
          .starts(),
      kNone);
}

TEST(Listeners, CodeAfterShowRunsAtOnce) {
  EXPECT_EQ(
      kotlin_screen(
          R"(AlertDialog.Builder(this).setPositiveButton("ok") { _, _ -> second() }.show(); first())")
          .starts(),
      kFirst);
}

TEST(Listeners, AnOwnDialogWithOwnListener) {
  const char* const dialog = R"(class PolicyDialog extends Dialog {
  interface Listener { void left(); void right(); }
  private final Listener listener;
  PolicyDialog(Context c, Listener listener) { super(c); this.listener = listener; }
  @Override protected void onCreate(Bundle b) {
    super.onCreate(b);
    findViewById(1).setOnClickListener(v -> { listener.right(); dismiss(); });
    findViewById(2).setOnClickListener(v -> listener.left());
  }
})";
  EXPECT_EQ(java_screen(R"(new PolicyDialog(this, new PolicyDialog.Listener() {
      @Override public void left() { second(); }
      @Override public void right() { first(); }
    }).show();)",
                        "", dialog)
                .starts(),
            kNone);
}

TEST(Listeners, AListenerThatReachedCodeCallsRuns) {
  EXPECT_EQ(kotlin_screen("Loader().load { first() }", "",
                          "class Loader { fun load(onReady: () -> Unit) { onReady() } }")
                .starts(),
            kFirst);
  EXPECT_EQ(
      java_screen("new Loader(new Loader.Listener() { public void onClick() { first(); } });", "",
                  "class Loader { interface Listener { void onClick(); } Loader(Listener l) { "
                  "l.onClick(); } }")
          .starts(),
      kFirst);
}

TEST(Listeners, UnknownLibraryCodeMayRunItsCallbackUnlessAPersonActs) {
  const char* const import = "import com.vendor.net.Client\n";
  const auto screen = [&](const char* call) {
    return TestApp(
        Files{{"MainActivity.kt", std::string(import) +
                                      "class MainActivity : Activity() { override fun onCreate(b: "
                                      "Bundle?) { super.onCreate(b); Client." +
                                      call + " { JPushInterface.init(this) } } }"}});
  };
  EXPECT_EQ(screen("fetch").starts(), kFirst);
  EXPECT_EQ(screen("setOnAgreeClick").starts(), kNone);
  EXPECT_EQ(screen("onConfirm").starts(), kNone);
}

// Threads, handlers, coroutines.

TEST(Later, ThreadsAndHandlers) {
  EXPECT_EQ(java_app("new Thread(() -> first()).start();").starts(), kFirst);
  EXPECT_EQ(java_app("new Thread() { @Override public void run() { first(); } }.start();").starts(),
            kFirst);
  EXPECT_EQ(kotlin_app("Handler(Looper.getMainLooper()).postDelayed({ first() }, 1000)").starts(),
            kFirst);
  EXPECT_EQ(kotlin_app("kotlin.concurrent.thread { first() }").starts(), kFirst);
  EXPECT_EQ(
      java_app("java.util.concurrent.Executors.newSingleThreadExecutor().execute(this::first);")
          .starts(),
      kFirst);
}

TEST(Later, HandlerMessages) {
  EXPECT_EQ(java_screen("handler.sendEmptyMessage(1);",
                        "Handler handler = new Handler() { @Override public void "
                        "handleMessage(Message m) { first(); } };")
                .starts(),
            kFirst);
  EXPECT_EQ(java_screen("view.setOnClickListener(v -> handler.sendEmptyMessage(1));",
                        "Handler handler = new Handler() { @Override public void "
                        "handleMessage(Message m) { first(); } };")
                .starts(),
            kNone);
}

TEST(Later, Coroutines) {
  const char* const imports = R"(import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.*
)";
  const auto screen = [&](const std::string& body) {
    return TestApp(Files{
        {"MainActivity.kt",
         imports + ("class MainActivity : AppCompatActivity() { override fun onCreate(b: Bundle?) "
                    "{ super.onCreate(b)\n" +
                    body + "\n} " +
                    "suspend fun load(): Boolean { delay(1); return withContext(Dispatchers.IO) { "
                    "getSharedPreferences(\"s\", 0).getBoolean(\"agreed\", false) } } }")}});
  };
  EXPECT_EQ(screen("lifecycleScope.launch { delay(100); JPushInterface.init(this@MainActivity) }")
                .starts(),
            kFirst);
  EXPECT_EQ(screen("lifecycleScope.launch { if (load()) JPushInterface.init(this@MainActivity) }")
                .starts(),
            kNone);
  EXPECT_EQ(screen("GlobalScope.launch(Dispatchers.IO) { withContext(Dispatchers.Main) { "
                   "JPushInterface.init(this@MainActivity) } }")
                .starts(),
            kFirst);
  EXPECT_EQ(screen("lifecycleScope.launch { val ok = suspendCancellableCoroutine<Boolean> { c -> "
                   "findViewById<View>(1).setOnClickListener { c.resume(true) {} } }\n if (ok) "
                   "JPushInterface.init(this@MainActivity) }")
                .starts(),
            kNone);
}

TEST(Later, LiveDataAndFlows) {
  const char* const imports = R"(import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
)";
  const auto screen = [&](const std::string& body, const std::string& initial) {
    return TestApp(
        Files{{"MainActivity.kt",
               imports + ("class Model : ViewModel() { val agreed = MutableLiveData(" + initial +
                          "); val state = MutableStateFlow(" + initial +
                          ") }\nclass MainActivity : AppCompatActivity() { val model = Model()\n "
                          "override fun onCreate(b: Bundle?) { super.onCreate(b)\n" +
                          body + "\n} }")}});
  };
  EXPECT_EQ(
      screen("model.agreed.observe(this) { if (it) JPushInterface.init(this) }", "false").starts(),
      kNone);
  EXPECT_EQ(
      screen("model.agreed.observe(this) { if (it) JPushInterface.init(this) }", "true").starts(),
      kFirst);
  EXPECT_EQ(screen("lifecycleScope.launch { model.state.collect { if (it) "
                   "JPushInterface.init(this@MainActivity) } }",
                   "false")
                .starts(),
            kNone);
  EXPECT_EQ(
      screen("model.state.value = true; if (model.state.value) JPushInterface.init(this)", "false")
          .starts(),
      kFirst);
}

// Components.

TEST(Components, ProvidersComeBeforeTheApplication) {
  const TestApp app(
      Files{{"App.java",
             "public class App extends Application { static boolean ready; @Override public void "
             "onCreate() { if (ready) JPushInterface.init(this); } }"},
            {"Early.java",
             "public class Early extends ContentProvider { @Override public boolean onCreate() { "
             "App.ready = true; CrashReport.initCrashReport(getContext(), \"id\", false); return "
             "true; } }"}},
      "<provider android:name=\".Early\" android:authorities=\"a\" />");
  EXPECT_EQ(app.starts(), kBoth);
}

TEST(Components, AttachBaseContextRunsToo) {
  EXPECT_EQ(
      TestApp(Files{{"App.kt",
                     "class App : Application() { override fun attachBaseContext(base: Context) { "
                     "super.attachBaseContext(base); JPushInterface.init(base) } }"}})
          .starts(),
      kFirst);
}

TEST(Components, StartupInitialisers) {
  const TestApp app(
      Files{{"Init.kt",
             "import androidx.startup.Initializer\nclass Init : Initializer<Unit> { override fun "
             "create(context: Context) { JPushInterface.init(context) }\n override fun "
             "dependencies() = emptyList<Class<out Initializer<*>>>() }"}},
      "<provider android:name=\"androidx.startup.InitializationProvider\" "
      "android:authorities=\"a\"><meta-data android:name=\"com.example.Init\" "
      "android:value=\"androidx.startup\" /></provider>");
  EXPECT_EQ(app.starts(), kFirst);
}

TEST(Components, OnlyTheLauncherIsOpened) {
  EXPECT_EQ(TestApp(Files{{"Other.kt",
                           "class Other : Activity() { override fun onCreate(b: Bundle?) { "
                           "JPushInterface.init(this) } }"}},
                    "<activity android:name=\".Other\" />")
                .starts(),
            kNone);
}

TEST(Components, AScreenStartedFromReachedCodeIsOpened) {
  const std::string home =
      "class HomeActivity : Activity() { override fun onResume() { super.onResume(); "
      "JPushInterface.init(this) } }";
  EXPECT_EQ(
      kotlin_screen("startActivity(Intent(this, HomeActivity::class.java))", "", home).starts(),
      kFirst);
  EXPECT_EQ(kotlin_screen(
                "view.setOnClickListener { startActivity(Intent(this, HomeActivity::class.java)) }",
                "", home)
                .starts(),
            kNone);
  EXPECT_EQ(
      kotlin_screen("if (prefs.getBoolean(\"agreed\", false)) go()",
                    "fun go() { startActivity(Intent(this, HomeActivity::class.java)); finish() }",
                    home)
          .starts(),
      kNone);
  EXPECT_EQ(
      kotlin_screen(
          "Intent(this, HomeActivity::class.java).apply { flags = 1 }.also { startActivity(it) }",
          "", home)
          .starts(),
      kFirst);
  EXPECT_EQ(java_screen("Intent i = new Intent(); i.setClassName(this, "
                        "\"com.example.HomeActivity\"); startActivity(i);",
                        "",
                        "class HomeActivity extends Activity { public void onCreate(Bundle b) { "
                        "JPushInterface.init(this); } }")
                .starts(),
            kFirst);
}

TEST(Components, ServicesAndReceivers) {
  EXPECT_EQ(TestApp(Files{{"App.java",
                           "public class App extends Application { public void onCreate() { "
                           "startService(new Intent(this, Work.class)); } }"},
                          {"Work.java",
                           "public class Work extends Service { public int onStartCommand(Intent "
                           "i, int f, int s) { JPushInterface.init(this); return 0; } public "
                           "android.os.IBinder onBind(Intent i) { return null; } }"}})
                .starts(),
            kFirst);
  EXPECT_EQ(TestApp(Files{{"Ear.java",
                           "public class Ear extends BroadcastReceiver { public void "
                           "onReceive(Context c, Intent i) { JPushInterface.init(c); } }"}},
                    "<receiver android:name=\".Ear\" />")
                .starts(),
            kNone);
}

TEST(Components, Fragments) {
  const std::string fragment =
      "class HomeFragment : Fragment() { override fun onViewCreated(v: View, b: Bundle?) { "
      "JPushInterface.init(requireContext()) } }";
  EXPECT_EQ(
      TestApp(Files{{"MainActivity.kt",
                     "class MainActivity : AppCompatActivity() { override fun onCreate(b: Bundle?) "
                     "{ super.onCreate(b); supportFragmentManager.beginTransaction().replace(1, "
                     "HomeFragment()).commit() } }\n" +
                         fragment}})
          .starts(),
      kFirst);
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt",
                           "class MainActivity : AppCompatActivity() { val f = HomeFragment() }\n" +
                               fragment}})
                .starts(),
            kNone);
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt",
                           "class MainActivity : AppCompatActivity() { override fun onCreate(b: "
                           "Bundle?) { super.onCreate(b); setContentView(R.layout.main) } }\n" +
                               fragment},
                          {"res/layout/main.xml",
                           "<FrameLayout "
                           "xmlns:android=\"http://schemas.android.com/apk/res/android\"><fragment "
                           "android:name=\"com.example.HomeFragment\" /></FrameLayout>"}})
                .starts(),
            kFirst);
}

TEST(Components, TemplateMethodsOfABaseScreen) {
  const char* const base = R"(abstract class BaseActivity : AppCompatActivity() {
  override fun onCreate(b: Bundle?) { super.onCreate(b); if (needsConsent() && !agreed()) { ask(); return }; initData() }
  open fun needsConsent() = true
  fun agreed() = getSharedPreferences("s", 0).getBoolean("agreed", false)
  open fun ask() {}
  abstract fun initData()
}
)";
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt",
                           std::string(base) + "class MainActivity : BaseActivity() { override fun "
                                               "initData() { JPushInterface.init(this) } }"}})
                .starts(),
            kNone);
  EXPECT_EQ(
      TestApp(Files{{"MainActivity.kt",
                     std::string(base) +
                         "class MainActivity : BaseActivity() { override fun needsConsent() = "
                         "false\n override fun initData() { JPushInterface.init(this) } }"}})
          .starts(),
      kFirst);
}

TEST(Components, WhatTheBaseClassDoesIsTheSubclasssToo) {
  const TestApp app(Files{
      {"BaseApp.java",
       "abstract class BaseApp extends Application { @Override public void onCreate() { "
       "super.onCreate(); initSdk(); } protected void initSdk() { JPushInterface.init(this); } }"},
      {"App.java",
       "public class App extends BaseApp { @Override public void onCreate() { super.onCreate(); } "
       "}"}});
  EXPECT_EQ(app.starts(), kFirst);
  EXPECT_EQ(app.path(), "App.onCreate > BaseApp.onCreate > BaseApp.initSdk");
}

TEST(Components, LifecycleAndActivityCallbacks) {
  EXPECT_EQ(TestApp(Files{{"App.kt", R"(import androidx.lifecycle.DefaultLifecycleObserver
import androidx.lifecycle.LifecycleOwner
import androidx.lifecycle.ProcessLifecycleOwner
class App : Application() { override fun onCreate() { ProcessLifecycleOwner.get().lifecycle.addObserver(Watch(this)) } }
class Watch(val app: App) : DefaultLifecycleObserver { override fun onStart(owner: LifecycleOwner) { JPushInterface.init(app) } })"}})
                .starts(),
            kFirst);
  EXPECT_EQ(
      java_app(R"(registerActivityLifecycleCallbacks(new Application.ActivityLifecycleCallbacks() {
      @Override public void onActivityCreated(Activity a, Bundle b) { first(); }
      @Override public void onActivityDestroyed(Activity a) { second(); }
    });)")
          .starts(),
      kFirst);
}

TEST(Components, FirstReceiverOfOwnBroadcastIsNotTheClick) {
  EXPECT_EQ(kotlin_app(R"(registerReceiver(object : BroadcastReceiver() {
      override fun onReceive(c: Context, i: Intent) { if (i.getBooleanExtra("agreed", false)) first() }
    }, IntentFilter("com.example.AGREED")))")
                .starts(),
            kNone);
}

TEST(Components, PermissionsAskedForAtLaunch) {
  EXPECT_EQ(java_screen("ActivityCompat.requestPermissions(this, NEEDED, 1);",
                        "static final String[] NEEDED = { android.Manifest.permission.CAMERA, "
                        "\"android.permission.READ_PHONE_STATE\" };")
                .asked(),
            (Strings{"CAMERA", "READ_PHONE_STATE"}));
  EXPECT_EQ(java_screen("view.setOnClickListener(v -> ActivityCompat.requestPermissions(this, new "
                        "String[]{ android.Manifest.permission.CAMERA }, 1));")
                .asked(),
            kNone);
}

}  // namespace
}  // namespace sdklint::test
