// SPDX-License-Identifier: BSL-1.0
#pragma once

// constgrad for sources that include Arduino.h, as every sketch does. Its macros have names of functions, of ours and
// of the standard library's: they are set aside here. A sketch that calls cg::abs or cg::math::round still means the
// macros; a source of its own that includes <constgrad.hpp> and no Arduino.h knows none of them.
#pragma push_macro("abs")
#pragma push_macro("max")
#pragma push_macro("min")
#pragma push_macro("round")
#undef abs
#undef max
#undef min
#undef round

#include <constgrad.hpp>

#pragma pop_macro("abs")
#pragma pop_macro("max")
#pragma pop_macro("min")
#pragma pop_macro("round")
