#pragma once

#include <QStringList>

namespace tapesift::presentation {

inline QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace tapesift::presentation
