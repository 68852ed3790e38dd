// SPDX-License-Identifier: BSL-1.0
#include "diabetes.hpp"

#include <type_traits>

static_assert(std::is_same_v<decltype(diabetes::data), constgrad::regression_dataset<double, 442, 10> const>);
static_assert(diabetes::data.features(441, 0) == 36 && diabetes::data.features(441, 8) == 4.5951);
static_assert(diabetes::data.targets(441, 0) == 57);
static_assert(diabetes::train == diabetes::scaler.transform(diabetes::data));  // no TEST_ROWS: all rows

// From Python's exact fractions: m = sum(x) / 442, sqrt(sum((x - m)**2) / 442).
constexpr constgrad::vector<double, 10> mean{
    {48.51809954751131, 1.4683257918552035, 26.37579185520362, 94.64701357466063, 189.14027149321268,
     115.43914027149322, 49.78846153846154, 4.070248868778281, 4.641410859728507, 91.26018099547511}};
constexpr constgrad::vector<double, 10> deviation{
    {13.094190207980025, 0.49899573599220276, 4.413120855492464, 13.815628311857534, 34.568880126921364,
     30.378657550243798, 12.919562419379737, 1.288989285051803, 0.5217992869003063, 11.48332247173548}};

constexpr bool close(constgrad::vector<double, 10> const& a, constgrad::vector<double, 10> const& b) {
    for (int j = 0; j < 10; ++j)
        if (!(a[j] / b[j] - 1 < 1e-14 && a[j] / b[j] - 1 > -1e-14)) return false;
    return true;
}
static_assert(close(diabetes::scaler.mean, mean) && close(diabetes::scaler.scale, deviation));
