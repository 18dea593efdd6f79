#include "app/cli/arguments.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/command_family.h"
#include "tapesift/base/text.h"

namespace tapesift::app {

namespace {

std::string seeHelp(const CommandInfo* command)
{
    return command ? fmt::format("See \"tapesift {} --help\".", command->name)
                   : "See \"tapesift --help\".";
}

std::string programAndCommand(const CommandInfo* command)
{
    return command ? fmt::format("tapesift {}", command->name) : "tapesift";
}

// Whether commands of two words begin with it: "cache".
bool isCommandFamily(std::string_view word)
{
    return std::ranges::any_of(commandTable(), [word](const CommandInfo& command) {
        return command.name != word && firstWord(command.name) == word;
    });
}

base::Error unknownCommand(std::string_view word)
{
    std::vector<std::string> names;
    for (const CommandInfo& command : commandTable())
        names.emplace_back(firstWord(command.name));
    const auto nearest = base::closestMatch(word, names);
    const std::string hint = nearest ? fmt::format("Did you mean \"{}\"? ", *nearest) : "";
    return usageError(fmt::format("There is no command \"{}\".", word), hint + seeHelp(nullptr));
}

base::Error wrongFamilyMember(std::string_view family, std::string_view member)
{
    std::vector<std::string> members;
    for (const CommandInfo& command : commandTable())
        if (firstWord(command.name) == family)
            members.emplace_back(command.name.substr(family.size() + 1));
    const std::string allowed = fmt::format("{}", fmt::join(members, ", "));
    const std::string seeFamily = fmt::format("See \"tapesift {} --help\".", family);
    if (member.empty())
        return usageError(fmt::format("tapesift {} needs one of {}.", family, allowed), seeFamily);
    const auto nearest = base::closestMatch(member, members);
    return usageError(
        fmt::format("There is no command \"{} {}\"; there are {}.", family, member, allowed),
        (nearest ? fmt::format("Did you mean \"{} {}\"? ", family, *nearest) : "") + seeFamily);
}

base::Error unknownOption(const CommandInfo* command, std::string_view given)
{
    if (!command && std::ranges::any_of(commandTable(), [given](const CommandInfo& other) {
            return findOption(&other, given.substr(std::min<std::size_t>(2, given.size())));
        }))
        return usageError(fmt::format("{} belongs to a command, which comes first.", given),
                          fmt::format("For example \"tapesift scan {}\".", given));
    std::vector<std::string> names;
    forEachOption(command, [&names](const OptionInfo& option) {
        names.push_back(fmt::format("--{}", option.name));
    });
    const auto nearest = base::closestMatch(given, names);
    const std::string hint = nearest ? fmt::format("Did you mean {}? ", *nearest) : "";
    return usageError(fmt::format("{} has no option {}.", programAndCommand(command), given),
                      hint + seeHelp(command));
}

base::Error notAChoice(std::string_view what, std::string_view value,
                       std::span<const std::string_view> choices)
{
    const auto nearest =
        base::closestMatch(value, std::vector<std::string>(choices.begin(), choices.end()));
    const std::string hint = nearest ? fmt::format("Did you mean \"{}\"? ", *nearest) : "";
    return usageError(fmt::format("{} cannot be \"{}\".", what, value),
                      fmt::format("{}It can be {}.", hint, fmt::join(choices, ", ")));
}

std::vector<std::string> partsOf(std::string_view list)
{
    std::vector<std::string> parts;
    for (const std::string_view part : base::split(list, ','))
        if (const std::string_view trimmed = base::trim(part); !trimmed.empty())
            parts.emplace_back(trimmed);
    return parts;
}

base::Status checkOptionValue(const OptionInfo& option, const std::string& value)
{
    const std::string name = fmt::format("--{}", option.name);
    if (const auto range = rangeOf(option)) {
        const auto number = base::parseInteger(value);
        if (!number || *number < range->minimum || *number > range->maximum)
            return usageError(fmt::format("{} must be a whole number from {} to {}, not \"{}\".",
                                          name, range->minimum, range->maximum, value),
                              "");
        return {};
    }
    const std::vector<std::string> parts =
        option.isList ? partsOf(value) : std::vector<std::string>{value};
    if (parts.empty())
        return usageError(fmt::format("{} names nothing.", name),
                          fmt::format("Write {} {}.", name, option.value));
    for (const std::string& part : parts)
        if (!option.choices.empty() &&
            std::ranges::find(option.choices, part) == option.choices.end())
            return notAChoice(name, part, option.choices);
    return {};
}

bool asksForHelp(std::span<const std::string> arguments)
{
    if (arguments.size() == 3 && arguments[0] == "help")
        return findCommand(arguments[1] + " " + arguments[2]) != nullptr;
    const auto end = std::ranges::find(arguments, "--");
    return std::find_if(arguments.begin(), end, [](const std::string& argument) {
               return argument == "--help" || argument == "-h";
           }) != end;
}

} // namespace

base::Error usageError(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), "", std::move(suggestion)};
}

// Takes the words one after the other.
class Arguments::Reader
{
public:
    explicit Reader(std::span<const std::string> words)
        : m_words(words)
    {
    }

    base::Result<Arguments> read();

private:
    base::Status takeWord(const std::string& word);
    base::Status takeOption(const std::string& word);
    base::Status takeValue(const OptionInfo& option, std::optional<std::string> inlineValue);
    base::Status takeCommand(const std::string& word);
    base::Status checkPositionals() const;

