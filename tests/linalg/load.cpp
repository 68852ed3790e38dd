// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/load.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>
#include <vector>

#include <constgrad/simd/operations.hpp>

#include <support/random_bits.hpp>
#include <support/same_bits.hpp>

namespace {

using namespace constgrad;

/// At every offset from the strictest alignment, with bits of all kinds: what is loaded is what lies there, what is
/// stored lies there, and nothing else has changed.
template <class V>
void check() {
    using T = lane_scalar<V>;
    constexpr int width = lane_count<V>;
    constexpr int size = 3 * width + 2;
    random_bits random;
    alignas(256) T from[size];
    alignas(256) T to[size];
    for (int offset = 0; offset <= 2 * width; ++offset) {
        T guards[size];
        random.fill(from);
        random.fill(guards);
        for (int i = 0; i < size; ++i) to[i] = guards[i];
        V const loaded = detail::load<V>(hidden(from + offset));
        detail::store(loaded, hidden(to + offset));
        auto const row = simd::stored(loaded);
        BOOST_TEST_CONTEXT(width << " lanes of " << sizeof(T) << " bytes at offset " << offset) {
            for (int i = 0; i < width; ++i) BOOST_TEST(same_bits(row.at[i], from[offset + i]));
            for (int i = 0; i < size; ++i) {
                bool const inside = i >= offset && i < offset + width;
                BOOST_TEST(same_bits(to[i], inside ? from[i] : guards[i]));
            }
        }
    }
}

/// How many lanes the packs of N elements have, in turn; they must follow one another.
template <class V, int N>
std::vector<int> widths_of_packs() {
    std::vector<int> widths;
    int next = 0;
    detail::for_each_pack<V, N>([&]<class P>(std::type_identity<P>, int i) {
        BOOST_TEST(i == next);
        widths.push_back(lane_count<P>);
        next += lane_count<P>;
    });
    BOOST_TEST(next == N);
    return widths;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(load)

BOOST_AUTO_TEST_CASE(packs_are_loaded_and_stored_at_every_offset) {
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

// The compiler must not assume that scalars and packs lie apart.
BOOST_AUTO_TEST_CASE(scalars_are_seen_through_packs_and_packs_through_scalars) {
    using V = lanes<float, 4>;
    float numbers[4]{1, 2, 3, 4};
    float* const at = hidden(static_cast<float*>(numbers));
    at[2] = 5;
    V const first = detail::load<V>(numbers);
    detail::store<V>(first + first, at);
    numbers[3] += at[2];
    V const second = detail::load<V>(at);
    auto const row = simd::stored(second);
    BOOST_TEST((row.at[0] == 2 && row.at[1] == 4 && row.at[2] == 10 && row.at[3] == 18));
}

BOOST_AUTO_TEST_CASE(elements_are_taken_in_packs_then_in_narrower_ones_then_one_by_one) {
    using list = std::vector<int>;
    using sixteen = lanes<float, 16>;
    BOOST_TEST((widths_of_packs<sixteen, 47>() == list{16, 16, 8, 4, 1, 1, 1}));
    BOOST_TEST((widths_of_packs<sixteen, 16>() == list{16}));
    BOOST_TEST((widths_of_packs<sixteen, 13>() == list{8, 4, 1}));
    BOOST_TEST((widths_of_packs<sixteen, 3>() == list{1, 1, 1}));
    BOOST_TEST((widths_of_packs<lanes<float, 4>, 9>() == list{4, 4, 1}));
    BOOST_TEST((widths_of_packs<lanes<double, 8>, 15>() == list{8, 4, 2, 1}));
    BOOST_TEST((widths_of_packs<float, 2>() == list{1, 1}));
}

BOOST_AUTO_TEST_SUITE_END()
