// Manifests of AARs in the app's manifest, and the manifest that a build merged.
#include <gtest/gtest.h>

#include <string>

#include "model/project.h"
#include "support/zip.h"

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string manifest(const std::string& inside, const std::string& package = "com.vendor") {
  return "<manifest xmlns:android=\"a\" xmlns:tools=\"t\" package=\"" + package + "\">\n" + inside +
         "\n</manifest>\n";
}

const std::string kVendor = test::zip_of(
    {{"AndroidManifest.xml",
      manifest("<uses-sdk android:minSdkVersion=\"21\"/>"
               "<uses-permission android:name=\"android.permission.READ_PHONE_STATE\"/>\n"
               "<uses-permission android:name=\"android.permission.INTERNET\"/>\n"
               "<application><provider android:name=\".Init\"\n"
               "android:authorities=\"${applicationId}.init\">"
               "<meta-data android:name=\"key\" android:value=\"@string/vendor_key\"/></provider>\n"
               "<service android:name=\".Keep\"/></application>")},
     {"res/values/values.xml",
      "<resources><string name=\"vendor_key\">from the AAR</string></resources>"},
     {"classes.jar", test::zip_of({})}});

struct World {
  SourceTree sources;
  Project project;
  explicit World(Files files, const std::string& merged = "")
      : sources(SourceTree::from_text(std::move(files))),
        project(Project::read(sources, results(sources, merged))) {}
  static BuildResults results(const SourceTree& sources, const std::string& merged) {
    BuildResults results;
    if (!merged.empty()) results.merged_manifest = sources.find(merged);
    return results;
  }
  const Manifest& manifest() const { return project.apps.at(0).manifest; }
  std::string place(Span span) const {
    return sources.file(span.file).path + ":" + std::to_string(sources.line_of(span));
  }
  /// "permission place", "class place".
  std::vector<std::string> permissions() const {
    std::vector<std::string> result;
    for (const UsesPermission& one : manifest().permissions)
      result.push_back(one.name.substr(one.name.rfind('.') + 1) + " " + place(one.span));
    return result;
  }
  std::vector<std::string> components() const {
    std::vector<std::string> result;
    for (const Component& one : manifest().components)
      result.push_back(one.class_name + " " + place(one.span));
    return result;
  }
};

Files app_with(const std::string& own, const std::string& configuration = "implementation") {
  return {{"app/build.gradle",
           "apply plugin: 'com.android.application'\nandroid { defaultConfig { applicationId "
           "'com.shop.app' } }\ndependencies { " +
               configuration + " files('sdk/vendor.aar') }"},
          {"app/src/main/AndroidManifest.xml", manifest(own, "com.shop")},
          {"app/sdk/vendor.aar", kVendor}};
}

TEST(ArchiveManifest, BringsItsElementsAndIsTheirOrigin) {
  const World world(
      app_with("<uses-permission android:name=\"android.permission.INTERNET\"/>\n<application/>"));
  EXPECT_EQ(
      world.permissions(),
      (std::vector<std::string>{"INTERNET app/src/main/AndroidManifest.xml:2",
                                "READ_PHONE_STATE app/sdk/vendor.aar!/AndroidManifest.xml:2"}));
  EXPECT_EQ(world.components(), (std::vector<std::string>{
                                    "com.vendor.Init app/sdk/vendor.aar!/AndroidManifest.xml:4",
                                    "com.vendor.Keep app/sdk/vendor.aar!/AndroidManifest.xml:6"}));
  const Component& provider = world.manifest().components.at(0);
  EXPECT_EQ(provider.authorities, "com.shop.app.init");
  EXPECT_EQ(provider.meta_data.at(0).value.value, "from the AAR");
}

TEST(ArchiveManifest, TheAppTakesOutWhatItDoesNotWant) {
  const World world(
      app_with("<uses-permission android:name=\"android.permission.READ_PHONE_STATE\" "
               "tools:node=\"remove\"/>\n"
               "<application><provider android:name=\"com.vendor.Init\" tools:node=\"remove\"/>\n"
               "<service android:name=\"com.vendor.Keep\" tools:node=\"remove\" "
               "tools:selector=\"com.other\"/></application>"));
  EXPECT_EQ(world.permissions(),
            (std::vector<std::string>{"INTERNET app/sdk/vendor.aar!/AndroidManifest.xml:3"}));
  EXPECT_EQ(
      world.components(),
      (std::vector<std::string>{"com.vendor.Keep app/sdk/vendor.aar!/AndroidManifest.xml:6"}));
}

TEST(ArchiveManifest, OfATestOrCompileOnlyArchiveIsNotInTheApp) {
  EXPECT_TRUE(World(app_with("<application/>", "compileOnly")).components().empty());
  EXPECT_TRUE(World(app_with("<application/>", "testImplementation")).components().empty());
}

