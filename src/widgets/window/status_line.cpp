#include "widgets/window/status_line.h"

#include <utility>

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include "tapesift/presentation/scan_setup.h"

namespace tapesift::widgets {

StatusLine::StatusLine(QStatusBar& bar, presentation::RunResults& results)
    : QObject(&bar)
    , m_results(results)
{
    const auto add = [&bar](const QString& name) {
        auto* label = new QLabel(&bar);
        label->setObjectName(name);
        label->setProperty("style", QStringLiteral("small"));
        bar.addPermanentWidget(label);
        return label;
    };
    m_source = add(QStringLiteral("sourceStatus"));
    m_cache = add(QStringLiteral("cacheStatus"));
    m_run = add(QStringLiteral("runStatus"));
    connect(&m_results, &presentation::RunResults::runChanged, this, &StatusLine::showRun);
    connect(&m_results, &presentation::RunResults::countsChanged, this, &StatusLine::showReuse);
}

void StatusLine::showRun()
{
    const auto& run = m_results.run();
    if (!run)
        return;
    const QString source = presentation::sourceText(QString::fromStdString(run->spec.provider));
    m_source->setText(tr("Source: %1").arg(source));
    m_source->setToolTip(QString::fromStdString(
        run->spec.dataPath.empty() ? run->feed : run->spec.dataPath + "\n" + run->feed));
    const auto started = QDateTime::fromMSecsSinceEpoch(run->startedAt.time_since_epoch().count());
    m_run->setText(tr("Last scan: %1").arg(QLocale().toString(started, QLocale::ShortFormat)));
    m_run->setToolTip(QString::fromStdString(run->name));
    if (std::exchange(m_shown, run->id) != run->id) {
        m_cache->clear();
        m_cache->setToolTip({});
    }
    showReuse();
}

void StatusLine::showReuse()
{
    if (m_results.reused() > 0 && m_cache->toolTip().isEmpty())
        m_cache->setText(tr("Unchanged: %1").arg(QLocale().toString(m_results.reused())));
}

void StatusLine::showPrices(const presentation::PriceSources& sources)
{
    const std::uint64_t cached = sources.fromMemory + sources.fromFile;
    const std::uint64_t all =
        cached + sources.fromProvider + static_cast<std::uint64_t>(m_results.reused());
    if (all == 0)
        return;
    const std::uint64_t spared = all - sources.fromProvider;
    m_cache->setText(tr("Cache: %1 %").arg(spared * 100 / all));
    const QLocale locale;
    m_cache->setToolTip(tr("Results taken over unchanged: %1\nPrices from the cache: %2\n"
                           "Prices from the source: %3")
                            .arg(locale.toString(m_results.reused()),
                                 locale.toString(static_cast<qulonglong>(cached)),
                                 locale.toString(static_cast<qulonglong>(sources.fromProvider))));
}

} // namespace tapesift::widgets
