// Calls as expressions: the few functions of Gradle, Groovy and Kotlin that build files compute
// with, and the build's own ones.
#include <array>
#include <cctype>

#include "model/gradle/walker.h"
#include "model/tree_path.h"

namespace sdklint::gradle {

Value Walker::argument_value(const Call& call, size_t index, Frame& frame) {
  const GradleNode& argument = call.argument(index);
  return evaluate(argument.is(Kind::kNamed) ? argument.children[0] : argument, frame);
}

Value Walker::named_arguments(const Call& call, Frame& frame) {
  Value map = Value::of_kind(Value::Kind::kMap);
  for (size_t i = 0; i < call.count; ++i) {
    const GradleNode& argument = call.argument(i);
    if (argument.is(Kind::kNamed)) map.put(argument.text, evaluate(argument.children[0], frame));
  }
  return map;
}

Value Walker::evaluate_call(const GradleNode& node, Frame& frame) {
  const Call call(node);
  // A tuple or call with a closure behind it: the closure adds nothing to the value.
  if (call.callee.is(Kind::kList) || call.callee.is(Kind::kCall))
    return evaluate(call.callee, frame);
  if (call.name.empty() || call.callee.is(Kind::kText)) return {};
  using Handler = std::optional<Value> (Walker::*)(const Call&, Frame&);
  static constexpr std::array<Handler, 5> kHandlers = {&Walker::collection_call,
                                                       &Walker::property_call, &Walker::file_call,
                                                       &Walker::notation_call, &Walker::own_call};
  for (const Handler handler : kHandlers) {
    if (std::optional<Value> value = (this->*handler)(call, frame)) return *std::move(value);
  }
  if (call.receiver == nullptr) return {};
  const Value self = evaluate(*call.receiver, frame);
  using MemberHandler = std::optional<Value> (Walker::*)(const Value&, const Call&, Frame&);
  static constexpr std::array<MemberHandler, 6> kMembers = {
      &Walker::own_member_call, &Walker::transform_call, &Walker::type_call,
      &Walker::getter_call,     &Walker::catalog_call,   &Walker::text_call};
  for (const MemberHandler handler : kMembers) {
    if (std::optional<Value> value = (this->*handler)(self, call, frame)) return *std::move(value);
  }
  return {};
}

std::optional<Value> Walker::collection_call(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 8> kLists = {
      "listOf",      "arrayOf",      "setOf",  "mutableListOf",
      "arrayListOf", "mutableSetOf", "asList", "listOfNotNull"};
  static constexpr std::array<std::string_view, 4> kMaps = {"mapOf", "mutableMapOf", "hashMapOf",
                                                            "linkedMapOf"};
  if (call.name == "Properties" && call.count == 0) {
    Value properties = Value::of_kind(Value::Kind::kMap);
    properties.entries = std::make_shared<Value::Entries>();
    return properties;
  }
  if (one_of(call.name, kLists)) {
    Value list = Value::of_kind(Value::Kind::kList);
    list.items = argument_values(call, frame);
    return list;
  }
  if (!one_of(call.name, kMaps)) return std::nullopt;
  Value map = Value::of_kind(Value::Kind::kMap);
  map.entries = std::make_shared<Value::Entries>();
  for (size_t i = 0; i < call.count; ++i) {
    const Value pair = evaluate(call.argument(i), frame);
    if (!pair.entries) continue;
    for (const auto& [key, value] : *pair.entries) map.put(key, value);
  }
  return map;
}

/// `findProperty("x")`, `hasProperty("x")`, `System.getenv("x")`
std::optional<Value> Walker::property_call(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 4> kReads = {"property", "findProperty",
                                                             "getProperty", "gradleProperty"};
  if (call.name == "getenv" || call.name == "environmentVariable" || call.name == "systemProperty")
    return Value::of_kind(Value::Kind::kNull);
  if (call.name == "getProperty" && call.receiver != nullptr) {
    // Of the machine that builds: with nothing set there the second argument holds.
    if (call.receiver->text == "System")
      return call.count == 2 ? argument_value(call, 1, frame) : Value::of_kind(Value::Kind::kNull);
    if (evaluate(*call.receiver, frame).is(Value::Kind::kMap)) return std::nullopt;
  }
  const bool asks = call.name == "hasProperty" || (call.name == "has" && call.receiver != nullptr);
  if (!asks && !one_of(call.name, kReads)) return std::nullopt;
  const Value key = call.count == 0 ? Value() : argument_value(call, 0, frame);
  if (!key.is(Value::Kind::kText)) return Value();
  Frame within = frame;
  if (call.receiver != nullptr) enter_project(evaluate(*call.receiver, frame), within);
  const Value value = project_variable(within.module, key.text);
  if (asks) return Value::of_bool(value.known());
  if (!value.known() && call.name == "findProperty") return Value::of_kind(Value::Kind::kNull);
  return value;
}

/// `file("x")`, `new File(dir, "x")`, `files(…)`, `fileTree(…)`
std::optional<Value> Walker::file_call(const Call& call, Frame& frame) {
  const auto below = [&](const Value& folder, const Value& path) {
    if (!folder.is(Value::Kind::kText) || !path.is(Value::Kind::kText)) return Value();
    return Value::of_text(kFromTreeRoot + join_path(resolved_path(frame, folder.text), path.text));
  };
  static constexpr std::array<std::string_view, 4> kStreams = {
      "FileInputStream", "FileReader", "InputStreamReader", "BufferedReader"};
  if (one_of(call.name, kStreams) && call.count > 0) return argument_value(call, 0, frame);
  if (call.name == "file" || call.name == "File" || call.name == "uri") {
    if (call.count == 0 || call.count > 2) return Value();
    const Value first = argument_value(call, 0, frame);
    if (call.count == 2) return below(first, argument_value(call, 1, frame));
    if (!first.is(Value::Kind::kText) || first.text.empty() || first.text.front() == kFromTreeRoot)
      return first;
    Frame within = frame;
    if (call.receiver != nullptr) enter_project(evaluate(*call.receiver, frame), within);
    return Value::of_text(kFromTreeRoot + resolved_path(within, first.text));
  }
  if (call.name == "resolve" && call.receiver != nullptr && call.count == 1)
    return below(evaluate(*call.receiver, frame), argument_value(call, 0, frame));
  if (call.name == "files") {
    Value files = Value::of_kind(Value::Kind::kFiles);
    for (const Value& value : argument_values(call, frame)) {
      if (value.is(Value::Kind::kText)) files.items.push_back(value);
      files.items.insert(files.items.end(), value.items.begin(), value.items.end());
    }
    return files;
  }
  if (call.name != "fileTree") return std::nullopt;
  Value folder;
  Value named = named_arguments(call, frame);
  if (const Value* written = named.entry("dir")) {
    folder = *written;
  } else if (call.plain_count() > 0) {
    folder = argument_value(call, 0, frame);
    if (folder.entry("dir") != nullptr) {  // `fileTree(mapOf("dir" to …))`
      named = folder;
      folder = Value(*named.entry("dir"));
    }
  }
  take_patterns(call, named, folder, frame);
  Value files = Value::of_kind(Value::Kind::kFiles);
  folder.platform = true;  // a folder to look into
  if (folder.is(Value::Kind::kText)) files.items.push_back(folder);
  return files;
}

/// `include` and `exclude` of a file tree, as arguments or in its block.
void Walker::take_patterns(const Call& call, const Value& named, Value& folder, Frame& frame) {
  for (const char* key : {"include", "exclude"}) {
    Value patterns = Value::of_kind(Value::Kind::kList);
    const auto add = [&](const Value& value) {
      if (value.is(Value::Kind::kText)) patterns.items.push_back(value);
      patterns.items.insert(patterns.items.end(), value.items.begin(), value.items.end());
    };
    for (const std::string& name : {std::string(key), std::string(key) + "s"}) {
      if (const Value* written = named.entry(name)) add(*written);
      if (call.closure == nullptr) continue;
      for (const GradleNode& statement : call.closure->children) {
        if (!statement.is(Kind::kCall)) continue;
        const Call rule(statement);
        if (rule.name != name) continue;
        for (size_t i = 0; i < rule.plain_count(); ++i) add(argument_value(rule, i, frame));
      }
    }
    if (!patterns.items.empty()) folder.put(key, patterns);
  }
}

/// What names a dependency: `project(":x")`, `platform(…)`, `kotlin("stdlib")`.
std::optional<Value> Walker::notation_call(const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 7> kWrappers = {
      "platform", "enforcedPlatform", "testFixtures", "variantOf", "module", "variant", "create"};
  const std::string_view before =
      call.receiver == nullptr ? std::string_view() : std::string_view(call.receiver->text);
  if (call.name == "project" && (before.empty() || before == "project" || before == "rootProject" ||
                                 before == "dependencies")) {
    if (call.count == 0) return Value::of_project(frame.module);
    const Value named = named_arguments(call, frame);
    const Value path =
        named.entry("path") != nullptr ? *named.entry("path") : argument_value(call, 0, frame);
    if (!path.is_whole_text()) return Value();
    Value module = Value::of_kind(Value::Kind::kModule);
    module.text = module_path(path.text);
    return module;
  }
  if (one_of(call.name, kWrappers) && call.plain_count() > 0) {
    if (call.name == "create" && call.receiver != nullptr && before != "dependencies")
      return std::nullopt;
    Value value = call.argument(0).is(Kind::kNamed) ? named_arguments(call, frame)
                                                    : argument_value(call, 0, frame);
    if (call.name == "platform" || call.name == "enforcedPlatform") value.platform = true;
    return value;
  }
  if (call.name == "kotlin" && call.receiver == nullptr && call.plain_count() > 0) {
    const Value part = argument_value(call, 0, frame);
    if (!part.is_whole_text()) return Value();
    std::string text = "org.jetbrains.kotlin:kotlin-" + part.text;
    if (call.plain_count() > 1) {
      const Value version = argument_value(call, 1, frame);
      if (!version.is(Value::Kind::kNull)) text += ":" + plain_text(version);
    }
    return Value::of_text(std::move(text), span_of(call.node, frame));
  }
  if (call.name == "release" && call.receiver == nullptr && call.count > 0)
    return argument_value(call, 0, frame);  // `minSdk { version = release(26) }`
  return std::nullopt;
}

/// The build's own functions and closures.
std::optional<Value> Walker::own_call(const Call& call, Frame& frame) {
  const std::string name(call.name);
  if (call.receiver == nullptr) {
    const Value variable = find_variable(name, frame);
    if (variable.is(Value::Kind::kClosure))
      return call_closure(variable, argument_values(call, frame), frame);
    if (const FunctionPlace function = find_function(name, frame))
      return call_function(function, argument_values(call, frame), frame);
    if (variable.is(Value::Kind::kText) && call.count == 0) return variable;
    if ((name == "lazy" || name == "provider") && call.count == 1 && call.closure != nullptr)
      return call_closure(closure_value(*call.closure, frame), {}, frame);
    return Value();
  }
  if (name == "provider" && call.count == 1 && call.closure != nullptr)  // `providers.provider { }`
    return call_closure(closure_value(*call.closure, frame), {}, frame);
  return std::nullopt;
}

/// The same behind a project or a closure, or behind something unknown.
std::optional<Value> Walker::own_member_call(const Value& self, const Call& call, Frame& frame) {
  const std::string name(call.name);
  if (self.is(Value::Kind::kProject)) {
    const Value variable = project_variable(self.module, name);
    if (variable.is(Value::Kind::kClosure))
      return call_closure(variable, argument_values(call, frame), frame);
  }
  if (self.is(Value::Kind::kClosure) && (name == "call" || name == "invoke"))
    return call_closure(self, argument_values(call, frame), frame);
  if (self.known() && !self.is(Value::Kind::kProject)) return std::nullopt;
  if (const FunctionPlace function = find_function(name, frame))
    return call_function(function, argument_values(call, frame), frame);
  return std::nullopt;
}

/// Functions of a type of buildSrc, and its constants through getters.
std::optional<Value> Walker::type_call(const Value& self, const Call& call, Frame& frame) {
  if (!self.is(Value::Kind::kType)) return std::nullopt;
  const auto own = self.type->functions.find(call.name);
  if (own != self.type->functions.end())
    return call_function({own->second.node, own->second.file, self.type},
                         argument_values(call, frame), frame);
  if (!call.name.starts_with("get") || call.name.size() == 3 || call.count != 0)
    return std::nullopt;
  std::string property(call.name.substr(3));
  const Value value = constant(*self.type, property);
  if (value.known()) return value;
  property[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(property[0])));
  return constant(*self.type, property);
}

