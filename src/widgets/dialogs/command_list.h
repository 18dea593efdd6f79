#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include "tapesift/presentation/command_search.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The commands that were found.
class CommandListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kGroupRole = Qt::UserRole;
    static constexpr int kKeysRole = Qt::UserRole + 1;
    static constexpr int kIdRole = Qt::UserRole + 2;

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<presentation::Command> commands);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<presentation::Command> m_commands;
};

// Paints a command in one line: title, group behind it, keys at the right.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CommandDelegate(Look& look, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Look& m_look;
};

} // namespace tapesift::widgets
