// SPDX-License-Identifier: BSL-1.0
#include <constgrad/simd/rounded.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/simd/rounded.hpp>
#include <support/hidden.hpp>
#include <support/random_bits.hpp>

namespace {

using namespace constgrad;

template <class T, int Count>
struct products {
    T a[Count];
    T b[Count];
    T rounded[Count];
};

/// The products are rounded by the memory that a volatile passes through.
template <class T, int Count>
products<T, Count> some_products() {
    products<T, Count> p{};
    random_bits random;
    for (int i = 0; i < Count; ++i) {
        p.a[i] = static_cast<T>(random.next<std::int32_t>()) * T(0x1p-30) + T(0x1p-40);
        p.b[i] = static_cast<T>(random.next<std::int32_t>()) * T(0x1.5555p-30) + T(0x1p-42);
        T volatile product = p.a[i] * p.b[i];
        p.rounded[i] = product;
    }
    return hidden(p);
}

/// How many elements `residue` says are not zero, of its values for each pack of a, b and the rounded a b.
template <class V, class Residue>
int count_residues(Residue residue) {
    using T = lane_scalar<V>;
    constexpr int count = 1024;
    constexpr int width = lane_count<V>;
    static auto const p = some_products<T, count>();
    int found = 0;
    for (int i = 0; i < count; i += width) {
        auto const pack = [&](T const(&from)[count]) {
            return simd::generate_lanes<V>([&](int lane) { return from[i + lane]; });
        };
        auto const row = simd::stored(V(residue(pack(p.a), pack(p.b), pack(p.rounded))));
        for (T const& lane : row.at) found += lane != 0;
    }
    return found;
}

template <class V>
void check() {
    using simd::multiply_add;
    using simd::rounded;
    BOOST_TEST_CONTEXT(lane_count<V> << " lanes of " << sizeof(lane_scalar<V>) << " bytes") {
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return rounded(a * b) - r; }) == 0);
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return r - rounded(a * b); }) == 0);
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return -r + rounded(a * b); }) == 0);
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return multiply_add(-r, a, b); }) == 0);
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return multiply_add(r, -a, b); }) == 0);
        BOOST_TEST(count_residues<V>([](V a, V b, V r) { return scenario::rounded::sum_of_product(-r, a, b); }) == 0);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rounded)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) {
    BOOST_TEST(scenario::rounded::all<float>());
    BOOST_TEST(scenario::rounded::all<double>());
}

BOOST_AUTO_TEST_CASE(hidden_products_are_rounded_before_they_are_added) {
    check<float>();
    check<lanes<float, 2>>();
    check<lanes<float, 4>>();
    check<lanes<float, 8>>();
    check<lanes<float, 32>>();
    check<double>();
    check<lanes<double, 2>>();
    check<lanes<double, 4>>();
    check<lanes<double, 8>>();
    check<lanes<double, 32>>();
}

#if defined(TESTS_FUSE_PRODUCTS)  // see CMakeLists.txt: the flags under which the above says something
BOOST_AUTO_TEST_CASE(the_same_numbers_show_where_products_are_fused) {
    BOOST_TEST(count_residues<float>([](float a, float b, float r) { return a * b - r; }) > 0);
    BOOST_TEST(count_residues<double>([](double a, double b, double r) { return a * b - r; }) > 0);
#if CONSTGRAD_NATIVE_LANES
    using V = lanes<float, 4>;
    BOOST_TEST(count_residues<V>([](V a, V b, V r) { return a * b - r; }) > 0);
#endif
}
#endif

BOOST_AUTO_TEST_SUITE_END()
