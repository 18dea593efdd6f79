#include "market/list_builder.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/market/security_kind.h"

#include "market/cell_guard.h"
#include "market/excerpt.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMaxUnknownListed = 1'000;
constexpr std::size_t kMaxRejected = 20;

bool isYes(std::string_view cell)
{
    return base::equalsIgnoreCase(cell, "y");
}

// A cell without a value; read as a symbol it would be class A of N.
bool isNotAvailable(std::string_view text)
{
    return base::equalsIgnoreCase(text, "n/a");
}

// Lines end with LF, CR LF or CR.
std::size_t lineAt(std::string_view text, std::size_t offset)
{
    std::size_t line = 1;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        const bool isFirstOfTwo = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        line += text[i] == '\n' || (text[i] == '\r' && !isFirstOfTwo) ? 1U : 0U;
    }
    return line;
}

// As much of a note as a list keeps, in whole characters.
std::string keptNote(std::string_view note)
{
    std::size_t size = std::min(note.size(), kMostNoteBytes);
    while (size < note.size() && size > 0 && (note[size] & 0xC0) == 0x80)
        --size;
    return std::string(note.substr(0, size));
}

} // namespace

void ListBuilder::add(ListEntry entry, std::size_t offset)
{
    const std::string_view written = entry.text;
    if (const std::size_t colon = written.find(':'); colon != std::string_view::npos) {
        entry.exchange = written.substr(0, colon);
        entry.text.remove_prefix(colon + 1);
    }
    // "$AAPL" is how tickers stand in messages.
    if (entry.text.starts_with('$'))
        entry.text.remove_prefix(1);
    if (isNotAvailable(entry.text))
        return reject(written, "no value stands there", offset);
    auto symbol = Symbol::parse(entry.text);
    if (!symbol)
        return reject(written, "not a symbol", offset);
    if (!m_known.insert(*symbol).second)
        return skipDuplicate();
    if (!base::equalsIgnoreCase(entry.text, symbol->text()))
        ++m_universe.report.mapped;
    ++m_universe.report.found;
    Member member{std::move(*symbol), base::toUpper(entry.exchange), std::string(entry.name),
                  std::string(entry.sector)};
    member.isTestIssue = isYes(entry.testIssue);
    // Only a list that says which are ETFs says it of the others.
    if (!entry.etf.empty())
        member.kind = detectKind(member.symbol, member.name, isYes(entry.etf));
    mark(member, entry);
    m_universe.members.push_back(std::move(member));
}

void ListBuilder::mark(const Member& member, const ListEntry& entry)
{
    const FlagColour colour = flagColourCalled(entry.colour).value_or(FlagColour::None);
    std::string note = keptNote(openedCell(entry.note));
    if (colour != FlagColour::None || !note.empty())
        m_marked.symbols.push_back({member.symbol, member.exchange, std::move(note), colour});
}

void ListBuilder::setFolder(std::string_view folder)
{
    if (folder = openedCell(folder); problemOfListFolder(folder).empty())
        m_marked.folder = folder;
}

void ListBuilder::reject(std::string_view written, std::string_view reason, std::size_t offset)
{
    ImportReport& report = m_universe.report;
    if (report.unknownCount++ < kMaxUnknownListed)
        report.unknown.emplace_back(written);
    if (m_rejected.size() < kMaxRejected)
        m_rejected.push_back({offset, excerptOf(written), std::string(reason)});
}

ImportedList ListBuilder::take(ListForm form, std::string_view text)
{
    ImportedList list{std::move(m_universe), form, {}, std::move(m_marked)};
    for (Place& place : m_rejected)
        list.rejected.push_back(
            {lineAt(text, place.offset), std::move(place.text), std::move(place.reason)});
    return list;
}

} // namespace tapesift::market
