#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapesift::base {

std::string_view trim(std::string_view text);

// The parts between separators, not trimmed; "a,,b" has three parts, "" has one.
std::vector<std::string_view> split(std::string_view text, char separator);

// ASCII only: bytes above 127 stay as they are.
std::string toUpper(std::string_view text);
std::string toLower(std::string_view text);
bool equalsIgnoreCase(std::string_view a, std::string_view b);

// The whole text must be the number; no blanks, no locale. nullopt otherwise, also out of range.
std::optional<double> parseDouble(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

// The shortest decimal form that reads back as the same double. NaN and infinities are "null".
std::string formatShortest(double value);

// "4800.5" as "4,800.5": commas between thousands of a number without sign, as sentences have it.
std::string groupThousands(std::string number);

// Whether the bytes are valid UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

// The candidate nearest to `word` by edits, if it is near enough to be a typing error.
std::optional<std::string> closestMatch(std::string_view word,
                                        const std::vector<std::string>& candidates);

} // namespace tapesift::base
