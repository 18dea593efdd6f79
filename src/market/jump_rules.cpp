#include "market/jump_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/core.h>

namespace tapesift::market {

namespace {

// Shares after the split for each share before it. Between 3:2 and 100:1 these are the ratios that
// exchanges announce.
struct SplitRatio
{
    int after = 1;
    int before = 1;
};
constexpr std::array kSplitRatios = std::to_array<SplitRatio>({
    {3, 2},
    {2, 1},
    {3, 1},
    {4, 1},
    {5, 1},
    {6, 1},
    {7, 1},
    {8, 1},
    {10, 1},
    {15, 1},
    {20, 1},
    {25, 1},
    {30, 1},
    {50, 1},
    {100, 1},
});

// How near the jump must be to the ratio, and what an ordinary day looks like. Chosen on 13 known
// splits in 71,000 raw daily bars and on 2.2 million bars that are adjusted or of coins: the open
// tells the ratio, the close has had a day to move, and news multiplies the money that changes
// hands while a split leaves it alone.
constexpr double kOpenTolerance = 0.03;
constexpr double kCloseTolerance = 0.05;
// The same bar before and after an adjustment; prices are rounded to cents.
constexpr double kExactTolerance = 0.005;
constexpr double kMaxTurnoverRatio = 3;
constexpr std::size_t kTurnoverBars = 10;
// A gap within these bounds cannot be a ratio of 3:2 or more.
constexpr double kSmallestJumpUp = 1.4;
constexpr double kSmallestJumpDown = 0.7;
// Below this one tick of a cent is a large part of the price.
constexpr double kLowestSplitPrice = 0.5;

// A price in the wrong unit is 100 times too large or too small; the market moves meanwhile.
constexpr double kLeastHundredfold = 67;
constexpr double kMostHundredfold = 150;
constexpr double kUsualMove = 1.5;
// So many bars in the wrong unit are told from a lasting change.
constexpr std::size_t kLongestUnitError = 20;
// A change of unit leaves the number of shares that are traded alone; a split of 100 does not.
constexpr double kUsualVolumeChange = 10;

// Far more money changed hands than in the bars before: news, not bookkeeping.
bool isTurnoverBurst(const std::vector<Bar>& rows, std::size_t index)
{
    const std::size_t count = std::min(index, kTurnoverBars);
    double before = 0;
    for (std::size_t i = index - count; i < index; ++i)
        before += rows[i].close * rows[i].volume;
    const double mean = before / static_cast<double>(count);
    return mean > 0 && rows[index].close * rows[index].volume > kMaxTurnoverRatio * mean;
}

bool isNear(double value, double wanted, double tolerance)
{
    return std::abs(value / wanted - 1) <= tolerance;
}

// The ratio of a split between `before` and `after`, upside down for a reverse split.
std::optional<SplitRatio> splitRatio(const Bar& before, const Bar& after)
{
    const bool isReverse = after.open > before.close;
    const double byOpen = isReverse ? after.open / before.close : before.close / after.open;
    const double byClose = isReverse ? after.close / before.close : before.close / after.close;
    for (const SplitRatio& ratio : kSplitRatios) {
        const double wanted = static_cast<double>(ratio.after) / ratio.before;
        if (isNear(byOpen, wanted, kOpenTolerance) && isNear(byClose, wanted, kCloseTolerance))
            return isReverse ? SplitRatio{ratio.before, ratio.after} : ratio;
    }
    return std::nullopt;
}

void checkSplit(const std::vector<Bar>& rows, std::size_t index, QualityFindings& findings)
{
    const Bar& before = rows[index - 1];
    const Bar& after = rows[index];
    if (!isLargeJump(before, after) || std::max(before.close, after.close) < kLowestSplitPrice)
        return;
    const auto ratio = splitRatio(before, after);
    if (!ratio || isTurnoverBurst(rows, index))
        return;
    findings.add(QualityFlag::SplitLikeJump, after.time, [&] {
        return fmt::format("{} to {}, as in a {}-for-{} {}", formatNumber(before.close),
                           formatNumber(after.close), ratio->after, ratio->before,
                           ratio->after > ratio->before ? "split" : "reverse split");
    });
}

// 1: about 100 times as much, -1: about a hundredth, 0: neither.
int hundredfold(double before, double after)
{
    const double ratio = after / before;
    if (ratio >= kLeastHundredfold && ratio <= kMostHundredfold)
        return 1;
    return ratio >= 1 / kMostHundredfold && ratio <= 1 / kLeastHundredfold ? -1 : 0;
}

std::string_view hundredfoldText(int direction)
{
    return direction > 0 ? "100 times" : "a hundredth of";
}

bool isUsualMove(double before, double after)
{
    return after < kUsualMove * before && before < kUsualMove * after;
}

double meanVolume(const std::vector<Bar>& rows, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += rows[i].volume;
    return sum / static_cast<double>(to - from);
}

// The bar at which prices jump back; rows.size() if they do not.
std::size_t endOfRun(const std::vector<Bar>& rows, std::size_t index, int direction)
{
    const std::size_t last = std::min(rows.size(), index + kLongestUnitError + 1);
    for (std::size_t i = index + 1; i < last; ++i) {
        if (hundredfold(rows[i - 1].close, rows[i].close) == -direction)
            return i;
    }
    return rows.size();
}

// Prices that stay at their new level while as many shares are traded as before.
bool isLastingUnitChange(const std::vector<Bar>& rows, std::size_t index, int direction)
{
    if (hundredfold(rows[index - 1].close, rows[index].open) != direction)
        return false;
    const double before = meanVolume(rows, index - std::min(index, kTurnoverBars), index);
    const double after = meanVolume(rows, index, std::min(rows.size(), index + kTurnoverBars));
    return before > 0 && after > 0 && after < kUsualVolumeChange * before &&
           before < kUsualVolumeChange * after;
}

// A single price that is 100 times off while the bar's close is not.
void checkSinglePrice(const std::vector<Bar>& rows, std::size_t index, QualityFindings& findings)
{
    const Bar& bar = rows[index];
    const double neighbour = index > 0                 ? rows[index - 1].close
                             : index + 1 < rows.size() ? rows[index + 1].open
                                                       : 0;
    if (!isUsualMove(neighbour, bar.close))
        return;
    struct Price
    {
        std::string_view name;
        double value = 0;
    };
    for (const Price& price :
         {Price{"open", bar.open}, Price{"high", bar.high}, Price{"low", bar.low}}) {
        if (const int direction = hundredfold(bar.close, price.value); direction != 0) {
            findings.add(QualityFlag::HundredfoldJump, bar.time, [&] {
                return fmt::format("{} {} is {} the close {}", price.name,
                                   formatNumber(price.value), hundredfoldText(direction),
                                   formatNumber(bar.close));
            });
            return;
        }
    }
}

// Returns the first bar whose jump is still to be judged.
std::size_t checkUnit(const std::vector<Bar>& rows, std::size_t index, QualityFindings& findings)
{
    const int direction = hundredfold(rows[index - 1].close, rows[index].close);
    if (direction == 0) {
        checkSinglePrice(rows, index, findings);
        return index;
    }
    const std::size_t end = endOfRun(rows, index, direction);
    if (end < rows.size()) {
        findings.add(QualityFlag::HundredfoldJump, rows[index].time, [&] {
            return fmt::format("{} at {} the prices before and after",
                               formatCount(end - index, "bar"), hundredfoldText(direction));
        });
        return end + 1;
    }
    if (!isLastingUnitChange(rows, index, direction))
        return index;
    findings.add(QualityFlag::HundredfoldJump, rows[index].time, [&] {
        return fmt::format("from here on {} the prices before, with the volume of before",
                           hundredfoldText(direction));
    });
    return index + 1;
}

} // namespace

bool isLargeJump(const Bar& before, const Bar& after)
{
    return after.open > kSmallestJumpUp * before.close ||
           after.open < kSmallestJumpDown * before.close;
}

bool isCommonSplitRatio(double ratio)
{
    const double after = ratio < 1 ? 1 / ratio : ratio;
    return std::ranges::any_of(kSplitRatios, [after](const SplitRatio& split) {
        return isNear(after, static_cast<double>(split.after) / split.before, kExactTolerance);
    });
}

void checkJumps(const std::vector<Bar>& rows, QualityFindings& findings)
{
    if (!rows.empty())
        checkSinglePrice(rows, 0, findings);
    for (std::size_t i = 1; i < rows.size();) {
        const std::size_t next = checkUnit(rows, i, findings);
        if (next == i)
            checkSplit(rows, i++, findings);
        else
            i = next;
    }
}

} // namespace tapesift::market
