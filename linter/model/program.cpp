// The linker. Units are lowered in parallel; then tables of names are filled in the order of files,
// supertypes are resolved on demand (a type that is asked for while it is being resolved has none
// yet, which cuts cycles), and the inverse, subtypes, is read off. What a name means at file level
// is worked out once per file and name.
#include "model/program.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/parallel.h"
#include "base/store.h"
#include "base/text.h"
#include "model/default_imports.h"
#include "model/native_source.h"
#include "model/unit_pack.h"

namespace sdklint {
namespace {

struct PairHash {
  size_t operator()(const std::pair<Symbol, Symbol>& pair) const noexcept {
    return std::hash<Symbol>()(pair.first) * 31 + std::hash<Symbol>()(pair.second);
  }
};
template <typename T>
using ByTwoNames = std::unordered_map<std::pair<Symbol, Symbol>, T, PairHash>;

/// "test", "testDebug", "androidTest", "commonTest": the name of a source set that isn't shipped.
bool is_test_set(std::string_view name) {
  if (name.ends_with("Test") || name == "test" || name == "testFixtures") return true;
  const auto begins = [&](std::string_view word) {
    return name.starts_with(word) && name.size() > word.size() && name[word.size()] >= 'A' &&
           name[word.size()] <= 'Z';
  };
  return begins("test") || begins("androidTest");
}

/// The source set (`src/<set>/java/…`) of a path and where its module's path ends.
struct SourceSet {
  std::string_view name;  ///< empty in an old layout without sets
  size_t module_end = 0;
};

SourceSet source_set(std::string_view path) {
  size_t from = 0;
  std::array<std::string_view, 2> last;  // the two parts before
  std::array<size_t, 2> last_at{};
  while (from < path.size()) {
    const size_t slash = path.find('/', from);
    if (slash == std::string_view::npos) break;
    const std::string_view part = path.substr(from, slash - from);
    if (part == "java" || part == "kotlin") {
      if (last[0] == "src") return {last[1], last_at[0]};
      return {{}, last_at[1]};
    }
    last = {last[1], part};
    last_at = {last_at[1], from};
    from = slash + 1;
  }
  return {};
}

/// C and C++ lie in `src/<set>/cpp`, `src/<set>/jni`, or in a `jni` folder of the module.
SourceSet native_source_set(std::string_view path) {
  if (const size_t src = path.find("src/");
      src != std::string_view::npos && (src == 0 || path[src - 1] == '/')) {
    const size_t set = src + 4;
    return {path.substr(set, path.find('/', set) - set), src};
  }
  for (const std::string_view folder : {"jni/", "cpp/"}) {
    const size_t at = path.find(folder);
    if (at != std::string_view::npos && (at == 0 || path[at - 1] == '/')) return {{}, at};
  }
  return {{}, 0};
}

/// Main code comes before variants, and what only debug builds hold comes last.
int rank_of(std::string_view set) {
  if (set.empty() || set == "main" || set == "commonMain" || set == "androidMain") return 0;
  if (set == "release") return 1;
  if (set.starts_with("debug") || set.ends_with("Debug")) return 3;
  return 2;
}

std::string_view first_part(std::string_view dotted) { return dotted.substr(0, dotted.find('.')); }

/// The platform's own class goes before one of that name in the app: class loaders ask their
/// parents first. The support libraries' packages only look like the platform's.
bool in_platform(std::string_view qualified) {
  return (qualified.starts_with("android.") && !qualified.starts_with("android.support.") &&
          !qualified.starts_with("android.arch.")) ||
         qualified.starts_with("java.") || qualified.starts_with("javax.");
}

Symbol joined(Symbol left, std::string_view right) {
  std::string text(left.view());
  if (!text.empty()) text += '.';
  text += right;
  return Symbol(text);
}

const std::vector<TypeId> kNoTypes;
const std::vector<FunctionId> kNoFunctions;
const std::vector<FieldId> kNoFields;

}  // namespace

struct Program::State {
  struct AliasId {
    FileId file;
    uint32_t index;
  };
  enum class Progress : uint8_t { kNew, kRunning, kDone };
  struct AliasFacts {
    Progress progress = Progress::kNew;
    ResolvedType meaning;
  };
  struct FileFacts {
    std::string_view module;  ///< the part of the path before `src/`
    int rank = 0;
    uint32_t first_type = 0;  ///< of the dense numbering of all types
    std::vector<AliasFacts> aliases;
    std::mutex mutex;
    std::unordered_map<Symbol, ResolvedType>
        resolved;  ///< what a simple name means in the file, outside of types
  };
  struct TypeFacts {
    Progress progress = Progress::kNew;
    std::vector<ResolvedType> supertypes;
    TypeId superclass;
    std::vector<TypeId> subtypes;
    std::vector<TypeId> lineage;  ///< these three: once everything is linked
    std::vector<Symbol> library_ancestors;
    std::vector<std::pair<uint32_t, uint32_t>> methods;  ///< symbol and function, sorted
  };

