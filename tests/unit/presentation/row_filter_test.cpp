#include "tapesift/presentation/row_filter.h"

#include <QLocale>

#include <gtest/gtest.h>

#include "unit/presentation/sample_deep.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

using analysis::Signal;
using indicators::IndicatorId;

// RSI 27.44, change +5 (+2.56 %), volume 54.321M, ATR 5 of 200, relative volume 1.75.
ResultRow apple()
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"), 71.6, Signal::Buy);
    row.name = QStringLiteral("Apple Inc.");
    return row;
}

bool accepts(const char* text, const ResultRow& row = apple())
{
    const auto filter = RowFilter::parse(QString::fromUtf8(text));
    EXPECT_TRUE(filter.has_value()) << text;
    return filter && filter->accepts(row);
}

base::Error errorOf(const char* text)
{
    const auto filter = RowFilter::parse(QString::fromUtf8(text));
    EXPECT_FALSE(filter.has_value()) << text;
    return filter ? base::Error{} : filter.error();
}

TEST(RowFilter, AcceptsEverythingWithoutTerms)
{
    EXPECT_TRUE(accepts(""));
    EXPECT_TRUE(accepts("   "));
    EXPECT_TRUE(RowFilter::parse(QStringLiteral(" "))->isEmpty());
    EXPECT_FALSE(RowFilter::parse(QStringLiteral("a"))->isEmpty());
}

TEST(RowFilter, FindsWordsInAllTexts)
{
    EXPECT_TRUE(accepts("aap"));
    EXPECT_TRUE(accepts("apple"));
    EXPECT_TRUE(accepts("nasdaq"));
    EXPECT_TRUE(accepts("TECHNOLOGY"));
    EXPECT_FALSE(accepts("banana"));
    EXPECT_TRUE(accepts("\"apple inc\""));
    EXPECT_FALSE(accepts("\"inc apple\""));
    EXPECT_FALSE(accepts("-apple"));
    EXPECT_TRUE(accepts("!banana"));
}

TEST(RowFilter, WantsAllTermsToHold)
{
    EXPECT_TRUE(accepts("apple rsi<30 signal:buy"));
    EXPECT_FALSE(accepts("apple rsi<20 signal:buy"));
    EXPECT_FALSE(accepts("banana rsi<30"));
}

TEST(RowFilter, ComparesNumbersOfEveryColumnAndAlias)
{
    EXPECT_TRUE(accepts("rsi<30"));
    EXPECT_TRUE(accepts("rsi14 < 27.5"));
    EXPECT_FALSE(accepts("rsi>30"));
    EXPECT_TRUE(accepts("price>=200 last<=200 price>199 price<201"));
    EXPECT_FALSE(accepts("price<200"));
    EXPECT_FALSE(accepts("price>200"));
    EXPECT_TRUE(accepts("chg=5 chg%>2,5 change%>2.5% changePercent<3"));
    EXPECT_TRUE(accepts("vol>50M volume<0.06B"));
    EXPECT_TRUE(accepts("rvol>1.7 relVolume20<1.8"));
    EXPECT_TRUE(accepts("atr%=2.5 atr14=5"));
    EXPECT_TRUE(accepts("macd<0 hist>0.1"));
    EXPECT_TRUE(accepts("-rsi>30"));
}

TEST(RowFilter, TakesEqualAsItIsWritten)
{
    EXPECT_TRUE(accepts("strength=72")); // 71.6 is shown as 72.
    EXPECT_FALSE(accepts("strength=72.0"));
    EXPECT_TRUE(accepts("strength!=71"));
    EXPECT_FALSE(accepts("strength!=72"));
    EXPECT_TRUE(accepts("strength:72"));
}

TEST(RowFilter, NeverComparesWhatDoesNotExist)
{
    ResultRow row = apple();
    row.indicators[IndicatorId::Rsi14] = indicators::kNoValue;
    EXPECT_FALSE(accepts("rsi<30", row));
    EXPECT_FALSE(accepts("rsi>=30", row));
    EXPECT_FALSE(accepts("rsi!=30", row));
    EXPECT_FALSE(accepts("-rsi<30", row));
}

TEST(RowFilter, ChoosesSignals)
{
    const auto with = [](Signal signal) {
        ResultRow row = apple();
        row.signal = signal;
        return row;
    };
    EXPECT_TRUE(accepts("signal:buy", with(Signal::StrongBuy)));
    EXPECT_TRUE(accepts("signal:buy", with(Signal::Buy)));
    EXPECT_FALSE(accepts("signal:buy", with(Signal::Neutral)));
    EXPECT_FALSE(accepts("signal:strong_buy", with(Signal::Buy)));
    EXPECT_TRUE(accepts("signal:\"Strong Buy\"", with(Signal::StrongBuy)));
    EXPECT_TRUE(accepts("signal:strong", with(Signal::StrongSell)));
    EXPECT_FALSE(accepts("signal:strong", with(Signal::Sell)));
    EXPECT_TRUE(accepts("signal:sell,neutral", with(Signal::Neutral)));
    EXPECT_TRUE(accepts("-signal:sell", with(Signal::Neutral)));
    EXPECT_FALSE(accepts("signal!=buy", with(Signal::StrongBuy)));
}

