// SPDX-License-Identifier: BSL-1.0
// expect: training_history: the capacity must be even and at least 2
#include <constgrad/training/history.hpp>

#ifdef REJECTED
constexpr constgrad::training_history<float, 7> history{};
#else
constexpr constgrad::training_history<float, 8> history{};
#endif
static_assert(history.size() == 0);
