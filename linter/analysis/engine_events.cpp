// What one part of the code tells another: events, and things that a container makes when somebody
// asks for them. Who subscribes leaves a listener at a place; who posts reads the place, so that a
// listener that comes later brings the post here again.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

const Symbol kAnyKey("\x01any");
const Symbol kUnknownKey("\x01unknown");
const Symbol kRecipes("\x01recipes");

/// "what" of `getWhat`, `setWhat`.
Symbol field_of_accessor(std::string_view method) {
  if (method.size() < 4 || (!method.starts_with("get") && !method.starts_with("set"))) return {};
  std::string name(method.substr(3));
  if (name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return Symbol(name);
}

bool annotated(const Program& program, FunctionId function, std::string_view annotation) {
  const std::vector<Annotation>& all = program.function(function).annotations;
  return std::any_of(all.begin(), all.end(), [&](const Annotation& one) {
    return last_part(program.annotation_class(one, function.file).view()) == annotation;
  });
}

}  // namespace

Value Engine::given(const std::vector<std::vector<Symbol>>& gives, size_t parameter) {
  Value out;
  for (Symbol constant : gives[parameter]) out = values_.join(out, values_.of_constant(constant));
  return out.bottom() ? values_.top() : out;
}

bool Engine::carries(TypeId type, Symbol method, const ListenerRow& row) const {
  for (TypeId ancestor : program_.lineage(type)) {
    for (FunctionId id : program_.functions_named(ancestor, method)) {
      const Unit& unit = program_.unit(id.file);
      for (const Annotation& annotation : program_.function(id).annotations) {
        if (last_part(program_.annotation_class(annotation, id.file).view()) !=
            row.annotation.view())
          continue;
        if (row.values.empty()) return true;
        for (uint32_t argument : annotation.arguments) {
          const Symbol name = unit.expr(argument).name;
          if (std::find(row.values.begin(), row.values.end(), name) != row.values.end())
            return true;
        }
      }
    }
  }
  return false;
}

std::optional<CallbackTime> Engine::time_in_life(TypeId type, Symbol method) {
  const auto among = [&](const std::vector<Symbol>& methods) {
    return std::find(methods.begin(), methods.end(), method) != methods.end();
  };
  for (Symbol ancestor : library_ancestors(type)) {
    for (Symbol library : catalog_.library_lineage(ancestor)) {
      const LifecycleRow* row = catalog_.lifecycle_of(library);
      if (row == nullptr) continue;
      if (among(row->launch) || among(row->later)) return CallbackTime::kLater;
      if (among(row->user)) return CallbackTime::kUser;
      if (among(row->leaving)) return CallbackTime::kLeaving;
    }
  }
  return std::nullopt;
}

// ---- plain fields of library objects

std::optional<Value> Engine::carried_effect(LibraryCall& call) {
  const std::string_view method = call.method.view();
  const auto& arguments = call.arguments.values;
  const bool reads = arguments.empty() && method.starts_with("get");
  const bool writes = arguments.size() == 1 && method.starts_with("set");
  if ((!reads && !writes) || call.receiver.bottom()) return std::nullopt;
  const Symbol name = field_of_accessor(method);
  Value result;
  bool known = !name.empty();
  std::vector<Atom> atoms;
  values_.each(call.receiver, [&](const Atom& atom) { atoms.push_back(atom); });
  for (const Atom& atom : atoms) {
    if (atom.kind != AtomKind::kObject) {
      known = false;
      continue;
    }
    const auto number = static_cast<uint32_t>(atom.number);
    const CarrierRow* row = catalog_.carrier_of(objects_[number].type);
    const auto among = [&](const std::vector<Symbol>& fields) {
      return std::find(fields.begin(), fields.end(), name) != fields.end();
    };
    if (row == nullptr || !(among(row->numbers) || among(row->objects))) {
      known = false;
      continue;
    }
    const PlaceKey place{PlaceKey::Kind::kCarried, number, name.id()};
    if (writes) {
      heap_.write(place, arguments[0]);
      continue;
    }
    result = values_.join(result, heap_.read(place, call.frame->context));
    if (sees_default(place))
      result = values_.join(result, among(row->numbers) ? values_.of_int(0) : values_.null());
  }
  if (!known) return std::nullopt;
  return writes ? unit_ : result;
}

