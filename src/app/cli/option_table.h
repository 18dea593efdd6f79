#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tapesift/settings/setting.h"

namespace tapesift::app {

// The command line as data: reading it, its help and shell completion all follow this table.

enum class CommandId {
    Window,
    Scan,
    Resume,
    Retry,
    Runs,
    Show,
    Export,
    Diff,
    CacheStat,
    CacheWarm,
    ModelTrain,
    ModelShow,
    CacheVerify,
    CacheClear,
    ScannersList,
    ScannersCheck,
    ScannersRun,
    ScannersStats,
    ScannersBacktest,
    SessionRun,
    AlertsList,
    AlertsCheck,
    AlertsTest,
    AlertsLog,
    Serve,
    ListsShow,
    ListsImport,
    ListsExport,
    Completion,
    Help,
    Version,
};

// What a shell offers for a value.
enum class Completes { Nothing, Choices, Files, Runs };

struct NumberRange
{
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
};

struct OptionInfo
{
    std::string_view name;  // without the dashes
    char letter = 0;        // of the short form; 0: none
    std::string_view value; // what stands for the value in help; empty: the option has none
    std::string_view help;
    std::span<const std::string_view> choices = {}; // the values allowed; empty: no such limit
    bool isList = false;                            // several values, separated by commas
    Completes completes = Completes::Nothing;
    std::optional<NumberRange> range = std::nullopt; // of a whole number
    std::string_view fallback = {};                  // the default as help tells it
    // The setting that gives the range and the default in place of the two above.
    const settings::SettingInfo* setting = nullptr;
};

// The range of a number, nullopt for anything else.
std::optional<NumberRange> rangeOf(const OptionInfo& option);
// The default in words; empty if there is none worth telling.
std::string defaultOf(const OptionInfo& option);

struct OptionGroup
{
    std::string_view title;
    std::span<const OptionInfo> options;
};

struct ArgumentInfo
{
    std::string_view name; // "RUN_ID"
    bool isRequired = true;
    std::string_view help = {};
    std::span<const std::string_view> choices = {};
    Completes completes = Completes::Nothing;
};

struct ExampleInfo
{
    std::string_view line;
    std::string_view meaning;
};

struct CommandInfo
{
    CommandId id = CommandId::Help;
    std::string_view name;    // one or two words: "scan", "cache stat"
    std::string_view summary; // one line in the list of commands
    std::string_view description;
    std::span<const ArgumentInfo> arguments = {};
    std::span<const OptionGroup> groups = {}; // without the common options
    std::span<const ExampleInfo> examples = {};
};

// What the commands that begin with that word have in common; empty for a word of one command.
std::string_view familySummary(std::string_view word);

// Every command in the order of the help; those that begin with the same word stand together.
std::span<const CommandInfo> commandTable();

// The options that every command takes.
const OptionGroup& commonOptions();

// nullptr for an unknown name.
const CommandInfo* findCommand(std::string_view name);

// Among the command's own and the common options; `command` may be null. nullptr if unknown.
const OptionInfo* findOption(const CommandInfo* command, std::string_view name);
const OptionInfo* findOption(const CommandInfo* command, char letter);

// Calls `visit` for each option of the command, the common ones last.
template <class Visitor>
void forEachOption(const CommandInfo* command, Visitor&& visit)
{
    if (command)
        for (const OptionGroup& group : command->groups)
            for (const OptionInfo& option : group.options)
                visit(option);
    for (const OptionInfo& option : commonOptions().options)
        visit(option);
}

} // namespace tapesift::app
