#include "cache/entry_name.h"

#include <gtest/gtest.h>

namespace tapesift::cache {
namespace {

std::string nameOf(std::string_view symbol)
{
    return entryName(market::Symbol::parse(symbol).value());
}

TEST(EntryName, KeepsPlainSymbols)
{
    EXPECT_EQ(nameOf("AAPL"), "AAPL.bars");
    EXPECT_EQ(nameOf("7203"), "7203.bars");
}

TEST(EntryName, KeepsADotInside)
{
    EXPECT_EQ(nameOf("BRK.B"), "BRK.B.bars");
}

TEST(EntryName, EncodesWhatFoldersCannotHold)
{
    EXPECT_EQ(nameOf("BTC/USDT"), "BTC%2FUSDT.bars");
    EXPECT_EQ(nameOf("^GSPC"), "%5EGSPC.bars");
    EXPECT_EQ(nameOf("EURUSD=X"), "EURUSD%3DX.bars");
}

TEST(EntryName, TellsItsSymbol)
{
    for (const char* text : {"AAPL", "7203", "BRK.B", "BTC/USDT", "^GSPC", "EURUSD=X"})
        EXPECT_EQ(symbolOfEntry(nameOf(text))->text(), text);
    // No symbol has these names.
    for (const char* name : {"AAPL", "aapl.bars", ".bars", "BTCUSDT.bars", "%41.bars", "A%2.bars",
                             "A%2f.bars", "A%ZZB.bars", "A%.bars", "AAPL.bars.damaged"})
        EXPECT_FALSE(symbolOfEntry(name)) << name;
}

TEST(EntryName, KnowsTheFilesOfTheCache)
{
    for (const char* name : {"AAPL.bars", "AAPL.bars.damaged", "sources.idx", ".tmp-1-2"})
        EXPECT_TRUE(isCacheFile(name)) << name;
    for (const char* name : {"AAPL", "bars", "photo.damaged", "sources.idx2", "tmp-1-2", "usage"})
        EXPECT_FALSE(isCacheFile(name)) << name;
}

} // namespace
} // namespace tapesift::cache