    std::span<const std::string> m_words;
    std::size_t m_next = 0;
    bool m_optionsEnded = false;
    Arguments m_result;
};

base::Result<Arguments> Arguments::Reader::read()
{
    while (m_next < m_words.size())
        if (const base::Status taken = takeWord(m_words[m_next++]); !taken)
            return taken.error();
    if (m_result.has("version"))
        m_result.m_command = findCommand("version");
    if (!m_result.m_command)
        m_result.m_command = findCommand("window");
    if (const base::Status checked = checkPositionals(); !checked)
        return checked.error();
    return std::move(m_result);
}

base::Status Arguments::Reader::takeWord(const std::string& word)
{
    if (!m_optionsEnded && word == "--") {
        m_optionsEnded = true;
        return {};
    }
    if (!m_optionsEnded && word.size() > 1 && word.front() == '-')
        return takeOption(word);
    if (!m_result.m_command)
        return takeCommand(word);
    m_result.m_positionals.push_back(word);
    return {};
}

base::Status Arguments::Reader::takeOption(const std::string& word)
{
    const bool isLong = word.starts_with("--");
    const std::size_t equals = isLong ? word.find('=') : std::string::npos;
    const std::string given = word.substr(0, equals);
    const OptionInfo* option = nullptr;
    if (isLong)
        option = findOption(m_result.m_command, std::string_view(given).substr(2));
    else if (word.size() == 2)
        option = findOption(m_result.m_command, word[1]);
    if (!option)
        return unknownOption(m_result.m_command, given);
    return takeValue(*option, equals == std::string::npos ? std::nullopt
                                                          : std::optional(word.substr(equals + 1)));
}

base::Status Arguments::Reader::takeValue(const OptionInfo& option,
                                          std::optional<std::string> inlineValue)
{
    if (option.value.empty()) {
        if (inlineValue)
            return usageError(fmt::format("--{} takes no value.", option.name),
                              seeHelp(m_result.m_command));
        m_result.m_values[option.name];
        return {};
    }
    if (!inlineValue && m_next < m_words.size() && !m_words[m_next].starts_with("--"))
        inlineValue = m_words[m_next++];
    if (!inlineValue || inlineValue->empty())
        return usageError(fmt::format("--{} needs a value.", option.name),
                          fmt::format("Write --{} {}.", option.name, option.value));
    if (const base::Status valid = checkOptionValue(option, *inlineValue); !valid)
        return valid;
    std::string& value = m_result.m_values[option.name];
    value = option.isList && !value.empty() ? value + "," + *inlineValue : *inlineValue;
    return {};
}

base::Status Arguments::Reader::takeCommand(const std::string& word)
{
    std::string name = word;
    if (isCommandFamily(word)) {
        const bool hasMember = m_next < m_words.size() && !m_words[m_next].starts_with('-');
        const std::string member = hasMember ? m_words[m_next++] : std::string();
        name += " " + member;
        m_result.m_command = findCommand(name);
        return m_result.m_command ? base::Status() : wrongFamilyMember(word, member);
    }
    m_result.m_command = findCommand(name);
    return m_result.m_command ? base::Status() : unknownCommand(word);
}

base::Status Arguments::Reader::checkPositionals() const
{
    const CommandInfo& command = *m_result.m_command;
    const std::vector<std::string>& given = m_result.m_positionals;
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        const ArgumentInfo& argument = command.arguments[i];
        if (i >= given.size() && argument.isRequired)
            return usageError(
                fmt::format("{} needs {}.", programAndCommand(&command), argument.name),
                argument.choices.empty()
                    ? seeHelp(&command)
                    : fmt::format("It can be {}.", fmt::join(argument.choices, ", ")));
        if (i < given.size() && !argument.choices.empty() &&
            std::ranges::find(argument.choices, given[i]) == argument.choices.end())
            return notAChoice(argument.name, given[i], argument.choices);
    }
    if (given.size() <= command.arguments.size() || command.id == CommandId::Version)
        return {};
    const std::string& extra = given[command.arguments.size()];
    const bool isScan = command.id == CommandId::Scan;
    return usageError(fmt::format("{} does not expect \"{}\".", programAndCommand(&command), extra),
                      isScan ? fmt::format("Symbols are given as --symbols {}.", extra)
                             : seeHelp(&command));
}

base::Result<Arguments> Arguments::parse(std::span<const std::string> arguments)
{
    if (!asksForHelp(arguments))
        return Reader(arguments).read();
    Arguments help;
    help.m_command = findCommand("help");
    const auto& topics = help.m_command->arguments.front().choices;
    const auto topic = std::ranges::find_if(arguments, [&topics](const std::string& argument) {
        return std::ranges::find(topics, argument) != topics.end();
    });
    if (topic == arguments.end())
        return help;
    const auto next = std::next(topic);
    const std::string pair = next == arguments.end() ? *topic : *topic + " " + *next;
    help.m_positionals.push_back(findCommand(pair) ? pair : *topic);
    return help;
}

std::string Arguments::text(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::string() : found->second;
}

std::optional<std::int64_t> Arguments::number(std::string_view option) const
{
    return base::parseInteger(text(option));
}

std::vector<std::string> Arguments::list(std::string_view option) const
{
    return partsOf(text(option));
}

std::string Arguments::positional(std::size_t index) const
{
    return index < m_positionals.size() ? m_positionals[index] : std::string();
}

} // namespace tapesift::app
