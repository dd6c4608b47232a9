// The abstract interpreter behind every scene. It is a conditional constant propagation over the
// whole program (Wegman and Zadeck 1991, carried across calls): code is unreachable until reached,
// a place is ⊥ until written, and everything only grows, so the work list runs empty. A function is
// interpreted once for each tuple of abstract arguments ("context"); past `kContextCap` tuples its
// further calls share one context whose arguments are joined.
//
//   entries → call(context) → eval(expression) → calls, heap writes → contexts that read what grew
//   are interpreted again
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analysis/app.h"
#include "analysis/heap.h"
#include "analysis/value.h"

namespace sdklint {

using ContextId = uint32_t;
inline constexpr ContextId kNoContext = UINT32_MAX;
inline constexpr uint32_t kNoObject = UINT32_MAX;
/// Holds, as `kTarget` and by action, the receivers that were registered for it.
inline constexpr uint32_t kRegistered = UINT32_MAX - 1;

/// For tables by declared types, functions, fields and expressions.
struct IdHash {
  template <typename Tag>
  size_t operator()(const UnitId<Tag>& id) const {
    return (static_cast<size_t>(id.file.value) << 32 | id.index) * 0x9E3779B97F4A7C15ull;
  }
};

/// Whether a library class puts a question in front of a screen, by its name.
bool names_dialog(std::string_view class_name);
/// The key of a ground whose condition `Lexicon::tests_something_else`.
inline constexpr const char* kSomethingElse = "something else";

/// Why a value is what it is.
struct ValueOrigin {
  Ground::Kind kind;
  std::string key;
};

/// A link of a chain of branch decisions, newest first.
struct GroundLink {
  Ground ground;
  uint32_t parent = 0;
  uint32_t depth = 0;
};

/// What tells contexts apart: a function and the value sets that it is entered with.
struct ContextKey {
  FunctionId function;
  FieldId
      delegate;  ///< valid: the context evaluates this property's delegate or initialiser instead
  uint32_t closure = kNoObject;
  std::vector<uint32_t> arguments;  ///< value sets; `this` first
  bool merged = false;
  uint16_t phase = 0;
  bool operator==(const ContextKey&) const = default;
};

/// A function interpreted with one tuple of arguments.
struct Context {
  ContextKey key;
  Value self;  ///< `this`; ⊥ for static functions
  std::vector<Value> arguments;
  bool interpreted = false;
  bool running = false;
  bool queued = false;
  uint16_t apart = 0;  ///< calls since what `Options::farthest` counts from
};

/// How one context led to another.
struct Edge {
  ContextId from = kNoContext;  ///< kNoContext: the platform
  Span site;
  PathStep::How how = PathStep::How::kCall;
  uint32_t grounds = 0;
  bool assumed = false;  ///< no table knows that the library runs this callback
};

/// A call that some table knows, as met in one context.
struct Hit {
  ReachedCall::Kind kind;
  ExprId expr;
  Span span, name_span;
  const PersonalDataApi* api = nullptr;
  const NativeSink* native = nullptr;
  uint32_t decider = kNoIndex;  ///< native: the argument that decides; when it is the function's
                                ///< own parameter, its callers read
  const Sdk* sdk = nullptr;
  const SdkCall* sdk_call = nullptr;
  const ExitRow* exit = nullptr;
  const SettingsPageRow* settings = nullptr;
  bool likely = false;
  Value argument;  ///< joined over contexts: the consent flag, the permissions, the target
  struct At {
    ContextId context;
    uint32_t grounds;
    Value argument;  ///< as above, in this context
    Value receiver;
    Value host;             ///< kPermissionRequest: who asks, when it isn't the receiver
    Value code;             ///< kPermissionRequest: the request's number
    Value given;            ///< kPermissionRequest: all arguments; a listener may be among them
    bool together = false;  ///< kPermissionRequest: several arguments name permissions
  };
  std::vector<At> at;
};

/// A permission request as it is made in one context, or the opening of the settings page on which
/// a special access is granted.
struct PermissionRequest {
  ExprId expr;
  Span span;
  Hit::At at;
  FunctionId function;  ///< in which it is made
  std::string access;   ///< the special access; empty for requests
  std::vector<std::string> permissions;
};

/// A callable that a request is answered with.
struct PermissionAnswer {
  const PermissionAnswerRow* row = nullptr;
  Span span;  ///< of the call that takes it
  Value callable;
  uint32_t handle = kNoObject;  ///< what that call returned
};

/// Something that runs when the user touches it: what was set up, but has not run.
struct WaitingChoice {
  Value callable;
  Symbol method;               ///< of the object; "invoke" for lambdas
  std::vector<Value> told;     ///< its arguments, as far as they are known
  Symbol set_by;               ///< the call that was given it
  Span span;                   ///< of that call (`Unit::site`)
  std::string label;           ///< a text that it was given as well
  uint32_t group = kNoObject;  ///< the dialog that it belongs to
  FunctionId function;         ///< the function that sets it up
};

/// Beginnings of expressions, sorted.
using CodePlaces = std::map<FileId, std::vector<uint32_t>>;

/// One rehearsal at work: entered by a scene, run until nothing grows, then asked what was reached.
/// Used from one thread.
class Engine {
 public:
  struct Options {
    bool follow_all = false;  ///< every branch, for the map of all calls
    enum class Granted : uint8_t { kMaybe, kNo, kYes };
    /// What checks answer. `kMaybe`: the system may have been asked and said yes.
    Granted granted = Granted::kMaybe;
    /// After a refusal only what it shows at once counts: nothing opens but dialogs, each of whose
    /// buttons is tried.
    bool only_dialogs = false;
    bool touched = false;  ///< the user touches everything, and no other screen opens
    /// With `touched`: where a permission is asked for, or something is called that asks. A
    /// callback that holds no such place is left alone.
    const CodePlaces* asking = nullptr;
    /// How many calls away from such a place, an entry or a user's choice code is followed; what is
    /// farther returns something unknown. 0: all is followed.
    uint16_t farthest = 0;
    bool remembered = false;  ///< storage may hold whatever earlier launches left
  };
  static constexpr size_t kContextCap = 24;
  /// Of scenes with an open end, where most of the app runs for what a few calls say.
  static constexpr size_t kTouchedContextCap = 6;
  static constexpr size_t kNativeContextCap = 120;
  static constexpr size_t kObservableContextCap = 400;
  static constexpr size_t kDepthCap = 180;
  /// Lists up to this length are known element by element.
  static constexpr uint32_t kMostPositions = 12;
  /// Tuples of constants by which the objects that one place makes are told apart.
  static constexpr size_t kMostOfOnePlace = 16;
  static constexpr int kMostRounds = 256;  ///< of a loop that puts a text together
  static constexpr size_t kMostContexts = 400'000;
  static constexpr uint64_t kMostSteps = 60'000'000;

