#include "catalog/catalog.h"

#include <gtest/gtest.h>

namespace sdklint {
namespace {

const Catalog& built_in() {
  static const Result<Catalog> catalog = Catalog::built_in();
  EXPECT_TRUE(catalog) << catalog.error().to_string();
  return *catalog;
}

TEST(BuiltInCatalog, EqualsTheFolderItWasCompiledFrom) {
  const Result<Catalog> folder = Catalog::from_folder(SDKLINT_CHECKOUT "/sdk-catalog");
  ASSERT_TRUE(folder) << folder.error().to_string();
  EXPECT_EQ(built_in().callbacks.size(), folder->callbacks.size());
  EXPECT_EQ(built_in().classes.size(), folder->classes.size());
  EXPECT_EQ(built_in().sdks.size(), folder->sdks.size());
}

TEST(LibraryClasses, KnowTheirLineage) {
  const Symbol app_compat("androidx.appcompat.app.AppCompatActivity");
  EXPECT_TRUE(built_in().is_library_subtype(app_compat, Symbol("android.app.Activity")));
  EXPECT_TRUE(built_in().is_library_subtype(app_compat, Symbol("android.content.Context")));
  EXPECT_FALSE(built_in().is_library_subtype(Symbol("android.content.Context"), app_compat));
  EXPECT_EQ(built_in().library_lineage(app_compat).front(), app_compat);
  EXPECT_TRUE(built_in().knows_class(app_compat));
}

TEST(LibraryReturns, TellASystemServiceByItsName) {
  for (const LibraryReturn* row : built_in().returns_named(Symbol("getSystemService"))) {
    if (row->class_name != Symbol("android.content.Context")) continue;
    EXPECT_EQ(row->argument, 0);
    for (const auto& [name, type] : row->by_argument) {
      if (name == Symbol("phone")) {
        EXPECT_EQ(type, Symbol("android.telephony.TelephonyManager"));
        return;
      }
    }
  }
  FAIL() << "no row for the telephony service";
}

TEST(Callbacks, TellWhenAListenerRuns) {
  bool found = false;
  for (const CallbackRow* row : built_in().callbacks_named(Symbol("setOnClickListener"))) {
    if (row->class_name != Symbol("android.view.View")) continue;
    EXPECT_EQ(row->when, CallbackTime::kUser);
    found = true;
  }
  EXPECT_TRUE(found);
}

TEST(PersonalData, CoversTheCallsThatBenchmarksAskFor) {
  for (const char* member : {"getDeviceId", "getLastKnownLocation", "getSimSerialNumber",
                             "getSubscriberId", "getVoiceMailNumber", "requestLocationUpdates"}) {
    EXPECT_FALSE(built_in().apis_named(Symbol(member)).empty()) << member;
  }
  EXPECT_FALSE(built_in().sinks_named(Symbol("sendTextMessage")).empty());
  EXPECT_TRUE(built_in().apis_named(Symbol("sendTextMessage")).empty());
}

TEST(PersonalData, IsFoundByItsKotlinProperty) {
  const auto& rows = built_in().apis_named(Symbol("imei"));
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.front()->member, Symbol("getImei"));
}

TEST(PersonalData, TestsTheArgumentOfGetString) {
  for (const PersonalDataApi* api : built_in().apis_named(Symbol("getString"))) {
    ASSERT_TRUE(api->argument) << api->id;
    EXPECT_EQ(api->argument->index, 1);
  }
}

TEST(Constants, HaveValues) {
  const LibraryConstant* denied =
      built_in().constant(Symbol("android.content.pm.PackageManager"), Symbol("PERMISSION_DENIED"));
  ASSERT_NE(denied, nullptr);
  EXPECT_EQ(denied->value, "-1");
  EXPECT_EQ(denied->type, LibraryConstant::Type::kInt);
}

TEST(Permissions, AreMeantByTheNamesOfTheirGroups) {
  const Permission* camera = built_in().permission("android.permission-group.CAMERA");
  ASSERT_NE(camera, nullptr);
  EXPECT_EQ(camera->name, "android.permission.CAMERA");
  EXPECT_EQ(built_in().permission("android.permission-group.COFFEE"), nullptr);
}

}  // namespace
}  // namespace sdklint
