#include "tapesift/report/json_writer.h"

#include <algorithm>
#include <limits>
#include <sstream>

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

template <class Write>
std::string written(Write write)
{
    std::ostringstream out;
    {
        JsonWriter json(out);
        write(json);
    }
    return out.str();
}

std::string quotedText(std::string_view text)
{
    return written([text](JsonWriter& json) { json.text(text); });
}

TEST(JsonWriter, NestsObjectsAndArraysInTheOrderOfTheCalls)
{
    EXPECT_EQ(written([](JsonWriter& json) {
                  json.beginObject();
                  json.key("b");
                  json.integer(-7);
                  json.key("a");
                  json.beginArray();
                  json.boolean(true);
                  json.null();
                  json.beginObject();
                  json.endObject();
                  json.beginArray();
                  json.endArray();
                  json.endArray();
                  json.key("c");
                  json.text("x");
                  json.endObject();
              }),
              R"({"b":-7,"a":[true,null,{},[]],"c":"x"})");
}

TEST(JsonWriter, WritesTheShortestFormOfNumbers)
{
    EXPECT_EQ(written([](JsonWriter& json) {
                  json.beginArray();
                  json.number(0.1);
                  json.number(100);
                  json.number(-0.1 - 0.2);
                  json.number(1e300);
                  json.number(std::numeric_limits<double>::quiet_NaN());
                  json.number(std::numeric_limits<double>::infinity());
                  json.integer(std::numeric_limits<std::int64_t>::min());
                  json.endArray();
              }),
              "[0.1,100,-0.30000000000000004,1e+300,null,null,-9223372036854775808]");
}

TEST(JsonWriter, EscapesWhatJsonWants)
{
    EXPECT_EQ(quotedText("say \"hi\" \\ / done"), R"("say \"hi\" \\ / done")");
    EXPECT_EQ(quotedText("a\nb\tc\rd"), R"("a\nb\tc\rd")");
    EXPECT_EQ(quotedText(std::string_view("\0\x01\x1F\x7F", 4)), "\"\\u0000\\u0001\\u001f\x7F\"");
}

TEST(JsonWriter, KeepsUtf8AndReplacesWhatIsNot)
{
    EXPECT_EQ(quotedText("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x93\x88"),
              "\"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x93\x88\"");
    EXPECT_EQ(quotedText("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
    EXPECT_EQ(quotedText("\xC3"), "\"\xEF\xBF\xBD\"");                 // cut off
    EXPECT_EQ(quotedText("\xC3\"x"), "\"\xEF\xBF\xBD\\\"x\"");         // cut off before a quote
    EXPECT_EQ(quotedText("\xC0\xAF"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\""); // overlong
    EXPECT_EQ(quotedText("\xED\xA0\x80"),
              "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""); // surrogate
}

TEST(JsonWriter, BreaksLinesWhereAsked)
{
    EXPECT_EQ(written([](JsonWriter& json) {
                  json.beginArray();
                  json.breakLine();
                  json.integer(1);
                  json.breakLine();
                  json.integer(2);
                  json.breakLine();
                  json.endArray();
                  json.endDocument();
                  json.integer(3);
                  json.endDocument();
              }),
              "[\n1,\n2\n]\n3\n");
}

TEST(JsonWriter, LosesNothingBetweenBlocks)
{
    const std::string text(1000, 'x');
    const std::string all = written([&](JsonWriter& json) {
        json.beginArray();
        for (int i = 0; i < 500; ++i)
            json.text(text);
        json.endArray();
    });
    EXPECT_EQ(all.size(), 500 * (text.size() + 3) + 1);
    EXPECT_EQ(std::ranges::count(all, 'x'), 500'000);
}

} // namespace
} // namespace tapesift::report
