// The command line. Only this file knows CLI11; what it reads becomes `Options`, and a command
// runs.
#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "base/store.h"
#include "cli/commands.h"
#include "cli/config.h"

namespace sdklint {
namespace {

const std::vector<std::string> kFormats = {"text", "json", "sarif"};

ReportLanguage language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (!value || !*value) continue;
    return std::string_view(value).starts_with("zh") ? ReportLanguage::kChinese
                                                     : ReportLanguage::kEnglish;
  }
  return ReportLanguage::kEnglish;
}

std::string format_by_ending(const std::string& file) {
  for (const std::string& format : kFormats) {
    if (file.ends_with("." + format)) return format;
  }
  return "text";
}

/// What was typed, before the configuration file has had its say.
struct Typed {
  std::string root = ".";
  std::vector<std::string> formats, files, rules, catalogs;
  std::string language, fail_on, config, color = "auto";
  unsigned jobs = 0;
  bool strict = false, no_cache = false;
  std::string word;  ///< a rule, an SDK, a folder
  std::string resolved_deps, merged_manifest;
  bool coverage = false;
};

/// `--output` belongs to the `--format` before it; without one its ending tells.
std::vector<Output> outputs_of(const Typed& typed, const std::vector<CLI::Option*>& order) {
  std::vector<Output> outputs;
  size_t format = 0, file = 0;
  bool open = false;
  for (const CLI::Option* option : order) {
    if (option->check_lname("format") && format < typed.formats.size()) {
      outputs.push_back({typed.formats[format++], ""});
      open = true;
    } else if (option->check_lname("output") && file < typed.files.size()) {
      const std::string& name = typed.files[file++];
      if (open)
        outputs.back().file = name;
      else
        outputs.push_back({format_by_ending(name), name});
      open = false;
    }
  }
  if (outputs.empty()) outputs.emplace_back();
  return outputs;
}

Result<Config> config_of(const Typed& typed) {
  if (!typed.config.empty()) return read_config(typed.config);
  const std::filesystem::path beside = std::filesystem::path(typed.root) / kConfigName;
  std::error_code error;
  if (std::filesystem::is_regular_file(beside, error)) return read_config(beside.string());
  return Config();
}

Result<Options> options_of(const Typed& typed, const Config& config,
                           const std::vector<CLI::Option*>& order) {
  Options options;
  options.root = typed.root;
  options.resolved_deps = typed.resolved_deps;
  options.merged_manifest = typed.merged_manifest;
  options.outputs = outputs_of(typed, order);
  options.jobs = typed.jobs;
  if (!typed.no_cache) options.cache = user_cache_folder();
  options.strict = typed.strict;
  options.color = typed.color == "always"  ? ColorChoice::kAlways
                  : typed.color == "never" ? ColorChoice::kNever
                                           : ColorChoice::kAuto;
  options.rules = typed.rules;
  for (const std::string& rule : typed.rules) {
    if (!find_rule(rule))
      return Error{"there is no rule '" + rule + "'", "", 0, "`sdklint rules` lists them"};
  }
  options.severities = config.severities;
  options.exclude = config.exclude;
  options.catalogs = config.catalogs;
  options.catalogs.insert(options.catalogs.end(), typed.catalogs.begin(), typed.catalogs.end());
  options.language = config.language.value_or(language_of_locale());
  if (!typed.language.empty()) options.language = *language_named(typed.language);
  if (config.fail_on) options.fail_on = *config.fail_on;
  if (!typed.fail_on.empty()) options.fail_on = severity_named(typed.fail_on);
  return options;
}

/// A command of the program and what it does with the options.
using Action = std::function<int(const Options&)>;

class CommandLine {
 public:
  explicit CommandLine(const std::string& version)
      : app_(
            "Finds what an Android app does with personal information before, without or against "
            "its user's consent, "
            "from the source tree alone.",
            "sdklint") {
    app_.set_version_flag("--version", "sdklint " + version);
    app_.set_help_flag("-h,--help", "Print this help and leave");
    app_.require_subcommand(1);
    app_.footer(
        "Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 the run itself could not "
        "be done.");
    add_check(version);
    add_explain_finding();
    add_sdks(version);
    add_rules();
    add_catalog();
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
    // Only commands about a project have a configuration.
    const bool configured = chosen_->get_option_no_throw("--config") != nullptr;
    const Result<Config> config = configured ? config_of(typed_) : Config();
    if (!config) return complain(config.error());
    const Result<Options> options = options_of(typed_, *config, chosen_->parse_order());
    if (!options) return complain(options.error());
    return action_(*options);
  }

 private:
  CLI::App* command(CLI::App& parent, const std::string& name, const std::string& description,
                    Action action) {
    CLI::App* command = parent.add_subcommand(name, description);
    command->callback([this, command, action = std::move(action)] {
      chosen_ = command;
      action_ = action;
    });
    command
        ->add_option("--lang", typed_.language,
                     "Language of the report: zh or en (by default, the locale's)")
        ->check(CLI::IsMember({"zh", "en"}));
    repeatable(*command, "--catalog", typed_.catalogs,
               "A folder like sdk-catalog/, over the built-in catalogue")
        ->type_name("DIR");
    return command;
  }

