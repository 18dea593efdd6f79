#include "tapesift/report/earlier_runs.h"

#include <algorithm>
#include <set>
#include <string>

namespace tapesift::report {

namespace {

using store::RunRecord;

bool isEarlier(const RunRecord& run, const RunRecord& than)
{
    const bool seesLater = run.spec.asOf && than.spec.asOf && *run.spec.asOf > *than.spec.asOf;
    return run.id < than.id && !seesLater;
}

// The names of the runs that `run` is a retry of, and a retry of a retry.
std::set<std::string> retriedBy(std::span<const RunRecord> runs, const RunRecord& run)
{
    std::set<std::string> names;
    std::string next = run.spec.retryOf;
    while (!next.empty() && names.insert(next).second) {
        const auto known = std::ranges::find(runs, next, &RunRecord::name);
        next = known == runs.end() ? std::string() : known->spec.retryOf;
    }
    return names;
}

} // namespace

bool haveSamePrices(const RunRecord& a, const RunRecord& b)
{
    return a.spec.provider == b.spec.provider && a.feed == b.feed &&
           a.spec.interval == b.spec.interval;
}

bool haveSameList(const RunRecord& a, const RunRecord& b)
{
    return haveSamePrices(a, b) && a.universeName == b.universeName &&
           a.spec.universe == b.spec.universe &&
           std::set(a.spec.symbols.begin(), a.spec.symbols.end()) ==
               std::set(b.spec.symbols.begin(), b.spec.symbols.end());
}

std::vector<RunRecord> earlierRuns(std::span<const RunRecord> runs, const RunRecord& run)
{
    std::vector<RunRecord> earlier;
    std::ranges::copy_if(runs, std::back_inserter(earlier), [&run](const RunRecord& other) {
        return isEarlier(other, run) && haveSamePrices(other, run);
    });
    return earlier;
}

const RunRecord* runBefore(std::span<const RunRecord> runs, const RunRecord& run)
{
    const std::set<std::string> retried = retriedBy(runs, run);
    const RunRecord* before = nullptr;
    for (const RunRecord& other : runs) {
        const bool counts = other.status == store::RunStatus::Completed && isEarlier(other, run) &&
                            haveSameList(other, run) && !retried.contains(other.name);
        if (counts && (before == nullptr || before->id < other.id))
            before = &other;
    }
    return before;
}

} // namespace tapesift::report
