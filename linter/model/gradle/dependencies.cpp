// The calls inside `dependencies { }` and its relatives, and what they ask for.
#include <algorithm>
#include <array>
#include <tuple>

#include "base/glob.h"
#include "model/gradle/walker.h"
#include "model/tree_path.h"
#include "parse/properties.h"

namespace sdklint::gradle {
namespace {

/// Whether a folder's `include` and `exclude` patterns take a path in it.
bool is_included(const Value& folder, std::string_view path) {
  const auto fits = [&](const char* key) {
    const Value* patterns = folder.entry(key);
    if (patterns == nullptr) return std::optional<bool>();
    std::vector<Value> all = patterns->items;
    if (patterns->is(Value::Kind::kText)) all.push_back(*patterns);
    return std::optional(std::any_of(all.begin(), all.end(), [&](const Value& pattern) {
      return !pattern.is_whole_text() || glob_match(pattern.text, path);
    }));
  };
  return fits("include").value_or(true) && !fits("exclude").value_or(false);
}

/// `dependencies.implementation "…"`, outside of a block.
bool adds_to_dependencies(const Call& call) {
  return call.receiver != nullptr && call.receiver->text == "dependencies" && call.count > 0 &&
         (call.receiver->is(Kind::kName) || call.receiver->is(Kind::kMember));
}

}  // namespace

/// The dependency management plugin: `mavenBom "…"`, `dependency "…"`, `dependencySet(…) { entry
/// "…" }`.
bool Walker::run_managed_call(const Call& call, Frame& frame) {
  if (call.name != "mavenBom" &&
      !(frame.managed && (call.name == "dependency" || call.name == "dependencySet")))
    return false;
  Frame inner = frame;
  inner.constraints = true;
  if (call.name == "dependencySet") {
    run_dependency_set(call, inner);
    return true;
  }
  if (call.count == 0) return true;
  Value notation = call.argument(0).is(Kind::kNamed) ? named_arguments(call, frame)
                                                     : evaluate(call.argument(0), frame);
  notation.platform = call.name == "mavenBom";
  add_dependency(std::string(call.name), notation, call.node, inner);
  return true;
}

void Walker::run_dependency_set(const Call& call, Frame& frame) {
  if (call.closure == nullptr) return;
  Value set = named_arguments(call, frame);
  if (call.plain_count() == 1 && !call.argument(0).is(Kind::kNamed)) {
    const Value only = evaluate(call.argument(0), frame);
    if (only.is(Value::Kind::kMap)) set = only;  // `dependencySet(mapOf("group" to …))`
  }
  const Value* named_group = set.entry("group");
  const Value* named_version = set.entry("version");
  std::string group;
  std::string version;
  if (named_group != nullptr && named_version != nullptr) {
    group = plain_text(*named_group);
    version = plain_text(*named_version);
  } else if (call.plain_count() == 1) {  // dependencySet("group:version")
    const std::string both = known_text(call.argument(0), frame).value_or("");
    const size_t colon = both.find(':');
    if (colon == std::string::npos) return;
    group = both.substr(0, colon);
    version = both.substr(colon + 1);
  }
  for (const GradleNode& statement : call.closure->children) {
    if (!statement.is(Kind::kCall)) continue;
    const Call entry(statement);
    if (entry.name != "entry" || entry.plain_count() != 1) continue;
    const std::optional<std::string> artifact = known_text(entry.argument(0), frame);
    if (!artifact) continue;
    if (auto coordinate = checked({group, *artifact, version, false}, true))
      add_coordinate("dependency", *coordinate, Value(), statement, frame);
  }
}

/// `force "…"`, `substitute(module("a:b")).using(module("c:d:1"))`: versions for whoever asks.
bool Walker::run_version_rule(const Call& call, Frame& frame) {
  if (call.name == "because" && call.receiver != nullptr && call.receiver->is(Kind::kCall))
    return run_version_rule(Call(*call.receiver), frame);
  Frame inner = frame;
  inner.constraints = true;
  if (call.name == "force") {
    for (size_t i = 0; i < call.count; ++i)
      add_dependency("force", evaluate(call.argument(i), frame), call.argument(i), inner);
    return true;
  }
  if ((call.name == "useModule" || call.name == "artifact") && call.plain_count() == 1) {
    // Of a plugin, or of a tool that a plugin fetches: `protoc { artifact "…" }`.
    declare_texts(evaluate(call.argument(0), frame), module_at(frame).gradle_path);
    return true;
  }
  if (call.name == "useTarget" && call.plain_count() > 0) {
    const bool named = call.argument(0).is(Kind::kNamed);
    add_dependency("substitute",
                   named ? named_arguments(call, frame) : evaluate(call.argument(0), frame),
                   call.node, inner);
    return true;
  }
  if ((call.name != "using" && call.name != "with") || call.count == 0 || call.receiver == nullptr)
    return false;
  // The reason may stand between what is replaced and what replaces it.
  const GradleNode* replaced = call.receiver;
  while (replaced->is(Kind::kCall) && replaced->children[0].is(Kind::kMember) &&
         replaced->children[0].text == "because")
    replaced = &replaced->children[0].children[0];
  if (!replaced->is(Kind::kCall) || replaced->children[0].text != "substitute") return false;
  add_dependency("substitute", evaluate(call.argument(0), frame), call.argument(0), inner);
  return true;
}

/// The configuration that a call inside `dependencies { }` adds to, when it is such a call.
std::optional<std::string> Walker::configuration_of(const Call& call, Frame& frame) {
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
                                                               "logger",
                                                               "require",
                                                               "entry"};
  std::string configuration;
  if (call.callee.is(Kind::kName) || call.callee.is(Kind::kText)) {
    configuration = call.name;
  } else if (call.callee.is(Kind::kTemplate)) {
    configuration = plain_text(evaluate(call.callee, frame));  // `"${flavor}Implementation"(…)`
    std::replace(configuration.begin(), configuration.end(), kUnknownPart, '?');
  } else if (call.callee.is(Kind::kMember)) {
    const std::string path = dotted_path(call.callee).value_or("");
    if (path.starts_with("configurations.") || path.starts_with("sourceSets.") ||
        adds_to_dependencies(call))
      configuration = call.name;
  } else if (call.callee.is(Kind::kIndex) && call.callee.children[0].text == "configurations") {
    configuration = known_text(call.callee.children[1], frame).value_or("");
  }
  if (configuration.empty() || one_of(configuration, kOthers)) return std::nullopt;
  // The build's own helpers come before configurations.
  if (call.callee.is(Kind::kName)) {
    if (find_function(configuration, frame)) return std::nullopt;
    const Value* local = frame.scope->find(configuration);
    if (local != nullptr && local->is(Value::Kind::kClosure)) return std::nullopt;
  }
  return configuration;
}

