#include "tapesift/market/watchlist.h"

#include <gtest/gtest.h>

#include "tapesift/market/list_format.h"

namespace tapesift::market {
namespace {

Watchlist listOf(std::vector<std::string> symbols)
{
    Watchlist list;
    list.name = "Test";
    for (const std::string& symbol : symbols)
        list.symbols.push_back({Symbol::parse(symbol).value()});
    return list;
}

std::string spelledList(const Watchlist& list)
{
    std::string text;
    for (const WatchedSymbol& entry : list.symbols)
        text += (text.empty() ? "" : " ") + entry.symbol.text();
    return text;
}

Watchlist sample()
{
    Watchlist list = listOf({"AAPL", "BRK.B", "BTC/USDT"});
    list.name = "Größte, \"beste\"";
    list.folder = "US/Tech";
    list.colour = FlagColour::Purple;
    list.note = "two\nlines";
    list.symbols[0].exchange = "NASDAQ";
    list.symbols[0].note = "=1+1";
    list.symbols[1].exchange = "NYSE";
    list.symbols[1].note = "says \"hold\", for now";
    list.symbols[1].colour = FlagColour::Red;
    return list;
}

TEST(Watchlist, AddsWhatIsMissingBehindTheOthers)
{
    Watchlist list = listOf({"AAPL", "MSFT"});
    list.symbols[0].note = "mine";
    EXPECT_EQ(addTo(list, listOf({"IBM", "AAPL", "F", "IBM"}).symbols), 2U);
    EXPECT_EQ(spelledList(list), "AAPL MSFT IBM F");
    EXPECT_EQ(list.symbols[0].note, "mine");
}

TEST(Watchlist, IntersectsAndExcludesKeepingTheOrder)
{
    Watchlist list = listOf({"AAPL", "MSFT", "IBM", "F"});
    EXPECT_EQ(intersect(list, listOf({"F", "AAPL", "GE", "IBM"})), 1U);
    EXPECT_EQ(spelledList(list), "AAPL IBM F");
    EXPECT_EQ(exclude(list, listOf({"IBM", "GE"})), 1U);
    EXPECT_EQ(exclude(list, {list.symbols[1].symbol}), 1U);
    EXPECT_EQ(spelledList(list), "AAPL");
}

TEST(Watchlist, ItsFileKeepsAll)
{
    const Watchlist list = sample();
    EXPECT_TRUE(isWatchlistJson(toJson(list)));
    const auto read = watchlistFromJson(toJson(list));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, list);
    EXPECT_EQ(toJson(*read), toJson(list));
    EXPECT_EQ(watchlistFromJson(toJson(listOf({}))).value(), listOf({}));
}

TEST(Watchlist, SaysWhatIsWrongInAFileAndWhere)
{
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "The list is not valid JSON."},
        {"[]", "The list is not valid JSON."},
        {R"({"name":"a","symbols":[]})", "\"version\" must be 1."},
        {R"({"version":2,"name":"a","symbols":[]})",
         "A later version of Tapesift wrote this list."},
        {R"({"version":1,"name":"a"})", "\"symbols\" must be a list."},
        {R"({"version":1,"symbols":[]})", "A list needs a name."},
        {R"({"version":1,"name":"a/b","symbols":[]})",
         "A list's name has no '/' and no control characters."},
        {R"({"version":1,"name":"a","folder":"x//y","symbols":[]})",
         "A folder is written as US/Tech, with 1 to 64 characters between the '/'."},
        {R"({"version":1,"name":"a","symbols":["AAPL","??"]})",
         "symbols[1]: \"??\" is not a symbol."},
        {R"({"version":1,"name":"a","symbols":[7]})", "symbols[0] must be a symbol."},
        {R"({"version":1,"name":"a","symbols":[{"symbol":"F","color":"pink"}]})",
         "symbols[0]: there is no colour \"pink\"."},
        {R"({"version":1,"name":"a","symbols":[{"symbol":"F","note":5}]})",
         "symbols[0]: \"note\" must be a text of at most 2000 bytes."},
    };
    for (const auto& [text, message] : cases) {
        const auto read = watchlistFromJson(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().message, message);
        EXPECT_FALSE(read.error().suggestion.empty());
    }
    EXPECT_EQ(
        watchlistFromJson(R"({"version":1,"name":"a","symbols":["F","GE","f"]})")->symbols.size(),
        2U);
}

TEST(Watchlist, NamesAreFitForFilesAndTrees)
{
    for (const std::string good : {"a", "Meine größten Werte", "1", "50% off?", "自选股"})
        EXPECT_EQ(problemOfListName(good), "") << good;
    for (const std::string bad : {"", " a", "a ", "a/b", "a\nb", "\xff"})
        EXPECT_NE(problemOfListName(bad), "") << bad;
    EXPECT_EQ(problemOfListName(std::string(64, 'x')), "");
    EXPECT_NE(problemOfListName(std::string(65, 'x')), "");
    EXPECT_EQ(problemOfListFolder("a/b/c/d/e/f/g/h"), "");
    EXPECT_NE(problemOfListFolder("a/b/c/d/e/f/g/h/i"), "");
}

