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

} // namespace tapesift::presentation
