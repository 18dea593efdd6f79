#pragma once

#include <string>

#include <QWidget>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/widgets/look.h"
#include "widgets/controls/column_list.h"

class QPushButton;
class QStackedWidget;

namespace tapesift::widgets {

class EmptyState;

// The rules with their switches. Space switches the selected one, Delete removes it.
class RuleTable : public ColumnList
{
    Q_OBJECT

public:
    explicit RuleTable(QWidget* parent = nullptr);

    // What a rule's row shows; the id is kept behind it.
    struct Row
    {
        std::string id;
        QStringList cells;
        bool isOn = true;
        QString toolTip;
    };
    void show(const std::vector<Row>& rows);
    std::string selectedId() const;
    void selectId(const std::string& id);

Q_SIGNALS:
    void switched(const std::string& id, bool isOn);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::string idOf(int row) const;

    bool m_isShowing = false;
};

// The rules of the alerts: what each waits for and when it has told last.
class RulePage : public QWidget
{
    Q_OBJECT

public:
    RulePage(presentation::AlertController& alerts, Look& look, QWidget* parent = nullptr);

    void select(const std::string& id);

Q_SIGNALS:
    // An empty id: a new rule.
    void editRequested(const tapesift::alerts::AlertRule& rule);

private:
    void makeButtons();
    void show();
    void showChosen();
    const alerts::AlertRule* chosen() const;
    void edit();

    presentation::AlertController& m_alerts;
    Look& m_look;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    RuleTable* m_table = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_remove = nullptr;
};

// A rule that is new: one message on the desktop, at most every half hour for a symbol.
alerts::AlertRule newAlertRule();

} // namespace tapesift::widgets