Value Engine::make_event(LibraryCall& call, const EventRow& row) {
  HeapObject event;
  event.kind = HeapObject::Kind::kLibrary;
  event.type = row.makes;
  event.site = {call.frame->unit->file, call.expr};
  const uint32_t number = make_object(std::move(event), call.frame->context, true);
  const auto& arguments = call.arguments.values;
  for (size_t i = 0; i < row.fields.size() && i < arguments.size(); ++i)
    heap_.write({PlaceKey::Kind::kCarried, number, row.fields[i].id()}, arguments[i]);
  if (!row.owner.empty() && !call.receiver.bottom())
    heap_.write({PlaceKey::Kind::kCarried, number, row.owner.id()}, call.receiver);
  return values_.of_object(number);
}

// ---- events

std::vector<Symbol> Engine::event_keys(LibraryCall& call, const EventRow& row, bool& known) {
  std::vector<Symbol> keys;
  known = false;
  if (row.key < 0 || static_cast<size_t>(row.key) >= call.arguments.values.size()) return keys;
  known = true;
  const auto add = [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString || atom.kind == AtomKind::kConstant) {
      keys.push_back(atom.text);
    } else if (atom.kind != AtomKind::kClass) {  // an intent for a class has no need of a listener
      known = false;
    }
  };
  values_.each(call.arguments.values[static_cast<size_t>(row.key)], [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return add(atom);
    const Value target = heap_.read(
        {PlaceKey::Kind::kTarget, static_cast<uint32_t>(atom.number), 0}, call.frame->context);
    if (target.bottom()) known = false;
    values_.each(target, add);
  });
  return keys;
}

void Engine::subscribe(LibraryCall& call, const EventRow& row) {
  const size_t count = call.arguments.values.size();
  for (size_t i = 0; i < count; ++i) {
    const auto position = static_cast<int>(i);
    const bool listens =
        row.parameters.empty() ||
        std::find(row.parameters.begin(), row.parameters.end(), position) != row.parameters.end();
    if (!listens) continue;
    Value& argument = call.arguments.values[i];
    const Value listener = values_.filter(argument, [&](const Atom& atom) {
      return atom.kind == AtomKind::kObject || atom.kind == AtomKind::kInstance;
    });
    if (listener.bottom()) continue;
    switch (row.by) {
      case EventRow::By::kObject:
        values_.each(call.receiver, [&](const Atom& atom) {
          if (atom.kind == AtomKind::kObject)
            heap_.write({PlaceKey::Kind::kListeners, static_cast<uint32_t>(atom.number), 0},
                        listener);
        });
        break;
      case EventRow::By::kType:
        heap_.write({PlaceKey::Kind::kChannel, row.family.id(), 0}, listener);
        break;
      case EventRow::By::kKey: {
        bool known = false;
        bool platform = false;
        for (Symbol key : event_keys(call, row, known)) {
          heap_.write({PlaceKey::Kind::kChannel, row.family.id(), key.id()}, listener);
          platform |= !row.platform_keys.empty() && key.view().starts_with(row.platform_keys);
        }
        if (!known)
          heap_.write({PlaceKey::Kind::kChannel, row.family.id(), kUnknownKey.id()}, listener);
        heap_.write({PlaceKey::Kind::kChannel, row.family.id(), kAnyKey.id()}, listener);
        if (!row.platform_keys.empty() && (platform || !known))
          tell(call, row, listener, values_.top());
        break;
      }
    }
    // The map of all calls has what may be told at any time.
    if (options_.follow_all && !row.calls.empty()) tell(call, row, listener, values_.bottom());
    argument = values_.bottom();  // it waits: nothing else is to run it
  }
}

