// Gates as they are found in real apps, and what only looks like one; the shapes of each written
// anew.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

TEST(Idioms, PreInitialisationIsNoStart) {
  EXPECT_EQ(TestApp(Files{{"App.java", R"(import com.umeng.commonsdk.UMConfigure;
public class App extends Application { public void onCreate() {
  UMConfigure.preInit(this, "key", "x");
  if (getSharedPreferences("s", 0).getBoolean("agreed", false)) UMConfigure.init(this, 1, null);
} })"}})
                .starts(),
            kNone);
}

TEST(Idioms, TheSameStartFromTheApplicationAndTheListener) {
  EXPECT_EQ(TestApp(Files{{"App.java", R"(public class App extends Application {
  static App self;
  public void onCreate() { self = this; initSdks(); }
  public void initSdks() { if (!MMKV.defaultMMKV().decodeBool("agreed", false)) return; JPushInterface.init(this); }
})"},
                          {"MainActivity.java", R"(public class MainActivity extends Activity {
  protected void onCreate(Bundle b) {
    super.onCreate(b);
    findViewById(1).setOnClickListener(v -> { MMKV.defaultMMKV().encode("agreed", true); App.self.initSdks(); });
  }
})"}})
                .starts(),
            kNone);
}

TEST(Idioms, SettingsLoadedIntoFieldsOnce) {
  EXPECT_EQ(java_screen("load(); if (agreed) first(); else second();", R"(Boolean agreed; int runs;
  void load() { agreed = prefs().getBoolean("agreed", false); runs = prefs().getInt("runs", 0); }
  void save() { prefs().edit().putBoolean("agreed", agreed).putInt("runs", runs + 1).apply(); }
  protected void onResume() { super.onResume(); save(); }
  public void agree(View v) { agreed = true; save(); })")
                .starts(),
            kSecond);
}

TEST(Idioms, ACompanionThatMirrorsTheStore) {
  EXPECT_EQ(TestApp(Files{{"App.kt", R"(class App : Application() {
  override fun onCreate() { super.onCreate(); app = this; if (agreed) JPushInterface.init(this) }
  companion object {
    lateinit var app: App
    var agreed: Boolean = false
      get() = app.getSharedPreferences("s", 0).getBoolean("agreed", false)
      set(value) { field = value; app.getSharedPreferences("s", 0).edit().putBoolean("agreed", value).apply() }
  }
})"}})
                .starts(),
            kNone);
}

TEST(Idioms, AnEventThatTheDialogPublishes) {
  const char* const app = R"(public class App extends Application {
  public void onCreate() {
    IntentFilter filter = new IntentFilter("com.example.AGREED");
    androidx.localbroadcastmanager.content.LocalBroadcastManager.getInstance(this).registerReceiver(new BroadcastReceiver() {
      @Override public void onReceive(Context c, Intent i) { if (i.getBooleanExtra("yes", false)) JPushInterface.init(c); }
    }, filter);
  }
})";
  EXPECT_EQ(TestApp(Files{{"App.java", app}}).starts(), kNone);
}

TEST(Idioms, ASubscriberHearsWhatReachedCodePosts) {
  const char* const bus = R"(import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;
class Agreed {}
public class MainActivity extends Activity {
  protected void onCreate(Bundle b) { super.onCreate(b); EventBus.getDefault().register(this); findViewById(1).setOnClickListener(v -> EventBus.getDefault().post(new Agreed())); }
  @Subscribe public void on(Agreed event) { JPushInterface.init(this); }
})";
  EXPECT_EQ(TestApp(Files{{"MainActivity.java", bus}}).starts(), kNone);
}

TEST(Idioms, AMessageDecidesTheBranch) {
  const char* const handler = R"(final Handler handler = new Handler(Looper.getMainLooper()) {
    @Override public void handleMessage(Message m) { switch (m.what) { case 1: first(); break; case 2: second(); break; } }
  };)";
  EXPECT_EQ(
      java_screen(
          R"(if (prefs().getBoolean("agreed", false)) handler.sendEmptyMessageDelayed(1, 500);)",
          handler)
          .starts(),
      kNone);
}

TEST(Idioms, ADialogWhoseListenerIsTheScreen) {
  EXPECT_EQ(
      TestApp(
          Files{
              {"MainActivity.java",
               R"(public class MainActivity extends Activity implements DialogInterface.OnClickListener {
  protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setPositiveButton("yes", this).setNegativeButton("no", this).show(); }
  @Override public void onClick(DialogInterface d, int which) {
    switch (which) { case DialogInterface.BUTTON_POSITIVE: JPushInterface.init(this); break; case DialogInterface.BUTTON_NEGATIVE: finish(); break; }
  }
})"}})
          .starts(),
      kNone);
}

