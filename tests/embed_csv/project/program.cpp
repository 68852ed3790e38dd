// SPDX-License-Identifier: BSL-1.0
#include "table.hpp"

static_assert(table::data.features(0, 0) == 1);
