#include "catalog/catalog.h"

#include <algorithm>
#include <cctype>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "catalog/load.h"

namespace sdklint {
namespace {

template <typename Row>
using ByName = std::unordered_map<Symbol, std::vector<const Row*>>;

template <typename Row>
const std::vector<const Row*>& rows_named(const ByName<Row>& table, Symbol name) {
  static const std::vector<const Row*> kNone;
  const auto it = table.find(name);
  return it == table.end() ? kNone : it->second;
}

template <typename Row>
void index_by_method(ByName<Row>& table, const std::vector<Row>& rows) {
  table.clear();
  table.reserve(rows.size());
  for (const Row& row : rows) table[row.method].push_back(&row);
}

/// Replaces the records of `into` that have the same key, appends the others.
template <typename Row, typename Key>
void merge(std::vector<Row>& into, std::vector<Row>&& from, Key key) {
  for (Row& row : from) {
    const auto same = std::find_if(into.begin(), into.end(),
                                   [&](const Row& old) { return key(old) == key(row); });
    if (same == into.end()) {
      into.push_back(std::move(row));
    } else {
      *same = std::move(row);
    }
  }
}

template <typename Row>
void append(std::vector<Row>& into, std::vector<Row>&& from) {
  into.insert(into.end(), std::make_move_iterator(from.begin()),
              std::make_move_iterator(from.end()));
}

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

/// File-name patterns: '*' stands for any run of characters; letters of either case.
bool matches(std::string_view pattern, std::string_view name) {
  size_t p = 0, n = 0, star = std::string_view::npos, restart = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      restart = n;
    } else if (p < pattern.size() && same_letter(pattern[p], name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++restart;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::string_view simple_name(std::string_view qualified) {
  const size_t dot = qualified.rfind('.');
  return dot == std::string_view::npos ? qualified : qualified.substr(dot + 1);
}

}  // namespace

struct Catalog::Index {
  std::unordered_map<Symbol, std::vector<SdkCallRef>> sdk_calls, sdk_constructors;
  ByName<PersonalDataApi> apis;
  ByName<SensitiveSink> sinks;
  ByName<CallbackRow> callbacks;
  ByName<ListenerRow> listeners;
  std::unordered_map<Symbol, const LifecycleRow*> lifecycle;
  ByName<EventRow> events;
  std::unordered_map<Symbol, const CarrierRow*> carriers;
  std::unordered_map<Symbol, const HolderRow*> holders;
  std::unordered_set<std::string_view> holder_names;
  ByName<StorageRow> storage;
  ByName<ComponentStartRow> starts;
  ByName<ExitRow> exits;
  ByName<PermissionRequestRow> requests;
  ByName<PermissionAnswerRow> answers;
  ByName<PermissionCheckRow> checks;
  ByName<SettingsPageRow> settings;
  ByName<DialogRow> dialogs;
  ByName<LibraryReturn> returns;
  std::unordered_map<uint64_t, const LibraryConstant*> constants;
  std::unordered_map<std::string_view, const Permission*> permissions;
  std::unordered_map<std::string_view, const PermissionGroup*> permission_groups;
  std::unordered_map<Symbol, const DataKind*> kinds;
  std::unordered_map<std::string_view, const Clause*> clauses;
  std::unordered_map<std::string_view, const Sdk*> sdks, prefixes, coordinates, components;
  std::vector<std::pair<std::string_view, const Sdk*>> coordinate_patterns;
  std::unordered_set<std::string_view> no_op;
  std::unordered_map<Symbol, const LibraryClass*> classes;
  std::unordered_set<Symbol> known;

  // Worked out when first asked; the analysis asks from several threads.
  std::shared_mutex lineage_lock;
  std::unordered_map<Symbol, std::vector<Symbol>> lineages;
};

Catalog::Catalog() : index_(std::make_unique<Index>()) {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

Result<Catalog> Catalog::from_folder(const std::string& folder) {
  LoadedCatalog loaded = load_catalog_folder(folder);
  if (!loaded.faults.empty()) {
    const CatalogFault& fault = loaded.faults.front();
    return Error{fault.message, fault.file, fault.line,
                 "`sdklint catalog check` lists every fault"};
  }
  if (loaded.files == 0)
    return Error{"no catalogue files (*.yaml) in this folder", folder, 0, "check the path"};
  loaded.catalog.index();
  return Result<Catalog>(std::move(loaded.catalog));
}

void Catalog::overlay(Catalog other) {
  merge(data_kinds, std::move(other.data_kinds), [](const DataKind& kind) { return kind.id; });
  merge(apis, std::move(other.apis),
        [](const PersonalDataApi& api) -> const std::string& { return api.id; });
  merge(sdks, std::move(other.sdks), [](const Sdk& sdk) -> const std::string& { return sdk.id; });
  merge(clauses, std::move(other.clauses),
        [](const Clause& clause) -> const std::string& { return clause.id; });
  merge(permissions, std::move(other.permissions),
        [](const Permission& p) -> const std::string& { return p.name; });
  merge(permission_groups, std::move(other.permission_groups),
        [](const PermissionGroup& group) -> const std::string& { return group.id; });
  append(permission_functions, std::move(other.permission_functions));
  append(permission_restrictions, std::move(other.permission_restrictions));
  append(permission_uses, std::move(other.permission_uses));
  merge(lifecycle, std::move(other.lifecycle),
        [](const LifecycleRow& row) { return row.class_name; });
  merge(carriers, std::move(other.carriers), [](const CarrierRow& row) { return row.class_name; });
  merge(holders, std::move(other.holders), [](const HolderRow& row) { return row.class_name; });
  append(events, std::move(other.events));
  merge(classes, std::move(other.classes), [](const LibraryClass& type) { return type.name; });
  append(notices, std::move(other.notices));
  merge(native_sinks, std::move(other.native_sinks),
        [](const NativeSink& sink) -> const std::string& { return sink.id; });
  append(native_readers, std::move(other.native_readers));
  append(sinks, std::move(other.sinks));
  append(callbacks, std::move(other.callbacks));
  append(listeners, std::move(other.listeners));
  append(application_delegates, std::move(other.application_delegates));
  append(storage, std::move(other.storage));
  append(component_starts, std::move(other.component_starts));
  append(exits, std::move(other.exits));
  append(permission_requests, std::move(other.permission_requests));
  append(permission_answers, std::move(other.permission_answers));
  append(permission_checks, std::move(other.permission_checks));
  append(settings_pages, std::move(other.settings_pages));
  append(dialogs, std::move(other.dialogs));
  append(permission_explanations, std::move(other.permission_explanations));
  append(returns, std::move(other.returns));
  append(constants, std::move(other.constants));
  append(target_sdk_floors, std::move(other.target_sdk_floors));
  append(open_libraries, std::move(other.open_libraries));
  append(lexicon.consent, std::move(other.lexicon.consent));
  append(lexicon.policy, std::move(other.lexicon.policy));
  append(lexicon.verbs, std::move(other.lexicon.verbs));
  append(lexicon.unrelated, std::move(other.lexicon.unrelated));
  append(lexicon.refuse, std::move(other.lexicon.refuse));
  append(lexicon.user_acts, std::move(other.lexicon.user_acts));
  append(lexicon.first_run, std::move(other.lexicon.first_run));
  append(lexicon.negative, std::move(other.lexicon.negative));
  append(lexicon.leave, std::move(other.lexicon.leave));
  append(lexicon.of_answer, std::move(other.lexicon.of_answer));
  append(lexicon.of_asking, std::move(other.lexicon.of_asking));
  append(lexicon.of_nothing, std::move(other.lexicon.of_nothing));
  index();
}

void Catalog::index() {
  index_ = std::make_unique<Index>();
  Index& index = *index_;
  static const Symbol kConstructor("<init>");

  for (const Sdk& sdk : sdks) {
    index.sdks.emplace(sdk.id, &sdk);
    for (const std::string& prefix : sdk.packages) index.prefixes.emplace(prefix, &sdk);
    for (const std::string& component : sdk.components) index.components.emplace(component, &sdk);
    index.no_op.insert(sdk.no_op.begin(), sdk.no_op.end());
    for (const std::string& coordinate : sdk.coordinates) {
      if (coordinate.ends_with('*')) {
        index.coordinate_patterns.emplace_back(
            std::string_view(coordinate).substr(0, coordinate.size() - 1), &sdk);
      } else {
        index.coordinates.emplace(coordinate, &sdk);
      }
    }
    for (const SdkCall& call : sdk.calls) {
      index.sdk_calls[call.method].push_back({&sdk, &call});
      index.known.insert(call.class_name);
      if (call.method == kConstructor) {
        index.sdk_calls[Symbol(simple_name(call.class_name.view()))].push_back({&sdk, &call});
        index.sdk_constructors[call.class_name].push_back({&sdk, &call});
      }
    }
  }
  // The longest pattern wins.
  std::stable_sort(index.coordinate_patterns.begin(), index.coordinate_patterns.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });

  for (const PersonalDataApi& api : apis) {
    index.apis[api.member].push_back(&api);
    if (!api.kotlin_property.empty() && api.kotlin_property != api.member) {
      index.apis[api.kotlin_property].push_back(&api);
    }
    index.known.insert(api.class_name);
  }
  index_by_method(index.sinks, sinks);
  index_by_method(index.callbacks, callbacks);
  index_by_method(index.events, events);
  for (const CarrierRow& row : carriers) index.carriers.emplace(row.class_name, &row);
  for (const HolderRow& row : holders) {
    index.holders.emplace(row.class_name, &row);
    index.holder_names.insert(last_part(row.class_name.view()));
  }
  index_by_method(index.storage, storage);
  index_by_method(index.starts, component_starts);
  index_by_method(index.exits, exits);
  index_by_method(index.requests, permission_requests);
  index_by_method(index.answers, permission_answers);
  index_by_method(index.checks, permission_checks);
  index_by_method(index.settings, settings_pages);
  index_by_method(index.dialogs, dialogs);
  index_by_method(index.returns, returns);
  for (const ListenerRow& row : listeners) index.listeners[row.class_name].push_back(&row);
  for (const LifecycleRow& row : lifecycle) index.lifecycle.emplace(row.class_name, &row);
  for (const LibraryConstant& row : constants) {
    index.constants.emplace(uint64_t{row.class_name.id()} << 32 | row.field.id(), &row);
  }
  for (const Permission& permission : permissions)
    index.permissions.emplace(permission.name, &permission);
  for (const PermissionGroup& group : permission_groups)
    index.permission_groups.emplace(group.id, &group);
  for (const DataKind& kind : data_kinds) index.kinds.emplace(kind.id, &kind);
  for (const Clause& clause : clauses) index.clauses.emplace(clause.id, &clause);

  index.classes.reserve(classes.size());
  index.known.reserve(classes.size() * 2);
  for (const LibraryClass& type : classes) {
    index.classes.emplace(type.name, &type);
    index.known.insert(type.name);
  }
  const auto know = [&](const auto& rows) {
    for (const auto& row : rows) index.known.insert(row.class_name);
  };
  know(sinks);
  know(callbacks);
  know(listeners);
  know(lifecycle);
  know(events);
  know(carriers);
  know(holders);
  know(storage);
  know(component_starts);
  know(exits);
  know(permission_requests);
  know(permission_answers);
  know(permission_checks);
  know(settings_pages);
  know(dialogs);
  know(returns);
  know(constants);
}

bool fits_pattern(std::string_view pattern, std::string_view text) {
  size_t p = 0, t = 0, star = std::string_view::npos, restart = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      restart = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++restart;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

const std::vector<Catalog::SdkCallRef>& Catalog::sdk_calls(Symbol method) const {
  static const std::vector<SdkCallRef> kNone;
  const auto it = index_->sdk_calls.find(method);
  return it == index_->sdk_calls.end() ? kNone : it->second;
}
const std::vector<Catalog::SdkCallRef>& Catalog::sdk_constructors(Symbol class_name) const {
  static const std::vector<SdkCallRef> kNone;
  const auto it = index_->sdk_constructors.find(class_name);
  return it == index_->sdk_constructors.end() ? kNone : it->second;
}
const std::vector<const PersonalDataApi*>& Catalog::apis_named(Symbol member) const {
  return rows_named(index_->apis, member);
}
const std::vector<const SensitiveSink*>& Catalog::sinks_named(Symbol method) const {
  return rows_named(index_->sinks, method);
}
const std::vector<const CallbackRow*>& Catalog::callbacks_named(Symbol method) const {
  return rows_named(index_->callbacks, method);
}
const std::vector<const ListenerRow*>& Catalog::listeners_of(Symbol class_name) const {
  return rows_named(index_->listeners, class_name);
}
const LifecycleRow* Catalog::lifecycle_of(Symbol class_name) const {
  const auto it = index_->lifecycle.find(class_name);
  return it == index_->lifecycle.end() ? nullptr : it->second;
}
const std::vector<const EventRow*>& Catalog::events_named(Symbol method) const {
  return rows_named(index_->events, method);
}
const CarrierRow* Catalog::carrier_of(Symbol class_name) const {
  const auto it = index_->carriers.find(class_name);
  return it == index_->carriers.end() ? nullptr : it->second;
}
const HolderRow* Catalog::holder_of(Symbol class_name) const {
  const auto it = index_->holders.find(class_name);
  return it == index_->holders.end() ? nullptr : it->second;
}
bool Catalog::names_holder(std::string_view simple_name) const {
  return index_->holder_names.contains(simple_name);
}
bool Catalog::is_interface(Symbol class_name) const {
  const auto it = index_->classes.find(class_name);
  return it != index_->classes.end() && it->second->is_interface;
}
const std::vector<const StorageRow*>& Catalog::storage_named(Symbol method) const {
  return rows_named(index_->storage, method);
}
const std::vector<const ComponentStartRow*>& Catalog::starts_named(Symbol method) const {
  return rows_named(index_->starts, method);
}
const std::vector<const ExitRow*>& Catalog::exits_named(Symbol method) const {
  return rows_named(index_->exits, method);
}
const std::vector<const PermissionRequestRow*>& Catalog::requests_named(Symbol method) const {
  return rows_named(index_->requests, method);
}
const std::vector<const PermissionAnswerRow*>& Catalog::answers_named(Symbol method) const {
  return rows_named(index_->answers, method);
}
const std::vector<const PermissionCheckRow*>& Catalog::checks_named(Symbol method) const {
  return rows_named(index_->checks, method);
}
const std::vector<const DialogRow*>& Catalog::dialogs_named(Symbol method) const {
  return rows_named(index_->dialogs, method);
}
const std::vector<const SettingsPageRow*>& Catalog::settings_named(Symbol method) const {
  return rows_named(index_->settings, method);
}
const SettingsPageRow* Catalog::settings_page(std::string_view action) const {
  for (const SettingsPageRow& row : settings_pages) {
    if (row.action.empty()) continue;
    if (row.action == action || last_part(action) == row.method.view()) return &row;
  }
  return nullptr;
}
const std::vector<const LibraryReturn*>& Catalog::returns_named(Symbol method) const {
  return rows_named(index_->returns, method);
}
const LibraryConstant* Catalog::constant(Symbol class_name, Symbol field) const {
  const auto it = index_->constants.find(uint64_t{class_name.id()} << 32 | field.id());
  return it == index_->constants.end() ? nullptr : it->second;
}

namespace {
template <typename Map, typename Key>
auto find_or_null(const Map& map, const Key& key) -> typename Map::mapped_type {
  const auto it = map.find(key);
  return it == map.end() ? nullptr : it->second;
}
}  // namespace

const Permission* Catalog::permission(std::string_view name) const {
  // Whoever asks for a group asks for what is in it.
  constexpr std::string_view kGroup = "android.permission-group.";
  if (!name.starts_with(kGroup)) return find_or_null(index_->permissions, name);
  const auto first =
      std::find_if(permissions.begin(), permissions.end(), [&](const Permission& one) {
        return one.kind == Permission::Kind::kDangerous && one.group == name.substr(kGroup.size());
      });
  return first == permissions.end() ? nullptr : &*first;
}
const PermissionGroup* Catalog::permission_group(std::string_view id) const {
  return find_or_null(index_->permission_groups, id);
}
const DataKind* Catalog::data_kind(Symbol id) const { return find_or_null(index_->kinds, id); }
const Clause* Catalog::clause(std::string_view id) const {
  return find_or_null(index_->clauses, id);
}
const Sdk* Catalog::sdk(std::string_view id) const { return find_or_null(index_->sdks, id); }

bool Catalog::knows_class(Symbol qualified) const { return index_->known.contains(qualified); }

const std::vector<Symbol>& Catalog::library_lineage(Symbol class_name) const {
  Index& index = *index_;
  {
    const std::shared_lock read(index.lineage_lock);
    const auto it = index.lineages.find(class_name);
    if (it != index.lineages.end()) return it->second;
  }
  // Breadth first: the class, its direct supertypes, theirs; each once, so that a loop in the data
  // ends too.
  std::vector<Symbol> lineage{class_name};
  for (size_t i = 0; i < lineage.size(); ++i) {
    const LibraryClass* type = find_or_null(index.classes, lineage[i]);
    if (!type) continue;
    for (const Symbol super : type->supertypes) {
      if (std::find(lineage.begin(), lineage.end(), super) == lineage.end())
        lineage.push_back(super);
    }
  }
  const std::unique_lock write(index.lineage_lock);
  return index.lineages.try_emplace(class_name, std::move(lineage)).first->second;
}

bool Catalog::is_library_subtype(Symbol sub, Symbol super) const {
  if (sub == super) return true;
  const std::vector<Symbol>& lineage = library_lineage(sub);
  return std::find(lineage.begin(), lineage.end(), super) != lineage.end();
}

const Sdk* Catalog::sdk_of_class(std::string_view qualified) const {
  for (;;) {
    if (const Sdk* sdk = find_or_null(index_->prefixes, qualified)) return sdk;
    const size_t dot = qualified.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    qualified = qualified.substr(0, dot);
  }
}

bool Catalog::is_open_library(std::string_view class_name) const {
  return std::any_of(open_libraries.begin(), open_libraries.end(), [&](const OpenLibrary& library) {
    return std::any_of(library.packages.begin(), library.packages.end(),
                       [&](const std::string& package) {
                         return class_name.starts_with(package) &&
                                class_name.substr(package.size()).starts_with('.');
                       });
  });
}

const Sdk* Catalog::sdk_of_coordinate(std::string_view group, std::string_view artifact) const {
  std::string coordinate(group);
  coordinate += ':';
  coordinate += artifact;
  if (index_->no_op.contains(coordinate)) return nullptr;
  if (const Sdk* sdk = find_or_null(index_->coordinates, std::string_view(coordinate))) return sdk;
  for (const auto& [beginning, sdk] : index_->coordinate_patterns) {
    if (coordinate.starts_with(beginning)) return sdk;
  }
  return nullptr;
}

const Sdk* Catalog::sdk_of_archive(std::string_view file_name) const {
  const Sdk* best = nullptr;
  size_t longest = 0;
  for (const Sdk& sdk : sdks) {
    for (const std::string& pattern : sdk.archives) {
      if (pattern.size() > longest && matches(pattern, file_name)) {
        best = &sdk;
        longest = pattern.size();
      }
    }
  }
  return best;
}

const Sdk* Catalog::sdk_of_native_library(std::string_view file_name) const {
  for (const Sdk& sdk : sdks) {
    for (const std::string& pattern : sdk.native_libraries) {
      if (matches(pattern, file_name)) return &sdk;
    }
  }
  return nullptr;
}

std::vector<const Sdk*> Catalog::sdks_brought_by(SdkCarrier::Host host,
                                                 std::string_view name) const {
  std::vector<const Sdk*> brought;
  for (const Sdk& sdk : sdks) {
    for (const SdkCarrier& carrier : sdk.brings) {
      if (carrier.host != host) continue;
      if (std::find(carrier.names.begin(), carrier.names.end(), name) != carrier.names.end() &&
          (brought.empty() || brought.back() != &sdk))
        brought.push_back(&sdk);
    }
  }
  return brought;
}

const Sdk* Catalog::sdk_of_component(std::string_view class_name) const {
  if (const Sdk* sdk = find_or_null(index_->components, class_name)) return sdk;
  return sdk_of_class(class_name);
}

}  // namespace sdklint
