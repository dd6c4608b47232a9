// An app with everything that rules may ask: the program, the project, the catalogue, and the
// rehearsals, each worked out once.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/sdk_inventory.h"
#include "analysis/sdk_use.h"
#include "catalog/catalog.h"
#include "model/program.h"
#include "model/project.h"

namespace sdklint {

/// A situation that regulators put an app in. Named as in reports.
enum class Scene : uint8_t { kFirstLaunch, kPermissionRefused, kSecondLaunch, kPolicyRefused };
std::string_view scene_name(Scene scene);  ///< "first-launch"

/// Whether a finding is known, or rests on a guess about a name or a library.
enum class Confidence : uint8_t { kCertain, kLikely };

/// Why a branch was taken, as data; the report words it in the reader's language.
struct Ground {
  enum class Kind : uint8_t {
    kStorageEmpty,      ///< nothing is stored under `key`, so `code` is `value`
    kConstant,          ///< `code` is always `value`
    kFieldInitial,      ///< nothing reached writes `key` (a field), so `code` is `value`
    kPermissionDenied,  ///< not granted yet, so `code` is `value`
    kPermissionEither,  ///< the side on which `code` is `value`; the system may have granted it,
                        ///< which isn't consent
    kPermissionAnswer,  ///< the user refused, so `code` is `value`
    kStored,            ///< an earlier launch has stored something under `key`, on which it depends
    kAssumedConsent,    ///< its value isn't known; by its name `key` it is a consent state, which
                        ///< nobody has given
    kUnknown,           ///< the side on which `code` is `value`; both were followed
  };
  Kind kind;
  Span span;          ///< of the condition
  std::string code;   ///< the condition as written, shortened
  std::string key;    ///< storage key, field or name
  std::string value;  ///< "true", "false", a constant
  /// False: it stands on the path but explains little (a constant, a test of something unknown).
  bool tells = true;
};

/// One step of a path: a function, and the place in the step before (or the manifest) that led to
/// it.
struct PathStep {
  enum class How : uint8_t {
    kEntry,  ///< the platform begins here (span: the manifest's element or the function)
    kCall,
    kConstructor,
    kStaticInit,
    kFieldInit,
    kCallback,   ///< a lambda or listener that runs without the user
    kLifecycle,  ///< the platform calls it in a component's life
    kComponent,  ///< started by the code (startActivity …)
    kReflection,
    kChoice,  ///< the user chooses it in a dialog
  };
  How how;
  std::string function;  ///< "com.x.App.onCreate"; lambdas: "lambda in com.x.App.onCreate"
  Span span;  ///< where the step is made: the call in the step before; for kEntry the function's
              ///< name
  std::vector<Ground> grounds;  ///< of the branches that had to be taken in the step before
  bool assumed = false;         ///< a callback of which no table tells whether the library runs it
};

/// From the entry point to the call, shortest.
struct CallPath {
  std::vector<PathStep> steps;  ///< first: the entry
  std::vector<Ground> grounds;  ///< of the last step: branches taken before the call itself
};

/// A call that the scene reached and that some table knows.
struct ReachedCall {
  enum class Kind : uint8_t {
    kPersonalData,
    kNativeRead,
    kSdk,
    kPermissionRequest,
    kExit,
    kComponentStart,
    kSettings  ///< opens a page of the system settings
  };
  Kind kind;
  ExprId expr;
  Span span;             ///< the whole expression
  Span name_span;        ///< the called name
  std::string function;  ///< the function it stands in
  CallPath path;
  Confidence confidence = Confidence::kCertain;

