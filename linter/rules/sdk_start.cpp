#include "rules/sdk_start.h"

namespace sdklint {

bool starts_sdk(const ReachedCall& call) {
  return call.sdk_call && call.sdk_call->meaning == SdkCall::Meaning::kStart && !call.withheld;
}

const std::vector<Symbol>& data_taken(const ReachedCall& start) {
  return start.sdk_call->data.empty() ? start.sdk->data : start.sdk_call->data;
}

}  // namespace sdklint
