// SDKs that no dependency names: in archives, native libraries, packages of other hosts.
#include "analysis/sdk_inventory.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "analysis/archive_collection.h"
#include "cli/lint.h"
#include "support/checkout.h"
#include "support/temp_folder.h"
#include "support/zip.h"

namespace sdklint {
namespace {

using test::class_file_of;
using test::zip_of;
using Files = std::vector<std::pair<std::string, std::string>>;

const Catalog& catalog() {
  static const Result<Catalog> built_in = Catalog::built_in();
  return *built_in;
}

struct World {
  SourceTree sources;
  Project project;
  KnownLibrary library{catalog()};
  Program program;

  explicit World(SourceTree tree)
      : sources(std::move(tree)),
        project(Project::read(sources)),
        program(Program::build(sources, &library, 1)) {}
  explicit World(Files files) : World(SourceTree::from_text(completed(std::move(files)))) {}

  static Files completed(Files files) {
    files.emplace_back("app/src/main/AndroidManifest.xml", "<manifest package=\"com.shop\"/>");
    return files;
  }

  std::vector<PresentSdk> inventory() const {
    return sdk_inventory(program, project, project.apps.at(0), catalog());
  }
  std::vector<ArchiveCollection> collection() const {
    return personal_data_in_archives(program, project, project.apps.at(0), catalog());
  }
  /// SDK id → what shows it best.
  std::map<std::string, std::string> present() const {
    std::map<std::string, std::string> result;
    for (const PresentSdk& one : inventory()) result[one.sdk->id] = one.best().text;
    return result;
  }
};

const std::string kApp =
    "apply plugin: 'com.android.application'\ndependencies {\n"
    "    implementation fileTree(dir: 'libs', include: ['*.jar', '*.aar'])\n}\n";

std::string jar_of(const std::string& class_name) {
  return zip_of(
      {{class_name + ".class", class_file_of({class_name, "java/lang/Object", {}, {}, {}})}});
}

TEST(SdkInventory, FindsAnSdkByThePackagesInAnArchiveOfAnyName) {
  const World world(
      {{"app/build.gradle", kApp}, {"app/libs/all-in-one.jar", jar_of("cn/jpush/android/A")}});
  const auto present = world.present();
  ASSERT_TRUE(present.contains("jpush"));
  EXPECT_EQ(present.at("jpush"), "app/libs/all-in-one.jar (cn.jpush.android.A)");
  EXPECT_NE(world.inventory().at(0).packaged(), nullptr);
}

TEST(SdkInventory, AFewClassesOfAnotherSdkAreNotThatSdk) {
  std::vector<std::pair<std::string, std::string>> classes;
  for (const char* name : {"com/alipay/sdk/app/PayTask", "com/alipay/a/A", "com/alipay/a/B",
                           "com/alipay/a/C", "cn/jpush/android/Id"}) {
    classes.emplace_back(std::string(name) + ".class",
                         class_file_of({name, "java/lang/Object", {}, {}, {}}));
  }
  const Files files = {{"app/build.gradle", kApp}, {"app/libs/pay.jar", zip_of(classes)}};
  EXPECT_TRUE(World(files).present().contains("alipay"));
  EXPECT_FALSE(World(files).present().contains("jpush"));
  classes.emplace_back("cn/jpush/android/api/JPushInterface.class", "");
  const World both({{"app/build.gradle", kApp}, {"app/libs/pay.jar", zip_of(classes)}});
  EXPECT_TRUE(both.present().contains("jpush"));
}

TEST(SdkInventory, FindsAnSdkByTheCoordinatesPackedIntoAnArchive) {
  const World world({{"app/build.gradle", kApp},
                     {"app/libs/x.jar",
                      zip_of({{"META-INF/maven/cn.jiguang.sdk/jpush/pom.properties",
                               "groupId=cn.jiguang.sdk\nartifactId=jpush\nversion=5.0.0\n"}})}});
  const std::vector<PresentSdk> present = world.inventory();
  ASSERT_EQ(present.size(), 1u);
  EXPECT_EQ(present[0].sdk->id, "jpush");
  EXPECT_EQ(present[0].best().version, "5.0.0");
}

TEST(SdkInventory, FindsAnSdkByItsNativeLibrary) {
  const World world({{"app/build.gradle", kApp},
                     {"app/src/main/jniLibs/arm64-v8a/libjcore400.so", "elf"},
                     {"app/src/main/jniLibs/x86/libjcore400.so", "elf"}});
  const std::vector<PresentSdk> present = world.inventory();
  ASSERT_EQ(present.size(), 1u);
  EXPECT_EQ(present[0].best().kind, SdkEvidence::Kind::kNativeLibrary);
  EXPECT_EQ(present[0].evidence.size(), 1u);
}

TEST(SdkInventory, APackageOfAnotherHostBringsItsSdk) {
  const World world({{"package.json", R"({"dependencies": {"jpush-react-native": "3.2.8"}})"},
                     {"app/build.gradle", kApp}});
  const std::vector<PresentSdk> present = world.inventory();
  ASSERT_EQ(present.size(), 1u);
  EXPECT_EQ(present[0].sdk->id, "jpush");
  EXPECT_EQ(present[0].best().kind, SdkEvidence::Kind::kHostPackage);
  EXPECT_EQ(present[0].best().text, "jpush-react-native");
  EXPECT_EQ(present[0].best().version, "");  // the wrapper's version isn't the SDK's
  EXPECT_NE(present[0].packaged(), nullptr);
}

TEST(SdkInventory, AnArchiveForTestsIsNotInTheApp) {
  const World world({{"app/build.gradle",
                      "apply plugin: 'com.android.application'\ndependencies {\n"
                      "    testImplementation files('tools/a.jar')\n}\n"},
                     {"app/tools/a.jar", jar_of("cn/jpush/android/A")}});
  const std::vector<PresentSdk> present = world.inventory();
  ASSERT_EQ(present.size(), 1u);
  EXPECT_EQ(present[0].packaged(), nullptr);
}

TEST(SdkInventory, ALineThatNamesTheArchiveIsTheBetterEvidence) {
  const World world(
      {{"app/build.gradle", kApp + "dependencies { implementation files('libs/a.jar') }\n"},
       {"app/libs/a.jar", jar_of("cn/jpush/android/A")}});
  EXPECT_EQ(world.sources.line_of(world.inventory().at(0).best().span), 5);
}

TEST(ArchiveCollection, TellsWhichPersonalDataApisCompiledCodeNames) {
  const std::string tracker = class_file_of({"com/unheardof/Tracker",
                                             "java/lang/Object",
                                             {{"android/telephony/TelephonyManager", "getDeviceId"},
                                              {"android/provider/Settings$Secure", "getString"},
                                              {"java/lang/String", "getDeviceId"}},
                                             {},
                                             {"android_id"}});
  const std::string harmless = class_file_of({"com/unheardof/Harmless",
                                              "java/lang/Object",
                                              {{"android/provider/Settings$Secure", "getString"}},
                                              {},
                                              {"lock_pattern_visible"}});
  const World world(
      {{"app/build.gradle", kApp},
       {"app/libs/a.aar",
        zip_of({{"AndroidManifest.xml", "<manifest package=\"com.unheardof\"/>"},
                {"classes.jar", zip_of({{"com/unheardof/Tracker.class", tracker},
                                        {"com/unheardof/Harmless.class", harmless}})}})}});
  std::vector<std::string> found;
  for (const ArchiveCollection& one : world.collection()) {
    EXPECT_EQ(one.class_name.view(), "com.unheardof.Tracker");
    EXPECT_EQ(one.sdk, nullptr);
    EXPECT_EQ(one.scope, DependencyScope::kRuntime);
    found.push_back(one.api->id);
  }
  EXPECT_EQ(found.size(), 2u);
  EXPECT_EQ(found.front(), "Settings.Secure.getString(android_id)");
  EXPECT_EQ(found.back(), "TelephonyManager.getDeviceId");
}

/// The npm packages of tests/archives hold SDKs as their vendors compiled them.
class RealArchives : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(packages() / "react-native-wechat"))
      GTEST_SKIP() << "run `npm ci` in tests/archives to read real SDK archives";
    folder_.write("settings.gradle", "include ':app'");
    folder_.write("app/build.gradle", kApp);
    folder_.write("app/src/main/AndroidManifest.xml", "<manifest package=\"com.shop\"/>");
  }
  static std::filesystem::path packages() {
    return test::checkout() / "tests" / "archives" / "node_modules";
  }
  void add(const std::string& package, const std::string& file) {
    std::filesystem::create_directories(folder_.path() / "app" / "libs");
    std::filesystem::copy_file(packages() / package / "android" / "libs" / file,
                               folder_.path() / "app" / "libs" / file);
  }
  /// The Android library of a package as a module that the app depends on.
  void add_module(const std::string& package) {
    std::filesystem::copy(packages() / package / "android", folder_.path() / "sdk",
                          std::filesystem::copy_options::recursive);
    folder_.write("settings.gradle", "include ':app', ':sdk'");
    folder_.write("app/build.gradle", kApp + "dependencies { implementation project(':sdk') }\n");
  }
  World world() const {
    Result<SourceTree> sources = SourceTree::from_disk(folder_.string());
    return World(*std::move(sources));
  }
  static std::map<std::string, const Sdk*> apis_of(const World& world) {
    std::map<std::string, const Sdk*> apis;
    for (const ArchiveCollection& one : world.collection()) apis[one.api->id] = one.sdk;
    return apis;
  }

  test::TempFolder folder_;
};

