// SPDX-License-Identifier: BSL-1.0
#include <constgrad/layer/dense_in_registers.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <vector>

#include <constgrad/layer/dense_kernels.hpp>

#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

/// A block of rows through a layer, forward and backward, beside the plainest loops. What the kernels leave out holds
/// numbers that would show.
template <class T, int In, int Out>
class layer_of_one_block {
    using V = detail::native_lanes<T>;
    static constexpr int width = lane_count<V>;
    static constexpr int packs = reduction_block / width;
    struct storage {
        dense<T, In, Out> layer;
        dense<T, In, Out> gradient;
        T x[In * reduction_block];
        T delta[Out * reduction_block];
        V x_packs[In][packs];
        V delta_packs[Out][packs];
        V y[Out][packs];
        V delta_in[In][packs];
    };
    std::unique_ptr<storage> s = std::make_unique<storage>();

    static std::vector<T> row(T const* from, int count) { return std::vector<T>(from, from + count); }
    static T lane(V const (&of)[packs], int i) { return simd::stored(of[i / width]).at[i % width]; }

    // The lanes of the last pack that no row fills weigh nothing, the packs behind it are left alone.
    void fill_packs(int count) {
        int const in_use = (count + width - 1) / width * width;
        auto const pack = [&](T const* from, int g, T beyond) {
            return simd::generate_lanes<V>([&](int i) {
                int const at = g * width + i;
                return at < count ? from[at] : at < in_use ? beyond : T(1e9);
            });
        };
        for (int g = 0; g < packs; ++g) {
            for (int k = 0; k < In; ++k) s->x_packs[k][g] = pack(s->x + k * reduction_block, g, T(3));
            for (int o = 0; o < Out; ++o) s->delta_packs[o][g] = pack(s->delta + o * reduction_block, g, T(0));
        }
    }

public:
    layer_of_one_block() {
        samples::fill(s->layer.weights.elements, 1);
        samples::fill(s->layer.bias.elements, 2);
        samples::fill(s->x, 3);
        samples::fill(s->delta, 4);
        s->layer = hidden(s->layer);
    }

    bool has_the_bits_of_loops(int count, bool is_first_block) {
        fill_packs(count);
        int const groups = (count + width - 1) / width;
        samples::fill(s->gradient.weights.elements, 5);
        samples::fill(s->gradient.bias.elements, 6);
        auto const before = s->gradient;
        detail::dense_forward(s->y, s->x_packs, s->layer, groups);
        detail::dense_propagate(s->delta_in, s->delta_packs, s->layer, groups);
        detail::dense_accumulate(s->gradient, s->x_packs, s->delta_packs, groups, is_first_block);

        bool equal = true;
        for (int i = 0; i < count; ++i) {
            for (int o = 0; o < Out; ++o) {
                T sum = s->layer.bias[o];
                for (int k = 0; k < In; ++k)
                    sum = sum + naive::rounded_product(s->x[k * reduction_block + i], s->layer.weights(k, o));
                equal = equal && same_bits(lane(s->y[o], i), sum);
            }
            for (int k = 0; k < In; ++k) {
                T sum = 0;
                for (int o = 0; o < Out; ++o)
                    sum = sum + naive::rounded_product(s->delta[o * reduction_block + i], s->layer.weights(k, o));
                equal = equal && same_bits(lane(s->delta_in[k], i), sum);
            }
        }
        for (int o = 0; o < Out; ++o) {
            auto const deltas = row(s->delta + o * reduction_block, count);
            for (int k = 0; k < In; ++k) {
                T const expected = (is_first_block ? T(0) : before.weights(k, o)) +
                                   naive::striped_dot(row(s->x + k * reduction_block, count), deltas);
                equal = equal && same_bits(s->gradient.weights(k, o), expected);
            }
            equal = equal && same_bits(s->gradient.bias[o],
                                       (is_first_block ? T(0) : before.bias[o]) + naive::striped_sum(deltas));
        }
        return equal;
    }
};

template <class T, int In, int Out>
void check() {
    layer_of_one_block<T, In, Out> block;
    for (int const count : {1, 2, 5, 8, 9, 16, 23, 31, 32})
        for (bool const is_first_block : {true, false})
            BOOST_TEST(block.has_the_bits_of_loops(count, is_first_block),
                       In << " inputs, " << Out << " outputs, " << count << " rows of " << sizeof(T)
                          << " bytes, first block: " << is_first_block);
}

template <class T>
void check_all_shapes() {
    check<T, 1, 1>();
    check<T, 4, 16>();
    check<T, 16, 3>();
    check<T, 13, 1>();
    check<T, 1, 24>();
    check<T, 7, 10>();
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
