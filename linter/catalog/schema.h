// The one description of every catalogue record: its YAML keys in order. Reading YAML, writing the
// compiled form and reading it back all walk these functions, so the three can't drift apart.
//
// A visitor `v` offers
//   v.required(key, member)   must stand in the YAML
//   v.field(key, member)      may be left out
//   v.defines(What, key, m)   required; a name that others refer to and that stands once
//   v.refers(What, key, m)    optional; names defined elsewhere
//   v.owned(key, member)      required; a class that must lie in the SDK's own packages
//   v.known(key, member)      required; a class that must lie in some SDK's packages
//   v.date(key, member)       required; YYYY-MM-DD
//   v.cites(key, member)      keys of the file's `sources`, a URL or "owner/repo path"
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string_view>

#include "catalog/catalog.h"

namespace sdklint::schema {

/// What a name in the catalogue can stand for.
enum class What : uint8_t {
  kDataKind,
  kApi,
  kSdk,
  kClause,
  kPermission,
  kPermissionGroup,
  kCoordinate,
  kPackage,
  kNativeSink
};

/// How faults call it.
constexpr std::string_view what_name(What what) {
  constexpr std::string_view kNames[] = {"data kind",  "API id",     "SDK",
                                         "clause",     "permission", "permission group",
                                         "coordinate", "package",    "native sink"};
  return kNames[static_cast<size_t>(what)];
}

template <typename Enum>
struct Names;
#define SDKLINT_ENUM_NAMES(Enum, ...)                         \
  template <>                                                 \
  struct Names<Enum> {                                        \
    static constexpr std::string_view kAll[] = {__VA_ARGS__}; \
  }

SDKLINT_ENUM_NAMES(PersonalDataApi::Kind, "method", "field", "intent");
SDKLINT_ENUM_NAMES(PersonalDataApi::Mode, "read", "subscribe", "capture", "user-picks");
SDKLINT_ENUM_NAMES(NativeSink::Kind, "function", "member", "property", "file", "command",
                   "request");
SDKLINT_ENUM_NAMES(SdkCall::Meaning, "start", "safe-step", "consent", "grants-consent", "withholds",
                   "limits", "personalises");
SDKLINT_ENUM_NAMES(SdkCarrier::Host, "npm", "pub", "gradle-plugin", "unity", "uni-app");
SDKLINT_ENUM_NAMES(SdkAutoInit::Kind, "provider", "startup-initializer", "receiver", "service",
                   "other");
SDKLINT_ENUM_NAMES(Notice::Fault, "code", "papers");
SDKLINT_ENUM_NAMES(Clause::Checkable, "static", "partly", "no");
SDKLINT_ENUM_NAMES(CallbackTime, "now", "later", "system", "user", "permission-answer", "leaving");
SDKLINT_ENUM_NAMES(StorageRow::Does, "open", "read", "exists", "write", "edit", "remove");
SDKLINT_ENUM_NAMES(ComponentStartRow::Starts, "nothing", "activity", "service", "receiver",
                   "fragment", "worker", "job", "dialog", "view", "application");
SDKLINT_ENUM_NAMES(ComponentStartRow::Names, "class-literal", "class-name", "component-name",
                   "intent", "instance", "type-argument", "action", "layout", "route", "data",
                   "mime-type", "category", "destination");
SDKLINT_ENUM_NAMES(EventRow::Does, "subscribe", "post", "make", "open", "define", "provide");
SDKLINT_ENUM_NAMES(EventRow::By, "object", "key", "type");
SDKLINT_ENUM_NAMES(ExitRow::Scope, "process", "task", "screen");
SDKLINT_ENUM_NAMES(PermissionAnswerRow::Result, "granted", "denied", "mixed");
SDKLINT_ENUM_NAMES(Permission::Kind, "dangerous", "special", "normal", "signature");
SDKLINT_ENUM_NAMES(LibraryConstant::Type, "string", "int", "bool");
#undef SDKLINT_ENUM_NAMES

template <typename V>
void describe(V& v, DataKind& kind) {
  v.defines(What::kDataKind, "id", kind.id);
  v.required("name", kind.name);
  v.field("unchangeable", kind.unchangeable);
}

template <typename V>
void describe(V& v, ArgumentTest& test) {
  v.required("index", test.index);
  v.field("equals", test.equals);
  v.field("names", test.names);
  v.field("prefixes", test.prefixes);
}

template <typename V>
void describe(V& v, PersonalDataApi& api) {
  v.defines(What::kApi, "id", api.id);
  v.required("class", api.class_name);
  v.required("member", api.member);
  v.field("kind", api.kind);
  v.field("mode", api.mode);
  v.field("arities", api.arities);
  v.field("kotlin_property", api.kotlin_property);
  v.field("argument", api.argument);
  v.refers(What::kDataKind, "data", api.data);
  v.field("own_entry", api.own_entry);
  v.field("account_type", api.account_type);
  v.refers(What::kPermission, "permissions", api.permissions);
  v.cites("from", api.sources);
}

template <typename V>
void describe(V& v, NativeSink& sink) {
  v.defines(What::kNativeSink, "id", sink.id);
  v.required("kind", sink.kind);
  v.field("names", sink.names);
  v.field("numbers", sink.numbers);
  v.field("argument", sink.argument);
  v.field("values", sink.values);
  v.field("beside", sink.beside);
  v.field("indirect", sink.indirect);
  v.refers(What::kDataKind, "data", sink.data);
  v.cites("from", sink.sources);
}

template <typename V>
void describe(V& v, NativeReader& reader) {
  v.required("function", reader.function);
  v.required("reads", reader.reads);
  v.field("argument", reader.argument);
  v.field("joins", reader.joins);
  v.cites("from", reader.sources);
}

template <typename V>
void describe(V& v, SensitiveSink& sink) {
  v.required("class", sink.class_name);
  v.required("method", sink.method);
}

template <typename V>
void describe(V& v, SdkCall& call) {
  v.owned("class", call.class_name);
  v.required("method", call.method);
  v.required("meaning", call.meaning);
  v.field("argument", call.argument);
  v.field("withheld_when", call.withheld_when);
  v.field("arities", call.arities);
  v.field("condition", call.condition);
  v.refers(What::kDataKind, "data", call.data);
  v.field("since", call.since);
  v.field("demanded", call.demanded);
  v.cites("from", call.source);
}

template <typename V>
void describe(V& v, SdkAutoInit& init) {
  v.required("kind", init.kind);
  v.known("class", init.class_name);
  v.field("authority", init.authority);
  v.field("cure", init.cure);
  v.field("off_meta_data", init.off_meta_data);
  v.field("needs_meta_data", init.needs_meta_data);
  v.field("collects", init.collects);
  v.cites("from", init.source);
}

template <typename V>
void describe(V& v, SdkVersionFloor& floor) {
  v.required("version", floor.version);
  v.field("coordinate", floor.coordinate);
  v.required("reason", floor.reason);
  v.cites("from", floor.source);
}

template <typename V>
void describe(V& v, SdkCarrier& carrier) {
  v.required("host", carrier.host);
  v.required("names", carrier.names);
  v.cites("from", carrier.source);
}

template <typename V>
void describe(V& v, SdkNothing& nothing) {
  v.required("fields", nothing.fields);
  v.cites("from", nothing.source);
}

template <typename V>
void describe(V& v, Sdk& sdk) {
  v.defines(What::kSdk, "id", sdk.id);
  v.required("name", sdk.name);
  v.required("vendor", sdk.vendor);
  v.required("category", sdk.category);
  v.defines_all(What::kCoordinate, "coordinates", sdk.coordinates);
  v.defines_all(What::kCoordinate, "no_op", sdk.no_op);
  v.defines_all(What::kPackage, "packages", sdk.packages);
  v.refers(What::kSdk, "inside", sdk.inside);
  v.field("native_libraries", sdk.native_libraries);
  v.field("archives", sdk.archives);
  v.field("components", sdk.components);
  v.rows("brings", sdk.brings);
  v.rows("calls", sdk.calls);
  v.rows("auto_init", sdk.auto_init);
  v.refers(What::kPermission, "required_permissions", sdk.required_permissions);
  v.refers(What::kPermission, "optional_permissions", sdk.optional_permissions);
  v.refers(What::kPermission, "merged_permissions", sdk.merged_permissions);
  v.refers(What::kDataKind, "data", sdk.data);
  v.rows("floors", sdk.floors);
  v.field("company", sdk.company);
  v.field("purpose", sdk.purpose);
  v.field("privacy_url", sdk.privacy_url);
  v.field("compliance_url", sdk.compliance_url);
  v.rows("none", sdk.none);
  v.field("not_found", sdk.not_found);
  v.all_sources(sdk.sources);
  v.date("checked", sdk.checked);
}

template <typename V>
void describe(V& v, Notice& notice) {
  v.from_file("date", notice.date);
  v.from_file("issuer", notice.issuer);
  v.from_file("title", notice.title);
  v.required("sdk_name", notice.sdk_name);
  v.refers(What::kSdk, "sdk", notice.sdk);
  v.field("version", notice.version);
  v.required("accusation", notice.accusation);
  v.required("fault", notice.fault);
  v.refers(What::kClause, "clauses", notice.clauses);
  v.cites("from", notice.sources);
}

template <typename V>
void describe(V& v, Clause& clause) {
  v.defines(What::kClause, "id", clause.id);
  v.from_file("id", clause.document);
  v.required("number", clause.number);
  v.from_file("title", clause.document_title);
  v.required("summary", clause.summary);
  v.required("checkable", clause.checkable);
  v.cites("from", clause.sources);
}

template <typename V>
void describe(V& v, CallbackRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("parameters", row.parameters);
  v.field("names", row.names);
  v.field("calls", row.calls);
  v.required("when", row.when);
  v.field("receiver_is_this", row.receiver_is_this);
  v.field("this_is", row.this_is);
  v.field("passes_receiver", row.passes_receiver);
  v.field("which", row.which);
  v.field("returns_result", row.returns_result);
  v.field("returns_receiver", row.returns_receiver);
  v.field("gives", row.gives);
}

template <typename V>
void describe(V& v, ListenerRow& row) {
  v.required("class", row.class_name);
  v.field("method", row.method);
  v.required("when", row.when);
  v.field("annotation", row.annotation);
  v.field("values", row.values);
  v.field("gives", row.gives);
}

template <typename V>
void describe(V& v, EventRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("does", row.does);
  v.field("by", row.by);
  v.required("family", row.family);
  v.field("parameters", row.parameters);
  v.field("key", row.key);
  v.field("platform_keys", row.platform_keys);
  v.field("event", row.event);
  v.field("through", row.through);
  v.field("calls", row.calls);
  v.field("annotation", row.annotation);
  v.field("passes", row.passes);
  v.field("makes", row.makes);
  v.field("fields", row.fields);
  v.field("owner", row.owner);
  v.field("eager", row.eager);
}

template <typename V>
void describe(V& v, HolderRow& row) {
  v.required("class", row.class_name);
  v.field("makers", row.makers);
}

template <typename V>
void describe(V& v, CarrierRow& row) {
  v.required("class", row.class_name);
  v.field("numbers", row.numbers);
  v.field("objects", row.objects);
}

template <typename V>
void describe(V& v, LifecycleRow& row) {
  v.required("class", row.class_name);
  v.field("launch", row.launch);
  v.field("first", row.first);
  v.field("brings", row.brings);
  v.field("later", row.later);
  v.field("user", row.user);
  v.field("leaving", row.leaving);
}

template <typename V>
void describe(V& v, StorageRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("does", row.does);
  v.field("key", row.key);
  v.field("value", row.value);
  v.field("fallback", row.fallback);
  v.field("empty", row.empty);
  v.field("empty_else", row.empty_else);
  v.required("family", row.family);
}

template <typename V>
void describe(V& v, ComponentStartRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("starts", row.starts);
  v.required("names", row.names);
  v.field("target", row.target);
  v.field("argument", row.argument);
  v.field("when", row.when);
  v.field("without", row.without);
}

template <typename V>
void describe(V& v, ApplicationDelegateRow& row) {
  v.required("annotation", row.annotation);
  v.field("argument", row.argument);
}

template <typename V>
void describe(V& v, ExitRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("scope", row.scope);
  v.field("returns", row.returns);
}

template <typename V>
void describe(V& v, PermissionRequestRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.field("permissions", row.permissions);
  v.field("asks", row.asks);
  v.field("handle", row.handle);
  v.field("annotation", row.annotation);
}

template <typename V>
void describe(V& v, PermissionAnswerRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("result", row.result);
  v.field("parameter", row.parameter);
  v.field("argument", row.argument);
  v.field("value_when_refused", row.value_when_refused);
  v.field("annotation", row.annotation);
  v.field("calls", row.calls);
  v.field("contracts", row.contracts);
  v.field("handle", row.handle);
  v.field("of_request", row.of_request);
  v.field("of_settings", row.of_settings);
}

template <typename V>
void describe(V& v, PermissionCheckRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.required("refused", row.refused);
  v.field("permission", row.permission);
  v.field("special", row.special);
  v.field("rationale", row.rationale);
}

template <typename V>
void describe(V& v, DialogRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
}

template <typename V>
void describe(V& v, SettingsPageRow& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.field("action", row.action);
  v.field("permission", row.permission);
}

template <typename V>
void describe(V& v, PermissionExplanation& explanation) {
  v.field("class", explanation.class_name);
  v.field("method", explanation.method);
  v.field("texts", explanation.texts);
  v.field("names", explanation.names);
}

template <typename V>
void describe(V& v, Permission& permission) {
  v.defines(What::kPermission, "name", permission.name);
  v.required("kind", permission.kind);
  v.refers(What::kPermissionGroup, "group", permission.group);
  v.required("text", permission.name_text);
  v.field("since", permission.since);
  v.field("until", permission.until);
  v.field("max_sdk", permission.max_sdk);
}

template <typename V>
void describe(V& v, PermissionGroup& group) {
  v.defines(What::kPermissionGroup, "id", group.id);
  v.required("name", group.name);
  v.refers(What::kPermissionGroup, "part_of", group.part_of);
  v.field("harmless", group.harmless);
}

template <typename V>
void describe(V& v, PermissionFunction& function) {
  v.required("name", function.name);
  v.refers(What::kPermissionGroup, "groups", function.groups);
}

template <typename V>
void describe(V& v, PermissionRestriction& restriction) {
  v.refers(What::kPermission, "permissions", restriction.permissions);
  v.required("scenarios", restriction.scenarios);
  v.required("instead", restriction.instead);
  v.field("shown_by", restriction.shown_by);
  v.refers(What::kClause, "clauses", restriction.clauses);
  v.cites("from", restriction.sources);
}

template <typename V>
void describe(V& v, PermissionUse& use) {
  v.refers(What::kPermission, "permissions", use.permissions);
  v.field("class", use.class_name);
  v.field("member", use.member);
  v.field("texts", use.texts);
  v.field("libraries", use.libraries);
  v.field("words", use.words);
}

// Classes, returns and constants have a terser YAML form (types.yaml, constants.yaml); here is
// their compiled one.
template <typename V>
void describe(V& v, LibraryClass& type) {
  v.required("name", type.name);
  v.field("supertypes", type.supertypes);
  v.field("is_interface", type.is_interface);
}

template <typename V>
void describe(V& v, LibraryReturn& row) {
  v.required("class", row.class_name);
  v.required("method", row.method);
  v.field("returns", row.returns);
  v.field("argument", row.argument);
  v.field("by_argument", row.by_argument);
}

template <typename V>
void describe(V& v, LibraryConstant& row) {
  v.required("class", row.class_name);
  v.required("field", row.field);
  v.field("type", row.type);
  v.field("value", row.value);
}

template <typename V>
void describe(V& v, TargetSdkFloor& floor) {
  v.required("market", floor.market);
  v.required("level", floor.level);
  v.date("since", floor.since);
  v.required("reason", floor.reason);
  v.cites("from", floor.source);
}

template <typename V>
void describe(V& v, OpenLibrary& library) {
  v.required("packages", library.packages);
  v.cites("from", library.source);
}

template <typename V>
void describe(V& v, Lexicon& lexicon) {
  v.field("consent", lexicon.consent);
  v.field("policy", lexicon.policy);
  v.field("verbs", lexicon.verbs);
  v.field("refuse", lexicon.refuse);
  v.field("unrelated", lexicon.unrelated);
  v.field("user_acts", lexicon.user_acts);
  v.field("first_run", lexicon.first_run);
  v.field("negative", lexicon.negative);
  v.field("leave", lexicon.leave);
  v.field("of_answer", lexicon.of_answer);
  v.field("of_asking", lexicon.of_asking);
  v.field("of_nothing", lexicon.of_nothing);
}

/// All tables, in the order of the compiled form.
template <typename V>
void describe(V& v, Catalog& catalog) {
  v.rows("kinds", catalog.data_kinds);
  v.rows("apis", catalog.apis);
  v.rows("native_sinks", catalog.native_sinks);
  v.rows("native_readers", catalog.native_readers);
  v.rows("sinks", catalog.sinks);
  v.rows("sdks", catalog.sdks);
  v.rows("notices", catalog.notices);
  v.rows("clauses", catalog.clauses);
  v.rows("callbacks", catalog.callbacks);
  v.rows("listeners", catalog.listeners);
  v.rows("components", catalog.lifecycle);
  v.rows("delegates", catalog.application_delegates);
  v.rows("events", catalog.events);
  v.rows("carriers", catalog.carriers);
  v.rows("holders", catalog.holders);
  v.rows("storage", catalog.storage);
  v.rows("starts", catalog.component_starts);
  v.rows("exits", catalog.exits);
  v.rows("requests", catalog.permission_requests);
  v.rows("answers", catalog.permission_answers);
  v.rows("checks", catalog.permission_checks);
  v.rows("settings", catalog.settings_pages);
  v.rows("dialogs", catalog.dialogs);
  v.rows("explanations", catalog.permission_explanations);
  v.rows("permissions", catalog.permissions);
  v.rows("groups", catalog.permission_groups);
  v.rows("functions", catalog.permission_functions);
  v.rows("restrictions", catalog.permission_restrictions);
  v.rows("permission_uses", catalog.permission_uses);
  v.rows("classes", catalog.classes);
  v.rows("returns", catalog.returns);
  v.rows("constants", catalog.constants);
  v.rows("floors", catalog.target_sdk_floors);
  v.rows("open_libraries", catalog.open_libraries);
  describe(v, catalog.lexicon);
}

// What is wrong with a record although each of its fields is well formed; empty: nothing.
template <typename T>
std::string_view objection(const T&) {
  return {};
}

inline bool looks_like_version(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find(' ') == std::string_view::npos;
}

/// "com.acme.Counter": at least two names, none of them empty or with a strange letter.
inline bool looks_like_class(std::string_view text) {
  bool dotted = false, fresh = true;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    if (c == '.') {
      if (fresh) return false;
      dotted = fresh = true;
    } else if (letter || (!fresh && c >= '0' && c <= '9')) {
      fresh = false;
    } else {
      return false;
    }
  }
  return dotted && !fresh;
}

