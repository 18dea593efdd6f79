#include "providers/directory/nasdaq_trader_files.h"

#include <array>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/market/security_kind.h"

namespace tapesift::providers {

namespace {

using market::Member;

constexpr std::string_view kFooter = "File Creation Time:";

base::Error corrupt(std::string_view name, std::string_view problem)
{
    return {base::ErrorCode::Corrupt,
            fmt::format("{} {}.", name, problem),
            {},
            "Try again later; until then the list kept from before is used."};
}

struct Exchange
{
    std::string_view code;
    std::string_view name;
};

constexpr std::array kExchanges = std::to_array<Exchange>({{"A", "NYSE AMERICAN"},
                                                           {"N", "NYSE"},
                                                           {"P", "NYSE ARCA"},
                                                           {"Q", "NASDAQ"},
                                                           {"V", "IEX"},
                                                           {"Z", "CBOE BZX"}});

std::string exchangeName(std::string_view code)
{
    for (const Exchange& exchange : kExchanges) {
        if (exchange.code == code)
            return std::string(exchange.name);
    }
    return std::string(code);
}

// Which cell of a row holds what; npos: the file has no such column.
struct Columns
{
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::size_t symbol = kNone;
    std::size_t name = kNone;
    std::size_t exchange = kNone;
    std::size_t etf = kNone;
    std::size_t testIssue = kNone;

    bool isComplete() const
    {
        return symbol != kNone && name != kNone && etf != kNone && testIssue != kNone;
    }
};

Columns columnsOf(std::string_view header)
{
    Columns columns;
    const auto titles = base::split(header, '|');
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::string_view title = base::trim(titles[i]);
        if (title == "Symbol" || title == "ACT Symbol")
            columns.symbol = i;
        else if (title == "Security Name")
            columns.name = i;
        else if (title == "Exchange")
            columns.exchange = i;
        else if (title == "ETF")
            columns.etf = i;
        else if (title == "Test Issue")
            columns.testIssue = i;
    }
    return columns;
}

std::string_view cell(const std::vector<std::string_view>& cells, std::size_t column)
{
    return column < cells.size() ? base::trim(cells[column]) : std::string_view();
}

std::optional<Member> memberOf(std::string_view line, const Columns& columns)
{
    const auto cells = base::split(line, '|');
    auto symbol = market::Symbol::parse(cell(cells, columns.symbol));
    if (!symbol)
        return std::nullopt;
    Member member{std::move(*symbol), {}, {}, {}};
    // nasdaqlisted.txt has no such column: it lists NASDAQ.
    member.exchange =
        columns.exchange == Columns::kNone ? "NASDAQ" : exchangeName(cell(cells, columns.exchange));
    member.name = cell(cells, columns.name);
    member.isTestIssue = cell(cells, columns.testIssue) == "Y";
    const std::string_view etf = cell(cells, columns.etf);
    const auto isEtf = etf.empty() ? std::nullopt : std::optional(etf == "Y");
    member.kind = market::detectKind(member.symbol, member.name, isEtf);
    return member;
}

// "File Creation Time: 0815201621:32||||||" is 2016-08-15T21:32; empty if it is not like that.
std::string creationTime(std::string_view line)
{
    line.remove_prefix(kFooter.size());
    const std::string_view digits = base::trim(line.substr(0, line.find('|')));
    if (digits.size() != 13 || digits[10] != ':')
        return {};
    return fmt::format("{}-{}-{}T{}", digits.substr(4, 4), digits.substr(0, 2), digits.substr(2, 2),
                       digits.substr(8, 5));
}

} // namespace

base::Result<DirectoryFile> parseNasdaqTraderFile(std::string_view text, std::string_view name)
{
    if (base::trim(text).empty())
        return corrupt(name, "is empty");
    if (base::trim(text).starts_with('<'))
        return corrupt(name, "is a web page instead of a list of symbols");
    const auto lines = base::split(text, '\n');
    const Columns columns = columnsOf(lines.front());
    if (!columns.isComplete())
        return corrupt(name, "has another header than NASDAQ's symbol directory");

    DirectoryFile file;
    bool hasFooter = false;
    std::unordered_set<market::Symbol> known;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = base::trim(lines[i]);
        if (line.empty())
            continue;
        if (line.starts_with(kFooter)) {
            file.createdAt = creationTime(line);
            hasFooter = true;
            break;
        }
        auto member = memberOf(line, columns);
        if (!member)
            ++file.unreadable;
        else if (known.insert(member->symbol).second)
            file.members.push_back(std::move(*member));
    }
    if (!hasFooter)
        return corrupt(name, "is cut off: the line with its creation time is missing");
    if (file.members.empty())
        return corrupt(name, "has no symbol in it");
    return file;
}

} // namespace tapesift::providers
