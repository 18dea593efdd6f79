#pragma once

#include <string>

#include <QString>

namespace tapesift::presentation {

// A key whose plain order is the one people expect of texts: letter case aside, and numbers inside
// by their value ("A2" before "A10"). Texts that people would call the same have equal keys.
std::u16string naturalKey(const QString& text);

} // namespace tapesift::presentation
