#include "tapesift/engine/scan_engine.h"

#include <utility>

#include "scan_sitting.h"

namespace tapesift::engine {

using base::Error;
using base::ErrorCode;
using base::Result;
using store::RunRecord;

ScanEngine::ScanEngine(EngineServices services, EngineOptions options)
    : m_services(std::move(services))
    , m_options(options)
{
}

Result<RunRecord> ScanEngine::start(market::ScanSpec spec, ScanControl& control,
                                    ScanListener& listener)
{
    if (!control.apply(ScanEvent::Start))
        return Error{ErrorCode::Busy, "A scan is running already.", {}, "Wait for it to end."};
    listener.onStateChanged(ScanState::Preparing);
    return ScanSitting(m_services, m_options, control, listener).start(std::move(spec));
}

Result<RunRecord> ScanEngine::resume(store::RunId run, ScanControl& control, ScanListener& listener)
{
    if (!control.apply(ScanEvent::Start))
        return Error{ErrorCode::Busy, "A scan is running already.", {}, "Wait for it to end."};
    listener.onStateChanged(ScanState::Preparing);
    return ScanSitting(m_services, m_options, control, listener).resume(run);
}

Result<RunRecord> ScanEngine::retry(store::RunId run, const std::vector<market::Outcome>& outcomes,
                                    ScanControl& control, ScanListener& listener)
{
    if (!control.apply(ScanEvent::Start))
        return Error{ErrorCode::Busy, "A scan is running already.", {}, "Wait for it to end."};
    listener.onStateChanged(ScanState::Preparing);
    return ScanSitting(m_services, m_options, control, listener).retry(run, outcomes);
}

} // namespace tapesift::engine
