// Calls that leave the project: what the catalogue's tables say they do. A library call may be of
// interest (a hit), read or write storage, check a permission, start a component, run a callback,
// return something known; else it returns anything.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

bool package_like(std::string_view name) {
  const size_t dot = name.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  return !last.empty() && !(last[0] >= 'A' && last[0] <= 'Z');
}

bool default_kotlin_package(std::string_view name) {
  return name == "kotlin" || name == "kotlin.collections" || name == "kotlin.sequences" ||
         name == "kotlin.text" || name == "kotlin.io" || name == "kotlin.ranges" ||
         name == "kotlin.comparisons" || name == "kotlin.annotation";
}

template <typename Row>
bool arity_fits(const Row& row, size_t count) {
  return row.arities.empty() || std::find(row.arities.begin(), row.arities.end(),
                                          static_cast<int>(count)) != row.arities.end();
}

}  // namespace

bool Engine::is_container(const Atom& atom) const {
  if (atom.kind != AtomKind::kObject) return false;
  const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
  if (object.kind == HeapObject::Kind::kContainer) return true;
  if (!object.declared.valid()) return false;
  // An app's own `SingleLiveEvent : MutableLiveData`.
  const std::vector<Symbol>& ancestors = program_.library_ancestors(object.declared);
  return std::any_of(ancestors.begin(), ancestors.end(), [](Symbol name) {
    return name.view().find("LiveData") != std::string_view::npos;
  });
}

/// An object of the app's own class that properties are delegated to (`var agreed by Stored(…)`).
bool Engine::is_delegate(const Atom& atom) const {
  if (atom.kind != AtomKind::kObject) return false;
  const TypeId type = objects_[static_cast<uint32_t>(atom.number)].declared;
  return type.valid() && program_.unit(type.file).language == Language::kKotlin &&
         !overriders(type, Symbol("getValue")).empty();
}

bool Engine::imports_class(const Unit& unit, Symbol qualified) const {
  return std::any_of(unit.imports.begin(), unit.imports.end(), [&](const Import& import) {
    return !import.star && import.name == qualified;
  });
}

bool Engine::may_be_of(const LibraryCall& call, Symbol row_class) {
  // Nothing is known of the receiver. It may be of a class that the file imports, unless it is what
  // some other class's method gave back: `OkGo.getInstance().init(this)` is not `UMConfigure.init`.
  const Unit& unit = *call.frame->unit;
  if (!imports_class(unit, row_class) || call.is_static) return false;
  const Expr& e = unit.expr(call.expr);
  const auto children = unit.children(e);
  if (!e.has_receiver && e.kind != ExprKind::kSelect) return true;
  if (children.empty()) return true;
  uint32_t at = children[0];
  const bool direct = unit.expr(at).kind != ExprKind::kCall && unit.expr(at).kind != ExprKind::kNew;
  if (direct) return true;
  for (int link = 0; link < 64; ++link) {
    const Expr& step = unit.expr(at);
    if (step.kind == ExprKind::kName || step.kind == ExprKind::kSelect) {
      const NameInfo& name = name_info(*call.frame, at);
      if (name.kind == NameInfo::Kind::kType) return name.type.qualified == row_class;
    }
    if ((step.kind != ExprKind::kCall && step.kind != ExprKind::kSelect) ||
        unit.children(step).empty())
      return false;
    if (step.kind == ExprKind::kCall && !step.has_receiver) return false;
    at = unit.children(step)[0];
  }
  return false;
}

bool Engine::class_matches(const LibraryCall& call, Symbol row_class) {
  if (std::find(call.classes.begin(), call.classes.end(), row_class) != call.classes.end())
    return true;
  const Unit& unit = *call.frame->unit;
  if (package_like(row_class.view())) {
    // Some functions of a package are members of its classes, and need no import (`Flow.collect`).
    const size_t length = row_class.view().size();
    if (std::any_of(call.classes.begin(), call.classes.end(), [&](Symbol name) {
          const std::string_view text = name.view();
          return text.size() > length && text[length] == '.' &&
                 text.starts_with(row_class.view()) && text.rfind('.') == length;
        })) {
      return true;
    }
    if (unit.language == Language::kKotlin && default_kotlin_package(row_class.view())) return true;
    // A member of a receiver that the package's functions bring (`onDispose` in a
    // DisposableEffect).
    if (unit.language == Language::kKotlin && call.receiver_in_sight &&
        std::any_of(unit.imports.begin(), unit.imports.end(), [&](const Import& import) {
          const std::string_view text = import.name.view();
          return !import.star && text.size() > row_class.view().size() &&
                 text.starts_with(row_class.view()) && text.rfind('.') == row_class.view().size();
        })) {
      return true;
    }
    return std::any_of(unit.imports.begin(), unit.imports.end(), [&](const Import& import) {
      if (import.star) return import.name == row_class;
      const std::string_view text = import.name.view();
      const size_t dot = text.rfind('.');
      return import.alias == call.method && dot != std::string_view::npos &&
             text.substr(0, dot) == row_class.view();
    });
  }
  return call.uncertain && may_be_of(call, row_class);
}

std::vector<Symbol> Engine::library_classes(Frame&, Value receiver, bool* uncertain) {
  std::vector<Symbol> out;
  const auto add = [&](Symbol name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  const auto add_lineage = [&](Symbol name) {
    add(name);
    // Members and extensions of flows and channels stand in the tables under their package.
    if (const std::string_view text = name.view(); text.starts_with("kotlinx.coroutines."))
      add(Symbol(text.substr(0, text.rfind('.'))));
    for (Symbol library : catalog_.library_lineage(name)) add(library);
  };
  const auto add_declared = [&](TypeId type) {
    for (Symbol ancestor : library_ancestors(type)) add_lineage(ancestor);
  };
  values_.each(receiver, [&](const Atom& atom) {
    switch (atom.kind) {
      case AtomKind::kTop:
        *uncertain = true;
        break;
      case AtomKind::kString:
        add_lineage(Symbol("java.lang.String"));
        break;
      case AtomKind::kClass:
        add_lineage(Symbol("java.lang.Class"));
        // `Foo.bar()` on a class whose name is all that is known.
        break;
      case AtomKind::kInstance: {
        const TypeId type = program_.find_type(atom.text);
        if (type.valid()) {
          add_declared(type);
        } else {
          add_lineage(atom.text);
        }
        break;
      }
      case AtomKind::kObject: {
        const HeapObject& object = objects_[static_cast<uint32_t>(atom.number)];
        if (object.declared.valid()) {
          add_declared(object.declared);
        } else if (object.kind == HeapObject::Kind::kLibrary) {
          add_lineage(object.type);
        } else if (object.kind == HeapObject::Kind::kContainer) {
          add_lineage(object.type);
          add(Symbol("java.util.List"));
          add(Symbol("java.util.Collection"));
          add(Symbol("java.lang.Iterable"));
        }
        break;
      }
      default:
        break;
    }
  });
  return out;
}

bool Engine::argument_test(const LibraryCall& call, const ArgumentTest& test) {
  const auto index = static_cast<size_t>(test.index);
  if (index >= call.arguments.values.size()) return false;
  bool holds = false;
  const auto name_matches = [&](std::string_view name) {
    for (const std::string& wanted : test.names) {
      // The last two parts tell; a bare name (statically imported) is compared with the last.
      const size_t dot = wanted.rfind('.');
      const size_t before =
          dot == std::string::npos ? std::string::npos : wanted.rfind('.', dot - 1);
      const std::string_view two = before == std::string::npos
                                       ? std::string_view(wanted)
                                       : std::string_view(wanted).substr(before + 1);
      if (name == two || (name.size() > two.size() && name.ends_with(two) &&
                          name[name.size() - two.size() - 1] == '.'))
        return true;
      if (name.find('.') == std::string_view::npos && dot != std::string::npos &&
          name == std::string_view(wanted).substr(dot + 1))
        return true;
    }
    return false;
  };
  values_.each(call.arguments.values[index], [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString) {
      const std::string_view text = atom.text.view();
      holds |= std::find(test.equals.begin(), test.equals.end(), text) != test.equals.end();
      for (const std::string& prefix : test.prefixes) holds |= text.starts_with(prefix);
    } else if (atom.kind == AtomKind::kConstant) {
      holds |= name_matches(atom.text.view());
    }
  });
  if (holds) return true;
  // A constant inside a larger argument (`Uri.withAppendedPath(Phone.CONTENT_URI, …)`).
  const uint32_t expr = call.arguments.exprs[index];
  if (expr == kNoIndex) return false;
  const Unit& unit = *call.frame->unit;
  const Expr& e = unit.expr(expr);
  if (e.kind == ExprKind::kCall) {
    for (uint32_t argument : unit.arguments(e)) {
      const Expr& inner = unit.expr(argument);
      if (inner.kind == ExprKind::kLiteral) {
        if (const Symbol* text = std::get_if<Symbol>(&unit.literals[inner.ref])) {
          if (std::find(test.equals.begin(), test.equals.end(), text->view()) != test.equals.end())
            return true;
          for (const std::string& prefix : test.prefixes) {
            if (text->view().starts_with(prefix)) return true;
          }
        }
      } else if (inner.kind == ExprKind::kSelect) {
        const NameInfo& name = name_info(*call.frame, argument);
        if (name.kind == NameInfo::Kind::kLibraryConstant && name_matches(name.qualified.view()))
          return true;
      }
    }
  }
  return false;
}

