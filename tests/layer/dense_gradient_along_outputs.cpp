// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_gradient_along_outputs.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/layer_block.hpp>

namespace {

using namespace constgrad;

template <class T, int In, int Out>
void check() {
    using V = detail::native_lanes<T>;
    if constexpr (lane_count<V> > 1 && Out >= detail::row_part<T>) {
        layer_block<T, In, Out> block;
        for (int count = 1; count <= reduction_block; ++count)
            for (bool const is_first_block : {true, false})
                BOOST_TEST(block.adds_up_like_loops(count, is_first_block,
                                                    [](auto&... all) { detail::accumulate_along_outputs(all...); }),
                           In << " inputs, " << Out << " outputs, " << count << " rows of " << sizeof(T)
                              << " bytes, first block: " << is_first_block);
    }
}

template <class T>
void check_all_shapes() {
    check<T, 1, 2>();
    check<T, 4, 4>();
    check<T, 16, 5>();
    check<T, 3, 7>();
    check<T, 7, 8>();
    check<T, 5, 10>();
    check<T, 1, 11>();
    check<T, 9, 15>();
    check<T, 6, 16>();
    check<T, 13, 31>();
    check<T, 9, 33>();
    check<T, 2, 150>();  // more than at a time
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
    check_all_shapes<float>();
    check_all_shapes<double>();
}

BOOST_AUTO_TEST_SUITE_END()
