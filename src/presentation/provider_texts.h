#pragma once

#include <string_view>

#include <QString>

namespace tapesift::presentation {

// A sentence or a limit of a provider's record in the chosen language; a text that is not known is
// given back as it is.
QString providerText(std::string_view english);

} // namespace tapesift::presentation