void Engine::post(LibraryCall& call, const EventRow& row, Value event) {
  Value listeners;
  const auto wait_at = [&](PlaceKey place) {
    listeners = values_.join(listeners, heap_.read(place, call.frame->context));
  };
  switch (row.by) {
    case EventRow::By::kObject: {
      Value channel = call.receiver;
      if (!row.through.empty()) {
        channel = values_.bottom();
        values_.each(event, [&](const Atom& atom) {
          if (atom.kind == AtomKind::kObject)
            channel = values_.join(
                channel, heap_.read({PlaceKey::Kind::kCarried, static_cast<uint32_t>(atom.number),
                                     row.through.id()},
                                    call.frame->context));
        });
      }
      values_.each(channel, [&](const Atom& atom) {
        if (atom.kind == AtomKind::kObject) {
          const auto number = static_cast<uint32_t>(atom.number);
          wait_at({PlaceKey::Kind::kListeners, number, 0});
          if (objects_[number].declared.valid())
            listeners = values_.join(listeners, values_.single(atom));
        } else if (atom.kind == AtomKind::kInstance && program_.find_type(atom.text).valid()) {
          listeners = values_.join(listeners, values_.single(atom));
        }
      });
      break;
    }
    case EventRow::By::kType:
      wait_at({PlaceKey::Kind::kChannel, row.family.id(), 0});
      break;
    case EventRow::By::kKey: {
      bool known = false;
      for (Symbol key : event_keys(call, row, known))
        wait_at({PlaceKey::Kind::kChannel, row.family.id(), key.id()});
      wait_at({PlaceKey::Kind::kChannel, row.family.id(), (known ? kUnknownKey : kAnyKey).id()});
      break;
    }
  }
  tell(call, row, listeners, event);
}

Value Engine::accepted_by(Value event, FunctionId id, size_t parameter) {
  const FunctionDecl& function = program_.function(id);
  if (parameter >= function.parameters.size()) return event;
  const Unit& unit = program_.unit(id.file);
  const uint32_t written = unit.variables[function.parameters[parameter].variable].type;
  if (written == kNoIndex) return event;
  const ResolvedType& type = resolved(unit, written, program_.owner(id));
  const std::string_view wanted = last_part(type.qualified.view());
  if (wanted == "Object" || wanted == "Any") return event;
  Value out;
  values_.each(event, [&](const Atom& atom) {
    bool fits = false;
    Symbol held = atom.text;
    TypeId declared;
    switch (atom.kind) {
      case AtomKind::kTop:
        out = values_.join(out, values_.of_instance(type.qualified));
        return;
      case AtomKind::kObject:
        held = objects_[static_cast<uint32_t>(atom.number)].type;
        declared = objects_[static_cast<uint32_t>(atom.number)].declared;
        break;
      case AtomKind::kInstance:
        declared = program_.find_type(held);
        break;
      default:
        fits = constant_is(atom, type.qualified.view()).value_or(true);
        break;
    }
    if (declared.valid()) {
      fits = declared == type.declared || program_.is_subtype(declared, type.qualified);
    } else if (atom.kind == AtomKind::kObject || atom.kind == AtomKind::kInstance) {
      fits = !type.declared.valid() && (held == type.qualified || !catalog_.knows_class(held) ||
                                        catalog_.is_library_subtype(held, type.qualified));
    }
    if (fits) out = values_.join(out, values_.single(atom));
  });
  return out;
}

