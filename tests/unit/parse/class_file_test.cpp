#include "parse/class_file.h"

#include <gtest/gtest.h>

#include "support/zip.h"

namespace sdklint {
namespace {

using test::class_file_of;

const std::string kTracker = class_file_of(
    {"com/vendor/Tracker",
     "android/app/Service",
     {{"android/telephony/TelephonyManager", "getDeviceId"}, {"com/vendor/Util", "<init>"}},
     {{"android/os/Build", "SERIAL"}},
     {"android_id"}});

TEST(ClassFile, TellsWhoItIsAndWhatItNames) {
  const std::optional<ClassFile> file = ClassFile::parse(kTracker);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->name, "com/vendor/Tracker");
  EXPECT_EQ(file->superclass, "android/app/Service");
  ASSERT_EQ(file->references.size(), 3u);
  EXPECT_EQ(file->references[0].owner, "android/telephony/TelephonyManager");
  EXPECT_EQ(file->references[0].member, "getDeviceId");
  EXPECT_TRUE(file->references[0].is_method);
  EXPECT_EQ(file->references[2].member, "SERIAL");
  EXPECT_FALSE(file->references[2].is_method);
  EXPECT_EQ(file->texts, std::vector<std::string_view>{"android_id"});
}

TEST(ClassFile, IsNothingWhenCutOffInThePool) {
  EXPECT_FALSE(ClassFile::parse(""));
  EXPECT_FALSE(ClassFile::parse("\xCA\xFE\xBA\xBE"));
  for (size_t length = 0; length < kTracker.size(); ++length)
    (void)ClassFile::parse(std::string_view(kTracker).substr(0, length));
  EXPECT_FALSE(ClassFile::parse(std::string_view(kTracker).substr(0, kTracker.size() / 2)));
}

TEST(ClassFile, FollowsNoIndexOutOfThePool) {
  std::string damaged = kTracker;
  for (size_t at = 10; at < damaged.size(); ++at) {
    const char kept = damaged[at];
    damaged[at] = '\xFF';
    (void)ClassFile::parse(damaged);
    damaged[at] = kept;
  }
}

TEST(ClassFile, NestedClassesAreWrittenAsInSourceCode) {
  EXPECT_EQ(dotted_class("a/b/C$D"), "a.b.C.D");
}

}  // namespace
}  // namespace sdklint
