// SPDX-License-Identifier: BSL-1.0
// expect: fit: a model takes fit\(model, data, optimizer
#include <constgrad/model/linear_regression.hpp>

namespace cg = constgrad;

constexpr cg::regression_dataset<float, 2, 1> rows{{0, 1}, {1, 3}};
constexpr cg::sgd descent{.learning_rate = 0.1};
#ifdef REJECTED
constexpr auto trained = cg::fit(cg::linear_regression<float, 1>{}, rows, descent, 30);
#else
constexpr auto trained = cg::fit(cg::linear_regression<float, 1>{}, rows, descent, {.epochs = 30});
#endif
static_assert(trained.history.epochs == 30);
