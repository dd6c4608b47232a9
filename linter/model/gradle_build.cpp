// Values are what expressions of a script come to; a part that is not known is one byte inside a
// text, so that "group:artifact:?" still names what it asks for. Scripts run once per module that
// they apply to, loops over known lists run for each element, and a count of steps bounds the
// whole.
#include "model/gradle_build.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>

#include "model/tree_path.h"
#include "model/version_catalog.h"
#include "parse/gradle_script.h"
#include "parse/properties.h"

namespace sdklint {
namespace {

using Kind = GradleNode::Kind;

constexpr char kUnknownPart = '\x01';
constexpr char kFromTreeRoot = '\x02';  ///< begins a path that is relative to the tree's root
constexpr int kMostSteps = 4'000'000;
constexpr int kDeepestCall = 60;

struct ConstantType;
struct Scope;

struct Value {
  enum class Kind : uint8_t {
    kUnknown,
    kNull,
    kBool,
    kText,
    kList,
    kMap,
    kLibrary,
    kPlugin,
    kModule,
    kFiles,
    kCatalog,
    kProject,
    kExtra,
    kType,
    kClosure,
    kPath
  };
  using Entries = std::vector<std::pair<std::string, Value>>;

  Kind kind = Kind::kUnknown;
  std::string text;  ///< kText, kBool; kModule: Gradle path; kCatalog: catalogue '|' accessor so
                     ///< far; kPath: dotted names
  Span span;         ///< where a literal is written
  std::vector<Value> items;          ///< kList, kFiles (texts)
  std::shared_ptr<Entries> entries;  ///< kMap: shared, as in the languages
  CatalogLibrary library;            ///< kLibrary
  CatalogPlugin plugin;              ///< kPlugin
  bool platform = false;             ///< kLibrary, kText, kMap
  bool from_catalog = false;
  size_t module = 0;                    ///< kProject, kExtra
  const ConstantType* type = nullptr;   ///< kType
  const GradleNode* closure = nullptr;  ///< kClosure
  FileId closure_file;
  std::shared_ptr<Scope> scope;  ///< kClosure: what it was written in

  bool known() const { return kind != Kind::kUnknown; }
  bool is(Kind k) const { return kind == k; }

  static Value of_text(std::string text, Span span = {}) {
    Value value;
    value.kind = Kind::kText;
    value.text = std::move(text);
    value.span = span;
    return value;
  }
  static Value of_bool(bool truth) {
    Value value;
    value.kind = Kind::kBool;
    value.text = truth ? "true" : "false";
    return value;
  }
  static Value of_kind(Kind kind) {
    Value value;
    value.kind = kind;
    return value;
  }
  Value* entry(std::string_view key) const {
    if (!entries) return nullptr;
    for (auto& [name, value] : *entries) {
      if (name == key) return &value;
    }
    return nullptr;
  }
  void put(const std::string& key, Value value) {
    if (!entries) entries = std::make_shared<Entries>();
    if (Value* old = entry(key)) {
      *old = std::move(value);
    } else {
      entries->emplace_back(key, std::move(value));
    }
  }
};

using Variables = std::unordered_map<std::string, Value>;

struct Scope {
  std::shared_ptr<Scope> parent;
  Variables variables;
  Value receiver;  ///< what bare names are taken from (`with(x) { … }`, `ext { … }`)

  Value* find(const std::string& name) {
    for (Scope* scope = this; scope != nullptr; scope = scope->parent.get()) {
      const auto found = scope->variables.find(name);
      if (found != scope->variables.end()) return &found->second;
    }
    return nullptr;
  }
};

/// A class or object of buildSrc or of a script: its constants by name.
struct ConstantType {
  std::string name;
  FileId file;
  const ConstantType* parent = nullptr;
  std::map<std::string, const GradleNode*, std::less<>> constants;
  std::map<std::string, FileId, std::less<>> constant_files;
  std::map<std::string, const GradleNode*, std::less<>> functions;
  std::map<std::string, FileId, std::less<>> function_files;
  std::map<std::string, std::unique_ptr<ConstantType>, std::less<>> types;
};

/// A module while its scripts are walked.
struct ModuleState {
  Module module;
  Variables extra;
  Variables script_variables;  ///< of all scripts run for it
  std::map<std::string, std::string> properties;
  std::set<std::string> applied_plugins;
  std::map<std::string, std::optional<int>> flavor_min, flavor_target;
  std::optional<Span> flavor_target_at;
  std::string flavor_application_id;
  bool listed = true;  ///< included by the settings
};

/// What surrounds a statement.
struct Frame {
  FileId file;
  size_t module = 0;
  std::shared_ptr<Scope> scope;
  std::string path;           ///< names of the blocks around: "android.defaultConfig"
  bool dependencies = false;  ///< directly inside `dependencies { }`
  bool constraints = false;
  bool managed = false;   ///< inside `dependencyManagement { }`
  bool plugins = false;   ///< inside `plugins { }`
  bool applying = false;  ///< inside `apply { }`
  bool settings = false;
  bool declares_only = false;  ///< inside `pluginManagement { }`
  const ConstantType* type = nullptr;
  int depth = 0;
};

bool in_coordinate(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-' ||
         c == '+';
}

struct Coordinate {
  std::string group, artifact, version;
  bool version_unresolved = false;
};

std::optional<Coordinate> checked(Coordinate coordinate, bool version_written) {
  const auto good = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), in_coordinate) &&
           std::isalnum(static_cast<unsigned char>(text.back())) != 0;
  };
  if (!good(coordinate.group) || coordinate.artifact.empty()) return std::nullopt;
  if (!std::all_of(coordinate.artifact.begin(), coordinate.artifact.end(), in_coordinate))
    return std::nullopt;
  std::string& version = coordinate.version;
  if (version.find(kUnknownPart) != std::string::npos || (version_written && version == "null")) {
    version.clear();
    coordinate.version_unresolved = true;
  }
  if (!version.empty()) {
    const char first = version.front();
    if (std::isalnum(static_cast<unsigned char>(first)) == 0 && first != '[' && first != '(' &&
        first != ']' && first != '+' && first != '_')
      return std::nullopt;
    for (const char c : version) {
      if (!in_coordinate(c) && std::string_view("[](), !~:").find(c) == std::string_view::npos)
        return std::nullopt;
    }
  }
  return coordinate;
}

/// "group:artifact[:version[:classifier]][@type]"
std::optional<Coordinate> coordinate_of(std::string_view text) {
  const size_t type = text.find('@');
  if (type != std::string_view::npos) {
    const std::string_view extension = text.substr(type + 1);
    const bool word = std::all_of(extension.begin(), extension.end(), in_coordinate);
    if (extension.empty() || (!word && extension.find(kUnknownPart) == std::string_view::npos)) {
      return std::nullopt;
    }
    text = text.substr(0, type);
  }
  std::array<std::string, 4> parts;
  size_t count = 0;
  parts[0].clear();
  for (const char c : text) {
    if (c == ':') {
      if (++count == parts.size()) return std::nullopt;
    } else {
      parts[count].push_back(c);
    }
  }
  if (count == 0) return std::nullopt;
  return checked({parts[0], parts[1], parts[2], false}, count >= 2);
}

/// camelCase words of a configuration's name, in lower case.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (const char c : name) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (words.empty() || upper || c == '_' || c == '-') words.emplace_back();
    if (c != '_' && c != '-')
      words.back().push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return words;
}

std::optional<int> number_in(std::string_view text) {
  const size_t dash = text.rfind('-');
  if (dash != std::string_view::npos) text = text.substr(dash + 1);
  int number = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || (stop != text.data() + text.size() && *stop != '.'))
    return std::nullopt;
  return number;
}

bool is_blank_closure(const GradleNode& node) { return node.is(Kind::kClosure); }

class Walker {
 public:
  Walker(const SourceTree& sources, std::string folder, std::string prefix)
      : sources_(sources), folder_(std::move(folder)), prefix_(std::move(prefix)) {}

  GradleBuild read();

 private:
  // Files
  const GradleScript* script(const std::string& path);
  std::optional<std::string> first_of(std::string_view folder,
                                      std::initializer_list<std::string_view> names) const;
  std::string resolved_path(const Frame& frame, std::string_view text) const;

  // Set-up
  void read_properties(size_t module);
  void read_default_catalogs(const std::string& folder);
  void read_constants();
  void read_build_logic(const std::string& folder);
  void add_types(ConstantType& into, const std::vector<GradleNode>& nodes, FileId file);
  void read_settings();
  void add_listed_modules();
  void add_unlisted_modules();
  size_t add_module(const std::string& path, const std::string& folder);
  void run_build_scripts();
  void finish();
  void link_unlisted_modules();
  void declare_catalogs();
  void declare_constants();
  void declare_texts(const Value& value, int depth, const std::string& module);
  void add_local_archives(Module& module) const;

  // Walking
  void run_script(const std::string& path, Frame frame);
  void run(const std::vector<GradleNode>& statements, Frame& frame);
  void run_statement(const GradleNode& node, Frame& frame);
  void run_closure(const GradleNode& closure, Frame frame);
  void run_declaration(const GradleNode& node, Frame& frame);
  Value run_body(const std::vector<GradleNode>& body, Frame& frame);
  Value run_for_value(const GradleNode& node, Frame& frame);
  bool calls_own_function(const GradleNode& call, Frame& frame);
  void run_assignment(const GradleNode& node, Frame& frame);
  void run_if(const GradleNode& node, Frame& frame);
  void run_call(const GradleNode& node, Frame& frame);
  bool run_loop_call(const GradleNode& node, const GradleNode& receiver, std::string_view name,
                     const GradleNode& closure, Frame& frame);
  void run_for_each(const Value& values, const GradleNode& closure, Frame& frame);
  void run_plugin_call(const GradleNode& node, Frame& frame);
  bool run_settings_call(const GradleNode& node, std::string_view name, Frame& frame);
  void run_catalog_block(const std::string& catalog, const GradleNode& closure, Frame& frame);
  void run_apply(const GradleNode& node, Frame& frame);
  bool run_dependency_call(const GradleNode& node, Frame& frame);
  void run_managed_call(const GradleNode& node, std::string_view name, Frame& frame);
  Value call_function(const GradleNode& function, FileId file, const ConstantType* type,
                      const std::vector<Value>& arguments, Frame& frame);
  const GradleNode* find_function(std::string_view name, const Frame& frame, FileId& file,
                                  const ConstantType*& type) const;
  void set_property(const std::string& path, const Value& value, const GradleNode& at,
                    Frame& frame);
  void assign(const GradleNode& target, Value value, const GradleNode& at, Frame& frame, bool add);
  Span span_of(const GradleNode& node, const Frame& frame) const {
    return {frame.file, node.begin, node.end};
  }

  // Effects
  void apply_plugin(const std::string& id, const std::string& version, const GradleNode& at,
                    Frame& frame, bool applied, bool from_catalog);
  void add_dependency(const std::string& configuration, const Value& notation, const GradleNode& at,
                      Frame& frame, const GradleNode* closure);
  void refresh_version(Coordinate& coordinate) const;
  void add_coordinate(const std::string& configuration, Coordinate coordinate, const Value& source,
                      const GradleNode& at, Frame& frame);
  void add_archives(const Value& files, const GradleNode& at, Frame& frame);
  std::string module_path(std::string_view written) const;

  // Evaluating
  Value evaluate(const GradleNode& node, Frame& frame);
  Value evaluate_call(const GradleNode& node, Frame& frame);
  Value evaluate_member(const GradleNode& node, Frame& frame);
  Value evaluate_index(const GradleNode& node, Frame& frame);
  Value evaluate_binary(const GradleNode& node, Frame& frame);
  Value evaluate_template(const GradleNode& node, Frame& frame);
  Value evaluate_list(const GradleNode& node, Frame& frame);
  Value evaluate_closure_result(const Value& closure, const std::vector<Value>& arguments,
                                Frame& frame);
  Value named_arguments(const GradleNode& call, Frame& frame);
  Value member_of(const Value& receiver, const std::string& name, Frame& frame);
  Value find_variable(const std::string& name, Frame& frame, bool only_project = false);
  Value project_variable(size_t module, const std::string& name);
  Value catalog_value(const std::string& accessor) const;
  Value constant(const ConstantType& type, std::string_view name);
  Value constant_in_scope(const ConstantType* type, std::string_view name);
  std::optional<bool> truth(const Value& value) const;
  std::string plain_text(const Value& value) const;
  std::optional<std::string> known_text(const GradleNode& node, Frame& frame);
  static bool dotted_path(const GradleNode& node, std::string& path);

  const SourceTree& sources_;
  std::string folder_, prefix_;
  std::vector<std::unique_ptr<ModuleState>> modules_;
  std::map<std::string, size_t> module_index_;          ///< by Gradle path without prefix
  std::map<std::string, std::string> project_folders_;  ///< overrides by Gradle path
  std::set<std::string> included_;
  std::vector<std::string> included_builds_;
  std::map<std::string, VersionCatalog, std::less<>> catalogs_;
  std::string default_catalog_ = "libs";
  ConstantType constants_;
  std::vector<std::string> logic_folders_;
  std::map<std::string, std::string> plugin_scripts_;  ///< id → path of a precompiled script plugin
  std::map<std::string, std::string> plugin_classes_;  ///< id → simple class name
  std::map<std::string, std::unique_ptr<GradleScript>> scripts_;
  std::map<std::pair<const ConstantType*, std::string>, Value> constant_values_;
  std::set<std::pair<const ConstantType*, std::string>> constants_open_;
  std::vector<std::string> running_;  ///< scripts being walked, against apply-from cycles
  std::vector<Dependency> declared_;
  std::vector<PluginUse> declared_plugins_;
  std::set<std::string> declared_seen_;
  std::optional<Value> returned_;
  int steps_ = 0;
};

// ---- Files
// ---------------------------------------------------------------------------------------------------

const GradleScript* Walker::script(const std::string& path) {
  const auto found = scripts_.find(path);
  if (found != scripts_.end()) return found->second.get();
  const std::optional<FileId> file = sources_.find(path);
  if (!file) return nullptr;
  const bool kotlin = path.ends_with(".kts") || path.ends_with(".kt");
  auto parsed = std::make_unique<GradleScript>(GradleScript::parse(
      kotlin ? GradleLanguage::kKotlin : GradleLanguage::kGroovy, *file, sources_.text(*file)));
  return scripts_.emplace(path, std::move(parsed)).first->second.get();
}

std::optional<std::string> Walker::first_of(std::string_view folder,
                                            std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    std::string path = join_path(folder, name);
    if (sources_.find(path)) return path;
  }
  return std::nullopt;
}

std::string Walker::resolved_path(const Frame& frame, std::string_view text) const {
  if (!text.empty() && text.front() == kFromTreeRoot) return join_path("", text.substr(1));
  if (text.starts_with("file://")) text.remove_prefix(7);
  const std::string& base = frame.settings ? folder_ : modules_[frame.module]->module.folder;
  return join_path(base, text);
}

// ---- Set-up
// --------------------------------------------------------------------------------------------------

void Walker::read_properties(size_t module) {
  ModuleState& state = *modules_[module];
  const std::optional<FileId> file =
      sources_.find(join_path(state.module.folder, "gradle.properties"));
  if (!file) return;
  for (Property& property : parse_properties(sources_.text(*file)))
    state.properties.insert_or_assign(std::move(property.key), std::move(property.value));
}

void Walker::read_default_catalogs(const std::string& folder) {
  // `gradle/libs.versions.toml` is found by Gradle itself; others beside it are usual names of
  // further catalogues.
  const std::string gradle = join_path(folder, "gradle");
  for (const FileId id : sources_.files(FileKind::kToml)) {
    const std::string& path = sources_.file(id).path;
    if (folder_of(path) != gradle || !path.ends_with(".versions.toml")) continue;
    std::string name(file_name_of(path));
    name.resize(name.size() - std::string_view(".versions.toml").size());
    catalogs_[name].read_toml(id, sources_.text(id));
  }
}

void Walker::add_types(ConstantType& into, const std::vector<GradleNode>& nodes, FileId file) {
  for (const GradleNode& node : nodes) {
    if (node.is(Kind::kDeclare)) {
      into.constants.emplace(node.text, &node);
      into.constant_files.emplace(node.text, file);
    } else if (node.is(Kind::kAssign) && node.children[0].is(Kind::kName)) {
      into.constants.emplace(node.children[0].text, &node.children[1]);
      into.constant_files.emplace(node.children[0].text, file);
    } else if (node.is(Kind::kFunction)) {
      into.functions.emplace(node.text, &node);
      into.function_files.emplace(node.text, file);
    } else if (node.is(Kind::kType)) {
      if (node.text == "Companion") {
        add_types(into, node.children, file);
        continue;
      }
      std::unique_ptr<ConstantType>& type = into.types[node.text];
      if (!type) {
        type = std::make_unique<ConstantType>();
        type->name = node.text;
        type->file = file;
        type->parent = &into;
      }
      add_types(*type, node.children, file);
    }
  }
}

