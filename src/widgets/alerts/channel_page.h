#pragma once

#include <string>

#include <QWidget>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/key_access.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QPushButton;

namespace tapesift::widgets {

class ColumnList;

// Where alerts can go and how each channel stands; tests them.
class ChannelPage : public QWidget
{
    Q_OBJECT

public:
    ChannelPage(presentation::AlertController& alerts, presentation::KeyAccess& keys, Look& look,
                QWidget* parent = nullptr);

Q_SIGNALS:
    // A channel without an id is a new one.
    void editRequested(const tapesift::alerts::AlertChannel& channel);

private:
    void makeButtons();
    void show();
    void showChosen();
    // Null for none and for the two that are always there.
    const alerts::AlertChannel* chosen() const;
    std::string chosenId() const;
    void showAnswer(const QString& channel, bool isSent, const QString& answer);

    presentation::AlertController& m_alerts;
    Look& m_look;
    ColumnList* m_list = nullptr;
    std::vector<alerts::AlertChannel> m_shown;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_switch = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_test = nullptr;
    QLabel* m_state = nullptr;
    std::string m_testedId; // whose answer stands below
    QString m_answer;
    bool m_isGood = true;
};

} // namespace tapesift::widgets
