#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tapesift/market/list_format.h"

namespace tapesift::market {

// An entry of a list as it is written.
struct ListEntry
{
    std::string_view text; // TICKER or EXCHANGE:TICKER
    std::string_view exchange = {};
    std::string_view name = {};
    std::string_view sector = {};
    std::string_view etf = {};       // Y or N, as in NASDAQ's symbol directory
    std::string_view testIssue = {}; // Y or N
    std::string_view note = {};
    std::string_view colour = {}; // a flag's; what is none is passed over
};

// Takes entries one by one and keeps account of what became of them. `offset` says where in the
// text an entry stands.
class ListBuilder
{
public:
    explicit ListBuilder(std::string_view name) { m_universe.name = name; }

    void add(ListEntry entry, std::size_t offset);
    void reject(std::string_view written, std::string_view reason, std::size_t offset);
    // The folder of the list; what cannot be one is passed over.
    void setFolder(std::string_view folder);
    void skipDuplicate() { ++m_universe.report.duplicates; }

    const ImportReport& report() const { return m_universe.report; }

    // `text`: what the offsets point into.
    ImportedList take(ListForm form, std::string_view text);

private:
    struct Place
    {
        std::size_t offset;
        std::string text;
        std::string reason;
    };

    void mark(const Member& member, const ListEntry& entry);

    Universe m_universe;
    Watchlist m_marked;
    std::unordered_set<Symbol> m_known;
    std::vector<Place> m_rejected;
};

} // namespace tapesift::market
