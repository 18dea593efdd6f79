#include <cmath>

#include "report/deep_facts.h"
#include "report/flat_row.h"
#include "tapesift/base/text.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

namespace {

constexpr std::size_t kCsvBlockBytes = 64 * 1024;

// Builds the lines; fields are separated and quoted as RFC 4180 wants.
class CsvLine : public FlatRowSink
{
public:
    explicit CsvLine(std::string& buffer)
        : m_buffer(buffer)
    {
    }

    void text(std::string_view value) override
    {
        separate();
        // A spreadsheet takes these first characters for a formula; the blanks may hide one.
        const bool looksLikeFormula =
            !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != value.npos;
        const bool needsQuotes = value.find_first_of(",\"\r\n") != value.npos;
        if (needsQuotes)
            m_buffer += '"';
        if (looksLikeFormula)
            m_buffer += '\'';
        for (const char c : value) {
            if (c == '"')
                m_buffer += '"';
            m_buffer += c;
        }
        if (needsQuotes)
            m_buffer += '"';
    }

    void number(double value) override
    {
        separate();
        if (std::isfinite(value))
            m_buffer += base::formatShortest(value);
    }

    void word(std::string_view value) override
    {
        separate();
        m_buffer += value;
    }

    void flag(bool value) override { word(value ? "true" : "false"); }
    void time(base::UtcSeconds value) override { word(base::formatUtc(value)); }

    void end()
    {
        m_buffer += "\r\n";
        m_isFirst = true;
    }

private:
    void separate()
    {
        if (!m_isFirst)
            m_buffer += ',';
        m_isFirst = false;
    }

    std::string& m_buffer;
    bool m_isFirst = true;
};

} // namespace

void writeCsv(std::ostream& out, const ScanReport& report)
{
    std::string buffer;
    CsvLine line(buffer);
    const bool hasDeepPhase = isDeep(report.run);
    for (const FlatColumn& column : flatColumns(hasDeepPhase))
        line.word(column.name);
    line.end();
    for (const store::LedgerEntry& entry : report.entries) {
        if (!entry.result)
            continue;
        writeFlatRow(line, entry, hasDeepPhase);
        line.end();
        if (buffer.size() >= kCsvBlockBytes) {
            out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            buffer.clear();
        }
    }
    out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
}

} // namespace tapesift::report