  Engine(const Program& program, const Resources& resources, const App& app, const Catalog& catalog,
         Options options);

  /// The platform makes an object of a component class and drives it through its launch.
  /// Of an application's, first only what runs before any content provider.
  enum class Part : uint8_t { kAll, kFirst, kRest };
  void start_component(TypeId type, PathStep::How how, Span site, Part part = Part::kAll);
  /// Did the code start that component (or the platform)?
  bool started(TypeId type) const { return singletons_.contains(type); }
  /// Runs a function as an entry of its own, with unknown arguments.
  void enter(FunctionId function, Value self, std::vector<Value> arguments, PathStep::How how,
             Span site);
  /// Interprets until nothing grows any more.
  void run();
  /// Contexts of later phases are kept apart: `permission-refused` first maps the whole program,
  /// then enters the answers.
  void begin_phase(uint16_t phase, Options options) {
    phase_ = phase;
    distance_.clear();
    options_ = options;
    options_of_phase_.resize(phase + 1u, options);
    options_of_phase_[phase] = options;
  }
  /// A value that the user's refusal explains.
  Value answered(Value value) { return with_origin(value, Ground::Kind::kPermissionAnswer, ""); }
  /// A container that holds this (a `grantResults`), the same for the same content.
  Value filled_with(Value content) { return filled("java.util.List", content); }
  /// A map to this value from keys that aren't known.
  Value map_to(Value content);
  /// Objects of that declared type or of its subtypes that reached code or the platform made.
  std::vector<uint32_t> objects_of(TypeId type) const;
  TypeId type_of(uint32_t object) const { return objects_[object].declared; }
  bool is_lambda(uint32_t object) const {
    return objects_[object].kind == HeapObject::Kind::kLambda ||
           objects_[object].kind == HeapObject::Kind::kReference;
  }
  /// What the platform finds when it looks for a component's method.
  bool is_override(TypeId type, FunctionId function) const;
  /// An activity or fragment: what a permission is asked from.
  bool is_screen(TypeId type);
  /// The object that stands for all of a component's.
  uint32_t component(TypeId type) { return singleton(type); }
  Value self_of(ContextId context) const { return contexts_[context].self; }
  HeapObject::Kind kind_of(uint32_t object) const { return objects_[object].kind; }
  /// Screens that were told something by one that they had opened, in that phase: whom, and what.
  std::vector<std::pair<uint32_t, Value>> results_told(uint16_t phase) const;
  /// The platform brings the screen to the front again.
  void resume(uint32_t object);
  Value annotation_names(FunctionId function, const Annotation& annotation);

  // What was found.
  /// Calls met in contexts of that phase, by file and place.
  std::vector<ReachedCall> reached_calls(uint16_t phase = 0) const;
  /// Requests that were made in that phase.
  std::vector<PermissionRequest> permission_requests(uint16_t phase) const;
  /// Texts and named constants in a value or in the array that it is; `complete` turns false when
  /// some aren't known.
  std::vector<std::string> texts_in(Value value, bool* complete) const;
  /// Dialogs whose buttons were set in that phase, with where each button leads.
  std::vector<RefusalDialog> dialogs(uint16_t phase) const;
  /// Exits that were reached in that phase; `true` where that doesn't hang on what isn't known.
  std::map<ExprId, bool> exits(uint16_t phase) const;
  /// What waited for the user in phase 0, in the order of the places.
  std::vector<WaitingChoice> waiting() const;
  /// Keys that were written in that phase with anything but "no".
  const std::set<std::string>& affirmed(uint16_t phase) { return affirmed_[phase]; }
  /// Keys of storage that were read in phase 0.
  bool asked_for(const std::string& key) const { return keys_read_.contains(key); }
  /// Keys of storage that were written.
  bool stored(const std::string& key) const { return stored_keys_.contains(key); }
  std::vector<CallEdge> call_edges() const;
  /// Every function that was entered, by file and place.
  std::vector<ReachedFunction> functions() const;
  std::vector<StartEdge> start_edges() const;
  /// Places of personal-data APIs and sensitive sinks that were met, with the API's name.
  const std::map<ExprId, std::pair<Span, std::string>>& sensitive_sites() const { return sites_; }
  size_t context_count() const { return contexts_.size(); }
  size_t assumed_library_calls() const { return assumed_calls_.size(); }
  size_t widened() const { return widened_.size(); }
  /// A bound on the whole work was hit: what was to come after it wasn't followed.
  bool cut_short() const { return out_of_budget_; }
  /// Lets the work from now on take a little more than twice what was done so far: for a question
  /// beside the scene, which may lead anywhere.
  void finish_soon() {
    constexpr uint64_t kAtLeast = 1'000'000;
    most_steps_ = std::min(most_steps_, 3 * steps_ + kAtLeast);
  }
  /// Functions that an answer leads to, but not within `Options::farthest` calls.
  size_t too_far() const { return too_far_.size(); }
  bool reached(FunctionId function) const { return functions_reached_.contains(function); }
  const std::vector<std::string>& entries() const { return entries_; }
  /// From here on it is noted what is left out.
  void keep_trace() { keeps_trace_ = true; }
  SceneTrace trace() const;
  std::string function_name(FunctionId function) const;
  /// Functions that were entered and never came back in any context: exits, endless loops, or
  /// something misread.
  std::vector<std::string> dead_ends() const;

