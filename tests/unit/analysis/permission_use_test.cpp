// What cases can't show in text: uses inside archives.
#include "analysis/permission_use.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/text_app.h"
#include "support/zip.h"

namespace sdklint {
namespace {

using test::class_file_of;
using test::ClassText;
using test::zip_of;

/// The permissions that are told to be unused in an app with an archive of one class.
std::vector<std::string> unused(const std::vector<std::string>& declared, const ClassText& type) {
  std::string manifest = "<manifest package=\"com.shop\">\n";
  for (const std::string& name : declared)
    manifest += "<uses-permission android:name=\"android.permission." + name + "\"/>\n";
  manifest +=
      "<application><activity android:name=\".Main\"><intent-filter>\n"
      "<action android:name=\"android.intent.action.MAIN\"/>\n"
      "<category android:name=\"android.intent.category.LAUNCHER\"/>\n"
      "</intent-filter></activity></application></manifest>\n";
  const test::TextRun run = test::run_text(
      {{"app/build.gradle",
        "apply plugin: 'com.android.application'\n"
        "dependencies {\n    implementation files('libs/vendor.jar')\n}\n"},
       {"app/src/main/AndroidManifest.xml", manifest},
       {"app/libs/vendor.jar", zip_of({{type.name + ".class", class_file_of(type)}})}});
  std::vector<std::string> names;
  for (const Finding& finding : run.findings) {
    if (finding.rule->name == "unused-permission")
      names.push_back(finding.values.at("permission").en);
  }
  std::sort(names.begin(), names.end());
  return names;
}

TEST(PermissionUse, ACallInAnArchiveIsAUse) {
  const ClassText type{.name = "com/vendor/Phone",
                       .methods = {{"android/telephony/TelephonyManager", "getDeviceId"}},
                       .fields = {},
                       .texts = {}};
  EXPECT_EQ(unused({"CAMERA", "READ_PHONE_STATE"}, type), std::vector<std::string>{"CAMERA"});
}

TEST(PermissionUse, ATextInAnArchiveIsAUse) {
  const ClassText type{.name = "com/vendor/Log",
                       .methods = {},
                       .fields = {},
                       .texts = {"logcat", "content://com.android.contacts/data"}};
  EXPECT_EQ(unused({"READ_CONTACTS", "READ_LOGS", "READ_SMS"}, type),
            std::vector<std::string>{"READ_SMS"});
}

TEST(PermissionUse, AnotherMethodOfTheClassIsNone) {
  const ClassText type{.name = "com/vendor/Phone",
                       .methods = {{"android/telephony/TelephonyManager", "getSimState"}},
                       .fields = {},
                       .texts = {}};
  EXPECT_EQ(unused({"READ_PHONE_STATE"}, type), std::vector<std::string>{"READ_PHONE_STATE"});
}

TEST(PermissionUse, ASpecialAccessIsUsedByWhoLeadsToItsSettingsPage) {
  const ClassText waits{.name = "com/vendor/Screen",
                        .methods = {{"android/provider/Settings$System", "putInt"}},
                        .fields = {},
                        .texts = {"screen_brightness"}};
  EXPECT_EQ(unused({"WRITE_SETTINGS"}, waits), std::vector<std::string>{"WRITE_SETTINGS"});
  ClassText leads = waits;
  leads.texts.push_back("android.settings.action.MANAGE_WRITE_SETTINGS");
  EXPECT_EQ(unused({"WRITE_SETTINGS"}, leads), std::vector<std::string>{});
}

}  // namespace
}  // namespace sdklint
