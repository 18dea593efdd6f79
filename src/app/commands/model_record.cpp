#include "model_record.h"

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::app {

namespace {

using learning::Evidence;

std::string count(std::uint64_t value)
{
    return base::groupThousands(std::to_string(value));
}

std::string judgement(const Evidence& evidence)
{
    return evidence.edge ? "better than the base rate, beyond chance"
                         : "no better than the base rate";
}

void writeEvidence(std::ostream& out, std::string_view name, const Evidence& evidence)
{
    out << fmt::format("  {:<22}  AUC {:.4f} ({:+.1f} standard errors from 0.5)   Brier {:.5f} "
                       "(gain {:+.1f} standard errors)\n",
                       name, evidence.auc, evidence.aucErrors, evidence.brier,
                       evidence.brierErrors);
}

void writeEvidenceJson(report::JsonWriter& json, const Evidence& evidence)
{
    const auto number = [&json](std::string_view name, double value) {
        json.key(name);
        json.number(value);
    };
    json.beginObject();
    json.key("rows");
    json.integer(static_cast<std::int64_t>(evidence.rows));
    number("auc", evidence.auc);
    number("aucErrors", evidence.aucErrors);
    number("brier", evidence.brier);
    number("brierBaseline", evidence.brierBaseline);
    number("brierErrors", evidence.brierErrors);
    number("baseRate", evidence.baseRate);
    json.key("blocks");
    json.integer(evidence.blocks);
    json.key("edge");
    json.boolean(evidence.edge);
    json.key("reliability");
    json.beginArray();
    for (const learning::ReliabilityBin& bin : evidence.reliability) {
        json.beginObject();
        number("meanPredicted", bin.meanPredicted);
        number("shareOfRises", bin.shareOfRises);
        json.key("count");
        json.integer(static_cast<std::int64_t>(bin.count));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

void writeModelTable(std::ostream& out, const learning::TrainedModel& model)
{
    const Evidence& evidence = model.evidence;
    out << fmt::format("{}: is the close {} bars ahead above the last one? ({} bars)\n",
                       model.record.id, model.record.horizonBars,
                       market::intervalName(model.interval));
    out << fmt::format("Learnt from {} symbols on {} dates, {} to {}: {} rows\n",
                       count(model.symbols), count(model.dates), base::formatDate(model.firstDate),
                       base::formatDate(model.lastDate), count(model.rows));
    out << fmt::format("\nOn {} rows it had not seen (walk-forward, {} dates left out in between) "
                       "it is {}.\n",
                       count(evidence.rows), model.embargoDates, judgement(evidence));
    out << fmt::format("  base rate {:.2f} % rises; always saying the past's: Brier {:.5f}\n",
                       100 * evidence.baseRate, evidence.brierBaseline);
    const bool isLinear = model.kind == learning::ModelKind::Linear;
    writeEvidence(out, isLinear ? "logistic regression" : "boosted trees", evidence);
    if (!isLinear)
        writeEvidence(out, "logistic regression", model.baselineEvidence);
    out << "\nReliability: predicted, came true, rows\n";
    for (const learning::ReliabilityBin& bin : evidence.reliability) {
        if (bin.count > 0)
            out << fmt::format("  {:5.1f} %  {:5.1f} %  {:>9}\n", 100 * bin.meanPredicted,
                               100 * bin.shareOfRises, count(bin.count));
    }
}

void writeModelJson(std::ostream& out, const learning::TrainedModel& model)
{
    report::JsonWriter json(out);
    const auto text = [&json](std::string_view name, std::string_view value) {
        json.key(name);
        json.text(value);
    };
    const auto integer = [&json](std::string_view name, std::uint64_t value) {
        json.key(name);
        json.integer(static_cast<std::int64_t>(value));
    };
    json.beginObject();
    text("modelId", model.record.id);
    text("kind", learning::modelKindName(model.kind));
    text("interval", market::intervalName(model.interval));
    integer("horizonBars", model.record.horizonBars);
    text("firstDate", base::formatDate(model.firstDate));
    text("lastDate", base::formatDate(model.lastDate));
    integer("symbols", model.symbols);
    integer("dates", model.dates);
    integer("rows", model.rows);
    integer("embargoDates", model.embargoDates);
    json.key("features");
    json.beginArray();
    for (const std::string_view feature : learning::kFeatureNames)
        json.text(feature);
    json.endArray();
    json.key("evidence");
    writeEvidenceJson(json, model.evidence);
    json.key("baseline");
    writeEvidenceJson(json, model.baselineEvidence);
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::app
