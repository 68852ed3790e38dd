// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/training/job.hpp>

#include <scenario/training/problems.hpp>

namespace scenario::job {

using namespace problems;

constexpr auto data = classes<float, 11, 2, 3>();
constexpr training_job job{two_layers<float, 2, 4, 3>(relu{}),
                           data,
                           softmax_cross_entropy{},
                           sgd{.learning_rate = 0.25},
                           {.epochs = 3, .batch_size = 4, .seed = 2}};

constexpr bool it_runs_what_fit_is_told() {
    int calls = 0;
    auto const found = job.run<8>([&](epoch_report<float> const&) { ++calls; });
    auto const expected = constgrad::fit<8>(job.untrained, data, softmax_cross_entropy{}, sgd{.learning_rate = 0.25},
                                            {.epochs = 3, .batch_size = 4, .seed = 2});
    return same_result(found, expected) && calls == 3;
}

constexpr bool its_first_step_is_that_of_the_training() {
    return same_parameters(job.first_step(), constgrad::first_step(job.untrained, data, softmax_cross_entropy{},
                                                                   sgd{.learning_rate = 0.25}, job.options));
}

constexpr bool all() { return it_runs_what_fit_is_told() && its_first_step_is_that_of_the_training(); }

}  // namespace scenario::job
