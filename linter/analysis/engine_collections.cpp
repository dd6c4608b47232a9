// Library objects that hold what other code puts in: collections, pairs, maps, state holders,
// flows, channels, deferred values. All that an object holds is one place; what is known to stand
// under a key, at a position of a list that never grows, or in a half of a pair has a place of its
// own (`ContentPart`), so that `map["push"]` isn't confused with `map["reports"]`.
#include <algorithm>
#include <unordered_map>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

constexpr std::string_view kPair = "kotlin.Pair";
constexpr std::string_view kEntry = "java.util.Map.Entry";
constexpr std::string_view kMap = "java.util.Map";
constexpr std::string_view kList = "java.util.List";
constexpr std::string_view kFlow = "kotlinx.coroutines.flow.Flow";
constexpr std::string_view kResult = "kotlin.Result";
constexpr std::string_view kDeferred = "kotlinx.coroutines.CompletableDeferred";

template <size_t N>
bool among(std::string_view name, const char* const (&names)[N]) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](const char* one) { return name == one; });
}

bool is_map_type(std::string_view type) {
  return type.ends_with("Map") || type.ends_with("SparseArray");
}

/// Pairs, triples and entries: each component has its part.
bool has_components(std::string_view type) {
  return type.ends_with("Pair") || type.ends_with("Triple") || type.ends_with("Entry");
}

/// Those who read one of these wait until something is there.
bool is_awaited(std::string_view type) {
  return type.ends_with("Flow") || type.ends_with("Channel") || type.ends_with("Deferred");
}

/// The component that a name of a pair or an entry means; 0: none.
uint32_t component_of(std::string_view method) {
  static const char* const kFirst[] = {"component1", "getFirst", "getKey"};
  static const char* const kSecond[] = {"component2", "getSecond", "getValue"};
  static const char* const kThird[] = {"component3", "getThird"};
  if (among(method, kFirst)) return kFirstPart;
  if (among(method, kSecond)) return kSecondPart;
  return among(method, kThird) ? kThirdPart : kAllContent;
}

/// `listOf(…)` and what else makes a container of its arguments.
struct Maker {
  const char* name;
  std::string_view type;
  bool fixed;  ///< it never grows
};
constexpr Maker kMakers[] = {
    {"listOf", kList, true},
    {"listOfNotNull", kList, false},
    {"arrayOf", kList, true},
    {"booleanArrayOf", kList, true},
    {"intArrayOf", kList, true},
    {"longArrayOf", kList, true},
    {"charArrayOf", kList, true},
    {"arrayOfNulls", kList, false},
    {"setOf", kList, true},
    {"setOfNotNull", kList, false},
    {"sequenceOf", kList, true},
    {"emptyList", kList, true},
    {"emptySet", kList, true},
    {"emptyArray", kList, true},
    {"emptySequence", kList, true},
    {"mutableListOf", kList, false},
    {"mutableSetOf", kList, false},
    {"arrayListOf", kList, false},
    {"hashSetOf", kList, false},
    {"linkedSetOf", kList, false},
    {"asList", kList, false},
    {"singletonList", kList, true},
    {"singleton", kList, true},
    {"of", kList, false},
    {"just", kList, false},
    {"ofNullable", kList, false},
    {"mapOf", kMap, true},
    {"emptyMap", kMap, true},
    {"mutableMapOf", kMap, false},
    {"hashMapOf", kMap, false},
    {"linkedMapOf", kMap, false},
    {"arrayMapOf", kMap, false},
    {"flowOf", kFlow, true},
    {"emptyFlow", kFlow, true},
    {"MutableStateFlow", "kotlinx.coroutines.flow.MutableStateFlow", false},
    {"mutableStateOf", "kotlinx.coroutines.flow.MutableStateFlow", false},
    {"rememberUpdatedState", "kotlinx.coroutines.flow.MutableStateFlow", false},
    {"mutableStateListOf", kList, false},
    {"rememberSaveableOf", kList, false},
    {"liveDataOf", kList, false}};

}  // namespace

uint32_t Engine::make_container(const LibraryCall& call, std::string_view type) {
  HeapObject object;
  object.kind = HeapObject::Kind::kContainer;
  object.type = Symbol(type);
  // Where a reference stands (`List::of`) the reference itself was made already.
  const bool reference = call.frame->unit->expr(call.expr).kind == ExprKind::kFunctionReference;
  object.site = {call.frame->unit->file, reference ? 0x40000000u | call.expr : call.expr};
  return make_object(std::move(object), call.frame->context, true);
}

std::vector<uint32_t> Engine::containers_in(Value value, bool* others) const {
  std::vector<uint32_t> out;
  values_.each(value, [&](const Atom& atom) {
    if (is_container(atom)) {
      out.push_back(static_cast<uint32_t>(atom.number));
    } else if (others != nullptr) {
      *others = true;
    }
  });
  return out;
}

Value Engine::part(uint32_t container, uint32_t part, ContextId reader) {
  if (!just_written_.empty() && part == kAllContent) {
    const auto written = just_written_.find({phase_, container});
    if (written != just_written_.end()) return written->second;
  }
  return heap_.read({PlaceKey::Kind::kContent, container, part}, reader);
}

void Engine::put(uint32_t container, uint32_t part, Value value) {
  heap_.write({PlaceKey::Kind::kContent, container, part}, value);
}

/// Puts a value in at a place that isn't known.
void Engine::put_in(uint32_t container, Value value) {
  put(container, kAllContent, value);
  put(container, kUnplaced, value);
}

