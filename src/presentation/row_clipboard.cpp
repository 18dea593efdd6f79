#include "tapesift/presentation/row_clipboard.h"

#include <QStringList>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::presentation {

QString tabSeparated(std::span<const ResultRow* const> rows, const std::vector<int>& columns)
{
    QString text;
    const auto addLine = [&](auto&& cellOf) {
        QStringList cells;
        for (const int column : columns)
            if (columnInfo(column).kind != ColumnKind::Sparkline)
                cells += cellOf(column);
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    addLine([](int column) { return columnHeader(column); });
    for (const ResultRow* row : rows)
        addLine([row](int column) { return rawText(*row, column); });
    return text;
}

} // namespace tapesift::presentation
