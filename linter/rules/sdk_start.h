// What several rules ask about the start of an SDK.
#pragma once

#include <initializer_list>
#include <vector>

#include "analysis/app.h"

namespace sdklint {

/// True for a call that starts an SDK and that nothing before it has made harmless.
bool starts_sdk(const ReachedCall& call);
/// What a start takes: what is known of the call, else of the SDK.
const std::vector<Symbol>& data_taken(const ReachedCall& start);

/// The first call of the SDK with one of those meanings that the app's code writes, reached or not;
/// null when there is none.
const WrittenSdkCall* written_call(const AnalyzedApp& app, const Sdk& sdk,
                                   std::initializer_list<SdkCall::Meaning> meanings);

}  // namespace sdklint