  Values& values() { return values_; }
  /// Lambdas and objects that were handed to a permission request as its answer.
  std::vector<PermissionAnswer> answers() const;
  void call_value(Value callable, Symbol method, std::vector<Value> arguments, PathStep::How how,
                  Span site);

 private:
  struct LoopFrame {
    Symbol label;
    bool is_switch = false;  ///< takes a `yield`
    bool is_loop = false;    ///< takes a bare `break` or `continue`
    struct Exit {
      std::vector<Value> slots;
      std::vector<std::pair<uint32_t, Value>> texts;
      uint32_t grounds;
    };
    std::vector<Exit> breaks, continues;
    Value yielded;
  };
  /// What a name without a receiver, or a chain of them, stands for; the same in every context.
  struct NameInfo {
    enum class Kind : uint8_t {
      kUnseen,
      kField,
      kGetter,
      kType,
      kPackage,
      kLibraryConstant,
      kImplicitProperty,
      kResource
    };
    Kind kind = Kind::kUnseen;
    FieldId field;
    FunctionId getter;
    TypeId owner;  ///< the type in which the member was found
    ResolvedType type;
    Symbol qualified;  ///< packages, constants, resources
  };
  /// What Java's compiler knows of an expression; not `known` where that takes more than the
  /// project's declarations.
  struct StaticType {
    ResolvedType type;
    uint8_t array_depth = 0;
    bool known = false;
  };
  struct UnitInfo {
    std::unordered_map<uint32_t, StaticType> static_types;
    std::unordered_map<uint32_t, bool> text_loops;
    std::vector<uint32_t> slot_of_variable;
    std::vector<uint32_t> slots_of_function;
    std::vector<std::optional<ResolvedType>> types;
    std::vector<NameInfo> names;
    std::vector<bool> delegated_variable;
    std::vector<std::vector<uint32_t>> captured_of_function;
  };
  /// What holds at one point of a function.
  struct State {
    std::vector<Value> slots;
    std::vector<std::pair<uint32_t, Value>> texts;  ///< what builders hold, by object
    uint32_t grounds = 0;
    bool reachable = true;
  };
  struct Frame {
    const Unit* unit = nullptr;
    const FunctionDecl* function = nullptr;
    FunctionId id;
    TypeId scope;  ///< the type whose members are in sight
    ContextId context = kNoContext;
    uint32_t closure = kNoObject;
    std::vector<Value> implicit;  ///< receivers, innermost first; the first is `this`
    std::vector<LoopFrame*> loops;
    Value result;
    Symbol pending_label;
    UnitInfo* info = nullptr;
    Span caller;                     ///< valid: a function reference is called from there
    uint32_t reference = kNoObject;  ///< … and this one
  };
  /// Arguments of a call, evaluated.
  struct Arguments {
    std::vector<Value> values;
    std::vector<Symbol> names;
    std::vector<uint32_t> exprs;
    std::vector<StaticType> types;  ///< Java's, and what reflection was told; may be shorter
  };
  /// A call that left the project.
  struct LibraryCall {
    Frame* frame = nullptr;
    State* state = nullptr;
    uint32_t expr = kNoIndex;
    Symbol method;                ///< "<init>" for constructors
    std::vector<Symbol> classes;  ///< the class it is declared in, or may be, nearest first
    bool uncertain = false;  ///< the receiver's type isn't known: match only what the file imports
    bool is_static = false;
    bool property = false;  ///< written as a property
    /// written without a receiver and not imported: a member of some receiver in sight
    bool receiver_in_sight = false;
    Value receiver;  ///< ⊥ when static
    Arguments arguments;
    Value handle;  ///< what it returns, when a permission's answer comes through that
  };

  // Contexts and the work list.
  ContextId context_of(ContextKey key, Value self, std::vector<Value> arguments);
  Value call(FunctionId function, Value self, std::vector<Value> arguments, uint32_t closure,
             Frame* caller, State* state, Span site, PathStep::How how);
  void add_edge(ContextId to, ContextId from, Span site, PathStep::How how, uint32_t grounds);
  void interpret(ContextId id);
  void implicit_construction(Frame& frame, State& state, const FunctionDecl& function);
  bool has_arguments(uint32_t object) const;
  std::vector<FunctionId> overriders(TypeId type, Symbol method) const;
  /// `again`: also one that is running for the first time.
  void enqueue(ContextId id, bool again = false);

  // Statements and expressions.
  Value eval(Frame& frame, State& state, uint32_t index);
  Value eval_inner(Frame& frame, State& state, uint32_t index, const Expr& e);
  void branch(Frame& frame, State& state, uint32_t index, State& yes, State& no);
  Value is_of_type(Frame& frame, uint32_t type_ref, Value value);
  Value eval_if(Frame& frame, State& state, const Expr& e);
  Value eval_when(Frame& frame, State& state, const Expr& e);
  class Loop;
  Value eval_loop(Frame& frame, State& state, const Expr& e);
  Value eval_try(Frame& frame, State& state, const Expr& e);
  Value eval_block(Frame& frame, State& state, const Expr& e);
  Value eval_binary(Frame& frame, State& state, const Expr& e);
  Value eval_unary(Frame& frame, State& state, const Expr& e);
  Value eval_assign(Frame& frame, State& state, const Expr& e);
  Value eval_return(Frame& frame, State& state, const Expr& e);
  Value eval_name(Frame& frame, State& state, uint32_t index, const Expr& e);
  Value eval_select(Frame& frame, State& state, uint32_t index, const Expr& e);
  Value eval_lambda(Frame& frame, State& state, uint32_t index, const Expr& e);
  Value eval_reference(Frame& frame, State& state, uint32_t index, const Expr& e);
  Value eval_array(Frame& frame, State& state, uint32_t index, const Expr& e);
  State join_states(State a, State b);
  /// Joins what was left by `break` or `continue`, and forgets it there.
  State join_exits(State state, std::vector<LoopFrame::Exit>& exits);
  void assign_target(Frame& frame, State& state, uint32_t target, Value value);
  Value read_local(Frame& frame, State& state, uint32_t variable);
  void write_local(Frame& frame, State& state, uint32_t variable, Value value, bool declare);
  Value as_numbers(Value value);
  Value equality(Value a, Value b);
  Value negation(Value value);
  Value as_condition(Value value);
  Value holds(ContextId reader, Value container, Value element);
  bool may_be_equal(const Atom& a, const Atom& b) const;
  std::optional<bool> constant_is(const Atom& atom, std::string_view type);
  std::optional<FieldId> enum_constant(Value value, Symbol name);
  Value arithmetic(Op op, Value a, Value b);
  uint32_t with_ground(uint32_t grounds, Ground ground);
  bool consent_named(Frame& frame, uint32_t index, std::string* name, int depth = 0);

