#pragma once

#include <string_view>

#include <QString>

#include "tapesift/base/error.h"

namespace tapesift::presentation {

// A sentence of the layers below in the chosen language: what is wrong, what to do, what a check of
// bars found. They are written, logged and kept in English; one that the translation files do not
// have is given back as it is.
QString messageText(std::string_view english);

// base::describe() in the chosen language.
QString errorText(const base::Error& error);

} // namespace tapesift::presentation
