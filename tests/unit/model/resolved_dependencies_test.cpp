// What lockfiles and build tools tell of versions and of what comes along.
#include "model/resolved_dependencies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string shown(const ResolvedDependency& one) {
  return one.module + " " + one.configuration + " " + one.group + ":" + one.artifact + ":" +
         one.version + (one.direct ? "" : " through " + one.through);
}

std::vector<std::string> shown(const std::vector<ResolvedDependency>& all) {
  std::vector<std::string> result;
  for (const ResolvedDependency& one : all) result.push_back(shown(one));
  return result;
}

constexpr const char* kReport = R"(
> Task :app:dependencies

------------------------------------------------------------
Project ':app'
------------------------------------------------------------

releaseRuntimeClasspath - Runtime classpath of compilation 'release'.
+--- com.umeng.umsdk:common:9.+ -> 9.5.2
|    +--- org.json:json:20230227
|    \--- com.x:y:{strictly 1.0} -> 1.0 (c)
+--- project :lib
|    \--- cn.jiguang.sdk:jpush -> 5.2.4
+--- com.old:thing:1 -> com.fresh:thing:2
+--- com.gone:away:1 FAILED
\--- com.umeng.umsdk:common:9.5.2 (*)

testRuntimeClasspath - Test classpath.
\--- junit:junit:4.13.2
     \--- org.hamcrest:hamcrest-core:1.3

(*) - dependencies omitted (listed previously)
)";

TEST(ResolvedDependencies, ReadsWhatGradlePrints) {
  EXPECT_EQ(
      shown(resolved_in_text({0}, kReport)),
      (std::vector<std::string>{
          ":app releaseRuntimeClasspath com.umeng.umsdk:common:9.5.2",
          ":app releaseRuntimeClasspath org.json:json:20230227 through com.umeng.umsdk:common",
          ":app releaseRuntimeClasspath cn.jiguang.sdk:jpush:5.2.4 through :lib",
          ":app releaseRuntimeClasspath com.fresh:thing:2",
          ":app releaseRuntimeClasspath com.gone:away:1",
          ":app releaseRuntimeClasspath com.umeng.umsdk:common:9.5.2",
          ":app testRuntimeClasspath junit:junit:4.13.2",
          ":app testRuntimeClasspath org.hamcrest:hamcrest-core:1.3 through junit:junit"}));
}

TEST(ResolvedDependencies, ReadsWhatOlderGradlePrints) {
  constexpr const char* kOld = R"(:app:dependencies

------------------------------------------------------------
Project :app - the shop
------------------------------------------------------------

_releaseApk - ## Internal use, do not manually configure ##
+--- com.android.support:appcompat-v7:25.3.1
|    +--- com.android.support:support-v4:25.3.1
|    |    \--- com.android.support:support-compat:25.3.1
|    \--- com.android.support:support-annotations:25.0.0 -> 25.3.1
\--- com.umeng.sdk:common:1.5.4

testCompile - Classpath for compiling the test sources.
No dependencies

(*) - dependencies omitted (listed previously)

BUILD SUCCESSFUL
)";
  EXPECT_EQ(shown(resolved_in_text({0}, kOld)),
            (std::vector<std::string>{
                ":app _releaseApk com.android.support:appcompat-v7:25.3.1",
                ":app _releaseApk com.android.support:support-v4:25.3.1 through "
                "com.android.support:appcompat-v7",
                ":app _releaseApk com.android.support:support-compat:25.3.1 through "
                "com.android.support:appcompat-v7",
                ":app _releaseApk com.android.support:support-annotations:25.3.1 through "
                "com.android.support:appcompat-v7",
                ":app _releaseApk com.umeng.sdk:common:1.5.4"}));
}