void Engine::tell(LibraryCall& call, const EventRow& row, Value listeners, Value event) {
  const Span site = call.frame->unit->site(call.frame->unit->expr(call.expr));
  const auto passes = static_cast<size_t>(row.passes);
  std::vector<Value> arguments;  // a thread is told nothing
  if (!event.bottom()) {
    arguments.assign(passes + 1, values_.top());
    arguments[passes] = event;
  }
  std::vector<Atom> atoms;
  values_.each(listeners, [&](const Atom& atom) { atoms.push_back(atom); });
  for (const Atom& atom : atoms) {
    TypeId type;
    if (atom.kind == AtomKind::kObject) {
      const auto number = static_cast<uint32_t>(atom.number);
      const HeapObject::Kind kind = objects_[number].kind;
      if (kind == HeapObject::Kind::kLambda || kind == HeapObject::Kind::kReference) {
        invoke_object(call.frame, call.state, number, Symbol("invoke"), arguments, {}, site,
                      PathStep::How::kCallback);
        continue;
      }
      type = objects_[number].declared;
    } else if (atom.kind == AtomKind::kInstance) {
      type = program_.find_type(atom.text);
    }
    if (!type.valid()) continue;
    const std::vector<Symbol>& ancestors = library_ancestors(type);
    if (std::any_of(ancestors.begin(), ancestors.end(),
                    [&](Symbol ancestor) { return catalog_.lifecycle_of(ancestor) != nullptr; })) {
      // A receiver that the code registered is started like one of the manifest.
      starts_.push_back({site, program_.type(type).qualified, call.frame->context, false});
    }
    const Value self = values_.single(atom);
    std::set<Symbol, ByText> told;
    for (TypeId ancestor : program_.lineage(type)) {
      for (uint32_t index : program_.type(ancestor).functions) {
        const FunctionId id{ancestor.file, index};
        const FunctionDecl& function = program_.function(id);
        if (function.kind != FunctionKind::kMethod || function.body == kNoIndex) continue;
        const bool named =
            std::find(row.calls.begin(), row.calls.end(), function.name) != row.calls.end();
        if (!named &&
            (row.annotation.empty() || !annotated(program_, id, last_part(row.annotation.view()))))
          continue;
        Value passed = event;
        if (row.by == EventRow::By::kType) {
          passed = accepted_by(event, id, passes);
          if (passed.bottom()) continue;
        } else if (!told.insert(function.name).second) {
          continue;  // overridden
        }
        std::vector<Value> given_arguments = arguments;
        if (!passed.bottom()) given_arguments[passes] = passed;
        given_arguments.resize(function.parameters.size(), values_.top());
        this->call(id, self, std::move(given_arguments), closure_of(self, type), call.frame,
                   call.state, site, PathStep::How::kCallback);
      }
    }
  }
}

