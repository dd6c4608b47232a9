// Dependencies, plugins and modules as build scripts declare them.
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

Project project_of(Files files) { return Project::read(SourceTree::from_text(std::move(files))); }

const Module* module_named(const Project& project, std::string_view path) {
  for (const Module& module : project.modules) {
    if (module.gradle_path == path) return &module;
  }
  return nullptr;
}

std::string shown(const Dependency& dependency) {
  return dependency.configuration + " " + dependency.group + ":" + dependency.artifact + ":" +
         (dependency.version_unresolved ? "?" : dependency.version) +
         (dependency.platform ? " platform" : "") + (dependency.constraint ? " constraint" : "");
}

/// What the root module's script asks for, a line each.
std::string dependencies(const std::string& script, Files others = {}, bool kotlin = false) {
  others.emplace_back(kotlin ? "build.gradle.kts" : "build.gradle", script);
  const Project project = project_of(std::move(others));
  std::string result;
  const Module* root = module_named(project, ":");
  if (root == nullptr) return "no module";
  for (const Dependency& dependency : root->dependencies)
    result += (result.empty() ? "" : "\n") + shown(dependency);
  return result;
}
std::string in_dependencies(const std::string& lines, const std::string& before = "") {
  return dependencies(before + "\ndependencies {\n" + lines + "\n}\n");
}
std::string in_kotlin_dependencies(const std::string& lines, const std::string& before = "",
                                   Files others = {}) {
  return dependencies(before + "\ndependencies {\n" + lines + "\n}\n", std::move(others), true);
}

TEST(GradleDependencies, TextNotation) {
  EXPECT_EQ(in_dependencies("implementation 'a:b:1.0'"), "implementation a:b:1.0");
  EXPECT_EQ(in_dependencies("api('a:b:1.0:sources@jar') { transitive = false }"), "api a:b:1.0");
  EXPECT_EQ(in_dependencies("compile 'a:b:1@aar', 'c:d:2'"), "compile a:b:1\ncompile c:d:2");
  EXPECT_EQ(in_dependencies("implementation 'a:b'"), "implementation a:b:");
  EXPECT_EQ(in_dependencies("implementation 'a:b:[1.0, 2.0)!!1.5'"),
            "implementation a:b:[1.0, 2.0)!!1.5");
  EXPECT_EQ(in_dependencies("// implementation 'a:b:1'\nprintln 'c:d:1'"), "");
  EXPECT_EQ(in_kotlin_dependencies("\"freeImplementation\"(\"a:b:1\")\nadd(\"kapt\", \"c:d:2\")"),
            "freeImplementation a:b:1\nkapt c:d:2");
}

TEST(GradleDependencies, MapNotation) {
  EXPECT_EQ(in_dependencies("compile group: 'a', name: 'b', version: '1', changing: true"),
            "compile a:b:1");
  EXPECT_EQ(in_dependencies(
                "compile(group: 'a', name: 'b', version: '1') { exclude group: 'x', module: 'y' }"),
            "compile a:b:1");
  EXPECT_EQ(
      in_dependencies("compile([group: 'a', name: 'b'], [group: 'c', name: 'd', version: '2'])"),
      "compile a:b:\ncompile c:d:2");
  EXPECT_EQ(in_kotlin_dependencies("implementation(group = \"a\", name = \"b\", version = "
                                   "\"1\")\nimplementation(\"c\", \"d\", \"2\")"),
            "implementation a:b:1\nimplementation c:d:2");
}

