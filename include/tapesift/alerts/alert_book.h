#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/alerts/alert_rule.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"

namespace tapesift::alerts {

inline constexpr std::string_view kAlertFileName = "alerts.json";

// The rules and channels of a home folder: what an editor reads, changes and saves.
struct AlertBook
{
    static constexpr std::size_t kMostRules = 500;
    static constexpr std::size_t kMostChannels = 50;

    std::vector<AlertRule> rules;
    std::vector<AlertChannel> channels; // without the two that are always there

    // What could not be read, as JSON: kept when it is saved, so that nothing is lost by a slip of
    // the pen. `unknown` are members of the document.
    std::vector<std::string> brokenRules;
    std::vector<std::string> brokenChannels;
    std::string unknown;

    const AlertRule* findRule(std::string_view id) const;
    // Finds "desktop" and "sound" too.
    const AlertChannel* findChannel(std::string_view id) const;

    bool operator==(const AlertBook&) const = default;
};

struct LoadedAlertBook
{
    AlertBook book;
    // What was left out or passed over, and why: a rule or a channel that is wrong, a key that is
    // not known, a channel that a rule names and nobody has. The rest works.
    std::vector<base::Error> problems;
};

// Reads {"version": 1, "rules": [...], "channels": [...]}. InvalidArgument if the file as a whole
// is wrong: no JSON (with line and column), or a value of the wrong kind. Messages begin with a
// JSON pointer: "/rules/2/when/level must be ...". Unsupported: a newer version.
base::Result<LoadedAlertBook> alertBookFromJson(std::string_view json);

// Reads back as the same.
std::string toJson(const AlertBook& book);

// The first thing that is wrong with it, as the file's reader would say it, with `book` to look up
// its channels. InvalidArgument.
base::Status checkRule(const AlertRule& rule, const AlertBook& book);
base::Status checkChannel(const AlertChannel& channel);

// alerts.json of the home folder; an empty book if there is none.
base::Result<LoadedAlertBook> loadAlertBook(base::FileSystem& files, const std::string& home);

// Checks everything but whether the channels of a rule are there, then replaces the file in one
// step, synced. InvalidArgument: what is wrong; Unsupported: the file there is of a newer version,
// or is no alert file, and was left as it is.
base::Status saveAlertBook(base::FileSystem& files, const std::string& home, const AlertBook& book);

} // namespace tapesift::alerts
