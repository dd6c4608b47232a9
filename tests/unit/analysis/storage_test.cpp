// What stored state answers on a first launch, and how the answer travels to a test.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

using Strings = std::vector<std::string>;

TEST(EmptyStorage, SharedPreferencesGiveTheDefault) {
  EXPECT_EQ(kotlin_app(R"(if (prefs.getBoolean("agreed", false)) first() else second())").starts(),
            kSecond);
  EXPECT_EQ(
      java_app(R"(if (prefs().getBoolean("agreed", false)) first(); else second();)").starts(),
      kSecond);
}

TEST(EmptyStorage, DefaultOfTrueIsTheOffence) {
  const TestApp app = kotlin_app(R"(if (prefs.getBoolean("agreed", true)) first() else second())");
  EXPECT_EQ(app.starts(), kFirst);
  EXPECT_EQ(app.grounds(), Strings{"storage agreed: true"});
  EXPECT_EQ(app.confidence(), Confidence::kCertain);
}

TEST(EmptyStorage, DefaultGoesThroughAStaticWrapper) {
  const char* const wrapper = R"(class Store {
  static boolean getBoolean(String key, boolean fallback, Context c) { return c.getSharedPreferences("s", 0).getBoolean(key, fallback); }
  static String getString(String key, String fallback, Context c) { return c.getSharedPreferences("s", 0).getString(key, fallback); }
})";
  EXPECT_EQ(java_app(R"(if (Store.getBoolean("a", false, this)) first();
    if (Store.getBoolean("b", true, this)) second();)",
                     "", wrapper)
                .starts(),
            kSecond);
  EXPECT_EQ(java_app(R"(if ("1".equals(Store.getString("a", "", this))) first(); else second();)",
                     "", wrapper)
                .starts(),
            kSecond);
}

TEST(EmptyStorage, DefaultOfAKotlinParameterCounts) {
  const char* const store = R"(object Store {
  lateinit var prefs: SharedPreferences
  fun flag(key: String, fallback: Boolean = false) = prefs.getBoolean(key, fallback)
})";
  EXPECT_EQ(
      kotlin_app(R"(Store.prefs = prefs; if (Store.flag("agreed")) first())", "", store).starts(),
      kNone);
  EXPECT_EQ(kotlin_app(R"(Store.prefs = prefs; if (Store.flag("agreed", fallback = true)) first())",
                       "", store)
                .starts(),
            kFirst);
}

