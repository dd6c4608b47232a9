#include <gtest/gtest.h>

#include <string>

#include "support/checkout.h"
#include "support/run.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

constexpr const char* kManifest =
    "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"a\">\n"
    "  <uses-permission android:name=\"android.permission.CAMERA\"/>\n"
    "  <application android:name=\".App\">\n"
    "    <activity android:name=\".Main\" android:exported=\"true\"><intent-filter>\n"
    "      <action android:name=\"android.intent.action.MAIN\"/>\n"
    "      <category android:name=\"android.intent.category.LAUNCHER\"/>\n"
    "    </intent-filter></activity>\n"
    "  </application>\n"
    "</manifest>\n";

std::string rehearsed(const test::TempFolder& folder, const std::string& scene) {
  const test::ProgramRun run =
      test::run_program("sdklint-dev", {"rehearse", "--scene", scene, folder.path().string()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return run.out;
}

TEST(RehearseCommand, TellsWhatRanAndWhichBranchesWereDecided) {
  test::TempFolder folder;
  folder.write("AndroidManifest.xml", kManifest);
  std::string many;
  for (int i = 0; i < 40; ++i) many += "    count(" + std::to_string(i) + ")\n";
  folder.write("App.kt",
               "package a\n"
               "class App : android.app.Application() {\n"
               "  override fun onCreate() {\n"
               "    if (getSharedPreferences(\"p\", 0).getBoolean(\"agreed\", false)) start()\n" +
                   many +
                   "  }\n"
                   "  private fun start() {}\n"
                   "  private fun count(number: Int) = number\n"
                   "}\n");
  const std::string out = rehearsed(folder, "first-launch");
  EXPECT_NE(out.find("entry a.App"), std::string::npos) << out;
  EXPECT_NE(out.find("getBoolean(\"agreed\", false) is false (storage-empty: agreed) at App.kt:4"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("    a.App.onCreate at App.kt:3"), std::string::npos) << out;
  EXPECT_EQ(out.find("a.App.start at"), std::string::npos) << out;
  const size_t merged = out.find("functions of many contexts");
  ASSERT_NE(merged, std::string::npos) << out;
  EXPECT_NE(out.find("    a.App.count\n", merged), std::string::npos) << out;
}

TEST(RehearseCommand, TellsWhatIsLeftOutOfARefusal) {
  test::TempFolder folder;
  folder.write("AndroidManifest.xml", kManifest);
  std::string chain;
  for (int i = 0; i < 12; ++i)
    chain += "  fun step" + std::to_string(i) + "() { step" + std::to_string(i + 1) + "() }\n";
  folder.write(
      "Main.kt",
      "package a\n"
      "class Main : android.app.Activity() {\n"
      "  override fun onResume() { requestPermissions(arrayOf(\"android.permission.CAMERA\"), 1) "
      "}\n"
      "  override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: "
      "IntArray) { step0() }\n" +
          chain + "  fun step12() {}\n}\n");
  const std::string out = rehearsed(folder, "permission-refused");
  const size_t left_out = out.find("functions left out as too far away");
  ASSERT_NE(left_out, std::string::npos) << out;
  EXPECT_NE(out.find("    a.Main.step", left_out), std::string::npos) << out;
}

}  // namespace
}  // namespace sdklint
