#include "widgets/window/status_line.h"

#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/scan_setup.h"
#include "widgets/controls/elided_label.h"
#include "widgets/controls/slim_bar.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

constexpr int kBudgetHeight = 6;
constexpr int kBudgetWidth = 64;

} // namespace

StatusLine::StatusLine(QStatusBar& bar, presentation::RunResults& results, Look& look)
    : QObject(&bar)
    , m_results(results)
{
    buildNetwork(bar, look);
    const auto add = [&bar](const QString& name) {
        auto* label = new QLabel(&bar);
        label->setObjectName(name);
        label->setProperty("style", QStringLiteral("small"));
        bar.addPermanentWidget(label);
        return label;
    };
    m_training = add(QStringLiteral("trainingStatus"));
    m_training->hide();
    m_source = add(QStringLiteral("sourceStatus"));
    m_cache = add(QStringLiteral("cacheStatus"));
    m_run = add(QStringLiteral("runStatus"));
    connect(&m_results, &presentation::RunResults::runChanged, this, &StatusLine::showRun);
    connect(&m_results, &presentation::RunResults::countsChanged, this, &StatusLine::showReuse);
}

void StatusLine::buildNetwork(QStatusBar& bar, Look& look)
{
    m_network = new QWidget(&bar);
    m_network->setObjectName(QStringLiteral("networkStatus"));
    auto* line = new QHBoxLayout(m_network);
    line->setContentsMargins(8, 0, 0, 0);
    line->setSpacing(6);
    m_budget = new SlimBar(kBudgetHeight, look, m_network);
    m_budget->setObjectName(QStringLiteral("networkBudget"));
    m_budget->setFixedWidth(kBudgetWidth);
    m_networkText = new ElidedLabel(m_network);
    m_networkText->setObjectName(QStringLiteral("networkText"));
    m_networkText->setProperty("style", QStringLiteral("small"));
    line->addWidget(m_budget, 0, Qt::AlignVCenter);
    line->addWidget(m_networkText, 1);
    bar.addWidget(m_network, 1);
    m_network->hide();
}

void StatusLine::showTraining(const QString& text)
{
    m_training->setText(text);
    m_training->setVisible(!text.isEmpty());
}

void StatusLine::showNetwork(const presentation::NetworkView& network)
{
    m_network->setVisible(!network.isEmpty());
    if (network.isEmpty())
        return;
    m_budget->setVisible(network.budgetShare >= 0);
    m_budget->show(std::max(network.budgetShare, 0.0), network.isHeld);
    m_budget->setToolTip(network.toolTip);
    m_networkText->setText(network.line());
    m_networkText->setExplanation(network.toolTip);
    m_networkText->setAccessibleName(network.line());
    m_network->setToolTip(network.toolTip);
    setStyleProperty(*m_networkText, "style",
                     network.isHeld ? QStringLiteral("problem") : QStringLiteral("small"));
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
    m_run->setText(tr("Last scan: %1").arg(presentation::dateTimeText(run->startedAt)));
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
    const std::uint64_t cached = sources.fromMemory + sources.fromFile + sources.fromRemote;
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
