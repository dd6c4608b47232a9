// A tree with several apps: each is judged on what it is made of.
#include <gtest/gtest.h>

#include "analysis/app.h"

namespace sdklint::test {
namespace {

constexpr const char* kAppBuild = "plugins { id 'com.android.application' }\n";
constexpr const char* kLibraryBuild = "plugins { id 'com.android.library' }\n";
constexpr const char* kManifest = "<manifest package=\"com.example\"><application/></manifest>";

class SeveralApps : public ::testing::Test {
 protected:
  SourceTree sources = SourceTree::from_text({
      {"settings.gradle", "include ':one', ':two', ':shared', ':loose'\n"},
      {"one/build.gradle", std::string(kAppBuild) +
                               "android.sourceSets.main.java.srcDirs += '../extra'\n"
                               "dependencies { implementation project(':shared') }\n"},
      {"two/build.gradle",
       std::string(kAppBuild) + "dependencies { implementation project(':shared') }\n"},
      {"shared/build.gradle", kLibraryBuild},
      {"loose/build.gradle", kLibraryBuild},
      {"one/src/main/AndroidManifest.xml", kManifest},
      {"two/src/main/AndroidManifest.xml", kManifest},
      {"one/src/main/java/a/One.java", "package a; class One extends Base { }"},
      {"two/src/main/java/a/Two.java", "package a; class Two extends Base { }"},
      {"shared/src/main/java/a/Base.java", "package a; class Base { }"},
      {"loose/src/main/java/a/Loose.java", "package a; class Loose { }"},
      {"extra/a/Extra.java", "package a; class Extra { }"},
  });
  Project project = Project::read(sources);
  Program tree = Program::build(sources, nullptr, 1);

  bool has(const Program& program, const char* type) const {
    return program.find_type(Symbol(type)).valid();
  }
};

TEST_F(SeveralApps, OneDoesNotSeeTheOthersClasses) {
  ASSERT_EQ(project.apps.size(), 2u);
  const std::optional<Program> one = program_of(project.apps[0], project, tree);
  const std::optional<Program> two = program_of(project.apps[1], project, tree);
  ASSERT_TRUE(one && two);
  EXPECT_TRUE(has(*one, "a.One"));
  EXPECT_FALSE(has(*one, "a.Two"));
  EXPECT_TRUE(has(*two, "a.Two"));
  EXPECT_FALSE(has(*two, "a.One"));
}

TEST_F(SeveralApps, EachHasTheLibrariesThatItNames) {
  const std::optional<Program> one = program_of(project.apps[0], project, tree);
  ASSERT_TRUE(one);
  ASSERT_TRUE(has(*one, "a.Base"));
  const std::vector<TypeId>& heirs = one->subtypes(one->find_type(Symbol("a.Base")));
  ASSERT_EQ(heirs.size(), 1u);
  EXPECT_EQ(one->type(heirs.front()).qualified, Symbol("a.One"));
}

TEST_F(SeveralApps, ASourceFolderBelongsToTheModuleThatNamesIt) {
  EXPECT_TRUE(has(*program_of(project.apps[0], project, tree), "a.Extra"));
  EXPECT_FALSE(has(*program_of(project.apps[1], project, tree), "a.Extra"));
}

TEST_F(SeveralApps, AModuleThatNobodyNamesMayBelongToEach) {
  for (const App& app : project.apps)
    EXPECT_TRUE(has(*program_of(app, project, tree), "a.Loose")) << app.module;
}

}  // namespace
}  // namespace sdklint::test
