// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_few_rows.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/layer_block.hpp>

namespace {

using namespace constgrad;

template <class T, int In, int Out>
void check() {
    constexpr int most = detail::few_rows<detail::native_lanes<T>, Out>;
    if constexpr (most > 0) {
        layer_block<T, In, Out> block;
        for (int count = 1; count <= most; ++count)
            BOOST_TEST(block.goes_forward_like_loops(count, [](auto&... all) { detail::forward_few_rows(all...); }),
                       In << " inputs, " << Out << " outputs, " << count << " rows of " << sizeof(T) << " bytes");
    }
}

template <class T>
void check_all_shapes() {
    check<T, 1, 8>();
    check<T, 4, 16>();
    check<T, 16, 5>();
    check<T, 1, 24>();
    check<T, 7, 10>();
    check<T, 13, 31>();
    check<T, 35, 33>();
    check<T, 3, 129>();
}

using pack = detail::native_lanes<float>;
static_assert(lane_count<pack> == 1 || detail::few_rows<pack, 64> == lane_count<pack> / 2);
static_assert(detail::few_rows<pack, 1> == 0, "a single output fills no pack");
static_assert(detail::packs_of_row<lanes<float, 8>>(23) == 2 + 1 + 3);

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_few_rows)

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops) {
    check_all_shapes<float>();
    check_all_shapes<double>();
}

BOOST_AUTO_TEST_SUITE_END()