  const SourceTree* sources = nullptr;
  const LibraryTypes* library = nullptr;
  std::vector<FileId> files;
  std::vector<std::shared_ptr<const Unit>> units;  ///< as `files`; parts of a program share them
  std::vector<uint32_t> unit_of_file;              ///< by file id; kNoIndex
  std::unique_ptr<FileFacts[]> facts;              ///< as `files`
  std::vector<TypeFacts> types;
  std::vector<ReadNote> notes;
  std::map<FileId, ReadNote> read_notes;  ///< what there was to say of a file as it was read

  std::unordered_map<Symbol, std::vector<TypeId>> by_qualified;
  std::unordered_map<Symbol, std::vector<TypeId>> by_simple_name;
  ByTwoNames<std::vector<TypeId>> by_package;  ///< top-level types
  ByTwoNames<AliasId> aliases;
  ByTwoNames<std::vector<FunctionId>> top_level_functions;
  ByTwoNames<std::vector<FieldId>> top_level_fields;
  std::unordered_set<Symbol> packages;  ///< that some unit declares
  /// Named types inside of a type: its members, and those that its functions declare.
  std::unordered_map<uint64_t, TypeId> members, locals;
  std::map<FunctionId, std::vector<FunctionId>> native_functions;
  mutable std::once_flag methods_once;
  mutable std::unordered_map<Symbol, std::vector<FunctionId>> methods;

  static constexpr int kDeepest =
      100;  ///< of supertypes that need other supertypes to be understood
  static constexpr size_t kLongestLineage =
      128;  ///< longer ones are cut: nobody wrote them by hand
  static constexpr size_t kMostImports = 2000;
  int linking_depth = 0;

  const Unit& unit(FileId file) const { return *units[unit_of_file[file.value]]; }
  FileFacts& file_facts(FileId file) const { return facts[unit_of_file[file.value]]; }
  const TypeDecl& type(TypeId id) const { return unit(id.file).types[id.index]; }
  TypeFacts& type_facts(TypeId id) { return types[number(id)]; }
  const TypeFacts& type_facts(TypeId id) const { return types[number(id)]; }

  uint32_t number(TypeId id) const { return file_facts(id.file).first_type + id.index; }
  uint64_t inside(TypeId id, Symbol name) const { return uint64_t{number(id)} << 32 | name.id(); }

  void lower(unsigned threads, Store* store);
  void lower_native_code(unsigned threads);
  bool calls_native_code() const;
  void join();  ///< all of what follows: once the units are there
  void index();
  void join_native();
  void link();
  void note_faults();

  /// Of several declarations the one in the same module, else the first.
  TypeId choose(const std::vector<TypeId>& from, FileId seen_from) const;
  TypeId find(Symbol qualified, FileId seen_from) const;
  TypeId in_package(Symbol package, Symbol name, FileId seen_from) const;
  ResolvedType declared(TypeId id) const { return {type(id).qualified, id, true}; }

  TypeId member(TypeId id, Symbol name) const;
  /// Also one that a supertype declares; while linking, supertypes are understood first.
  TypeId inherited_member(TypeId id, Symbol name) const;
  ResolvedType resolve(Symbol written, FileId file, TypeId scope) const;
  std::optional<ResolvedType> in_scope(Symbol name, FileId file, TypeId scope) const;
  std::optional<ResolvedType> inherited_from_library(Symbol name, TypeId scope) const;
  ResolvedType at_file_level(Symbol name, FileId file) const;
  ResolvedType find_at_file_level(Symbol name, FileId file) const;
  std::optional<ResolvedType> imported(const Import& import, FileId file) const;
  ResolvedType of_alias(AliasId alias) const;
  void understand(TypeId id);
  std::vector<TypeId> trace_lineage(TypeId id) const;
  std::vector<Symbol> trace_library_ancestors(const TypeFacts& facts_of_type) const;
};

// Building --------------------------------------------------------------------------------------

namespace {

Unit lowered(const SourceFile& source, FileId file, std::string_view text) {
  return source.kind == FileKind::kJava ? unit_from_java(file, text)
                                        : unit_from_kotlin(file, source.path, text);
}

/// From the store when an earlier run left it there. A unit follows from its file alone: the text,
/// and what its path says.
Unit lowered_or_kept(const SourceFile& source, FileId file, std::string_view text, Store* store) {
  if (store == nullptr) return lowered(source, file, text);
  const StoreKey key = store->hash("unit")->add(source.path).add(text).key();
  if (const std::optional<std::string> bytes = store->get(key)) {
    if (std::optional<Unit> unit = unpacked_unit(*bytes, file)) return std::move(*unit);
  }
  Unit unit = lowered(source, file, text);
  store->put(key, packed_unit(unit));
  return unit;
}

}  // namespace

void Program::State::lower(unsigned threads, Store* store) {
  for (const FileKind kind : {FileKind::kJava, FileKind::kKotlin}) {
    for (const FileId file : sources->files(kind)) {
      if (!is_test_set(source_set(sources->file(file).path).name)) files.push_back(file);
    }
  }
  std::sort(files.begin(), files.end(), [](FileId a, FileId b) { return a.value < b.value; });
  unit_of_file.assign(sources->size(), kNoIndex);
  for (uint32_t i = 0; i < files.size(); ++i) unit_of_file[files[i].value] = i;
  units.resize(files.size());

  // The largest first, so that no thread is left with one at the end.
  std::vector<uint32_t> order(files.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return sources->file(files[a]).size > sources->file(files[b]).size;
  });
  // Texts aren't kept: of most files nothing is asked again.
  std::vector<std::optional<ReadNote>> read(files.size());
  parallel_for(order.size(), threads, [&](size_t i) {
    const uint32_t at = order[i];
    const FileId file = files[at];
    sources->with_text(file, [&](std::string_view text, const std::optional<ReadNote>& note) {
      units[at] =
          std::make_shared<const Unit>(lowered_or_kept(sources->file(file), file, text, store));
      read[at] = note;
    });
  });
  for (size_t i = 0; i < read.size(); ++i) {
    if (read[i]) read_notes.emplace(files[i], *read[i]);
  }
}

