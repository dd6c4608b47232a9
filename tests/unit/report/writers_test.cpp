#include "report/writers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "support/lint_text.h"

namespace sdklint {
namespace {

using nlohmann::json;

constexpr const char* kApp = R"(package com.x

import android.app.Application
import com.tencent.bugly.crashreport.CrashReport
import com.umeng.commonsdk.UMConfigure

class App : Application() {
	override fun onCreate() {
		if (getSharedPreferences("a", 0).getBoolean("agreed", true)) start("启动")
		// sdklint:allow pre-consent-sdk-init - closed test group
		UMConfigure.init(this, "key", "x", 1, null)
	}

	private fun start(name: String) {
		println("启动 $name"); CrashReport.initCrashReport(this, "id", false)
	}
}
)";

LintResult result() {
  return test::lint_text({{"a b/应用.kt", kApp}, {"Broken.java", "class Broken { void f( { "}});
}

TEST(WriteText, PointsAtTheCallPastTabsAndChineseCharacters) {
  const std::string text = write_text(result(), {});
  const size_t line = text.find("println");
  ASSERT_NE(line, std::string::npos) << text;
  const size_t line_begin = text.rfind('\n', line) + 1;
  const size_t call = text.find("initCrashReport(", line) - line_begin;
  const size_t carets_begin = text.find('\n', line) + 1;
  const size_t caret = text.find('^', carets_begin) - carets_begin;
  // Two characters of three bytes and two columns each stand before the call.
  EXPECT_EQ(caret, call - 2) << text;
}

TEST(WriteText, TellsGroundsAndWhatWasAllowedAndNotRead) {
  const std::string text = write_text(result(), {});
  EXPECT_NE(text.find("nothing is stored under \"agreed\" yet"), std::string::npos) << text;
  EXPECT_NE(text.find("1 let pass by comments"), std::string::npos) << text;
  EXPECT_NE(text.find("Broken.java"), std::string::npos) << text;
  EXPECT_EQ(text.find("UMConfigure.init is"), std::string::npos) << text;
}

TEST(WriteJson, HasTheNumbersAndThePath) {
  const json report = json::parse(write_json(result(), {}));
  EXPECT_EQ(report["summary"]["errors"], 1);
  EXPECT_EQ(report["summary"]["allowed"], 1);
  EXPECT_FALSE(report["coverage"]["complete"]);
  for (const json& finding : report["findings"]) {
    EXPECT_EQ(finding["path"].back()["line"], finding["line"]);
  }
}

/// What the schema of SARIF 2.1.0 asks of the parts that we write.
void expect_region(const json& location) {
  const json& physical = location["physicalLocation"];
  const std::string uri = physical["artifactLocation"]["uri"];
  EXPECT_EQ(uri.find_first_of(" \\"), std::string::npos) << uri;
  EXPECT_TRUE(std::all_of(uri.begin(), uri.end(), [](char c) { return c > 0x20 && c < 0x7f; }));
  EXPECT_EQ(physical["artifactLocation"]["uriBaseId"], "%SRCROOT%");
  if (!physical.contains("region")) return;
  const json& region = physical["region"];
  EXPECT_GE(region["startLine"].get<int>(), 1);
  if (!region.contains("startColumn")) return;
  EXPECT_GE(region["startColumn"].get<int>(), 1);
  EXPECT_GE(region["endLine"].get<int>(), region["startLine"].get<int>());
}

TEST(WriteSarif, HoldsToTheSchemaWhereWeWrite) {
  const json log = json::parse(write_sarif(result(), {.version = "1.2.3"}));
  EXPECT_EQ(log["version"], "2.1.0");
  const json& run = log["runs"][0];
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  const json& driver = run["tool"]["driver"];
  std::set<std::string> notifications;
  for (const json& one : driver["notifications"]) notifications.insert(one["id"]);
  const std::set<std::string> levels = {"none", "note", "warning", "error"};

  ASSERT_EQ(run["results"].size(), 2u);
  for (const json& one : run["results"]) {
    EXPECT_EQ(driver["rules"][one["ruleIndex"].get<size_t>()]["id"], one["ruleId"]);
    EXPECT_TRUE(levels.count(one["level"]));
    EXPECT_FALSE(one["message"]["text"].get<std::string>().empty());
    EXPECT_TRUE(one["partialFingerprints"].contains("sdklint/v1"));
    for (const char* property : {"sdk", "api", "scene", "confidence", "clauses"}) {
      EXPECT_TRUE(one["properties"].contains(property)) << property;
    }
    expect_region(one["locations"][0]);
    const json& flow = one["codeFlows"][0]["threadFlows"][0]["locations"];
    EXPECT_GE(flow.size(), 2u);
    for (const json& step : flow) expect_region(step["location"]);
  }
  for (const json& one : run["invocations"][0]["toolExecutionNotifications"]) {
    EXPECT_TRUE(notifications.count(one["descriptor"]["id"]));
    EXPECT_TRUE(levels.count(one["level"]));
    expect_region(one["locations"][0]);
  }
}

TEST(WriteSarif, MarksWhatACommentLetsPass) {
  const json log = json::parse(write_sarif(result(), {}));
  size_t allowed = 0;
  for (const json& one : log["runs"][0]["results"]) {
    for (const json& suppression : one["suppressions"]) {
      ++allowed;
      EXPECT_EQ(suppression["kind"], "inSource");
      EXPECT_EQ(suppression["justification"], "closed test group");
    }
  }
  EXPECT_EQ(allowed, 1u);
}

TEST(WriteSarif, CountsColumnsInUtf16Units) {
  const json log = json::parse(write_sarif(result(), {}));
  for (const json& one : log["runs"][0]["results"]) {
    if (!one["suppressions"].empty()) continue;
    const json& region = one["locations"][0]["physicalLocation"]["region"];
    // Two tabs, `println("启动 $name"); CrashReport.`: each Chinese character is one unit.
    EXPECT_EQ(region["startColumn"], 36);
    EXPECT_EQ(region["snippet"]["text"], "initCrashReport");
  }
}

}  // namespace
}  // namespace sdklint
