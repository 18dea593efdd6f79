#include "market/calendar_rules.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::market {
namespace {

using std::chrono::sys_days;
using support::date;

bool isWeekday(sys_days day)
{
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

std::optional<sys_days> find(const DateRule& rule, int year)
{
    return dateOf(rule, year, isWeekday);
}

DateRule fixedRule(int month, int day, Observed observed)
{
    DateRule rule;
    rule.month = month;
    rule.day = day;
    rule.observed = observed;
    return rule;
}

// Dates of Easter from the almanacs.
TEST(CalendarRules, KnowsEaster)
{
    EXPECT_EQ(easterSunday(1990), date("1990-04-15"));
    EXPECT_EQ(easterSunday(2000), date("2000-04-23"));
    EXPECT_EQ(easterSunday(2008), date("2008-03-23")); // nearly the earliest there can be
    EXPECT_EQ(easterSunday(2011), date("2011-04-24")); // nearly the latest
    EXPECT_EQ(easterSunday(2019), date("2019-04-21"));
    EXPECT_EQ(easterSunday(2024), date("2024-03-31"));
    EXPECT_EQ(easterSunday(2025), date("2025-04-20"));
    EXPECT_EQ(easterSunday(2038), date("2038-04-25")); // the latest
}

TEST(CalendarRules, CountsWeekdaysOfAMonth)
{
    DateRule rule;
    rule.month = 11;
    rule.weekday = std::chrono::Thursday;
    rule.nth = 4;
    EXPECT_EQ(find(rule, 2025), date("2025-11-27"));
    rule.offset = 1;
    EXPECT_EQ(find(rule, 2025), date("2025-11-28"));
    rule = {};
    rule.month = 5;
    rule.weekday = std::chrono::Monday;
    rule.nth = -1;
    EXPECT_EQ(find(rule, 2027), date("2027-05-31"));
    rule.nth = 5;
    EXPECT_EQ(find(rule, 2026), std::nullopt); // May 2026 has four Mondays
}

TEST(CalendarRules, CountsDaysFromEaster)
{
    DateRule rule;
    rule.easterOffset = -2;
    EXPECT_EQ(find(rule, 2026), date("2026-04-03"));
    rule.easterOffset = 50;
    EXPECT_EQ(find(rule, 2021), date("2021-05-24"));
}

// July 4 was a Saturday in 2020, a Sunday in 2021 and a Monday in 2022.
TEST(CalendarRules, MovesADayOffTheWeekend)
{
    struct Case
    {
        Observed observed;
        std::string_view on2020;
        std::string_view on2021;
    };
    for (const Case& test : {Case{Observed::Never, "2020-07-04", "2021-07-04"},
                             Case{Observed::Nearest, "2020-07-03", "2021-07-05"},
                             Case{Observed::Sunday, "2020-07-04", "2021-07-05"},
                             Case{Observed::Next, "2020-07-06", "2021-07-05"},
                             Case{Observed::Previous, "2020-07-03", "2021-07-02"}}) {
        const DateRule rule = fixedRule(7, 4, test.observed);
        EXPECT_EQ(find(rule, 2020), date(test.on2020));
        EXPECT_EQ(find(rule, 2021), date(test.on2021));
        EXPECT_EQ(find(rule, 2022), date("2022-07-04"));
    }
}

TEST(CalendarRules, NextPassesOverDaysThatAreHolidaysAlready)
{
    const DateRule rule = fixedRule(12, 25, Observed::Next); // a Saturday in 2021
    const auto isTrading = [](sys_days day) { return isWeekday(day) && day != date("2021-12-27"); };
    EXPECT_EQ(dateOf(rule, 2021, isTrading), date("2021-12-28"));
    EXPECT_EQ(dateOf(rule, 2021, [](sys_days) { return false; }), std::nullopt);
}

TEST(CalendarRules, HoldsInItsYearsAndOnItsWeekdays)
{
    DateRule rule = fixedRule(7, 3, Observed::Never);
    rule.from = 2000;
    rule.to = 2010;
    rule.except = {2005};
    EXPECT_EQ(find(rule, 1999), std::nullopt);
    EXPECT_EQ(find(rule, 2000), date("2000-07-03"));
    EXPECT_EQ(find(rule, 2005), std::nullopt);
    EXPECT_EQ(find(rule, 2010), date("2010-07-03"));
    EXPECT_EQ(find(rule, 2011), std::nullopt);
    rule.weekdays = {false, true, false, false, false, false, false}; // Mondays
    EXPECT_EQ(find(rule, 2000), date("2000-07-03"));
    EXPECT_EQ(find(rule, 2001), std::nullopt);
    EXPECT_EQ(find(fixedRule(2, 29, Observed::Never), 2023), std::nullopt);
}

} // namespace
} // namespace tapesift::market
