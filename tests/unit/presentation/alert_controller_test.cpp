#include "tapesift/presentation/alert_controller.h"

#include <condition_variable>
#include <mutex>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using alerts::AlertBook;
using alerts::AlertMessage;
using alerts::AlertRule;

// Holds what a home folder would, and remembers what it was asked.
class FakeBackend final : public AlertBackend
{
public:
    base::Result<alerts::LoadedAlertBook> load() override
    {
        const std::lock_guard lock(mutex);
        return alerts::LoadedAlertBook{book, problems};
    }
    base::Status save(const AlertBook& saved) override
    {
        const std::lock_guard lock(mutex);
        ++saves;
        if (refuses)
            return base::Error{base::ErrorCode::Unavailable, "The disk is full.", {}, {}};
        book = saved;
        return {};
    }
    base::Result<AlertNews> scanned(const store::RunRecord&, AlertLook look,
                                    std::stop_token) override
    {
        const std::lock_guard lock(mutex);
        looks.push_back(look);
        return std::exchange(news, {});
    }
    base::Result<AlertNews> scannerRan(const scanners::RunRecord& run,
                                       const scanners::ScannerResult&) override
    {
        const std::lock_guard lock(mutex);
        runs.push_back(run.scanner);
        return std::exchange(news, {});
    }
    base::Result<AlertNews> release() override
    {
        const std::lock_guard lock(mutex);
        ++releases;
        return std::exchange(news, {});
    }
    base::Result<alerts::DeliveryAnswer> test(const std::string& channel, std::stop_token) override
    {
        if (channel == "dead")
            return base::Error{base::ErrorCode::Unavailable, "Nobody answers.", {}, {}};
        return alerts::DeliveryAnswer{"200 ok", 1};
    }
    base::Status retryNow() override { return {}; }
    base::Result<AlertStanding> standing(std::size_t) override
    {
        const std::lock_guard lock(mutex);
        return stands;
    }

    std::mutex mutex;
    AlertBook book;
    std::vector<base::Error> problems;
    AlertNews news;
    AlertStanding stands;
    std::vector<AlertLook> looks;
    std::vector<std::string> runs;
    int saves = 0;
    int releases = 0;
    bool refuses = false;
};

AlertRule rule(const std::string& id)
{
    AlertRule rule;
    rule.id = id;
    rule.channels = {"desktop"};
    return rule;
}

AlertMessage message(const std::string& symbol)
{
    AlertMessage message;
    message.rule = "one";
    message.title = "One";
    message.total = 1;
    message.events.emplace_back();
    message.events.back().symbol = symbol;
    message.events.back().what = "crosses above 200";
    return message;
}

store::RunRecord run(std::int64_t id, store::RunStatus status)
{
    store::RunRecord record;
    record.id = store::RunId{id};
    record.status = status;
    return record;
}

