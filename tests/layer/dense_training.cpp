// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_training.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/simd/width.hpp>

#include <scenario/layer/dense_training.hpp>
#include <support/hidden.hpp>

namespace {

using namespace scenario::dense_training;

template <class T, int W, int In, int Out>
void compare() {
    auto const rule = constgrad::sgd{.learning_rate = 0.25, .momentum = 0.5, .weight_decay = 0.125}.rule_for<T>(1);
    for (int const count : {1, 13, samples_in_block})
        BOOST_TEST((train<W, T, In, Out>(rule, hidden(count)) == train<1, T, In, Out>(rule, count)),
                   In << " inputs, " << Out << " outputs, " << count << " samples");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_training)

BOOST_AUTO_TEST_CASE(every_width_has_the_bits_of_scalars) {
    compare<float, 4, 7, 3>();
    compare<float, constgrad::simd::native_width<float>, 7, 3>();
    compare<double, constgrad::simd::native_width<double>, 3, 9>();
}

BOOST_AUTO_TEST_CASE(what_was_kept_is_stored_at_the_end) {
    BOOST_TEST((what_was_kept_is_stored<constgrad::simd::native_width<float>, float>()));
}

BOOST_AUTO_TEST_CASE(parameters_beyond_a_limit_are_found) {
    BOOST_TEST((every_parameter_is_looked_at<1, double, 17, 33>()));
    BOOST_TEST((every_parameter_is_looked_at<constgrad::simd::native_width<float>, float, 17, 33>()));
}

BOOST_AUTO_TEST_SUITE_END()