TEST(GradleDependencies, Variables) {
  EXPECT_EQ(in_dependencies("implementation \"a:b:$v\"", "def v = '1'"), "implementation a:b:1");
  EXPECT_EQ(in_dependencies("implementation \"a:b:${v}.2\"", "ext.v = '1'"),
            "implementation a:b:1.2");
  EXPECT_EQ(in_dependencies("implementation 'a:b:' + v", "ext { v = '1' }"),
            "implementation a:b:1");
  EXPECT_EQ(
      in_dependencies("implementation \"a:b:${rootProject.ext.v}\"", "project.ext.set('v', '1')"),
      "implementation a:b:1");
  EXPECT_EQ(in_dependencies("implementation \"a:b:$v.c\"\nimplementation deps['x']",
                            "ext.v = [c: '1']\next.deps = ['x': 'd:e:2']"),
            "implementation a:b:1\nimplementation d:e:2");
  EXPECT_EQ(in_dependencies("implementation \"a:b:$unknown\""), "implementation a:b:?");
  EXPECT_EQ(in_dependencies("implementation deps.values()\nimplementation list",
                            "def deps = [x: 'a:b:1']\ndef list = ['c:d:2', 'e:f:3']"),
            "implementation a:b:1\nimplementation c:d:2\nimplementation e:f:3");
  EXPECT_EQ(in_kotlin_dependencies(
                "implementation(\"a:b:$v\")\nimplementation(\"c:d:${property(\"w\")}\")",
                "val v by extra(\"1\")\nextra[\"w\"] = \"2\""),
            "implementation a:b:1\nimplementation c:d:2");
  EXPECT_EQ(in_kotlin_dependencies("implementation(\"a:b:$v\")", "val v: String by project",
                                   {{"gradle.properties", "v=1"}}),
            "implementation a:b:1");
  EXPECT_EQ(in_dependencies("implementation \"a:b:${v ?: '2'}\"", "def v = findProperty('none')"),
            "implementation a:b:2");
}

TEST(GradleDependencies, LoopsBranchesAndFunctions) {
  EXPECT_EQ(in_dependencies("['x', 'y'].each { implementation \"a:$it:1\" }"),
            "implementation a:x:1\nimplementation a:y:1");
  EXPECT_EQ(in_kotlin_dependencies("for (n in listOf(\"x\", \"y\")) { api(\"a:$n:1\") }"),
            "api a:x:1\napi a:y:1");
  EXPECT_EQ(in_dependencies("if (debug) { implementation 'a:b:1' } else { implementation 'a:c:1' }",
                            "def debug = false"),
            "implementation a:c:1");
  EXPECT_EQ(
      in_dependencies("if (System.console()) implementation 'a:b:1'\nelse implementation 'a:c:1'"),
      "implementation a:b:1\nimplementation a:c:1");
  EXPECT_EQ(in_dependencies("implementation lib('b')", "def lib(n) { return \"a:$n:1\" }"),
            "implementation a:b:1");
  EXPECT_EQ(in_kotlin_dependencies(
                "room(\"1\")",
                "fun DependencyHandler.room(v: String) { add(\"implementation\", \"a:b:$v\") }"),
            "implementation a:b:1");
}

TEST(GradleDependencies, PlatformsAndConstraints) {
  EXPECT_EQ(in_dependencies("implementation platform('a:bom:1')\nimplementation 'a:b'"),
            "implementation a:bom:1 platform\nimplementation a:b:");
  EXPECT_EQ(in_dependencies("constraints { implementation 'a:b:1' }\nimplementation('c:d') { "
                            "version { strictly '2' } }"),
            "implementation a:b:1 constraint\nimplementation c:d:2");
  EXPECT_EQ(dependencies("configurations.all { resolutionStrategy { force 'a:b:1' } }"),
            "force a:b:1 constraint");
  EXPECT_EQ(dependencies("configurations.all { resolutionStrategy.dependencySubstitution { "
                         "substitute module('a:b') using module('c:d:1') } }"),
            "substitute c:d:1 constraint");
  EXPECT_EQ(dependencies("dependencyManagement { imports { mavenBom 'a:bom:1' }\n dependencies { "
                         "dependencySet(group: 'c', version: '2') { entry 'd' } } }"),
            "mavenBom a:bom:1 platform constraint\ndependency c:d:2 constraint");
}

TEST(GradleDependencies, ShortKotlinNotation) {
  EXPECT_EQ(in_kotlin_dependencies("implementation(kotlin(\"stdlib\", \"1.9\"))"),
            "implementation org.jetbrains.kotlin:kotlin-stdlib:1.9");
  EXPECT_EQ(in_kotlin_dependencies("implementation(kotlin(\"stdlib\"))"),
            "implementation org.jetbrains.kotlin:kotlin-stdlib:");
}

TEST(GradleDependencies, OutsideOfTheBlock) {
  EXPECT_EQ(
      dependencies("dependencies.implementation 'a:b:1'\nproject.dependencies.add('api', 'c:d:2')"),
      "implementation a:b:1\napi c:d:2");
  EXPECT_EQ(in_dependencies("api lintChecks('a:b:1')\nimplementation helperFromElsewhere('c:d:2')"),
            "lintChecks a:b:1\nimplementation c:d:2");
}

