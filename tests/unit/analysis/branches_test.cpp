// Which side of a test is taken, and that what is decided is decided by the value, not by the name.
#include <gtest/gtest.h>

#include "support/test_app.h"

namespace sdklint::test {
namespace {

using Strings = std::vector<std::string>;

TEST(Branches, ConstantsDecide) {
  EXPECT_EQ(kotlin_app("if (false) first() else second()").starts(), kSecond);
  EXPECT_EQ(
      java_app("if (ON) first(); else second();", "static final boolean ON = false;").starts(),
      kSecond);
  EXPECT_EQ(kotlin_app("if (GATE) return; first()", "", "const val GATE = false").starts(), kFirst);
}

TEST(Branches, OrTrueAlwaysHolds) {
  EXPECT_EQ(java_app("if (agreed || true) first();", "boolean agreed;").starts(), kFirst);
  EXPECT_EQ(kotlin_app("if (agreed && false) first() else second()", "var agreed = true").starts(),
            kSecond);
}

TEST(Branches, AFieldIsItsInitialValueUntilReachedCodeWritesIt) {
  EXPECT_EQ(java_app("if (agreed) first();", "boolean agreed;").starts(), kNone);
  EXPECT_EQ(java_app("if (agreed) first();", "static Boolean agreed = Boolean.FALSE;").starts(),
            kNone);
  EXPECT_EQ(java_app("if (count > 0) first(); else second();", "int count;").starts(), kSecond);
  EXPECT_EQ(
      kotlin_app("if (agreed) first()", "var agreed = false\n fun onAgree() { agreed = true }")
          .starts(),
      kNone);
}

TEST(Branches, AFieldThatReachedCodeSetsIsNoGate) {
  const TestApp app = java_app("agreed = true; if (agreed) first();", "boolean agreed;");
  EXPECT_EQ(app.starts(), kFirst);
  EXPECT_EQ(kotlin_app("Consent.agreed = true; Sdks.start(this)", "",
                       R"(object Consent { var agreed = false }
object Sdks { fun start(c: Context) { if (Consent.agreed) JPushInterface.init(c) } })")
                .starts(),
            kFirst);
}

TEST(Branches, AFieldWrittenLaterStillCounts) {
  EXPECT_EQ(java_app("check(); ready = true; check();",
                     "boolean ready; void check() { if (ready) first(); }")
                .starts(),
            kFirst);
}

TEST(Branches, EarlyReturnGuardsTheRest) {
  EXPECT_EQ(java_app(R"(if (!prefs().getBoolean("agreed", false)) return; first();)").starts(),
            kNone);
  EXPECT_EQ(kotlin_app(R"(if (!prefs.getBoolean("agreed", false)) { second(); return }; first())")
                .starts(),
            kSecond);
  EXPECT_EQ(
      java_app(
          "guarded();",
          R"(void guarded() { if (!prefs().getBoolean("agreed", false)) { return; } first(); })")
          .starts(),
      kNone);
  EXPECT_EQ(
      kotlin_app(
          "guarded()",
          R"(fun guarded() { val on = prefs.getBoolean("agreed", false); on || return; first() })")
          .starts(),
      kNone);
}

TEST(Branches, AThrowLeaves) {
  EXPECT_EQ(
      java_app(
          R"(if (!prefs().getBoolean("agreed", false)) throw new IllegalStateException(); first();)")
          .starts(),
      kNone);
  EXPECT_EQ(
      kotlin_app(R"(prefs.getBoolean("agreed", false) || error("not yet"); first())").starts(),
      kNone);
}

TEST(Branches, AndOrNot) {
  EXPECT_EQ(java_app(R"(if (isMain() && prefs().getBoolean("agreed", false)) first();)",
                     "native boolean isMain();")
                .starts(),
            kNone);
  EXPECT_EQ(java_app(R"(if (isMain() || prefs().getBoolean("agreed", false)) first();)",
                     "native boolean isMain();")
                .starts(),
            kFirst);
  EXPECT_EQ(
      kotlin_app(
          R"(if (!(prefs.getBoolean("a", false) || prefs.getBoolean("b", false))) second() else first())")
          .starts(),
      kSecond);
  EXPECT_EQ(kotlin_app(R"(prefs.getBoolean("agreed", false) && run { first(); true })").starts(),
            kNone);
}

TEST(Branches, Elvis) {
  EXPECT_EQ(kotlin_app("if (agreed ?: false) first() else second()", "var agreed: Boolean? = null")
                .starts(),
            kSecond);
  EXPECT_EQ(kotlin_app("if (agreed ?: true) first()", "var agreed: Boolean? = null").starts(),
            kFirst);
  EXPECT_EQ(
      kotlin_app("val at = agreedAt ?: return; first()", "var agreedAt: String? = null").starts(),
      kNone);
  EXPECT_EQ(
      kotlin_app("agreedAt?.let { first() } ?: second()", "var agreedAt: String? = null").starts(),
      kSecond);
  EXPECT_EQ(kotlin_app("if (agreed == true) first()", "var agreed: Boolean? = null").starts(),
            kNone);
}

TEST(Branches, WhenAndSwitch) {
  EXPECT_EQ(
      kotlin_app(
          R"(when (prefs.getInt("state", 0)) { 1 -> first(); 0 -> second(); else -> first() })")
          .starts(),
      kSecond);
  EXPECT_EQ(kotlin_app(R"(when { prefs.getBoolean("agreed", false) -> first(); else -> second() })")
                .starts(),
            kSecond);
  EXPECT_EQ(
      java_app(
          R"(switch (prefs().getInt("state", 0)) { case 1: first(); break; case 0: second(); break; default: first(); })")
          .starts(),
      kSecond);
  EXPECT_EQ(
      java_app(
          R"(switch (prefs().getInt("state", 0)) { case 0: second(); case 1: first(); break; case 2: break; })")
          .starts(),
      kBoth);
  EXPECT_EQ(
      java_app(
          R"(switch (prefs().getString("state", "none")) { case "agreed" -> first(); default -> second(); })")
          .starts(),
      kSecond);
}

TEST(Branches, TheDefaultOfASwitchNeedNotStandLast) {
  EXPECT_EQ(
      java_app(R"(switch (prefs().getInt("state", 1)) { default: break; case 1: first(); break; })")
          .starts(),
      kFirst);
  EXPECT_EQ(
      java_app(
          R"(switch (prefs().getInt("state", 5)) { default: second(); break; case 1: first(); break; })")
          .starts(),
      kSecond);
}

TEST(Branches, Ternary) {
  EXPECT_EQ(
      java_app(
          R"(String key = prefs().getBoolean("agreed", false) ? "k" : null; if (key != null) first(); else second();)")
          .starts(),
      kSecond);
  EXPECT_EQ(
      kotlin_app(
          R"(val on = if (prefs.getBoolean("agreed", false)) 1 else 0; if (on == 1) first() else second())")
          .starts(),
      kSecond);
}

TEST(Branches, EnumsAndSealedTypes) {
  const char* const states = "enum class Consent { NONE, GIVEN }";
  EXPECT_EQ(kotlin_app("when (state) { Consent.NONE -> second(); Consent.GIVEN -> first() }",
                       "var state = Consent.NONE", states)
                .starts(),
            kSecond);
  EXPECT_EQ(java_app("switch (state) { case GIVEN: first(); break; case NONE: second(); break; }",
                     "Consent state = Consent.NONE;", "enum Consent { NONE, GIVEN }")
                .starts(),
            kSecond);
  EXPECT_EQ(
      kotlin_app(
          "when (val s = state()) { is Answer.Given -> first(); is Answer.Open -> second(); "
          "Answer.No -> {} }",
          R"(fun state(): Answer = if (prefs.getBoolean("agreed", false)) Answer.Given(1) else Answer.Open())",
          "sealed class Answer { class Given(val at: Int) : Answer(); class Open : Answer(); "
          "object No : Answer() }")
          .starts(),
      kSecond);
}

TEST(Branches, Loops) {
  EXPECT_EQ(
      java_app(
          "for (Runnable task : tasks) task.run();",
          R"(java.util.List<Runnable> tasks = java.util.Arrays.asList(() -> first(), this::second);)")
          .starts(),
      kBoth);
  EXPECT_EQ(kotlin_app("listOf(::first, ::second).forEach { it() }").starts(), kBoth);
  EXPECT_EQ(java_app("int tries = 0; while (tries < 3) { tries++; } first();").starts(), kFirst);
  EXPECT_EQ(
      java_app(R"(while (!prefs().getBoolean("agreed", false)) { second(); } first();)").starts(),
      kSecond);
  EXPECT_EQ(kotlin_app("for (i in 0 until 3) { if (i == 5) continue; first(); break }").starts(),
            kFirst);
  EXPECT_EQ(java_app("do { first(); } while (false); second();").starts(), kBoth);
}

TEST(Branches, TryAndCatch) {
  EXPECT_EQ(java_app("try { risky(); } catch (Exception e) { first(); } finally { second(); }",
                     "void risky() throws Exception { throw new Exception(); }")
                .starts(),
            kBoth);
  EXPECT_EQ(kotlin_app("try { first() } catch (e: Throwable) { }; second()").starts(), kBoth);
  EXPECT_EQ(
      kotlin_app(
          R"(val on = try { prefs.getBoolean("agreed", false) } catch (e: Exception) { false }; if (on) first() else second())")
          .starts(),
      kSecond);
  EXPECT_EQ(java_app("try { return; } finally { first(); }").starts(), kFirst);
  EXPECT_EQ(kotlin_app("runCatching { first() }.onFailure { second() }").starts(), kBoth);
}

TEST(Branches, SomethingUnknownIsFollowedBothWays) {
  EXPECT_EQ(java_app("if (isMain()) first(); else second();", "native boolean isMain();").starts(),
            kBoth);
  EXPECT_EQ(java_app("if (System.currentTimeMillis() > 0) first(); else second();").starts(),
            kBoth);
}

TEST(Branches, AnUnknownConsentStateIsTakenAsNotGiven) {
  EXPECT_EQ(java_app("if (Remote.hasAgreedPrivacy()) first(); else second();", "",
                     "class Remote { static native boolean hasAgreedPrivacy(); }")
                .starts(),
            kSecond);
  const TestApp app = kotlin_app("if (!isUserAgreed()) second() else first()",
                                 "external fun isUserAgreed(): Boolean");
  EXPECT_EQ(app.starts(), kSecond);
  EXPECT_EQ(app.confidence(), Confidence::kLikely);
  EXPECT_EQ(app.grounds(), Strings{"assumed isUserAgreed: false"});
}

TEST(Branches, APermissionCheckIsNoGateAndFollowedBothWays) {
  const TestApp app = java_screen(
      R"(if (ContextCompat.checkSelfPermission(this, "android.permission.READ_PHONE_STATE") == PackageManager.PERMISSION_GRANTED) first();
    else ActivityCompat.requestPermissions(this, new String[]{"android.permission.READ_PHONE_STATE"}, 1);)");
  EXPECT_EQ(app.starts(), kFirst);
  EXPECT_EQ(app.confidence(), Confidence::kLikely);
  EXPECT_EQ(app.asked(), Strings{"READ_PHONE_STATE"});
}

// Not gates.

TEST(NotAGate, AFlagThatIsReadAndNotTested) {
  EXPECT_EQ(java_app(R"(boolean agreed = prefs().getBoolean("agreed", false); first();)").starts(),
            kFirst);
  EXPECT_EQ(kotlin_app(R"(val agreed = prefs.getBoolean("agreed", false); log(agreed); first())",
                       "fun log(x: Boolean) {}")
                .starts(),
            kFirst);
}

TEST(NotAGate, AConstantNamedLikeConsent) {
  EXPECT_EQ(java_app("boolean agreed = true; if (agreed) first();").starts(), kFirst);
  EXPECT_EQ(java_app("if (PRIVACY_AGREED) first();", "static final boolean PRIVACY_AGREED = true;")
                .starts(),
            kFirst);
}

TEST(NotAGate, AnInvertedTest) {
  EXPECT_EQ(java_app(R"(if (!prefs().getBoolean("agreed", false)) first();)").starts(), kFirst);
  EXPECT_EQ(kotlin_app(R"(if (prefs.getBoolean("agreed", false)) return; first())").starts(),
            kFirst);
}

TEST(NotAGate, ARunOnceGuard) {
  EXPECT_EQ(
      java_app(
          "startOnce();",
          "boolean started; void startOnce() { if (started) return; started = true; first(); }")
          .starts(),
      kFirst);
  EXPECT_EQ(kotlin_app("if (once.compareAndSet(false, true)) first()",
                       "val once = java.util.concurrent.atomic.AtomicBoolean(false)")
                .starts(),
            kFirst);
}

TEST(NotAGate, ATestWithoutABodyOrBesideTheStart) {
  EXPECT_EQ(java_app(R"(if (prefs().getBoolean("agreed", false)) { } first();)").starts(), kFirst);
  EXPECT_EQ(kotlin_app(R"(if (!prefs.getBoolean("agreed", false)) showDialog(); first())",
                       "fun showDialog() { AlertDialog.Builder(this).show() }")
                .starts(),
            kFirst);
}

TEST(NotAGate, AnotherProcessIsNotTheMainOne) {
  EXPECT_EQ(java_app(R"(if (getPackageName().equals(processName())) { first(); })",
                     "native String processName();")
                .starts(),
            kFirst);
}

TEST(NotAGate, AFlagWrittenByReachedCodeJustBefore) {
  EXPECT_EQ(
      java_app(R"(save(true); if (prefs().getBoolean("agreed", false)) first();)",
               R"(void save(boolean on) { prefs().edit().putBoolean("agreed", on).apply(); })")
          .starts(),
      kFirst);
}

}  // namespace
}  // namespace sdklint::test
