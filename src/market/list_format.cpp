#include "tapesift/market/list_format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/market/security_kind.h"

#include "market/csv_records.h"
#include "market/excerpt.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMaxUnknownListed = 1'000;

struct Entry
{
    std::string_view text; // TICKER or EXCHANGE:TICKER
    std::string_view exchange;
    std::string_view name;
    std::string_view sector;
    std::string_view etf = {};       // Y or N, as in NASDAQ's symbol directory
    std::string_view testIssue = {}; // Y or N
};

// Takes entries one by one and keeps account of what became of them.
class ListBuilder
{
public:
    explicit ListBuilder(std::string_view name) { m_universe.name = name; }

    void add(Entry entry)
    {
        const std::string_view written = entry.text;
        if (const std::size_t colon = written.find(':'); colon != std::string_view::npos) {
            entry.exchange = written.substr(0, colon);
            entry.text.remove_prefix(colon + 1);
        }
        // "$AAPL" is how tickers stand in messages.
        if (entry.text.starts_with('$'))
            entry.text.remove_prefix(1);
        auto symbol = isNotAvailable(entry.text) ? std::nullopt : parse(entry.text);
        if (!symbol) {
            addUnknown(written);
            return;
        }
        if (!m_known.insert(*symbol).second) {
            ++m_universe.report.duplicates;
            return;
        }
        if (!base::equalsIgnoreCase(entry.text, symbol->text()))
            ++m_universe.report.mapped;
        ++m_universe.report.found;
        Member member{std::move(*symbol), base::toUpper(entry.exchange), std::string(entry.name),
                      std::string(entry.sector)};
        member.isTestIssue = isYes(entry.testIssue);
        // Only a list that says which are ETFs says it of the others.
        if (!entry.etf.empty())
            member.kind = detectKind(member.symbol, member.name, isYes(entry.etf));
        m_universe.members.push_back(std::move(member));
    }

    void addUnknown(std::string_view written)
    {
        ImportReport& report = m_universe.report;
        if (report.unknownCount++ < kMaxUnknownListed)
            report.unknown.emplace_back(written);
    }

    const ImportReport& report() const { return m_universe.report; }
    Universe take() { return std::move(m_universe); }

private:
    static std::optional<Symbol> parse(std::string_view text)
    {
        auto symbol = Symbol::parse(text);
        return symbol ? std::optional(std::move(*symbol)) : std::nullopt;
    }

    static bool isYes(std::string_view cell) { return base::equalsIgnoreCase(cell, "y"); }

    // A cell without a value; read as a symbol it would be class A of N.
    static bool isNotAvailable(std::string_view text)
    {
        return base::equalsIgnoreCase(text, "n/a");
    }

    Universe m_universe;
    std::unordered_set<Symbol> m_known;
};

// The first line that is neither blank nor a comment.
std::string_view firstLine(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = base::trim(text.substr(0, end));
        if (!line.empty() && !line.starts_with('#'))
            return line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

// The column with the first of the names that is there.
std::optional<std::size_t> columnOf(const CsvRecords& header,
                                    std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (base::equalsIgnoreCase(header.field(i), name))
                return i;
        }
    }
    return std::nullopt;
}

// Returns false, with nothing added, if the first line is not a header with a symbol column.
bool addCsv(std::string_view text, ListBuilder& builder)
{
    CsvRecords records(text, separatorOf(firstLine(text)));
    if (!records.next())
        return false;
    const auto symbol = columnOf(records, {"symbol", "ticker", "code", "act symbol"});
    if (!symbol)
        return false;
    const auto exchange = columnOf(records, {"exchange"});
    const auto name = columnOf(records, {"name", "company", "company name", "security",
                                         "security name", "title", "description"});
    const auto sector = columnOf(records, {"sector", "gics sector"});
    const auto etf = columnOf(records, {"etf"});
    const auto testIssue = columnOf(records, {"test_issue", "test issue"});
    const auto cell = [&records](std::optional<std::size_t> column) {
        return column ? records.field(*column) : std::string_view();
    };
    while (records.next()) {
        if (!cell(symbol).empty())
            builder.add({cell(symbol), cell(exchange), cell(name), cell(sector), cell(etf),
                         cell(testIssue)});
    }
    return true;
}

