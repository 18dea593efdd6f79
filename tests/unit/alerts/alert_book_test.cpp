#include "tapesift/alerts/alert_book.h"

#include <set>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::alerts {

namespace {

using base::ErrorCode;

LoadedAlertBook read(const std::string& json)
{
    auto loaded = alertBookFromJson(json);
    EXPECT_TRUE(loaded) << describe(loaded.error());
    return loaded ? std::move(*loaded) : LoadedAlertBook{};
}

std::string withRule(const std::string& rule)
{
    return R"({"version": 1, "rules": [)" + rule + R"(], "channels": []})";
}

std::string withChannel(const std::string& channel)
{
    return R"({"version": 1, "rules": [], "channels": [)" + channel + "]}";
}

// What the reader says of a rule or a channel that is wrong.
std::string problemOfRule(const std::string& json)
{
    const LoadedAlertBook loaded = read(json);
    EXPECT_TRUE(loaded.book.rules.empty() && loaded.book.channels.empty()) << json;
    if (loaded.problems.size() != 1)
        return std::to_string(loaded.problems.size()) + " problems";
    return describe(loaded.problems.front());
}

constexpr const char* kLevel = R"("when": {"kind": "price_crosses", "level": 5})";

// The fenced blocks of a page that are JSON.
std::vector<std::string> examplesIn(const std::string& page)
{
    constexpr std::string_view kFence = "\n```json\n";
    std::vector<std::string> examples;
    for (std::size_t at = page.find(kFence); at != std::string::npos; at = page.find(kFence, at)) {
        at += kFence.size();
        examples.push_back(page.substr(at, page.find("\n```", at) - at));
    }
    return examples;
}

} // namespace

TEST(AlertBook, ReadsEveryExampleOfThePage)
{
    base::RealFileSystem files;
    const auto page = base::readTextFile(files, TAPESIFT_SOURCE_DIR "/docs/alerts.md");
    ASSERT_TRUE(page) << describe(page.error());
    const auto examples = examplesIn(*page);
    ASSERT_EQ(examples.size(), 3U);
    std::set<RuleKind> kinds;
    std::set<ChannelKind> channels;
    for (const std::string& example : examples) {
        const LoadedAlertBook loaded = read(example);
        for (const base::Error& problem : loaded.problems)
            ADD_FAILURE() << describe(problem);
        for (const AlertRule& rule : loaded.book.rules)
            kinds.insert(rule.kind);
        for (const AlertChannel& channel : loaded.book.channels)
            channels.insert(channel.kind);
        EXPECT_EQ(read(toJson(loaded.book)).book, loaded.book);
    }
    EXPECT_EQ(kinds.size(), 8U);
    EXPECT_EQ(channels.size(), 6U); // all but the two that are always there
    for (const TemplateVariable& variable : templateVariables())
        EXPECT_NE(page->find("`{{" + std::string(variable.name) + "}}`"), std::string::npos)
            << variable.name;
    EXPECT_NE(page->find(kUsualBody), std::string::npos);
}

TEST(AlertBook, ReadsARuleWithEverything)
{
    const LoadedAlertBook loaded = read(withRule(R"({
        "id": "a", "name": "A rule", "when": {"kind": "price_moves", "amount": 2.5,
        "direction": "down"}, "symbols": ["aapl", "BRK-B", "AAPL"], "channels": ["desktop"],
        "cool_down": {"bars": 3}, "quiet_hours": {"from": "22:30", "to": "24:00",
        "time_zone": "America/New_York", "days_of_week": ["mon", "sun"]}, "digest": true,
        "sound": "bell", "expires": "2026-12-31T22:00:00+01:00", "enabled": false})"));
    EXPECT_TRUE(loaded.problems.empty());
    ASSERT_EQ(loaded.book.rules.size(), 1U);
    const AlertRule& rule = loaded.book.rules.front();
    EXPECT_EQ(rule.kind, RuleKind::PriceMoves);
    EXPECT_EQ(rule.amount, 2.5);
    EXPECT_EQ(rule.direction, Direction::Down);
    ASSERT_EQ(rule.symbols.size(), 2U);
    EXPECT_EQ(rule.symbols[1].text(), "BRK.B");
    EXPECT_EQ(rule.coolDown, (CoolDown{3, CoolDown::Unit::Bars}));
    ASSERT_TRUE(rule.quiet);
    EXPECT_EQ(rule.quiet->from, std::chrono::minutes{22 * 60 + 30});
    EXPECT_EQ(rule.quiet->to, std::chrono::minutes{0});
    EXPECT_EQ(rule.quiet->days,
              (std::array<bool, 7>{true, true, false, false, false, false, false}));
    EXPECT_EQ(base::formatUtc(*rule.expires), "2026-12-31T21:00:00Z");
    EXPECT_FALSE(rule.enabled);
    EXPECT_EQ(conditionText(rule), "price falls by 2.5 %");
}