void Walker::read_build_logic(const std::string& folder) {
  if (std::find(logic_folders_.begin(), logic_folders_.end(), folder) != logic_folders_.end())
    return;
  logic_folders_.push_back(folder);
  const auto is_source = [&](const std::string& path) {
    return lies_in(path, folder) && path.find("/src/") != std::string::npos;
  };
  std::vector<FileId> files;
  for (const FileKind kind : {FileKind::kKotlin, FileKind::kJava, FileKind::kOther}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (is_source(path) && (kind != FileKind::kOther || path.ends_with(".groovy")) &&
          path.find("/test/") == std::string::npos)
        files.push_back(id);
    }
  }
  for (const FileId id : files) {
    const std::string& path = sources_.file(id).path;
    if (const GradleScript* parsed = script(path)) add_types(constants_, parsed->statements, id);
  }
  // Precompiled script plugins: `src/main/kotlin/shop.library.gradle.kts` is the plugin
  // "shop.library".
  for (const FileKind kind : {FileKind::kKotlinScript, FileKind::kGroovy}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (!is_source(path)) continue;
      std::string name(file_name_of(path));
      for (const std::string_view ending : {".gradle.kts", ".gradle"}) {
        if (!name.ends_with(ending)) continue;
        name.resize(name.size() - ending.size());
        break;
      }
      const GradleScript* parsed = script(path);
      if (parsed != nullptr && !parsed->package.empty())
        plugin_scripts_.emplace(parsed->package + "." + name, path);
      plugin_scripts_.emplace(name, path);
    }
  }
  // `gradlePlugin { plugins { register("x") { id = …; implementationClass = … } } }` in its build
  // files.
  const std::function<void(const std::vector<GradleNode>&, Frame&)> look =
      [&](const std::vector<GradleNode>& nodes, Frame& frame) {
        std::string id;
        std::string implementation;
        for (const GradleNode& node : nodes) {
          const GradleNode* name = nullptr;
          const GradleNode* value = nullptr;
          if (node.is(Kind::kAssign)) {
            name = &node.children[0];
            value = &node.children[1];
          } else if (node.is(Kind::kCall) && node.children.size() == 2) {
            name = &node.children[0];
            value = &node.children[1];
          }
          if (name != nullptr && (name->is(Kind::kName) || name->is(Kind::kMember))) {
            if (name->text == "id") id = known_text(*value, frame).value_or("");
            if (name->text == "implementationClass")
              implementation = known_text(*value, frame).value_or("");
          }
          for (const GradleNode& child : node.children) {
            if (child.is(Kind::kClosure)) look(child.children, frame);
          }
        }
        if (id.empty() || implementation.empty()) return;
        const size_t dot = implementation.rfind('.');
        plugin_classes_.emplace(
            id, dot == std::string::npos ? implementation : implementation.substr(dot + 1));
      };
  for (const FileKind kind : {FileKind::kKotlinScript, FileKind::kGroovy}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      if (!lies_in(path, folder) || is_source(path) ||
          !file_name_of(path).starts_with("build.gradle"))
        continue;
      const GradleScript* parsed = script(path);
      if (parsed == nullptr) continue;
      Frame frame;
      frame.file = parsed->file;
      frame.scope = std::make_shared<Scope>();
      look(parsed->statements, frame);
    }
  }
  // Legacy ids: META-INF/gradle-plugins/<id>.properties with implementation-class.
  for (const FileId id : sources_.files(FileKind::kProperties)) {
    const std::string& path = sources_.file(id).path;
    if (!lies_in(path, folder) || path.find("META-INF/gradle-plugins/") == std::string::npos)
      continue;
    std::string name(file_name_of(path));
    name.resize(name.size() - std::string_view(".properties").size());
    for (const Property& property : parse_properties(sources_.text(id))) {
      if (property.key == "implementation-class")
        plugin_classes_.emplace(name, property.value.substr(property.value.rfind('.') + 1));
    }
  }
}

void Walker::read_constants() {
  const std::string build_src = join_path(folder_, "buildSrc");
  for (size_t i = 0; i < sources_.size(); ++i) {
    if (lies_in(sources_.file(FileId{static_cast<uint32_t>(i)}).path, build_src)) {
      read_build_logic(build_src);
      break;
    }
  }
}

size_t Walker::add_module(const std::string& path, const std::string& folder) {
  const auto found = module_index_.find(path);
  if (found != module_index_.end()) return found->second;
  auto state = std::make_unique<ModuleState>();
  state->module.gradle_path = prefix_ + path;
  state->module.folder = folder;
  if (const auto build = first_of(folder, {"build.gradle", "build.gradle.kts"})) {
    state->module.build_file = *build;
  } else {
    // Some settings name build files after their modules.
    const std::string name(file_name_of(folder));
    if (const auto named = first_of(folder, {name + ".gradle", name + ".gradle.kts"}))
      state->module.build_file = *named;
  }
  modules_.push_back(std::move(state));
  module_index_.emplace(path, modules_.size() - 1);
  read_properties(modules_.size() - 1);
  return modules_.size() - 1;
}

void Walker::read_settings() {
  const auto path = first_of(folder_, {"settings.gradle", "settings.gradle.kts"});
  if (!path) return;
  Frame frame;
  frame.settings = true;
  frame.scope = std::make_shared<Scope>();
  run_script(*path, frame);
}