TEST(Watchlist, WritesWhatOtherProgramsRead)
{
    std::size_t leftOut = 0;
    EXPECT_EQ(listText(sample(), ListFileFormat::TradingView, leftOut),
              "###Größte  \"beste\",NASDAQ:AAPL,NYSE:BRK.B,BTCUSDT\n");
    EXPECT_EQ(leftOut, 0U);
    EXPECT_EQ(listText(sample(), ListFileFormat::Csv, leftOut),
              "symbol,exchange,note,color,folder\r\n"
              "AAPL,NASDAQ,'=1+1,,US/Tech\r\n"
              "BRK.B,NYSE,\"says \"\"hold\"\", for now\",red,US/Tech\r\n"
              "BTC/USDT,,,,US/Tech\r\n");
    EXPECT_EQ(listText(listOf({"F"}), ListFileFormat::Csv, leftOut),
              "symbol,exchange,note,color\r\nF,,,\r\n");
    EXPECT_EQ(listText(sample(), ListFileFormat::Plain, leftOut), "AAPL\nBRK.B\nBTC/USDT\n");
    EXPECT_EQ(listText(sample(), ListFileFormat::InteractiveBrokers, leftOut),
              "DES,AAPL,STK,SMART/NASDAQ,,,,,,\r\nDES,BRK B,STK,SMART/NYSE,,,,,,\r\n");
    EXPECT_EQ(leftOut, 1U);
}

TEST(Watchlist, EveryFormatIsReadBack)
{
    const Watchlist list = sample();
    for (const auto& [format, symbols] :
         {std::pair{ListFileFormat::TradingView, "AAPL BRK.B BTC/USDT"},
          std::pair{ListFileFormat::Csv, "AAPL BRK.B BTC/USDT"},
          std::pair{ListFileFormat::Plain, "AAPL BRK.B BTC/USDT"},
          std::pair{ListFileFormat::Watchlist, "AAPL BRK.B BTC/USDT"},
          std::pair{ListFileFormat::InteractiveBrokers, "AAPL BRK.B"}}) {
        std::size_t leftOut = 0;
        const auto read = importList(listText(list, format, leftOut), "back");
        ASSERT_TRUE(read) << read.error().message;
        const Watchlist back = watchlistOf(*read, "back");
        EXPECT_EQ(spelledList(back), symbols);
        EXPECT_TRUE(read->rejected.empty());
        if (format != ListFileFormat::Plain) {
            EXPECT_EQ(back.symbols[0].exchange, "NASDAQ");
            EXPECT_EQ(back.symbols[1].exchange, "NYSE");
        }
    }
}

TEST(Watchlist, NotesFlagsAndFolderComeBack)
{
    Watchlist list = sample();
    for (const char* note : {"'quoted'", "-5 % since May", "@desk", "two\r\nlines, \"so\"", "#1",
                             "自选股 ü", "'=1+1"}) {
        list.symbols[2].note = note;
        list.symbols[2].colour = FlagColour::Green;
        std::size_t leftOut = 0;
        const auto whole = importList(listText(list, ListFileFormat::Watchlist, leftOut), "back");
        ASSERT_TRUE(whole) << whole.error().message;
        EXPECT_EQ(whole->universe.name, list.name);
        EXPECT_EQ(watchlistOf(*whole, list.name), list) << note;
        // CSV has no place for what is said of the list itself.
        const auto csv = importList(listText(list, ListFileFormat::Csv, leftOut), "back");
        ASSERT_TRUE(csv) << csv.error().message;
        EXPECT_TRUE(csv->rejected.empty());
        Watchlist expected = list;
        expected.note.clear();
        expected.colour = FlagColour::None;
        EXPECT_EQ(watchlistOf(*csv, list.name), expected) << note;
    }
}

TEST(Watchlist, ACsvOfAnotherProgramKeepsWhatAListCanKeep)
{
    const std::string longNote = std::string(kMostNoteBytes - 1, 'x') + "ü";
    const auto read = importList("Ticker;Comment;Colour;Folder\n"
                                 "AAPL;core holding;RED;a//b\n"
                                 "MSFT;;pink;\n"
                                 "AAPL;the second one;blue;\n"
                                 "IBM;" +
                                     longNote + ";;\n",
                                 "broker");
    ASSERT_TRUE(read) << read.error().message;
    const Watchlist list = watchlistOf(*read, "broker");
    ASSERT_EQ(spelledList(list), "AAPL MSFT IBM");
    EXPECT_EQ(list.folder, "");
    EXPECT_EQ(list.symbols[0].note, "core holding");
    EXPECT_EQ(list.symbols[0].colour, FlagColour::Red);
    EXPECT_EQ(list.symbols[1].colour, FlagColour::None);
    // A character is not cut in two, and the list's file can be read again.
    EXPECT_EQ(list.symbols[2].note, std::string(kMostNoteBytes - 1, 'x'));
    EXPECT_EQ(watchlistFromJson(toJson(list)).value(), list);
}

} // namespace
} // namespace tapesift::market