TEST(AlertBook, SaysWhereARuleIsWrong)
{
    const auto of = [](const std::string& rule) { return problemOfRule(withRule(rule)); };
    EXPECT_EQ(of(R"({"when": {"kind": "signal_flips"}, "channels": ["desktop"]})"),
              "/rules/0/id is missing");
    EXPECT_EQ(of(R"({"id": "a", "channels": ["desktop"]})"), "/rules/0/when is missing");
    EXPECT_TRUE(of(R"({"id": "a", "when": {"kind": "price_crossed"}, "channels": ["desktop"]})")
                    .starts_with("/rules/0/when/kind is \"price_crossed\", not one of enters_"));
    EXPECT_EQ(of(R"({"id": "a", "when": {"kind": "price_crosses"}, "channels": ["desktop"]})"),
              "/rules/0/when/level is missing");
    EXPECT_TRUE(of(R"({"id": "a", "when": {"kind": "price_moves", "amount": -1},
                       "channels": ["desktop"]})")
                    .starts_with("/rules/0/when/amount must be a number from"));
    EXPECT_TRUE(of(R"({"id": "a", "when": {"kind": "signal_flips", "amount": 3},
                       "channels": ["desktop"]})")
                    .starts_with("/rules/0/when/amount is not a known key"));
    EXPECT_TRUE(of(R"({"id": "a", "when": {"kind": "formula_true", "formula": "rsi(14"},
                       "channels": ["desktop"]})")
                    .starts_with("/rules/0/when/formula cannot be used: line 1, column "));
    EXPECT_TRUE(of(R"x({"id": "a", "when": {"kind": "formula_true", "formula": "rsi(14)"},
                        "channels": ["desktop"]})x")
                    .starts_with("/rules/0/when/formula is a number"));
    EXPECT_TRUE(of(std::string(R"({"id": "a", )") + kLevel + "}")
                    .starts_with("/rules/0/channels names no channel"));
    EXPECT_TRUE(of(std::string(R"({"id": "a", )") + kLevel +
                   R"(, "channels": ["desktop"], "cool_down": {"minutes": 1, "bars": 1}})")
                    .starts_with("/rules/0/cool_down must have either"));
    EXPECT_TRUE(of(std::string(R"({"id": "a", )") + kLevel +
                   R"(, "channels": ["desktop"], "quiet_hours": {"from": "22:00", "to": "07:00",
                      "time_zone": "Mars/Olympus"}})")
                    .starts_with("/rules/0/quiet_hours/time_zone cannot be used: There is no time "
                                 "zone"));
    EXPECT_TRUE(of(std::string(R"({"id": "a", )") + kLevel +
                   R"(, "channels": ["desktop"], "expires": "soon"})")
                    .starts_with("/rules/0/expires is \"soon\", not a time"));
}

