#include "providers/massive/massive_answers.h"

#include <chrono>

#include <fmt/core.h>

#include "providers/share_spelling.h"

namespace tapesift::providers {

namespace {

using market::Bar;
using market::SecurityKind;
using simdjson::dom::element;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::seconds;

base::Result<JsonDocument> readBody(std::string_view body, const AnswerSource& source)
{
    auto document = JsonDocument::parse(body, source);
    if (!document)
        return document;
    const std::string_view status = textAt(document->root(), "status");
    if (status != "OK" && status != "DELAYED")
        return unusableAnswer(source, fmt::format("the answer's status is '{}'", status));
    return document;
}

base::Status checkBasis(element root, bool isAdjusted, const AnswerSource& source)
{
    const auto adjusted = memberOf(root, "adjusted");
    if (adjusted && isTrue(*adjusted) != isAdjusted)
        return unusableAnswer(source, isAdjusted ? "the prices are not adjusted for splits"
                                                 : "the prices are adjusted for splits");
    return {};
}

base::Result<Bar> readMassiveBar(element row, const AnswerSource& source)
{
    const auto time = integerAt(row, "t");
    if (!time)
        return unusableAnswer(source, "a bar without a time");
    return Bar{floor<seconds>(std::chrono::sys_time<milliseconds>{milliseconds{*time}}),
               numberAt(row, "o"),
               numberAt(row, "h"),
               numberAt(row, "l"),
               numberAt(row, "c"),
               numberAt(row, "v")};
}

// Codes of /v3/reference/tickers/types.
SecurityKind kindOf(std::string_view type)
{
    struct Kind
    {
        std::string_view type;
        SecurityKind kind = SecurityKind::Unknown;
    };
    for (const Kind& known :
         {Kind{"CS", SecurityKind::Common}, Kind{"ADRC", SecurityKind::Common},
          Kind{"ETF", SecurityKind::Etf}, Kind{"ETV", SecurityKind::Etf},
          Kind{"PFD", SecurityKind::Preferred}, Kind{"WARRANT", SecurityKind::Warrant},
          Kind{"RIGHT", SecurityKind::Right}, Kind{"UNIT", SecurityKind::Unit},
          Kind{"ETN", SecurityKind::Note}, Kind{"BOND", SecurityKind::Note}}) {
        if (known.type == type)
            return known.kind;
    }
    return SecurityKind::Unknown;
}

// Market identifier codes (ISO 10383) of the American exchanges.
std::string exchangeOf(std::string_view code)
{
    struct Exchange
    {
        std::string_view code;
        std::string_view name;
    };
    for (const Exchange& known :
         {Exchange{"XNAS", "NASDAQ"}, Exchange{"XNYS", "NYSE"}, Exchange{"XASE", "AMEX"},
          Exchange{"ARCX", "ARCA"}, Exchange{"BATS", "BATS"}}) {
        if (known.code == code)
            return std::string(known.name);
    }
    return std::string(code);
}

} // namespace

base::Result<MassiveBars> readMassiveBars(std::string_view body, std::string_view spelling,
                                          bool isAdjusted, const AnswerSource& source)
{
    const auto document = readBody(body, source);
    if (!document)
        return document.error();
    const element root = document->root();
    const std::string_view ticker = textAt(root, "ticker");
    if (ticker != spelling)
        return unusableAnswer(source, fmt::format("the answer is about '{}'", ticker));
    if (const base::Status status = checkBasis(root, isAdjusted, source); !status)
        return status.error();
    MassiveBars page;
    page.nextUrl = textAt(root, "next_url");
    const auto results = arrayAt(root, "results");
    if (!results) // nothing in that time
        return page;
    page.bars.reserve(results->size());
    for (const element row : *results) {
        const auto bar = readMassiveBar(row, source);
        if (!bar)
            return bar.error();
        page.bars.push_back(*bar);
    }
    return page;
}

base::Result<MassiveDay> readMassiveDay(std::string_view body, std::chrono::sys_days date,
                                        bool isAdjusted, const AnswerSource& source)
{
    const auto document = readBody(body, source);
    if (!document)
        return document.error();
    if (const base::Status status = checkBasis(document->root(), isAdjusted, source); !status)
        return status.error();
    MassiveDay day;
    const auto results = arrayAt(document->root(), "results");
    if (!results)
        return day;
    day.reserve(results->size());
    for (const element row : *results) {
        auto bar = readMassiveBar(row, source);
        if (!bar)
            return bar.error();
        // The stamp is the end of the session in New York, which is the same date in UTC.
        if (floor<days>(bar->time) != date)
            return unusableAnswer(source,
                                  fmt::format("a row is of {}", base::formatDate(bar->time)));
        bar->time = date;
        day.insert_or_assign(std::string(textAt(row, "T")), *bar);
    }
    return day;
}

base::Result<MassiveTickers> readMassiveTickers(std::string_view body, const AnswerSource& source)
{
    const auto document = readBody(body, source);
    if (!document)
        return document.error();
    MassiveTickers page;
    page.nextUrl = textAt(document->root(), "next_url");
    const auto results = arrayAt(document->root(), "results");
    if (!results)
        return page;
    for (const element row : *results) {
        const auto symbol = readShare(textAt(row, "ticker"), ShareDialect::Massive);
        if (!symbol) {
            ++page.skipped;
            continue;
        }
        market::Member member{*symbol,
                              exchangeOf(textAt(row, "primary_exchange")),
                              std::string(textAt(row, "name")),
                              {}};
        member.kind = kindOf(textAt(row, "type"));
        page.members.push_back(std::move(member));
    }
    return page;
}

MassiveFault readMassiveFault(std::string_view body)
{
    const auto document = JsonDocument::parse(body, {"Massive", "an error"});
    if (!document)
        return {};
    const std::string_view error = textAt(document->root(), "error");
    return {std::string(textAt(document->root(), "status")),
            std::string(error.empty() ? textAt(document->root(), "message") : error)};
}

} // namespace tapesift::providers
