#include "scanner_reason.h"

#include <cmath>

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/scanners/backtest_rule.h"
#include "tapesift/scanners/scan_context.h"

namespace tapesift::app {

namespace {

using formula::Reason;
using formula::ReasonKind;
using formula::Truth;

std::string_view truthWord(Truth truth)
{
    switch (truth) {
    case Truth::Yes:
        return "yes";
    case Truth::No:
        return "no";
    case Truth::Unknown:
        break;
    }
    return "unknown";
}

std::string_view groupText(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::All:
        return "all of";
    case ReasonKind::Any:
        return "any of";
    case ReasonKind::Not:
        return "not";
    case ReasonKind::Comparison:
    case ReasonKind::Condition:
        break;
    }
    return {};
}

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return "not known";
    const bool isLarge = std::abs(value) >= 1000;
    return base::groupThousands(fmt::format("{:.{}f}", value, isLarge ? 0 : 2));
}

std::string lineOf(const Reason& reason)
{
    const std::string_view group = groupText(reason.kind);
    std::string line = fmt::format("{:<8}{}", truthWord(reason.outcome),
                                   group.empty() ? std::string_view(reason.text) : group);
    if (reason.kind == ReasonKind::Comparison)
        line += fmt::format(": {} and {}", numberText(reason.left), numberText(reason.right));
    if (std::isfinite(reason.missedBy))
        line += fmt::format(", missed by {}", numberText(reason.missedBy));
    if (std::isfinite(reason.missedByPercent))
        line += fmt::format(" ({:.1f} %)", reason.missedByPercent);
    return line;
}

void writeLines(std::ostream& out, const Reason& reason, std::size_t depth)
{
    out << std::string(2 * depth, ' ') << lineOf(reason) << '\n';
    for (const Reason& child : reason.children)
        writeLines(out, child, depth + 1);
}

void writeObject(report::JsonWriter& json, const Reason& reason)
{
    const auto number = [&json](std::string_view key, double value) {
        json.key(key);
        json.number(value);
    };
    json.beginObject();
    json.key("formula");
    json.text(reason.text);
    json.key("holds");
    if (reason.outcome == Truth::Unknown)
        json.null();
    else
        json.boolean(reason.outcome == Truth::Yes);
    if (reason.kind == ReasonKind::Comparison) {
        number("left", reason.left);
        number("right", reason.right);
        number("missedBy", reason.missedBy);
        number("missedByPercent", reason.missedByPercent);
    }
    if (!reason.children.empty()) {
        json.key(groupText(reason.kind));
        json.beginArray();
        for (const Reason& child : reason.children)
            writeObject(json, child);
        json.endArray();
    }
    json.endObject();
}

} // namespace

base::Result<Reason> reasonFor(ScannerSession& session, const scanners::ScannerDefinition& scanner,
                               const market::Symbol& symbol, base::UtcSeconds moment)
{
    const auto rule = scanners::ruleOf(scanner);
    if (!rule)
        return rule.error();
    scanners::ScanScope scope;
    scope.scanner = scanner.name;
    scope.currentTime = moment;
    scope.needs = std::make_shared<scanners::ScannerNeeds>();
    scanners::ScanContext context(session.sharedSession(), std::move(scope));
    if (auto fits = context.needBarsFor(rule->rule.where, rule->interval); !fits)
        return fits.error();
    const auto subject = context.subject(symbol, rule->interval);
    if (!subject)
        return subject.error();
    formula::Scratch scratch;
    return formula::explain(rule->rule.where, subject->view(), scratch);
}

void writeReasonTable(std::ostream& out, const Reason& reason)
{
    writeLines(out, reason, 0);
}

void writeReasonJson(std::ostream& out, const Reason& reason)
{
    report::JsonWriter json(out);
    writeObject(json, reason);
    json.endDocument();
}

} // namespace tapesift::app