uint32_t Engine::key_part(uint32_t atom_id) const {
  const Atom& atom = values_.atom(atom_id);
  // Two objects may be equal; constants, classes and enum constants are so only to themselves.
  if (atom.kind == AtomKind::kObject) {
    const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
    const bool unique =
        object.kind == HeapObject::Kind::kSingleton ||
        (object.declared.valid() && program_.type(object.declared).kind == TypeKind::kEnum);
    return unique ? kKeyPart | atom_id : kUnplaced;
  }
  return values_.is_constant(atom) || atom.kind == AtomKind::kClass ? kKeyPart | atom_id
                                                                    : kUnplaced;
}

void Engine::put_under(uint32_t map, Value key, Value value) {
  put(map, kAllContent, value);
  put(map, kFirstPart, key);
  if (key.bottom()) put(map, kUnplaced, value);
  const std::vector<uint32_t> keys(values_.ids(key).begin(), values_.ids(key).end());
  for (const uint32_t id : keys) put(map, key_part(id), value);
}

/// What a loop over the container meets: its elements, or the entries of a map.
Value Engine::elements_of(uint32_t container, ContextId reader) {
  const Value all = part(container, kAllContent, reader);
  // The cells of an answer's map stand for its entries themselves.
  if (!is_map_type(objects_[container].type.view()) || objects_[container].filled || all.bottom())
    return all;
  HeapObject entry;
  entry.kind = HeapObject::Kind::kContainer;
  entry.type = Symbol(kEntry);
  entry.site = {FileId{}, kKeyPart | container};
  const uint32_t number = make_object(std::move(entry), kNoContext, false);
  put(number, kFirstPart, part(container, kFirstPart, reader));
  put(number, kSecondPart, all);
  put(number, kAllContent, all);
  return values_.of_object(number);
}

bool Engine::is_empty_container(uint32_t container, ContextId reader) {
  return part(container, kAllContent, reader).bottom() &&
         part(container, kEscaped, reader).bottom();
}

/// `list += x`, `map += "a" to 1`: adds an element, or all that another container holds.
void Engine::add_to(uint32_t container, Value value, ContextId reader) {
  const bool map = is_map_type(objects_[container].type.view());
  bool others = value.bottom();
  Value plain;
  const std::vector<uint32_t> inner = containers_in(value, nullptr);
  for (const uint32_t one : inner) {
    const bool pair = has_components(objects_[one].type.view());
    if (map && pair) {
      put_under(container, part(one, kFirstPart, reader), part(one, kSecondPart, reader));
    } else if (pair) {
      put_in(container, values_.of_object(one));
    } else {
      put(container, kFirstPart, part(one, kFirstPart, reader));
      put_in(container, part(one, kAllContent, reader));
    }
  }
  values_.each(value, [&](const Atom& atom) {
    if (is_container(atom)) return;
    others = true;
    plain = values_.join(plain, values_.single(atom));
  });
  if (others) put_in(container, map ? values_.top() : plain);
}

/// `list + x`, `list - x`: a list of both, or of what may be left.
std::optional<Value> Engine::list_sum(Frame& frame, const Expr& e, Value list, Value value) {
  bool others = false;
  const std::vector<uint32_t> containers = containers_in(list, &others);
  if (containers.empty() || others || frame.unit->language != Language::kKotlin)
    return std::nullopt;
  HeapObject object;
  object.kind = HeapObject::Kind::kContainer;
  object.type = objects_[containers.front()].type;
  object.site = {frame.unit->file, static_cast<uint32_t>(&e - frame.unit->exprs.data())};
  const uint32_t made = make_object(std::move(object), frame.context, true);
  for (const uint32_t one : containers) add_to(made, values_.of_object(one), frame.context);
  if (e.op == Op::kAdd) add_to(made, value, frame.context);
  return values_.of_object(made);
}

/// Handed to code that isn't known, a container may hold more than reached code has put in.
void Engine::escape(Value value) {
  for (const uint32_t container : containers_in(value, nullptr)) {
    const std::string_view type = objects_[container].type.view();
    put(container, kEscaped, values_.top());
    if (is_awaited(type) || type.ends_with("Continuation"))
      put(container, kAllContent, values_.top());
  }
}

Value Engine::holds(ContextId reader, Value container, Value element) {
  bool others = container.bottom();
  const std::vector<uint32_t> containers = containers_in(container, &others);
  if (others) return values_.top();
  Value content;
  bool may_differ = false;
  for (const uint32_t number : containers) {
    const HeapObject& object = objects_[number];
    const bool map = is_map_type(object.type.view());
    content = values_.join(content, part(number, map ? kFirstPart : kAllContent, reader));
    // It may have been taken out, or not be in yet; of a list that never changes, each constant is.
    may_differ |= object.count == UINT32_MAX || object.count == 0;
  }
  Value result = may_differ ? values_.of(false) : values_.bottom();
  if (!content.bottom()) {
    const Value equal = equality(element, content);
    const Atom* one = values_.only(element);
    const bool sure = !may_differ && one != nullptr && values_.is_constant(*one) &&
                      values_.may_be_true(equal) && !values_.is_unknown(equal);
    result = values_.join(result, sure ? values_.of(true) : equal);
  }
  result.origin = container.origin;
  return result;
}

/// The elements one by one where they are known to be just these, else one that stands for all.
std::vector<Value> Engine::each_element(uint32_t container, ContextId reader, bool* exact) {
  const uint32_t count = objects_[container].count;
  *exact = count != UINT32_MAX && count <= kMostPositions &&
           !is_map_type(objects_[container].type.view());
  std::vector<Value> out;
  if (!*exact) {
    if (const Value all = elements_of(container, reader); !all.bottom()) out.push_back(all);
    return out;
  }
  for (uint32_t i = 0; i < count; ++i) {
    out.push_back(
        values_.join(part(container, kPositions + i, reader), part(container, kUnplaced, reader)));
  }
  return out;
}

