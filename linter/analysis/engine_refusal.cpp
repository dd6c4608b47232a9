// Permissions: who asks, who is told the answer, and what an app puts in the user's way after a
// refusal. Requests are linked to their answers by scenes.cpp.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

bool names_dialog(std::string_view class_name) {
  for (const std::string_view part : {"Dialog", "Popup", "Snackbar", "BottomSheet"}) {
    if (class_name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

// ---- requests and answers

Value Engine::chained_names(LibraryCall& call, uint32_t from, int* naming) {
  // `with(this).permission(A).permission(B).request(callback)`: every step that names some.
  const Unit& unit = *call.frame->unit;
  Value collected;
  uint32_t at = from;
  for (int link = 0; link < 32; ++link) {
    const Expr& step = unit.expr(at);
    if (step.kind != ExprKind::kCall && step.kind != ExprKind::kNew) break;
    const Symbol name = step.kind == ExprKind::kNew ? Symbol("<init>") : step.name;
    for (const PermissionRequestRow* row : catalog_.requests_named(name)) {
      if (row->asks || row->permissions < 0) continue;
      State copy = *call.state;
      const auto arguments = unit.arguments(step);
      for (size_t i = static_cast<size_t>(row->permissions); i < arguments.size(); ++i) {
        const Value named = eval(*call.frame, copy, arguments[i]);
        *naming += names_a_permission(named) ? 1 : 0;
        collected = values_.join(collected, named);
      }
      break;
    }
    if (!step.has_receiver) break;
    at = unit.receiver(step);
  }
  return collected;
}

/// A parameter that stands for several arguments, handed on.
bool Engine::is_vararg(const LibraryCall& call, uint32_t index) const {
  const Unit& unit = *call.frame->unit;
  while (index != kNoIndex && unit.expr(index).op == Op::kSpread)
    index = unit.children(unit.expr(index)).front();
  if (index == kNoIndex || unit.expr(index).kind != ExprKind::kLocal) return false;
  const auto& parameters = call.frame->function->parameters;
  return std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
    return parameter.vararg && parameter.variable == unit.expr(index).ref;
  });
}

void Engine::note_request(LibraryCall& call) {
  const Unit& unit = *call.frame->unit;
  const auto& arguments = call.arguments.values;
  const auto handle = [&](const PermissionRequestRow& row, Value names) {
    if (row.handle.empty()) return;
    HeapObject object;
    object.kind = HeapObject::Kind::kLibrary;
    object.type = row.handle;
    object.site = {unit.file, call.expr};
    const uint32_t number = make_object(std::move(object), call.frame->context, true);
    heap_.write({PlaceKey::Kind::kContent, number, 0}, names);
    request_handles_.insert(number);
    call.handle = values_.of_object(number);
  };
  int naming = 0;  // arguments that name permissions
  const auto note = [&](Value names, Value code, Value host) {
    Hit hit;
    hit.kind = ReachedCall::Kind::kPermissionRequest;
    hit.argument = names;
    Hit::At at{};
    at.code = code;
    at.host = host;
    at.together = naming > 1;
    for (Value argument : arguments) at.given = values_.join(at.given, argument);
    hit.at.push_back(at);
    note_hit(call, std::move(hit));
  };
  for (const PermissionRequestRow* row : catalog_.requests_named(call.method)) {
    if (row->annotation || !class_matches(call, row->class_name)) continue;
    Value names;
    naming = 0;
    for (size_t i = static_cast<size_t>(std::max(row->permissions, 0));
         row->permissions >= 0 && i < arguments.size(); ++i) {
      naming += names_a_permission(arguments[i]) ? 1 : 0;
      if (is_vararg(call, call.arguments.exprs[i])) naming = 2;
      // What isn't a name can't stand there: a listener, a request's number after an array.
      names = values_.join(names, values_.filter(arguments[i], [&](const Atom& atom) {
        return atom.kind != AtomKind::kInt && atom.kind != AtomKind::kNull &&
               !(atom.kind == AtomKind::kObject &&
                 objects_[static_cast<uint32_t>(atom.number)].kind == HeapObject::Kind::kLambda);
      }));
    }
    if (!row->asks) {
      handle(*row, names);
      continue;
    }
    const Expr& e = unit.expr(call.expr);
    if (names.bottom() && e.kind == ExprKind::kCall && e.has_receiver)
      names = chained_names(call, unit.receiver(e), &naming);
    if (names.bottom()) {
      // Named when the object was made through which it asks.
      values_.each(call.receiver, [&](const Atom& atom) {
        if (atom.kind == AtomKind::kObject)
          names = values_.join(
              names, heap_.read({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0},
                                call.frame->context));
      });
    }
    if (serves_other_requests(*row) && !names_a_permission(names)) continue;
    if (asks_at_a_touch(call)) return;
    const auto code_at = static_cast<size_t>(row->permissions) + 1;
    note(names, row->permissions >= 0 && code_at < arguments.size() ? arguments[code_at] : Value{},
         call.is_static && !arguments.empty() ? arguments[0] : Value{});
    handle(*row, names);
    return;
  }
  // A call that an annotation processor writes: `openWithPermissionCheck()` for `@Needs… open()`.
  for (const PermissionRequestRow& row : catalog_.permission_requests) {
    if (!row.annotation || !call.method.view().ends_with(row.method.view())) continue;
    const std::string_view name =
        call.method.view().substr(0, call.method.view().size() - row.method.view().size());
    for (FunctionId id : program_.methods_named(Symbol(name))) {
      for (const Annotation& annotation : program_.function(id).annotations) {
        if (last_part(program_.annotation_class(annotation, id.file).view()) !=
            last_part(row.class_name.view()))
          continue;
        const Value self = call.frame->implicit.empty() ? Value{} : call.frame->implicit.front();
        naming = static_cast<int>(annotation.arguments.size());
        note(annotation_names(id, annotation), {}, arguments.empty() ? self : arguments[0]);
        return;
      }
    }
  }
}

Value Engine::annotation_names(FunctionId function, const Annotation& annotation) {
  Frame frame;
  frame.unit = &program_.unit(function.file);
  frame.info = &info(function.file);
  frame.scope = program_.owner(function);
  State state;
  Value names;
  for (uint32_t argument : annotation.arguments)
    names = values_.join(names, eval(frame, state, argument));
  return names;
}

void Engine::note_answer(LibraryCall& call) {
  const auto& arguments = call.arguments.values;
  const Unit& unit = *call.frame->unit;
  const auto callable = [&](Value value) {
    return values_.filter(value, [&](const Atom& atom) {
      return atom.kind == AtomKind::kObject &&
             objects_[static_cast<uint32_t>(atom.number)].kind != HeapObject::Kind::kLibrary &&
             objects_[static_cast<uint32_t>(atom.number)].kind != HeapObject::Kind::kContainer;
    });
  };
  for (const PermissionAnswerRow* row : catalog_.answers_named(call.method)) {
    if (row->parameter < 0 || row->annotation || arguments.empty() ||
        !class_matches(call, row->class_name))
      continue;
    if (row->of_request) {
      bool asked = false;
      values_.each(call.receiver, [&](const Atom& atom) {
        asked |= atom.kind == AtomKind::kObject &&
                 request_handles_.contains(static_cast<uint32_t>(atom.number));
      });
      if (!asked) continue;
    }
    if (!row->contracts.empty()) {
      bool fits = false;
      values_.each(arguments[0], [&](const Atom& atom) {
        const Symbol type = atom.kind == AtomKind::kObject
                                ? objects_[static_cast<uint32_t>(atom.number)].type
                                : atom.text;
        fits |=
            std::find(row->contracts.begin(), row->contracts.end(), type) != row->contracts.end();
      });
      if (!fits) continue;
    }
    const auto index = static_cast<size_t>(row->parameter);
    Value given = index < arguments.size() ? callable(arguments[index]) : Value{};
    if (given.bottom()) given = callable(arguments.back());
    if (given.bottom()) continue;
    PermissionAnswer& answer = answers_[{{unit.file, call.expr}, row}];
    answer.row = row;
    answer.span = unit.span(unit.expr(call.expr));
    answer.callable = values_.join(answer.callable, given);
    if (row->of_request) {
      values_.each(call.receiver, [&](const Atom& atom) {
        if (atom.kind == AtomKind::kObject) answer.handle = static_cast<uint32_t>(atom.number);
      });
    } else if (!row->handle.empty()) {
      HeapObject object;
      object.kind = HeapObject::Kind::kLibrary;
      object.type = row->handle;
      object.site = {unit.file, call.expr};
      answer.handle = make_object(std::move(object), kNoContext, true);
      call.handle = values_.of_object(answer.handle);
      // The same call may say what will be asked for.
      for (const PermissionRequestRow* asked : catalog_.requests_named(call.method)) {
        if (asked->asks || asked->permissions < 0 ||
            static_cast<size_t>(asked->permissions) >= arguments.size())
          continue;
        heap_.write({PlaceKey::Kind::kContent, answer.handle, 0},
                    arguments[static_cast<size_t>(asked->permissions)]);
      }
    }
  }
}

std::vector<PermissionAnswer> Engine::answers() const {
  std::vector<PermissionAnswer> out;
  for (const auto& [key, answer] : answers_) out.push_back(answer);
  return out;
}

void Engine::note_settings(LibraryCall& call) {
  for (const SettingsPageRow* row : catalog_.settings_named(call.method)) {
    if (!row->action.empty() || !class_matches(call, row->class_name)) continue;
    Hit hit;
    hit.kind = ReachedCall::Kind::kSettings;
    hit.settings = row;
    note_hit(call, std::move(hit));
    return;
  }
}

std::vector<PermissionRequest> Engine::permission_requests(uint16_t phase) const {
  std::vector<PermissionRequest> out;
  for (const Hit& hit : hits_) {
    const bool access = hit.settings != nullptr && !hit.settings->permission.empty();
    if (hit.kind != ReachedCall::Kind::kPermissionRequest && !access) continue;
    for (const Hit::At& at : hit.at) {
      if (contexts_[at.context].key.phase != phase) continue;
      PermissionRequest request{hit.expr, hit.span, at, contexts_[at.context].key.function, {}, {}};
      if (access) {
        request.access = hit.settings->permission;
        request.permissions = {request.access};
      } else {
        bool complete = true;
        request.permissions = texts_in(at.argument, &complete);
      }
      out.push_back(std::move(request));
    }
  }
  return out;
}

/// Several values of one argument are alternatives; what several arguments or one container hold is
/// asked for together, but for an array of one element, which may be another one each time.
std::vector<std::vector<std::string>> Engine::askings(const Hit::At& at) const {
  std::vector<std::vector<std::string>> out;
  const auto add = [&](const Atom& atom, bool with_last) {
    if (atom.kind != AtomKind::kString && atom.kind != AtomKind::kConstant) return;
    if (!with_last || out.empty()) out.emplace_back();
    out.back().emplace_back(atom.text.view());
  };
  values_.each(at.argument, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return add(atom, at.together);
    const auto number = static_cast<uint32_t>(atom.number);
    const ExprId site = objects_[number].site;
    bool single = objects_[number].count == 1;
    if (single && site.file.valid() && program_.has_unit(site.file) &&
        site.index < program_.unit(site.file).exprs.size()) {
      const Unit& unit = program_.unit(site.file);
      const Expr& e = unit.expr(site.index);
      single = e.kind != ExprKind::kArray || e.children.count == 0 ||
               unit.expr(unit.children(e).front()).op != Op::kSpread;
    }
    bool first = true;
    values_.each(heap_.peek({PlaceKey::Kind::kContent, number, 0}), [&](const Atom& inner) {
      add(inner, at.together || (!first && !single));
      first = false;
    });
  });
  for (std::vector<std::string>& names : out) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
  return out;
}

