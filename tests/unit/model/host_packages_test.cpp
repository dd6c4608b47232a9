#include "model/host_packages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/zip.h"

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

struct World {
  SourceTree sources;
  Project project;
  explicit World(Files files)
      : sources(SourceTree::from_text(std::move(files))), project(Project::read(sources)) {}

  const Module* module(const std::string& folder) const {
    for (const Module& one : project.modules) {
      if (one.folder == folder) return &one;
    }
    return nullptr;
  }
  /// "name version scope" of the packages of a module.
  std::vector<std::string> packages(const std::string& folder) const {
    std::vector<std::string> result;
    const Module* one = module(folder);
    if (one == nullptr) return {"no such module"};
    for (const HostPackage& package : one->host_packages) {
      result.push_back(package.name + " " + package.version +
                       (package.scope == DependencyScope::kRuntime ? "" : " (dev)"));
    }
    return result;
  }
};

const Files kAndroid = {{"android/settings.gradle", "include ':app'"},
                        {"android/app/build.gradle", "apply plugin: 'com.android.application'"}};

World with(Files files) {
  files.insert(files.end(), kAndroid.begin(), kAndroid.end());
  return World(std::move(files));
}

TEST(HostPackages, PackageJsonGivesItsPackagesToTheAppBelowIt) {
  const World world = with({{"package.json", R"({
  "dependencies": {"react-native": "0.74.1", "jpush-react-native": "^3.0.0"},
  "devDependencies": {"jest": "29"}})"},
                            {"package-lock.json", R"({"packages": {
  "node_modules/jpush-react-native": {"version": "3.2.8"},
  "node_modules/a/node_modules/react-native": {"version": "0.1.0"}}})"}});
  EXPECT_EQ(world.packages("android/app"),
            (std::vector<std::string>{"react-native 0.74.1", "jpush-react-native 3.2.8",
                                      "jest 29 (dev)"}));
  const Span span = world.module("android/app")->host_packages[1].origin.span;
  EXPECT_EQ(world.sources.line_of(span), 2);
}

TEST(HostPackages, YarnTellsVersionsToo) {
  const World world =
      with({{"package.json", R"({"dependencies": {"a": "^1.0.0", "@s/b": "^2.0.0", "c": "*"}})"},
            {"yarn.lock",
             "# yarn lockfile v1\n\na@^1.0.0:\n  version \"1.4.0\"\n\n\"@s/b@^2.0.0\":\n"
             "  version \"2.1.0\"\n\nc@*, c@^1:\n  version \"1.0.0\"\n\nc@^2:\n"
             "  version \"2.0.0\"\n"}});
  EXPECT_EQ(world.packages("android/app"),
            (std::vector<std::string>{"a 1.4.0", "@s/b 2.1.0", "c *"}));
}

TEST(HostPackages, TheNearestPackageJsonCounts) {
  const World world(
      {{"package.json", R"({"dependencies": {"outer": "1"}})"},
       {"apps/shop/package.json", R"({"dependencies": {"inner": "2"}})"},
       {"apps/shop/android/settings.gradle", "include ':app'"},
       {"apps/shop/android/app/build.gradle", "apply plugin: 'com.android.application'"}});
  EXPECT_EQ(world.packages("apps/shop/android/app"), std::vector<std::string>{"inner 2"});
}

TEST(HostPackages, AnAppWhoseAndroidProjectIsMadeByEachBuildIsAnApp) {
  const World world(Files{{"package.json", R"({"dependencies": {"expo": "51", "expo-x": "1"}})"}});
  ASSERT_TRUE(world.project.is_android());
  EXPECT_EQ(world.project.apps.size(), 1u);
  EXPECT_EQ(world.packages(""), (std::vector<std::string>{"expo 51", "expo-x 1"}));
}

TEST(HostPackages, APackageJsonOfAnythingElseMakesNoApp) {
  const World world(Files{{"package.json", R"({"dependencies": {"express": "4"},
                      "devDependencies": {"react-native": "0.74"}})"}});
  EXPECT_FALSE(world.project.is_android());
}

TEST(HostPackages, CordovaNamesPluginsInConfigXmlAndAmongDevelopmentDependencies) {
  const World world(Files{{"package.json", R"({
  "devDependencies": {"cordova-android": "12.0.0", "cordova-plugin-jpush": "1.0", "x": "1"},
  "cordova": {"plugins": {"cordova-plugin-jpush": {}}, "platforms": ["android"]}})"},
                          {"config.xml",
                           "<widget id=\"com.x\" xmlns:cdv=\"http://cordova.apache.org/ns/1.0\">\n"
                           "<plugin name=\"cordova-plugin-amap\" spec=\"~2.0\"/>\n"
                           "<platform name=\"ios\"><plugin name=\"other\" spec=\"1\"/></platform>\n"
                           "</widget>"}});
  EXPECT_EQ(world.packages(""),
            (std::vector<std::string>{"cordova-android 12.0.0 (dev)", "cordova-plugin-jpush 1.0",
                                      "x 1 (dev)", "cordova-plugin-amap ~2.0"}));
}

