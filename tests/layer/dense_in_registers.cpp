// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_in_registers.hpp>

#include <boost/test/unit_test.hpp>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/layer_block.hpp>

namespace {

using namespace constgrad;

template <class T, int In, int Out>
void check() {
    layer_block<T, In, Out> block;
    for (int const count : {1, 2, 3, 4, 5, 8, 9, 16, 17, 23, 31, 32})
        BOOST_TEST_CONTEXT(In << " inputs, " << Out << " outputs, " << count << " rows of " << sizeof(T) << " bytes") {
            BOOST_TEST(block.goes_forward_like_loops(count, [](auto&... all) { detail::dense_forward(all...); }));
            BOOST_TEST(block.goes_backward_like_loops(count, [](auto&... all) { detail::dense_propagate(all...); }));
            for (bool const is_first_block : {true, false})
                BOOST_TEST(block.adds_up_like_loops(count, is_first_block,
                                                    [](auto&... all) { detail::dense_accumulate(all...); }));
        }
}

template <class T>
void check_all_shapes() {
    check<T, 1, 1>();
    check<T, 4, 16>();
    check<T, 16, 3>();
    check<T, 13, 1>();
    check<T, 1, 24>();
    check<T, 7, 10>();
    check<T, 32, 10>();
    check<T, 3, 3>();  // what is left of the weights fills a pack with what is left of the bias, or does not
    check<T, 5, 3>();
    check<T, 7, 2>();
    check<T, 33, 16>();  // the outputs fill packs, and there are inputs enough to care
    check<T, 34, 48>();
    check<T, 35, 17>();
    check<T, 64, 32>();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dense_in_registers)

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_shape) {
    check_all_shapes<float>();
    check_all_shapes<double>();
}

BOOST_AUTO_TEST_SUITE_END()
