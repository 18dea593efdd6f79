#include "app/cli/manual_page.h"

#include <fmt/format.h>

#include "app/cli/help_text.h"

namespace tapesift::app {

namespace {

// Text as roff prints it unchanged: a plain hyphen would become a typographic one, and a quote,
// an accent or a tilde its typographic kin, none of which a shell takes.
std::string roff(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "\\e";
            break;
        case '-':
            result += "\\-";
            break;
        case '\'':
            result += "\\(aq";
            break;
        case '`':
            result += "\\(ga";
            break;
        case '^':
            result += "\\(ha";
            break;
        case '~':
            result += "\\(ti";
            break;
        default:
            result += c;
        }
    }
    // A line that begins with a full stop would be a request.
    return result.starts_with('.') ? "\\&" + result : result;
}

// Requests need their argument in one piece; a double quote in it ends it.
std::string quotedArgument(std::string_view text)
{
    std::string result = "\"";
    for (const char c : roff(text))
        if (c == '"')
            result += "\\(dq";
        else
            result += c;
    return result + "\"";
}

// Lays out the page.
class ManualPage
{
public:
    void section(std::string_view title) { request("SH", title); }
    void subsection(std::string_view title) { request("SS", title); }
    void paragraph(std::string_view text) { m_text += ".PP\n" + roff(text) + "\n"; }
    void line(std::string_view text) { m_text += roff(text) + "\n"; }
    void raw(std::string_view text) { m_text += text; }

    void groupTitle(std::string_view title)
    {
        m_text += ".PP\n";
        request("I", title);
    }

    // A term in bold with its explanation below it.
    void entry(std::string_view term, std::string_view explanation)
    {
        m_text += ".TP\n";
        request("B", term);
        m_text += roff(explanation) + "\n";
    }

    void entries(std::span<const ExampleInfo> entries)
    {
        for (const ExampleInfo& each : entries)
            entry(each.line, each.meaning);
    }

    void options(const OptionGroup& group)
    {
        for (const OptionInfo& option : group.options) {
            const std::string letter = option.letter ? fmt::format("-{}, ", option.letter) : "";
            const std::string value = option.value.empty() ? "" : fmt::format(" {}", option.value);
            entry(fmt::format("{}--{}{}", letter, option.name, value), optionExplanation(option));
        }
    }

    std::string take() { return std::move(m_text); }

private:
    void request(std::string_view name, std::string_view argument)
    {
        m_text += fmt::format(".{} {}\n", name, quotedArgument(argument));
    }

    std::string m_text;
};

void addCommand(ManualPage& page, const CommandInfo& command)
{
    page.subsection(usageLine(command));
    page.line(command.description);
    for (const ArgumentInfo& argument : command.arguments)
        if (const std::string text = argumentExplanation(argument); !text.empty())
            page.entry(argument.name, text);
    for (const OptionGroup& group : command.groups) {
        page.groupTitle(group.title);
        page.options(group);
    }
    if (!command.examples.empty())
        page.groupTitle("Examples");
    page.entries(command.examples);
}

} // namespace

std::string manualPage(std::string_view version, std::string_view date)
{
    ManualPage page;
    page.raw(".\\\" Made from the program's option table.\n");
    page.raw(fmt::format(".TH TAPESIFT 1 {} {} {}\n", quotedArgument(date),
                         quotedArgument(fmt::format("Tapesift {}", version)),
                         quotedArgument("User Commands")));
    page.raw(".nh\n.ad l\n"); // A command that is cut at a hyphen cannot be typed.
    page.section("NAME");
    page.raw("tapesift \\- scan a market and explain the verdict on each symbol\n");
    page.section("SYNOPSIS");
    page.raw(".B tapesift\n.RI [ COMMAND ]\n.RI [ options ]\n");
    page.section("DESCRIPTION");
    page.line(programPurpose());
    page.paragraph("Without a command it opens its window.");
    page.section("COMMANDS");
    for (const CommandInfo& command : commandTable())
        addCommand(page, command);
    page.section("OPTIONS OF EVERY COMMAND");
    page.options(commonOptions());
    page.section("EXAMPLES");
    page.entries(overviewExamples());
    page.section("EXIT STATUS");
    page.entries(exitCodes());
    page.section("FILES");
    page.entry("~/.local/share/tapesift",
               "Settings, scans, the price cache and the log, unless --home or TAPESIFT_HOME says "
               "otherwise. An upgrade or the removal of the program leaves it as it is.");
    page.section("SEE ALSO");
    page.line("The guides in /usr/share/doc/tapesift/docs; user-guide.md is the first.");
    return page.take();
}

} // namespace tapesift::app
