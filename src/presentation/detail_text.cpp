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

void addTable(QStringList& lines, const DetailTable& table)
{
    if (table.isEmpty())
        return;
    lines << QStringLiteral("  ") + table.header.join(QStringLiteral(" | "));
    for (const std::vector<DetailCell>& row : table.rows) {
        QStringList cells;
        for (const DetailCell& cell : row)
            cells += cell.text;
        lines << QStringLiteral("  ") + cells.join(QStringLiteral(" | "));
    }
}

void addSection(QStringList& lines, const DetailSection& section)
{
    lines << QString() << QStringLiteral("%1: %2").arg(section.title, section.summary);
    for (const QString& sentence : section.sentences)
        lines << QStringLiteral("  ") + sentence;
    for (const DetailBar& bar : section.bars)
        lines << QStringLiteral("  ") +
                     QStringLiteral("%1: %2  %3").arg(bar.label, bar.value, bar.sentence).trimmed();
    addTable(lines, section.table);
    for (const DetailValue& value : section.values)
        lines << QStringLiteral("  %1: %2").arg(value.label, value.value);
    for (const QString& remark : section.remarks)
        lines << QStringLiteral("  ") + remark;
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
    for (const DetailSection& section : detail.sections)
        addSection(lines, section);
    if (!detail.deepNote.isEmpty())
        lines << QString() << detail.deepNote;
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

QString plainText(const DetailSection& section)
{
    QStringList lines;
    addSection(lines, section);
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