Value Engine::run_lambda(LibraryCall& call, Value lambda, const std::vector<Value>& arguments,
                         std::optional<Value> receiver) {
  return invoke_value(call.frame, call.state, lambda, Symbol("invoke"), arguments, receiver,
                      call.frame->unit->span(call.frame->unit->expr(call.expr)),
                      PathStep::How::kCallback);
}

/// A container of the call's arguments, in their order.
Value Engine::container_of_arguments(LibraryCall& call, std::string_view type, bool fixed) {
  const Unit& unit = *call.frame->unit;
  const auto& arguments = call.arguments.values;
  const bool map = is_map_type(type);
  const bool spreads_lists = call.method.view() == "asList" || call.method.view() == "of";
  const Value made = new_container(call, type);
  const uint32_t number = containers_in(made, nullptr).front();
  uint32_t count = 0;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const uint32_t expr = call.arguments.exprs[i];
    const bool spread = expr != kNoIndex && unit.expr(expr).kind == ExprKind::kUnary &&
                        unit.expr(expr).op == Op::kSpread;
    bool others = false;
    const std::vector<uint32_t> inner = containers_in(arguments[i], &others);
    const bool nested =
        !inner.empty() && std::none_of(inner.begin(), inner.end(), [&](uint32_t one) {
          return has_components(objects_[one].type.view());
        });
    if (map && !inner.empty() && !nested) {
      for (const uint32_t pair : inner) {
        put_under(number, part(pair, kFirstPart, call.frame->context),
                  part(pair, kSecondPart, call.frame->context));
      }
      continue;
    }
    if (spread || (nested && spreads_lists)) {
      // `asList(array)`, `listOf(*array)`: what the array holds.
      for (const uint32_t one : inner) put_in(number, part(one, kAllContent, call.frame->context));
      if (others) put_in(number, values_.top());
      fixed = false;
      continue;
    }
    if (fixed && count < kMostPositions) put(number, kPositions + count, arguments[i]);
    ++count;
    put(number, fixed ? kAllContent : kUnplaced, arguments[i]);
    put(number, kAllContent, arguments[i]);
  }
  if (map) count = static_cast<uint32_t>(arguments.size());
  if (fixed) objects_[number].count = count;
  return made;
}

std::optional<Value> Engine::flow_effect(LibraryCall& call) {
  if (call.frame->unit->language != Language::kKotlin) return std::nullopt;
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const ContextId reader = call.frame->context;
  const auto made_of = [&](std::string_view type, Value content) {
    const Value made = new_container(call, type);
    if (!content.bottom()) put_in(containers_in(made, nullptr).front(), content);
    return made;
  };
  const bool of_flow = class_matches(call, Symbol("kotlinx.coroutines.flow"));
  if ((method == "flow" || method == "callbackFlow" || method == "channelFlow") && of_flow &&
      !arguments.empty()) {
    // Cold: its block runs once somebody asks.
    const Value made = new_container(call, kFlow);
    put(containers_in(made, nullptr).front(), kProducer, arguments.back());
    return made;
  }
  if ((method == "sequence" || method == "iterator") && arguments.size() == 1 &&
      !call.frame->unit->expr(call.expr).has_receiver) {
    const Value made = new_container(call, kList);
    put(containers_in(made, nullptr).front(), kProducer, arguments.back());
    return made;
  }
  if (method == "async" && !arguments.empty() &&
      class_matches(call, Symbol("kotlinx.coroutines"))) {
    return made_of(kDeferred, run_lambda(call, arguments.back(), {}));
  }
  if (method == "runCatching" && !arguments.empty()) {
    std::optional<Value> receiver;
    if (!call.receiver.bottom()) receiver = call.receiver;
    return made_of(kResult, run_lambda(call, arguments.back(), {}, receiver));
  }
  if (method == "success" && call.is_static && arguments.size() == 1 &&
      class_matches(call, Symbol(kResult))) {
    return made_of(kResult, arguments[0]);
  }
  if ((method == "combine" || method == "zip") && of_flow && !arguments.empty()) {
    std::vector<Value> sources;
    if (!call.receiver.bottom() && !containers_in(call.receiver, nullptr).empty())
      sources.push_back(call.receiver);
    sources.insert(sources.end(), arguments.begin(), arguments.end() - 1);
    std::vector<Value> contents;
    for (const Value source : sources) {
      bool others = false;
      Value content;
      for (const uint32_t one : containers_in(source, &others))
        content = values_.join(content, produced(call, one));
      if (others) content = values_.join(content, values_.top());
      if (content.bottom()) return made_of(kFlow, {});
      contents.push_back(content);
    }
    return made_of(kFlow, run_lambda(call, arguments.back(), contents));
  }
  if (method == "merge" && of_flow) {
    Value content;
    for (const Value source : arguments) {
      bool others = false;
      for (const uint32_t one : containers_in(source, &others))
        content = values_.join(content, produced(call, one));
      if (others) content = values_.join(content, values_.top());
    }
    return made_of(kFlow, content);
  }
  if (method == "awaitAll") {
    Value content;
    std::vector<Value> sources(arguments.begin(), arguments.end());
    for (const uint32_t list : containers_in(call.receiver, nullptr))
      sources.push_back(part(list, kAllContent, reader));
    for (const Value source : sources) {
      for (const uint32_t one : containers_in(source, nullptr))
        content = values_.join(content, part(one, kAllContent, reader));
    }
    return content.bottom() ? std::nullopt : std::optional(made_of(kList, content));
  }
  if ((method == "buildList" || method == "buildSet" || method == "buildMap") &&
      !arguments.empty()) {
    const Value made = new_container(call, method == "buildMap" ? kMap : kList);
    run_lambda(call, arguments.back(), {}, made);
    return made;
  }
  static const char* const kSenders[] = {"emit",    "trySend", "send",    "tryEmit",
                                         "emitAll", "yield",   "yieldAll"};
  if (among(method, kSenders) && arguments.size() == 1 &&
      !call.frame->unit->expr(call.expr).has_receiver) {
    // Inside `flow { … }`, at any depth.
    for (const Value receiver : call.frame->implicit) {
      const std::vector<uint32_t> flows = containers_in(receiver, nullptr);
      if (flows.empty()) continue;
      const bool all = method.ends_with("All");
      for (const uint32_t flow : flows) {
        if (!all) put_in(flow, arguments[0]);
        for (const uint32_t other : containers_in(arguments[0], nullptr)) {
          if (all) put_in(flow, produced(call, other));
        }
      }
      return unit_;
    }
  }
  return std::nullopt;
}

