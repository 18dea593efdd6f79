#include "app/cli/command_family.h"

#include <algorithm>

namespace tapesift::app {

std::string_view firstWord(std::string_view name)
{
    return name.substr(0, name.find(' '));
}

std::vector<std::string_view> CommandFamily::members() const
{
    std::vector<std::string_view> words;
    for (const CommandInfo* command : commands)
        if (command->name != word)
            words.push_back(command->name.substr(word.size() + 1));
    return words;
}

std::vector<const OptionInfo*> CommandFamily::options() const
{
    std::vector<const OptionInfo*> all;
    for (const CommandInfo* command : commands)
        forEachOption(command, [&all](const OptionInfo& option) {
            const auto isSame = [&option](const OptionInfo* other) {
                return other->name == option.name;
            };
            if (std::ranges::none_of(all, isSame))
                all.push_back(&option);
        });
    return all;
}

std::vector<CommandFamily> commandFamilies()
{
    std::vector<CommandFamily> all;
    for (const CommandInfo& command : commandTable()) {
        const std::string_view word = firstWord(command.name);
        if (all.empty() || all.back().word != word)
            all.push_back({word, word == command.name ? command.summary : familySummary(word), {}});
        all.back().commands.push_back(&command);
    }
    return all;
}

} // namespace tapesift::app
