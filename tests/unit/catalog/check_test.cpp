#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "catalog/catalog.h"

namespace sdklint {
namespace {

namespace fs = std::filesystem;

/// A catalogue folder that lives as long as the test.
class Folder {
 public:
  Folder() {
    path_ = fs::temp_directory_path() /
            ("sdklint-catalog-" +
             std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }
  std::string path() const { return path_.string(); }

  /// "file:line message" of each fault, the folder's name left out.
  std::vector<std::string> faults() const {
    std::vector<std::string> result;
    for (const CatalogFault& fault : check_catalog(path())) {
      std::string message = fs::path(fault.file).lexically_relative(path_).generic_string() + ":" +
                            std::to_string(fault.line) + " " + fault.message;
      while (message.find(path() + "/") != std::string::npos)
        message.erase(message.find(path() + "/"), path().size() + 1);
      result.push_back(std::move(message));
    }
    return result;
  }

 private:
  fs::path path_;
};

constexpr const char* kGoodSdk = R"(id: counter
name: {en: Counter, zh: 计数}
vendor: Acme
category: analytics
coordinates: [com.acme:counter]
packages: [com.acme.counter]
calls:
- {class: com.acme.counter.Counter, method: init, meaning: start, from: docs}
sources: {docs: https://acme.example/docs}
checked: '2026-01-31'
)";

std::string good_sdk_but(const std::string& old_text, const std::string& new_text) {
  std::string text = kGoodSdk;
  text.replace(text.find(old_text), old_text.size(), new_text);
  return text;
}

std::vector<std::string> faults_of_sdk(const std::string& text) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", text);
  return folder.faults();
}

using Faults = std::vector<std::string>;

TEST(CheckCatalog, LetsAGoodEntryPass) { EXPECT_EQ(faults_of_sdk(kGoodSdk), Faults{}); }

TEST(CheckCatalog, TheShippedCatalogueIsClean) {
  for (const CatalogFault& fault : check_catalog(SDKLINT_CHECKOUT "/sdk-catalog")) {
    ADD_FAILURE() << fault.file << ":" << fault.line << ": " << fault.message;
  }
}

TEST(CheckCatalog, NamesTheLineOfBrokenYaml) {
  const Faults faults = faults_of_sdk("id: counter\nname: {en: Counter\n");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_NE(faults[0].find("sdks/acme/counter.yaml:"), std::string::npos);
  EXPECT_NE(faults[0].find("not YAML"), std::string::npos);
}

TEST(CheckCatalog, OffersTheKeyThatWasMeant) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("category:", "catgory:")),
            (Faults{"sdks/acme/counter.yaml:1 'category' is missing",
                    "sdks/acme/counter.yaml:1 'category' must be analytics, push, ads, map, crash, "
                    "login, payment, share, "
                    "verify, im, rtc, debug or other",
                    "sdks/acme/counter.yaml:4 unknown key 'catgory'; did you mean 'category'?"}));
}

TEST(CheckCatalog, WantsBothLanguages) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("{en: Counter, zh: 计数}", "{en: Counter}")),
            (Faults{"sdks/acme/counter.yaml:2 'zh' is missing"}));
}

TEST(CheckCatalog, WantsToKnowWhichHostBringsAnSdk) {
  const std::string calls = "calls:";
  EXPECT_EQ(faults_of_sdk(good_sdk_but(
                calls, "brings:\n- {host: npm, names: [acme-counter], from: docs}\n" + calls)),
            Faults{});
  EXPECT_EQ(faults_of_sdk(
                good_sdk_but(
                    calls, "brings:\n- {host: nuget, names: [acme counter], from: docs}\n" + calls))
                .size(),
            2u);
}

TEST(CheckCatalog, WantsADate) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("2026-01-31", "2026-13-31")),
            (Faults{"sdks/acme/counter.yaml:10 'checked' must be a date, YYYY-MM-DD"}));
}

TEST(CheckCatalog, WantsASourceForEachCall) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but(", from: docs", "")),
            (Faults{"sdks/acme/counter.yaml:8 no source: say 'from' here or for the whole file"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("from: docs", "from: doc")),
            (Faults{"sdks/acme/counter.yaml:8 'doc' is neither a key of this file's 'sources' nor "
                    "a citation"}));
}

