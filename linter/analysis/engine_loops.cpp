// Loops: the body is gone round until nothing changes any more. Two kinds are followed round by
// round: those that put a text together, as long as it is known whether there is another round.
#include <algorithm>
#include <utility>

#include "analysis/engine.h"

namespace sdklint {

Engine::State Engine::join_exits(State state, std::vector<LoopFrame::Exit>& exits) {
  for (LoopFrame::Exit& exit : exits) {
    state = join_states(std::move(state),
                        State{std::move(exit.slots), std::move(exit.texts), exit.grounds, true});
  }
  exits.clear();
  return state;
}

/// One loop on its way through a function.
class Engine::Loop {
 public:
  Loop(Engine& engine, Frame& frame, const Expr& e)
      : engine_(engine),
        values_(engine.values_),
        frame_(frame),
        unit_(*frame.unit),
        e_(e),
        index_(static_cast<uint32_t>(&e - unit_.exprs.data())),
        children_(unit_.children(e)),
        element_(engine.values_.top()) {
    const bool written = children_.size() > 1;
    switch (e.kind) {
      case ExprKind::kFor:
        test_ = children_[1];
        update_ = children_[2];
        body_ = children_[3];
        break;
      case ExprKind::kForEach:
        body_ = written ? children_[1] : kNoIndex;
        break;
      default:
        test_ = children_[0];
        body_ = written ? children_[1] : kNoIndex;
    }
    tested_after_ = e.kind == ExprKind::kWhile && e.post_test;
    frame_of_loop_.is_loop = true;
    frame_of_loop_.label = std::exchange(frame.pending_label, {});
  }

  Value run(State& state) {
    if (e_.kind == ExprKind::kFor) engine_.eval(frame_, state, children_[0]);
    if (e_.kind == ExprKind::kForEach && !read_elements(state)) return engine_.unit_;
    if (!state.reachable) return values_.bottom();
    head_ = state;
    after_.reachable = false;
    frame_.loops.push_back(&frame_of_loop_);
    go_known_rounds();
    for (int round = 0; round < kMostJoined && go_round(round); ++round) {
    }
    frame_.loops.pop_back();
    state = engine_.join_exits(std::move(after_), frame_of_loop_.breaks);
    return engine_.unit_;
  }

 private:
  static constexpr int kMostJoined = 6;  ///< rounds, of which
  static constexpr int kExact = 2;       ///< these keep what is known: later, what changes isn't

  bool read_elements(State& state);
  void read_iterator(State& state);
  void go_known_rounds();
  void go_rounds_of_known_test();
  void go_rounds_of_characters(const std::string& text);
  bool go_round(int round);
  /// The end of a round: what `continue` left joins it.
  void end_round(State& body) {
    body = engine_.join_exits(std::move(body), frame_of_loop_.continues);
  }
  void test(State& body, State& left);
  bool settled(State next, int round);

  Engine& engine_;
  Values& values_;
  Frame& frame_;
  const Unit& unit_;
  const Expr& e_;
  uint32_t index_;
  std::span<const uint32_t> children_;
  uint32_t test_ = kNoIndex, update_ = kNoIndex, body_ = kNoIndex;
  bool tested_after_ = false;
  LoopFrame frame_of_loop_;
  Value iterable_, element_;
  bool filled_ = false;  ///< there is a first element
  State head_, after_;   ///< before a round; once the loop has been left
};

Value Engine::eval_loop(Frame& frame, State& state, const Expr& e) {
  return Loop(*this, frame, e).run(state);
}

/// False when there is nothing to go through: a later write comes back here.
bool Engine::Loop::read_elements(State& state) {
  iterable_ = engine_.eval(frame_, state, children_[0]);
  Value content;
  bool others = iterable_.bottom();
  bool nothing = true;
  filled_ = !others;
  for (const uint32_t container : engine_.containers_in(iterable_, &others)) {
    const Value held =
        engine_.produced(frame_, state, container, unit_.span(unit_.expr(children_[0])));
    content = values_.join(content, held);
    const HeapObject& object = engine_.objects_[container];
    const bool array = object.type.view().ends_with("[]");
    nothing &= engine_.is_empty_container(container, frame_.context) && !array;
    // An array or a list that holds something, and what the system answered with.
    const bool counted = object.count != UINT32_MAX && object.count > 0;
    filled_ &= object.filled || counted || (array && !held.bottom());
  }
  filled_ &= !others;
  if (!others && !content.bottom()) element_ = content;
  if (!others && nothing && !engine_.options_.follow_all) return false;
  read_iterator(state);
  return true;
}

/// An Iterable of the app: what its iterator gives.
void Engine::Loop::read_iterator(State& state) {
  const std::vector<uint32_t> atoms(values_.ids(iterable_).begin(), values_.ids(iterable_).end());
  for (const uint32_t id : atoms) {
    const Atom atom = values_.atom(id);
    const TypeId type = engine_.declared_type(atom);
    if (!type.valid() || engine_.candidates(type, Symbol("iterator"), {}).empty()) continue;
    State aside = state;
    const auto called = [&](Value on, const char* method) {
      return engine_.call_method(frame_, aside, index_, e_, on, Symbol(method), {});
    };
    const Value iterator = called(values_.single(atom), "iterator");
    if (!aside.reachable || iterator.bottom()) continue;
    called(iterator, "hasNext");
    if (!aside.reachable) continue;
    const Value next = called(iterator, "next");
    if (aside.reachable && !next.bottom() && values_.is_top(element_)) element_ = next;
  }
}

void Engine::Loop::go_known_rounds() {
  if (e_.kind != ExprKind::kForEach) {
    if (!tested_after_ && engine_.is_text_loop(frame_, index_)) go_rounds_of_known_test();
    return;
  }
  const Atom* only = values_.only(iterable_);
  if (body_ == kNoIndex || only == nullptr || only->kind != AtomKind::kString) return;
  const std::string text(only->text.view());
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!text.empty() && ascii && text.size() < static_cast<size_t>(kMostRounds) &&
      engine_.is_text_loop(frame_, body_))
    go_rounds_of_characters(text);
}

