#include "app/cli/serve_reading.h"

#include "app/cli/scan_reading.h"
#include "tapesift/base/text.h"

namespace tapesift::app {

namespace {

using namespace std::chrono_literals;

// "15m" or "2h".
std::optional<std::chrono::minutes> durationOf(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    const auto number = base::parseInteger(text.substr(0, text.size() - 1));
    if (!number || *number < 1 || *number > 1440)
        return std::nullopt;
    const std::chrono::minutes minutes = text.back() == 'h'
                                             ? std::chrono::minutes(std::chrono::hours(*number))
                                             : std::chrono::minutes(*number);
    if ((text.back() != 'm' && text.back() != 'h') || minutes > 24h)
        return std::nullopt;
    return minutes;
}

} // namespace

base::Result<CommandOptions> readServe(const Arguments& arguments)
{
    auto scan = readScan(arguments);
    if (!scan)
        return scan.error();
    ServeOptions options;
    options.scan = std::move(*scan);
    options.port = intOf(arguments, "port");
    options.scansAlways = arguments.has("always");
    options.session = arguments.text("session");
    if (arguments.has("every")) {
        options.every = durationOf(arguments.text("every"));
        if (!options.every)
            return usageError("--every cannot be \"" + arguments.text("every") + "\".",
                              "Give a time from 1m to 24h, such as 15m or 1h.");
        if (options.scan.spec.asOf)
            return usageError("--every and --as-of cannot stand together.",
                              "Scans of a moment in the past are all the same: leave one out.");
    } else if (options.scansAlways) {
        return usageError("--always is about the scans of --every.",
                          "Add --every, such as --every 15m.");
    }
    return options;
}

} // namespace tapesift::app