TEST(CheckCatalog, WantsACallToLieInThePackages) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("com.acme.counter.Counter", "com.other.Counter")),
            (Faults{"sdks/acme/counter.yaml:8 the class 'com.other.Counter' lies in no package of "
                    "this SDK"}));
}

TEST(CheckCatalog, AsksWhichArgumentTellsOfConsent) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("meaning: start", "meaning: consent")),
            (Faults{"sdks/acme/counter.yaml:8 'argument' is missing: which argument tells whether "
                    "the user agreed?"}));
}

TEST(CheckCatalog, WantsADayOfTheCalendar) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("2026-01-31", "2026-02-30")),
            (Faults{"sdks/acme/counter.yaml:10 'checked' must be a date, YYYY-MM-DD"}));
}

TEST(CheckCatalog, WantsEachLanguageInItsOwnPlace) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("{en: Counter, zh: 计数}", "{en: 计数, zh: 计数}")),
            (Faults{"sdks/acme/counter.yaml:2 'en' of 'name' holds Chinese"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but(
                "checked:",
                "purpose: {en: Counts how often the app is used, zh: Counts how often the app is "
                "used}\nchecked:")),
            (Faults{"sdks/acme/counter.yaml:10 'zh' of 'purpose' isn't translated"}));
}

TEST(CheckCatalog, WantsClassNamesAndVersionsThatCanBe) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("method: init", "since: soon, method: init")),
            (Faults{"sdks/acme/counter.yaml:8 'since' must be a version, such as '5.1'"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("com.acme.counter.Counter", "com.acme.counter.Cou-nter")),
            (Faults{"sdks/acme/counter.yaml:8 'class' must be a full Java name"}));
}

TEST(CheckCatalog, WantsWebAddresses) {
  EXPECT_EQ(
      faults_of_sdk(good_sdk_but("checked:", "privacy_url: acme.example/privacy\nchecked:")),
      (Faults{"sdks/acme/counter.yaml:1 'privacy_url' and 'compliance_url' are web addresses"}));
}

TEST(CheckCatalog, TellsConsentThatIsDemandedFromOtherCalls) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("meaning: start", "meaning: start, demanded: true")),
            (Faults{"sdks/acme/counter.yaml:8 'demanded' is for consent and grants-consent"}));
}

TEST(CheckCatalog, HoldsPermissionsToEachOther) {
  EXPECT_EQ(
      faults_of_sdk(good_sdk_but("checked:",
                                 "required_permissions: [com.acme.BADGE]\noptional_permissions: "
                                 "[com.acme.BADGE]\nchecked:")),
      (Faults{"sdks/acme/counter.yaml:1 a permission stands under 'required_permissions' and "
              "under 'optional_permissions'"}));
  EXPECT_EQ(
      faults_of_sdk(good_sdk_but("checked:", "merged_permissions: [com.acme.BADGE]\nchecked:")),
      (Faults{"sdks/acme/counter.yaml:1 'merged_permissions' holds one that is neither required "
              "nor optional"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("checked:",
                                       "required_permissions: [android.permission.FLY]\nchecked:")),
            (Faults{"sdks/acme/counter.yaml:10 there is no permission 'android.permission.FLY'"}));
}

TEST(CheckCatalog, HoldsWhatAnEntryLacksToWhatItHolds) {
  const auto faults = [](const std::string& lines) {
    return faults_of_sdk(good_sdk_but("checked:", lines + "\nchecked:"));
  };
  EXPECT_EQ(faults("none: [{fields: [auto_init, consent], from: docs}]\nnot_found: [floors]"),
            Faults{});
  EXPECT_EQ(faults("not_found: [start]"),
            (Faults{"sdks/acme/counter.yaml:1 'none' or 'not_found' names a field that the entry "
                    "holds"}));
  EXPECT_EQ(faults("none: [{fields: [floors], from: docs}]\nnot_found: [floors]"),
            (Faults{"sdks/acme/counter.yaml:1 'none' and 'not_found' name a field twice"}));
  EXPECT_EQ(faults("not_found: [permission]").size(), 1u);
  EXPECT_EQ(faults("none: [{fields: [floors]}]"),
            (Faults{"sdks/acme/counter.yaml:10 no source: say 'from' here or for the whole file"}));
}

TEST(CheckCatalog, WantsAFloorToCountSomethingOfTheSdk) {
  EXPECT_EQ(
      faults_of_sdk(good_sdk_but("checked:",
                                 "floors:\n- {version: '2', coordinate: com.acme:other, reason: "
                                 "{en: Mended, zh: 已修复}, from: docs}\nchecked:")),
      (Faults{"sdks/acme/counter.yaml:1 'floors' counts the version of something that "
              "'coordinates' doesn't hold"}));
}

TEST(CheckCatalog, WantsASelfStartToLieInSomePackage) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("checked:",
                                       "auto_init:\n- {kind: provider, class: "
                                       "com.nobody.InitProvider, from: docs}\nchecked:")),
            (Faults{"sdks/acme/counter.yaml:11 the class 'com.nobody.InitProvider' lies in no "
                    "package of any SDK"}));
}