  // Names, fields, types.
  UnitInfo& info(FileId file);
  const ResolvedType& resolved(const Unit& unit, uint32_t type_ref, TypeId scope);
  /// `function`: whose type parameters are in sight as well.
  Value refine(const Unit& unit, uint32_t type_ref, TypeId scope, Value value,
               const FunctionDecl* function = nullptr);
  /// The bound of a type parameter (kNoIndex: it has none); nothing when there is none of that
  /// name.
  std::optional<uint32_t> bound_of(const Unit& unit, Symbol name, TypeId scope,
                                   const FunctionDecl* function) const;
  /// The part of a value that can be of that type; what isn't known becomes "some object of it".
  Value as_type(Value value, const ResolvedType& type);
  /// A generic function's result is narrower where Java's code uses it than where it is written.
  Value narrowed_to_use(Frame& frame, const State& state, uint32_t index, Value value);
  /// The app's type of an object or an instance; invalid of all else.
  TypeId declared_type(const Atom& atom) const;
  bool may_be(TypeId held, const ResolvedType& wanted);
  const StaticType& static_type(Frame& frame, uint32_t index);
  StaticType find_static_type(Frame& frame, const Expr& e);
  StaticType static_call_type(Frame& frame, const Expr& e);
  StaticType written_type(const Unit& unit, uint32_t type_ref, TypeId scope,
                          const FunctionDecl* function = nullptr);
  const NameInfo& name_info(Frame& frame, uint32_t index);
  NameInfo classify_name(Frame& frame, const Expr& e);
  /// A property of a receiver that stands for itself, and isn't the type around.
  struct BroughtMember {
    FieldId field;
    FunctionId getter;  ///< of Java, where there is no such field
    Value receiver;
  };
  std::optional<BroughtMember> brought_member(const Frame& frame, Symbol name);
  /// The type that an expression names; null when it stands for a value.
  const ResolvedType* name_of_type(Frame& frame, uint32_t index);
  NameInfo classify_select(Frame& frame, const Expr& e);
  std::optional<FieldId> find_field(TypeId type, Symbol name);
  /// Like `find_field`, without what another language's file keeps private: Kotlin then means the
  /// getter.
  std::optional<FieldId> visible_field(const Frame& frame, TypeId type, Symbol name);
  FieldId overriding(FieldId field, const Atom& holder);
  FunctionId find_getter(TypeId type, Symbol property, bool kotlin_only);
  /// `exact`: this property and not one that overrides it (`super.x`).
  Value read_field(Frame& frame, State& state, FieldId field, Value receiver, Span site,
                   bool exact = false);
  void write_field(Frame& frame, State& state, FieldId field, Value receiver, Value value,
                   Span site);
  Value read_member(Frame& frame, State& state, Value receiver, Symbol name, uint32_t index,
                    const Expr& e);
  Value library_constant(Symbol qualified);
  Value build_constant(std::string_view qualified, std::string_view name);
  Value type_as_value(Frame& frame, State& state, TypeId type, Span site);
  uint32_t field_number(FieldId field);
  /// An object that a library makes of a class of the app, with arguments that aren't known; ⊥ when
  /// it can't be made.
  Value made_by_library(Frame& frame, State& state, TypeId type, ExprId place, Span site);
  bool sees_default(const PlaceKey& place);
  Value default_of(const Unit& unit, const FieldDecl& field);
  std::optional<Value> written_default(const Unit& unit, const FieldDecl& field);
  bool gives_default(const Frame& frame, const Expr& assignment);
  Value implicit_receiver(Frame& frame, TypeId owner);
  void initialise_class(Frame* frame, State* state, TypeId type, Span site);

