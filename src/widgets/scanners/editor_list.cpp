#include "widgets/scanners/editor_list.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>

namespace tapesift::widgets {

namespace {

using presentation::ScannerItem;

constexpr int kRowHeight = 28;
constexpr int kNameRole = Qt::UserRole;

bool matches(const ScannerItem& item, const QString& wanted)
{
    const auto holds = [&wanted](const QString& text) {
        return text.contains(wanted, Qt::CaseInsensitive);
    };
    return holds(item.name) || holds(item.title) || holds(item.description);
}

QString iconOf(const ScannerItem& item)
{
    switch (item.kind) {
    case ScannerItem::Kind::Script:
        return QStringLiteral("file");
    case ScannerItem::Kind::Other:
        return QStringLiteral("sliders");
    case ScannerItem::Kind::Broken:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("filter");
    }
}

} // namespace

EditorList::EditorList(QListWidget& list, QLineEdit& search,
                       const presentation::ScannerLibrary& library, Look& look)
    : QObject(&list)
    , m_list(list)
    , m_search(search)
    , m_library(library)
    , m_look(look)
{
    m_search.addAction(look.icon(QStringLiteral("search"), IconInk::Muted),
                       QLineEdit::LeadingPosition);
    connect(&m_search, &QLineEdit::textChanged, this, &EditorList::fill);
    connect(&m_library, &presentation::ScannerLibrary::changed, this, &EditorList::fill);
    connect(&m_list, &QListWidget::currentItemChanged, this, [this] {
        if (const QString name = chosen(); !name.isEmpty())
            Q_EMIT chosenChanged(name);
    });
    fill();
}

QString EditorList::chosen() const
{
    const QListWidgetItem* item = m_list.currentItem();
    return item ? item->data(kNameRole).toString() : QString();
}

void EditorList::fill()
{
    const QString before = chosen();
    const QSignalBlocker quiet(m_list);
    m_list.clear();
    const QString wanted = m_search.text().trimmed();
    for (const bool isOwn : {true, false}) {
        bool hasHeading = false;
        for (const ScannerItem& item : m_library.items()) {
            if (item.isOwn() != isOwn || !matches(item, wanted))
                continue;
            if (!std::exchange(hasHeading, true))
                addHeading(isOwn ? tr("My scanners") : tr("Built-in"));
            addItem(item);
        }
    }
    choose(before);
}

void EditorList::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text, &m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setForeground(m_look.theme().textMuted);
    item->setFont(m_look.theme().smallFont);
    item->setSizeHint({0, kRowHeight});
}

void EditorList::addItem(const ScannerItem& scanner)
{
    const bool isUnsaved = m_unsaved.contains(scanner.name);
    auto* item = new QListWidgetItem(
        isUnsaved ? scanner.title + QStringLiteral(" •") : scanner.title, &m_list);
    item->setIcon(m_look.icon(iconOf(scanner), IconInk::Muted));
    item->setData(kNameRole, scanner.name);
    item->setSizeHint({0, kRowHeight});
    QString hint = scanner.problem.isEmpty() ? scanner.description : scanner.problem;
    if (isUnsaved)
        hint = (hint.isEmpty() ? QString() : hint + QLatin1Char('\n')) + tr("Not saved yet");
    item->setToolTip(hint.isEmpty() ? scanner.title : hint);
    item->setData(Qt::AccessibleTextRole,
                  isUnsaved ? tr("%1, not saved yet").arg(scanner.title) : scanner.title);
}

void EditorList::choose(const QString& name)
{
    for (int row = 0; row < m_list.count(); ++row) {
        if (!name.isEmpty() && m_list.item(row)->data(kNameRole).toString() == name) {
            m_list.setCurrentRow(row);
            return;
        }
    }
    if (!name.isEmpty() && m_library.find(name) && !m_search.text().isEmpty() &&
        !m_list.signalsBlocked()) {
        m_search.clear();
        choose(name);
    }
}

void EditorList::setUnsaved(const QSet<QString>& names)
{
    if (names == m_unsaved)
        return;
    m_unsaved = names;
    fill();
}

} // namespace tapesift::widgets