bool Walker::run_dependency_call(const Call& call, Frame& frame) {
  if (!frame.dependencies && !adds_to_dependencies(call)) return false;
  std::optional<std::string> configuration;
  size_t first = 0;
  const bool added = call.name == "add" || call.name == "addProvider";
  if (added && call.count >= 2 && (call.receiver == nullptr || adds_to_dependencies(call))) {
    const Value where = evaluate(call.argument(0), frame);
    configuration = where.is(Value::Kind::kText) ? where.text : call.argument(0).text;
    first = 1;
  } else if (added && adds_to_dependencies(call)) {
    // `configurations.implementation.dependencies.add(…)`; of a configuration in a variable the
    // name isn't known.
    const GradleNode& receiver = *call.receiver;
    const std::string path = dotted_path(receiver).value_or("");
    configuration = path.starts_with("configurations.") ? receiver.children[0].text : "";
  } else {
    configuration = configuration_of(call, frame);
  }
  if (!configuration) return false;
  std::vector<const GradleNode*> written;
  std::vector<Value> values;
  for (size_t i = first; i < call.plain_count(); ++i) {
    if (call.argument(i).is(Kind::kNamed)) continue;
    written.push_back(&call.argument(i));
    values.push_back(evaluate(call.argument(i), frame));
  }
  // Named arguments make a map notation, and so do several texts without colons: `("group", "name",
  // "version")`.
  const bool parts =
      values.size() >= 2 && std::all_of(values.begin(), values.end(), [](const Value& value) {
        return value.is(Value::Kind::kText) && value.text.find(':') == std::string::npos;
      });
  if (values.empty() || parts) {
    Value map = named_arguments(call, frame);
    static const std::array<std::string, 3> kParts = {"group", "name", "version"};
    for (size_t i = 0; i < values.size() && i < kParts.size(); ++i) map.put(kParts[i], values[i]);
    add_dependency(*configuration, map, call.node, frame, call.closure);
    return true;
  }
  for (size_t i = 0; i < values.size(); ++i) {
    if (!values[i].known() && written[i]->is(Kind::kCall)) {
      run_unknown_notation(*configuration, Call(*written[i]), frame);
      continue;
    }
    add_dependency(*configuration, values[i], values.size() == 1 ? call.node : *written[i], frame,
                   call.closure);
  }
  return true;
}

