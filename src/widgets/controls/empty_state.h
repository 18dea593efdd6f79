#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include "tapesift/widgets/look.h"
#include "widgets/controls/message_action.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace tapesift::widgets {

class IconLabel;

// What an EmptyState tells.
struct EmptyContent
{
    QString icon;                 // of resources/icons
    QString title;                // one short line
    QString text;                 // what it means and what to do; may be empty
    QList<MessageAction> actions; // at most two; the first one is the primary button
    bool isBusy = false;          // a bar runs below the text
};

// Stands where content would be while there is none: before the first scan, when a filter finds
// nothing, while something is loading, after an error.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Look& look, QWidget* parent = nullptr);

    void setContent(const EmptyContent& content);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // The text comes first: the icon is left out where there is no room for both.
    void showIcon();

    bool m_hasIcon = false;
    Look& m_look;
    QList<MessageAction> m_actions;
    IconLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_busy = nullptr;
    QList<QPushButton*> m_buttons;
};

} // namespace tapesift::widgets
