// SPDX-License-Identifier: BSL-1.0
// expect: network: pass the trained network, trained.network, instead of the whole result of fit
#include <constgrad/network/digest.hpp>
#include <constgrad/training/result.hpp>

using namespace constgrad;
constexpr training_result<network<dense<float, 2, 1>>, 2> trained{{}, {}, {}, random_generator{0}};
#ifdef REJECTED
static_assert(digest(trained) != 1);
#else
static_assert(digest(trained.network) != 1);
#endif