std::vector<std::string> Engine::texts_in(Value value, bool* complete) const {
  std::vector<std::string> names;
  const auto add = [&](const Atom& atom) {
    if (atom.kind != AtomKind::kString && atom.kind != AtomKind::kConstant) return false;
    names.emplace_back(atom.text.view());
    return true;
  };
  values_.each(value, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) {
      if (!add(atom)) *complete = false;
      return;
    }
    bool any = false;
    values_.each(heap_.peek({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0}),
                 [&](const Atom& inner) {
                   if (add(inner)) {
                     any = true;
                   } else {
                     *complete = false;
                   }
                 });
    if (!any) *complete = false;
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// ---- what the system answers

Value Engine::filled(std::string_view type, Value content) {
  HeapObject object;
  object.kind = HeapObject::Kind::kContainer;
  object.type = Symbol(type);
  object.site = {FileId{}, content.set};
  object.filled = true;
  const uint32_t number = make_object(std::move(object), kNoContext, true);
  heap_.write({PlaceKey::Kind::kContent, number, 0}, content);
  return values_.of_object(number);
}

Value Engine::map_to(Value content) {
  // Its entries are cells that hold the value; they stand for the value themselves as well.
  return filled("java.util.Map", filled_with(content));
}

std::optional<Value> Engine::answer_effect(LibraryCall& call) {
  const Atom* only = values_.only(call.receiver);
  if (only == nullptr || only->kind != AtomKind::kObject) return std::nullopt;
  const auto number = static_cast<uint32_t>(only->number);
  if (!objects_[number].filled) return std::nullopt;
  const bool map = objects_[number].type.view() == "java.util.Map";
  const Value content = heap_.read({PlaceKey::Kind::kContent, number, 0}, call.frame->context);
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;

  const Value element = answered(content);
  const auto tested = [&]() -> Value {
    if (arguments.empty()) return values_.top();
    return invoke_value(call.frame, call.state, arguments.back(), Symbol("invoke"), {element}, {},
                        call.frame->unit->span(call.frame->unit->expr(call.expr)),
                        PathStep::How::kCallback);
  };
  const auto is = [&](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return method == name; });
  };
  if (is({"size", "getSize", "length", "getLength", "count"}) && arguments.empty())
    return values_.of_int(1);
  if (method == "count" && arguments.size() == 1) {
    const Value fits = tested();
    Value counted;
    if (values_.may_be_true(fits)) counted = values_.of_int(1);
    if (values_.may_be_false(fits)) counted = values_.join(counted, values_.of_int(0));
    return answered(counted);
  }
  if (is({"isEmpty", "isNullOrEmpty"})) return answered(values_.of(false));
  if (is({"isNotEmpty"}) || (method == "any" && arguments.empty()))
    return answered(values_.of(true));
  if (arguments.empty() && is({"stream", "parallelStream", "boxed", "asSequence", "asIterable"}))
    return call.receiver;
  if (is({"all", "any", "allMatch", "anyMatch"})) return answered(tested());
  if (is({"none", "noneMatch"})) return answered(negation(tested()));
  if (is({"filter", "filterNot", "filterValues", "filterKeys"}) && !arguments.empty()) {
    Value kept = method == "filterKeys" ? values_.top() : tested();
    if (method == "filterNot") kept = negation(kept);
    if (values_.may_be_true(kept) != values_.may_be_false(kept) && !values_.is_unknown(kept)) {
      if (values_.may_be_true(kept)) return call.receiver;
      HeapObject none;
      none.kind = HeapObject::Kind::kContainer;
      none.type = Symbol("java.util.List");
      none.site = {call.frame->unit->file, call.expr};
      return values_.of_object(make_object(std::move(none), call.frame->context, true));
    }
    return values_.top();
  }
  if (map) {
    const Atom* entry = values_.only(content);
    const Value held = entry != nullptr && entry->kind == AtomKind::kObject
                           ? answered(heap_.read({PlaceKey::Kind::kContent,
                                                  static_cast<uint32_t>(entry->number), 0},
                                                 call.frame->context))
                           : values_.top();
    if (is({"values", "getValues"})) return filled_with(held);
    if (is({"entries", "getEntries", "entrySet", "toList", "iterator"})) return call.receiver;
    if (is({"get", "getOrDefault", "getOrElse", "getOrNull", "getValue"}) && !arguments.empty())
      return held;
    if (method == "containsValue" && arguments.size() == 1)
      return answered(equality(held, arguments[0]));
    return std::nullopt;
  }
  if (is({"get", "getOrNull", "first", "last", "firstOrNull", "lastOrNull", "single", "next",
          "value", "getValue", "component2", "elementAt", "getOrElse"}))
    return element;
  if (method == "contains" && arguments.size() == 1)
    return answered(equality(content, arguments[0]));
  return std::nullopt;
}

