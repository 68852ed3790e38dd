// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <constgrad/training/fit.hpp>
#include <constgrad/training/job.hpp>

#include "progress.hpp"

namespace add_model {

template <class Job>
inline constexpr bool is_training_job = false;
template <class Network, class Dataset, class Loss, class Optimizer>
inline constexpr bool is_training_job<constgrad::training_job<Network, Dataset, Loss, Optimizer>> = true;

/// The job where the compiler does not see it: it might try and evaluate a training whose parts it knows.
template <class Job>
Job const& hidden(Job const& job) {
    Job const* volatile where = &job;
    return *where;
}

/// The whole training at run time.
template <class Job>
auto trained_natively(Job const& job, std::string const& model) {
    progress report(model, job.options.epochs);
    return hidden(job).run([&](auto const& epoch) { report.epoch(epoch.epoch, static_cast<double>(epoch.loss)); });
}

/// The last epoch of stage 0, 1, ... of so many.
constexpr int last_epoch(int epochs, int stage, int stages) {
    return static_cast<int>(static_cast<long long>(epochs) * stage / stages);
}

/// A stage, counted from 1, in constant evaluation: its share of the epochs, from the checkpoint of the stage before.
template <class Job>
constexpr auto trained_stage(Job const& job, int, int stages) {
    constgrad::training_options options = job.options;
    options.epochs = last_epoch(job.options.epochs, 1, stages);
    return constgrad::training_job{job.untrained, job.data, job.criterion, job.descent, options}.run();
}
template <class Job, class Result>
constexpr auto trained_stage(Job const& job, int stage, int stages, Result const& checkpoint) {
    if (checkpoint.history.outcome != constgrad::training_outcome::completed) return checkpoint;
    constgrad::training_options options = job.options;
    options.epochs = last_epoch(job.options.epochs, stage, stages) - last_epoch(job.options.epochs, stage - 1, stages);
    return constgrad::resume(checkpoint, job.data, job.criterion, job.descent, options);
}

}  // namespace add_model
