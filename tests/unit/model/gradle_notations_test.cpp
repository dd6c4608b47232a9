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
  EXPECT_EQ(
      groovy("dependencies { implementation('a:b') { version { require '[1,2)'; prefer '1.5'; "
             "reject '1.6' } } }"),
      "implementation a:b:1.5");
  EXPECT_EQ(
      groovy("dependencies { implementation(group: 'a', name: 'b') { version { strictly '3' } "
             "} }"),
      "implementation a:b:3");
  EXPECT_EQ(kotlin("val v = \"4\"\ndependencies { implementation(\"a\", \"b\") { version { "
                   "strictly(v) } } }"),
            "implementation a:b:4");
}

/// The marks belong to the notation: the app gets the version.
TEST(GradleNotations, StrictVersionsInShort) {
  EXPECT_EQ(groovy("dependencies { implementation 'a:b:1.5!!'\n api 'c:d:[1.7, 1.8[!!1.7.25' }"),
            "implementation a:b:1.5\napi c:d:1.7.25");
}

TEST(GradleNotations, RichVersionsOfACatalogue) {
  EXPECT_EQ(kotlin("dependencies { api(libs.a); api(libs.b); api(libs.c) }",
                   {{"gradle/libs.versions.toml",
                     "[versions]\nr = { strictly = \"[1,2[\", prefer = \"1.5\" }\n[libraries]\n"
                     "a = { module = \"g:a\", version.ref = \"r\" }\n"
                     "b = { module = \"g:b\", version = { require = \"2\" } }\n"
                     "c = { group = \"g\", name = \"c\", version = { strictly = \"3\" } }\n"}}),
            "api g:a:1.5\napi g:b:2\napi g:c:3");
}

TEST(GradleNotations, VersionsThatSettingsOverrule) {
  EXPECT_EQ(kotlin("dependencies { api(libs.b) }",
                   {{"settings.gradle.kts",
                     "dependencyResolutionManagement { versionCatalogs { create(\"libs\") { "
                     "from(files(\"cat/a.toml\"))\n version(\"v\", \"9\") } } }"},
                    {"cat/a.toml",
                     "[versions]\nv = \"1\"\n[libraries]\n"
                     "b = { module = \"a:b\", version.ref = \"v\" }\n"}}),
            "api a:b:9");
}

TEST(GradleNotations, CataloguesFromSeveralFiles) {
  EXPECT_EQ(
      groovy(
          "dependencies { api libs.b\n testImplementation tools.c\n api other.bundles.all }",
          {{"settings.gradle",
            "dependencyResolutionManagement { versionCatalogs {\n libs { from(files('c/a.toml')) }"
            "\n create('tools') { from(files('c/b.toml')) }\n"
            "register('other') { from(files(\"$rootDir/c/c.toml\")) } } }"},
           {"c/a.toml", "[libraries]\nb = \"a:b:1\"\n"},
           {"c/b.toml", "[libraries]\nc = { module = \"c:c\", version = \"2\" }\n"},
           {"c/c.toml",
            "[libraries]\nf = \"e:f:3\"\ng = \"e:g:4\"\n[bundles]\nall = [\"f\", \"g\"]\n"}}),
      "api a:b:1\ntestImplementation c:c:2\napi e:f:3\napi e:g:4");
}

TEST(GradleNotations, PartsOfCatalogueEntries) {
  const Files catalogue = {
      {"gradle/libs.versions.toml", "[versions]\nv = \"4\"\n[libraries]\nb = \"a:b:1\"\n"}};
  EXPECT_EQ(kotlin("val libs = extensions.getByType<VersionCatalogsExtension>().named(\"libs\")\n"
                   "dependencies { api(libs.findLibrary(\"b\").get())\n"
                   "api(\"q:q:\" + libs.findVersion(\"v\").get().requiredVersion)\n"
                   "api(\"q:r:${libs.findVersion(\"v\").get()}\") }",
                   catalogue),
            "api a:b:1\napi q:q:4\napi q:r:4");
  EXPECT_EQ(kotlin("dependencies { api(\"${libs.b.get().module}:7\")\n"
                   "api(\"x:y:${libs.b.get().version}\") }",
                   catalogue),
            "api a:b:7\napi x:y:1");
}

TEST(GradleNotations, ScriptsApplied) {
  const Files scripts = {{"gradle/deps.gradle", "ext.deps = [b: 'a:b:1']\next.v = '3'\n"},
                         {"gradle/more.gradle", "dependencies { api 'c:d:2' }"}};
  EXPECT_EQ(groovy("apply from: \"$rootDir/gradle/deps.gradle\"\napply { from "
                   "'gradle/more.gradle' }\ndependencies { api deps.b\n api \"x:y:$v\" }",
                   scripts),
            "api c:d:2\napi a:b:1\napi x:y:3");
  EXPECT_EQ(kotlin("apply(from = \"gradle/deps.gradle\")\nval deps: Map<String, String> by extra\n"
                   "dependencies { api(deps[\"b\"]!!); api(\"x:y:${property(\"v\")}\") }",
                   scripts),
            "api a:b:1\napi x:y:3");
}

