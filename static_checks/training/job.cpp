// SPDX-License-Identifier: BSL-1.0
#include <constgrad/training/job.hpp>

#include <scenario/training/job.hpp>

static_assert(scenario::job::all());
