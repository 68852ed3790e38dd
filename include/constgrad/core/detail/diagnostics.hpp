// SPDX-License-Identifier: BSL-1.0
#pragma once

// Users may ask for warnings about what this library does on purpose. The headers that do so stand between these two:
//   -Wpsabi           wide lanes are returned only in constant evaluation or where inlined
//   -Wfloat-equal     == asks for the very same number
//   -Wsign-conversion to g++ alone, an array bound of type int is a conversion in a template; clang still looks
#if defined(__clang__)
#define CONSTGRAD_IGNORE_ARRAY_BOUNDS
#else
#define CONSTGRAD_IGNORE_ARRAY_BOUNDS _Pragma("GCC diagnostic ignored \"-Wsign-conversion\"")
#endif

#define CONSTGRAD_DIAGNOSTICS_PUSH                                               \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wpsabi\"") \
        _Pragma("GCC diagnostic ignored \"-Wfloat-equal\"") CONSTGRAD_IGNORE_ARRAY_BOUNDS
#define CONSTGRAD_DIAGNOSTICS_POP _Pragma("GCC diagnostic pop")
