#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/detail_section.h"
#include "tapesift/widgets/look.h"

class QGridLayout;

namespace tapesift::widgets {

class ElidedLabel;

// A small table of texts; cells that point up or down have the colour of that.
class TextTable : public QWidget
{
    Q_OBJECT

public:
    explicit TextTable(Look& look, QWidget* parent = nullptr);

    void setTable(const presentation::DetailTable& table);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ElidedLabel* cellAt(std::size_t row, std::size_t column);
    void shareWidth();
    int neededBy(int column) const;
    void paintCells();

    Look& m_look;
    QGridLayout* m_grid = nullptr;
    presentation::DetailTable m_table;
    std::vector<std::vector<ElidedLabel*>> m_cells; // the header is the first row
};

} // namespace tapesift::widgets
