// Calls as statements: blocks of the DSL and what belongs to other projects. `run_call` asks one
// handler after the other; what none of them knows is a block to look into or a property that the
// call sets.
#include <algorithm>
#include <array>

#include "model/gradle/walker.h"
#include "parse/properties.h"

namespace sdklint::gradle {
namespace {

/// Blocks that change nothing about where their statements belong.
constexpr std::array<std::string_view, 22> kTransparent = {
    "afterEvaluate",   "beforeEvaluate", "configureEach",     "all",         "whenReady",
    "project",         "extensions",     "doFirst",           "doLast",      "create",
    "register",        "named",          "getByName",         "maybeCreate", "withType",
    "withPlugin",      "withId",         "projectsEvaluated", "matching",    "finalizeDsl",
    "whenPluginAdded", "getByType"};
constexpr std::array<std::string_view, 5> kNamed = {"create", "register", "named", "getByName",
                                                    "maybeCreate"};

bool is_own_project(std::string_view path) {
  return path == "this" || path == "target" || path == "project" || path == "it";
}

}  // namespace

void Walker::run_call(const GradleNode& node, Frame& frame) {
  if (frame.plugins) {
    run_plugin_call(node, frame);
    return;
  }
  using Handler = bool (Walker::*)(const Call&, Frame&);
  static constexpr std::array<Handler, 15> kHandlers = {&Walker::run_settings_call,
                                                        &Walker::run_managed_call,
                                                        &Walker::run_dependency_call,
                                                        &Walker::run_published_archive,
                                                        &Walker::run_projects_block,
                                                        &Walker::run_configure,
                                                        &Walker::run_apply,
                                                        &Walker::run_receiver_block,
                                                        &Walker::run_extra_block,
                                                        &Walker::run_put,
                                                        &Walker::run_load,
                                                        &Walker::run_declaring_block,
                                                        &Walker::run_version_rule,
                                                        &Walker::run_iteration,
                                                        &Walker::run_own_function};
  const Call call(node);
  for (const Handler handler : kHandlers) {
    if ((this->*handler)(call, frame)) return;
  }
  if (call.closure != nullptr) {
    run_block(call, frame);
  } else {
    set_by_call(call, frame);
  }
}

std::vector<size_t> Walker::projects_named(std::string_view name, const Frame& frame) const {
  std::vector<size_t> modules;
  if (name != "allprojects" && name != "subprojects") return modules;
  for (size_t i = name == "allprojects" ? 0 : 1; i < modules_.size(); ++i) {
    if (!modules_[i]->module.build_logic) modules.push_back(i);
  }
  // Where the modules aren't known, the block still declares what it declares.
  if (modules.empty()) modules.push_back(frame.module);
  return modules;
}

void Walker::run_in_projects(const std::vector<size_t>& modules, const GradleNode& closure,
                             const Frame& frame) {
  for (const size_t module : modules) {
    Frame inner = inside(frame);
    inner.module = module;
    inner.path.clear();
    inner.scope->variables.insert_or_assign(closure.names.empty() ? "it" : closure.names[0],
                                            Value::of_project(module));
    run_closure(closure, inner);
  }
}

void Walker::enter_project(const Value& value, Frame& frame) const {
  if (value.is(Value::Kind::kProject)) frame.module = value.module;
  if (value.is(Value::Kind::kModule)) {
    const auto found = module_index_.find(value.text);
    if (found != module_index_.end()) frame.module = found->second;
  }
}

/// `allprojects { }`, `subprojects { }`, `project(":x") { }`
bool Walker::run_projects_block(const Call& call, Frame& frame) {
  if (call.closure == nullptr) return false;
  const std::vector<size_t> modules = projects_named(call.name, frame);
  if (!modules.empty()) {
    run_in_projects(modules, *call.closure, frame);
    return true;
  }
  if (call.name != "project" || call.plain_count() != 1) return false;
  const std::optional<std::string> path = known_text(call.argument(0), frame);
  Frame inner = frame;
  if (path) {
    const auto found = module_index_.find(module_path(*path));
    if (found != module_index_.end()) inner.module = found->second;
  }
  run_closure(*call.closure, inner);
  return true;
}

/// `configure(subprojects.findAll { … }) { }`, `configure<ApplicationExtension> { }`
bool Walker::run_configure(const Call& call, Frame& frame) {
  if (call.name != "configure" || call.closure == nullptr) return false;
  if (call.plain_count() > 0) {
    const GradleNode* root = &call.argument(0);
    while ((root->is(Kind::kCall) || root->is(Kind::kMember)) &&
           projects_named(root->text, frame).empty())
      root = &root->children[0];
    const std::vector<size_t> modules = projects_named(root->text, frame);
    if (!modules.empty()) {
      run_in_projects(modules, *call.closure, frame);
      return true;
    }
    const Value over = evaluate(call.argument(0), frame);
    const std::vector<Value> projects =
        over.is(Value::Kind::kList) ? over.items : std::vector<Value>{over};
    if (over.is(Value::Kind::kList) || over.is(Value::Kind::kProject) ||
        over.is(Value::Kind::kModule)) {
      for (const Value& project : projects) {
        Frame inner = frame;
        enter_project(project, inner);
        run_closure(*call.closure, inner);
      }
      return true;
    }
  }
  // An extension by its type: the Android one is the only one whose contents matter.
  Frame inner = inside(frame);
  inner.path = "android";
  if (call.closure->names.size() == 1)
    inner.scope->variables.insert_or_assign(call.closure->names[0], Value::of_path("android"));
  run_closure(*call.closure, inner);
  return true;
}

/// `with(x) { }`, `x.apply { }`, `x.run { }`, `x.let { }`: the block is about x.
bool Walker::run_receiver_block(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "apply", "with", "run", "also", "let", "use", "withInputStream", "withReader"};
  if (call.closure == nullptr || !one_of(call.name, kNames)) return false;
  const GradleNode* subject = call.receiver;
  if (subject == nullptr && call.plain_count() == 1) subject = &call.argument(0);
  if (subject == nullptr) {
    Frame inner = inside(frame);
    inner.applying = call.name == "apply";
    run_closure(*call.closure, inner);
    return true;
  }
  run_about(evaluate(*subject, frame), *subject, call, frame);
  return true;
}

