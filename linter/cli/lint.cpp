#include "cli/lint.h"

#include <algorithm>
#include <array>
#include <set>
#include <thread>
#include <tuple>

#include "base/glob.h"
#include "base/parallel.h"
#include "base/store.h"
#include "cli/result_key.h"
#include "report/fingerprint.h"
#include "report/result_pack.h"
#include "report/suppressions.h"

namespace sdklint {
namespace {

constexpr std::array kScenes = {Scene::kPermissionRefused, Scene::kFirstLaunch};

Error no_android_project(const std::string& root) {
  return {"there is no Android project here", root, 0,
          "Looked for AndroidManifest.xml and for build.gradle, build.gradle.kts or "
          "settings.gradle that apply an "
          "Android plugin. Give the folder that holds the project: sdklint check PATH"};
}

/// The rules to run: those asked for, or all that the configuration leaves on.
std::vector<std::string> chosen_rules(const Options& options) {
  std::vector<std::string> names;
  for (const Rule& rule : all_rules()) {
    const std::string& name = rule.card->name;
    const auto severity = options.severities.find(name);
    const bool off = severity != options.severities.end() && !severity->second;
    const bool asked =
        std::find(options.rules.begin(), options.rules.end(), name) != options.rules.end();
    if (asked || (options.rules.empty() && !off)) names.push_back(name);
  }
  return names;
}

/// Modules shared by several apps are judged in each; what is said twice is kept once.
void keep_once(std::vector<ReportedFinding>& findings) {
  std::set<std::tuple<Span, std::string, std::string, std::string>> seen;
  std::erase_if(findings, [&](const ReportedFinding& one) {
    const Finding& finding = one.finding;
    return !seen.emplace(finding.span, finding.rule->name, finding.sdk, finding.api).second;
  });
}

void sort_by_place(std::vector<ReportedFinding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const ReportedFinding& a, const ReportedFinding& b) {
                     return std::tie(a.finding.span, a.finding.rule->name) <
                            std::tie(b.finding.span, b.finding.rule->name);
                   });
}

void set_severities(std::vector<ReportedFinding>& findings, const Options& options) {
  for (ReportedFinding& one : findings) {
    const auto severity = options.severities.find(one.finding.rule->name);
    if (severity != options.severities.end() && severity->second)
      one.finding.severity = *severity->second;
  }
}

size_t drop_excluded(std::vector<ReportedFinding>& findings, const SourceTree& sources,
                     const Options& options) {
  return std::erase_if(findings, [&](const ReportedFinding& one) {
    const std::string& path = sources.file(one.finding.span.file).path;
    return std::any_of(options.exclude.begin(), options.exclude.end(),
                       [&](const std::string& pattern) { return glob_match(pattern, path); });
  });
}

AppCoverage coverage_of(const AnalyzedApp& app) {
  AppCoverage coverage;
  coverage.module = app.app().module;
  for (const Scene scene : kScenes) {
    const Rehearsal& rehearsal = app.rehearsal(scene);
    coverage.contexts += rehearsal.contexts;
    coverage.assumed_library_calls += rehearsal.assumed_library_calls;
    coverage.widened += rehearsal.widened;
    coverage.cut_short |= rehearsal.cut_short;
    if (scene == Scene::kPermissionRefused) coverage.too_far = rehearsal.too_far;
    if (scene == Scene::kFirstLaunch) coverage.entries = rehearsal.entries;
  }
  coverage.cut_short |= app.rehearsal(Scene::kPolicyRefused).cut_short;
  return coverage;
}

struct AppVerdict {
  std::vector<Finding> findings;
  AppCoverage coverage;
};

AppVerdict judge(const App& app, const Project& project, const Program& tree,
                 const Resources& resources, const Catalog& catalog,
                 const std::vector<std::string>& rules, unsigned threads) {
  const std::optional<Program> own = program_of(app, project, tree);
  const AnalyzedApp analyzed(own ? *own : tree, project, resources, app, catalog);
  parallel_for(kScenes.size(), threads, [&](size_t i) { analyzed.rehearsal(kScenes[i]); });
  return {run_rules(analyzed, rules), coverage_of(analyzed)};
}

