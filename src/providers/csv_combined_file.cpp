#include "providers/csv_combined_file.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/csv_bars.h"

namespace tapesift::providers {

std::string CsvCombinedFile::place() const
{
    return fmt::format("{}/{}", m_directory->path(), m_name);
}

base::Result<std::shared_ptr<const CsvCombinedFile::Content>> CsvCombinedFile::current()
{
    const auto stamp = m_directory->stamp(m_name);
    if (!stamp)
        return stamp.error();
    // Others wait for the one that reads: it is the same file.
    const std::lock_guard lock(m_mutex);
    if (!m_content || m_content->stamp != *stamp) {
        auto content = load();
        if (!content)
            return content.error();
        m_content = std::move(*content);
    }
    return m_content;
}

base::Result<std::shared_ptr<const CsvCombinedFile::Content>> CsvCombinedFile::load() const
{
    auto content = std::make_shared<Content>();
    const auto stamp = m_directory->read(m_name, content->buffer);
    if (!stamp)
        return stamp.error();
    content->stamp = *stamp;
    auto layout = readCsvLayout(content->buffer.text(), m_name);
    if (!layout)
        return layout.error();
    content->layout = std::move(*layout);
    indexRows(*content);
    if (content->pieces.empty())
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("No symbols in {}", place()),
                           {},
                           "Give a file with a symbol column and one row for each bar."};
    return content;
}

void CsvCombinedFile::indexRows(Content& content)
{
    // By the text of the cell, so that a symbol is parsed once; null for what is none.
    std::unordered_map<std::string_view, std::vector<Piece>*> byCell;
    std::string_view previousCell;
    std::vector<Piece>* pieces = nullptr;
    CsvRows rows(content.buffer.text().substr(content.layout.bodyOffset), content.layout,
                 content.layout.bodyLine);
    while (rows.next()) {
        const std::string_view cell = rows.cell(CsvColumn::Symbol);
        if (cell != previousCell || !pieces) {
            previousCell = cell;
            const auto [entry, isNew] = byCell.try_emplace(cell, nullptr);
            if (isNew) {
                if (const auto symbol = market::Symbol::parse(cell))
                    entry->second = &content.pieces[*symbol];
            }
            pieces = entry->second;
        }
        if (!pieces)
            continue;
        const std::string_view row = rows.row();
        if (!pieces->empty() && pieces->back().text.end() == row.begin()) {
            Piece& last = pieces->back();
            last.text = {last.text.data(), last.text.size() + row.size()};
        } else {
            pieces->push_back({row, rows.line()});
        }
    }
}

base::Result<std::vector<market::Member>> CsvCombinedFile::listSymbols()
{
    const auto content = current();
    if (!content)
        return content.error();
    std::vector<market::Member> members;
    for (const auto& [symbol, pieces] : (*content)->pieces)
        members.push_back({symbol, {}, {}, {}});
    std::ranges::sort(members, {}, &market::Member::symbol);
    return members;
}

base::Result<FetchedBars> CsvCombinedFile::fetchBars(const BarRequest& request)
{
    const auto content = current();
    if (!content)
        return content.error();
    const auto found = (*content)->pieces.find(request.symbol);
    if (found == (*content)->pieces.end())
        return unknownCsvSymbol(request.symbol, place());
    CsvBarParser parser(m_name, (*content)->layout, request.interval);
    for (const Piece& piece : found->second) {
        if (const base::Status status = parser.add(piece.text, piece.line); !status)
            return status.error();
    }
    auto parsed = parser.finish();
    if (!parsed)
        return parsed.error();
    auto checked = checkCsvBars(std::move(*parsed), m_name, request.interval, request.calendar);
    if (!checked)
        return checked.error();
    return FetchedBars{std::move(*checked), (*content)->stamp};
}

base::Result<base::FileStamp> CsvCombinedFile::stamp(const market::Symbol& symbol)
{
    const auto content = current();
    if (!content)
        return content.error();
    if (!(*content)->pieces.contains(symbol))
        return unknownCsvSymbol(symbol, place());
    return (*content)->stamp;
}

base::Result<base::UtcSeconds> CsvCombinedFile::newestBar(const market::Symbol& symbol)
{
    const auto content = current();
    if (!content)
        return content.error();
    const auto found = (*content)->pieces.find(symbol);
    if (found == (*content)->pieces.end())
        return unknownCsvSymbol(symbol, place());
    std::optional<base::UtcSeconds> newest;
    for (const Piece& piece : found->second) {
        const auto time = newestCsvTime(piece.text, (*content)->layout);
        if (!time) {
            // Some time cannot be read: the parser finds the line.
            const auto fetched = fetchBars({symbol});
            return fetched ? emptyCsvSymbol(symbol, place()) : fetched.error();
        }
        newest = std::max(newest.value_or(*time), *time);
    }
    return newest.value_or(base::UtcSeconds{});
}

} // namespace tapesift::providers