/// The block of such a call, which is about `self`.
void Walker::run_about(const Value& self, const GradleNode& subject, const Call& call,
                       Frame& frame) {
  static constexpr std::array<std::string_view, 5> kPassing = {"also", "let", "use",
                                                               "withInputStream", "withReader"};
  Frame inner = inside(frame);
  enter_project(self, inner);
  if (self.is(Value::Kind::kExtra) || self.is(Value::Kind::kMap)) inner.scope->receiver = self;
  if (self.is(Value::Kind::kPath)) inner.path = self.text;
  const std::optional<std::string> path = dotted_path(subject);
  if (!self.known() && path && !is_own_project(*path)) {
    const std::string_view last = last_part(*path);
    if (last == "pluginManager" || last == "plugins") inner.applying = true;
    inner.path = frame.path_to(*path);
  }
  if (one_of(call.name, kPassing))
    inner.scope->variables.insert_or_assign(
        call.closure->names.empty() ? "it" : call.closure->names[0], self);
  run_closure(*call.closure, inner);
}

/// `ext { }`, `rootProject.ext { }`
bool Walker::run_extra_block(const Call& call, Frame& frame) {
  if (call.closure == nullptr || (call.name != "ext" && call.name != "extra")) return false;
  Frame inner = inside(frame);
  if (call.receiver != nullptr) enter_project(evaluate(*call.receiver, frame), inner);
  inner.scope->receiver = Value::of_kind(Value::Kind::kExtra);
  inner.scope->receiver.module = inner.module;
  inner.module = frame.module;
  inner.path.clear();
  run_closure(*call.closure, inner);
  return true;
}

