#include "widgets/dialogs/command_palette.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "widgets/dialogs/command_list.h"

namespace tapesift::widgets {

namespace {

constexpr std::size_t kMostShown = 60;
constexpr int kWidth = 620;
constexpr int kHeight = 420;
constexpr int kPage = 8;

} // namespace

CommandPalette::CommandPalette(Look& look, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new CommandListModel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing is called that."), this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setProperty("surface", QStringLiteral("panel"));
    m_line->setObjectName(QStringLiteral("commandLine"));
    m_line->setAccessibleName(tr("Find a command, symbol, setting or scanner"));
    m_line->setPlaceholderText(tr("Command, symbol, setting or scanner"));
    m_line->addAction(look.icon(QStringLiteral("search"), IconInk::Muted),
                      QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // The keys stay in the line.
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nothing->setObjectName(QStringLiteral("commandNothing"));
    m_nothing->setProperty("style", QStringLiteral("muted"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::carryOut);
}

void CommandPalette::ask(std::vector<presentation::Command> commands, QStringList recent,
                         Source more)
{
    m_commands = std::move(commands);
    m_recent = std::move(recent);
    m_more = std::move(more);
    {
        const QSignalBlocker blocker(m_line);
        m_line->clear();
    }
    search({});
    const QWidget* over = parentWidget();
    const QSize room = over ? over->size() : QSize(kWidth, kHeight);
    resize(std::min(kWidth, room.width() - 40), std::min(kHeight, room.height() - 80));
    if (over)
        move(over->mapToGlobal(QPoint((room.width() - width()) / 2, room.height() / 10)));
    QDialog::open();
    m_line->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kPage);
        return true;
    case Qt::Key_PageUp:
        step(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        carryOut();
        return true;
    default:
        return false;
    }
}

void CommandPalette::search(const QString& typed)
{
    std::vector<presentation::Command> all;
    if (m_more && !typed.trimmed().isEmpty())
        all = m_more(typed.trimmed());
    // A symbol that is typed in full comes before a command with a similar name.
    all.insert(all.end(), m_commands.begin(), m_commands.end());
    std::vector<presentation::Command> found;
    for (const std::size_t place : presentation::searchCommands(all, typed, m_recent, kMostShown))
        found.push_back(std::move(all[place]));
    const bool isEmpty = found.empty();
    m_model->show(std::move(found));
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex({});
    step(1);
}

// To the next command that can be carried out, round the ends.
void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const bool isOne = std::abs(by) == 1;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by
                                               : (by > 0 ? 0 : rows - 1);
    row = isOne ? (row + rows) % rows : std::clamp(row, 0, rows - 1);
    for (int tried = 0; tried < rows; ++tried, row = (row + (by > 0 ? 1 : rows - 1)) % rows) {
        const QModelIndex index = m_model->index(row);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index);
            m_line->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
            return;
        }
    }
}

void CommandPalette::carryOut()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString id = index.data(CommandListModel::kIdRole).toString();
    accept(); // First: the command may open a dialog of its own.
    Q_EMIT chosen(id);
}

} // namespace tapesift::widgets
