// SPDX-License-Identifier: BSL-1.0
// expect: network: a sample is a constgrad::vector.*; for several, the rows of a constgrad::matrix, there are predict,
// predict_classes
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
constexpr matrix<float, 3, 2> rows{1, 2, 3, 4, 5, 6};
#ifdef REJECTED
static_assert(predict_class(model, rows) == 0);
#else
static_assert(predict_classes(model, rows)[0] == 0);
#endif
