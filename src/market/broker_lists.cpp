#include "market/broker_lists.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "tapesift/base/text.h"

#include "market/csv_records.h"
#include "market/excerpt.h"

namespace tapesift::market {

namespace {

std::optional<std::size_t> columnOf(const CsvRecords& header, std::string_view name)
{
    for (std::size_t i = 0; i < header.size(); ++i)
        if (base::equalsIgnoreCase(header.field(i), name))
            return i;
    return std::nullopt;
}

// "BRK B" is a class share.
std::string tickerOf(std::string_view written)
{
    std::string ticker(written);
    std::ranges::replace(ticker, ' ', '-');
    return ticker;
}

// "SMART/NASDAQ": orders go through the first, the share is listed at the second.
std::string_view listingOf(std::string_view exchange)
{
    const std::size_t slash = exchange.find('/');
    if (slash != std::string_view::npos)
        return exchange.substr(slash + 1);
    return exchange == "SMART" ? std::string_view() : exchange;
}

bool isShare(std::string_view kind)
{
    constexpr std::array<std::string_view, 6> kShares = {"STK",    "IND",    "CRYPTO",
                                                         "Stocks", "Crypto", "Cryptocurrencies"};
    return std::ranges::find(kShares, kind) != kShares.end();
}

std::string otherKind(std::string_view kind)
{
    return fmt::format("neither a share nor an index ({})", excerptOf(kind));
}

bool isWatchlistLine(const CsvRecords& records)
{
    constexpr std::array<std::string_view, 3> kTags = {"SYM", "DES", "CON"};
    return records.size() >= 3 && std::ranges::find(kTags, records.field(0)) != kTags.end();
}

// "AAPL", "AAPL NASDAQ.NMS", "BRK B NYSE".
void addInstrument(std::string_view written, ListBuilder& builder, std::size_t offset)
{
    const std::vector<std::string_view> words = base::split(written, ' ');
    const bool isClass = words.size() > 1 && words[1].size() == 1;
    const std::size_t used = isClass ? 2 : 1;
    const std::string_view listing = words.size() == used + 1 ? words.back() : std::string_view();
    if (words.size() > used + 1)
        return builder.reject(written, "not a share", offset); // "AAPL Jan17'27 200 CALL"
    std::string ticker(words[0]);
    if (isClass)
        ticker += fmt::format("-{}", words[1]);
    builder.add({.text = ticker, .exchange = listing.substr(0, listing.find('.'))}, offset);
}

bool addPortfolio(std::string_view text, ListBuilder& builder)
{
    CsvRecords records(text, separatorOf(text.substr(0, text.find_first_of("\r\n"))));
    if (!records.next())
        return false;
    const auto instrument = columnOf(records, "Financial Instrument");
    if (!instrument)
        return false;
    while (records.next())
        if (!records.field(*instrument).empty())
            addInstrument(records.field(*instrument), builder, records.offset());
    return true;
}

bool addStatement(std::string_view text, ListBuilder& builder)
{
    CsvRecords records(text, ',');
    if (!records.next() || records.field(1) != "Header")
        return false;
    std::optional<std::size_t> symbol, kind, detail;
    do {
        if (records.field(0) != "Open Positions")
            continue;
        if (records.field(1) == "Header") {
            symbol = columnOf(records, "Symbol");
            kind = columnOf(records, "Asset Category");
            detail = columnOf(records, "DataDiscriminator");
            continue;
        }
        // A position is followed by its lots.
        if (records.field(1) != "Data" || !symbol || (detail && records.field(*detail) == "Lot"))
            continue;
        const std::string ticker = tickerOf(records.field(*symbol));
        if (kind && !isShare(records.field(*kind)))
            builder.reject(ticker, otherKind(records.field(*kind)), records.offset());
        else
            builder.add({.text = ticker}, records.offset());
    } while (records.next());
    return true;
}

} // namespace

bool addBrokerLines(std::string_view text, ListBuilder& builder)
{
    CsvRecords check(text, ',');
    bool hasLines = false;
    while (check.next()) {
        if (!isWatchlistLine(check))
            return false;
        hasLines = true;
    }
    if (!hasLines)
        return false;
    CsvRecords records(text, ',');
    while (records.next()) {
        const std::string ticker = tickerOf(records.field(1));
        const std::string_view tag = records.field(0);
        if (tag == "CON")
            builder.reject(ticker, "a contract number, which only the broker knows",
                           records.offset());
        else if (tag == "DES" && !isShare(records.field(2)))
            builder.reject(ticker, otherKind(records.field(2)), records.offset());
        else
            builder.add(
                {.text = ticker, .exchange = listingOf(records.field(tag == "DES" ? 3 : 2))},
                records.offset());
    }
    return true;
}

bool addBrokerPositions(std::string_view text, ListBuilder& builder)
{
    return addPortfolio(text, builder) || addStatement(text, builder);
}

} // namespace tapesift::market
