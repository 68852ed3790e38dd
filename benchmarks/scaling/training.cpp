// SPDX-License-Identifier: BSL-1.0
// Trainings of many sizes and batches. A line of output for each: what it is called, nanoseconds for a row in an epoch,
// and multiply-accumulates for that.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>

#include <constgrad.hpp>

namespace {

using namespace constgrad;

double processor_time() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

// The least of some runs, which take 10 ms in all or, if the work is longer, two of it.
template <class Work>
double nanoseconds(Work const& work) {
    double least = std::numeric_limits<double>::infinity();
    double all = 0;
    for (int run = 0; run < 2 || all < 1e7; ++run) {
        double const start = processor_time();
        work();
        double const passed = processor_time() - start;
        least = std::min(least, passed);
        all += passed;
    }
    return least;
}

template <class Result>
void consume(Result const& result) {
    asm volatile("" : : "r"(&result) : "memory");
}

template <int Rows, int In, int Hidden, int Out>
struct problem {
    using data_type = regression_dataset<float, Rows, In, Out>;
    data_type& data = *new data_type{};

    problem() {
        random_generator generator{1};
        for (float& x : data.features.elements) x = uniform<float>(generator, -1, 1);
        for (int i = 0; i < Rows; ++i)
            for (int o = 0; o < Out; ++o) data.targets(i, o) = data.features(i, o % In) / 2;
    }

    double time(int batch, int epochs) const {
        training_options const options{.epochs = epochs, .batch_size = batch};
        return nanoseconds([&] {
                   auto const result = fit(network<dense<float, In, Hidden>, relu, dense<float, Hidden, Out>>{}, data,
                                           mean_squared_error{}, sgd{.learning_rate = 0.001}, options);
                   consume(result);
               }) /
               (static_cast<double>(Rows) * epochs);
    }
};

void report(char const* table, std::string const& row, std::string const& column, double time, double work) {
    std::printf("%s\t%s\t%s\t%.6g\t%.6g\n", table, row.c_str(), column.c_str(), time, work);
    std::fflush(stdout);
}

template <int In, int Hidden, int Out>
void sizes() {
    constexpr int rows = 1024;
    problem<rows, In, Hidden, Out> const p;
    std::string const name = std::to_string(In) + "-" + std::to_string(Hidden) + "-" + std::to_string(Out);
    for (int const batch : {1, 2, 4, 8, 16, 24, 31, 32, 33, 48, 64, 128, 256, 1024})
        report("sizes", name, std::to_string(batch), p.time(batch, 4), 2 * In * Hidden + 3 * Hidden * Out);
}

template <int Rows>
void samples() {
    problem<Rows, 4, 16, 3> const p;
    report("samples", "4-16-3", std::to_string(Rows), p.time(32, 16), 2 * 4 * 16 + 3 * 16 * 3);
}

void epochs() {
    problem<256, 4, 16, 3> const p;
    for (int const count : {4, 16, 64, 256, 1024})
        report("epochs", "4-16-3", std::to_string(count), p.time(32, count), 2 * 4 * 16 + 3 * 16 * 3);
}

}  // namespace

int main() {
    sizes<2, 2, 1>();
    sizes<3, 4, 1>();
    sizes<4, 8, 2>();
    sizes<4, 15, 3>();
    sizes<4, 16, 3>();
    sizes<4, 17, 3>();
    sizes<8, 16, 4>();
    sizes<13, 16, 4>();
    sizes<16, 16, 5>();
    sizes<16, 31, 8>();
    sizes<16, 32, 8>();
    sizes<16, 33, 8>();
    sizes<31, 32, 10>();
    sizes<32, 32, 10>();
    sizes<64, 31, 10>();
    sizes<64, 32, 10>();
    sizes<64, 33, 10>();
    sizes<128, 64, 10>();
    sizes<256, 64, 10>();
    sizes<784, 32, 10>();
    sizes<784, 100, 10>();
    sizes<784, 128, 10>();
    samples<64>();
    samples<256>();
    samples<1024>();
    samples<4096>();
    epochs();
}
