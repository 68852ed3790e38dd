// SPDX-License-Identifier: BSL-1.0
#include <constgrad/network/forward.hpp>

#include <boost/test/unit_test.hpp>

#include <scenario/network/forward.hpp>
#include <support/hidden.hpp>
#include <support/naive_training.hpp>

namespace {

using namespace scenario::forward;

/// The first `layers` layers, row by row in plain loops.
template <int Outputs, class Network, class T>
matrix<T, reduction_block, Outputs> naively(Network const& model, rows<T> const& x, int count, int layers) {
    auto chain = naive::copy_of(model);
    matrix<T, reduction_block, Outputs> result{};
    for (int i = 0; i < count; ++i) {
        auto row = naive::row(x, i);
        for (int l = 0; l < layers; ++l) row = chain[static_cast<std::size_t>(l)].forward(row);
        for (int o = 0; o < Outputs; ++o) result(i, o) = row[static_cast<std::size_t>(o)];
    }
    return result;
}

template <int W, class Network, class T>
void compare_rows(Network const& model, rows<T> const& x) {
    for (int const count : {1, 2, 7, 8, 9, 31, 32})
        for_each_count<Network>([&]<int Count>() {
            auto const expected = naively<width_after<Count, Network>()>(model, x, count, Count);
            BOOST_TEST_CONTEXT(Count << " layers, " << count << " rows, " << W << " lanes of " << sizeof(T) << " bytes")
            BOOST_TEST(same_bits(rows_through<Count, W>(model, x, count), expected));
            return true;
        });
}

template <class Network>
void compare_with_naive_loops(Network const& visible) {
    using T = typename Network::value_type;
    auto const model = hidden(visible);
    auto const x = hidden(drawn_rows<T>(5));
    compare_rows<1>(model, x);
    compare_rows<2>(model, x);
    compare_rows<4>(model, x);
    compare_rows<8>(model, x);
    compare_rows<32>(model, x);
    for_each_count<Network>([&]<int Count>() {
        auto const expected = naively<width_after<Count, Network>()>(model, x, 32, Count);
        BOOST_TEST_CONTEXT("one sample, " << Count << " layers in " << sizeof(T) << " bytes")
        BOOST_TEST(same_bits(samples_through<Count>(model, x, 32), expected));
        return true;
    });
    BOOST_TEST(same_bits(outputs_of(model, x, 32), naively<Network::outputs>(model, x, 32, Network::depth)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forward)

BOOST_AUTO_TEST_CASE(the_bits_are_those_of_naive_loops_for_every_width_and_number_of_layers) {
    compare_with_naive_loops(long_chain<float>());
    compare_with_naive_loops(long_chain<double>());
    compare_with_naive_loops(odd_chain<float>());
    compare_with_naive_loops(odd_chain<double>());
    compare_with_naive_loops(single_layer<float>());
    compare_with_naive_loops(single_layer<double>());
}

BOOST_AUTO_TEST_CASE(run_time_has_the_bits_of_constant_evaluation) {
    static constexpr auto rows_of_floats = rows_through<8, 32>(long_chain<float>(), drawn_rows<float>(6), 29);
    static constexpr auto rows_of_doubles = rows_through<9, 8>(odd_chain<double>(), drawn_rows<double>(7), 32);
    static constexpr auto samples = outputs_of(long_chain<double>(), drawn_rows<double>(8), 3);
    BOOST_TEST(
        same_bits(rows_through<8, 8>(hidden(long_chain<float>()), hidden(drawn_rows<float>(6)), 29), rows_of_floats));
    BOOST_TEST(
        same_bits(rows_through<9, 2>(hidden(odd_chain<double>()), hidden(drawn_rows<double>(7)), 32), rows_of_doubles));
    BOOST_TEST(same_bits(outputs_of(hidden(long_chain<double>()), hidden(drawn_rows<double>(8)), 3), samples));
}

BOOST_AUTO_TEST_CASE(hidden_inputs_give_what_is_computed_by_hand) { BOOST_TEST(gives_what_is_computed_by_hand()); }

BOOST_AUTO_TEST_SUITE_END()
