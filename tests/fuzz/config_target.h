#pragma once

#include <string>
#include <string_view>

#include "tapesift/scanners/session_config.h"

namespace tapesift::scanners {

// An error that names a place, or the document as a whole.
inline bool isTold(const base::Error& error)
{
    return error.code == base::ErrorCode::InvalidArgument &&
           (error.message.starts_with('/') || error.message.starts_with("The "));
}

// What must hold for any bytes as the definition of a scanner. Empty, or what does not hold.
inline std::string definitionFault(std::string_view text)
{
    const auto read = scannerDefinitionFromJson(text);
    if (!read)
        return isTold(read.error()) ? "" : "an error without a place: " + read.error().message;
    const auto again = scannerDefinitionFromJson(toJson(*read));
    if (!again || *again != *read)
        return "a definition that reads back as another one: " + toJson(*read);
    return {};
}

// The same of the file of a session.
inline std::string sessionFault(std::string_view text)
{
    const auto read = sessionConfigFromJson(text);
    if (!read)
        return isTold(read.error()) ? "" : "an error without a place: " + read.error().message;
    for (const base::Error& problem : read->problems) {
        if (!isTold(problem))
            return "a problem without a place: " + problem.message;
    }
    const std::string written = toJson(read->config);
    const auto again = sessionConfigFromJson(written);
    if (!again || !again->problems.empty() || again->config != read->config)
        return "a session that reads back as another one: " + written;
    return {};
}

inline std::string configFault(std::string_view text)
{
    const std::string fault = definitionFault(text);
    return fault.empty() ? sessionFault(text) : fault;
}

} // namespace tapesift::scanners
