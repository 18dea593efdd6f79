#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/command_family.h"
#include "app/cli/completion_text.h"

namespace tapesift::app {

namespace {

std::string zshAction(Completes completes, std::span<const std::string_view> choices, bool isList)
{
    switch (completes) {
    case Completes::Nothing:
        return " ";
    case Completes::Files:
        return "_files";
    case Completes::Runs:
        return "_tapesift_runs";
    case Completes::Choices:
        return isList ? fmt::format("_sequence compadd - {}", fmt::join(choices, " "))
                      : fmt::format("({})", fmt::join(choices, " "));
    }
    return " ";
}

std::string zshOption(const OptionInfo& option)
{
    constexpr std::string_view kSpecial = "[]:\\";
    const std::string help = quoted(brief(option.help), kSpecial);
    const std::string text = help.substr(1, help.size() - 2);
    const std::string value =
        option.value.empty()
            ? ""
            : fmt::format(":{}:{}", option.value,
                          zshAction(option.completes, option.choices, option.isList));
    const std::string_view joint = option.value.empty() ? "" : "=";
    const std::string line = fmt::format("'--{}{}[{}]{}'", option.name, joint, text, value);
    if (!option.letter)
        return line;
    return fmt::format("{} '-{}[{}]{}'", line, option.letter, text, value);
}

void addZshFamily(std::string& script, const CommandFamily& family)
{
    script += fmt::format("        {}) _arguments", family.word);
    for (const OptionInfo* option : family.options())
        script += " \\\n            " + zshOption(*option);
    if (const auto members = family.members(); !members.empty())
        script += fmt::format(" \\\n            '1:command:({})'", fmt::join(members, " "));
    std::size_t place = 0;
    for (const ArgumentInfo& argument : family.commands.front()->arguments)
        script += fmt::format(" \\\n            '{}:{}:{}'", ++place, argument.name,
                              zshAction(argument.completes, argument.choices, false));
    script += " ;;\n";
}

} // namespace

std::string zshScript()
{
    std::string commands;
    std::string options;
    std::string families;
    for (const CommandFamily& family : commandFamilies()) {
        const std::string entry = fmt::format("{}:{}", family.word, family.summary);
        commands += fmt::format("\n        {}", quoted(entry, "\\"));
        addZshFamily(families, family);
    }
    for (const OptionInfo& option : commonOptions().options)
        options += fmt::format(" \\\n        {}", zshOption(option));

    std::string script = R"~(#compdef tapesift
# zsh completion for tapesift, made by "tapesift completion zsh".

_tapesift_runs() {
    local -a runs
    runs=(${(f)"$(@RUNS@)"})
    compadd -V scans -a runs
}

_tapesift() {
    local curcontext="$curcontext" state line
    local -a commands
    commands=(@COMMANDS@
    )
    _arguments -C@OPTIONS@ \
        '1:command:->command' '*::argument:->arguments'
    case $state in
    command) _describe command commands ;;
    arguments)
        case $words[1] in
@FAMILIES@        esac ;;
    esac
}

if [[ $funcstack[1] == _tapesift ]]; then
    _tapesift "$@"
else
    compdef _tapesift tapesift
fi
)~";
    fillMark(script, "@RUNS@", kRunsCommand);
    fillMark(script, "@COMMANDS@", commands);
    fillMark(script, "@OPTIONS@", options);
    fillMark(script, "@FAMILIES@", families);
    return script;
}

} // namespace tapesift::app