void Engine::Loop::go_rounds_of_known_test() {
  for (int round = 0; round < kMostRounds && head_.reachable; ++round) {
    State probe = head_;
    State yes, no;
    // The map of all calls has to know the text as well: here it takes no branch but the one.
    const bool follow_all = std::exchange(engine_.options_.follow_all, false);
    engine_.branch(frame_, probe, test_, yes, no);
    engine_.options_.follow_all = follow_all;
    if (yes.reachable && no.reachable) return;
    if (!yes.reachable) {
      after_ = engine_.join_states(std::move(after_), std::move(no));
      head_.reachable = false;
      return;
    }
    if (body_ != kNoIndex) engine_.eval(frame_, yes, body_);
    end_round(yes);
    if (update_ != kNoIndex) engine_.eval(frame_, yes, update_);
    head_ = std::move(yes);
  }
}

void Engine::Loop::go_rounds_of_characters(const std::string& text) {
  for (const char c : text) {
    if (!head_.reachable) break;
    engine_.write_local(frame_, head_, e_.ref, values_.of_int(c), true);
    engine_.eval(frame_, head_, body_);
    end_round(head_);
  }
  after_ = std::move(head_);
  head_ = State{};
  head_.reachable = false;
}

/// Goes round once; false when another round would give nothing new.
bool Engine::Loop::go_round(int round) {
  if (!head_.reachable) return false;
  State body = head_;
  State left;
  left.reachable = false;
  if (e_.kind == ExprKind::kForEach) {
    left = head_;
    if (round == 0 && filled_) left.reachable = false;
    const VariableDecl& variable = unit_.variables[e_.ref];
    const Value element =
        variable.type == kNoIndex
            ? element_
            : engine_.refine(unit_, variable.type, frame_.scope, element_, frame_.function);
    engine_.write_local(frame_, body, e_.ref, element, true);
  } else if (!tested_after_) {
    test(body, left);
  }
  engine_.eval(frame_, body, body_);
  end_round(body);
  if (update_ != kNoIndex) engine_.eval(frame_, body, update_);
  if (tested_after_ && body.reachable) test(body, left);
  after_ = engine_.join_states(std::move(after_), std::move(left));
  return body.reachable && !settled(engine_.join_states(head_, std::move(body)), round);
}

void Engine::Loop::test(State& body, State& left) {
  const Expr& condition = unit_.expr(test_);
  const bool none = condition.kind == ExprKind::kBlock ||
                    (condition.kind == ExprKind::kUnknown && condition.children.count == 0);
  if (none && !tested_after_) return;  // for (;;)
  State yes;
  engine_.branch(frame_, body, test_, yes, left);
  body = std::move(yes);
}

/// What still changes after some rounds isn't known.
bool Engine::Loop::settled(State next, int round) {
  bool changed = false;
  for (size_t i = 0; i < next.slots.size(); ++i) {
    if (next.slots[i] == head_.slots[i]) continue;
    changed = true;
    if (round >= kExact) next.slots[i] = values_.join(next.slots[i], values_.top());
  }
  if (next.texts != head_.texts) {
    changed = true;
    if (round >= kExact) next.texts.clear();
  }
  head_ = std::move(next);
  return !changed;
}

}  // namespace sdklint
