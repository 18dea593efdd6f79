#include "tapesift/report/sentences.h"

#include <fmt/format.h>

#include "tapesift/base/translatable.h"
#include "tapesift/report/number_text.h"

namespace tapesift::report {

using analysis::ReasonCode;
using analysis::Signal;
using market::Outcome;

namespace {

std::string numberText(NumberStyle style, double value)
{
    switch (style) {
    case NumberStyle::None:
        return {};
    case NumberStyle::Whole:
        return decimalText(value, 0);
    case NumberStyle::OneDecimal:
        return decimalText(value, 1);
    case NumberStyle::TwoDecimals:
        return decimalText(value, 2);
    case NumberStyle::FourDecimals:
        return decimalText(value, 4);
    case NumberStyle::SignedTwoDecimals:
        return signedText(value, 2);
    case NumberStyle::Price:
        return priceText(value);
    case NumberStyle::Volume:
        return volumeText(value);
    }
    return {};
}

} // namespace

SentenceTemplate reasonTemplate(ReasonCode code)
{
    using enum NumberStyle;
    switch (code) {
    case ReasonCode::RsiOversold:
        return {TAPESIFT_TRANSLATABLE("Reason", "RSI 14 is {a}, below 30: oversold."), OneDecimal};
    case ReasonCode::RsiOverbought:
        return {TAPESIFT_TRANSLATABLE("Reason", "RSI 14 is {a}, above 70: overbought."),
                OneDecimal};
    case ReasonCode::RsiRising:
        return {TAPESIFT_TRANSLATABLE("Reason", "RSI 14 is {a}, above 50: gains outweigh losses."),
                OneDecimal};
    case ReasonCode::RsiFalling:
        return {TAPESIFT_TRANSLATABLE("Reason", "RSI 14 is {a}, below 50: losses outweigh gains."),
                OneDecimal};
    case ReasonCode::MacdAboveSignal:
        return {TAPESIFT_TRANSLATABLE("Reason",
                                      "MACD {a} is above its signal line {b}: momentum is up."),
                Price, Price};
    case ReasonCode::MacdBelowSignal:
        return {TAPESIFT_TRANSLATABLE("Reason",
                                      "MACD {a} is below its signal line {b}: momentum is down."),
                Price, Price};
    case ReasonCode::AboveAverages:
        return {TAPESIFT_TRANSLATABLE("Reason", "The price is above {a} of {b} moving averages."),
                Whole, Whole};
    case ReasonCode::BelowAverages:
        return {TAPESIFT_TRANSLATABLE("Reason", "The price is below {a} of {b} moving averages."),
                Whole, Whole};
    case ReasonCode::TrendUp:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "SMA 50 at {a} is above SMA 200 at {b}: the long trend is up."),
                Price, Price};
    case ReasonCode::TrendDown:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "SMA 50 at {a} is below SMA 200 at {b}: the long trend is down."),
                Price, Price};
    case ReasonCode::VolumeConfirmsUp:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "Volume is {a} times its 20-bar mean on a change of {b} %: buying."),
                OneDecimal, SignedTwoDecimals};
    case ReasonCode::VolumeConfirmsDown:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "Volume is {a} times its 20-bar mean on a change of {b} %: selling."),
                OneDecimal, SignedTwoDecimals};
    case ReasonCode::NearHigh:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "The price is at {a} % of its 20-bar range, near the high {b}."),
                Whole, Price};
    case ReasonCode::NearLow:
        return {TAPESIFT_TRANSLATABLE(
                    "Reason", "The price is at {a} % of its 20-bar range, near the low {b}."),
                Whole, Price};
    case ReasonCode::NoMovement:
        return {TAPESIFT_TRANSLATABLE("Reason", "The price did not move over the last 14 bars.")};
    }
    return {};
}

std::string englishText(const Sentence& sentence)
{
    return fmt::format(fmt::runtime(sentence.form.text),
                       fmt::arg("a", numberText(sentence.form.a, sentence.a)),
                       fmt::arg("b", numberText(sentence.form.b, sentence.b)));
}

std::string reasonSentence(const analysis::Reason& reason)
{
    return englishText({reasonTemplate(reason.code), reason.a, reason.b});
}

std::string signalLabel(Signal signal)
{
    switch (signal) {
    case Signal::StrongSell:
        return TAPESIFT_TRANSLATABLE("Signal", "Strong Sell");
    case Signal::Sell:
        return TAPESIFT_TRANSLATABLE("Signal", "Sell");
    case Signal::Neutral:
        return TAPESIFT_TRANSLATABLE("Signal", "Neutral");
    case Signal::Buy:
        return TAPESIFT_TRANSLATABLE("Signal", "Buy");
    case Signal::StrongBuy:
        return TAPESIFT_TRANSLATABLE("Signal", "Strong Buy");
    }
    return {};
}

std::string_view outcomeLabel(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return TAPESIFT_TRANSLATABLE("Outcome", "ok");
    case Outcome::Filtered:
        return TAPESIFT_TRANSLATABLE("Outcome", "filtered");
    case Outcome::NoData:
        return TAPESIFT_TRANSLATABLE("Outcome", "no data");
    case Outcome::TooShort:
        return TAPESIFT_TRANSLATABLE("Outcome", "too short");
    case Outcome::Stale:
        return TAPESIFT_TRANSLATABLE("Outcome", "stale");
    case Outcome::BadData:
        return TAPESIFT_TRANSLATABLE("Outcome", "bad data");
    case Outcome::UnknownSymbol:
        return TAPESIFT_TRANSLATABLE("Outcome", "unknown symbol");
    case Outcome::NotEntitled:
        return TAPESIFT_TRANSLATABLE("Outcome", "not entitled");
    case Outcome::RateLimited:
        return TAPESIFT_TRANSLATABLE("Outcome", "rate limited");
    case Outcome::TimedOut:
        return TAPESIFT_TRANSLATABLE("Outcome", "timed out");
    case Outcome::ProviderBlocked:
        return TAPESIFT_TRANSLATABLE("Outcome", "provider blocked");
    case Outcome::Failed:
        return TAPESIFT_TRANSLATABLE("Outcome", "failed");
    case Outcome::Cancelled:
        return TAPESIFT_TRANSLATABLE("Outcome", "cancelled");
    }
    return {};
}

} // namespace tapesift::report
