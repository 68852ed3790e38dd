// SPDX-License-Identifier: BSL-1.0
#include <constgrad/linalg/reduction.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <vector>

#include <scenario/linalg/reduction.hpp>
#include <support/hidden.hpp>
#include <support/naive.hpp>
#include <support/same_bits.hpp>
#include <support/samples.hpp>

namespace {

using namespace constgrad;

// The widths that this target has registers for, the widest of them in place of wider ones.
template <int W, class T>
T sum_along(T const* elements, int count) {
    if constexpr (W > simd::native_width<T>)
        return detail::striped_sum_at_run_time(elements, count);
    else
        return detail::striped_sum_along_lanes<lanes<T, W>>(
            count, [=]<class V>(int i) { return detail::load<V>(elements + i); });
}

template <class T>
void compare_with_naive_loops() {
    constexpr int most = 200;
    auto const a = hidden(samples::vector<T, most>(1));
    auto const b = hidden(samples::vector<T, most>(2));
    for (int count = 0; count <= most; ++count) {
        std::vector<T> const x(a.elements, a.elements + count);
        std::vector<T> const y(b.elements, b.elements + count);
        T const expected = naive::striped_sum(x);
        BOOST_TEST_CONTEXT(count << " scalars of " << sizeof(T) << " bytes") {
            BOOST_TEST(same_bits(striped_sum(a.elements, 0, count), expected));
            BOOST_TEST(same_bits(striped_sum<T>(count, [&](int i) { return a[i]; }), expected));
            BOOST_TEST(same_bits(sum_along<1>(a.elements, count), expected));
            BOOST_TEST(same_bits(sum_along<2>(a.elements, count), expected));
            BOOST_TEST(same_bits(sum_along<4>(a.elements, count), expected));
            BOOST_TEST(same_bits(sum_along<8>(a.elements, count), expected));
            BOOST_TEST(
                same_bits(detail::striped_dot_at_run_time<T>(a.elements, b.elements, count), naive::striped_dot(x, y)));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reduction)

BOOST_AUTO_TEST_CASE(scenarios_hold_at_run_time) { BOOST_TEST(scenario::reduction::all()); }

BOOST_AUTO_TEST_CASE(every_count_has_the_bits_of_naive_loops_for_every_width) {
    compare_with_naive_loops<float>();
    compare_with_naive_loops<double>();
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto a = samples::vector<float, 101>(3);
    static constexpr auto b = samples::vector<float, 101>(4);
    static constexpr float evaluated_sum = striped_sum(a.elements);
    static constexpr float evaluated_dot = striped_dot(a.elements, b.elements);
    BOOST_TEST(same_bits(evaluated_sum, striped_sum(hidden(a).elements)));
    BOOST_TEST(same_bits(evaluated_dot, striped_dot(hidden(a).elements, hidden(b).elements)));
}

BOOST_AUTO_TEST_CASE(many_equal_numbers_are_summed_more_accurately_than_one_by_one) {
    std::vector<float> const tenths(100000, 0.1f);
    float one_by_one = 0;
    for (float const x : tenths) one_by_one += x;
    float const striped = detail::striped_sum_at_run_time(tenths.data(), 100000);
    BOOST_TEST(std::fabs(striped - 10000.0f) < 0.4f);
    BOOST_TEST(std::fabs(one_by_one - 10000.0f) > 0.8f);
}

BOOST_AUTO_TEST_SUITE_END()
