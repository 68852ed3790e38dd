// SPDX-License-Identifier: BSL-1.0
// Prints the verdicts of the translation units `sound` and `broken`.
#include <cstdio>

bool verdict_of_sound();
bool verdict_of_broken();

int main() {
    bool const sound = verdict_of_sound();
    bool const broken = verdict_of_broken();
    std::printf("%s %s\n", sound ? "true" : "false", broken ? "true" : "false");
}
