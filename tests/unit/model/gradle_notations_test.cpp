// Every way in which a build file may ask for something, a test for each: beside gradle_test.cpp,
// which is about how scripts are walked.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/gradle_build.h"
#include "model/project.h"

namespace sdklint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// "configuration group:artifact:version" of the module at a path, a line each.
std::string asked_by(const std::string& path, Files files) {
  const SourceTree sources = SourceTree::from_text(std::move(files));
  const Project project = Project::read(sources);
  std::string result;
  for (const Module& module : project.modules) {
    if (module.gradle_path != path) continue;
    for (const Dependency& one : module.dependencies) {
      result += (result.empty() ? "" : "\n") + one.configuration + " " + one.group + ":" +
                one.artifact + ":" + (one.version_unresolved ? "?" : one.settled_version());
      if (one.platform) result += " platform";
      if (one.constraint) result += " constraint";
    }
  }
  return result;
}
std::string groovy(const std::string& script, Files more = {}) {
  more.emplace_back("build.gradle", script);
  return asked_by(":", std::move(more));
}
std::string kotlin(const std::string& script, Files more = {}) {
  more.emplace_back("build.gradle.kts", script);
  return asked_by(":", std::move(more));
}

TEST(GradleNotations, ClassifierAndType) {
  EXPECT_EQ(groovy("dependencies { implementation 'a:b:1:linux@so'\n implementation 'c:d:2@aar' }"),
            "implementation a:b:1\nimplementation c:d:2");
  EXPECT_EQ(groovy("dependencies { implementation group: 'a', name: 'b', version: '1', classifier: "
                   "'x', ext: 'aar' }"),
            "implementation a:b:1");
  EXPECT_EQ(
      kotlin("dependencies { implementation(group = \"a\", name = \"b\", version = \"1\", ext "
             "= \"aar\")\n implementation(\"c:d:2\") { artifact { type = \"aar\" } } }"),
      "implementation a:b:1\nimplementation c:d:2");
}

TEST(GradleNotations, VersionRangesAndDynamicVersions) {
  EXPECT_EQ(groovy("dependencies { implementation 'a:b:[1.0,2.0)'\n implementation 'c:d:1.+'\n"
                   "implementation 'e:f:latest.release' }"),
            "implementation a:b:[1.0,2.0)\nimplementation c:d:1.+\nimplementation "
            "e:f:latest.release");
}

TEST(GradleNotations, RichVersions) {
  EXPECT_EQ(kotlin("dependencies { implementation(\"a:b\") { version { strictly(\"[1, 2[\"); "
                   "prefer(\"1.7\") } } }"),
            "implementation a:b:1.7");
  EXPECT_EQ(groovy("dependencies { implementation('a:b') { version { require '1.5' } } }"),
            "implementation a:b:1.5");
  EXPECT_EQ(groovy("dependencies { implementation 'a:b:1.5!!' }"), "implementation a:b:1.5!!");
}

TEST(GradleNotations, Excludes) {
  EXPECT_EQ(groovy("configurations.all { exclude group: 'x', module: 'y' }\n"
                   "dependencies { implementation('a:b:1') { exclude group: 'c', module: 'd'\n "
                   "exclude module: 'e' }\n api 'f:g:2' }"),
            "implementation a:b:1\napi f:g:2");
  EXPECT_EQ(kotlin("dependencies { implementation(\"a:b:1\") { exclude(group = \"c\", module = "
                   "\"d\"); isTransitive = false } }"),
            "implementation a:b:1");
}

TEST(GradleNotations, ForcedVersions) {
  EXPECT_EQ(groovy("configurations.all { resolutionStrategy { force 'a:b:9', 'c:d:8' } }\n"
                   "dependencies { implementation 'a:b:1'\n implementation 'c:d:1' }"),
            "force a:b:9 constraint\nforce c:d:8 constraint\nimplementation a:b:9\nimplementation "
            "c:d:8");
  EXPECT_EQ(kotlin("configurations.configureEach { resolutionStrategy.force(\"a:b:9\") }"),
            "force a:b:9 constraint");
}

TEST(GradleNotations, Constraints) {
  EXPECT_EQ(kotlin("dependencies { implementation(\"a:b\")\n constraints { "
                   "implementation(\"a:b:3\") { because(\"x:y:z\") } } }"),
            "implementation a:b:3\nimplementation a:b:3 constraint");
}

