#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QGridLayout;
class QLabel;

namespace tapesift::widgets {

class LevelBar;

// The reasons of a verdict, one a row: the sentence, a bar to the left or right of the middle, and
// what it adds to the score.
class ReasonList : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonList(Look& look, QWidget* parent = nullptr);

    void setReasons(const std::vector<presentation::DetailReason>& reasons);

private:
    struct Row
    {
        QLabel* text = nullptr;
        LevelBar* bar = nullptr;
        QLabel* score = nullptr;
    };

    Row addRow();

    Look& m_look;
    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace tapesift::widgets
