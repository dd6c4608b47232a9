// Exits: which calls end the app, which only a screen of it, and whether something else goes on.
#include <algorithm>
#include <utility>

#include "analysis/engine.h"

namespace sdklint {
namespace {

/// Where something stands in a function: the arms of tests, the listeners and the handlers around
/// it, outermost first. Two things happen together when nothing stands between one and the other:
/// `open(); finish();` does, a button that opens beside another that closes doesn't.
using Arms = std::vector<uint32_t>;

bool is_together(const Arms& a, const Arms& b) {
  const auto both = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return std::equal(a.begin(), a.begin() + both, b.begin());
}

bool is_beside(const Arms& one, const std::vector<Arms>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Arms& other) { return is_together(one, other); });
}

struct Call {
  Symbol on;  ///< the name of the class or value that it is called on, if any
  Symbol name;
};

/// A call, a construction, with the bytes that it takes.
struct WrittenCall {
  uint32_t begin = 0, end = 0;
  Arms arms;
};

/// What a function of a screen does, as far as moving on goes.
struct Said {
  std::vector<WrittenCall> written;
  std::vector<Arms> leaves;                    ///< closes the screen
  std::vector<std::pair<Arms, Symbol>> names;  ///< classes, by their qualified names
  std::vector<std::pair<Arms, Call>> calls;
};

/// Reads one function with all that is written in it, listeners included.
class Reader {
 public:
  Reader(const Program& program, TypeId type, Said& said)
      : program_(program), type_(type), unit_(program.unit(type.file)), said_(said) {}

  void read(uint32_t index, int depth = 0) {
    constexpr int kDeepest = 400;
    if (index == kNoIndex || depth > kDeepest) return;
    const Expr& e = unit_.expr(index);
    note(e);
    const auto children = unit_.children(e);
    switch (e.kind) {
      case ExprKind::kIf:
        for (size_t i = 0; i < children.size(); ++i)
          i == 0 ? read(children[i], depth + 1) : read_arm(children[i], depth);
        return;
      case ExprKind::kWhenBranch:
        for (size_t i = 0; i < children.size(); ++i)
          i + 1 < children.size() ? read(children[i], depth + 1) : read_arm(children[i], depth);
        return;
      case ExprKind::kCatch:
        for (const uint32_t child : children) read_arm(child, depth);
        return;
      case ExprKind::kLambda:
        if (e.decl != kNoIndex) read_arm(unit_.functions[e.decl].body, depth);
        break;
      case ExprKind::kNew:
        if (e.decl == kNoIndex) break;
        for (const uint32_t function : unit_.types[e.decl].functions)
          read_arm(unit_.functions[function].body, depth);
        break;
      default:
        break;
    }
    for (const uint32_t child : children) read(child, depth + 1);
  }

 private:
  void read_arm(uint32_t index, int depth) {
    arms_.push_back(next_arm_++);
    read(index, depth + 1);
    arms_.pop_back();
  }

  void note(const Expr& e) {
    if (e.kind == ExprKind::kCall || e.kind == ExprKind::kNew || e.kind == ExprKind::kInvoke)
      said_.written.push_back({e.begin, e.end, arms_});
    if (e.kind == ExprKind::kCall) {
      if (e.name.view() == "finish" || e.name.view() == "finishAfterTransition")
        said_.leaves.push_back(arms_);
      const Expr* receiver = e.has_receiver ? &unit_.expr(unit_.receiver(e)) : nullptr;
      if (receiver == nullptr || receiver->kind == ExprKind::kThis) {
        said_.calls.emplace_back(arms_, Call{{}, e.name});
      } else if (receiver->kind == ExprKind::kName || receiver->kind == ExprKind::kSelect) {
        said_.calls.emplace_back(arms_, Call{receiver->name, e.name});
      }
    }
    const bool named = e.kind == ExprKind::kSelect || e.kind == ExprKind::kName;
    if (named && e.name.view() == "FLAG_ACTIVITY_CLEAR_TASK") said_.leaves.push_back(arms_);
    if (e.kind == ExprKind::kClassLiteral && e.type != kNoIndex) {
      said_.names.emplace_back(
          arms_, program_.resolve(unit_.type_refs[e.type], type_.file, type_).qualified);
    }
  }

