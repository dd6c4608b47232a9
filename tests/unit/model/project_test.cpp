// Apps and their merged manifests.
#include "model/project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/manifest.h"

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

constexpr const char* kSettings = "include ':app', ':lib'";
constexpr const char* kApp =
    "apply plugin: 'com.android.application'\ndependencies { implementation project(':lib') }\n";
constexpr const char* kLib = "apply plugin: 'com.android.library'\n";

std::string manifest(const std::string& package, const std::string& inside) {
  return "<manifest xmlns:android=\"a\" xmlns:tools=\"t\" package=\"" + package + "\">\n" + inside +
         "\n</manifest>\n";
}

/// An app and a library that it depends on, with these manifests.
Project app_and_library(const std::string& app, const std::string& lib, Files more = {}) {
  more.insert(more.end(), {{"settings.gradle", kSettings},
                           {"app/build.gradle", kApp},
                           {"lib/build.gradle", kLib},
                           {"app/src/main/AndroidManifest.xml", manifest("shop.app", app)},
                           {"lib/src/main/AndroidManifest.xml", manifest("shop.lib", lib)}});
  return Project::read(SourceTree::from_text(std::move(more)));
}

std::vector<std::string> classes(const Manifest& manifest) {
  std::vector<std::string> names;
  for (const Component& component : manifest.components) names.push_back(component.class_name);
  return names;
}

const Component* component(const Manifest& manifest, std::string_view name) {
  for (const Component& one : manifest.components) {
    if (one.class_name == name) return &one;
  }
  return nullptr;
}

TEST(Manifest, JoinsAppAndLibrary) {
  const Project project = app_and_library(
      "<uses-permission android:name=\"p.A\"/><application android:name=\".App\"><activity "
      "android:name=\".Main\"/></application>",
      "<uses-permission android:name=\"p.A\"/><uses-permission-sdk-23 android:name=\"p.B\" "
      "android:maxSdkVersion=\"28\"/>"
      "<application><service android:name=\".Push\" android:process=\":push\"/></application>");
  ASSERT_EQ(project.apps.size(), 1u);
  const App& app = project.apps[0];
  EXPECT_EQ(app.module, ":app");
  EXPECT_EQ(app.modules, (std::vector<std::string>{":app", ":lib"}));
  EXPECT_EQ(app.manifest.application_class, "shop.app.App");
  EXPECT_EQ(classes(app.manifest), (std::vector<std::string>{"shop.app.Main", "shop.lib.Push"}));
  EXPECT_EQ(component(app.manifest, "shop.lib.Push")->process, ":push");
  ASSERT_EQ(app.manifest.permissions.size(), 2u);
  EXPECT_EQ(app.manifest.permissions[1].name, "p.B");
  EXPECT_EQ(app.manifest.permissions[1].max_sdk, 28);
  EXPECT_NE(app.manifest.components[0].span.file, app.manifest.components[1].span.file);
}

TEST(Manifest, ObeysRemovals) {
  const Project project = app_and_library(
      "<uses-permission android:name=\"p.A\" tools:node=\"remove\"/><application>"
      "<provider android:name=\"shop.lib.Init\" tools:node=\"remove\" android:authorities=\"x\"/>"
      "<provider android:name=\"androidx.startup.InitializationProvider\"><meta-data "
      "android:name=\"shop.lib.Two\" tools:node=\"remove\"/></provider>"
      "<receiver android:name=\"shop.lib.Boot\" android:enabled=\"false\" "
      "tools:replace=\"android:enabled\"/>"
      "<meta-data android:name=\"k\" android:value=\"mine\"/></application>",
      "<uses-permission android:name=\"p.A\"/><application><provider android:name=\".Init\" "
      "android:authorities=\"y\"/>"
      "<provider android:name=\"androidx.startup.InitializationProvider\"><meta-data "
      "android:name=\"shop.lib.One\" android:value=\"androidx.startup\"/>"
      "<meta-data android:name=\"shop.lib.Two\" android:value=\"androidx.startup\"/></provider>"
      "<receiver android:name=\".Boot\" android:enabled=\"true\" "
      "android:permission=\"q\"/><meta-data android:name=\"k\" "
      "android:value=\"theirs\"/></application>");
  const Manifest& merged = project.apps.at(0).manifest;
  EXPECT_TRUE(merged.permissions.empty());
  EXPECT_EQ(component(merged, "shop.lib.Init"), nullptr);
  EXPECT_EQ(merged.removed_components, std::vector<std::string>{"shop.lib.Init"});
  EXPECT_EQ(merged.removed_meta_data, std::vector<std::string>{"shop.lib.Two"});
  const Component* startup = component(merged, "androidx.startup.InitializationProvider");
  ASSERT_NE(startup, nullptr);
  ASSERT_EQ(startup->meta_data.size(), 1u);
  EXPECT_EQ(startup->meta_data[0].name, "shop.lib.One");
  EXPECT_FALSE(component(merged, "shop.lib.Boot")->enabled);
  EXPECT_EQ(component(merged, "shop.lib.Boot")->permission, "q");
  ASSERT_EQ(merged.meta_data.size(), 1u);
  EXPECT_EQ(merged.meta_data[0].value.value, "mine");
}