bool Program::State::calls_native_code() const {
  for (const auto& unit : units) {
    for (const FunctionDecl& function : unit->functions) {
      if (function.modifiers.is_native) return true;
    }
    for (const Expr& e : unit->exprs) {
      if (e.kind == ExprKind::kCall && e.name.view() == "loadLibrary") return true;
    }
  }
  return false;
}

void Program::State::lower_native_code(unsigned threads) {
  if (library == nullptr || library->native_words() == nullptr ||
      sources->files(FileKind::kNative).empty() || !calls_native_code())
    return;
  const NativeWords& words = *library->native_words();
  const std::vector<FileId> found = native_sources(*sources, words);
  if (found.empty()) return;
  if (const std::string missing = native_parser_missing(); !missing.empty()) {
    for (const FileId file : found)
      notes.push_back({ReadNote::Kind::kNotParsed, sources->file(file).path, 0, missing});
    return;
  }
  std::vector<std::optional<Unit>> lowered(found.size());
  parallel_for(found.size(), threads,
               [&](size_t i) { lowered[i] = lower_native(*sources, found[i], words); });
  for (size_t i = 0; i < found.size(); ++i) {
    if (!lowered[i]) {
      notes.push_back(
          {ReadNote::Kind::kNotParsed, sources->file(found[i]).path, 0, "libclang gave up on it"});
      continue;
    }
    if (const auto note = sources->note(found[i])) read_notes.emplace(found[i], *note);
    files.push_back(found[i]);
    units.push_back(std::make_shared<const Unit>(std::move(*lowered[i])));
  }
  // By path again.
  std::sort(files.begin(), files.end(), [](FileId a, FileId b) { return a.value < b.value; });
  std::sort(units.begin(), units.end(),
            [](const auto& a, const auto& b) { return a->file.value < b->file.value; });
  for (uint32_t i = 0; i < files.size(); ++i) unit_of_file[files[i].value] = i;
}

