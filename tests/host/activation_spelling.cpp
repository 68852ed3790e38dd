// SPDX-License-Identifier: BSL-1.0
#include <constgrad/host/activation_spelling.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

template <int Limit>
struct bent {};

}  // namespace

template <int Limit>
struct constgrad::activation_spelling<bent<Limit>> {
    static inline std::string const name = "bent<" + std::to_string(Limit) + ">";
    static constexpr char const* header = "bent.hpp";
};

BOOST_AUTO_TEST_SUITE(activation_spelling)

// That constgrad_add_model heeds it is tested in tests/add_model.
BOOST_AUTO_TEST_CASE(a_family_of_activations_can_be_spelled) {
    BOOST_TEST(constgrad::activation_spelling<bent<3>>::name == "bent<3>");
    BOOST_TEST(constgrad::activation_spelling<bent<3>>::header == std::string("bent.hpp"));
}

BOOST_AUTO_TEST_SUITE_END()