/// `libs.versions.x.map { "a:b:$it" }`, `value.let { … }`
std::optional<Value> Walker::transform_call(const Value& self, const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 3> kNames = {"map", "flatMap", "let"};
  if (call.closure != nullptr && self.is(Value::Kind::kMap) &&
      (call.name == "apply" || call.name == "also")) {
    run_about(self, *call.receiver, call, frame);
    return self;
  }
  if (call.closure == nullptr || !self.known() || !one_of(call.name, kNames)) return std::nullopt;
  if (self.is(Value::Kind::kList) || self.is(Value::Kind::kMap)) return std::nullopt;
  const Value resolved = self.is(Value::Kind::kCatalog) ? catalog_value(self.text) : self;
  return call_closure(closure_value(*call.closure, frame), {resolved}, frame);
}

/// `map.get("x")`, `provider.get()`, `getOrElse("x")`
std::optional<Value> Walker::getter_call(const Value& self, const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "get", "getAt", "getValue", "getOrDefault", "getOrElse", "getProperty"};
  if (!one_of(call.name, kNames)) return std::nullopt;
  if (call.count == 0) {
    const Value resolved = self.is(Value::Kind::kCatalog) ? catalog_value(self.text) : Value();
    return resolved.known() ? resolved : self;
  }
  const Value key = argument_value(call, 0, frame);
  if (!key.is(Value::Kind::kText)) return Value();
  const Value value = member_of(self, key.text);
  if (value.known()) return value;
  if (self.is(Value::Kind::kText)) return self;
  if (call.count >= 2) return argument_value(call, 1, frame);
  return call.name == "getOrElse" ? key : Value();
}

