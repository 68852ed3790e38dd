// SPDX-License-Identifier: BSL-1.0
#include <constgrad/host/activation_spelling.hpp>

#include <string_view>

namespace {

struct known {};
struct unknown {};

}  // namespace

template <>
struct constgrad::activation_spelling<known> {
    static constexpr char const* name = "known";
    static constexpr char const* header = "known.hpp";
};

namespace {

template <class Activation>
concept spelled = requires { constgrad::activation_spelling<Activation>::name; };

static_assert(spelled<known> && !spelled<unknown>);
static_assert(std::string_view(constgrad::activation_spelling<known>::name) == "known");
static_assert(std::string_view(constgrad::activation_spelling<known>::header) == "known.hpp");

}  // namespace
