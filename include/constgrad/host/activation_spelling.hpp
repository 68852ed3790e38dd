// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace constgrad {

/// How constgrad_add_model spells an activation in the files that it writes. It knows those of the library; of one of
/// your own tell it in the recipe, or beside the activation:
///   template <>
///   struct constgrad::activation_spelling<mine::swish> {
///       static constexpr char const* name = "mine::swish";
///       static constexpr char const* header = "mine/swish.hpp";  // as the sources of the target include it
///   };
/// The activation must have no data members: its settings are its template arguments.
template <class Activation>
struct activation_spelling;

}  // namespace constgrad
