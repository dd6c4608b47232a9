// Values that the `android { }` block sets.
#include <algorithm>
#include <array>
#include <cctype>

#include "model/gradle/walker.h"

namespace sdklint::gradle {
namespace {

/// The path after `android.`; nothing when it isn't about Android.
std::optional<std::string> android_path(std::string_view path) {
  constexpr std::string_view kAndroid = "android.";
  const size_t at = path.rfind(kAndroid);
  if (at == std::string_view::npos || (at != 0 && path[at - 1] != '.')) return std::nullopt;
  std::string rest(path.substr(at + kAndroid.size()));
  for (const std::string_view ending : {".set", ".value"}) {
    if (rest.ends_with(ending)) rest.resize(rest.size() - ending.size());
  }
  // `minSdk { version = release(26) }`
  if (rest.ends_with("Sdk.version")) rest.resize(rest.size() - std::string_view(".version").size());
  return rest;
}

/// "setMinSdk" → "minSdk"
std::string property_name(std::string_view written) {
  std::string name(written);
  if (name.size() > 3 && name.starts_with("set") &&
      std::isupper(static_cast<unsigned char>(name[3])) != 0) {
    name = name.substr(3);
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  }
  return name;
}

void texts_of(const Value& value, std::vector<std::string>& texts) {
  if (value.is_whole_text()) texts.push_back(value.text);
  for (const Value& item : value.items) texts_of(item, texts);
}

}  // namespace

void Walker::set_property(const std::string& path, const Value& value, const GradleNode& at,
                          const Frame& frame) {
  const std::optional<std::string> rest = android_path(path);
  if (!rest) return;
  ModuleState& state = *modules_[frame.module];
  Module& module = state.module;
  const std::string name = property_name(last_part(*rest));
  const size_t dot = rest->rfind('.');
  const std::string block = dot == std::string::npos ? "" : rest->substr(0, dot);
  const std::string text = value.is(Value::Kind::kText) || value.is(Value::Kind::kCatalog)
                               ? plain_text(value)
                               : std::string();
  const bool known = !text.empty() && text.find(kUnknownPart) == std::string::npos;
  const std::optional<int> number = known ? number_in(text) : std::nullopt;
  const bool in_default = block == "defaultConfig" || block.empty();
  const std::string flavor =
      block.starts_with("productFlavors.") ? std::string(last_part(block)) : "";

  if ((name == "minSdk" || name == "minSdkVersion") && number) {
    if (in_default) module.min_sdk = number;
    if (!flavor.empty()) state.flavor_min[flavor] = *number;
  } else if ((name == "targetSdk" || name == "targetSdkVersion") && number) {
    if (in_default) {
      module.target_sdk = number;
      module.target_sdk_at = span_of(at, frame);
    }
    if (!flavor.empty()) state.flavor_target[flavor] = {*number, span_of(at, frame)};
  } else if ((name == "flavorDimensions" && block.empty()) || block == "flavorDimensions") {
    texts_of(value, state.dimensions);  // also `flavorDimensions.add("x")`
  } else if ((name == "dimension" || name == "flavorDimension") && known && !flavor.empty()) {
    state.dimension_of_flavor[flavor] = text;
  } else if (name == "namespace" && block.empty()) {
    if (known) module.namespace_name = text;
  } else if (name == "applicationId" && known) {
    if (in_default) module.application_id = text;
    if (!flavor.empty() && state.flavor_application_id.empty()) state.flavor_application_id = text;
  } else if (name == "manifestPlaceholders" || name == "addManifestPlaceholders") {
    const bool variant = block == "buildTypes.release" || block == "buildTypes" ||
                         block == "productFlavors" || !flavor.empty();
    if (in_default || variant) put_placeholders(value, !in_default, module);
  } else if (block.ends_with("manifestPlaceholders") && (name == "put" || name == "putAll")) {
    put_placeholders(value, !block.starts_with("defaultConfig"), module);
  } else if (name == "buildConfigField" && value.is(Value::Kind::kList) &&
             value.items.size() == 3) {
    const bool release = block == "buildTypes.release";
    if (in_default || release || !flavor.empty()) {
      const std::string content = plain_text(value.items[2]);
      state.build_config[plain_text(value.items[1])][release ? "release" : flavor] =
          content.find(kUnknownPart) == std::string::npos ? content : std::string();
    }
  } else if (name == "dynamicFeatures") {
    std::vector<std::string> features;
    texts_of(value, features);
    for (const std::string& feature : features)
      module.dynamic_features.push_back(prefix_ + module_path(feature));
  } else if (block.starts_with("sourceSets.main")) {
    set_source_set(block, name, value, frame);
  }
}

/// What a flavour or build type says does not overrule the default configuration: which of them is
/// built isn't known.
void Walker::put_placeholders(const Value& value, bool of_variant, Module& module) const {
  const auto put = [&](const std::string& key, const Value& entry) {
    const std::string text = plain_text(entry);
    if (key.empty() || text.find(kUnknownPart) != std::string::npos) return;
    if (of_variant) {
      module.manifest_placeholders.emplace(key, text);
    } else {
      module.manifest_placeholders.insert_or_assign(key, text);
    }
  };
  if (value.entries) {
    for (const auto& [key, entry] : *value.entries) put(key, entry);
  } else if (value.is(Value::Kind::kList) && value.items.size() == 2) {
    put(plain_text(value.items[0]), value.items[1]);
  }
}

void Walker::set_source_set(std::string_view block, std::string_view name, const Value& value,
                            const Frame& frame) {
  static constexpr std::array<std::string_view, 3> kFolders = {"srcDirs", "srcDir", "directories"};
  std::vector<std::string> texts;
  texts_of(value, texts);
  Module& module = module_at(frame);
  for (const std::string& text : texts) {
    if (one_of(name, kFolders)) module.source_folders.push_back(resolved_path(frame, text));
    if (name == "srcFile" && block.ends_with("manifest"))
      module.manifest_file = resolved_path(frame, text);
  }
}

}  // namespace sdklint::gradle
