#include "widgets/scanners/builder_group.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/controls/wheel_guard.h"

namespace tapesift::widgets {

namespace {

using formula::BuilderNode;
using formula::BuilderRow;
using Kind = BuilderNode::Kind;

constexpr int kMostDepth = 6; // deeper groups are written as text

// What a new condition begins with: true for many symbols, so that nothing seems broken.
BuilderRow newRow()
{
    BuilderRow row;
    row.left = typedValue(QStringLiteral("close"));
    row.op = formula::BuilderOperator::Greater;
    row.right = typedValue(QStringLiteral("sma(20)"));
    return row;
}

} // namespace

BuilderGroupEdit::BuilderGroupEdit(BuilderNames& names, Look& look, const BuilderNode& node,
                                   int depth, QWidget* parent)
    : QFrame(parent)
    , m_names(names)
    , m_look(look)
    , m_depth(depth)
{
    setObjectName(QStringLiteral("builderGroup"));
    if (depth > 0)
        setProperty("surface", QStringLiteral("raised"));
    m_column = new QVBoxLayout(this);
    const int margin = depth > 0 ? 8 : 0;
    m_column->setContentsMargins(margin, depth > 0 ? 6 : 0, margin, margin);
    m_column->setSpacing(6);
    makeHeader(node.kind);
    for (const BuilderNode& child : node.children)
        add(child);
}

void BuilderGroupEdit::makeHeader(Kind kind)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    m_join = new QComboBox(this);
    m_join->setObjectName(QStringLiteral("joinBox"));
    m_join->setAccessibleName(tr("How the conditions are joined"));
    m_join->addItem(tr("All of these"), static_cast<int>(Kind::All));
    m_join->addItem(tr("Any of these"), static_cast<int>(Kind::Any));
    m_join->addItem(tr("None of these"), static_cast<int>(Kind::None));
    m_join->setCurrentIndex(m_join->findData(static_cast<int>(kind)));
    WheelGuard::guard(*m_join);
    connect(m_join, &QComboBox::activated, this, &BuilderGroupEdit::edited);
    header->addWidget(m_join);
    header->addStretch(1);
    const auto button = [this, header](const QString& text, const QString& name, Kind added) {
        auto* made =
            new QPushButton(m_look.icon(QStringLiteral("plus"), IconInk::Muted), text, this);
        made->setObjectName(name);
        made->setProperty("role", QStringLiteral("quiet"));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, added] { addNew(added); });
        header->addWidget(made);
    };
    button(tr("Condition"), QStringLiteral("addRow"), Kind::Row);
    if (m_depth < kMostDepth)
        button(tr("Group"), QStringLiteral("addGroup"), Kind::Any);
    if (m_depth > 0) {
        auto* remove = new QToolButton(this);
        remove->setObjectName(QStringLiteral("removeGroup"));
        remove->setIcon(m_look.icon(QStringLiteral("close"), IconInk::Muted));
        remove->setAutoRaise(true);
        remove->setToolTip(tr("Remove this group"));
        remove->setAccessibleName(tr("Remove this group"));
        connect(remove, &QToolButton::clicked, this, &BuilderGroupEdit::removeRequested);
        header->addWidget(remove);
    }
    m_column->addLayout(header);
}

void BuilderGroupEdit::add(const BuilderNode& node)
{
    if (!node.isGroup())
        return addRow(node.row);
    if (m_depth < kMostDepth)
        return addGroup(node);
    BuilderRow row;
    row.op = formula::BuilderOperator::Holds;
    row.left.kind = formula::BuilderValue::Kind::Text;
    if (const auto expression = formula::expressionOf(node))
        row.left.text = formula::toText(*expression);
    addRow(row);
}

void BuilderGroupEdit::addRow(const BuilderRow& row)
{
    auto* edit = new BuilderRowEdit(m_names, m_look, row, this);
    connect(edit, &BuilderRowEdit::edited, this, &BuilderGroupEdit::edited);
    connect(edit, &BuilderRowEdit::helpWanted, this, &BuilderGroupEdit::helpWanted);
    connect(edit, &BuilderRowEdit::removeRequested, this, [this, edit] { drop(edit); });
    m_column->addWidget(edit);
    edit->show();
    m_children.push_back(edit);
}

void BuilderGroupEdit::addGroup(const BuilderNode& node)
{
    auto* group = new BuilderGroupEdit(m_names, m_look, node, m_depth + 1, this);
    connect(group, &BuilderGroupEdit::edited, this, &BuilderGroupEdit::edited);
    connect(group, &BuilderGroupEdit::helpWanted, this, &BuilderGroupEdit::helpWanted);
    connect(group, &BuilderGroupEdit::removeRequested, this, [this, group] { drop(group); });
    m_column->addWidget(group);
    group->show();
    m_children.push_back(group);
}

void BuilderGroupEdit::addNew(Kind kind)
{
    BuilderNode row;
    row.kind = Kind::Row;
    row.row = newRow();
    if (kind == Kind::Row) {
        addRow(row.row);
    } else {
        BuilderNode group;
        group.kind = kind;
        group.children = {row, row};
        addGroup(group);
    }
    if (const auto all = rows(); !all.empty())
        all.back()->focusFirst();
    Q_EMIT edited();
}

// The child may be in the middle of telling: it goes once control is back.
void BuilderGroupEdit::drop(QWidget* child)
{
    std::erase(m_children, child);
    m_column->removeWidget(child);
    child->hide();
    child->deleteLater();
    m_join->setFocus();
    Q_EMIT edited();
}

BuilderNode BuilderGroupEdit::node() const
{
    BuilderNode node;
    node.kind = static_cast<Kind>(m_join->currentData().toInt());
    for (const QWidget* child : m_children) {
        if (const auto* group = qobject_cast<const BuilderGroupEdit*>(child)) {
            node.children.push_back(group->node());
        } else if (const auto* row = qobject_cast<const BuilderRowEdit*>(child)) {
            BuilderNode leaf;
            leaf.kind = Kind::Row;
            leaf.row = row->row();
            node.children.push_back(std::move(leaf));
        }
    }
    return node;
}

std::vector<BuilderRowEdit*> BuilderGroupEdit::rows() const
{
    std::vector<BuilderRowEdit*> all;
    for (QWidget* child : m_children) {
        if (auto* row = qobject_cast<BuilderRowEdit*>(child))
            all.push_back(row);
        else if (const auto* group = qobject_cast<BuilderGroupEdit*>(child))
            std::ranges::copy(group->rows(), std::back_inserter(all));
    }
    return all;
}

} // namespace tapesift::widgets
