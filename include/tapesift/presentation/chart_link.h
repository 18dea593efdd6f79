#pragma once

#include <QString>

namespace tapesift::presentation {

// The address of a symbol's chart on TradingView: shares with their exchange where it is known,
// pairs without the slash.
QString chartLink(const QString& symbol, const QString& exchange);

// The same on Yahoo Finance, in its spelling: classes of shares with a dash (BRK-B), pairs with the
// dollar (BTC-USD; it has no pairs with a stablecoin).
QString yahooLink(const QString& symbol);

} // namespace tapesift::presentation
