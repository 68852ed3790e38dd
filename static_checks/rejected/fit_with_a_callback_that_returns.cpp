// SPDX-License-Identifier: BSL-1.0
// expect: fit: the callback must return nothing
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/model/fit.hpp>

namespace cg = constgrad;

constexpr cg::regression_dataset<float, 2, 1> rows{{0, 1}, {1, 3}};
constexpr cg::network line{cg::dense<float, 1, 1>{}};
constexpr cg::sgd descent{.learning_rate = 0.1};
constexpr auto look = [](cg::epoch_report<float> const& report) {
#ifdef REJECTED
    return report.loss > 1;
#else
    static_cast<void>(report.loss > 1);
#endif
};
constexpr auto trained = cg::fit(line, rows, cg::mean_squared_error{}, descent, {.epochs = 1}, look);
static_assert(trained.history.final_loss < 100);
