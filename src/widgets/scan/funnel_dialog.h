#pragma once

#include <memory>

#include <QDialog>
#include <QStringList>

#include "tapesift/presentation/funnel_view.h"
#include "tapesift/presentation/symbol_look.h"
#include "tapesift/widgets/look.h"

class QScrollArea;
class QStringListModel;

namespace Ui {
class FunnelDialog;
}

namespace tapesift::widgets {

class SectionView;

// What was left out of the scan: the rules with their counts, the symbols of each, and why any
// symbol is missing, rule by rule. Not modal.
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

    // The symbol that was asked about last; empty: none.
    const QString& askedSymbol() const { return m_asked; }
    // What was read about the symbol that was asked about.
    void showContext(const presentation::SymbolContextView& context);

    // Why nothing can be scanned at the moment, as a sentence; empty: it can.
    void setObstacle(const QString& reason);

Q_SIGNALS:
    // The symbols that are shown are to be the typed ones.
    void scanRequested(const QStringList& symbols);
    // Somebody asks why this symbol is there or not.
    void symbolAsked(const QString& symbol);

private:
    void showRules();
    void showSymbols();
    void fitSymbols(const QStringList& symbols);
    void makeRules(Look& look);
    void showAnswer();
    void askAboutChosen(const QModelIndex& index);
    void copySymbols();
    QString chosenRule() const;
    QStringList symbolsOfRule() const;

    presentation::RunResults& m_results;
    presentation::FunnelView m_funnel;
    QString m_obstacle;
    QStringListModel* m_symbols = nullptr;
    QScrollArea* m_rulesArea = nullptr; // hidden while nothing is known
    SectionView* m_rules = nullptr;
    QString m_asked; // the symbol that m_rules is about, or will be
    std::unique_ptr<Ui::FunnelDialog> m_ui;
};

} // namespace tapesift::widgets