void add_notes(std::vector<ReadNote>& notes, const std::vector<ReadNote>& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// How many classes of it were asked what they name: archives are opened that a module holds.
size_t opened_classes(FileId archive, const std::string& path, const Project& project) {
  for (const Module& module : project.modules) {
    for (const LocalArchive& held : module.archives) {
      if (held.path == path) return project.archives->contents(archive).classes.size();
    }
  }
  return 0;
}

/// Archives and native libraries. A library that lies there for several processors is named once.
void add_binary_parts(std::vector<BinaryPart>& parts, const SourceTree& sources,
                      const Project& project, const Catalog& catalog) {
  for (const FileId file : sources.files(FileKind::kArchive)) {
    const std::string& path = sources.file(file).path;
    // The wrapper's own jar runs on the developer's machine only.
    if (file_name(path) == "gradle-wrapper.jar") continue;
    const Sdk* sdk = catalog.sdk_of_archive(file_name(path));
    parts.push_back({path, sdk ? sdk->id : "", opened_classes(file, path, project)});
  }
  std::set<std::string> libraries;
  for (const FileId file : sources.files(FileKind::kNativeLibrary)) {
    const std::string& path = sources.file(file).path;
    if (!libraries.insert(file_name(path)).second) continue;
    const Sdk* sdk = catalog.sdk_of_native_library(file_name(path));
    parts.push_back({path, sdk ? sdk->id : "", 0});
  }
}

/// What was read, and every file that could not be.
void add_file_coverage(Coverage& coverage, const SourceTree& sources, const Project& project,
                       const Program& program, const Catalog& catalog) {
  for (const FileId file : program.files()) {
    (sources.file(file).kind == FileKind::kJava ? coverage.java_files : coverage.kotlin_files) += 1;
  }
  coverage.manifests = sources.files(FileKind::kManifest).size();
  coverage.build_files =
      sources.files(FileKind::kGroovy).size() + sources.files(FileKind::kKotlinScript).size();

  std::vector<ReadNote>& notes = coverage.notes;
  add_notes(notes, sources.walk_notes());
  add_notes(notes, project.notes);
  add_notes(notes, program.notes());
  for (const Module& module : project.modules) {
    for (const LocalArchive& archive : module.archives) {
      const std::optional<FileId> file = sources.find(archive.path);
      if (file) add_notes(notes, project.archives->contents(*file).notes);
    }
  }
  std::sort(notes.begin(), notes.end(), [](const ReadNote& a, const ReadNote& b) {
    return std::tie(a.path, a.line, a.kind, a.detail) < std::tie(b.path, b.line, b.kind, b.detail);
  });
  notes.erase(std::unique(notes.begin(), notes.end(),
                          [](const ReadNote& a, const ReadNote& b) {
                            return std::tie(a.path, a.line, a.kind) ==
                                   std::tie(b.path, b.line, b.kind);
                          }),
              notes.end());

  add_binary_parts(coverage.binary_parts, sources, project, catalog);
}

}  // namespace

KnownLibrary::KnownLibrary(const Catalog& catalog) : catalog_(catalog) {
  for (const NativeSink& sink : catalog.native_sinks) {
    const bool is_text = sink.kind == NativeSink::Kind::kProperty ||
                         sink.kind == NativeSink::Kind::kFile ||
                         sink.kind == NativeSink::Kind::kCommand;
    for (const std::string& name : sink.names) {
      // The longest part without a '*'; of a struct's member its own name.
      std::string_view best, rest = name;
      while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('*'));
        if (part.size() > best.size()) best = part;
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
      }
      if (sink.kind == NativeSink::Kind::kMember) best.remove_prefix(best.find('.') + 1);
      if (best.size() < 3) continue;
      native_words_.words.emplace_back(best);
      if (is_text) native_words_.fragments.emplace_back(best);
    }
    if (sink.kind == NativeSink::Kind::kRequest) native_words_.words.emplace_back("ioctl");
  }
}

namespace {

Result<SharedCatalog> read_catalog(const std::vector<std::string>& overlays) {
  Result<Catalog> catalog = Catalog::built_in();
  if (!catalog) return catalog.error();
  for (const std::string& folder : overlays) {
    Result<Catalog> overlay = Catalog::from_folder(folder);
    if (!overlay) return overlay.error();
    catalog->overlay(std::move(*overlay));
  }
  return SharedCatalog(std::make_shared<const Catalog>(std::move(*catalog)));
}

}  // namespace

