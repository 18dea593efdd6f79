#include "app/cli/help_text.h"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tapesift::app {

namespace {

constexpr ExampleInfo kOverviewExamples[] = {
    {"tapesift", "the window"},
    {"tapesift scan", "a first look, on a simulated market"},
    {"tapesift scan --data ~/prices --sort strength --limit 20",
     "the 20 clearest signals in your own CSV files"},
    {"tapesift resume", "go on after a stop, a crash or a power cut"},
};

constexpr ExampleInfo kExitCodes[] = {
    {"0", "done"},
    {"1", "internal error"},
    {"2", "wrong usage"},
    {"3", "nothing could be scanned"},
    {"4", "done, but some symbols gave no result for lack of data"},
    {"5", "the home folder cannot be used"},
    {"130", "interrupted; tapesift resume goes on"},
};

} // namespace

std::string_view programPurpose()
{
    return "Tapesift scans a market: thousands of symbols in, a verdict for each out, with its "
           "reasons. Nothing that was scanned is ever lost.";
}

std::span<const ExampleInfo> overviewExamples()
{
    return kOverviewExamples;
}

std::span<const ExampleInfo> exitCodes()
{
    return kExitCodes;
}

std::string usageLine(const CommandInfo& command)
{
    std::string line = fmt::format("tapesift {}", command.name);
    for (const ArgumentInfo& argument : command.arguments)
        line += argument.isRequired ? fmt::format(" {}", argument.name)
                                    : fmt::format(" [{}]", argument.name);
    return command.groups.empty() ? line : line + " [options]";
}

std::string optionExplanation(const OptionInfo& option)
{
    std::vector<std::string> facts;
    if (!option.choices.empty())
        facts.push_back(fmt::format("{}", fmt::join(option.choices, ", ")));
    if (const std::string fallback = defaultOf(option); !fallback.empty())
        facts.push_back("default: " + fallback);
    if (facts.empty())
        return std::string(option.help);
    return fmt::format("{} ({})", option.help, fmt::join(facts, "; "));
}

std::string argumentExplanation(const ArgumentInfo& argument)
{
    return argument.choices.empty() ? std::string(argument.help)
                                    : fmt::format("{}", fmt::join(argument.choices, ", "));
}

} // namespace tapesift::app