TEST(GradleDependencies, SpeltOutButNotAskedFor) {
  const Project project =
      project_of({{"build.gradle",
                   "protobuf { protoc { artifact = 'g:protoc:3.1' } }\nprotobuf { protoc { "
                   "artifact 'g:other:3' } }\next.time = 'HH:mm:ss'\next.at = '12:30:45'"},
                  {"scripts/unused.gradle", "dependencies { api 'x:y:1' }"}});
  ASSERT_EQ(project.declared.size(), 3u);
  EXPECT_EQ(project.declared[0].artifact, "protoc");
  EXPECT_EQ(project.declared[1].artifact, "other");
  EXPECT_EQ(project.declared[2].artifact, "y");
}

TEST(GradleDependencies, WhatIsNoCoordinate) {
  EXPECT_EQ(in_dependencies("implementation 'a:b:.*'\nimplementation 'http://x'\nimplementation 'a "
                            "b:c:1'\nimplementation 'a:b:1@@'"),
            "");
}

TEST(GradleDependencies, Catalogue) {
  const std::string toml =
      "[versions]\nkt = \"1.9\"\n[libraries]\nandroidx-core_ktx = { module = "
      "\"androidx.core:core-ktx\", version.ref = \"kt\" }\n"
      "plain = \"a:b:1\"\nbom = { group = \"c\", name = \"bom\", version = { strictly = \"[1,2)\", "
      "prefer = \"1.5\" } }\n"
      "[bundles]\nall = [\"androidx-core-ktx\", \"plain\"]\n[plugins]\napp = { id = "
      "\"com.android.application\", version.ref = \"kt\" }\n";
  const Files files = {{"gradle/libs.versions.toml", toml}};
  EXPECT_EQ(in_kotlin_dependencies("implementation(libs.androidx.core.ktx)\napi(libs.bundles.all)"
                                   "\nimplementation(platform(libs.bom))\n"
                                   "implementation(\"x:y:${libs.versions.kt.get()}\")",
                                   "", files),
            "implementation androidx.core:core-ktx:1.9\napi androidx.core:core-ktx:1.9\napi "
            "a:b:1\nimplementation c:bom:1.5 platform\n"
            "implementation x:y:1.9");
  const Project project = project_of({{"gradle/libs.versions.toml", toml},
                                      {"build.gradle.kts", "plugins { alias(libs.plugins.app) }"}});
  ASSERT_EQ(project.declared.size(), 3u);
  ASSERT_EQ(project.declared_plugins.size(), 1u);
  ASSERT_EQ(project.modules.size(), 1u);
  EXPECT_TRUE(project.modules[0].is_application);
}

TEST(GradleDependencies, CatalogueOfTheSettings) {
  const Project project =
      project_of({{"settings.gradle.kts",
                   "dependencyResolutionManagement { versionCatalogs { create(\"deps\") { "
                   "version(\"v\", \"2\"); library(\"a-b\", \"a\", \"b\").versionRef(\"v\") }\n"
                   "create(\"more\") { from(files(\"gradle/more.toml\")) } } }\ninclude(\":app\")"},
                  {"gradle/more.toml", "[libraries]\nx = \"x:y:3\"\n"},
                  {"app/build.gradle.kts",
                   "dependencies { implementation(deps.a.b); implementation(more.x) }"}});
  const Module* app = module_named(project, ":app");
  ASSERT_NE(app, nullptr);
  ASSERT_EQ(app->dependencies.size(), 2u);
  EXPECT_EQ(shown(app->dependencies[0]), "implementation a:b:2");
  EXPECT_EQ(shown(app->dependencies[1]), "implementation x:y:3");
  EXPECT_TRUE(app->dependencies[0].from_catalog);
  EXPECT_TRUE(app->dependencies[1].defined_at.has_value());
}

TEST(GradleDependencies, ConstantsOfBuildSrc) {
  const Project project = project_of(
      {{"buildSrc/src/main/kotlin/Deps.kt",
        "object Versions { const val core = \"1.9\" }\nobject Deps {\n  object X { private const "
        "val version = \"2\"\n"
        "    const val core = \"a:core:${Versions.core}\"\n    val other = \"a:other:$version\" "
        "}\n}"},
       {"buildSrc/src/main/java/J.java",
        "public final class J { public static final String LIB = \"j:lib:1\"; }"},
       {"settings.gradle", "include ':app'"},
       {"app/build.gradle", "dependencies { implementation Deps.X.core\n implementation J.LIB }"}});
  const Module* app = module_named(project, ":app");
  ASSERT_NE(app, nullptr);
  ASSERT_EQ(app->dependencies.size(), 2u);
  EXPECT_EQ(shown(app->dependencies[0]), "implementation a:core:1.9");
  EXPECT_EQ(shown(app->dependencies[1]), "implementation j:lib:1");
  EXPECT_EQ(project.declared.size(), 3u);  // a:other is spelt out, if not asked for
}

