#include "tapesift/store/alert_store.h"

#include <cmath>

#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

using namespace std::chrono_literals;

AlertState state(std::string rule, std::string symbol, int side)
{
    AlertState made;
    made.rule = std::move(rule);
    made.symbol = std::move(symbol);
    made.side = side;
    made.told = std::nan("");
    return made;
}

} // namespace

class AlertStoreTest : public samples::StoreTest
{
protected:
    AlertStoreTest() { open(); }
    ~AlertStoreTest() override { m_alerts.reset(); }

    void open()
    {
        auto alerts = m_store->alerts();
        ASSERT_TRUE(alerts) << base::describe(alerts.error());
        m_alerts = std::move(*alerts);
    }
    void reopen()
    {
        m_alerts.reset();
        reopenStore();
        open();
    }

    AlertDelivery delivery(std::string channel, base::UtcTime at) const
    {
        AlertDelivery made;
        made.at = at;
        made.rule = "r";
        made.channel = std::move(channel);
        made.symbols = "AAPL";
        made.message = "{}";
        return made;
    }
    void put(std::vector<AlertDelivery> deliveries)
    {
        AlertChange change;
        change.deliveries = std::move(deliveries);
        ASSERT_TRUE(m_alerts->commit(change));
    }
    std::vector<AlertDelivery> due(const std::string& channel)
    {
        auto read = m_alerts->due(channel, m_clock.now(), 100);
        EXPECT_TRUE(read) << base::describe(read.error());
        return read ? std::move(*read) : std::vector<AlertDelivery>();
    }

    std::unique_ptr<AlertStore> m_alerts;
};

