#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift {

// The program over a home folder of its own, with an environment of its own.
class ProgramHome
{
public:
    // No key of the user's account gets into a test.
    std::map<std::string, std::string> environment = {{"APCA_API_KEY_ID", ""},
                                                      {"APCA_API_SECRET_KEY", ""},
                                                      {"MASSIVE_API_KEY", ""},
                                                      {"TIINGO_API_KEY", ""},
                                                      {"TAPESIFT_REDIS_PASSWORD", ""}};

    std::string path() const { return m_folder.file("home"); }

    support::ProcessResult run(const std::vector<std::string>& words) const
    {
        return start(words)->result();
    }

    std::unique_ptr<support::Process> start(std::vector<std::string> words) const
    {
        words.insert(words.begin(), TAPESIFT_PROGRAM);
        words.insert(words.end(), {"--home", path()});
        return std::make_unique<support::Process>(words, environment);
    }

    void setSettings(const std::string& json) const { m_folder.write("home/settings.json", json); }

    // Every file below the home folder by its path within, with what is in it.
    std::map<std::string, std::string> files() const
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path())) {
            if (!entry.is_regular_file())
                continue;
            std::ostringstream content;
            content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            all[entry.path().lexically_relative(path()).string()] = content.str();
        }
        return all;
    }

    std::string log() const { return files()["logs/tapesift.log"]; }

private:
    support::TemporaryFolder m_folder;
};

// How often `part` stands in `text`.
inline std::size_t occurrences(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

// Words separated by commas, as options take them.
inline std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

} // namespace tapesift
