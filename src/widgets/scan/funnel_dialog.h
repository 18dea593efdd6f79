#pragma once

#include <memory>

#include <QDialog>
#include <QStringList>

#include "tapesift/presentation/funnel_view.h"
#include "tapesift/widgets/look.h"

class QStringListModel;

namespace Ui {
class FunnelDialog;
}

namespace tapesift::widgets {

// What was left out of the scan: the rules with their counts, the symbols of each, and why any
// symbol is missing. Not modal.
class FunnelDialog : public QDialog
{
    Q_OBJECT

public:
    FunnelDialog(presentation::RunResults& results, Look& look, QWidget* parent = nullptr);
    ~FunnelDialog() override;

    // What is known, with symbols or, until the store was read, without.
    void showFunnel(const presentation::FunnelView& funnel);

    // Chooses a rule; an empty one stands for all.
    void select(const QString& rule);

    // Why nothing can be scanned at the moment, as a sentence; empty: it can.
    void setObstacle(const QString& reason);

Q_SIGNALS:
    // The symbols that are shown are to be the typed ones.
    void scanRequested(const QStringList& symbols);

private:
    void showRules();
    void showSymbols();
    void fitSymbols(const QStringList& symbols);
    void showAnswer();
    void copySymbols();
    QString chosenRule() const;
    QStringList symbolsOfRule() const;

    presentation::RunResults& m_results;
    presentation::FunnelView m_funnel;
    QString m_obstacle;
    QStringListModel* m_symbols = nullptr;
    std::unique_ptr<Ui::FunnelDialog> m_ui;
};

} // namespace tapesift::widgets
