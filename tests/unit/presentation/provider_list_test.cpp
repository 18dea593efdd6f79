#include "tapesift/presentation/provider_list.h"

#include <gtest/gtest.h>

#include "support/fake_keys.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {
namespace {

const QString kFirst = QStringLiteral("FIRST_KEY");
const QString kSecond = QStringLiteral("SECOND_KEY");

ProviderEntry keyedEntry()
{
    ProviderEntry entry;
    entry.needsKey = true;
    entry.variables = {kFirst, kSecond};
    return entry;
}

TEST(ProviderList, HasEveryProviderOfTheCatalog)
{
    const auto catalog = providers::providerCatalog();
    const auto entries = providerEntries();
    ASSERT_EQ(entries.size(), catalog.size());
    for (const providers::Capabilities& known : catalog) {
        const ProviderEntry* entry = findProvider(entries, QString::fromStdString(known.id));
        ASSERT_TRUE(entry) << known.id;
        EXPECT_FALSE(entry->label.isEmpty()) << known.id;
        EXPECT_EQ(entry->needsNetwork, known.needsNetwork);
        EXPECT_EQ(entry->variables.size(), static_cast<qsizetype>(known.keyVariables.size()));
        if (known.needsNetwork) {
            EXPECT_FALSE(entry->limit.isEmpty()) << known.id;
            EXPECT_TRUE(entry->note.endsWith(QLatin1Char('.'))) << known.id;
        }
    }
    EXPECT_FALSE(findProvider(entries, QStringLiteral("nobody")));
}

TEST(ProviderList, SaysHowBarsCome)
{
    const auto entries = providerEntries();
    const auto facts = [&entries](const char* id) {
        return findProvider(entries, QString::fromLatin1(id))->facts.toStdString();
    };
    EXPECT_EQ(
        facts("coinbase"),
        "One symbol a request · 300 bars at most · newest first · the last bar may be forming "
        "· prices come as traded · volume in base currency");
    EXPECT_EQ(facts("tiingo"), "One symbol a request · finished bars only · prices come as traded "
                               "· volume in shares · USD");
    EXPECT_EQ(facts("demo"), "");
}

TEST(ProviderList, MarksWhatIsUnofficial)
{
    for (const ProviderEntry& entry : providerEntries())
        EXPECT_EQ(entry.choice.contains(QStringLiteral("unofficial")), !entry.isOfficial)
            << entry.id.toStdString();
}

TEST(ProviderList, OneMissingKeyOfTwoIsMissing)
{
    support::FakeKeys keys;
    EXPECT_EQ(keyNeed(keyedEntry(), &keys), KeyNeed::Missing);
    keys.put(kFirst, base::Secret("k"), KeyState::Environment);
    EXPECT_EQ(keyNeed(keyedEntry(), &keys), KeyNeed::Missing);
    EXPECT_EQ(keyText(keyedEntry(), &keys), QStringLiteral("missing"));
    keys.put(kSecond, base::Secret("k"), KeyState::Session);
    EXPECT_EQ(keyNeed(keyedEntry(), &keys), KeyNeed::Present);
    EXPECT_EQ(keyText(keyedEntry(), &keys), QStringLiteral("for this session"));
    EXPECT_EQ(keyNeed(ProviderEntry(), nullptr), KeyNeed::None);
    EXPECT_EQ(keyText(ProviderEntry(), &keys), QStringLiteral("not needed"));
}

TEST(ProviderAddress, IsHttpsOrThisComputer)
{
    for (const char* good : {"", "https://api.example.com", "https://api.example.com:8443/v2",
                             "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9"})
        EXPECT_TRUE(addressProblem(QString::fromLatin1(good)).isEmpty()) << good;
    for (const char* bad :
         {"http://api.example.com", "ftp://127.0.0.1", "api.example.com", "https://",
          "https://me:secret@example.com", "https://example.com/?key=1", "https://example.com/#a",
          "http://127.0.0.1.example.com"}) {
        const QString problem = addressProblem(QString::fromLatin1(bad));
        EXPECT_TRUE(problem.endsWith(QLatin1Char('.'))) << bad;
    }
}

} // namespace
} // namespace tapesift::presentation
