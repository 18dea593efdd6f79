#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift::kill {

// Runs the program over a home folder of its own, so that it can be killed and called again.
class KillHarness
{
public:
    // The options of every scan; it must give the same results whenever it runs.
    explicit KillHarness(std::vector<std::string> scanOptions);

    // Begins the scan.
    std::vector<std::string> scanCommand() const;

    // Calls resume, or scan where nothing was begun yet, until the scan is complete.
    void finish();

    // The text of "results" in the JSON of the complete run.
    std::string results() const;

    // How many symbols the newest scan has analysed in depth by now; 0 before there is one.
    int deepened() const;

    // What is wrong with the home folder; empty if all is well: the database passes its integrity
    // check, every symbol of the run stands in it once, no checkpoint is left.
    std::string complaint() const;

    const std::string& home() const { return m_home; }

private:
    std::vector<std::string> command(std::vector<std::string> words) const;
    std::string onlyRun() const;

    support::TemporaryFolder m_folder;
    std::string m_home;
    std::vector<std::string> m_scanOptions;
};

// "results":[...] cut out of a report.
std::string resultsOf(const std::string& json);

} // namespace tapesift::kill
