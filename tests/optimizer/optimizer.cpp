// SPDX-License-Identifier: BSL-1.0
#include <constgrad/optimizer/optimizer.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/loss/mean_squared_error.hpp>
#include <constgrad/training/fit.hpp>
#include <scenario/optimizer/optimizer.hpp>

namespace cg = constgrad;

BOOST_AUTO_TEST_SUITE(optimizer)

BOOST_AUTO_TEST_CASE(an_optimizer_of_the_users_own_trains_a_network) {
    constexpr cg::regression_dataset<float, 5, 1> rows{{-2, -1, 0, 1, 2}, {-3, -1, 1, 3, 5}};
    auto const result = cg::fit(cg::network{cg::dense<float, 1, 1>{}}, rows, cg::mean_squared_error{},
                                scenario::optimizer::sign_descent{}, {.epochs = 400, .batch_size = 5});
    BOOST_TEST(result.history.final_loss < 0.001f);
    BOOST_TEST(result.history.losses[0] > 1.0f);
}

BOOST_AUTO_TEST_SUITE_END()
