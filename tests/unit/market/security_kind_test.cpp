#include "tapesift/market/security_kind.h"

#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "market/csv_records.h"
#include "market/name_table.h"
#include "support/real_data.h"

namespace tapesift::market {
namespace {

// As the directory of the shared data names them.
constexpr std::array kKindNames = std::to_array<Named<SecurityKind>>({
    {SecurityKind::Common, "common"},
    {SecurityKind::Etf, "etf"},
    {SecurityKind::LeveragedEtf, "leveraged etf"},
    {SecurityKind::InverseEtf, "inverse etf"},
    {SecurityKind::Preferred, "preferred"},
    {SecurityKind::Warrant, "warrant"},
    {SecurityKind::Right, "right"},
    {SecurityKind::Unit, "unit"},
    {SecurityKind::Note, "note"},
    {SecurityKind::Pair, "pair"},
});

SecurityKind kindOf(std::string_view symbol, std::string_view name,
                    std::optional<bool> isEtf = false)
{
    return detectKind(Symbol::parse(symbol).value(), name, isEtf);
}

TEST(SecurityKind, OrdinaryShares)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("AAPL", "Apple Inc. - Common Stock"), Common);
    EXPECT_EQ(kindOf("BRK.B", "Berkshire Hathaway Inc."), Common);
    EXPECT_EQ(kindOf("BF.B", "Brown Forman Corporation Class B Common Stock"), Common);
    EXPECT_EQ(kindOf("TCEHY", "Example Holdings - American Depositary Shares"), Common);
    // The shares of a Brazilian company abroad stand for its preferred shares.
    EXPECT_EQ(kindOf("XBD", "Banco Exemplo S.A. American Depositary Shares, each representing one "
                            "Preferred Share"),
              Common);
    EXPECT_EQ(kindOf("EPX", "Example Partners L.P. Common Units representing Limited Partner "
                            "Interests"),
              Common);
    EXPECT_EQ(kindOf("SBX", "Sample Royalty Trust Units of Beneficial Interest"), Common);
}

TEST(SecurityKind, NamesOfCompaniesAreNoKinds)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("UNT", "Unit Corporation Common Stock"), Common);
    EXPECT_EQ(kindOf("UNT", "Unit Corporation"), Common);
    EXPECT_EQ(kindOf("PFBC", "Preferred Bank - Common Stock"), Common);
    EXPECT_EQ(kindOf("APTS", "Preferred Apartment Communities, Inc. Common Stock"), Common);
    EXPECT_EQ(kindOf("RTX", "Rights Management Inc. Common Stock"), Common);
    EXPECT_EQ(kindOf("BNED", "Blue Note Records Inc - Common Stock"), Common);
    EXPECT_EQ(kindOf("FPFX", "Example Preferred Securities Income Fund Inc."), Common);
}

TEST(SecurityKind, WarrantsRightsAndUnits)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("ABCDW", "Abc Acquisition Corp. - Warrants"), Warrant);
    EXPECT_EQ(kindOf("ABC.WS", "Abc Corp Warrants, each whole warrant exercisable for one share of "
                               "Class A common stock"),
              Warrant);
    EXPECT_EQ(kindOf("ABCDW", "Abc Corp. Common Stock Purchase Warrants"), Warrant);
    EXPECT_EQ(kindOf("ABCDR", "Abc Acquisition Corp - Rights"), Right);
    EXPECT_EQ(kindOf("ABC.R", "Abc Corp Right to receive one-tenth of one ordinary share"), Right);
    EXPECT_EQ(kindOf("ABCR", "Abc Pharma Contingent Value Rights"), Right);
    EXPECT_EQ(kindOf("ABC.U", "Abc Corp. Units, each consisting of one Class A ordinary share and "
                              "one-third of one redeemable warrant"),
              Unit);
    EXPECT_EQ(kindOf("ABCDU", "Abc Acquisition Corp - Unit"), Unit);
}

TEST(SecurityKind, PreferredSharesAndNotes)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("ABC$A", "Abc Bank 8.50% Series A Cumulative Perpetual Preference Shares"),
              Preferred);
    EXPECT_EQ(kindOf("ABCDP", "Abc Corp. Depositary Shares, each representing a 1/1,000th interest "
                              "in a share of Perpetual Preferred Stock, Series C"),
              Preferred);
    EXPECT_EQ(kindOf("ABC$L", "Abc Bank Corporation"), Preferred);
    EXPECT_EQ(kindOf("ABCDP", "Abc Bank Non Cumulative Conv Pfd Ser L"), Preferred);
    EXPECT_EQ(kindOf("ABCZ", "Abc Resources, Inc. - 8.375% Senior Notes due 2029"), Note);
    EXPECT_EQ(kindOf("ABCB", "Abc Financial 5.875% Subordinated Debentures due 2059"), Note);
}

