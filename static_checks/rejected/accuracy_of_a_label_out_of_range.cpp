// SPDX-License-Identifier: BSL-1.0
// expect: class_labels: a label must be below the number of classes
#include <constgrad/metric/accuracy.hpp>

using namespace constgrad;
#ifdef REJECTED
constexpr class_labels<2, 2> labels{{7, 1}};
#else
constexpr class_labels<2, 2> labels{{0, 1}};
#endif
static_assert(accuracy(class_labels<2, 2>{{0, 1}}, labels) == 1);
