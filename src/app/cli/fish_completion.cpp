#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/command_family.h"
#include "app/cli/completion_text.h"

namespace tapesift::app {

namespace {

std::string fishValue(Completes completes, std::span<const std::string_view> choices)
{
    switch (completes) {
    case Completes::Nothing:
        return " -x";
    case Completes::Files:
        return " -r -F";
    case Completes::Runs:
        return " -x -a '(__tapesift_runs)'";
    case Completes::Choices:
        return fmt::format(" -x -a '{}'", fmt::join(choices, " "));
    }
    return " -x";
}

void addFishOption(std::string& script, std::string_view condition, const OptionInfo& option)
{
    const std::string letter = option.letter ? fmt::format(" -s {}", option.letter) : "";
    const std::string value =
        option.value.empty() ? "" : fishValue(option.completes, option.choices);
    script += fmt::format("complete -c tapesift{} -l {}{}{} -d {}\n", condition, option.name,
                          letter, value, quoted(brief(option.help), "\\"));
}

void addFishFamily(std::string& script, const CommandFamily& family)
{
    const std::string condition = fmt::format(" -n '__fish_seen_subcommand_from {}'", family.word);
    script += fmt::format("\ncomplete -c tapesift -n __fish_use_subcommand -a {} -d {}\n",
                          family.word, quoted(family.summary, "\\"));
    for (const OptionInfo* option : family.options())
        if (!findOption(nullptr, option->name))
            addFishOption(script, condition, *option);
    if (const auto members = family.members(); !members.empty())
        script +=
            fmt::format("complete -c tapesift{} -a '{}'\n", condition, fmt::join(members, " "));
    for (const ArgumentInfo& argument : family.commands.front()->arguments)
        if (argument.completes != Completes::Nothing)
            script += fmt::format("complete -c tapesift{}{}\n", condition,
                                  fishValue(argument.completes, argument.choices));
}

} // namespace

std::string fishScript()
{
    std::string script =
        fmt::format(R"(# fish completion for tapesift, made by "tapesift completion fish".

function __tapesift_runs
    {}
end

complete -c tapesift -f
)",
                    kRunsCommand);
    for (const OptionInfo& option : commonOptions().options)
        addFishOption(script, "", option);
    for (const CommandFamily& family : commandFamilies())
        addFishFamily(script, family);
    return script;
}

} // namespace tapesift::app