/// What bare calls are made on, in the nearest block that is about something.
Value Walker::receiver_of(const Frame& frame) {
  Value receiver;
  for (const Scope* scope = frame.scope; scope != nullptr && !receiver.known();
       scope = scope->parent)
    receiver = scope->receiver;
  return receiver;
}

/// `properties.load(file("versions.properties").newInputStream())`
bool Walker::run_load(const Call& call, Frame& frame) {
  if (call.name != "load" || call.plain_count() != 1) return false;
  Value place = call.receiver != nullptr ? evaluate(*call.receiver, frame) : receiver_of(frame);
  if (!place.is(Value::Kind::kMap)) return false;
  const Value path = evaluate(call.argument(0), frame);
  if (!path.is_whole_text()) return true;
  const std::optional<FileId> file = sources_.find(resolved_path(frame, path.text));
  if (!file) return true;
  for (const Property& property : parse_properties(sources_.text(*file)))
    place.put(property.key,
              Value::of_text(property.value, Span{*file, property.begin, property.end}));
  return true;
}

/// `ext.set("x", v)`, `map.put("x", v)`, `list.add(v)`
bool Walker::run_put(const Call& call, Frame& frame) {
  if ((call.name != "set" && call.name != "put" && call.name != "add") || call.count == 0)
    return false;
  Value place = call.receiver != nullptr ? evaluate(*call.receiver, frame) : receiver_of(frame);
  if (call.count == 2 && (place.is(Value::Kind::kExtra) || place.is(Value::Kind::kMap) ||
                          place.is(Value::Kind::kProject))) {
    const std::optional<std::string> key = known_text(call.argument(0), frame);
    const Value value = evaluate(call.argument(1), frame);
    declare_texts(value, module_at(frame).gradle_path);
    if (key) put_into(place, *key, value, false);
    return true;
  }
  if (call.count == 1 && place.is(Value::Kind::kList) && call.receiver != nullptr) {
    place.items.push_back(evaluate(call.argument(0), frame));
    assign(*call.receiver, place, call.node, frame, false);
    return true;
  }
  return false;
}

/// `dependencies { }`, `plugins { }`, `dependencyManagement { }`, `constraints { }`
bool Walker::run_declaring_block(const Call& call, Frame& frame) {
  if (call.closure == nullptr) return false;
  Frame inner = frame;
  if (call.name == "dependencies") {
    std::string step = "dependencies";
    if (call.receiver != nullptr) {
      const Value self = evaluate(*call.receiver, frame);
      enter_project(self, inner);
      const std::optional<std::string> path = dotted_path(*call.receiver);
      if (self.is(Value::Kind::kPath)) {
        inner.path = self.text;
      } else if (!self.is(Value::Kind::kProject) && !self.is(Value::Kind::kModule) && path) {
        step = *path + ".dependencies";
        inner.managed = inner.managed || path->find("dependencyManagement") != std::string::npos;
      }
    }
    inner.path = inner.path_to(step);
    inner.dependencies = !inner.managed;
  } else if (call.name == "plugins") {
    // `gradlePlugin { plugins { … } }` declares plugins; it uses none. Those of `protobuf { }` are
    // its own.
    if (frame.path == "gradlePlugin") return true;
    if (!frame.path.empty() && !frame.settings) return false;
    inner.plugins = true;
    inner.declares_only = frame.declares_only || frame.settings;
  } else if (call.name == "dependencyManagement") {
    inner.path = frame.path_to(call.name);
    inner.managed = true;
    inner.dependencies = false;
  } else if (call.name == "constraints" && frame.dependencies) {
    inner.constraints = true;
  } else {
    return false;
  }
  run_closure(*call.closure, inner);
  return true;
}

bool Walker::run_iteration(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "each", "forEach", "all", "configureEach", "eachWithIndex", "onEach"};
  if (call.closure == nullptr || call.receiver == nullptr || !one_of(call.name, kNames))
    return false;
  const Value values = evaluate(*call.receiver, frame);
  const bool listed = values.is(Value::Kind::kList) || values.is(Value::Kind::kMap);
  if (!listed) {
    const std::vector<size_t> modules = projects_named(call.receiver->text, frame);
    if (!modules.empty()) {
      run_in_projects(modules, *call.closure, frame);
      return true;
    }
  }
  if (!listed && call.name != "each" && call.name != "forEach") return false;
  run_for_each(values, *call.closure, frame);
  return true;
}

