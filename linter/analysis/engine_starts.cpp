// Calls that start components, or that name one for a later start: intents, fragments, layouts,
// navigation, routes. What a row of component-starts.yaml names, and how, tells what begins to run.
#include <algorithm>

#include "analysis/engine.h"
#include "base/text.h"

namespace sdklint {

namespace {

constexpr PlaceKey kShownRoutes{PlaceKey::Kind::kRoutes};

/// "activity_main" of "ActivityMain": how generated names come from resource names.
std::string snake_case(std::string_view name) {
  std::string out;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c >= 'A' && c <= 'Z') {
      if (i > 0) out += '_';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::optional<Value> Engine::argument_of(const LibraryCall& call,
                                         const ComponentStartRow& row) const {
  for (size_t i = 0; i < call.arguments.names.size(); ++i) {
    if (!row.argument.empty() && call.arguments.names[i] == row.argument)
      return call.arguments.values[i];
  }
  const auto index = static_cast<size_t>(row.target);
  if (index >= call.arguments.values.size()) return std::nullopt;
  if (!row.argument.empty() && !call.arguments.names[index].empty())
    return std::nullopt;  // another one, by name
  return call.arguments.values[index];
}

/// Where a graph may be: the text of a route, or the class that stands for one
/// (`NavHost(controller, Home)`, `composable<Home> { }`). Top where one isn't known.
Value Engine::destinations(Value routes) {
  Value found;
  bool known = true;
  values_.each(routes, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kString || atom.kind == AtomKind::kClass) {
      found = values_.join(found, values_.single(atom));
    } else if (atom.kind == AtomKind::kObject &&
               objects_[static_cast<uint32_t>(atom.number)].declared.valid()) {
      const TypeId type = objects_[static_cast<uint32_t>(atom.number)].declared;
      found = values_.join(found, values_.of_class(program_.type(type).qualified));
    } else {
      known = false;
    }
  });
  return known ? found : values_.top();
}

bool Engine::waits_for_navigation(const LibraryCall& call) {
  for (const ComponentStartRow* row : catalog_.starts_named(call.method)) {
    const bool typed = row->names == ComponentStartRow::Names::kTypeArgument;
    if (row->starts != ComponentStartRow::Starts::kView ||
        (!typed && row->names != ComponentStartRow::Names::kRoute))
      continue;
    if (!class_matches(call, row->class_name)) continue;
    const Unit& unit = *call.frame->unit;
    const Expr& e = unit.expr(call.expr);
    if (typed != (e.types.count > 0)) continue;
    const auto named =
        typed ? values_.of_class(
                    resolved(unit, unit.type_lists[e.types.first], call.frame->scope).qualified)
              : argument_of(call, *row);
    const Value shown = heap_.read(kShownRoutes, call.frame->context);
    if (!named || shown.bottom()) return false;
    // One of the destinations that come up, or possibly one.
    const Value route = destinations(*named);
    if (values_.is_unknown(route) || values_.is_unknown(shown)) return false;
    bool first = false;
    values_.each(route, [&](const Atom& atom) {
      values_.each(shown, [&](const Atom& start) { first |= start.text == atom.text; });
    });
    return !first;
  }
  return false;
}

const std::map<std::string, Symbol>& Engine::routes() {
  if (routes_read_) return routes_;
  routes_read_ = true;
  for (FileId file : program_.files()) {
    const Unit& unit = program_.unit(file);
    for (uint32_t index = 0; index < unit.types.size(); ++index) {
      for (const Annotation& annotation : unit.types[index].annotations) {
        if (last_part(program_.annotation_class(annotation, file).view()) != "Route") continue;
        for (size_t i = 0; i < annotation.arguments.size(); ++i) {
          if (!annotation.argument_names[i].empty() &&
              annotation.argument_names[i].view() != "path")
            continue;
          // A literal or a constant: evaluated as the type itself would.
          Frame frame;
          frame.unit = &unit;
          frame.info = &info(file);
          frame.scope = {file, index};
          State state;
          const Value path = eval(frame, state, annotation.arguments[i]);
          if (const Atom* atom = values_.only(path);
              atom != nullptr && atom->kind == AtomKind::kString) {
            routes_.emplace(std::string(atom->text.view()), unit.types[index].qualified);
          }
        }
      }
    }
  }
  return routes_;
}

void Engine::note_start(const LibraryCall& call, Span site, Symbol target,
                        const ComponentStartRow& row) {
  starts_.push_back({site, target, call.frame->context,
                     row.starts == ComponentStartRow::Starts::kActivity, screen_in(call)});
}

std::vector<Symbol> Engine::actions_of(Value intent, ContextId reader) {
  std::vector<uint32_t> holders;
  values_.each(intent, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kObject) holders.push_back(static_cast<uint32_t>(atom.number));
  });
  std::vector<Symbol> out;
  for (uint32_t holder : holders) {
    values_.each(heap_.read({PlaceKey::Kind::kTarget, holder, 0}, reader), [&](const Atom& atom) {
      if (atom.kind == AtomKind::kString) out.push_back(atom.text);
    });
  }
  return out;
}