  /// An option that may be given several times, with one value each time, so that what follows it
  /// is free for the path.
  static CLI::Option* repeatable(CLI::App& command, const std::string& name,
                                 std::vector<std::string>& values, const std::string& description) {
    return command.add_option(name, values, description)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  void add_project_options(CLI::App& command) {
    command.add_option("path", typed_.root, "The folder that holds the project")->type_name("PATH");
    command
        .add_option("--config", typed_.config,
                    "Configuration file (by default PATH/.sdklint.yaml, if there is one)")
        ->type_name("FILE");
    command
        .add_option("--jobs", typed_.jobs,
                    "Threads to use (by default, as many as the machine has)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024));
  }

  void add_build_results(CLI::App& command) {
    command
        .add_option("--resolved-deps", typed_.resolved_deps,
                    "What the build resolved: the text of `gradle dependencies`, or the JSON of "
                    "integrations/gradle")
        ->type_name("FILE");
    command
        .add_option("--merged-manifest", typed_.merged_manifest,
                    "The AndroidManifest.xml that the build merged")
        ->type_name("FILE");
  }

  void add_check(const std::string& version) {
    CLI::App* check =
        command(app_, "check", "Lint an Android project",
                [version](const Options& options) { return sdklint::check(options, version); });
    add_project_options(*check);
    add_build_results(*check);
    repeatable(*check, "--format", typed_.formats,
               "text, json or sarif; may be given several times")
        ->check(CLI::IsMember(kFormats));
    repeatable(*check, "--output", typed_.files,
               "Where the --format before it goes (by default, standard output)")
        ->type_name("FILE");
    check
        ->add_option("--fail-on", typed_.fail_on,
                     "Least severity for exit code 1 (by default, warning)")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    repeatable(*check, "--rule", typed_.rules, "Run only this rule; may be given several times")
        ->type_name("NAME");
    check->add_option("--color", typed_.color, "Colour in text: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    check->add_flag("--no-cache", typed_.no_cache,
                    "Neither use nor keep what earlier runs worked out");
    check->add_flag("--strict", typed_.strict,
                    "Exit with 1 also when something could not be read or fully understood");
  }

  void add_explain_finding() {
    CLI::App* explain =
        command(app_, "explain-finding",
                "Print the whole chain that leads to a finding, with the code and the grounds of "
                "every step",
                [this](const Options& options) { return explain_finding(options, typed_.word); });
    explain
        ->add_option("finding", typed_.word,
                     "Its place (FILE:LINE), its rule, or the beginning of its fingerprint")
        ->type_name("FINDING")
        ->required();
    add_project_options(*explain);
    explain->add_option("--color", typed_.color, "Colour in text: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}));
  }

  void add_sdks(const std::string& version) {
    CLI::App* sdks =
        command(app_, "sdks", "List the SDKs of an Android project",
                [version](const Options& options) { return list_sdks(options, version); });
    add_project_options(*sdks);
    add_build_results(*sdks);
    sdks->add_option("--format", typed_.formats, "table, json or cyclonedx (1.5)")
        ->check(CLI::IsMember({"table", "json", "cyclonedx"}))
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }

  void add_rules() {
    CLI::App* rules = command(app_, "rules", "List the rules", [this](const Options& options) {
      return typed_.coverage ? list_coverage(options) : list_rules(options);
    });
    rules->add_flag("--coverage", typed_.coverage,
                    "List the clauses of the regulations instead, and which rules look for them");
    CLI::App* explain =
        command(app_, "explain", "Say what a rule looks for, why, and what to do",
                [this](const Options& options) { return explain_rule(options, typed_.word); });
    explain->add_option("rule", typed_.word, "The rule's name")->type_name("RULE")->required();
  }

  void add_catalog() {
    CLI::App* catalog = app_.add_subcommand("catalog", "Look into the catalogue of SDKs");
    catalog->require_subcommand(1);
    command(*catalog, "list", "List all SDKs",
            [](const Options& options) { return list_catalog(options); });
    CLI::App* show = command(
        *catalog, "show", "Show all that is known of an SDK, an API or a clause",
        [this](const Options& options) { return show_catalog_entry(options, typed_.word); });
    show->add_option("id", typed_.word, "Its id")->type_name("ID")->required();
    CLI::App* search =
        command(*catalog, "search", "Find SDKs by name, company, coordinate, package or class",
                [this](const Options& options) { return search_catalog(options, typed_.word); });
    search->add_option("word", typed_.word, "What to look for")->type_name("WORD")->required();
    CLI::App* check =
        command(*catalog, "check", "Hold a catalogue folder to its schema and to itself",
                [this](const Options&) { return check_catalog_folder(typed_.word); });
    check->add_option("folder", typed_.word, "A folder like sdk-catalog/")
        ->type_name("DIR")
        ->required();
  }

  CLI::App app_;
  CLI::App* chosen_ = nullptr;
  Action action_;
  Typed typed_;
};

}  // namespace

int run_program(int argc, const char* const* argv, const std::string& version) {
  return CommandLine(version).run(argc, argv);
}

}  // namespace sdklint
