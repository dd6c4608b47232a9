#include <gtest/gtest.h>

#include "support/lint_text.h"

namespace sdklint {
namespace {

constexpr const char* kApp = R"(package com.x;
import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;
public class App extends Application {
    @Override public void onCreate() {
        CrashReport.initCrashReport(this, "id", false);
    }
})";

constexpr const char* kReformatted = R"(package com.x;

import android.app.Application;
import com.tencent.bugly.crashreport.CrashReport;

/** The app. */
public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        CrashReport
                .initCrashReport(
                        this,
                        "another id",
                        true);
    }
}
)";

std::vector<std::string> fingerprints(const std::string& path, const std::string& text) {
  std::vector<std::string> all;
  for (const ReportedFinding& one : test::lint_text({{path, text}}).findings) {
    all.push_back(one.fingerprint);
  }
  return all;
}

TEST(Fingerprints, StayUnderMovesAndReformatting) {
  const auto before = fingerprints("App.java", kApp);
  ASSERT_EQ(before.size(), 1u);
  EXPECT_EQ(fingerprints("app/src/main/java/com/x/App.java", kReformatted), before);
}

TEST(Fingerprints, TellFindingsApart) {
  std::string twice = kApp;
  const std::string call = "CrashReport.initCrashReport(this, \"id\", false);";
  twice.replace(twice.find(call), call.size(), call + "\n        " + call);
  const auto both = fingerprints("App.java", twice);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_NE(both[0], both[1]);
  EXPECT_EQ(both[0], fingerprints("App.java", kApp)[0]);
}

}  // namespace
}  // namespace sdklint
