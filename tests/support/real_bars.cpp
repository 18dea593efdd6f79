#include "support/real_bars.h"

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <stdexcept>

#include "support/real_data.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::support {

namespace {

double numberOf(std::string_view cell)
{
    return base::parseDouble(cell).value_or(std::numeric_limits<double>::quiet_NaN());
}

base::UtcSeconds timeOf(std::string_view cell)
{
    if (const auto seconds = base::parseInteger(cell))
        return base::UtcSeconds{std::chrono::seconds{*seconds}};
    return base::parseUtc(cell).value();
}

void addRow(RealSeries& series, std::string_view line)
{
    const auto cells = base::split(line, ',');
    if (cells.size() < 7)
        throw std::runtime_error("no bar: " + std::string(line));
    series.bars.push_back({timeOf(cells[1]), numberOf(cells[2]), numberOf(cells[3]),
                           numberOf(cells[4]), numberOf(cells[5]), numberOf(cells[6])});
    std::vector<double>& extra = series.extra.emplace_back();
    for (std::size_t i = 7; i < cells.size(); ++i)
        extra.push_back(numberOf(cells[i]));
}

} // namespace

void forEachRealSeries(const std::string& dataset, const std::function<void(RealSeries&)>& use)
{
    const std::string path = realDataFolder().value() + "/data/" + dataset + ".csv.xz";
    std::FILE* pipe = popen(("xz -dc '" + path + "'").c_str(), "r");
    char line[512];
    if (!pipe || !std::fgets(line, sizeof line, pipe)) // the header
        throw std::runtime_error("cannot unpack " + path);
    RealSeries series;
    while (std::fgets(line, sizeof line, pipe)) {
        const std::string_view row = base::trim(line);
        const std::string_view symbol = row.substr(0, row.find(','));
        if (symbol != series.symbol) {
            if (!series.bars.empty())
                use(series);
            series = {std::string(symbol), {}, {}};
        }
        addRow(series, row);
    }
    pclose(pipe);
    if (!series.bars.empty())
        use(series);
}

RealSeries realSeries(const std::string& dataset, const std::string& symbol)
{
    RealSeries found;
    forEachRealSeries(dataset, [&](RealSeries& series) {
        if (series.symbol == symbol)
            found = std::move(series);
    });
    if (found.bars.empty())
        throw std::runtime_error("no " + symbol + " in " + dataset);
    return found;
}

} // namespace tapesift::support
