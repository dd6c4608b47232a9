#include "rules/words.h"

#include "base/text.h"

namespace sdklint {
namespace {

constexpr std::string_view kConstructor = "<init>";

}  // namespace

std::string_view without_lambdas(std::string_view function) {
  constexpr std::string_view kLambda = ".lambda";
  while (function.ends_with(kLambda)) function.remove_suffix(kLambda.size());
  return function;
}

std::string short_name(std::string_view qualified) {
  qualified = without_lambdas(qualified);
  const size_t last = qualified.rfind('.');
  if (last == std::string_view::npos || last == 0) return std::string(qualified);
  const size_t before = qualified.rfind('.', last - 1);
  const std::string_view owner =
      qualified.substr(before == std::string_view::npos ? 0 : before + 1, last - (before + 1));
  const std::string_view member = qualified.substr(last + 1);
  if (member == kConstructor) return "new " + std::string(owner);
  return std::string(owner) + "." + std::string(member);
}

std::string call_name(Symbol class_name, Symbol method) {
  const std::string_view owner = last_part(class_name.view());
  if (method.view() == kConstructor) return "new " + std::string(owner);
  return std::string(owner) + "." + std::string(method.view());
}

std::string short_permission(std::string_view name) { return std::string(last_part(name)); }

Text join(const std::vector<Text>& parts) {
  Text joined;
  for (const Text& part : parts) {
    if (!joined.en.empty()) {
      joined.en += ", ";
      joined.zh += "、";
    }
    joined.en += part.en;
    joined.zh += part.zh;
  }
  return joined;
}

Text join(const std::vector<std::string>& parts) {
  std::vector<Text> texts;
  texts.reserve(parts.size());
  for (const std::string& part : parts) texts.push_back({part, part});
  return join(texts);
}

}  // namespace sdklint