// Lines of Interactive Brokers: SYM,AAPL,SMART or DES,AAPL,STK,... or CON,265598,SMART. Returns
// false, with nothing added, unless every line is one.
bool addInteractiveBrokers(std::string_view text, ListBuilder& builder)
{
    const auto isLine = [](const CsvRecords& records) {
        constexpr std::array<std::string_view, 3> kTags = {"SYM", "DES", "CON"};
        return records.size() >= 3 && std::ranges::find(kTags, records.field(0)) != kTags.end();
    };
    CsvRecords check(text, ',');
    bool hasLines = false;
    while (check.next()) {
        if (!isLine(check))
            return false;
        hasLines = true;
    }
    if (!hasLines)
        return false;
    CsvRecords records(text, ',');
    while (records.next()) {
        std::string ticker(records.field(1));
        std::ranges::replace(ticker, ' ', '-'); // "BRK B"
        // A contract number names nothing outside the broker.
        if (records.field(0) == "CON")
            builder.addUnknown(ticker);
        else
            builder.add({ticker, {}, {}, {}});
    }
    return true;
}

// Symbols with anything between them; comments; sections of TradingView.
void addTokens(std::string_view text, ListBuilder& builder)
{
    constexpr std::string_view kSeparators = ", ;\t\r\n";
    while (true) {
        const std::size_t start = text.find_first_not_of(kSeparators);
        if (start == std::string_view::npos)
            return;
        text.remove_prefix(start);
        if (text.starts_with('#')) {
            // A section's name goes up to the next comma, a comment to the end of its line.
            const std::string_view ends = text.starts_with("###") ? ",\r\n" : "\r\n";
            text.remove_prefix(std::min(text.find_first_of(ends), text.size()));
            continue;
        }
        const std::size_t length = std::min(text.find_first_of(kSeparators), text.size());
        std::string_view token = text.substr(0, length);
        text.remove_prefix(length);
        // Lists copied out of programs come in quotes or brackets.
        constexpr std::string_view kWrapping = "\"'[](){}";
        const std::size_t first = token.find_first_not_of(kWrapping);
        if (first == std::string_view::npos)
            continue;
        token = token.substr(first, token.find_last_not_of(kWrapping) - first + 1);
        builder.add({token, {}, {}, {}});
    }
}

base::Error refusal(std::string_view name, std::string_view problem, std::string_view suggestion)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("The list \"{}\" {}", name, problem),
            {},
            std::string(suggestion)};
}

base::Status checkIsText(std::string_view text, std::string_view name)
{
    constexpr std::string_view kAdvice =
        "Give a text file with one symbol a line, or a CSV file with a column named symbol.";
    if (base::trim(text).empty())
        return refusal(name, "is empty", kAdvice);
    if (text.find('\0') != std::string_view::npos)
        return refusal(name, "is not a text file", kAdvice);
    if (!base::isUtf8(text))
        return refusal(name, "is not UTF-8 text", "Save the list as UTF-8 and try again.");
    if (base::trim(text).starts_with('<'))
        return refusal(name, "is a web page or XML, not a list", kAdvice);
    return {};
}

} // namespace

base::Result<Universe> parseList(std::string_view text, std::string_view name)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (const auto status = checkIsText(text, name); !status)
        return status.error();

    ListBuilder builder(name);
    if (!addCsv(text, builder) && !addInteractiveBrokers(text, builder))
        addTokens(text, builder);
    if (builder.report().found > 0)
        return builder.take();

    base::Error error = refusal(
        name, "has no symbol in it",
        "Give one symbol a line, or a CSV file with a column named symbol, ticker or code.");
    if (builder.report().unknownCount > 0) {
        error.details =
            fmt::format("{} entries, the first is \"{}\"", builder.report().unknownCount,
                        excerptOf(builder.report().unknown.front()));
    }
    return error;
}

} // namespace tapesift::market
