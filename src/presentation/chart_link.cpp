#include "tapesift/presentation/chart_link.h"

#include <QUrl>
#include <QUrlQuery>

namespace tapesift::presentation {

QString chartLink(const QString& symbol, const QString& exchange)
{
    QString ticker = symbol;
    ticker.remove(QLatin1Char('/'));
    if (!exchange.isEmpty())
        ticker.prepend(exchange.toUpper() + QLatin1Char(':'));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("symbol"),
                       QString::fromLatin1(QUrl::toPercentEncoding(ticker)));
    QUrl url(QStringLiteral("https://www.tradingview.com/chart/"));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

QString yahooLink(const QString& symbol)
{
    QString ticker = symbol;
    const qsizetype slash = ticker.indexOf(QLatin1Char('/'));
    if (slash >= 0) {
        const QString quote = ticker.mid(slash + 1);
        const bool isDollar = quote == QStringLiteral("USDT") || quote == QStringLiteral("USDC") ||
                              quote == QStringLiteral("BUSD");
        ticker = ticker.left(slash) + QLatin1Char('-') + (isDollar ? QStringLiteral("USD") : quote);
    }
    ticker.replace(QLatin1Char('.'), QLatin1Char('-'));
    return QStringLiteral("https://finance.yahoo.com/quote/") +
           QString::fromLatin1(QUrl::toPercentEncoding(ticker)) + QStringLiteral("/");
}

} // namespace tapesift::presentation
