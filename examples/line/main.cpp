// SPDX-License-Identifier: BSL-1.0
// A straight line through 100 noisy samples: trained by the compiler, and once more at run time with a report on the
// way.
#include <cstdio>

#include "line.hpp"

int main() {
    std::puts("epoch  loss at run time  loss at compile time");
    auto const again = cg::fit(cg::linear_regression<float, 1>{}, noisy_line, cg::sgd{.learning_rate = 0.1},
                               line_options, [](cg::epoch_report<float> const& report) {
                                   std::printf("%5d  %16.8f  %20.8f\n", report.epoch, static_cast<double>(report.loss),
                                               static_cast<double>(line.history[report.epoch - 1]));
                               });
    std::printf("y = %.4f x + %.4f, R^2 %.4f\n", static_cast<double>(line.network.coefficients()[0]),
                static_cast<double>(line.network.intercept()), static_cast<double>(line.network.score(noisy_line)));
    return again == line ? 0 : 1;  // the same bits
}
