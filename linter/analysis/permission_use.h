// Which of the permissions that an app declares nothing in it needs: no call, class, constant, URI
// or command of its source, archives and native code, no listener or binding of its manifest, no
// SDK and no library that is known for it. What may need a permission counts as a use.
#pragma once

#include <set>
#include <string>

#include "catalog/catalog.h"
#include "model/program.h"
#include "model/project.h"

namespace sdklint {

/// Full names. A permission of which the catalogue doesn't know what needs it is never unused.
std::set<std::string> unused_permissions(const Program& program, const Project& project,
                                         const App& app, const Catalog& catalog);

/// Whether the code names anything that reads what the permission guards. Names alone count: what
/// may be a use is one.
bool may_be_used(const Program& program, const Catalog& catalog, const std::string& permission);

}  // namespace sdklint
