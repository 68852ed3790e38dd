// SPDX-License-Identifier: BSL-1.0
#pragma once

// Users may ask for warnings about what this library does on purpose. The headers that do so stand between these two:
//   -Wpsabi           wide lanes are returned only in constant evaluation or where inlined
//   -Wfloat-equal     == asks for the very same number
// and what g++ alone says, while clang still looks:
//   -Wsign-conversion an array bound of type int is a conversion in a template
//   -Wshadow          names in lambdas and constructors hide global variables of the user, whatever they are called
#if defined(__clang__)
#define CONSTGRAD_IGNORE_WHAT_GCC_SAYS
#else
#define CONSTGRAD_IGNORE_WHAT_GCC_SAYS \
    _Pragma("GCC diagnostic ignored \"-Wsign-conversion\"") _Pragma("GCC diagnostic ignored \"-Wshadow\"")
#endif

#define CONSTGRAD_DIAGNOSTICS_PUSH                                               \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wpsabi\"") \
        _Pragma("GCC diagnostic ignored \"-Wfloat-equal\"") CONSTGRAD_IGNORE_WHAT_GCC_SAYS
#define CONSTGRAD_DIAGNOSTICS_POP _Pragma("GCC diagnostic pop")