  // Calls.
  bool is_library_function(Symbol qualified) const;
  Value eval_call(Frame& frame, State& state, uint32_t index, const Expr& e);
  std::optional<Value> call_type(Frame& frame, State& state, uint32_t index, const Expr& e,
                                 TypeId type, const Arguments& arguments);
  Value eval_new(Frame& frame, State& state, uint32_t index, const Expr& e);
  Value eval_invoke(Frame& frame, State& state, uint32_t index, const Expr& e);
  void typed_by_function_type(Frame& frame, uint32_t callee, std::vector<Value>& arguments);
  void typed_by_interface(TypeId functional, std::vector<Value>& arguments);
  Value eval_constructor_call(Frame& frame, State& state, uint32_t index, const Expr& e);
  Arguments eval_arguments(Frame& frame, State& state, const Expr& e);
  Value construct(Frame& frame, State& state, uint32_t index, const Expr& e, TypeId type,
                  Arguments arguments, Value outer);
  Value construct_library(Frame& frame, State& state, uint32_t index, const ResolvedType& type,
                          Arguments arguments);
  ContextId made_from(ExprId site, const Arguments& arguments);
  void run_constructor(Frame* frame, State* state, TypeId type, Value self,
                       const Arguments& arguments, uint32_t closure, Span site);
  Value call_method(Frame& frame, State& state, uint32_t index, const Expr& e, Value receiver,
                    Symbol name, const Arguments& arguments);
  std::vector<FunctionId> candidates(TypeId type, Symbol name, const Arguments& arguments,
                                     bool own_only = false);
  std::vector<FunctionId> best_of(const std::vector<FunctionId>& functions,
                                  const Arguments& arguments);
  int fitness(FunctionId function, const Arguments& arguments);
  int conversion(const StaticType& argument, FunctionId function, uint32_t type_ref);
  FunctionId record_component(TypeId type, Symbol name);
  Value call_all(Frame& frame, State& state, const Expr& e,
                 const std::vector<FunctionId>& functions, Value self, const Arguments& arguments,
                 uint32_t closure, std::optional<Value> extension_receiver = {});
  std::vector<Value> bind(FunctionId function, const Arguments& arguments,
                          std::optional<Value> extension_receiver);
  std::vector<FunctionId> extensions_in_sight(Frame& frame, Symbol name, Value receiver,
                                              const Arguments& arguments);
  std::vector<FunctionId> top_level_in_sight(const Unit& unit, Symbol name);
  Value invoke_object(Frame* frame, State* state, uint32_t object, Symbol method,
                      const std::vector<Value>& arguments, std::optional<Value> receiver, Span site,
                      PathStep::How how);
  Value invoke_value(Frame* frame, State* state, Value callable, Symbol method,
                     const std::vector<Value>& arguments, std::optional<Value> receiver, Span site,
                     PathStep::How how);
  std::vector<TypeId> dispatch_types(Frame* frame, TypeId type);
  uint32_t closure_of(Value self, TypeId owner);

  // Native code.
  Value run_native(Frame& frame, State& state, const FunctionDecl& function,
                   const std::vector<Value>& arguments);
  void load_native(LibraryCall& call);
  Value call_native(LibraryCall& call);
  void note_native_hits(LibraryCall& call);
  bool native_text_fits(NativeSink::Kind kind, std::string_view text, const NativeSink& sink) const;
  std::optional<Value> jni_effect(LibraryCall& call);
  Value jni_call(LibraryCall& call, size_t id_at);
  Value native_text(const std::vector<Value>& parts, bool format);
  Value content_of(Value container, ContextId reader);
  struct NativeSite {
    ContextId context;
    Span span, name_span;
    uint32_t grounds;
  };
  void native_sites(ContextId context, uint32_t call, uint32_t decider, uint32_t grounds, int depth,
                    std::vector<NativeSite>& out) const;

  // The library.
  Value call_library(LibraryCall& call);
  std::optional<Value> storage_effect(LibraryCall& call);
  Value written_by_library(Frame& frame, const FunctionDecl& function);
  Value nothing_of_type(Frame& frame, uint32_t type, int depth = 0);
  void note_hits(LibraryCall& call);
  void note_hit(LibraryCall& call, Hit hit);
  bool callbacks_effect(LibraryCall& call, std::optional<Value>& result);
  bool waits(CallbackTime when, const LibraryCall& call) const;
  bool names_user_action(Symbol callback);  ///< asked of the lexicon once
  bool leads_nowhere(FileId file, uint32_t begin, uint32_t end) const;
  bool leads_nowhere(TypeId type) const;
  uint16_t distance(FunctionId function, const Frame* caller, PathStep::How how) const;
  // Permissions and their refusal.
  void note_request(LibraryCall& call);
  void note_answer(LibraryCall& call);
  void note_settings(LibraryCall& call);
  uint32_t screen_in(const LibraryCall& call);
  std::optional<Value> answer_effect(LibraryCall& call);
  Value chained_names(LibraryCall& call, uint32_t from, int* naming);
  bool in_dialog(const LibraryCall& call) const;
  void note_waiting(const LibraryCall& call, CallbackTime when, Value callable, Symbol method,
                    std::vector<Value> told);
  /// What a table says that a callback's parameters get.
  std::vector<Value> told_by(const CallbackRow* row);
  bool is_choice(CallbackTime when, const LibraryCall& call) const;
  void note_dialog(LibraryCall& call);
  uint32_t dialog_of(const LibraryCall& call) const;
  std::string text_in(Value value) const;
  const std::set<Symbol, ByText>& only_screens() const;
  Value screen_closed(const LibraryCall& call, const ExitRow& row) const;
  bool starts_nearby(ContextId context) const;
  bool is_certain(ContextId context, uint32_t grounds) const;
  void tell_choice(ContextId context, const std::vector<RefusalDialog>& dialogs,
                   ReachedCall& call) const;
  bool is_dialog(TypeId type) const;
  bool carries(TypeId type, Symbol method, const ListenerRow& row) const;
  std::optional<CallbackTime> time_in_life(TypeId type, Symbol method);
  Symbol assumed_base(TypeId type);
  const std::vector<Symbol>& library_ancestors(TypeId type);
  void run_callback(LibraryCall& call, Value callback, const CallbackRow* row, Symbol argument_name,
                    std::optional<Value>* result);
  const std::map<std::string, Symbol>& routes();
  bool waits_for_navigation(const LibraryCall& call);
  Value destinations(Value routes);
  bool follows_a_touch(const Unit& unit, uint32_t call) const;
  bool asks_at_a_touch(const LibraryCall& call) const;
  void note_observer(const LibraryCall& call, Value observer);
  void tell_observers(Frame& frame, State& state, uint32_t container, Value value, Span site);
  std::optional<bool> is_of_library(TypeId type, Symbol library) const;
  void compose_again(Frame& frame, State& state, uint32_t cell, Value value, Span site);
  bool is_doubtful(uint32_t grounds, uint32_t since) const;
  bool turns_aside(ContextId context, uint32_t grounds) const;
  std::optional<Value> argument_of(const LibraryCall& call, const ComponentStartRow& row) const;
  void note_start(const LibraryCall& call, Span site, Symbol target, const ComponentStartRow& row);
  class StartCall;
  void start_effect(LibraryCall& call, std::optional<Value>& result);
  void generated_start(LibraryCall& call, std::optional<Value>& result);
  /// The actions that an intent or its filter names.
  std::vector<Symbol> actions_of(Value intent, ContextId reader);
  std::vector<Symbol> intent_targets(Value intent, ContextId reader);
  class Intrinsic;
  std::optional<Value> intrinsic(const LibraryCall& call);
  std::optional<Value> kotlin_control(LibraryCall& call);

