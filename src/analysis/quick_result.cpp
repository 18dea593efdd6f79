#include "tapesift/analysis/quick_result.h"

namespace tapesift::analysis {

std::string_view signalName(Signal signal)
{
    switch (signal) {
    case Signal::StrongSell:
        return "STRONG_SELL";
    case Signal::Sell:
        return "SELL";
    case Signal::Neutral:
        return "NEUTRAL";
    case Signal::Buy:
        return "BUY";
    case Signal::StrongBuy:
        return "STRONG_BUY";
    }
    return {};
}

} // namespace tapesift::analysis