inline std::string_view objection(const SdkAutoInit& init) {
  return looks_like_class(init.class_name) ? "" : "'class' must be a full Java name";
}

inline std::string_view objection(const SdkVersionFloor& floor) {
  return looks_like_version(floor.version) ? "" : "'version' must be a version, such as '5.1'";
}

inline std::string_view objection(const SdkCall& call) {
  const bool tells =
      call.meaning == SdkCall::Meaning::kConsent || call.meaning == SdkCall::Meaning::kWithholds;
  if (tells && call.argument < 0)
    return "'argument' is missing: which argument tells whether the user agreed?";
  if (!tells && call.argument >= 0) return "'argument' is for consent and withholds";
  if (call.demanded && call.meaning != SdkCall::Meaning::kConsent &&
      call.meaning != SdkCall::Meaning::kGrantsConsent)
    return "'demanded' is for consent and grants-consent";
  if (call.meaning != SdkCall::Meaning::kWithholds && call.withheld_when)
    return "'withheld_when' is for withholds";
  if (!looks_like_class(call.class_name.view())) return "'class' must be a full Java name";
  if (!call.since.empty() && !looks_like_version(call.since))
    return "'since' must be a version, such as '5.1'";
  return {};
}

inline std::string_view objection(const PersonalDataApi& api) {
  if (api.data.empty()) return "'data' is missing: what does it read?";
  if (api.argument && api.argument->equals.empty() && api.argument->names.empty() &&
      api.argument->prefixes.empty()) {
    return "'argument' needs equals, names or prefixes";
  }
  return {};
}

