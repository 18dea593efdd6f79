#pragma once

#include <QWidget>

#include "tapesift/presentation/risk_budget.h"

class QComboBox;
class QSpinBox;

namespace tapesift::widgets {

// The account and the share of it that a trade may lose, to be changed in place.
class RiskEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RiskEditor(QWidget* parent = nullptr);

    void setRisk(const presentation::RiskBudget& risk); // silent

Q_SIGNALS:
    void changed(const tapesift::presentation::RiskBudget& risk);

private:
    void tell();

    QSpinBox* m_account = nullptr;
    QComboBox* m_percent = nullptr;
};

} // namespace tapesift::widgets
