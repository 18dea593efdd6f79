#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"

class QGridLayout;
class QLabel;

namespace tapesift::widgets {

// What is odd about the data, one finding a row: its date, its kind and its numbers.
class NoteList : public QWidget
{
    Q_OBJECT

public:
    explicit NoteList(QWidget* parent = nullptr);

    void setNotes(const std::vector<presentation::DetailNote>& notes);

private:
    struct Row
    {
        QLabel* date = nullptr;
        QLabel* text = nullptr;
    };

    Row addRow();

    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace tapesift::widgets