/// `native` methods and the functions that they mean: by JNI's names, else by a table for
/// RegisterNatives.
void Program::State::join_native() {
  std::unordered_map<std::string_view, std::vector<FunctionId>> exported, by_name;
  std::unordered_map<Symbol, std::vector<std::pair<const Unit*, const NativeBinding*>>> registered;
  bool any = false;
  for (const auto& held : units) {
    const Unit& unit = *held;
    if (unit.language != Language::kNative) continue;
    any = true;
    for (uint32_t f = 0; f < unit.functions.size(); ++f) {
      const std::string_view name = unit.functions[f].name.view();
      if (unit.functions[f].kind != FunctionKind::kMethod) continue;
      by_name[name].push_back({unit.file, f});
      if (!name.starts_with("Java_")) continue;
      exported[name.substr(0, name.find("__"))].push_back({unit.file, f});
    }
    for (const NativeBinding& binding : unit.native_bindings)
      registered[binding.method].push_back({&unit, &binding});
  }
  if (!any) return;
  const auto binary_name = [&](const Unit& unit, uint32_t type) {
    std::string name;
    uint32_t outermost = type;
    std::vector<uint32_t> chain;
    for (uint32_t at = type; at != kNoIndex; at = unit.types[at].enclosing) {
      chain.push_back(at);
      outermost = at;
    }
    name = std::string(unit.types[outermost].qualified.view());
    for (size_t i = chain.size() - 1; i-- > 0;)
      name += "$" + std::string(unit.types[chain[i]].name.view());
    return name;
  };
  for (const auto& held : units) {
    const Unit& unit = *held;
    if (unit.language == Language::kNative) continue;
    for (uint32_t f = 0; f < unit.functions.size(); ++f) {
      const FunctionDecl& function = unit.functions[f];
      if (!function.modifiers.is_native || function.owner == kNoIndex) continue;
      std::vector<FunctionId>& found = native_functions[{unit.file, f}];
      // A companion's function is also a static one of the class around when it is @JvmStatic.
      std::vector<std::string> classes{binary_name(unit, function.owner)};
      const TypeDecl& owner = unit.types[function.owner];
      if (owner.kind == TypeKind::kCompanion && owner.enclosing != kNoIndex)
        classes.push_back(binary_name(unit, owner.enclosing));
      for (const std::string& name : classes) {
        const auto known = exported.find(jni_name(name, function.name.view()));
        if (known == exported.end()) continue;
        for (const FunctionId candidate : known->second) {
          const FunctionDecl& native = this->unit(candidate.file).functions[candidate.index];
          const size_t suffix = native.name.view().find("__");
          if (suffix != std::string_view::npos &&
              !jni_suffix_fits(native.name.view().substr(suffix + 2), unit, function))
            continue;
          found.push_back(candidate);
        }
        if (!found.empty()) break;
      }
      if (!found.empty()) continue;
      const auto rows = registered.find(function.name);
      if (rows == registered.end()) continue;
      for (const bool by_class : {true, false}) {
        for (const auto& [table, row] : rows->second) {
          if (jni_parameter_count(row->signature.view()) !=
              static_cast<int>(function.parameters.size()))
            continue;
          bool named = false;
          for (std::string name : classes) {
            std::replace(name.begin(), name.end(), '.', '/');
            named =
                named || std::binary_search(table->class_literals.begin(),
                                            table->class_literals.end(), Symbol(name), ByText());
          }
          if (by_class && !named) continue;
          const auto functions = by_name.find(row->function.view());
          if (functions == by_name.end()) continue;
          const auto same_file =
              std::find_if(functions->second.begin(), functions->second.end(),
                           [&](FunctionId id) { return id.file == table->file; });
          if (same_file != functions->second.end()) {
            found.push_back(*same_file);
          } else {
            found.insert(found.end(), functions->second.begin(), functions->second.end());
          }
        }
        if (!found.empty()) break;
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
    }
  }
}

void Program::State::index() {
  uint32_t count = 0;
  for (uint32_t u = 0; u < units.size(); ++u) {
    const std::string_view path = sources->file(files[u]).path;
    const SourceSet set =
        units[u]->language == Language::kNative ? native_source_set(path) : source_set(path);
    facts[u].module = path.substr(0, set.module_end);
    facts[u].rank = rank_of(set.name);
    facts[u].first_type = count;
    facts[u].aliases.resize(units[u]->aliases.size());
    count += static_cast<uint32_t>(units[u]->types.size());
  }
  types.resize(count);

  // By rank, then by path: `find` takes the first.
  std::vector<uint32_t> order(units.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return facts[a].rank < facts[b].rank; });
  by_qualified.reserve(count);
  for (const uint32_t u : order) {
    const Unit& unit = *units[u];
    packages.insert(unit.package);
    for (uint32_t t = 0; t < unit.types.size(); ++t) {
      const TypeDecl& type = unit.types[t];
      const TypeId id{unit.file, t};
      if (in_platform(type.qualified.view()) && library != nullptr &&
          library->knows(type.qualified))
        continue;
      by_qualified[type.qualified].push_back(id);
      if (type.kind != TypeKind::kAnonymous) by_simple_name[type.name].push_back(id);
      if (type.enclosing != kNoIndex && type.kind != TypeKind::kAnonymous) {
        auto& names = type.enclosing_function == kNoIndex ? members : locals;
        names.try_emplace(inside({unit.file, type.enclosing}, type.name), id);
      }
      if (type.enclosing == kNoIndex) by_package[{unit.package, type.name}].push_back(id);
      if (type.kind != TypeKind::kFacade) continue;
      for (const uint32_t f : type.functions) {
        if (unit.functions[f].kind != FunctionKind::kMethod) continue;
        top_level_functions[{unit.package, unit.functions[f].name}].push_back({unit.file, f});
      }
      for (const uint32_t f : type.fields) {
        top_level_fields[{unit.package, unit.fields[f].name}].push_back({unit.file, f});
      }
    }
    for (uint32_t a = 0; a < unit.aliases.size(); ++a) {
      aliases.try_emplace({unit.package, unit.aliases[a].name}, AliasId{unit.file, a});
    }
  }
}

