// SPDX-License-Identifier: BSL-1.0
// expect: predict_classes: the samples are the rows of a constgrad::matrix; for one there is predict_class
#include <constgrad/network/predict.hpp>

using namespace constgrad;
constexpr network model{dense<float, 2, 2>{}};
#ifdef REJECTED
static_assert(predict_classes(model, {1, 2})[0] == 0);
#else
static_assert(predict_class(model, {1, 2}) == 0);
#endif
