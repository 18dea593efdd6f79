#include "tapesift/report/symbol_detail.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/context_detail.h"
#include "report/deep_detail.h"
#include "report/detail_page.h"
#include "report/report_facts.h"
#include "report/table_columns.h"
#include "tapesift/base/text.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using analysis::QuickResult;
using indicators::IndicatorId;
using indicators::IndicatorInfo;

// Writes section by section.
class DetailWriter
{
public:
    DetailWriter(const store::RunRecord& run, const store::LedgerEntry& entry,
                 const SymbolContext& context, const TableOptions& options)
        : m_run(run)
        , m_entry(entry)
        , m_context(context)
        , m_page(options)
    {
    }

    std::string write()
    {
        writeHead();
        if (m_entry.error)
            writeError(*m_entry.error);
        if (m_entry.result) {
            writeVerdict(*m_entry.result);
            writeDeepSections(m_page, m_run, m_entry);
            writeIndicators(*m_entry.result);
            writeQuality(*m_entry.result);
            writeSource(*m_entry.result);
        }
        writeContextSections(m_page, m_context, market::appliedRules(m_run.spec));
        return m_page.take();
    }

private:
    void writeHead();
    void writeError(const base::Error& error);
    void writeVerdict(const QuickResult& result);
    void writeIndicators(const QuickResult& result);
    void writeQuality(const QuickResult& result);
    void writeSource(const QuickResult& result);

    void heading(std::string_view text) { m_page.heading(text); }
    void line(std::string_view text) { m_page.line(text); }

    const store::RunRecord& m_run;
    const store::LedgerEntry& m_entry;
    const SymbolContext& m_context;
    DetailPage m_page;
};

void DetailWriter::writeHead()
{
    const market::Member& member = m_entry.member;
    std::string title = member.symbol.text();
    for (const std::string& fact : {member.name, member.exchange, member.sector}) {
        if (!fact.empty())
            title += std::string(glyphs(m_page.options().unicode).separator) + printable(fact);
    }
    line(m_page.styled(title, Tone::Strong));
    line(fmt::format("in {}{}, as of {}", m_run.name, isSimulated(m_run) ? " (simulated)" : "",
                     asOfText(m_run.spec)));
    if (!m_entry.result)
        line(fmt::format("\nNo result: {}.", outcomeLabel(m_entry.outcome)));
}

void DetailWriter::writeError(const base::Error& error)
{
    line(printable(error.message));
    if (!error.details.empty())
        line(printable(error.details));
    if (!error.suggestion.empty())
        line(printable(error.suggestion));
}

void DetailWriter::writeVerdict(const QuickResult& result)
{
    const Glyphs& characters = glyphs(m_page.options().unicode);
    const auto glyph =
        base::trim(characters.signals[static_cast<std::size_t>(result.verdict.signal) - 1]);
    heading(fmt::format("{} {}, strength {:.0f}", glyph, signalLabel(result.verdict.signal),
                        result.verdict.strength));
    std::string price = "Last " + priceText(result.price);
    if (std::isfinite(result.change))
        price += fmt::format(", {} ({} %)", signedText(result.change, 2),
                             signedText(result.changePercent, 2));
    price += ", volume " + volumeText(result.volume);
    line(price + (result.forming ? " (the last bar is not closed yet)" : ""));
    for (const analysis::Reason& reason : result.verdict.reasons)
        line(fmt::format("  {}  {}", signedText(reason.score, 2), reasonSentence(reason)));
}

void DetailWriter::writeIndicators(const QuickResult& result)
{
    heading("Indicators");
    std::size_t labelWidth = 0;
    std::size_t valueWidth = 0;
    const auto valueOf = [&](const IndicatorInfo& info) {
        const double value = result.indicators[info.id];
        if (!std::isfinite(value))
            return std::string(glyphs(m_page.options().unicode).none);
        return info.id == IndicatorId::Obv || info.id == IndicatorId::VolumeSma20
                   ? volumeText(value)
                   : fmt::format("{:.4f}", value);
    };
    for (const IndicatorInfo& info : indicators::indicatorCatalog()) {
        labelWidth = std::max(labelWidth, displayWidth(info.label));
        valueWidth = std::max(valueWidth, displayWidth(valueOf(info)));
    }
    for (const IndicatorInfo& info : indicators::indicatorCatalog()) {
        const std::string value = valueOf(info);
        const bool warming = std::ranges::count(result.warming, info.id) > 0;
        line(fmt::format("  {:<{}}  {}{}  {}{}", info.label, labelWidth,
                         std::string(valueWidth - displayWidth(value), ' '), value,
                         m_page.styled(info.formula, Tone::Faint),
                         warming ? " (warming: too few bars to be exact)" : ""));
    }
}

void DetailWriter::writeQuality(const QuickResult& result)
{
    if (result.quality.empty())
        return;
    heading("Notes on the data");
    for (const market::QualityNote& note : result.quality)
        line(fmt::format("  {}  {}: {}", base::formatDate(note.time),
                         market::qualityFlagName(note.flag), printable(note.detail)));
}

void DetailWriter::writeSource(const QuickResult& result)
{
    heading("Source");
    line(fmt::format("  {} bars of {} from {} ({}), {}; last bar {}", result.source.bars,
                     market::intervalName(m_run.spec.interval), result.source.provider,
                     result.source.feed,
                     result.source.adjusted ? "adjusted for splits" : "prices as in the source",
                     base::formatUtc(result.timestamp)));
}

} // namespace

void writeSymbolDetail(std::ostream& out, const store::RunRecord& run,
                       const store::LedgerEntry& entry, const SymbolContext& context,
                       const TableOptions& options)
{
    out << DetailWriter(run, entry, context, options).write();
}

} // namespace tapesift::report
