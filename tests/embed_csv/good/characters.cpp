// SPDX-License-Identifier: BSL-1.0
// Names arrive byte by byte, whatever they are: keywords, other alphabets, what means something in a string literal,
// what is no UTF-8, and what compilers warn of (a mark that turns the direction of writing, a no-break space).
#include "characters.hpp"

#include "same_text.hpp"

static_assert(same_text(characters::feature_names[0], "class"));
static_assert(same_text(characters::feature_names[1], "Gr\303\266\303\237e"));
static_assert(same_text(characters::feature_names[2], "line\nend"));
static_assert(same_text(characters::class_names[0], "%s {}"));
static_assert(same_text(characters::class_names[1], "*/ //\302\240"));
static_assert(same_text(characters::class_names[2], "quote \" backslash \\ \?\?/"));
static_assert(same_text(characters::class_names[3], "\342\200\256backwards"));
static_assert(same_text(characters::class_names[4], "\344"));
