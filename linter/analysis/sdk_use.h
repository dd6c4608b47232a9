// Which calls of catalogue SDKs the app's own code writes, whether or not a scene reaches them:
// what tells an SDK that is used from one that only lies there, and a switch that is never touched.
// Calls are matched by name and by what their file imports, not by type.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "model/program.h"
#include "model/project.h"

namespace sdklint {

/// A call of an SDK as the source writes it.
struct WrittenSdkCall {
  Span span;       ///< the whole expression
  Span name_span;  ///< the called name
  const Sdk* sdk = nullptr;
  const SdkCall* call = nullptr;
};

/// All of them in the modules of an app, by file and place. A call counts when its file imports the
/// SDK's class or something beside it, or writes the class out.
std::vector<WrittenSdkCall> written_sdk_calls(const Program& program, const Project& project,
                                              const App& app, const Catalog& catalog);

}  // namespace sdklint
