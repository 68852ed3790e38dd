// SPDX-License-Identifier: BSL-1.0
// tests/self_check/ has what takes translation units of other flags.
#include <constgrad/math/numerics_self_check.hpp>

#include <boost/test/unit_test.hpp>
#include <cfenv>

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

#include <support/hidden.hpp>

namespace {

/// Not inlined, so that no arithmetic moves to where the processor is in another state.
[[gnu::noinline]] bool verdict() { return constgrad::numerics_self_check(); }

#if defined(__SSE2__)
/// The verdict while the given bits are set in the processor's control register.
bool verdict_with(unsigned bits) {
    unsigned const before = _mm_getcsr();
    _mm_setcsr(before | bits);
    bool const found = verdict();
    _mm_setcsr(before);
    return found;
}
#endif

}  // namespace

BOOST_AUTO_TEST_SUITE(numerics_self_check)

BOOST_AUTO_TEST_CASE(an_ordinary_build_passes) {
    BOOST_TEST(verdict());
    BOOST_TEST((constgrad::detail::numerics_hold<float>(hidden(1))));
    BOOST_TEST((constgrad::detail::numerics_hold<double>(hidden(1))));
}

BOOST_AUTO_TEST_CASE(another_rounding_mode_is_noticed) {
#if defined(FE_UPWARD) && defined(FE_TOWARDZERO)
    for (int const mode : {FE_UPWARD, FE_TOWARDZERO}) {
        std::fesetround(mode);
        bool const found = verdict();
        std::fesetround(FE_TONEAREST);
        BOOST_TEST(!found);
    }
    BOOST_TEST(verdict());
#endif
}

#if defined(__SSE2__)

BOOST_AUTO_TEST_CASE(denormal_results_flushed_to_zero_are_noticed) {
    BOOST_TEST(!verdict_with(0x8000));
    BOOST_TEST(verdict());
}

BOOST_AUTO_TEST_CASE(denormal_operands_taken_for_zero_are_noticed) {
    BOOST_TEST(!verdict_with(0x0040));
    BOOST_TEST(verdict());
}

#endif

BOOST_AUTO_TEST_SUITE_END()