/// Catalogues by name, as convention plugins read them: `libs.findLibrary("x")`, `….named("libs")`.
std::optional<Value> Walker::catalog_call(const Value& self, const Call& call, Frame& frame) {
  const std::string key = call.count == 0 ? "" : plain_text(argument_value(call, 0, frame));
  const std::string catalog =
      self.is(Value::Kind::kCatalog) ? self.text.substr(0, self.text.find('|')) : default_catalog_;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kFinders = {
      {{"findLibrary", ""},
       {"findBundle", "bundles."},
       {"findVersion", "versions."},
       {"findPlugin", "plugins."}}};
  for (const auto& [name, section] : kFinders) {
    if (call.name == name)
      return catalog_value(catalog + "|" + std::string(section) + VersionCatalog::accessor(key));
  }
  if (call.name == "named" && catalogs_.contains(key)) {
    Value value = Value::of_kind(Value::Kind::kCatalog);
    value.text = key + "|";
    return value;
  }
  if (self.is(Value::Kind::kCatalog))
    return call.name == "asProvider" || call.name == "toString" ? std::optional<Value>(self)
                                                                : Value();
  return std::nullopt;
}

/// `String.format("a:b:%s", version)`: only %s, each in turn.
Value Walker::formatted(const Call& call, Frame& frame) {
  const Value pattern = argument_value(call, 0, frame);
  if (!pattern.is(Value::Kind::kText)) return {};
  std::string text;
  size_t at = 0;
  for (size_t i = 1; i < call.count; ++i) {
    const size_t place = pattern.text.find("%s", at);
    if (place == std::string::npos) return {};
    text += pattern.text.substr(at, place - at) + plain_text(argument_value(call, i, frame));
    at = place + 2;
  }
  return Value::of_text(text + pattern.text.substr(at), span_of(call.node, frame));
}