TEST(CheckCatalog, WantsOverlapsToBeStated) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", good_sdk_but("com.acme:counter", "com.acme:count*"));
  std::string inner = good_sdk_but("id: counter", "id: meter");
  inner.replace(inner.find("com.acme:counter"), 16, "com.acme:counter-meter");
  inner.replace(inner.find("[com.acme.counter]"), 18, "[com.acme.counter.meter]");
  inner.replace(inner.find("com.acme.counter.Counter"), 24, "com.acme.counter.meter.Meter");
  folder.write("sdks/acme/meter.yaml", inner);
  EXPECT_EQ(folder.faults(),
            (Faults{"sdks/acme/meter.yaml:5 the coordinate 'com.acme:counter-meter' lies inside "
                    "'com.acme:count*' of 'counter', and the longest wins: say 'inside: [counter]' "
                    "if that is meant",
                    "sdks/acme/meter.yaml:6 the package 'com.acme.counter.meter' lies inside "
                    "'com.acme.counter' of 'counter', and the longest wins: say 'inside: "
                    "[counter]' if that is meant"}));
  folder.write("sdks/acme/meter.yaml", inner + "inside: [counter]\n");
  EXPECT_EQ(folder.faults(), Faults{});
  folder.write("sdks/acme/counter.yaml", good_sdk_but("packages:", "inside: [meter]\npackages:"));
  folder.write("sdks/acme/meter.yaml", inner + "inside: [counter]\n");
  EXPECT_EQ(folder.faults(),
            (Faults{"sdks/acme/counter.yaml:6 'inside' names 'meter', but no package or coordinate "
                    "of this SDK lies inside one of its"}));
}

TEST(CheckCatalog, WantsAnEntryToBeNewerThanTheNoticeThatNamesIt) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", kGoodSdk);
  folder.write("notices/2026-03-01-office.yaml",
               "date: '2026-03-01'\nissuer: {en: Office, zh: 办公室}\ntitle: List\nsources: {s: "
               "https://office.example}\nfrom: s\nnotices:\n- sdk_name: Counter\n  sdk: counter\n  "
               "accusation: {en: Counts too much, zh: 统计过多}\n  fault: code\n");
  EXPECT_EQ(folder.faults(), (Faults{"sdks/acme/counter.yaml:1 it was checked before the notice of "
                                     "2026-03-01 that names it"}));
}

TEST(CheckCatalog, FindsNamesThatNobodyDefined) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("checked:", "data: [shoe-size]\nchecked:")),
            (Faults{"sdks/acme/counter.yaml:10 there is no data kind 'shoe-size'"}));
}

TEST(CheckCatalog, FindsCoordinatesAndPackagesThatTwoClaim) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", kGoodSdk);
  folder.write("sdks/acme/rival.yaml", good_sdk_but("id: counter", "id: rival"));
  EXPECT_EQ(folder.faults(), (Faults{"sdks/acme/rival.yaml:5 the coordinate 'com.acme:counter' "
                                     "stands twice; first in sdks/acme/counter.yaml:5",
                                     "sdks/acme/rival.yaml:6 the package 'com.acme.counter' stands "
                                     "twice; first in sdks/acme/counter.yaml:6",
                                     "sdks/acme/rival.yaml:8 the class 'com.acme.counter.Counter' "
                                     "lies in no package of this SDK (by the "
                                     "longest prefix it belongs to 'counter')"}));
}