/// The library of a React Native package, with the Maven repository that it keeps its AARs in.
TEST_F(RealArchives, AnAarOfAMavenRepositoryInTheTree) {
  add_module("react-native-background-geolocation");
  const World app = world();
  const std::string path =
      "sdk/libs/com/transistorsoft/tslocationmanager/3.6.5/tslocationmanager-3.6.5.aar";
  const std::optional<FileId> archive = app.sources.find(path);
  ASSERT_TRUE(archive);
  const ArchiveContents& contents = app.project.archives->contents(*archive);
  EXPECT_TRUE(contents.notes.empty());
  EXPECT_TRUE(std::binary_search(contents.classes.begin(), contents.classes.end(),
                                 "com.transistorsoft.locationmanager.BootReceiver"));
  EXPECT_EQ(contents.native_libraries, std::vector<std::string>{"libtslocationmanager.so"});

  const Manifest& manifest = app.project.apps.at(0).manifest;
  // Which of its two archives is packed depends on a version; their manifests are the same.
  const auto from_archive = [&](Span span) {
    return app.sources.file(span.file).path.ends_with(".aar!/AndroidManifest.xml");
  };
  const auto asks_for = [&](std::string_view name) {
    return std::any_of(
        manifest.permissions.begin(), manifest.permissions.end(),
        [&](const UsesPermission& one) { return one.name == name && from_archive(one.span); });
  };
  EXPECT_TRUE(asks_for("android.permission.ACCESS_BACKGROUND_LOCATION"));
  EXPECT_TRUE(asks_for("android.permission.ACTIVITY_RECOGNITION"));
  EXPECT_FALSE(asks_for("android.permission.READ_PHONE_STATE"));  // it names its level
  const auto component = [&](std::string_view name) -> const Component* {
    for (const Component& one : manifest.components) {
      if (one.class_name == name && from_archive(one.span)) return &one;
    }
    return nullptr;
  };
  ASSERT_NE(component("com.transistorsoft.locationmanager.service.TrackingService"), nullptr);
  const Component* provider = component("com.transistorsoft.locationmanager.util.LogFileProvider");
  ASSERT_NE(provider, nullptr);
  EXPECT_EQ(provider->authorities, "com.shop.tslocationmanager.fileprovider");
  ASSERT_EQ(provider->meta_data.size(), 1u);
  EXPECT_EQ(provider->meta_data[0].value.value, "@xml/tslocationmanager_file_provider_path");

  const auto apis = apis_of(app);
  EXPECT_TRUE(apis.contains("SensorManager.registerListener"));
  EXPECT_EQ(apis.begin()->second, nullptr);  // nobody has described it
}