TEST(GradleNotations, ExtraProperties) {
  EXPECT_EQ(kotlin("val v by extra(\"1\")\nval w by extra { \"2\" }\nextra[\"x\"] = \"3\"\n"
                   "dependencies { api(\"a:b:$v\"); api(\"a:b:$w\"); api(\"a:b:${extra[\"x\"]}\"); "
                   "api(\"a:b:${project.extra[\"x\"]}\") }"),
            "api a:b:1\napi a:b:2\napi a:b:3\napi a:b:3");
  EXPECT_EQ(groovy("ext { v = '1'\n set('w', '2') }\next['x'] = '3'\n"
                   "dependencies { api \"a:b:$v\"\n api \"a:b:$w\"\n api \"a:b:${ext.x}\" }"),
            "api a:b:1\napi a:b:2\napi a:b:3");
  EXPECT_EQ(groovy("buildscript { ext.v = '1'\n ext { w = '2' } }\n"
                   "dependencies { api \"a:b:$v\"\n api \"a:b:$w\" }"),
            "api a:b:1\napi a:b:2");
}

TEST(GradleNotations, GradleProperties) {
  const Files properties = {{"gradle.properties", "lib.version=1\nlibVersion = 2\n"}};
  EXPECT_EQ(
      groovy("dependencies { api \"a:b:$libVersion\"\n api \"a:b:${property('lib.version')}\"\n"
             "api \"a:b:${project.libVersion}\"\n"
             "api \"a:b:${rootProject.findProperty('libVersion')}\" }",
             properties),
      "api a:b:2\napi a:b:1\napi a:b:2\napi a:b:2");
  EXPECT_EQ(kotlin("val libVersion: String by project\ndependencies { api(\"a:b:$libVersion\")\n"
                   "api(\"a:b:${providers.gradleProperty(\"lib.version\").get()}\")\n"
                   "api(\"a:b:${properties[\"libVersion\"]}\") }",
                   properties),
            "api a:b:2\napi a:b:1\napi a:b:2");
}

TEST(GradleNotations, Maps) {
  EXPECT_EQ(groovy("ext.versions = [core: '1', ui: [kit: '2']]\next.libs = [core: "
                   "\"a:core:${versions.core}\", kit: [group: 'a', name: 'kit', version: "
                   "versions.ui.kit]]\n"
                   "dependencies { api libs.core\n api libs.kit\n api libs['core'] }"),
            "api a:core:1\napi a:kit:2\napi a:core:1");
  EXPECT_EQ(kotlin("val libs2 = mapOf(\"core\" to \"a:core:1\")\n"
                   "dependencies { api(libs2[\"core\"]!!)\n api(libs2.getValue(\"core\")) }"),
            "api a:core:1\napi a:core:1");
}

TEST(GradleNotations, StringTemplates) {
  EXPECT_EQ(groovy("def g = 'a'\ndef n = 'b'\ndependencies { api \"${g}:${n}:${1}.${'2'}\"\n"
                   "api g + ':' + n + ':3'\n api(\"$g.c:$n:4\") }"),
            "api a:b:1.2\napi a:b:3\napi a.c:b:4");
}

TEST(GradleNotations, PlatformsAndBoms) {
  const std::string toml =
      "[libraries]\nbom = 'com.google.firebase:firebase-bom:32.0'\n"
      "analytics = { module = 'com.google.firebase:firebase-analytics' }\n";
  EXPECT_EQ(
      kotlin("dependencies { implementation(platform(libs.bom))\n"
             "implementation(enforcedPlatform(\"a:bom:1\"))\n implementation(libs.analytics)\n"
             "\"api\"(platform(project(\":bom\"))) }",
             {{"gradle/libs.versions.toml", toml}}),
      "implementation com.google.firebase:firebase-bom:32.0 platform\n"
      "implementation a:bom:1 platform\n"
      "implementation com.google.firebase:firebase-analytics:");
}

TEST(GradleNotations, BundlesOfSeveralCatalogues) {
  EXPECT_EQ(
      kotlin("dependencies { implementation(libs.bundles.net)\n api(test.bundles.unit.tests)\n "
             "runtimeOnly(vendor.push) }",
             {{"settings.gradle.kts",
               "dependencyResolutionManagement { versionCatalogs { create(\"test\") { "
               "from(files(\"gradle/test.versions.toml\")) }\n register(\"vendor\") { "
               "from(files(\"vendor/catalog.toml\")) } } }"},
              {"gradle/libs.versions.toml",
               "[libraries]\na = 'a:a:1'\nb = 'b:b:2'\n[bundles]\nnet = ['a', 'b']\n"},
              {"gradle/test.versions.toml",
               "[libraries]\nc = 'c:c:3'\n[bundles]\nunit-tests = ['c']\n"},
              {"vendor/catalog.toml", "[libraries]\npush = 'p:push:4'\n"}}),
      "implementation a:a:1\nimplementation b:b:2\napi c:c:3\nruntimeOnly p:push:4");
}