bool Engine::events_effect(LibraryCall& call, std::optional<Value>& result) {
  bool any = false;
  for (const EventRow* row : catalog_.events_named(call.method)) {
    if (!class_matches(call, row->class_name)) continue;
    any = true;
    switch (row->does) {
      case EventRow::Does::kSubscribe:
        subscribe(call, *row);
        break;
      case EventRow::Does::kMake:
        result = make_event(call, *row);
        break;
      case EventRow::Does::kPost: {
        const auto& arguments = call.arguments.values;
        Value event;
        if (!row->makes.empty()) {
          event = make_event(call, *row);
        } else if (row->event == -2) {
          event = call.receiver;
        } else if (static_cast<size_t>(row->event) < arguments.size()) {
          event = arguments[static_cast<size_t>(row->event)];
        }
        post(call, *row, event);
        break;
      }
      case EventRow::Does::kOpen: {
        bool known = false;
        for (Symbol key : event_keys(call, *row, known)) {
          HeapObject channel;
          channel.kind = HeapObject::Kind::kContainer;
          channel.type = Symbol("androidx.lifecycle.MutableLiveData");
          channel.site = {FileId{}, 0x80000000u | key.id()};
          const Value one =
              values_.of_object(make_object(std::move(channel), row->family.id(), true));
          result = result ? values_.join(*result, one) : one;
        }
        if (!known) result = result ? values_.join(*result, values_.top()) : values_.top();
        break;
      }
      case EventRow::Does::kDefine: {
        const size_t count = call.arguments.values.size();
        if (count == 0) break;
        bool eager = false;
        for (size_t i = 0; i < count; ++i) {
          eager |= !row->eager.empty() && call.arguments.names[i] == row->eager &&
                   values_.may_be_true(call.arguments.values[i]);
        }
        const int last = row->parameters.empty() ? -1 : row->parameters.front();
        const size_t at = last < 0 ? count - 1 : std::min(static_cast<size_t>(last), count - 1);
        Value& recipe = call.arguments.values[at];
        const Expr& e = call.frame->unit->expr(call.expr);
        if (e.types.count > 0) {
          const TypeId type =
              resolved(*call.frame->unit, call.frame->unit->type_lists[e.types.first],
                       call.frame->scope)
                  .declared;
          values_.each(recipe, [&](const Atom& atom) {
            if (atom.kind == AtomKind::kObject && type.valid())
              recipe_types_[static_cast<uint32_t>(atom.number)] = type;
          });
        }
        heap_.write({PlaceKey::Kind::kChannel, kRecipes.id(), 0}, recipe);
        if (!eager) recipe = values_.bottom();
        break;
      }
      case EventRow::Does::kProvide: {
        const Unit& unit = *call.frame->unit;
        const Expr& e = unit.expr(call.expr);
        std::vector<TypeId> types;
        if (e.types.count > 0)
          types.push_back(
              resolved(unit, unit.type_lists[e.types.first], call.frame->scope).declared);
        for (const Value argument : call.arguments.values) {
          values_.each(argument, [&](const Atom& atom) {
            if (atom.kind == AtomKind::kClass) types.push_back(program_.find_type(atom.text));
          });
        }
        if (types.empty()) asking_by_place_.insert({unit.file, call.expr});
        for (const TypeId type : types) {
          const Value made = provided(*call.frame, *call.state, type, unit.span(e));
          if (!made.bottom()) result = result ? values_.join(*result, made) : made;
        }
        break;
      }
    }
  }
  return any;
}

// ---- what a container makes when it is asked for

bool Engine::is_injected(FieldId field) const {
  const std::vector<Annotation>& all = program_.field(field).annotations;
  return std::any_of(all.begin(), all.end(), [&](const Annotation& one) {
    return last_part(program_.annotation_class(one, field.file).view()) == "Inject";
  });
}

TypeId Engine::made_by(FunctionId recipe) {
  const Unit& unit = program_.unit(recipe.file);
  uint32_t at = program_.function(recipe).body;
  for (int depth = 0; depth < 16 && at != kNoIndex; ++depth) {
    const Expr& e = unit.expr(at);
    const auto children = unit.children(e);
    if (e.kind == ExprKind::kBlock) {
      if (children.empty()) return {};
      at = children.back();
    } else if (e.kind == ExprKind::kCast || e.kind == ExprKind::kNew) {
      return e.type == kNoIndex ? TypeId{}
                                : resolved(unit, e.type, program_.owner(recipe)).declared;
    } else if (e.kind == ExprKind::kCall && !e.has_receiver) {
      return program_.resolve(e.name, recipe.file, program_.owner(recipe)).declared;
    } else {
      return {};
    }
  }
  return {};
}

void Engine::inject_fields(Frame* frame, State* state, TypeId type, Value self, Span site) {
  const TypeDecl& declared = program_.type(type);
  for (uint32_t index : declared.fields) {
    const FieldId id{type.file, index};
    const FieldDecl& field = program_.field(id);
    if (field.type == kNoIndex || field.modifiers.is_static || !is_injected(id)) continue;
    Frame scratch;
    State scratch_state;
    if (frame == nullptr) {
      scratch.unit = &program_.unit(type.file);
      scratch.info = &info(type.file);
      scratch.scope = type;
      scratch.implicit.push_back(self);
    }
    read_field(frame != nullptr ? *frame : scratch, state != nullptr ? *state : scratch_state, id,
               self, site);
  }
}

