#include "widgets/dialogs/keys_page.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "widgets/window/shortcut_keeper.h"

namespace tapesift::widgets {

namespace {

constexpr int kNameRole = Qt::UserRole; // of the action
constexpr int kRowHeight = 26;
constexpr int kKeysColumn = 2;
constexpr int kStandardColumn = 3;

// The title of the menu that an action stands in.
QString menuOf(const QAction& action)
{
    for (const QObject* place : action.associatedObjects())
        if (const auto* menu = qobject_cast<const QMenu*>(place); menu && !menu->title().isEmpty())
            return plainText(*menu->menuAction());
    return {};
}

} // namespace

KeysPage::KeysPage(ShortcutKeeper& keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::showChosen);
    connect(m_field, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::showTyped);
    connect(m_set, &QPushButton::clicked, this, &KeysPage::take);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (QAction* action = chosen())
            m_keys.set(*action, {});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction* action = chosen())
            m_keys.reset(*action);
    });
    connect(m_resetAll, &QPushButton::clicked, this, &KeysPage::resetAllRequested);
    connect(&m_keys, &ShortcutKeeper::changed, this, &KeysPage::fill);
    fill();
}

void KeysPage::build()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Command"), tr("Menu"), tr("Keys"), tr("Normally")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_field = new QKeySequenceEdit(this);
    m_field->setObjectName(QStringLiteral("keysField"));
    m_field->setAccessibleName(tr("Press the new keys"));
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("keysNote"));
    m_note->setProperty("style", QStringLiteral("small"));
    m_note->setWordWrap(true);
    const auto button = [this](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_set = button(tr("&Set"), "keysSetButton");
    m_remove = button(tr("Re&move"), "keysRemoveButton");
    m_reset = button(tr("&Default"), "keysResetButton");
    m_resetAll = button(tr("&All defaults"), "keysResetAllButton");
    auto* line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    for (QPushButton* made : {m_set, m_remove, m_reset, m_resetAll})
        line->addWidget(made);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    column->addLayout(line);
    column->addWidget(m_note);
}

void KeysPage::search(const QString& typed)
{
    m_typed = typed.trimmed();
    fill();
}

QAction* KeysPage::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return nullptr;
    for (QAction* action : m_keys.actions())
        if (action->objectName() == item->data(0, kNameRole).toString())
            return action;
    return nullptr;
}

void KeysPage::fill()
{
    const QAction* before = chosen();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    QTreeWidgetItem* current = nullptr;
    for (const QAction* action : m_keys.actions()) {
        const QString title = plainText(*action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!title.contains(m_typed, Qt::CaseInsensitive) &&
            !keys.contains(m_typed, Qt::CaseInsensitive))
            continue;
        auto* item = new QTreeWidgetItem(
            m_list, {title, menuOf(*action), keys,
                     m_keys.standard(*action).toString(QKeySequence::NativeText)});
        item->setData(0, kNameRole, action->objectName());
        item->setSizeHint(0, {0, kRowHeight});
        if (m_keys.isChanged(*action)) {
            QFont font = item->font(kKeysColumn);
            font.setBold(true);
            item->setFont(kKeysColumn, font);
        }
        if (!current || action == before)
            current = item;
    }
    for (const int column : {1, kKeysColumn, kStandardColumn})
        m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(current);
    showChosen();
}

void KeysPage::showChosen()
{
    const QAction* action = chosen();
    m_field->setEnabled(action);
    m_field->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_remove->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && m_keys.isChanged(*action));
    const QList<QAction*> actions = m_keys.actions();
    m_resetAll->setEnabled(std::ranges::any_of(
        actions, [this](const QAction* any) { return m_keys.isChanged(*any); }));
    showTyped();
}

void KeysPage::showTyped()
{
    const QAction* action = chosen();
    const QKeySequence typed = m_field->keySequence();
    const QString problem = ShortcutKeeper::problemOf(typed);
    const bool isNew = action && !typed.isEmpty() && typed != action->shortcut();
    m_set->setEnabled(isNew && problem.isEmpty());
    m_note->setText(tr("Choose a command, press the new keys in the field, then Set."));
    if (!isNew)
        return;
    if (!problem.isEmpty())
        m_note->setText(problem);
    else if (const QAction* holder = m_keys.holderOf(typed, *action))
        m_note->setText(tr("%1 is on \"%2\", which would lose it.")
                            .arg(typed.toString(QKeySequence::NativeText), plainText(*holder)));
    else
        m_note->setText(tr("%1 is free.").arg(typed.toString(QKeySequence::NativeText)));
}

void KeysPage::take()
{
    if (QAction* action = chosen())
        m_keys.set(*action, m_field->keySequence());
}

} // namespace tapesift::widgets
