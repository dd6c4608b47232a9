#pragma once

#include <cstddef>
#include <functional>

namespace sdklint {

/// Runs `body(i)` for each i below `count` on `threads` threads (0: as many as the machine has) and
/// returns when all are done. Work is handed out by an atomic counter, so the body must not rely on
/// an order.
void parallel_for(size_t count, unsigned threads, const std::function<void(size_t)>& body);

}  // namespace sdklint
