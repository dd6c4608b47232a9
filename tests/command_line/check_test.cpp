// The program as people run it: exit codes, outputs, and what it says to input that it can't use.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/checkout.h"
#include "support/run.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::ProgramRun;
using test::TempFolder;

constexpr const char* kManifest =
    R"(<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.x">
    <application android:name=".App" />
</manifest>)";

constexpr const char* kStart = R"(package com.x

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport

class App : Application() {
    override fun onCreate() {
        CrashReport.initCrashReport(this, "id", false)
    }
}
)";

constexpr const char* kQuiet = R"(package com.x

class App : android.app.Application()
)";

ProgramRun sdklint(const std::vector<std::string>& arguments, const std::string& folder = ".",
                   const std::map<std::string, std::string>& environment = {}) {
  return test::run_program("sdklint", arguments, folder, environment);
}

/// A small Android project.
class Project : public TempFolder {
 public:
  explicit Project(std::string_view code = kStart) {
    write("AndroidManifest.xml", kManifest);
    write("App.kt", code);
  }
};

void expect_says(const ProgramRun& run, const std::string& words) {
  EXPECT_NE(run.out.find(words), std::string::npos) << run.out << run.err;
}

void expect_complains(const ProgramRun& run, const std::string& words) {
  EXPECT_EQ(run.exit_code, 2) << run.out << run.err;
  EXPECT_NE(run.err.find(words), std::string::npos) << run.err;
}

TEST(Check, ExitsWithOneForFindingsAndZeroWithout) {
  EXPECT_EQ(sdklint({"check", Project().string()}).exit_code, 1);
  const ProgramRun quiet = sdklint({"check", Project(kQuiet).string()});
  EXPECT_EQ(quiet.exit_code, 0);
  expect_says(quiet, "Nothing found.");
  expect_says(quiet, "Kotlin files 1");
}

TEST(Check, FailsOnlyOnWhatIsAskedFor) {
  const Project project;
  EXPECT_EQ(sdklint({"check", project.string(), "--fail-on", "never"}).exit_code, 0);
  EXPECT_EQ(sdklint({"check", project.string(), "--fail-on", "error"}).exit_code, 1);
  project.write(".sdklint.yaml", "rules: {pre-consent-sdk-init: note}\n");
  EXPECT_EQ(sdklint({"check", project.string()}).exit_code, 0);
  EXPECT_EQ(sdklint({"check", project.string(), "--fail-on", "note"}).exit_code, 1);
}

TEST(Check, IsTheDefaultFolderWhenNoneIsGiven) {
  const Project project;
  EXPECT_EQ(sdklint({"check"}, project.string()).exit_code, 1);
}

TEST(Check, TakesThePathBehindAnyOption) {
  const Project project;
  for (const std::vector<std::string>& option :
       {std::vector<std::string>{"--format", "json"}, {"--rule", "pre-consent-sdk-init"}}) {
    std::vector<std::string> arguments = {"check"};
    arguments.insert(arguments.end(), option.begin(), option.end());
    arguments.push_back(project.string());
    const ProgramRun run = sdklint(arguments);
    EXPECT_EQ(run.exit_code, 1) << run.err;
  }
}

TEST(Check, WritesEachFormatWhereItIsToldTo) {
  const Project project;
  const TempFolder reports;
  const std::string sarif = (reports.path() / "report.sarif").string();
  const std::string plain = (reports.path() / "report.txt").string();
  const ProgramRun run = sdklint({"check", project.string(), "--format", "json", "--format",
                                  "sarif", "--output", sarif, "--output", plain});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(json::parse(run.out)["summary"]["errors"], 1);
  EXPECT_EQ(json::parse(test::read_file(sarif))["version"], "2.1.0");
  EXPECT_NE(test::read_file(plain).find("[pre-consent-sdk-init]"), std::string::npos);
}

TEST(Check, AnOptionTakesOneValueSoThatThePathMayFollow) {
  const Project project;
  const TempFolder reports;
  const std::string sarif = (reports.path() / "report.sarif").string();
  const ProgramRun run = sdklint({"check", "--format", "json", "--format", "sarif", "--output",
                                  sarif, "--rule", "pre-consent-sdk-init", project.string()});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_EQ(json::parse(run.out)["summary"]["errors"], 1);
  EXPECT_EQ(json::parse(test::read_file(sarif))["version"], "2.1.0");
  EXPECT_EQ(sdklint({"sdks", "--format", "json", project.string()}).exit_code, 0);
}

TEST(Check, SpeaksTheLanguageOfOptionConfigurationAndLocale) {
  const Project project;
  expect_says(sdklint({"check", project.string(), "--lang", "zh"}), "错误");
  expect_says(sdklint({"check", project.string()}, ".", {{"LC_ALL", "zh_CN.UTF-8"}}), "错误");
  project.write(".sdklint.yaml", "lang: zh\n");
  expect_says(sdklint({"check", project.string()}), "错误");
  expect_says(sdklint({"check", project.string(), "--lang", "en"}), "error");
}