/// developer.android.com/build/manage-manifests, "Implicit system permissions".
TEST(ArchiveManifest, OfAnOldLevelBringsThePermissionsThatEveryAppHadThen) {
  const auto permissions = [](const std::string& inside, const std::string& own = "",
                              const std::string& target = "34") {
    Files files = app_with(own + "<application/>");
    files[0].second += "\nandroid { defaultConfig { targetSdk " + target + " } }";
    files[2].second = test::zip_of({{"AndroidManifest.xml", manifest(inside)}});
    std::string names;
    const World world(std::move(files));
    for (const UsesPermission& one : world.manifest().permissions)
      names += one.name.substr(one.name.rfind('.') + 1) + " ";
    return names;
  };
  EXPECT_EQ(permissions(""), "WRITE_EXTERNAL_STORAGE READ_PHONE_STATE ");
  EXPECT_EQ(permissions("", "", "3"), "");
  EXPECT_EQ(permissions("<uses-sdk android:minSdkVersion=\"4\"/>"), "");
  EXPECT_EQ(permissions("<uses-sdk android:targetSdkVersion=\"3\"/>",
                        "<uses-permission android:name=\"android.permission.READ_PHONE_STATE\" "
                        "tools:node=\"remove\"/>"),
            "WRITE_EXTERNAL_STORAGE ");
  const std::string contacts =
      "<uses-permission android:name=\"android.permission.READ_CONTACTS\"/>"
      "<uses-permission android:name=\"android.permission.WRITE_CONTACTS\"/>";
  EXPECT_EQ(permissions("<uses-sdk android:minSdkVersion=\"15\"/>" + contacts),
            "READ_CONTACTS WRITE_CONTACTS READ_CALL_LOG WRITE_CALL_LOG ");
  EXPECT_EQ(permissions("<uses-sdk android:minSdkVersion=\"16\"/>" + contacts),
            "READ_CONTACTS WRITE_CONTACTS ");
}

TEST(ArchiveManifest, SelectorsNameThePackageOfTheArchive) {
  const auto components = [](const std::string& selector) {
    return World(app_with("<application><service android:name=\"com.vendor.Keep\" "
                          "tools:node=\"remove\" tools:selector=\"" +
                          selector + "\"/></application>"))
        .components()
        .size();
  };
  EXPECT_EQ(components("com.vendor"), 1u);
  EXPECT_EQ(components("com.other"), 2u);
}

TEST(ArchiveManifest, ModulesComeBeforeArchives) {
  Files files = app_with("<application/>");
  files[0].second += "\ndependencies { implementation project(':lib') }";
  files.insert(files.end(), {{"settings.gradle", "include ':app', ':lib'"},
                             {"lib/build.gradle", "apply plugin: 'com.android.library'"},
                             {"lib/src/main/AndroidManifest.xml",
                              manifest("<application><provider android:name=\"com.vendor.Init\" "
                                       "android:authorities=\"lib\"/></application>",
                                       "com.lib")}});
  const World world(std::move(files));
  EXPECT_EQ(world.manifest().components.at(0).authorities, "lib");
}

TEST(MergedManifest, IsTakenAsItIsAndKeepsOrigins) {
  Files files = app_with("<application/>");
  files.emplace_back(
      "built.xml",
      "<manifest xmlns:android=\"a\" package=\"com.shop.app\">\n<uses-sdk "
      "android:minSdkVersion=\"21\" android:targetSdkVersion=\"33\"/>\n"
      "<uses-permission android:name=\"android.permission.READ_PHONE_STATE\"/>\n"
      "<uses-permission android:name=\"android.permission.CAMERA\"/>\n"
      "<application android:name=\"com.shop.App\"><service android:name=\"com.vendor.Keep\"/>"
      "</application></manifest>");
  const World world(std::move(files), "built.xml");
  EXPECT_EQ(world.permissions(),
            (std::vector<std::string>{"READ_PHONE_STATE app/sdk/vendor.aar!/AndroidManifest.xml:2",
                                      "CAMERA built.xml:4"}));
  EXPECT_EQ(
      world.components(),
      (std::vector<std::string>{"com.vendor.Keep app/sdk/vendor.aar!/AndroidManifest.xml:6"}));
  EXPECT_EQ(world.manifest().application_class, "com.shop.App");
  EXPECT_EQ(world.manifest().package, "com.shop");
  EXPECT_EQ(world.project.apps.at(0).target_sdk, 33);
}

TEST(MergedManifest, WhatTheAppTookOutIsStillKnown) {
  Files files = app_with(
      "<uses-permission android:name=\"android.permission.READ_PHONE_STATE\" "
      "tools:node=\"remove\"/><application/>");
  files.emplace_back("built.xml",
                     "<manifest xmlns:android=\"a\" package=\"com.shop.app\"><application/>"
                     "</manifest>");
  const World world(std::move(files), "built.xml");
  EXPECT_EQ(world.manifest().removed_permissions,
            std::vector<std::string>{"android.permission.READ_PHONE_STATE"});
}

}  // namespace
}  // namespace sdklint
