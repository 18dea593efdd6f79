#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QLabel;

namespace tapesift::widgets {

class DetailFold;
class FactGroup;
class NoteList;

// What is odd about the data of a symbol, where its numbers come from, and how it stands to the
// rules of the filter.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::SymbolDetail& detail);
    void setRules(const presentation::DetailSection& rules);
    DetailFold& rules() { return *m_rules; }

private:
    QLabel* m_simulated = nullptr;
    QLabel* m_clean = nullptr;
    NoteList* m_notes = nullptr;
    FactGroup* m_source = nullptr;
    DetailFold* m_rules = nullptr;
};

} // namespace tapesift::widgets
