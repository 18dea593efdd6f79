#pragma once

#include <array>

#include <QWidget>

#include "tapesift/alerts/alert_rule.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QSpinBox;
class QTimeEdit;

namespace tapesift::widgets {

// What keeps a rule quiet: cool-down, quiet hours, digest, expiry.
class RuleLimits : public QWidget
{
    Q_OBJECT

public:
    explicit RuleLimits(QWidget* parent = nullptr);

    // `now` is where an expiry begins that is switched on.
    void setRule(const alerts::AlertRule& rule, base::UtcTime now);
    // Puts the limits into the rule; the rest stays.
    void apply(alerts::AlertRule& rule) const;

Q_SIGNALS:
    void edited();

private:
    QWidget* makeCoolDown();
    QWidget* makeQuiet();
    QWidget* makeDays();
    QWidget* makeExpiry();
    void showParts();

    QSpinBox* m_coolDown = nullptr;
    QComboBox* m_unit = nullptr;
    QCheckBox* m_isQuiet = nullptr;
    QWidget* m_quietParts = nullptr;
    QTimeEdit* m_from = nullptr;
    QTimeEdit* m_to = nullptr;
    QComboBox* m_zone = nullptr;
    std::array<QCheckBox*, 7> m_days{}; // from Sunday on
    QCheckBox* m_digest = nullptr;
    QCheckBox* m_expires = nullptr;
    QDateTimeEdit* m_expiry = nullptr;
};

} // namespace tapesift::widgets
