// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/optimizer.hpp>

#include <scenario/optimizer/optimizer.hpp>

// The scenario's own assertions are the check.
