// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/shape.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/linalg/elementwise.hpp>
#include <constgrad/linalg/product.hpp>

namespace {

using constgrad::matrix;

/// Which operations take a left operand of R x C and a right one of R2 x C2, as the concepts decide it.
template <int R, int C, int R2, int C2>
struct operands {
    using left = matrix<float, R, C>;
    using right = matrix<float, R2, C2>;
    static constexpr bool add = requires(left a, right b) { a + b; };
    static constexpr bool multiply = requires(left a, right b) { a* b; };
    static constexpr bool add_vectors =
        requires(constgrad::vector<float, R> a, constgrad::vector<float, R2> b) { a + b; };
};

}  // namespace

BOOST_AUTO_TEST_SUITE(shape)

BOOST_AUTO_TEST_CASE(sums_take_equal_shapes_and_products_equal_inner_dimensions) {
    BOOST_TEST((operands<2, 3, 2, 3>::add));
    BOOST_TEST((!operands<2, 3, 3, 3>::add));
    BOOST_TEST((!operands<2, 3, 2, 4>::add));
    BOOST_TEST((!operands<2, 3, 3, 2>::add));
    BOOST_TEST((operands<2, 3, 3, 4>::multiply));
    BOOST_TEST((!operands<2, 3, 2, 3>::multiply));
    BOOST_TEST((operands<5, 1, 5, 1>::add_vectors));
    BOOST_TEST((!operands<5, 1, 4, 1>::add_vectors));
}

BOOST_AUTO_TEST_SUITE_END()
