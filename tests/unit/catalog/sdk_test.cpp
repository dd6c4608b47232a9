#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "catalog/catalog.h"
#include "catalog/listing.h"
#include "catalog/schema.h"

namespace sdklint {
namespace {

const Catalog& built_in() {
  static const Result<Catalog> catalog = Catalog::built_in();
  return *catalog;
}

std::string id_of(const Sdk* sdk) { return sdk ? sdk->id : "none"; }

TEST(Sdks, AreFoundByTheLongestPackage) {
  EXPECT_EQ(id_of(built_in().sdk_of_class("com.amap.api.maps.MapsInitializer")), "amap-map");
  EXPECT_EQ(id_of(built_in().sdk_of_class("com.amap.api.location.AMapLocationClient")),
            "amap-location");
  EXPECT_EQ(id_of(built_in().sdk_of_class("com.umengx.Thing")), "none");
  EXPECT_EQ(id_of(built_in().sdk_of_class("com.example.app.MainActivity")), "none");
}

TEST(Sdks, AreFoundByCoordinateAndArchive) {
  EXPECT_EQ(id_of(built_in().sdk_of_coordinate("com.umeng.umsdk", "common")), "umeng-common");
  EXPECT_EQ(id_of(built_in().sdk_of_coordinate("com.umeng.umsdk", "common-noop")), "none");
  EXPECT_EQ(id_of(built_in().sdk_of_archive("umeng-analytics-7.5.4.jar")), "umeng-common");
  EXPECT_EQ(id_of(built_in().sdk_of_archive("gson-2.8.jar")), "none");
}

TEST(Sdks, TellTheMeaningOfACall) {
  bool consent = false, withholds = false;
  for (const Catalog::SdkCallRef& ref : built_in().sdk_calls(Symbol("setAuth"))) {
    ASSERT_EQ(ref.sdk->id, "jpush");
    EXPECT_EQ(ref.call->argument, 1);
    consent = consent || ref.call->meaning == SdkCall::Meaning::kConsent;
    withholds = withholds || ref.call->meaning == SdkCall::Meaning::kWithholds;
  }
  EXPECT_TRUE(consent);
  EXPECT_TRUE(withholds);
}

TEST(Sdks, StartByConstructor) {
  const auto& found = built_in().sdk_constructors(Symbol("com.baidu.location.LocationClient"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front().sdk->id, "baidu-location");
  EXPECT_FALSE(built_in().sdk_calls(Symbol("LocationClient")).empty());
}

TEST(Sdks, KnowTheirManifestCure) {
  const Sdk* sentry = built_in().sdk("sentry");
  ASSERT_NE(sentry, nullptr);
  ASSERT_FALSE(sentry->auto_init.empty());
  EXPECT_EQ(sentry->auto_init.front().off_meta_data, "io.sentry.auto-init");
  EXPECT_TRUE(sentry->auto_init.front().collects);
}

TEST(Sdks, AreNotMetInWhatStandsInForThem) {
  EXPECT_EQ(id_of(built_in().sdk_of_coordinate("com.willowtreeapps.hyperion", "hyperion-attr")),
            "hyperion");
  EXPECT_EQ(
      id_of(built_in().sdk_of_coordinate("com.willowtreeapps.hyperion", "hyperion-core-no-op")),
      "none");
  EXPECT_EQ(id_of(built_in().sdk_of_coordinate("com.google.ads.mediation", "applovin")), "none");
}

TEST(Sdks, AreNotMetInPackagesThatOnlyShareAPrefix) {
  const std::pair<const char*, const char*> kClasses[] = {
      {"com.tencent.mmkv.MMKV", "none"},
      {"com.tencent.mm.opensdk.openapi.IWXAPI", "wechat-open"},
      {"com.alipay.sofa.rpc.Server", "none"},
      {"com.alibaba.fastjson.JSON", "none"},
      {"com.alibaba.android.arouter.launcher.ARouter", "none"},
      {"com.facebook.react.ReactActivity", "none"},
      {"com.facebook.drawee.backends.pipeline.Fresco", "none"},
      {"com.facebook.stetho.Stetho", "stetho"},
      {"com.facebook.FacebookSdk", "facebook-sdk"},
      {"com.facebook.ads.AdView", "meta-audience-network"},
      {"com.squareup.okhttp.OkHttpClient", "none"},
      {"com.google.gson.Gson", "none"},
      {"com.google.android.gms.maps.MapView", "none"},
      {"com.google.android.gms.ads.MobileAds", "google-admob"},
      {"com.google.firebase.crashlytics.FirebaseCrashlytics", "firebase-crashlytics"},
      {"com.google.firebase.FirebaseApp", "firebase-core"},
      {"com.huawei.hms.push.HmsMessaging", "huawei-push"},
      {"com.baidu.mapapi.SDKInitializer", "baidu-map"},
      {"com.baidu.location.LocationClient", "baidu-location"},
      {"com.amap.api.maps2d.MapView", "amap-map2d"},
      {"com.amap.api.services.core.ServiceSettings", "amap-search"},
      {"com.ta.utdid2.device.UTDevice", "aliyun-utdid"},
      {"cn.jiguang.verifysdk.api.JVerificationInterface", "jverification"},
      {"cn.jiguang.api.utils.JCollectionAuth", "jpush"},
      {"com.umeng.message.PushAgent", "umeng-push"},
      {"com.umeng.umcrash.UMCrash", "umeng-apm"}};
  for (const auto& [name, sdk] : kClasses)
    EXPECT_EQ(id_of(built_in().sdk_of_class(name)), sdk) << name;
}

TEST(Sdks, AreNotMetInAdaptersOfMediation) {
  const std::pair<const char*, const char*> kAdapters[] = {
      {"com.google.ads.mediation", "facebook"},
      {"com.google.ads.mediation", "vungle"},
      {"com.applovin.mediation", "unityads-adapter"},
      {"com.applovin.mediation", "google-adapter"},
      {"com.unity3d.ads-mediation", "applovin-adapter"},
      {"com.ironsource.adapters", "admobadapter"},
      {"com.pangle.cn", "mediation-gdt-adapter"},
      {"com.pangle.cn", "mediation-ks-adapter"},
      {"com.mbridge.msdk.oversea", "mbridge_adapter"},
      {"com.adjust.sdk", "adjust-android-webbridge"}};
  for (const auto& [group, artifact] : kAdapters)
    EXPECT_EQ(id_of(built_in().sdk_of_coordinate(group, artifact)), "none")
        << group << ":" << artifact;
  for (const char* file :
       {"windmill-gdt-adapter-4.540.1410.aar", "windmill-csj-adapter-5.5.1.2.aar",
        "mediatom-tt-adapt-0.3.9.aar", "openDefault-10.10.0.aar", "BaiduLBS_Helper.jar.txt",
        "alipay-easysdk-2.2.0.jar"})
    EXPECT_EQ(id_of(built_in().sdk_of_archive(file)), "none") << file;
}

TEST(Sdks, HaveStandInsThatCountForNothing) {
  size_t stand_ins = 0;
  for (const Sdk& sdk : built_in().sdks) {
    for (const std::string& coordinate : sdk.no_op) {
      const size_t colon = coordinate.find(':');
      EXPECT_EQ(id_of(built_in().sdk_of_coordinate(coordinate.substr(0, colon),
                                                   coordinate.substr(colon + 1))),
                "none")
          << coordinate;
      ++stand_ins;
    }
  }
  EXPECT_GE(stand_ins, 7u);
}

TEST(Sdks, MergePermissionsThatTheirOwnManifestsAskFor) {
  const auto merges = [](const char* id, const char* permission) {
    const std::vector<std::string>& all = built_in().sdk(id)->merged_permissions;
    return std::find(all.begin(), all.end(), permission) != all.end();
  };
  EXPECT_TRUE(merges("umeng-push", "android.permission.WAKE_LOCK"));
  EXPECT_TRUE(merges("gdt-ylh", "android.permission.QUERY_ALL_PACKAGES"));
  EXPECT_FALSE(merges("bugly", "android.permission.READ_PHONE_STATE"));
}

TEST(Sdks, AreKnownByMoreThanAName) {
  size_t known = 0, disclosed = 0;
  for (const Sdk& sdk : built_in().sdks) {
    known += !sdk.calls.empty() || !sdk.auto_init.empty() || !sdk.coordinates.empty() ||
             !sdk.data.empty() || !sdk.required_permissions.empty() ||
             !sdk.optional_permissions.empty();
    disclosed += !sdk.purpose.zh.empty();
  }
  EXPECT_GE(known, 150u);
  EXPECT_GE(disclosed, 60u);
}

// The README names sixty SDKs that are known in full: what such an entry lacks, it says it lacks.
TEST(Sdks, LeaveNothingOfTheSixtyUnsaid) {
  std::ifstream readme(SDKLINT_CHECKOUT "/sdk-catalog/README.md");
  size_t count = 0;
  bool listed = false;
  for (std::string text; std::getline(readme, text);) {
    if (text.starts_with("## ")) listed = text == "## The sixty";
    if (!listed || !text.starts_with("    ")) continue;
    std::istringstream ids(text);
    for (std::string id; ids >> id; ++count) {
      const Sdk* sdk = built_in().sdk(id);
      ASSERT_NE(sdk, nullptr) << id;
      std::set<std::string> said(sdk->not_found.begin(), sdk->not_found.end());
      for (const SdkNothing& nothing : sdk->none)
        said.insert(nothing.fields.begin(), nothing.fields.end());
      for (const char* field : {"start", "consent", "auto_init", "brings", "required_permissions",
                                "optional_permissions", "merged_permissions", "data", "floors",
                                "company", "purpose", "privacy_url"}) {
        EXPECT_NE(*schema::has_field(*sdk, field), said.contains(field)) << id << " " << field;
      }
      if (sdk->category == "ads") {
        EXPECT_NE(*schema::has_field(*sdk, "personalises"), said.contains("personalises")) << id;
      }
    }
  }
  EXPECT_EQ(count, 60u);
}

TEST(Sdks, HaveSourcesForEveryCall) {
  for (const Sdk& sdk : built_in().sdks) {
    EXPECT_FALSE(sdk.sources.empty()) << sdk.id;
    for (const SdkCall& call : sdk.calls)
      EXPECT_FALSE(call.source.empty()) << sdk.id << " " << call.method.view();
  }
}

TEST(Notices, PointAtSdksOfTheCatalogue) {
  size_t named = 0;
  for (const Notice& notice : built_in().notices) {
    EXPECT_FALSE(notice.date.empty());
    EXPECT_FALSE(notice.issuer.en.empty());
    if (!notice.sdk.empty()) ++named;
  }
  EXPECT_GE(named, 6u);
}

TEST(Clauses, AreFoundById) {
  for (const char* id : {"miit-337-1", "cac-191-3-1", "taf-078-6-5.3", "taf-078-6-5.6",
                         "taf-078-4-4.2", "taf-078-4-4.5"}) {
    ASSERT_NE(built_in().clause(id), nullptr) << id;
    EXPECT_FALSE(built_in().clause(id)->document_title.zh.empty());
  }
}

TEST(Listing, ShowsFindsAndSuggests) {
  EXPECT_NE(list_catalog(built_in(), CatalogTongue::kEnglish).find("umeng-common"),
            std::string::npos);
  const Result<std::string> shown =
      show_catalog_entry(built_in(), "umeng-common", CatalogTongue::kChinese);
  ASSERT_TRUE(shown);
  EXPECT_NE(shown->find("com.umeng.commonsdk.UMConfigure.preInit"), std::string::npos);
  EXPECT_TRUE(show_catalog_entry(built_in(), "imei", CatalogTongue::kEnglish));
  EXPECT_TRUE(show_catalog_entry(built_in(), "miit-337-1", CatalogTongue::kEnglish));
  const Result<std::string> wrong =
      show_catalog_entry(built_in(), "Umeng", CatalogTongue::kEnglish);
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().remedy.find("umeng-common"), std::string::npos);
  EXPECT_NE(search_catalog(built_in(), "极光", CatalogTongue::kChinese).find("jpush"),
            std::string::npos);
  EXPECT_NE(
      search_catalog(built_in(), "cn.jpush.android.api.JPushInterface", CatalogTongue::kEnglish)
          .find("jpush"),
      std::string::npos);
  EXPECT_EQ(category_name("push", CatalogTongue::kChinese), "消息推送");
  EXPECT_EQ(category_name("push", CatalogTongue::kEnglish), "push");
  EXPECT_NE(list_catalog(built_in(), CatalogTongue::kChinese).find("统计分析"), std::string::npos);
  EXPECT_EQ(list_catalog(built_in(), CatalogTongue::kChinese).find(" analytics "),
            std::string::npos);
  EXPECT_EQ(search_catalog(built_in(), "no such thing at all", CatalogTongue::kEnglish), "");
}

}  // namespace
}  // namespace sdklint
