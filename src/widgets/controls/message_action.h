#pragma once

#include <functional>

#include <QString>

namespace tapesift::widgets {

// A button of a message: what stands on it and what it does.
struct MessageAction
{
    QString label;
    std::function<void()> run;
};

} // namespace tapesift::widgets