TEST(GradleDependencies, AppliedScripts) {
  const Project project =
      project_of({{"settings.gradle", "include ':app', ':lib'"},
                  {"build.gradle",
                   "apply from: 'gradle/versions.gradle'\nsubprojects { dependencies { "
                   "testImplementation \"junit:junit:$v\" } }"},
                  {"gradle/versions.gradle", "ext { v = '4.13' }\napply from: 'versions.gradle'"},
                  {"app/build.gradle", "apply from: \"$rootDir/gradle/common.gradle\""},
                  {"gradle/common.gradle", "dependencies { implementation \"a:b:$v\" }"},
                  {"lib/build.gradle", ""}});
  const Module* app = module_named(project, ":app");
  ASSERT_EQ(app->dependencies.size(), 2u);
  EXPECT_EQ(shown(app->dependencies[0]), "testImplementation junit:junit:4.13");
  EXPECT_EQ(app->dependencies[0].scope, DependencyScope::kTest);
  EXPECT_EQ(shown(app->dependencies[1]), "implementation a:b:4.13");
  EXPECT_EQ(module_named(project, ":lib")->dependencies.size(), 1u);
}

TEST(GradleDependencies, ConventionPlugins) {
  const Project project = project_of(
      {{"settings.gradle.kts",
        "pluginManagement { includeBuild(\"build-logic\") }\ninclude(\":app\", \":lib\")"},
       {"build-logic/settings.gradle.kts", ""},
       {"build-logic/convention/build.gradle.kts",
        "gradlePlugin { plugins { register(\"androidApp\") { id = \"shop.app\"\n "
        "implementationClass = \"AppPlugin\" } } }"},
       {"build-logic/convention/src/main/kotlin/AppPlugin.kt",
        "class AppPlugin : Plugin<Project> {\n  override fun apply(target: Project) {\n    "
        "with(target) {\n"
        "      with(pluginManager) { apply(\"com.android.application\") }\n"
        "      extensions.configure<ApplicationExtension> { configureAndroid(this); "
        "defaultConfig.targetSdk = 34 }\n"
        "      dependencies { add(\"implementation\", libs.findLibrary(\"core\").get()) }\n    }\n "
        " }\n}\n"
        "internal fun Project.configureAndroid(e: CommonExtension<*>) { e.apply { compileSdk = 35 "
        "} }\n"
        "val Project.libs get() = "
        "extensions.getByType<VersionCatalogsExtension>().named(\"libs\")"},
       {"build-logic/convention/src/main/kotlin/shop.library.gradle.kts",
        "plugins { id(\"com.android.library\") }\nandroid { defaultConfig { minSdk = 24 } }"},
       {"gradle/libs.versions.toml", "[libraries]\ncore = \"a:core:1\"\n"},
       {"app/build.gradle.kts",
        "plugins { id(\"shop.app\") }\nandroid { namespace = \"shop.app\" }"},
       {"lib/build.gradle.kts", "plugins { id(\"shop.library\") }"}});
  const Module* app = module_named(project, ":app");
  ASSERT_NE(app, nullptr);
  EXPECT_TRUE(app->is_application);
  EXPECT_EQ(app->target_sdk, 34);
  ASSERT_EQ(app->dependencies.size(), 1u);
  EXPECT_EQ(shown(app->dependencies[0]), "implementation a:core:1");
  const Module* lib = module_named(project, ":lib");
  EXPECT_TRUE(lib->is_android);
  EXPECT_FALSE(lib->is_application);
  EXPECT_EQ(lib->min_sdk, 24);
}

