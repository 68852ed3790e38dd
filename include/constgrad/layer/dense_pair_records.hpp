// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <constgrad/core/detail/diagnostics.hpp>
#include <constgrad/layer/dense.hpp>
#include <constgrad/layer/dense_sample_pair.hpp>
#include <constgrad/simd/consecutive_loads.hpp>
#include <constgrad/simd/rounded.hpp>

CONSTGRAD_DIAGNOSTICS_PUSH

namespace constgrad::detail {

/// The parameters of two dense layers in the order in which dense_sample_pair uses them: what belongs to a unit of the
/// first lies side by side.
template <scalar T, int In, int Hidden, int Out>
struct dense_pair_records {
    /// The biases of the outputs; for each unit its bias, the weights of the inputs, the weights of the outputs.
    T numbers[Out + Hidden * (1 + In + Out)];

    static constexpr dense_pair_records of(dense<T, In, Hidden> const& first, dense<T, Hidden, Out> const& second) {
        dense_pair_records records{};
        int at = 0;
        for (T const bias : second.bias.elements) records.numbers[at++] = bias;
        for (int i = 0; i < Hidden; ++i) {
            records.numbers[at++] = first.bias.elements[i];
            for (int k = 0; k < In; ++k) records.numbers[at++] = first.weights.elements[k * Hidden + i];
            for (int o = 0; o < Out; ++o) records.numbers[at++] = second.weights.elements[i * Out + o];
        }
        return records;
    }
};

/// dense_sample_pair from them.
template <scalar T, int In, int Hidden, int Out, class Finish>
inline void dense_sample_pair(T (&y)[Out], T const* x, dense_pair_records<T, In, Hidden, Out> const& records,
                              Finish const& finish) {
    [&]<int... K, int... O>(std::integer_sequence<int, K...>, std::integer_sequence<int, O...>) {
        T const* from = records.numbers;
        T sums[]{(static_cast<void>(O), simd::load_next(from))...};
        if constexpr (simd::is_run<T, 1 + In + Out>) {
            T const inputs[]{(static_cast<void>(K), simd::load_next(x))...};
            for (int i = 0; i < Hidden; ++i) {
                T unit[1 + In + Out];
                simd::load_next(unit, from);
                T sum = unit[0];
                ((sum = simd::multiply_add(sum, inputs[K], unit[1 + K])), ...);
                finish.apply(sum);
                ((sums[O] = simd::multiply_add(sums[O], sum, unit[1 + In + O])), ...);
            }
        } else {
            for (int i = 0; i < Hidden; ++i) {
                T sum = simd::load_next(from);
                T const* input = x;
                for (int k = 0; k < In; ++k) {
                    T const feature = simd::load_next(input);
                    sum = simd::multiply_add(sum, feature, simd::load_next(from));
                }
                finish.apply(sum);
                ((sums[O] = simd::multiply_add(sums[O], sum, simd::load_next(from))), ...);
            }
        }
        ((y[O] = sums[O]), ...);
    }(std::make_integer_sequence<int, In>{}, std::make_integer_sequence<int, Out>{});
}

}  // namespace constgrad::detail

CONSTGRAD_DIAGNOSTICS_POP