TEST(RowFilter, LooksIntoOneText)
{
    EXPECT_TRUE(accepts("sector:tech"));
    EXPECT_TRUE(accepts("exchange:nasdaq"));
    EXPECT_TRUE(accepts("symbol:AA"));
    EXPECT_FALSE(accepts("symbol:apple"));
    EXPECT_TRUE(accepts("sector:energy,tech"));
    EXPECT_TRUE(accepts("sector:\"information technology\""));
    EXPECT_FALSE(accepts("-exch:nasdaq"));
}

TEST(RowFilter, ChoosesTheStatus)
{
    ResultRow row = apple();
    EXPECT_TRUE(accepts("status:quick", row));
    EXPECT_FALSE(accepts("status:forming", row));
    row.isForming = true;
    row.qualityNotes = 1;
    row.isReused = true;
    EXPECT_TRUE(accepts("status:forming", row));
    EXPECT_TRUE(accepts("status:noted", row)); // Also where another status is shown.
    EXPECT_TRUE(accepts("status:reused", row));
    EXPECT_FALSE(accepts("status:warming", row));
    EXPECT_FALSE(accepts("status:quick", row));
}

TEST(RowFilter, NamesTheWordThatIsWrongAndWhatIsNearest)
{
    const base::Error unknown = errorOf("apple rsj<30");
    EXPECT_EQ(unknown.code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(unknown.message.find("rsj"), std::string::npos);
    EXPECT_NE(unknown.suggestion.find("rsi"), std::string::npos);
    EXPECT_NE(errorOf("signal:bye").suggestion.find("buy"), std::string::npos);
    EXPECT_NE(errorOf("signal:xxxxxxx").suggestion.find("neutral"), std::string::npos);
    EXPECT_NE(errorOf("rsi<abc").message.find("abc"), std::string::npos);
    EXPECT_NE(errorOf("rsi<").message.find("rsi<"), std::string::npos);
    EXPECT_NE(errorOf("ES=F").suggestion.find("quotation"), std::string::npos);
    EXPECT_NE(errorOf("name>5").suggestion.find("name:5"), std::string::npos);
    EXPECT_NE(errorOf("volume>1,000").suggestion.find("1000"), std::string::npos);
    EXPECT_FALSE(errorOf("<5").message.empty());
    EXPECT_FALSE(errorOf("trend>5").message.empty());
}

TEST(RowFilter, AsksWhichNumberIsMeantWhereTheCommaIsTheDecimalMark)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const base::Error error = errorOf("price>1.250");
    EXPECT_NE(error.suggestion.find("1250"), std::string::npos);
    EXPECT_NE(error.suggestion.find("1,250"), std::string::npos);
    EXPECT_TRUE(accepts("price>1,250")); // 1.25
    QLocale::setDefault(before);
    EXPECT_TRUE(accepts("price>1.250"));
}

TEST(RowFilter, LooksAtDeepResults)
{
    ResultRow row = apple();
    row.deep = sampleDeepRow();
    row.deep.rank(91);
    for (const char* text : {"score>50", "rr>=2", "rr=2", "conf>0.4", "ml>60", "rs>90", "cycle<50",
                             "sl<200", "tp>200", "regime:bull", "regime:bear,bull", "regime=Bull",
                             "side:long", "-regime:bear", "status:complete"})
        EXPECT_TRUE(accepts(text, row)) << text;
    for (const char* text : {"score>99", "rr<2", "conf<0", "ml<60", "rs<90", "regime:bear",
                             "-regime:bull", "side:short", "status:quick"})
        EXPECT_FALSE(accepts(text, row)) << text;
    EXPECT_EQ(errorOf("regime:bul").suggestion, "Did you mean “bull”?");
}

TEST(RowFilter, WhatIsNotKnownMeetsNoComparison)
{
    ResultRow row = apple();
    row.deep.state = DeepState::Pending;
    for (const char* text : {"score>0", "score<100", "score!=5", "rr>0", "rs>0", "regime:bull",
                             "-regime:bull", "side:long", "-side:long"})
        EXPECT_FALSE(accepts(text, row)) << text;
    EXPECT_TRUE(RowFilter::parse(QStringLiteral("score>0"))->looksAtDeep());
    EXPECT_TRUE(RowFilter::parse(QStringLiteral("apple regime:bull"))->looksAtDeep());
    EXPECT_FALSE(RowFilter::parse(QStringLiteral("apple rsi<30"))->looksAtDeep());
}

} // namespace
} // namespace tapesift::presentation
