#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tapesift::market {

// Where a holiday goes that falls on a weekend.
enum class Observed {
    Never,    // it is lost
    Nearest,  // Saturday: the Friday before, Sunday: the Monday after
    Sunday,   // Sunday: the Monday after; Saturday: lost
    Next,     // the next day of trading that is not a holiday yet
    Previous, // the last day of trading on or before it
};

// A day that comes back each year. Exactly one of three forms is in use:
//   month and day                      July 4
//   month, weekday and nth             the third Monday of January; nth -1 is the last one
//   easterOffset                       days after Easter Sunday; Good Friday is -2
struct DateRule
{
    std::string name;
    int month = 0; // 1 to 12; 0: counted from Easter
    int day = 0;   // 1 to 31; 0: by weekday
    std::chrono::weekday weekday = std::chrono::Sunday;
    int nth = 0; // 1 to 5, or -1
    int easterOffset = 0;
    int offset = 0; // days added to what the form gives
    Observed observed = Observed::Never;
    std::array<bool, 7> weekdays = {true, true, true, true, true, true, true}; // from Sunday on
    int from = 0;                                                              // first year
    int to = 9999;                                                             // last year
    std::vector<int> except;                                                   // years without it
};

// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher
// (J. Meeus, Astronomical Algorithms, chapter 8).
std::chrono::sys_days easterSunday(int year);

// The day of `year` the rule falls on, moved off the weekend as `observed` says; it may then lie in
// a neighbouring year. `isTrading` tells whether a day is neither weekend nor a holiday so far.
// nullopt if there is none that year.
std::optional<std::chrono::sys_days>
dateOf(const DateRule& rule, int year, const std::function<bool(std::chrono::sys_days)>& isTrading);

} // namespace tapesift::market