TEST(GradleDependencies, ScopesOfConfigurations) {
  EXPECT_EQ(scope_of_configuration("implementation"), DependencyScope::kRuntime);
  EXPECT_EQ(scope_of_configuration("releaseImplementation"), DependencyScope::kRuntime);
  EXPECT_EQ(scope_of_configuration("latestApi"), DependencyScope::kRuntime);
  EXPECT_EQ(scope_of_configuration("freeDebugImplementation"), DependencyScope::kDebug);
  EXPECT_EQ(scope_of_configuration("debugApi"), DependencyScope::kDebug);
  EXPECT_EQ(scope_of_configuration("androidTestImplementation"), DependencyScope::kTest);
  EXPECT_EQ(scope_of_configuration("kaptTest"), DependencyScope::kTest);
  EXPECT_EQ(scope_of_configuration("compileOnly"), DependencyScope::kCompileOnly);
  EXPECT_EQ(scope_of_configuration("provided"), DependencyScope::kCompileOnly);
  EXPECT_EQ(scope_of_configuration("ksp"), DependencyScope::kBuildTool);
  EXPECT_EQ(scope_of_configuration("annotationProcessor"), DependencyScope::kBuildTool);
}

std::string plugins(const std::string& script, bool kotlin = false) {
  const Project project = project_of({{kotlin ? "build.gradle.kts" : "build.gradle", script}});
  std::string result;
  for (const Module& module : project.modules) {
    for (const PluginUse& plugin : module.plugins)
      result += (result.empty() ? "" : "\n") + plugin.id + " " +
                (plugin.version_unresolved ? "?" : plugin.version) +
                (plugin.applied ? "" : "(not applied)");
  }
  return result;
}

TEST(GradlePlugins, AllSpellings) {
  EXPECT_EQ(plugins("plugins { id 'a.b' version '1' apply false\n id 'c' }"),
            "a.b 1(not applied)\nc ");
  EXPECT_EQ(
      plugins(
          "plugins { id(\"a.b\").version(\"1\")\n kotlin(\"jvm\") version \"2\"\n `java-library` }",
          true),
      "a.b 1\norg.jetbrains.kotlin.jvm 2\njava-library ");
  EXPECT_EQ(plugins("def v = '1'\nplugins { id 'a' version \"$v\"\n id 'b' version w }"),
            "a 1\nb ?");
  EXPECT_EQ(plugins("apply plugin: 'a'\napply { plugin 'b' }\npluginManager.apply('c')"),
            "a \nb \nc ");
  EXPECT_EQ(plugins("plugins { id \"a\".version(\"1\")\n id('b', 'c') version '1' }"), "");
  EXPECT_EQ(plugins("gradlePlugin { plugins { x { id = 'a' } } }"), "");
}

TEST(GradleModules, OfSettings) {
  const Project project =
      project_of({{"settings.gradle",
                   "include ':app', 'lib:core'\ninclude(':far')\nproject(':far').projectDir = new "
                   "File(settingsDir, '../up/far')\n"
                   "['x', 'y'].each { include \":feature:$it\" }"},
                  {"app/build.gradle",
                   "dependencies { implementation project(':lib:core')\n debugImplementation "
                   "project(path: ':far') }"},
                  {"lib/core/build.gradle", ""},
                  {"feature/x/build.gradle", ""}});
  EXPECT_NE(module_named(project, ":lib:core"), nullptr);
  EXPECT_NE(module_named(project, ":feature:y"), nullptr);
  ASSERT_NE(module_named(project, ":far"), nullptr);
  EXPECT_EQ(module_named(project, ":far")->folder, "up/far");
  const Module* app = module_named(project, ":app");
  ASSERT_EQ(app->module_dependencies.size(), 2u);
  EXPECT_EQ(app->module_dependencies[0].module, ":lib:core");
  EXPECT_EQ(app->module_dependencies[1].scope, DependencyScope::kDebug);
}

TEST(GradleModules, TypesafeAccessors) {
  const Project project = project_of(
      {{"settings.gradle.kts", "include(\":app\", \":core:data-store\")"},
       {"app/build.gradle.kts", "dependencies { implementation(projects.core.dataStore) }"}});
  ASSERT_EQ(module_named(project, ":app")->module_dependencies.size(), 1u);
  EXPECT_EQ(module_named(project, ":app")->module_dependencies[0].module, ":core:data-store");
}

TEST(GradleModules, WithoutSettings) {
  const Project siblings =
      project_of({{"app/build.gradle", "dependencies { implementation project(':lib') }"},
                  {"lib/build.gradle", ""}});
  ASSERT_NE(module_named(siblings, ":app"), nullptr);
  EXPECT_NE(module_named(siblings, ":lib"), nullptr);
  const Project samples = project_of({{"one/build.gradle", ""},
                                      {"one/app/build.gradle", "ext.a = 1"},
                                      {"two/build.gradle", ""},
                                      {"two/app/build.gradle", ""}});
  EXPECT_NE(module_named(samples, "one:app"), nullptr);
  EXPECT_NE(module_named(samples, "two:app"), nullptr);
}

