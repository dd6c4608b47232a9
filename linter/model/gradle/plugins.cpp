// Plugins, by whatever spelling they come, and what the build's own ones do to a module.
#include <map>

#include "model/gradle/walker.h"

namespace sdklint::gradle {

/// Inside `plugins { }`: `id "x" version "y" apply false`, `kotlin("jvm")`,
/// `alias(libs.plugins.x)`.
void Walker::run_plugin_call(const GradleNode& node, Frame& frame) {
  std::string version;
  bool applied = !frame.declares_only;
  // The outermost call is the last written: version and apply come before the plugin is reached.
  const GradleNode* at = &node;
  while (at->is(Kind::kCall) && at->children[0].is(Kind::kMember) && at->children.size() == 2) {
    const std::string& step = at->children[0].text;
    if (step == "version") {
      version = plain_text(evaluate(at->children[1], frame));
      if (version.empty()) version = kUnknownPart;
    } else if (step == "apply") {
      applied = applied && truth(evaluate(at->children[1], frame)).value_or(true);
    } else {
      return;
    }
    at = &at->children[0].children[0];
  }
  if (!at->is(Kind::kCall) || !at->children[0].is(Kind::kName) || at->children.size() != 2) return;
  const std::string& name = at->children[0].text;
  const Value written = evaluate(at->children[1], frame);
  if (name == "alias" || name == "id") {
    const Value plugin = written.is(Value::Kind::kCatalog) ? catalog_value(written.text) : written;
    if (plugin.is(Value::Kind::kPlugin)) {
      apply_plugin(
          {plugin.plugin.id, version.empty() ? plugin.plugin.version : version, {}, applied, true},
          node, frame);
      return;
    }
  }
  if ((name != "id" && name != "kotlin") || !written.is_whole_text() || written.text.empty())
    return;
  apply_plugin({name == "kotlin" ? "org.jetbrains.kotlin." + written.text : written.text,
                version,
                {},
                applied},
               node, frame);
}

/// `apply plugin: "x"`, `apply from: "y.gradle"`, `pluginManager.apply("x")`, `apply { plugin("x")
/// }`
bool Walker::run_apply(const Call& call, Frame& frame) {
  const bool step = frame.applying && (call.name == "plugin" || call.name == "from");
  if ((call.name != "apply" && !step) || call.closure != nullptr) return false;
  const auto named = [&](const GradleNode& argument) {
    if (argument.text == "from") apply_script(evaluate(argument.children[0], frame), frame);
    if (argument.text == "plugin") apply_written(argument.children[0], call.node, frame);
  };
  for (size_t i = 0; i < call.count; ++i) {
    const GradleNode& argument = call.argument(i);
    if (argument.is(Kind::kNamed)) {
      named(argument);
    } else if (argument.is(Kind::kList)) {  // `apply([plugin: "x"])`
      for (const GradleNode& inner : argument.children) {
        if (inner.is(Kind::kNamed)) named(inner);
      }
    } else if (call.name == "from") {
      apply_script(evaluate(argument, frame), frame);
    } else {
      apply_written(argument, call.node, frame);
    }
  }
  return true;
}

void Walker::apply_script(const Value& path, Frame& frame) {
  if (path.is_whole_text() && path.text.find("://") == std::string::npos)
    run_script(resolved_path(frame, path.text), frame);
  if (path.is(Value::Kind::kFiles)) {
    for (const Value& file : path.items) run_script(resolved_path(frame, file.text), frame);
  }
}

void Walker::apply_written(const GradleNode& written, const GradleNode& at, Frame& frame) {
  const Value value = evaluate(written, frame);
  const Value id = value.is(Value::Kind::kCatalog) ? catalog_value(value.text) : value;
  if (id.is(Value::Kind::kText) && id.text.starts_with(kFromTreeRoot)) {
    apply_script(id, frame);  // `apply("$rootDir/checks.gradle")`
  } else if (id.is_whole_text()) {
    apply_plugin({id.text, "", {}}, at, frame);
  } else if (id.is(Value::Kind::kPlugin)) {
    apply_plugin({id.plugin.id, id.plugin.version, {}, true, true}, at, frame);
  } else if (id.is(Value::Kind::kType)) {
    apply_plugin({id.type->name, "", {}}, at, frame);
  } else if (written.is(Kind::kIf)) {
    // `isApp ? "com.android.application" : "com.android.library"`
    for (size_t i = 1; i < written.children.size(); ++i) {
      const Value either = evaluate(written.children[i], frame);
      if (either.is_whole_text()) apply_plugin({either.text, "", {}}, at, frame);
    }
  }
}

void Walker::apply_plugin(PluginUse use, const GradleNode& at, Frame& frame) {
  static const std::map<std::string, std::string, std::less<>> kShort = {
      {"android-library", "com.android.library"},
      {"kotlin-android", "org.jetbrains.kotlin.android"},
      {"kotlin", "org.jetbrains.kotlin.jvm"}};
  ModuleState& state = *modules_[frame.module];
  const std::string written = use.id;
  if (const auto known = kShort.find(use.id); known != kShort.end() && !frame.plugins)
    use.id = known->second;
  if (use.version.find(kUnknownPart) != std::string::npos) {
    use.version.clear();
    use.version_unresolved = true;
  }
  use.origin = {span_of(at, frame), state.module.gradle_path};
  const bool applied = use.applied;
  if (frame.settings) {
    declared_plugins_.push_back(std::move(use));
    return;
  }
  state.module.plugins.push_back(std::move(use));
  if (applied && !state.module.build_logic && state.applied_plugins.insert(written).second)
    run_own_plugin(written, frame);
}

/// A plugin of buildSrc or an included build acts on the module: its script, or its class's
/// `apply`.
void Walker::run_own_plugin(const std::string& id, const Frame& frame) {
  Frame inner = frame;
  inner.path.clear();
  inner.plugins = inner.dependencies = inner.applying = false;
  const auto script = plugin_scripts_.find(id);
  if (script != plugin_scripts_.end()) {
    run_script(script->second, inner);
    return;
  }
  const auto named = plugin_classes_.find(id);
  const auto type = constants_.types.find(named != plugin_classes_.end() ? named->second : id);
  if (type == constants_.types.end()) return;
  const auto apply = type->second->functions.find("apply");
  if (apply == type->second->functions.end()) return;
  call_function({apply->second.node, apply->second.file, type->second.get()},
                {Value::of_project(frame.module)}, inner);
}

}  // namespace sdklint::gradle
