// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad.hpp>

namespace cg = constgrad;

/// 100 samples of y = 2 x + 1, x uniform in [-1, 1), with normal noise of standard deviation 0.1.
constexpr auto noisy_line = [] {
    cg::random_generator generator{2024};
    cg::regression_dataset<float, 100, 1> samples{};
    for (int i = 0; i < 100; ++i) {
        float const x = cg::uniform(generator, -1.0f, 1.0f);
        samples.features(i, 0) = x;
        samples.targets(i, 0) = 2 * x + 1 + 0.1f * cg::normal<float>(generator);
    }
    return samples;
}();

constexpr cg::training_options line_options{.epochs = 100, .report_every = 10};
constexpr auto line =
    cg::fit(cg::linear_regression<float, 1>{}, noisy_line, cg::sgd{.learning_rate = 0.1}, line_options);

static_assert(line.network.score(noisy_line) > 0.98f);  // R^2
