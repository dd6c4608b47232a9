#include "support/test_app.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "catalog/catalog.h"
#include "cli/lint.h"

namespace sdklint::test {
namespace {

const Catalog& catalog() {
  static const Catalog built_in = [] {
    Result<Catalog> result = Catalog::built_in();
    if (!result) throw std::runtime_error(result.error().to_string());
    return std::move(*result);
  }();
  return built_in;
}

const char* const kImports[] = {
    "android.app.Activity",
    "android.app.AlertDialog",
    "android.app.Application",
    "android.app.Dialog",
    "android.app.Service",
    "android.content.BroadcastReceiver",
    "android.content.ContentProvider",
    "android.content.Context",
    "android.content.DialogInterface",
    "android.content.Intent",
    "android.content.IntentFilter",
    "android.content.SharedPreferences",
    "android.content.pm.PackageManager",
    "android.os.Bundle",
    "android.os.Handler",
    "android.os.Looper",
    "android.os.Message",
    "android.telephony.TelephonyManager",
    "android.text.TextUtils",
    "android.view.View",
    "android.widget.Button",
    "androidx.appcompat.app.AppCompatActivity",
    "androidx.core.app.ActivityCompat",
    "androidx.core.content.ContextCompat",
    "androidx.fragment.app.Fragment",
    "cn.jpush.android.api.JPushInterface",
    "com.orhanobut.hawk.Hawk",
    "com.tencent.bugly.crashreport.CrashReport",
    "com.tencent.mmkv.MMKV",
};

std::string with_header(const std::string& path, const std::string& text) {
  const bool java = path.ends_with(".java");
  if ((!java && !path.ends_with(".kt")) || text.find("package ") != std::string::npos) return text;
  const std::string end = java ? ";\n" : "\n";
  std::string header = "package com.example" + end;
  for (const char* name : kImports) header += "import " + std::string(name) + end;
  return header + text;
}

const char* const kManifest =
    R"(<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example">
  <application android:name=".App">
    <activity android:name=".MainActivity" android:exported="true">
      <intent-filter>
        <action android:name="android.intent.action.MAIN" />
        <category android:name="android.intent.category.LAUNCHER" />
      </intent-filter>
    </activity>
)";

Files completed(Files files, const std::string& components) {
  bool manifest = false;
  for (auto& [path, text] : files) {
    manifest |= path.ends_with("AndroidManifest.xml");
    text = with_header(path, text);
  }
  if (!manifest) {
    files.emplace_back("AndroidManifest.xml",
                       kManifest + components + "  </application>\n</manifest>\n");
  }
  return files;
}

std::string last_part(std::string_view name) {
  return std::string(name.substr(name.rfind('.') + 1));
}

std::vector<std::string> sorted(const std::set<std::string>& names) {
  return {names.begin(), names.end()};
}

bool is_start(const ReachedCall& call) {
  return call.kind == ReachedCall::Kind::kSdk &&
         call.sdk_call->meaning == SdkCall::Meaning::kStart && !call.withheld;
}

std::string told(const Ground& ground) {
  const auto kind = [&] {
    switch (ground.kind) {
      case Ground::Kind::kStorageEmpty:
        return "storage";
      case Ground::Kind::kConstant:
        return "constant";
      case Ground::Kind::kFieldInitial:
        return "field";
      case Ground::Kind::kPermissionDenied:
        return "denied";
      case Ground::Kind::kPermissionEither:
        return "either";
      case Ground::Kind::kPermissionAnswer:
        return "answer";
      case Ground::Kind::kStored:
        return "stored";
      case Ground::Kind::kAssumedConsent:
        return "assumed";
      case Ground::Kind::kUnknown:
        return "unknown";
    }
    return "";
  }();
  std::string text = kind;
  if (!ground.key.empty()) text += " " + ground.key;
  return text + ": " + ground.value;
}

std::string screen_or_app(bool kotlin, bool screen, const std::string& on_create,
                          const std::string& members, const std::string& more) {
  const std::string name = screen ? "MainActivity" : "App";
  const std::string super = screen ? "Activity" : "Application";
  if (kotlin) {
    return "class " + name + " : " + super +
           "() {\n  val prefs: SharedPreferences get() = getSharedPreferences(\"s\", 0)\n" +
           "  fun first() { JPushInterface.init(this) }\n  fun second() { "
           "CrashReport.initCrashReport(this, \"id\", false) }\n" +
           "  val view = View(this)\n  override fun onCreate(" + (screen ? "state: Bundle?" : "") +
           ") {\n    super.onCreate(" + (screen ? "state" : "") + ")\n" + on_create + "\n  }\n" +
           members + "\n}\n" + more + "\n";
  }
  return "public class " + name + " extends " + super +
         " {\n  SharedPreferences prefs() { return getSharedPreferences(\"s\", 0); }\n" +
         "  void first() { JPushInterface.init(this); }\n  void second() { "
         "CrashReport.initCrashReport(this, \"id\", false); }\n" +
         "  View view = new View(this);\n  @Override public void onCreate(" +
         (screen ? "Bundle state" : "") + ") {\n    super.onCreate(" + (screen ? "state" : "") +
         ");\n" + on_create + "\n  }\n" + members + "\n}\n" + more + "\n";
}

}  // namespace

