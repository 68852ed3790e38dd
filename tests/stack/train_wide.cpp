// SPDX-License-Identifier: BSL-1.0
// A layer of 1,000 outputs, in batches of few rows and of more: what is held of them at a time is little.
#include <cstdio>

#include <constgrad.hpp>

namespace cg = constgrad;

int main() {
    static cg::regression_dataset<float, 64, 4, 1000> data;
    for (float& x : data.features.elements) x = 0.5f;
    for (float& y : data.targets.elements) y = 0.25f;
    cg::network<cg::dense<float, 4, 1000>> const net;
    cg::sgd const settings{.learning_rate = 0.01};
    static auto result = cg::fit(net, data, cg::mean_squared_error{}, settings, {.epochs = 1, .batch_size = 4});
    for (int const batch : {4, 24, 32})
        result = cg::resume(result, data, cg::mean_squared_error{}, settings, {.epochs = 1, .batch_size = batch});
    std::printf("loss %g\n", static_cast<double>(result.history.final_loss));
    return result.history.final_loss < result.history.losses[0] ? 0 : 1;
}
