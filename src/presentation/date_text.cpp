#include "tapesift/presentation/date_text.h"

namespace tapesift::presentation {

QString dateText(const QDate& day, const QLocale& locale)
{
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return day.toString(Qt::ISODate);
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return locale.toString(day, format);
}

QString dateText(base::UtcSeconds time, const QLocale& locale)
{
    return dateText(QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).date(),
                    locale);
}

QString dateTimeText(const QDateTime& time, const QLocale& locale)
{
    return QStringLiteral("%1 %2").arg(dateText(time.date(), locale),
                                       locale.toString(time.time(), QLocale::ShortFormat));
}

QString dateTimeText(base::UtcTime time, const QLocale& locale)
{
    return dateTimeText(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()), locale);
}

} // namespace tapesift::presentation