TEST(Check, ColoursOnlyATerminalOrOnRequest) {
  const Project project;
  EXPECT_EQ(sdklint({"check", project.string()}).out.find('\x1b'), std::string::npos);
  EXPECT_NE(sdklint({"check", project.string(), "--color", "always"}).out.find('\x1b'),
            std::string::npos);
}

TEST(Check, RunsOnlyTheRulesAskedFor) {
  const Project project;
  EXPECT_EQ(sdklint({"check", project.string(), "--rule", "forged-consent"}).exit_code, 0);
  expect_complains(sdklint({"check", project.string(), "--rule", "forged"}),
                   "there is no rule 'forged'");
}

TEST(Check, LeavesOutExcludedFilesAndSaysSo) {
  const Project project;
  project.write(".sdklint.yaml", "exclude: ['*.kt']\n");
  const ProgramRun run = sdklint({"check", project.string()});
  EXPECT_EQ(run.exit_code, 0);
  expect_says(run, "1 more in files that the configuration excludes");
}

TEST(Check, PrintsTheSameForOneThreadAndMany) {
  const std::string app = (test::checkout() / "tests/apps/wallpaper").string();
  const ProgramRun one = sdklint({"check", app, "--format", "sarif", "--jobs", "1"});
  const ProgramRun many = sdklint({"check", app, "--format", "sarif", "--jobs", "8"});
  EXPECT_EQ(one.exit_code, 1);
  EXPECT_EQ(one.out, many.out);
}

TEST(Check, IsStrictAboutWhatItCouldNotRead) {
  const Project project(kQuiet);
  project.write("Broken.java", "class Broken { void f( { } ");
  const ProgramRun lenient = sdklint({"check", project.string()});
  EXPECT_EQ(lenient.exit_code, 0);
  expect_says(lenient, "Broken.java");
  EXPECT_EQ(sdklint({"check", project.string(), "--strict"}).exit_code, 1);
}

TEST(Check, NamesCompiledPartsWithTheirSdk) {
  const Project project(kQuiet);
  project.write("libs/bugly_crashreport-4.1.9.aar", "PK");
  project.write("libs/own.jar", "PK");
  project.write("src/main/jniLibs/arm64-v8a/libBugly_Native.so", "ELF");
  project.write("src/main/jniLibs/armeabi-v7a/libBugly_Native.so", "ELF");
  project.write("gradle/wrapper/gradle-wrapper.jar", "PK");
  const ProgramRun run = sdklint({"check", project.string()});
  expect_says(run, "bugly_crashreport-4.1.9.aar: is compiled code of Bugly");
  expect_says(run, "own.jar: is compiled code, which was not read");
  expect_says(run, "arm64-v8a/libBugly_Native.so: is compiled code of Bugly");
  EXPECT_EQ(run.out.find("armeabi-v7a"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("gradle-wrapper"), std::string::npos) << run.out;
}

TEST(BadInput, NamesAPathThatDoesNotExist) {
  expect_complains(sdklint({"check", "/no/such/folder"}), "/no/such/folder");
}

TEST(BadInput, SaysWhatAnAndroidProjectWouldHave) {
  const TempFolder empty;
  empty.write("main.py", "print()\n");
  const ProgramRun run = sdklint({"check", empty.string()});
  expect_complains(run, "no Android project");
  expect_complains(run, "AndroidManifest.xml");
  expect_complains(sdklint({"sdks", empty.string()}), "no Android project");
}

TEST(BadInput, NamesTheLineOfABrokenConfiguration) {
  const Project project;
  const auto with = [&](const std::string& text) {
    project.write(".sdklint.yaml", text);
    return sdklint({"check", project.string()});
  };
  expect_complains(with("rules: [\n"), ".sdklint.yaml:");
  expect_complains(with("exclude: []\nruels: {}\n"),
                   ".sdklint.yaml:2: a configuration has no 'ruels'");
  expect_complains(with("rules:\n  forged: off\n"), ".sdklint.yaml:2: there is no rule 'forged'");
  expect_complains(with("rules:\n  forged-consent: loud\n"), "Write off, note, warning or error");
  expect_complains(with("fail-on: sometimes\n"), "note, warning, error or never");
  expect_complains(with("- rules\n"), "a configuration is a map");
  expect_complains(with("catalog: nowhere\n"), "nowhere");
  EXPECT_EQ(with("").exit_code, 1);
}

// A team's framework, told in its own YAML: screens that a library drives, a callback that runs,
// one that waits for the user, and a bus.
TEST(TeamCatalog, TellsWhatAnOwnFrameworkCallsBack) {
  const Project project(R"(package com.x

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure
import team.base.Bus
import team.base.Page
import team.base.Startup

class App : Application() {
    override fun onCreate() {
        Startup.later { first() }
        Startup.whenSure { second() }
        Startup.show(HomePage(this))
        Bus.listen("agreed") { fifth() }
        Bus.listen("ready") { sixth() }
        Bus.tell("ready")
    }

    fun first() = CrashReport.initCrashReport(this, "id", false)
    fun second() = CrashReport.initCrashReport(this, "id", false)
    fun fifth() = CrashReport.initCrashReport(this, "id", false)
    fun sixth() = CrashReport.initCrashReport(this, "id", false)
}

class HomePage(private val app: App) : Page() {
    override fun onBuild() = UMConfigure.init(app, "key", "store", 1, null)
    override fun onTapped() = UMConfigure.init(app, "key", "store", 1, null)
}
)");
  const auto lines = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"check", project.string(), "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::vector<int> out;
    const json report = json::parse(sdklint(arguments).out);
    for (const json& finding : report["findings"]) out.push_back(finding["line"]);
    return out;
  };
  project.write("team/android/framework.yaml", R"(sources:
  base: https://team.example/base
from: base
classes:
  team.base.Page:
callbacks:
- {class: team.base.Startup, method: later, parameters: [0], when: later}
- {class: team.base.Startup, method: whenSure, parameters: [0], when: user}
components:
- {class: team.base.Page, launch: [onBuild], user: [onTapped]}
starts:
- {class: team.base.Startup, method: show, starts: view, names: instance, target: 0}
events:
- {class: team.base.Bus, method: listen, does: subscribe, by: key, family: team-bus, parameters: 1, key: 0}
- {class: team.base.Bus, method: tell, does: post, by: key, family: team-bus, key: 0}
)");
  const std::vector<int> told{20, 23, 27};
  EXPECT_EQ(lines({"--catalog", project.string() + "/team"}), told);
  project.write(".sdklint.yaml", "catalog: team\n");
  EXPECT_EQ(lines({}), told);
}

