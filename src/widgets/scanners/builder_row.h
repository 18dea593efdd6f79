#pragma once

#include <QFrame>

#include "tapesift/presentation/scanner_matches.h"
#include "widgets/scanners/builder_value.h"

namespace tapesift::widgets {

class EditorHistogram;

// One condition of the builder: left side, operator, right side, when; how it stands over all
// symbols; and a button that takes it away.
class BuilderRowEdit : public QFrame
{
    Q_OBJECT

public:
    BuilderRowEdit(BuilderNames& names, Look& look, const formula::BuilderRow& row,
                   QWidget* parent = nullptr);

    formula::BuilderRow row() const;
    void showMatches(const std::optional<presentation::RowMatches>& matches, int total);
    void focusFirst();

Q_SIGNALS:
    void edited();
    void removeRequested();
    void helpWanted(const QString& name);

private:
    void takeLeft();
    void showParts();
    formula::BuilderOperator chosenOperator() const;
    formula::BuilderTime chosenTime() const;

    BuilderValueEdit* m_left = nullptr;
    QComboBox* m_operator = nullptr;
    BuilderValueEdit* m_right = nullptr;
    QComboBox* m_time = nullptr;
    QSpinBox* m_bars = nullptr;
    EditorHistogram* m_histogram = nullptr;
};

} // namespace tapesift::widgets
