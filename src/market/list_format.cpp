#include "tapesift/market/list_format.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "tapesift/base/text.h"

#include "market/broker_lists.h"
#include "market/csv_records.h"
#include "market/excerpt.h"
#include "market/finviz_address.h"
#include "market/list_builder.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMostImportBytes = 32'000'000; // a million symbols with their names

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
    const auto note = columnOf(records, {"note", "notes", "comment"});
    const auto colour = columnOf(records, {"color", "colour"});
    const auto folder = columnOf(records, {"folder"});
    const auto cell = [&records](std::optional<std::size_t> column) {
        return column ? records.field(*column) : std::string_view();
    };
    while (records.next()) {
        if (cell(symbol).empty())
            continue;
        builder.add({cell(symbol), cell(exchange), cell(name), cell(sector), cell(etf),
                     cell(testIssue), cell(note), cell(colour)},
                    records.offset());
        if (!cell(folder).empty())
            builder.setFolder(cell(folder)); // each line of a list says the same
    }
    return true;
}

// Symbols with anything between them; comments; sections of TradingView.
ListForm addTokens(std::string_view text, ListBuilder& builder)
{
    constexpr std::string_view kSeparators = ", ;\t\r\n";
    const std::size_t size = text.size();
    ListForm form = ListForm::Plain;
    while (true) {
        const std::size_t start = text.find_first_not_of(kSeparators);
        if (start == std::string_view::npos)
            return form;
        text.remove_prefix(start);
        if (text.starts_with('#')) {
            if (text.starts_with("###"))
                form = ListForm::TradingView;
            // A section's name goes up to the next comma, a comment to the end of its line.
            const std::string_view ends = text.starts_with("###") ? ",\r\n" : "\r\n";
            text.remove_prefix(std::min(text.find_first_of(ends), text.size()));
            continue;
        }
        const std::size_t length = std::min(text.find_first_of(kSeparators), text.size());
        std::string_view token = text.substr(0, length);
        const std::size_t offset = size - text.size();
        text.remove_prefix(length);
        // Lists copied out of programs come in quotes or brackets.
        constexpr std::string_view kWrapping = "\"'[](){}";
        const std::size_t first = token.find_first_not_of(kWrapping);
        if (first == std::string_view::npos)
            continue;
        token = token.substr(first, token.find_last_not_of(kWrapping) - first + 1);
        if (token.find(':') != std::string_view::npos)
            form = ListForm::TradingView;
        builder.add({.text = token}, offset);
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

base::Error withoutSymbol(std::string_view name, const ImportReport& report)
{
    base::Error error = refusal(
        name, "has no symbol in it",
        "Give one symbol a line, or a CSV file with a column named symbol, ticker or code.");
    if (report.unknownCount > 0)
        error.details = fmt::format("{} entries, the first is \"{}\"", report.unknownCount,
                                    excerptOf(report.unknown.front()));
    return error;
}

base::Result<ImportedList> fromFinviz(std::string_view text, std::string_view name)
{
    const std::string tickers = tickersInFinviz(text);
    ListBuilder builder(name);
    addTokens(tickers, builder);
    if (builder.report().found > 0)
        return builder.take(ListForm::FinvizAddress, tickers);
    return base::Error{base::ErrorCode::InvalidArgument,
                       "This address of Finviz holds rules and no symbols.",
                       {},
                       "Export the table in Finviz and give its file, or copy the tickers; the "
                       "rules can be written as a scanner."};
}

base::Result<ImportedList> fromWatchlist(std::string_view text)
{
    auto list = watchlistFromJson(text);
    if (!list)
        return list.error();
    ImportedList imported;
    imported.form = ListForm::Watchlist;
    imported.universe.name = list->name;
    for (const WatchedSymbol& entry : list->symbols)
        imported.universe.members.push_back({entry.symbol, entry.exchange, {}, {}});
    imported.universe.report.found = imported.universe.members.size();
    std::erase_if(list->symbols, [](const WatchedSymbol& entry) {
        return entry.note.empty() && entry.colour == FlagColour::None;
    });
    imported.marked = std::move(*list);
    return imported;
}

} // namespace

std::string_view listFormName(ListForm form)
{
    switch (form) {
    case ListForm::Plain:
        return "plain list";
    case ListForm::TradingView:
        return "TradingView list";
    case ListForm::Csv:
        return "CSV";
    case ListForm::BrokerLines:
        return "Interactive Brokers watchlist";
    case ListForm::BrokerPositions:
        return "Interactive Brokers portfolio";
    case ListForm::FinvizAddress:
        return "Finviz address";
    case ListForm::Watchlist:
        return "Tapesift watchlist";
    }
    return "list";
}

base::Result<ImportedList> importList(std::string_view text, std::string_view name)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (const auto status = checkIsText(text, name); !status)
        return status.error();
    if (base::trim(text).starts_with('{') && isWatchlistJson(text))
        return fromWatchlist(text);
    if (isFinvizAddress(text))
        return fromFinviz(text, name);

    ListBuilder builder(name);
    ListForm form = ListForm::Csv;
    if (addBrokerLines(text, builder))
        form = ListForm::BrokerLines;
    else if (addBrokerPositions(text, builder))
        form = ListForm::BrokerPositions;
    else if (!addCsv(text, builder))
        form = addTokens(text, builder);
    if (builder.report().found == 0)
        return withoutSymbol(name, builder.report());
    return builder.take(form, text);
}

Watchlist watchlistOf(const ImportedList& imported, std::string_view name)
{
    const Watchlist& marked = imported.marked;
    Watchlist list{std::string(name), marked.folder, marked.colour, marked.note, {}};
    const std::vector<Member>& members = imported.universe.members;
    const std::size_t count = std::min(members.size(), kMostWatched);
    list.symbols.reserve(count);
    auto mark = marked.symbols.begin();
    for (std::size_t i = 0; i < count; ++i) {
        const bool isMarked = mark != marked.symbols.end() && mark->symbol == members[i].symbol;
        if (isMarked)
            list.symbols.push_back(*mark++);
        else
            list.symbols.push_back({members[i].symbol, members[i].exchange});
    }
    return list;
}

base::Result<Universe> parseList(std::string_view text, std::string_view name)
{
    auto list = importList(text, name);
    if (!list)
        return list.error();
    return std::move(list->universe);
}

base::Result<ImportedList> importListFile(base::FileSystem& files, const std::string& path)
{
    const base::SplitPath split = base::splitPath(path);
    const auto folder = files.open(split.folder);
    if (!folder)
        return folder.error();
    base::ReadBuffer buffer;
    const auto stamp = (*folder)->readPart(split.name, 0, kMostImportBytes, buffer);
    if (!stamp)
        return stamp.error();
    if (stamp->size > kMostImportBytes)
        return refusal(split.name, "is larger than 32 MB",
                       "Give a list of symbols; price files are read with --data.");
    return importList(buffer.text(), split.name);
}

} // namespace tapesift::market
