// Statements: declarations, assignments, branches, loops, functions.
#include <algorithm>
#include <array>

#include "model/gradle/walker.h"

namespace sdklint::gradle {
namespace {

constexpr int kMostSteps = 400'000;  ///< for one build script with all that it applies
constexpr ptrdiff_t kMostRecursion = 3;
constexpr int kDeepestCall = 60;
constexpr size_t kMostNestedScripts = 16;

/// What `place += value` leaves in `place`.
Value added(Value place, const Value& value) {
  if (place.is(Value::Kind::kMap) && value.entries) {
    for (const auto& [key, entry] : *value.entries) place.put(key, entry);
    return place;
  }
  if (place.is(Value::Kind::kList)) {
    if (value.is(Value::Kind::kList)) {
      place.items.insert(place.items.end(), value.items.begin(), value.items.end());
    } else {
      place.items.push_back(value);
    }
    return place;
  }
  if (place.is(Value::Kind::kText) && value.is(Value::Kind::kText))
    return Value::of_text(place.text + value.text, place.span);
  return value;
}

void set_or_add(Value& place, const Value& value, bool add) {
  place = add ? added(place, value) : value;
}

}  // namespace

Scope* Walker::new_scope(Scope* parent) {
  scopes_.push_back(std::make_unique<Scope>());
  scopes_.back()->parent = parent;
  return scopes_.back().get();
}

Frame Walker::inside(const Frame& frame) {
  Frame inner = frame;
  inner.scope = new_scope(frame.scope);
  ++inner.depth;
  return inner;
}

bool Walker::out_of_bounds(const Frame& frame) {
  return ++steps_ > kMostSteps || frame.depth > kDeepestCall;
}

void Walker::run_script(const std::string& path, Frame frame) {
  if (running_.size() > kMostNestedScripts ||
      std::find(running_.begin(), running_.end(), path) != running_.end())
    return;
  const GradleScript* parsed = script(path);
  if (parsed == nullptr) return;
  running_.push_back(path);
  frame.file = parsed->file;
  frame.scope = new_scope(frame.scope);
  // Functions and types of the script may be used before they are written.
  std::unique_ptr<ConstantType>& own = constants_.types["script " + path];
  if (!own) {
    own = std::make_unique<ConstantType>();
    own->parent = &constants_;
    for (const GradleNode& node : parsed->statements) {
      if (node.is(Kind::kFunction)) {
        own->functions.emplace(node.text, ConstantType::Member{&node, parsed->file});
      } else if (node.is(Kind::kType)) {
        std::unique_ptr<ConstantType>& type = own->types[node.text];
        if (!type) type = std::make_unique<ConstantType>();
        type->name = node.text;
        type->parent = own.get();
        type->add(node.children, parsed->file);
      }
    }
  }
  frame.type = own.get();
  run(parsed->statements, frame);
  returned_.reset();
  running_.pop_back();
}

void Walker::run(const std::vector<GradleNode>& statements, Frame& frame) {
  for (const GradleNode& statement : statements) {
    if (returned_) return;
    run_statement(statement, frame);
  }
}

void Walker::run_statement(const GradleNode& node, Frame& frame) {
  if (out_of_bounds(frame)) return;
  switch (node.kind) {
    case Kind::kDeclare:
      run_declaration(node, frame);
      break;
    case Kind::kIf:
      run_if(node, frame);
      break;
    case Kind::kCall:
      run_call(node, frame);
      break;
    case Kind::kAssign: {
      const Value value = evaluate(node.children[1], frame);
      declare_texts(value, module_at(frame).gradle_path);
      assign(node.children[0], value, node, frame, node.text == "+=" || node.text == "<<=");
      break;
    }
    case Kind::kLoop:
      run_for_each(evaluate(node.children[0], frame), node.children[1], frame);
      break;
    case Kind::kReturn:
      returned_ = node.children.empty() ? Value() : run_for_value(node.children[0], frame);
      break;
    case Kind::kFunction:
      if (!node.children.empty() && node.children[0].is(Kind::kClosure))
        frame.scope->variables.insert_or_assign(node.text, closure_value(node, frame));
      break;
    case Kind::kBinary:
      run_append(node, frame);
      break;
    case Kind::kName:
      // `java` or `kotlin-dsl` in back quotes.
      if (frame.plugins) apply_plugin({node.text, "", {}, !frame.declares_only}, node, frame);
      break;
    default:
      break;
  }
}

/// Runs the statements of a block with variables of their own. A `return` ends the block, not what
/// stands around it.
void Walker::run_closure(const GradleNode& closure, const Frame& frame) {
  Frame inner = inside(frame);
  run(closure.children, inner);
  returned_.reset();
}

void Walker::run_declaration(const GradleNode& node, Frame& frame) {
  const Value value =
      node.delegated ? delegated_value(node, frame) : evaluate(node.children[0], frame);
  frame.scope->variables.insert_or_assign(node.text, value);
  // A variable of an applied script isn't seen by the script that applies it, but authors who use
  // it there meant it: it stands in where nothing else has the name.
  modules_[frame.module]->script_variables.insert_or_assign(node.text, value);
  declare_texts(value, module_at(frame).gradle_path);
}

/// `val x by extra("…")`, `by project`, `by lazy { … }`, `by getting { … }`
Value Walker::delegated_value(const GradleNode& node, Frame& frame) {
  static constexpr std::array<std::string_view, 4> kElements = {"getting", "creating",
                                                                "registering", "existing"};
  static constexpr std::array<std::string_view, 5> kHolders = {"extra", "project", "rootProject",
                                                               "settings", "gradle"};
  const GradleNode& delegate = node.children[0];
  const bool called = delegate.is(Kind::kCall);
  const std::string& name = called ? delegate.children[0].text : delegate.text;
  if (called && delegate.children.size() > 1 && (name == "extra" || name == "lazy")) {
    Value value = evaluate(delegate.children[1], frame);
    if (value.is(Value::Kind::kClosure)) value = call_closure(value, {}, frame);
    if (name == "extra") modules_[frame.module]->extra.insert_or_assign(node.text, value);
    return value;
  }
  if (!called && one_of(name, kHolders)) return project_variable(frame.module, node.text);
  if (one_of(name, kElements)) {
    Frame inner = frame;
    inner.path = frame.path_to(node.text);
    for (const GradleNode& argument : delegate.children) {
      if (argument.is(Kind::kClosure)) run_closure(argument, inner);
    }
    return Value::of_path(inner.path);
  }
  return evaluate(delegate, frame);
}

/// `list << value`
void Walker::run_append(const GradleNode& node, Frame& frame) {
  if (node.text != "<<") {
    evaluate(node, frame);
    return;
  }
  const Value place = evaluate(node.children[0], frame);
  const Value value = evaluate(node.children[1], frame);
  if (place.is(Value::Kind::kList)) {
    Value list = place;
    list.items.push_back(value);
    assign(node.children[0], list, node, frame, false);
  } else if (place.is(Value::Kind::kMap)) {
    added(place, value);  // maps are shared
  }
}

void Walker::assign(const GradleNode& target, const Value& value, const GradleNode& at,
                    Frame& frame, bool add) {
  if (target.is(Kind::kName)) assign_name(target, value, at, frame, add);
  if (target.is(Kind::kMember)) assign_member(target, value, at, frame, add);
  if (target.is(Kind::kIndex)) assign_index(target, value, at, frame, add);
}

void Walker::assign_name(const GradleNode& target, const Value& value, const GradleNode& at,
                         Frame& frame, bool add) {
  if (Value* local = frame.scope->find(target.text)) {
    set_or_add(*local, value, add);
    return;
  }
  for (const Scope* scope = frame.scope; scope != nullptr; scope = scope->parent) {
    if (!scope->receiver.known()) continue;
    put_into(scope->receiver, target.text, value, add);
    return;
  }
  if (frame.settings && target.text == "defaultLibrariesExtensionName")
    default_catalog_ = plain_text(value);
  set_property(frame.path_to(target.text), value, at, frame);
  if (frame.path.empty() || frame.path == "buildscript")
    set_or_add(modules_[frame.module]->extra[target.text], value, add);
}

void Walker::assign_member(const GradleNode& target, const Value& value, const GradleNode& at,
                           Frame& frame, bool add) {
  const GradleNode& root = target.children[0];
  const Value receiver = evaluate(root, frame);
  switch (receiver.kind) {
    case Value::Kind::kModule:
      if (frame.settings && target.text == "projectDir" && value.is_whole_text())
        project_folders_.insert_or_assign(receiver.text, resolved_path(frame, value.text));
      return;
    case Value::Kind::kProject: {
      Frame project = frame;
      project.module = receiver.module;
      set_property(target.text, value, at, project);
      put_into(receiver, target.text, value, add);
      return;
    }
    case Value::Kind::kExtra:
    case Value::Kind::kMap:
      put_into(receiver, target.text, value, add);
      return;
    default:
      break;
  }
  const std::optional<std::string> path = dotted_path(target);
  if (!path) return;
  set_property(
      receiver.is(Value::Kind::kPath) ? receiver.text + "." + target.text : frame.path_to(*path),
      value, at, frame);
  // `versions.kotlin = "…"` where nothing called `versions` is known: taken as a map of the
  // project.
  if (frame.path.empty() && root.is(Kind::kName) && !receiver.known() && root.text != "this" &&
      root.text != "it") {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.put(target.text, value);
    modules_[frame.module]->extra.insert_or_assign(root.text, std::move(map));
  }
}

void Walker::assign_index(const GradleNode& target, const Value& value, const GradleNode& at,
                          Frame& frame, bool add) {
  const Value receiver = evaluate(target.children[0], frame);
  const std::optional<std::string> key = known_text(target.children[1], frame);
  if (!key) return;
  if (receiver.is(Value::Kind::kExtra) || receiver.is(Value::Kind::kProject) ||
      receiver.is(Value::Kind::kMap)) {
    put_into(receiver, *key, value, add);
  } else if (const std::optional<std::string> path = dotted_path(target.children[0])) {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.put(*key, value);
    set_property(frame.path_to(*path), map, at, frame);
  }
}

/// Into the extra properties of a project, or into a map.
void Walker::put_into(Value place, const std::string& key, const Value& value, bool add) {
  if (place.is(Value::Kind::kMap)) {
    const Value* old = place.entry(key);
    place.put(key, add && old != nullptr ? added(*old, value) : value);
  } else {
    set_or_add(modules_[place.module]->extra[key], value, add);
  }
}

void Walker::run_branch(const GradleNode& body, Frame& frame) {
  if (body.is(Kind::kIf)) {
    run_if(body, frame);
  } else if (body.is(Kind::kClosure)) {
    Frame inner = inside(frame);
    run(body.children, inner);
  }
}

void Walker::run_if(const GradleNode& node, Frame& frame) {
  const std::optional<bool> taken = truth(evaluate(node.children[0], frame));
  if (taken) {
    run_branch(node.children[*taken ? 1 : 2], frame);
    return;
  }
  // Not known: what either side declares is declared, and only what both sides return ends the
  // function.
  run_branch(node.children[1], frame);
  std::optional<Value> first = std::move(returned_);
  returned_.reset();
  run_branch(node.children[2], frame);
  if (!first) {
    returned_.reset();
  } else if (returned_ && first->known()) {
    returned_ = std::move(first);
  }
}

void Walker::run_once(const GradleNode& closure, const std::vector<Value>& arguments,
                      Frame& frame) {
  Frame inner = inside(frame);
  if (closure.names.empty() && !arguments.empty())
    inner.scope->variables.insert_or_assign("it", arguments[0]);
  for (size_t i = 0; i < closure.names.size() && i < arguments.size(); ++i)
    inner.scope->variables.insert_or_assign(closure.names[i], arguments[i]);
  run(closure.children, inner);
  returned_.reset();
}

void Walker::run_for_each(const Value& values, const GradleNode& closure, Frame& frame) {
  if (!closure.is(Kind::kClosure)) return;
  if (values.is(Value::Kind::kList)) {
    for (const Value& item : values.items) run_once(closure, {item}, frame);
  } else if (values.is(Value::Kind::kMap) && values.entries) {
    const Value::Entries entries = *values.entries;  // the body may add to the map
    for (const auto& [key, value] : entries) {
      if (closure.names.size() >= 2) {
        run_once(closure, {Value::of_text(key), value}, frame);
      } else {
        Value entry = Value::of_kind(Value::Kind::kMap);
        entry.put("key", Value::of_text(key));
        entry.put("value", value);
        run_once(closure, {entry}, frame);
      }
    }
  } else {
    run_once(closure, {Value()}, frame);
  }
}

/// Runs the statements of a function or closure; its value is what it returns or ends with.
Value Walker::run_body(const GradleNode& closure, Frame& frame) {
  const bool recursion = std::count(active_.begin(), active_.end(), &closure) >= kMostRecursion;
  if (recursion || out_of_bounds(frame)) return {};
  active_.push_back(&closure);
  std::optional<Value> outer = std::move(returned_);
  returned_.reset();
  Value last;
  for (size_t i = 0; i < closure.children.size() && !returned_; ++i) {
    if (i + 1 == closure.children.size()) {
      last = run_for_value(closure.children[i], frame);
    } else {
      run_statement(closure.children[i], frame);
    }
  }
  Value result = returned_ ? std::move(*returned_) : std::move(last);
  returned_ = std::move(outer);
  active_.pop_back();
  return result;
}

/// A statement whose value may be wanted. Each is run once: what evaluating has run isn't run
/// again.
Value Walker::run_for_value(const GradleNode& node, Frame& frame) {
  switch (node.kind) {
    case Kind::kReturn:
    case Kind::kDeclare:
    case Kind::kAssign:
    case Kind::kLoop:
    case Kind::kFunction:
      run_statement(node, frame);
      return {};
    case Kind::kCall: {
      Value value = evaluate(node, frame);
      if (!value.known() && !calls_own_function(node, frame)) run_call(node, frame);
      return value;
    }
    default:
      return evaluate(node, frame);
  }
}

FunctionPlace Walker::find_function(std::string_view name, const Frame& frame) const {
  for (const ConstantType* type = frame.type; type != nullptr; type = type->parent) {
    const auto found = type->functions.find(name);
    if (found != type->functions.end()) return {found->second.node, found->second.file, type};
  }
  const auto found = constants_.functions.find(name);
  if (found == constants_.functions.end()) return {};
  return {found->second.node, found->second.file, &constants_};
}

bool Walker::calls_own_function(const GradleNode& call, Frame& frame) {
  const GradleNode& callee = call.children[0];
  if (callee.text.empty()) return false;
  if (find_function(callee.text, frame)) return true;
  return callee.is(Kind::kName) && find_variable(callee.text, frame).is(Value::Kind::kClosure);
}

Value Walker::call_function(const FunctionPlace& function, const std::vector<Value>& arguments,
                            const Frame& frame) {
  const GradleNode& node = *function.node;
  if (node.children.empty() || !node.children.back().is(Kind::kClosure)) return {};
  Frame inner = inside(frame);
  inner.file = function.file;
  inner.type = function.type;
  for (size_t i = 0; i < node.names.size(); ++i) {
    inner.scope->variables.insert_or_assign(node.names[i],
                                            i < arguments.size() ? arguments[i] : Value());
  }
  return run_body(node.children.back(), inner);
}

Value Walker::call_closure(const Value& closure, const std::vector<Value>& arguments,
                           const Frame& frame) {
  if (closure.closure == nullptr) return {};
  Frame inner = frame;
  if (closure.closure_file.valid()) inner.file = closure.closure_file;
  if (closure.scope) inner.scope = closure.scope;
  if (closure.closure->is(Kind::kFunction))
    return call_function({closure.closure, inner.file, frame.type}, arguments, inner);
  inner = inside(inner);
  const std::vector<std::string>& names = closure.closure->names;
  if (names.empty() && !arguments.empty())
    inner.scope->variables.insert_or_assign("it", arguments[0]);
  for (size_t i = 0; i < names.size() && i < arguments.size(); ++i)
    inner.scope->variables.insert_or_assign(names[i], arguments[i]);
  return run_body(*closure.closure, inner);
}

std::vector<Value> Walker::argument_values(const Call& call, Frame& frame) {
  std::vector<Value> values;
  for (size_t i = 0; i < call.count; ++i) values.push_back(argument_value(call, i, frame));
  return values;
}

}  // namespace sdklint::gradle