/// What a container holds once its producer, if it has one, has run.
Value Engine::produced(Frame& frame, State& state, uint32_t container, Span site) {
  const Value producer = part(container, kProducer, frame.context);
  if (!producer.bottom()) {
    invoke_value(&frame, &state, producer, Symbol("invoke"), {}, values_.of_object(container), site,
                 PathStep::How::kCallback);
  }
  return elements_of(container, frame.context);
}

Value Engine::produced(LibraryCall& call, uint32_t container) {
  return produced(*call.frame, *call.state, container,
                  call.frame->unit->span(call.frame->unit->expr(call.expr)));
}

/// `filter { … }`: the elements for which the predicate may hold (or may not, for `filterNot`).
Value Engine::elements_kept(LibraryCall& call, Value elements, Value predicate, bool positive) {
  Value kept;
  const std::vector<uint32_t> atoms(values_.ids(elements).begin(), values_.ids(elements).end());
  for (const uint32_t id : atoms) {
    const Value one = values_.single(values_.atom(id));
    const Value answer = run_lambda(call, predicate, {one});
    if (positive ? values_.may_be_true(answer) : values_.may_be_false(answer))
      kept = values_.join(kept, one);
  }
  return kept;
}

/// `any`, `all`, `none`, `count`, `find` … with a predicate, or `any()` and `none()` without.
std::optional<Value> Engine::asks_elements(LibraryCall& call,
                                           const std::vector<uint32_t>& containers) {
  const std::string_view method = call.method.view();
  const bool any = method == "any", all = method == "all", none = method == "none";
  if (!any && !all && !none) return std::nullopt;
  Value result;
  for (const uint32_t container : containers) {
    const ContextId reader = call.frame->context;
    produced(call, container);
    bool exact = false;
    const std::vector<Value> elements = each_element(container, reader, &exact);
    bool one_may = false, every_may = true, one_may_fail = false, every_may_fail = true;
    bool unknown = false;
    for (const Value element : elements) {
      const Value answer = call.arguments.values.empty()
                               ? values_.of(true)
                               : run_lambda(call, call.arguments.values.back(), {element});
      unknown |= values_.is_unknown(answer);
      one_may |= values_.may_be_true(answer);
      every_may &= values_.may_be_true(answer);
      one_may_fail |= values_.may_be_false(answer);
      every_may_fail &= values_.may_be_false(answer);
    }
    if (!exact) {
      // There may be more of them, or none.
      every_may = every_may_fail = true;
      if (!part(container, kEscaped, reader).bottom()) one_may = one_may_fail = unknown = true;
    }
    const bool may_hold = all ? every_may : one_may;
    const bool may_fail = all ? one_may_fail : every_may_fail;
    if (unknown && may_hold && may_fail) result = values_.join(result, values_.top());
    if (none ? may_fail : may_hold) result = values_.join(result, values_.of(true));
    if (none ? may_hold : may_fail) result = values_.join(result, values_.of(false));
  }
  return result;
}

/// What a map may hold under a key; ⊥ when reached code has put nothing there.
Value Engine::value_under(uint32_t map, Value key, ContextId reader) {
  Value found = part(map, kUnplaced, reader);
  const std::vector<uint32_t> keys(values_.ids(key).begin(), values_.ids(key).end());
  for (const uint32_t id : keys) {
    const uint32_t place = key_part(id);
    found = values_.join(found, part(map, place == kUnplaced ? kAllContent : place, reader));
  }
  if (!part(map, kEscaped, reader).bottom()) found = values_.join(found, values_.top());
  return found;
}

