#include "tapesift/alerts/alert_center.h"

#include "unit/alerts/delivery_fixture.h"

namespace tapesift::alerts {

namespace {

AlertBook bookWith(double level)
{
    AlertRule rule;
    rule.id = "level";
    rule.kind = RuleKind::PriceCrosses;
    rule.direction = Direction::Up;
    rule.level = level;
    rule.channels = {"desktop"};
    AlertBook book;
    book.rules.push_back(rule);
    return book;
}

} // namespace

class AlertCenterTest : public DeliveryTest
{
protected:
    void open(AlertBook book)
    {
        start({});
        auto center = AlertCenter::open(std::move(book), services());
        ASSERT_TRUE(center) << describe(center.error());
        m_center = std::move(*center);
    }
    AlertCenter::Services services()
    {
        return {*m_alerts, *m_delivery, m_calendars, m_clock, m_log};
    }
    // One scan of one symbol; how many messages it gave.
    std::size_t sees(double price)
    {
        Observation seen{.symbol = market::Symbol::parse("AAPL").value(), .signal = std::nullopt};
        seen.price = price;
        m_center->observe(seen);
        const auto told = m_center->finish();
        EXPECT_TRUE(told) << describe(told.error());
        return told.value_or(0);
    }

    const market::CalendarBook m_calendars;
    std::unique_ptr<AlertCenter> m_center;
};

TEST_F(AlertCenterTest, SavesTellsAndDelivers)
{
    open(bookWith(100));
    std::vector<std::string> heard;
    m_center->setListener([&heard](const AlertMessage& message) { heard.push_back(message.rule); });
    EXPECT_EQ(sees(90), 0U);
    EXPECT_EQ(sees(110), 1U);
    EXPECT_EQ(heard, std::vector<std::string>{"level"});
    ASSERT_TRUE(drain());
    ASSERT_EQ(m_desktop.told().size(), 1U);
    EXPECT_TRUE(m_desktop.told().front().starts_with("level: AAPL crosses above 100"));
    ASSERT_EQ(log().size(), 1U);
    EXPECT_EQ(log().front().status, store::DeliveryStatus::Delivered);
}

TEST_F(AlertCenterTest, AnotherRunOfTheProgramGoesOnWhereItWas)
{
    open(bookWith(100));
    EXPECT_EQ(sees(90), 0U);
    m_center.reset();
    openStore();
    open(bookWith(100));
    EXPECT_EQ(sees(110), 1U);
    m_center.reset();
    openStore();
    open(bookWith(100));
    EXPECT_EQ(sees(110), 0U);
}

TEST_F(AlertCenterTest, TakesAnEditedBookOver)
{
    open(bookWith(100));
    EXPECT_EQ(sees(90), 0U);
    AlertBook renamed = bookWith(100);
    renamed.rules.front().name = "Another name";
    ASSERT_TRUE(m_center->setBook(renamed));
    EXPECT_EQ(sees(110), 1U); // what it knew is still known
    ASSERT_TRUE(m_center->setBook(bookWith(200)));
    EXPECT_EQ(sees(250), 0U); // another condition begins anew
    ASSERT_TRUE(m_center->setBook({}));
    EXPECT_EQ(sees(90), 0U);
    const auto memory = m_alerts->memory();
    ASSERT_TRUE(memory);
    EXPECT_TRUE(memory->rules.empty()); // a rule that is gone is forgotten
    EXPECT_TRUE(memory->states.empty());
}

TEST_F(AlertCenterTest, SaysWhenWhatIsHeldBackMayCome)
{
    AlertBook book = bookWith(100);
    book.rules.front().quiet = QuietHours{}; // 22:00 to 07:00 UTC; it is 03:47
    open(book);
    EXPECT_EQ(sees(90), 0U);
    EXPECT_EQ(m_center->nextRelease(), std::nullopt);
    EXPECT_EQ(sees(110), 0U);
    const base::UtcTime morning = base::parseUtc("2026-11-27T07:00:00Z").value();
    EXPECT_EQ(m_center->nextRelease(), morning);
    m_clock.advance(std::chrono::duration_cast<std::chrono::milliseconds>(morning - m_clock.now()));
    const auto told = m_center->finish();
    ASSERT_TRUE(told);
    EXPECT_EQ(*told, 1U);
}

} // namespace tapesift::alerts
