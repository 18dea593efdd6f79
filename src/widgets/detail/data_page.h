#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QLabel;

namespace tapesift::widgets {

class FactGroup;
class NoteList;

// What is odd about the data of a symbol, and where its numbers come from.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::SymbolDetail& detail);

private:
    QLabel* m_simulated = nullptr;
    QLabel* m_clean = nullptr;
    NoteList* m_notes = nullptr;
    FactGroup* m_source = nullptr;
};

} // namespace tapesift::widgets
