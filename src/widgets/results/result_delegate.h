#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/table_summary.h"
#include "tapesift/widgets/look.h"
#include "widgets/results/cell_colours.h"
#include "widgets/results/text_cache.h"

namespace tapesift::widgets {

// Paints the cells of the results table straight from the rows of the model. The view tells it what
// the style options do not: which row the pointer is over, which one has the focus, and which
// columns stand at the edges.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kPadding = 8; // left and right of a cell's content

    // Both must outlive it.
    ResultDelegate(const presentation::ResultTableModel& model, const Look& look,
                   QObject* parent = nullptr);
    ~ResultDelegate() override;

    // Takes over the colours and fonts of the look.
    void refresh();

    int rowHeight() const { return m_rowHeight; }
    int columnWidth(int digits) const; // with the padding of a cell
    // What the longest word of a signal or a status takes in the chosen language, with the padding;
    // 0 for a column without such words.
    int wordWidth(int column) const;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    void setFocusedRow(int row) { m_focusedRow = row; } // -1: none
    // Which columns are coloured by the ranks of their numbers. The summary must outlive it.
    void setColoured(const std::vector<int>& columns, const presentation::TableSummary& summary);
    void setEdgeColumns(int first, int last);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Cell;

    void paintGround(const Cell& cell) const;
    void paintContent(const Cell& cell) const;
    void paintNumber(const Cell& cell) const;
    void paintRanked(const Cell& cell) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintPercent(const Cell& cell) const;
    void paintSignal(const Cell& cell) const;
    // A number from 0 to 100 with a bar behind it.
    void paintLevel(const Cell& cell, const QColor& colour) const;
    void paintRegime(const Cell& cell) const;
    void paintSymbol(const Cell& cell) const;
    void paintChange(const Cell& cell) const;
    void paintSparkline(const Cell& cell) const;
    void paintStatus(const Cell& cell) const;
    void paintFocus(const Cell& cell) const;
    QColor numberColour(const Cell& cell, double value) const;
    QColor changeColour(const Cell& cell) const;
    void measureWords();
    double longestChange() const;
    int pillWidth(analysis::Signal signal) const;
    QPixmap signalPill(analysis::Signal signal, double scale) const;
    const QString& text(const Cell& cell) const;

    const presentation::ResultTableModel& m_model;
    const Look& m_look;
    CellColours m_colours;
    std::unique_ptr<TextCache> m_numbers;
    std::unique_ptr<TextCache> m_symbols;
    std::unique_ptr<TextCache> m_words;
    mutable QString m_text;                 // of the cell that is being painted
    mutable std::array<QPixmap, 6> m_pills; // by the value of the signal
    const presentation::TableSummary* m_summary = nullptr;
    std::vector<bool> m_coloured; // by column
    double m_digitWidth = 7;
    int m_signalWidth = 0;
    int m_statusWidth = 0;
    int m_regimeWidth = 0;
    int m_changeWidth = 0;
    int m_rowHeight = 24;
    int m_hoveredRow = -1;
    int m_focusedRow = -1;
    int m_firstColumn = 0;
    int m_lastColumn = -1;
};

} // namespace tapesift::widgets
