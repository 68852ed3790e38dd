// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/square_root.hpp>

namespace {

using namespace constgrad;
using simd::has_root_instruction;

// Numbers of one width stand or fall together, and wider packs than a register have no instruction.
static_assert(has_root_instruction<float> == has_root_instruction<double>);
static_assert(has_root_instruction<lanes<float, 4>> == has_root_instruction<lanes<double, 2>>);
static_assert(has_root_instruction<lanes<float, 8>> == has_root_instruction<lanes<double, 4>>);
static_assert(!has_root_instruction<lanes<float, 2>>);
static_assert(!has_root_instruction<lanes<float, 32>> && !has_root_instruction<lanes<double, 8>>);
#if defined(__SSE2__)
static_assert(has_root_instruction<float>);
static_assert(has_root_instruction<lanes<float, 4>> == CONSTGRAD_NATIVE_LANES);
#endif
#if !defined(__AVX__)
static_assert(!has_root_instruction<lanes<float, 8>>);
#endif

template <class V>
concept has_root = requires(V x) { simd::root_by_instruction(x); };
static_assert(has_root<float> == has_root_instruction<float>);
static_assert(!has_root<lanes<float, 32>> && !has_root<int>);

}  // namespace