/// `artifacts.add("default", file("x.aar"))`: a module that is an archive.
bool Walker::run_published_archive(const Call& call, Frame& frame) {
  const bool publishes = call.name == "add" && call.plain_count() == 2 &&
                         (call.receiver != nullptr ? call.receiver->text == "artifacts"
                                                   : last_part(frame.path) == "artifacts");
  if (!publishes) return false;
  const Value file = evaluate(call.argument(1), frame);
  if (!file.is_whole_text()) return false;
  Value files = Value::of_kind(Value::Kind::kFiles);
  files.items.push_back(file);
  add_archives("", files, call.node, frame);
  return true;
}

/// `api lintChecks("a:b:1")` names a configuration of its own; `api someHelper("a:b:1")` whose
/// helper isn't in this tree still says what it is about.
void Walker::run_unknown_notation(const std::string& configuration, const Call& call,
                                  Frame& frame) {
  static constexpr std::array<std::string_view, 9> kEndings = {
      "implementation", "api", "compile", "only", "checks", "processor", "kapt", "ksp", "runtime"};
  const std::vector<std::string> words = words_of(call.name);
  if (!words.empty() && one_of(words.back(), kEndings)) {
    run_dependency_call(call, frame);
  } else if (call.plain_count() > 0) {
    const Value value = argument_value(call, 0, frame);
    if (value.is(Value::Kind::kText)) add_dependency(configuration, value, call.node, frame);
  }
}

/// Where the build file says `flatDir`, the file is the one of that name: which folders were meant
/// is seldom written where the file is asked for.
Value Walker::archive_of_flat_folder(const std::string& file_name) const {
  std::string path = "libs/" + file_name;
  for (const FileId id : sources_.files(FileKind::kArchive)) {
    const std::string& found = sources_.file(id).path;
    if (file_name_of(found) != file_name) continue;
    path = kFromTreeRoot + found;
    if (file_name_of(folder_of(found)) == "libs") break;
  }
  Value files = Value::of_kind(Value::Kind::kFiles);
  files.items.push_back(Value::of_text(std::move(path)));
  return files;
}

std::string Walker::module_path(std::string_view written) const {
  std::string path(written);
  std::replace(path.begin(), path.end(), '/', ':');
  if (path.empty() || path.front() != ':') path.insert(path.begin(), ':');
  if (path == ":") path.clear();
  return path;
}