std::optional<Value> Engine::map_effect(LibraryCall& call, const std::vector<uint32_t>& maps) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const ContextId reader = call.frame->context;
  const auto under = [&](uint32_t map, Value key) { return value_under(map, key, reader); };
  if ((method == "put" || method == "set" || method == "putIfAbsent" || method == "append") &&
      arguments.size() == 2) {
    Value before;
    for (const uint32_t map : maps) {
      before = values_.join(before, under(map, arguments[0]));
      put_under(map, arguments[0], arguments[1]);
    }
    return values_.join(before, values_.null());
  }
  const bool plain = method == "get" || method == "getValue" || method == "valueAt";
  const bool otherwise = method == "getOrDefault" || method == "getOrElse" ||
                         method == "getOrPut" || method == "computeIfAbsent" ||
                         (method == "get" && arguments.size() == 2);
  if ((plain && arguments.size() == 1) || (otherwise && arguments.size() == 2)) {
    Value found;
    bool missing = false;
    for (const uint32_t map : maps) {
      const Value one = under(map, arguments[0]);
      const std::vector<uint32_t> keys(values_.ids(arguments[0]).begin(),
                                       values_.ids(arguments[0]).end());
      missing |= one.bottom();
      for (const uint32_t id : keys)
        missing |= sees_default({PlaceKey::Kind::kContent, map, key_part(id)});
      found = values_.join(found, one);
    }
    if (otherwise && missing) {
      const bool lambda = method != "getOrDefault" && method != "get";
      const std::vector<Value> told =
          method == "computeIfAbsent" ? std::vector<Value>{arguments[0]} : std::vector<Value>{};
      const Value fallback = lambda ? run_lambda(call, arguments[1], told) : arguments[1];
      if (method == "getOrPut" || method == "computeIfAbsent") {
        for (const uint32_t map : maps) put_under(map, arguments[0], fallback);
      }
      return values_.join(found, fallback);
    }
    return missing ? values_.join(found, values_.null()) : found;
  }
  if (method == "containsKey" || method == "contains") {
    if (arguments.size() != 1) return std::nullopt;
    Value found;
    for (const uint32_t map : maps) found = values_.join(found, under(map, arguments[0]));
    return found.bottom() ? values_.of(false) : values_.any_bool();
  }
  const auto list_of = [&](uint32_t which) {
    const Value made = new_container(call, kList);
    const uint32_t number = containers_in(made, nullptr).front();
    for (const uint32_t map : maps) {
      put_in(number, which == kPositions ? elements_of(map, reader) : part(map, which, reader));
    }
    return made;
  };
  if (method == "keySet" || method == "getKeys") return list_of(kFirstPart);
  if (method == "values" || method == "getValues") return list_of(kAllContent);
  if (method == "entrySet" || method == "getEntries" || method == "toList" ||
      method == "asSequence")
    return list_of(kPositions);
  if ((method == "putAll" || method == "plusAssign" || method == "plus") && arguments.size() == 1) {
    bool others = false;
    for (const uint32_t one : containers_in(arguments[0], &others)) {
      const bool pair = has_components(objects_[one].type.view());
      for (const uint32_t map : maps) {
        if (pair) {
          put_under(map, part(one, kFirstPart, reader), part(one, kSecondPart, reader));
        } else {
          put(map, kFirstPart, part(one, kFirstPart, reader));
          put_in(map, part(one, kAllContent, reader));
        }
      }
    }
    if (others) {
      for (const uint32_t map : maps) put_in(map, values_.top());
    }
    return method == "plus" ? call.receiver : unit_;
  }
  return std::nullopt;
}

namespace {

/// What a method does with the container that it is called on.
enum class Operation : uint8_t {
  kNone,
  kAdd,        ///< puts something in
  kResume,     ///< gives a continuation its result
  kFind,       ///< the elements that fit, when it is told which; else what stands in it
  kFold,       ///< one value of all elements
  kJoin,       ///< one text of all elements
  kFilter,     ///< a container of the elements that fit; without a test, of all
  kAt,         ///< what stands at a place or under a key
  kComponent,  ///< componentN(), in Kotlin's destructuring
  kRead,       ///< what stands in it
  kShow,       ///< a state for those who compose by it
  kStart,      ///< stateIn: itself, with what stands in it first
  kKeep,       ///< a container of the same elements
  kPlus,       ///< itself and one more
  kSize,
  kMap,  ///< a container of what a function makes of the elements
  kContains,
  kCollect,  ///< hands the elements to a function: tables tell when it runs
  kAsk,      ///< tells something of it that isn't followed
  kClear,
};

Operation operation_of(std::string_view method) {
  static const auto operations = [] {
    std::unordered_map<std::string_view, Operation> table;
    const auto are = [&](Operation operation, std::initializer_list<const char*> names) {
      for (const char* const name : names) table.emplace(name, operation);
    };
    are(Operation::kAdd, {"add",         "addAll",         "set",           "setValue",
                          "postValue",   "emit",           "tryEmit",       "put",
                          "offer",       "push",           "addLast",       "addFirst",
                          "putAll",      "lazySet",        "getAndSet",     "complete",
                          "plusAssign",  "accept",         "send",          "trySend",
                          "putIfAbsent", "sendBlocking",   "compareAndSet", "onNext",
                          "post",        "trySendBlocking"});
    are(Operation::kResume, {"resume", "resumeWith"});
    are(Operation::kFind, {"find", "findLast", "first", "firstOrNull", "last", "lastOrNull",
                           "single", "singleOrNull"});
    are(Operation::kFold, {"fold", "reduce"});
    are(Operation::kJoin, {"joinToString"});
    are(Operation::kFilter, {"filter", "filterNot"});
    are(Operation::kAt, {"get", "getOrNull", "elementAt"});
    are(Operation::kComponent,
        {"component1", "component2", "component3", "component4", "component5"});
    are(Operation::kRead,
        {"getValue", "next", "orElse", "getOrThrow", "getFirst", "getSecond", "peek", "poll", "pop",
         "await", "receive", "random", "getOrDefault", "removeFirst", "getCompleted"});
    are(Operation::kShow, {"collectAsState", "collectAsStateWithLifecycle", "observeAsState"});
    are(Operation::kStart, {"stateIn"});
    are(Operation::kKeep, {"toTypedArray",
                           "toList",
                           "toMutableList",
                           "toSet",
                           "toMutableSet",
                           "toMap",
                           "toMutableMap",
                           "asStateFlow",
                           "asSharedFlow",
                           "asLiveData",
                           "iterator",
                           "asSequence",
                           "filterNotNull",
                           "distinct",
                           "toArray",
                           "distinctUntilChanged",
                           "asIterable",
                           "onEach",
                           "values",
                           "getValues",
                           "keySet",
                           "asFlow",
                           "receiveAsFlow",
                           "consumeAsFlow",
                           "shareIn",
                           "flowOn",
                           "sorted",
                           "sortedBy",
                           "sortedByDescending",
                           "sortedWith",
                           "reversed",
                           "take",
                           "drop",
                           "debounce",
                           "catch",
                           "onStart",
                           "onCompletion",
                           "retry",
                           "conflate",
                           "buffer",
                           "cancellable",
                           "hide",
                           "observeOn",
                           "subscribeOn",
                           "toFlowable",
                           "toObservable",
                           "toSerialized",
                           "throttleFirst",
                           "doOnNext",
                           "doOnSubscribe",
                           "flowWithLifecycle"});
    are(Operation::kPlus, {"plus"});
    are(Operation::kSize, {"size", "getSize", "length", "getLength", "count"});
    are(Operation::kMap, {"map", "mapNotNull", "flatMap", "mapLatest", "switchMap", "flatMapLatest",
                          "mapIndexed", "flatMapConcat", "flatMapMerge", "mapKeys", "mapValues",
                          "mapCatching", "associateWith", "associateBy", "transform"});
    are(Operation::kContains, {"contains"});
    are(Operation::kCollect, {"collect", "collectLatest", "forEach", "consumeEach", "launchIn",
                              "onEachIndexed", "forEachIndexed", "observe"});
    are(Operation::kAsk, {"containsKey", "containsAll", "remove", "isInitialized"});
    are(Operation::kClear, {"clear"});
    return table;
  }();
  const auto found = operations.find(method);
  return found == operations.end() ? Operation::kNone : found->second;
}

bool is_flow_type(std::string_view type) { return type.ends_with("Flow"); }
bool is_list_type(std::string_view type) { return type.ends_with("List"); }
bool is_result_type(std::string_view type) { return type == kResult; }

}  // namespace

