// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <constgrad/linalg/comparison.hpp>
#include <constgrad/random/normal.hpp>

namespace scenario::normal {

using constgrad::random_generator;

// From the same stream with SciPy's inverse of the normal distribution: tests/random/oracle/normal.py.
inline constexpr double expected_float[]{0.4345315557792263,  0.7956771525192066, 0.7079307008796738,
                                         -1.2792018334090831, -2.517512268685652, -0.6818724998542717,
                                         0.3992706969423594,  -0.9750490043745275};
inline constexpr double expected_double[]{0.4345315559632386,  0.7079307008043824, -2.5175122652482043,
                                          0.3992706968382188,  0.654777615087493,  -0.538272268662152,
                                          -0.3577322579844879, 0.21103190131695893};

constexpr bool numbers_are_quantiles_of_the_normal_distribution() {
    random_generator generator(2026);
    for (double const expected : expected_float)
        if (!constgrad::is_close(constgrad::normal<float>(generator), static_cast<float>(expected), 1e-6f, 0.0f))
            return false;
    generator = random_generator(2026);
    for (double const expected : expected_double)
        if (!constgrad::is_close(constgrad::normal<double>(generator), expected, 1e-14, 0.0)) return false;
    return true;
}

constexpr bool a_float_takes_one_step_and_a_double_two() {
    random_generator generator(1);
    random_generator stepped = generator;
    static_cast<void>(constgrad::normal<float>(generator));
    static_cast<void>(stepped.next());
    if (generator != stepped) return false;
    static_cast<void>(constgrad::normal<double>(generator));
    static_cast<void>(stepped.next());
    static_cast<void>(stepped.next());
    return generator == stepped;
}

}  // namespace scenario::normal
