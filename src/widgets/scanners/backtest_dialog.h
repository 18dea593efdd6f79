#pragma once

#include <memory>

#include <QDialog>

#include "tapesift/presentation/backtest_controller.h"
#include "tapesift/presentation/exporter.h"
#include "tapesift/widgets/look.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace tapesift::widgets {

class BacktestChart;
class EmptyState;
class ColumnList;

// Tries a scanner on the past: from when to when, what its hits came to after 1, 5 and 20 sessions,
// as a picture, and hit by hit. Not modal.
class BacktestDialog : public QDialog
{
    Q_OBJECT

public:
    // More hits are in the export, but not in the list.
    static constexpr std::size_t kShownHits = 5'000;

    struct Services
    {
        presentation::BacktestController& backtests;
        presentation::Exporter& exporter;
        Look& look;
    };

    explicit BacktestDialog(const Services& services, QWidget* parent = nullptr);

    // Another scanner: what is shown of the one before goes. `others` are there for combinations.
    void setScanner(const QString& title, const scanners::ScannerDefinition& scanner,
                    const std::vector<scanners::ScannerDefinition>& others);

Q_SIGNALS:
    void symbolChosen(const QString& symbol);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeHeader(QVBoxLayout& column);
    QSplitter* makeResult();
    QWidget* makeUpper();
    QWidget* makeLower();
    void connectController();
    void toggle();
    void showBusy(bool isBusy);
    void showResult(const std::shared_ptr<const presentation::FinishedBacktest>& backtest);
    void showFailure(const base::Error& error);
    void showReady();
    void exportHits();

    Services m_services;
    presentation::BacktestRequest m_request;
    std::shared_ptr<const presentation::FinishedBacktest> m_shown;
    QString m_exported; // the file that is being written
    bool m_isRangeChosen = false;

    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QPushButton* m_run = nullptr; // or cancels
    QProgressBar* m_progress = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_result = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_cautions = nullptr;
    ColumnList* m_horizons = nullptr;
    QComboBox* m_horizon = nullptr;
    BacktestChart* m_chart = nullptr;
    ColumnList* m_hits = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace tapesift::widgets
