#include "model/written_text.h"

namespace sdklint {
namespace {

constexpr int kMostParts = 32;

bool append_text(const Unit& unit, uint32_t expr, std::string& out, int depth) {
  const Expr& e = unit.expr(expr);
  if (e.kind == ExprKind::kLiteral) {
    const auto* text = std::get_if<Symbol>(&unit.literals[e.ref]);
    if (text != nullptr) out += text->view();
    return text != nullptr;
  }
  if (e.kind != ExprKind::kBinary || e.op != Op::kAdd || depth > kMostParts) return false;
  for (const uint32_t part : unit.children(e)) {
    if (!append_text(unit, part, out, depth + 1)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> written_text(const Unit& unit, uint32_t expr) {
  std::string text;
  return append_text(unit, expr, text, 0) ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace sdklint