/// A call on what may be one of several containers.
class Engine::ContainerCall {
 public:
  ContainerCall(Engine& engine, LibraryCall& call)
      : engine_(engine),
        values_(engine.values_),
        call_(call),
        method_(call.method.view()),
        arguments_(call.arguments.values),
        reader_(call.frame->context),
        containers_(engine.containers_in(call.receiver, &others_)) {}

  std::optional<Value> effect();

 private:
  using TypeTest = bool (*)(std::string_view);
  /// All that the receiver may be are containers of such a type.
  bool all_are(TypeTest test) const;
  std::string_view type_of(uint32_t container) const {
    return engine_.objects_[container].type.view();
  }
  /// All that stands in them.
  Value content();
  /// Code that isn't followed may have put something in.
  bool has_escaped();
  /// The only one, if it can be told.
  std::optional<uint32_t> only() const {
    return others_ || containers_.size() != 1 ? std::nullopt : std::optional(containers_.front());
  }
  /// A new one, which holds the value if there is any.
  Value made_with(std::string_view type, Value value);
  void put_in_all(Value value);

  std::optional<Value> component_of_pair();
  std::optional<Value> of_result();
  std::optional<Value> done(Operation operation);
  Value add();
  Value find();
  std::optional<Value> fold();
  std::optional<Value> join_to_text();
  std::optional<Value> at_known_place();
  Value component();
  Value read();
  Value keep();
  Value size();
  Value map();
  std::string_view type_of_mapped() const;

  Engine& engine_;
  Values& values_;
  LibraryCall& call_;
  std::string_view method_;
  const std::vector<Value>& arguments_;
  ContextId reader_;
  bool others_ = false;  ///< it may also be something that isn't known as a container
  std::vector<uint32_t> containers_;
};

std::optional<Value> Engine::container_effect(LibraryCall& call) {
  if (const auto value = flow_effect(call)) return value;
  if (const auto value = container_made(call)) return value;
  if (call.receiver.bottom()) return std::nullopt;
  return ContainerCall(*this, call).effect();
}

/// Of a call that makes a container: a table's makers, `listOf(…)` and its like, `a to b`.
std::optional<Value> Engine::container_made(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  if (call.is_static && !call.classes.empty()) {
    const HolderRow* holder = catalog_.holder_of(call.classes.front());
    if (holder != nullptr && std::find(holder->makers.begin(), holder->makers.end(), call.method) !=
                                 holder->makers.end()) {
      const Value made = new_container(call, holder->class_name.view());
      if (method == "createDefault" && !arguments.empty())
        put_in(containers_in(made, nullptr).front(), arguments[0]);
      return made;
    }
  }
  for (const Maker& maker : kMakers) {
    if (method != maker.name) continue;
    const bool ambiguous = method == "of" || method == "just" || method == "singleton" ||
                           method == "ofNullable" || method == "asList";
    if (ambiguous && !call.is_static) break;
    return container_of_arguments(call, maker.type, maker.fixed);
  }
  if (method == "to" && arguments.size() == 1 && !call.receiver.bottom() &&
      call.frame->unit->language == Language::kKotlin &&
      call.frame->unit->expr(call.expr).has_receiver) {
    const Value made = new_container(call, kPair);
    const uint32_t number = containers_in(made, nullptr).front();
    put(number, kFirstPart, call.receiver);
    put(number, kSecondPart, arguments[0]);
    put(number, kAllContent, values_.join(call.receiver, arguments[0]));
    return made;
  }
  return std::nullopt;
}

bool Engine::ContainerCall::all_are(TypeTest test) const {
  return !others_ && std::all_of(containers_.begin(), containers_.end(),
                                 [&](uint32_t number) { return test(type_of(number)); });
}

Value Engine::ContainerCall::content() {
  Value out;
  for (const uint32_t number : containers_)
    out = values_.join(out, engine_.produced(call_, number));
  return others_ ? values_.join(out, values_.top()) : out;
}

bool Engine::ContainerCall::has_escaped() {
  return std::any_of(containers_.begin(), containers_.end(), [&](uint32_t number) {
    return !engine_.part(number, kEscaped, reader_).bottom();
  });
}

