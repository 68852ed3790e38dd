// SPDX-License-Identifier: BSL-1.0
// expect: network: what stands in <> must be a constant
#include <constgrad/network/predict_constant.hpp>

using namespace constgrad;
#ifdef REJECTED
auto model = network{dense<float, 2, 2>{{1, 2, 3, 4}, {0, 1}}};
#else
constexpr auto model = network{dense<float, 2, 2>{{1, 2, 3, 4}, {0, 1}}};
#endif
int class_of(vector<float, 2> const& x) { return predict_class<model>(x); }