bool Walker::run_own_function(const Call& call, Frame& frame) {
  if (call.name.empty()) return false;
  const std::string name(call.name);
  Frame within = frame;
  if (call.receiver == nullptr) {
    const Value* local = frame.scope->find(name);
    const Value function = local != nullptr ? *local : project_variable(frame.module, name);
    if (function.is(Value::Kind::kClosure)) {
      call_closure(function, argument_values(call, frame), frame);
      return true;
    }
  } else {
    const Value self = evaluate(*call.receiver, frame);
    if (!self.is(Value::Kind::kProject) && !self.is(Value::Kind::kType)) return false;
    enter_project(self, within);
    if (self.is(Value::Kind::kType)) within.type = self.type;
  }
  const FunctionPlace function = find_function(name, within);
  if (!function) return false;
  call_function(function, argument_values(call, frame), within);
  return true;
}

/// Any other block: its name is a step of the path.
void Walker::run_block(const Call& call, Frame& frame) {
  Frame inner = frame;
  inner.dependencies = false;
  if (call.name == "pluginManagement") inner.declares_only = true;
  std::string step = dotted_path(call.callee).value_or(std::string(call.name));
  if (call.receiver != nullptr) {
    const Value self = evaluate(*call.receiver, frame);
    if (self.is(Value::Kind::kProject)) {
      inner.module = self.module;
      inner.path.clear();
      step = call.name;
    } else if (self.is(Value::Kind::kPath)) {
      inner.path = self.text;
      step = call.name;
    }
  } else if (const Value* local = frame.scope->find(std::string(call.name));
             local != nullptr && local->is(Value::Kind::kPath)) {
    inner.path = local->text;
    step.clear();
  }
  if (one_of(call.name, kTransparent)) {
    const size_t dot = step.rfind('.');
    step = dot == std::string::npos ? "" : step.substr(0, dot);
    if (call.plain_count() == 1 && one_of(call.name, kNamed)) {
      if (const std::optional<std::string> key = known_text(call.argument(0), frame))
        step += (step.empty() ? "" : ".") + *key;
    }
  }
  if (step == "extensions.android") step = "android";
  inner.path = inner.path_to(step);
  constexpr std::string_view kFlavors = "android.productFlavors.";
  if (inner.path.starts_with(kFlavors)) {
    const std::string flavor = inner.path.substr(kFlavors.size());
    if (flavor.find('.') == std::string::npos) module_at(inner).flavors.push_back(flavor);
  }
  run_closure(*call.closure, inner);
}

/// `minSdkVersion 21`, `manifestPlaceholders key: "value"`
void Walker::set_by_call(const Call& call, Frame& frame) {
  const std::optional<std::string> chain = dotted_path(call.callee);
  if (call.count == 0 || !chain) return;
  Value value;
  if (call.argument(0).is(Kind::kNamed)) {
    value = named_arguments(call, frame);
  } else if (call.count == 1) {
    value = evaluate(call.argument(0), frame);
  } else {
    value = Value::of_kind(Value::Kind::kList);
    value.items = argument_values(call, frame);
  }
  Frame within = frame;
  std::string path = frame.path_to(*chain);
  if (call.receiver != nullptr) {
    const Value self = evaluate(*call.receiver, frame);
    enter_project(self, within);
    if (self.is(Value::Kind::kProject)) path = call.name;
    if (self.is(Value::Kind::kPath)) path = self.text + "." + std::string(call.name);
  } else if (frame.path.empty() && (call.name == "version" || call.name == "group")) {
    modules_[frame.module]->extra.insert_or_assign(std::string(call.name), value);
  }
  set_property(path, value, call.node, within);
}

}  // namespace sdklint::gradle