void Walker::add_archives(const std::string& configuration, const Value& files,
                          const GradleNode& at, const Frame& frame) {
  Module& module = module_at(frame);
  const DependencyScope scope = scope_of_configuration(configuration);
  const auto add = [&](const std::string& path, bool named) {
    const LocalArchive fresh{
        path, {span_of(at, frame), module.gradle_path}, configuration, scope, named};
    const auto known =
        std::find_if(module.archives.begin(), module.archives.end(),
                     [&](const LocalArchive& archive) { return archive.path == path; });
    if (known == module.archives.end()) {
      module.archives.push_back(fresh);
    } else if (std::tie(scope, known->named) < std::tie(known->scope, named)) {
      // Asked for twice: the app goes before tests, its own line before that of its folder.
      *known = fresh;
    }
  };
  for (const Value& item : files.items) {
    if (!item.is_whole_text()) continue;
    const std::string path = resolved_path(frame, item.text);
    if (item.platform) {  // a folder: what archives lie in it
      for (const FileId id : sources_.files(FileKind::kArchive)) {
        const std::string& found = sources_.file(id).path;
        if (lies_in(found, path) &&
            is_included(item, std::string_view(found).substr(path.empty() ? 0 : path.size() + 1)))
          add(found, false);
      }
    } else if (path.ends_with(".jar") || path.ends_with(".aar")) {
      add(path, true);
    }
  }
}

void Walker::add_dependency(const std::string& configuration, const Value& notation,
                            const GradleNode& at, Frame& frame, const GradleNode* closure) {
  Module& module = module_at(frame);
  switch (notation.kind) {
    case Value::Kind::kList:
      for (Value item : notation.items) {
        item.platform = item.platform || notation.platform;
        add_dependency(configuration, item, at, frame, closure);
      }
      return;
    case Value::Kind::kModule:
      module.module_dependencies.push_back({prefix_ + (notation.text.empty() ? ":" : notation.text),
                                            {span_of(at, frame), module.gradle_path},
                                            scope_of_configuration(configuration)});
      return;
    case Value::Kind::kFiles:
      add_archives(configuration, notation, at, frame);
      return;
    case Value::Kind::kCatalog: {
      Value resolved = catalog_value(notation.text);
      resolved.platform = notation.platform;
      if (resolved.is(Value::Kind::kLibrary) || resolved.is(Value::Kind::kList))
        add_dependency(configuration, resolved, at, frame, closure);
      return;
    }
    case Value::Kind::kLibrary: {
      const CatalogLibrary& library = notation.library;
      add_coordinate(configuration,
                     {library.group, library.artifact, library.version, !library.version_known},
                     notation, at, frame);
      return;
    }
    case Value::Kind::kText: {
      std::optional<Coordinate> coordinate = coordinate_of(notation.text);
      if (!coordinate && notation.is_whole_text() && notation.text.starts_with(':')) {
        // ":name:version@aar" asks for a file of a flat folder.
        std::string name = notation.text.substr(1);
        const size_t type = name.find('@');
        const std::string ending = type == std::string::npos ? "jar" : name.substr(type + 1);
        name = name.substr(0, std::min(type, name.size()));
        std::replace(name.begin(), name.end(), ':', '-');
        add_archives(configuration, archive_of_flat_folder(name + "." + ending), at, frame);
      }
      if (!coordinate) return;
      if (closure != nullptr && coordinate->version.empty() && !coordinate->version_unresolved)
        coordinate->version = rich_version(*closure, frame);
      add_coordinate(configuration, std::move(*coordinate), notation, at, frame);
      return;
    }
    case Value::Kind::kMap:
      add_map_notation(configuration, notation, at, frame, closure);
      return;
    default:
      return;
  }
}

