#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/alerts/alert_message.h"
#include "tapesift/base/result.h"

namespace tapesift::alerts {

// The body of a webhook: a text with variables such as {{symbol}}. In JSON a variable within quotes
// is escaped, one without stands for a value of its own: a text with quotes, a number (null if it
// is not known) or a list.
class MessageTemplate
{
public:
    // An empty text is kUsualBody. InvalidArgument: an unknown variable, a {{ without an end, or
    // something that is no JSON when it is filled in, where `contentType` is JSON's.
    static base::Result<MessageTemplate> parse(std::string_view text, std::string_view contentType);

    std::string fill(const AlertMessage& message) const;

private:
    struct Part
    {
        std::string text;     // as it is
        std::string variable; // after it; empty: none
        bool isInQuotes = false;
    };

    std::vector<Part> m_parts;
    bool m_isJson = true;
};

} // namespace tapesift::alerts