void Walker::add_listed_modules() {
  std::vector<std::string> paths(included_.begin(), included_.end());
  // ":a:b" also makes ":a".
  for (const std::string& path : included_) {
    for (size_t colon = path.find(':', 1); colon != std::string::npos;
         colon = path.find(':', colon + 1))
      paths.push_back(path.substr(0, colon));
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  for (const std::string& path : paths) {
    std::string folder;
    const auto own = project_folders_.find(path);
    if (own != project_folders_.end()) {
      folder = own->second;
    } else {
      // The nearest parent that was moved takes its children along.
      std::string rest;
      std::string parent = path;
      folder = folder_;
      while (!parent.empty()) {
        const size_t colon = parent.rfind(':');
        rest = rest.empty() ? parent.substr(colon + 1) : parent.substr(colon + 1) + "/" + rest;
        parent.resize(colon);
        const auto moved = project_folders_.find(parent);
        if (moved == project_folders_.end()) continue;
        folder = moved->second;
        break;
      }
      folder = join_path(folder, rest);
    }
    add_module(path, folder);
  }
}

/// Build files that no settings name: read as modules of the nearest build, so that what they
/// declare is seen.
void Walker::add_unlisted_modules() {
  std::set<std::string> folders;
  for (const auto& state : modules_) folders.insert(state->module.folder);
  std::vector<std::string> others;
  for (const std::string& root : gradle_roots(sources_)) {
    if (root != folder_) others.push_back(root);
  }
  for (const FileKind kind : {FileKind::kGroovy, FileKind::kKotlinScript}) {
    for (const FileId id : sources_.files(kind)) {
      const std::string& path = sources_.file(id).path;
      const std::string_view name = file_name_of(path);
      if (name != "build.gradle" && name != "build.gradle.kts") continue;
      const std::string folder(folder_of(path));
      if (!lies_in(folder, folder_) || folders.contains(folder)) continue;
      const bool elsewhere =
          std::any_of(others.begin(), others.end(), [&](const std::string& other) {
            return lies_in(folder, other) && other.size() > folder_.size();
          });
      if (elsewhere) continue;
      std::string path_of_module;
      std::string_view rest =
          std::string_view(folder).substr(folder_.empty() ? 0 : folder_.size() + 1);
      path_of_module = ":" + std::string(rest);
      std::replace(path_of_module.begin(), path_of_module.end(), '/', ':');
      folders.insert(folder);
      const size_t index = add_module(path_of_module, folder);
      modules_[index]->listed = false;
      for (const std::string& logic : logic_folders_) {
        if (lies_in(folder, logic)) modules_[index]->module.build_logic = true;
      }
      if (lies_in(folder, join_path(folder_, "buildSrc")))
        modules_[index]->module.build_logic = true;
    }
  }
}

void Walker::run_build_scripts() {
  for (size_t i = 0; i < modules_.size(); ++i) {
    if (modules_[i]->module.build_file.empty()) continue;
    Frame frame;
    frame.module = i;
    frame.scope = std::make_shared<Scope>();
    run_script(modules_[i]->module.build_file, frame);
  }
}

GradleBuild Walker::read() {
  add_module("", folder_);  // the root; its path is ":" once the prefix is known
  modules_[0]->module.gradle_path = prefix_ + ":";
  read_default_catalogs(folder_);
  read_settings();
  read_constants();
  for (const std::string& folder : included_builds_) {
    // Included builds with sources of plugins; applications are builds of their own.
    read_build_logic(folder);
  }
  if (default_catalog_ != "libs" && !catalogs_.contains(default_catalog_)) {
    const auto libs = catalogs_.find("libs");
    if (libs != catalogs_.end()) catalogs_.emplace(default_catalog_, libs->second);
  }
  add_listed_modules();
  add_unlisted_modules();
  run_build_scripts();
  finish();
  GradleBuild build;
  for (auto& state : modules_) build.modules.push_back(std::move(state->module));
  build.declared = std::move(declared_);
  build.declared_plugins = std::move(declared_plugins_);
  return build;
}

void Walker::finish() {
  static constexpr std::array<std::string_view, 2> kApplication = {"com.android.application",
                                                                   "android"};
  static constexpr std::array<std::string_view, 8> kOtherAndroid = {
      "com.android.library",
      "android-library",
      "com.android.dynamic-feature",
      "com.android.test",
      "com.android.feature",
      "com.android.instantapp",
      "com.android.kotlin.multiplatform.library",
      "com.android.fused-library"};
  for (const auto& state : modules_) {
    Module& module = state->module;
    bool application = false;
    bool other = false;
    for (const PluginUse& plugin : module.plugins) {
      if (!plugin.applied) continue;
      application = application || std::find(kApplication.begin(), kApplication.end(), plugin.id) !=
                                       kApplication.end();
      other = other || std::find(kOtherAndroid.begin(), kOtherAndroid.end(), plugin.id) !=
                           kOtherAndroid.end();
    }
    module.is_android = application || other || module.is_android;
    module.is_application = application;
    if (module.application_id.empty()) module.application_id = state->flavor_application_id;
    const auto lowest = [](const std::map<std::string, std::optional<int>>& values) {
      std::optional<int> result;
      for (const auto& [flavor, value] : values) {
        if (value && (!result || *value < *result)) result = value;
      }
      return result;
    };
    if (!module.min_sdk) module.min_sdk = lowest(state->flavor_min);
    if (!module.target_sdk) {
      module.target_sdk = lowest(state->flavor_target);
      if (module.target_sdk) module.target_sdk_at = state->flavor_target_at;
    }
    std::sort(module.flavors.begin(), module.flavors.end());
    module.flavors.erase(std::unique(module.flavors.begin(), module.flavors.end()),
                         module.flavors.end());
    add_local_archives(module);
  }
  link_unlisted_modules();
  declare_catalogs();
  declare_constants();
  for (const auto& state : modules_) {
    for (const auto& [name, value] :
         std::map<std::string, Value>(state->extra.begin(), state->extra.end()))
      declare_texts(value, 0, state->module.gradle_path);
  }
}

/// Settings that look for modules on the disk can't be walked; then the folder's name tells which
/// module a path means.
void Walker::link_unlisted_modules() {
  std::map<std::string, std::string> by_name;
  std::set<std::string> known;
  for (const auto& state : modules_) {
    known.insert(state->module.gradle_path);
    if (state->listed || state->module.build_logic) continue;
    const std::string name(file_name_of(state->module.folder));
    const auto [place, fresh] = by_name.emplace(name, state->module.gradle_path);
    if (!fresh) place->second.clear();  // not the only one
  }
  for (const auto& state : modules_) {
    for (ModuleDependency& dependency : state->module.module_dependencies) {
      if (known.contains(dependency.module)) continue;
      const auto found = by_name.find(dependency.module.substr(dependency.module.rfind(':') + 1));
      if (found != by_name.end() && !found->second.empty()) dependency.module = found->second;
    }
  }
}

/// Archives lying in `libs/` are part of nearly every old module, and a build file may well forget
/// to say so.
void Walker::add_local_archives(Module& module) const {
  const std::string libs = join_path(module.folder, "libs");
  std::set<std::string> known;
  for (const LocalArchive& archive : module.archives) known.insert(archive.path);
  for (const FileId id : sources_.files(FileKind::kArchive)) {
    const std::string& path = sources_.file(id).path;
    if (folder_of(path) != libs || known.contains(path)) continue;
    module.archives.push_back({path, {Span{id, 0, 0}, module.gradle_path}});
  }
}

void Walker::declare_catalogs() {
  std::set<std::pair<FileId, uint32_t>> seen;
  for (const auto& [name, catalog] : catalogs_) {
    for (const auto& [alias, library] : catalog.libraries) {
      if (!seen.insert({library.span.file, library.span.begin}).second) continue;
      Dependency dependency;
      dependency.group = library.group;
      dependency.artifact = library.artifact;
      dependency.version = library.version;
      dependency.version_unresolved = !library.version_known;
      dependency.configuration = name;
      dependency.origin = {library.span, prefix_ + ":"};
      dependency.from_catalog = true;
      declared_.push_back(std::move(dependency));
    }
    for (const auto& [alias, plugin] : catalog.plugins) {
      if (!seen.insert({plugin.span.file, plugin.span.begin}).second) continue;
      declared_plugins_.push_back(
          {plugin.id, plugin.version, {plugin.span, prefix_ + ":"}, false, true});
    }
  }
}

void Walker::declare_constants() {
  const std::function<void(const ConstantType&)> all = [&](const ConstantType& type) {
    for (const auto& [name, node] : type.constants)
      declare_texts(constant(type, name), 0, prefix_ + ":");
    for (const auto& [name, inner] : type.types) all(*inner);
  };
  all(constants_);
}

void Walker::declare_texts(const Value& value, int depth, const std::string& module) {
  if (depth > 8) return;
  for (const Value& item : value.items) declare_texts(item, depth + 1, module);
  if (value.entries) {
    for (const auto& [key, entry] : *value.entries) declare_texts(entry, depth + 1, module);
  }
  if (!value.is(Value::Kind::kText) || !value.span.valid()) return;
  const std::optional<Coordinate> coordinate = coordinate_of(value.text);
  if (!coordinate || coordinate->version.empty()) return;
  Dependency dependency;
  dependency.group = coordinate->group;
  dependency.artifact = coordinate->artifact;
  dependency.version = coordinate->version;
  dependency.origin = {value.span, module};
  const std::string key = std::to_string(value.span.file.value) + ":" +
                          std::to_string(value.span.begin) + ":" + value.text;
  if (declared_seen_.insert(key).second) declared_.push_back(std::move(dependency));
}

// ---- Walking
// -------------------------------------------------------------------------------------------------

void Walker::run_script(const std::string& path, Frame frame) {
  if (running_.size() > 16 || std::find(running_.begin(), running_.end(), path) != running_.end())
    return;
  const GradleScript* parsed = script(path);
  if (parsed == nullptr) return;
  running_.push_back(path);
  frame.file = parsed->file;
  auto scope = std::make_shared<Scope>();
  scope->parent = frame.scope;
  frame.scope = scope;
  // Functions and types of the script may be used before they are written.
  ConstantType& own =
      *constants_.types.emplace("script " + path, std::make_unique<ConstantType>()).first->second;
  own.parent = &constants_;
  own.file = parsed->file;
  for (const GradleNode& node : parsed->statements) {
    if (node.is(Kind::kFunction)) {
      own.functions.emplace(node.text, &node);
      own.function_files.emplace(node.text, parsed->file);
    } else if (node.is(Kind::kType) && !own.types.contains(node.text)) {
      std::unique_ptr<ConstantType>& inner = own.types[node.text];
      inner = std::make_unique<ConstantType>();
      inner->name = node.text;
      inner->file = parsed->file;
      inner->parent = &own;
      add_types(*inner, node.children, parsed->file);
    }
  }
  frame.type = &own;
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
  if (++steps_ > kMostSteps || frame.depth > kDeepestCall) return;
  switch (node.kind) {
    case Kind::kDeclare:
      run_declaration(node, frame);
      break;
    case Kind::kAssign:
      run_assignment(node, frame);
      break;
    case Kind::kIf:
      run_if(node, frame);
      break;
    case Kind::kLoop:
      run_for_each(evaluate(node.children[0], frame), node.children[1], frame);
      break;
    case Kind::kCall:
      run_call(node, frame);
      break;
    case Kind::kReturn:
      returned_ = node.children.empty() ? Value() : run_for_value(node.children[0], frame);
      break;
    case Kind::kFunction: {
      Value value = Value::of_kind(Value::Kind::kClosure);
      if (!node.children.empty() && node.children[0].is(Kind::kClosure)) {
        value.closure = &node;
        value.closure_file = frame.file;
        value.scope = frame.scope;
        frame.scope->variables.insert_or_assign(node.text, std::move(value));
      }
      break;
    }
    case Kind::kBinary:
      if (node.text == "<<") {
        Value left = evaluate(node.children[0], frame);
        const Value right = evaluate(node.children[1], frame);
        if (left.is(Value::Kind::kMap) && right.entries) {
          for (const auto& [key, value] : *right.entries) left.put(key, value);
        } else if (left.is(Value::Kind::kList)) {
          left.items.push_back(right);
          assign(node.children[0], left, node, frame, false);
        }
      } else {
        evaluate(node, frame);
      }
      break;
    case Kind::kMember:
    case Kind::kName: {
      // A bare name in `dependencies` or `plugins` may be an accessor: `java`, `kotlin-dsl` in back
      // quotes.
      if (frame.plugins && node.is(Kind::kName))
        apply_plugin(node.text, "", node, frame, !frame.declares_only, false);
      break;
    }
    default:
      break;
  }
}

void Walker::run_closure(const GradleNode& closure, Frame frame) {
  auto scope = std::make_shared<Scope>();
  scope->parent = frame.scope;
  frame.scope = scope;
  ++frame.depth;
  run(closure.children, frame);
  returned_.reset();  // a `return` ends the closure, not what stands around it
}

void Walker::run_declaration(const GradleNode& node, Frame& frame) {
  const GradleNode& initial = node.children[0];
  Value value;
  if (node.delegated) {
    std::string path;
    const GradleNode* callee = initial.is(Kind::kCall) ? &initial.children[0] : &initial;
    const std::string_view last = callee->text;
    if (initial.is(Kind::kCall) && (last == "extra" || last == "lazy")) {
      const GradleNode& argument = initial.children.size() > 1 ? initial.children[1] : initial;
      if (argument.is(Kind::kClosure)) {
        Value closure = evaluate(argument, frame);
        value = evaluate_closure_result(closure, {}, frame);
      } else {
        value = evaluate(argument, frame);
      }
      if (last == "extra") modules_[frame.module]->extra.insert_or_assign(node.text, value);
    } else if (last == "extra" || last == "project" || last == "settings" || last == "gradle" ||
               last == "rootProject") {
      value = find_variable(node.text, frame, true);
    } else if (initial.is(Kind::kCall) && (last == "getting" || last == "creating" ||
                                           last == "registering" || last == "existing")) {
      Frame inner = frame;
      inner.path += (inner.path.empty() ? "" : ".") + node.text;
      for (const GradleNode& argument : initial.children) {
        if (argument.is(Kind::kClosure)) run_closure(argument, inner);
      }
      value = Value::of_kind(Value::Kind::kPath);
      value.text = inner.path;
    } else if (last == "getting" || last == "creating" || last == "registering" ||
               last == "existing") {
      value = Value::of_kind(Value::Kind::kPath);
      value.text = frame.path + (frame.path.empty() ? "" : ".") + node.text;
    } else {
      value = evaluate(initial, frame);
    }
  } else {
    value = evaluate(initial, frame);
  }
  frame.scope->variables.insert_or_assign(node.text, value);
  // A variable of an applied script isn't seen by the script that applies it, but authors who use
  // it there meant it: it stands in where nothing else has the name.
  modules_[frame.module]->script_variables.insert_or_assign(node.text, value);
  declare_texts(value, 0, modules_[frame.module]->module.gradle_path);
}

void Walker::run_assignment(const GradleNode& node, Frame& frame) {
  Value value = evaluate(node.children[1], frame);
  declare_texts(value, 0, modules_[frame.module]->module.gradle_path);
  assign(node.children[0], std::move(value), node, frame, node.text == "+=" || node.text == "<<=");
  // A closure given by assignment (`x = { … }`) is kept, not run.
}

void Walker::assign(const GradleNode& target, Value value, const GradleNode& at, Frame& frame,
                    bool add) {
  const auto merged = [&](Value old) {
    if (!add) return value;
    if (old.is(Value::Kind::kMap) && value.entries) {
      for (const auto& [key, entry] : *value.entries) old.put(key, entry);
      return old;
    }
    if (old.is(Value::Kind::kList)) {
      if (value.is(Value::Kind::kList)) {
        old.items.insert(old.items.end(), value.items.begin(), value.items.end());
      } else {
        old.items.push_back(value);
      }
      return old;
    }
    if (old.is(Value::Kind::kText) && value.is(Value::Kind::kText))
      return Value::of_text(old.text + value.text, old.span);
    return value;
  };
  const std::string dot = frame.path.empty() ? "" : ".";
  if (target.is(Kind::kName)) {
    if (Value* local = frame.scope->find(target.text)) {
      *local = merged(*local);
      return;
    }
    for (Scope* scope = frame.scope.get(); scope != nullptr; scope = scope->parent.get()) {
      Value& receiver = scope->receiver;
      if (receiver.is(Value::Kind::kExtra)) {
        Value& place = modules_[receiver.module]->extra[target.text];
        place = merged(place);
        return;
      }
      if (receiver.is(Value::Kind::kMap)) {
        const Value* old = receiver.entry(target.text);
        receiver.put(target.text, merged(old != nullptr ? *old : Value()));
        return;
      }
    }
    if (frame.settings && target.text == "defaultLibrariesExtensionName") {
      default_catalog_ = plain_text(value);
    }
    set_property(frame.path + dot + target.text, value, at, frame);
    if (frame.path.empty() || frame.path == "buildscript") {
      Value& place = modules_[frame.module]->extra[target.text];
      place = merged(place);
    }
    return;
  }
  if (target.is(Kind::kMember)) {
    Value receiver = evaluate(target.children[0], frame);
    if (receiver.is(Value::Kind::kModule) && target.text == "projectDir" && frame.settings) {
      std::string path = receiver.text;
      if (value.is(Value::Kind::kText) && value.text.find(kUnknownPart) == std::string::npos)
        project_folders_.insert_or_assign(path, resolved_path(frame, value.text));
      return;
    }
    if (receiver.is(Value::Kind::kExtra) || receiver.is(Value::Kind::kProject)) {
      Value& place = modules_[receiver.module]->extra[target.text];
      place = merged(place);
      if (receiver.is(Value::Kind::kProject)) set_property(target.text, value, at, frame);
      return;
    }
    if (receiver.is(Value::Kind::kMap)) {
      const Value* old = receiver.entry(target.text);
      receiver.put(target.text, merged(old != nullptr ? *old : Value()));
      return;
    }
    std::string path;
    if (dotted_path(target, path)) {
      set_property(frame.path + dot + path, value, at, frame);
      // `versions.kotlin = "…"` where nothing called `versions` is known: taken as a map of the
      // project.
      const GradleNode& root = target.children[0];
      if (frame.path.empty() && root.is(Kind::kName) && !receiver.known() && root.text != "this" &&
          root.text != "it") {
        Value map = Value::of_kind(Value::Kind::kMap);
        map.put(target.text, value);
        modules_[frame.module]->extra.insert_or_assign(root.text, std::move(map));
      }
    }
    return;
  }
  if (target.is(Kind::kIndex)) {
    Value receiver = evaluate(target.children[0], frame);
    const std::optional<std::string> key = known_text(target.children[1], frame);
    if (!key) return;
    if (receiver.is(Value::Kind::kExtra) || receiver.is(Value::Kind::kProject)) {
      Value& place = modules_[receiver.module]->extra[*key];
      place = merged(place);
    } else if (receiver.is(Value::Kind::kMap)) {
      receiver.put(*key, value);
    } else {
      std::string path;
      if (dotted_path(target.children[0], path)) {
        Value map = Value::of_kind(Value::Kind::kMap);
        map.put(*key, value);
        set_property(frame.path + dot + path, map, at, frame);
      }
    }
  }
}

void Walker::run_if(const GradleNode& node, Frame& frame) {
  const std::optional<bool> taken = truth(evaluate(node.children[0], frame));
  const auto branch = [&](const GradleNode& body) {
    if (body.is(Kind::kClosure)) {
      Frame inner = frame;
      inner.scope = std::make_shared<Scope>();
      inner.scope->parent = frame.scope;
      run(body.children, inner);
    } else if (body.is(Kind::kIf)) {
      run_if(body, frame);
    }
  };
  if (taken) {
    branch(node.children[*taken ? 1 : 2]);
    return;
  }
  // Not known: what either side declares is declared, and only what both sides return ends the
  // function.
  branch(node.children[1]);
  std::optional<Value> first = std::move(returned_);
  returned_.reset();
  branch(node.children[2]);
  if (!first) {
    returned_.reset();
  } else if (returned_ && first->known()) {
    returned_ = std::move(first);
  }
}

void Walker::run_for_each(const Value& values, const GradleNode& closure, Frame& frame) {
  if (!is_blank_closure(closure)) return;
  const auto once = [&](const std::vector<Value>& arguments) {
    Frame inner = frame;
    inner.scope = std::make_shared<Scope>();
    inner.scope->parent = frame.scope;
    ++inner.depth;
    const std::vector<std::string>& names = closure.names;
    if (names.empty() && !arguments.empty())
      inner.scope->variables.insert_or_assign("it", arguments[0]);
    for (size_t i = 0; i < names.size() && i < arguments.size(); ++i)
      inner.scope->variables.insert_or_assign(names[i], arguments[i]);
    run(closure.children, inner);
    returned_.reset();
  };
  if (values.is(Value::Kind::kList)) {
    for (const Value& item : values.items) once({item});
  } else if (values.is(Value::Kind::kMap) && values.entries) {
    const Value::Entries entries = *values.entries;
    for (const auto& [key, value] : entries) {
      if (closure.names.size() >= 2) {
        once({Value::of_text(key), value});
      } else {
        Value entry = Value::of_kind(Value::Kind::kMap);
        entry.put("key", Value::of_text(key));
        entry.put("value", value);
        once({entry});
      }
    }
  } else {
    once({Value()});
  }
}

bool Walker::dotted_path(const GradleNode& node, std::string& path) {
  if (node.is(Kind::kName)) {
    path = node.text;
    return true;
  }
  if (node.is(Kind::kText)) {
    path = node.text;
    return true;
  }
  if (node.is(Kind::kMember)) {
    if (!dotted_path(node.children[0], path)) return false;
    path += "." + node.text;
    return true;
  }
  if (node.is(Kind::kCall)) {
    // `getByName("main").java`, `named("free")`: the name is the argument.
    std::string callee;
    if (!dotted_path(node.children[0], callee)) return false;
    const size_t dot = callee.rfind('.');
    const std::string_view last =
        std::string_view(callee).substr(dot == std::string::npos ? 0 : dot + 1);
    const std::string before = dot == std::string::npos ? "" : callee.substr(0, dot);
    if (node.children.size() >= 2 && node.children[1].is(Kind::kText) &&
        (last == "getByName" || last == "named" || last == "create" || last == "register" ||
         last == "maybeCreate")) {
      path = before.empty() ? node.children[1].text : before + "." + node.children[1].text;
      return true;
    }
    if (node.children.size() == 1) {
      path = callee;
      return true;
    }
  }
  return false;
}

const GradleNode* Walker::find_function(std::string_view name, const Frame& frame, FileId& file,
                                        const ConstantType*& type) const {
  for (const ConstantType* place = frame.type; place != nullptr; place = place->parent) {
    const auto found = place->functions.find(name);
    if (found == place->functions.end()) continue;
    file = place->function_files.find(name)->second;
    type = place;
    return found->second;
  }
  const auto found = constants_.functions.find(name);
  if (found == constants_.functions.end()) return nullptr;
  file = constants_.function_files.find(name)->second;
  type = &constants_;
  return found->second;
}

Value Walker::call_function(const GradleNode& function, FileId file, const ConstantType* type,
                            const std::vector<Value>& arguments, Frame& frame) {
  if (function.children.empty() || !function.children.back().is(Kind::kClosure) ||
      frame.depth > kDeepestCall)
    return {};
  Frame inner = frame;
  inner.file = file;
  inner.type = type;
  inner.scope = std::make_shared<Scope>();
  // A function sees its own variables and the project, not its caller's; closures passed in keep
  // theirs.
  Scope* outermost = frame.scope.get();
  while (outermost->parent != nullptr) outermost = outermost->parent.get();
  inner.scope->parent =
      outermost == frame.scope.get() ? frame.scope : std::shared_ptr<Scope>(frame.scope, outermost);
  if (!running_.empty()) inner.scope->parent = frame.scope;
  ++inner.depth;
  for (size_t i = 0; i < function.names.size(); ++i)
    inner.scope->variables.insert_or_assign(function.names[i],
                                            i < arguments.size() ? arguments[i] : Value());
  return run_body(function.children.back().children, inner);
}

/// Runs the statements of a function or closure; its value is what it returns or ends with.
Value Walker::run_body(const std::vector<GradleNode>& body, Frame& frame) {
  std::optional<Value> outer = std::move(returned_);
  returned_.reset();
  Value last;
  for (size_t i = 0; i < body.size() && !returned_; ++i) {
    if (i + 1 == body.size()) {
      last = run_for_value(body[i], frame);
    } else {
      run_statement(body[i], frame);
    }
  }
  Value result = returned_ ? std::move(*returned_) : std::move(last);
  returned_ = std::move(outer);
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

bool Walker::calls_own_function(const GradleNode& call, Frame& frame) {
  const std::string& name = call.children[0].text;
  if (name.empty()) return false;
  FileId file;
  const ConstantType* type = nullptr;
  if (find_function(name, frame, file, type) != nullptr) return true;
  if (!call.children[0].is(Kind::kName)) return false;
  return find_variable(name, frame).is(Value::Kind::kClosure);
}

Value Walker::evaluate_closure_result(const Value& closure, const std::vector<Value>& arguments,
                                      Frame& frame) {
  if (closure.closure == nullptr || frame.depth > kDeepestCall) return {};
  if (closure.closure->is(Kind::kFunction)) {
    Frame inner = frame;
    inner.scope = closure.scope;
    return call_function(*closure.closure, closure.closure_file, frame.type, arguments, inner);
  }
  Frame inner = frame;
  inner.file = closure.closure_file.valid() ? closure.closure_file : frame.file;
  inner.scope = std::make_shared<Scope>();
  inner.scope->parent = closure.scope ? closure.scope : frame.scope;
  ++inner.depth;
  const std::vector<std::string>& names = closure.closure->names;
  if (names.empty() && !arguments.empty())
    inner.scope->variables.insert_or_assign("it", arguments[0]);
  for (size_t i = 0; i < names.size() && i < arguments.size(); ++i)
    inner.scope->variables.insert_or_assign(names[i], arguments[i]);
  return run_body(closure.closure->children, inner);
}

// ---- Calls that declare something
// ------------------------------------------------------------------------------

Value Walker::named_arguments(const GradleNode& call, Frame& frame) {
  Value map = Value::of_kind(Value::Kind::kMap);
  for (size_t i = 1; i < call.children.size(); ++i) {
    const GradleNode& argument = call.children[i];
    if (argument.is(Kind::kNamed)) map.put(argument.text, evaluate(argument.children[0], frame));
  }
  return map;
}

void Walker::run_call(const GradleNode& node, Frame& frame) {
  const GradleNode& callee = node.children[0];
  if (frame.plugins) {
    run_plugin_call(node, frame);
    return;
  }
  const std::string name =
      callee.is(Kind::kName) || callee.is(Kind::kMember) || callee.is(Kind::kText) ? callee.text
                                                                                   : std::string();
  const GradleNode* receiver = callee.is(Kind::kMember) ? &callee.children[0] : nullptr;
  const GradleNode* closure = node.children.size() > 1 && node.children.back().is(Kind::kClosure)
                                  ? &node.children.back()
                                  : nullptr;
  const std::string dot = frame.path.empty() ? "" : ".";
  const auto nested = [&](const std::string& step) {
    Frame inner = frame;
    inner.path += (inner.path.empty() || step.empty() ? "" : ".") + step;
    inner.dependencies = false;
    return inner;
  };

  if (frame.settings && run_settings_call(node, name, frame)) return;
  if (frame.applying && (name == "plugin" || name == "from" || name == "to")) {
    run_apply(node, frame);
    return;
  }
  if (frame.managed && !name.empty() &&
      (name == "mavenBom" || name == "dependency" || name == "dependencySet" || name == "entry")) {
    run_managed_call(node, name, frame);
    return;
  }
  if (frame.dependencies && run_dependency_call(node, frame)) return;

  // Where a block belongs to another project.
  if ((name == "allprojects" || name == "subprojects") && closure != nullptr) {
    std::vector<size_t> targets;
    for (size_t i = name == "allprojects" ? 0 : 1; i < modules_.size(); ++i) {
      if (!modules_[i]->module.build_logic) targets.push_back(i);
    }
    if (targets.empty()) targets.push_back(frame.module);
    for (const size_t target : targets) {
      Frame inner = frame;
      inner.module = target;
      inner.path.clear();
      run_closure(*closure, inner);
    }
    return;
  }
  if (name == "configure" && closure != nullptr) {
    std::string path;
    const GradleNode* first = node.children.size() > 2 ? &node.children[1] : nullptr;
    std::string_view over;
    const GradleNode* root = first;
    while (root != nullptr && (root->is(Kind::kCall) || root->is(Kind::kMember)) &&
           !root->children.empty()) {
      if (root->is(Kind::kMember) && (root->text == "subprojects" || root->text == "allprojects"))
        break;
      root = &root->children[0];
    }
    if (root != nullptr) over = root->text;
    if (over == "subprojects" || over == "allprojects") {
      std::vector<size_t> targets;
      for (size_t i = over == "allprojects" ? 0 : 1; i < modules_.size(); ++i) {
        if (!modules_[i]->module.build_logic) targets.push_back(i);
      }
      if (targets.empty()) targets.push_back(frame.module);
      for (const size_t target : targets) {
        Frame inner = frame;
        inner.module = target;
        run_closure(*closure, inner);
      }
      return;
    }
    if (first != nullptr) {
      const Value over_value = evaluate(*first, frame);
      if (over_value.is(Value::Kind::kList) || over_value.is(Value::Kind::kProject) ||
          over_value.is(Value::Kind::kModule)) {
        std::vector<Value> projects =
            over_value.is(Value::Kind::kList) ? over_value.items : std::vector<Value>{over_value};
        for (const Value& project : projects) {
          Frame inner = frame;
          if (project.is(Value::Kind::kProject)) inner.module = project.module;
          if (project.is(Value::Kind::kModule) && module_index_.contains(project.text))
            inner.module = module_index_.at(project.text);
          run_closure(*closure, inner);
        }
        return;
      }
    }
    // An extension by its type: the Android one is the only one whose contents matter.
    Frame inner = frame;
    inner.path = "android";
    if (closure->names.size() == 1) {
      inner.scope = std::make_shared<Scope>();
      inner.scope->parent = frame.scope;
      Value self = Value::of_kind(Value::Kind::kPath);
      self.text = "android";
      inner.scope->variables.insert_or_assign(closure->names[0], self);
    }
    run_closure(*closure, inner);
    return;
  }
  if (name == "project" && closure != nullptr && node.children.size() == 3) {
    const std::optional<std::string> path = known_text(node.children[1], frame);
    Frame inner = frame;
    if (path && module_index_.contains(module_path(*path)))
      inner.module = module_index_.at(module_path(*path));
    run_closure(*closure, inner);
    return;
  }

  if (name == "apply" && closure == nullptr) {
    run_apply(node, frame);
    return;
  }
  if ((name == "apply" || name == "with" || name == "run" || name == "also" || name == "let") &&
      closure != nullptr) {
    const GradleNode* subject = receiver;
    if (name == "with" && receiver == nullptr && node.children.size() == 3)
      subject = &node.children[1];
    Frame inner = frame;
    if (subject == nullptr) {
      inner.applying = true;
      run_closure(*closure, inner);
      return;
    }
    Value self = evaluate(*subject, frame);
    inner.scope = std::make_shared<Scope>();
    inner.scope->parent = frame.scope;
    if (self.is(Value::Kind::kProject)) inner.module = self.module;
    if (self.is(Value::Kind::kExtra) || self.is(Value::Kind::kMap)) inner.scope->receiver = self;
    std::string path;
    if (!self.known() && dotted_path(*subject, path) && path != "this" && path != "target" &&
        path != "project" && path != "it") {
      if (path == "pluginManager" || path == "plugins" || path.ends_with(".pluginManager") ||
          path.ends_with(".plugins"))
        inner.applying = true;
      inner.path += dot + path;
    }
    if (self.is(Value::Kind::kPath)) inner.path = self.text;
    if (name == "also" || name == "let")
      inner.scope->variables.insert_or_assign(closure->names.empty() ? "it" : closure->names[0],
                                              self);
    run_closure(*closure, inner);
    return;
  }
  if ((name == "ext" || name == "extra") && closure != nullptr) {
    Frame inner = frame;
    inner.scope = std::make_shared<Scope>();
    inner.scope->parent = frame.scope;
    inner.scope->receiver = Value::of_kind(Value::Kind::kExtra);
    inner.scope->receiver.module = frame.module;
    if (receiver != nullptr) {
      const Value project = evaluate(*receiver, frame);
      if (project.is(Value::Kind::kProject)) inner.scope->receiver.module = project.module;
    }
    inner.path.clear();
    run_closure(*closure, inner);
    return;
  }
  if ((name == "set" || name == "put" || name == "add") && node.children.size() >= 2) {
    Value place;
    if (receiver != nullptr) {
      place = evaluate(*receiver, frame);
    } else {
      for (Scope* scope = frame.scope.get(); scope != nullptr && !place.known();
           scope = scope->parent.get())
        place = scope->receiver;
    }
    if (node.children.size() == 3 &&
        (place.is(Value::Kind::kExtra) || place.is(Value::Kind::kMap) ||
         place.is(Value::Kind::kProject))) {
      const std::optional<std::string> key = known_text(node.children[1], frame);
      Value value = evaluate(node.children[2], frame);
      if (!key) return;
      if (place.is(Value::Kind::kMap)) {
        place.put(*key, std::move(value));
      } else {
        modules_[place.module]->extra.insert_or_assign(*key, std::move(value));
      }
      return;
    }
    if (place.is(Value::Kind::kList) && node.children.size() == 2 && receiver != nullptr) {
      place.items.push_back(evaluate(node.children[1], frame));
      assign(*receiver, place, node, frame, false);
      return;
    }
  }
  if (name == "dependencies" && closure != nullptr) {
    Frame inner = nested(receiver == nullptr ? "dependencies" : "");
    std::string path;
    if (receiver != nullptr) {
      const Value project = evaluate(*receiver, frame);
      if (project.is(Value::Kind::kProject)) {
        inner.module = project.module;
      } else if (project.is(Value::Kind::kModule) && module_index_.contains(project.text)) {
        inner.module = module_index_.at(project.text);
      } else if (dotted_path(*receiver, path)) {
        inner.path += (inner.path.empty() ? "" : ".") + path;
        if (path.find("dependencyManagement") != std::string::npos) inner.managed = true;
      }
      inner.path += (inner.path.empty() ? "" : ".") + std::string("dependencies");
    }
    inner.dependencies = !inner.managed;
    run_closure(*closure, inner);
    return;
  }
  if (name == "add" && receiver != nullptr && receiver->text == "dependencies" &&
      node.children.size() >= 3) {
    const std::optional<std::string> configuration = known_text(node.children[1], frame);
    add_dependency(configuration.value_or("implementation"), evaluate(node.children[2], frame),
                   node, frame, closure);
    return;
  }
  if (name == "plugins" && closure != nullptr) {
    Frame inner = frame;
    // `gradlePlugin { plugins { … } }` declares plugins; it uses none.
    if (frame.path == "gradlePlugin") return;
    inner.plugins = true;
    inner.declares_only = frame.declares_only || frame.settings || frame.path == "pluginManagement";
    run_closure(*closure, inner);
    return;
  }
  if (name == "dependencyManagement" && closure != nullptr) {
    Frame inner = nested(name);
    inner.managed = true;
    run_closure(*closure, inner);
    return;
  }
  if (name == "mavenBom") {
    run_managed_call(node, name, frame);
    return;
  }
  if (name == "force" || name == "forcedModules") {
    for (size_t i = 1; i < node.children.size(); ++i) {
      Frame inner = frame;
      inner.constraints = true;
      add_dependency("force", evaluate(node.children[i], frame), node.children[i], inner, nullptr);
    }
    return;
  }
  if ((name == "using" || name == "with") && receiver != nullptr && receiver->is(Kind::kCall) &&
      receiver->children[0].text == "substitute" && node.children.size() > 1) {
    Frame inner = frame;
    inner.constraints = true;
    add_dependency("substitute", evaluate(node.children[1], frame), node.children[1], inner,
                   nullptr);
    return;
  }

  // Iteration.
  if (closure != nullptr && receiver != nullptr &&
      run_loop_call(node, *receiver, name, *closure, frame))
    return;

  // The script's own functions.
  if (!name.empty()) {
    std::vector<Value> arguments;
    const auto collect = [&] {
      for (size_t i = 1; i < node.children.size(); ++i)
        arguments.push_back(evaluate(
            node.children[i].is(Kind::kNamed) ? node.children[i].children[0] : node.children[i],
            frame));
    };
    if (callee.is(Kind::kName)) {
      if (const Value* local = frame.scope->find(name);
          local != nullptr && local->is(Value::Kind::kClosure)) {
        const Value function = *local;
        collect();
        evaluate_closure_result(function, arguments, frame);
        return;
      }
      const auto extra = modules_[frame.module]->extra.find(name);
      if (extra != modules_[frame.module]->extra.end() && extra->second.is(Value::Kind::kClosure)) {
        const Value function = extra->second;
        collect();
        evaluate_closure_result(function, arguments, frame);
        return;
      }
    }
    FileId file;
    const ConstantType* type = nullptr;
    const bool own_receiver = receiver == nullptr ||
                              evaluate(*receiver, frame).is(Value::Kind::kProject) ||
                              evaluate(*receiver, frame).is(Value::Kind::kType);
    const ConstantType* of = frame.type;
    Frame within = frame;
    if (receiver != nullptr) {
      const Value self = evaluate(*receiver, frame);
      if (self.is(Value::Kind::kType)) within.type = self.type;
      if (self.is(Value::Kind::kProject)) within.module = self.module;
    }
    static_cast<void>(of);
    if (own_receiver) {
      if (const GradleNode* function = find_function(name, within, file, type)) {
        collect();
        call_function(*function, file, type, arguments, within);
        return;
      }
    }
  }

  // A block of the DSL, or a property set by a call.
  std::string path;
  if (closure != nullptr) {
    if (name == "constraints" && frame.dependencies) {
      Frame inner = frame;
      inner.constraints = true;
      run_closure(*closure, inner);
      return;
    }
    Frame inner = frame;
    inner.dependencies = false;
    static constexpr std::array<std::string_view, 22> kTransparent = {
        "afterEvaluate", "beforeEvaluate", "configureEach",     "all",         "whenReady",
        "project",       "extensions",     "doFirst",           "doLast",      "create",
        "register",      "named",          "getByName",         "maybeCreate", "withType",
        "withPlugin",    "withId",         "projectsEvaluated", "matching",    "whenPluginAdded",
        "finalizeDsl",   "getByType"};
    const bool transparent =
        std::find(kTransparent.begin(), kTransparent.end(), name) != kTransparent.end();
    const bool chain = dotted_path(callee, path);
    std::string step = chain ? path : name;
    if (receiver != nullptr) {
      const Value self = evaluate(*receiver, frame);
      if (self.is(Value::Kind::kProject)) {
        inner.module = self.module;
        inner.path.clear();
        step = name;
      } else if (self.is(Value::Kind::kPath)) {
        inner.path = self.text;
        step = name;
      }
    } else if (const Value* local = frame.scope->find(name);
               local != nullptr && local->is(Value::Kind::kPath)) {
      inner.path = local->text;
      step.clear();
    }
    if (transparent) {
      const size_t last = step.rfind('.');
      step = last == std::string::npos ? "" : step.substr(0, last);
      if (node.children.size() == 3 && (name == "create" || name == "register" || name == "named" ||
                                        name == "getByName" || name == "maybeCreate")) {
        if (const auto key = known_text(node.children[1], frame))
          step += (step.empty() ? "" : ".") + *key;
      }
    }
    if (step == "extensions.android" || step == "extension") step = "android";
    if (name == "pluginManagement") inner.declares_only = true;
    if (frame.path == "android.productFlavors" || step.starts_with("productFlavors.")) {
      const std::string flavor = step.starts_with("productFlavors.") ? step.substr(15) : step;
      if (!flavor.empty() && flavor.find('.') == std::string::npos)
        modules_[frame.module]->module.flavors.push_back(flavor);
    }
    inner.path += (inner.path.empty() || step.empty() ? "" : ".") + step;
    run_closure(*closure, inner);
    return;
  }
  if (node.children.size() >= 2 && dotted_path(callee, path)) {
    std::string full = frame.path + dot + path;
    if (receiver != nullptr) {
      const Value self = evaluate(*receiver, frame);
      if (self.is(Value::Kind::kProject)) {
        Frame inner = frame;
        inner.module = self.module;
        set_property(name,
                     evaluate(node.children[1].is(Kind::kNamed) ? node.children[1].children[0]
                                                                : node.children[1],
                              frame),
                     node, inner);
        return;
      }
      if (self.is(Value::Kind::kPath)) full = self.text + "." + name;
    }
    Value value;
    if (node.children[1].is(Kind::kNamed)) {
      value = named_arguments(node, frame);
    } else if (node.children.size() == 2) {
      value = evaluate(node.children[1], frame);
    } else {
      value = Value::of_kind(Value::Kind::kList);
      for (size_t i = 1; i < node.children.size(); ++i)
        value.items.push_back(evaluate(node.children[i], frame));
    }
    set_property(full, value, node, frame);
    if (frame.path.empty() && callee.is(Kind::kName) && (name == "version" || name == "group"))
      modules_[frame.module]->extra.insert_or_assign(name, value);
  }
}

bool Walker::run_loop_call(const GradleNode& node, const GradleNode& receiver,
                           std::string_view name, const GradleNode& closure, Frame& frame) {
  static_cast<void>(node);
  if (name != "each" && name != "forEach" && name != "all" && name != "configureEach" &&
      name != "eachWithIndex" && name != "onEach")
    return false;
  const Value values = evaluate(receiver, frame);
  if (values.is(Value::Kind::kList) || values.is(Value::Kind::kMap)) {
    run_for_each(values, closure, frame);
    return true;
  }
  std::string path;
  if (dotted_path(receiver, path)) {
    const std::string_view last = std::string_view(path).substr(
        path.rfind('.') == std::string::npos ? 0 : path.rfind('.') + 1);
    if (last == "subprojects" || last == "allprojects") {
      for (size_t i = last == "allprojects" ? 0 : 1; i < modules_.size(); ++i) {
        if (modules_[i]->module.build_logic) continue;
        Frame inner = frame;
        inner.module = i;
        inner.scope = std::make_shared<Scope>();
        inner.scope->parent = frame.scope;
        Value project = Value::of_kind(Value::Kind::kProject);
        project.module = i;
        inner.scope->variables.insert_or_assign(closure.names.empty() ? "it" : closure.names[0],
                                                project);
        run_closure(closure, inner);
      }
      return true;
    }
  }
  if (name == "each" || name == "forEach") {
    run_for_each(Value(), closure, frame);
    return true;
  }
  return false;
}

/// Inside `plugins { }`: `id "x" version "y" apply false`, `kotlin("jvm")`,
/// `alias(libs.plugins.x)`.
void Walker::run_plugin_call(const GradleNode& node, Frame& frame) {
  std::string version;
  bool version_written = false;
  bool applied = !frame.declares_only;
  const GradleNode* at = &node;
  while (at->is(Kind::kCall) && at->children[0].is(Kind::kMember)) {
    const std::string& step = at->children[0].text;
    if (step == "version" && at->children.size() == 2) {
      version_written = true;
      const Value value = evaluate(at->children[1], frame);
      version = value.is(Value::Kind::kText) ? value.text : plain_text(value);
      if (value.is(Value::Kind::kCatalog)) {
        const Value resolved = catalog_value(value.text);
        version = resolved.is(Value::Kind::kText) ? resolved.text : std::string(1, kUnknownPart);
      }
      if (version.empty()) version = std::string(1, kUnknownPart);
    } else if (step == "apply" && at->children.size() == 2) {
      applied = applied && truth(evaluate(at->children[1], frame)).value_or(true);
    } else {
      break;
    }
    at = &at->children[0].children[0];
  }
  if (!at->is(Kind::kCall)) {
    // `version` follows an accessor without a call: `alias(…)` is the usual way; nothing else names
    // a plugin.
    return;
  }
  const GradleNode& callee = at->children[0];
  const std::string& name = callee.text;
  if (!callee.is(Kind::kName)) {
    if (callee.is(Kind::kMember) && name == "apply") return;
    return;
  }
  if (name == "if" || at->children.size() < 2) return;
  if (name == "id" || name == "kotlin") {
    if (at->children.size() != 2) return;
    const Value id = evaluate(at->children[1], frame);
    if (id.is(Value::Kind::kPlugin) || id.is(Value::Kind::kCatalog)) {
      const Value plugin = id.is(Value::Kind::kPlugin) ? id : catalog_value(id.text);
      if (plugin.is(Value::Kind::kPlugin))
        apply_plugin(plugin.plugin.id, version_written ? version : plugin.plugin.version, node,
                     frame, applied, true);
      return;
    }
    if (!id.is(Value::Kind::kText) || id.text.empty() ||
        id.text.find(kUnknownPart) != std::string::npos)
      return;
    apply_plugin(name == "kotlin" ? "org.jetbrains.kotlin." + id.text : id.text, version, node,
                 frame, applied, false);
    return;
  }
  if (name == "alias") {
    const Value plugin = evaluate(at->children[1], frame);
    const Value resolved = plugin.is(Value::Kind::kCatalog) ? catalog_value(plugin.text) : plugin;
    if (resolved.is(Value::Kind::kPlugin))
      apply_plugin(resolved.plugin.id, resolved.plugin.version, node, frame, applied, true);
  }
}

bool Walker::run_settings_call(const GradleNode& node, std::string_view name, Frame& frame) {
  if (name == "include" || name == "includeFlat") {
    std::vector<Value> values;
    for (size_t i = 1; i < node.children.size(); ++i) {
      const Value value = evaluate(node.children[i], frame);
      if (value.is(Value::Kind::kList)) {
        values.insert(values.end(), value.items.begin(), value.items.end());
      } else {
        values.push_back(value);
      }
    }
    for (const Value& value : values) {
      if (!value.is(Value::Kind::kText) || value.text.empty() ||
          value.text.find(kUnknownPart) != std::string::npos)
        continue;
      const std::string path = module_path(value.text);
      included_.insert(path);
      if (name == "includeFlat")
        project_folders_.emplace(path, join_path(folder_of(folder_), value.text));
    }
    return true;
  }
  if (name == "includeBuild" && node.children.size() >= 2) {
    if (const auto path = known_text(node.children[1], frame))
      included_builds_.push_back(resolved_path(frame, *path));
    return true;
  }
  const GradleNode* closure = node.children.size() > 1 && node.children.back().is(Kind::kClosure)
                                  ? &node.children.back()
                                  : nullptr;
  if (frame.path.ends_with("versionCatalogs") && closure != nullptr) {
    std::string catalog(name);
    if ((name == "create" || name == "register" || name == "named" || name == "maybeCreate") &&
        node.children.size() == 3)
      catalog = known_text(node.children[1], frame).value_or("libs");
    run_catalog_block(catalog, *closure, frame);
    return true;
  }
  return false;
}

/// `create("libs") { from(files("…")); version("a", "1"); library("x", "g", "a").versionRef("a"); …
/// }`
void Walker::run_catalog_block(const std::string& name, const GradleNode& closure, Frame& frame) {
  VersionCatalog& catalog = catalogs_[name];
  const auto text = [&](const GradleNode& node) { return known_text(node, frame).value_or(""); };
  for (const GradleNode& statement : closure.children) {
    const GradleNode* call = &statement;
    if (!call->is(Kind::kCall)) continue;
    std::string version;
    bool without = false;
    const GradleNode* last = call;
    if (call->children[0].is(Kind::kMember)) {
      const std::string& step = call->children[0].text;
      if (step == "version" && call->children.size() == 2 && !call->children[1].is(Kind::kClosure))
        version = text(call->children[1]);
      if (step == "versionRef" && call->children.size() == 2) {
        const auto found = catalog.versions.find(VersionCatalog::accessor(text(call->children[1])));
        if (found != catalog.versions.end()) version = found->second;
      }
      without = step == "withoutVersion";
      last = &call->children[0].children[0];
    }
    static_cast<void>(without);
    if (!last->is(Kind::kCall) || !last->children[0].is(Kind::kName)) continue;
    const std::string& what = last->children[0].text;
    const std::vector<GradleNode>& parts = last->children;
    const Span span = span_of(statement, frame);
    if (what == "from" && parts.size() >= 2) {
      const Value files = evaluate(parts[1], frame);
      std::vector<Value> paths = files.items;
      if (files.is(Value::Kind::kText)) {
        // "group:catalog:version": published elsewhere, not in this tree; but asked for here.
        if (const auto coordinate = coordinate_of(files.text)) {
          Dependency dependency;
          dependency.group = coordinate->group;
          dependency.artifact = coordinate->artifact;
          dependency.version = coordinate->version;
          dependency.configuration = "versionCatalog";
          dependency.scope = DependencyScope::kBuildTool;
          dependency.origin = {span, prefix_ + ":"};
          declared_.push_back(std::move(dependency));
        }
        continue;
      }
      for (const Value& path : paths) {
        const std::string at = resolved_path(frame, path.text);
        if (const auto file = sources_.find(at)) catalog.read_toml(*file, sources_.text(*file));
      }
    } else if (what == "version" && parts.size() >= 3) {
      catalog.versions.insert_or_assign(VersionCatalog::accessor(text(parts[1])), text(parts[2]));
    } else if ((what == "library" || what == "alias") && parts.size() >= 2) {
      CatalogLibrary library;
      library.span = span;
      library.version = version;
      if (what == "library" && parts.size() >= 4) {
        library.group = text(parts[2]);
        library.artifact = text(parts[3]);
      } else if (parts.size() >= 3) {
        if (const auto coordinate = coordinate_of(text(parts[2]))) {
          library.group = coordinate->group;
          library.artifact = coordinate->artifact;
          if (!coordinate->version.empty()) library.version = coordinate->version;
        }
      }
      if (!library.group.empty())
        catalog.libraries.insert_or_assign(VersionCatalog::accessor(text(parts[1])), library);
    } else if (what == "plugin" && parts.size() >= 3) {
      catalog.plugins.insert_or_assign(VersionCatalog::accessor(text(parts[1])),
                                       CatalogPlugin{text(parts[2]), version, span});
    } else if (what == "bundle" && parts.size() >= 3) {
      const Value members = evaluate(parts[2], frame);
      std::vector<std::string> names;
      for (const Value& member : members.items)
        names.push_back(VersionCatalog::accessor(member.text));
      catalog.bundles.insert_or_assign(VersionCatalog::accessor(text(parts[1])), names);
    }
  }
}

void Walker::run_apply(const GradleNode& node, Frame& frame) {
  const auto from = [&](const Value& path) {
    if (path.is(Value::Kind::kText) && path.text.find(kUnknownPart) == std::string::npos &&
        path.text.find("://") == std::string::npos)
      run_script(resolved_path(frame, path.text), frame);
    if (path.is(Value::Kind::kFiles)) {
      for (const Value& file : path.items) run_script(resolved_path(frame, file.text), frame);
    }
  };
  const auto plugin = [&](const GradleNode& written) {
    const Value id = evaluate(written, frame);
    if (id.is(Value::Kind::kText) && id.text.starts_with(kFromTreeRoot)) {
      from(id);  // `apply("$rootDir/checks.gradle")`
    } else if (id.is(Value::Kind::kText)) {
      if (id.text.find(kUnknownPart) == std::string::npos)
        apply_plugin(id.text, "", node, frame, true, false);
    } else if (id.is(Value::Kind::kCatalog)) {
      const Value resolved = catalog_value(id.text);
      if (resolved.is(Value::Kind::kPlugin))
        apply_plugin(resolved.plugin.id, resolved.plugin.version, node, frame, true, true);
    } else if (id.is(Value::Kind::kPlugin)) {
      apply_plugin(id.plugin.id, id.plugin.version, node, frame, true, true);
    } else if (id.is(Value::Kind::kType) && id.type != nullptr) {
      apply_plugin(id.type->name, "", node, frame, true, false);
    } else if (written.is(Kind::kIf)) {
      // `isApp ? "com.android.application" : "com.android.library"`
      for (size_t i = 1; i < written.children.size(); ++i) {
        const Value either = evaluate(written.children[i], frame);
        if (either.is(Value::Kind::kText)) apply_plugin(either.text, "", node, frame, true, false);
      }
    }
  };
  const std::string& name = node.children[0].text;
  for (size_t i = 1; i < node.children.size(); ++i) {
    const GradleNode& argument = node.children[i];
    if (argument.is(Kind::kNamed)) {
      if (argument.text == "from") from(evaluate(argument.children[0], frame));
      if (argument.text == "plugin") plugin(argument.children[0]);
    } else if (argument.is(Kind::kList)) {
      for (const GradleNode& inner : argument.children) {
        if (inner.is(Kind::kNamed) && inner.text == "plugin") plugin(inner.children[0]);
        if (inner.is(Kind::kNamed) && inner.text == "from")
          from(evaluate(inner.children[0], frame));
      }
    } else if (name == "from") {
      from(evaluate(argument, frame));
    } else if (!argument.is(Kind::kClosure)) {
      plugin(argument);
    }
  }
}

void Walker::apply_plugin(const std::string& id, const std::string& version, const GradleNode& at,
                          Frame& frame, bool applied, bool from_catalog) {
  static const std::map<std::string, std::string, std::less<>> kShort = {
      {"android-library", "com.android.library"},
      {"kotlin-android", "org.jetbrains.kotlin.android"},
      {"kotlin", "org.jetbrains.kotlin.jvm"}};
  PluginUse use;
  const auto known = kShort.find(id);
  use.id = known != kShort.end() && !frame.plugins ? known->second : id;
  use.version_unresolved = version.find(kUnknownPart) != std::string::npos;
  if (!use.version_unresolved) use.version = version;
  use.applied = applied;
  use.from_catalog = from_catalog;
  ModuleState& state = *modules_[frame.module];
  use.origin = {span_of(at, frame), state.module.gradle_path};
  if (frame.settings) {
    declared_plugins_.push_back(std::move(use));
    return;
  }
  state.module.plugins.push_back(std::move(use));
  if (!applied || !state.applied_plugins.insert(id).second) return;
  if (state.module.build_logic) return;
  const auto precompiled = plugin_scripts_.find(id);
  if (precompiled != plugin_scripts_.end()) {
    Frame inner = frame;
    inner.path.clear();
    inner.plugins = inner.dependencies = inner.applying = false;
    run_script(precompiled->second, inner);
    return;
  }
  const auto found = plugin_classes_.find(id);
  const std::string& class_name = found != plugin_classes_.end() ? found->second : id;
  const auto type = constants_.types.find(class_name);
  if (type == constants_.types.end()) return;
  const auto apply = type->second->functions.find("apply");
  if (apply == type->second->functions.end()) return;
  Frame inner = frame;
  inner.path.clear();
  inner.plugins = inner.dependencies = inner.applying = false;
  Value project = Value::of_kind(Value::Kind::kProject);
  project.module = frame.module;
  call_function(*apply->second, type->second->function_files.at("apply"), type->second.get(),
                {project}, inner);
}

void Walker::run_managed_call(const GradleNode& node, std::string_view name, Frame& frame) {
  const GradleNode* closure =
      node.children.back().is(Kind::kClosure) ? &node.children.back() : nullptr;
  Frame inner = frame;
  inner.constraints = true;
  if (name == "mavenBom" || name == "dependency") {
    if (node.children.size() < 2) return;
    Value notation = node.children[1].is(Kind::kNamed) ? named_arguments(node, frame)
                                                       : evaluate(node.children[1], frame);
    notation.platform = name == "mavenBom";
    add_dependency(std::string(name), notation, node, inner, nullptr);
    return;
  }
  if (name != "dependencySet" || closure == nullptr) return;
  Value set = named_arguments(node, frame);
  const Value* group = set.entry("group");
  const Value* version = set.entry("version");
  std::string text;
  if (group != nullptr && version != nullptr) {
    text = plain_text(*group);
  } else if (node.children.size() == 3) {  // dependencySet("group:version")
    const std::optional<std::string> both = known_text(node.children[1], frame);
    const size_t colon = both ? both->find(':') : std::string::npos;
    if (colon == std::string::npos) return;
    text = both->substr(0, colon);
    set.put("version", Value::of_text(both->substr(colon + 1)));
    version = set.entry("version");
  }
  if (text.empty() || version == nullptr) return;
  for (const GradleNode& entry : closure->children) {
    if (!entry.is(Kind::kCall) || entry.children.size() < 2 || entry.children[0].text != "entry")
      continue;
    if (entry.children.size() > 2 && !entry.children[2].is(Kind::kClosure)) continue;
    const std::optional<std::string> artifact = known_text(entry.children[1], frame);
    if (!artifact) continue;
    if (auto coordinate = checked({text, *artifact, plain_text(*version), false}, true))
      add_coordinate("dependency", *coordinate, *version, entry, inner);
  }
}

bool Walker::run_dependency_call(const GradleNode& node, Frame& frame) {
  const GradleNode& callee = node.children[0];
  const GradleNode* closure = node.children.size() > 1 && node.children.back().is(Kind::kClosure)
                                  ? &node.children.back()
                                  : nullptr;
  static constexpr std::array<std::string_view, 26> kOthers = {"if",
                                                               "println",
                                                               "print",
                                                               "modules",
                                                               "components",
                                                               "attributesSchema",
                                                               "artifactTypes",
                                                               "registerTransform",
                                                               "exclude",
                                                               "because",
                                                               "repositories",
                                                               "apply",
                                                               "each",
                                                               "forEach",
                                                               "all",
                                                               "with",
                                                               "run",
                                                               "let",
                                                               "also",
                                                               "project",
                                                               "files",
                                                               "fileTree",
                                                               "constraints",
                                                               "def",
                                                               "logger",
                                                               "require"};
  std::string configuration;
  size_t first = 1;
  if (callee.is(Kind::kName) || callee.is(Kind::kText)) {
    configuration = callee.text;
    // A name that holds a configuration: `"${flavor}Implementation"`, `val x by
    // configurations.creating`.
  } else if (callee.is(Kind::kTemplate)) {
    configuration = plain_text(evaluate(callee, frame));
    std::replace(configuration.begin(), configuration.end(), kUnknownPart, '?');
  } else if (callee.is(Kind::kMember)) {
    std::string path;
    if (!dotted_path(callee, path)) return false;
    if (path.starts_with("configurations.") || path.starts_with("sourceSets.")) {
      configuration = callee.text;
    } else {
      return false;
    }
  } else if (callee.is(Kind::kIndex) && callee.children[0].text == "configurations") {
    configuration = known_text(callee.children[1], frame).value_or("");
  } else {
    return false;
  }
  if (configuration == "add" || configuration == "addProvider") {
    if (node.children.size() < 3) return false;
    const Value where = evaluate(node.children[1], frame);
    configuration = where.is(Value::Kind::kText) ? where.text : node.children[1].text;
    first = 2;
  }
  if (std::find(kOthers.begin(), kOthers.end(), configuration) != kOthers.end() ||
      configuration.empty())
    return false;
  if (callee.is(Kind::kName) && first == 1) {
    // The build's own helpers come before configurations.
    FileId file;
    const ConstantType* type = nullptr;
    if (find_function(configuration, frame, file, type) != nullptr) return false;
    if (const Value* local = frame.scope->find(configuration);
        local != nullptr && local->is(Value::Kind::kClosure))
      return false;
  }
  if (node.children.size() <= first) return true;
  // Named arguments make one map notation; several texts are either parts of one coordinate or
  // several dependencies.
  if (node.children[first].is(Kind::kNamed)) {
    add_dependency(configuration, named_arguments(node, frame), node, frame, closure);
    return true;
  }
  std::vector<Value> values;
  for (size_t i = first; i < node.children.size(); ++i) {
    if (node.children[i].is(Kind::kClosure)) continue;
    if (node.children[i].is(Kind::kNamed)) continue;
    values.push_back(evaluate(node.children[i], frame));
  }
  const Value named = named_arguments(node, frame);
  const bool parts =
      values.size() >= 2 && std::all_of(values.begin(), values.end(), [](const Value& value) {
        return value.is(Value::Kind::kText) && value.text.find(':') == std::string::npos;
      });
  if (parts) {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.put("group", values[0]);
    map.put("name", values[1]);
    if (values.size() >= 3) map.put("version", values[2]);
    if (named.entries) {
      for (const auto& [key, value] : *named.entries) map.put(key, value);
    }
    add_dependency(configuration, map, node, frame, closure);
    return true;
  }
  for (size_t i = first, n = 0; i < node.children.size(); ++i) {
    if (node.children[i].is(Kind::kClosure) || node.children[i].is(Kind::kNamed)) continue;
    const bool one = values.size() == 1;
    add_dependency(configuration, values[n++], one ? node : node.children[i], frame, closure);
  }
  return true;
}

std::string Walker::module_path(std::string_view written) const {
  std::string path(written);
  std::replace(path.begin(), path.end(), '/', ':');
  if (path.empty() || path.front() != ':') path.insert(path.begin(), ':');
  if (path == ":") path.clear();
  return path;
}

void Walker::add_archives(const Value& files, const GradleNode& at, Frame& frame) {
  Module& module = modules_[frame.module]->module;
  const Origin origin{span_of(at, frame), module.gradle_path};
  const auto add = [&](const std::string& path) {
    const bool known =
        std::any_of(module.archives.begin(), module.archives.end(),
                    [&](const LocalArchive& archive) { return archive.path == path; });
    if (!known) module.archives.push_back({path, origin});
  };
  for (const Value& item : files.items) {
    if (item.text.find(kUnknownPart) != std::string::npos) continue;
    const std::string path = resolved_path(frame, item.text);
    if (item.platform) {  // a folder: what archives lie in it
      for (const FileId id : sources_.files(FileKind::kArchive)) {
        if (lies_in(sources_.file(id).path, path)) add(sources_.file(id).path);
      }
    } else if (path.ends_with(".jar") || path.ends_with(".aar")) {
      add(path);
    }
  }
}

void Walker::add_dependency(const std::string& configuration, const Value& notation,
                            const GradleNode& at, Frame& frame, const GradleNode* closure) {
  Module& module = modules_[frame.module]->module;
  switch (notation.kind) {
    case Value::Kind::kList:
      for (const Value& item : notation.items)
        add_dependency(configuration, item, at, frame, closure);
      return;
    case Value::Kind::kModule: {
      ModuleDependency dependency;
      dependency.module = prefix_ + (notation.text.empty() ? ":" : notation.text);
      dependency.origin = {span_of(at, frame), module.gradle_path};
      dependency.scope = scope_of_configuration(configuration);
      module.module_dependencies.push_back(std::move(dependency));
      return;
    }
    case Value::Kind::kFiles:
      add_archives(notation, at, frame);
      return;
    case Value::Kind::kCatalog: {
      const Value resolved = catalog_value(notation.text);
      if (resolved.is(Value::Kind::kPlugin)) return;
      // `libs.projects…`-like accessors: `projects.core.ui` is `project(":core:ui")`.
      if (resolved.known() && !resolved.is(Value::Kind::kText)) {
        Value marked = resolved;
        marked.platform = notation.platform;
        for (Value& item : marked.items) item.platform = notation.platform;
        add_dependency(configuration, marked, at, frame, closure);
      }
      return;
    }
    case Value::Kind::kLibrary: {
      Coordinate coordinate{notation.library.group, notation.library.artifact,
                            notation.library.version, !notation.library.version_known};
      add_coordinate(configuration, std::move(coordinate), notation, at, frame);
      return;
    }
    case Value::Kind::kText: {
      std::optional<Coordinate> coordinate = coordinate_of(notation.text);
      if (!coordinate) return;
      if (closure != nullptr && coordinate->version.empty()) {
        // `{ version { strictly("…"); prefer("…") } }`
        Frame inner = frame;
        for (const GradleNode& statement : closure->children) {
          if (!statement.is(Kind::kCall) || statement.children[0].text != "version" ||
              !statement.children.back().is(Kind::kClosure))
            continue;
          std::string strictly;
          std::string require;
          std::string prefer;
          for (const GradleNode& rich : statement.children.back().children) {
            if (!rich.is(Kind::kCall) || rich.children.size() < 2) continue;
            const std::string text = known_text(rich.children[1], inner).value_or("");
            if (rich.children[0].text == "strictly") strictly = text;
            if (rich.children[0].text == "require") require = text;
            if (rich.children[0].text == "prefer") prefer = text;
          }
          const bool range = strictly.find_first_of("[](),") != std::string::npos;
          coordinate->version = !strictly.empty()  ? (range && !prefer.empty() ? prefer : strictly)
                                : !require.empty() ? require
                                                   : prefer;
        }
      }
      add_coordinate(configuration, std::move(*coordinate), notation, at, frame);
      return;
    }
    case Value::Kind::kMap: {
      if (const Value* path = notation.entry("path");
          path != nullptr && notation.entry("name") == nullptr) {
        Value project = Value::of_kind(Value::Kind::kModule);
        project.text = module_path(path->text);
        add_dependency(configuration, project, at, frame, closure);
        return;
      }
      const Value* group = notation.entry("group");
      const Value* name = notation.entry("name");
      const Value* version = notation.entry("version");
      if (name == nullptr) return;
      if (group == nullptr) {
        // `name: 'x', ext: 'aar'`: a file of a flatDir repository.
        const Value* type = notation.entry("ext");
        Value files = Value::of_kind(Value::Kind::kFiles);
        files.items.push_back(
            Value::of_text("libs/" + name->text + "." + (type != nullptr ? type->text : "jar")));
        add_archives(files, at, frame);
        return;
      }
      Coordinate written{plain_text(*group), plain_text(*name),
                         version == nullptr ? "" : plain_text(*version), false};
      if (auto coordinate = checked(std::move(written), version != nullptr)) {
        if (group->text.empty()) return;
        add_coordinate(configuration, std::move(*coordinate), notation, at, frame);
      }
      return;
    }
    default:
      return;
  }
}

/// refreshVersions: "_" stands for an entry of versions.properties.
void Walker::refresh_version(Coordinate& coordinate) const {
  coordinate.version.clear();
  coordinate.version_unresolved = true;
  const std::optional<FileId> file = sources_.find(join_path(folder_, "versions.properties"));
  if (!file) return;
  const std::vector<Property> entries = parse_properties(sources_.text(*file));
  const std::string family = coordinate.group.substr(coordinate.group.rfind('.') + 1);
  for (const std::string& key : {coordinate.group + ".." + coordinate.artifact, coordinate.group,
                                 coordinate.artifact, family}) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Property& entry) {
      return entry.key == "version." + key;
    });
    if (found == entries.end()) continue;
    coordinate.version = found->value;
    coordinate.version_unresolved = false;
    return;
  }
}