std::vector<uint32_t> Engine::objects_of(TypeId type) const {
  std::vector<uint32_t> out;
  for (uint32_t number = 0; number < objects_.size(); ++number) {
    const HeapObject& object = objects_[number];
    if (!object.declared.valid() || object.kind == HeapObject::Kind::kLambda) continue;
    const std::vector<TypeId>& lineage = program_.lineage(object.declared);
    if (std::find(lineage.begin(), lineage.end(), type) != lineage.end()) out.push_back(number);
  }
  return out;
}

bool Engine::is_screen(TypeId type) {
  for (Symbol ancestor : library_ancestors(type)) {
    for (Symbol library : catalog_.library_lineage(ancestor)) {
      const std::string_view name = last_part(library.view());
      if (name == "Activity" || name == "Fragment") return true;
    }
    const std::string_view name = last_part(ancestor.view());
    if (name == "Activity" || name == "Fragment") return true;
  }
  return false;
}

uint32_t Engine::screen_in(const LibraryCall& call) {
  std::vector<Value> places{call.receiver};
  places.insert(places.end(), call.arguments.values.begin(), call.arguments.values.end());
  places.insert(places.end(), call.frame->implicit.begin(), call.frame->implicit.end());
  uint32_t found = kNoObject;
  for (Value place : places) {
    std::vector<uint32_t> objects;
    values_.each(place, [&](const Atom& atom) {
      if (atom.kind == AtomKind::kObject) objects.push_back(static_cast<uint32_t>(atom.number));
    });
    for (uint32_t object : objects) {
      const TypeId type = objects_[object].declared;
      if (found == kNoObject && type.valid() && is_screen(type)) found = object;
    }
  }
  return found;
}

