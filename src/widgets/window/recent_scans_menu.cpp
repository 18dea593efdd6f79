#include "widgets/window/recent_scans_menu.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/scan_setup.h"

namespace tapesift::widgets {

namespace {

constexpr std::size_t kMostShown = 15;

QString lineOf(const store::RunRecord& run)
{
    const QLocale locale;
    const QString what =
        QStringLiteral("%1  ·  %2  ·  %3")
            .arg(presentation::dateTimeText(run.startedAt),
                 presentation::sourceText(QString::fromStdString(run.spec.provider)),
                 presentation::universeText(QString::fromStdString(run.universeName)));
    if (store::isUnfinished(run.status))
        return QCoreApplication::translate("RecentScansMenu", "%1  ·  %2 of %3, can be resumed")
            .arg(what, locale.toString(run.counts.completed), locale.toString(run.counts.total));
    // lupdate reads no cast in the call below.
    const int total = static_cast<int>(run.counts.total);
    return QCoreApplication::translate("RecentScansMenu", "%1  ·  %n symbol(s)", nullptr, total)
        .arg(what);
}

} // namespace

RecentScansMenu::RecentScansMenu(QMenu& menu)
    : QObject(&menu)
    , m_menu(menu)
{
    show({});
}

void RecentScansMenu::show(const std::vector<store::RunRecord>& runs)
{
    m_menu.clear();
    m_menu.setEnabled(!runs.empty());
    for (std::size_t i = 0; i < std::min(runs.size(), kMostShown); ++i) {
        QString line = lineOf(runs[i]);
        line.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = m_menu.addAction(line);
        connect(action, &QAction::triggered, this, [this, run = runs[i]] { Q_EMIT chosen(run); });
    }
}

} // namespace tapesift::widgets