void Walker::add_coordinate(const std::string& configuration, Coordinate coordinate,
                            const Value& source, const GradleNode& at, Frame& frame) {
  ModuleState& state = *modules_[frame.module];
  if (coordinate.version == "_") refresh_version(coordinate);
  Dependency dependency;
  dependency.group = std::move(coordinate.group);
  dependency.artifact = std::move(coordinate.artifact);
  dependency.version = std::move(coordinate.version);
  dependency.version_unresolved = coordinate.version_unresolved;
  dependency.configuration = configuration;
  dependency.scope = scope_of_configuration(configuration);
  const std::vector<std::string> around = words_of(frame.path);
  const auto around_has = [&](std::string_view word) {
    return std::find(around.begin(), around.end(), word) != around.end();
  };
  // `sourceSets { commonTest.dependencies { … } }`, test suites.
  if (dependency.scope == DependencyScope::kRuntime &&
      (around_has("test") || frame.path.find("Test.") != std::string::npos ||
       frame.path.starts_with("testing")))
    dependency.scope = DependencyScope::kTest;
  if (frame.path.starts_with("buildscript") || state.module.build_logic || frame.settings)
    dependency.scope = DependencyScope::kBuildTool;
  dependency.origin = {span_of(at, frame), state.module.gradle_path};
  dependency.platform = source.platform;
  dependency.constraint = frame.constraints;
  if (source.is(Value::Kind::kLibrary)) {
    dependency.defined_at = source.library.span;
    dependency.from_catalog = true;
  } else if (source.span.valid() && (source.span.file != frame.file ||
                                     source.span.begin < at.begin || source.span.begin >= at.end)) {
    dependency.defined_at = source.span;
  }
  state.module.dependencies.push_back(std::move(dependency));
}

