#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/detail_section.h"
#include "tapesift/widgets/look.h"

class QGridLayout;
class QLabel;

namespace tapesift::widgets {

class ElidedLabel;
class LevelBar;

// Names with a bar and a number each, and below what the number was told from.
class BarList : public QWidget
{
    Q_OBJECT

public:
    explicit BarList(Look& look, QWidget* parent = nullptr);

    void setBars(const std::vector<presentation::DetailBar>& bars);

private:
    struct Row
    {
        ElidedLabel* label = nullptr;
        LevelBar* bar = nullptr;
        QLabel* value = nullptr;
        QLabel* sentence = nullptr;
    };

    Row addRow();
    void fill(const Row& row, const presentation::DetailBar& bar);

    Look& m_look;
    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace tapesift::widgets