TEST(Manifest, ObeysRemoveAllReplaceAndSelectors) {
  const Project project = app_and_library(
      "<application><activity android:name=\"shop.lib.A\" tools:node=\"replace\"/>"
      "<service android:name=\"shop.lib.S\" tools:node=\"remove\" tools:selector=\"other.lib\"/>"
      "<activity android:name=\"shop.lib.B\" tools:remove=\"android:process\"><intent-filter "
      "tools:node=\"removeAll\"/></activity></application>",
      "<application><activity android:name=\".A\" android:process=\":x\"><meta-data "
      "android:name=\"m\" android:value=\"1\"/></activity>"
      "<service android:name=\".S\"/><activity android:name=\".B\" "
      "android:process=\":y\"><intent-filter><action "
      "android:name=\"act\"/></intent-filter></activity>"
      "</application>");
  const Manifest& merged = project.apps.at(0).manifest;
  EXPECT_TRUE(component(merged, "shop.lib.A")->meta_data.empty());
  EXPECT_EQ(component(merged, "shop.lib.A")->process, "");
  EXPECT_NE(component(merged, "shop.lib.S"), nullptr);
  EXPECT_TRUE(component(merged, "shop.lib.B")->intent_filters.empty());
  EXPECT_EQ(component(merged, "shop.lib.B")->process, "");
}

TEST(Manifest, KnowsTheLauncherBehindAnAlias) {
  const Project project = app_and_library(
      "<application><activity android:name=\".Main\"/><activity-alias android:name=\".Icon\" "
      "android:targetActivity=\".Main\">"
      "<intent-filter><action android:name=\"android.intent.action.MAIN\"/><category "
      "android:name=\"android.intent.category.LAUNCHER\"/></intent-filter>"
      "</activity-alias></application>",
      "");
  const Manifest& merged = project.apps.at(0).manifest;
  ASSERT_EQ(merged.components.size(), 2u);
  EXPECT_EQ(merged.components[1].kind, ComponentKind::kActivityAlias);
  EXPECT_EQ(merged.components[1].class_name, "shop.app.Main");
  EXPECT_EQ(merged.components[1].alias_name, "shop.app.Icon");
  EXPECT_TRUE(merged.components[1].is_launcher());
  EXPECT_FALSE(merged.components[0].is_launcher());
}

TEST(Manifest, ResolvesResourcesAndPlaceholders) {
  const Project project = app_and_library(
      "<application><provider android:name=\".P\" android:authorities=\"${applicationId}.p\" "
      "android:initOrder=\"5\" android:enabled=\"@bool/on\">"
      "<meta-data android:name=\"${KEY}\" "
      "android:value=\"@string/startup\"/></provider></application>",
      "",
      {{"app/src/main/res/values/values.xml",
        "<resources><bool name=\"on\">false</bool><string "
        "name=\"startup\">androidx.startup</string></resources>"},
       {"app/src/main/res/values-en/values.xml",
        "<resources><string name=\"startup\">other</string></resources>"},
       {"gradle.properties", "key=k"}});
  const Component& provider = project.apps.at(0).manifest.components.at(0);
  EXPECT_EQ(provider.authorities, "shop.app.p");
  EXPECT_EQ(provider.init_order, 5);
  EXPECT_FALSE(provider.enabled);
  ASSERT_EQ(provider.meta_data.size(), 1u);
  EXPECT_EQ(provider.meta_data[0].name, "${KEY}");
  EXPECT_EQ(provider.meta_data[0].value.value, "androidx.startup");
}

