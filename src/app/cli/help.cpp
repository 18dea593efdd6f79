#include "app/cli/help.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/help_text.h"
#include "tapesift/base/text.h"

namespace tapesift::app {

namespace {

constexpr std::size_t kMinWidth = 40;
constexpr std::size_t kMaxWidth = 100; // Longer lines are hard to read.
constexpr std::size_t kTermWidth = 30; // of the left column, its indent included
constexpr std::size_t kIndent = 2;
constexpr std::size_t kNarrow = 64; // below that texts stand under their terms

// Lays out help in lines of a given width.
class HelpPage
{
public:
    explicit HelpPage(int width)
        : m_width(std::clamp(static_cast<std::size_t>(std::max(width, 0)), kMinWidth, kMaxWidth))
    {
    }

    void paragraph(std::string_view text) { wrap(text, 0, 0); }
    void blankLine() { m_text += '\n'; }
    void heading(std::string_view text) { m_text += fmt::format("\n{}:\n", text); }

    // A term with its explanation beside it, or below it where there is little room.
    void entry(std::string_view term, std::string_view explanation,
               std::size_t termWidth = kTermWidth)
    {
        const bool isBelow = m_width < kNarrow;
        const std::size_t indent = isBelow ? 5 * kIndent : termWidth;
        const std::size_t taken = kIndent + term.size();
        m_text += std::string(kIndent, ' ') + std::string(term);
        if (isBelow || taken + kIndent > termWidth) {
            m_text += '\n';
            wrap(explanation, indent, 0);
        } else {
            wrap(explanation, indent, taken);
        }
    }

    void examples(std::span<const ExampleInfo> examples)
    {
        if (examples.empty())
            return;
        heading("Examples");
        for (const ExampleInfo& example : examples) {
            m_text += fmt::format("  {}\n", example.line);
            wrap(example.meaning, 3 * kIndent, 0);
        }
    }

    std::string take() { return std::move(m_text); }

private:
    // Words from column `indent` on; `column` are taken on the present line already.
    void wrap(std::string_view text, std::size_t indent, std::size_t column)
    {
        bool isLineStart = true;
        for (const std::string_view word : base::split(text, ' ')) {
            if (!isLineStart && column + 1 + word.size() > m_width) {
                m_text += '\n';
                column = 0;
                isLineStart = true;
            }
            const std::size_t blanks = isLineStart ? indent - std::min(column, indent) : 1;
            m_text += std::string(blanks, ' ') + std::string(word);
            column += blanks + word.size();
            isLineStart = false;
        }
        m_text += '\n';
    }

    std::size_t m_width;
    std::string m_text;
};

std::string optionTerm(const OptionInfo& option)
{
    const std::string letter = option.letter ? fmt::format("-{}, ", option.letter) : "    ";
    const std::string value = option.value.empty() ? "" : fmt::format(" {}", option.value);
    return fmt::format("{}--{}{}", letter, option.name, value);
}

void addOptions(HelpPage& page, const OptionGroup& group)
{
    page.heading(group.title);
    for (const OptionInfo& option : group.options)
        page.entry(optionTerm(option), optionExplanation(option));
}

void addArguments(HelpPage& page, const CommandInfo& command)
{
    const auto hasText = [](const ArgumentInfo& argument) {
        return !argumentExplanation(argument).empty();
    };
    if (!std::ranges::any_of(command.arguments, hasText))
        return;
    page.blankLine();
    for (const ArgumentInfo& argument : command.arguments)
        page.entry(argument.name, argumentExplanation(argument));
}

std::string commandHelp(const CommandInfo& command, int width)
{
    HelpPage page(width);
    page.paragraph("Usage: " + usageLine(command));
    page.blankLine();
    page.paragraph(command.description);
    addArguments(page, command);
    for (const OptionGroup& group : command.groups)
        addOptions(page, group);
    addOptions(page, commonOptions());
    page.examples(command.examples);
    return page.take();
}

std::string familyHelp(std::string_view family, int width)
{
    HelpPage page(width);
    page.paragraph(fmt::format("Usage: tapesift {} COMMAND [options]", family));
    page.heading("Commands");
    for (const CommandInfo& command : commandTable())
        if (command.name.starts_with(family) && command.name != family) {
            page.entry(command.name, command.description);
            if (command.groups.size() > 1) {
                page.entry("", fmt::format("Its options: tapesift {} --help", command.name));
                continue;
            }
            for (const OptionGroup& group : command.groups)
                for (const OptionInfo& option : group.options)
                    page.entry(optionTerm(option), optionExplanation(option));
        }
    addOptions(page, commonOptions());
    return page.take();
}

std::string overview(int width)
{
    constexpr std::size_t kCommandWidth = 22;
    constexpr std::size_t kCodeWidth = 8;
    HelpPage page(width);
    page.paragraph(programPurpose());
    page.blankLine();
    page.paragraph("Usage: tapesift [COMMAND] [options]");
    page.heading("Commands");
    for (const CommandInfo& command : commandTable())
        page.entry(command.name, command.summary, kCommandWidth);
    addOptions(page, commonOptions());
    page.examples(overviewExamples());
    page.heading("Exit codes");
    for (const ExampleInfo& code : exitCodes())
        page.entry(code.line, code.meaning, kCodeWidth);
    page.blankLine();
    page.paragraph("\"tapesift COMMAND --help\" explains a command.");
    return page.take();
}

} // namespace

std::string helpText(std::string_view topic, int width)
{
    if (topic.empty())
        return overview(width);
    const CommandInfo* command = findCommand(topic);
    return command ? commandHelp(*command, width) : familyHelp(topic, width);
}

} // namespace tapesift::app
