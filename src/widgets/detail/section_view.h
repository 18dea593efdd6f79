#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/detail_section.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QVBoxLayout;

namespace tapesift::widgets {

class BarList;
class FactGroup;
class TextTable;

// The content of one section: its sentences, bars, table and numbers, as far as there are any.
class SectionView : public QWidget
{
    Q_OBJECT

public:
    explicit SectionView(Look& look, QWidget* parent = nullptr);

    void setSection(const presentation::DetailSection& section);
    // Stands between the numbers and the remarks.
    void addEditor(QWidget* editor);

private:
    QLabel* addText(const QString& name, const QString& style);

    Look& m_look;
    QVBoxLayout* m_layout = nullptr;
    QLabel* m_sentences = nullptr;
    QLabel* m_remarks = nullptr;
    // Made when they are needed first.
    BarList* m_bars = nullptr;
    TextTable* m_table = nullptr;
    FactGroup* m_values = nullptr;
};

} // namespace tapesift::widgets
