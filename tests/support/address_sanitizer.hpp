// SPDX-License-Identifier: BSL-1.0
#pragma once

/// Whether the address sanitizer watches, which would not let an allocation fail.
#if defined(__SANITIZE_ADDRESS__)
#define HAS_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#define HAS_ADDRESS_SANITIZER __has_feature(address_sanitizer)
#else
#define HAS_ADDRESS_SANITIZER 0
#endif
