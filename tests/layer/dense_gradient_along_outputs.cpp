// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_gradient_along_outputs.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/layer_block.hpp>

namespace {

using namespace constgrad;

template <class T, int In, int Out>
void check(bool has_infinity) {
    using V = detail::native_lanes<T>;
    if constexpr (lane_count<V> > 1 && Out >= detail::row_part<T>) {
        layer_block<T, In, Out> block;
        if (has_infinity) block.make_infinite(In / 2);
        for (int count = 1; count <= reduction_block; ++count)
            for (bool const is_first_block : {true, false})
                if (detail::fills_stripes<V>(count))
                    BOOST_TEST(block.adds_up_like_loops(count, is_first_block,
                                                        [](auto&... all) { detail::accumulate_along_outputs(all...); }),
                               In << " inputs, " << Out << " outputs, " << count << " rows of " << sizeof(T)
                                  << " bytes, first block: " << is_first_block << ", infinity: " << has_infinity);
    }
}

template <class T>
void check_all_shapes(bool has_infinity) {
    check<T, 1, 2>(has_infinity);
    check<T, 4, 4>(has_infinity);
    check<T, 16, 5>(has_infinity);
    check<T, 3, 7>(has_infinity);
    check<T, 7, 8>(has_infinity);
    check<T, 5, 10>(has_infinity);
    check<T, 1, 11>(has_infinity);
    check<T, 9, 15>(has_infinity);
    check<T, 6, 16>(has_infinity);
    check<T, 13, 31>(has_infinity);
    check<T, 9, 33>(has_infinity);
    check<T, 2, 150>(has_infinity);  // more than at a time
}

using eight = lanes<float, 8>;
static_assert(std::is_same_v<detail::lanes_for<eight, 100>::type, eight>);
static_assert(std::is_same_v<detail::lanes_for<eight, 8>::type, eight>);
static_assert(std::is_same_v<detail::lanes_for<eight, 5>::type, eight>);
static_assert(std::is_same_v<detail::lanes_for<eight, 4>::type, lanes<float, 4>>);
static_assert(std::is_same_v<detail::lanes_for<eight, 1>::type, lanes<float, 4>>, "16 bytes at least");
static_assert(detail::gradient_pays_along_outputs<eight, 64, 32>);
static_assert(detail::gradient_pays_along_outputs<lanes<float, 16>, 32, 10>, "with six idle lanes in one pack");
static_assert(!detail::gradient_pays_along_outputs<eight, 32, 10>, "that takes two");
static_assert(!detail::gradient_pays_along_outputs<eight, 64, 3>, "of a pack of four a lane would be idle");
static_assert(!detail::gradient_pays_along_outputs<eight, 1, 32>, "there the deltas would be transposed for nothing");

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_gradient_along_outputs)

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_whether_it_pays_or_not) {
    check_all_shapes<float>(false);
    check_all_shapes<double>(false);
}

// Infinity times the zeros of idle lanes would be NaN in the gradients of another input, or of other outputs.
BOOST_AUTO_TEST_CASE(an_infinite_activation_shows_in_its_own_gradients_alone) {
    check_all_shapes<float>(true);
    check_all_shapes<double>(true);
}

BOOST_AUTO_TEST_SUITE_END()
