#pragma once

#include <mutex>
#include <ostream>

#include "tapesift/engine/scan_listener.h"

namespace tapesift::app {

// Tells a scan as JSON, one object a line, for programs that run the command line. Thread-safe.
class ProgressJson final : public engine::ScanListener
{
public:
    explicit ProgressJson(std::ostream& out);

    void onProgress(const engine::ScanProgress& progress) override;
    void onWarning(const std::string& warning) override;

    // The quick phase is over: every result is saved.
    void quickScanComplete(const std::string& scanId, std::size_t signals);

private:
    // Writes one line; `writeFields` adds to the event's name.
    template <class Fields>
    void tell(std::string_view event, const Fields& writeFields);

    std::ostream& m_out; // Guarded by m_mutex.
    std::mutex m_mutex;
};

} // namespace tapesift::app
