// The rules of developer.android.com/build/manage-manifests, a test for each.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "model/project.h"

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string manifest(const std::string& package, const std::string& inside) {
  return "<manifest xmlns:android=\"a\" xmlns:tools=\"t\" package=\"" + package + "\">" + inside +
         "</manifest>";
}
std::string application(const std::string& inside, const std::string& attributes = "") {
  return "<application " + attributes + ">" + inside + "</application>";
}

/// What Android would merge for an app with these manifests of its own and of a library "shop.lib".
struct Merged {
  SourceTree sources;
  Project project;
  Merged(const std::string& app, const std::string& lib, Files more = {},
         const std::string& build = "")
      : sources(SourceTree::from_text(tree(app, lib, std::move(more), build))),
        project(Project::read(sources)) {}

  static Files tree(const std::string& app, const std::string& lib, Files more,
                    const std::string& build) {
    more.insert(more.end(),
                {{"settings.gradle", "include ':app', ':lib'"},
                 {"app/build.gradle", "apply plugin: 'com.android.application'\n" + build +
                                          "\ndependencies { implementation project(':lib') }"},
                 {"lib/build.gradle", "apply plugin: 'com.android.library'"},
                 {"app/src/main/AndroidManifest.xml", manifest("shop.app", app)},
                 {"lib/src/main/AndroidManifest.xml", manifest("shop.lib", lib)}});
    return more;
  }
  const Manifest& manifest_of_app() const { return project.apps.at(0).manifest; }
  const Component* component(std::string_view name) const {
    for (const Component& one : manifest_of_app().components) {
      if (one.class_name == name) return &one;
    }
    return nullptr;
  }
  std::string permissions() const {
    std::string names;
    for (const UsesPermission& one : manifest_of_app().permissions) names += one.name + " ";
    return names;
  }
};

constexpr const char* kScreen = "<activity android:name=\"shop.lib.Screen\" ";

TEST(ManifestMerge, AttributesOfBothAreJoined) {
  const Merged merged(
      application(std::string(kScreen) + "android:process=\":p\"/>"),
      application("<activity android:name=\".Screen\" android:exported=\"true\"/>"));
  EXPECT_EQ(merged.component("shop.lib.Screen")->process, ":p");
  EXPECT_EQ(merged.component("shop.lib.Screen")->exported, true);
}

/// Android stops there unless a marker says who is right; the app's own word is what was meant.
TEST(ManifestMerge, OfTwoValuesTheHigherManifestsCounts) {
  for (const std::string marker :
       {"", "tools:replace=\"android:exported\"", "tools:strict=\"android:exported\""}) {
    const Merged merged(
        application(kScreen + marker + " android:exported=\"false\"/>"),
        application("<activity android:name=\".Screen\" android:exported=\"true\"/>"));
    EXPECT_EQ(merged.component("shop.lib.Screen")->exported, false) << marker;
  }
}

TEST(ManifestMerge, IntentFiltersAreNeverJoined) {
  const std::string filter = "<intent-filter><action android:name=\"";
  const Merged merged(
      application(std::string(kScreen) + ">" + filter + "one\"/></intent-filter></activity>"),
      application("<activity android:name=\".Screen\">" + filter +
                  "two\"/></intent-filter></activity>"));
  ASSERT_EQ(merged.component("shop.lib.Screen")->intent_filters.size(), 2u);
}

TEST(ManifestMerge, NodeMarkers) {
  const std::string lib = application(
      "<activity android:name=\".Screen\" android:process=\":lib\"><meta-data android:name=\"m\" "
      "android:value=\"1\"/></activity>");
  const auto marked = [&](const std::string& marker) {
    return Merged(application(kScreen + ("tools:node=\"" + marker + "\"/>")), lib);
  };
  const auto shown = [](const Merged& merged) -> std::string {
    const Component* screen = merged.component("shop.lib.Screen");
    if (screen == nullptr) return "gone";
    return screen->process + (screen->meta_data.empty() ? "" : " with meta-data");
  };
  EXPECT_EQ(shown(marked("merge")), ":lib with meta-data");
  EXPECT_EQ(shown(marked("strict")), ":lib with meta-data");
  EXPECT_EQ(shown(marked("merge-only-attributes")), ":lib");
  EXPECT_EQ(shown(marked("mergeOnlyAttributes")), ":lib");
  EXPECT_EQ(shown(marked("replace")), "");
  EXPECT_EQ(shown(marked("remove")), "gone");
}

TEST(ManifestMerge, RemoveAllTakesEveryElementOfTheKind) {
  const Merged merged(
      application(std::string(kScreen) + "><meta-data tools:node=\"removeAll\"/></activity>"),
      application("<activity android:name=\".Screen\"><meta-data android:name=\"a\" "
                  "android:value=\"1\"/><meta-data android:name=\"b\" android:value=\"2\"/>"
                  "</activity>"));
  EXPECT_TRUE(merged.component("shop.lib.Screen")->meta_data.empty());
}

TEST(ManifestMerge, RemovedAttributes) {
  const Merged merged(
      application(std::string(kScreen) + "tools:remove=\"android:process, android:exported\"/>"),
      application("<activity android:name=\".Screen\" android:process=\":x\" "
                  "android:exported=\"true\" android:permission=\"p\"/>"));
  EXPECT_EQ(merged.component("shop.lib.Screen")->process, "");
  EXPECT_FALSE(merged.component("shop.lib.Screen")->exported);
  EXPECT_EQ(merged.component("shop.lib.Screen")->permission, "p");
}

