#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tapesift::scanners {

// A number that the reason of a hit tells: "gap 3.21 %".
struct ReasonValue
{
    std::string name;
    double value = 0; // NaN: not known
    std::string unit; // "%", "x"; may be empty

    bool operator==(const ReasonValue&) const = default;
};

// What one scanner says of a hit, in English: its title and the numbers behind it. The text of a
// script is a title without numbers.
struct ReasonPart
{
    std::string title;
    std::vector<ReasonValue> values;

    bool operator==(const ReasonPart&) const = default;
};

// How many decimals of such a number a trader reads: two, none from 1,000 on.
int reasonDecimals(double value);

// "Gap: gap 3.21 %, volume 2,400,000": the one wording of hits, in which they are exported. Several
// parts are joined by semicolons.
std::string englishText(const std::vector<ReasonPart>& parts);

// The parts as they are kept beside a hit, and back. What is damaged or empty gives no parts.
std::string encodeReason(const std::vector<ReasonPart>& parts);
std::vector<ReasonPart> decodeReason(std::string_view text);

} // namespace tapesift::scanners