TEST(GradleNotations, ConstantsAndConventionPluginsOfBuildSrc) {
  EXPECT_EQ(kotlin("plugins { id(\"shop.library\") }\ndependencies { api(Deps.b); api(Deps.Ui.c) }",
                   {{"buildSrc/src/main/kotlin/Deps.kt",
                     "object Versions { const val v = \"1\" }\nobject Deps { const val b = "
                     "\"a:b:${Versions.v}\"\n object Ui { val c = \"c:c:2\" } }\n"},
                    {"buildSrc/src/main/kotlin/shop.library.gradle.kts",
                     "dependencies { implementation(\"x:y:1\") }"}}),
            "implementation x:y:1\napi a:b:1\napi c:c:2");
  EXPECT_EQ(
      kotlin(
          "plugins { id(\"shop.conv\") }",
          {{"settings.gradle.kts", "pluginManagement { includeBuild(\"build-logic\") }"},
           {"build-logic/build.gradle.kts",
            "gradlePlugin { plugins { register(\"x\") { id = \"shop.conv\"; implementationClass = "
            "\"Conv\" } } }"},
           {"build-logic/src/main/kotlin/Conv.kt",
            "class Conv : Plugin<Project> { override fun apply(target: Project) { with(target) { "
            "dependencies { add(\"implementation\", \"a:b:1\") } } } }"}}),
      "implementation a:b:1");
}

TEST(GradleNotations, PropertiesFilesReadByHand) {
  const Files versions = {{"versions.properties", "v=6\nw=7\n"}};
  EXPECT_EQ(
      groovy("def p = new Properties()\nfile('versions.properties').withInputStream { p.load(it) "
             "}\ndependencies { api \"a:b:${p['v']}\"\n api \"a:c:${p.getProperty('w')}\" }",
             versions),
      "api a:b:6\napi a:c:7");
  EXPECT_EQ(
      groovy("def p = new Properties()\nif (rootProject.file('versions.properties').exists()) "
             "{ p.load(new FileInputStream(rootProject.file('versions.properties'))) }\n"
             "dependencies { api \"a:b:${p.v}\" }",
             versions),
      "api a:b:6");
  EXPECT_EQ(kotlin("val p = Properties().apply { load(rootProject.file(\"versions.properties\")"
                   ".inputStream()) }\ndependencies { api(\"a:b:${p[\"v\"]}\") }",
                   versions),
            "api a:b:6");
  EXPECT_EQ(
      kotlin("val p = Properties()\nfile(\"versions.properties\").inputStream().use { p.load(it) "
             "}\ndependencies { api(\"a:b:${p.getProperty(\"w\")}\") }",
             versions),
      "api a:b:7");
}

TEST(GradleNotations, ValuesOfTheMachineThatBuilds) {
  EXPECT_EQ(groovy("def v = System.getProperty('x', '1')\ndef w = System.getenv('V') ?: '2'\n"
                   "dependencies { api \"a:b:$v\"\n api \"a:c:$w\" }"),
            "api a:b:1\napi a:c:2");
  EXPECT_EQ(kotlin("dependencies { api(providers.provider { \"a:b:1\" })\n"
                   "api(\"a:c:${providers.gradleProperty(\"v\").getOrElse(\"3\")}\") }"),
            "api a:b:1\napi a:c:3");
}

TEST(GradleNotations, TextsPutTogether) {
  EXPECT_EQ(groovy("def v = '1'\ndependencies { api String.format('a:%s:%s', 'b', v)\n"
                   "api 'a:c:'.concat(v)\n api 'a:d:' + v }"),
            "api a:b:1\napi a:c:1\napi a:d:1");
}

TEST(GradleNotations, ManagedSetsOfDependencies) {
  EXPECT_EQ(
      groovy("dependencyManagement { dependencies { dependencySet(group: 'a', version: '1') { "
             "entry 'b'\n entry('c') { exclude 'x:y' } }\n dependencySet('d:2') { entry 'e' } } "
             "}"),
      "dependency a:b:1 constraint\ndependency a:c:1 constraint\ndependency d:e:2 constraint");
  EXPECT_EQ(kotlin("dependencyManagement { dependencies { dependencySet(mapOf(\"group\" to \"a\", "
                   "\"version\" to \"1\")) { entry(\"b\") } } }"),
            "dependency a:b:1 constraint");
}

TEST(GradleNotations, PackagesOfNpmAreNoArtifacts) {
  EXPECT_EQ(kotlin("kotlin { sourceSets { val jsMain by getting { dependencies { "
                   "implementation(npm(\"react\", \"17\")); implementation(\"a:b:1\") } } } }"),
            "implementation a:b:1");
}

