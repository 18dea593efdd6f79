#pragma once

#include <QString>

namespace tapesift::presentation {

// The address of a symbol's chart on TradingView: shares with their exchange where it is known,
// pairs without the slash.
QString chartLink(const QString& symbol, const QString& exchange);

} // namespace tapesift::presentation
