#include "deep_stage.h"

#include <algorithm>

#include "tapesift/base/parallel.h"

namespace tapesift::engine {

namespace {

std::uint32_t countResults(const store::BatchRecord& quick)
{
    return static_cast<std::uint32_t>(
        std::ranges::count_if(quick.entries, [](const std::vector<std::byte>& entry) {
            return store::entryOutcome(entry) == market::Outcome::Ok;
        }));
}

} // namespace

DeepStage::DeepStage(const store::RunRecord& run, const std::vector<market::Member>& members,
                     std::uint32_t batchSize, const std::vector<bool>& done,
                     const DeepScanner& scanner, store::ScanStore::RunWriter& writer,
                     const base::Clock& clock, ScanListener& listener,
                     std::chrono::milliseconds besideAfter)
    : m_run(run)
    , m_members(members)
    , m_batchSize(batchSize)
    , m_done(done)
    , m_scanner(scanner)
    , m_writer(writer)
    , m_clock(clock)
    , m_besideFrom(clock.steadyNow() + besideAfter)
    , m_listener(listener)
    , m_meter(clock, listener)
{
    m_batchOf.reserve(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        m_batchOf.emplace(members[i].symbol, static_cast<std::uint32_t>(i / batchSize));
}

base::Status DeepStage::addSaved(store::ScanStore& store, const std::vector<bool>& quickDone)
{
    for (std::uint32_t batch = 0; batch < quickDone.size(); ++batch) {
        if (!quickDone[batch])
            m_meter.expect(sizeOf(batch));
    }
    // Entries come batch by batch in the order of the plan, those of committed batches alone.
    std::vector<std::uint32_t> batches;
    for (std::uint32_t batch = 0; batch < quickDone.size(); ++batch) {
        if (quickDone[batch])
            batches.push_back(batch);
    }
    if (batches.empty())
        return {};
    std::uint32_t before = 0; // deepened by then
    std::size_t at = 0;
    store::BatchRecord quick;
    auto read = store.forEachEncodedEntry(m_run.id, [&](const store::EncodedEntry& entry) {
        const std::uint32_t batch = batches[at];
        if (m_done[batch] && store::entryOutcome(entry.quick) == market::Outcome::Ok)
            ++before;
        quick.entries.emplace_back(entry.quick.begin(), entry.quick.end());
        if (quick.entries.size() < sizeOf(batch))
            return true;
        quick.batch = batch;
        if (!m_done[batch]) {
            m_meter.expect(countResults(quick));
            m_queue.add(std::move(quick));
        }
        quick = {};
        return ++at < batches.size();
    });
    m_meter.addDone(before);
    return read;
}

void DeepStage::add(const std::vector<store::BatchRecord>& quick)
{
    for (const store::BatchRecord& batch : quick) {
        m_meter.dropExpected(sizeOf(batch.batch) - countResults(batch));
        m_queue.add(batch);
    }
    if (m_clock.steadyNow() >= m_besideFrom)
        m_queue.openBeside();
}

std::uint32_t DeepStage::sizeOf(std::uint32_t batch) const
{
    const std::size_t first = std::size_t{batch} * m_batchSize;
    return static_cast<std::uint32_t>(std::min<std::size_t>(m_batchSize, m_members.size() - first));
}

void DeepStage::workBeside(ScanControl& control, const std::function<bool()>& mayGoOn)
{
    PauseGate& gate = control.gate();
    const std::stop_token stop = control.stopToken();
    base::ReadBuffer buffer;
    bool goesOn = true;
    while (goesOn && m_queue.waitBeside(stop) && mayGoOn()) {
        // No worker while it waits for a batch: a pause is not to wait for it.
        gate.enter();
        const Pass pass = [&] { return gate.pass(stop); };
        goesOn = pass() && deepenNext(control, pass, stop, buffer);
        gate.leave();
    }
}

void DeepStage::run(ScanControl& control, base::Executor& executor, unsigned workers,
                    PauseObserver& observer)
{
    PauseGate& gate = control.gate();
    const std::stop_token stop = control.stopToken();
    m_meter.goOnAlone();
    base::runTogether(executor, workers - 1, [&](unsigned worker) {
        gate.enter();
        if (worker == 0) {
            work(
                control, [&] { return gate.pass(stop, observer); }, stop);
            gate.leave();
            gate.superviseUntilEmpty(stop, observer);
        } else {
            work(
                control, [&] { return gate.pass(stop); }, stop);
            gate.leave();
        }
    });
    m_meter.tell();
}

void DeepStage::work(ScanControl& control, const Pass& pass, const std::stop_token& stop)
{
    base::ReadBuffer buffer;
    while (pass() && deepenNext(control, pass, stop, buffer)) {
    }
}

bool DeepStage::deepenNext(ScanControl& control, const Pass& pass, const std::stop_token& stop,
                           base::ReadBuffer& buffer)
{
    takePreferred(control);
    const auto quick = m_queue.take();
    return quick && deepen(*quick, pass, stop, buffer);
}

bool DeepStage::deepen(const store::BatchRecord& quick, const Pass& pass,
                       const std::stop_token& stop, base::ReadBuffer& buffer)
{
    store::BatchRecord deep;
    deep.batch = quick.batch;
    deep.phase = market::ScanPhase::Deep;
    deep.entries.reserve(quick.entries.size());
    for (const std::vector<std::byte>& entry : quick.entries) {
        if (!pass())
            return false;
        DeepenedSymbol deepened = m_scanner.deepen(entry, buffer, stop);
        // What a stop has cut short is no result; the resume does it again.
        if (stop.stop_requested())
            return false;
        m_meter.count(deepened);
        deep.failed += deepened.failed ? 1 : 0;
        deep.reused.push_back(deepened.reused);
        deep.entries.push_back(std::move(deepened.entry));
    }
    return m_writer.push(std::move(deep));
}

void DeepStage::takePreferred(ScanControl& control)
{
    const auto symbols = control.takePreferred();
    if (!symbols)
        return;
    std::vector<std::uint32_t> batches;
    for (const market::Symbol& symbol : *symbols) {
        const auto batch = m_batchOf.find(symbol);
        if (batch != m_batchOf.end() && std::ranges::find(batches, batch->second) == batches.end())
            batches.push_back(batch->second);
    }
    m_queue.prefer(batches);
}

} // namespace tapesift::engine
