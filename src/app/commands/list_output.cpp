#include "list_output.h"

#include <fmt/format.h>

#include "report_output.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::app {

namespace {

using market::FlagColour;
using market::Watchlist;

std::string colourText(FlagColour colour)
{
    return colour == FlagColour::None ? std::string() : std::string(flagColourName(colour));
}

// Notes are free text: a line of a table has no room for a second line.
std::string noteText(std::string note)
{
    for (char& c : note)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return note;
}

void field(report::JsonWriter& json, std::string_view key, std::string_view value)
{
    json.key(key);
    json.text(value);
}

void field(report::JsonWriter& json, std::string_view key, std::size_t value)
{
    json.key(key);
    json.integer(static_cast<std::int64_t>(value));
}

void beginList(report::JsonWriter& json, const Watchlist& list)
{
    json.beginObject();
    field(json, "name", list.name);
    field(json, "folder", list.folder);
    field(json, "color", flagColourName(list.colour));
    field(json, "note", list.note);
    field(json, "count", list.symbols.size());
}

} // namespace

void writeListsTable(std::ostream& out, const std::vector<Watchlist>& lists)
{
    if (lists.empty()) {
        out << "There are no lists yet. Make one with 'tapesift lists import FILE'.\n";
        return;
    }
    std::vector<std::vector<std::string>> rows = {{"Folder", "Name", "Symbols", "Colour", "Note"}};
    for (const Watchlist& list : lists)
        rows.push_back({list.folder, list.name, std::to_string(list.symbols.size()),
                        colourText(list.colour), noteText(list.note)});
    writeRows(out, rows, {false, false, true, false, false});
}

void writeListsJson(std::ostream& out, const std::vector<Watchlist>& lists)
{
    report::JsonWriter json(out);
    json.beginObject();
    json.key("lists");
    json.beginArray();
    for (const Watchlist& list : lists) {
        json.breakLine();
        beginList(json, list);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endDocument();
}

void writeListTable(std::ostream& out, const Watchlist& list)
{
    std::vector<std::vector<std::string>> rows = {{"Symbol", "Exchange", "Colour", "Note"}};
    for (const market::WatchedSymbol& entry : list.symbols)
        rows.push_back({entry.symbol.text(), noteText(entry.exchange), colourText(entry.colour),
                        noteText(entry.note)});
    writeRows(out, rows, {false, false, false, false});
}

void writeListJson(std::ostream& out, const Watchlist& list)
{
    report::JsonWriter json(out);
    beginList(json, list);
    json.key("symbols");
    json.beginArray();
    for (const market::WatchedSymbol& entry : list.symbols) {
        json.breakLine();
        json.beginObject();
        field(json, "symbol", entry.symbol.text());
        field(json, "exchange", entry.exchange);
        field(json, "color", flagColourName(entry.colour));
        field(json, "note", entry.note);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endDocument();
}

void writeImportTable(std::ostream& out, const market::ImportedList& imported,
                      const Watchlist& list)
{
    const market::ImportReport& report = imported.universe.report;
    out << fmt::format("Read as {}: {}\n", market::listFormName(imported.form), report.summary());
    for (const market::Rejection& rejected : imported.rejected)
        out << fmt::format("  line {}: {} - {}\n", rejected.line, rejected.text, rejected.reason);
    if (report.unknownCount > imported.rejected.size())
        out << fmt::format("  ... and {} more\n", report.unknownCount - imported.rejected.size());
    out << fmt::format("\"{}\" has {} symbol{}.\n", list.name, list.symbols.size(),
                       list.symbols.size() == 1 ? "" : "s");
}

void writeImportJson(std::ostream& out, const market::ImportedList& imported, const Watchlist& list)
{
    const market::ImportReport& report = imported.universe.report;
    report::JsonWriter json(out);
    json.beginObject();
    field(json, "form", market::listFormName(imported.form));
    field(json, "found", report.found);
    field(json, "mapped", report.mapped);
    field(json, "duplicates", report.duplicates);
    field(json, "rejected", report.unknownCount);
    json.key("firstRejected");
    json.beginArray();
    for (const market::Rejection& rejected : imported.rejected) {
        json.breakLine();
        json.beginObject();
        field(json, "line", rejected.line);
        field(json, "text", rejected.text);
        field(json, "reason", rejected.reason);
        json.endObject();
    }
    json.endArray();
    json.key("list");
    beginList(json, list);
    json.endObject();
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::app