TEST_F(RealArchives, AnAarThatReadsNothing) {
  std::filesystem::create_directories(folder_.path() / "app" / "libs");
  std::filesystem::copy_file(
      packages() / "tns-core-modules-widgets" / "platforms" / "android" / "widgets-release.aar",
      folder_.path() / "app" / "libs" / "widgets-release.aar");
  const World app = world();
  const ArchiveContents& contents =
      app.project.archives->contents(*app.sources.find("app/libs/widgets-release.aar"));
  EXPECT_GT(contents.classes.size(), 20u);
  EXPECT_TRUE(app.collection().empty());
  EXPECT_TRUE(app.present().empty());
  const Manifest& manifest = app.project.apps.at(0).manifest;
  EXPECT_TRUE(manifest.permissions.empty());
  EXPECT_EQ(manifest.files.size(), 2u);
}

TEST_F(RealArchives, WeChatOpenSdk) {
  add("react-native-wechat", "libammsdk.jar");
  const World app = world();
  EXPECT_TRUE(app.present().contains("wechat-open"));
}

TEST_F(RealArchives, AlipaySdkNamesWhatItReads) {
  add("react-native-alipay", "alipaySdk-20160223.jar");
  const World app = world();
  EXPECT_TRUE(app.present().contains("alipay"));
  const auto apis = apis_of(app);
  EXPECT_TRUE(apis.contains("TelephonyManager.getDeviceId"));
  EXPECT_TRUE(apis.contains("TelephonyManager.getSubscriberId"));
}

TEST_F(RealArchives, JVerificationCarriesTheSdksOfTheCarriers) {
  add("jverification-react-native", "jverification-android-not_support_dynamic-release-3.4.8.jar");
  const World app = world();
  const auto present = app.present();
  for (const char* id : {"jverification", "cmic", "ctcc-auth"})
    EXPECT_TRUE(present.contains(id)) << id;
  for (const PresentSdk& one : app.inventory()) {
    if (one.sdk->id == "jverification") {
      EXPECT_EQ(one.best().version, "3.4.8");
    }
  }
}

}  // namespace
}  // namespace sdklint
