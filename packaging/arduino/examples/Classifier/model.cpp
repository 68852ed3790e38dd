// SPDX-License-Identifier: BSL-1.0
#include "model.h"

#include <span>

#include <constgrad.hpp>

namespace cg = constgrad;

// Two sensors, as parts of their range, and the gesture that they were recorded for.
constexpr cg::classification_dataset<float, 8, 2, 2> recorded{
    {0.9f, 0.1f, 0.8f, 0.2f, 0.7f, 0.1f, 0.9f, 0.3f, 0.2f, 0.8f, 0.1f, 0.9f, 0.3f, 0.7f, 0.2f, 0.9f},
    {0, 0, 0, 0, 1, 1, 1, 1}};

constexpr auto trained =
    cg::fit(cg::logistic_regression<float, 2>{}, recorded, cg::sgd{.learning_rate = 0.5}, {.epochs = 50});
static_assert(cg::accuracy(trained.network, recorded) == 1.0f);

constexpr auto model = trained.network;

int classify(float const (&sample)[2]) { return cg::predict_class(model, std::span<float const, 2>(sample)); }