TEST(ManifestMerge, SelectorsLimitMarkersToOneLibrary) {
  const auto permissions = [](const std::string& selector) {
    return Merged("<uses-permission android:name=\"p.A\" tools:node=\"remove\" tools:selector=\"" +
                      selector + "\"/>",
                  "<uses-permission android:name=\"p.A\"/>")
        .permissions();
  };
  EXPECT_EQ(permissions("shop.lib"), "");
  EXPECT_EQ(permissions("shop.other"), "p.A ");
  const Merged attribute(
      application(std::string(kScreen) +
                  "tools:remove=\"android:process\" tools:selector=\"shop.other\"/>"),
      application("<activity android:name=\".Screen\" android:process=\":x\"/>"));
  EXPECT_EQ(attribute.component("shop.lib.Screen")->process, ":x");
}

TEST(ManifestMerge, OverrideLibraryOnlySilencesTheCheckOfMinSdk) {
  const Merged merged(
      "<uses-sdk android:minSdkVersion=\"19\" android:targetSdkVersion=\"30\" "
      "tools:overrideLibrary=\"shop.lib, shop.other\"/>",
      "<uses-sdk android:minSdkVersion=\"24\" android:targetSdkVersion=\"34\"/>"
      "<uses-permission android:name=\"p.A\"/>");
  EXPECT_EQ(merged.project.apps.at(0).min_sdk, 19);
  EXPECT_EQ(merged.project.apps.at(0).target_sdk, 30);
  EXPECT_EQ(merged.permissions(), "p.A ");
}

TEST(ManifestMerge, OtherToolsAttributesChangeNothing) {
  const Merged merged(application("<activity android:name=\".Main\" tools:targetApi=\"31\" "
                                  "tools:ignore=\"Exported\"/>",
                                  "tools:context=\".Main\""),
                      "");
  EXPECT_NE(merged.component("shop.app.Main"), nullptr);
}

TEST(ManifestMerge, PlaceholdersComeFromTheAppForItsLibrariesToo) {
  const std::string provider =
      "<provider android:name=\".P\" android:authorities=\"${applicationId}.p\"/>";
  const Merged without_id("<application/>", application(provider));
  EXPECT_EQ(without_id.component("shop.lib.P")->authorities, "shop.app.p");
  const Merged merged(application("", ""),
                      application(provider + "<meta-data android:name=\"key\" "
                                             "android:value=\"${KEY}-${OTHER}\"/>"),
                      {},
                      "android { defaultConfig { applicationId 'shop.store'\n manifestPlaceholders "
                      "= [KEY: 'k'] } }");
  EXPECT_EQ(merged.component("shop.lib.P")->authorities, "shop.store.p");
  ASSERT_EQ(merged.manifest_of_app().meta_data.size(), 1u);
  EXPECT_EQ(merged.manifest_of_app().meta_data[0].value.value, "k-${OTHER}");
}

TEST(ManifestMerge, PlaceholdersAndIdsOfFlavoursAndBuildTypes) {
  const std::string lib = application(
      "<provider android:name=\".P\" android:authorities=\"${applicationId}.p\"/>"
      "<meta-data android:name=\"key\" android:value=\"${KEY}\"/>"
      "<meta-data android:name=\"log\" android:value=\"${LOG}\"/>");
  const Merged merged("<application/>", lib, {},
                      "android { productFlavors { cn { applicationId 'shop.cn'\n "
                      "manifestPlaceholders = [KEY: 'cn'] } }\n"
                      "buildTypes { debug { manifestPlaceholders = [LOG: 'all'] }\n"
                      "release { manifestPlaceholders = [LOG: 'none'] } } }");
  EXPECT_EQ(merged.component("shop.lib.P")->authorities, "shop.cn.p");
  ASSERT_EQ(merged.manifest_of_app().meta_data.size(), 2u);
  EXPECT_EQ(merged.manifest_of_app().meta_data[0].value.value, "cn");
  EXPECT_EQ(merged.manifest_of_app().meta_data[1].value.value, "none");
}

TEST(ManifestMerge, VariantsGoBeforeBuildTypesAndThoseBeforeFlavours) {
  const auto process = [](std::initializer_list<const char*> sets) {
    Files more;
    for (const std::string set : sets) {
      more.emplace_back("app/src/" + set + "/AndroidManifest.xml",
                        manifest("shop.app", application("<activity android:name=\".Main\" "
                                                         "android:process=\":" +
                                                         set + "\"/>")));
    }
    return Merged(application("<activity android:name=\".Main\" android:process=\":main\"/>"), "",
                  std::move(more), "android { productFlavors { free { } } }")
        .component("shop.app.Main")
        ->process;
  };
  EXPECT_EQ(process({}), ":main");
  EXPECT_EQ(process({"free"}), ":free");
  EXPECT_EQ(process({"free", "release"}), ":release");
  EXPECT_EQ(process({"free", "freeRelease", "release"}), ":freeRelease");
  EXPECT_EQ(process({"debug", "freeDebug"}), ":main");
}

TEST(ManifestMerge, AttributesOfTheManifestItselfAreNotMerged) {
  const Merged merged("<application/>", "<application/>");
  EXPECT_EQ(merged.manifest_of_app().package, "shop.app");
}

}  // namespace
}  // namespace sdklint
