#include "widgets/dialogs/command_list.h"

#include <QPainter>

namespace tapesift::widgets {

namespace {

constexpr int kRowHeight = 30;
constexpr int kMargin = 12;
constexpr int kGap = 10;

} // namespace

void CommandListModel::show(std::vector<presentation::Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const presentation::Command& command = m_commands[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::ToolTipRole:
        return command.hint;
    case Qt::AccessibleTextRole: {
        QStringList parts = {command.title, command.group};
        if (!command.keys.isEmpty())
            parts.push_back(command.keys);
        return parts.join(QStringLiteral(", "));
    }
    case kGroupRole:
        return command.group;
    case kKeysRole:
        return command.keys;
    case kIdRole:
        return command.id;
    default:
        return {};
    }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !m_commands[static_cast<std::size_t>(index.row())].isEnabled)
        return Qt::ItemIsSelectable;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled;
}

CommandDelegate::CommandDelegate(Look& look, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
{
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_look.theme();
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          theme.accent);
    }
    QRect room = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->setFont(theme.smallFont);
    painter->setPen(theme.textMuted);
    const QString keys = index.data(CommandListModel::kKeysRole).toString();
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
    if (!keys.isEmpty())
        room.setRight(room.right() - QFontMetrics(theme.smallFont).horizontalAdvance(keys) - kGap);
    const QString group = index.data(CommandListModel::kGroupRole).toString();
    const int groupWidth = QFontMetrics(theme.smallFont).horizontalAdvance(group);
    painter->setFont(theme.textFont);
    painter->setPen(isEnabled ? theme.text : theme.textFaint);
    const QFontMetrics metrics(theme.textFont);
    const QString title = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                             room.width() - groupWidth - kGap);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + kGap);
    painter->setFont(theme.smallFont);
    painter->setPen(theme.textMuted);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, group);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(),
            std::max(kRowHeight, QFontMetrics(m_look.theme().textFont).height() + 12)};
}

} // namespace tapesift::widgets
