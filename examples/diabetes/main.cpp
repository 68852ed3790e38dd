// SPDX-License-Identifier: BSL-1.0
// How diabetes progresses within a year, by linear regression on ten measurements of 442 patients.
#include <cstdio>

#include "regression.hpp"

int main() {
    auto const& model = progression.network;
    std::printf("%-10s %9.3f\n", "intercept", static_cast<double>(model.intercept()));
    for (int f = 0; f < 10; ++f)
        std::printf("%-10s %9.3f\n", diabetes::feature_names[f], static_cast<double>(model.coefficients()[f]));

    auto longer = diabetes_options;
    longer.epochs = 400;
    auto const further = cg::resume(progression, diabetes::train, cg::mean_squared_error{}, diabetes_descent, longer);
    std::printf("R^2: %.7f after 70 epochs at compile time, %.7f after 400 more at run time, %.7f at best\n",
                static_cast<double>(model.score(diabetes::train)),
                static_cast<double>(further.network.score(diabetes::train)), least_squares_r_squared);
}