inline std::string_view objection(const NativeSink& sink) {
  if (sink.data.empty()) return "'data' is missing: what does it read?";
  const bool request = sink.kind == NativeSink::Kind::kRequest;
  if (request ? sink.numbers.empty() : sink.names.empty())
    return request ? "'numbers' is missing: which requests?" : "'names' is missing: read by what?";
  for (const std::string& name : sink.names) {
    if (name.find_first_not_of('*') == std::string::npos)
      return "a name of '*' takes in everything";
  }
  return {};
}

inline std::string_view objection(const NativeReader& reader) {
  if (reader.argument < 0) return "'argument' is a position, from 0";
  if (reader.reads == NativeSink::Kind::kFunction || reader.reads == NativeSink::Kind::kMember)
    return "'reads' is property, file, command or request";
  return {};
}

inline std::string_view objection(const PermissionExplanation& explanation) {
  return explanation.class_name.empty() && explanation.method.empty() &&
                 explanation.texts.empty() && explanation.names.empty()
             ? "nothing is named that explains: class, method, texts or names"
             : "";
}

inline std::string_view objection(const PermissionUse& use) {
  if (use.permissions.empty()) return "'permissions' is missing: what does it need?";
  if (!use.member.empty() && use.class_name.empty()) return "'class' is missing: whose member?";
  if (use.class_name.empty() && use.texts.empty() && use.libraries.empty() && use.words.empty())
    return "nothing is named that needs it: class, texts, libraries or words";
  for (const std::string& text : use.texts) {
    if (text.find_first_not_of('*') == std::string::npos)
      return "a text of '*' takes in everything";
  }
  return {};
}