TEST(HostPackages, CordovaPluginsNameMavenCoordinates) {
  const World world(Files{{"plugin.xml",
                           "<plugin id=\"x\"><platform name=\"android\">\n"
                           "<framework src=\"cn.jiguang.sdk:jpush:4.9.0\"/>\n"
                           "<framework src=\"src/android/x.gradle\" custom=\"true\"/></platform>"
                           "</plugin>"},
                          {"android/AndroidManifest.xml", "<manifest package=\"com.x\"/>"}});
  const Module* module = world.module("android");
  ASSERT_NE(module, nullptr);
  ASSERT_EQ(module->dependencies.size(), 1u);
  EXPECT_EQ(module->dependencies[0].artifact, "jpush");
  EXPECT_EQ(module->dependencies[0].version, "4.9.0");
  EXPECT_EQ(world.sources.line_of(module->dependencies[0].origin.span), 2);
}

TEST(HostPackages, PubspecNamesFlutterPlugins) {
  const World world =
      with({{"pubspec.yaml",
             "name: shop\ndependencies:\n  flutter:\n    sdk: flutter\n  jpush_flutter: ^2.5.0\n"
             "  amap:\n    git: https://example.com/amap\ndev_dependencies:\n  lints: ^3.0.0\n"},
            {"pubspec.lock",
             "packages:\n  jpush_flutter:\n    dependency: \"direct main\"\n    version: "
             "\"2.5.8\"\n"}});
  EXPECT_EQ(world.packages("android/app"),
            (std::vector<std::string>{"jpush_flutter 2.5.8", "amap ", "lints ^3.0.0 (dev)"}));
  EXPECT_EQ(world.sources.line_of(world.module("android/app")->host_packages[0].origin.span), 5);
}

TEST(HostPackages, UniAppSwitchesModulesAndSdksOnInItsManifest) {
  const World world(Files{{"src/manifest.json", R"({ // comments are allowed here
  "app-plus": {
    "modules": {"Push": {}, "Maps": {}},
    "distribute": {"sdkConfigs": {"push": {"unipush": {"offline": true}}, "statics": {}}}
  }})"}});
  EXPECT_EQ(world.packages(""), (std::vector<std::string>{"modules.Push ", "modules.Maps ",
                                                          "sdkConfigs.push.unipush "}));
  // A browser's manifest.json is something else.
  EXPECT_FALSE(
      World(Files{{"manifest.json", R"({"name": "x", "app": "y"})"}}).project.is_android());
}

TEST(HostPackages, UnityResolvesCoordinatesAndPackagesWhatLiesInAssets) {
  const World world(
      {{"Game/ProjectSettings/ProjectSettings.asset", "%YAML"},
       {"Game/Packages/manifest.json", R"({"dependencies": {"com.unity.ads": "3.7.5"}})"},
       {"Game/Assets/Vendor/Editor/VendorDependencies.xml",
        "<dependencies><androidPackages>\n<androidPackage spec=\"com.vendor:ads:1.2.3\"/>\n"
        "</androidPackages><iosPods><iosPod name=\"x\"/></iosPods></dependencies>"},
       {"Game/Assets/Plugins/Android/vendor.aar", test::zip_of({{"classes.jar", ""}})},
       {"Game/Assets/Vendor/Editor/tool.jar", test::zip_of({{"a", ""}})},
       {"Game/Assets/Plugins/Android/mainTemplate.gradle",
        "apply plugin: 'com.android.library'\n**APPLY_PLUGINS**\ndependencies {\n"
        "    implementation 'com.vendor:push:4.5.6'\n**DEPS**}\n"}});
  ASSERT_TRUE(world.project.is_android());
  ASSERT_EQ(world.project.apps.size(), 1u);
  std::vector<std::string> dependencies, archives;
  for (const Module& module : world.project.modules) {
    for (const Dependency& dependency : module.dependencies)
      dependencies.push_back(dependency.artifact + ":" + dependency.version);
    for (const LocalArchive& archive : module.archives) archives.push_back(archive.path);
  }
  std::sort(dependencies.begin(), dependencies.end());
  EXPECT_EQ(dependencies, (std::vector<std::string>{"ads:1.2.3", "push:4.5.6"}));
  EXPECT_EQ(archives, std::vector<std::string>{"Game/Assets/Plugins/Android/vendor.aar"});
}

}  // namespace
}  // namespace sdklint