std::vector<std::pair<uint32_t, Value>> Engine::results_told(uint16_t phase) const {
  std::vector<std::pair<uint32_t, Value>> out;
  for (const ResultTold& told : results_told_) {
    if (contexts_[told.context].key.phase != phase || told.screen == kNoObject) continue;
    for (const Start& start : starts_) {
      if (!start.activity || start.from == kNoObject || start.from == told.screen ||
          start.target != objects_[told.screen].type)
        continue;
      const std::pair<uint32_t, Value> whom{start.from, told.code};
      if (std::find(out.begin(), out.end(), whom) == out.end()) out.push_back(whom);
    }
  }
  return out;
}

void Engine::resume(uint32_t object) {
  const TypeId type = objects_[object].declared;
  if (!type.valid()) return;
  for (FunctionId function : overriders(type, Symbol("onResume"))) {
    const FunctionDecl& declared = program_.function(function);
    const Value self = values_.of_object(object);
    call(function, self, {}, closure_of(self, type), nullptr, nullptr,
         {function.file, declared.name_begin,
          declared.name_begin + static_cast<uint32_t>(declared.name.view().size())},
         PathStep::How::kLifecycle);
  }
}

bool Engine::is_override(TypeId type, FunctionId function) const {
  const std::vector<FunctionId> found = overriders(type, program_.function(function).name);
  return std::find(found.begin(), found.end(), function) != found.end();
}