  const Program& program_;
  TypeId type_;
  const Unit& unit_;
  Said& said_;
  Arms arms_;
  uint32_t next_arm_ = 0;
};

/// By their names, the functions of a class and of those inside of it (its constructors initialise
/// its fields): what several of one name do is told together.
std::map<Symbol, Said, ByText> said_by(const Program& program, TypeId type) {
  std::map<Symbol, Said, ByText> said;
  const Unit& unit = program.unit(type.file);
  const TypeDecl& around = program.type(type);
  for (const TypeDecl& one : unit.types) {
    // An anonymous class is read where it is made.
    if (one.begin < around.begin || one.end > around.end || one.kind == TypeKind::kAnonymous)
      continue;
    for (const uint32_t index : one.functions) {
      const FunctionDecl& function = unit.functions[index];
      Reader(program, type, said[function.name]).read(function.body);
    }
  }
  return said;
}

/// The classes that a called function names: one of the screen's own, or a static one of another
/// class (`MainActivity.start(this)`).
std::vector<Symbol> names_in(const Program& program, TypeId type, const Call& call,
                             const std::map<Symbol, Said, ByText>& own) {
  std::vector<Symbol> out;
  const auto add = [&](const std::map<Symbol, Said, ByText>& said) {
    const auto there = said.find(call.name);
    if (there == said.end()) return;
    for (const auto& [arms, name] : there->second.names) out.push_back(name);
  };
  if (call.on.empty()) {
    add(own);
    return out;
  }
  const TypeId other = program.resolve(call.on, type.file, type).declared;
  if (!other.valid()) return out;
  add(said_by(program, other));
  return out;
}

/// The smallest call around these bytes; null when there is none.
const WrittenCall* written_at(const std::vector<WrittenCall>& written, Span site) {
  const WrittenCall* best = nullptr;
  for (const WrittenCall& call : written) {
    if (call.begin > site.begin || call.end < site.end) continue;
    if (best == nullptr || call.end - call.begin < best->end - best->begin) best = &call;
  }
  return best;
}

}  // namespace

const std::set<Symbol, ByText>& Engine::only_screens() const {
  if (only_screens_known_) return only_screens_;
  only_screens_known_ = true;
  // The launcher's screen is alone on its stack; so is one for which such a screen makes room.
  std::set<Symbol, ByText> activities;
  for (const Component& component : app_.manifest.components) {
    if (component.kind == ComponentKind::kActivity) activities.insert(Symbol(component.class_name));
  }
  std::vector<Symbol> open;
  const auto add = [&](Symbol name) {
    if (only_screens_.insert(name).second) open.push_back(name);
  };
  for (const Component& component : app_.manifest.components) {
    if (component.is_launcher()) add(Symbol(component.class_name));
  }
  while (!open.empty()) {
    const TypeId type = program_.find_type(open.back());
    open.pop_back();
    if (!type.valid()) continue;
    const std::map<Symbol, Said, ByText> said = said_by(program_, type);
    for (const auto& [name, here] : said) {
      for (const auto& [arms, next] : here.names) {
        if (activities.contains(next) && is_beside(arms, here.leaves)) add(next);
      }
      for (const auto& [arms, called] : here.calls) {
        if (!is_beside(arms, here.leaves)) continue;
        for (const Symbol next : names_in(program_, type, called, said)) {
          if (activities.contains(next)) add(next);
        }
      }
    }
  }
  return only_screens_;
}

