#pragma once

#include <memory>

#include <QWidget>

#include "tapesift/widgets/look.h"
#include "widgets/results/text_cache.h"

namespace tapesift::widgets {

class ResultTableView;

// Below the table: the least, the middle and the largest number of each column over the rows that
// the filter shows. Columns stand where those of the table stand, also when it is scrolled.
class TotalsRow : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    TotalsRow(ResultTableView& table, Look& look, QWidget* parent = nullptr);

    // "Last: lowest 3.20, median 45.10, highest 912.00": what it shows of a column; empty: nothing.
    QString spoken(int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void applyLook();
    void numbersChanged();
    void paintColumn(QPainter& painter, int column);

    ResultTableView& m_table;
    Look& m_look;
    std::unique_ptr<TextCache> m_numbers;
    std::unique_ptr<TextCache> m_words;
    int m_lineHeight = 18;
};

} // namespace tapesift::widgets
