// SPDX-License-Identifier: BSL-1.0
// A classifier that learns on the device: its sensor has aged, and somebody names some flowers. The compiler has done
// the same before, and knows the parameters to the last bit.
#include <constgrad/core/target_memory.hpp>
#include <constgrad/device/painted_stack.hpp>
#include <constgrad/network/digest.hpp>
#include <constgrad/network/predict.hpp>

#include "board/semihosting.hpp"
#include "drift.hpp"
#include "species_model_constants.hpp"

namespace {

namespace cg = constgrad;

constexpr cg::target_memory micro_bit{.flash = 256 * 1024, .ram = 16 * 1024};  // the smallest of the boards

species_model::network_type learning = species_model::constant;  // in RAM, from a copy in flash

static_assert(cg::fits_flash<micro_bit, sizeof(learning)>);
static_assert(cg::fits_ram<micro_bit, sizeof(learning), cg::step_stack<species_model::network_type>>);

constexpr auto adapted_by_the_compiler = [] {
    auto model = species_model::constant;
    drift::adapt(model);
    return cg::digest(model);
}();

int right() {
    int count = 0;
    for (int flower = 0; flower < iris::data.rows; ++flower)
        if (cg::predict_class(learning, drift::sample(flower)) == iris::data.targets[flower]) ++count;
    return count;
}

void write_number(unsigned number) {
    char digits[11]{};
    char* first = digits + 10;
    do *--first = static_cast<char>('0' + number % 10);
    while ((number /= 10) != 0);
    board::write(first);
}

void write_line(char const* before, unsigned number, char const* after) {
    board::write(before);
    write_number(number);
    board::write(after);
}

}  // namespace

int main() {
    cg::set_precondition_handler([](char const* what) { board::write(what); });  // a mistake says what it is
    int const before = right();
    std::size_t const stack = cg::stack_of_call([] { drift::adapt(learning); });
    int const after = right();
    write_line("of 150 flowers are right before: ", static_cast<unsigned>(before), "\n");
    write_line("and after a step with every third: ", static_cast<unsigned>(after), "\n");
    write_line("RAM: ", sizeof(learning), " bytes, and ");
    write_line("", static_cast<unsigned>(stack), " of stack\n");
    bool const same = cg::digest(learning) == adapted_by_the_compiler;
    board::write(same ? "the parameters are those that the compiler has found\n"
                      : "other parameters than the compiler's\n");
    return same && after > before ? 0 : 1;
}
