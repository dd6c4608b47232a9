// Small wordings that several rules share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace sdklint {

/// The function that a lambda stands in: "com.x.App.onCreate.lambda" → "com.x.App.onCreate"; others
/// as they are.
std::string_view without_lambdas(std::string_view function);
/// The last two parts of a dotted name, as people say it: "com.x.App.onCreate" → "App.onCreate"; of
/// a lambda, the function around it.
std::string short_name(std::string_view qualified);
/// "UMConfigure.init"; constructors as "new AMapLocationClient".
std::string call_name(Symbol class_name, Symbol method);
/// "android.permission.READ_PHONE_STATE" → "READ_PHONE_STATE".
std::string short_permission(std::string_view name);
/// "a, b" in English, "a、b" in Chinese.
Text join(const std::vector<Text>& parts);
Text join(const std::vector<std::string>& parts);

}  // namespace sdklint