Value Engine::ContainerCall::made_with(std::string_view type, Value value) {
  const Value made = engine_.new_container(call_, type);
  if (!value.bottom()) engine_.put_in(engine_.containers_in(made, nullptr).front(), value);
  return made;
}

void Engine::ContainerCall::put_in_all(Value value) {
  const std::vector<uint32_t> inner = engine_.containers_in(value, nullptr);
  for (const uint32_t number : containers_) {
    if (!inner.empty() && (method_.ends_with("All") || method_ == "plus")) {
      for (const uint32_t one : inner)
        engine_.put_in(number, engine_.part(one, kAllContent, reader_));
      continue;
    }
    engine_.put_in(number, value);
    const Span site = call_.frame->unit->span(call_.frame->unit->expr(call_.expr));
    engine_.tell_observers(*call_.frame, *call_.state, number, value, site);
    engine_.compose_again(*call_.frame, *call_.state, number, value, site);
  }
}

std::optional<Value> Engine::ContainerCall::effect() {
  if (containers_.empty()) return std::nullopt;
  if (all_are(is_map_type)) {
    if (const auto value = engine_.map_effect(call_, containers_)) return value;
  }
  if (const auto value = component_of_pair()) return value;
  const Operation operation = operation_of(method_);
  const bool fills = operation == Operation::kAdd || operation == Operation::kResume;
  if (!fills || arguments_.empty()) {
    if (const auto value = of_result()) return value;
    if (!others_) {
      if (const auto value = engine_.asks_elements(call_, containers_)) return value;
    }
  }
  return done(operation);
}

std::optional<Value> Engine::ContainerCall::component_of_pair() {
  const uint32_t which = component_of(method_);
  if (which == kAllContent || !arguments_.empty() || !all_are(has_components)) return std::nullopt;
  Value value;
  for (const uint32_t number : containers_)
    value = values_.join(value, engine_.part(number, which, reader_));
  return value.bottom() ? values_.top() : value;
}

/// Of Kotlin's Result: that what it was made by fails can't be told.
std::optional<Value> Engine::ContainerCall::of_result() {
  if (arguments_.empty() || !all_are(is_result_type)) return std::nullopt;
  const Value value = content();
  const auto when_failed = [&](Value function) {
    return engine_.run_lambda(call_, function, {values_.top()});
  };
  if (method_ == "onFailure") {
    when_failed(arguments_[0]);
    return call_.receiver;
  }
  if (method_ == "getOrDefault") return values_.join(value, arguments_[0]);
  if (method_ == "getOrElse") return values_.join(value, when_failed(arguments_[0]));
  if (method_ == "recover" || method_ == "recoverCatching")
    return made_with(kList, values_.join(value, when_failed(arguments_[0])));
  if (method_ == "fold" && arguments_.size() == 2) {
    Value result = when_failed(arguments_[1]);
    if (!value.bottom())
      result = values_.join(result, engine_.run_lambda(call_, arguments_[0], {value}));
    return result;
  }
  return std::nullopt;
}

std::optional<Value> Engine::ContainerCall::done(Operation operation) {
  const size_t count = arguments_.size();
  switch (operation) {
    case Operation::kNone:
      return std::nullopt;
    case Operation::kAdd:
      if (count == 0) return std::nullopt;
      return add();
    case Operation::kResume:
      if (count == 0) return std::nullopt;
      put_in_all(method_ == "resume" ? arguments_.front() : values_.top());
      return engine_.unit_;
    case Operation::kFind:
      if (count == 1 && !others_) return find();
      if (method_.starts_with("find")) return std::nullopt;
      return read();
    case Operation::kFold:
      return fold();
    case Operation::kJoin:
      return join_to_text();
    case Operation::kFilter:
      if (count != 1 || others_) return keep();
      return made_with(all_are(is_flow_type) ? kFlow : kList,
                       engine_.elements_kept(call_, content(), arguments_[0], method_ == "filter"));
    case Operation::kAt:
      if (const auto value = at_known_place()) return value;
      return read();
    case Operation::kComponent:
      if (others_) return std::nullopt;
      return component();
    case Operation::kRead:
      return read();
    case Operation::kShow:
      return call_.receiver;
    case Operation::kStart:
      if (count < 2) return keep();
      return made_with(all_are(is_flow_type) ? kFlow : kList,
                       values_.join(content(), arguments_.back()));
    case Operation::kKeep:
      return keep();
    case Operation::kPlus:
      if (count == 0) return std::nullopt;
      put_in_all(arguments_[0]);
      return call_.receiver;
    case Operation::kSize:
      if (count != 0) return std::nullopt;
      return size();
    case Operation::kMap:
      if (count == 0) return std::nullopt;
      return map();
    case Operation::kContains:
      if (count != 1) return std::nullopt;
      return engine_.holds(reader_, call_.receiver, arguments_[0]);
    case Operation::kCollect:
      content();  // what a cold flow gives comes now
      return std::nullopt;
    case Operation::kAsk:
      return values_.top();
    case Operation::kClear:
      return engine_.unit_;
  }
  return std::nullopt;
}

Value Engine::ContainerCall::add() {
  const Value before = content();
  put_in_all(arguments_.back());
  if (method_ == "getAndSet") return before.bottom() ? values_.top() : before;
  const bool tells = method_ == "add" || method_ == "addAll" || method_ == "compareAndSet";
  return tells ? values_.top() : engine_.unit_;
}

Value Engine::ContainerCall::find() {
  const Value kept = engine_.elements_kept(call_, content(), arguments_[0], true);
  if (method_ == "first" || method_ == "last" || method_ == "single")
    return kept.bottom() ? values_.top() : kept;
  return values_.join(kept, has_escaped() ? values_.top() : values_.null());
}

