#include "messages.h"

#include <iostream>

namespace tapesift::app {

void say(std::string_view sentence)
{
    std::cerr << sentence << '\n';
}

void warn(std::string_view sentence)
{
    std::cerr << "Warning: " << sentence << '\n';
}

void complain(const base::Error& error)
{
    base::Error sentence = error;
    sentence.suggestion.clear();
    std::cerr << "tapesift: " << base::describe(sentence) << '\n';
    if (!error.suggestion.empty())
        std::cerr << error.suggestion << '\n';
}

ExitCode refused(const base::Error& error)
{
    complain(error);
    const bool isUsage = error.code == base::ErrorCode::InvalidArgument ||
                         error.code == base::ErrorCode::NotFound ||
                         error.code == base::ErrorCode::Unsupported;
    return isUsage ? ExitCode::WrongUsage : exitCodeOf(error);
}

} // namespace tapesift::app