TEST(ResolvedDependencies, ReadsWhatLaterGradlePrints) {
  constexpr const char* kNew = R"(Reusing configuration cache.

> Task :app:dependencies

------------------------------------------------------------
Project ':app'
------------------------------------------------------------

implementation - Implementation only dependencies for source set 'main'. (n)
+--- com.a:declared:1.0 (n)
\--- project ':lib' (n)

releaseRuntimeClasspath - Runtime classpath of '/release'.
+--- com.a:bom:2025.02.00
|    +--- com.a:ui:1.3.1 -> 1.4.0 (c)
|    \--- com.a:text:1.0 -> 1.1 (c)
+--- com.a:ui -> 1.4.0
+--- com.a:range:[1.0,2.0) -> 1.9
+--- com.a:rich:{strictly [1.0, 2.0[; prefer 1.5} -> 1.5
+--- com.a:strict:{strictly 1.0} -> 1.0 (c)
+--- com.a:floor:{require 1.0; reject 1.1} -> 1.2 (*)
+--- com.a:dynamic:latest.release -> 3
+--- com.a:local:1.0 -> project ':lib'
|    \--- com.b:inner:1
+--- com.a:gone:{strictly 9.0} FAILED
+--- com.a:broken:1 -> 2 FAILED
\--- project ':lib' (*)

(c) - A dependency constraint, not a dependency. The dependency affected by the constraint occurs elsewhere in the tree.
(*) - Indicates repeated occurrences of a transitive dependency subtree. Gradle expands transitive dependency subtrees only once per project; repeat occurrences only display the root of the subtree, followed by this annotation.
(n) - A dependency or dependency configuration that cannot be resolved.

A web-based, searchable dependency report is available by adding the --scan option.
)";
  EXPECT_EQ(shown(resolved_in_text({0}, kNew)),
            (std::vector<std::string>{":app releaseRuntimeClasspath com.a:bom:2025.02.00",
                                      ":app releaseRuntimeClasspath com.a:ui:1.4.0",
                                      ":app releaseRuntimeClasspath com.a:range:1.9",
                                      ":app releaseRuntimeClasspath com.a:rich:1.5",
                                      ":app releaseRuntimeClasspath com.a:floor:1.2",
                                      ":app releaseRuntimeClasspath com.a:dynamic:3",
                                      ":app releaseRuntimeClasspath com.b:inner:1 through :lib",
                                      ":app releaseRuntimeClasspath com.a:gone:",
                                      ":app releaseRuntimeClasspath com.a:broken:2"}));
}

TEST(ResolvedDependencies, ReadsTheJsonOfTheGradleIntegration) {
  constexpr const char* kJson = R"({"format": 1, "modules": [{"path": ":app", "configurations": [
    {"name": "releaseRuntimeClasspath", "dependencies": [
      {"group": "a", "name": "b", "version": "1", "through": ""},
      {"group": "c", "name": "d", "version": "2", "through": "a:b"}]}]}]})";
  EXPECT_EQ(shown(resolved_in_json({0}, kJson)),
            (std::vector<std::string>{":app releaseRuntimeClasspath a:b:1",
                                      ":app releaseRuntimeClasspath c:d:2 through a:b"}));
}

TEST(ResolvedDependencies, ReadsLockfilesOldAndNew) {
  const std::vector<ResolvedDependency> fresh = resolved_in_lockfile(
      {0}, "# This is a Gradle generated file\na:b:1=releaseRuntimeClasspath,x\nempty=kapt\n");
  ASSERT_EQ(fresh.size(), 2u);
  EXPECT_EQ(fresh[0].configuration, "releaseRuntimeClasspath");
  EXPECT_EQ(fresh[0].version, "1");
  const std::vector<ResolvedDependency> old = resolved_in_lockfile({0}, "a:b:1\n", "runtime");
  ASSERT_EQ(old.size(), 1u);
  EXPECT_EQ(old[0].configuration, "runtime");
}

struct World {
  SourceTree sources;
  Project project;
  explicit World(Files files, const std::string& given = "")
      : sources(SourceTree::from_text(std::move(files))),
        project(Project::read(sources, results(sources, given))) {}
  static BuildResults results(const SourceTree& sources, const std::string& given) {
    BuildResults results;
    if (!given.empty()) results.resolved_dependencies = sources.find(given);
    return results;
  }
  /// "group:artifact settled-version scope line-of-origin" of :app.
  std::vector<std::string> app() const {
    std::vector<std::string> result;
    for (const Module& module : project.modules) {
      if (module.gradle_path != ":app") continue;
      for (const Dependency& one : module.dependencies) {
        const SourceFile& file = sources.file(one.origin.span.file);
        result.push_back(one.group + ":" + one.artifact + " " + one.settled_version() +
                         (one.scope == DependencyScope::kTest ? " test" : "") +
                         (one.transitive ? " transitive" : "") + " " + file.path + ":" +
                         std::to_string(sources.line_of(one.origin.span)));
      }
    }
    std::sort(result.begin(), result.end());
    return result;
  }
};

