// What several rules ask about the start of an SDK.
#pragma once

#include <vector>

#include "analysis/app.h"

namespace sdklint {

/// True for a call that starts an SDK and that nothing before it has made harmless.
bool starts_sdk(const ReachedCall& call);
/// What a start takes: what is known of the call, else of the SDK.
const std::vector<Symbol>& data_taken(const ReachedCall& start);

}  // namespace sdklint