class AlertControllerTest : public testing::Test
{
protected:
    static bool waitFor(const std::function<bool()>& holds)
    {
        return QTest::qWaitFor(holds, 20'000);
    }

    template <class Value>
    Value asked(Value FakeBackend::*member)
    {
        const std::lock_guard lock(backend.mutex);
        return backend.*member;
    }

    void load()
    {
        controller.load();
        ASSERT_TRUE(waitFor([this] { return controller.isLoaded(); }));
    }

    FakeBackend backend;
    AlertController controller{backend, AlertController::Saving::Allowed};
};

TEST_F(AlertControllerTest, ReadsRulesAndTheirProblems)
{
    backend.book.rules = {rule("one")};
    backend.problems = {{base::ErrorCode::InvalidArgument, "/rules/1/when is missing", {}, {}}};
    load();
    ASSERT_EQ(controller.book().rules.size(), 1u);
    ASSERT_EQ(controller.problems().size(), 1u);
    EXPECT_EQ(controller.problems().front().message, "/rules/1/when is missing");
}

TEST_F(AlertControllerTest, SavesAtOnceAndUndoesARemoval)
{
    load();
    controller.saveRule(rule("one"));
    controller.saveRule(rule("two"));
    EXPECT_EQ(controller.book().rules.size(), 2u); // before the file is written
    ASSERT_TRUE(waitFor([this] { return asked(&FakeBackend::saves) == 2; }));
    EXPECT_EQ(asked(&FakeBackend::book).rules.size(), 2u);

    QSignalSpy removed(&controller, &AlertController::removed);
    controller.removeRule("one");
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(controller.book().rules.front().id, "two");
    controller.undoRemove();
    ASSERT_EQ(controller.book().rules.size(), 2u);
    EXPECT_EQ(controller.book().rules.front().id, "one"); // where it stood
    controller.undoRemove();                              // There is nothing more to bring back.
    EXPECT_EQ(controller.book().rules.size(), 2u);
    ASSERT_TRUE(waitFor([this] { return asked(&FakeBackend::saves) == 4; }));
    EXPECT_EQ(asked(&FakeBackend::book).rules.front().id, "one");
}

TEST_F(AlertControllerTest, GoesBackToTheFileThatCouldNotBeWritten)
{
    load();
    backend.refuses = true;
    QSignalSpy failed(&controller, &AlertController::failed);
    controller.saveRule(rule("one"));
    ASSERT_TRUE(waitFor([&failed] { return !failed.isEmpty(); }));
    EXPECT_TRUE(failed.front().front().toString().contains(QStringLiteral("The disk is full.")));
    EXPECT_TRUE(controller.book().rules.empty());
}

// The file is read again whenever the dialog is opened.
TEST_F(AlertControllerTest, KeepsAnEditThatComesWhileTheFileIsRead)
{
    load();
    int changes = 0;
    controller.load();
    controller.saveRule(rule("one"));
    QObject::connect(&controller, &AlertController::changed, &controller,
                     [&changes] { ++changes; });
    ASSERT_TRUE(waitFor([&changes] { return changes == 2; })); // read, then written
    ASSERT_EQ(controller.book().rules.size(), 1u);
    EXPECT_EQ(asked(&FakeBackend::book).rules.size(), 1u);
}

TEST_F(AlertControllerTest, SavesNothingBeforeTheFileIsRead)
{
    QSignalSpy failed(&controller, &AlertController::failed);
    controller.saveRule(rule("one"));
    EXPECT_EQ(failed.size(), 1);
    EXPECT_TRUE(controller.book().rules.empty());
    EXPECT_EQ(asked(&FakeBackend::saves), 0);
}

TEST_F(AlertControllerTest, MakesFreeIdsOfNames)
{
    load();
    EXPECT_EQ(controller.freeRuleId(QStringLiteral("Gold & silver: 2 %")), "gold_silver_2");
    EXPECT_EQ(controller.freeRuleId(QStringLiteral("200 day")), "rule_200_day");
    EXPECT_EQ(controller.freeRuleId(QStringLiteral("価格")), "rule");
    controller.saveRule(rule("gold"));
    EXPECT_EQ(controller.freeRuleId(QStringLiteral("Gold")), "gold_2");
    EXPECT_EQ(controller.freeChannelId(QStringLiteral("desktop")), "desktop_2");
}

TEST_F(AlertControllerTest, LooksAtEachPhaseOfAScanOnce)
{
    load();
    controller.quickCompleted(run(1, store::RunStatus::InProgress));
    controller.ended(run(1, store::RunStatus::Completed));
    controller.ended(run(2, store::RunStatus::Completed)); // without a deep phase
    controller.ended(run(3, store::RunStatus::Stopped));   // cut short: not looked at
    ASSERT_TRUE(waitFor([this] { return asked(&FakeBackend::looks).size() == 3; }));
    const std::vector<AlertLook> expected = {AlertLook::Everything, AlertLook::Values,
                                             AlertLook::Everything};
    EXPECT_EQ(asked(&FakeBackend::looks), expected);
}

TEST_F(AlertControllerTest, CountsWhatIsNewUntilItIsSeen)
{
    load();
    backend.news.messages = {message("AAPL"), message("MSFT")};
    std::vector<ShownAlert> told;
    QObject::connect(&controller, &AlertController::told, &controller,
                     [&told](const std::vector<ShownAlert>& alerts) { told = alerts; });
    controller.ended(run(1, store::RunStatus::Completed));
    ASSERT_TRUE(waitFor([this] { return controller.unseen() == 2; }));
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told.front().symbol, QStringLiteral("AAPL"));
    EXPECT_EQ(told.front().title, QStringLiteral("One: AAPL crosses above 200"));
    controller.markSeen();
    EXPECT_EQ(controller.unseen(), 0);
}

TEST_F(AlertControllerTest, ReleasesWhatWasHeldBack)
{
    load();
    backend.news.nextRelease = std::chrono::milliseconds(-5); // It is due.
    scanners::RunRecord run;
    run.scanner = "breakout";
    controller.scannerRan(run, {});
    ASSERT_TRUE(waitFor([this] { return asked(&FakeBackend::releases) == 1; }));
    EXPECT_EQ(asked(&FakeBackend::runs), std::vector<std::string>{"breakout"});
}

TEST_F(AlertControllerTest, TellsWhatAChannelAnswers)
{
    load();
    QSignalSpy tested(&controller, &AlertController::tested);
    controller.test("desk");
    EXPECT_TRUE(controller.isTesting());
    ASSERT_TRUE(waitFor([&tested] { return tested.size() == 1; }));
    EXPECT_TRUE(tested.front().at(1).toBool());
    EXPECT_EQ(tested.front().at(2).toString(), QStringLiteral("200 ok"));
    controller.test("dead");
    ASSERT_TRUE(waitFor([&tested] { return tested.size() == 2; }));
    EXPECT_FALSE(tested.back().at(1).toBool());
    EXPECT_EQ(tested.back().at(2).toString(), QStringLiteral("Nobody answers."));
}

TEST_F(AlertControllerTest, KnowsWhenARuleHasLastTold)
{
    const base::UtcTime now{std::chrono::hours(1'000)};
    store::AlertDelivery older;
    older.rule = "one";
    older.at = now - std::chrono::hours(2);
    store::AlertDelivery newer = older;
    newer.at = now - std::chrono::hours(1);
    alerts::ChannelStatus desktop;
    desktop.id = "desktop";
    backend.stands = {{newer, older}, {desktop}, now};
    load();
    ASSERT_TRUE(waitFor([this] { return !controller.standing().log.empty(); }));
    EXPECT_EQ(controller.lastFired("one"), newer.at);
    EXPECT_EQ(controller.lastFired("two"), std::nullopt);
    ASSERT_NE(controller.statusOf("desktop"), nullptr);
    EXPECT_EQ(controller.statusOf("desk"), nullptr);
}

} // namespace
} // namespace tapesift::presentation
