#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rules/rule.h"
#include "support/checkout.h"
#include "support/run.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

using nlohmann::json;
using test::ProgramRun;

ProgramRun sdklint(const std::vector<std::string>& arguments) {
  return test::run_program("sdklint", arguments);
}

std::string wallpaper() { return (test::checkout() / "tests/apps/wallpaper").string(); }

TEST(Help, IsSaidOnStandardOutput) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"check", "--help"}, {"catalog", "--help"}}) {
    const ProgramRun run = sdklint(arguments);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_NE(run.out.find("Usage"), std::string::npos) << run.out;
  }
  EXPECT_EQ(sdklint({"--version"}).out.substr(0, 8), "sdklint ");
}

TEST(SdksCommand, ListsWhatTheBuildFilesBringIn) {
  const ProgramRun table = sdklint({"sdks", wallpaper()});
  EXPECT_EQ(table.exit_code, 0);
  EXPECT_NE(table.out.find("com.tencent.bugly:crashreport:4.1.9.3"), std::string::npos);
  const json inventory = json::parse(sdklint({"sdks", wallpaper(), "--format", "json"}).out);
  EXPECT_EQ(inventory["apps"].size(), 1u);
  EXPECT_GE(inventory["apps"][0]["sdks"].size(), 4u);
  EXPECT_EQ(inventory["apps"][0]["sdks"][0]["evidence"][0]["kind"], "dependency");
}