// ---- dialogs after a refusal

bool Engine::is_dialog(TypeId type) const {
  if (!type.valid()) return false;
  for (Symbol ancestor : program_.library_ancestors(type)) {
    if (names_dialog(ancestor.view())) return true;
    for (Symbol library : catalog_.library_lineage(ancestor)) {
      if (names_dialog(library.view())) return true;
    }
  }
  return false;
}

uint32_t Engine::dialog_of(const LibraryCall& call) const {
  const auto named = [&](uint32_t number) {
    const auto owner = dialog_of_.find(number);
    return owner == dialog_of_.end() ? number : owner->second;
  };
  const auto dialog_in = [&](Value value) {
    const Atom* only = values_.only(value);
    if (only == nullptr || only->kind != AtomKind::kObject) return kNoObject;
    const HeapObject& object = objects_[static_cast<uint32_t>(only->number)];
    const bool dialog =
        object.declared.valid() ? is_dialog(object.declared) : names_dialog(object.type.view());
    return dialog ? named(static_cast<uint32_t>(only->number)) : kNoObject;
  };
  if (const uint32_t number = dialog_in(call.receiver); number != kNoObject) return number;
  for (Value implicit : call.frame->implicit) {
    if (const uint32_t number = dialog_in(implicit); number != kNoObject) return number;
  }
  // The dialog that the function around has made.
  uint32_t index = call.frame->id.index;
  for (int up = 0; up < 32 && index != kNoIndex; ++up) {
    const auto made = dialog_made_in_.find({call.frame->id.file, index});
    if (made != dialog_made_in_.end()) return named(made->second);
    index = program_.function({call.frame->id.file, index}).parent;
  }
  return kNoObject;
}

bool Engine::in_dialog(const LibraryCall& call) const {
  return std::any_of(call.classes.begin(), call.classes.end(),
                     [](Symbol name) { return names_dialog(name.view()); }) ||
         (call.frame->function != nullptr && dialog_of(call) != kNoObject);
}

bool Engine::is_choice(CallbackTime when, const LibraryCall& call) const {
  // Closing a dialog isn't choosing anything.
  const std::string_view method = call.method.view();
  return when == CallbackTime::kUser && options_.only_dialogs && method != "setOnCancelListener" &&
         method != "setOnDismissListener" && method != "setOnKeyListener";
}

