// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/fit.hpp>

#include <type_traits>

#include <scenario/model/fit.hpp>

static_assert(scenario::fit_of_a_model::all());

namespace {

using namespace constgrad;
using scenario::fit_of_a_model::own_model;

static_assert(model<own_model> && !model<network<dense<float, 2, 1>>> && !model<float>);

}  // namespace