// ---- Properties
// ------------------------------------------------------------------------------------------------

void Walker::set_property(const std::string& path, const Value& value, const GradleNode& at,
                          Frame& frame) {
  size_t from = path.rfind("android.");
  if (from != std::string::npos && from != 0 && path[from - 1] != '.') from = std::string::npos;
  if (from == std::string::npos) return;
  ModuleState& state = *modules_[frame.module];
  Module& module = state.module;
  std::string rest = path.substr(from + 8);
  for (const std::string_view ending : {".set", ".value"}) {
    if (rest.ends_with(ending)) rest.resize(rest.size() - ending.size());
  }
  const size_t dot = rest.rfind('.');
  std::string name = dot == std::string::npos ? rest : rest.substr(dot + 1);
  std::string block = dot == std::string::npos ? "" : rest.substr(0, dot);
  // `compileSdk { version = release(36) }`
  if (name == "version" && (block.ends_with("Sdk"))) {
    const size_t inner = block.rfind('.');
    name = inner == std::string::npos ? block : block.substr(inner + 1);
    block = inner == std::string::npos ? "" : block.substr(0, inner);
  }
  if (name.starts_with("set") && name.size() > 3 &&
      std::isupper(static_cast<unsigned char>(name[3])) != 0) {
    name = name.substr(3);
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  }
  const std::string text = value.is(Value::Kind::kText) || value.is(Value::Kind::kCatalog)
                               ? plain_text(value)
                               : std::string();
  const bool known = !text.empty() && text.find(kUnknownPart) == std::string::npos;
  const bool in_default = block == "defaultConfig" || block.empty();
  const std::string flavor =
      block.starts_with("productFlavors.") ? block.substr(15) : std::string();
  if (name == "minSdk" || name == "minSdkVersion") {
    const std::optional<int> number = known ? number_in(text) : std::nullopt;
    if (!number) return;
    if (in_default) module.min_sdk = number;
    if (!flavor.empty()) state.flavor_min[flavor] = number;
  } else if (name == "targetSdk" || name == "targetSdkVersion") {
    const std::optional<int> number = known ? number_in(text) : std::nullopt;
    if (!number) return;
    if (in_default) {
      module.target_sdk = number;
      module.target_sdk_at = span_of(at, frame);
    }
    if (!flavor.empty()) {
      const auto lowest = std::min_element(
          state.flavor_target.begin(), state.flavor_target.end(),
          [](const auto& a, const auto& b) { return a.second.value_or(0) < b.second.value_or(0); });
      if (lowest == state.flavor_target.end() || lowest->second.value_or(0) > *number)
        state.flavor_target_at = span_of(at, frame);
      state.flavor_target[flavor] = number;
    }
  } else if (name == "compileSdk" || name == "compileSdkVersion") {
    if (known && block.empty()) module.compile_sdk = number_in(text);
  } else if (name == "namespace" && block.empty()) {
    if (known) module.namespace_name = text;
  } else if (name == "applicationId") {
    if (!known) return;
    if (in_default) module.application_id = text;
    if (!flavor.empty() && state.flavor_application_id.empty()) state.flavor_application_id = text;
  } else if (name == "manifestPlaceholders" || name == "addManifestPlaceholders" ||
             block.ends_with("manifestPlaceholders")) {
    if (!in_default && flavor.empty() && !block.ends_with("manifestPlaceholders") &&
        !block.ends_with("release"))
      return;
    const auto put = [&](const std::string& key, const Value& entry) {
      const std::string placed = plain_text(entry);
      const bool usable =
          !key.empty() && entry.known() && placed.find(kUnknownPart) == std::string::npos;
      if (!usable) return;
      if (in_default || block == "defaultConfig.manifestPlaceholders") {
        module.manifest_placeholders.insert_or_assign(key, placed);
      } else {
        module.manifest_placeholders.emplace(key, placed);
      }
    };
    if (value.entries) {
      for (const auto& [key, entry] : *value.entries) put(key, entry);
    } else if (value.is(Value::Kind::kList) && value.items.size() == 2 && name == "put") {
      put(plain_text(value.items[0]), value.items[1]);
    }
  } else if (name == "dynamicFeatures") {
    const auto add = [&](const Value& item) {
      if (item.is(Value::Kind::kText))
        module.dynamic_features.push_back(prefix_ + module_path(item.text));
    };
    add(value);
    for (const Value& item : value.items) add(item);
  } else if (block.starts_with("sourceSets.main")) {
    const auto each = [&](const std::function<void(const std::string&)>& use) {
      const std::function<void(const Value&)> walk = [&](const Value& item) {
        if (item.is(Value::Kind::kText) && item.text.find(kUnknownPart) == std::string::npos)
          use(resolved_path(frame, item.text));
        for (const Value& inner : item.items) walk(inner);
      };
      walk(value);
    };
    if (name == "srcDirs" || name == "srcDir" || name == "setSrcDirs") {
      each([&](const std::string& folder) { module.source_folders.push_back(folder); });
    } else if (name == "srcFile" && block.ends_with("manifest")) {
      each([&](const std::string& file) { module.manifest_file = file; });
    }
  }
}