TEST(Manifest, TakesNamespacesAndFlavoursOfTheBuildFile) {
  const Project project = Project::read(SourceTree::from_text(
      {{"build.gradle",
        "plugins { id 'com.android.application' }\nandroid { namespace 'n.s'\n defaultConfig { "
        "applicationId 'app.id'\n manifestPlaceholders = [X: 'y'] }\n"
        "productFlavors { cn { } } }"},
       {"src/main/AndroidManifest.xml",
        "<manifest xmlns:android=\"a\"><application android:name=\".App\" "
        "android:label=\"${X}\"/></manifest>"},
       {"src/cn/AndroidManifest.xml",
        "<manifest xmlns:android=\"a\" xmlns:tools=\"t\"><uses-permission android:name=\"p.Cn\"/>"
        "<application><service android:name=\".Push\"/></application></manifest>"},
       {"src/debug/AndroidManifest.xml",
        "<manifest xmlns:android=\"a\"><uses-permission android:name=\"p.Debug\"/></manifest>"},
       {"src/androidTest/AndroidManifest.xml",
        "<manifest xmlns:android=\"a\"><uses-permission android:name=\"p.Test\"/></manifest>"}}));
  const Manifest& merged = project.apps.at(0).manifest;
  EXPECT_EQ(merged.application_class, "n.s.App");
  EXPECT_EQ(classes(merged), std::vector<std::string>{"n.s.Push"});
  ASSERT_EQ(merged.permissions.size(), 1u);
  EXPECT_EQ(merged.permissions[0].name, "p.Cn");
}

TEST(Manifest, NotesWhatIsNotXmlAndGoesOn) {
  const Project project =
      app_and_library("<application><activity android:name=\".Main\"/></application>",
                      "<application>\n<service></application>");
  ASSERT_EQ(project.notes.size(), 1u);
  EXPECT_EQ(project.notes[0].kind, ReadNote::Kind::kNotXml);
  EXPECT_EQ(project.notes[0].path, "lib/src/main/AndroidManifest.xml");
  EXPECT_EQ(project.notes[0].line, 3);
  EXPECT_EQ(project.apps.at(0).manifest.components.at(0).class_name, "shop.app.Main");
}

TEST(Manifest, QualifiesClassNames) {
  EXPECT_EQ(qualified_class("a.b", ".C"), "a.b.C");
  EXPECT_EQ(qualified_class("a.b", "C"), "a.b.C");
  EXPECT_EQ(qualified_class("a.b", "x.C"), "x.C");
}

TEST(Project, ReadsEclipseProjects) {
  const Project project = Project::read(SourceTree::from_text(
      {{"one/AndroidManifest.xml",
        manifest("o.ne",
                 "<uses-sdk android:minSdkVersion=\"8\" "
                 "android:targetSdkVersion=\"19\"/><application><activity "
                 "android:name=\".M\"/></application>")},
       {"one/project.properties", "android.library.reference.1=../lib\n"},
       {"lib/AndroidManifest.xml",
        manifest("l.ib", "<application><service android:name=\".S\"/></application>")},
       {"lib/project.properties", "android.library=true\n"},
       {"lib/libs/x.jar", ""}}));
  ASSERT_EQ(project.apps.size(), 1u);
  EXPECT_EQ(project.apps[0].module, ":one");
  EXPECT_EQ(project.apps[0].target_sdk, 19);
  EXPECT_EQ(classes(project.apps[0].manifest), (std::vector<std::string>{"o.ne.M", "l.ib.S"}));
  ASSERT_NE(project.module_of("lib/src/A.java"), nullptr);
  EXPECT_EQ(project.module_of("lib/src/A.java")->archives.size(), 1u);
}

TEST(Project, MakesOneAppOfLibrariesAlone) {
  const Project project = Project::read(SourceTree::from_text(
      {{"settings.gradle", "include ':a', ':b'"},
       {"a/build.gradle", "apply plugin: 'com.android.library'"},
       {"a/src/main/AndroidManifest.xml",
        manifest("a.a", "<application><service android:name=\".S\"/></application>")},
       {"b/build.gradle", "apply plugin: 'com.android.library'"}}));
  EXPECT_TRUE(project.is_android());
  ASSERT_EQ(project.apps.size(), 1u);
  EXPECT_EQ(classes(project.apps[0].manifest), std::vector<std::string>{"a.a.S"});
}

TEST(Project, KnowsAnAppThatAConventionPluginMakes) {
  const Project project = Project::read(SourceTree::from_text(
      {{"app/build.gradle.kts", "plugins { id(\"from.elsewhere\") }"},
       {"app/src/main/AndroidManifest.xml",
        manifest("a.a",
                 "<application><activity android:name=\".M\"><intent-filter><action "
                 "android:name=\"android.intent.action.MAIN\"/>"
                 "<category "
                 "android:name=\"android.intent.category.LAUNCHER\"/></intent-filter></activity></"
                 "application>")}}));
  ASSERT_EQ(project.apps.size(), 1u);
  EXPECT_EQ(project.apps[0].module, ":app");
}