  const PersonalDataApi* api = nullptr;  ///< kPersonalData; kNativeRead through JNI
  const NativeSink* native = nullptr;    ///< kNativeRead by native means
  const Sdk* sdk = nullptr;              ///< kSdk
  const SdkCall* sdk_call = nullptr;     ///< kSdk
  const ExitRow* exit = nullptr;         ///< kExit
  std::vector<std::string> permissions;  ///< kPermissionRequest: constant names that are known
  bool permissions_complete = true;      ///< false: some name could not be worked out
  /// kPermissionRequest: what is asked for together, for each way in which the call is made.
  std::vector<std::vector<std::string>> askings;
  std::string target;  ///< kComponentStart: class name
  /// kSdk with a consent argument: what it is told. Unset: unknown or no argument.
  std::optional<bool> told;
  /// kSdk starts: a call made earlier that makes the start harmless (`JCollectionAuth.setAuth(ctx,
  /// false)`).
  bool withheld = false;
  const SettingsPageRow* settings = nullptr;  ///< kSettings
  /// kExit: the exit stands in the only screen (or ends task or process).
  bool ends_app = false;
  /// kExit: the app goes on in another screen, or starts again.
  bool goes_on = false;
  /// kExit of a screen that isn't the only one.
  bool closes_screen = false;
  /// kExit: some way leads there when all is granted, too.
  bool also_granted = false;
  /// `permission-refused`: the permissions whose refusal led here, as far as they are known.
  std::vector<std::string> refused;
  /// kPermissionRequest: asks for what was refused just now.
  bool again = false;
  bool certain = true;   ///< no branch on the path was taken without knowing
  bool aside = false;    ///< what an unknown call answered was tested on the way, of something else
  bool resumed = false;  ///< the path begins where the screen comes back to the front
  bool has_choice = false;  ///< the path goes through a button of a dialog
  std::string choice;       ///< what the last such button says, if known
  bool only_way = false;    ///< no button of that dialog leads on
  bool kept_open = false;   ///< and it can't be closed
  bool choice_opens_settings = false;
  /// `second-launch`: a branch on the path asks for what an earlier launch has stored.
  bool consults_storage = false;
};

/// A dialog that a refusal brings up, and where its buttons lead.
struct RefusalDialog {
  struct Choice {
    Span span;          ///< the call that sets the button
    std::string label;  ///< what it says, if known
    bool exits = false, asks = false, opens_settings = false;
    /// Closes the dialog and leaves the user in the app.
    bool goes_on() const { return !exits && !asks && !opens_settings; }
  };
  Span span;  ///< the call by which it is kept from being closed, else its first button
  bool cancelable = true;
  std::vector<Choice> choices;
  bool aside = false;  ///< as of `ReachedCall`
  CallPath path;       ///< to where its buttons are set
  std::vector<std::string> refused;
  /// No way on but by what the dialog asks for.
  bool closed() const;
};

/// The finished rehearsal of a scene.
struct Rehearsal {
  Scene scene;
  std::vector<ReachedCall> calls;  ///< by file and place; each site once, with its shortest path
  std::vector<RefusalDialog> dialogs;  ///< `permission-refused`
  /// `permission-refused`: every permission request that the program makes, at launch or later.
  std::vector<ReachedCall> requests;
  size_t contexts = 0;               ///< function contexts that were interpreted
  size_t assumed_library_calls = 0;  ///< calls of unknown library code that were given a callback
  size_t widened = 0;                ///< functions whose contexts hit the cap
  bool cut_short = false;            ///< the bound on the whole work was hit
  size_t too_far = 0;                ///< functions that lie too far from an answer to be followed
  std::vector<std::string> entries;  ///< what the platform was taken to start, in order
  std::vector<std::string>
      dead_ends;  ///< functions that never came back, for those who look for a misreading
};

/// All calls of the whole program, also unreached ones, for `print-calls`.
struct CallEdge {
  Span span;  ///< of the called name
  std::string from, to;
  bool likely = false;  ///< the receiver, or the name that reflection was told, isn't known
};
/// A function that the first launch runs.
struct ReachedFunction {
  Span span;  ///< of its name
  std::string name;
};
/// A place that calls a personal-data API or a sensitive sink, reached by the first launch or not.
struct SensitiveSite {
  Span span;
  std::string api;  ///< "android.telephony.TelephonyManager.getDeviceId"
  bool reached = false;
};
/// A place that starts a component, and the class that it names.
struct StartEdge {
  Span span;
  std::string to;
};

/// How a scene went, for those who look why something is told or isn't.
struct SceneTrace {
  std::vector<ReachedFunction> functions;  ///< all that ran
  std::vector<Ground> decisions;           ///< tests whose outcome was known, by file and place
  std::vector<std::string> merged;         ///< functions with more contexts than the bound
  std::vector<std::string> too_far;  ///< functions that were left out as farther than the bound
};

/// The part of a tree's program that an app is made of: without the files that only other apps
/// hold, whose classes may well have the same names. A module that no app is known to hold stays,
/// for it may come in by a way that the build files don't tell. Nothing when the tree has a single
/// app.
std::optional<Program> program_of(const App& app, const Project& project, const Program& tree);

/// What a rule may ask of one app. What it was made of must outlive it; everything is worked out
/// when first asked for.
class AnalyzedApp {
 public:
  AnalyzedApp(const Program& program, const Project& project, const Resources& resources,
              const App& app, const Catalog& catalog);
  ~AnalyzedApp();

  const Program& program() const;
  const Project& project() const;
  const App& app() const;
  const Manifest& manifest() const { return app().manifest; }
  const Catalog& catalog() const;
  const Resources& resources() const;
  const SourceTree& sources() const { return program().sources(); }

  /// Worked out on first use, then kept; different scenes side by side when several threads ask.
  const Rehearsal& rehearsal(Scene scene) const;
  /// Rehearses the scene once more and tells how it went.
  SceneTrace trace(Scene scene) const;
  /// Declared permissions that nothing in the app needs. This and what follows: not to be called
  /// from several threads.
  const std::set<std::string>& unused_permissions() const;
  const std::vector<CallEdge>& call_edges() const;
  const std::vector<SensitiveSite>& sensitive_sites() const;
  const std::vector<StartEdge>& component_starts() const;
  const std::vector<ReachedFunction>& launch_functions() const;
  /// The SDKs in the app with what shows them, and the calls of theirs that its code writes.
  const std::vector<PresentSdk>& sdks() const;
  const std::vector<WrittenSdkCall>& written_sdk_calls() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sdklint
