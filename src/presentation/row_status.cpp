#include "tapesift/presentation/row_status.h"

#include <QCoreApplication>
#include <QStringList>

namespace tapesift::presentation {

RowStatus statusOf(const ResultRow& row)
{
    if (row.isForming)
        return RowStatus::Forming;
    if (row.qualityNotes > 0)
        return RowStatus::Noted;
    if (row.warmingIndicators > 0)
        return RowStatus::Warming;
    return row.deep.state == DeepState::Done ? RowStatus::Complete : RowStatus::Quick;
}

QString statusText(RowStatus status)
{
    switch (status) {
    case RowStatus::Complete:
        return QCoreApplication::translate("RowStatus", "Complete");
    case RowStatus::Quick:
        return QCoreApplication::translate("RowStatus", "Quick");
    case RowStatus::Warming:
        return QCoreApplication::translate("RowStatus", "Warming");
    case RowStatus::Noted:
        return QCoreApplication::translate("RowStatus", "Noted");
    case RowStatus::Forming:
        return QCoreApplication::translate("RowStatus", "Forming");
    }
    return {};
}

QString statusExplanation(const ResultRow& row)
{
    QStringList lines;
    if (row.isForming)
        lines += QCoreApplication::translate("RowStatus",
                                             "The last bar is still forming: the price may change, "
                                             "the signal does not.");
    if (row.qualityNotes > 0)
        lines += QCoreApplication::translate("RowStatus",
                                             "Findings about the data: %1. The details list them.")
                     .arg(row.qualityNotes);
    if (row.warmingIndicators > 0)
        lines += QCoreApplication::translate("RowStatus",
                                             "Indicators with too few bars for full accuracy: %1.")
                     .arg(row.warmingIndicators);
    if (row.isReused)
        lines += QCoreApplication::translate(
            "RowStatus", "Taken over from an earlier scan, because nothing has changed since.");
    if (lines.isEmpty() && row.deep.state == DeepState::Done)
        lines += QCoreApplication::translate("RowStatus",
                                             "Verdict and deep analysis from complete data.");
    else if (lines.isEmpty())
        lines += QCoreApplication::translate("RowStatus", "A quick verdict from complete data.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace tapesift::presentation