TEST(AlertBook, OneWrongRuleLeavesTheOthersAndIsKept)
{
    const LoadedAlertBook loaded = read(
        std::string(R"({"version": 1, "rules": [{"id": "bad", "mine": [1, 2]}, {"id": "a", )") +
        kLevel + R"(, "channels": ["desktop"]}, {"id": "a", )" + kLevel +
        R"(, "channels": ["desktop"]}], "channels": [{"id": "x", "kind": "pigeon"}]})");
    ASSERT_EQ(loaded.problems.size(), 3U);
    EXPECT_EQ(loaded.problems[0].message,
              "/channels/0/kind is \"pigeon\", not one of email, slack, discord, telegram, ntfy "
              "and webhook");
    EXPECT_EQ(loaded.problems[1].message, "/rules/0/when is missing");
    EXPECT_EQ(loaded.problems[2].message, "/rules/2/id is \"a\", as an earlier one is");
    ASSERT_EQ(loaded.book.rules.size(), 1U);
    const std::string saved = toJson(loaded.book);
    EXPECT_NE(saved.find("\"mine\""), std::string::npos) << saved;
    EXPECT_NE(saved.find("pigeon"), std::string::npos) << saved;
    EXPECT_EQ(read(saved).book.brokenRules, loaded.book.brokenRules);
}

TEST(AlertBook, KeysThatAreNotKnownAreToldAndKept)
{
    const LoadedAlertBook loaded =
        read(std::string(R"({"version": 1, "theme": "dark", "rules": [{"id": "a", )") + kLevel +
             R"(, "channels": ["desktop"], "colour": "red", "cooldown": 5}], "channels": []})");
    ASSERT_EQ(loaded.book.rules.size(), 1U);
    ASSERT_EQ(loaded.problems.size(), 3U);
    EXPECT_EQ(loaded.problems[1].message,
              "/rules/0/cooldown is not a known key and is passed over");
    EXPECT_EQ(loaded.problems[1].suggestion, "Did you mean \"cool_down\"?");
    const std::string saved = toJson(loaded.book);
    for (const char* key : {"\"theme\": \"dark\"", "\"colour\": \"red\"", "\"cooldown\": 5"})
        EXPECT_NE(saved.find(key), std::string::npos) << saved;
}

TEST(AlertBook, AChannelThatNobodyHasIsTold)
{
    const LoadedAlertBook loaded = read(
        withRule(std::string(R"({"id": "a", )") + kLevel + R"(, "channels": ["desktop", "x"]})"));
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems[0].message, "/rules/0/channels/1 is \"x\", which is no channel");
    EXPECT_EQ(loaded.book.rules.size(), 1U); // it tells the desktop all the same
    EXPECT_FALSE(checkRule(loaded.book.rules.front(), loaded.book));
}

TEST(AlertBook, SecretsHaveNoPlaceInTheFile)
{
    for (const char* channel :
         {R"({"id": "d", "kind": "slack", "url": "https://hooks.slack.com/services/CANARY"})",
          R"({"id": "d", "kind": "discord", "webhook": "https://CANARY"})",
          R"({"id": "d", "kind": "telegram", "chat": "1", "token": "CANARY"})",
          R"({"id": "d", "kind": "email", "host": "h.example", "user": "u", "password": "CANARY",
              "from": "a@b.c", "to": ["a@b.c"]})",
          R"({"id": "d", "kind": "webhook", "url": "https://hooks.slack.com/services/CANARY"})",
          R"({"id": "d", "kind": "slack", "secret_variable": "https://CANARY"})"}) {
        const std::string problem = problemOfRule(withChannel(channel));
        EXPECT_TRUE(problem.find("is a secret") != std::string::npos ||
                    problem.find("is not the name of an environment variable") != std::string::npos)
            << problem;
        EXPECT_EQ(problem.find("CANARY"), std::string::npos) << problem;
        EXPECT_NE(problem.find("TAPESIFT_ALERT_"), std::string::npos) << problem;
    }
}

