#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "tapesift/market/outcome.h"
#include "tapesift/widgets/look.h"

namespace Ui {
class FailureDialog;
}

namespace tapesift::presentation {
class FailureTableModel;
}

namespace tapesift::widgets {

// The symbols without a result: how each ended, why, and what can be done. Not modal: it follows
// the model while a scan runs. The model's filter is the dialog's alone.
class FailureDialog : public QDialog
{
    Q_OBJECT

public:
    FailureDialog(presentation::FailureTableModel& model, Look& look, QWidget* parent = nullptr);
    ~FailureDialog() override;

    // Shows only the symbols that ended so.
    void select(market::Outcome outcome);

    // The same without a choice: all of them.
    void selectAll();

    // Why nothing can be retried at the moment, as a sentence; empty: it can.
    void setObstacle(const QString& reason);

Q_SIGNALS:
    // The symbols that ended so are to be scanned again. Never empty.
    void retryRequested(const std::vector<tapesift::market::Outcome>& outcomes);

private:
    void prepareTable();
    void showCounts();
    void showDetail();
    void showRetry();
    void copyRows();
    static QString retryText(const std::vector<market::Outcome>& outcomes, int symbols);
    std::vector<market::Outcome> retryable() const; // of those that are shown

    presentation::FailureTableModel& m_model;
    QString m_obstacle;
    std::unique_ptr<Ui::FailureDialog> m_ui;
};

} // namespace tapesift::widgets