Value Engine::screen_closed(const LibraryCall& call, const ExitRow& row) const {
  // A bare `finish()` in a listener is the screen's around it.
  if (call.is_static || call.frame->unit->expr(call.expr).has_receiver) return call.receiver;
  for (Value implicit : call.frame->implicit) {
    bool fits = false;
    values_.each(implicit, [&](const Atom& atom) {
      const Symbol name = atom.kind == AtomKind::kObject
                              ? objects_[static_cast<uint32_t>(atom.number)].type
                              : atom.text;
      const TypeId type = program_.find_type(name);
      if (!type.valid()) return;
      for (Symbol ancestor : program_.library_ancestors(type))
        fits |= catalog_.is_library_subtype(ancestor, row.class_name) || ancestor == row.class_name;
    });
    if (fits) return implicit;
  }
  return call.receiver;
}

bool Engine::closes_only_screen(const Hit::At& at) const {
  const std::set<Symbol, ByText>& only = only_screens();
  bool closes = false;
  bool some_screen = at.argument.bottom();
  values_.each(at.argument, [&](const Atom& atom) {
    const Symbol type = atom.kind == AtomKind::kObject
                            ? objects_[static_cast<uint32_t>(atom.number)].type
                            : atom.text;
    closes |= only.contains(type);
    // `getActivity()`: which one isn't known, unless there is but one.
    some_screen |= !program_.find_type(type).valid();
  });
  if (closes || !some_screen) return closes;
  size_t screens = 0;
  for (const Component& component : app_.manifest.components) {
    screens += component.kind == ComponentKind::kActivity &&
               program_.find_type(Symbol(component.class_name)).valid();
  }
  return screens == 1;
}

bool Engine::starts_nearby(ContextId context) const {
  // The same code goes on to another screen, or starts the app again.
  constexpr int kSteps = 3;
  std::set<ContextId> near{context};
  std::vector<ContextId> beside;
  if (const auto [parent, way] = parents_[context]; parent != kNoContext) {
    near.insert(parent);
    const FunctionId function = contexts_[parent].key.function;
    Said said;
    const bool seen = way != nullptr && function.valid() && way->site.file == function.file;
    if (seen)
      Reader(program_, program_.owner(function), said).read(program_.function(function).body);
    const WrittenCall* here = seen ? written_at(said.written, way->site) : nullptr;
    for (const auto& [to, edge] : ways_out_[parent]) {
      // The other arm of a test goes on instead, not besides.
      const WrittenCall* there = here != nullptr ? written_at(said.written, edge->site) : nullptr;
      if (there != nullptr && !is_together(here->arms, there->arms)) continue;
      if (edge->how != PathStep::How::kChoice && near.insert(to).second) beside.push_back(to);
    }
  }
  std::vector<ContextId> level{context};
  for (int step = 0; step < kSteps; ++step) {
    std::vector<ContextId> next = std::exchange(beside, {});
    for (ContextId from : level) {
      for (const auto& [to, edge] : ways_out_[from]) {
        if (edge->how != PathStep::How::kChoice && near.insert(to).second) next.push_back(to);
      }
    }
    level = std::move(next);
  }
  return std::any_of(
             starts_.begin(), starts_.end(),
             [&](const Start& start) { return start.activity && near.contains(start.context); }) ||
         std::any_of(moved_on_.begin(), moved_on_.end(),
                     [&](ContextId start) { return near.contains(start); });
}

std::map<ExprId, bool> Engine::exits(uint16_t phase) const {
  shortest_paths();
  std::map<ExprId, bool> out;
  for (const Hit& hit : hits_) {
    if (hit.exit == nullptr) continue;
    for (const Hit::At& at : hit.at) {
      if (contexts_[at.context].key.phase != phase || distance_[at.context] == UINT32_MAX) continue;
      bool& certain = out[hit.expr];
      certain = certain || is_certain(at.context, at.grounds);
    }
  }
  return out;
}

}  // namespace sdklint
