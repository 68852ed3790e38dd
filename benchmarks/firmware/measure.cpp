// SPDX-License-Identifier: BSL-1.0
// Runs a subject on every flower and prints, a line for each thing: instructions of a call on average (in hundredths,
// the loop around it included), bytes of stack, and then a digest of all results. QEMU executes one instruction in each
// nanosecond of its clock (-icount shift=0), which SysTick counts in cycles of the board.
#include <bit>
#include <cstdint>

#include <constgrad/device/painted_stack.hpp>

#include "../../tools/targets/print.hpp"

#include "parameters.h"

#if !defined(SAMPLES)
#define SAMPLES FLOWERS
#endif
#if !defined(NUMBER)
#define NUMBER float
#endif

// The second argument is room for outputs, or, where there are LABELS, the class of the flower.
extern "C" int subject(NUMBER const*, void*);

namespace {

constexpr NUMBER flowers[] = SAMPLES;
#if defined(LABELS)
int classes[] = LABELS;
#endif
constexpr int repetitions = 20;

struct systick {
    std::uint32_t volatile control, reload, value;
};
systick& timer = *reinterpret_cast<systick*>(0xE000E010);

std::uint32_t ticks() { return 0xffffff - timer.value; }

void print_number(std::uint32_t number) {
    char digits[11]{};
    int first = 10;
    do digits[--first] = static_cast<char>('0' + number % 10);
    while ((number /= 10) != 0);
    print(digits + first);
    print("\n");
}

}  // namespace

int main() {
    float y[3]{};
#if defined(LABELS)
    auto const call = [&](int flower) { return subject(flowers + 4 * flower, classes + flower); };
#else
    auto const call = [&](int flower) { return subject(flowers + 4 * flower, y); };
#endif
    timer.reload = 0xffffff;
    timer.value = 0;
    timer.control = 5;  // the clock of the core
    std::uint32_t const start = ticks();
    for (int i = 0; i < repetitions; ++i)
        for (int flower = 0; flower < FLOWER_COUNT; ++flower) call(flower);
    std::uint32_t const taken = ticks() - start;
    print_number(
        static_cast<std::uint32_t>(std::uint64_t{taken} * PICOSECONDS_OF_A_TICK / (10 * repetitions * FLOWER_COUNT)));
    print_number(constgrad::stack_of_call([&] { call(0); }));
    std::uint32_t digest = 0x811c9dc5;
    auto const add = [&](std::uint32_t word) { digest = (digest ^ word) * 0x01000193; };
    for (int flower = 0; flower < FLOWER_COUNT; ++flower) {
        add(static_cast<std::uint32_t>(call(flower)));
        for (float const number : y) add(std::bit_cast<std::uint32_t>(number));
    }
    print_number(digest);
    return 0;
}
