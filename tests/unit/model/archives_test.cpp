#include "model/archives.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/zip.h"

namespace sdklint {
namespace {

using test::class_file_of;
using test::zip_bomb;
using test::zip_of;

const std::string kTracker = class_file_of(
    {"com/vendor/Tracker$Inner",
     "java/lang/Object",
     {{"android/telephony/TelephonyManager", "getDeviceId"}, {"com/vendor/Util", "run"}},
     {},
     {"android_id"}});
const std::string kUtil = class_file_of({"com/vendor/Util", "java/lang/Object", {}, {}, {}});

TEST(Archives, TellWhatAJarHolds) {
  const std::string jar = zip_of({{"com/vendor/Tracker$Inner.class", kTracker},
                                  {"com/vendor/Util.class", kUtil},
                                  {"META-INF/versions/9/com/vendor/Util.class", kUtil},
                                  {"module-info.class", kUtil},
                                  {"META-INF/maven/com.vendor/sdk/pom.properties",
                                   "#made by Maven\nversion=1.2.3\ngroupId=com.vendor\n"
                                   "artifactId=sdk\n"}});
  const SourceTree tree = SourceTree::from_text({{"libs/x.jar", jar}});
  const Archives archives(tree);
  const FileId file = *tree.find("libs/x.jar");
  const ArchiveContents& contents = archives.contents(file);
  EXPECT_EQ(contents.classes,
            (std::vector<std::string>{"com.vendor.Tracker.Inner", "com.vendor.Util"}));
  ASSERT_EQ(contents.identities.size(), 1u);
  EXPECT_EQ(contents.identities[0].artifact, "sdk");
  EXPECT_EQ(contents.identities[0].version, "1.2.3");
  EXPECT_TRUE(contents.notes.empty());
}

TEST(Archives, ClassesTellWhatTheyNameOutsideOfTheArchive) {
  const std::string jar =
      zip_of({{"com/vendor/Tracker$Inner.class", kTracker}, {"com/vendor/Util.class", kUtil}});
  const SourceTree tree = SourceTree::from_text({{"libs/x.jar", jar}});
  const Archives archives(tree);
  const std::vector<ArchiveClass>& classes = archives.classes(*tree.find("libs/x.jar"));
  ASSERT_EQ(classes.size(), 2u);
  EXPECT_EQ(classes[0].name.view(), "com.vendor.Tracker.Inner");
  ASSERT_EQ(classes[0].references.size(), 1u);  // Util is its own
  EXPECT_EQ(classes[0].references[0].member.view(), "getDeviceId");
  ASSERT_EQ(classes[0].texts.size(), 1u);
  EXPECT_EQ(classes[0].texts[0].view(), "android_id");
}

TEST(Archives, JarsInsideAnAarAreReadAsPartOfIt) {
  const std::string aar =
      zip_of({{"AndroidManifest.xml", "<manifest/>"},
              {"classes.jar", zip_of({{"com/vendor/Tracker$Inner.class", kTracker}})},
              {"libs/util.jar", zip_of({{"com/vendor/Util.class", kUtil}})},
              {"jni/arm64-v8a/libvendor.so", "elf"},
              {"jni/x86/libvendor.so", "elf"}});
  const SourceTree tree = SourceTree::from_text({{"libs/x.aar", aar}});
  const Archives archives(tree);
  const ArchiveContents& contents = archives.contents(*tree.find("libs/x.aar"));
  EXPECT_EQ(contents.classes.size(), 2u);
  EXPECT_EQ(contents.native_libraries, std::vector<std::string>{"libvendor.so"});
  EXPECT_EQ(archives.classes(*tree.find("libs/x.aar")).size(), 2u);
}

TEST(Archives, ArchivesInArchivesEnd) {
  std::string inner = zip_of({{"com/vendor/Util.class", kUtil}});
  for (int i = 0; i < 10; ++i) inner = zip_of({{"inner.jar", inner}});
  const SourceTree tree = SourceTree::from_text({{"libs/x.jar", inner}});
  const Archives archives(tree);
  const ArchiveContents& contents = archives.contents(*tree.find("libs/x.jar"));
  EXPECT_TRUE(contents.classes.empty());
  ASSERT_EQ(contents.notes.size(), 1u);
  EXPECT_EQ(contents.notes[0].kind, ReadNote::Kind::kTooDeep);
}

TEST(Archives, WhatIsNoArchiveIsNoted) {
  const SourceTree tree =
      SourceTree::from_text({{"libs/x.jar", "git-lfs pointer"},
                             {"libs/y.jar", zip_of({{"z.jar", zip_bomb("a", 60'000'000)}})},
                             {"libs/z.aar", zip_bomb("classes.jar", 60'000'000)}});
  const Archives archives(tree);
  EXPECT_EQ(archives.contents(*tree.find("libs/x.jar")).notes.size(), 1u);
  EXPECT_TRUE(archives.classes(*tree.find("libs/x.jar")).empty());
  EXPECT_TRUE(archives.classes(*tree.find("libs/y.jar")).empty());
  const ArchiveContents& bomb = archives.contents(*tree.find("libs/z.aar"));
  ASSERT_EQ(bomb.notes.size(), 1u);
  EXPECT_EQ(bomb.notes[0].kind, ReadNote::Kind::kUnreadable);
}

}  // namespace
}  // namespace sdklint