// ---- Evaluating
// ------------------------------------------------------------------------------------------------

std::string Walker::plain_text(const Value& value) const {
  switch (value.kind) {
    case Value::Kind::kText:
    case Value::Kind::kBool:
      return value.text;
    case Value::Kind::kCatalog: {
      const Value resolved = catalog_value(value.text);
      if (resolved.is(Value::Kind::kText)) return resolved.text;
      return std::string(1, kUnknownPart);
    }
    default:
      return std::string(1, kUnknownPart);
  }
}

std::optional<std::string> Walker::known_text(const GradleNode& node, Frame& frame) {
  const Value value = evaluate(node, frame);
  std::string text = plain_text(value);
  if (text.find(kUnknownPart) != std::string::npos) return std::nullopt;
  return text;
}

std::optional<bool> Walker::truth(const Value& value) const {
  if (value.is(Value::Kind::kBool)) return value.text == "true";
  if (value.is(Value::Kind::kNull)) return false;
  return std::nullopt;
}

Value Walker::evaluate(const GradleNode& node, Frame& frame) {
  if (++steps_ > kMostSteps || frame.depth > kDeepestCall) return {};
  switch (node.kind) {
    case Kind::kText:
      return Value::of_text(node.text, span_of(node, frame));
    case Kind::kNumber:
      return Value::of_text(node.text, span_of(node, frame));
    case Kind::kTemplate:
      return evaluate_template(node, frame);
    case Kind::kName: {
      if (node.text == "true" || node.text == "false") return Value::of_bool(node.text == "true");
      if (node.text == "null") return Value::of_kind(Value::Kind::kNull);
      return find_variable(node.text, frame);
    }
    case Kind::kMember:
      return evaluate_member(node, frame);
    case Kind::kIndex:
      return evaluate_index(node, frame);
    case Kind::kCall:
      return evaluate_call(node, frame);
    case Kind::kBinary:
      return evaluate_binary(node, frame);
    case Kind::kList:
      return evaluate_list(node, frame);
    case Kind::kNamed: {
      Value map = Value::of_kind(Value::Kind::kMap);
      map.put(node.text, evaluate(node.children[0], frame));
      return map;
    }
    case Kind::kUnary: {
      const Value value = evaluate(node.children[0], frame);
      if (node.text == "!") {
        const std::optional<bool> known = truth(value);
        return known ? Value::of_bool(!*known) : Value();
      }
      if (node.text == "-" && value.is(Value::Kind::kText))
        return Value::of_text("-" + value.text, value.span);
      return {};
    }
    case Kind::kIf: {
      const std::optional<bool> known = truth(evaluate(node.children[0], frame));
      const auto side = [&](const GradleNode& body) -> Value {
        if (!body.is(Kind::kClosure)) return evaluate(body, frame);
        Value closure = Value::of_kind(Value::Kind::kClosure);
        closure.closure = &body;
        closure.closure_file = frame.file;
        closure.scope = frame.scope;
        return evaluate_closure_result(closure, {}, frame);
      };
      if (known) return side(node.children[*known ? 1 : 2]);
      const Value yes = side(node.children[1]);
      const Value no = side(node.children[2]);
      // One side known: that is what a build without further settings gets.
      if (!yes.known()) return no;
      if (!no.known()) return yes;
      if (yes.is(Value::Kind::kText) && no.is(Value::Kind::kText) && yes.text == no.text)
        return yes;
      return {};
    }
    case Kind::kClosure: {
      Value closure = Value::of_kind(Value::Kind::kClosure);
      closure.closure = &node;
      closure.closure_file = frame.file;
      closure.scope = frame.scope;
      return closure;
    }
    default:
      return {};
  }
}

