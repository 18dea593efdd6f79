#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "tapesift/data/bar_supply.h"
#include "tapesift/presentation/bar_service.h"

namespace tapesift::presentation {

// The bars that one run saw: none later than its as-of time. The source is opened when it is first
// needed. One thread at a time; what the services refer to must outlive it.
class RunBars
{
public:
    RunBars(const BarServices& services, std::shared_ptr<const store::RunRecord> run);

    const std::shared_ptr<const store::RunRecord>& run() const { return m_run; }

    // What is loaded may point into `buffer`. A source that could not be opened is tried again with
    // the next call: a folder may come back.
    base::Result<data::LoadedBars> load(const QString& symbol, base::ReadBuffer& buffer,
                                        std::stop_token stop);

    // Whether the newest of the bars was not closed when the run looked.
    bool isForming(const QString& symbol, const data::LoadedBars& loaded) const;

private:
    base::Status open();

    const BarServices& m_services;
    std::shared_ptr<const store::RunRecord> m_run;
    std::unique_ptr<data::BarSupply> m_supply;
};

} // namespace tapesift::presentation
