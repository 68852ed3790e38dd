// SPDX-License-Identifier: BSL-1.0
// expect: network: a span must have the size of a sample in its type
#include <span>

#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 3>{}};
constexpr float numbers[]{1, 2};
#ifdef REJECTED
constexpr int species = predict_class(model, std::span<float const>(numbers));
#else
constexpr int species = predict_class(model, std::span<float const, 2>(numbers));
#endif
static_assert(species == 0);
