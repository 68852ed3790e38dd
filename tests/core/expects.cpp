// SPDX-License-Identifier: BSL-1.0
#include <constgrad/core/expects.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include <support/hidden.hpp>
#include <support/violation.hpp>

namespace {

using namespace constgrad;

int calls = 0;

void count_and_return(char const*) { ++calls; }
void throw_sentence(char const* what) { throw std::string(what); }

struct end_of_process {
    bool aborted;
    std::string said;  // to the standard error output
};

/// How a process of its own ends that calls f.
template <class F>
end_of_process in_a_process(F const& f) {
    int ends[2];
    BOOST_REQUIRE(pipe(ends) == 0);
    pid_t const child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);  // instead of what reports the failure of a test
        dup2(ends[1], STDERR_FILENO);
        try {
            f();
        } catch (...) {  // must not become a second run of the tests
        }
        _exit(0);
    }
    BOOST_REQUIRE(child > 0);
    close(ends[1]);
    end_of_process end{};
    char text[256];
    for (ssize_t got; (got = read(ends[0], text, sizeof(text))) > 0;)
        end.said.append(text, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    end.aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    return end;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(expects)

BOOST_AUTO_TEST_CASE(what_holds_calls_nothing) {
    calls = 0;
    auto const previous = set_precondition_handler(count_and_return);
    constgrad::expects(hidden(true), "never said");
    set_precondition_handler(previous);
    BOOST_TEST(calls == 0);
}

BOOST_AUTO_TEST_CASE(the_handler_is_told_the_sentence) {
    BOOST_TEST(violation([] { constgrad::expects(hidden(false), "f: x must be positive"); }) ==
               "f: x must be positive");
    BOOST_TEST(violation([] { constgrad::expects(hidden(true), "f: x must be positive"); }) == "");
}

BOOST_AUTO_TEST_CASE(installing_a_handler_gives_the_one_before) {
    BOOST_TEST((set_precondition_handler(throw_sentence) == nullptr));
    BOOST_TEST((set_precondition_handler(count_and_return) == throw_sentence));
    BOOST_TEST((set_precondition_handler(nullptr) == count_and_return));
    BOOST_TEST((set_precondition_handler(nullptr) == nullptr));
}

BOOST_AUTO_TEST_CASE(the_handler_installed_last_is_called) {
    set_precondition_handler(count_and_return);
    set_precondition_handler(throw_sentence);
    BOOST_CHECK_THROW(constgrad::expects(hidden(false), "thrown"), std::string);
    set_precondition_handler(nullptr);
}

BOOST_AUTO_TEST_CASE(without_a_handler_the_program_aborts) {
    BOOST_TEST(in_a_process([] { constgrad::expects(hidden(false), "nobody listens"); }).aborted);
    BOOST_TEST(!in_a_process([] { constgrad::expects(hidden(true), "nobody listens"); }).aborted);
}

#if defined(__linux__)
BOOST_AUTO_TEST_CASE(the_sentence_is_written_where_there_is_a_standard_error_output) {
    BOOST_TEST(in_a_process([] { constgrad::expects(hidden(false), "f: one line"); }).said == "f: one line\n");
    BOOST_TEST(in_a_process([] { constgrad::expects(hidden(true), "f: one line"); }).said == "");
}
#endif

BOOST_AUTO_TEST_CASE(a_handler_that_returns_does_not_let_the_program_go_on) {
    auto const end = in_a_process([] {
        set_precondition_handler(count_and_return);
        constgrad::expects(hidden(false), "counted");
    });
    BOOST_TEST(end.aborted);
    BOOST_TEST(end.said == "");
}

BOOST_AUTO_TEST_CASE(nullptr_restores_the_abort) {
    BOOST_TEST(in_a_process([] {
                   set_precondition_handler([](char const*) { _exit(0); });
                   set_precondition_handler(nullptr);
                   constgrad::expects(hidden(false), "nobody listens any more");
               }).aborted);
}

BOOST_AUTO_TEST_SUITE_END()