TEST(CheckCatalog, NamesTheLineWhereTheSchemaIsBroken) {
  EXPECT_EQ(faults_of_sdk("- counter\n"),
            (Faults{"sdks/acme/counter.yaml:1 a catalogue file is a map"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("calls:\n- {", "calls: none\nauto_init:\n- {")).front(),
            "sdks/acme/counter.yaml:7 'calls' must be a list");
  EXPECT_EQ(faults_of_sdk(good_sdk_but("calls:\n", "calls:\n- com.acme.counter.Counter.init\n")),
            (Faults{"sdks/acme/counter.yaml:8 an entry of 'calls' must be a map"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("meaning: start", "meaning: begins")).size(), 1u);
  EXPECT_EQ(faults_of_sdk(good_sdk_but("method: init", "method: []")).front(),
            "sdks/acme/counter.yaml:8 'method' is an empty list");
  EXPECT_EQ(faults_of_sdk(good_sdk_but("com.acme:counter", "com.acme.counter")),
            (Faults{"sdks/acme/counter.yaml:1 a coordinate is written group:artifact"}));
  EXPECT_EQ(faults_of_sdk(good_sdk_but("[com.acme.counter]", "[com.acme.counter, acme]")),
            (Faults{"sdks/acme/counter.yaml:1 a package of one short word takes in too much"}));
  EXPECT_EQ(
      faults_of_sdk(good_sdk_but("[com.acme.counter]", "[com.acme.counter, com.acme.counter.io]")),
      (Faults{"sdks/acme/counter.yaml:1 'packages' holds one that lies inside another"}));
}

TEST(CheckCatalog, FindsKeysThatNobodyAskedForInRows) {
  EXPECT_EQ(faults_of_sdk(good_sdk_but("meaning: start", "meaning: start, when: early")),
            (Faults{"sdks/acme/counter.yaml:8 unknown key 'when'"}));
}

TEST(CheckCatalog, WantsSourcesThatAReaderCanOpen) {
  const Faults bare =
      faults_of_sdk(good_sdk_but("sources: {docs: https://acme.example/docs}\n", ""));
  EXPECT_EQ(bare.front(),
            "sdks/acme/counter.yaml:1 'sources' is missing: an entry without a source is a guess");
  const std::string page = "https://acme.example/docs";
  for (const std::string good :
       {"acme/sdk docs/init.md", "npm:acme-counter@2.1.0", "maven:com.acme:counter:2.1.0"}) {
    EXPECT_EQ(faults_of_sdk(good_sdk_but(page, "'" + good + "'")), Faults{}) << good;
  }
  for (const std::string bad : {"the vendor says so", "maven:", "our wiki/page"}) {
    EXPECT_EQ(faults_of_sdk(good_sdk_but(page, "'" + bad + "'")).back(),
              "sdks/acme/counter.yaml:9 a source must be a URL, \"owner/repo path\", "
              "\"npm:package@version\" or \"maven:group:artifact:version\"")
        << bad;
  }
}

TEST(CheckCatalog, FindsReferencesThatAreDead) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", good_sdk_but("packages:", "inside: [nobody]\npackages:"));
  folder.write(
      "notices/2026-01-01-office.yaml",
      "date: '2026-01-01'\nissuer: Office\ntitle: List\nsources: {s: "
      "https://office.example}\nfrom: s\nnotices:\n- sdk_name: Rival\n  sdk: rival\n  "
      "accusation: {en: Counts too much, zh: 统计过多}\n  clauses: [law-7]\n  fault: papers\n");
  EXPECT_EQ(folder.faults(),
            (Faults{"notices/2026-01-01-office.yaml:8 there is no SDK 'rival'",
                    "notices/2026-01-01-office.yaml:10 there is no clause 'law-7'",
                    "sdks/acme/counter.yaml:6 'inside' names 'nobody', but no package or "
                    "coordinate of this SDK lies inside one of its",
                    "sdks/acme/counter.yaml:6 there is no SDK 'nobody'"}));
}

TEST(CheckCatalog, FindsAnSdkThatIsThereTwice) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", kGoodSdk);
  folder.write("sdks/other/counter.yaml", kGoodSdk);
  const Faults faults = folder.faults();
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults.front(),
            "sdks/other/counter.yaml:1 the SDK 'counter' stands twice; first in "
            "sdks/acme/counter.yaml:1");
}

