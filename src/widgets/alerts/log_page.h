#pragma once

#include <QWidget>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/widgets/look.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tapesift::widgets {

class EmptyState;
class ColumnList;

// What was sent where, and what became of it: the newest first, with a filter.
class LogPage : public QWidget
{
    Q_OBJECT

public:
    LogPage(presentation::AlertController& alerts, Look& look, QWidget* parent = nullptr);

Q_SIGNALS:
    void symbolChosen(const QString& symbol);

private:
    void makeFilter();
    void take();
    void show();
    void markTroubles();
    bool isWanted(const store::AlertDelivery& delivery) const;
    QStringList cellsOf(const store::AlertDelivery& delivery) const;

    presentation::AlertController& m_alerts;
    Look& m_look;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_status = nullptr;
    QPushButton* m_retry = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    ColumnList* m_list = nullptr;
    std::vector<QString> m_symbols; // of the rows
    std::vector<bool> m_isBad;      // those that did not arrive
    std::size_t m_shown = 0;        // digest of what the rows say
};

} // namespace tapesift::widgets
