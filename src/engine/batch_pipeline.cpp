#include "batch_pipeline.h"

#include <algorithm>

#include "tapesift/base/parallel.h"

namespace tapesift::engine {

std::uint32_t BatchPlan::pendingSymbols() const
{
    std::uint32_t symbols = 0;
    for (const std::uint32_t batch : pending) {
        const std::size_t first = std::size_t{batch} * batchSize;
        symbols +=
            static_cast<std::uint32_t>(std::min<std::size_t>(batchSize, members.size() - first));
    }
    return symbols;
}

BatchPipeline::BatchPipeline(const BatchPlan& plan, const SymbolScanner& scanner,
                             store::ScanStore::RunWriter& writer, ProgressMeter& meter)
    : m_plan(plan)
    , m_scanner(scanner)
    , m_writer(writer)
    , m_meter(meter)
{
}

void BatchPipeline::fetchAhead(data::FetchAhead& ahead, unsigned lanes)
{
    m_ahead = &ahead;
    m_lanes = lanes;
}

void BatchPipeline::run(ScanControl& control, base::Executor& executor, unsigned workers,
                        PauseObserver& observer)
{
    PauseGate& gate = control.gate();
    const std::stop_token stop = control.stopToken();
    base::runTogether(executor, workers - 1 + m_lanes, [&](unsigned worker) {
        if (worker >= workers) {
            // A request on its way is not called back by a pause, so lanes do not hold it up.
            m_ahead->runLane([&] { return gate.waitUntilOpen(stop); }, stop);
            return;
        }
        gate.enter();
        if (worker == 0) {
            work(
                [&] {
                    m_meter.tellIfDue();
                    return gate.pass(stop, observer);
                },
                stop);
            gate.leave();
            gate.superviseUntilEmpty(stop, observer);
        } else {
            work([&] { return gate.pass(stop); }, stop);
            gate.leave();
        }
    });
}

void BatchPipeline::work(const Pass& pass, const std::stop_token& stop)
{
    base::ReadBuffer buffer;
    while (true) {
        const std::size_t next = m_next.fetch_add(1, std::memory_order_relaxed);
        if (next >= m_plan.pending.size() || !scanBatch(m_plan.pending[next], pass, stop, buffer))
            return;
    }
}

bool BatchPipeline::scanBatch(std::uint32_t batch, const Pass& pass, const std::stop_token& stop,
                              base::ReadBuffer& buffer)
{
    const std::size_t first = std::size_t{batch} * m_plan.batchSize;
    const std::size_t end = std::min(first + m_plan.batchSize, m_plan.members.size());
    store::BatchRecord record;
    record.batch = batch;
    record.entries.reserve(end - first);
    record.reused.reserve(end - first);
    for (std::size_t i = first; i < end; ++i) {
        if (!pass())
            return false;
        ScannedSymbol scanned = m_scanner.scan(m_plan.members[i], buffer, pass, stop);
        // What a stop has cut short is no outcome; the resume does it again.
        if (stop.stop_requested())
            return false;
        m_meter.countFetched();
        record.failed += scanned.failed ? 1 : 0;
        record.reused.push_back(scanned.reused);
        record.entries.push_back(std::move(scanned.entry));
        m_meter.countScanned();
    }
    return m_writer.push(std::move(record));
}

} // namespace tapesift::engine