TEST(GradleNotations, PluginVersionsInParentheses) {
  const Project project = Project::read(SourceTree::from_text(
      {{"build.gradle.kts", "plugins { id(\"a.b\") version (\"1\") apply (false) }"},
       {"x/build.gradle", "plugins { id('c.d') version ('2') }"}}));
  std::string plugins;
  for (const Module& module : project.modules) {
    for (const PluginUse& plugin : module.plugins)
      plugins += plugin.id + ":" + plugin.version + (plugin.applied ? " " : "! ");
  }
  EXPECT_EQ(plugins, "a.b:1! c.d:2 ");
}

TEST(GradleNotations, ToolsOfAPluginAreNoPlugins) {
  const Project project = Project::read(SourceTree::from_text(
      {{"build.gradle.kts",
        "protobuf { protoc { artifact = \"p:protoc:3\" }\n plugins { id(\"grpc\") { artifact = "
        "\"io.grpc:gen:1\" } } }"},
       {"x/build.gradle", "protobuf { plugins { grpc { artifact = 'io.grpc:gen:2' } } }"}}));
  for (const Module& module : project.modules) EXPECT_TRUE(module.plugins.empty());
  std::vector<std::string> declared;
  for (const Dependency& one : project.declared)
    declared.push_back(one.artifact + ":" + one.version);
  std::sort(declared.begin(), declared.end());
  EXPECT_EQ(declared, (std::vector<std::string>{"gen:1", "gen:2", "protoc:3"}));
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

TEST(GradleNotations, ForcedVersionsOfOneConfiguration) {
  EXPECT_EQ(groovy("configurations { implementation { resolutionStrategy { force 'a:b:9' } } }\n"
                   "dependencies { implementation 'a:b:1' }"),
            "force a:b:9 constraint\nimplementation a:b:9");
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
  const Project project = Project::read(sources);
  for (const Dependency& one : project.modules.at(0).dependencies) scopes.push_back(one.scope);
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
  EXPECT_EQ(groovy("configurations.all { resolutionStrategy { dependencySubstitution {\n"
                   "substitute module('a:old:1') because 'x' using module('b:fresh:2')\n"
                   "substitute module('c:old') using project(':c')\n"
                   "substitute module('d:old') with module('d:fresh:3') } } }"),
            "substitute b:fresh:2 constraint\nsubstitute d:fresh:3 constraint");
  EXPECT_EQ(
      groovy("configurations.all { resolutionStrategy.eachDependency { d ->\n"
             "if (d.requested.name == 'old') { d.useTarget 'b:fresh:2' }\n"
             "if (d.requested.name == 'odd') { d.useTarget group: 'c', name: 'even', version: "
             "'3' } } }"),
      "substitute b:fresh:2 constraint\nsubstitute c:even:3 constraint");
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

TEST(GradleNotations, ArchivesOfARepositoryInTheTree) {
  const auto archives = [](const std::string& asked, Files files) {
    files.emplace_back("app/build.gradle",
                       "repositories { maven { url './libs' } }\ndependencies {\n" + asked + "\n}");
    const SourceTree sources = SourceTree::from_text(std::move(files));
    std::string result;
    for (const Module& module : Project::read(sources).modules) {
      for (const LocalArchive& one : module.archives)
        result += one.configuration + " " + one.path + ":" +
                  std::to_string(sources.line_of(one.origin.span)) + "\n";
    }
    return result;
  };
  const Files repository = {{"app/libs/com/vendor/sdk/1.0/sdk-1.0.aar", ""},
                            {"app/libs/com/vendor/sdk/1.0/sdk-1.0-sources.jar", ""},
                            {"app/libs/com/vendor/sdk/1.1/sdk-1.1.aar", ""},
                            {"app/libs/com/other/sdk/1.0/sdk-1.0.aar", ""},
                            {"app/libs/com/vendor/base/2.0/base-2.0-x.jar", ""},
                            {"app/libs/com/vendor/odd/2.0/else-2.0.jar", ""}};
  EXPECT_EQ(archives("implementation 'com.vendor:sdk:1.0'", repository),
            "implementation app/libs/com/vendor/sdk/1.0/sdk-1.0.aar:3\n");
  EXPECT_EQ(archives("debugImplementation 'com.vendor:base:2.+'", repository),
            "debugImplementation app/libs/com/vendor/base/2.0/base-2.0-x.jar:3\n");
  EXPECT_EQ(archives("implementation 'com.vendor:sdk:+'", repository), "");  // which isn't known
  EXPECT_EQ(archives("implementation 'com.vendor:base:9.0'", repository), "");
  EXPECT_EQ(archives("implementation 'com.vendor:odd:2.0'", repository), "");
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