// ---- hits

void Engine::note_hit(LibraryCall& call, Hit hit) {
  const Unit& unit = *call.frame->unit;
  const Expr& e = unit.expr(call.expr);
  hit.expr = {unit.file, call.expr};
  hit.span = unit.span(e);
  hit.name_span = e.name.empty() ? hit.span : unit.name_span(e);
  hit.likely = call.uncertain;
  const void* row = hit.api != nullptr        ? static_cast<const void*>(hit.api)
                    : hit.native != nullptr   ? static_cast<const void*>(hit.native)
                    : hit.sdk_call != nullptr ? static_cast<const void*>(hit.sdk_call)
                    : hit.settings != nullptr ? static_cast<const void*>(hit.settings)
                    : hit.exit != nullptr
                        ? static_cast<const void*>(hit.exit)
                        : reinterpret_cast<const void*>(static_cast<uintptr_t>(hit.kind) + 1);
  const auto [it, added] = hit_ids_.try_emplace({hit.expr, row}, hits_.size());
  Hit::At at{
      call.frame->context, call.state->grounds, hit.argument, call.receiver, {}, {}, {}, false};
  if (!hit.at.empty()) {
    at.host = hit.at.front().host;
    at.code = hit.at.front().code;
    at.given = hit.at.front().given;
    at.together = hit.at.front().together;
    hit.at.clear();
  }
  if (added) {
    hit.at.push_back(at);
    hits_.push_back(std::move(hit));
    return;
  }
  Hit& known = hits_[it->second];
  known.argument = values_.join(known.argument, hit.argument);
  known.likely = known.likely && hit.likely;
  for (Hit::At& other : known.at) {
    if (other.context == at.context) {
      other.argument = values_.join(other.argument, at.argument);
      other.receiver = values_.join(other.receiver, at.receiver);
      other.host = values_.join(other.host, at.host);
      other.code = values_.join(other.code, at.code);
      other.given = values_.join(other.given, at.given);
      other.together |= at.together;
      if (links_[at.grounds].depth < links_[other.grounds].depth) other.grounds = at.grounds;
      return;
    }
  }
  known.at.push_back(at);
}

bool Engine::serves_other_requests(const PermissionRequestRow& row) const {
  // `ActivityResultLauncher.launch` starts screens as well: only its argument tells.
  const auto& starts = catalog_.starts_named(row.method);
  return std::any_of(starts.begin(), starts.end(), [&](const ComponentStartRow* start) {
    return start->class_name == row.class_name;
  });
}

bool Engine::names_a_permission(Value value) const {
  bool found = false;
  values_.each(value, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString || atom.kind == AtomKind::kConstant) {
      found |= atom.text.view().find(".permission.") != std::string_view::npos ||
               catalog_.permission(atom.text.view()) != nullptr;
    }
    if (atom.kind == AtomKind::kObject) {
      values_.each(heap_.peek({PlaceKey::Kind::kContent, static_cast<uint32_t>(atom.number), 0}),
                   [&](const Atom& inner) {
                     found |= inner.kind == AtomKind::kString &&
                              (inner.text.view().find(".permission.") != std::string_view::npos ||
                               catalog_.permission(inner.text.view()) != nullptr);
                   });
    }
  });
  return found;
}

bool Engine::looks_for_own_entry(const Frame& frame, const PersonalDataApi& api) const {
  // `if (process.pid == Process.myPid())`: what the platform tells of others isn't looked at.
  if (frame.function == nullptr) return false;
  const Unit& unit = *frame.unit;
  const FunctionDecl* around = frame.function;
  for (int up = 0; up < 32 && around->kind == FunctionKind::kLambda && around->parent != kNoIndex;
       ++up) {
    around = &unit.functions[around->parent];
  }
  const auto own = [&](uint32_t index) {
    const Expr& e = unit.expr(index);
    const Symbol name = e.kind == ExprKind::kLocal ? unit.variables[e.ref].name : e.name;
    return std::find(api.own_entry.begin(), api.own_entry.end(), name) != api.own_entry.end();
  };
  return std::any_of(unit.exprs.begin(), unit.exprs.end(), [&](const Expr& e) {
    if (e.begin < around->begin || e.end > around->end) return false;
    const bool compares = e.kind == ExprKind::kBinary
                              ? e.op == Op::kEqual || e.op == Op::kSame || e.op == Op::kNotEqual ||
                                    e.op == Op::kNotSame
                              : e.kind == ExprKind::kCall &&
                                    (e.name.view() == "equals" || e.name.view() == "contentEquals");
    const auto children = unit.children(e);
    return compares && std::any_of(children.begin(), children.end(), own);
  });
}

bool Engine::asks_for_own_accounts(const LibraryCall& call, const PersonalDataApi& api) const {
  if (api.account_type < 0) return false;
  const auto index = static_cast<size_t>(api.account_type);
  if (index >= call.arguments.values.size()) return false;
  bool any = false;
  bool others = false;
  values_.each(call.arguments.values[index], [&](const Atom& atom) {
    const bool own = atom.kind == AtomKind::kString &&
                     resources_.account_types.contains(std::string(atom.text.view()));
    (own ? any : others) = true;
  });
  return any && !others;
}

