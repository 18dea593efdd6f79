#pragma once

#include <functional>
#include <memory>

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "app/exit_code.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::app {

// Tells progress on standard error in the way that was asked for, and warnings in any case.
std::unique_ptr<engine::ScanListener>
progressListener(Composition& composition, const CommonOptions& common, ProgressMode asked);

// Fills in what the settings decide and the rules of the filter, and checks the whole.
// InvalidArgument with a sentence that names the option.
base::Status completeScan(ScanOptions& options, Composition& composition);

// A home folder that cannot be used, told the same way by every command that writes. An option that
// is wrong (--redis) is the user's mistake and not the folder's.
ExitCode homeUnusable(const base::Error& error);

// Tells that the server through which programs share prices is not there, if one is wanted. The
// scan goes on without it.
void warnOfMissingRedis(Composition& composition, engine::ScanListener& listener);

// What scan, resume and retry have in common: progress on standard error, Ctrl+C, the report.
class ScanSession
{
public:
    ScanSession(const CommonOptions& common, const WorkOptions& work, const OutputOptions& output);

    // Chooses among the results before they are printed; what was scanned stays saved. An error
    // ends the command.
    using Choose = std::function<base::Status(Composition&, report::ScanReport&)>;
    void chooseResults(Choose choose) { m_choose = std::move(choose); }

    // Called after the report of a scan that is completed.
    using Finished = std::function<void(Composition&, const store::RunRecord&)>;
    void whenFinished(Finished finished) { m_finished = std::move(finished); }

    // Starts one scan with an engine, a control and a listener.
    using Start = std::function<base::Result<store::RunRecord>(
        engine::ScanEngine&, engine::ScanControl&, engine::ScanListener&)>;

    // Runs the scan that `start` begins, writes its report, and gives the exit code.
    ExitCode run(Composition& composition, const Start& start);

private:
    ExitCode report(Composition& composition, const store::RunRecord& run);

    const CommonOptions& m_common;
    const WorkOptions& m_work;
    const OutputOptions& m_output;
    Choose m_choose;
    Finished m_finished;
};

} // namespace tapesift::app
