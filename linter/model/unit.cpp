#include "model/unit.h"

namespace sdklint {

uint32_t Unit::receiver(const Expr& e) const {
  if (e.children.count == 0) return kNoIndex;
  const bool has = e.kind == ExprKind::kSelect || e.has_receiver;
  return has ? child_lists[e.children.first] : kNoIndex;
}

std::span<const uint32_t> Unit::arguments(const Expr& e) const {
  const std::span<const uint32_t> all = children(e);
  switch (e.kind) {
    case ExprKind::kCall:
    case ExprKind::kNew:
    case ExprKind::kConstructorCall:
      return e.has_receiver && !all.empty() ? all.subspan(1) : all;
    case ExprKind::kInvoke:
      return all.empty() ? all : all.subspan(1);
    default:
      return {};
  }
}

Symbol Unit::argument_name(const Expr& e, uint32_t argument) const {
  if (e.argument_names == kNoIndex || argument >= arguments(e).size()) return {};
  return name_lists[e.argument_names + argument];
}

}  // namespace sdklint