Result<SharedCatalog> load_catalog(const std::vector<std::string>& overlays) {
  if (!overlays.empty()) return read_catalog(overlays);
  static const Result<SharedCatalog> built_in = read_catalog({});
  return built_in;
}

Result<SourceTree> load_sources(const Options& options) {
  std::vector<std::string> given;
  for (const std::string& file : {options.resolved_deps, options.merged_manifest}) {
    if (!file.empty()) given.push_back(file);
  }
  return SourceTree::from_disk(options.root, given);
}

Result<Project> load_project(const SourceTree& sources, const Options& options) {
  BuildResults results;
  size_t next = 0;
  if (!options.resolved_deps.empty()) results.resolved_dependencies = sources.given(next++);
  if (!options.merged_manifest.empty()) results.merged_manifest = sources.given(next++);
  Project project = Project::read(sources, results);
  if (!project.is_android()) return no_android_project(options.root);
  return project;
}

namespace {

/// Reads, rehearses and asks the rules: all that a run does whose answer no earlier run left.
Result<void> judge_tree(LintResult& result, const Options& options,
                        const std::vector<std::string>& rules, Store* store) {
  const Result<Project> project = load_project(result.sources, options);
  if (!project) return project.error();
  const KnownLibrary library(*result.catalog);
  const Program program = Program::build(result.sources, &library, options.jobs, store);
  const Resources resources = Resources::read(result.sources);
  std::vector<AppVerdict> verdicts(project->apps.size());
  if (!rules.empty()) {
    const size_t threads = options.jobs != 0 ? options.jobs : std::thread::hardware_concurrency();
    const auto for_each =
        static_cast<unsigned>(std::max<size_t>(1, threads / std::max<size_t>(1, verdicts.size())));
    parallel_for(verdicts.size(), options.jobs, [&](size_t i) {
      verdicts[i] =
          judge(project->apps[i], *project, program, resources, *result.catalog, rules, for_each);
    });
  }
  for (AppVerdict& verdict : verdicts) {
    for (Finding& finding : verdict.findings) {
      ReportedFinding one;
      one.finding = std::move(finding);
      result.findings.push_back(std::move(one));
    }
    if (!rules.empty()) result.coverage.apps.push_back(std::move(verdict.coverage));
  }

  sort_by_place(result.findings);
  keep_once(result.findings);
  apply_suppressions(result.findings, result.sources, rules, options.jobs);
  set_severities(result.findings, options);
  result.coverage.excluded_findings = drop_excluded(result.findings, result.sources, options);
  set_fingerprints(result.findings, result.sources);
  add_file_coverage(result.coverage, result.sources, *project, program, *result.catalog);
  return {};
}

/// What wasn't parsed for want of a library on this machine will be once that is there.
bool may_be_kept(const LintResult& result) {
  return std::none_of(result.coverage.notes.begin(), result.coverage.notes.end(),
                      [](const ReadNote& note) { return note.kind == ReadNote::Kind::kNotParsed; });
}

}  // namespace

Result<LintResult> lint(const Options& options) {
  Result<SharedCatalog> catalog = load_catalog(options.catalogs);
  if (!catalog) return catalog.error();
  Result<SourceTree> sources = load_sources(options);
  if (!sources) return sources.error();
  LintResult result{std::move(*sources), std::move(*catalog), {}, {}};
  const std::vector<std::string> rules = chosen_rules(options);

  const std::unique_ptr<Store> store = options.cache.empty() ? nullptr : Store::open(options.cache);
  StoreKey key;
  if (store) {
    key = result_key(*store, result.sources, options, rules);
    const std::optional<std::string> kept = store->get(key);
    if (kept && unpack_result(*kept, result)) return result;
  }
  const Result<void> judged = judge_tree(result, options, rules, store.get());
  if (!judged) return judged.error();
  if (store && may_be_kept(result)) store->put(key, packed_result(result));
  return result;
}

}  // namespace sdklint
