// SPDX-License-Identifier: BSL-1.0
// expect: quantize: activations of whole rows do not fit in 8 bits
#include <constgrad/activation/sigmoid.hpp>
#include <constgrad/quantized/quantize.hpp>

using namespace constgrad;
constexpr matrix<float, 2, 1> rows{1, 2};

struct less_their_first {
    template <floating_lanes V, int C, int G>
    constexpr void apply(V (&x)[C][G], int group) const {
        for (int c = 1; c < C; ++c) x[c][group] = x[c][group] - x[0][group];
    }
    template <floating_lanes V, int C, int G>
    constexpr void propagate(V (&delta)[C][G], V (&)[C][G], int group) const {
        for (int c = 1; c < C; ++c) delta[0][group] = delta[0][group] - delta[c][group];
    }
};

#ifdef REJECTED
constexpr auto model = quantize(network{dense<float, 1, 2>{}, less_their_first{}}, rows);
#else
constexpr auto model = quantize(network{dense<float, 1, 2>{}, sigmoid{}}, rows);
#endif
static_assert(model.network.inputs == 1);
