#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tapesift::report {

// How a piece of text is to stand out. Never the only bearer of a meaning.
enum class Tone { Plain, Strong, Faint, Up, Down, StrongUp, StrongDown };

// The text between the ANSI codes of the tone.
std::string toned(std::string_view text, Tone tone);

// Columns of the terminal that valid UTF-8 takes (a column a character).
std::size_t displayWidth(std::string_view text);

// Text from files or the network, made fit for a terminal: control characters, which could move
// the cursor or change colours, become '?'.
std::string printable(std::string_view text);

// At most `width` columns, the last ones replaced by `ellipsis` if something was cut off.
std::string fitted(std::string_view text, std::size_t width, std::string_view ellipsis);

} // namespace tapesift::report
