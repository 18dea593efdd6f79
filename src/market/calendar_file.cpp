#include "market/calendar_file.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "market/calendar_reader.h"
#include "market/name_table.h"
#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

using Json = CalendarReader::Json;
using std::chrono::minutes;

constexpr std::array kObserved = std::to_array<Named<Observed>>({
    {Observed::Never, "never"},
    {Observed::Nearest, "nearest"},
    {Observed::Sunday, "sunday"},
    {Observed::Next, "next"},
    {Observed::Previous, "previous"},
});

constexpr std::array kWeekdays = std::to_array<Named<unsigned>>({
    {0, "sun"},
    {1, "mon"},
    {2, "tue"},
    {3, "wed"},
    {4, "thu"},
    {5, "fri"},
    {6, "sat"},
});

constexpr int kFirstFileYear = 0;
constexpr int kLastFileYear = 9999;

unsigned readWeekday(const Json& element, const std::string& place, CalendarProblem& problem)
{
    const auto day = element.is_string() ? valueOf(kWeekdays, element.get<std::string>())
                                         : std::optional<unsigned>();
    if (!day)
        problem.set(fmt::format("{} must be one of {}", place, joinNames(kWeekdays)));
    return day.value_or(0);
}

// Month and day, month and nth weekday, or Easter.
void readForm(CalendarReader& reader, DateRule& rule)
{
    const bool isByEaster = reader.has("easter");
    const bool isByDay = reader.has("day");
    const bool isByWeekday = reader.has("weekday") && reader.has("nth");
    if (isByEaster + isByDay + isByWeekday != 1 || isByEaster == reader.has("month"))
        return reader.fail(
            "needs month and day, or month, weekday and nth, or easter, and no others of these");
    if (isByEaster) {
        rule.easterOffset = reader.integer("easter", -100, 200);
        return;
    }
    rule.month = reader.integer("month", 1, 12, 1);
    if (isByDay) {
        rule.day = reader.integer("day", 1, 31, 1);
        return;
    }
    rule.weekday =
        std::chrono::weekday{readWeekday(reader.object()["weekday"], "weekday", reader.problem())};
    rule.nth = reader.integer("nth", -1, 5, 1);
    if (rule.nth == 0)
        reader.failAt("nth", "must be 1 to 5, or -1 for the last");
}

DateRule readRule(CalendarReader& reader)
{
    DateRule rule;
    rule.name = reader.text("name");
    readForm(reader, rule);
    rule.offset = reader.integer("offset", -100, 100);
    rule.from = reader.integer("from", kFirstFileYear, kLastFileYear, kFirstFileYear);
    rule.to = reader.integer("to", kFirstFileYear, kLastFileYear, kLastFileYear);
    if (reader.has("observed"))
        rule.observed = reader.parsed(
            "observed", [](std::string_view text) { return valueOf(kObserved, text); },
            "one of " + joinNames(kObserved));
    if (reader.has("weekdays"))
        rule.weekdays.fill(false);
    reader.list("weekdays", [&](const Json& element, const std::string& place) {
        rule.weekdays[readWeekday(element, place, reader.problem())] = true;
    });
    reader.list("except", [&](const Json& element, const std::string& place) {
        if (!element.is_number_integer())
            return reader.problem().set(place + " must be a year");
        rule.except.push_back(element.get<int>());
    });
    return rule;
}

void readHolidays(CalendarReader& file, CalendarSpec& spec)
{
    file.list("holidays", [&](const Json& element, const std::string& place) {
        CalendarReader reader(element, place, file.problem());
        reader.allowOnly({"name", "month", "day", "weekday", "nth", "easter", "offset", "observed",
                          "weekdays", "from", "to", "except"});
        spec.holidays.push_back(readRule(reader));
    });
    file.list("earlyCloses", [&](const Json& element, const std::string& place) {
        CalendarReader reader(element, place, file.problem());
        reader.allowOnly({"name", "month", "day", "weekday", "nth", "easter", "offset", "observed",
                          "weekdays", "from", "to", "except", "close"});
        spec.earlyCloses.push_back({readRule(reader), reader.clock("close")});
    });
}

void readSpecialDays(CalendarReader& file, CalendarSpec& spec)
{
    file.list("specialClosures", [&](const Json& element, const std::string& place) {
        CalendarReader reader(element, place, file.problem());
        reader.allowOnly({"name", "date", "until"});
        reader.text("name");
        const auto from = reader.date("date");
        const auto until = reader.has("until") ? reader.date("until") : from;
        if (until < from)
            reader.failAt("until", "is before the date");
        spec.specialClosures.push_back({from, until});
    });
    file.list("specialEarlyCloses", [&](const Json& element, const std::string& place) {
        CalendarReader reader(element, place, file.problem());
        reader.allowOnly({"name", "date", "close"});
        reader.text("name");
        spec.specialEarlyCloses.push_back({reader.date("date"), reader.clock("close")});
    });
}

void readHead(CalendarReader& file, CalendarSpec& spec)
{
    file.allowOnly({"id", "name", "zone", "suffixes", "hours", "weekend", "holidays", "earlyCloses",
                    "specialClosures", "specialEarlyCloses"});
    spec.id = file.text("id");
    spec.name = file.text("name");
    spec.zone = file.text("zone");
    if (file.has("id") && spec.id.empty())
        file.failAt("id", "must not be empty");
    file.list("suffixes", [&](const Json& element, const std::string& place) {
        if (!element.is_string() || element.get<std::string>().empty())
            return file.problem().set(place + " must be a text");
        spec.suffixes.push_back(base::toUpper(element.get<std::string>()));
    });
    static const Json kNothing = Json::object();
    CalendarReader hours(file.has("hours") ? file.object()["hours"] : kNothing, "hours",
                         file.problem());
    hours.allowOnly({"open", "close"});
    spec.open = hours.clock("open");
    spec.close = hours.clock("close");
    if (spec.open >= spec.close)
        hours.failAt("close", "must be later than the opening");
    if (file.has("weekend"))
        spec.isWeekend.fill(false);
    file.list("weekend", [&](const Json& element, const std::string& place) {
        spec.isWeekend[readWeekday(element, place, file.problem())] = true;
    });
    if (std::ranges::count(spec.isWeekend, true) == 7)
        file.failAt("weekend", "leaves no day to trade");
}

// An early close lies within the regular hours.
void checkCloses(CalendarReader& file, const CalendarSpec& spec)
{
    const auto check = [&](minutes close, const char* key) {
        if (close <= spec.open || close >= spec.close)
            file.failAt(key, "has a close outside the regular hours");
    };
    for (const EarlyCloseRule& early : spec.earlyCloses)
        check(early.close, "earlyCloses");
    for (const SpecialEarlyClose& early : spec.specialEarlyCloses)
        check(early.close, "specialEarlyCloses");
}

} // namespace

base::Result<CalendarSpec> readCalendarFile(std::string_view json)
{
    const Json parsed = Json::parse(json, nullptr, false);
    CalendarProblem problem;
    CalendarSpec spec;
    if (parsed.is_discarded()) {
        problem.set("not JSON");
    } else {
        CalendarReader file(parsed, "", problem);
        readHead(file, spec);
        readHolidays(file, spec);
        readSpecialDays(file, spec);
        checkCloses(file, spec);
    }
    if (!problem.text().empty())
        return base::Error{base::ErrorCode::Corrupt, "The calendar file cannot be read",
                           problem.text(), "Correct it; docs/data-quality.md describes its form."};
    return spec;
}

} // namespace tapesift::market
