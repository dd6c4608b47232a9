// The bill of materials, by its structure: what CycloneDX 1.5 asks for, and what is in it.
#include "report/cyclonedx.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "cli/lint.h"
#include "support/zip.h"

namespace sdklint {
namespace {

using Json = nlohmann::json;
using Files = std::vector<std::pair<std::string, std::string>>;

Json bill_of(Files files) {
  static const Result<Catalog> catalog = Catalog::built_in();
  const SourceTree sources = SourceTree::from_text(std::move(files));
  const Project project = Project::read(sources);
  const KnownLibrary library(*catalog);
  const Program program = Program::build(sources, &library, 1);
  std::vector<AppInventory> apps;
  for (const App& app : project.apps) {
    apps.push_back({app.module, app.modules, sdk_inventory(program, project, app, *catalog), {}});
  }
  return Json::parse(write_cyclonedx(project, apps, sources, *catalog, "1.2.3"));
}

std::map<std::string, Json> components(const Json& bill) {
  std::map<std::string, Json> result;
  for (const Json& component : bill.at("components")) result[component.at("bom-ref")] = component;
  return result;
}

std::set<std::string> property(const Json& component, const std::string& name) {
  std::set<std::string> values;
  for (const Json& one : component.value("properties", Json::array())) {
    if (one.at("name") == name) values.insert(one.at("value"));
  }
  return values;
}

std::set<std::string> places(const Json& component) {
  std::set<std::string> result;
  for (const Json& one : component.at("evidence").at("occurrences")) {
    EXPECT_EQ(one.size(), 1u) << "1.5 knows only `location` here";
    result.insert(one.at("location"));
  }
  return result;
}

const Files kShop = {
    {"settings.gradle", "include ':app', ':lib'"},
    {"gradle/libs.versions.toml",
     "[libraries]\njpush = 'cn.jiguang.sdk:jpush:5.2.4'\nunused = 'com.x:unused:1.0'\n"},
    {"app/build.gradle",
     "plugins { id 'com.android.application' version '8.1.0' }\n"
     "dependencies {\n"
     "    implementation libs.jpush\n"
     "    implementation 'com.squareup.okhttp3:okhttp:4.+'\n"
     "    testImplementation 'junit:junit:4.13.2'\n"
     "    implementation files('libs/vendor.jar')\n"
     "    implementation project(':lib')\n"
     "}\n"},
    {"lib/build.gradle",
     "apply plugin: 'com.android.library'\n"
     "dependencies { api 'junit:junit:4.13.2' }\n"},
    {"app/libs/vendor.jar",
     test::zip_of(
         {{"com/umeng/analytics/A.class",
           test::class_file_of({"com/umeng/analytics/A", "java/lang/Object", {}, {}, {}})}})},
    {"app/src/main/java/A.java", "package com.shop; import com.tencent.bugly.Bugly; class A {}"},
    {"app/src/main/AndroidManifest.xml", "<manifest package=\"com.shop\"/>"},
    {"package.json", "{\"dependencies\": {\"@scope/thing\": \"1.0.0\"}}"}};

TEST(CycloneDx, HasTheFormOfVersionOneFive) {
  const Json bill = bill_of(kShop);
  EXPECT_EQ(bill.at("bomFormat"), "CycloneDX");
  EXPECT_EQ(bill.at("specVersion"), "1.5");
  EXPECT_EQ(bill.at("metadata").at("component").at("name"), "com.shop");
  EXPECT_EQ(bill.at("metadata").at("tools").at("components").at(0).at("version"), "1.2.3");
  std::set<std::string> references = {bill.at("metadata").at("component").at("bom-ref")};
  for (const Json& component : bill.at("components")) {
    EXPECT_TRUE(component.contains("type") && component.contains("name"));
    EXPECT_TRUE(references.insert(component.at("bom-ref")).second) << component.at("bom-ref");
  }
  for (const Json& dependency : bill.at("dependencies")) {
    EXPECT_TRUE(references.contains(dependency.at("ref")));
    for (const Json& target : dependency.at("dependsOn")) EXPECT_TRUE(references.contains(target));
  }
  EXPECT_EQ(bill.dump(), bill_of(kShop).dump());
}

TEST(CycloneDx, ArchivesOfARepositoryInTheTreeAreTheirDependency) {
  const auto all = components(
      bill_of({{"app/build.gradle",
                "apply plugin: 'com.android.application'\ndependencies { implementation "
                "'com.vendor:sdk:1.0' }"},
               {"repo/com/vendor/sdk/1.0/sdk-1.0.jar", test::zip_of({})},
               {"app/src/main/AndroidManifest.xml", "<manifest package=\"com.shop\"/>"}}));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(places(all.at("pkg:maven/com.vendor/sdk@1.0")),
            (std::set<std::string>{"app/build.gradle:2", "repo/com/vendor/sdk/1.0/sdk-1.0.jar"}));
}

TEST(CycloneDx, AnArchiveThatIsNotThereIsKnownByItsName) {
  const auto all = components(
      bill_of({{"app/build.gradle",
                "apply plugin: 'com.android.application'\ndependencies { implementation "
                "files('libs/BaiduLBS_android.jar') }"},
               {"app/src/main/AndroidManifest.xml", "<manifest package=\"com.shop\"/>"}}));
  const Json& archive = all.at("archive:app/libs/BaiduLBS_android.jar");
  EXPECT_EQ(property(archive, "sdklint:sdk"), std::set<std::string>{"baidu-map"});
  EXPECT_EQ(property(archive, "sdklint:use"), std::set<std::string>{"missing"});
}

TEST(CycloneDx, DependenciesHaveUrlScopeAndPlaces) {
  const auto all = components(bill_of(kShop));
  const Json& jpush = all.at("pkg:maven/cn.jiguang.sdk/jpush@5.2.4");
  EXPECT_EQ(jpush.at("purl"), "pkg:maven/cn.jiguang.sdk/jpush@5.2.4");
  EXPECT_EQ(jpush.at("group"), "cn.jiguang.sdk");
  EXPECT_EQ(jpush.at("version"), "5.2.4");
  EXPECT_EQ(jpush.at("scope"), "required");
  EXPECT_EQ(property(jpush, "sdklint:sdk"), std::set<std::string>{"jpush"});
  EXPECT_EQ(places(jpush),
            (std::set<std::string>{"app/build.gradle:3", "gradle/libs.versions.toml:2"}));
  // A version with '+' is encoded in the URL, not in the version.
  EXPECT_EQ(all.at("pkg:maven/com.squareup.okhttp3/okhttp@4.%2B").at("version"), "4.+");
}

TEST(CycloneDx, TheStrongestUseGivesTheScope) {
  Files files = kShop;
  const Json both = components(bill_of(files)).at("pkg:maven/junit/junit@4.13.2");
  EXPECT_EQ(both.at("scope"), "required");  // a library module ships it
  for (auto& [path, text] : files) {
    if (path == "lib/build.gradle") text = "apply plugin: 'com.android.library'\n";
  }
  EXPECT_EQ(components(bill_of(files)).at("pkg:maven/junit/junit@4.13.2").at("scope"), "excluded");
}

TEST(CycloneDx, WhatIsOnlySpeltOutOrOnlyBuildsIsExcluded) {
  const auto all = components(bill_of(kShop));
  const Json& unused = all.at("pkg:maven/com.x/unused@1.0");
  EXPECT_EQ(unused.at("scope"), "excluded");
  EXPECT_EQ(property(unused, "sdklint:use"), std::set<std::string>{"declared-only"});
  const Json& plugin =
      all.at("pkg:maven/com.android.application/com.android.application.gradle.plugin@8.1.0");
  EXPECT_EQ(plugin.at("scope"), "excluded");
}

TEST(CycloneDx, ArchivesAndUndeclaredSdksAreComponents) {
  const auto all = components(bill_of(kShop));
  const Json& archive = all.at("archive:app/libs/vendor.jar");
  EXPECT_EQ(property(archive, "sdklint:sdk"), std::set<std::string>{"umeng-common"});
  EXPECT_EQ(places(archive), (std::set<std::string>{"app/build.gradle:6", "app/libs/vendor.jar"}));
  const Json& bugly = all.at("sdk:bugly");
  EXPECT_EQ(property(bugly, "sdklint:evidence"), std::set<std::string>{"import"});
  EXPECT_EQ(places(bugly), std::set<std::string>{"app/src/main/java/A.java:1"});
  EXPECT_EQ(all.count("sdk:umeng-common"), 0u);  // its archive is the component
  EXPECT_EQ(all.count("sdk:jpush"), 0u);
}

TEST(CycloneDx, PackagesOfOtherHostsHaveTheirOwnUrls) {
  const auto all = components(bill_of(kShop));
  EXPECT_EQ(places(all.at("pkg:npm/%40scope/thing@1.0.0")),
            std::set<std::string>{"package.json:1"});
}

}  // namespace
}  // namespace sdklint
