#include "schedule_words.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace tapesift::presentation {

namespace {

class ScheduleTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScheduleWords)
};

constexpr std::array kSchedulePhrases = {
    QT_TRANSLATE_NOOP("ScheduleWords", "every minute"),
    QT_TRANSLATE_NOOP("ScheduleWords", "every hour"),
    QT_TRANSLATE_NOOP("ScheduleWords", "once a day"),
    QT_TRANSLATE_NOOP("ScheduleWords", "every day"),
    QT_TRANSLATE_NOOP("ScheduleWords", "trading days"),
    QT_TRANSLATE_NOOP("ScheduleWords", "when closed at the next open"),
};

const QStringList kDays = {QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"),
                           QStringLiteral("Thu"), QStringLiteral("Fri"), QStringLiteral("Sat"),
                           QStringLiteral("Sun")};

// "Mon", "Mon–Fri".
QString daysText(const QString& english, const QLocale& locale)
{
    QStringList names;
    for (const QString& day : english.split(QChar(0x2013))) {
        const auto place = kDays.indexOf(day);
        if (place < 0)
            return {};
        names += locale.standaloneDayName(static_cast<int>(place) + 1, QLocale::ShortFormat);
    }
    return names.join(QChar(0x2013));
}

QString partText(const QString& english, const QLocale& locale)
{
    for (const char* phrase : kSchedulePhrases)
        if (english == QLatin1String(phrase))
            return ScheduleTexts::tr(phrase);
    static const QRegularExpression every(QStringLiteral("^every (\\d+) (minutes|hours)$"));
    const auto match = every.match(english);
    if (match.hasMatch())
        return (match.captured(2) == QStringLiteral("hours")
                    ? ScheduleTexts::tr("every %1 hours")
                    : ScheduleTexts::tr("every %1 minutes"))
            .arg(match.captured(1));
    const QString days = daysText(english, locale);
    return days.isEmpty() ? english : days;
}

} // namespace

QString scheduleWords(std::string_view english, const QLocale& locale)
{
    QStringList parts;
    for (const QString& part :
         QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()))
             .split(QStringLiteral(", ")))
        parts += partText(part, locale);
    return parts.join(QStringLiteral(", "));
}

} // namespace tapesift::presentation
