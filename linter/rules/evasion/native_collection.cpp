// Flags personal information that C or C++ code reads in the first launch: files, properties and
// commands, system calls, and Java APIs that it calls through JNI.
#include <algorithm>
#include <map>

#include "rules/rule.h"
#include "rules/words.h"

namespace sdklint::rules {
namespace {

const std::vector<Symbol>& data_of(const ReachedCall& read) {
  return read.api ? read.api->data : read.native->data;
}

/// Another read takes the same and says it plainer.
bool told_elsewhere(const ReachedCall& read, const std::vector<const ReachedCall*>& reads) {
  if (!read.native || !read.native->indirect) return false;
  return std::any_of(reads.begin(), reads.end(), [&](const ReachedCall* other) {
    if (other->native && other->native->indirect) return false;
    const std::vector<Symbol>& data = data_of(*other);
    return std::any_of(data.begin(), data.end(), [&](Symbol kind) {
      return std::find(data_of(read).begin(), data_of(read).end(), kind) != data_of(read).end();
    });
  });
}

/// The last function of the path that isn't native code: the method with which the app goes there.
std::string entry_method(const SourceTree& sources, const CallPath& path) {
  std::string method;
  for (size_t i = 0; i + 1 < path.steps.size(); ++i) {
    const Span next = path.steps[i + 1].span;
    if (next.valid() && sources.file(next.file).kind != FileKind::kNative)
      method = path.steps[i].function;
  }
  return method.empty() && !path.steps.empty() ? path.steps.front().function : method;
}

}  // namespace

void native_collection(const AnalyzedApp& app, RuleRun& run) {
  std::vector<const ReachedCall*> reads;
  for (const ReachedCall& read : app.rehearsal(Scene::kFirstLaunch).calls) {
    if (read.kind == ReachedCall::Kind::kNativeRead) reads.push_back(&read);
  }
  // What one call reads is told once.
  std::map<Span, std::vector<const ReachedCall*>> places;
  for (const ReachedCall* read : reads) {
    if (!told_elsewhere(*read, reads)) places[read->name_span].push_back(read);
  }
  for (const auto& [place, found] : places) {
    const ReachedCall& first = *found.front();
    std::vector<Symbol> data;
    std::vector<std::string> means;
    for (const ReachedCall* read : found) {
      means.push_back(read->api ? read->api->id : read->native->id);
      for (const Symbol kind : data_of(*read)) {
        if (std::find(data.begin(), data.end(), kind) == data.end()) data.push_back(kind);
      }
    }
    run.report(place)
        .about(first, Scene::kFirstLaunch)
        .reading(means.front())
        .taking(data)
        .with("means", join(means))
        .with("entry_method", short_name(entry_method(app.sources(), first.path)));
  }
}

}  // namespace sdklint::rules