TEST(BadInput, NamesAConfigurationThatIsMissing) {
  expect_complains(sdklint({"check", Project().string(), "--config", "/no/such.yaml"}),
                   "/no/such.yaml");
}

TEST(BadInput, NamesAReportThatCannotBeWritten) {
  expect_complains(
      sdklint({"check", Project().string(), "--format", "json", "--output", "/no/such/x.json"}),
      "/no/such/x.json");
}

TEST(BadInput, RefusesUnknownOptionsAndFormats) {
  expect_complains(sdklint({"check", "--frmat", "text"}), "--frmat");
  expect_complains(sdklint({"check", "--format", "xml"}), "xml");
  EXPECT_EQ(sdklint({}).exit_code, 2);
}

TEST(BadInput, NotesAManifestThatIsNoXmlAndGoesOn) {
  const TempFolder project;
  project.write("settings.gradle", "include ':app', ':lib'\n");
  project.write("app/build.gradle",
                "apply plugin: 'com.android.application'\n"
                "dependencies { implementation project(':lib') }\n");
  project.write("app/src/main/AndroidManifest.xml", kManifest);
  project.write("app/src/main/java/App.kt", kStart);
  project.write("lib/build.gradle", "apply plugin: 'com.android.library'\n");
  project.write("lib/src/main/AndroidManifest.xml", "<manifest><application></manifest>");
  const ProgramRun run = sdklint({"check", project.string()});
  EXPECT_EQ(run.exit_code, 1);
  expect_says(run, "lib/src/main/AndroidManifest.xml");
  expect_says(run, "isn't well-formed XML");
}

TEST(BadInput, GoesOnPastOddSourceFiles) {
  const Project project;
  project.write("Empty.java", "");
  project.write("Binary.java", std::string_view("class \0 B {}", 12));
  project.write("Latin.java", "class Latin { String s = \"\xe9\"; }");
  project.write("Crlf.kt", "package com.x\r\nclass Crlf {\r\n  fun f() = 1\r\n}\r\n");
  project.write("Bom.kt", "\xef\xbb\xbfpackage com.x\nclass Bom\n");
  project.write("Half.kt", std::string_view(kStart).substr(0, 120));
  project.write("Large.java", std::string(20 << 20, ' '));
  project.link(".", "loop");
  const ProgramRun run = sdklint({"check", project.string()});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  expect_says(run, "Binary.java: is binary");
  expect_says(run, "Large.java: is too large");
  expect_says(run, "Latin.java");
  expect_says(run, "loop: is a link");
}

TEST(BadInput, NotesAFileThatMayNotBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const Project project;
  project.write("Secret.java", "class Secret {}");
  chmod((project.path() / "Secret.java").c_str(), 0);
  expect_says(sdklint({"check", project.string()}), "Secret.java: can't be read");
}

}  // namespace
}  // namespace sdklint
