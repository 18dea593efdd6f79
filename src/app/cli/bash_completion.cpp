#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/command_family.h"
#include "app/cli/completion_text.h"

namespace tapesift::app {

namespace {

std::string bashReply(Completes completes, std::span<const std::string_view> choices, bool isList)
{
    switch (completes) {
    case Completes::Nothing:
        return ":";
    case Completes::Files:
        return "_tapesift_files";
    case Completes::Runs:
        return "_tapesift_words \"$(_tapesift_runs)\"";
    case Completes::Choices:
        return fmt::format("{} \"{}\"", isList ? "_tapesift_list" : "_tapesift_words",
                           fmt::join(choices, " "));
    }
    return ":";
}

void addBashFamily(std::string& script, const CommandFamily& family)
{
    script += fmt::format("    {})\n        case $previous in\n", family.word);
    std::vector<std::string> names;
    for (const OptionInfo* option : family.options()) {
        names.push_back(fmt::format("--{}", option->name));
        if (option->value.empty())
            continue;
        const std::string letter = option->letter ? fmt::format("|-{}", option->letter) : "";
        script += fmt::format("        --{}{}) {}; return ;;\n", option->name, letter,
                              bashReply(option->completes, option->choices, option->isList));
    }
    script += "        esac\n";
    script += fmt::format("        if [[ $current == -* ]]; then\n"
                          "            _tapesift_words \"{}\"\n",
                          fmt::join(names, " "));
    const auto& arguments = family.commands.front()->arguments;
    if (const auto members = family.members(); !members.empty())
        script += fmt::format("        else\n            _tapesift_words \"{}\"\n",
                              fmt::join(members, " "));
    else if (!arguments.empty())
        script +=
            fmt::format("        else\n            {}\n",
                        bashReply(arguments.front().completes, arguments.front().choices, false));
    script += "        fi ;;\n";
}

} // namespace

std::string bashScript()
{
    std::vector<std::string_view> words;
    std::string families;
    for (const CommandFamily& family : commandFamilies()) {
        words.push_back(family.word);
        addBashFamily(families, family);
    }
    std::vector<std::string> common;
    for (const OptionInfo& option : commonOptions().options)
        common.push_back(fmt::format("--{}", option.name));

    std::string script = R"(# bash completion for tapesift, made by "tapesift completion bash".

_tapesift_runs() { @RUNS@; }
_tapesift_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_tapesift_list() {
    local before=
    [[ $current == *,* ]] && before=${current%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${current##*,}")
}
_tapesift_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

_tapesift() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i
    # "--format=json" comes as three words.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        @COMMANDS@) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command in
    '')
        case $previous in
        --home) _tapesift_files; return ;;
        esac
        _tapesift_words "@ALL@" ;;
@FAMILIES@    esac
}

complete -F _tapesift tapesift
)";
    fillMark(script, "@RUNS@", kRunsCommand);
    fillMark(script, "@COMMANDS@", fmt::format("{}", fmt::join(words, "|")));
    fillMark(script, "@ALL@", fmt::format("{} {}", fmt::join(words, " "), fmt::join(common, " ")));
    fillMark(script, "@FAMILIES@", families);
    return script;
}

} // namespace tapesift::app