TEST(SdksCommand, TakesOneFormatAndThenThePath) {
  const ProgramRun run = sdklint({"sdks", "--format", "cyclonedx", wallpaper()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(json::parse(run.out)["specVersion"], "1.5");
}

TEST(RulesCommand, AreListedAndExplainedInBothLanguages) {
  const ProgramRun list = sdklint({"rules"});
  for (const Rule& rule : all_rules()) {
    EXPECT_NE(list.out.find(rule.card->name), std::string::npos);
    for (const std::string language : {"en", "zh"}) {
      const ProgramRun page = sdklint({"explain", rule.card->name, "--lang", language});
      EXPECT_EQ(page.exit_code, 0);
      EXPECT_EQ(page.out.find('{'), std::string::npos) << page.out;
    }
  }
  EXPECT_EQ(sdklint({"explain", "no-such-rule"}).exit_code, 2);
}

TEST(ExplainFindingCommand, PrintsEveryStepWithItsCode) {
  const json report =
      json::parse(sdklint({"check", wallpaper(), "--format", "json", "--fail-on", "never"}).out);
  bool with_path = false;
  for (const json& finding : report["findings"]) {
    const std::string place =
        finding["file"].get<std::string>() + ":" + std::to_string(finding["line"].get<int>());
    const ProgramRun run = sdklint({"explain-finding", place, wallpaper(), "--lang", "en"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_NE(run.out.find(place), std::string::npos) << run.out;
    const size_t carets = static_cast<size_t>(std::count(run.out.begin(), run.out.end(), '^'));
    const size_t steps = finding.contains("path") ? finding["path"].size() : 0;
    with_path |= steps > 1;
    EXPECT_GE(carets, steps) << run.out;
    EXPECT_EQ(sdklint({"explain-finding", finding["fingerprint"].get<std::string>().substr(0, 12),
                       wallpaper()})
                  .exit_code,
              0);
  }
  EXPECT_TRUE(with_path);
  const ProgramRun none = sdklint({"explain-finding", "no/such/File.java:1", wallpaper()});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_NE(none.err.find("no/such/File.java:1"), std::string::npos);
}

constexpr const char* kManifest =
    "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"a\">\n"
    "  <uses-permission android:name=\"android.permission.CAMERA\"/>\n"
    "  <application><activity android:name=\".Main\" android:exported=\"true\"><intent-filter>\n"
    "    <action android:name=\"android.intent.action.MAIN\"/>\n"
    "    <category android:name=\"android.intent.category.LAUNCHER\"/>\n"
    "  </intent-filter></activity></application>\n"
    "</manifest>\n";

TEST(ExplainFindingCommand, TellsTheGroundsOfEachStepInBothLanguages) {
  test::TempFolder folder;
  folder.write("AndroidManifest.xml", kManifest);
  folder.write("Main.kt",
               "package a\n"
               "import cn.jpush.android.api.JPushInterface\n"
               "private const val ASK = false\n"
               "class Main : android.app.Activity() {\n"
               "  override fun onCreate(state: android.os.Bundle?) {\n"
               "    super.onCreate(state)\n"
               "    if (!getSharedPreferences(\"p\", 0).getBoolean(\"shown\", false)) start()\n"
               "  }\n"
               "  private fun start() {\n"
               "    if (ASK) return\n"
               "    JPushInterface.init(this)\n"
               "  }\n"
               "}\n");
  const std::string english =
      sdklint({"explain-finding", "pre-consent-sdk-init", folder.string(), "--lang", "en"}).out;
  EXPECT_NE(english.find("nothing is stored under \"shown\" yet"), std::string::npos) << english;
  EXPECT_NE(english.find("    7 |     if (!getSharedPreferences"), std::string::npos) << english;
  // A report leaves out what explains little; the whole chain has it.
  EXPECT_NE(english.find("`ASK` is always false"), std::string::npos) << english;
  const std::string report = sdklint({"check", folder.string(), "--lang", "en"}).out;
  EXPECT_EQ(report.find("`ASK` is always false"), std::string::npos) << report;
  const std::string chinese =
      sdklint({"explain-finding", "Main.kt:11", folder.string(), "--lang", "zh"}).out;
  EXPECT_NE(chinese.find("“shown”尚无存储值"), std::string::npos) << chinese;
  EXPECT_NE(chinese.find("`ASK` 恒为 false"), std::string::npos) << chinese;
}

TEST(ExplainFindingCommand, SaysWhichTestsOfUnknownThingsWerePassed) {
  test::TempFolder folder;
  folder.write("AndroidManifest.xml", kManifest);
  folder.write("Main.kt",
               "package a\n"
               "class Main : android.app.Activity() {\n"
               "  fun scan(view: android.view.View) = "
               "requestPermissions(arrayOf(\"android.permission.CAMERA\"), 1)\n"
               "  override fun onRequestPermissionsResult(code: Int, names: Array<String>, "
               "results: IntArray) {\n"
               "    if (results[0] != 0 && isTaskRoot && resources.configuration.orientation == 2) "
               "finishAffinity()\n"
               "  }\n"
               "}\n");
  const std::string out =
      sdklint({"explain-finding", "Main.kt:5", folder.string(), "--lang", "en"}).out;
  EXPECT_NE(out.find("the user refused, so `results[0] != 0` is true"), std::string::npos) << out;
  EXPECT_NE(out.find("followed where `resources.configuration.orientation == 2` is true; its value "
                     "isn't known"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("at that moment `isTaskRoot` is true"), std::string::npos) << out;
}

TEST(ExplainFindingCommand, SaysWhatTheRefusalDecided) {
  test::TempFolder folder;
  folder.write("AndroidManifest.xml", kManifest);
  folder.write("Main.kt",
               "package a\n"
               "import androidx.activity.result.contract.ActivityResultContracts\n"
               "class Main : androidx.activity.ComponentActivity() {\n"
               "  val camera = registerForActivityResult(ActivityResultContracts"
               ".RequestPermission()) { granted ->\n"
               "    if (!granted) finishAffinity()\n"
               "  }\n"
               "  fun scan(view: android.view.View) = "
               "camera.launch(\"android.permission.CAMERA\")\n"
               "}\n");
  const std::string out =
      sdklint({"explain-finding", "forced-exit-on-denial", folder.string(), "--lang", "en"}).out;
  EXPECT_NE(out.find("the user refused, so `granted` is false"), std::string::npos) << out;
}

TEST(CatalogCommand, IsListedSearchedAndShown) {
  EXPECT_NE(sdklint({"catalog", "list"}).out.find("umeng-common"), std::string::npos);
  const ProgramRun found = sdklint({"catalog", "search", "UMConfigure"});
  EXPECT_EQ(found.exit_code, 0);
  EXPECT_NE(sdklint({"catalog", "search", "BUGLY"}).out.find("bugly"), std::string::npos);
  EXPECT_NE(sdklint({"catalog", "show", "bugly"}).out.find("com.tencent.bugly:crashreport"),
            std::string::npos);
  EXPECT_EQ(sdklint({"catalog", "show", "no-such-sdk"}).exit_code, 2);
}

TEST(CatalogCommand, ShowsAnEntryInTheReadersLanguage) {
  const ProgramRun english = sdklint({"catalog", "show", "amap-location", "--lang", "en"});
  EXPECT_NE(english.out.find("tells it of consent, demanded, argument 1, since 5.6.0"),
            std::string::npos);
  const ProgramRun chinese = sdklint({"catalog", "show", "amap-location", "--lang", "zh"});
  EXPECT_NE(chinese.out.find("北京高德图强科技有限公司"), std::string::npos);
  EXPECT_NE(chinese.out.find("告知是否同意，必须调用"), std::string::npos);
}

TEST(RulesCommand, TellsWhichClausesHaveARule) {
  const ProgramRun run = sdklint({"rules", "--coverage", "--lang", "en"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find("T/TAF 078.6-2026"), std::string::npos);
  EXPECT_NE(run.out.find("pre-consent-sdk-init"), std::string::npos);
  EXPECT_NE(run.out.find(" clauses have a rule ("), std::string::npos);
  EXPECT_NE(sdklint({"rules", "--coverage", "--lang", "zh"}).out.find("已有对应规则"),
            std::string::npos);
}

TEST(CatalogCommand, OfThisCheckoutHoldsToItsSchema) {
  const ProgramRun run = sdklint({"catalog", "check", (test::checkout() / "sdk-catalog").string()});
  EXPECT_EQ(run.exit_code, 0) << run.out;
}

TEST(Pages, OfTheRulesSayWhatCardsAndCasesSay) {
  const ProgramRun run = test::run_program(
      "sdklint-dev", {"docs", "--check", "--checkout", test::checkout().string()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
}

TEST(NewRule, MakesPartsThatFitTogether) {
  const test::TempFolder checkout;
  checkout.write("linter/rules/README.md", "");
  const auto make = [&](const std::string& name) {
    return test::run_program("sdklint-dev",
                             {"new-rule", "consent", name, "--checkout", checkout.string()});
  };
  EXPECT_EQ(make("pre_ticked_box").exit_code, 0);
  for (const std::string part :
       {"linter/rules/consent/pre_ticked_box.cpp", "linter/rules/consent/pre_ticked_box.yaml",
        "tests/rules/pre_ticked_box/does_it/ExampleApp.kt",
        "tests/rules/pre_ticked_box/does_not/ExampleApp.kt"}) {
    EXPECT_FALSE(test::read_file(checkout.path() / part).empty()) << part;
  }
  EXPECT_EQ(make("pre_ticked_box").exit_code, 2) << "an existing rule must not be written over";
  EXPECT_EQ(make("PreTicked").exit_code, 2);
}

}  // namespace
}  // namespace sdklint
