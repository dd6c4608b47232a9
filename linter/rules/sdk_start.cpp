#include "rules/sdk_start.h"

#include <algorithm>

namespace sdklint {

bool starts_sdk(const ReachedCall& call) {
  return call.sdk_call && call.sdk_call->meaning == SdkCall::Meaning::kStart && !call.withheld;
}

const std::vector<Symbol>& data_taken(const ReachedCall& start) {
  return start.sdk_call->data.empty() ? start.sdk->data : start.sdk_call->data;
}

const WrittenSdkCall* written_call(const AnalyzedApp& app, const Sdk& sdk,
                                   std::initializer_list<SdkCall::Meaning> meanings) {
  for (const WrittenSdkCall& written : app.written_sdk_calls()) {
    if (written.sdk != &sdk) continue;
    if (std::find(meanings.begin(), meanings.end(), written.call->meaning) != meanings.end())
      return &written;
  }
  return nullptr;
}

}  // namespace sdklint