TEST(GradleModules, FoundByFolderWhenSettingsSearchTheDisk) {
  const Project project =
      project_of({{"settings.gradle", "rootDir.eachDir { d -> include \":${d.name}\" }"},
                  {"app/build.gradle", "dependencies { implementation project(':store-api') }"},
                  {"store/store-api/build.gradle", ""}});
  ASSERT_EQ(module_named(project, ":app")->module_dependencies.size(), 1u);
  EXPECT_EQ(module_named(project, ":app")->module_dependencies[0].module, ":store:store-api");
}

TEST(GradleModules, AndroidBlock) {
  const Project project =
      project_of({{"build.gradle",
                   "apply plugin: 'com.android.application'\next.sdk = [min: 21, target: "
                   "'30']\nandroid {\n  namespace 'a.b'\n  compileSdkVersion 'android-33'\n"
                   "  defaultConfig {\n    applicationId \"x.y\"\n    minSdkVersion sdk.min\n    "
                   "targetSdkVersion sdk.target as int\n"
                   "    manifestPlaceholders = [KEY: 'v', other: \"w\"]\n  }\n  flavorDimensions "
                   "'a'\n  productFlavors { free { minSdkVersion 19 }\n paid { } }\n"
                   "  sourceSets { main { java.srcDirs += 'src/more'\n manifest.srcFile "
                   "'AndroidManifest.xml' } }\n}\n"}});
  const Module& module = project.modules.at(0);
  EXPECT_TRUE(module.is_application);
  EXPECT_EQ(module.namespace_name, "a.b");
  EXPECT_EQ(module.application_id, "x.y");
  EXPECT_EQ(module.min_sdk, 21);
  EXPECT_EQ(module.target_sdk, 30);
  EXPECT_EQ(module.manifest_placeholders.at("KEY"), "v");
  EXPECT_EQ(module.flavors, (std::vector<std::string>{"free", "paid"}));
  EXPECT_EQ(module.source_folders, std::vector<std::string>{"src/more"});
  EXPECT_EQ(module.manifest_file, "AndroidManifest.xml");
}

TEST(GradleModules, AndroidBlockInKotlin) {
  const Project project =
      project_of({{"build.gradle.kts",
                   "plugins { id(\"com.android.application\") }\nandroid {\n  compileSdk = 36\n"
                   "  defaultConfig {\n    minSdk { version = release(26) }\n"
                   "    setTargetSdkVersion(35)\n    manifestPlaceholders[\"a\"] = \"1\"\n    "
                   "manifestPlaceholders += mapOf(\"b\" to \"2\")\n"
                   "    addManifestPlaceholders(mapOf(\"c\" to \"3\"))\n  }\n  productFlavors { "
                   "create(\"cn\") { targetSdk = 30 } }\n}"}});
  const Module& module = project.modules.at(0);
  EXPECT_EQ(module.min_sdk, 26);
  EXPECT_EQ(module.target_sdk, 30);  // the only flavour overrules the default
  EXPECT_EQ(module.target_sdk_flavor, "cn");
  EXPECT_EQ(module.manifest_placeholders.size(), 3u);
  EXPECT_EQ(module.flavors, std::vector<std::string>{"cn"});
}

/// "level flavour" of the loosest build.
std::string loosest_target(const std::string& android) {
  const Project project = project_of(
      {{"build.gradle", "apply plugin: 'com.android.application'\nandroid {\n" + android + "\n}"}});
  const Module& module = project.modules.at(0);
  return std::to_string(module.target_sdk.value_or(0)) +
         (module.target_sdk_flavor.empty() ? "" : " " + module.target_sdk_flavor);
}

TEST(GradleModules, TargetOfFlavours) {
  const std::string base = "defaultConfig { targetSdk 28 }\n";
  EXPECT_EQ(loosest_target(base), "28");
  EXPECT_EQ(loosest_target(base + "productFlavors { a { }\n b { } }"), "28");
  EXPECT_EQ(loosest_target(base + "productFlavors { a { targetSdk 35 }\n b { } }"), "28");
  EXPECT_EQ(loosest_target(base + "productFlavors { a { targetSdk 26 }\n b { } }"), "26 a");
  // Nobody ships the default any more.
  EXPECT_EQ(loosest_target(base + "productFlavors { a { targetSdk 35 }\n b { targetSdk 34 } }"),
            "34 b");
  EXPECT_EQ(loosest_target("productFlavors { a { targetSdk 35 }\n b { } }"), "35 a");
}

