#include "bench/measure.h"

#include <algorithm>

#include <sys/resource.h>

namespace tapesift::bench {

namespace {

Milliseconds cpuTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto toMs = [](const timeval& time) {
        return Milliseconds(static_cast<double>(time.tv_sec) * 1e3 +
                            static_cast<double>(time.tv_usec) / 1e3);
    };
    return toMs(usage.ru_utime) + toMs(usage.ru_stime);
}

Timing timed(const std::function<void()>& work)
{
    const auto cpuBefore = cpuTime();
    const auto before = std::chrono::steady_clock::now();
    work();
    return {std::chrono::steady_clock::now() - before, cpuTime() - cpuBefore};
}

Milliseconds median(std::vector<Milliseconds> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::vector<Timing> measure(const std::vector<Variant>& variants, int rounds)
{
    std::vector<std::vector<Milliseconds>> walls(variants.size());
    std::vector<std::vector<Milliseconds>> cpus(variants.size());
    for (int round = 0; round <= rounds; ++round) {
        for (std::size_t i = 0; i < variants.size(); ++i) {
            if (variants[i].prepare)
                variants[i].prepare();
            const Timing timing = timed(variants[i].run);
            if (round == 0)
                continue;
            walls[i].push_back(timing.wall);
            cpus[i].push_back(timing.cpu);
        }
    }
    std::vector<Timing> medians;
    for (std::size_t i = 0; i < variants.size(); ++i)
        medians.push_back({median(walls[i]), median(cpus[i])});
    return medians;
}

} // namespace tapesift::bench
