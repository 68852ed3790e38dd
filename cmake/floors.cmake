# SPDX-License-Identifier: BSL-1.0
# The floors of the library, lowest first: a header includes its own floor or a lower one.
set(floors
    core simd math linalg random activation loss metric layer network optimizer training quantized model host device
)
