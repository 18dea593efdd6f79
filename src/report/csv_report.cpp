#include <cmath>

#include "report/deep_facts.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using store::LedgerEntry;

constexpr std::size_t kBlockBytes = 64 * 1024;

// Builds the lines; fields are separated and quoted as RFC 4180 wants.
class CsvLine
{
public:
    explicit CsvLine(std::string& buffer)
        : m_buffer(buffer)
    {
    }

    void text(std::string_view value)
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

    // Empty for NaN and infinities.
    void number(double value)
    {
        separate();
        if (std::isfinite(value))
            m_buffer += base::formatShortest(value);
    }

    void plain(std::string_view value)
    {
        separate();
        m_buffer += value;
    }

    void end() { m_buffer += "\r\n"; }

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

void writeHeader(std::string& buffer, bool hasDeepPhase)
{
    CsvLine line(buffer);
    for (const std::string_view name :
         {"symbol", "exchange", "name", "sector", "price", "change", "changePercent", "volume",
          "signal", "strength", "reasons", "status", "forming", "timestamp"})
        line.plain(name);
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        line.plain(info.name);
    for (const std::string_view name :
         {"quality", "warming", "provider", "feed", "adjusted", "bars"})
        line.plain(name);
    if (hasDeepPhase)
        for (const std::string_view name : {"score", "regime", "stopLoss", "takeProfit",
                                            "riskReward", "confluence", "probabilityUp"})
            line.plain(name);
    line.end();
}

void appendWord(std::string& list, std::string_view word)
{
    if (!list.empty())
        list += ' ';
    list += word;
}

void writeProvenance(CsvLine& line, const analysis::QuickResult& result)
{
    std::string flags;
    for (const market::QualityNote& note : result.quality)
        appendWord(flags, market::qualityFlagName(note.flag));
    std::string warming;
    for (const indicators::IndicatorId id : result.warming)
        appendWord(warming, indicators::indicatorInfo(id).name);
    line.text(flags);
    line.text(warming);
    line.text(result.source.provider);
    line.text(result.source.feed);
    line.plain(result.source.adjusted ? "true" : "false");
    line.plain(std::to_string(result.source.bars));
}

void writeDeep(CsvLine& line, const LedgerEntry& entry)
{
    const DeepNumbers numbers = deepNumbers(entry);
    const analysis::DeepAnalysis* deep = deepOf(entry);
    line.number(numbers.score);
    line.plain(deep && deep->regime ? analysis::regimeName(deep->regime->regime) : "");
    line.number(numbers.stopLoss);
    line.number(numbers.takeProfit);
    line.number(numbers.riskReward);
    line.number(numbers.confluence);
    line.number(numbers.probabilityUp);
}

void writeRow(std::string& buffer, const LedgerEntry& entry, bool hasDeepPhase)
{
    const analysis::QuickResult& result = *entry.result;
    CsvLine line(buffer);
    line.text(entry.member.symbol.text());
    line.text(entry.member.exchange);
    line.text(entry.member.name);
    line.text(entry.member.sector);
    line.number(result.price);
    line.number(result.change);
    line.number(result.changePercent);
    line.number(result.volume);
    line.plain(analysis::signalName(result.verdict.signal));
    line.number(result.verdict.strength);
    std::string reasons;
    for (const analysis::Reason& reason : result.verdict.reasons)
        appendWord(reasons, reasonSentence(reason));
    line.text(reasons);
    line.plain(resultStatus(entry));
    line.plain(result.forming ? "true" : "false");
    line.plain(base::formatUtc(result.timestamp));
    for (const double value : result.indicators.values)
        line.number(value);
    writeProvenance(line, result);
    if (hasDeepPhase)
        writeDeep(line, entry);
    line.end();
}

} // namespace

void writeCsv(std::ostream& out, const ScanReport& report)
{
    std::string buffer;
    const bool hasDeepPhase = isDeep(report.run);
    writeHeader(buffer, hasDeepPhase);
    for (const LedgerEntry& entry : report.entries) {
        if (entry.result)
            writeRow(buffer, entry, hasDeepPhase);
        if (buffer.size() >= kBlockBytes) {
            out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            buffer.clear();
        }
    }
    out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
}

} // namespace tapesift::report
