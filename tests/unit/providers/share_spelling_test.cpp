#include "providers/share_spelling.h"

#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

std::string spelled(std::string_view symbol, ShareDialect dialect)
{
    return spellShare(*market::Symbol::parse(symbol), dialect).value_or("nothing");
}

std::string read(std::string_view text, ShareDialect dialect)
{
    const auto symbol = readShare(text, dialect);
    return symbol ? symbol->text() : "nothing";
}

TEST(ShareSpelling, IsTheProvidersOwn)
{
    struct Case
    {
        const char* symbol;
        const char* alpaca;
        const char* massive;
        const char* tiingo;
        const char* yahoo;
    };
    for (const Case& c : {Case{"AAPL", "AAPL", "AAPL", "AAPL", "AAPL"},
                          Case{"BRK.B", "BRK.B", "BRK.B", "BRK-B", "BRK-B"},
                          Case{"BAC.PRL", "BAC.PRL", "BACpL", "BAC-P-L", "BAC-PL"},
                          Case{"AGN.PR", "AGN.PR", "AGNp", "AGN-P", "AGN-P"},
                          Case{"ACHR.WS", "ACHR.WS", "ACHR.WS", "ACHR-WS", "ACHR-WT"},
                          Case{"AAC.U", "AAC.U", "AAC.U", "AAC-U", "AAC-UN"},
                          Case{"AIIA.R", "AIIA.R", "AIIAr", "AIIA-R", "AIIA-RI"},
                          Case{"BTC/USD", "nothing", "nothing", "nothing", "BTC-USD"},
                          Case{"^GSPC", "nothing", "nothing", "nothing", "^GSPC"},
                          Case{"ES=F", "nothing", "nothing", "nothing", "ES=F"},
                          Case{"SAP.DE", "nothing", "nothing", "nothing", "SAP.DE"},
                          Case{"7203.T", "nothing", "nothing", "nothing", "7203.T"}}) {
        EXPECT_EQ(spelled(c.symbol, ShareDialect::Alpaca), c.alpaca) << c.symbol;
        EXPECT_EQ(spelled(c.symbol, ShareDialect::Massive), c.massive) << c.symbol;
        EXPECT_EQ(spelled(c.symbol, ShareDialect::Tiingo), c.tiingo) << c.symbol;
        EXPECT_EQ(spelled(c.symbol, ShareDialect::Yahoo), c.yahoo) << c.symbol;
    }
}

TEST(ShareSpelling, KnowsLondonFromAClassShare)
{
    EXPECT_EQ(spelled("BP.L", ShareDialect::Yahoo), "BP.L");
}

TEST(ShareSpelling, IsReadBack)
{
    EXPECT_EQ(read("BACpL", ShareDialect::Massive), "BAC.PRL");
    EXPECT_EQ(read("AGNp", ShareDialect::Massive), "AGN.PR");
    EXPECT_EQ(read("AIIAr", ShareDialect::Massive), "AIIA.R");
    EXPECT_EQ(read("BRK.B", ShareDialect::Massive), "BRK.B");
    EXPECT_EQ(read("BAC-P-L", ShareDialect::Tiingo), "BAC.PRL");
    EXPECT_EQ(read("brk-b", ShareDialect::Tiingo), "BRK.B");
    EXPECT_EQ(read("BAC.PRL", ShareDialect::Alpaca), "BAC.PRL");
}

TEST(ShareSpelling, OfWhatHasNoNameHereIsNothing)
{
    EXPECT_EQ(read("XYZw", ShareDialect::Massive), "nothing"); // when issued
    EXPECT_EQ(read("ABCrw", ShareDialect::Massive), "nothing");
    EXPECT_EQ(read("", ShareDialect::Alpaca), "nothing");
    EXPECT_EQ(read("BTC/USD", ShareDialect::Alpaca), "nothing");
}

} // namespace
} // namespace tapesift::providers