TEST(Idioms, ARefusalThatAsksAgain) {
  EXPECT_EQ(kotlin_screen("ask(1)", R"(fun ask(round: Int) {
    AlertDialog.Builder(this)
      .setPositiveButton("yes") { _, _ -> first() }
      .setNegativeButton("no") { _, _ -> if (round == 1) ask(2) else finish() }
      .show()
  })")
                .starts(),
            kNone);
}

TEST(Idioms, AFirstRunFlagThatOnlyTheClickClears) {
  EXPECT_EQ(
      kotlin_screen(R"(if (prefs.getBoolean("first", true)) ask() else first())", R"(fun ask() {
    AlertDialog.Builder(this).setPositiveButton("yes") { _, _ -> prefs.edit().putBoolean("first", false).apply(); first() }.show()
  })")
          .starts(),
      kNone);
}

TEST(Idioms, AFirstRunFlagThatTheScreenClears) {
  EXPECT_EQ(
      kotlin_screen(
          R"(if (prefs.getBoolean("first", true)) { ask(); prefs.edit().putBoolean("first", false).apply() }
    if (!prefs.getBoolean("first", true)) first())",
          "fun ask() { AlertDialog.Builder(this).show() }")
          .starts(),
      kFirst);
}

TEST(Idioms, TheMainProcessOnly) {
  EXPECT_EQ(
      java_app(
          R"(String name = Application.getProcessName(); if (!getPackageName().equals(name)) return; first();)")
          .starts(),
      kFirst);
  EXPECT_EQ(kotlin_app("if (isMainProcess()) first()", R"(fun isMainProcess(): Boolean {
    val manager = getSystemService(Context.ACTIVITY_SERVICE) as android.app.ActivityManager
    for (process in manager.runningAppProcesses) if (process.pid == android.os.Process.myPid()) return process.processName == packageName
    return false
  })")
                .starts(),
            kFirst);
}

TEST(Idioms, AStartUpListOfTaskClasses) {
  const auto app = [](const char* granted) {
    return TestApp(Files{{"App.kt", std::string(R"(abstract class Task {
  open fun needsGrant() = true
  abstract fun run(c: Context)
}
class Push : Task() { override fun run(c: Context) { JPushInterface.init(c) } }
class Crashes : Task() {
  override fun needsGrant() = false
  override fun run(c: Context) { CrashReport.initCrashReport(c, "id", false) }
}
class Starter(private val context: Context, private val granted: Boolean) {
  private val tasks = mutableListOf<Task>()
  fun add(task: Task): Starter { tasks.add(task); return this }
  fun start() { for (task in tasks) { if (task.needsGrant() && !granted) continue; task.run(context) } }
}
class App : Application() {
  override fun onCreate() { Starter(this, )") +
                                        granted + R"().add(Push()).add(Crashes()).start() }
})"}});
  };
  EXPECT_EQ(app("true").starts(), kBoth);
  // Which of the list's tasks needs the grant isn't told apart, but each call of needsGrant is its
  // own.
  const std::vector<std::string> starts = app("false").starts();
  EXPECT_NE(std::find(starts.begin(), starts.end(), kSecond.front()), starts.end());
}

TEST(Idioms, ATickedBoxInAClickHandler) {
  EXPECT_EQ(kotlin_screen("view.setOnClickListener { if (box.isChecked) first() else second() }",
                          "val box = android.widget.CheckBox(this)")
                .starts(),
            kNone);
}

TEST(Idioms, TheFlowOfAStoreThroughARepository) {
  const char* const code = R"(import androidx.datastore.core.DataStore
import androidx.datastore.preferences.core.Preferences
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.preferencesDataStore
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
val Context.dataStore: DataStore<Preferences> by preferencesDataStore(name = "settings")
class Repository(private val store: DataStore<Preferences>) {
  val agreed: Flow<Boolean> = store.data.map { preferences -> preferences[KEY] ?: FALLBACK }
  suspend fun agree() { store.edit { it[KEY] = true } }
  companion object { private val KEY = booleanPreferencesKey("agreed") }
}
class MainActivity : AppCompatActivity() {
  private val repository by lazy { Repository(dataStore) }
  override fun onCreate(b: Bundle?) {
    super.onCreate(b)
    findViewById<View>(1).setOnClickListener { lifecycleScope.launch { repository.agree() } }
    lifecycleScope.launch { repository.agreed.collectLatest { if (it) JPushInterface.init(this@MainActivity) else CrashReport.initCrashReport(this@MainActivity, "id", false) } }
  }
}
)";
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt", std::string(code) + "const val FALLBACK = false\n"}})
                .starts(),
            kSecond);
  EXPECT_EQ(TestApp(Files{{"MainActivity.kt", std::string(code) + "const val FALLBACK = true\n"}})
                .starts(),
            kFirst);
}

TEST(Idioms, AVersionOfThePolicy) {
  EXPECT_EQ(kotlin_app(R"(if (Policy.isOutdated(this)) return; first())", "", R"(object Policy {
  private const val CURRENT = 3
  fun isOutdated(c: Context) = c.getSharedPreferences("policy", 0).getInt("version", -1) < CURRENT
})")
                .starts(),
            kNone);
}

