// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/expects.hpp>

#include <type_traits>

namespace {

using namespace constgrad;

constexpr bool after(bool holds) {
    expects(holds, "after: the condition must hold");
    return true;
}

// What holds leaves no trace; what does not is no constant expression (rejected/violated_precondition.cpp has the
// text).
template <bool holds>
concept is_constant = requires { typename std::bool_constant<after(holds)>; };
static_assert(is_constant<true> && !is_constant<false>);

static_assert(std::is_same_v<precondition_handler, void (*)(char const*)>);
static_assert(std::is_same_v<decltype(set_precondition_handler(nullptr)), precondition_handler>);

}  // namespace
