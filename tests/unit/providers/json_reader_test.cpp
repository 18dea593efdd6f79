#include "providers/json_reader.h"

#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

const AnswerSource kReaderSource{"Binance", "BTC/USDT"};

base::Error parseErrorOf(std::string_view text)
{
    const auto document = JsonDocument::parse(text, kReaderSource);
    return document ? base::Error{} : document.error();
}

double number(std::string_view text)
{
    const auto document = JsonDocument::parse(text, kReaderSource);
    return numberOf(document->root());
}

TEST(JsonReader, NamesProviderAndSymbolOfABrokenAnswer)
{
    const base::Error error = parseErrorOf("[1,2");
    EXPECT_EQ(error.code, base::ErrorCode::Corrupt);
    EXPECT_EQ(error.message, "Binance gave an unusable answer for BTC/USDT");
    EXPECT_FALSE(error.details.empty());
}

TEST(JsonReader, RecognizesWhatIsNoJson)
{
    EXPECT_EQ(parseErrorOf("").details, "the answer is empty");
    EXPECT_EQ(parseErrorOf(" \n").details, "the answer is empty");
    EXPECT_EQ(parseErrorOf("\n<!DOCTYPE html><html></html>").details, "the answer is a web page");
    EXPECT_EQ(parseErrorOf("Edge: Too Many Requests").code, base::ErrorCode::Corrupt);
    EXPECT_EQ(parseErrorOf("[NaN]").code, base::ErrorCode::Corrupt);
    EXPECT_EQ(parseErrorOf("[1e999]").code, base::ErrorCode::Corrupt);
    EXPECT_EQ(parseErrorOf("[123456789012345678901234567890]").code, base::ErrorCode::Corrupt);
    EXPECT_EQ(parseErrorOf("[1] [2]").code, base::ErrorCode::Corrupt);
}

TEST(JsonReader, RefusesBrokenUtf8)
{
    EXPECT_EQ(parseErrorOf("[\"\xC3\x28\"]").code, base::ErrorCode::Corrupt);
}

TEST(JsonReader, SkipsAByteOrderMark)
{
    EXPECT_DOUBLE_EQ(number("\xEF\xBB\xBF"
                            "2.5"),
                     2.5);
}

TEST(JsonReader, RefusesWhatIsNestedTooDeep)
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_TRUE(JsonDocument::parse(nested(60), kReaderSource));
    EXPECT_EQ(parseErrorOf(nested(70)).details, "the answer is nested deeper than 64 levels");
    EXPECT_EQ(parseErrorOf(nested(2'000'000)).code, base::ErrorCode::Corrupt);
}

TEST(JsonReader, ReadsNumbersAndTextsThatHoldOne)
{
    EXPECT_DOUBLE_EQ(number("33334.78"), 33334.78);
    EXPECT_DOUBLE_EQ(number("7"), 7);
    EXPECT_DOUBLE_EQ(number("\"33334.78000000\""), 33334.78);
    EXPECT_DOUBLE_EQ(number("\"1e-06\""), 0.000001);
    for (const char* text : {"null", "true", "\"\"", "\"12x\"", "\" 12\"", "[]", "{}", "\"1e999\""})
        EXPECT_TRUE(std::isnan(number(text))) << text;
}

TEST(JsonReader, ReadsIntegersWithoutFractions)
{
    const auto integer = [](std::string_view text) {
        const auto document = JsonDocument::parse(text, kReaderSource);
        return integerOf(document->root());
    };
    EXPECT_EQ(integer("1499040000000"), 1'499'040'000'000);
    EXPECT_EQ(integer("\"1499040000000\""), 1'499'040'000'000);
    EXPECT_EQ(integer("1.5"), std::nullopt);
    EXPECT_EQ(integer("null"), std::nullopt);
}

TEST(JsonReader, TakesMembersThatAreThere)
{
    const auto document =
        JsonDocument::parse(R"({"a":"x","n":"2","list":[1],"twice":1,"twice":2})", kReaderSource);
    ASSERT_TRUE(document);
    const auto root = document->root();
    EXPECT_EQ(textAt(root, "a"), "x");
    EXPECT_DOUBLE_EQ(numberAt(root, "n"), 2);
    EXPECT_EQ(integerAt(root, "n"), 2);
    EXPECT_EQ(integerAt(root, "twice"), 1);
    EXPECT_TRUE(arrayAt(root, "list"));
    EXPECT_FALSE(arrayAt(root, "a"));
    EXPECT_FALSE(memberOf(root, "b"));
    EXPECT_EQ(textAt(root, "b"), "");
    EXPECT_TRUE(std::isnan(numberAt(root, "b")));
    EXPECT_FALSE(memberOf(*memberOf(root, "list"), "a"));
}

TEST(JsonReader, ADocumentMayBeMoved)
{
    auto document = JsonDocument::parse(R"(["kept"])", kReaderSource);
    ASSERT_TRUE(document);
    const auto list = arrayOf(document->root());
    const JsonDocument moved = std::move(*document);
    EXPECT_EQ(textOf(list->at(0).value_unsafe()), "kept");
    EXPECT_EQ(arrayOf(moved.root())->size(), 1U);
}

} // namespace
} // namespace tapesift::providers