bool Engine::waits(CallbackTime when, const LibraryCall& call) const {
  if (options_.follow_all) return false;  // the map of all calls runs them all
  if (when == CallbackTime::kPermissionAnswer) return true;
  if (when != CallbackTime::kNow && follows_a_touch(*call.frame->unit, call.expr))
    when = CallbackTime::kUser;
  if (when == CallbackTime::kLeaving) return !(options_.only_dialogs && in_dialog(call));
  if (when != CallbackTime::kUser || options_.touched) return false;
  // A dialog that a refusal brings up leaves nothing else to touch: each of its buttons is tried.
  return !(options_.only_dialogs && in_dialog(call));
}

bool Engine::leads_nowhere(FileId file, uint32_t begin, uint32_t end) const {
  if (options_.asking == nullptr) return false;
  const auto places = options_.asking->find(file);
  if (places == options_.asking->end()) return true;
  const auto next = std::lower_bound(places->second.begin(), places->second.end(), begin);
  return next == places->second.end() || *next >= end;
}

uint16_t Engine::distance(FunctionId function, const Frame* caller, PathStep::How how) const {
  if (options_.farthest == 0 || caller == nullptr || caller->context == kNoContext ||
      how == PathStep::How::kChoice)
    return 0;
  const FunctionDecl& called = program_.function(function);
  if (options_.asking != nullptr && !leads_nowhere(function.file, called.begin, called.end))
    return 0;
  return static_cast<uint16_t>(contexts_[caller->context].apart + 1);
}

bool Engine::leads_nowhere(TypeId type) const {
  if (options_.asking == nullptr) return false;
  const std::vector<TypeId>& lineage = program_.lineage(type);
  return std::all_of(lineage.begin(), lineage.end(), [&](TypeId one) {
    return leads_nowhere(one.file, program_.type(one).begin, program_.type(one).end);
  });
}

/// While everything is made to ask, an observer that holds nothing which asks is left alone; what
/// an answer then writes is told to it.
void Engine::note_observer(const LibraryCall& call, Value observer) {
  if (options_.asking == nullptr) return;
  values_.each(call.receiver, [&](const Atom& held) {
    if (is_container(held))
      heap_.write({PlaceKey::Kind::kListeners, static_cast<uint32_t>(held.number), 0}, observer);
  });
}

void Engine::tell_observers(Frame& frame, State& state, uint32_t container, Value value,
                            Span site) {
  if (!options_.only_dialogs) return;
  const Value observers = heap_.read({PlaceKey::Kind::kListeners, container, 0}, frame.context);
  const std::vector<uint32_t> ids(values_.ids(observers).begin(), values_.ids(observers).end());
  for (uint32_t id : ids) {
    const Atom atom = values_.atom(id);
    if (atom.kind != AtomKind::kObject) continue;
    const auto number = static_cast<uint32_t>(atom.number);
    const TypeId type = objects_[number].declared;
    if (objects_[number].kind == HeapObject::Kind::kLambda || !type.valid()) {
      invoke_object(&frame, &state, number, Symbol("invoke"), {value}, {}, site,
                    PathStep::How::kCallback);
      continue;
    }
    for (const char* method : {"onChanged", "accept", "onNext", "call", "emit"}) {
      if (!overriders(type, Symbol(method)).empty())
        invoke_object(&frame, &state, number, Symbol(method), {value}, {}, site,
                      PathStep::How::kCallback);
    }
  }
}

/// What an answer writes to a state has the functions composed again that read it.
void Engine::compose_again(Frame& frame, State& state, uint32_t cell, Value value, Span site) {
  constexpr size_t kMost = 4;
  if (!options_.only_dialogs || phase_ == 0) return;
  std::set<FunctionId> functions;
  for (const ContextId reader : heap_.readers({PlaceKey::Kind::kContent, cell, kAllContent})) {
    const ContextKey& key = contexts_[reader].key;
    if (key.phase != 0 || key.delegate.valid()) continue;
    // The lambdas of its content belong to the function around them.
    FunctionId at = key.function;
    for (int up = 0; up < 32; ++up) {
      const FunctionDecl& declared = program_.function(at);
      const bool composable = std::any_of(
          declared.annotations.begin(), declared.annotations.end(),
          [](const Annotation& one) { return last_part(one.name.view()) == "Composable"; });
      if (composable) functions.insert(at);
      if (composable || declared.parent == kNoIndex) break;
      at.index = declared.parent;
    }
  }
  if (functions.empty()) return;
  Value& written = just_written_[{phase_, cell}];
  written = values_.join(written, value);
  std::vector<ContextId> composed;
  for (FunctionId function : functions) {
    for (const ContextId id : contexts_of_function_[function]) {
      if (contexts_[id].key.phase == 0) composed.push_back(id);
    }
  }
  std::sort(composed.begin(), composed.end());
  if (composed.size() > kMost) composed.resize(kMost);
  for (const ContextId id : composed) {
    const Context& context = contexts_[id];
    assuming_ = true;  // what else it shows may have nothing to do with the answer
    composing_ = true;
    call(context.key.function, context.self, std::vector<Value>(context.arguments),
         context.key.closure, &frame, &state, site, PathStep::How::kCallback);
    composing_ = false;
    assuming_ = false;
  }
}