TEST(GradleModules, EarlierDimensionsOfFlavoursOverruleLaterOnes) {
  const std::string flavors =
      "productFlavors { a { dimension 'store'\n targetSdk 35 }\n"
      "b { dimension 'store'\n targetSdk 34 }\n x { dimension 'mode'\n targetSdk 26 } }";
  const std::string base = "defaultConfig { targetSdk 28 }\n";
  EXPECT_EQ(loosest_target(base + "flavorDimensions 'store', 'mode'\n" + flavors), "34 b");
  EXPECT_EQ(loosest_target(base + "flavorDimensions 'mode', 'store'\n" + flavors), "26 x");
}

TEST(GradleModules, Archives) {
  const Project project =
      project_of({{"build.gradle",
                   "dependencies { implementation files('sdk/a.jar')\n implementation "
                   "fileTree(dir: 'more', include: ['*.aar']) }"},
                  {"sdk/a.jar", ""},
                  {"more/b.aar", ""},
                  {"libs/c.jar", ""}});
  std::vector<std::string> paths;
  for (const LocalArchive& archive : project.modules.at(0).archives) paths.push_back(archive.path);
  std::sort(paths.begin(), paths.end());
  EXPECT_EQ(paths, (std::vector<std::string>{"libs/c.jar", "more/b.aar", "sdk/a.jar"}));
}

TEST(GradleBuild, EndsOnScriptsThatCallThemselves) {
  EXPECT_EQ(dependencies("def f(x) { f(x); f(x) }\nf('a')\ndef c = { c() }\nc()\next.a = "
                         "\"$a\"\nsubprojects { allprojects { subprojects { } } }\n"
                         "dependencies { implementation 'a:b:1' }"),
            "implementation a:b:1");
  EXPECT_EQ(dependencies("dependencies { implementation A.x }",
                         {{"buildSrc/src/main/kotlin/A.kt",
                           "object A { val x = B.y }\nobject B { val y = A.x }"}}),
            "");
}

TEST(GradleBuild, BoundsWhatScriptsCompute) {
  std::string script = "def t = 'x'\ndef l = ['x']\ndef m = [a: 'x']\n";
  for (int i = 0; i < 200; ++i)
    script += "t = \"$t$t\"\nl = l + l\nl = [l, l]\nm = [a: m, b: m]\nm.c = m\nt += t\nl << l\n";
  std::string chain = "def c = a";
  for (int i = 0; i < 3000; ++i) chain += ".b()";
  EXPECT_EQ(dependencies(script + chain + "\ndependencies { implementation 'a:b:1' }"),
            "implementation a:b:1");
}

TEST(Maven, PomWithParentAndProperties) {
  const Project project =
      project_of({{"pom.xml",
                   "<project><groupId>g</groupId><artifactId>p</artifactId><version>1</"
                   "version><properties><okhttp>4.9</okhttp></properties>"
                   "<dependencyManagement><dependencies><dependency><groupId>m</"
                   "groupId><artifactId>n</artifactId><version>7</version></dependency>"
                   "</dependencies></dependencyManagement></project>"},
                  {"app/pom.xml",
                   "<project><parent><groupId>g</groupId><artifactId>p</artifactId><version>1</"
                   "version></parent><packaging>apk</packaging><dependencies>"
                   "<dependency><groupId>a</groupId><artifactId>b</artifactId><version>${okhttp}</"
                   "version></dependency>"
                   "<dependency><groupId>m</groupId><artifactId>n</artifactId><scope>test</scope></"
                   "dependency></dependencies></project>"}});
  const Module* app = module_named(project, ":app");
  ASSERT_NE(app, nullptr);
  EXPECT_TRUE(app->is_application);
  ASSERT_EQ(app->dependencies.size(), 2u);
  EXPECT_EQ(shown(app->dependencies[0]), "compile a:b:4.9");
  EXPECT_EQ(shown(app->dependencies[1]), "test m:n:7");
  EXPECT_EQ(app->dependencies[1].scope, DependencyScope::kTest);
}

}  // namespace
}  // namespace sdklint
