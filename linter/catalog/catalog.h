// `sdk-catalog/` in memory: SDKs, notices, clauses, and what the rehearsal must know of Android.
// Plain data, read-only once loaded. The YAML beside each struct's name is its schema; `catalog
// check` holds the files to it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/symbol.h"

namespace sdklint {

/// A text in both languages of the product.
struct Text {
  std::string en, zh;
};

/// A kind of personal information ("imei", "location"). android/personal-data.yaml, `kinds`.
struct DataKind {
  Symbol id;
  Text name;
  bool unchangeable = false;  ///< an identifier that the user can't reset
};

/// A condition on an argument of a call.
struct ArgumentTest {
  int index = 0;  ///< zero-based among declared parameters (an extension receiver does not count)
  std::vector<std::string> equals;  ///< constant string values ("android_id") …
  /// … or constants by name (last two parts are compared: "Phone.CONTENT_URI") …
  std::vector<std::string> names;
  std::vector<std::string> prefixes;  ///< … or string values that begin so ("content://sms")
};

/// A platform API that reads personal information. android/personal-data.yaml, `apis`.
struct PersonalDataApi {
  enum class Kind : uint8_t { kMethod, kField, kIntent };
  enum class Mode : uint8_t { kRead, kSubscribe, kCapture, kUserPicks };
  std::string id;     ///< "TelephonyManager.getDeviceId"
  Symbol class_name;  ///< declaring class, dotted
  Symbol member;      ///< method or static field
  Kind kind = Kind::kMethod;
  Mode mode = Mode::kRead;
  std::vector<int> arities;  ///< parameter counts; empty: any
  Symbol kotlin_property;    ///< `imei` for getImei(); empty: none
  std::optional<ArgumentTest> argument;
  std::vector<Symbol> data;  ///< DataKind ids
  /// Names that the function around compares with where it only looks for the app's own entry
  std::vector<Symbol> own_entry;
  /// Position of the argument that names a type of accounts: those of the app's own type aren't
  /// somebody else's data. -1: none
  int account_type = -1;
  std::vector<std::string> permissions;
  std::vector<std::string> sources;
};

/// What native code can read that is personal information. android/native-data.yaml, `native_sinks`
struct NativeSink {
  enum class Kind : uint8_t {
    kFunction,  ///< calling one of the functions `names`
    kMember,    ///< reading a data member of a system struct ("sockaddr_ll.sll_addr")
    kProperty,  ///< a system property by its key
    kFile,      ///< a file by its path
    kCommand,   ///< a shell command
    kRequest,   ///< an ioctl by its number
  };
  std::string id;
  Kind kind = Kind::kFile;
  std::vector<std::string> names;        ///< with '*' for any run of characters
  std::vector<int> numbers;              ///< kRequest
  std::optional<ArgumentTest> argument;  ///< kFunction: only with such an argument
  std::vector<int> values;               ///< kFunction: the first argument is one of these numbers
  /// Counts only in a file where one of these words stands
  std::vector<std::string> beside;
  bool indirect = false;  ///< only told where no plainer read of the same data was reached
  std::vector<Symbol> data;
  std::vector<std::string> sources;
};

/// A C or C++ function that opens what its argument names. android/native-data.yaml,
/// `native_readers`. The functions of classes are written "ifstream::open"; their object is
/// argument 0.
struct NativeReader {
  Symbol function;  ///< may begin with '*'
  NativeSink::Kind reads = NativeSink::Kind::kFile;
  int argument = 0;
  bool joins = false;  ///< all arguments from there on make one command (execl)
  std::vector<std::string> sources;
};

/// A call that hands something on (a text message, a log line) without being collection itself:
/// `sdklint-dev print-calls` lists it beside the personal-data APIs, no rule accuses it.
/// android/sinks.yaml
struct SensitiveSink {
  Symbol class_name, method;
};

/// What calling an SDK's method means.
struct SdkCall {
  enum class Meaning : uint8_t {
    kStart,          ///< begins to collect or to run
    kSafeStep,       ///< documented as taking nothing before consent (`UMConfigure.preInit`)
    kConsent,        ///< tells the SDK whether the user agreed: the argument at `argument` (true =
                     ///< agreed)
    kGrantsConsent,  ///< calling it at all says that the user agreed
    kWithholds,      ///< calling it (with the argument at `argument` being `withheld_when`) makes a
                     ///< later start harmless
    kLimits,         ///< turns optional collection off; no verdict
    kPersonalises,   ///< switches personalised ads or recommendations on and off
  };
  Symbol class_name, method;  ///< "<init>" for constructors
  Meaning meaning = Meaning::kStart;
  int argument = -1;  ///< the boolean's position; -1: none
  bool withheld_when = false;
  std::vector<int> arities;               ///< parameter counts; empty: any
  std::optional<ArgumentTest> condition;  ///< the meaning holds only then
  std::vector<Symbol> data;  ///< taken by the call, if a source says so; else the SDK's
  std::string since;         ///< SDK version, if sourced
  /// For consent: the vendor demands the call of every app, not only of those that start early.
  bool demanded = false;
  std::string source;  ///< a URL or "owner/repo path"
};

/// A component by which an SDK starts without being called, and how the manifest switches it off.
struct SdkAutoInit {
  enum class Kind : uint8_t { kProvider, kStartupInitializer, kReceiver, kService, kOther };
  Kind kind = Kind::kProvider;
  std::string class_name;
  std::string authority;        ///< of a provider, as its manifest writes it
  Text cure;                    ///< how the manifest switches it off, if sourced
  std::string off_meta_data;    ///< <meta-data> name that switches it off with value false, if any
  std::string needs_meta_data;  ///< <meta-data> name without which it starts nothing, if any
  bool collects = true;         ///< false: runs by itself but takes nothing (not an offence)
  std::string source;
};

/// The first version that has put a fault right. A reason to update, with its source.
struct SdkVersionFloor {
  std::string version;
  std::string coordinate;  ///< which of the SDK's coordinates the version counts; empty: all
  Text reason;
  std::string source;
};

/// Packages of another host that bring the SDK into the Android app without its coordinates being
/// written anywhere in the project: a React Native package, a Flutter plugin, a Gradle plugin.
struct SdkCarrier {
  enum class Host : uint8_t {
    kNpm,           ///< package.json: React Native, Expo, Cordova, Capacitor, NativeScript
    kPub,           ///< pubspec.yaml: Flutter
    kGradlePlugin,  ///< by plugin id, for plugins that add the SDK by themselves
    kUnity,         ///< a package of Packages/manifest.json
    kUniApp,  ///< a module or SDK setting of manifest.json, by its keys: "sdkConfigs.push.unipush"
  };
  Host host = Host::kNpm;
  std::vector<std::string> names;
  std::string source;
};

/// A source tells that an SDK has nothing of a kind, so that what is empty is known to be right.
struct SdkNothing {
  std::vector<std::string> fields;  ///< as `schema::has_field` knows them
  std::string source;
};

/// One SDK. sdks/<vendor>/<sdk>.yaml
struct Sdk {
  std::string id;
  Text name;
  Text vendor;
  /// Analytics, push, ads, map, crash, login, payment, share, verify, im, rtc, debug, other
  std::string category;
  /// SDKs that claim a shorter package around one of this SDK's; the longest package wins.
  std::vector<std::string> inside;
  std::vector<std::string> coordinates;  ///< "group:artifact"; the artifact may end in '*'
  std::vector<std::string> no_op;        ///< coordinates that stand in for it and do nothing
  std::vector<std::string> packages;     ///< dotted prefixes; the longest over all SDKs wins
  std::vector<std::string> native_libraries;
  std::vector<std::string> archives;    ///< file-name patterns with '*'
  std::vector<std::string> components;  ///< manifest component classes
  std::vector<SdkCarrier> brings;       ///< what else brings it in
  std::vector<SdkCall> calls;
  std::vector<SdkAutoInit> auto_init;
  std::vector<std::string> required_permissions, optional_permissions;
  /// Those of both that the SDK's own manifest brings into the app's.
  std::vector<std::string> merged_permissions;
  std::vector<Symbol> data;  ///< DataKind ids
  std::vector<SdkVersionFloor> floors;
  Text company;  ///< who gets the data, as registered; for the disclosure
  Text purpose;  ///< what it is there for, as users are told; for the disclosure
  std::string privacy_url, compliance_url;
  std::vector<SdkNothing> none;
  std::vector<std::string> not_found;  ///< fields that were looked for, and no source tells
  std::vector<std::string> sources;
  std::string checked;  ///< YYYY-MM-DD
};

/// A regulator's public notice that names an SDK. notices/<date>-<issuer>.yaml
struct Notice {
  /// In what the SDK does, or in what its documents say.
  enum class Fault : uint8_t { kCode, kPapers };
  std::string date;
  Text issuer;
  std::string title;
  std::string sdk_name;  ///< as printed
  std::string sdk;       ///< Sdk::id, empty when the catalogue has no such SDK
  std::string version;   ///< empty: by name only
  Text accusation;       ///< own words
  Fault fault = Fault::kCode;
  std::vector<std::string> clauses;
  std::vector<std::string> sources;
};

/// One clause of a regulation or standard. regulations/<document>.yaml
struct Clause {
  enum class Checkable : uint8_t { kStatic, kPartly, kNo };
  std::string id;        ///< "taf-078-6-5.6"
  std::string document;  ///< the document's id
  std::string number;    ///< as printed
  Text document_title;   ///< short title with number and year
  Text summary;          ///< own words
  Checkable checkable = Checkable::kNo;
  std::vector<std::string> sources;
};

/// When a callback runs. android/callbacks.yaml
enum class CallbackTime : uint8_t { kNow, kLater, kSystem, kUser, kPermissionAnswer, kLeaving };

/// "This method of a library takes a callback": which parameter, which of the object's methods run,
/// when.
struct CallbackRow {
  Symbol class_name;  ///< declaring class; Kotlin extensions and top-level functions: their package
  Symbol method;      ///< "<init>" for constructors
  std::vector<int> parameters;  ///< positions of the callback; -1: the last
  /// Names of the callback where the call names its arguments (`onClick = {}`)
  std::vector<Symbol> names;
  std::vector<Symbol> calls;  ///< methods of the object that run; empty: all
  CallbackTime when = CallbackTime::kLater;
  /// The lambda runs with the call's receiver as `this` (apply, run, with: argument 0)
  bool receiver_is_this = false;
  /// The lambda runs with an object of that class as `this` (`edit { putBoolean(…) }`)
  Symbol this_is;
  /// The lambda gets the call's receiver as its argument (let, also)
  bool passes_receiver = false;
  /// What the callback gets as its second argument: which button of a dialog it was; 0: nothing
  int which = 0;
  /// The call's value is the lambda's (let, run, with); else with `returns_receiver` …
  bool returns_result = false;
  bool returns_receiver = false;  ///< … the receiver (also, apply, builders)
  /// What each parameter of the callback is given, as constants; left out or empty: not known
  std::vector<std::vector<Symbol>> gives;
};

/// An interface (or base class) whose methods run at known times, wherever an object of it was
/// handed over.
struct ListenerRow {
  Symbol class_name;
  Symbol method;  ///< empty: all of its methods
  CallbackTime when = CallbackTime::kUser;
  /// Set: methods that carry this annotation, with one of `values` among its arguments if there are
  /// any (`@OnLifecycleEvent(ON_START)`)
  Symbol annotation;
  std::vector<Symbol> values;
  std::vector<std::vector<Symbol>> gives;  ///< as in CallbackRow
};

/// One part of the code tells another: who subscribes waits until reached code posts.
/// android/events.yaml
struct EventRow {
  enum class Does : uint8_t {
    kSubscribe,  ///< keeps its listener until something is posted
    kPost,       ///< calls the listeners with the event
    kMake,       ///< makes an event that carries its arguments
    kOpen,       ///< gives the channel of a key, which holds what is put into it
    kDefine,     ///< a recipe that runs when somebody asks for what it makes
    kProvide,    ///< asks for it
  };
  /// What brings listener and event together.
  enum class By : uint8_t {
    kObject,  ///< the object on which both are called
    kKey,     ///< a text, or the action of an intent
    kType,    ///< the type of the event, as the listener's methods take it
  };
  Symbol class_name, method;
  Does does = Does::kPost;
  By by = By::kObject;
  Symbol family;                ///< what belongs together
  std::vector<int> parameters;  ///< positions of the listener, or of the recipe (-1: the last)
  int key = -1;                 ///< position of the key
  /// Keys that begin so are posted by the system too, and so may be one that isn't known
  std::string platform_keys;
  int event = 0;              ///< position of the event; -2: the receiver
  Symbol through;             ///< the field of the event that holds the object to tell
  std::vector<Symbol> calls;  ///< methods of the listener that are called with the event
  Symbol annotation;          ///< … or methods that carry this annotation
  int passes = 0;             ///< which parameter of the listener is the event
  /// The class of the event that the call makes of its arguments, and the fields that they become
  Symbol makes;
  std::vector<Symbol> fields;
  Symbol owner;  ///< the field that the receiver becomes
  Symbol eager;  ///< kDefine: the named argument that makes the recipe run at once
};

/// A library class whose objects hold what the code puts in, and tell it to whoever observes them.
/// android/events.yaml
struct HolderRow {
  Symbol class_name;
  std::vector<Symbol> makers;  ///< static methods that make one (`PublishSubject.create`)
};

/// A library class whose fields are plain: they hold what the code puts there.
/// android/events.yaml
struct CarrierRow {
  Symbol class_name;
  std::vector<Symbol> numbers;  ///< fields that are 0 at first
  std::vector<Symbol> objects;  ///< fields that are null at first
};

/// A platform class that the platform creates and drives. android/lifecycle.yaml
struct LifecycleRow {
  Symbol class_name;  ///< "android.app.Activity"
  /// Methods the platform calls without the user, in order ("<init>" is understood)
  std::vector<Symbol> launch;
  std::vector<Symbol> first;   ///< those of them that run before any content provider
  std::vector<Symbol> brings;  ///< those whose result is launched in turn (an adapter's fragments)
  /// By the system while running, without the user (onNewIntent, onTrimMemory …)
  std::vector<Symbol> later;
  /// By the user (onClick, onOptionsItemSelected, onBackPressed, onKeyDown …)
  std::vector<Symbol> user;
  std::vector<Symbol> leaving;  ///< when it closes (onPause, onStop, onDestroy …)
};

/// A read or write of stored state. android/storage.yaml
struct StorageRow {
  enum class Does : uint8_t { kOpen, kRead, kExists, kWrite, kEdit, kRemove };
  Symbol class_name, method;
  Does does = Does::kRead;
  int key = -1, value = -1, fallback = -1;  ///< argument positions; -1: none
  /// What a read answers with nothing stored: "default" (the argument `fallback`, else
  /// `empty_else`), "null", "false", "0", "-1", "\"\"", "[]", "unknown"
  std::string empty;
  std::string empty_else;  ///< where the overload has no fallback argument
  Symbol family;           ///< shared-preferences, mmkv, datastore …
};

/// A call that starts a component or names one. android/component-starts.yaml
struct ComponentStartRow {
  enum class Starts : uint8_t {
    kNothing,
    kActivity,
    kService,
    kReceiver,
    kFragment,
    kWorker,
    kJob,
    kDialog,
    kView,
    kApplication
  };
  enum class Names : uint8_t {
    kClassLiteral,
    kClassName,
    kComponentName,
    kIntent,
    kInstance,
    kTypeArgument,
    kAction,
    kLayout,
    kRoute,
    kData,
    kMimeType,
    kCategory,
    kDestination
  };
  Symbol class_name, method;
  /// KNothing: only names the target of an intent (Intent.setClass)
  Starts starts = Starts::kNothing;
  Names names = Names::kIntent;
  int target = -1;  ///< argument position; -1: the receiver
  Symbol argument;  ///< its name, where a call names its arguments
  CallbackTime when = CallbackTime::kNow;
  /// Methods of the launch that this way of starting leaves out (bindService: onStartCommand)
  std::vector<Symbol> without;
};

/// An annotation by which a framework puts another class into the place of the Application that the
/// manifest names. android/lifecycle.yaml
struct ApplicationDelegateRow {
  Symbol annotation;
  /// Its argument that names the Application which is generated from the annotated class; empty:
  /// it stands on a class inside that Application and names the class that is run as well.
  Symbol argument;
};

/// A call that ends the app or a screen. android/exits.yaml
struct ExitRow {
  enum class Scope : uint8_t { kProcess, kTask, kScreen };
  Symbol class_name, method;
  Scope scope = Scope::kScreen;
  bool returns = true;
};

/// A call that asks the user for permissions, or answers of it. android/permission-requests.yaml
struct PermissionRequestRow {
  Symbol class_name, method;
  int permissions = -1;  ///< argument with the name(s); -1: from the receiver's chain
  bool asks = true;      ///< false: only collects names (builder step) or checks
  Symbol handle;         ///< class of what it returns, when the answer comes through that
  /// `class_name` is an annotation; `method` is the ending of the generated calls that ask for what
  /// it names
  bool annotation = false;
};
/// Where the answer to a permission request arrives.
struct PermissionAnswerRow {
  enum class Result : uint8_t { kGranted, kDenied, kMixed };
  Symbol class_name,
      method;  ///< the callback method, or the registering method that takes a lambda (`parameter`)
  Result result = Result::kMixed;
  int parameter = -1;              ///< the lambda's position in the registering method
  int argument = -1;               ///< which argument of the callback tells
  std::string value_when_refused;  ///< "false", "[-1]", "non-empty", "empty" …
  bool annotation = false;         ///< `class_name` is an annotation on the method
  Symbol calls;                    ///< the object's method, where it isn't a lambda
  std::vector<Symbol> contracts;   ///< argument 0 must be of one of these classes; empty: any
  Symbol handle;  ///< class of what the registering call returns: requests are made through it
  bool of_request = false;   ///< counts only on what a request returned
  bool of_settings = false;  ///< answers settings pages, on which a special access is granted
};
/// A check of a permission; its answer on first launch is DENIED. android/permission-requests.yaml,
/// `checks`
struct PermissionCheckRow {
  Symbol class_name, method;
  std::string refused;     ///< "-1" or "false"
  int permission = -1;     ///< argument with the name
  bool special = false;    ///< of a special access, which only a page of the settings grants
  bool rationale = false;  ///< asks whether a refusal is to be explained: either, after one
};

/// A call that keeps a dialog from being closed when it is told `false`. android/dialogs.yaml
struct DialogRow {
  Symbol class_name, method;
};

/// A page of the system settings, or a call that opens one. android/permission-requests.yaml
struct SettingsPageRow {
  Symbol class_name, method;  ///< the call; with `action`, the constant
  std::string action;         ///< the intent's action
  std::string permission;     ///< the special access that is granted there, if any
};

/// What shows a person why a permission is asked for: a class that is used, a method that is called
/// (on any class when none is named), or a text. android/permission-requests.yaml, `explanations`
struct PermissionExplanation {
  Symbol class_name, method;
  std::vector<std::string> texts;  ///< string constants and resource names, with '*'
  std::vector<std::string> names;  ///< an app's own classes and functions, with '*'
};

/// android/permissions.yaml
struct Permission {
  enum class Kind : uint8_t { kDangerous, kSpecial, kNormal, kSignature };
  std::string name;
  Kind kind = Kind::kDangerous;
  std::string group;  ///< platform group, short: "LOCATION"
  Text name_text;
  std::optional<int> since, until;
  std::optional<int> max_sdk;  ///< above that level it has no effect
};

/// A group of permissions that the user grants together. android/permissions.yaml, `groups`
struct PermissionGroup {
  std::string id;         ///< "LOCATION"
  Text name;              ///< in English as Android says it, in Chinese as T/TAF 078.4 does
  std::string part_of;    ///< a later Android's part of an older group
  bool harmless = false;  ///< opens no personal information
};

/// Groups that one function of an app needs together. android/permissions.yaml, `functions`
struct PermissionFunction {
  Text name;
  std::vector<std::string> groups;
};

/// Permissions that only some apps may have. android/permissions.yaml, `restrictions`
struct PermissionRestriction {
  std::vector<std::string> permissions;
  Text scenarios;                     ///< for whom they are meant
  Text instead;                       ///< what others do
  std::vector<std::string> shown_by;  ///< actions and categories that only such apps listen to
  std::vector<std::string> clauses;
  std::vector<std::string> sources;
};

/// What needs a permission: any of the things that the row names. android/permission-uses.yaml
struct PermissionUse {
  std::vector<std::string> permissions;
  Symbol class_name;                   ///< without `member`: to name the class is to use it
  Symbol member;                       ///< a method, also an overridden one, a field or a constant
  std::vector<std::string> texts;      ///< string constants, with '*' for any run of characters
  std::vector<std::string> libraries;  ///< "group:artifact" or a package, with '*'
  std::vector<std::string> words;      ///< of which the name of a library is made
};

/// What is known of library classes: supertypes, and what their methods return. android/types.yaml
struct LibraryClass {
  Symbol name;
  std::vector<Symbol> supertypes;
  bool is_interface = false;
};
/// Which class a library method's result has.
struct LibraryReturn {
  Symbol class_name, method;  ///< a Kotlin property by its getter name
  /// A class name; "this" for the receiver; "argument:N" for that argument; "class-argument:N" for
  /// the class that the literal at N names (`getSystemService(TelephonyManager.class)`);
  /// "type-argument:N". Empty when only `by_argument` tells.
  Symbol returns;
  /// Where a constant argument decides (`getSystemService(Context.TELEPHONY_SERVICE)`): its
  /// position, and the class by the constant's value and by its bare name ("phone" and
  /// "TELEPHONY_SERVICE" both stand here). Goes before `returns`.
  int argument = -1;
  std::vector<std::pair<Symbol, Symbol>> by_argument;
};
/// A constant of a library class. android/constants.yaml
struct LibraryConstant {
  enum class Type : uint8_t { kString, kInt, kBool };
  Symbol class_name, field;
  Type type = Type::kString;
  std::string value;  ///< as text: "phone", "-1", "true"
};

/// A library whose source is open, by its packages. android/libraries.yaml
struct OpenLibrary {
  std::vector<std::string> packages;
  std::string source;
};

/// A floor of targetSdkVersion with its date. android/target-sdk.yaml
struct TargetSdkFloor {
  std::string market;  ///< "cn", "google-play"
  int level = 0;
  std::string since;  ///< YYYY-MM-DD
  Text reason;
  std::string source;
};

/// Words by which code names a consent state. lexicon.yaml. Names are split into words before
/// anything is compared (camelCase, snake_case, dots), so that "seagreen" or "agreement" is not
/// "agree".
struct Lexicon {
  /// Words, or words run together, that mean "the user agreed" ("agree", "yinsi")
  std::vector<std::string> consent;
  /// Words that mean the policy ("privacy", "protocol"): count with one of …
  std::vector<std::string> policy;
  std::vector<std::string> verbs;   ///< … these ("accept", "confirmed", "ok")
  std::vector<std::string> refuse;  ///< "disagree", "refuse", "reject"
  /// Words beside which agreeing is about something else ("invite", "url", "friend")
  std::vector<std::string> unrelated;
  /// Callbacks that a person triggers: words ("click"), or beginnings ("onSelect")
  std::vector<std::string> user_acts;
  std::vector<std::string> first_run;  ///< run-once flags: not consent
  /// Beside `refuse`: what a button says, or its callback is called, that means "no" to a question
  std::vector<std::string> negative;
  std::vector<std::string> leave;  ///< "exit", "quit": a button that says that it closes the app
  /// Parts of a written condition, in their own case, that speak of a refusal: whether it was
  /// granted, which request it was, whether to ask again
  std::vector<std::string> of_answer;
  /// Parts of a condition about permissions that says more than whether they are granted: that the
  /// user was asked ("ask", "hown", "irst")
  std::vector<std::string> of_asking;
  /// Parts of a condition that remembers nothing: the system's version, whether a list is empty
  std::vector<std::string> of_nothing;
  /// True when an identifier (camelCase, snake_case or a stored key) names a consent state.
  bool names_consent(std::string_view identifier) const;
  /// True when a callback or a button of this name means "no".
  bool names_refusal(std::string_view name) const;
  /// True when a button's text says that it closes the app.
  bool names_leaving(std::string_view text) const;
  /// True when a callback of this name is run by a person's action.
  bool names_user_action(std::string_view callback) const;
  /// True for a test of a call's result that has nothing to do with a refusal (a network, a login).
  bool tests_something_else(std::string_view condition) const;
  /// True for a test that can't remember that the user was asked for a permission before.
  bool remembers_nothing(std::string_view condition) const;
};

/// Everything, with look-ups. Vectors are sorted as their files are; look-ups go by method name,
/// for the analysis narrows them by the receiver's type.
class Catalog {
 public:
  std::vector<DataKind> data_kinds;
  std::vector<PersonalDataApi> apis;
  std::vector<NativeSink> native_sinks;
  std::vector<NativeReader> native_readers;
  std::vector<SensitiveSink> sinks;
  std::vector<Sdk> sdks;
  std::vector<Notice> notices;
  std::vector<Clause> clauses;
  std::vector<CallbackRow> callbacks;
  std::vector<ListenerRow> listeners;
  std::vector<LifecycleRow> lifecycle;
  std::vector<ApplicationDelegateRow> application_delegates;
  std::vector<EventRow> events;
  std::vector<CarrierRow> carriers;
  std::vector<HolderRow> holders;
  std::vector<StorageRow> storage;
  std::vector<ComponentStartRow> component_starts;
  std::vector<ExitRow> exits;
  std::vector<PermissionRequestRow> permission_requests;
  std::vector<PermissionAnswerRow> permission_answers;
  std::vector<PermissionCheckRow> permission_checks;
  std::vector<SettingsPageRow> settings_pages;
  std::vector<DialogRow> dialogs;
  std::vector<PermissionExplanation> permission_explanations;
  std::vector<Permission> permissions;
  std::vector<PermissionGroup> permission_groups;
  std::vector<PermissionFunction> permission_functions;
  std::vector<PermissionRestriction> permission_restrictions;
  std::vector<PermissionUse> permission_uses;
  std::vector<LibraryClass> classes;
  std::vector<LibraryReturn> returns;
  std::vector<LibraryConstant> constants;
  std::vector<TargetSdkFloor> target_sdk_floors;
  std::vector<OpenLibrary> open_libraries;
  Lexicon lexicon;