void Walker::add_map_notation(const std::string& configuration, const Value& map,
                              const GradleNode& at, Frame& frame, const GradleNode* closure) {
  const Value* group = map.entry("group");
  const Value* name = map.entry("name");
  const Value* version = map.entry("version");
  if (const Value* path = map.entry("path");
      path != nullptr && name == nullptr) {  // `project(path: …)` by hand
    Value module = Value::of_kind(Value::Kind::kModule);
    module.text = module_path(path->text);
    add_dependency(configuration, module, at, frame);
    return;
  }
  if (name == nullptr) return;
  if (group == nullptr) {
    // `name: 'x', ext: 'aar'`: a file of a flatDir repository.
    const Value* type = map.entry("ext");
    const std::string version_part = version == nullptr ? "" : "-" + plain_text(*version);
    add_archives(configuration,
                 archive_of_flat_folder(plain_text(*name) + version_part + "." +
                                        (type != nullptr ? type->text : "jar")),
                 at, frame);
    return;
  }
  std::string written = version != nullptr   ? plain_text(*version)
                        : closure != nullptr ? rich_version(*closure, frame)
                                             : "";
  if (auto coordinate = checked({plain_text(*group), plain_text(*name), std::move(written), false},
                                version != nullptr))
    add_coordinate(configuration, std::move(*coordinate), map, at, frame);
}

/// `{ version { strictly("…"); prefer("…") } }`
std::string Walker::rich_version(const GradleNode& closure, Frame& frame) {
  std::string result;
  for (const GradleNode& statement : closure.children) {
    if (!statement.is(Kind::kCall)) continue;
    const Call version(statement);
    if (version.name == "version" && version.closure != nullptr)
      result = rich_version_in(*version.closure, frame);
  }
  return result;
}

/// `{ strictly("…"); prefer("…") }`
std::string Walker::rich_version_in(const GradleNode& closure, Frame& frame) {
  RichVersion result;
  for (const GradleNode& rule : closure.children) {
    if (!rule.is(Kind::kCall) || rule.children.size() < 2) continue;
    const std::string text = known_text(rule.children[1], frame).value_or("");
    const std::string& name = rule.children[0].text;
    if (name == "strictly") result.strictly = text;
    if (name == "require") result.require = text;
    if (name == "prefer") result.prefer = text;
  }
  return result.settled();
}

/// refreshVersions: "_" stands for an entry of versions.properties.
void Walker::refresh_version(Coordinate& coordinate) const {
  coordinate.version.clear();
  coordinate.version_unresolved = true;
  const std::optional<FileId> file = sources_.find(join_path(folder_, "versions.properties"));
  if (!file) return;
  const std::vector<Property> entries = parse_properties(sources_.text(*file));
  const std::string family(last_part(coordinate.group));
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
                            const Value& source, const GradleNode& at, const Frame& frame) {
  Module& module = module_at(frame);
  if (coordinate.version == "_") refresh_version(coordinate);
  Dependency dependency;
  dependency.group = std::move(coordinate.group);
  dependency.artifact = std::move(coordinate.artifact);
  dependency.version = std::move(coordinate.version);
  dependency.version_unresolved = coordinate.version_unresolved;
  dependency.configuration = configuration;
  dependency.scope = scope_of_configuration(configuration);
  // `sourceSets { commonTest.dependencies { … } }`, test suites.
  const std::vector<std::string> around = words_of(frame.path);
  const bool in_tests = std::find(around.begin(), around.end(), "test") != around.end() ||
                        frame.path.starts_with("testing");
  if (dependency.scope == DependencyScope::kRuntime && in_tests)
    dependency.scope = DependencyScope::kTest;
  if (frame.path.starts_with("buildscript") || module.build_logic || frame.settings)
    dependency.scope = DependencyScope::kBuildTool;
  dependency.origin = {span_of(at, frame), module.gradle_path};
  dependency.platform = source.platform;
  dependency.constraint = frame.constraints;
  dependency.from_catalog = source.is(Value::Kind::kLibrary);
  const Span written = dependency.from_catalog ? source.library.span : source.span;
  const bool elsewhere =
      written.file != frame.file || written.begin < at.begin || written.begin >= at.end;
  if (written.valid() && elsewhere) dependency.defined_at = written;
  module.dependencies.push_back(std::move(dependency));
}

}  // namespace sdklint::gradle
