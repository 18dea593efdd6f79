#include "kill/kill_harness.h"

#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace tapesift::kill {

namespace {

std::string textOf(const unsigned char* column)
{
    return column ? reinterpret_cast<const char*>(column) : "";
}

// The single value of a query, as text.
std::string queryText(const std::string& database, const char* sql)
{
    sqlite3* connection = nullptr;
    std::string answer = "cannot open the database";
    if (sqlite3_open_v2(database.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr) ==
        SQLITE_OK) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW)
            answer = textOf(sqlite3_column_text(statement, 0));
        else
            answer = sqlite3_errmsg(connection); // There is no such table yet, for one.
        sqlite3_finalize(statement);
    }
    sqlite3_close(connection);
    return answer;
}

} // namespace

KillHarness::KillHarness(std::vector<std::string> scanOptions)
    : m_home(m_folder.file("home"))
    , m_scanOptions(std::move(scanOptions))
{
}

std::vector<std::string> KillHarness::command(std::vector<std::string> words) const
{
    words.insert(words.begin(), TAPESIFT_PROGRAM);
    words.insert(words.end(), {"--home", m_home});
    return words;
}

std::vector<std::string> KillHarness::scanCommand() const
{
    std::vector<std::string> words = {"scan", "--format", "json", "--output",
                                      m_folder.file("report.json")};
    words.insert(words.end(), m_scanOptions.begin(), m_scanOptions.end());
    return command(std::move(words));
}

void KillHarness::finish()
{
    const auto runs = support::run(command({"runs", "--format", "json"}));
    const auto list = nlohmann::json::parse(runs.out, nullptr, false);
    if (!list.is_array() || list.empty())
        support::run(scanCommand());
    else if (list[0]["status"] != "completed")
        support::run(command({"resume", "--format", "json"}));
}

std::string KillHarness::onlyRun() const
{
    const auto runs = support::run(command({"runs", "--format", "json"}));
    const auto list = nlohmann::json::parse(runs.out, nullptr, false);
    if (!list.is_array() || list.size() != 1)
        return "not one run but: " + runs.out + runs.err;
    return list[0]["id"];
}

std::string KillHarness::results() const
{
    return resultsOf(support::run(command({"show", onlyRun(), "--format", "json"})).out);
}

int KillHarness::deepened() const
{
    const std::string database = m_home + "/tapesift.db";
    return std::atoi(queryText(database, "SELECT max(deep_completed) FROM run").c_str());
}

std::string KillHarness::complaint() const
{
    const std::string database = m_home + "/tapesift.db";
    if (const std::string found = queryText(database, "PRAGMA integrity_check"); found != "ok")
        return "integrity_check: " + found;
    if (const std::string left = queryText(database, "SELECT count(*) FROM checkpoint");
        left != "0")
        return "checkpoints left: " + left;
    const auto shown = support::run(command({"show", onlyRun(), "--format", "json"}));
    const auto report = nlohmann::json::parse(shown.out, nullptr, false);
    if (report.is_discarded())
        return "no report: " + shown.err;
    if (report["scan"]["status"] != "completed")
        return "status " + report["scan"]["status"].dump();
    std::set<std::string> symbols;
    for (const char* part : {"results", "failed"}) {
        for (const auto& entry : report[part]) {
            if (!symbols.insert(entry["symbol"]).second)
                return "twice: " + entry["symbol"].dump();
        }
    }
    // Those that the filter took after their bars were seen stand in the funnel.
    std::size_t filtered = 0;
    for (const auto& step : report["funnel"])
        filtered += step["removed"].get<std::size_t>();
    if (report["outcomes"].value("filtered", std::size_t{0}) != filtered)
        return "the funnel does not add up: " + report["funnel"].dump();
    if (symbols.size() + filtered != report["scan"]["counts"]["total"])
        return "symbols missing: " + std::to_string(symbols.size());
    return {};
}

std::string resultsOf(const std::string& json)
{
    const std::size_t begin = json.find("\"results\":");
    const std::size_t end = json.rfind("\"failed\":");
    if (begin == std::string::npos || end == std::string::npos)
        return "no results in: " + json;
    return json.substr(begin, end - begin);
}

} // namespace tapesift::kill
