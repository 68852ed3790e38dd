// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <constgrad/core/expects.hpp>
#include <constgrad/math/numerics_self_check.hpp>
#include <constgrad/network/digest.hpp>

#include "files.hpp"
#include "progress.hpp"
#include "training.hpp"

// The programs that constgrad_add_model makes of native.cpp.in and stage.cpp.in.

namespace add_model {

inline std::string model_of_precondition;

[[noreturn]] inline void say_precondition(char const* what) {
    std::fprintf(stderr, "%s: error: %s\n", model_of_precondition.c_str(), what);
    std::exit(1);
}

template <class Result>
void expect_success(Result const& trained) {
    if (trained.history.outcome != constgrad::training_outcome::diverged) return;
    throw std::runtime_error("the training diverged in epoch " + std::to_string(trained.history.epochs + 1) +
                             ": the loss or the parameters left the finite numbers; expected a lower learning rate, "
                             "or features of a smaller scale");
}

template <class Job, class Result>
void write_model(names const& names, Job const& job, Result const& trained) {
    using targets = typename std::remove_cvref_t<decltype(job.data)>::targets_type;
    write_files(names, trained, constgrad::digest(hidden(job).first_step()), constgrad::detail::class_total<targets>);
    std::printf("%s: %d %s%s, loss %.6g, %d parameters\n", names.model.c_str(), trained.history.epochs,
                trained.history.epochs == 1 ? "epoch" : "epochs",
                trained.history.outcome == constgrad::training_outcome::converged ? " (converged)" : "",
                static_cast<double>(trained.history.final_loss), trained.network.parameters);
}

/// Does the work, and says in a line what went wrong.
template <class Work>
int run(names const& names, Work work) {
    model_of_precondition = names.model;
    constgrad::set_precondition_handler(&say_precondition);
    try {
        if (!constgrad::numerics_self_check())
            throw std::runtime_error(
                "the arithmetic of this machine does not keep the bits; expected other compiler "
                "flags, or another CONSTGRAD_HOST_CXX_COMPILER");
        work();
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s: error: %s\n", names.model.c_str(), error.what());
        return 1;
    }
}

/// Says what is wrong with JOB; nothing else is compiled then.
template <auto const& Job>
consteval bool accepts() {
    using job_type = std::remove_cvref_t<decltype(Job)>;
    static_assert(is_training_job<job_type>, "constgrad_add_model: JOB must name a constexpr constgrad::training_job");
    if constexpr (is_training_job<job_type>)
        static_assert(Job.options.epochs >= 1, "constgrad_add_model: the number of epochs must be at least 1");
    return is_training_job<job_type>;
}

/// The program made of native.cpp.in.
template <auto const& Job>
int train_natively(names const& names) {
    if constexpr (accepts<Job>())
        return run(names, [&] {
            auto const trained = trained_natively(Job, names.model);
            expect_success(trained);
            write_model(names, Job, trained);
        });
    return 1;
}

/// The program made of stage.cpp.in: the compiler has trained when this runs.
template <auto const& Job, int Stage, int Stages, auto const&... Checkpoint>
int evaluate_stage(names const& names, [[maybe_unused]] std::string const& checkpoint_file) {
    if constexpr (accepts<Job>()) {
        static_assert(Stages <= Job.options.epochs, "constgrad_add_model: there must be no more STAGES than epochs");
        static constexpr auto trained = trained_stage(Job, Stage, Stages, Checkpoint...);
        return run(names, [&] {
            expect_success(trained);
            if constexpr (Stage < Stages)
                write_checkpoint(names, trained, checkpoint_file);
            else
                write_model(names, Job, trained);
        });
    }
    return 1;
}

}  // namespace add_model