std::vector<Symbol> Engine::intent_targets(Value intent, ContextId reader) {
  // The platform's rules for intent filters, as far as the intent's parts are known: action, data
  // and type have to be listed, each category too.
  std::vector<Symbol> out;
  struct Parts {
    std::vector<std::string> actions, data, types, categories;
    bool explicit_class = false;
    bool any_data = false, any_type = false;  ///< there is some, and it isn't known
  };
  const auto accepts = [](const IntentFilter& filter, const Parts& parts) {
    const auto listed = [](const std::vector<std::string>& list, std::string_view wanted) {
      return std::find(list.begin(), list.end(), wanted) != list.end();
    };
    const auto any_listed = [&](const std::vector<std::string>& list,
                                const std::vector<std::string>& wanted) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const std::string& one) { return listed(list, one); });
    };
    if (filter.actions.empty()) return false;
    if (!parts.actions.empty() && !any_listed(filter.actions, parts.actions)) return false;
    for (const std::string& category : parts.categories) {
      if (!listed(filter.categories, category)) return false;
    }
    if (!filter.schemes.empty()) {
      const bool fits =
          parts.any_data ||
          std::any_of(parts.data.begin(), parts.data.end(), [&](const std::string& uri) {
            const std::string scheme = uri.substr(0, uri.find(':'));
            if (!listed(filter.schemes, scheme)) return false;
            const size_t slashes = uri.find("://");
            if (filter.hosts.empty() || slashes == std::string::npos) return filter.hosts.empty();
            const std::string rest = uri.substr(slashes + 3);
            return listed(filter.hosts, rest.substr(0, rest.find_first_of(":/?#"))) ||
                   listed(filter.hosts, "*");
          });
      if (!fits) return false;
    } else if (!parts.data.empty() && filter.mime_types.empty()) {
      return false;
    }
    if (!filter.mime_types.empty()) {
      return parts.any_type ||
             std::any_of(parts.types.begin(), parts.types.end(), [&](const std::string& type) {
               return std::any_of(filter.mime_types.begin(), filter.mime_types.end(),
                                  [&](const std::string& pattern) {
                                    if (pattern == type || pattern == "*/*") return true;
                                    const bool open = pattern.ends_with("/*");
                                    return open &&
                                           type.starts_with(pattern.substr(0, pattern.size() - 1));
                                  });
             });
    }
    return parts.types.empty();
  };
  std::vector<uint32_t> intents;
  values_.each(intent, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kObject) intents.push_back(static_cast<uint32_t>(atom.number));
  });
  for (uint32_t object : intents) {
    Parts parts;
    const auto read = [&](uint32_t part, std::vector<std::string>& into) {
      values_.each(
          heap_.read({PlaceKey::Kind::kTarget, object, part}, reader), [&](const Atom& atom) {
            if (atom.kind == AtomKind::kClass) parts.explicit_class = true;
            if (atom.kind != AtomKind::kString && atom.kind != AtomKind::kConstant) {
              parts.any_data |= part == 1;
              parts.any_type |= part == 2;
              return;
            }
            into.push_back(std::string(atom.text.view()));
            if (part != 3) return;
            // `Intent.CATEGORY_DEFAULT`: its value is its name in the platform's space.
            constexpr std::string_view kConstant = "CATEGORY_";
            const std::string_view name = last_part(atom.text.view());
            if (name.starts_with(kConstant))
              into.back() = "android.intent.category." + std::string(name.substr(kConstant.size()));
          });
    };
    read(0, parts.actions);
    read(1, parts.data);
    read(2, parts.types);
    read(3, parts.categories);
    if (parts.explicit_class) continue;
    if (parts.actions.empty() && parts.data.empty() && parts.types.empty())
      continue;  // nothing that would tell it from any other
    for (const Component& component : app_.manifest.components) {
      const bool answers =
          std::any_of(component.intent_filters.begin(), component.intent_filters.end(),
                      [&](const IntentFilter& filter) { return accepts(filter, parts); });
      if (answers) out.push_back(Symbol(component.class_name));
    }
  }
  return out;
}

