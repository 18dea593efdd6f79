#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/formula/program.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/widgets/look.h"

class QPushButton;
class QTableWidget;

namespace tapesift::widgets {

// The named numbers of a scanner: name, value, and the range where one is known.
class EditorParameters : public QWidget
{
    Q_OBJECT

public:
    explicit EditorParameters(Look& look, QWidget* parent = nullptr);

    void setParameters(const formula::Parameters& values,
                       const std::vector<scanners::ParameterSpec>& ranges);
    const formula::Parameters& values() const { return m_values; }

Q_SIGNALS:
    void edited();

private:
    void showRows();
    void take(int row, int column);
    void addNew();
    void removeCurrent();
    const scanners::ParameterSpec* rangeOf(const std::string& name) const;

    formula::Parameters m_values;
    std::vector<scanners::ParameterSpec> m_ranges;
    QTableWidget* m_table = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace tapesift::widgets
