// SPDX-License-Identifier: BSL-1.0
// expect: dataset: an empty dataset; the number of rows must be at least 1
#include <constgrad/training/dataset.hpp>

#ifdef REJECTED
using examples = constgrad::regression_dataset<float, 0, 2>;
#else
using examples = constgrad::regression_dataset<float, 4, 2>;
#endif
static_assert(examples::features_per_row == 2);
