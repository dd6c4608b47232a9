#include "report/narration.h"

#include <fmt/format.h>

#include "report/messages.h"
#include "rules/words.h"

namespace sdklint {

const Message& severity_words(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return msg::note;
    case Severity::kWarning:
      return msg::warning;
    case Severity::kError:
      break;
  }
  return msg::error;
}

const Message& scene_words(Scene scene) {
  switch (scene) {
    case Scene::kPermissionRefused:
      return msg::scene_permission_refused;
    case Scene::kSecondLaunch:
      return msg::scene_second_launch;
    case Scene::kPolicyRefused:
      return msg::scene_policy_refused;
    case Scene::kFirstLaunch:
      break;
  }
  return msg::scene_first_launch;
}

const Message& step_words(PathStep::How how, Scene scene) {
  switch (how) {
    case PathStep::How::kEntry:
      if (scene == Scene::kPermissionRefused) return msg::step_refusal;
      return scene == Scene::kPolicyRefused ? msg::step_policy_refusal : msg::step_entry;
    case PathStep::How::kCall:
      return msg::step_call;
    case PathStep::How::kConstructor:
      return msg::step_constructor;
    case PathStep::How::kStaticInit:
      return msg::step_static_init;
    case PathStep::How::kFieldInit:
      return msg::step_field_init;
    case PathStep::How::kCallback:
      return msg::step_callback;
    case PathStep::How::kLifecycle:
      return msg::step_lifecycle;
    case PathStep::How::kComponent:
      return msg::step_component;
    case PathStep::How::kReflection:
      return msg::step_reflection;
    case PathStep::How::kChoice:
      return msg::step_choice;
  }
  return msg::step_call;
}

const Message& note_words(ReadNote::Kind kind) {
  switch (kind) {
    case ReadNote::Kind::kUnreadable:
      return msg::unreadable;
    case ReadNote::Kind::kTooLarge:
      return msg::too_large;
    case ReadNote::Kind::kBinary:
      return msg::binary;
    case ReadNote::Kind::kSyntaxError:
      return msg::syntax_error;
    case ReadNote::Kind::kNotXml:
      return msg::not_xml;
    case ReadNote::Kind::kTooDeep:
      return msg::too_deep;
    case ReadNote::Kind::kNotParsed:
      return msg::not_parsed;
    case ReadNote::Kind::kNotUtf8:
      return msg::not_utf8;
    case ReadNote::Kind::kBinaryOnly:
      return msg::binary_only;
    case ReadNote::Kind::kLinkLoop:
      return msg::link_loop;
  }
  return msg::unreadable;
}

const Message& scope_words(DependencyScope scope) {
  switch (scope) {
    case DependencyScope::kRuntime:
      return msg::scope_runtime;
    case DependencyScope::kCompileOnly:
      return msg::scope_compile_only;
    case DependencyScope::kDebug:
      return msg::scope_debug;
    case DependencyScope::kTest:
      return msg::scope_test;
    case DependencyScope::kBuildTool:
      return msg::scope_build_tool;
  }
  return msg::scope_runtime;
}

std::string_view note_id(ReadNote::Kind kind) {
  switch (kind) {
    case ReadNote::Kind::kUnreadable:
      return "unreadable";
    case ReadNote::Kind::kTooLarge:
      return "too-large";
    case ReadNote::Kind::kBinary:
      return "binary";
    case ReadNote::Kind::kSyntaxError:
      return "syntax-error";
    case ReadNote::Kind::kNotXml:
      return "not-xml";
    case ReadNote::Kind::kTooDeep:
      return "too-deep";
    case ReadNote::Kind::kNotParsed:
      return "not-parsed";
    case ReadNote::Kind::kNotUtf8:
      return "not-utf-8";
    case ReadNote::Kind::kBinaryOnly:
      return "binary-only";
    case ReadNote::Kind::kLinkLoop:
      return "link-loop";
  }
  return "unreadable";
}

std::string_view confidence_name(Confidence confidence) {
  return confidence == Confidence::kCertain ? "certain" : "likely";
}

