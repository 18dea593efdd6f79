#include "tapesift/market/scan_calendar.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

class ScanCalendarTest : public testing::Test
{
protected:
    const ExchangeCalendar& calendar() const
    {
        return calendarOf(spec, firstSymbolOf(spec), calendars);
    }

    const CalendarBook calendars;
    ScanSpec spec;
};

TEST_F(ScanCalendarTest, FollowsTheFirstSymbolAsFarAsItIsKnown)
{
    spec.symbols = {"no symbol!", "SAP.DE", "AAPL"};
    EXPECT_EQ(firstSymbolOf(spec)->text(), "SAP.DE");
    EXPECT_EQ(calendar().id(), "xetra");
    spec.symbols.clear();
    spec.universe = "crypto20";
    EXPECT_TRUE(calendar().isAlwaysOpen());
    spec.universe = "sp500";
    EXPECT_EQ(calendar().id(), "us");
}

TEST_F(ScanCalendarTest, FollowsTheProviderOtherwise)
{
    EXPECT_FALSE(firstSymbolOf(spec)); // all that the provider has
    EXPECT_EQ(calendar().id(), "us");
    spec.provider = "kraken";
    EXPECT_TRUE(calendar().isAlwaysOpen());
    EXPECT_EQ(calendarOf(spec, *Symbol::parse("SAP.DE"), calendars).id(), "xetra");
}

} // namespace
} // namespace tapesift::market
