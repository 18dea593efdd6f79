#pragma once

#include <functional>
#include <vector>

#include <QDialog>
#include <QStringList>

#include "tapesift/presentation/command_search.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QLineEdit;
class QListView;

namespace tapesift::widgets {

class CommandListModel;

// A line to type in and what is found: Up and Down choose, Return carries out, Esc closes.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    // What is found besides the commands for a text that is not empty: symbols of a long list.
    using Source = std::function<std::vector<presentation::Command>(const QString& typed)>;

    explicit CommandPalette(Look& look, QWidget* parent = nullptr);

    // Opens over the upper part of the parent.
    void ask(std::vector<presentation::Command> commands, QStringList recent, Source more);

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void step(int by);
    void carryOut();

    std::vector<presentation::Command> m_commands;
    QStringList m_recent;
    Source m_more;
    CommandListModel* m_model = nullptr;
    QLineEdit* m_line = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
};

} // namespace tapesift::widgets