void Engine::note_waiting(const LibraryCall& call, CallbackTime when, Value callable, Symbol method,
                          std::vector<Value> told) {
  if (when != CallbackTime::kUser || phase_ != 0 || call.frame->function == nullptr) return;
  const Unit& unit = *call.frame->unit;
  const Span span = unit.site(unit.expr(call.expr));
  WaitingChoice& waiting = waiting_[{span, std::string(method.view())}];
  waiting.callable = values_.join(waiting.callable, callable);
  waiting.method = method;
  waiting.told = std::move(told);
  waiting.set_by = call.method;
  waiting.span = span;
  for (Value argument : call.arguments.values) {
    if (waiting.label.empty()) waiting.label = text_in(argument);
  }
  waiting.group = dialog_of(call);
  waiting.function = call.frame->id;
}

std::vector<WaitingChoice> Engine::waiting() const {
  std::vector<WaitingChoice> out;
  for (const auto& [key, waiting] : waiting_) out.push_back(waiting);
  return out;
}

std::string Engine::text_in(Value value) const {
  std::string text;
  values_.each(value, [&](const Atom& atom) {
    if (!text.empty()) return;
    if (atom.kind == AtomKind::kString) text = std::string(atom.text.view());
    if (atom.kind == AtomKind::kResource && atom.text.view().starts_with("string/")) {
      const auto it = resources_.strings.find(std::string(atom.text.view().substr(7)));
      text = it != resources_.strings.end() ? it->second.value
                                            : std::string(atom.text.view().substr(7));
    }
  });
  return text;
}

void Engine::note_dialog(LibraryCall& call) {
  if (call.frame->function == nullptr) return;
  const Unit& unit = *call.frame->unit;
  const auto& arguments = call.arguments.values;
  for (const DialogRow* row : catalog_.dialogs_named(call.method)) {
    if (arguments.empty() || !class_matches(call, row->class_name)) continue;
    const uint32_t dialog = dialog_of(call);
    if (dialog != kNoObject && values_.may_be_false(arguments[0]) &&
        !values_.may_be_true(arguments[0]))
      kept_open_.try_emplace(dialog, unit.span(unit.expr(call.expr)));
    return;
  }
  if (!options_.only_dialogs || !is_choice(CallbackTime::kUser, call)) return;
  const auto& rows = catalog_.callbacks_named(call.method);
  const bool known = std::any_of(rows.begin(), rows.end(), [&](const CallbackRow* row) {
    // An overload without that listener sets no button.
    const bool given = row->parameters.empty() ||
                       std::any_of(row->parameters.begin(), row->parameters.end(),
                                   [&](int at) { return at < static_cast<int>(arguments.size()); });
    return row->when == CallbackTime::kUser && given && !arguments.empty() &&
           class_matches(call, row->class_name);
  });
  // A button of which no table knows, by the name of the call that is given its listener.
  const bool guessed = !known && names_user_action(call.method) &&
                       std::any_of(arguments.begin(), arguments.end(), [&](Value argument) {
                         return values_.has_kind(argument, AtomKind::kObject);
                       });
  if (!known && !guessed) return;
  const uint32_t dialog = dialog_of(call);
  if (dialog == kNoObject) return;
  DialogButton& button = buttons_[{unit.site(unit.expr(call.expr)), call.frame->context}];
  button.dialog = dialog;
  button.context = call.frame->context;
  button.grounds = call.state->grounds;
  for (Value argument : arguments) {
    if (button.label.empty()) button.label = text_in(argument);
    button.unknown = button.unknown || values_.is_unknown(argument);
  }
}

