// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample must have as many features as the network has inputs
// expect: 2 == 1
#include <constgrad/model/softmax_regression.hpp>

constexpr constgrad::softmax_regression<float, 1, 3> model{};
#ifdef REJECTED
constexpr constgrad::classification_dataset<float, 3, 2, 3> data{{1, 2, 3}, {0, 1, 2}};
#else
constexpr constgrad::classification_dataset<float, 3, 1, 3> data{{1, 2, 3}, {0, 1, 2}};
#endif
static_assert(model.score(data) < 1);