TEST(Idioms, AUserObjectThatNobodyStored) {
  EXPECT_EQ(java_app("User user = Users.current(); if (user != null) first(); else second();", "",
                     R"(class User { String name; }
class Users { static User current; static User current() { return current; } })")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("Users.current?.let { first() }", "",
                       "class User\nobject Users { var current: User? = null }")
                .starts(),
            kNone);
}

TEST(Idioms, SynchronisedCheckedAndCachedAnswers) {
  EXPECT_EQ(java_app("if (Consent.given(this)) first();", "", R"(class Consent {
  private static volatile Boolean cached;
  static synchronized boolean given(Context c) {
    if (cached == null) { cached = c.getSharedPreferences("s", 0).getBoolean("agreed", false); }
    return cached;
  }
})")
                .starts(),
            kNone);
}

TEST(Idioms, AnInjectedHolder) {
  EXPECT_EQ(TestApp(Files{{"App.kt", R"(import javax.inject.Inject
import javax.inject.Singleton
import dagger.hilt.android.HiltAndroidApp
@Singleton class Consent @Inject constructor() { val given get() = MMKV.defaultMMKV().decodeBool("agreed", false) }
@HiltAndroidApp class App : Application() {
  @Inject lateinit var consent: Consent
  override fun onCreate() { super.onCreate(); if (consent.given) JPushInterface.init(this) else CrashReport.initCrashReport(this, "id", false) }
})"}})
                .starts(),
            kSecond);
}

TEST(Idioms, AnInterfaceGivenAway) {
  EXPECT_EQ(kotlin_app("Guarded(Plain(), false).start(this)", "",
                       R"(interface Starter { fun start(a: App) }
class Plain : Starter { override fun start(a: App) = a.first() }
class Guarded(private val inner: Starter, private val on: Boolean) : Starter by inner {
  override fun start(a: App) { if (on) inner.start(a) else a.second() }
})")
                .starts(),
            kSecond);
  EXPECT_EQ(
      kotlin_app("Guarded(Plain()).start(this)", "", R"(interface Starter { fun start(a: App) }
class Plain : Starter { override fun start(a: App) = a.first() }
class Guarded(inner: Starter) : Starter by inner)")
          .starts(),
      kFirst);
}

TEST(Idioms, RxChains) {
  const char* const imports = "import io.reactivex.rxjava3.core.Observable;\n";
  EXPECT_EQ(TestApp(Files{{"App.java",
                           std::string(imports) +
                               R"(public class App extends Application { public void onCreate() {
  Observable.just(getSharedPreferences("s", 0).getBoolean("agreed", false)).subscribe(on -> { if (on) JPushInterface.init(this); else CrashReport.initCrashReport(this, "id", false); });
} })"}})
                .starts(),
            kSecond);
}

TEST(Idioms, AnOwnPropertyDelegateFactory) {
  EXPECT_EQ(
      kotlin_app(
          "if (agreed) first() else second()",
          R"(private var agreed by kotlin.properties.Delegates.observable(false) { _, _, _ -> })")
          .starts(),
      kSecond);
}

TEST(Idioms, NullSafeReadsOfWhatMayBeMissing) {
  EXPECT_EQ(
      kotlin_app(
          R"(if (MMKV.defaultMMKV()?.decodeBool("agreed", false) == true) first() else second())")
          .starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app(
          R"(if (prefs.getString("agreed", null)?.toBoolean() ?: false) first() else second())")
          .starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app(R"(if (prefs.getString("agreed", null).isNullOrEmpty()) second() else first())")
          .starts(),
      kSecond);
}

TEST(Idioms, TextNumbersAndSets) {
  EXPECT_EQ(
      java_app(
          R"(if (Integer.parseInt(prefs().getString("agreed", "0")) == 1) first(); else second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app(
          R"(String s = prefs().getString("agreed", "no"); if (s.equals("yes")) first(); else if ("no".equalsIgnoreCase(s)) second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app(
          R"(if ("push" in prefs.getStringSet("agreed", emptySet())!!) first() else second())")
          .starts(),
      kSecond);
}

}  // namespace
}  // namespace sdklint::test