  // Kotlin's conventions (engine_kotlin.cpp).
  Arguments unnamed(std::vector<Value> values) const;
  std::optional<Value> operator_call(Frame& frame, State& state, const Expr& e,
                                     std::string_view name, Value receiver,
                                     std::vector<Value> values);
  static std::string_view operator_name(Op op);
  std::optional<Value> in_range(Frame& frame, State& state, Value element, uint32_t range);
  Value property_object(Symbol name, Value owner, ExprId site, TypeId scope);
  PlaceKey place_of_delegate(FieldId field, const Atom* owner);
  void store_delegate(Frame& frame, uint32_t target, Value delegate);
  std::optional<Value> callable_with_receiver(Frame& frame, State& state, Symbol name, Span site);
  Value property_of_local(Frame& frame, uint32_t variable);
  Value delegate_of(Frame& frame, State& state, FieldId field, Value receiver, Span site);
  Value read_delegate(Frame& frame, State& state, Value delegate, Value owner, Value property,
                      bool lazy, Span site);
  void write_delegate(Frame& frame, State& state, Value delegate, Value owner, Value property,
                      Value value, Span site);
  std::optional<Value> standard_delegate(LibraryCall& call);
  std::optional<Value> use_property(Frame& there, State& state, const HeapObject& reference,
                                    Symbol method, std::vector<Value> arguments, Span site);
  bool names_function(Frame& there, const HeapObject& reference);
  std::optional<Value> facade_property(Frame& frame, State& state, TypeId facade, Symbol name,
                                       const Arguments& arguments, Span site);
  // A call by how it is written: what stands before the name.
  LibraryCall written_call(Frame& frame, State& state, uint32_t index, const Expr& e) const;
  Value call_of_super(Frame& frame, State& state, uint32_t index, const Expr& e,
                      const Expr& receiver_expr);
  Value call_through_type(Frame& frame, State& state, uint32_t index, const Expr& e, TypeId type);
  Value call_through_library_type(Frame& frame, State& state, uint32_t index, const Expr& e,
                                  const ResolvedType& type);
  Value call_through_package(Frame& frame, State& state, uint32_t index, const Expr& e,
                             Symbol package);
  Value call_on_value(Frame& frame, State& state, uint32_t index, const Expr& e,
                      uint32_t receiver_index);
  Value call_without_receiver(Frame& frame, State& state, uint32_t index, const Expr& e);
  std::optional<Value> call_in_sight(Frame& frame, State& state, uint32_t index, const Expr& e,
                                     const Arguments& arguments);
  std::optional<Value> call_of_type_or_property(Frame& frame, State& state, uint32_t index,
                                                const Expr& e, const Arguments& arguments);
  Value call_inherited_or_imported(Frame& frame, State& state, uint32_t index, const Expr& e,
                                   const Arguments& arguments);
  Value is_initialised(Frame& frame, uint32_t reference);
  std::vector<FieldId> enum_constants(TypeId type) const;
  std::optional<Value> enum_lookup(Frame& frame, State& state, uint32_t index, TypeId type,
                                   Symbol name, const std::vector<Value>& arguments, Span site);
  std::optional<Value> enum_property(const Atom& atom, std::string_view name);
  std::optional<Value> type_argument(const Frame& frame, Symbol name) const;
  Value written_class(Frame& frame, uint32_t type);
  void add_type_arguments(Frame& frame, const Expr& e, const FunctionDecl& function,
                          std::vector<Value>& arguments);

  // Containers (engine_collections.cpp).
  class ContainerCall;
  std::optional<Value> container_effect(LibraryCall& call);
  std::optional<Value> container_made(LibraryCall& call);
  std::optional<Value> flow_effect(LibraryCall& call);
  std::optional<Value> map_effect(LibraryCall& call, const std::vector<uint32_t>& maps);
  std::optional<Value> asks_elements(LibraryCall& call, const std::vector<uint32_t>& containers);
  Value elements_kept(LibraryCall& call, Value elements, Value predicate, bool positive);
  Value container_of_arguments(LibraryCall& call, std::string_view type, bool fixed);
  Value filled(std::string_view type, Value content);
  /// An empty one, made by the call.
  uint32_t make_container(const LibraryCall& call, std::string_view type);
  Value new_container(const LibraryCall& call, std::string_view type) {
    return values_.of_object(make_container(call, type));
  }
  Value run_lambda(LibraryCall& call, Value lambda, const std::vector<Value>& arguments,
                   std::optional<Value> receiver = {});
  Value produced(LibraryCall& call, uint32_t container);
  Value produced(Frame& frame, State& state, uint32_t container, Span site);
  Value value_under(uint32_t map, Value key, ContextId reader);
  std::vector<uint32_t> containers_in(Value value, bool* others) const;
  std::vector<Value> each_element(uint32_t container, ContextId reader, bool* exact);
  Value elements_of(uint32_t container, ContextId reader);
  bool is_empty_container(uint32_t container, ContextId reader);
  Value part(uint32_t container, uint32_t part, ContextId reader);
  void put(uint32_t container, uint32_t part, Value value);
  void put_in(uint32_t container, Value value);
  void put_under(uint32_t map, Value key, Value value);
  uint32_t key_part(uint32_t atom_id) const;
  void add_to(uint32_t container, Value value, ContextId reader);
  std::optional<Value> list_sum(Frame& frame, const Expr& e, Value list, Value value);
  void escape(Value value);