TEST(EmptyStorage, MmkvAndHawkKnowTheirOwnDefaults) {
  EXPECT_EQ(kotlin_app(R"(if (MMKV.defaultMMKV().decodeBool("agreed")) first())").starts(), kNone);
  EXPECT_EQ(kotlin_app(R"(if (MMKV.defaultMMKV().decodeBool("agreed", true)) first())").starts(),
            kFirst);
  EXPECT_EQ(
      java_app(R"(if (MMKV.defaultMMKV().decodeInt("state", 0) == 2) first(); else second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(kotlin_app(R"(if (Hawk.get("agreed", false)) first() else second())").starts(),
            kSecond);
}

TEST(EmptyStorage, AGenericReaderIsTypedByItsDefault) {
  EXPECT_EQ(
      java_app(
          R"(int state = (int) get("state", ASKED); if (state == ACCEPTED) first(); else second();)",
          R"(
  static final int ASKED = 0, ACCEPTED = 2;
  Object get(String key, Object fallback) {
    MMKV kv = MMKV.defaultMMKV();
    if (fallback instanceof Boolean) return kv.decodeBool(key, (Boolean) fallback);
    if (fallback instanceof Integer) return kv.decodeInt(key, (Integer) fallback);
    return fallback;
  })")
          .starts(),
      kSecond);
}

TEST(EmptyStorage, DataStoreHoldsNoKey) {
  const char* const keys = R"(
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.preferencesDataStore
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking
val Context.store by preferencesDataStore("settings")
val AGREED = booleanPreferencesKey("agreed")
fun Context.agreed(fallback: Boolean) = store.data.map { it[AGREED] ?: fallback }
)";
  const auto app =
      [&](const char* fallback) {
        return TestApp(Files{{"App.kt", std::string(keys) + R"(class App : Application() {
  override fun onCreate() {
    super.onCreate()
    if (runBlocking { agreed()" + fallback + R"().first() }) JPushInterface.init(this)
  }
})"}});
      };
  EXPECT_EQ(app("false").starts(), kNone);
  EXPECT_EQ(app("true").starts(), kFirst);
}

TEST(EmptyStorage, NothingIsSavedAndNothingIsHandedOver) {
  EXPECT_EQ(kotlin_screen("if (state != null) first() else second()").starts(), kSecond);
  EXPECT_EQ(
      java_screen("if (savedAgreed(state)) first();",
                  "boolean savedAgreed(Bundle b) { return b != null && b.getBoolean(\"agreed\"); }")
          .starts(),
      kNone);
  EXPECT_EQ(kotlin_screen(R"(if (intent.getBooleanExtra("agreed", false)) first() else second())")
                .starts(),
            kSecond);
}

TEST(EmptyStorage, StringsNumbersAndVersionsAreCompared) {
  EXPECT_EQ(java_app(R"(if (prefs().getString("agreed", "").equals("1")) first(); else second();)")
                .starts(),
            kSecond);
  EXPECT_EQ(
      java_app(
          R"(if (Boolean.parseBoolean(prefs().getString("agreed", null))) first(); else second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app(
          R"(if (!TextUtils.isEmpty(prefs().getString("agreed", ""))) first(); else second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(kotlin_app(R"(if (prefs.getInt("policy", 0) >= CURRENT) first() else second())",
                       "companion object { const val CURRENT = 3 }")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app(R"(if (prefs.getLong("policy", -1L) < 0) second() else first())").starts(),
            kSecond);
  EXPECT_EQ(kotlin_app(R"(if (prefs.contains("agreed")) first() else second())").starts(), kSecond);
}

TEST(EmptyStorage, AShowFlagThatDefaultsToTrueIsRight) {
  EXPECT_EQ(
      kotlin_app(R"(val show = prefs.getBoolean("show_privacy", true); if (show) return; first())")
          .starts(),
      kNone);
  EXPECT_EQ(
      java_app(R"(if (prefs().getBoolean("first_run", true)) second(); else first();)").starts(),
      kSecond);
}

TEST(EmptyStorage, WhatReachedCodeWritesIsReadBack) {
  EXPECT_EQ(
      kotlin_app(
          R"(prefs.edit().putBoolean("agreed", true).apply(); if (prefs.getBoolean("agreed", false)) first())")
          .starts(),
      kFirst);
  EXPECT_EQ(
      java_app(
          R"(MMKV.defaultMMKV().encode("agreed", true); if (MMKV.defaultMMKV().decodeBool("agreed", false)) first();)")
          .starts(),
      kFirst);
  EXPECT_EQ(
      kotlin_app(
          R"(prefs.edit().putBoolean("guide", true).apply(); if (prefs.getBoolean("agreed", false)) first())")
          .starts(),
      kNone);
}

TEST(EmptyStorage, WhatAClickWritesIsNot) {
  EXPECT_EQ(
      kotlin_screen(R"(view.setOnClickListener { prefs.edit().putBoolean("agreed", true).apply() }
    if (prefs.getBoolean("agreed", false)) first())")
          .starts(),
      kNone);
}

TEST(EmptyStorage, WritingTheEmptyAnswerChangesNothing) {
  EXPECT_EQ(
      java_app(
          R"(prefs().edit().putBoolean("agreed", false).commit(); if (prefs().getBoolean("agreed", false)) first();)")
          .starts(),
      kNone);
}

TEST(EmptyStorage, AnswersThroughPropertyAccessorsAndDelegates) {
  EXPECT_EQ(kotlin_app("if (Config.agreed) first()", "", R"(object Config {
  private val kv = MMKV.defaultMMKV()
  var agreed: Boolean
    get() = kv.decodeBool("agreed", false)
    set(value) { kv.encode("agreed", value) }
})")
                .starts(),
            kNone);
  const char* const delegate = R"(import kotlin.reflect.KProperty
class Stored<T>(val key: String, val fallback: T) {
  operator fun getValue(owner: Any?, property: KProperty<*>): T = read()
  operator fun setValue(owner: Any?, property: KProperty<*>, value: T) { MMKV.defaultMMKV().encode(key, value as Boolean) }
  private fun read(): T = when (fallback) {
    is Boolean -> MMKV.defaultMMKV().decodeBool(key, fallback) as T
    else -> fallback
  }
}
)";
  const auto app =
      [&](const char* fallback) {
        return TestApp(
            Files{{"Stored.kt", delegate}, {"App.kt", std::string(R"(class App : Application() {
  private var agreed by Stored("agreed", )") + fallback + R"()
  override fun onCreate() { if (agreed) JPushInterface.init(this) }
})"}});
      };
  EXPECT_EQ(app("false").starts(), kNone);
  EXPECT_EQ(app("true").starts(), kFirst);
}

TEST(EmptyStorage, AFileThatIsNotThere) {
  EXPECT_EQ(
      java_app(R"(if (new java.io.File(getFilesDir(), "agreed").exists()) first(); else second();)")
          .starts(),
      kSecond);
}

TEST(EmptyStorage, TwoKeysAreTwoAnswers) {
  EXPECT_EQ(java_app(R"(boolean fresh = prefs().getBoolean("fresh", true);
    boolean agreed = prefs().getBoolean("agreed", false);
    if (fresh) { second(); } else if (agreed) { first(); })")
                .starts(),
            kSecond);
}

}  // namespace
}  // namespace sdklint::test