std::string_view how_name(PathStep::How how) {
  switch (how) {
    case PathStep::How::kEntry:
      return "entry";
    case PathStep::How::kCall:
      return "call";
    case PathStep::How::kConstructor:
      return "constructor";
    case PathStep::How::kStaticInit:
      return "static-init";
    case PathStep::How::kFieldInit:
      return "field-init";
    case PathStep::How::kCallback:
      return "callback";
    case PathStep::How::kLifecycle:
      return "lifecycle";
    case PathStep::How::kComponent:
      return "component";
    case PathStep::How::kReflection:
      return "reflection";
    case PathStep::How::kChoice:
      return "choice";
  }
  return "call";
}

std::string_view ground_name(Ground::Kind kind) {
  switch (kind) {
    case Ground::Kind::kStorageEmpty:
      return "storage-empty";
    case Ground::Kind::kConstant:
      return "constant";
    case Ground::Kind::kFieldInitial:
      return "field-initial";
    case Ground::Kind::kPermissionDenied:
      return "permission-denied";
    case Ground::Kind::kPermissionEither:
      return "permission-either";
    case Ground::Kind::kPermissionAnswer:
      return "permission-answer";
    case Ground::Kind::kStored:
      return "stored";
    case Ground::Kind::kAssumedConsent:
      return "assumed-consent";
    case Ground::Kind::kUnknown:
      return "unknown";
  }
  return "unknown";
}

namespace {

const Message& ground_words(Ground::Kind kind) {
  switch (kind) {
    case Ground::Kind::kStorageEmpty:
      return msg::ground_storage_empty;
    case Ground::Kind::kConstant:
      return msg::ground_constant;
    case Ground::Kind::kFieldInitial:
      return msg::ground_field_initial;
    case Ground::Kind::kPermissionDenied:
      return msg::ground_permission_denied;
    case Ground::Kind::kPermissionEither:
      return msg::ground_permission_either;
    case Ground::Kind::kPermissionAnswer:
      return msg::ground_permission_answer;
    case Ground::Kind::kStored:
      return msg::ground_stored;
    case Ground::Kind::kAssumedConsent:
      return msg::ground_assumed_consent;
    case Ground::Kind::kUnknown:
      return msg::ground_unknown;
  }
  return msg::ground_unknown;
}

}  // namespace

std::string Narrator::in_general(const Text& words) const {
  return fill(language_, words,
              {{"sdk", {std::string(msg::any_sdk.en), std::string(msg::any_sdk.zh)}}});
}

std::string Narrator::data(const Finding& finding) const {
  const auto names = finding.values.find("data");
  return names == finding.values.end() ? "" : std::string(in(language_, names->second));
}

std::string Narrator::ground(const Ground& ground) const {
  // Some tables tell what the platform answers, without anything stored (`isTaskRoot`).
  const bool now = ground.kind == Ground::Kind::kStorageEmpty && ground.key.empty();
  return say(now ? msg::ground_now : ground_words(ground.kind),
             {{"code", ground.code}, {"key", ground.key}, {"value", ground.value}});
}

std::string Narrator::function(std::string_view qualified) const {
  if (without_lambdas(qualified) != qualified) {
    return say(msg::lambda_in, {{"function", short_name(qualified)}});
  }
  return short_name(qualified);
}

std::string Narrator::clause(std::string_view id) const {
  const Clause* clause = catalog_.clause(id);
  if (!clause) return std::string(id);
  return fmt::format("{} {}: {}", in(language_, clause->document_title), clause->number,
                     in(language_, clause->summary));
}

std::string Narrator::app(const std::string& module) const {
  return module.empty() || module == ":" ? say(msg::the_app) : module;
}

std::string Narrator::note(const ReadNote& note) const {
  std::string text = note.path;
  if (note.line > 0) text += fmt::format(":{}", note.line);
  text += ": " + say(note_words(note.kind));
  if (!note.detail.empty()) text += " (" + note.detail + ")";
  return text;
}

std::string Narrator::binary_part(const BinaryPart& part) const {
  const Sdk* sdk = catalog_.sdk(part.sdk);
  const Message& words = part.classes > 0 ? (sdk ? msg::opened_of : msg::opened)
                                          : (sdk ? msg::binary_part_of : msg::binary_only);
  return part.path + ": " +
         say(words, {{"sdk", sdk ? std::string(in(language_, sdk->name)) : std::string()},
                     {"classes", std::to_string(part.classes)}});
}

}  // namespace sdklint
