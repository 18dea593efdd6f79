#include "widgets/history/plain_table.h"

#include <QHeaderView>

namespace tapesift::widgets {

namespace {

constexpr int kMostGrowth = 2;
constexpr int kGap = 10;

} // namespace

QTableView* makePlainTable(QAbstractItemModel& model, QWidget* parent)
{
    constexpr int kRowHeight = 26;
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setProperty("framed", true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table.
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void setColumnWidths(QTableView& table, const std::vector<int>& widths)
{
    const auto fit = [&table, widths] {
        const QAbstractItemView& view = table; // which may be asked how wide its contents are
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const int column = static_cast<int>(i);
            const int contents = std::max(view.sizeHintForColumn(column),
                                          table.horizontalHeader()->sectionSizeHint(column)) +
                                 kGap;
            const int width = std::clamp(contents, widths[i], widths[i] * kMostGrowth);
            table.setColumnWidth(column, std::max(width, table.columnWidth(column)));
        }
    };
    for (std::size_t i = 0; i < widths.size(); ++i)
        table.setColumnWidth(static_cast<int>(i), widths[i]);
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, &table, fit,
                     Qt::QueuedConnection);
    fit();
}

} // namespace tapesift::widgets
