// SPDX-License-Identifier: BSL-1.0
// expect: fit: the optimizer comes fourth
// expect: satisf
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>

namespace cg = constgrad;

constexpr cg::regression_dataset<float, 2, 1> rows{{0, 1}, {1, 3}};
#ifdef REJECTED
constexpr auto line = cg::fit(cg::network{cg::dense<float, 1, 1>{}}, rows, cg::mean_squared_error{}, 0.1, {.epochs = 1});
#else
constexpr auto line = cg::fit(cg::network{cg::dense<float, 1, 1>{}}, rows, cg::mean_squared_error{},
                              cg::sgd{.learning_rate = 0.1}, {.epochs = 1});
#endif
static_assert(line.history.epochs == 1);