const std::vector<FunctionId>& Engine::provision_functions() {
  if (provisions_read_) return provision_functions_;
  provisions_read_ = true;
  for (FileId file : program_.files()) {
    const std::string_view text = program_.sources().text(file);
    if (text.find("Provides") == std::string_view::npos &&
        text.find("Binds") == std::string_view::npos)
      continue;
    const Unit& unit = program_.unit(file);
    for (uint32_t index = 0; index < unit.functions.size(); ++index) {
      const FunctionId function{file, index};
      if (unit.functions[index].return_type != kNoIndex &&
          (annotated(program_, function, "Provides") || annotated(program_, function, "Binds")))
        provision_functions_.push_back(function);
    }
  }
  return provision_functions_;
}

/// What a container was asked for without saying what: the type is written where it goes.
Value Engine::provided_to(Frame& frame, State& state, uint32_t expr, const Unit& unit,
                          uint32_t type_ref, TypeId scope, Value otherwise) {
  if (type_ref == kNoIndex || !asking_by_place_.contains({frame.unit->file, expr}))
    return otherwise;
  const Value made = provided(frame, state, resolved(unit, type_ref, scope).declared,
                              frame.unit->span(frame.unit->expr(expr)));
  return made.bottom() ? otherwise : made;
}

Value Engine::provided(Frame& frame, State& state, TypeId type, Span site) {
  if (!type.valid()) return {};
  const TypeDecl& declared = program_.type(type);
  if (!providing_.insert(type).second) return values_.of_instance(declared.qualified);
  Value result;
  // Recipes that reached code gave to a container.
  std::vector<uint32_t> recipes;
  values_.each(heap_.read({PlaceKey::Kind::kChannel, kRecipes.id(), 0}, frame.context),
               [&](const Atom& atom) {
                 if (atom.kind == AtomKind::kObject)
                   recipes.push_back(static_cast<uint32_t>(atom.number));
               });
  for (uint32_t recipe : recipes) {
    if (objects_[recipe].kind != HeapObject::Kind::kLambda) continue;
    const auto written = recipe_types_.find(recipe);
    const TypeId made =
        written != recipe_types_.end() ? written->second : made_by(objects_[recipe].function);
    if (!made.valid() || (made != type && !program_.is_subtype(made, declared.qualified))) continue;
    result = values_.join(result, invoke_object(&frame, &state, recipe, Symbol("invoke"), {}, {},
                                                site, PathStep::How::kCallback));
  }
  // Modules: `@Provides` makes it, `@Binds` says which class does.
  for (FunctionId function : provision_functions()) {
    const FunctionDecl& provision = program_.function(function);
    const Unit& unit = program_.unit(function.file);
    const TypeId owner = program_.owner(function);
    if (resolved(unit, provision.return_type, owner).declared != type) continue;
    std::vector<Value> arguments;
    for (const Parameter& parameter : provision.parameters) {
      const uint32_t written = unit.variables[parameter.variable].type;
      Value argument;
      if (written != kNoIndex)
        argument = provided(frame, state, resolved(unit, written, owner).declared, site);
      arguments.push_back(argument.bottom() ? values_.top() : argument);
    }
    if (provision.body == kNoIndex || annotated(program_, function, "Binds")) {
      if (!arguments.empty()) result = values_.join(result, arguments.front());
      continue;
    }
    Value self;
    if (!provision.modifiers.is_static) {
      self = type_as_value(frame, state, owner, site);
      if (self.bottom()) self = values_.of_instance(program_.type(owner).qualified);
    }
    result = values_.join(result, call(function, self, std::move(arguments), kNoObject, &frame,
                                       &state, site, PathStep::How::kCallback));
  }
  if (result.bottom())
    result = made_by_library(frame, state, type, {type.file, 0xC0000000u | type.index}, site);
  providing_.erase(type);
  return result;
}

}  // namespace sdklint