TEST(GradleNotations, LegacyClasspathAndPlugins) {
  const SourceTree sources = SourceTree::from_text(
      {{"build.gradle",
        "buildscript { dependencies { classpath 'com.android.tools.build:gradle:8.1.0'\n"
        "classpath \"a:b:1\" } }\nplugins { id 'com.x' version '2' apply false }"},
       {"settings.gradle", "pluginManagement { plugins { id 'com.y' version '3' } }"}});
  const Project project = Project::read(sources);
  const Module& root = project.modules.at(0);
  ASSERT_EQ(root.dependencies.size(), 2u);
  EXPECT_EQ(root.dependencies[0].scope, DependencyScope::kBuildTool);
  ASSERT_EQ(root.plugins.size(), 1u);
  EXPECT_FALSE(root.plugins[0].applied);
  ASSERT_EQ(project.declared_plugins.size(), 1u);
  EXPECT_EQ(project.declared_plugins[0].version, "3");
}

TEST(GradleNotations, ConfigurationsOfFlavoursAndBuildTypes) {
  const SourceTree sources = SourceTree::from_text(
      {{"build.gradle.kts",
        "android { flavorDimensions += \"store\"\n productFlavors { create(\"china\"); "
        "create(\"play\") } }\n"
        "dependencies { \"chinaImplementation\"(\"a:a:1\")\n "
        "\"playDebugImplementation\"(\"b:b:2\")\n"
        "\"chinaReleaseImplementation\"(\"c:c:3\")\n kaptAndroidTest(\"d:d:4\")\n "
        "\"testChinaImplementation\"(\"e:e:5\")\n ksp(\"f:f:6\")\n "
        "debugImplementation(\"g:g:7\")\n "
        "\"kspDebug\"(\"h:h:8\") }"}});
  std::vector<DependencyScope> scopes;
  for (const Dependency& one : Project::read(sources).modules.at(0).dependencies)
    scopes.push_back(one.scope);
  using enum DependencyScope;
  EXPECT_EQ(scopes, (std::vector<DependencyScope>{kRuntime, kDebug, kRuntime, kTest, kTest,
                                                  kBuildTool, kDebug, kBuildTool}));
}

TEST(GradleNotations, CompositeBuilds) {
  const Files files = {
      {"settings.gradle.kts",
       "includeBuild(\"shared\") { dependencySubstitution { "
       "substitute(module(\"com.shop:shared\")).using(project(\":\")) } }\ninclude(\":app\")"},
      {"app/build.gradle.kts",
       "plugins { id(\"com.android.application\") }\ndependencies { "
       "implementation(\"com.shop:shared:1\") }"},
      {"shared/settings.gradle.kts", "rootProject.name = \"shared\""},
      {"shared/build.gradle.kts", "dependencies { api(\"x:y:2\") }"}};
  EXPECT_EQ(asked_by(":app", files), "implementation com.shop:shared:1");
  const SourceTree sources = SourceTree::from_text(files);
  const Project project = Project::read(sources);
  const bool read =
      std::any_of(project.modules.begin(), project.modules.end(), [](const Module& module) {
        return module.folder == "shared" && module.dependencies.size() == 1;
      });
  EXPECT_TRUE(read);
}

TEST(GradleNotations, DependencySubstitution) {
  EXPECT_EQ(kotlin("configurations.all { resolutionStrategy.dependencySubstitution {\n"
                   "substitute(module(\"a:old\")).using(module(\"b:fresh:2\")).because(\"x\") } }\n"
                   "dependencies { implementation(\"a:old:1\") }"),
            "substitute b:fresh:2 constraint\nimplementation a:old:1");
}

TEST(GradleNotations, ProjectsAndTheirVariants) {
  const SourceTree sources = SourceTree::from_text(
      {{"settings.gradle", "include ':app', ':lib', ':core:net'"},
       {"app/build.gradle",
        "dependencies { implementation project(':lib')\n api(project(path: ':core:net', "
        "configuration: 'default'))\n testImplementation testFixtures(project(':lib'))\n"
        "implementation projects.core.net }"},
       {"lib/build.gradle", ""},
       {"core/net/build.gradle", ""}});
  std::vector<std::string> found;
  for (const Module& module : Project::read(sources).modules) {
    for (const ModuleDependency& one : module.module_dependencies)
      found.push_back(one.module + (one.scope == DependencyScope::kTest ? " test" : ""));
  }
  EXPECT_EQ(found, (std::vector<std::string>{":lib", ":core:net", ":lib test", ":core:net"}));
}

