// SPDX-License-Identifier: BSL-1.0
// expect: log_loss: the network must have an output for each class of the data
// expect: 2 == 3
#include <constgrad/network/score.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr network model{dense<float, 1, 2>{}};
#else
constexpr network model{dense<float, 1, 3>{}};
#endif
constexpr classification_dataset<float, 3, 1, 3> data{{1, 2, 3}, {0, 1, 2}};
static_assert(confusion_matrix_of(model, data).actual_count(1) == 1);
