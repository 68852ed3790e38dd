// SPDX-License-Identifier: BSL-1.0
#include <constgrad/random/generator.hpp>

#include <type_traits>

#include <scenario/random/generator.hpp>

static_assert(scenario::generator::the_numbers_are_those_of_the_reference());
static_assert(scenario::generator::a_seed_alone_selects_the_default_stream());
static_assert(scenario::generator::below_rejects_what_would_bias());
static_assert(scenario::generator::all());

namespace {

using constgrad::random_generator;

static_assert(std::is_trivially_copyable_v<random_generator> && sizeof(random_generator) == 16);
static_assert(!std::is_convertible_v<int, random_generator>);

template <random_generator G>
constexpr auto first_number = random_generator(G).next();
static_assert(first_number<random_generator(42, 54)> == 0xa15c02b7);

}  // namespace
