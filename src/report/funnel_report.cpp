#include "tapesift/report/funnel_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/context_detail.h"
#include "report/context_json.h"
#include "report/table_columns.h"
#include "report/terminal_text.h"
#include "tapesift/report/json_fields.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::report {

namespace {

// What there was before anything was left out; entries that ended as filtered are in both numbers.
std::size_t symbolsBefore(const store::RunRecord& run)
{
    return run.counts.total + market::removedBy(run.funnel);
}

std::string filterText(const store::RunRecord& run)
{
    return run.spec.filter == "none" ? "no filter" : "filter " + run.spec.filter;
}

} // namespace

void writeFunnelTable(std::ostream& out, const store::RunRecord& run,
                      const std::vector<market::FunnelStep>& funnel, const TableOptions& options)
{
    const auto& characters = glyphs(options.unicode);
    const auto tone = [&](std::string_view text, Tone t) {
        return options.colour ? toned(text, t) : std::string(text);
    };
    const std::size_t before = symbolsBefore(run);
    const std::size_t removed = std::min(before, market::removedBy(funnel));
    out << tone(fmt::format("{}{}{}", run.name, characters.separator, printable(filterText(run))),
                Tone::Strong)
        << '\n';
    out << fmt::format("{} symbols, {} left out, {} scanned\n", market::countText(before),
                       market::countText(removed), market::countText(before - removed));
    std::size_t countWidth = 0;
    std::size_t labelWidth = 0;
    for (const market::FunnelStep& step : funnel) {
        countWidth = std::max(countWidth, market::countText(step.removed).size());
        labelWidth = std::max(labelWidth, displayWidth(step.label));
    }
    for (const market::FunnelStep& step : funnel) {
        const std::string symbols = fmt::format("{}", fmt::join(step.symbols, " "));
        const std::string line =
            fmt::format("  {:>{}}  {}{}  {}", market::countText(step.removed), countWidth,
                        printable(step.label),
                        std::string(labelWidth - displayWidth(step.label), ' '), symbols);
        out << fitted(line, static_cast<std::size_t>(std::max(options.width, 40)),
                      characters.ellipsis)
            << '\n';
    }
}

void writeFunnelJson(std::ostream& out, const store::RunRecord& run,
                     const std::vector<market::FunnelStep>& funnel)
{
    const std::size_t before = symbolsBefore(run);
    JsonWriter json(out);
    json.beginObject();
    textField(json, "scan", run.name);
    textField(json, "filter", run.spec.filter);
    countField(json, "total", static_cast<std::int64_t>(before));
    countField(json, "left",
               static_cast<std::int64_t>(before - std::min(before, market::removedBy(funnel))));
    json.key("funnel");
    json.beginArray();
    for (const market::FunnelStep& step : funnel) {
        json.breakLine();
        json.beginObject();
        textField(json, "rule", step.rule);
        textField(json, "label", step.label);
        countField(json, "removed", step.removed);
        json.key("symbols");
        json.beginArray();
        for (const std::string& symbol : step.symbols)
            json.text(symbol);
        json.endArray();
        json.endObject();
    }
    json.breakLine();
    json.endArray();
    json.endObject();
    json.endDocument();
}

const market::FunnelStep* stepOf(const std::vector<market::FunnelStep>& funnel,
                                 const market::Symbol& symbol)
{
    for (const market::FunnelStep& step : funnel) {
        if (std::ranges::find(step.symbols, symbol.text()) != step.symbols.end())
            return &step;
    }
    return nullptr;
}

void writeWhyNot(std::ostream& out, const store::RunRecord& run, const market::FunnelStep& step,
                 const market::Symbol& symbol, const SymbolContext& context,
                 const TableOptions& options)
{
    out << fmt::format("{} was left out of {}: {}.\n", symbol.text(), run.name,
                       printable(step.label));
    out << "Scan it by name with --symbols, or see docs/filter.md.\n";
    DetailPage page(options);
    writeContextSections(page, context, market::appliedRules(run.spec));
    out << page.take();
}

void writeWhyNotJson(std::ostream& out, const market::FunnelStep& step,
                     const market::Symbol& symbol, const SymbolContext& context)
{
    JsonWriter json(out);
    json.beginObject();
    textField(json, "symbol", symbol.text());
    textField(json, "outcome", market::outcomeName(market::Outcome::Filtered));
    textField(json, "rule", step.rule);
    textField(json, "label", step.label);
    writeContextFields(json, context);
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::report
