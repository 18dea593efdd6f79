#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include "tapesift/widgets/look.h"
#include "widgets/controls/message_action.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace tapesift::widgets {

class IconLabel;

// A slim bar that tells something and offers at most two actions. It stands in the layout, above
// what it is about, and waits until it is closed; it never takes the focus. Hidden at first.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit Banner(Look& look, QWidget* parent = nullptr);

    // Shows the message in place of the one before. Actions beyond the second are left out.
    void showMessage(Kind kind, const QString& text, const QList<MessageAction>& actions = {});

    Kind kind() const { return m_kind; }
    QString text() const;

Q_SIGNALS:
    // The banner was closed by the user, or an action was chosen: that runs right afterwards.
    void closed();

private:
    void run(qsizetype action);

    Look& m_look;
    Kind m_kind = Kind::Info;
    QList<MessageAction> m_actions;
    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QList<QPushButton*> m_buttons;
    QToolButton* m_close = nullptr;
};

} // namespace tapesift::widgets