/// One call and the row of the table that fits it.
class Engine::StartCall {
 public:
  using Names = ComponentStartRow::Names;
  using Starts = ComponentStartRow::Starts;

  StartCall(Engine& engine, LibraryCall& call, const ComponentStartRow& row)
      : engine_(engine),
        values_(engine.values_),
        call_(call),
        row_(row),
        unit_(*call.frame->unit),
        site_(unit_.site(unit_.expr(call.expr))),
        reader_(call.frame->context) {}

  /// `result` is set when the call gives an object that leads to the target.
  void run(std::optional<Value>& result);

 private:
  std::optional<Value> naming() const;
  /// Targets that objects were given before, or values that are targets themselves.
  Value targets_of(Value value) const;

  // A call that only names the target of its receiver, or of the object that it makes.
  void name_target(Value named, std::optional<Value>& result);
  Value target_named(Value named);
  void keep_part(uint32_t part, Value named);
  void show_route(Value named);
  Value made_to_lead_to(Value target, Symbol returned);

  // A call that starts it.
  void start_named(Symbol name);
  void show_layouts(Value named);
  void start_instances(Value named);
  void start_destinations(Value named);
  void start_components(Value named);
  void note_settings(const SettingsPageRow& page);
  /// A copy: what starts makes new ones.
  std::vector<Atom> atoms_of(Value value) const;
  /// The resources of that kind among the values: "layout/", "id/".
  std::vector<std::string> resources(Value named, std::string_view kind) const;

  Engine& engine_;
  Values& values_;
  LibraryCall& call_;
  const ComponentStartRow& row_;
  const Unit& unit_;
  Span site_;
  ContextId reader_;
};

void Engine::start_effect(LibraryCall& call, std::optional<Value>& result) {
  for (const ComponentStartRow* row : catalog_.starts_named(call.method)) {
    const bool fits = call.method.view() == "<init>"
                          ? !call.classes.empty() && call.classes.front() == row->class_name
                          : class_matches(call, row->class_name);
    if (fits) StartCall(*this, call, *row).run(result);
  }
  generated_start(call, result);
}

/// Calls of classes that the build generates from resources.
void Engine::generated_start(LibraryCall& call, std::optional<Value>& result) {
  if (!call.is_static || call.classes.empty()) return;
  constexpr std::string_view kBinding = "Binding", kDirections = "Directions";
  const std::string_view name = last_part(call.classes.front().view());
  const std::string_view method = call.method.view();
  // A binding class inflates the layout that it is named after.
  if (name.size() > kBinding.size() && name.ends_with(kBinding) &&
      (method == "inflate" || method == "bind")) {
    inflate(*call.frame, *call.state, snake_case(name.substr(0, name.size() - kBinding.size())),
            call.frame->unit->site(call.frame->unit->expr(call.expr)));
  }
  // `SplashFragmentDirections.actionSplashToHome()`: generated for the action of that name.
  if (name.size() > kDirections.size() && name.ends_with(kDirections))
    result = values_.of_resource(Symbol("id/" + snake_case(method)));
}

void Engine::StartCall::run(std::optional<Value>& result) {
  // The class of a Compose destination only names it.
  if (row_.starts == Starts::kView && row_.names == Names::kTypeArgument) return;
  const std::optional<Value> named = naming();
  if (!named) return;
  if (row_.starts == Starts::kNothing) {
    name_target(*named, result);
    return;
  }
  if (row_.when == CallbackTime::kUser || row_.when == CallbackTime::kLeaving ||
      row_.when == CallbackTime::kPermissionAnswer)
    return;
  switch (row_.names) {
    case Names::kLayout:
      show_layouts(*named);
      break;
    case Names::kInstance:
      start_instances(*named);
      break;
    case Names::kDestination:
      start_destinations(*named);
      break;
    default:
      start_components(*named);
  }
}