TEST(SecurityKind, FundsThatAreGearedOrTurnedRound)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("SPY", "SPDR S&P 500 ETF Trust", true), Etf);
    EXPECT_EQ(kindOf("XA", "Direxion Daily Example Bull 2X ETF", true), LeveragedEtf);
    EXPECT_EQ(kindOf("XB", "ProShares Ultra Semiconductors", true), LeveragedEtf);
    EXPECT_EQ(kindOf("XC", "Example 1.75x Long Gold Daily ETF", true), LeveragedEtf);
    EXPECT_EQ(kindOf("XD", "ProShares UltraPro Short QQQ", true), InverseEtf);
    EXPECT_EQ(kindOf("XE", "ProShares Short 7-10 Year Treasury", true), InverseEtf);
    EXPECT_EQ(kindOf("XF", "Example FANG Index -3X Inverse Leveraged ETNs due 2038", true),
              InverseEtf);
    EXPECT_EQ(kindOf("XG", "Example 2X Short ABC Daily ETF", true), InverseEtf);
    EXPECT_EQ(kindOf("XH", "Direxion Daily ABC Bear 1X ETF", true), InverseEtf);
}

TEST(SecurityKind, FundsWhoseNamesOnlySoundLikeIt)
{
    using enum SecurityKind;
    EXPECT_EQ(kindOf("XI", "Example Ultra Short-Term Bond ETF", true), Etf);
    EXPECT_EQ(kindOf("XJ", "Example Ultrashort Fixed Income ETF", true), Etf);
    EXPECT_EQ(kindOf("XK", "Example Short Duration High Yield ETF", true), Etf);
    EXPECT_EQ(kindOf("XL", "Example Long/Short Equity ETF", true), Etf);
    EXPECT_EQ(kindOf("XM", "Example U.S. Equity Ultra Buffer ETF - February", true), Etf);
    EXPECT_EQ(kindOf("XN", "Example Senior Leveraged Loan ETF", true), Etf);
    EXPECT_EQ(kindOf("XO", "Leverage Shares Uncapped Income ETF", true), Etf);
    EXPECT_EQ(kindOf("XP", "Example BulletShares 2030 Corporate Bond ETF", true), Etf);
}

TEST(SecurityKind, IsUnknownWhereNothingTells)
{
    EXPECT_EQ(kindOf("AAPL", "", std::nullopt), SecurityKind::Unknown);
    EXPECT_EQ(kindOf("AAPL", "Apple Inc.", std::nullopt), SecurityKind::Unknown);
    EXPECT_EQ(kindOf("ABC.WS", "", std::nullopt), SecurityKind::Warrant);
    EXPECT_EQ(kindOf("ABCDW", "", std::nullopt), SecurityKind::Warrant);
    EXPECT_EQ(kindOf("BTC/USDT", ""), SecurityKind::Pair);
}

// Compares with the kinds that the maker of the directory derived. Disagreements were read one by
// one and decided by the name; docs/filter.md tells those that remain.
TEST(SecurityKind, RealDirectoryAgreesButForNamesThatWereRead)
{
    const auto text = support::realDataFile("universe/us_symbol_directory_2026-08.csv");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    CsvRecords records(*text, ',');
    ASSERT_TRUE(records.next());
    std::map<std::string, std::size_t> column;
    for (std::size_t i = 0; i < records.size(); ++i)
        column[std::string(records.field(i))] = i;
    std::map<std::pair<std::string, std::string>, int> confusion;
    std::size_t agreed = 0;
    std::size_t all = 0;
    const bool isShown = std::getenv("TAPESIFT_SHOW_KINDS") != nullptr;
    while (records.next()) {
        const auto symbol = Symbol::parse(records.field(column["symbol"]));
        if (!symbol)
            continue;
        const bool isEtf = records.field(column["etf"]) == "Y";
        const std::string name(records.field(column["name"]));
        std::string theirs(records.field(column["kind_derived"]));
        if (theirs == "adr")
            theirs = "common";
        if (theirs == "etf" || theirs == "etn")
            theirs = records.field(column["inverse"]) == "Y"     ? "inverse etf"
                     : records.field(column["leveraged"]) == "Y" ? "leveraged etf"
                                                                 : "etf";
        const std::string ours(nameOf(kKindNames, detectKind(*symbol, name, isEtf)));
        ++all;
        agreed += ours == theirs ? 1U : 0U;
        ++confusion[{theirs, ours}];
        if (isShown && ours != theirs)
            std::cout << theirs << " > " << ours << " | " << symbol->text() << " | " << name
                      << '\n';
    }
    for (const auto& [pair, count] : confusion) {
        if (pair.first != pair.second)
            std::cout << pair.first << " -> " << pair.second << ": " << count << '\n';
    }
    std::cout << agreed << " of " << all << " agree\n";
    EXPECT_GT(all, 13'000U);
    EXPECT_GE(agreed * 100, all * 97);
}

} // namespace
} // namespace tapesift::market
