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

} // namespace
} // namespace tapesift::cache