TEST_F(AlertStoreTest, RemembersAndForgets)
{
    AlertChange change;
    change.rules = {{"a", "when a", true, "{\"held\":1}"}, {"b", "when b", false, ""}};
    change.states = {state("a", "AAPL", 1), state("a", "MSFT", -1), state("b", "AAPL", 0)};
    change.states[0].told = 0.1;
    change.states[0].firedAt = m_clock.now();
    change.states[0].firedBar = base::UtcSeconds{1'700'000'000s};
    ASSERT_TRUE(m_alerts->commit(change));
    reopen();
    const auto memory = m_alerts->memory();
    ASSERT_TRUE(memory) << base::describe(memory.error());
    ASSERT_EQ(memory->rules.size(), 2U);
    EXPECT_EQ(memory->rules[0].condition, "when a");
    EXPECT_TRUE(memory->rules[0].hasRun);
    EXPECT_EQ(memory->rules[0].held, "{\"held\":1}");
    ASSERT_EQ(memory->states.size(), 3U);
    EXPECT_EQ(memory->states[0].symbol, "AAPL");
    EXPECT_EQ(memory->states[0].side, 1);
    EXPECT_EQ(memory->states[0].told, 0.1);
    EXPECT_EQ(memory->states[0].firedAt, m_clock.now());
    EXPECT_EQ(memory->states[0].firedBar, base::UtcSeconds{1'700'000'000s});
    EXPECT_TRUE(std::isnan(memory->states[1].told));
    EXPECT_EQ(memory->states[1].firedAt, std::nullopt);

    // A rule that begins anew: what it knew goes before what it knows.
    AlertChange anew;
    anew.forgotten = {"a"};
    anew.rules = {{"a", "when else", false, ""}};
    anew.states = {state("a", "NVDA", -1)};
    ASSERT_TRUE(m_alerts->commit(anew));
    const auto after = m_alerts->memory();
    ASSERT_EQ(after->states.size(), 2U);
    EXPECT_EQ(after->states[0].symbol, "NVDA");
    EXPECT_EQ(after->rules[0].condition, "when else");
}

TEST_F(AlertStoreTest, AnOutboxGivesWhatIsDueOfAChannel)
{
    AlertDelivery later = delivery("desk", m_clock.now());
    later.nextTry = m_clock.now() + 1min;
    AlertDelivery tried = delivery("desk", m_clock.now());
    tried.attempts = 4;
    tried.symbols = "TRIED";
    put({tried, later, delivery("desk", m_clock.now()), delivery("phone", m_clock.now())});
    auto found = due("desk");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].symbols, "AAPL"); // one that was not tried yet comes first
    EXPECT_EQ(found[0].message, "{}");
    EXPECT_EQ(found[1].symbols, "TRIED");
    EXPECT_EQ(*m_alerts->waiting(),
              (std::vector<std::pair<std::string, std::size_t>>{{"desk", 3}, {"phone", 1}}));
    EXPECT_EQ(*m_alerts->nextDue("nobody"), std::nullopt);
    EXPECT_LE(**m_alerts->nextDue("desk"), m_clock.now());

    for (AlertDelivery& each : found) {
        each.status = DeliveryStatus::Delivered;
        each.attempts = 5;
        each.triedAt = m_clock.now();
        each.outcome = "Delivered.";
        each.answer = "status 200";
        ASSERT_TRUE(m_alerts->update(each));
    }
    EXPECT_TRUE(due("desk").empty());
    EXPECT_EQ(*m_alerts->nextDue("desk"), m_clock.now() + 1min);
    m_clock.advance(1min);
    EXPECT_EQ(due("desk").size(), 1U);
    const auto log = m_alerts->log(3);
    ASSERT_EQ(log->size(), 3U);
    EXPECT_EQ((*log)[0].channel, "phone"); // the newest first
    EXPECT_EQ((*log)[1].status, DeliveryStatus::Delivered);
    EXPECT_EQ((*log)[1].answer, "status 200");
    EXPECT_EQ((*log)[1].attempts, 5U);
}

TEST_F(AlertStoreTest, ARestartTriesWhatIsYoungAndGivesUpTheRest)
{
    AlertDelivery refused = delivery("desk", m_clock.now());
    refused.status = DeliveryStatus::Refused;
    refused.symbols = "REFUSED";
    AlertDelivery old = delivery("desk", m_clock.now() - 25h);
    old.symbols = "OLD";
    AlertDelivery test = delivery("desk", m_clock.now());
    test.status = DeliveryStatus::Failed;
    put({refused, old, test});
    ASSERT_TRUE(m_alerts->retry("", m_clock.now() - 24h));
    const auto found = due("desk");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symbols, "REFUSED");
    const auto log = m_alerts->log(10);
    EXPECT_EQ((*log)[0].status, DeliveryStatus::Failed);
    EXPECT_EQ((*log)[1].status, DeliveryStatus::Expired);
    EXPECT_EQ((*log)[1].outcome, "It was not delivered in time.");
}

TEST_F(AlertStoreTest, TheOutboxAndTheLogAreBounded)
{
    std::vector<AlertDelivery> many(kMostWaiting + 3, delivery("desk", m_clock.now()));
    many.front().symbols = "FIRST";
    put(many);
    EXPECT_EQ(m_alerts->waiting()->front().second, kMostWaiting);
    put({delivery("desk", m_clock.now())});
    EXPECT_EQ(m_alerts->waiting()->front().second, kMostWaiting);
    // 10,004 were put in: the first four were given up, and of those that are over the ones beyond
    // the newest 10,000 are gone.
    const auto log = m_alerts->log(20'000);
    EXPECT_EQ(log->size(), kMostWaiting);
}

TEST_F(AlertStoreTest, ItIsReadBesideAWriter)
{
    put({delivery("desk", m_clock.now())});
    auto reading = ScanStore::open(home(), OpenMode::ReadOnly, m_clock, m_log);
    ASSERT_TRUE(reading) << base::describe(reading.error());
    auto alerts = (*reading)->alerts();
    ASSERT_TRUE(alerts) << base::describe(alerts.error());
    EXPECT_EQ((*alerts)->log(5)->size(), 1U);
    EXPECT_FALSE((*alerts)->add(delivery("desk", m_clock.now())));
}

} // namespace tapesift::store