void Engine::note_hits(LibraryCall& call) {
  const size_t count = call.arguments.values.size();
  const Unit& unit = *call.frame->unit;
  const auto sdk_call = [&](const Catalog::SdkCallRef& ref) {
    if (!arity_fits(*ref.call, count)) return;
    if (ref.call->condition && !argument_test(call, *ref.call->condition)) return;
    Hit hit;
    hit.kind = ReachedCall::Kind::kSdk;
    hit.sdk = ref.sdk;
    hit.sdk_call = ref.call;
    if (ref.call->argument >= 0 && static_cast<size_t>(ref.call->argument) < count) {
      hit.argument = call.arguments.values[static_cast<size_t>(ref.call->argument)];
    }
    note_hit(call, std::move(hit));
  };
  if (call.method.view() == "<init>") {
    if (!call.classes.empty()) {
      for (Symbol type : {call.classes.front()}) {
        for (const Catalog::SdkCallRef& ref : catalog_.sdk_constructors(type)) sdk_call(ref);
      }
    }
  } else {
    for (const Catalog::SdkCallRef& ref : catalog_.sdk_calls(call.method)) {
      if (class_matches(call, ref.call->class_name)) sdk_call(ref);
    }
  }

  const auto api_hits = [&](Symbol member) {
    for (const PersonalDataApi* api : catalog_.apis_named(member)) {
      const bool constructor = call.method.view() == "<init>";
      if (constructor ? call.classes.empty() || call.classes.front() != api->class_name
                      : !class_matches(call, api->class_name))
        continue;
      const bool field = api->kind == PersonalDataApi::Kind::kField;
      if (field != (call.property && call.is_static)) continue;
      if (!field && !arity_fits(*api, count)) continue;
      if (api->argument && !argument_test(call, *api->argument)) continue;
      Hit hit;
      hit.kind = ReachedCall::Kind::kPersonalData;
      hit.api = api;
      sites_.try_emplace(
          {unit.file, call.expr}, unit.span(unit.expr(call.expr)),
          std::string(api->class_name.view()) + "." + std::string(api->member.view()));
      if (!api->own_entry.empty() && looks_for_own_entry(*call.frame, *api)) continue;
      if (asks_for_own_accounts(call, *api)) continue;
      note_hit(call, std::move(hit));
    }
  };
  api_hits(call.method);
  if (call.property && !call.is_static) {
    const Symbol property = unit.expr(call.expr).name;
    if (property != call.method) api_hits(property);
  }

  for (const SensitiveSink* sink : catalog_.sinks_named(call.method)) {
    if (!class_matches(call, sink->class_name)) continue;
    sites_.try_emplace(
        {unit.file, call.expr}, unit.span(unit.expr(call.expr)),
        std::string(sink->class_name.view()) + "." + std::string(sink->method.view()));
  }

  for (const ExitRow* row : catalog_.exits_named(call.method)) {
    if (!class_matches(call, row->class_name)) continue;
    Hit hit;
    hit.kind = ReachedCall::Kind::kExit;
    hit.exit = row;
    hit.argument = screen_closed(call, *row);
    note_hit(call, std::move(hit));
    if (!row->returns && !options_.follow_all) call.state->reachable = false;
    break;
  }

  // What a screen tells the one that opened it.
  if (call.method.view() == "setResult" && count > 0 &&
      class_matches(call, Symbol("android.app.Activity"))) {
    results_told_.push_back({call.frame->context, screen_in(call), call.arguments.values[0]});
  }
  note_request(call);
  note_answer(call);
  note_settings(call);
}

// ---- storage and permission checks

std::optional<Value> Engine::storage_effect(LibraryCall& call) {
  const auto& arguments = call.arguments.values;
  // Anything but what stands for "no" or "nothing".
  const auto affirms = [&](Value value) {
    bool some = false;
    values_.each(value, [&](const Atom& atom) {
      const bool nothing =
          atom.kind == AtomKind::kNull || atom.kind == AtomKind::kTop ||
          ((atom.kind == AtomKind::kBool || atom.kind == AtomKind::kInt) && atom.number <= 0) ||
          (atom.kind == AtomKind::kString && atom.text.view().empty());
      some |= !nothing;
    });
    return some;
  };
  for (const StorageRow* row : catalog_.storage_named(call.method)) {
    if (!class_matches(call, row->class_name)) continue;
    const auto argument = [&](int index) -> std::optional<Value> {
      if (index < 0 || static_cast<size_t>(index) >= arguments.size()) return std::nullopt;
      return arguments[static_cast<size_t>(index)];
    };
    const auto place = [&](uint32_t key) {
      return PlaceKey{PlaceKey::Kind::kStorage, row->family.id(), key};
    };
    const uint32_t any_key = Symbol("\x01any").id();
    const uint32_t unknown_key = Symbol("\x01unknown").id();
    std::vector<Symbol> keys;
    bool key_known = true;
    if (const auto key = argument(row->key)) {
      values_.each(*key, [&](const Atom& atom) {
        if (atom.kind == AtomKind::kString || atom.kind == AtomKind::kConstant ||
            atom.kind == AtomKind::kResource) {
          keys.push_back(atom.text);
        } else {
          key_known = false;
        }
      });
    } else {
      key_known = false;
    }
    switch (row->does) {
      case StorageRow::Does::kOpen:
      case StorageRow::Does::kEdit:
        continue;
      case StorageRow::Does::kRemove:
        continue;
      case StorageRow::Does::kWrite: {
        const auto value = argument(row->value);
        if (!value) continue;
        if (key_known) {
          for (Symbol key : keys) {
            heap_.write(place(key.id()), *value);
            stored_keys_.insert(std::string(key.view()));
            if (affirms(*value)) affirmed_[phase_].insert(std::string(key.view()));
          }
        } else {
          heap_.write(place(unknown_key), *value);
        }
        heap_.write(place(any_key), *value);
        continue;  // what it returns is in the table of returns
      }
      case StorageRow::Does::kExists: {
        for (Symbol key : keys) keys_read_.insert(std::string(key.view()));
        Value stored = heap_.read(place(unknown_key), call.frame->context);
        if (key_known) {
          for (Symbol key : keys)
            stored = values_.join(stored, heap_.read(place(key.id()), call.frame->context));
        } else {
          stored = values_.join(stored, heap_.read(place(any_key), call.frame->context));
        }
        Value result = values_.of(false);
        if (!stored.bottom() || options_.remembered)
          result = values_.join(result, values_.of(true));
        return with_origin(
            result, options_.remembered ? Ground::Kind::kStored : Ground::Kind::kStorageEmpty,
            keys.empty() ? "" : std::string(keys.front().view()));
      }
      case StorageRow::Does::kRead: {
        for (Symbol key : keys) keys_read_.insert(std::string(key.view()));
        const auto parse = [&](std::string_view text) -> Value {
          if (text == "null") return values_.null();
          if (text == "false") return values_.of(false);
          if (text == "true") return values_.of(true);
          if (text == "\"\"" || text == "''") return values_.of_string(Symbol(""));
          if (text == "0" || text == "-1") return values_.of_int(text == "0" ? 0 : -1);
          if (text == "{}" || (text.starts_with('[') && text.ends_with(']'))) {
            // A container: of nothing, or of something of the class that stands in the brackets.
            const uint32_t number =
                make_container(call, text == "{}" ? "java.util.Map" : "java.util.List");
            if (text.size() > 2) {
              heap_.write({PlaceKey::Kind::kContent, number, 0},
                          values_.of_instance(Symbol(text.substr(1, text.size() - 2))));
            }
            return values_.of_object(number);
          }
          return values_.top();
        };
        Value result;
        if (row->empty == "default") {
          if (const auto fallback = argument(row->fallback)) {
            result = *fallback;
          } else {
            result = row->empty_else.empty() ? values_.top() : parse(row->empty_else);
          }
        } else {
          result = parse(row->empty);
        }
        if (key_known) {
          for (Symbol key : keys)
            result = values_.join(result, heap_.read(place(key.id()), call.frame->context));
          result = values_.join(result, heap_.read(place(unknown_key), call.frame->context));
        } else {
          result = values_.join(result, heap_.read(place(any_key), call.frame->context));
        }
        if (values_.has_kind(result, AtomKind::kAbsent)) result = values_.top();
        if (options_.remembered) result = values_.join(result, values_.top());
        const uint32_t origin = result.origin;
        result = with_origin(
            result, options_.remembered ? Ground::Kind::kStored : Ground::Kind::kStorageEmpty,
            keys.empty() ? "" : std::string(keys.front().view()));
        if (values_.is_top(result) && !options_.remembered) result.origin = origin;
        return result;
      }
    }
  }
  for (const PermissionCheckRow* row : catalog_.checks_named(call.method)) {
    if (!class_matches(call, row->class_name)) continue;
    Value refused = row->refused == "-1" ? values_.of_int(-1) : values_.of(false);
    std::string key;
    if (const auto index = row->permission;
        index >= 0 && static_cast<size_t>(index) < arguments.size()) {
      bool dangerous = false;
      bool known = false;
      values_.each(arguments[static_cast<size_t>(index)], [&](const Atom& atom) {
        if (atom.kind != AtomKind::kString) return;
        known = true;
        key = std::string(atom.text.view());
        const Permission* permission = catalog_.permission(atom.text.view());
        dangerous |= permission == nullptr || permission->kind != Permission::Kind::kNormal;
      });
      if (known && !dangerous) {
        return row->refused == "-1" ? values_.of_int(0)
                                    : values_.of(true);  // granted at installation
      }
    }
    // Asked for at launch, the system may grant it; that isn't consent, so both answers are
    // followed.
    const Value granted = row->refused == "-1" ? values_.of_int(0) : values_.of(true);
    if (options_.follow_all) return values_.top();
    // Whether Android would explain a refusal changes with the second one.
    if (row->rationale && options_.granted == Options::Granted::kNo)
      return with_origin(options_.remembered ? granted : values_.join(refused, granted),
                         Ground::Kind::kPermissionAnswer, key);
    if (options_.granted == Options::Granted::kMaybe && !row->special)
      refused = values_.join(refused, granted);
    if (options_.granted == Options::Granted::kYes && !row->rationale) refused = granted;
    return with_origin(refused, Ground::Kind::kPermissionDenied, key);
  }
  return std::nullopt;
}

