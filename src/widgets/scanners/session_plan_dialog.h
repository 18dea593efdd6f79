#pragma once

#include <array>

#include <QDialog>

#include "tapesift/market/exchange_calendar.h"
#include "tapesift/scanners/scanner_definition.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace tapesift::widgets {

// When a scanner is run, and within which limits. Says in words what is set while it is edited.
class SessionPlanDialog : public QDialog
{
    Q_OBJECT

public:
    SessionPlanDialog(const QString& title, const scanners::ScannerDefinition& definition,
                      const market::ExchangeCalendar& calendar, QWidget* parent = nullptr);

    // The definition with what is set.
    scanners::ScannerDefinition definition() const;

Q_SIGNALS:
    void chosen(const tapesift::scanners::ScannerDefinition& definition);

private:
    // A time of day, or the exchange's own.
    struct Bound
    {
        QCheckBox* isOwn = nullptr;
        QTimeEdit* time = nullptr;
    };

    void makeSchedule(QFormLayout& form);
    void makeLimits(QFormLayout& form);
    QWidget* makeBound(Bound& bound, const QString& text, const QString& name);
    QWidget* makeDays();
    void setAll();
    void setBound(const Bound& bound, std::optional<std::chrono::minutes> time,
                  std::chrono::minutes usual);
    scanners::Schedule schedule() const;
    void showMeaning();

    const scanners::ScannerDefinition m_before;
    const market::ExchangeCalendar m_calendar;
    QCheckBox* m_isScheduled = nullptr;
    QWidget* m_scheduleBox = nullptr;
    QComboBox* m_interval = nullptr;
    Bound m_start;
    Bound m_end;
    std::array<QCheckBox*, 7> m_days{}; // from Sunday on, as Schedule has them
    QComboBox* m_onClosed = nullptr;
    QComboBox* m_missed = nullptr;
    QCheckBox* m_preSession = nullptr;
    QSpinBox* m_symbolLimit = nullptr;
    QSpinBox* m_timeout = nullptr;
    QLabel* m_meaning = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace tapesift::widgets