  /// The catalogue that was compiled into the program.
  static Result<Catalog> built_in();
  /// Reads a catalogue folder (the whole of `sdk-catalog/`, or a team's overlay with some of its
  /// folders).
  static Result<Catalog> from_folder(const std::string& folder);
  /// Adds or replaces (by id) what `overlay` holds.
  void overlay(Catalog overlay);
  /// Builds the look-up tables; done by the two makers above and by `overlay`.
  void index();

  Catalog();
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  struct SdkCallRef {
    const Sdk* sdk = nullptr;
    const SdkCall* call = nullptr;
  };
  const std::vector<SdkCallRef>& sdk_calls(
      Symbol method) const;  ///< by method name, "<init>" by class simple name too
  const std::vector<SdkCallRef>& sdk_constructors(Symbol class_name) const;
  const std::vector<const PersonalDataApi*>& apis_named(
      Symbol member) const;  ///< by method, field or Kotlin property
  const std::vector<const CallbackRow*>& callbacks_named(Symbol method) const;
  const std::vector<const ListenerRow*>& listeners_of(Symbol class_name) const;
  const LifecycleRow* lifecycle_of(Symbol class_name) const;
  const std::vector<const EventRow*>& events_named(Symbol method) const;
  const CarrierRow* carrier_of(Symbol class_name) const;  ///< null: its fields aren't plain
  const HolderRow* holder_of(Symbol class_name) const;    ///< null: it holds nothing
  bool names_holder(std::string_view simple_name) const;  ///< some class that holds is called that
  bool is_interface(Symbol class_name) const;             ///< a library's; false: not known to be
  const std::vector<const StorageRow*>& storage_named(Symbol method) const;
  const std::vector<const ComponentStartRow*>& starts_named(Symbol method) const;
  const std::vector<const ExitRow*>& exits_named(Symbol method) const;
  const std::vector<const PermissionRequestRow*>& requests_named(Symbol method) const;
  const std::vector<const PermissionAnswerRow*>& answers_named(Symbol method) const;
  const std::vector<const PermissionCheckRow*>& checks_named(Symbol method) const;
  const std::vector<const DialogRow*>& dialogs_named(Symbol method) const;
  const std::vector<const SettingsPageRow*>& settings_named(Symbol method) const;
  /// The settings page of an intent's action, by its value or by its constant's name; null when it
  /// is none.
  const SettingsPageRow* settings_page(std::string_view action) const;
  const std::vector<const LibraryReturn*>& returns_named(Symbol method) const;
  const std::vector<const SensitiveSink*>& sinks_named(Symbol method) const;
  /// The constant of exactly that class; null when none is known.
  const LibraryConstant* constant(Symbol class_name, Symbol field) const;
  const Permission* permission(std::string_view name) const;
  const PermissionGroup* permission_group(std::string_view id) const;
  const DataKind* data_kind(Symbol id) const;
  const Clause* clause(std::string_view id) const;
  const Sdk* sdk(std::string_view id) const;

