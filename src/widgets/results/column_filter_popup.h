#pragma once

#include <QDialog>

#include "tapesift/presentation/column_filter.h"

class QCheckBox;
class QLineEdit;

namespace tapesift::widgets {

// The filter of one column: limits for numbers, words for texts, boxes to tick for a few values.
// Opens where the header was clicked.
class ColumnFilterPopup : public QDialog
{
    Q_OBJECT

public:
    // `hint` says what there is ("3.20 to 912.00"); empty: nothing.
    ColumnFilterPopup(int column, const presentation::ColumnFilter& filter, const QString& hint,
                      QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const tapesift::presentation::ColumnFilter& filter); // empty: no filter

private:
    void buildFields(const presentation::ColumnFilter& filter);
    QLineEdit* addLine(const char* name, const QString& label, const QString& text);
    void apply();

    int m_column;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QLineEdit* m_words = nullptr;
    QList<QCheckBox*> m_choices; // in the order of filterChoices()
};

} // namespace tapesift::widgets
