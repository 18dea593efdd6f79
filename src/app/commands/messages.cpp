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

} // namespace tapesift::app
