// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_training_in_blocks.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/layer/dense_training.hpp>
#include <support/hidden.hpp>

namespace {

using namespace scenario::dense_training;

template <class T, int In, int Out>
void compare() {
    for (int const count : {1, 13, samples_in_block})
        BOOST_TEST((packs_agree_with_scalars<T, In, Out>(hidden(count))),
                   In << " inputs, " << Out << " outputs, " << count << " samples");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_training_in_blocks)

BOOST_AUTO_TEST_CASE(whole_blocks_have_the_bits_of_scalars) {
    compare<float, 1, 1>();
    compare<float, 3, 2>();
    compare<float, 4, 16>();
    compare<float, 7, 3>();
    compare<float, 10, 5>();   // outputs are 16 lanes apart
    compare<float, 16, 3>();   // one chunk of terms
    compare<float, 17, 33>();  // a chunk and one more, two packs of biases
    compare<double, 13, 1>();
    compare<double, 40, 18>();
}

BOOST_AUTO_TEST_CASE(lanes_to_spare_stay_repetitions_of_parameters) {
    BOOST_TEST((lanes_to_spare_stay_repetitions<double, 12, 1>(hidden(4))));
    BOOST_TEST((lanes_to_spare_stay_repetitions<double, 1, 4>(hidden(4))));
    BOOST_TEST((lanes_to_spare_stay_repetitions<double, 33, 3>(hidden(4))));
    BOOST_TEST((lanes_to_spare_stay_repetitions<float, 5, 35>(hidden(4))));
}

BOOST_AUTO_TEST_CASE(what_was_kept_is_stored_at_the_end) { BOOST_TEST((what_was_kept_is_stored<32, float>())); }

BOOST_AUTO_TEST_CASE(parameters_beyond_a_limit_are_found) {
    BOOST_TEST((every_parameter_is_looked_at<32, float, 17, 33>()));
    BOOST_TEST((every_parameter_is_looked_at<32, double, 17, 33>()));
}

BOOST_AUTO_TEST_SUITE_END()
