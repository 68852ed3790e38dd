// SPDX-License-Identifier: BSL-1.0
// The program of a stranger who has constgrad from the package, the folder or the archive, and data of his own.
#include "flowers.hpp"

static_assert(flowers::data.rows == 3 && flowers::data.features_per_row == 2);
static_assert(flowers::data.features(2, 0) == 6.0f);

int main(int argc, char**) { return flowers::data.features(argc, 1) == 1.4f ? 0 : 1; }
