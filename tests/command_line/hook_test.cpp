// integrations/pre-commit/pre-commit as git runs it.
#include <gtest/gtest.h>

#include "support/checkout.h"
#include "support/run.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

using test::ProgramRun;
using test::TempFolder;

constexpr const char* kStarts = R"(package com.x

class App : android.app.Application() {
    override fun onCreate() {
        com.tencent.bugly.crashreport.CrashReport.initCrashReport(this, "id", false)
    }
}
)";
constexpr const char* kStartsNothing = "package com.x\n\nclass App : android.app.Application()\n";

/// A repository with an Android project whose files are staged.
class Repository : public TempFolder {
 public:
  Repository() {
    write("app/src/main/AndroidManifest.xml",
          "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" "
          "package=\"com.x\"><application android:name=\".App\"/></manifest>");
    write(kCode, kStarts);
    git({"init", "-q", "."});
    git({"add", "-A"});
  }

  ProgramRun git(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "git");
    return test::run_program("/usr/bin/env", arguments, string());
  }

  ProgramRun hook() const {
    const std::string script = (test::checkout() / "integrations/pre-commit/pre-commit").string();
    return test::run_program("/usr/bin/env", {"bash", script}, string(),
                             {{"SDKLINT", SDKLINT_BIN "/sdklint"}});
  }

  static constexpr const char* kCode = "app/src/main/java/com/x/App.kt";
};

class PreCommitHook : public testing::Test {
 protected:
  void SetUp() override {
    if (test::run_program("/usr/bin/env", {"git", "--version"}).exit_code != 0)
      GTEST_SKIP() << "there is no git here";
  }
};

TEST_F(PreCommitHook, JudgesWhatIsStagedAndNotTheWorkingTree) {
  const Repository repository;
  repository.write(Repository::kCode, kStartsNothing);
  const ProgramRun offends = repository.hook();
  EXPECT_EQ(offends.exit_code, 1) << offends.err;
  EXPECT_NE(offends.out.find("app/src/main/java/com/x/App.kt:5:"), std::string::npos)
      << offends.out;

  repository.git({"add", "-A"});
  repository.write(Repository::kCode, kStarts);
  const ProgramRun mended = repository.hook();
  EXPECT_EQ(mended.exit_code, 0) << mended.out << mended.err;
}

TEST_F(PreCommitHook, ForgetsFilesThatAreNoLongerStaged) {
  const Repository repository;
  EXPECT_EQ(repository.hook().exit_code, 1);
  repository.git({"rm", "-q", "--cached", Repository::kCode});
  repository.write("app/src/main/res/values/strings.xml", "<resources/>");
  repository.git({"add", "app/src/main/res"});
  const ProgramRun without = repository.hook();
  EXPECT_EQ(without.exit_code, 0) << without.out << without.err;
}

TEST_F(PreCommitHook, SaysSoWhenSdklintIsNotInstalled) {
  const Repository repository;
  const std::string script = (test::checkout() / "integrations/pre-commit/pre-commit").string();
  const ProgramRun run = test::run_program("/usr/bin/env", {"bash", script}, repository.string(),
                                           {{"SDKLINT", "/no/such/sdklint"}});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.err.find("nothing was checked"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace sdklint
