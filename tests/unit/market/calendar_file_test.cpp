#include "market/calendar_file.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using support::date;

std::string fileWith(const std::string& more)
{
    return R"({"id": "x", "name": "X", "zone": "Europe/Berlin",
               "hours": {"open": "09:00", "close": "17:30"})" +
           more + "}";
}

std::string problemOf(const std::string& json)
{
    const auto spec = readCalendarFile(json);
    if (spec)
        return {};
    EXPECT_EQ(spec.error().code, base::ErrorCode::Corrupt);
    return spec.error().details;
}

TEST(CalendarFile, ReadsEveryKey)
{
    const auto spec = readCalendarFile(fileWith(R"(,
        "suffixes": ["de"], "weekend": ["fri", "sat"],
        "holidays": [
            {"name": "A", "month": 7, "day": 4, "observed": "nearest", "from": 1990, "to": 2035},
            {"name": "B", "month": 5, "weekday": "mon", "nth": -1, "except": [2020]},
            {"name": "C", "easter": -2}],
        "earlyCloses": [{"name": "D", "month": 11, "weekday": "thu", "nth": 4, "offset": 1,
                         "weekdays": ["fri"], "close": "13:00"}],
        "specialClosures": [{"name": "E", "date": "2001-09-11", "until": "2001-09-14"},
                            {"name": "F", "date": "2004-06-11"}],
        "specialEarlyCloses": [{"name": "G", "date": "1999-12-31", "close": "12:15"}])"));
    ASSERT_TRUE(spec) << spec.error().details;
    EXPECT_EQ(spec->id, "x");
    EXPECT_EQ(spec->zone, "Europe/Berlin");
    EXPECT_EQ(spec->suffixes, (std::vector<std::string>{"DE"}));
    EXPECT_EQ(spec->open, 9h);
    EXPECT_EQ(spec->close, 17h + 30min);
    EXPECT_EQ(spec->isWeekend,
              (std::array<bool, 7>{false, false, false, false, false, true, true}));
    ASSERT_EQ(spec->holidays.size(), 3U);
    EXPECT_EQ(spec->holidays[0].day, 4);
    EXPECT_EQ(spec->holidays[0].observed, Observed::Nearest);
    EXPECT_EQ(spec->holidays[0].from, 1990);
    EXPECT_EQ(spec->holidays[0].to, 2035);
    EXPECT_EQ(spec->holidays[1].weekday, std::chrono::Monday);
    EXPECT_EQ(spec->holidays[1].nth, -1);
    EXPECT_EQ(spec->holidays[1].except, std::vector<int>{2020});
    EXPECT_EQ(spec->holidays[2].easterOffset, -2);
    ASSERT_EQ(spec->earlyCloses.size(), 1U);
    EXPECT_EQ(spec->earlyCloses[0].close, 13h);
    EXPECT_EQ(spec->earlyCloses[0].rule.offset, 1);
    EXPECT_TRUE(spec->earlyCloses[0].rule.weekdays[5]);
    EXPECT_FALSE(spec->earlyCloses[0].rule.weekdays[1]);
    ASSERT_EQ(spec->specialClosures.size(), 2U);
    EXPECT_EQ(spec->specialClosures[0].until, date("2001-09-14"));
    EXPECT_EQ(spec->specialClosures[1].until, date("2004-06-11"));
    ASSERT_EQ(spec->specialEarlyCloses.size(), 1U);
    EXPECT_EQ(spec->specialEarlyCloses[0].close, 12h + 15min);
}

TEST(CalendarFile, NeedsOnlyTheHead)
{
    const auto spec = readCalendarFile(fileWith(""));
    ASSERT_TRUE(spec);
    EXPECT_TRUE(spec->holidays.empty());
    EXPECT_EQ(spec->isWeekend,
              (std::array<bool, 7>{true, false, false, false, false, false, true}));
}

TEST(CalendarFile, SaysWhereItIsWrong)
{
    struct Case
    {
        std::string more;
        std::string problem;
    };
    const std::vector<Case> cases = {
        {R"(, "holiday": [])", "the file has an unknown key \"holiday\""},
        {R"(, "holidays": {})", "holidays must be a list"},
        {R"(, "holidays": [1])", "holidays[0] must be an object"},
        {R"(, "holidays": [{"name": "A", "month": 13, "day": 1}])",
         "holidays[0].month must be a whole number from 1 to 12"},
        {R"(, "holidays": [{"name": "A", "month": 1.5, "day": 1}])",
         "holidays[0].month must be a whole number from 1 to 12"},
        {R"(, "holidays": [{"name": "A", "month": 1, "day": 1, "easter": 1}])",
         "holidays[0] needs month and day, or month, weekday and nth, or easter, and no others of "
         "these"},
        {R"(, "holidays": [{"name": "A", "month": 1}])",
         "holidays[0] needs month and day, or month, weekday and nth, or easter, and no others of "
         "these"},
        {R"(, "holidays": [{"name": "A", "month": 1, "weekday": "mon", "nth": 0}])",
         "holidays[0].nth must be 1 to 5, or -1 for the last"},
        {R"(, "holidays": [{"month": 1, "day": 1}])", "holidays[0].name is missing"},
        {R"(, "holidays": [{"name": "A", "month": 1, "day": 1, "observed": "monday"}])",
         "holidays[0].observed is \"monday\", not one of never, nearest, sunday, next, previous"},
        {R"(, "earlyCloses": [{"name": "A", "month": 1, "day": 2, "close": "1pm"}])",
         "earlyCloses[0].close is \"1pm\", not a time as in 09:30"},
        {R"(, "earlyCloses": [{"name": "A", "month": 1, "day": 2, "close": "18:00"}])",
         "earlyCloses has a close outside the regular hours"},
        {R"(, "specialClosures": [{"name": "A", "date": "2026-02-30"}])",
         "specialClosures[0].date is \"2026-02-30\", not a date as in 2026-12-31"},
        {R"(, "specialClosures": [{"name": "A", "date": "2026-02-20", "until": "2026-02-19"}])",
         "specialClosures[0].until is before the date"},
        {R"(, "weekend": ["sun", "mon", "tue", "wed", "thu", "fri", "sat"])",
         "weekend leaves no day to trade"},
        {R"(, "weekend": ["sunday"])",
         "weekend[0] must be one of sun, mon, tue, wed, thu, fri, sat"},
    };
    for (const Case& test : cases)
        EXPECT_EQ(problemOf(fileWith(test.more)), test.problem);
}

TEST(CalendarFile, RefusesWhatIsNoCalendar)
{
    EXPECT_EQ(problemOf(""), "not JSON");
    EXPECT_EQ(problemOf("{"), "not JSON");
    EXPECT_EQ(problemOf("[]"), "the file must be an object");
    EXPECT_EQ(problemOf("{}"), "id is missing");
    EXPECT_EQ(problemOf(R"({"id": 5})"), "id must be a text");
    EXPECT_EQ(problemOf(R"({"id": "x", "name": "X", "zone": "UTC"})"), "hours.open is missing");
    EXPECT_EQ(problemOf(R"({"id": "x", "name": "X", "zone": "UTC",
                            "hours": {"open": "10:00", "close": "10:00"}})"),
              "hours.close must be later than the opening");
}

} // namespace
} // namespace tapesift::market