TEST(CheckCatalog, FindsAStandInThatAnotherClaimsAsItsOwn) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml",
               good_sdk_but("packages:", "no_op: [com.acme:counter-no-op]\npackages:"));
  std::string rival = good_sdk_but("id: counter", "id: rival");
  rival.replace(rival.find("com.acme:counter"), 16, "com.acme:counter-no-op");
  rival.replace(rival.find("[com.acme.counter]"), 18, "[com.rival]");
  rival.replace(rival.find("com.acme.counter.Counter"), 24, "com.rival.Counter");
  folder.write("sdks/acme/rival.yaml", rival);
  EXPECT_EQ(folder.faults(), (Faults{"sdks/acme/rival.yaml:5 the coordinate "
                                     "'com.acme:counter-no-op' stands twice; first in "
                                     "sdks/acme/counter.yaml:6"}));
}

TEST(CheckCatalog, HoldsADatedFileToItsDate) {
  const Folder folder;
  const std::string notice =
      "issuer: Office\ntitle: List\nsources: {s: https://office.example}\nfrom: s\nnotices:\n- "
      "sdk_name: Rival\n  accusation: {en: Counts too much, zh: 统计过多}\n  fault: papers\n";
  folder.write("notices/2026-01-01-office.yaml", "date: '2026-01-02'\n" + notice);
  EXPECT_EQ(folder.faults(), (Faults{"notices/2026-01-01-office.yaml:1 the file of a notice is "
                                     "notices/<date>-<issuer>.yaml"}));
}

TEST(CheckCatalog, HoldsAFileToItsPlace) {
  const Folder folder;
  folder.write("sdks/counter.yaml", kGoodSdk);
  EXPECT_EQ(folder.faults(), (Faults{"sdks/counter.yaml:1 the file of an SDK is "
                                     "sdks/<vendor>/<id>.yaml; this one's id is 'counter'"}));
}

TEST(CheckCatalog, TakesNamesOfTheCatalogueThatAnOverlayAddsTo) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", good_sdk_but("checked:", "data: [imei]\nchecked:"));
  const Result<Catalog> base = Catalog::built_in();
  ASSERT_TRUE(base);
  EXPECT_EQ(check_catalog(folder.path(), &*base).size(), 0u);
  EXPECT_EQ(check_catalog(folder.path()).size(), 1u);
}

TEST(CheckCatalog, SaysThatAFolderIsEmpty) {
  const Folder folder;
  EXPECT_EQ(check_catalog(folder.path()).size(), 1u);
  EXPECT_EQ(check_catalog(folder.path() + "/nowhere").size(), 1u);
}

TEST(Overlay, ReplacesByIdAndAddsTheRest) {
  const Folder folder;
  folder.write("sdks/acme/counter.yaml", kGoodSdk);
  folder.write("sdks/acme/jpush.yaml", good_sdk_but("id: counter", "id: jpush"));
  Result<Catalog> catalog = Catalog::built_in();
  ASSERT_TRUE(catalog);
  const size_t before = catalog->sdks.size();
  Result<Catalog> overlay = Catalog::from_folder(folder.path());
  ASSERT_TRUE(overlay) << overlay.error().to_string();
  (*catalog).overlay(*std::move(overlay));
  EXPECT_EQ(catalog->sdks.size(), before + 1);
  ASSERT_NE(catalog->sdk("jpush"), nullptr);
  EXPECT_EQ(catalog->sdk("jpush")->vendor.en, "Acme");
  EXPECT_EQ(catalog->sdk_of_class("com.acme.counter.deep.Thing")->packages.front(),
            "com.acme.counter");
}

}  // namespace
}  // namespace sdklint
