#include "tapesift/market/symbol.h"

#include <unordered_set>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::market {
namespace {

std::string canonical(std::string_view text)
{
    const auto symbol = Symbol::parse(text);
    return symbol ? symbol->text() : "refused";
}

struct Spelling
{
    std::string_view written;
    std::string_view expected;
};

void expectSpellings(std::initializer_list<Spelling> spellings)
{
    for (const Spelling& spelling : spellings)
        EXPECT_EQ(canonical(spelling.written), spelling.expected) << spelling.written;
}

TEST(Symbol, TrimsAndUpperCases)
{
    expectSpellings(
        {{" aapl\t", "AAPL"}, {"f", "F"}, {"brk-b", "BRK.B"}, {"btc-usdt", "BTC/USDT"}});
}

TEST(Symbol, ShareClassHasOneSpelling)
{
    expectSpellings({{"BRK.B", "BRK.B"},
                     {"BRK-B", "BRK.B"},
                     {"BRK/B", "BRK.B"},
                     {"BRK_B", "BRK.B"},
                     {"BF_B", "BF.B"},
                     {"GOOGL", "GOOGL"}});
    EXPECT_FALSE(Symbol::parse("BRK.B")->isPair());
    EXPECT_EQ(Symbol::parse("BRK.B")->base(), "BRK.B");
    EXPECT_EQ(Symbol::parse("BRK.B")->quote(), "");
}

TEST(Symbol, PairHasOneSpelling)
{
    expectSpellings({{"BTC/USDT", "BTC/USDT"},
                     {"BTCUSDT", "BTC/USDT"},
                     {"BTC-USDT", "BTC/USDT"},
                     {"BTC_USDT", "BTC/USDT"},
                     {"BTC-USD", "BTC/USD"},
                     {"BTCUSD", "BTC/USD"},
                     {"ETHBTC", "ETH/BTC"},
                     {"EURUSD", "EUR/USD"},
                     {"ADA_USDT", "ADA/USDT"},
                     {"ADAUSDT", "ADA/USDT"},
                     {"1000PEPEUSDT", "1000PEPE/USDT"},
                     {"0GUSDT", "0G/USDT"},
                     {"T-USD", "T/USD"},
                     {"BTC/MYUSD", "BTC/MYUSD"}});
    const Symbol pair = Symbol::parse("BTCUSDT").value();
    EXPECT_TRUE(pair.isPair());
    EXPECT_EQ(pair.base(), "BTC");
    EXPECT_EQ(pair.quote(), "USDT");
}

TEST(Symbol, QuoteThatEndsLikeAnotherIsToldApart)
{
    expectSpellings({{"DOTUSD", "DOT/USD"},
                     {"BNBUSD", "BNB/USD"},
                     {"SHIBUSD", "SHIB/USD"},
                     {"USDTUSD", "USDT/USD"},
                     {"BTCTUSD", "BTC/TUSD"},
                     {"BTCBUSD", "BTC/BUSD"},
                     {"BTCFDUSD", "BTC/FDUSD"},
                     {"SHIBUSDT", "SHIB/USDT"},
                     {"OPUSDT", "OP/USDT"}});
}

TEST(Symbol, ShareIsNoPairThoughItEndsLikeOne)
{
    // Five letters and fewer are tickers; HYUNDAI and the like must survive.
    expectSpellings({{"AUSD", "AUSD"},
                     {"XBTC", "XBTC"},
                     {"ABETH", "ABETH"},
                     {"FUSDT", "FUSDT"},
                     {"HYUNDAI", "HYUNDAI"},
                     {"USDC", "USDC"}});
}

TEST(Symbol, PreferredSharesWarrantsUnitsAndRightsHaveOneSpelling)
{
    expectSpellings({{"BAC$L", "BAC.PRL"},   {"BAC^L", "BAC.PRL"},   {"BAC-PL", "BAC.PRL"},
                     {"BAC/PL", "BAC.PRL"},  {"BAC.PRL", "BAC.PRL"}, {"BAC-PRL", "BAC.PRL"},
                     {"BAC/PRL", "BAC.PRL"}, {"ETI$", "ETI.PR"},     {"ACHR+", "ACHR.WS"},
                     {"ACHR.WS", "ACHR.WS"}, {"ACHR-WT", "ACHR.WS"}, {"NE+A", "NE.WS.A"},
                     {"NE.WS.A", "NE.WS.A"}, {"NE/WS/A", "NE.WS.A"}, {"AAC=", "AAC.U"},
                     {"AAC-UN", "AAC.U"},    {"AAC.U", "AAC.U"},     {"AIIA^", "AIIA.R"},
                     {"AIIA.R", "AIIA.R"},   {"AIIA-RI", "AIIA.R"}});
}

TEST(Symbol, ThingsOfOneIssuerStayApart)
{
    std::unordered_set<Symbol> symbols;
    const auto texts = {"ABR",   "ABR.D", "ABR$D", "ABR.W",  "ABR.WS", "ABR+D",
                        "ABR.U", "ABR.R", "ABRD",  "ABR.PL", "ABR$",   "ABR.PD"};
    for (const std::string_view text : texts)
        symbols.insert(Symbol::parse(text).value());
    EXPECT_EQ(symbols.size(), texts.size());
}

TEST(Symbol, ForeignListingsIndexesAndFuturesAreKept)
{
    expectSpellings({{"SAP.DE", "SAP.DE"},
                     {"BAC.PL", "BAC.PL"},
                     {"0700.HK", "0700.HK"},
                     {"7203", "7203"},
                     {"600519.SS", "600519.SS"},
                     {"M&M", "M&M"},
                     {"BAJAJ_AUTO", "BAJAJ-AUTO"},
                     {"BAJAJ-AUTO", "BAJAJ-AUTO"},
                     {"^GSPC", "^GSPC"},
                     {"ES=F", "ES=F"},
                     {"EURUSD=X", "EURUSD=X"},
                     {"BTC-USDT-SWAP", "BTC-USDT-SWAP"}});
}

TEST(Symbol, RefusesWhatIsNoSymbol)
{
    for (const std::string_view text :
         {"", "  ", "NASDAQ:AAPL", "AA PL", "<html>", "12.5", "100", "2024-01-02", "-", "^", ".B",
          "AAPL.", "AAPL-", "AB,C", "\"AAPL\"", "ÄRZTE", "ABCDEFGHIJKLMNOPQRSTUVWXY",
          "File Creation Time: 0731202621:31"}) {
        const auto symbol = Symbol::parse(text);
        ASSERT_FALSE(symbol) << text;
        EXPECT_EQ(symbol.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_FALSE(symbol.error().suggestion.empty());
    }
}

// A generator that makes texts out of the pieces that matter, so that it meets the rules often.
std::string randomSymbolText(base::SeededRandom& random)
{
    constexpr std::array<std::string_view, 30> kPieces = {
        "A",   "B", "P", "R",  "W", "S", "U", "PR", "WS", "WT", "UN", "BRK", "BTC", "USD", "USDT",
        "ETH", "T", "1", "00", ".", "-", "/", "_",  "$",  "^",  "=",  "+",   "&",   "DAI", "SHI"};
    std::string text;
    const std::uint64_t count = 1 + random.below(7);
    for (std::uint64_t i = 0; i < count; ++i)
        text += kPieces[random.below(kPieces.size())];
    return text;
}

TEST(Symbol, CanonicalTextReadsBackAsItself)
{
    base::SeededRandom random(42);
    int parsedCount = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = randomSymbolText(random);
        const auto symbol = Symbol::parse(text);
        if (!symbol)
            continue;
        ++parsedCount;
        ASSERT_EQ(canonical(symbol->text()), symbol->text()) << text;
        ASSERT_LE(symbol->text().size(), 24U) << text;
    }
    EXPECT_GT(parsedCount, 50'000);
}

TEST(Symbol, LongestTextReadsBackToo)
{
    EXPECT_EQ(canonical("ABCDEFGHIJKLMNOPQRSTUVWX"), "ABCDEFGHIJKLMNOPQRSTUVWX");
    EXPECT_EQ(canonical("ABCDEFGHIJKLMNOPQRSTUVW$"), "refused");
}

} // namespace
} // namespace tapesift::market