Value Walker::evaluate_template(const GradleNode& node, Frame& frame) {
  std::string text;
  for (const GradleNode& part : node.children) {
    if (part.is(Kind::kText)) {
      text += part.text;
      continue;
    }
    Value value = evaluate(part, frame);
    if (value.is(Value::Kind::kUnknown) && part.is(Kind::kMember)) {
      // `$version.jar`: Groovy takes the dotted path, the author meant the name.
      const GradleNode* root = &part;
      std::string after;
      while (root->is(Kind::kMember)) {
        after = "." + root->text + after;
        root = &root->children[0];
      }
      const Value name = evaluate(*root, frame);
      if (name.is(Value::Kind::kText) && part.begin < part.end &&
          sources_.text(frame.file).substr(part.begin, 1) != "{")
        value = Value::of_text(name.text + after);
    }
    text += plain_text(value);
  }
  return Value::of_text(std::move(text), span_of(node, frame));
}

Value Walker::evaluate_list(const GradleNode& node, Frame& frame) {
  const bool named = std::any_of(node.children.begin(), node.children.end(),
                                 [](const GradleNode& child) { return child.is(Kind::kNamed); });
  if (named || (node.children.size() == 1 && node.children[0].is(Kind::kNothing))) {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.entries = std::make_shared<Value::Entries>();
    for (const GradleNode& child : node.children) {
      if (!child.is(Kind::kNamed)) continue;
      std::string key = child.text;
      if (key.empty() && child.children.size() > 1)
        key = plain_text(evaluate(child.children[1], frame));
      map.put(key, evaluate(child.children[0], frame));
    }
    return map;
  }
  Value list = Value::of_kind(Value::Kind::kList);
  for (const GradleNode& child : node.children) list.items.push_back(evaluate(child, frame));
  return list;
}

Value Walker::evaluate_binary(const GradleNode& node, Frame& frame) {
  const std::string& op = node.text;
  const Value left = evaluate(node.children[0], frame);
  if (op == "?:") {
    if (left.is(Value::Kind::kNull) || !left.known()) {
      const Value right = evaluate(node.children[1], frame);
      return right.known() ? right : left;
    }
    return left;
  }
  if (op == "&&" || op == "||") {
    const std::optional<bool> a = truth(left);
    const bool decides = op == "||";
    if (a && *a == decides) return Value::of_bool(decides);
    const std::optional<bool> b = truth(evaluate(node.children[1], frame));
    if (b && *b == decides) return Value::of_bool(decides);
    if (a && b) return Value::of_bool(!decides);
    return {};
  }
  const Value right = evaluate(node.children[1], frame);
  if (op == "to") {
    Value pair = Value::of_kind(Value::Kind::kMap);
    if (left.is(Value::Kind::kText)) pair.put(left.text, right);
    return pair;
  }
  if (op == "+") {
    if (left.is(Value::Kind::kList)) {
      Value list = left;
      if (right.is(Value::Kind::kList)) {
        list.items.insert(list.items.end(), right.items.begin(), right.items.end());
      } else {
        list.items.push_back(right);
      }
      return list;
    }
    if (left.is(Value::Kind::kMap)) {
      Value map = Value::of_kind(Value::Kind::kMap);
      map.entries =
          std::make_shared<Value::Entries>(left.entries ? *left.entries : Value::Entries());
      if (right.entries) {
        for (const auto& [key, value] : *right.entries) map.put(key, value);
      }
      return map;
    }
    if (left.is(Value::Kind::kFiles) && right.is(Value::Kind::kFiles)) {
      Value files = left;
      files.items.insert(files.items.end(), right.items.begin(), right.items.end());
      return files;
    }
    if (left.is(Value::Kind::kText) || right.is(Value::Kind::kText)) {
      const Value joined =
          Value::of_text(plain_text(left) + plain_text(right), span_of(node, frame));
      return joined;
    }
    return {};
  }
  if (op == "==" || op == "!=" || op == "===" || op == "!==") {
    const auto comparable = [](const Value& value) {
      return value.is(Value::Kind::kNull) ||
             ((value.is(Value::Kind::kText) || value.is(Value::Kind::kBool)) &&
              value.text.find(kUnknownPart) == std::string::npos);
    };
    if (!comparable(left) || !comparable(right)) return {};
    const bool equal = left.kind == right.kind && left.text == right.text;
    return Value::of_bool(equal == (op[0] == '='));
  }
  return {};
}

Value Walker::evaluate_index(const GradleNode& node, Frame& frame) {
  const Value receiver = evaluate(node.children[0], frame);
  const Value key = evaluate(node.children[1], frame);
  if (!key.is(Value::Kind::kText)) return {};
  if (receiver.is(Value::Kind::kList)) {
    const std::optional<int> index = number_in(key.text);
    if (index && *index >= 0 && static_cast<size_t>(*index) < receiver.items.size())
      return receiver.items[static_cast<size_t>(*index)];
    return {};
  }
  return member_of(receiver, key.text, frame);
}

Value Walker::member_of(const Value& receiver, const std::string& name, Frame& frame) {
  switch (receiver.kind) {
    case Value::Kind::kMap: {
      if (const Value* entry = receiver.entry(name)) return *entry;
      return {};
    }
    case Value::Kind::kProject: {
      if (name == "ext" || name == "extra") {
        Value extra = Value::of_kind(Value::Kind::kExtra);
        extra.module = receiver.module;
        return extra;
      }
      if (name == "rootProject" || name == "parent") {
        Value root = Value::of_kind(Value::Kind::kProject);
        return root;
      }
      if (name == "project") return receiver;
      if (name == "rootDir" || name == "settingsDir")
        return Value::of_text(kFromTreeRoot + folder_);
      if (name == "projectDir")
        return Value::of_text(kFromTreeRoot + modules_[receiver.module]->module.folder);
      if (name == "name") {
        const std::string& folder = modules_[receiver.module]->module.folder;
        return Value::of_text(std::string(file_name_of(folder)));
      }
      if (name == "properties") return receiver;
      return project_variable(receiver.module, name);
    }
    case Value::Kind::kExtra: {
      if (name == "properties") return receiver;
      return project_variable(receiver.module, name);
    }
    case Value::Kind::kCatalog: {
      Value deeper = receiver;
      deeper.text += (deeper.text.back() == '|' ? "" : ".") + name;
      return deeper;
    }
    case Value::Kind::kModule: {  // `projects.core.ui`
      Value deeper = receiver;
      if (!receiver.from_catalog) {
        const auto found = module_index_.find(receiver.text);
        if (found == module_index_.end()) return {};
        Value project = Value::of_kind(Value::Kind::kProject);
        project.module = found->second;
        return member_of(project, name, frame);
      }
      std::string step = name;
      // `coreUi` stands for the module "core-ui" (or "core_ui").
      for (const auto& [path, index] : module_index_) {
        if (path.size() <= receiver.text.size() + 1 ||
            path.compare(0, receiver.text.size(), receiver.text) != 0)
          continue;
        const std::string_view rest = std::string_view(path).substr(receiver.text.size() + 1);
        if (rest.find(':') != std::string_view::npos) continue;
        std::string camel;
        bool up = false;
        for (const char c : rest) {
          if (c == '-' || c == '_' || c == '.') {
            up = true;
          } else {
            camel.push_back(up ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                               : c);
            up = false;
          }
        }
        if (camel == name) step = std::string(rest);
      }
      deeper.text += ":" + step;
      return deeper;
    }
    case Value::Kind::kType:
      return receiver.type == nullptr ? Value() : constant(*receiver.type, name);
    case Value::Kind::kPath: {
      Value deeper = receiver;
      deeper.text += "." + name;
      return deeper;
    }
    case Value::Kind::kText:
      // `file.path`, `version.toString`: the text itself.
      if (name == "absolutePath" || name == "path" || name == "canonicalPath" ||
          name == "absoluteFile")
        return receiver;
      return {};
    default:
      return {};
  }
}

Value Walker::evaluate_member(const GradleNode& node, Frame& frame) {
  const GradleNode& left = node.children[0];
  if (left.is(Kind::kName) && (left.text == "this" || left.text == "it" || left.text == "gradle") &&
      frame.scope->find(left.text) == nullptr)
    return left.text == "gradle"
               ? member_of(Value::of_kind(Value::Kind::kProject), node.text, frame)
               : find_variable(node.text, frame);
  const Value receiver = evaluate(left, frame);
  Value value = member_of(receiver, node.text, frame);
  if (value.known() || receiver.known()) return value;
  // `com.shop.Versions.kotlin`: a package before the type.
  if (std::isupper(static_cast<unsigned char>(node.text.empty() ? 'a' : node.text[0])) != 0)
    return constant_in_scope(frame.type, node.text);
  return {};
}

Value Walker::project_variable(size_t module, const std::string& name) {
  const auto in = [&](size_t index) -> const Value* {
    const auto found = modules_[index]->extra.find(name);
    return found == modules_[index]->extra.end() ? nullptr : &found->second;
  };
  // Nearest project first; then the folders above it.
  std::vector<size_t> lineage = {module};
  std::string path = modules_[module]->module.gradle_path.substr(prefix_.size());
  while (!path.empty() && path != ":") {
    const size_t colon = path.rfind(':');
    path.resize(colon);
    const auto parent = module_index_.find(path);
    if (parent != module_index_.end() && parent->second != module)
      lineage.push_back(parent->second);
    if (path.empty()) break;
  }
  for (const size_t index : lineage) {
    if (const Value* value = in(index)) return *value;
  }
  for (const size_t index : lineage) {
    const auto found = modules_[index]->properties.find(name);
    if (found == modules_[index]->properties.end()) continue;
    return Value::of_text(found->second);
  }
  return {};
}

Value Walker::find_variable(const std::string& name, Frame& frame, bool only_project) {
  if (!only_project) {
    for (Scope* scope = frame.scope.get(); scope != nullptr; scope = scope->parent.get()) {
      const auto found = scope->variables.find(name);
      if (found != scope->variables.end()) return found->second;
      if (scope->receiver.known()) {
        const Value value = member_of(scope->receiver, name, frame);
        if (value.known()) return value;
      }
    }
    for (const ConstantType* type = frame.type; type != nullptr && type != &constants_;
         type = type->parent) {
      if (type->constants.contains(name)) return constant(*type, name);
      const auto inner = type->types.find(name);
      if (inner != type->types.end()) {
        Value value = Value::of_kind(Value::Kind::kType);
        value.type = inner->second.get();
        return value;
      }
    }
  }
  Value value = project_variable(frame.module, name);
  if (value.known() || only_project) return value;
  if (name == "project" || name == "rootProject" || name == "settings" || name == "target") {
    Value project = Value::of_kind(Value::Kind::kProject);
    project.module = name == "rootProject" || name == "settings" ? 0 : frame.module;
    return project;
  }
  if (name == "ext" || name == "extra") {
    Value extra = Value::of_kind(Value::Kind::kExtra);
    extra.module = frame.module;
    return extra;
  }
  if (name == "rootDir" || name == "settingsDir") return Value::of_text(kFromTreeRoot + folder_);
  if (name == "projectDir")
    return Value::of_text(kFromTreeRoot +
                          (frame.settings ? folder_ : modules_[frame.module]->module.folder));
  if (name == "properties") {
    Value project = Value::of_kind(Value::Kind::kProject);
    project.module = frame.module;
    return project;
  }
  if (catalogs_.contains(name)) {
    Value catalog = Value::of_kind(Value::Kind::kCatalog);
    catalog.text = name + "|";
    return catalog;
  }
  if (name == "projects") {
    Value projects = Value::of_kind(Value::Kind::kModule);
    projects.from_catalog = true;
    return projects;
  }
  value = constant_in_scope(nullptr, name);
  if (value.known()) return value;
  const Variables& leftovers = modules_[frame.module]->script_variables;
  const auto leftover = leftovers.find(name);
  return leftover == leftovers.end() ? Value() : leftover->second;
}

Value Walker::constant_in_scope(const ConstantType* from, std::string_view name) {
  for (const ConstantType* type = from; type != nullptr; type = type->parent) {
    if (type->constants.contains(name)) return constant(*type, name);
    const auto inner = type->types.find(name);
    if (inner == type->types.end()) continue;
    Value value = Value::of_kind(Value::Kind::kType);
    value.type = inner->second.get();
    return value;
  }
  if (constants_.constants.contains(name)) return constant(constants_, name);
  const auto inner = constants_.types.find(name);
  if (inner == constants_.types.end()) return {};
  Value value = Value::of_kind(Value::Kind::kType);
  value.type = inner->second.get();
  return value;
}

Value Walker::constant(const ConstantType& type, std::string_view name) {
  const auto found = type.constants.find(name);
  if (found == type.constants.end()) {
    const auto inner = type.types.find(name);
    if (inner == type.types.end()) return {};
    Value value = Value::of_kind(Value::Kind::kType);
    value.type = inner->second.get();
    return value;
  }
  const std::pair<const ConstantType*, std::string> key(&type, std::string(name));
  const auto known = constant_values_.find(key);
  if (known != constant_values_.end()) return known->second;
  if (!constants_open_.insert(key).second) return {};  // defined by itself
  const GradleNode& node = *found->second;
  Frame frame;
  frame.file = type.constant_files.find(name)->second;
  frame.scope = std::make_shared<Scope>();
  frame.type = &type;
  Value value = evaluate(node.is(Kind::kDeclare) ? node.children[0] : node, frame);
  if (node.is(Kind::kDeclare) && node.delegated && node.children[0].is(Kind::kCall) &&
      node.children[0].children.back().is(Kind::kClosure))
    value = evaluate_closure_result(evaluate(node.children[0].children.back(), frame), {}, frame);
  constants_open_.erase(key);
  return constant_values_.emplace(key, std::move(value)).first->second;
}

Value Walker::catalog_value(const std::string& accessor) const {
  const size_t bar = accessor.find('|');
  const auto found = catalogs_.find(accessor.substr(0, bar));
  if (found == catalogs_.end()) return {};
  const VersionCatalog& catalog = found->second;
  std::string path = accessor.substr(bar + 1);
  const auto strip = [&path](std::string_view start) {
    if (!std::string_view(path).starts_with(start)) return false;
    path = path.substr(start.size());
    return true;
  };
  // Accessors of Gradle don't tell upper from lower case after a separator; the table is small.
  const auto look = [&path](const auto& table) {
    auto exact = table.find(path);
    if (exact != table.end()) return exact;
    const auto squeezed = [](std::string_view text) {
      std::string result;
      for (const char c : text) {
        if (c != '.')
          result.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
      }
      return result;
    };
    const std::string wanted = squeezed(path);
    for (auto it = table.begin(); it != table.end(); ++it) {
      if (squeezed(it->first) == wanted) return it;
    }
    return table.end();
  };
  const auto library = [](const CatalogLibrary& entry) {
    Value value = Value::of_kind(Value::Kind::kLibrary);
    value.library = entry;
    value.from_catalog = true;
    return value;
  };
  if (strip("versions.")) {
    const auto version = look(catalog.versions);
    return version == catalog.versions.end() ? Value() : Value::of_text(version->second);
  }
  if (strip("plugins.")) {
    const auto plugin = look(catalog.plugins);
    if (plugin == catalog.plugins.end()) return {};
    Value value = Value::of_kind(Value::Kind::kPlugin);
    value.plugin = plugin->second;
    return value;
  }
  if (strip("bundles.")) {
    const auto bundle = look(catalog.bundles);
    if (bundle == catalog.bundles.end()) return {};
    Value list = Value::of_kind(Value::Kind::kList);
    for (const std::string& member : bundle->second) {
      const auto entry = catalog.libraries.find(member);
      if (entry != catalog.libraries.end()) list.items.push_back(library(entry->second));
    }
    return list;
  }
  strip("libraries.");
  const auto entry = look(catalog.libraries);
  return entry == catalog.libraries.end() ? Value() : library(entry->second);
}

