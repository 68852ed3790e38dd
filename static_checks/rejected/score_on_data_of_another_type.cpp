// SPDX-License-Identifier: BSL-1.0
// expect: network: the features must be of the type that the network computes in
#include <constgrad/network/score.hpp>

using namespace constgrad;
constexpr network model{dense<float, 1, 2>{}};
#ifdef REJECTED
constexpr classification_dataset<double, 3, 1, 2> data{{1, 2, 3}, {0, 1, 0}};
#else
constexpr classification_dataset<float, 3, 1, 2> data{{1, 2, 3}, {0, 1, 0}};
#endif
static_assert(log_loss(model, data) > 0);
