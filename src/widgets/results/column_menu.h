#pragma once

#include <QMenu>

#include "widgets/results/column_layout.h"

namespace tapesift::widgets {

// The column chooser: a box to tick for each column, in groups. It stays open while boxes are
// ticked.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnMenu(const ColumnLayout& layout, QWidget* parent = nullptr);

Q_SIGNALS:
    void columnToggled(int column, bool isWanted);
    void resetWanted();

protected:
    // The clicks on the sub-menu come by the filter.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTitle(const QString& text);
    void addColumn(QMenu& menu, const ColumnLayout& layout, int column);
    static bool toggleUnder(QMenu& menu, const QPoint& place);
};

} // namespace tapesift::widgets
