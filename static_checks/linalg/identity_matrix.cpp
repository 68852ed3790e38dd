// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/identity_matrix.hpp>

#include <scenario/linalg/identity_matrix.hpp>

static_assert(scenario::identity_matrix::the_diagonal_is_one_and_the_rest_zero());
static_assert(scenario::identity_matrix::zeros_are_zero());