namespace {

/// What `@JvmName` calls a function; empty without one.
Symbol jvm_name(const Unit& unit, const FunctionDecl& function) {
  if (unit.language != Language::kKotlin) return {};
  for (const Annotation& one : function.annotations) {
    if (last_part(one.name.view()) != "JvmName" || one.arguments.empty()) continue;
    const Expr& argument = unit.expr(one.arguments.front());
    if (argument.kind != ExprKind::kLiteral) continue;
    if (const Symbol* text = std::get_if<Symbol>(&unit.literals[argument.ref])) return *text;
  }
  return {};
}

/// Methods by the number of their name and of their `@JvmName`; those of one name in text order.
std::vector<std::pair<uint32_t, uint32_t>> methods_by_name(const Unit& unit, uint32_t type) {
  std::vector<std::pair<uint32_t, uint32_t>> list;
  for (const uint32_t f : unit.types[type].functions) {
    const FunctionDecl& function = unit.functions[f];
    if (function.kind == FunctionKind::kGetter || function.kind == FunctionKind::kSetter) continue;
    list.emplace_back(function.name.id(), f);
    const Symbol on_jvm = jvm_name(unit, function);
    if (!on_jvm.empty() && on_jvm != function.name) list.emplace_back(on_jvm.id(), f);
  }
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace

void Program::State::link() {
  for (const auto& held : units) {
    const Unit& unit = *held;
    for (uint32_t t = 0; t < unit.types.size(); ++t) understand({unit.file, t});
  }
  // Names were looked up while supertypes were still missing: those answers are not to be kept.
  for (uint32_t u = 0; u < units.size(); ++u) {
    facts[u].resolved.clear();
    for (AliasFacts& alias : facts[u].aliases) alias.progress = Progress::kNew;
  }
  for (const auto& held : units) {
    const Unit& unit = *held;
    for (uint32_t a = 0; a < unit.aliases.size(); ++a) of_alias({unit.file, a});
  }
  for (uint32_t u = 0; u < units.size(); ++u) facts[u].resolved.clear();

  for (const auto& held : units) {
    const Unit& unit = *held;
    for (uint32_t t = 0; t < unit.types.size(); ++t) {
      const TypeId id{unit.file, t};
      TypeFacts& own = type_facts(id);
      own.lineage = trace_lineage(id);
      own.library_ancestors = trace_library_ancestors(own);
      own.methods = methods_by_name(unit, t);
      for (const TypeId ancestor : own.lineage) {
        if (ancestor != id) type_facts(ancestor).subtypes.push_back(id);
      }
    }
  }
  const auto by_name = [&](TypeId a, TypeId b) {
    const std::string_view left = type(a).qualified.view(), right = type(b).qualified.view();
    return left != right ? left < right : a < b;
  };
  for (TypeFacts& facts_of_type : types)
    std::sort(facts_of_type.subtypes.begin(), facts_of_type.subtypes.end(), by_name);
}

void Program::State::note_faults() {
  for (const auto& held : units) {
    const Unit& unit = *held;
    const std::string& path = sources->file(unit.file).path;
    if (const auto note = read_notes.find(unit.file); note != read_notes.end())
      notes.push_back(note->second);
    if (unit.has_syntax_errors) {
      const int line = sources->line_of({unit.file, unit.first_error, unit.first_error});
      notes.push_back({ReadNote::Kind::kSyntaxError, path, line, {}});
    }
    if (unit.too_deep) notes.push_back({ReadNote::Kind::kTooDeep, path, 0, {}});
  }
}

void Program::State::understand(TypeId id) {
  TypeFacts& own = type_facts(id);
  if (own.progress != Progress::kNew || linking_depth >= kDeepest) return;
  ++linking_depth;
  own.progress = Progress::kRunning;
  const Unit& in = unit(id.file);
  const TypeDecl& decl = in.types[id.index];
  // A supertype is looked up outside of the type itself, but its parameters are in sight.
  const TypeId around{id.file, decl.enclosing};
  std::vector<ResolvedType> found;
  for (const uint32_t written : decl.supertypes) {
    const ResolvedType super = resolve(in.type_refs[written].name, id.file, around);
    if (super.declared == id) continue;
    found.push_back(super);
  }
  const auto is_class = [&](const ResolvedType& super) {
    if (!super.declared.valid()) return false;
    const TypeKind kind = type(super.declared).kind;
    return kind != TypeKind::kInterface && kind != TypeKind::kAnnotation;
  };
  if (decl.kind != TypeKind::kInterface && decl.kind != TypeKind::kAnnotation) {
    const auto first = std::find_if(found.begin(), found.end(), is_class);
    if (first != found.end()) {
      own.superclass = first->declared;
      std::rotate(found.begin(), first, first + 1);
    }
  }
  own.supertypes = std::move(found);
  --linking_depth;
  own.progress = Progress::kDone;
}

// Looking up ------------------------------------------------------------------------------------

TypeId Program::State::choose(const std::vector<TypeId>& from, FileId seen_from) const {
  if (from.size() > 1 && seen_from.valid()) {
    const std::string_view module = file_facts(seen_from).module;
    for (const TypeId id : from) {
      if (id.file == seen_from) return id;
    }
    for (const TypeId id : from) {
      if (file_facts(id.file).module == module) return id;
    }
  }
  return from.front();
}

TypeId Program::State::find(Symbol qualified, FileId seen_from) const {
  const auto found = by_qualified.find(qualified);
  return found == by_qualified.end() ? TypeId() : choose(found->second, seen_from);
}

TypeId Program::State::in_package(Symbol package, Symbol name, FileId seen_from) const {
  const auto found = by_package.find({package, name});
  return found == by_package.end() ? TypeId() : choose(found->second, seen_from);
}

TypeId Program::State::member(TypeId id, Symbol name) const {
  const auto found = members.find(inside(id, name));
  return found == members.end() ? TypeId() : found->second;
}

TypeId Program::State::inherited_member(TypeId id, Symbol name) const {
  if (const TypeId own = member(id, name); own.valid()) return own;
  std::vector<TypeId> seen{id};
  for (size_t i = 0; i < seen.size(); ++i) {
    // Only while linking is anything still to be understood; then this runs on one thread.
    if (type_facts(seen[i]).progress == Progress::kNew)
      const_cast<State*>(this)->understand(seen[i]);
    for (const ResolvedType& super : type_facts(seen[i]).supertypes) {
      if (!super.declared.valid() ||
          std::find(seen.begin(), seen.end(), super.declared) != seen.end())
        continue;
      if (const TypeId found = member(super.declared, name); found.valid()) return found;
      if (seen.size() < kLongestLineage) seen.push_back(super.declared);
    }
  }
  return {};
}

std::optional<ResolvedType> Program::State::in_scope(Symbol name, FileId file, TypeId scope) const {
  const Unit& in = unit(file);
  for (uint32_t at = scope.index; at != kNoIndex; at = in.types[at].enclosing) {
    const TypeDecl& type = in.types[at];
    if (std::find(type.type_parameters.begin(), type.type_parameters.end(), name) !=
        type.type_parameters.end()) {
      return ResolvedType{Symbol("java.lang.Object"), {}, true};
    }
    if (type.name == name && type.kind != TypeKind::kAnonymous) return declared({file, at});
    if (const TypeId found = inherited_member({file, at}, name); found.valid())
      return declared(found);
    if (const auto local = locals.find(inside({file, at}, name)); local != locals.end())
      return declared(local->second);
  }
  return std::nullopt;
}

std::optional<ResolvedType> Program::State::inherited_from_library(Symbol name,
                                                                   TypeId scope) const {
  if (library == nullptr) return std::nullopt;
  const Unit& in = unit(scope.file);
  for (uint32_t at = scope.index; at != kNoIndex; at = in.types[at].enclosing) {
    for (const TypeId ancestor : trace_lineage({scope.file, at})) {
      for (const ResolvedType& super : type_facts(ancestor).supertypes) {
        if (super.declared.valid()) continue;
        const Symbol member_name = joined(super.qualified, name.view());
        if (library->knows(member_name)) return ResolvedType{member_name, {}, true};
      }
    }
  }
  return std::nullopt;
}

ResolvedType Program::State::of_alias(AliasId alias) const {
  const Unit& in = unit(alias.file);
  const TypeAlias& decl = in.aliases[alias.index];
  AliasFacts& own = file_facts(alias.file).aliases[alias.index];
  if (own.progress == Progress::kDone) return own.meaning;
  // Only while linking, on one thread. An alias that stands for itself means nothing.
  if (own.progress == Progress::kRunning || decl.type == kNoIndex)
    return {decl.qualified, {}, false};
  own.progress = Progress::kRunning;
  own.meaning = resolve(in.type_refs[decl.type].name, alias.file, {});
  own.progress = Progress::kDone;
  return own.meaning;
}

std::optional<ResolvedType> Program::State::imported(const Import& import, FileId file) const {
  if (const TypeId found = find(import.name, file); found.valid()) return declared(found);
  const std::string_view name = import.name.view();
  const size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) {
    const Symbol owner(name.substr(0, dot));
    const Symbol last(name.substr(dot + 1));
    if (const auto alias = aliases.find({owner, last}); alias != aliases.end())
      return of_alias(alias->second);
    if (const TypeId around = find(owner, file); around.valid()) {
      const TypeId found = inherited_member(around, last);
      if (found.valid()) return declared(found);
    }
  }
  if (import.is_static && (library == nullptr || !library->knows(import.name))) return std::nullopt;
  return ResolvedType{import.name, {}, true};
}

ResolvedType Program::State::at_file_level(Symbol name, FileId file) const {
  FileFacts& in = file_facts(file);
  {
    const std::lock_guard lock(in.mutex);
    const auto known = in.resolved.find(name);
    if (known != in.resolved.end()) return known->second;
  }
  const ResolvedType found = find_at_file_level(name, file);
  const std::lock_guard lock(in.mutex);
  in.resolved.emplace(name, found);
  return found;
}

ResolvedType Program::State::find_at_file_level(Symbol name, FileId file) const {
  const Unit& in = unit(file);
  const std::span<const Import> imports =
      std::span(in.imports).first(std::min(in.imports.size(), kMostImports));
  for (const Import& import : imports) {
    if (import.star || import.alias != name) continue;
    if (const std::optional<ResolvedType> found = imported(import, file)) return *found;
  }
  if (const TypeId found = in_package(in.package, name, file); found.valid())
    return declared(found);
  if (const auto alias = aliases.find({in.package, name}); alias != aliases.end())
    return of_alias(alias->second);

  std::optional<Symbol> guess;  // a star import of a package that nobody here declares
  for (const Import& import : imports) {
    if (!import.star) continue;
    if (const TypeId found = in_package(import.name, name, file); found.valid())
      return declared(found);
    if (const auto alias = aliases.find({import.name, name}); alias != aliases.end())
      return of_alias(alias->second);
    if (const TypeId around = find(import.name, file); around.valid()) {
      const TypeId found = inherited_member(around, name);
      if (found.valid()) return declared(found);
      continue;
    }
    const Symbol candidate = joined(import.name, name.view());
    if (library != nullptr && library->knows(candidate)) return {candidate, {}, true};
    if (!guess && !import.is_static && !packages.contains(import.name)) guess = candidate;
  }
  if (const Symbol known = default_import(in.language, name); !known.empty())
    return {known, {}, true};
  if (is_primitive(name)) return {name, {}, true};
  const char first = name.empty() ? '\0' : name.view().front();
  const bool like_a_type = first >= 'A' && first <= 'Z';
  if (guess && like_a_type) return {*guess, {}, false};
  return {name, {}, false};
}

ResolvedType Program::State::resolve(Symbol written, FileId file, TypeId scope) const {
  const std::string_view text = written.view();
  const std::string_view head = first_part(text);
  const bool simple = head.size() == text.size();
  const Symbol first = simple ? written : Symbol(head);

  ResolvedType found;
  if (const std::optional<ResolvedType> seen = in_scope(first, file, scope)) {
    found = *seen;
  } else {
    found = at_file_level(first, file);
    if (!found.certain && scope.valid()) {
      if (const std::optional<ResolvedType> inherited = inherited_from_library(first, scope))
        found = *inherited;
    }
  }
  if (simple) return found;

  if (!found.certain) {
    // Not a type's name at the head: a package then.
    if (const TypeId whole = find(written, file); whole.valid()) return declared(whole);
    for (size_t dot = text.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = text.rfind('.', dot - 1)) {
      const TypeId outer = find(Symbol(text.substr(0, dot)), file);
      if (!outer.valid()) continue;
      found = declared(outer);
      const size_t rest = dot;
      std::string_view parts = text.substr(rest + 1);
      while (!parts.empty()) {
        const std::string_view part = first_part(parts);
        const TypeId inner = inherited_member(found.declared, Symbol(part));
        if (!inner.valid()) return {joined(found.qualified, parts), {}, false};
        found = declared(inner);
        parts.remove_prefix(std::min(part.size() + 1, parts.size()));
      }
      return found;
    }
    if (library != nullptr && library->knows(written)) return {written, {}, true};
    const bool package = head.front() >= 'a' && head.front() <= 'z';
    if (package) return {written, {}, true};
    if (found.qualified != first)
      return {joined(found.qualified, text.substr(head.size() + 1)), {}, false};
    return {written, {}, false};
  }
  std::string_view rest = text.substr(head.size() + 1);
  while (!rest.empty()) {
    const std::string_view part = first_part(rest);
    if (found.declared.valid()) {
      const TypeId inner = inherited_member(found.declared, Symbol(part));
      found =
          inner.valid() ? declared(inner) : ResolvedType{joined(found.qualified, part), {}, false};
    } else {
      const Symbol longer = joined(found.qualified, part);
      const TypeId inner = find(longer, file);
      found = inner.valid() ? declared(inner) : ResolvedType{longer, {}, found.certain};
    }
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return found;
}

std::vector<TypeId> Program::State::trace_lineage(TypeId id) const {
  std::vector<TypeId> list{id};
  for (size_t i = 0; i < list.size(); ++i) {
    for (const ResolvedType& super : type_facts(list[i]).supertypes) {
      const bool fresh = super.declared.valid() &&
                         std::find(list.begin(), list.end(), super.declared) == list.end();
      if (fresh && list.size() < kLongestLineage) list.push_back(super.declared);
    }
  }
  return list;
}

std::vector<Symbol> Program::State::trace_library_ancestors(const TypeFacts& facts_of_type) const {
  std::vector<Symbol> names;
  for (const TypeId ancestor : facts_of_type.lineage) {
    for (const ResolvedType& super : type_facts(ancestor).supertypes) {
      if (!super.declared.valid()) names.push_back(super.qualified);
    }
  }
  std::sort(names.begin(), names.end(), ByText());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Questions -------------------------------------------------------------------------------------

Program::Program(std::unique_ptr<State> state) : state_(std::move(state)) {}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

void Program::State::join() {
  facts = std::make_unique<FileFacts[]>(files.size());
  index();
  link();
  join_native();
}

Program Program::build(const SourceTree& sources, const LibraryTypes* library, unsigned threads,
                       Store* store) {
  auto state = std::make_unique<State>();
  state->sources = &sources;
  state->library = library;
  state->lower(threads, store);
  state->lower_native_code(threads);
  state->join();
  state->note_faults();
  return Program(std::move(state));
}

Program Program::part(const std::function<bool(FileId)>& belongs) const {
  auto state = std::make_unique<State>();
  state->sources = state_->sources;
  state->library = state_->library;
  state->unit_of_file.assign(state_->unit_of_file.size(), kNoIndex);
  for (size_t i = 0; i < state_->files.size(); ++i) {
    if (!belongs(state_->files[i])) continue;
    state->unit_of_file[state_->files[i].value] = static_cast<uint32_t>(state->files.size());
    state->files.push_back(state_->files[i]);
    state->units.push_back(state_->units[i]);
  }
  state->join();
  return Program(std::move(state));
}

const SourceTree& Program::sources() const { return *state_->sources; }
const std::vector<FileId>& Program::files() const { return state_->files; }
const Unit& Program::unit(FileId file) const { return state_->unit(file); }

bool Program::has_unit(FileId file) const {
  return file.valid() && file.value < state_->unit_of_file.size() &&
         state_->unit_of_file[file.value] != kNoIndex;
}

TypeId Program::find_type(Symbol qualified) const { return state_->find(qualified, {}); }

const std::vector<TypeId>& Program::types_with_simple_name(Symbol name) const {
  const auto found = state_->by_simple_name.find(name);
  return found == state_->by_simple_name.end() ? kNoTypes : found->second;
}

ResolvedType Program::resolve(Symbol written, FileId file, TypeId scope) const {
  return state_->resolve(written, file, scope);
}

Symbol Program::annotation_class(const Annotation& annotation, FileId file) const {
  const bool aliased = unit(file).language == Language::kKotlin;
  return aliased ? resolve(annotation.name, file, {}).qualified : annotation.name;
}

const std::vector<ResolvedType>& Program::supertypes(TypeId id) const {
  return state_->type_facts(id).supertypes;
}
TypeId Program::superclass(TypeId id) const { return state_->type_facts(id).superclass; }
const std::vector<TypeId>& Program::lineage(TypeId id) const {
  return state_->type_facts(id).lineage;
}

const std::vector<Symbol>& Program::library_ancestors(TypeId id) const {
  return state_->type_facts(id).library_ancestors;
}

bool Program::is_subtype(TypeId id, Symbol qualified_ancestor) const {
  for (const TypeId ancestor : lineage(id)) {
    if (type(ancestor).qualified == qualified_ancestor) return true;
    for (const ResolvedType& super : supertypes(ancestor)) {
      if (super.qualified == qualified_ancestor) return true;
    }
  }
  return false;
}

const std::vector<TypeId>& Program::subtypes(TypeId id) const {
  return state_->type_facts(id).subtypes;
}

std::vector<FunctionId> Program::functions_named(TypeId id, Symbol name) const {
  const auto& methods = state_->type_facts(id).methods;
  std::vector<FunctionId> list;
  for (auto it = std::lower_bound(methods.begin(), methods.end(), std::pair(name.id(), 0u));
       it != methods.end() && it->first == name.id(); ++it)
    list.push_back({id.file, it->second});
  return list;
}

std::optional<FieldId> Program::field_named(TypeId id, Symbol name) const {
  const Unit& in = unit(id.file);
  for (const uint32_t f : in.types[id.index].fields) {
    if (in.fields[f].name == name) return FieldId{id.file, f};
  }
  return std::nullopt;
}

TypeId Program::member_type(TypeId id, Symbol name) const { return state_->member(id, name); }

TypeId Program::companion(TypeId id) const {
  const Unit& in = unit(id.file);
  for (const uint32_t inner : in.types[id.index].types) {
    if (in.types[inner].kind == TypeKind::kCompanion) return {id.file, inner};
  }
  return {};
}

const std::vector<FunctionId>& Program::top_level_functions(Symbol package, Symbol name) const {
  const auto found = state_->top_level_functions.find({package, name});
  return found == state_->top_level_functions.end() ? kNoFunctions : found->second;
}

const std::vector<FieldId>& Program::top_level_fields(Symbol package, Symbol name) const {
  const auto found = state_->top_level_fields.find({package, name});
  return found == state_->top_level_fields.end() ? kNoFields : found->second;
}

const std::vector<FunctionId>& Program::methods_named(Symbol name) const {
  // Only asked for when types don't tell; many runs never do.
  std::call_once(state_->methods_once, [&] {
    for (const auto& held : state_->units) {
      const Unit& unit = *held;
      for (uint32_t f = 0; f < unit.functions.size(); ++f) {
        if (unit.functions[f].kind == FunctionKind::kMethod)
          state_->methods[unit.functions[f].name].push_back({unit.file, f});
      }
    }
  });
  const auto found = state_->methods.find(name);
  return found == state_->methods.end() ? kNoFunctions : found->second;
}

const std::vector<FunctionId>& Program::native_functions(FunctionId method) const {
  const auto found = state_->native_functions.find(method);
  return found == state_->native_functions.end() ? kNoFunctions : found->second;
}

std::vector<FunctionId> Program::native_loaders(FileId file) const {
  const std::vector<FunctionId>& all = top_level_functions(Symbol("native"), Symbol("JNI_OnLoad"));
  std::vector<FunctionId> here;
  for (const FunctionId id : all) {
    if (state_->file_facts(id.file).module == state_->file_facts(file).module) here.push_back(id);
  }
  return here.empty() ? all : here;
}

const std::vector<ReadNote>& Program::notes() const { return state_->notes; }

}  // namespace sdklint
