#include "app/cli/completion.h"

#include "app/cli/completion_text.h"

namespace tapesift::app {

std::string_view brief(std::string_view help)
{
    const std::string_view sentence = help.substr(0, help.find(". "));
    return sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
}

std::string quoted(std::string_view text, std::string_view special)
{
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'')
            result += "'\\'";
        else if (special.find(c) != special.npos)
            result += '\\';
        result += c;
    }
    return result + "'";
}

void fillMark(std::string& script, std::string_view mark, std::string_view text)
{
    script.replace(script.find(mark), mark.size(), text);
}

std::string completionScript(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return bashScript();
    case Shell::Zsh:
        return zshScript();
    case Shell::Fish:
        return fishScript();
    }
    return {};
}

} // namespace tapesift::app