TestApp::TestApp(Files files, const std::string& components)
    : sources_(SourceTree::from_text(completed(std::move(files), components))),
      library_(std::make_unique<KnownLibrary>(catalog())),
      program_(std::make_unique<Program>(Program::build(sources_, library_.get(), 1))),
      resources_(std::make_unique<Resources>(Resources::read(sources_))),
      project_(Project::read(sources_)) {
  if (project_.apps.empty()) throw std::runtime_error("the test's files make no app");
  app_ = std::make_unique<AnalyzedApp>(*program_, project_, *resources_, project_.apps.front(),
                                       catalog());
}

std::vector<std::string> TestApp::starts() const {
  std::set<std::string> names;
  for (const ReachedCall& call : first_launch().calls) {
    if (is_start(call)) names.insert(last_part(call.sdk_call->class_name.view()));
  }
  return sorted(names);
}

std::vector<std::string> TestApp::reads() const {
  std::set<std::string> names;
  for (const ReachedCall& call : first_launch().calls) {
    if (call.kind != ReachedCall::Kind::kPersonalData) continue;
    names.insert(last_part(call.api->class_name.view()) + "." +
                 std::string(call.api->member.view()));
  }
  return sorted(names);
}

std::vector<std::string> TestApp::asked() const {
  std::set<std::string> names;
  for (const ReachedCall& call : first_launch().calls) {
    if (call.kind != ReachedCall::Kind::kPermissionRequest) continue;
    for (const std::string& permission : call.permissions) names.insert(last_part(permission));
  }
  return sorted(names);
}

const ReachedCall& TestApp::first_start() const {
  for (const ReachedCall& call : first_launch().calls) {
    if (is_start(call)) return call;
  }
  throw std::runtime_error("no SDK is started");
}

std::string TestApp::path() const {
  std::string path;
  const std::string package = "com.example.";
  for (const PathStep& step : first_start().path.steps) {
    const std::string& name = step.function;
    path += (path.empty() ? "" : " > ") +
            (name.starts_with(package) ? name.substr(package.size()) : name);
  }
  return path;
}

std::vector<std::string> TestApp::grounds() const {
  std::vector<std::string> grounds;
  const CallPath& path = first_start().path;
  for (const PathStep& step : path.steps) {
    for (const Ground& ground : step.grounds) grounds.push_back(told(ground));
  }
  for (const Ground& ground : path.grounds) grounds.push_back(told(ground));
  return grounds;
}

Confidence TestApp::confidence() const { return first_start().confidence; }

TestApp kotlin_app(const std::string& on_create, const std::string& members,
                   const std::string& more) {
  return TestApp({{"App.kt", screen_or_app(true, false, on_create, members, more)}});
}
TestApp java_app(const std::string& on_create, const std::string& members,
                 const std::string& more) {
  return TestApp({{"App.java", screen_or_app(false, false, on_create, members, more)}});
}
TestApp kotlin_screen(const std::string& on_create, const std::string& members,
                      const std::string& more) {
  return TestApp({{"MainActivity.kt", screen_or_app(true, true, on_create, members, more)}});
}
TestApp java_screen(const std::string& on_create, const std::string& members,
                    const std::string& more) {
  return TestApp({{"MainActivity.java", screen_or_app(false, true, on_create, members, more)}});
}

}  // namespace sdklint::test