inline std::string_view objection(const StorageRow& row) {
  if (row.empty == "default" && row.fallback < 0)
    return "'fallback' is missing: which argument is the default?";
  if (row.does == StorageRow::Does::kRead && row.empty.empty())
    return "'empty' is missing: what does it answer with nothing stored?";
  return {};
}

inline std::string_view objection(const SdkCarrier& carrier) {
  for (const std::string& name : carrier.names) {
    if (name.find(' ') != std::string::npos || name.find('*') != std::string::npos)
      return "'names' are exact names of packages";
  }
  return {};
}

/// What an SDK is there for.
struct Category {
  std::string_view id, chinese;
};
constexpr Category kCategories[] = {
    {"analytics", "统计分析"}, {"push", "消息推送"}, {"ads", "广告"},       {"map", "地图定位"},
    {"crash", "崩溃与性能"},   {"login", "登录"},    {"im", "即时通信"},    {"payment", "支付"},
    {"share", "分享"},         {"verify", "认证"},   {"rtc", "实时音视频"}, {"debug", "调试"},
    {"other", "其他"}};

/// Whether an entry holds a field that `none` and `not_found` may name; nothing for other names.
inline std::optional<bool> has_field(const Sdk& sdk, std::string_view field) {
  using Meaning = SdkCall::Meaning;
  const auto calls = [&](std::initializer_list<Meaning> meanings) {
    return std::any_of(sdk.calls.begin(), sdk.calls.end(), [&](const SdkCall& call) {
      return std::find(meanings.begin(), meanings.end(), call.meaning) != meanings.end();
    });
  };
  if (field == "start") return calls({Meaning::kStart});
  if (field == "consent")
    return calls({Meaning::kConsent, Meaning::kGrantsConsent, Meaning::kWithholds});
  if (field == "personalises") return calls({Meaning::kPersonalises});
  if (field == "auto_init") return !sdk.auto_init.empty();
  if (field == "brings") return !sdk.brings.empty();
  if (field == "required_permissions") return !sdk.required_permissions.empty();
  if (field == "optional_permissions") return !sdk.optional_permissions.empty();
  if (field == "merged_permissions") return !sdk.merged_permissions.empty();
  if (field == "data") return !sdk.data.empty();
  if (field == "floors") return !sdk.floors.empty();
  if (field == "company") return !sdk.company.zh.empty();
  if (field == "purpose") return !sdk.purpose.zh.empty();
  if (field == "privacy_url") return !sdk.privacy_url.empty();
  return std::nullopt;
}