std::vector<RefusalDialog> Engine::dialogs(uint16_t phase) const {
  shortest_paths();
  std::map<uint32_t, RefusalDialog> found;
  for (const auto& [key, button] : buttons_) {
    if (contexts_[button.context].key.phase != phase) continue;
    if (distance_[button.context] == UINT32_MAX) continue;
    const auto [it, added] = found.try_emplace(button.dialog);
    RefusalDialog& dialog = it->second;
    if (added) {
      dialog.path = path_to(button.context, button.grounds);
      dialog.aside = turns_aside(button.context, button.grounds);
      dialog.span = key.first;
      if (const auto kept = kept_open_.find(button.dialog); kept != kept_open_.end()) {
        dialog.cancelable = false;
        dialog.span = kept->second;
      }
    }
    RefusalDialog::Choice choice;
    choice.span = key.first;
    choice.label = button.label;
    // Where the button leads: all that its listener reaches, but not through another choice.
    std::set<ContextId> seen;
    std::vector<ContextId> level;
    for (const auto& [to, edge] : ways_out_[button.context]) {
      if (edge->how == PathStep::How::kChoice && edge->site == key.first && seen.insert(to).second)
        level.push_back(to);
    }
    while (!level.empty()) {
      const ContextId from = level.back();
      level.pop_back();
      for (const auto& [to, edge] : ways_out_[from]) {
        if (edge->how != PathStep::How::kChoice && seen.insert(to).second) level.push_back(to);
      }
    }
    for (const Hit& hit : hits_) {
      for (const Hit::At& at : hit.at) {
        if (!seen.contains(at.context)) continue;
        if (hit.exit != nullptr)
          choice.exits |= hit.exit->scope != ExitRow::Scope::kScreen || closes_only_screen(at);
        choice.asks |= hit.kind == ReachedCall::Kind::kPermissionRequest;
        choice.opens_settings |= hit.kind == ReachedCall::Kind::kSettings;
      }
    }
    // A listener of which nothing is known may lead on.
    if (button.unknown) choice = {choice.span, choice.label, false, false, false};
    dialog.choices.push_back(std::move(choice));
  }
  std::vector<RefusalDialog> out;
  for (auto& [number, dialog] : found) out.push_back(std::move(dialog));
  return out;
}

bool RefusalDialog::closed() const {
  return !cancelable && !choices.empty() &&
         std::none_of(choices.begin(), choices.end(),
                      [](const Choice& choice) { return choice.goes_on(); });
}

void Engine::tell_choice(ContextId context, const std::vector<RefusalDialog>& dialogs,
                         ReachedCall& call) const {
  for (ContextId at = context; at != kNoContext;) {
    const auto& [from, edge] = parents_[at];
    if (edge != nullptr && edge->how == PathStep::How::kChoice) {
      call.has_choice = true;
      for (const RefusalDialog& dialog : dialogs) {
        for (const RefusalDialog::Choice& choice : dialog.choices) {
          if (choice.span != edge->site) continue;
          call.choice = choice.label;
          call.kept_open = dialog.closed();
          call.only_way =
              std::none_of(dialog.choices.begin(), dialog.choices.end(),
                           [](const RefusalDialog::Choice& other) { return other.goes_on(); });
          call.choice_opens_settings = choice.opens_settings;
        }
      }
      return;
    }
    at = from;
  }
}

/// A test between these grounds (without those from `since` on) was followed both ways.
bool Engine::is_doubtful(uint32_t grounds, uint32_t since) const {
  for (uint32_t link = grounds; link != 0 && link != since; link = links_[link].parent) {
    if (links_[link].ground.kind == Ground::Kind::kUnknown) return true;
  }
  return false;
}

bool Engine::is_certain(ContextId context, uint32_t grounds) const {
  if (is_doubtful(grounds, 0)) return false;
  for (ContextId step = context; step != kNoContext; step = parents_[step].first) {
    const Edge* edge = parents_[step].second;
    if (edge != nullptr && is_doubtful(edge->grounds, 0)) return false;
  }
  return true;
}

bool Engine::turns_aside(ContextId context, uint32_t grounds) const {
  const auto aside = [&](uint32_t link) {
    for (; link != 0; link = links_[link].parent) {
      const Ground& ground = links_[link].ground;
      if (ground.kind == Ground::Kind::kUnknown && ground.key == kSomethingElse) return true;
    }
    return false;
  };
  if (aside(grounds)) return true;
  for (ContextId step = context; step != kNoContext; step = parents_[step].first) {
    const Edge* edge = parents_[step].second;
    if (edge != nullptr && aside(edge->grounds)) return true;
  }
  return false;
}

}  // namespace sdklint
