#include "tapesift/presentation/network_view.h"

#include <QDateTime>
#include <QLocale>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

net::ClientStatus binance(std::uint64_t sent)
{
    net::ClientStatus status;
    status.provider = "binance";
    status.label = "Binance";
    status.sent = sent;
    status.unitsLeft = 412.7;
    status.unitsInAll = 4800;
    return status;
}

// A time of day on the trader's clock, whatever zone the test runs in.
base::UtcTime today(int hour, int minute, int second)
{
    const QDateTime local(QDate(2026, 11, 20), QTime(hour, minute, second));
    return base::UtcTime(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

class NetworkViewTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void TearDown() override { QLocale::setDefault(QLocale::system()); }
};

TEST_F(NetworkViewTest, IsEmptyWithoutANetwork)
{
    NetworkMeter meter;
    const NetworkView view = meter.add(0ms, {});
    EXPECT_TRUE(view.isEmpty());
    EXPECT_TRUE(view.line().isEmpty());
}

TEST_F(NetworkViewTest, TellsPaceAndBudget)
{
    NetworkMeter meter;
    EXPECT_TRUE(meter.add(0ms, {binance(10)}).pace.isEmpty());  // One look tells no pace.
    const NetworkView view = meter.add(5'000ms, {binance(26)}); // 16 in 5 s
    EXPECT_EQ(view.pace, QStringLiteral("3.2 requests a second"));
    EXPECT_EQ(view.budget, QStringLiteral("left: 412 of 4,800 units"));
    EXPECT_NEAR(view.budgetShare, 412.7 / 4800, 1e-12);
    EXPECT_FALSE(view.isHeld);
    EXPECT_EQ(view.line(), QStringLiteral("3.2 requests a second  ·  left: 412 of 4,800 units"));
}

TEST_F(NetworkViewTest, ForgetsThePaceOfLongAgo)
{
    NetworkMeter meter;
    meter.add(0ms, {binance(0)});
    meter.add(10'000ms, {binance(1'000)});
    NetworkView view;
    for (auto at = 10'250ms; at <= 30'000ms; at += 250ms)
        view = meter.add(at, {binance(1'000)});
    EXPECT_EQ(view.pace, QStringLiteral("0 requests a second"));
}

TEST_F(NetworkViewTest, BeginsAnewWhenTheCountGoesBack)
{
    NetworkMeter meter;
    meter.add(0ms, {binance(500)});
    EXPECT_TRUE(meter.add(2'000ms, {binance(3)}).pace.isEmpty());
    EXPECT_EQ(meter.add(4'000ms, {binance(7)}).pace, QStringLiteral("2 requests a second"));
}

TEST_F(NetworkViewTest, SaysUntilWhenAndWhyItWaits)
{
    net::ClientStatus status = binance(40);
    status.waitingUntil = today(14, 5, 30);
    status.reason = "Binance allows 6,000 units a minute, of which 4,800 are used";
    NetworkMeter meter;
    EXPECT_TRUE(meter.add(0ms, {status}).wait.isEmpty());
    *status.waitingUntil += 3ms; // Worked out anew, with a little more or less.
    const NetworkView view = meter.add(1'000ms, {status});
    EXPECT_EQ(view.wait, QStringLiteral("waiting until 14:05:30: Binance allows 6,000 units a "
                                        "minute, of which 4,800 are used"));
    EXPECT_TRUE(view.isHeld);
    EXPECT_TRUE(view.line().startsWith(view.wait));
}

TEST_F(NetworkViewTest, ShortWaitsAreThePace)
{
    net::ClientStatus status = binance(0);
    NetworkMeter meter;
    for (int second = 0; second < 20; ++second) {
        status.waitingUntil = today(14, 5, second + 1);
        ++status.sent;
        const NetworkView view = meter.add(std::chrono::seconds(second), {status});
        EXPECT_TRUE(view.wait.isEmpty()) << second;
        EXPECT_FALSE(view.isHeld);
    }
    EXPECT_EQ(meter.add(20'000ms, {status}).wait.isEmpty(), false); // This one lasts.
}

TEST_F(NetworkViewTest, SaysThatAProviderHasStopped)
{
    net::ClientStatus yahoo;
    yahoo.label = "Yahoo";
    yahoo.sent = 12;
    yahoo.isStopped = true;
    yahoo.reason = "Yahoo refuses further requests: Too Many Requests";
    NetworkMeter meter;
    const NetworkView view = meter.add(0ms, {yahoo});
    EXPECT_EQ(view.wait,
              QStringLiteral("stopped: Yahoo refuses further requests: Too Many Requests"));
    EXPECT_TRUE(view.budget.isEmpty());
    EXPECT_LT(view.budgetShare, 0);
}

TEST_F(NetworkViewTest, ToolTipHasALineForEachProvider)
{
    net::ClientStatus first = binance(40);
    first.retries = 3;
    first.inFlight = 5;
    first.waiting = 12;
    net::ClientStatus second;
    second.provider = "kraken";
    second.label = "Kraken";
    second.sent = 2;
    second.waitingUntil = today(9, 0, 0);
    second.reason = "Kraken has banned this computer: Forbidden";
    NetworkMeter meter;
    meter.add(0ms, {first, second});
    const NetworkView view = meter.add(1'000ms, {first, second});
    const QStringList lines = view.toolTip.split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("Binance: ")));
    EXPECT_TRUE(lines[0].contains(QStringLiteral("5 on their way")));
    EXPECT_TRUE(lines[0].contains(QStringLiteral("12 waiting for their turn")));
    EXPECT_TRUE(lines[1].contains(QStringLiteral("waiting until 09:00:00")));
    // The wait of one that steps in is told, but the scan's own provider still sends.
    EXPECT_TRUE(view.wait.contains(QStringLiteral("Kraken has banned this computer: Forbidden")));
    EXPECT_FALSE(view.isHeld);
    EXPECT_TRUE(view.retries.startsWith(QLatin1Char('3')));
}

TEST_F(NetworkViewTest, GivesUnknownReasonsBackAsTheyAre)
{
    EXPECT_EQ(networkReason("something new: 5 %"), QStringLiteral("something new: 5 %"));
    EXPECT_EQ(networkReason(""), QString());
    EXPECT_EQ(networkReason("Yahoo refuses requests: 100 %1 of it"),
              QStringLiteral("Yahoo refuses requests: 100 %1 of it"));
}

} // namespace
} // namespace tapesift::presentation
