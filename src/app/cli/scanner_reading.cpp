#include "app/cli/scanner_reading.h"

#include "app/cli/scan_reading.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::app {

namespace {

base::Result<std::map<std::string, std::string>> settingsIn(const Arguments& arguments)
{
    std::map<std::string, std::string> settings;
    for (const std::string& part : arguments.list("set")) {
        const std::size_t sign = part.find('=');
        if (sign == 0 || sign == std::string::npos || sign + 1 == part.size())
            return usageError("--set cannot be \"" + part + "\".",
                              "Write NAME=VALUE, for example --set min_gap=3.");
        settings[std::string(base::trim(part.substr(0, sign)))] =
            std::string(base::trim(part.substr(sign + 1)));
    }
    return settings;
}

base::Result<ScannerChoice> choiceIn(const Arguments& arguments)
{
    auto settings = settingsIn(arguments);
    if (!settings)
        return settings.error();
    auto scan = readScan(arguments);
    if (!scan)
        return scan.error();
    return ScannerChoice{arguments.positional(0), std::move(*settings), std::move(*scan),
                         arguments.has("interval"), readListFormat(arguments)};
}

base::Result<std::chrono::sys_days> dateIn(const Arguments& arguments, const std::string& option)
{
    const std::string text = arguments.text(option);
    if (text.empty())
        return usageError("A backtest needs to know its time: --" + option + " is missing.",
                          "Give dates such as --from 2025-01-01 --to 2025-12-31.");
    const auto time = base::parseUtc(text);
    if (!time || !base::isDate(text))
        return usageError("--" + option + " cannot be \"" + text + "\".",
                          "Give a date such as 2026-11-20.");
    return std::chrono::floor<std::chrono::days>(*time);
}

struct Range
{
    std::chrono::sys_days from;
    std::chrono::sys_days to;
};

base::Result<Range> rangeIn(const Arguments& arguments)
{
    const auto from = dateIn(arguments, "from");
    if (!from)
        return from.error();
    const auto to = dateIn(arguments, "to");
    if (!to)
        return to.error();
    if (*to < *from)
        return usageError("--to is before --from.", "Turn the two round.");
    return Range{*from, *to};
}

} // namespace

base::Result<CommandOptions> readScannersRun(const Arguments& arguments)
{
    auto choice = choiceIn(arguments);
    if (!choice)
        return choice.error();
    return ScannersRunOptions{std::move(*choice), sizeOf(arguments, "limit"),
                              arguments.text("why")};
}

base::Result<CommandOptions> readScannersBacktest(const Arguments& arguments)
{
    auto choice = choiceIn(arguments);
    if (!choice)
        return choice.error();
    const auto range = rangeIn(arguments);
    if (!range)
        return range.error();
    return ScannersBacktestOptions{std::move(*choice), range->from, range->to,
                                   sizeOf(arguments, "limit")};
}

base::Result<CommandOptions> readSessionRun(const Arguments& arguments)
{
    auto scan = readScan(arguments);
    if (!scan)
        return scan.error();
    SessionRunOptions options;
    options.path = arguments.positional(0);
    options.isBacktest = arguments.text("mode") == "backtest";
    options.scan = std::move(*scan);
    options.format = readListFormat(arguments);
    options.isAlerting = arguments.has("alerts");
    if (options.isBacktest && options.isAlerting)
        return usageError("--alerts is for what happens now, not for --mode backtest.",
                          "Leave it out.");
    if (!options.isBacktest) {
        if (arguments.has("from") || arguments.has("to"))
            return usageError("--from and --to are for --mode backtest.", "Leave them out.");
        return options;
    }
    const auto range = rangeIn(arguments);
    if (!range)
        return range.error();
    options.from = range->from;
    options.to = range->to;
    return options;
}

} // namespace tapesift::app
