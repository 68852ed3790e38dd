// SPDX-License-Identifier: BSL-1.0
#include <constgrad/model/fit.hpp>

#include <type_traits>

#include <scenario/model/fit.hpp>

static_assert(scenario::fit_of_a_model::all());

namespace {

using namespace constgrad;
using scenario::fit_of_a_model::own_model;

// Each way to call finds one function, though there are others for what is no such way.
constexpr auto data = scenario::fit_of_a_model::some_data();
constexpr network<dense<float, 2, 1>> plain{};
constexpr mean_squared_error loss{};
constexpr sgd descent{.learning_rate = 0.1};
constexpr training_options options{.epochs = 1};
constexpr auto silent = [](epoch_report<float> const&) {};
constexpr auto of_model = fit<4>(own_model{}, data, descent, options, silent);
constexpr auto of_network = fit<4>(plain, data, loss, descent, options, silent);
static_assert(of_model.history.epochs + of_network.history.epochs == 2);
static_assert(fit<4>(own_model{}, data, descent, options) == of_model);
static_assert(fit<4>(own_model{}, data, descent, {.epochs = 1}, [](auto const&) {}) == of_model);
static_assert(fit<4>(plain, data, loss, descent, options) == of_network);
static_assert(fit<4>(plain, data, loss, descent, {.epochs = 1}, [](auto const&) {}) == of_network);
static_assert(fit<4>(own_model{}, data, loss, descent, options, silent).history.epochs == 1);
static_assert(resume(of_model, data, descent, options, silent) == resume(of_model, data, descent, {.epochs = 1}));
static_assert(resume(of_network, data, loss, descent, options, silent) ==
              resume(of_network, data, loss, descent, {.epochs = 1}));

static_assert(model<own_model> && !model<network<dense<float, 2, 1>>> && !model<float>);

}  // namespace