  // Texts that code puts together.
  bool is_builder(const HeapObject& object) const;
  Value* text_in(State& state, Value builder) const;
  void forget_texts(State& state, Value value);
  void join_texts(State& into, const State& other);
  std::optional<std::vector<std::string>> texts_of(Frame& frame, State& state, uint32_t expr,
                                                   Value value);
  Value concatenation(const std::vector<std::optional<std::vector<std::string>>>& parts);
  /// What a text is told of a value: an object of the app by its own toString().
  Value as_told(Frame& frame, State& state, Value value, Span site);
  std::optional<Value> sum_of_texts(Frame& frame, State& state, uint32_t left, Value a,
                                    uint32_t right, Value b);
  std::optional<Value> text_array(Frame& frame, State& state, const Expr& e);
  std::optional<Value> made_text(Frame& frame, State& state, const ResolvedType& type,
                                 const Arguments& arguments);
  std::optional<Value> builder_effect(LibraryCall& call);
  class TextCall;
  std::optional<Value> text_effect(LibraryCall& call);
  bool is_text_loop(Frame& frame, uint32_t index);

  // Calls whose target is named by values: reflection, method handles, serialisation, services.
  std::optional<Value> reflection_effect(LibraryCall& call);
  std::optional<Value> class_by_name(LibraryCall& call);
  std::optional<Value> class_member(LibraryCall& call, Symbol type);
  std::optional<Value> handle_effect(LibraryCall& call);
  std::optional<Value> invoke_reflected(LibraryCall& call, uint32_t object);
  std::optional<Value> reflected_field(LibraryCall& call, uint32_t object);
  std::optional<Value> unsafe_effect(LibraryCall& call);
  std::optional<Value> serial_effect(LibraryCall& call);
  std::optional<Value> service_effect(LibraryCall& call);
  Value call_reflected(LibraryCall& call, const HeapObject& target, Value receiver,
                       Arguments arguments, bool any_number);
  Value reflected_object(LibraryCall& call, std::string_view type, Symbol holder, Symbol name,
                         std::optional<std::vector<Symbol>> signature);
  Value member_object(LibraryCall& call, std::string_view type, Symbol holder, Symbol name,
                      bool written);
  std::optional<std::vector<Symbol>> signature_of(LibraryCall& call, size_t first);
  Arguments spread(LibraryCall& call, size_t first, bool* any_number);
  TypeId class_named(Symbol name) const;
  void note_library_edge(const LibraryCall& call, Symbol holder, Symbol method);
  std::optional<Value> char_at(Value text, Value index);
  /// False where it isn't known which element is meant.
  bool set_element(Value container, Value index, Value value);
  Value library_return(LibraryCall& call);
  std::optional<Value> carried_effect(LibraryCall& call);
  bool events_effect(LibraryCall& call, std::optional<Value>& result);
  void subscribe(LibraryCall& call, const EventRow& row);
  void post(LibraryCall& call, const EventRow& row, Value event);
  void tell(LibraryCall& call, const EventRow& row, Value listeners, Value event);
  Value make_event(LibraryCall& call, const EventRow& row);
  std::vector<Symbol> event_keys(LibraryCall& call, const EventRow& row, bool& known);
  Value accepted_by(Value event, FunctionId function, size_t parameter);
  Value given(const std::vector<std::vector<Symbol>>& gives, size_t parameter);
  Value provided(Frame& frame, State& state, TypeId type, Span site);
  Value provided_to(Frame& frame, State& state, uint32_t expr, const Unit& unit, uint32_t type_ref,
                    TypeId scope, Value otherwise);
  TypeId made_by(FunctionId recipe);
  bool is_injected(FieldId field) const;
  void inject_fields(Frame* frame, State* state, TypeId type, Value self, Span site);
  const std::vector<FunctionId>& provision_functions();
  void bring(Frame* frame, State* state, Value value, Span site);
  bool class_matches(const LibraryCall& call, Symbol row_class);
  bool argument_test(const LibraryCall& call, const ArgumentTest& test);
  void inflate(Frame& frame, State& state, std::string_view layout, Span site, int depth = 0);
  const std::map<std::string, std::vector<FunctionId>>& binding_adapters();
  void start_class(Frame* frame, State* state, Symbol qualified, PathStep::How how, Span site,
                   const std::vector<Symbol>& without = {});
  void start_object(Frame* frame, State* state, uint32_t object, PathStep::How how, Span site);
  void drive(Frame* frame, State* state, TypeId type, uint32_t object, PathStep::How how, Span site,
             Part part = Part::kAll, const std::vector<Symbol>& without = {});
  std::vector<Symbol> library_classes(Frame& frame, Value receiver, bool* uncertain);
  bool serves_other_requests(const PermissionRequestRow& row) const;
  bool names_a_permission(Value value) const;
  bool is_vararg(const LibraryCall& call, uint32_t index) const;
  std::vector<std::vector<std::string>> askings(const Hit::At& at) const;
  bool looks_for_own_entry(const Frame& frame, const PersonalDataApi& api) const;
  bool asks_for_own_accounts(const LibraryCall& call, const PersonalDataApi& api) const;
  bool is_container(const Atom& atom) const;
  bool is_delegate(const Atom& atom) const;
  bool imports_class(const Unit& unit, Symbol qualified) const;
  bool may_be_of(const LibraryCall& call, Symbol row_class);

  uint32_t make_object(HeapObject object, ContextId context, bool by_context);
  void fill_closure(Frame& frame, State& state, HeapObject& object);
  uint32_t singleton(TypeId type);
  uint32_t origin_of(Ground::Kind kind, std::string key);
  Value with_origin(Value value, Ground::Kind kind, std::string key);
  void mark_instantiated(TypeId type);
  CallPath path_to(ContextId context, uint32_t grounds) const;
  Ground ground_at(uint32_t link) const;
  std::vector<Ground> grounds_of(uint32_t link) const;
  bool names_consent_in(std::string_view code) const;
  void shortest_paths() const;
  bool closes_only_screen(const Hit::At& at) const;
  std::string code_of(const Unit& unit, const Expr& e) const;
  /// Code on one line, cut where it gets long.
  static std::string shortened(std::string_view code);

  const Program& program_;
  const Resources& resources_;
  const App& app_;
  const Catalog& catalog_;
  Options options_;
  std::vector<Options> options_of_phase_;

