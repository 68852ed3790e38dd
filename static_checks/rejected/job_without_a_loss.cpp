// SPDX-License-Identifier: BSL-1.0
// expect: training_job: the loss comes third
#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/job.hpp>

namespace cg = constgrad;

constexpr cg::regression_dataset<float, 2, 1> rows{{0, 1}, {1, 3}};
constexpr cg::network line{cg::dense<float, 1, 1>{}};
constexpr cg::sgd descent{.learning_rate = 0.1};
#ifdef REJECTED
constexpr cg::training_job job{line, rows, descent, descent, {.epochs = 1}};
#else
constexpr cg::training_job job{line, rows, cg::mean_squared_error{}, descent, {.epochs = 1}};
#endif
static_assert(job.run().history.epochs == 1);
