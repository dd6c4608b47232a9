// What expressions of a build script come to, and what surrounds a statement while scripts are
// walked. A part of a text that is not known is one byte in it, so that "group:artifact:?" still
// names what it asks for.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/project.h"
#include "model/version_catalog.h"
#include "parse/gradle_script.h"

namespace sdklint::gradle {

using Kind = GradleNode::Kind;

constexpr char kUnknownPart = '\x01';
constexpr char kFromTreeRoot = '\x02';  ///< begins a path that is relative to the tree's root

struct ConstantType;
struct Scope;

/// What an expression of a build script comes to.
struct Value {
  enum class Kind : uint8_t {
    kUnknown,
    kNull,
    kBool,
    kText,
    kList,
    kMap,
    kLibrary,  ///< of a version catalogue
    kPlugin,   ///< of a version catalogue
    kCatalog,  ///< a catalogue or an accessor into one
    kModule,   ///< `project(":x")`, also `projects.x`
    kFiles,
    kProject,  ///< a project as an object: its variables and blocks
    kExtra,    ///< the extra properties of a project
    kType,     ///< a class or object of buildSrc
    kClosure,
    kPath,  ///< a block of the DSL by its dotted names ("android.sourceSets.main")
  };
  using Entries = std::vector<std::pair<std::string, Value>>;

  Kind kind = Kind::kUnknown;
  std::string
      text;  ///< kText, kBool, kPath; kModule: Gradle path; kCatalog: catalogue '|' accessor so far
  Span span;                         ///< where a literal is written
  std::vector<Value> items;          ///< kList, kFiles (texts)
  std::shared_ptr<Entries> entries;  ///< kMap: shared, as in the languages
  CatalogLibrary library;
  CatalogPlugin plugin;
  bool platform = false;  ///< a BOM; of an item of kFiles: a folder to look into
  bool typesafe = false;  ///< kModule: `projects.x`, members lead to modules below
  size_t module = 0;      ///< kProject, kExtra
  const ConstantType* type = nullptr;
  const GradleNode* closure = nullptr;
  FileId closure_file;
  Scope* scope = nullptr;  ///< kClosure: what it was written in

  static Value of_text(std::string text, Span span = {});
  static Value of_bool(bool truth);
  static Value of_kind(Kind kind);
  static Value of_project(size_t module);
  static Value of_path(std::string path);
  static Value of_type(const ConstantType* type);

  bool known() const { return kind != Kind::kUnknown; }
  bool is(Kind k) const { return kind == k; }
  /// A text without unknown parts.
  bool is_whole_text() const {
    return is(Kind::kText) && text.find(kUnknownPart) == std::string::npos;
  }
  /// True for what only scripts that mean harm come to: texts and lists that double and double.
  bool is_too_large() const;
  Value* entry(std::string_view key) const;
  /// Sets an entry of the map; a map is never put into itself.
  void put(const std::string& key, Value value);
  /// True when the map is somewhere in this value, or when that would take too long to find out.
  bool holds(const Entries& map, int depth) const;
  /// Items in the list and in the lists inside of it.
  size_t weight() const;
};

using Variables = std::unordered_map<std::string, Value>;

/// Variables of a script, block or function; all belong to the walker, for closures outlive their
/// blocks.
struct Scope {
  Scope* parent = nullptr;
  Variables variables;
  Value receiver;  ///< what bare names are taken from (`with(x) { … }`, `ext { … }`)

  Value* find(const std::string& name);
};

/// A class or object of buildSrc or of a script: its constants and functions by name.
struct ConstantType {
  struct Member {
    const GradleNode* node = nullptr;
    FileId file;
  };
  std::string name;
  const ConstantType* parent = nullptr;
  std::map<std::string, Member, std::less<>> constants;
  std::map<std::string, Member, std::less<>> functions;
  std::map<std::string, std::unique_ptr<ConstantType>, std::less<>> types;

  /// Adds the declarations of a file or of a type's body.
  void add(const std::vector<GradleNode>& nodes, FileId file);
};

/// A function and the type (or file) that it stands in.
struct FunctionPlace {
  const GradleNode* node = nullptr;
  FileId file;
  const ConstantType* type = nullptr;

  explicit operator bool() const { return node != nullptr; }
};

/// A module while its scripts are walked.
struct ModuleState {
  Module module;
  Variables extra;
  Variables script_variables;  ///< of all scripts run for it
  std::map<std::string, std::string> properties;
  std::set<std::string> applied_plugins;
  std::map<std::string, int> flavor_min;
  struct Target {
    int level = 0;
    Span span;
  };
  std::map<std::string, Target> flavor_target;
  std::map<std::string, std::string> dimension_of_flavor;
  std::vector<std::string> dimensions;  ///< of flavours; earlier ones overrule later ones
  std::string flavor_application_id;
  /// `buildConfigField`s: by name, and by where they are set: "" (for all), "release", a flavour
  std::map<std::string, std::map<std::string, std::string>> build_config;
  bool listed = true;  ///< included by the settings
};

/// What surrounds a statement.
struct Frame {
  FileId file;
  size_t module = 0;
  Scope* scope = nullptr;
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

  /// The dotted path of a block or property here.
  std::string path_to(std::string_view step) const;
};

/// A call taken apart.
struct Call {
  explicit Call(const GradleNode& node);

  const GradleNode& node;
  const GradleNode& callee;
  std::string_view name;                 ///< the called name; empty when it isn't written as one
  const GradleNode* receiver = nullptr;  ///< what stands before the dot
  const GradleNode* closure = nullptr;   ///< the last argument, when it is a closure
  size_t count = 0;                      ///< arguments, the closure among them

  const GradleNode& argument(size_t i) const { return node.children[i + 1]; }
  /// Arguments but for the closure.
  size_t plain_count() const { return closure == nullptr ? count : count - 1; }
};

/// A dependency by its Maven coordinate.
struct Coordinate {
  std::string group, artifact, version;
  bool version_unresolved = false;
};

/// The coordinate, if its parts look like ones.
std::optional<Coordinate> checked(Coordinate coordinate, bool version_written);
/// "group:artifact[:version[:classifier]][@type]"
std::optional<Coordinate> coordinate_of(std::string_view text);

/// camelCase words of a configuration's name, in lower case.
std::vector<std::string> words_of(std::string_view name);
std::optional<int> number_in(std::string_view text);
/// "a.b.c" of names, quoted names and calls that name something (`getByName("main")`).
std::optional<std::string> dotted_path(const GradleNode& node);

/// True when `word` is one of the list.
template <typename List>
bool one_of(std::string_view word, const List& list) {
  for (const std::string_view each : list) {
    if (each == word) return true;
  }
  return false;
}

}  // namespace sdklint::gradle