/// "path scope" of a module's archives, sorted.
std::vector<std::string> archives_of(const std::string& path, Files files) {
  const SourceTree sources = SourceTree::from_text(std::move(files));
  std::vector<std::string> result;
  for (const Module& module : Project::read(sources).modules) {
    if (module.gradle_path != path) continue;
    for (const LocalArchive& archive : module.archives)
      result.push_back(archive.path +
                       (archive.scope == DependencyScope::kRuntime ? "" : " not in the app"));
  }
  std::sort(result.begin(), result.end());
  return result;
}

TEST(GradleNotations, FilesAndFileTrees) {
  EXPECT_EQ(archives_of(":", {{"build.gradle",
                               "dependencies { implementation files('a.jar', \"b.aar\")\n"
                               "compileOnly files('c.jar')\n"
                               "testImplementation fileTree(dir: 'd', includes: ['*.jar'])\n"
                               "implementation fileTree('e') { include '*.jar' } }"},
                              {"a.jar", ""},
                              {"b.aar", ""},
                              {"c.jar", ""},
                              {"d/d.jar", ""},
                              {"e/e.jar", ""}}),
            (std::vector<std::string>{"a.jar", "b.aar", "c.jar not in the app",
                                      "d/d.jar not in the app", "e/e.jar"}));
}

TEST(GradleNotations, FileTreesTakeOnlyWhatTheyInclude) {
  EXPECT_EQ(archives_of(":", {{"build.gradle",
                               "dependencies { implementation fileTree(dir: 'sdk', include: "
                               "['*.jar'], exclude: ['old*.jar']) }"},
                              {"sdk/a.jar", ""},
                              {"sdk/b.aar", ""},
                              {"sdk/old-a.jar", ""}}),
            std::vector<std::string>{"sdk/a.jar"});
}

TEST(GradleNotations, ArchivesOfFlatFolders) {
  EXPECT_EQ(archives_of(":app", {{"settings.gradle", "include ':app'"},
                                 {"build.gradle",
                                  "allprojects { repositories { flatDir { dirs '../sdk' } } }"},
                                 {"app/build.gradle",
                                  "dependencies { implementation(name: 'push', ext: 'aar')\n"
                                  "implementation ':map@aar'\n implementation ':core-1.2@jar' }"},
                                 {"sdk/push.aar", ""},
                                 {"sdk/map.aar", ""},
                                 {"sdk/core-1.2.jar", ""}}),
            (std::vector<std::string>{"sdk/core-1.2.jar", "sdk/map.aar", "sdk/push.aar"}));
}

TEST(GradleNotations, AModuleThatIsAnArchive) {
  EXPECT_EQ(archives_of(":push", {{"settings.gradle", "include ':app', ':push'"},
                                  {"app/build.gradle", "dependencies { api project(':push') }"},
                                  {"push/build.gradle",
                                   "configurations.maybeCreate('default')\n"
                                   "artifacts.add('default', file('push-sdk.aar'))"},
                                  {"push/push-sdk.aar", ""}}),
            std::vector<std::string>{"push/push-sdk.aar"});
}

TEST(Maven, BomsOfTheTreeAreImported) {
  const std::string bom =
      "<project><groupId>g</groupId><artifactId>bom</artifactId><version>1</version>"
      "<properties><x>5</x></properties><dependencyManagement><dependencies>"
      "<dependency><groupId>a</groupId><artifactId>b</artifactId><version>${x}</version>"
      "</dependency><dependency><groupId>g</groupId><artifactId>bom</artifactId>"
      "<scope>import</scope></dependency></dependencies></dependencyManagement></project>";
  EXPECT_EQ(
      asked_by(":app",
               {{"bom/pom.xml", bom},
                {"app/pom.xml",
                 "<project><groupId>g</groupId><artifactId>app</artifactId><version>1</version>"
                 "<dependencyManagement><dependencies><dependency><groupId>g</groupId>"
                 "<artifactId>bom</artifactId><version>1</version><type>pom</type>"
                 "<scope>import</scope></dependency></dependencies></dependencyManagement>"
                 "<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId>"
                 "</dependency></dependencies></project>"}}),
      "compile a:b:5\nimport g:bom:1 platform constraint");
}

}  // namespace
}  // namespace sdklint
