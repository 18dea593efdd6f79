#include "widgets/window/shortcut_keeper.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace tapesift::widgets {

namespace {

void collect(const QList<QAction*>& from, QList<QAction*>& actions)
{
    for (QAction* action : from) {
        if (action->menu())
            collect(action->menu()->actions(), actions);
        else if (!action->isSeparator() && !action->objectName().isEmpty())
            actions.push_back(action);
    }
}

// "name=keys" a line, in their order; keys in the spelling that is the same in every language.
std::vector<std::pair<QString, QString>> readKept(const QString& text)
{
    std::vector<std::pair<QString, QString>> kept;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto middle = line.indexOf(QLatin1Char('='));
        if (middle > 0)
            kept.emplace_back(line.left(middle).trimmed(), line.mid(middle + 1).trimmed());
    }
    return kept;
}

} // namespace

QList<QAction*> namedActions(const QMenuBar& menus)
{
    QList<QAction*> actions;
    collect(menus.actions(), actions);
    return actions;
}

QString plainText(const QAction& action)
{
    // Languages without letters have theirs behind the text: "暂停(&P)".
    static const QRegularExpression kLetterBehind(QStringLiteral("\\(&\\w\\)"));
    QString text = action.text().remove(kLetterBehind);
    text.replace(QLatin1String("&&"), QString(QChar(0)));
    text.remove(QLatin1Char('&')).replace(QChar(0), QLatin1Char('&'));
    text.remove(QChar(0x2026));
    return text.trimmed();
}

ShortcutKeeper::ShortcutKeeper(const QMenuBar& menus, presentation::SettingsKeeper& settings,
                               QObject* parent)
    : QObject(parent)
    , m_menus(menus)
    , m_settings(settings)
    , m_kept(settings.text(settings::kWindowKeys))
{
    connect(&m_settings, &presentation::SettingsKeeper::changed, this, &ShortcutKeeper::follow);
    apply();
    // Once more when the window is complete.
    QMetaObject::invokeMethod(
        this,
        [this] {
            apply();
            tell();
        },
        Qt::QueuedConnection);
}

QKeySequence ShortcutKeeper::standard(const QAction& action) const
{
    const auto found = m_standard.find(action.objectName());
    return found == m_standard.end() || found->second.isEmpty() ? QKeySequence()
                                                                : found->second.front();
}

bool ShortcutKeeper::isChanged(const QAction& action) const
{
    const auto found = m_standard.find(action.objectName());
    return found != m_standard.end() && action.shortcuts() != found->second;
}

QAction* ShortcutKeeper::holderOf(const QKeySequence& keys, const QAction& except) const
{
    if (keys.isEmpty())
        return nullptr;
    for (QAction* action : actions()) {
        if (action == &except)
            continue;
        for (const QKeySequence& held : action->shortcuts())
            if (held.matches(keys) != QKeySequence::NoMatch ||
                keys.matches(held) != QKeySequence::NoMatch)
                return action;
    }
    return nullptr;
}

QString ShortcutKeeper::problemOf(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return {};
    const QKeyCombination first = keys[0];
    const bool isPlain =
        (first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    if (isPlain && !isFunctionKey && first.key() != Qt::Key_Escape)
        return tr(
            "Keys without Ctrl, Alt or Meta are for typing and for moving through the table.");
    return {};
}

void ShortcutKeeper::set(QAction& action, const QKeySequence& keys)
{
    if (QAction* holder = holderOf(keys, action))
        holder->setShortcuts(QList<QKeySequence>());
    const auto standard = m_standard.find(action.objectName());
    const bool isStandard = standard != m_standard.end() && this->standard(action) == keys;
    action.setShortcuts(isStandard       ? standard->second
                        : keys.isEmpty() ? QList<QKeySequence>()
                                         : QList{keys});
    keep();
}

void ShortcutKeeper::reset(QAction& action)
{
    set(action, standard(action));
}

void ShortcutKeeper::resetAll()
{
    m_kept.clear();
    apply();
    keep();
}

// Takes what the settings say, if it is not what is kept already.
void ShortcutKeeper::follow()
{
    const QString text = m_settings.text(settings::kWindowKeys);
    if (text == m_kept)
        return;
    m_kept = text;
    apply();
    tell();
}

void ShortcutKeeper::tell()
{
    if (!m_clash.isEmpty())
        Q_EMIT clashed(m_clash);
}

void ShortcutKeeper::apply()
{
    for (QAction* action : actions())
        action->setShortcuts(
            m_standard.try_emplace(action->objectName(), action->shortcuts()).first->second);
    m_clash = takeOwnKeys();
    Q_EMIT changed();
}

// Keys that two actions share would begin neither: the first one of the file has them. The problem,
// or nothing.
QString ShortcutKeeper::takeOwnKeys()
{
    QString clash;
    std::vector<std::pair<QKeySequence, const QAction*>> taken;
    const QList<QAction*> all = actions();
    for (const auto& [name, text] : readKept(m_kept)) {
        const auto found = std::ranges::find(all, name, &QAction::objectName);
        const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (found == all.end())
            continue;
        QAction& action = **found;
        if (text.isEmpty())
            action.setShortcuts(QList<QKeySequence>()); // taken away
        if (keys.isEmpty() || !problemOf(keys).isEmpty())
            continue;
        const auto holder = std::ranges::find_if(
            taken, [&](const auto& each) { return each.second != &action && each.first == keys; });
        if (holder == taken.end()) {
            action.setShortcuts(QList{keys});
            taken.emplace_back(keys, &action);
            continue;
        }
        action.setShortcuts(QList<QKeySequence>());
        if (clash.isEmpty())
            clash = tr("%1 is given to “%2” and to “%3” in the settings: “%3” has no keys until "
                       "others are chosen.")
                        .arg(keys.toString(QKeySequence::NativeText), plainText(*holder->second),
                             plainText(action));
    }
    return clash;
}

void ShortcutKeeper::keep()
{
    QStringList lines;
    for (const QAction* action : actions())
        if (isChanged(*action))
            lines.push_back(action->objectName() + QLatin1Char('=') +
                            action->shortcut().toString(QKeySequence::PortableText));
    m_kept = lines.join(QLatin1Char('\n'));
    m_settings.set(settings::kWindowKeys, m_kept);
    Q_EMIT changed();
}

} // namespace tapesift::widgets
