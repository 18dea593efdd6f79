#include "widgets/lists/watched_rows.h"

#include "tapesift/presentation/result_table_model.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

std::vector<market::WatchedSymbol> watchedRows(const ResultTableView& table,
                                               const QStringList& symbols)
{
    const auto* model = qobject_cast<const presentation::ResultTableModel*>(table.model());
    std::vector<market::WatchedSymbol> rows;
    for (const QString& text : symbols) {
        auto symbol = market::Symbol::parse(text.toStdString());
        if (!symbol)
            continue;
        const presentation::ResultRow* row = model ? model->find(text) : nullptr;
        rows.push_back({*std::move(symbol), row ? row->exchange.toStdString() : std::string()});
    }
    return rows;
}

} // namespace tapesift::widgets
