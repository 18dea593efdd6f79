#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace tapesift::widgets {

class ShortcutKeeper;

// The keys of all commands, and a field to change those of the chosen one.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    KeysPage(ShortcutKeeper& keys, QWidget* parent);

    // Shows the commands whose name or keys hold the text.
    void search(const QString& typed);

Q_SIGNALS:
    void resetAllRequested();

private:
    void build();
    void fill();
    void showChosen();
    void showTyped();
    void take();
    QAction* chosen() const;

    ShortcutKeeper& m_keys;
    QTreeWidget* m_list = nullptr;
    QKeySequenceEdit* m_field = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_set = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_resetAll = nullptr;
    QString m_typed;
};

} // namespace tapesift::widgets
