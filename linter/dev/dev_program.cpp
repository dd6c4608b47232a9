// `sdklint-dev`: each stage of a run as text, and the making of rules and of their pages.
#include "dev/dev_program.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>

#include "cli/commands.h"
#include "cli/lint.h"
#include "dev/print_calls.h"
#include "dev/print_dependencies.h"
#include "dev/print_model.h"
#include "dev/rule_maker.h"
#include "dev/rule_pages.h"

namespace sdklint {
namespace {

struct Typed {
  std::string path = ".";
  std::string scene = "first-launch";
  std::string family, name;
  std::string checkout = ".";
  bool only_check = false;
};

std::optional<Grammar> grammar_of(FileKind kind) {
  switch (kind) {
    case FileKind::kJava:
      return Grammar::kJava;
    case FileKind::kKotlin:
    case FileKind::kKotlinScript:
      return Grammar::kKotlin;
    case FileKind::kGroovy:
      return Grammar::kGroovy;
    case FileKind::kToml:
      return Grammar::kToml;
    default:
      return std::nullopt;
  }
}

/// Prints something about each file of a tree that has a text for it.
int print_files(const std::string& path,
                const std::function<std::string(const SourceTree&, FileId)>& text_of) {
  const Result<SourceTree> sources = SourceTree::from_disk(path);
  if (!sources) return complain(sources.error());
  for (uint32_t index = 0; index < sources->size(); ++index) {
    const std::string text = text_of(*sources, FileId{index});
    if (text.empty()) continue;
    print("# " + sources->file(FileId{index}).path + "\n" + text);
  }
  return kClean;
}

std::string syntax_of(const SourceTree& sources, FileId file) {
  const std::optional<Grammar> grammar = grammar_of(sources.file(file).kind);
  return grammar ? print_syntax(SyntaxTree::parse(*grammar, file, sources.text(file))) : "";
}

std::string model_of(const SourceTree& sources, FileId file) {
  const SourceFile& about = sources.file(file);
  if (about.kind == FileKind::kJava) return print_model(unit_from_java(file, sources.text(file)));
  if (about.kind == FileKind::kKotlin) {
    return print_model(unit_from_kotlin(file, about.path, sources.text(file)));
  }
  return "";
}

/// Prints something about each app of a tree. Trees without an Android project are analysed too.
int print_apps(const std::string& path,
               const std::function<std::string(const AnalyzedApp&)>& text_of) {
  const Result<SourceTree> sources = SourceTree::from_disk(path);
  if (!sources) return complain(sources.error());
  const Result<SharedCatalog> loaded = load_catalog({});
  if (!loaded) return complain(loaded.error());
  const Catalog& catalog = **loaded;
  const Project project = Project::read(*sources);
  const KnownLibrary library(catalog);
  const Program program = Program::build(*sources, &library, 0);
  const Resources resources = Resources::read(*sources);
  std::vector<App> apps = project.apps;
  if (apps.empty()) apps.emplace_back();
  for (const App& app : apps) {
    const std::optional<Program> own = program_of(app, project, program);
    print(text_of(AnalyzedApp(own ? *own : program, project, resources, app, catalog)));
  }
  return kClean;
}

int print_declared(const std::string& path) {
  const Result<SourceTree> sources = SourceTree::from_disk(path);
  if (!sources) return complain(sources.error());
  print(print_dependencies(*sources, Project::read(*sources)));
  return kClean;
}

int rehearse(const Typed& typed) {
  for (const Scene scene : {Scene::kFirstLaunch, Scene::kPermissionRefused, Scene::kSecondLaunch,
                            Scene::kPolicyRefused}) {
    if (scene_name(scene) != typed.scene) continue;
    return print_apps(typed.path,
                      [scene](const AnalyzedApp& app) { return print_rehearsal(app, scene); });
  }
  return complain({"there is no scene '" + typed.scene + "'", "", 0,
                   "Scenes: first-launch, permission-refused, second-launch, policy-refused"});
}

int say(const Result<std::string>& text) {
  if (!text) return complain(text.error());
  print(*text);
  return kClean;
}

class DevCommandLine {
 public:
  DevCommandLine() : app_("For those who work on sdklint.", "sdklint-dev") {
    app_.require_subcommand(1);
    add_stages();
    add_makers();
  }

  int run(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& success) {
      return app_.exit(success);
    } catch (const CLI::ParseError& error) {
      app_.exit(error);
      return kCouldNotRun;
    }
    return action_();
  }

 private:
  CLI::App* command(const std::string& name, const std::string& description,
                    std::function<int()> action) {
    CLI::App* command = app_.add_subcommand(name, description);
    command->callback([this, action = std::move(action)] { action_ = action; });
    return command;
  }

  void add_stages() {
    const auto stage = [this](const std::string& name, const std::string& description,
                              std::function<int()> action) {
      CLI::App* made = command(name, description, std::move(action));
      made->add_option("path", typed_.path, "A folder or a file")->type_name("PATH");
      return made;
    };
    stage("print-syntax", "Syntax trees", [this] { return print_files(typed_.path, syntax_of); });
    stage("print-model", "Java and Kotlin files as units",
          [this] { return print_files(typed_.path, model_of); });
    stage("print-dependencies", "Declared dependencies and plugins as JSON Lines",
          [this] { return print_declared(typed_.path); });
    stage("print-calls", "Call edges, sensitive calls and component starts as JSON Lines",
          [this] { return print_apps(typed_.path, print_calls); });
    stage(
        "rehearse",
        "What a scene reaches, with paths and grounds, decided branches, what ran and what was cut",
        [this] { return rehearse(typed_); })
        ->add_option("--scene", typed_.scene,
                     "first-launch, permission-refused, second-launch or policy-refused");
  }

  void add_makers() {
    CLI::App* new_rule = command("new-rule", "Make the four parts of a rule", [this] {
      return say(make_rule(typed_.checkout, typed_.family, typed_.name));
    });
    new_rule->add_option("family", typed_.family, "consent, permission, sdk …")->required();
    new_rule->add_option("name", typed_.name, "The offence: pre_consent_sdk_init")->required();
    CLI::App* docs = command("docs", "Write the pages of the rules from cards and cases", [this] {
      return say(typed_.only_check ? check_pages(typed_.checkout) : write_pages(typed_.checkout));
    });
    docs->add_flag("--check", typed_.only_check, "Write nothing; fail when a page is out of date");
    for (CLI::App* maker : {new_rule, docs}) {
      maker->add_option("--checkout", typed_.checkout, "The repository (by default, here)")
          ->type_name("DIR");
    }
  }

  CLI::App app_;
  Typed typed_;
  std::function<int()> action_;
};

}  // namespace

int run_dev_program(int argc, const char* const* argv) { return DevCommandLine().run(argc, argv); }

}  // namespace sdklint