/// What is wrong with what an entry says of its empty fields.
inline std::string_view objection_to_gaps(const Sdk& sdk) {
  std::vector<std::string_view> named(sdk.not_found.begin(), sdk.not_found.end());
  for (const SdkNothing& nothing : sdk.none)
    named.insert(named.end(), nothing.fields.begin(), nothing.fields.end());
  std::sort(named.begin(), named.end());
  if (std::adjacent_find(named.begin(), named.end()) != named.end())
    return "'none' and 'not_found' name a field twice";
  for (const std::string_view field : named) {
    const std::optional<bool> held = has_field(sdk, field);
    if (!held)
      return "'none' and 'not_found' name start, consent, personalises, auto_init, brings, "
             "required_permissions, optional_permissions, merged_permissions, data, floors, "
             "company, purpose or privacy_url";
    if (*held) return "'none' or 'not_found' names a field that the entry holds";
  }
  return {};
}

inline std::string_view objection(const Sdk& sdk) {
  const bool known =
      std::any_of(std::begin(kCategories), std::end(kCategories),
                  [&](const Category& category) { return sdk.category == category.id; });
  if (!known)
    return "'category' must be analytics, push, ads, map, crash, login, payment, share, verify, "
           "im, rtc, debug or other";
  if (sdk.coordinates.empty() && sdk.packages.empty())
    return "neither 'coordinates' nor 'packages': how would it be found?";
  for (const std::string& package : sdk.packages) {
    // "leakcanary" is a package, "com" is half the world.
    if (package.find('.') == std::string::npos && package.size() < 7)
      return "a package of one short word takes in too much";
    for (const std::string& other : sdk.packages) {
      if (package.size() > other.size() && package.starts_with(other) &&
          package[other.size()] == '.') {
        return "'packages' holds one that lies inside another";
      }
    }
  }
  for (const std::string& coordinate : sdk.coordinates) {
    if (coordinate.find(':') == std::string::npos) return "a coordinate is written group:artifact";
  }
  for (const std::string* url : {&sdk.privacy_url, &sdk.compliance_url}) {
    if (!url->empty() && !url->starts_with("https://") && !url->starts_with("http://"))
      return "'privacy_url' and 'compliance_url' are web addresses";
  }
  const auto holds = [](const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  for (const std::string& permission : sdk.optional_permissions) {
    if (holds(sdk.required_permissions, permission))
      return "a permission stands under 'required_permissions' and under 'optional_permissions'";
  }
  for (const std::string& permission : sdk.merged_permissions) {
    if (!holds(sdk.required_permissions, permission) &&
        !holds(sdk.optional_permissions, permission))
      return "'merged_permissions' holds one that is neither required nor optional";
  }
  for (const SdkVersionFloor& floor : sdk.floors) {
    if (!floor.coordinate.empty() && !holds(sdk.coordinates, floor.coordinate))
      return "'floors' counts the version of something that 'coordinates' doesn't hold";
  }
  return objection_to_gaps(sdk);
}

}  // namespace sdklint::schema