TEST(Project, IsNotAndroidWithoutASign) {
  EXPECT_FALSE(Project::read(SourceTree::from_text({{"build.gradle", "apply plugin: 'java'"},
                                                    {"A.java", "class A {}"}}))
                   .is_android());
  EXPECT_TRUE(Project::read(SourceTree::from_text({})).apps.empty());
}

TEST(Project, TakesDynamicFeaturesAlong) {
  const Project project = Project::read(
      SourceTree::from_text({{"settings.gradle.kts", "include(\":app\", \":extra\")"},
                             {"app/build.gradle.kts",
                              "plugins { id(\"com.android.application\") }\nandroid { "
                              "dynamicFeatures += setOf(\":extra\") }"},
                             {"extra/build.gradle.kts",
                              "plugins { id(\"com.android.dynamic-feature\") }\ndependencies { "
                              "implementation(project(\":app\")) }"}}));
  ASSERT_EQ(project.apps.size(), 1u);
  EXPECT_EQ(project.apps[0].modules, (std::vector<std::string>{":app", ":extra"}));
}

TEST(Project, ReadsEveryPrefixOfAManifest) {
  const std::string text = manifest("a.b",
                                    "<application android:name=\"${x}\"><provider "
                                    "android:name=\".P\" tools:node=\"remove\"/></application>");
  for (size_t length = 0; length <= text.size(); ++length)
    Project::read(SourceTree::from_text({{"AndroidManifest.xml", text.substr(0, length)}}));
}

TEST(Resources, ReadsLayouts) {
  const Resources resources = Resources::read(SourceTree::from_text(
      {{"app/src/main/res/layout/main.xml",
        "<layout xmlns:android=\"a\" xmlns:app=\"b\"><data><variable name=\"x\" "
        "type=\"java.lang.String\"/></data><LinearLayout android:onClick=\"tap\">"
        "<com.shop.Chart android:onClick=\"@{() -> x}\"/><view class=\"com.shop.Map\"/><include "
        "layout=\"@layout/bar\"/><fragment class=\"com.shop.F\"/>"
        "<androidx.fragment.app.FragmentContainerView "
        "android:name=\"androidx.navigation.fragment.NavHostFragment\" "
        "app:navGraph=\"@navigation/graph\"/>"
        "</LinearLayout></layout>"},
       {"app/src/main/res/layout-land/main.xml", "<merge><com.shop.Wide/></merge>"},
       {"app/src/debug/res/layout/main.xml", "<com.shop.Debug/>"}}));
  ASSERT_EQ(resources.layouts.at("main").size(), 2u);
  const Layout& layout = resources.layouts.at("main")[1];
  std::vector<std::string> views;
  for (const LayoutView& view : layout.views) views.push_back(view.class_name);
  EXPECT_EQ(views, (std::vector<std::string>{"com.shop.Chart", "com.shop.Map", "com.shop.F",
                                             "androidx.fragment.app.FragmentContainerView",
                                             "androidx.navigation.fragment.NavHostFragment"}));
  EXPECT_EQ(layout.includes, std::vector<std::string>{"bar"});
  EXPECT_EQ(layout.navigation_graphs, std::vector<std::string>{"graph"});
}

TEST(Resources, FollowsNavigationToItsStart) {
  const Resources resources = Resources::read(SourceTree::from_text(
      {{"res/navigation/graph.xml",
        "<navigation xmlns:android=\"a\" xmlns:app=\"b\" "
        "app:startDestination=\"@id/inner\"><fragment android:id=\"@+id/x\" android:name=\"c.X\"/>"
        "<navigation android:id=\"@+id/inner\" app:startDestination=\"@id/y\"><fragment "
        "android:id=\"@+id/y\" android:name=\"c.Y\"/></navigation></navigation>"},
       {"res/navigation/outer.xml",
        "<navigation xmlns:app=\"b\" app:startDestination=\"@id/graph\"><include "
        "app:graph=\"@navigation/graph\"/></navigation>"}}));
  EXPECT_EQ(resources.navigation_start.at("graph"), std::vector<std::string>{"c.Y"});
  EXPECT_EQ(resources.navigation_start.at("outer"), std::vector<std::string>{"c.Y"});
}

}  // namespace
}  // namespace sdklint