  /// True when some table knows a class of that qualified name.
  bool knows_class(Symbol qualified) const;
  /// The library class itself and all its known library supertypes, nearest first.
  const std::vector<Symbol>& library_lineage(Symbol class_name) const;
  bool is_library_subtype(Symbol sub, Symbol super) const;
  /// The SDK of a class or package by the longest prefix; null when none.
  const Sdk* sdk_of_class(std::string_view qualified) const;
  /// True for a class below a package of an open library.
  bool is_open_library(std::string_view class_name) const;
  const Sdk* sdk_of_coordinate(std::string_view group, std::string_view artifact) const;
  const Sdk* sdk_of_archive(std::string_view file_name) const;
  const Sdk* sdk_of_component(std::string_view class_name) const;
  const Sdk* sdk_of_native_library(std::string_view file_name) const;
  /// The SDKs that a package of another host brings in.
  std::vector<const Sdk*> sdks_brought_by(SdkCarrier::Host host, std::string_view name) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

/// Whether a text fits a pattern in which '*' stands for any run of characters.
bool fits_pattern(std::string_view pattern, std::string_view text);

/// A fault of the catalogue's files, for `sdklint catalog check`.
struct CatalogFault {
  std::string file;
  int line = 0;
  std::string message;
};
/// Holds every file of a catalogue folder to the schema and to each other. A team's overlay is
/// checked against the `base` that it adds to (`Catalog::built_in()`); the whole of `sdk-catalog/`
/// against nothing.
std::vector<CatalogFault> check_catalog(const std::string& folder, const Catalog* base = nullptr);

}  // namespace sdklint
