#include "tapesift/presentation/run_results.h"

namespace tapesift::presentation {

RunResults::RunResults(QObject* parent)
    : QObject(parent)
{
}

void RunResults::show(OpenedRun opened)
{
    m_run = std::move(opened.run);
    m_reused = static_cast<int>(opened.entries.reused);
    m_isClearDue = false;
    m_results.replaceAll(std::move(opened.entries.rows));
    m_failures.replaceAll(std::move(opened.entries.failures));
    Q_EMIT runChanged();
    Q_EMIT countsChanged();
}

void RunResults::begin(const store::RunRecord& run)
{
    m_isClearDue = m_isClearDue || !m_run || m_run->id != run.id;
    m_run = run;
    Q_EMIT runChanged();
}

void RunResults::add(ArrivedEntries entries)
{
    clearIfDue();
    m_reused += static_cast<int>(entries.reused);
    m_results.append(std::move(entries.rows));
    m_failures.append(std::move(entries.failures));
    Q_EMIT countsChanged();
}

void RunResults::finish(const store::RunRecord& run)
{
    clearIfDue();
    m_run = run;
    m_results.settle();
    Q_EMIT runChanged();
    Q_EMIT countsChanged();
}

void RunResults::clearIfDue()
{
    if (!m_isClearDue)
        return;
    m_isClearDue = false;
    m_reused = 0;
    m_results.clear();
    m_failures.clear();
}

} // namespace tapesift::presentation