const Files kApp = {
    {"settings.gradle", "include ':app', ':lib'"},
    {"app/build.gradle",
     "apply plugin: 'com.android.application'\ndependencies {\n"
     "  implementation 'com.umeng.umsdk:common:9.+'\n  implementation project(':lib')\n"
     "  testImplementation 'junit:junit:4.12'\n}\n"},
    {"lib/build.gradle", "apply plugin: 'com.android.library'"}};

World with(Files more, const std::string& given = "") {
  more.insert(more.end(), kApp.begin(), kApp.end());
  return World(std::move(more), given);
}

TEST(ResolvedDependencies, SettleVersionsAndNameWhatBringsTheRest) {
  EXPECT_EQ(
      with({{"deps.txt", kReport}}, "deps.txt").app(),
      (std::vector<std::string>{"cn.jiguang.sdk:jpush 5.2.4 transitive app/build.gradle:4",
                                "com.fresh:thing 2 deps.txt:14", "com.gone:away 1 deps.txt:15",
                                "com.umeng.umsdk:common 9.5.2 app/build.gradle:3",
                                "junit:junit 4.13.2 test app/build.gradle:5",
                                "org.hamcrest:hamcrest-core 1.3 test transitive app/build.gradle:5",
                                "org.json:json 20230227 transitive app/build.gradle:3"}));
}

TEST(ResolvedDependencies, LockfilesOfTheTreeCountWithoutBeingAskedFor) {
  const World world =
      with({{"app/gradle.lockfile",
             "com.umeng.umsdk:common:9.5.2=debugRuntimeClasspath,releaseRuntimeClasspath\n"
             "org.json:json:20230227=releaseRuntimeClasspath\n"
             "com.tool:lint:1=lintClassPath\nonly.compile:x:1=releaseCompileClasspath\n"}});
  EXPECT_EQ(world.app(),
            (std::vector<std::string>{"com.tool:lint 1 transitive app/gradle.lockfile:3",
                                      "com.umeng.umsdk:common 9.5.2 app/build.gradle:3",
                                      "junit:junit 4.12 test app/build.gradle:5",
                                      "org.json:json 20230227 transitive app/gradle.lockfile:2"}));
}

TEST(ResolvedDependencies, VerificationMetadataSettlesWhatHasOneVersion) {
  const World world(
      {{"settings.gradle", "include ':app'"},
       {"app/build.gradle",
        "apply plugin: 'com.android.application'\n"
        "dependencies { implementation 'a:b'\n implementation 'c:d' }"},
       {"gradle/verification-metadata.xml",
        "<verification-metadata><components><component group=\"a\" name=\"b\" version=\"1\"/>"
        "<component group=\"c\" name=\"d\" version=\"1\"/>"
        "<component group=\"c\" name=\"d\" version=\"2\"/>"
        "</components></verification-metadata>"}});
  EXPECT_EQ(world.app(),
            (std::vector<std::string>{"a:b 1 app/build.gradle:2", "c:d  app/build.gradle:3"}));
}

TEST(ResolvedDependencies, ForcedAndManagedVersionsSettleToo) {
  const World world(
      {{"settings.gradle", "include ':app', ':bom'"},
       {"app/build.gradle",
        "apply plugin: 'com.android.application'\n"
        "configurations.all { resolutionStrategy.force 'a:b:9' }\n"
        "dependencies { implementation 'a:b:1'\n implementation platform(project(':bom'))\n"
        "implementation 'c:d' }"},
       {"bom/build.gradle",
        "plugins { id 'java-platform' }\ndependencies { constraints { api 'c:d:7' } }"}});
  const std::vector<std::string> app = world.app();
  EXPECT_NE(std::find(app.begin(), app.end(), "a:b 9 app/build.gradle:3"), app.end());
  EXPECT_NE(std::find(app.begin(), app.end(), "c:d 7 app/build.gradle:5"), app.end());
}

TEST(ResolvedDependencies, EndOnAnyInput) {
  const std::string report = kReport;
  for (size_t length = 0; length < report.size(); length += 3)
    (void)resolved_in_text({0}, report.substr(0, length));
  std::string deep = "x\n";
  for (int i = 0; i < 2000; ++i)
    deep += std::string(static_cast<size_t>(i) * 5, ' ') + "\\--- a:b:1\n";
  (void)resolved_in_text({0}, deep);
}

}  // namespace
}  // namespace sdklint
