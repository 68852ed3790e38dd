// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/batch.hpp>

#include <scenario/training/batch.hpp>

static_assert(scenario::batch::all());
