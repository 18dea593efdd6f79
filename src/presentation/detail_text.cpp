#include <QCoreApplication>

#include "tapesift/presentation/symbol_detail.h"

namespace tapesift::presentation {

namespace {

// The facts that are known, in one line.
QString titleLine(QStringList facts)
{
    facts.removeAll(QString());
    return facts.join(QStringLiteral(", "));
}

void addValues(QStringList& lines, const QString& title, const std::vector<DetailValue>& values)
{
    lines << QString() << title;
    for (const DetailValue& value : values)
        lines << QStringLiteral("  %1: %2").arg(value.label, value.value);
}

} // namespace

QString plainText(const SymbolDetail& detail)
{
    QStringList lines = {
        titleLine({detail.symbol, detail.name, detail.exchange, detail.sector}),
        titleLine({detail.price, detail.change, detail.changePercent}),
        QString(),
        detail.verdictSentence,
    };
    for (const DetailReason& reason : detail.reasons)
        lines << QStringLiteral("  %1  %2").arg(reason.scoreText, reason.text);
    for (const DetailGroup& group : detail.indicators)
        addValues(lines, group.title, group.values);
    if (!detail.notes.empty())
        lines << QString() << QCoreApplication::translate("SymbolDetail", "Quality of the data");
    for (const DetailNote& note : detail.notes)
        lines << QStringLiteral("  %1  %2: %3").arg(note.date, note.label, note.detail);
    addValues(lines, QCoreApplication::translate("SymbolDetail", "Where the numbers come from"),
              detail.source);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString plainText(const FailureDetail& detail)
{
    QStringList lines = {
        titleLine({detail.symbol, detail.name}),
        detail.outcomeText,
        detail.explanation,
        detail.message,
        detail.details,
        detail.suggestion,
    };
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace tapesift::presentation
