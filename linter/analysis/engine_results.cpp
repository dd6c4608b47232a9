// What a finished rehearsal tells: shortest paths, grounds, reached calls, edges.
#include <algorithm>

#include "analysis/engine.h"

namespace sdklint {

namespace {

/// Some branch on the path was taken only because a value is named like a consent state, or
/// whatever a permission is.
bool rests_on_assumption(const CallPath& path, bool request) {
  const auto assumed = [&](const std::vector<Ground>& grounds) {
    return std::any_of(grounds.begin(), grounds.end(), [&](const Ground& g) {
      return g.kind == Ground::Kind::kAssumedConsent ||
             (g.kind == Ground::Kind::kPermissionEither && !request);
    });
  };
  return assumed(path.grounds) ||
         std::any_of(path.steps.begin(), path.steps.end(),
                     [&](const PathStep& step) { return step.assumed || assumed(step.grounds); });
}

}  // namespace

std::string Engine::function_name(FunctionId id) const {
  const FunctionDecl& function = program_.function(id);
  const Unit& unit = program_.unit(id.file);
  if (function.kind == FunctionKind::kLambda) {
    // A lambda is named after the function that holds it.
    uint32_t parent = function.parent;
    for (int up = 0;
         up < 32 && parent != kNoIndex && unit.functions[parent].kind == FunctionKind::kLambda;
         ++up) {
      parent = unit.functions[parent].parent;
    }
    if (parent != kNoIndex) return function_name({id.file, parent}) + ".lambda";
  }
  if (unit.language == Language::kNative) return std::string(function.name.view());
  std::string name = function.owner != kNoIndex
                         ? std::string(unit.types[function.owner].qualified.view())
                         : std::string(unit.package.view());
  const std::string_view own = function.name.view();
  if (function.kind == FunctionKind::kGetter || function.kind == FunctionKind::kSetter) {
    std::string accessor(own);
    if (!accessor.empty() && accessor[0] >= 'a' && accessor[0] <= 'z')
      accessor[0] = static_cast<char>(accessor[0] - 'a' + 'A');
    return name + (function.kind == FunctionKind::kGetter ? ".get" : ".set") + accessor;
  }
  if (function.kind == FunctionKind::kInstanceInit) return name + ".<init>";
  if (own.empty()) return name + ".lambda";
  return name + "." + std::string(own);
}

bool Engine::names_consent_in(std::string_view code) const {
  // Each identifier of the condition.
  size_t begin = std::string_view::npos;
  for (size_t i = 0; i <= code.size(); ++i) {
    const unsigned char c = i < code.size() ? static_cast<unsigned char>(code[i]) : ' ';
    const bool part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c >= 0x80;
    if (part && begin == std::string_view::npos) begin = i;
    if (!part && begin != std::string_view::npos) {
      if (catalog_.lexicon.names_consent(code.substr(begin, i - begin))) return true;
      begin = std::string_view::npos;
    }
  }
  return false;
}

Ground Engine::ground_at(uint32_t link) const {
  Ground ground = links_[link].ground;
  const bool unknown = ground.kind == Ground::Kind::kUnknown;
  const bool two_sided = unknown || ground.kind == Ground::Kind::kPermissionEither;
  if (two_sided && ground.value == "false") --ground.span.end;  // see `branch`
  // Whatever it is, it doesn't explain.
  if (unknown) {
    ground.code = shortened(program_.sources()
                                .text(ground.span.file)
                                .substr(ground.span.begin, ground.span.end - ground.span.begin));
    ground.tells = false;
  }
  // Tests of constants and of fields that nobody has set are everywhere; those that look like a
  // gate are told.
  const bool plain =
      ground.kind == Ground::Kind::kConstant || ground.kind == Ground::Kind::kFieldInitial;
  if (plain && !catalog_.lexicon.names_consent(ground.key) && !names_consent_in(ground.code))
    ground.tells = false;
  return ground;
}

std::vector<Ground> Engine::grounds_of(uint32_t link) const {
  std::vector<Ground> out;
  for (; link != 0; link = links_[link].parent) out.push_back(ground_at(link));
  std::reverse(out.begin(), out.end());
  return out;
}

SceneTrace Engine::trace() const {
  SceneTrace out;
  out.functions = functions();
  for (uint32_t link = 1; link < links_.size(); ++link) {
    if (links_[link].ground.kind != Ground::Kind::kUnknown)
      out.decisions.push_back(ground_at(link));
  }
  const auto place = [](const Ground& ground) {
    return std::tie(ground.span, ground.value, ground.kind, ground.key);
  };
  std::sort(out.decisions.begin(), out.decisions.end(),
            [&](const Ground& a, const Ground& b) { return place(a) < place(b); });
  const auto same = [&](const Ground& a, const Ground& b) { return place(a) == place(b); };
  out.decisions.erase(std::unique(out.decisions.begin(), out.decisions.end(), same),
                      out.decisions.end());
  for (FunctionId function : widened_) out.merged.push_back(function_name(function));
  for (FunctionId function : too_far_) out.too_far.push_back(function_name(function));
  return out;
}

void Engine::shortest_paths() const {
  if (distance_.size() == contexts_.size() && !distance_.empty()) return;
  const size_t count = contexts_.size();
  distance_.assign(count, UINT32_MAX);
  parents_.assign(count, {kNoContext, nullptr});
  std::vector<std::vector<std::pair<ContextId, const Edge*>>>& out = ways_out_;
  out.assign(count, {});
  std::vector<ContextId> level;
  for (ContextId to = 0; to < count; ++to) {
    for (const Edge& edge : edges_[to]) {
      if (edge.from != kNoContext) out[edge.from].push_back({to, &edge});
    }
  }
  // Entries in the order in which the platform makes them; breadth first, so that the first way in
  // is a shortest one.
  for (ContextId to = 0; to < count; ++to) {
    for (const Edge& edge : edges_[to]) {
      if (edge.from == kNoContext && distance_[to] == UINT32_MAX) {
        distance_[to] = 0;
        parents_[to] = {kNoContext, &edge};
        level.push_back(to);
      }
    }
  }
  while (!level.empty()) {
    std::vector<ContextId> next;
    for (ContextId from : level) {
      for (const auto& [to, edge] : out[from]) {
        if (distance_[to] != UINT32_MAX) continue;
        distance_[to] = distance_[from] + 1;
        parents_[to] = {from, edge};
        next.push_back(to);
      }
    }
    level = std::move(next);
  }
}

CallPath Engine::path_to(ContextId context, uint32_t grounds) const {
  shortest_paths();
  CallPath path;
  path.grounds = grounds_of(grounds);
  for (ContextId at = context; at != kNoContext;) {
    const auto& [from, edge] = parents_[at];
    PathStep step;
    step.how = edge != nullptr ? edge->how : PathStep::How::kEntry;
    const ContextKey& key = contexts_[at].key;
    if (key.delegate.valid()) {
      const FieldDecl& field = program_.field(key.delegate);
      step.function =
          std::string(program_.unit(key.delegate.file).types[field.owner].qualified.view()) + "." +
          std::string(field.name.view());
      step.span = {key.delegate.file, field.begin, field.end};
    } else {
      step.function = function_name(key.function);
      const FunctionDecl& function = program_.function(key.function);
      step.span = {key.function.file, function.name_begin,
                   function.name_begin + static_cast<uint32_t>(function.name.view().size())};
    }
    if (from == kNoContext) {
      if (step.how != PathStep::How::kLifecycle) step.how = PathStep::How::kEntry;
      if (edge != nullptr && edge->site.valid()) step.span = edge->site;
    } else if (edge != nullptr) {
      step.span = edge->site;
      step.grounds = grounds_of(edge->grounds);
      step.assumed = edge->assumed;
    }
    path.steps.push_back(std::move(step));
    at = from;
    if (path.steps.size() > 500) break;
  }
  std::reverse(path.steps.begin(), path.steps.end());
  return path;
}

std::vector<ReachedCall> Engine::reached_calls(uint16_t phase) const {
  shortest_paths();
  std::vector<ReachedCall> out;
  const bool refusal = options_of_phase_[phase].only_dialogs;
  const std::vector<RefusalDialog> shown = refusal ? dialogs(phase) : std::vector<RefusalDialog>();
  for (const Hit& hit : hits_) {
    if (hit.kind == ReachedCall::Kind::kNativeRead) {
      // Where the text that decides comes from a caller, the caller's line is the one to show.
      std::map<Span, NativeSite> nearest;
      for (const Hit::At& at : hit.at) {
        if (distance_[at.context] == UINT32_MAX || contexts_[at.context].key.phase != phase)
          continue;
        std::vector<NativeSite> sites;
        native_sites(at.context, hit.expr.index, hit.decider, at.grounds, 0, sites);
        for (const NativeSite& site : sites) {
          const auto [it, added] = nearest.try_emplace(site.name_span, site);
          if (!added && distance_[site.context] < distance_[it->second.context]) it->second = site;
        }
      }
      for (const auto& [place, site] : nearest) {
        ReachedCall call;
        call.kind = hit.kind;
        call.span = site.span;
        call.name_span = site.name_span;
        call.path = path_to(site.context, site.grounds);
        call.function = call.path.steps.back().function;
        call.api = hit.api;
        call.native = hit.native;
        if (hit.likely || rests_on_assumption(call.path, false))
          call.confidence = Confidence::kLikely;
        out.push_back(std::move(call));
      }
      continue;
    }
    const Hit::At* best = nullptr;
    for (const Hit::At& at : hit.at) {
      if (distance_[at.context] == UINT32_MAX || contexts_[at.context].key.phase != phase) continue;
      if (best == nullptr || distance_[at.context] < distance_[best->context]) best = &at;
    }
    if (best == nullptr) continue;
    ReachedCall call;
    call.kind = hit.kind;
    call.expr = hit.expr;
    call.span = hit.span;
    call.name_span = hit.name_span;
    call.path = path_to(best->context, best->grounds);
    // A property that happens to be made on the way (a binding, a view model) isn't what the
    // refusal led to.
    if (refusal &&
        std::any_of(call.path.steps.begin(), call.path.steps.end(),
                    [](const PathStep& step) { return step.how == PathStep::How::kFieldInit; })) {
      continue;
    }
    call.function = call.path.steps.back().function;
    call.api = hit.api;
    call.sdk = hit.sdk;
    call.sdk_call = hit.sdk_call;
    call.exit = hit.exit;
    if (hit.likely) call.confidence = Confidence::kLikely;
    if (rests_on_assumption(call.path, hit.kind == ReachedCall::Kind::kPermissionRequest))
      call.confidence = Confidence::kLikely;
    if (hit.kind == ReachedCall::Kind::kPermissionRequest) {
      for (const Hit::At& at : hit.at) {
        if (contexts_[at.context].key.phase != phase) continue;
        for (std::string& name : texts_in(at.argument, &call.permissions_complete))
          call.permissions.push_back(std::move(name));
      }
      std::sort(call.permissions.begin(), call.permissions.end());
      call.permissions.erase(std::unique(call.permissions.begin(), call.permissions.end()),
                             call.permissions.end());
      for (const Hit::At& at : hit.at) {
        if (contexts_[at.context].key.phase != phase) continue;
        std::vector<std::vector<std::string>> more = askings(at);
        std::move(more.begin(), more.end(), std::back_inserter(call.askings));
      }
    }
    if (hit.sdk_call != nullptr && !hit.argument.bottom()) {
      const bool may_be_true = values_.may_be_true(hit.argument);
      const bool may_be_false = values_.may_be_false(hit.argument);
      if (may_be_true != may_be_false) call.told = may_be_true;
    }
    call.settings = hit.settings;
    if (hit.exit != nullptr) {
      call.ends_app = hit.exit->scope != ExitRow::Scope::kScreen || closes_only_screen(*best);
      call.closes_screen = !call.ends_app;
      call.goes_on = starts_nearby(best->context);
    }
    if (refusal) {
      tell_choice(best->context, shown, call);
      call.certain = is_certain(best->context, best->grounds);
      call.aside = turns_aside(best->context, best->grounds);
      call.resumed = call.path.steps.front().how == PathStep::How::kLifecycle;
    }
    if (options_of_phase_[phase].remembered)
      call.certain = is_certain(best->context, best->grounds);
    out.push_back(std::move(call));
  }
  // A start is harmless once the SDK was told to withhold.
  for (ReachedCall& start : out) {
    if (start.kind != ReachedCall::Kind::kSdk ||
        start.sdk_call->meaning != SdkCall::Meaning::kStart)
      continue;
    for (const ReachedCall& other : out) {
      if (other.kind == ReachedCall::Kind::kSdk && other.sdk == start.sdk &&
          other.sdk_call->meaning == SdkCall::Meaning::kWithholds &&
          (other.sdk_call->argument < 0 ||
           (other.told && *other.told == other.sdk_call->withheld_when))) {
        start.withheld = true;
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const ReachedCall& a, const ReachedCall& b) {
    if (a.span != b.span) return a.span < b.span;
    if (a.kind != b.kind) return a.kind < b.kind;
    const auto id = [](const ReachedCall& call) {
      return call.api != nullptr      ? call.api->id
             : call.native != nullptr ? call.native->id
             : call.sdk != nullptr    ? call.sdk->id + std::string(call.sdk_call->method.view())
                                      : std::string();
    };
    return id(a) < id(b);
  });
  return out;
}

std::vector<std::string> Engine::dead_ends() const {
  std::map<FunctionId, bool> comes_back;
  for (ContextId id = 0; id < contexts_.size(); ++id) {
    if (contexts_[id].key.delegate.valid()) continue;
    comes_back[contexts_[id].key.function] |=
        !heap_.peek({PlaceKey::Kind::kResult, id, 0}).bottom();
  }
  std::vector<std::string> out;
  for (const auto& [function, back] : comes_back) {
    if (!back) out.push_back(function_name(function));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<CallEdge> Engine::call_edges() const {
  std::vector<CallEdge> out;
  const auto name_of = [&](const ContextKey& key) {
    if (key.delegate.valid()) {
      const FieldDecl& field = program_.field(key.delegate);
      return std::string(program_.unit(key.delegate.file).types[field.owner].qualified.view()) +
             ".<init>";
    }
    return function_name(key.function);
  };
  for (ContextId to = 0; to < contexts_.size(); ++to) {
    for (const Edge& edge : edges_[to]) {
      if (edge.from == kNoContext) continue;
      CallEdge told{edge.site, name_of(contexts_[edge.from].key), name_of(contexts_[to].key),
                    edge.assumed};
      if (edge.how == PathStep::How::kCallback && edge.site.valid() &&
          !contexts_[to].key.delegate.valid()) {
        // What the library calls isn't the call's own target; where both have one name it is told
        // at the function itself.
        const FunctionId id = contexts_[to].key.function;
        const FunctionDecl& function = program_.function(id);
        const std::string_view name = function.name.view();
        const std::string_view text = program_.sources().text(edge.site.file);
        if (edge.site.begin < text.size() &&
            text.substr(edge.site.begin).starts_with(std::string(name) + "("))
          told.span = {id.file, function.name_begin,
                       function.name_begin + static_cast<uint32_t>(name.size())};
      }
      // The initialisers of fields are a part of the constructor.
      if (edge.how == PathStep::How::kFieldInit && told.from == told.to) continue;
      out.push_back(std::move(told));
    }
  }
  for (const LibraryEdge& edge : library_edges_) {
    out.push_back({edge.site, name_of(contexts_[edge.from].key),
                   std::string(edge.holder.view()) + "." + std::string(edge.method.view()), false});
  }
  const auto less = [](const CallEdge& a, const CallEdge& b) {
    return std::tie(a.span, a.from, a.to, a.likely) < std::tie(b.span, b.from, b.to, b.likely);
  };
  std::sort(out.begin(), out.end(), less);
  // What is certain in one context goes before a guess in another.
  out.erase(std::unique(out.begin(), out.end(),
                        [](const CallEdge& a, const CallEdge& b) {
                          return std::tie(a.span, a.from, a.to) == std::tie(b.span, b.from, b.to);
                        }),
            out.end());
  return out;
}

std::vector<ReachedFunction> Engine::functions() const {
  std::vector<ReachedFunction> out;
  for (FunctionId id : functions_reached_) {
    const FunctionDecl& function = program_.function(id);
    if (function.kind == FunctionKind::kLambda || function.kind == FunctionKind::kInstanceInit)
      continue;
    out.push_back({{id.file, function.name_begin,
                    function.name_begin + static_cast<uint32_t>(function.name.view().size())},
                   function_name(id)});
  }
  std::sort(out.begin(), out.end(), [](const ReachedFunction& a, const ReachedFunction& b) {
    return std::tie(a.span, a.name) < std::tie(b.span, b.name);
  });
  return out;
}

std::vector<StartEdge> Engine::start_edges() const {
  std::vector<StartEdge> out;
  for (const Start& start : starts_) out.push_back({start.span, std::string(start.target.view())});
  const auto less = [](const StartEdge& a, const StartEdge& b) {
    return std::tie(a.span, a.to) < std::tie(b.span, b.to);
  };
  std::sort(out.begin(), out.end(), less);
  out.erase(std::unique(
                out.begin(), out.end(),
                [&](const StartEdge& a, const StartEdge& b) { return !less(a, b) && !less(b, a); }),
            out.end());
  return out;
}

}  // namespace sdklint