/// Element by element, where they are known.
std::optional<Value> Engine::ContainerCall::fold() {
  const bool has_first = method_ == "fold";
  if (!only() || arguments_.size() != (has_first ? 2 : 1)) return std::nullopt;
  bool exact = false;
  const std::vector<Value> elements = engine_.each_element(*only(), reader_, &exact);
  if (!exact || (!has_first && elements.empty())) return std::nullopt;
  Value sum = has_first ? arguments_[0] : elements[0];
  for (size_t i = has_first ? 0 : 1; i < elements.size(); ++i)
    sum = engine_.run_lambda(call_, arguments_.back(), {sum, elements[i]});
  return sum;
}

std::optional<Value> Engine::ContainerCall::join_to_text() {
  if (!only() || arguments_.size() > 1) return std::nullopt;
  bool exact = false;
  const Value separator = arguments_.empty() ? values_.of_string(Symbol(", ")) : arguments_.front();
  Value sum = values_.of_string(Symbol(""));
  const std::vector<Value> elements = engine_.each_element(*only(), reader_, &exact);
  for (size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) sum = engine_.arithmetic(Op::kAdd, sum, separator);
    sum = engine_.arithmetic(Op::kAdd, sum, elements[i]);
  }
  return exact ? sum : values_.of_instance(Symbol("java.lang.String"));
}

/// A position that is known, in lists that never grow.
std::optional<Value> Engine::ContainerCall::at_known_place() {
  if (arguments_.size() != 1 || others_) return std::nullopt;
  const Atom* at = values_.only(arguments_[0]);
  if (at == nullptr || at->kind != AtomKind::kInt || at->number < 0) return std::nullopt;
  Value value;
  for (const uint32_t number : containers_) {
    const uint32_t count = engine_.objects_[number].count;
    const bool known = count != UINT32_MAX && count <= kMostPositions && at->number < count &&
                       !is_map_type(type_of(number));
    if (!known) return std::nullopt;
    const auto position = kPositions + static_cast<uint32_t>(at->number);
    value = values_.join(value, engine_.part(number, position, reader_));
    value = values_.join(value, engine_.part(number, kUnplaced, reader_));
  }
  return value;
}

Value Engine::ContainerCall::component() {
  Value value;
  const auto at = static_cast<uint32_t>(method_.back() - '1');
  for (const uint32_t number : containers_) {
    const uint32_t count = engine_.objects_[number].count;
    const bool known = count != UINT32_MAX && at < count && count <= kMostPositions;
    value =
        values_.join(value, engine_.part(number, known ? kPositions + at : kAllContent, reader_));
  }
  return value.bottom() ? values_.top() : value;
}

Value Engine::ContainerCall::read() {
  static const char* const kWaiting[] = {"await", "receive", "first", "single", "get"};
  static const char* const kMayMiss[] = {"get",        "getOrNull", "firstOrNull",
                                         "lastOrNull", "poll",      "getOrDefault"};
  Value value = content();
  if (value.bottom() && !method_.ends_with("OrNull")) {
    // Whoever asks waits: for an answer that no reached code gives.
    if (among(method_, kWaiting) && all_are(is_awaited) && !has_escaped() &&
        !engine_.options_.follow_all) {
      call_.state->reachable = false;
      return values_.bottom();
    }
    value = values_.top();
  }
  if (value.bottom()) value = values_.null();
  // What isn't in a map may be asked of it; at a place of a list stands what was put in.
  const bool in_list = method_ == "get" && all_are(is_list_type) && !has_escaped();
  if (among(method_, kMayMiss) && !arguments_.empty() && !in_list)
    value = values_.join(value, values_.top());
  return value;
}

Value Engine::ContainerCall::keep() {
  content();
  std::optional<Value> ignored;
  engine_.callbacks_effect(call_, ignored);
  return call_.receiver;
}

Value Engine::ContainerCall::size() {
  if (only()) {
    if (const uint32_t count = engine_.objects_[*only()].count; count != UINT32_MAX)
      return values_.of_int(count);
  }
  return content().bottom() && !has_escaped() ? values_.of_int(0) : values_.top();
}

std::string_view Engine::ContainerCall::type_of_mapped() const {
  if (method_ == "mapValues" || method_.starts_with("associate")) return kMap;
  if (all_are(is_result_type)) return kResult;
  return all_are(is_flow_type) ? kFlow : kList;
}

Value Engine::ContainerCall::map() {
  const Value value = content();
  const Value made = engine_.new_container(call_, type_of_mapped());
  const uint32_t number = engine_.containers_in(made, nullptr).front();
  if (value.bottom()) return made;
  if (method_ == "transform") {  // emits by itself
    engine_.run_lambda(call_, arguments_.back(), {value}, made);
    return made;
  }
  std::vector<Value> given{value};
  if (method_ == "mapIndexed") given.insert(given.begin(), values_.top());
  Value mapped = engine_.run_lambda(call_, arguments_.back(), given);
  if (method_ == "mapNotNull") mapped = values_.without_null(mapped);
  if (method_.starts_with("flatMap") || method_ == "switchMap") {
    Value flat;
    bool plain = false;
    for (const uint32_t one : engine_.containers_in(mapped, &plain))
      flat = values_.join(flat, engine_.produced(call_, one));
    mapped = plain ? values_.join(flat, values_.top()) : flat;
  }
  if (type_of_mapped() == kMap) {
    engine_.put(number, kFirstPart, method_ == "associateWith" ? value : values_.top());
    if (method_ == "associateBy") mapped = value;
  }
  if (!mapped.bottom()) engine_.put_in(number, mapped);
  return made;
}

}  // namespace sdklint