/// What names the target: a type argument, an argument, else the receiver. Unset: the argument
/// isn't given.
std::optional<Value> Engine::StartCall::naming() const {
  if (row_.names == Names::kTypeArgument) {
    const Expr& e = unit_.expr(call_.expr);
    if (e.types.count == 0) return Value();
    return values_.of_class(
        engine_.resolved(unit_, unit_.type_lists[e.types.first], call_.frame->scope).qualified);
  }
  if (row_.target >= 0) return engine_.argument_of(call_, row_);
  return call_.receiver;
}

Value Engine::StartCall::targets_of(Value value) const {
  Value targets;
  values_.each(value, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kClass || atom.kind == AtomKind::kString)
      targets = values_.join(targets, values_.single(atom));
    if (atom.kind == AtomKind::kObject) {
      const PlaceKey place{PlaceKey::Kind::kTarget, static_cast<uint32_t>(atom.number), 0};
      targets = values_.join(targets, engine_.heap_.read(place, reader_));
    }
  });
  return targets;
}

void Engine::StartCall::name_target(Value named, std::optional<Value>& result) {
  if (const uint32_t part = row_.names == Names::kData       ? 1
                            : row_.names == Names::kMimeType ? 2
                            : row_.names == Names::kCategory ? 3
                                                             : 0;
      part != 0) {
    keep_part(part, named);
    return;
  }
  const Value target = target_named(named);
  if (target.bottom()) return;
  values_.each(call_.receiver, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return;
    engine_.heap_.write({PlaceKey::Kind::kTarget, static_cast<uint32_t>(atom.number), 0}, target);
  });
  // What comes back is another object that leads there (`ARouter.build`), unless it is itself.
  Symbol returned;
  for (const LibraryReturn* other : engine_.catalog_.returns_named(call_.method)) {
    if (other->class_name == row_.class_name) returned = other->returns;
  }
  const bool itself = returned.empty() || returned.view() == "this";
  const bool another = call_.method.view() != "<init>" && !itself && returned != row_.class_name;
  if (call_.is_static || another)
    result = made_to_lead_to(target, itself ? Symbol("android.content.Intent") : returned);
}

Value Engine::StartCall::target_named(Value named) {
  if (row_.names == Names::kComponentName || row_.names == Names::kIntent) return targets_of(named);
  Value target;
  if (row_.names == Names::kRoute) show_route(named);
  values_.each(named, [&](const Atom& atom) {
    const bool text = atom.kind == AtomKind::kString;
    switch (row_.names) {
      case Names::kClassLiteral:
      case Names::kTypeArgument:
        if (atom.kind == AtomKind::kClass) target = values_.join(target, values_.single(atom));
        break;
      case Names::kClassName:
        if (text) target = values_.join(target, values_.of_class(atom.text));
        break;
      case Names::kAction:
        if (text || atom.kind == AtomKind::kConstant)
          target = values_.join(target, values_.of_string(atom.text));
        break;
      case Names::kRoute: {
        const auto& routes = engine_.routes();
        const auto route = text ? routes.find(std::string(atom.text.view())) : routes.end();
        if (route != routes.end()) target = values_.join(target, values_.of_class(route->second));
        break;
      }
      default:
        break;
    }
  });
  return target;
}

/// Of an intent: data, MIME type or category, to be held against filters.
void Engine::StartCall::keep_part(uint32_t part, Value named) {
  const Value told = values_.filter(named, [](const Atom& atom) {
    return atom.kind != AtomKind::kNull && atom.kind != AtomKind::kAbsent;
  });
  if (told.bottom()) return;
  values_.each(call_.receiver, [&](const Atom& atom) {
    if (atom.kind != AtomKind::kObject) return;
    engine_.heap_.write({PlaceKey::Kind::kTarget, static_cast<uint32_t>(atom.number), part}, told);
  });
}

/// Who goes somewhere that isn't known goes nowhere that counts; a graph begins somewhere.
void Engine::StartCall::show_route(Value named) {
  const Value shown = engine_.destinations(named);
  const bool graph = row_.argument.view() == "startDestination";
  if (!engine_.waits_for_navigation(call_) && (graph || !values_.is_unknown(shown)))
    engine_.heap_.write(kShownRoutes, shown);
}