TEST(AlertBook, SaysWhereAChannelIsWrong)
{
    const auto of = [](const std::string& channel) { return problemOfRule(withChannel(channel)); };
    EXPECT_TRUE(of(R"({"id": "desktop", "kind": "slack"})")
                    .starts_with("/channels/0/id is \"desktop\", which is always there"));
    EXPECT_EQ(of(R"({"id": "t", "kind": "telegram"})"), "/channels/0/chat is missing");
    EXPECT_TRUE(of(R"({"id": "w", "kind": "webhook", "url": "http://example.com"})")
                    .starts_with("/channels/0/url cannot be used: The address of example.com"));
    EXPECT_EQ(of(R"({"id": "w", "kind": "webhook", "body": "{\"a\": {{sybmol}}}"})"),
              "/channels/0/body cannot be used: there is no variable \"sybmol\". Did you mean "
              "{{symbol}}?");
    EXPECT_TRUE(of(R"({"id": "w", "kind": "webhook", "body": "{\"a\": {{symbol}}"})")
                    .starts_with("/channels/0/body cannot be used: filled in, it is no JSON"));
    EXPECT_TRUE(of(R"({"id": "m", "kind": "email", "host": "smtp.example.com",
                       "security": "none", "from": "a@b.c", "to": ["a@b.c"]})")
                    .starts_with("/channels/0/security cannot be used: Mail goes to"));
    EXPECT_TRUE(of(R"({"id": "m", "kind": "email", "host": "smtp.example.com", "from": "a@b.c",
                       "to": ["nobody"]})")
                    .starts_with("/channels/0/host cannot be used: \"nobody\" is not an e-mail"));
}

TEST(AlertBook, RefusesWhatIsNoFileOfAlerts)
{
    const auto broken = alertBookFromJson("{\"rules\": [\n  {,");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().message, "The file of alerts is not JSON: line 2, column 4.");
    EXPECT_FALSE(alertBookFromJson("[]"));
    EXPECT_FALSE(alertBookFromJson(R"({"rules": 5})"));
    EXPECT_FALSE(alertBookFromJson(R"({"version": "one"})"));
    const auto newer = alertBookFromJson(R"({"version": 2, "rules": [], "channels": []})");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, ErrorCode::Unsupported);
}

TEST(AlertBook, IsSavedAndReadInAHomeFolder)
{
    const support::TemporaryFolder folder;
    const std::string home = folder.file("home");
    base::RealFileSystem files;
    const auto none = loadAlertBook(files, home);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->book.rules.empty());

    AlertBook book = none->book;
    AlertRule rule;
    rule.id = "flips";
    rule.channels = {"desk"};
    book.rules.push_back(rule);
    book.channels.push_back(newChannel("desk", ChannelKind::Slack));
    ASSERT_TRUE(saveAlertBook(files, home, book));
    const auto again = loadAlertBook(files, home);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->book, book);
    EXPECT_TRUE(again->problems.empty());

    book.rules.front().id = "no id";
    const auto wrong = saveAlertBook(files, home, book);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(loadAlertBook(files, home)->book, again->book);
}

TEST(AlertBook, WhatCannotBeReadIsNotOverwritten)
{
    const support::TemporaryFolder folder;
    base::RealFileSystem files;
    for (const char* text : {"{ half", R"({"version": 9})"}) {
        folder.write("alerts.json", text);
        const auto saved = saveAlertBook(files, folder.path().string(), {});
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, ErrorCode::Unsupported);
        EXPECT_EQ(folder.read("alerts.json"), text);
    }
}

TEST(AlertChannel, NamesTheVariableOfItsSecret)
{
    EXPECT_EQ(secretVariableOf(newChannel("desk", ChannelKind::Slack)),
              "TAPESIFT_ALERT_SLACK_DESK");
    EXPECT_EQ(secretVariableOf(newChannel("my-room", ChannelKind::Discord)),
              "TAPESIFT_ALERT_DISCORD_MY_ROOM");
    AlertChannel mail = newChannel("mail", ChannelKind::Email);
    EXPECT_FALSE(needsSecret(mail));
    mail.user = "desk";
    EXPECT_TRUE(needsSecret(mail));
    mail.secretVariable = "MY_PASSWORD";
    EXPECT_EQ(secretVariableOf(mail), "MY_PASSWORD");
}

} // namespace tapesift::alerts