  Values values_;
  Heap heap_{values_};
  std::deque<HeapObject> objects_;
  std::deque<Context> contexts_;
  std::vector<std::vector<Edge>> edges_;  ///< by target context
  std::deque<ContextId> queue_;
  std::vector<Hit> hits_;
  std::vector<GroundLink> links_;
  std::vector<ValueOrigin> origins_;
  std::vector<std::string> entries_;
  std::map<std::pair<ExprId, const PermissionAnswerRow*>, PermissionAnswer> answers_;
  struct DialogButton {
    uint32_t dialog;
    ContextId context;
    uint32_t grounds;
    std::string label;
    bool unknown = false;  ///< what its listener does isn't known
  };
  std::map<std::pair<Span, ContextId>, DialogButton> buttons_;
  std::set<uint32_t> request_handles_;      ///< what requests returned
  std::map<uint32_t, Span> kept_open_;      ///< dialogs that can't be closed, and where it says so
  std::map<uint32_t, uint32_t> dialog_of_;  ///< builders by the app's own dialog that makes them
  std::unordered_map<FunctionId, uint32_t, IdHash> dialog_made_in_;
  std::set<std::string> stored_keys_, keys_read_;
  std::map<uint16_t, std::set<std::string>> affirmed_;
  std::map<std::pair<Span, std::string>, WaitingChoice> waiting_;
  std::vector<ContextId> moved_on_;  ///< contexts that start a screen that isn't known
  mutable std::set<Symbol, ByText> only_screens_;
  mutable bool only_screens_known_ = false;
  struct Start {
    Span span;
    Symbol target;
    ContextId context;
    bool activity;
    uint32_t from = kNoObject;  ///< the screen that starts it, if known
  };
  std::vector<Start> starts_;
  struct ResultTold {
    ContextId context;
    uint32_t screen;
    Value code;
  };
  std::vector<ResultTold> results_told_;
  std::map<ExprId, std::pair<Span, std::string>> sites_;
  struct LibraryEdge {
    Span site;
    ContextId from;
    Symbol holder, method;
    auto operator<=>(const LibraryEdge& other) const {
      return std::tuple(site, from, holder.id(), method.id()) <=>
             std::tuple(other.site, other.from, other.holder.id(), other.method.id());
    }
  };
  std::set<LibraryEdge> library_edges_;              ///< only where all branches are followed
  std::unordered_map<uint64_t, uint32_t> narrowed_;  ///< set and type: the part that can be of it
  std::map<std::string, std::vector<Symbol>> services_;
  bool services_read_ = false;
  bool lambdas_serialised_ = false;

  struct ContextHash {
    size_t operator()(const ContextKey& key) const;
  };
  std::unordered_map<ContextKey, ContextId, ContextHash> context_ids_;
  /// Those that aren't merged, in the order in which they were made; of all phases.
  std::unordered_map<FunctionId, std::vector<ContextId>, IdHash> contexts_of_function_;
  std::unordered_set<FunctionId, IdHash> functions_reached_;
  std::set<FunctionId> widened_;
  bool keeps_trace_ = false;
  std::set<FunctionId> too_far_;  ///< with `keeps_trace_`, or from an answer
  std::set<ExprId> assumed_calls_;
  std::unordered_map<Symbol, bool> user_actions_;
  std::map<std::pair<ExprId, const void*>, size_t> hit_ids_;
  std::map<std::tuple<ExprId, ContextId, uint32_t>, uint32_t> object_ids_;  ///< third: its type
  std::map<ExprId, std::vector<std::vector<uint32_t>>> tuples_of_site_;
  std::unordered_map<TypeId, uint32_t, IdHash> singletons_;
  std::unordered_set<TypeId, IdHash> instantiated_, class_initialised_;
  std::unordered_map<FieldId, uint32_t, IdHash> field_numbers_;
  std::unordered_map<uint32_t, std::unique_ptr<UnitInfo>> infos_;
  std::map<std::pair<std::string, int>, uint32_t> origin_ids_;
  std::map<std::pair<uint32_t, Span>, uint32_t> link_ids_;
  TypeId caller_scope_;  ///< the type in which the call at hand is written
  size_t depth_ = 0;
  uint64_t steps_ = 0, most_steps_ = kMostSteps;
  uint16_t phase_ = 0;
  bool assuming_ = false;  ///< the next edge is a guess about a library
  bool out_of_budget_ = false;
  Value unit_;
  /// What an answer wrote to a state, by phase and state: there nothing else stands in it.
  std::map<std::pair<uint16_t, uint32_t>, Value> just_written_;
  bool composing_ = false;                ///< the next call composes a function again
  std::set<ContextId> composed_again_;    ///< what such calls lead to
  std::set<ExprId> touches_;              ///< calls that return a stream of a person's acts
  std::map<std::string, Symbol> routes_;  ///< screens by the path of their @Route
  bool routes_read_ = false;
  std::map<std::string, std::vector<FunctionId>> binding_adapters_;  ///< by attribute
  bool binding_adapters_read_ = false;
  /// Names of properties whose type is a function with receiver, once somebody asked.
  std::optional<std::unordered_set<uint32_t>> receiver_properties_;
  std::map<uint32_t, TypeId> recipe_types_;  ///< written at the recipe: `single<Reporter> { }`
  std::set<TypeId> providing_;               ///< what is being made, so that a circle ends
  std::set<ExprId> asking_by_place_;         ///< `val reporter: Reporter = get()`
  std::vector<FunctionId> provision_functions_;
  bool provisions_read_ = false;
  std::unordered_map<TypeId, std::vector<Symbol>, IdHash> library_ancestors_;
  std::unordered_set<PlaceKey, PlaceHash>
      defaults_seen_;  ///< fields that were read before any write
  mutable std::vector<std::pair<ContextId, const Edge*>>
      parents_;  ///< shortest way in, once worked out
  mutable std::vector<uint32_t> distance_;
  mutable std::vector<std::vector<std::pair<ContextId, const Edge*>>> ways_out_;
};

}  // namespace sdklint
