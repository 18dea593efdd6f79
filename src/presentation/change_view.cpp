#include "tapesift/presentation/change_view.h"

#include <QCoreApplication>
#include <QLocale>

#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/funnel_view.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

class Counter
{
    Q_DECLARE_TR_FUNCTIONS(ChangeView)

public:
    explicit Counter(const RunResults& results)
        : m_results(results)
        , m_earlier(*results.earlier())
    {
    }

    ChangeView count();

private:
    void add(ChangePart::Kind kind, int count, const QString& text, const QString& toolTip,
             const QString& filter);
    QString explanation() const;

    const RunResults& m_results;
    const EarlierRun& m_earlier;
    ChangeView m_view;
};

void Counter::add(ChangePart::Kind kind, int count, const QString& text, const QString& toolTip,
                  const QString& filter)
{
    if (count > 0)
        m_view.parts.push_back({kind, text.arg(QLocale().toString(count)), toolTip, filter});
}

QString Counter::explanation() const
{
    const QString scan = QString::fromStdString(m_earlier.run().name);
    const auto& asOf = m_earlier.run().spec.asOf;
    if (!asOf)
        return tr("Compared with %1.").arg(scan);
    return tr("Compared with %1, as of %2.").arg(scan, dateText(*asOf));
}

ChangeView Counter::count()
{
    using Kind = ChangePart::Kind;
    const ResultTableModel::ChangeCounts& counts = m_results.results().changeCounts();
    add(Kind::Entered, counts.entered, tr("%1 new"),
        tr("Show the symbols that had no result in the scan before"),
        QStringLiteral("changed:entered"));
    add(Kind::Left, static_cast<int>(m_results.left().size()), tr("%1 left"),
        tr("List the symbols that had a result in the scan before, and have none now"), {});
    add(Kind::Flipped, counts.flipped, tr("%1 flipped"),
        tr("Show the symbols with another signal than in the scan before"),
        QStringLiteral("changed:flipped"));
    add(Kind::Moved, counts.moved, tr("%1 moved"),
        tr("Show the symbols whose price or strength has moved much since the scan before"),
        QStringLiteral("changed:moved"));
    const QString when = whenText(m_earlier.run(), *m_results.run());
    m_view.since = m_view.parts.empty() ? tr("Nothing has changed since %1").arg(when)
                                        : tr("since %1").arg(when);
    m_view.explanation = explanation();
    return std::move(m_view);
}

} // namespace

ChangeView makeChangeView(const RunResults& results)
{
    if (!results.earlier() || !results.run())
        return {};
    return Counter(results).count();
}

QString nowText(const LeftRow& row, const market::FilterRules& rules)
{
    if (!row.now)
        return QCoreApplication::translate("ChangeView", "Not in the list");
    if (*row.now != market::Outcome::Filtered)
        return outcomeText(*row.now);
    market::FunnelStep step;
    step.rule = row.rule;
    return QCoreApplication::translate("ChangeView", "Left out: %1").arg(ruleText(step, rules));
}

} // namespace tapesift::presentation
