// SPDX-License-Identifier: BSL-1.0
#include <constgrad/quantized/quantized_model.hpp>

#include <boost/test/unit_test.hpp>

#include <support/hidden.hpp>

BOOST_AUTO_TEST_SUITE(quantized_model)

BOOST_AUTO_TEST_CASE(samples_are_kept_as_the_inputs_are) {
    constgrad::quantized_model<constgrad::quantized_dense<3, 1>> const model{{}, {0.5f, 10}, {}};
    auto const x = hidden(model).quantized({1, -2, 100});
    BOOST_TEST((x == constgrad::quantized_vector<3>{12, 6, 127}));
}

BOOST_AUTO_TEST_SUITE_END()
