#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QAction;
class QLabel;
class QToolButton;

namespace tapesift::widgets {

class ElidedLabel;

// The head of the detail panel: which symbol, its price, and what can be done with it.
class DetailHeader : public QWidget
{
    Q_OBJECT

public:
    explicit DetailHeader(Look& look, QWidget* parent = nullptr);

    void showDetail(const presentation::SymbolDetail& detail);
    void showFailure(const presentation::FailureDetail& detail);

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void copyRequested();
    void copyJsonRequested();
    void saveChartRequested();
    void openInBrowserRequested();

private:
    void makeButtons();
    QToolButton* makeButton(const QString& name, const QString& icon, const QString& text);
    void showTitle(const QString& symbol, const QString& name, const QStringList& facts);
    void applyLook();

    Look& m_look;
    QLabel* m_symbol = nullptr;
    QLabel* m_simulated = nullptr;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_facts = nullptr;
    QLabel* m_price = nullptr;
    QLabel* m_change = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_more = nullptr;
    QAction* m_saveChart = nullptr;
    QAction* m_copyJson = nullptr;
    QString m_changeText; // with its arrow
    presentation::Direction m_direction = presentation::Direction::Flat;
};

} // namespace tapesift::widgets
