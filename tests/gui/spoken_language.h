#pragma once

#include <QLocale>

namespace tapesift::widgets {

// A language of the window that a test opens it in.
struct SpokenLanguage
{
    const char* code; // as in window.language
    QLocale::Language language;
};

} // namespace tapesift::widgets