Value Engine::StartCall::made_to_lead_to(Value target, Symbol returned) {
  HeapObject intent;
  intent.kind = HeapObject::Kind::kLibrary;
  intent.type = returned;
  intent.site = {unit_.file, call_.expr};
  const uint32_t number = engine_.make_object(std::move(intent), reader_, true);
  engine_.heap_.write({PlaceKey::Kind::kTarget, number, 0}, target);
  return values_.of_object(number);
}

void Engine::StartCall::start_named(Symbol name) {
  engine_.note_start(call_, site_, name, row_);
  engine_.start_class(call_.frame, call_.state, name, PathStep::How::kComponent, site_,
                      row_.without);
}

std::vector<Atom> Engine::StartCall::atoms_of(Value value) const {
  std::vector<Atom> atoms;
  values_.each(value, [&](const Atom& atom) { atoms.push_back(atom); });
  return atoms;
}

std::vector<std::string> Engine::StartCall::resources(Value named, std::string_view kind) const {
  std::vector<std::string> names;
  values_.each(named, [&](const Atom& atom) {
    if (atom.kind == AtomKind::kResource && atom.text.view().starts_with(kind))
      names.emplace_back(atom.text.view().substr(kind.size()));
  });
  return names;
}

void Engine::StartCall::show_layouts(Value named) {
  for (const std::string& layout : resources(named, "layout/"))
    engine_.inflate(*call_.frame, *call_.state, layout, site_);
}

void Engine::StartCall::start_instances(Value named) {
  if (row_.starts == Starts::kReceiver) {
    // Who sends one of the filter's actions later on starts it, too.
    for (const Value argument : call_.arguments.values) {
      for (const Symbol action : engine_.actions_of(argument, reader_))
        engine_.heap_.write({PlaceKey::Kind::kTarget, kRegistered, action.id()}, named);
    }
  }
  for (const Atom& atom : atoms_of(named)) {
    const auto object = static_cast<uint32_t>(atom.number);
    if (atom.kind == AtomKind::kObject && engine_.objects_[object].declared.valid()) {
      engine_.note_start(call_, site_, engine_.objects_[object].type, row_);
      engine_.start_object(call_.frame, call_.state, object, PathStep::How::kComponent, site_);
    } else if (atom.kind == AtomKind::kInstance && engine_.program_.find_type(atom.text).valid()) {
      start_named(atom.text);
    }
  }
}

void Engine::StartCall::start_destinations(Value named) {
  for (const std::string& id : resources(named, "id/")) {
    const auto found = engine_.resources_.destinations.find(id);
    if (found == engine_.resources_.destinations.end()) continue;
    for (const std::string& type : found->second) start_named(Symbol(type));
  }
}

void Engine::StartCall::start_components(Value named) {
  const bool by_name = row_.names == Names::kClassName;
  const std::vector<Atom> targets = atoms_of(by_name ? named : targets_of(named));
  if (targets.empty() && row_.starts == Starts::kActivity) engine_.moved_on_.push_back(reader_);
  for (const Atom& atom : targets) {
    if (atom.kind == AtomKind::kClass || (atom.kind == AtomKind::kString && by_name)) {
      start_named(atom.text);
    } else if (atom.kind == AtomKind::kString) {
      if (const SettingsPageRow* page = engine_.catalog_.settings_page(atom.text.view()))
        note_settings(*page);
    }
  }
  // An implicit intent that the app itself answers.
  for (const Symbol target : engine_.intent_targets(named, reader_)) start_named(target);
  if (row_.starts != Starts::kReceiver) return;
  for (const Symbol action : engine_.actions_of(named, reader_)) {
    const Value registered =
        engine_.heap_.read({PlaceKey::Kind::kTarget, kRegistered, action.id()}, reader_);
    values_.each(registered, [&](const Atom& atom) {
      if (atom.kind != AtomKind::kObject) return;
      const Symbol type = engine_.objects_[static_cast<uint32_t>(atom.number)].type;
      engine_.note_start(call_, site_, type, row_);
    });
  }
}

void Engine::StartCall::note_settings(const SettingsPageRow& page) {
  Hit hit;
  hit.kind = ReachedCall::Kind::kSettings;
  hit.settings = &page;
  Hit::At at{};
  if (call_.arguments.values.size() > 1) at.code = call_.arguments.values[1];
  hit.at.push_back(at);
  engine_.note_hit(call_, std::move(hit));
}

}  // namespace sdklint
