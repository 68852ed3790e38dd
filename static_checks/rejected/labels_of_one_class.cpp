// SPDX-License-Identifier: BSL-1.0
// expect: class_labels: the number of classes must be from 2 to 65536
#include <constgrad/linalg/class_labels.hpp>

#ifdef REJECTED
constexpr constgrad::class_labels<3, 1> labels{{0, 0, 0}};
#else
constexpr constgrad::class_labels<3, 2> labels{{0, 0, 0}};
#endif
static_assert(labels[0] == 0);