/// What is asked of texts and truths, and what leaves a value as it is.
std::optional<Value> Walker::text_call(const Value& self, const Call& call, Frame& frame) {
  static constexpr std::array<std::string_view, 25> kSame = {
      "inputStream", "reader",    "bufferedReader", "newInputStream", "newReader",       "toString",
      "trim",        "toInteger", "toInt",          "intValue",       "toLong",          "orNull",
      "getOrNull",   "intern",    "toIntOrNull",    "trimIndent",     "getAbsolutePath", "orElse",
      "asProvider",  "toMap",     "toList",         "asList",         "sorted",          "toSet",
      "booleanValue"};
  static constexpr std::array<std::string_view, 4> kTruths = {
      "toBoolean", "toBooleanStrict", "toBooleanStrictOrNull", "parseBoolean"};
  static constexpr std::array<std::string_view, 4> kConversions = {
      "valueOf", "parseInt", "parseBoolean", "requireNotNull"};
  if (self.is(Value::Kind::kText) && call.name == "replace" && call.count == 2) {
    const Value from = argument_value(call, 0, frame);
    const Value to = argument_value(call, 1, frame);
    if (!from.is(Value::Kind::kText) || !to.is(Value::Kind::kText) || from.text.empty())
      return Value();
    std::string text = self.text;
    for (size_t at = text.find(from.text); at != std::string::npos;
         at = text.find(from.text, at + to.text.size()))
      text.replace(at, from.text.size(), to.text);
    return Value::of_text(std::move(text), self.span);
  }
  if (call.name == "format" && call.receiver->text == "String" && call.count > 1)
    return formatted(call, frame);
  if (self.is(Value::Kind::kText) && (call.name == "plus" || call.name == "concat") &&
      call.count == 1)
    return Value::of_text(self.text + plain_text(argument_value(call, 0, frame)), self.span);
  if (one_of(call.name, kTruths) && self.is(Value::Kind::kText))
    return Value::of_bool(self.text == "true");
  if (one_of(call.name, kTruths) && self.is(Value::Kind::kBool)) return self;
  if (one_of(call.name, kSame)) return self;
  if (one_of(call.name, kConversions) && call.count == 1) {
    const Value value = argument_value(call, 0, frame);
    return call.receiver->text == "Boolean" && value.is(Value::Kind::kText)
               ? Value::of_bool(value.text == "true")
               : value;
  }
  if (call.name == "values" && call.count == 0 && self.is(Value::Kind::kMap)) {
    Value values = Value::of_kind(Value::Kind::kList);
    if (self.entries) {
      for (const auto& [key, value] : *self.entries) values.items.push_back(value);
    }
    return values;
  }
  return std::nullopt;
}

}  // namespace sdklint::gradle
