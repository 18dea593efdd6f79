#include "tapesift/report/sentences.h"

#include <fmt/format.h>

#include "report/number_text.h"

namespace tapesift::report {

using analysis::ReasonCode;
using analysis::Signal;
using market::Outcome;

std::string reasonSentence(const analysis::Reason& reason)
{
    const auto whole = [](double value) { return decimalText(value, 0); };
    const double a = reason.a;
    const double b = reason.b;
    switch (reason.code) {
    case ReasonCode::RsiOversold:
        return fmt::format("RSI 14 is {}, below 30: oversold.", decimalText(a, 1));
    case ReasonCode::RsiOverbought:
        return fmt::format("RSI 14 is {}, above 70: overbought.", decimalText(a, 1));
    case ReasonCode::RsiRising:
        return fmt::format("RSI 14 is {}, above 50: gains outweigh losses.", decimalText(a, 1));
    case ReasonCode::RsiFalling:
        return fmt::format("RSI 14 is {}, below 50: losses outweigh gains.", decimalText(a, 1));
    case ReasonCode::MacdAboveSignal:
        return fmt::format("MACD {} is above its signal line {}: momentum is up.", priceText(a),
                           priceText(b));
    case ReasonCode::MacdBelowSignal:
        return fmt::format("MACD {} is below its signal line {}: momentum is down.", priceText(a),
                           priceText(b));
    case ReasonCode::AboveAverages:
        return fmt::format("The price is above {} of {} moving averages.", whole(a), whole(b));
    case ReasonCode::BelowAverages:
        return fmt::format("The price is below {} of {} moving averages.", whole(a), whole(b));
    case ReasonCode::TrendUp:
        return fmt::format("SMA 50 at {} is above SMA 200 at {}: the long trend is up.",
                           priceText(a), priceText(b));
    case ReasonCode::TrendDown:
        return fmt::format("SMA 50 at {} is below SMA 200 at {}: the long trend is down.",
                           priceText(a), priceText(b));
    case ReasonCode::VolumeConfirmsUp:
        return fmt::format("Volume is {} times its 20-bar mean on a change of {} %: buying.",
                           decimalText(a, 1), signedText(b, 2));
    case ReasonCode::VolumeConfirmsDown:
        return fmt::format("Volume is {} times its 20-bar mean on a change of {} %: selling.",
                           decimalText(a, 1), signedText(b, 2));
    case ReasonCode::NearHigh:
        return fmt::format("The price is at {} % of its 20-bar range, near the high {}.", whole(a),
                           priceText(b));
    case ReasonCode::NearLow:
        return fmt::format("The price is at {} % of its 20-bar range, near the low {}.", whole(a),
                           priceText(b));
    case ReasonCode::NoMovement:
        return "The price did not move over the last 14 bars.";
    }
    return {};
}

std::string signalLabel(Signal signal)
{
    switch (signal) {
    case Signal::StrongSell:
        return "Strong Sell";
    case Signal::Sell:
        return "Sell";
    case Signal::Neutral:
        return "Neutral";
    case Signal::Buy:
        return "Buy";
    case Signal::StrongBuy:
        return "Strong Buy";
    }
    return {};
}

std::string_view outcomeLabel(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return "ok";
    case Outcome::Filtered:
        return "filtered";
    case Outcome::NoData:
        return "no data";
    case Outcome::TooShort:
        return "too short";
    case Outcome::Stale:
        return "stale";
    case Outcome::BadData:
        return "bad data";
    case Outcome::UnknownSymbol:
        return "unknown symbol";
    case Outcome::NotEntitled:
        return "not entitled";
    case Outcome::RateLimited:
        return "rate limited";
    case Outcome::TimedOut:
        return "timed out";
    case Outcome::ProviderBlocked:
        return "provider blocked";
    case Outcome::Failed:
        return "failed";
    case Outcome::Cancelled:
        return "cancelled";
    }
    return {};
}

} // namespace tapesift::report