Value Walker::evaluate_call(const GradleNode& node, Frame& frame) {
  const GradleNode& callee = node.children[0];
  const std::string& name = callee.text;
  const GradleNode* receiver = callee.is(Kind::kMember) ? &callee.children[0] : nullptr;
  const size_t count = node.children.size() - 1;
  const auto argument = [&](size_t i) -> Value {
    const GradleNode& child = node.children[i + 1];
    return evaluate(child.is(Kind::kNamed) ? child.children[0] : child, frame);
  };
  const auto list = [&] {
    Value result = Value::of_kind(Value::Kind::kList);
    for (size_t i = 0; i < count; ++i) result.items.push_back(argument(i));
    return result;
  };

  // A tuple with a closure behind it (map notation in double parentheses).
  if (callee.is(Kind::kList)) return evaluate(callee, frame);
  if (callee.is(Kind::kCall)) return evaluate(callee, frame);
  if (!callee.is(Kind::kName) && !callee.is(Kind::kMember)) return {};

  if (name == "listOf" || name == "arrayOf" || name == "setOf" || name == "mutableListOf" ||
      name == "arrayListOf" || name == "mutableSetOf" || name == "asList" ||
      name == "listOfNotNull")
    return list();
  if (name == "mapOf" || name == "mutableMapOf" || name == "hashMapOf" || name == "linkedMapOf") {
    Value map = Value::of_kind(Value::Kind::kMap);
    map.entries = std::make_shared<Value::Entries>();
    for (size_t i = 0; i < count; ++i) {
      const GradleNode& child = node.children[i + 1];
      const Value pair = evaluate(child, frame);
      if (!pair.entries) continue;
      for (const auto& [key, value] : *pair.entries) map.put(key, value);
    }
    return map;
  }
  if (name == "property" || name == "findProperty" || name == "getProperty" ||
      name == "gradleProperty" || name == "rootProject.property") {
    if (count < 1) return {};
    const Value key = argument(0);
    if (!key.is(Value::Kind::kText)) return {};
    size_t module = frame.module;
    if (receiver != nullptr) {
      const Value self = evaluate(*receiver, frame);
      if (self.is(Value::Kind::kProject)) module = self.module;
    }
    const Value value = project_variable(module, key.text);
    if (!value.known() && name == "findProperty") return Value::of_kind(Value::Kind::kNull);
    return value;
  }
  if (name == "hasProperty" || (name == "has" && receiver != nullptr)) {
    const Value key = count < 1 ? Value() : argument(0);
    if (!key.is(Value::Kind::kText)) return {};
    return Value::of_bool(project_variable(frame.module, key.text).known());
  }
  if (name == "getenv" || name == "environmentVariable") return Value::of_kind(Value::Kind::kNull);
  if (name == "file" || name == "File" || name == "uri") {
    if (count == 1) {
      Value path = argument(0);
      if (receiver != nullptr && path.is(Value::Kind::kText) && !path.text.empty() &&
          path.text.front() != kFromTreeRoot) {
        const Value project = evaluate(*receiver, frame);
        if (project.is(Value::Kind::kProject))
          path.text = kFromTreeRoot + join_path(modules_[project.module]->module.folder, path.text);
      }
      if (path.is(Value::Kind::kText) && !path.text.empty() && path.text.front() != kFromTreeRoot)
        path.text = kFromTreeRoot + resolved_path(frame, path.text);
      return path;
    }
    if (count == 2) {
      const Value folder = argument(0);
      const Value path = argument(1);
      if (folder.is(Value::Kind::kText) && path.is(Value::Kind::kText))
        return Value::of_text(kFromTreeRoot +
                              join_path(resolved_path(frame, folder.text), path.text));
    }
    return {};
  }
  if (name == "files") {
    Value files = Value::of_kind(Value::Kind::kFiles);
    for (size_t i = 0; i < count; ++i) {
      const Value value = argument(i);
      if (value.is(Value::Kind::kText)) files.items.push_back(value);
      for (const Value& item : value.items) files.items.push_back(item);
    }
    return files;
  }
  if (name == "fileTree") {
    Value files = Value::of_kind(Value::Kind::kFiles);
    const Value named = named_arguments(node, frame);
    Value folder;
    if (const Value* dir = named.entry("dir")) {
      folder = *dir;
    } else if (count >= 1 && !node.children[1].is(Kind::kClosure)) {
      folder = argument(0);
      if (folder.is(Value::Kind::kMap) && folder.entry("dir") != nullptr)
        folder = Value(*folder.entry("dir"));
    }
    if (folder.is(Value::Kind::kText)) {
      folder.platform = true;  // a folder to look into
      files.items.push_back(folder);
    }
    return files;
  }
  if (name == "project" && (receiver == nullptr || receiver->text == "project" ||
                            receiver->text == "rootProject" || receiver->text == "dependencies")) {
    if (count == 0) return find_variable("project", frame);
    const Value named = named_arguments(node, frame);
    const Value path = named.entry("path") != nullptr ? *named.entry("path") : argument(0);
    if (!path.is(Value::Kind::kText) || path.text.find(kUnknownPart) != std::string::npos)
      return {};
    Value module = Value::of_kind(Value::Kind::kModule);
    module.text = module_path(path.text);
    return module;
  }
  if (name == "platform" || name == "enforcedPlatform" || name == "testFixtures" ||
      name == "variantOf" || name == "create" || name == "module" || name == "variant" ||
      name == "bom") {
    if (count < 1 || node.children[1].is(Kind::kClosure)) return {};
    if (name == "create" && receiver != nullptr && receiver->text != "dependencies") return {};
    Value value = node.children[1].is(Kind::kNamed) ? named_arguments(node, frame) : argument(0);
    if (name == "platform" || name == "enforcedPlatform") value.platform = true;
    return value;
  }
  if (name == "kotlin" && count >= 1 && receiver == nullptr) {
    const Value part = argument(0);
    if (!part.is(Value::Kind::kText) || part.text.find(kUnknownPart) != std::string::npos)
      return {};
    std::string text = "org.jetbrains.kotlin:kotlin-" + part.text;
    if (count >= 2 && !node.children[2].is(Kind::kClosure)) {
      const Value version = argument(1);
      if (!version.is(Value::Kind::kNull)) text += ":" + plain_text(version);
    }
    return Value::of_text(std::move(text), span_of(node, frame));
  }
  if (name == "release" && count >= 1 && receiver == nullptr) return argument(0);

  // The script's own functions and closures.
  const auto arguments = [&] {
    std::vector<Value> result;
    for (size_t i = 0; i < count; ++i) result.push_back(argument(i));
    return result;
  };
  if (receiver == nullptr) {
    Value function = find_variable(name, frame);
    if (function.is(Value::Kind::kClosure))
      return evaluate_closure_result(function, arguments(), frame);
    FileId file;
    const ConstantType* type = nullptr;
    if (const GradleNode* own = find_function(name, frame, file, type))
      return call_function(*own, file, type, arguments(), frame);
    if (function.is(Value::Kind::kText) && count == 0) return function;
    if (name == "lazy" || name == "provider") {
      if (count == 1 && node.children[1].is(Kind::kClosure))
        return evaluate_closure_result(argument(0), {}, frame);
    }
    return {};
  }

  Value self = evaluate(*receiver, frame);
  if (self.is(Value::Kind::kType) && self.type != nullptr) {
    const auto own = self.type->functions.find(name);
    if (own != self.type->functions.end())
      return call_function(*own->second, self.type->function_files.find(name)->second, self.type,
                           arguments(), frame);
    // Getters of Kotlin constants seen from Groovy.
    if (name.starts_with("get") && name.size() > 3 && count == 0) {
      std::string property = name.substr(3);
      Value value = constant(*self.type, property);
      if (value.known()) return value;
      property[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(property[0])));
      return constant(*self.type, property);
    }
  }
  if (name == "get" || name == "getAt" || name == "getValue" || name == "getOrDefault" ||
      name == "getOrElse") {
    if (count == 0) {
      if (self.is(Value::Kind::kCatalog)) {
        const Value resolved = catalog_value(self.text);
        return resolved.known() ? resolved : self;
      }
      return self;
    }
    const Value key = argument(0);
    if (key.is(Value::Kind::kText)) {
      const Value value = member_of(self, key.text, frame);
      if (value.known()) return value;
      if (self.is(Value::Kind::kText)) return self;
      if (count >= 2) return argument(1);
      if (name == "getOrElse") return key;
    }
    return {};
  }
  if (self.is(Value::Kind::kCatalog) || ((name == "findLibrary" || name == "findBundle" ||
                                          name == "findVersion" || name == "findPlugin") &&
                                         !catalogs_.empty())) {
    std::string catalog = self.is(Value::Kind::kCatalog) ? self.text.substr(0, self.text.find('|'))
                                                         : default_catalog_;
    const std::string key = count >= 1 ? VersionCatalog::accessor(plain_text(argument(0))) : "";
    if (name == "findLibrary") return catalog_value(catalog + "|" + key);
    if (name == "findBundle") return catalog_value(catalog + "|bundles." + key);
    if (name == "findVersion") return catalog_value(catalog + "|versions." + key);
    if (name == "findPlugin") return catalog_value(catalog + "|plugins." + key);
    if (name == "asProvider" || name == "toString") {
      const Value resolved = catalog_value(self.text);
      return resolved.known() ? resolved : self;
    }
    return {};
  }
  if (name == "named" && count == 1) {
    // `extensions.getByType<VersionCatalogsExtension>().named("libs")`
    const std::string catalog = plain_text(argument(0));
    if (catalogs_.contains(catalog)) {
      Value value = Value::of_kind(Value::Kind::kCatalog);
      value.text = catalog + "|";
      return value;
    }
    return {};
  }
  if (self.is(Value::Kind::kText)) {
    if (name == "replace" && count == 2) {
      const Value from = argument(0);
      const Value to = argument(1);
      if (from.is(Value::Kind::kText) && to.is(Value::Kind::kText) && !from.text.empty()) {
        std::string text = self.text;
        for (size_t at = text.find(from.text); at != std::string::npos;
             at = text.find(from.text, at + to.text.size()))
          text.replace(at, from.text.size(), to.text);
        return Value::of_text(std::move(text), self.span);
      }
      return {};
    }
    if (name == "plus" && count == 1)
      return Value::of_text(self.text + plain_text(argument(0)), self.span);
    if (name == "toBoolean" || name == "toBooleanStrict" || name == "toBooleanStrictOrNull" ||
        name == "parseBoolean")
      return Value::of_bool(self.text == "true");
    static constexpr std::array<std::string_view, 15> kSame = {
        "toString", "trim",           "toInteger",  "toInt",           "intValue",
        "toLong",   "orNull",         "getOrNull",  "intern",          "toIntOrNull",
        "valueOf",  "requireNotNull", "trimIndent", "getAbsolutePath", "orElse"};
    if (std::find(kSame.begin(), kSame.end(), name) != kSame.end()) return self;
    return {};
  }
  if (self.is(Value::Kind::kBool) &&
      (name == "toBoolean" || name == "toString" || name == "booleanValue"))
    return self;
  if (name == "valueOf" || name == "parseInt" || name == "parseBoolean" ||
      name == "requireNotNull") {
    if (count == 1) {
      const Value value = argument(0);
      if ((receiver->text == "Boolean") && value.is(Value::Kind::kText))
        return Value::of_bool(value.text == "true");
      return value;
    }
  }
  if (self.is(Value::Kind::kClosure) && (name == "call" || name == "invoke"))
    return evaluate_closure_result(self, arguments(), frame);
  if (self.is(Value::Kind::kProject) || !self.known()) {
    if (self.is(Value::Kind::kProject)) {
      const Value function = project_variable(self.module, name);
      if (function.is(Value::Kind::kClosure))
        return evaluate_closure_result(function, arguments(), frame);
    }
    FileId file;
    const ConstantType* type = nullptr;
    if (const GradleNode* own = find_function(name, frame, file, type))
      return call_function(*own, file, type, arguments(), frame);
  }
  if (self.is(Value::Kind::kMap) && count == 0 && name == "values") {
    Value values = Value::of_kind(Value::Kind::kList);
    if (self.entries) {
      for (const auto& [key, value] : *self.entries) values.items.push_back(value);
    }
    return values;
  }
  if (name == "orNull" || name == "asProvider" || name == "toString" || name == "toMap" ||
      name == "toList" || name == "asList" || name == "sorted")
    return self;
  return {};
}

}  // namespace

DependencyScope scope_of_configuration(std::string_view configuration) {
  const std::vector<std::string> words = words_of(configuration);
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (words.empty()) return DependencyScope::kRuntime;
  const std::string& first = words.front();
  const std::string& last = words.back();
  if (has("test")) return DependencyScope::kTest;
  if (first == "kapt" || first == "ksp" || first == "classpath" || first == "apt" ||
      has("processor") || first == "lint" || has("desugaring") || first == "detekt" ||
      first == "ktlint" || configuration == "protoc" || has("plugins") ||
      configuration == "jacocoAgent" || configuration == "checkstyle" || configuration == "pmd")
    return DependencyScope::kBuildTool;
  if (configuration.ends_with("CompileOnly") || configuration == "compileOnly" ||
      configuration == "compileOnlyApi" || last == "provided")
    return DependencyScope::kCompileOnly;
  if (first == "debug" || has("debug")) return DependencyScope::kDebug;
  return DependencyScope::kRuntime;
}

std::vector<std::string> gradle_roots(const SourceTree& sources) {
  std::set<std::string> with_settings;
  std::set<std::string> with_build;
  std::set<std::string> with_catalog;  ///< a catalogue or buildSrc: surely the root of a build
  for (const FileKind kind : {FileKind::kGroovy, FileKind::kKotlinScript}) {
    for (const FileId id : sources.files(kind)) {
      const std::string& path = sources.file(id).path;
      const std::string_view name = file_name_of(path);
      if (name == "settings.gradle" || name == "settings.gradle.kts")
        with_settings.insert(std::string(folder_of(path)));
      if (name == "build.gradle" || name == "build.gradle.kts")
        with_build.insert(std::string(folder_of(path)));
    }
  }
  for (const FileId id : sources.files(FileKind::kToml)) {
    const std::string& path = sources.file(id).path;
    if (path.ends_with(".versions.toml") && file_name_of(folder_of(path)) == "gradle")
      with_catalog.insert(std::string(folder_of(folder_of(path))));
  }
  for (const FileKind kind : {FileKind::kKotlin, FileKind::kJava}) {
    for (const FileId id : sources.files(kind)) {
      const std::string& path = sources.file(id).path;
      const size_t at = path.starts_with("buildSrc/") ? 0 : path.find("/buildSrc/");
      if (at != std::string::npos) with_catalog.insert(path.substr(0, at));
    }
  }
  with_build.insert(with_catalog.begin(), with_catalog.end());
  std::set<std::string> roots;
  for (const std::string& folder : with_settings) {
    // A build of plugins that another build includes is read with that one.
    if (file_name_of(folder) != "buildSrc" || with_settings.size() == 1) roots.insert(folder);
  }
  const auto covered = [](const std::string& folder, const std::set<std::string>& by) {
    return std::any_of(by.begin(), by.end(), [&](const std::string& root) {
      return folder != root && lies_in(folder, root);
    });
  };
  const std::set<std::string> settings_roots = roots;
  for (const std::string& folder : with_build) {
    if (settings_roots.contains(folder) || covered(folder, settings_roots)) continue;
    if (covered(folder, with_build)) continue;
    // Without settings: a folder with modules below it is a build; one without is a module of the
    // build that its parent stands for.
    const bool has_modules = std::any_of(with_build.begin(), with_build.end(), [&](const std::string& other) {
      return other != folder && lies_in(other, folder);
    });
    const bool holds_build_files = has_modules || with_catalog.contains(folder);
    roots.insert(holds_build_files ? folder : std::string(folder_of(folder)));
  }
  return {roots.begin(), roots.end()};
}

GradleBuild read_gradle_build(const SourceTree& sources, const std::string& folder,
                              const std::string& path_prefix) {
  return Walker(sources, folder, path_prefix).read();
}

}  // namespace sdklint
