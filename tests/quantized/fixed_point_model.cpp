// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/fixed_point_model.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>

namespace {

using namespace constgrad;

}  // namespace

BOOST_AUTO_TEST_SUITE(fixed_point_model)

BOOST_AUTO_TEST_CASE(samples_are_kept_as_the_inputs_are) {
    constgrad::fixed_point_model<q15, 3, 1> const shorts{{}, {13}, {}};
    BOOST_TEST((hidden(shorts).quantized({1, -2, 100}) == quantized_vector<3, q15>{8192, -16384, 32767}));
    constgrad::fixed_point_model<q31, 3, 1> const longs{{}, {29}, {}};
    BOOST_TEST((hidden(longs).quantized({1, -2, 100}) == quantized_vector<3, q31>{1 << 29, -(1 << 30), 2147483647}));
}

BOOST_AUTO_TEST_SUITE_END()