/// What a function without a body answers that a library writes by its annotations (a query of
/// Room): with nothing stored, nothing of its type.
Value Engine::written_by_library(Frame& frame, const FunctionDecl& function) {
  for (const Annotation& annotation : function.annotations) {
    const ResolvedType type = program_.resolve(annotation.name, frame.unit->file, frame.scope);
    for (const StorageRow* row : catalog_.storage_named(Symbol("@"))) {
      if (row->class_name != type.qualified) continue;
      const PlaceKey place{PlaceKey::Kind::kStorage, row->family.id(), Symbol("\x01any").id()};
      if (row->does == StorageRow::Does::kWrite) {
        heap_.write(place, values_.top());
        return values_.top();
      }
      const Value stored = heap_.read(place, frame.context);
      if (function.return_type == kNoIndex) return values_.top();
      const Value empty = nothing_of_type(frame, function.return_type);
      return with_origin(values_.join(empty, stored), Ground::Kind::kStorageEmpty,
                         std::string(function.name.view()));
    }
  }
  return values_.top();
}

Value Engine::nothing_of_type(Frame& frame, uint32_t type, int depth) {
  const Unit& unit = *frame.unit;
  const TypeRef& ref = unit.type_refs[type];
  const std::string_view name = last_part(ref.name.view());
  const auto container = [&](std::string_view qualified) {
    HeapObject object;
    object.kind = HeapObject::Kind::kContainer;
    object.type = Symbol(qualified);
    object.site = {unit.file, 0x1000'0000u | type};
    return make_object(std::move(object), frame.context, true);
  };
  if (ref.nullable) return values_.null();
  if (name == "boolean" || name == "Boolean") return values_.of(false);
  if (name == "int" || name == "Int" || name == "long" || name == "Long") return values_.of_int(0);
  if (ref.array_depth > 0 || name == "List" || name == "Set" || name == "Array" || name == "Map" ||
      name == "Collection") {
    return values_.of_object(container(name == "Map" ? "java.util.Map" : "java.util.List"));
  }
  if (ref.arguments.count == 1 && depth < 4) {
    // A flow or an observable of it.
    const uint32_t holder = container("kotlinx.coroutines.flow.Flow");
    put_in(holder, nothing_of_type(frame, unit.type_lists[ref.arguments.first], depth + 1));
    return values_.of_object(holder);
  }
  return unit.language == Language::kJava ? values_.null() : values_.top();
}

// ---- callbacks

bool Engine::names_user_action(Symbol callback) {
  const auto [it, added] = user_actions_.try_emplace(callback, false);
  if (added) it->second = catalog_.lexicon.names_user_action(callback.view());
  return it->second;
}

std::vector<Value> Engine::told_by(const CallbackRow* row) {
  std::vector<Value> told;
  if (row == nullptr) return told;
  if (row->which != 0) return {values_.top(), values_.of_int(row->which)};
  for (size_t i = 0; i < row->gives.size(); ++i) told.push_back(given(row->gives, i));
  return told;
}

void Engine::run_callback(LibraryCall& call, Value callback, const CallbackRow* row,
                          Symbol argument_name, std::optional<Value>* result) {
  Frame* frame = call.frame;
  State* state = call.state;
  const Span site = frame->unit->site(frame->unit->expr(call.expr));
  std::vector<uint32_t> atoms(values_.ids(callback).begin(), values_.ids(callback).end());
  for (uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    if (atom.kind != AtomKind::kObject) continue;
    const auto number = static_cast<uint32_t>(atom.number);
    const HeapObject::Kind kind = objects_[number].kind;
    if (kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference) {
      CallbackTime when = CallbackTime::kLater;
      if (row != nullptr) {
        when = row->when;
      } else {
        const bool user = names_user_action(call.method) ||
                          (!argument_name.empty() && names_user_action(argument_name));
        if (user) when = CallbackTime::kUser;
        assumed_calls_.insert({frame->unit->file, call.expr});
      }
      if (waits(when, call)) {
        note_waiting(call, when, values_.single(atom), Symbol("invoke"), told_by(row));
        continue;
      }
      if (row != nullptr && row->when == CallbackTime::kLater && row->returns_result) {
        // `lazy { }`: the callback stands for its result until somebody asks.
        const Value itself = values_.single(atom);
        *result = *result ? values_.join(**result, itself) : itself;
        continue;
      }
      if (when != CallbackTime::kNow) note_observer(call, values_.single(atom));
      if (when != CallbackTime::kNow && kind == HeapObject::Kind::kLambda) {
        const FunctionId lambda = objects_[number].function;
        const FunctionDecl& written = program_.function(lambda);
        if (leads_nowhere(lambda.file, written.begin, written.end)) continue;
      }
      std::vector<Value> arguments;
      std::optional<Value> receiver;
      if (row != nullptr && !row->this_is.empty()) {
        receiver = values_.of_instance(row->this_is);
      } else if (row != nullptr && row->receiver_is_this) {
        receiver = call.receiver;
        if (call.method.view() == "with" && !call.arguments.values.empty())
          receiver = call.arguments.values[0];
        if (receiver->bottom())
          receiver = frame->implicit.empty() ? values_.top() : frame->implicit.front();
      } else if (row != nullptr && row->passes_receiver) {
        arguments.push_back(call.receiver.bottom() ? values_.top() : call.receiver);
      }
      Value content;
      bool only_containers = !call.receiver.bottom();
      values_.each(call.receiver, [&](const Atom& held) {
        if (is_container(held)) {
          content = values_.join(content,
                                 elements_of(static_cast<uint32_t>(held.number), frame->context));
        } else {
          only_containers = false;
        }
      });
      // Nobody has put anything in, so there is nothing to be told of (yet: a later write comes
      // back here).
      if (only_containers && content.bottom() && !receiver && arguments.empty()) {
        values_.each(call.receiver, [&](const Atom& held) {
          heap_.read({PlaceKey::Kind::kListeners, static_cast<uint32_t>(held.number), 0},
                     frame->context);
        });
        continue;
      }
      if (arguments.empty() && !receiver && !content.bottom()) {
        if (call.method.view().ends_with("Indexed")) arguments.push_back(values_.top());
        arguments.push_back(content);
        // `map.forEach { key, value -> … }`
        const std::vector<uint32_t> entry = containers_in(content, nullptr);
        if (kind == HeapObject::Kind::kLambda && entry.size() == 1 && arguments.size() == 1 &&
            objects_[entry.front()].type.view().ends_with(".Entry") &&
            program_.function(objects_[number].function).parameters.size() == 2) {
          arguments = {part(entry.front(), kFirstPart, frame->context),
                       part(entry.front(), kSecondPart, frame->context)};
        }
      }
      if (row != nullptr && (row->which != 0 || arguments.empty())) arguments = told_by(row);
      assuming_ = row == nullptr;
      const Value value =
          invoke_object(frame, state, number, Symbol("invoke"), arguments, receiver, site,
                        is_choice(when, call) ? PathStep::How::kChoice : PathStep::How::kCallback);
      assuming_ = false;
      const bool at_once = when == CallbackTime::kNow;
      if (row != nullptr && row->returns_result) {
        *result = *result ? values_.join(**result, value) : value;
      }
      // An inline lambda that never comes back (`let { return }`) takes its caller with it.
      if (at_once && value.bottom() && row != nullptr &&
          (row->returns_result || row->returns_receiver) && atoms.size() == 1) {
        state->reachable = false;
      }
      continue;
    }
    const TypeId type = objects_[number].declared;
    if (!type.valid()) {
      // A thread that is handed on runs what it was made with.
      if (row != nullptr && kind == HeapObject::Kind::kLibrary && !waits(row->when, call)) {
        const Value listeners = heap_.read({PlaceKey::Kind::kListeners, number, 0}, frame->context);
        if (!listeners.bottom()) run_callback(call, listeners, row, argument_name, result);
      }
      continue;
    }
    if (row == nullptr && objects_[number].kind == HeapObject::Kind::kSingleton) {
      const TypeKind type_kind = program_.type(type).kind;
      if (type_kind != TypeKind::kObject && type_kind != TypeKind::kCompanion)
        continue;  // a component handed over as a context
    }
    // A listener: which of its methods run? What makes it a component is the platform's to call.
    std::vector<Symbol> ancestors = program_.library_ancestors(type);
    const size_t all_ancestors = ancestors.size();
    std::erase_if(ancestors, [&](Symbol ancestor) {
      for (Symbol library : catalog_.library_lineage(ancestor)) {
        if (catalog_.lifecycle_of(library) != nullptr) return true;
      }
      return catalog_.lifecycle_of(ancestor) != nullptr;
    });
    const bool component = ancestors.size() != all_ancestors;
    if (row == nullptr && ancestors.empty()) continue;  // no library knows its type
    if (row != nullptr && waits(row->when, call)) {
      for (Symbol method : row->calls)
        note_waiting(call, row->when, values_.single(atom), method, told_by(row));
      continue;
    }
    std::set<Symbol, ByText> methods;
    if (row != nullptr && !row->calls.empty()) {
      methods.insert(row->calls.begin(), row->calls.end());
    } else {
      for (TypeId ancestor : program_.lineage(type)) {
        for (uint32_t index : program_.type(ancestor).functions) {
          const FunctionDecl& function = program_.unit(ancestor.file).functions[index];
          if (function.kind != FunctionKind::kMethod || function.modifiers.is_static ||
              function.modifiers.is_private || function.body == kNoIndex) {
            continue;
          }
          methods.insert(function.name);
        }
      }
    }
    for (Symbol method : methods) {
      // The interface's own row goes first, then the method's name.
      std::optional<CallbackTime> when;
      std::vector<Value> arguments;
      const auto ask = [&](Symbol library) {
        for (const ListenerRow* listener : catalog_.listeners_of(library)) {
          const bool all = listener->method.empty() && listener->annotation.empty();
          if (listener->annotation.empty() ? listener->method != method && (!all || when)
                                           : !carries(type, method, *listener))
            continue;
          when = listener->when;
          for (size_t i = arguments.size(); i < listener->gives.size(); ++i)
            arguments.push_back(given(listener->gives, i));
        }
      };
      for (Symbol ancestor : ancestors) {
        for (Symbol library : catalog_.library_lineage(ancestor)) ask(library);
        ask(ancestor);
      }
      if (!when && component && row != nullptr &&
          objects_[number].kind != HeapObject::Kind::kSingleton) {
        when = time_in_life(type, method);  // a WebViewClient: the library drives what it was given
      }
      if (row != nullptr && !row->calls.empty()) when = row->when;
      if (!when && component) continue;
      if (!when) {
        if (row == nullptr) {
          // Nothing is known of the interface: it may run unless a name says that a person acts.
          const bool user = names_user_action(method) || names_user_action(call.method);
          const bool anonymous = program_.type(type).kind == TypeKind::kAnonymous;
          if (user || !anonymous) continue;
          assumed_calls_.insert({frame->unit->file, call.expr});
        }
        when = row != nullptr ? row->when : CallbackTime::kLater;
        assuming_ = row == nullptr;
      }
      std::vector<Value> told = row != nullptr && row->which != 0 ? told_by(row) : arguments;
      if (waits(*when, call)) {
        note_waiting(call, *when, values_.single(atom), method, told);
        assuming_ = false;
        continue;
      }
      if (*when != CallbackTime::kNow) note_observer(call, values_.single(atom));
      if (*when != CallbackTime::kNow && leads_nowhere(type)) {
        assuming_ = false;
        continue;
      }
      const Value value =
          invoke_object(frame, state, number, method, told, {}, site,
                        is_choice(*when, call) ? PathStep::How::kChoice : PathStep::How::kCallback);
      assuming_ = false;
      if (row != nullptr && row->returns_result)
        *result = *result ? values_.join(**result, value) : value;
    }
  }
}

bool Engine::callbacks_effect(LibraryCall& call, std::optional<Value>& result) {
  if (waits_for_navigation(call)) return true;
  const size_t count = call.arguments.values.size();
  std::vector<bool> handled(count, false);
  std::vector<CallbackTime> times(count, CallbackTime::kLater);
  // Each overload has a row. Which one is meant tells the type of the object, by the methods it
  // has.
  const auto listeners_in = [&](Value value) {
    return values_.filter(value, [&](const Atom& atom) {
      return atom.kind == AtomKind::kObject &&
             objects_[static_cast<uint32_t>(atom.number)].declared.valid();
    });
  };
  const auto callables_in = [&](Value value) {
    return values_.filter(value, [&](const Atom& atom) {
      if (atom.kind != AtomKind::kObject) return false;
      const HeapObject::Kind kind = objects_[static_cast<uint32_t>(atom.number)].kind;
      return kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference;
    });
  };
  bool any = false;
  // What the call names goes first: `AlertDialog(onDismissRequest = …, title = …)`.
  const auto& rows = catalog_.callbacks_named(call.method);
  for (const CallbackRow* row : rows) {
    if (row->names.empty() || !class_matches(call, row->class_name)) continue;
    for (size_t i = 0; i < count; ++i) {
      const Symbol name = call.arguments.names[i];
      if (handled[i] || name.empty() ||
          std::find(row->names.begin(), row->names.end(), name) == row->names.end())
        continue;
      handled[i] = any = true;
      run_callback(call, call.arguments.values[i], row, name, &result);
    }
  }
  for (const CallbackRow* row : rows) {
    if (!class_matches(call, row->class_name)) continue;
    any = true;
    if (row->when == CallbackTime::kUser && row->calls.size() == 1 &&
        row->calls.front().view() == "subscribe")
      touches_.insert({call.frame->unit->file, call.expr});
    std::vector<int> positions = row->parameters;
    if (positions.empty()) {
      if (!row->names.empty()) continue;  // only by name
      positions.push_back(-1);
    }
    for (int position : positions) {
      if (position == -2) {
        run_callback(call, call.receiver, row, {}, &result);
        continue;
      }
      size_t index = position < 0 ? count - 1 : static_cast<size_t>(position);
      if (count == 0) continue;
      if (index >= count) continue;
      if (handled[index]) {
        const Value others = listeners_in(call.arguments.values[index]);
        if (!others.bottom() && row->when == times[index]) {
          run_callback(call, others, row, call.arguments.names[index], &result);
        }
        continue;
      }
      // A position counts where the call doesn't name its arguments.
      if (position >= 0 && !call.arguments.names[index].empty() &&
          call.frame->unit->language == Language::kKotlin)
        continue;
      handled[index] = true;
      times[index] = row->when;
      run_callback(call, call.arguments.values[index], row, call.arguments.names[index], &result);
    }
    // Kotlin's named and trailing lambdas stand elsewhere than the table says.
    const bool elsewhere = std::none_of(positions.begin(), positions.end(), [&](int position) {
      return position >= 0 && static_cast<size_t>(position) < count &&
             handled[static_cast<size_t>(position)] &&
             !callables_in(call.arguments.values[static_cast<size_t>(position)]).bottom();
    });
    if (row->parameters.size() == 1 && elsewhere && count > 0 && !handled[count - 1]) {
      const Atom* atom = values_.only(call.arguments.values[count - 1]);
      if (atom != nullptr && atom->kind == AtomKind::kObject &&
          objects_[static_cast<uint32_t>(atom->number)].kind == HeapObject::Kind::kLambda &&
          call.arguments.names[count - 1].empty()) {
        handled[count - 1] = true;
        run_callback(call, call.arguments.values[count - 1], row, {}, &result);
      }
    }
    if (row->returns_receiver && !result)
      result = call.receiver.bottom() && !call.frame->implicit.empty()
                   ? call.frame->implicit.front()
                   : call.receiver;
  }
  for (size_t i = 0; i < count; ++i) {
    if (handled[i]) continue;
    run_callback(call, call.arguments.values[i], nullptr, call.arguments.names[i], &result);
  }
  // A library method called on an own object runs what the platform calls on it (`thread.start()`,
  // `task.execute()`, `handler.sendEmptyMessage(0)`).
  const auto drive_receiver = [&](uint32_t number) {
    const TypeId type = objects_[number].declared;
    if (!type.valid() || objects_[number].kind == HeapObject::Kind::kSingleton) return;
    for (Symbol ancestor : program_.library_ancestors(type)) {
      for (Symbol library : catalog_.library_lineage(ancestor)) {
        for (const ListenerRow* listener : catalog_.listeners_of(library)) {
          // What the system brings (a turned screen, a fix) doesn't come because the app called.
          if (listener->method.empty() ||
              (listener->when != CallbackTime::kLater && listener->when != CallbackTime::kNow)) {
            continue;
          }
          if (listener->method == call.method) continue;
          invoke_object(call.frame, call.state, number, listener->method, {}, {},
                        call.frame->unit->span(call.frame->unit->expr(call.expr)),
                        PathStep::How::kCallback);
        }
      }
    }
  };
  if (call.method.view() != "<init>" && !call.property) {
    std::vector<uint32_t> atoms(values_.ids(call.receiver).begin(),
                                values_.ids(call.receiver).end());
    for (uint32_t id : atoms) {
      const Atom atom = values_.atom(id);
      if (atom.kind == AtomKind::kObject) drive_receiver(static_cast<uint32_t>(atom.number));
    }
  }
  return any;
}

// ---- components

void Engine::inflate(Frame& frame, State& state, std::string_view layout, Span site, int depth) {
  if (depth > 8) return;
  const auto it = resources_.layouts.find(std::string(layout));
  if (it == resources_.layouts.end()) return;
  for (const Layout& variant : it->second) {
    for (const LayoutView& view : variant.views) {
      start_class(&frame, &state, Symbol(view.class_name), PathStep::How::kComponent, site);
    }
    for (const std::string& attribute : variant.bound_attributes) {
      const auto adapters = binding_adapters().find(attribute);
      if (adapters == binding_adapters().end()) continue;
      for (FunctionId adapter : adapters->second) {
        const FunctionDecl& function = program_.function(adapter);
        const TypeId owner = program_.owner(adapter);
        // An extension's receiver is the view; else an object holds the adapter, or nothing does.
        const Value self = function.receiver_type != kNoIndex ? values_.top()
                           : function.modifiers.is_static
                               ? values_.bottom()
                               : type_as_value(frame, state, owner, site);
        call(adapter, self, std::vector<Value>(function.parameters.size(), values_.top()),
             kNoObject, &frame, &state, site, PathStep::How::kCallback);
      }
    }
    for (const std::string& included : variant.includes)
      inflate(frame, state, included, site, depth + 1);
    for (const std::string& graph : variant.navigation_graphs) {
      if (const auto start = resources_.navigation_start.find(graph);
          start != resources_.navigation_start.end()) {
        for (const std::string& type : start->second)
          start_class(&frame, &state, Symbol(type), PathStep::How::kComponent, site);
      }
    }
  }
}

/// Functions that data binding calls for an attribute: `@BindingAdapter("avatar")`.
const std::map<std::string, std::vector<FunctionId>>& Engine::binding_adapters() {
  if (binding_adapters_read_) return binding_adapters_;
  binding_adapters_read_ = true;
  for (FileId file : program_.files()) {
    if (program_.sources().text(file).find("BindingAdapter") == std::string_view::npos) continue;
    const Unit& unit = program_.unit(file);
    for (uint32_t index = 0; index < unit.functions.size(); ++index) {
      for (const Annotation& annotation : unit.functions[index].annotations) {
        if (last_part(program_.annotation_class(annotation, file).view()) != "BindingAdapter")
          continue;
        bool complete = true;
        for (const std::string& name :
             texts_in(annotation_names({file, index}, annotation), &complete)) {
          const bool platform = name.starts_with("android:");
          binding_adapters_[platform ? name : std::string(last_part(name, ":"))].push_back(
              {file, index});
        }
      }
    }
  }
  return binding_adapters_;
}

/// The call belongs to a stream of what a person does
/// (`RxView.clicks(button).map(…).subscribe(…)`).
bool Engine::follows_a_touch(const Unit& unit, uint32_t call) const {
  if (touches_.empty()) return false;
  for (int link = 0; link < 32; ++link) {
    const Expr& step = unit.expr(call);
    if (step.kind != ExprKind::kCall) return false;
    if (touches_.contains({unit.file, call})) return true;
    if (!step.has_receiver) return false;
    call = unit.receiver(step);
  }
  return false;
}

/// The call is an argument in such a stream (`….compose(permissions.ensure(CAMERA))`).
bool Engine::asks_at_a_touch(const LibraryCall& call) const {
  if (touches_.empty() || options_.touched || options_.follow_all) return false;
  const Unit& unit = *call.frame->unit;
  const Expr& asked = unit.expr(call.expr);
  for (uint32_t index = 0; index < unit.exprs.size(); ++index) {
    const Expr& around = unit.exprs[index];
    if (index != call.expr && around.kind == ExprKind::kCall && around.begin <= asked.begin &&
        asked.end <= around.end && follows_a_touch(unit, index))
      return true;
  }
  return false;
}

Value Engine::construct_library(Frame& frame, State& state, uint32_t index,
                                const ResolvedType& type, Arguments arguments) {
  HeapObject object;
  object.kind = HeapObject::Kind::kLibrary;
  object.type = type.qualified;
  object.site = {frame.unit->file, index};
  static const char* const kSized[] = {"List",  "Set",   "Map",        "Vector",
                                       "Deque", "Array", "SharedFlow", "Channel"};
  const std::string_view simple = last_part(type.qualified.view());
  if (frame.unit->language == Language::kKotlin && arguments.values.size() == 1 &&
      catalog_.is_interface(type.qualified)) {
    const Atom* only = values_.only(arguments.values[0]);
    if (only != nullptr && only->kind == AtomKind::kObject) {
      const HeapObject::Kind kind = objects_[static_cast<uint32_t>(only->number)].kind;
      if (kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference)
        return arguments.values[0];  // `Runnable { … }`: the lambda is the object
    }
  }
  const bool container = catalog_.names_holder(simple);
  if (container) object.kind = HeapObject::Kind::kContainer;
  const uint32_t number = make_object(std::move(object), frame.context, true);
  const Value self = values_.of_object(number);
  if (names_dialog(type.qualified.view())) {
    dialog_made_in_[frame.id] = number;
    // A dialog class of the app builds itself with another.
    const Atom* owner = frame.implicit.empty() ? nullptr : values_.only(frame.implicit.front());
    if (owner != nullptr && owner->kind == AtomKind::kObject && is_dialog(frame.scope))
      dialog_of_[number] = static_cast<uint32_t>(owner->number);
  }
  if (is_builder(objects_[number])) {
    forget_texts(state, self);
    const bool text =
        !arguments.values.empty() && !values_.has_kind(arguments.values[0], AtomKind::kInt);
    state.texts.emplace_back(
        number, text ? concatenation({texts_of(frame, state, kNoIndex, arguments.values[0])})
                     : values_.of_string(Symbol("")));
  }
  if (container) {
    // A number is how many there is room for, except where a single value is held.
    const bool sized = std::any_of(std::begin(kSized), std::end(kSized),
                                   [&](const char* ending) { return simple.ends_with(ending); });
    const bool components = simple == "Pair" || simple == "Triple";
    for (size_t i = 0; i < arguments.values.size(); ++i) {
      const Value argument = arguments.values[i];
      if (components) {
        if (i < 3) put(number, kFirstPart + static_cast<uint32_t>(i), argument);
        put(number, kAllContent, argument);
      } else if (!containers_in(argument, nullptr).empty()) {
        add_to(number, argument, frame.context);  // a copy
      } else if (!(sized && (values_.has_kind(argument, AtomKind::kInt) ||
                             values_.has_kind(argument, AtomKind::kConstant)))) {
        put_in(number, argument);
      }
    }
    if (arguments.values.empty() && simple == "AtomicBoolean")
      heap_.write({PlaceKey::Kind::kContent, number, 0}, values_.of(false));
  }
  LibraryCall call;
  call.frame = &frame;
  call.state = &state;
  call.expr = index;
  call.method = Symbol("<init>");
  call.classes.push_back(type.qualified);
  for (Symbol library : catalog_.library_lineage(type.qualified)) {
    if (library != type.qualified) call.classes.push_back(library);
  }
  call.receiver = self;
  call.arguments = std::move(arguments);
  call_library(call);
  return self;
}

// ---- what the language's own libraries do

std::optional<Value> Engine::kotlin_control(LibraryCall& call) {
  const Unit& unit = *call.frame->unit;
  if (unit.language != Language::kKotlin) return std::nullopt;
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const Expr& e = unit.expr(call.expr);
  const Span site = unit.site(e);
  constexpr std::string_view kPostponed =
      "TO"
      "DO";  // throws when it is reached
  const auto never = [&] {
    call.state->reachable = false;
    return values_.bottom();
  };
  if (!e.has_receiver && e.kind == ExprKind::kCall) {
    if ((method == "error" && arguments.size() == 1) ||
        (method == kPostponed && arguments.size() <= 1))
      return never();
    if ((method == "check" || method == "require") && !arguments.empty() &&
        !values_.may_be_true(arguments[0]))
      return never();
    if ((method == "checkNotNull" || method == "requireNotNull") && !arguments.empty()) {
      const Value rest = values_.without_null(arguments[0]);
      return rest.bottom() ? never() : rest;
    }
    if ((method == "suspendCancellableCoroutine" || method == "suspendCoroutine") &&
        !arguments.empty()) {
      // What comes after waits for the continuation: it goes on with what reached code resumes it
      // with.
      HeapObject continuation;
      continuation.kind = HeapObject::Kind::kContainer;
      continuation.type = Symbol("kotlin.coroutines.Continuation");
      continuation.site = {unit.file, call.expr};
      const uint32_t number = make_object(std::move(continuation), call.frame->context, true);
      invoke_value(call.frame, call.state, arguments.back(), Symbol("invoke"),
                   {values_.of_object(number)}, {}, site, PathStep::How::kCallback);
      const Value resumed = heap_.read({PlaceKey::Kind::kContent, number, 0}, call.frame->context);
      return resumed.bottom() ? never() : resumed;
    }
  }
  if ((method == "takeIf" || method == "takeUnless") && arguments.size() == 1 &&
      !call.receiver.bottom()) {
    const Value holds = invoke_value(call.frame, call.state, arguments[0], Symbol("invoke"),
                                     {call.receiver}, {}, site, PathStep::How::kCallback);
    const bool positive = method == "takeIf";
    Value result;
    if (positive ? values_.may_be_true(holds) : values_.may_be_false(holds)) result = call.receiver;
    if (positive ? values_.may_be_false(holds) : values_.may_be_true(holds))
      result = values_.join(result, values_.null());
    result.origin = holds.origin != 0 ? holds.origin : call.receiver.origin;
    return result.bottom() ? never() : result;
  }
  return std::nullopt;
}

Value Engine::library_return(LibraryCall& call) {
  const auto& arguments = call.arguments.values;
  for (const LibraryReturn* row : catalog_.returns_named(call.method)) {
    if (!class_matches(call, row->class_name)) continue;
    if (row->argument >= 0 && static_cast<size_t>(row->argument) < arguments.size()) {
      Value result;
      values_.each(arguments[static_cast<size_t>(row->argument)], [&](const Atom& atom) {
        if (atom.kind != AtomKind::kString && atom.kind != AtomKind::kConstant) return;
        const std::string_view name =
            atom.kind == AtomKind::kConstant ? last_part(atom.text.view()) : atom.text.view();
        for (const auto& [constant, type] : row->by_argument) {
          if (constant.view() == name) result = values_.join(result, values_.of_instance(type));
        }
      });
      if (!result.bottom()) return result;
    }
    const std::string_view returns = row->returns.view();
    if (returns.empty()) continue;
    if (returns == "this")
      return call.receiver.bottom()
                 ? (call.classes.empty() ? values_.top()
                                         : values_.of_instance(call.classes.front()))
                 : call.receiver;
    const auto number_after = [&](std::string_view prefix) -> std::optional<size_t> {
      if (!returns.starts_with(prefix)) return std::nullopt;
      return static_cast<size_t>(returns[prefix.size()] - '0');
    };
    if (const auto index = number_after("argument:")) {
      if (*index < arguments.size()) return arguments[*index];
      continue;
    }
    if (const auto index = number_after("class-argument:")) {
      if (*index >= arguments.size()) continue;
      Value result;
      values_.each(arguments[*index], [&](const Atom& atom) {
        if (atom.kind == AtomKind::kClass)
          result = values_.join(result, values_.of_instance(atom.text));
      });
      if (const Atom* only = values_.only(result)) {
        // A class that extends a library's (a ViewModel) is made here; others may be filled from
        // outside.
        const TypeId type = program_.find_type(only->text);
        if (type.valid() && !program_.library_ancestors(type).empty()) {
          const Unit& unit = *call.frame->unit;
          const Value made = made_by_library(*call.frame, *call.state, type, {unit.file, call.expr},
                                             unit.span(unit.expr(call.expr)));
          if (!made.bottom()) return made;
        }
      }
      if (!result.bottom()) return result;
      continue;
    }
    if (const auto index = number_after("type-argument:")) {
      const Unit& unit = *call.frame->unit;
      const Expr& e = unit.expr(call.expr);
      if (*index < e.types.count)
        return values_.of_instance(
            resolved(unit, unit.type_lists[e.types.first + *index], call.frame->scope).qualified);
      continue;
    }
    if (returns == "boolean" || returns == "kotlin.Boolean") return values_.top();
    return values_.of_instance(row->returns);
  }
  // `DaggerShopComponent`, generated for the interface ShopComponent.
  if (call.is_static && !call.classes.empty()) {
    const std::string_view name = call.classes.front().view();
    const size_t dot = name.rfind('.') + 1;
    if (name.substr(dot).starts_with("Dagger")) {
      std::string component(name.substr(0, dot));
      component += name.substr(dot + 6);
      const Symbol qualified(component);
      if (program_.find_type(qualified).valid()) return values_.of_instance(qualified);
      const std::vector<TypeId>& here = program_.types_with_simple_name(qualified);
      if (here.size() == 1) return values_.of_instance(program_.type(here.front()).qualified);
    }
  }
  // A builder's step gives the builder back.
  const Atom* receiver = values_.only(call.receiver);
  if (receiver != nullptr && !call.property) {
    Symbol type;
    if (receiver->kind == AtomKind::kInstance) type = receiver->text;
    if (receiver->kind == AtomKind::kObject)
      type = objects_[static_cast<uint32_t>(receiver->number)].type;
    const std::string_view method = call.method.view();
    if (type.view().ends_with("Builder") && method != "build" && method != "create" &&
        method != "show")
      return call.receiver;
  }
  return values_.top();
}

Value Engine::call_library(LibraryCall& call) {
  // What a method reference or the platform hands on is written nowhere.
  call.arguments.exprs.resize(call.arguments.values.size(), kNoIndex);
  if (call.frame->unit->language == Language::kNative) return call_native(call);
  if (options_.follow_all && !call.property && !call.uncertain && !call.classes.empty())
    note_library_edge(call, call.classes.front(), call.method);
  if (call.method.view() == "loadLibrary") load_native(call);
  if (const auto value = text_effect(call)) return *value;
  if (const auto value = reflection_effect(call)) return *value;
  if (const auto value = answer_effect(call)) return *value;
  if (const auto value = intrinsic(call)) return *value;
  if (const auto value = kotlin_control(call)) return *value;
  if (const auto value = standard_delegate(call)) return *value;
  if (const auto value = carried_effect(call)) return *value;
  if (const auto value = container_effect(call)) {
    note_hits(call);
    return *value;
  }
  note_hits(call);
  if (!call.state->reachable) return values_.bottom();
  note_dialog(call);
  // A continuation that is handed out may be resumed with anything.
  for (Value argument : call.arguments.values) {
    values_.each(argument, [&](const Atom& atom) {
      if (atom.kind != AtomKind::kObject) return;
      const std::string_view type = objects_[static_cast<uint32_t>(atom.number)].type.view();
      if (type == "kotlin.coroutines.Continuation" || type.ends_with("CompletableDeferred"))
        escape(values_.single(atom));
    });
  }
  if (const auto value = storage_effect(call)) {
    // A read with a lambda for what isn't there, or a Flow's collector.
    std::optional<Value> ignored;
    callbacks_effect(call, ignored);
    return *value;
  }
  std::optional<Value> result;
  start_effect(call, result);
  events_effect(call, result);
  callbacks_effect(call, result);
  if (!call.state->reachable) return values_.bottom();
  if (!call.handle.bottom()) return call.handle;
  if (result) return *result;
  for (const Value argument : call.arguments.values) escape(argument);
  // A value that holds a callable and is called by a name no table knows.
  return library_return(call);
}

}  // namespace sdklint
