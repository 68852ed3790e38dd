// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/product.hpp>

constexpr constgrad::matrix<float, 2, 2> turn{0, -1, 1, 0};
static_assert(matmul(turn, turn) == constgrad::matrix<float, 2, 2>{-1, 0, 0, -1});

int main() { return matmul(turn, turn)(0, 0) == -1 ? 0 : 1; }
