#include "tapesift/presentation/network_view.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace tapesift::presentation {

namespace {

using namespace std::chrono_literals;

constexpr auto kPaceWindow = 10s; // Long enough to be calm, short enough to follow a slow-down.
constexpr auto kPaceFrom = 1s;    // A pace over less would jump about.
constexpr auto kWaitFrom = 1s;    // A wait that is shorter than that is the pace.
constexpr auto kSameWait = 500ms; // The end of one wait is worked out anew again and again.

QString number(double value)
{
    const bool isWhole = value >= 10 || value == static_cast<double>(static_cast<qint64>(value));
    return QLocale().toString(value, 'f', isWhole ? 0 : 1);
}

// The time of day as the trader's clock shows it; with the date where that is another day.
QString clockText(base::UtcTime time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(
        std::chrono::round<std::chrono::seconds>(time).time_since_epoch().count() * 1000);
    return local.toString(QStringLiteral("HH:mm:ss"));
}

QString waitText(const net::ClientStatus& client)
{
    const QString reason = networkReason(client.reason);
    if (client.isStopped)
        return QCoreApplication::translate("NetworkView", "stopped: %1").arg(reason);
    if (!client.waitingUntil)
        return {};
    const QString until = QCoreApplication::translate("NetworkView", "waiting until %1")
                              .arg(clockText(*client.waitingUntil));
    return reason.isEmpty() ? until : QStringLiteral("%1: %2").arg(until, reason);
}

QString budgetText(const net::ClientStatus& client)
{
    if (client.unitsInAll <= 0)
        return {};
    return QCoreApplication::translate("NetworkView", "left: %1 of %2 units")
        .arg(number(std::floor(client.unitsLeft)), number(client.unitsInAll));
}

QString clientLine(const net::ClientStatus& client)
{
    QStringList facts;
    const int sent = static_cast<int>(client.sent);
    facts << QCoreApplication::translate("NetworkView", "%n request(s)", nullptr, sent);
    if (client.inFlight > 0)
        facts << QCoreApplication::translate("NetworkView", "%1 on their way").arg(client.inFlight);
    if (client.waiting > 0)
        facts << QCoreApplication::translate("NetworkView", "%1 waiting for their turn")
                     .arg(client.waiting);
    if (client.retries > 0) {
        const int retries = static_cast<int>(client.retries);
        facts << QCoreApplication::translate("NetworkView", "%n retries", nullptr, retries);
    }
    for (const QString& fact : {budgetText(client), waitText(client)})
        if (!fact.isEmpty())
            facts << fact;
    facts << QLocale().formattedDataSize(static_cast<qint64>(client.bytes));
    return QStringLiteral("%1: %2").arg(QString::fromStdString(client.label),
                                        facts.join(QStringLiteral(" · ")));
}

// A sentence with places for what differs, and how it is found.
struct Phrase
{
    const char* pattern = nullptr;
    const char* text = nullptr;
};

constexpr std::array kNetworkPhrases = {
    Phrase{"^(.+) allows ([\\d.,]+) units (.+), of which ([\\d.,]+) are used$",
           QT_TRANSLATE_NOOP("NetworkReason", "%1 allows %2 units %3, of which %4 are used")},
    Phrase{"^(.+) has banned this computer: (.+)$",
           QT_TRANSLATE_NOOP("NetworkReason", "%1 has banned this computer: %2")},
    Phrase{"^(.+) refuses further requests: (.+)$",
           QT_TRANSLATE_NOOP("NetworkReason", "%1 refuses further requests: %2")},
    Phrase{"^(.+) refuses requests: (.+)$",
           QT_TRANSLATE_NOOP("NetworkReason", "%1 refuses requests: %2")},
    Phrase{"^(.+) failed several times: (.+)$",
           QT_TRANSLATE_NOOP("NetworkReason", "%1 failed several times: %2")},
};

constexpr std::array kWindows = {
    QT_TRANSLATE_NOOP("NetworkReason", "a second"),
    QT_TRANSLATE_NOOP("NetworkReason", "a minute"),
    QT_TRANSLATE_NOOP("NetworkReason", "an hour"),
    QT_TRANSLATE_NOOP("NetworkReason", "a day"),
};

QString translatedReason(const char* english)
{
    return QCoreApplication::translate("NetworkReason", english);
}

// "a minute" in the chosen language, "4,800" as it writes numbers, anything else as it is.
QString translatedPart(const QString& part)
{
    for (const char* window : kWindows)
        if (part == QLatin1String(window))
            return translatedReason(window);
    bool isNumber = false;
    const double value = QLocale::c().toDouble(QString(part).remove(QLatin1Char(',')), &isNumber);
    return isNumber ? number(value) : part;
}

} // namespace

QString networkReason(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    for (const Phrase& phrase : kNetworkPhrases) {
        const QRegularExpression pattern(QString::fromLatin1(phrase.pattern));
        const auto found = pattern.match(text);
        if (!found.hasMatch())
            continue;
        QString told = translatedReason(phrase.text);
        // From behind: a part that was filled in may hold a percent sign itself.
        QStringList parts = found.capturedTexts();
        parts.removeFirst();
        for (QString& part : parts)
            part = translatedPart(part);
        for (qsizetype i = parts.size(); i < 4; ++i)
            parts.push_back({});
        if (phrase.text == kNetworkPhrases.front().text)
            return told.arg(parts[0], parts[1], parts[2], parts[3]);
        return told.arg(parts[0], parts[1]);
    }
    return text;
}

QString NetworkView::line() const
{
    QStringList facts;
    for (const QString& fact : {wait, pace, budget, retries})
        if (!fact.isEmpty())
            facts << fact;
    return facts.join(QStringLiteral("  ·  "));
}

double NetworkMeter::requestsPerSecond() const
{
    if (m_samples.size() < 2)
        return -1;
    const auto time = m_samples.back().at - m_samples.front().at;
    if (time < kPaceFrom)
        return -1;
    return static_cast<double>(m_samples.back().sent - m_samples.front().sent) /
           std::chrono::duration<double>(time).count();
}

void NetworkMeter::clear()
{
    m_samples.clear();
    m_waits.clear();
}

bool NetworkMeter::isWaiting(std::chrono::milliseconds at, const net::ClientStatus& client)
{
    if (client.isStopped)
        return true;
    if (!client.waitingUntil) {
        m_waits.erase(client.provider);
        return false;
    }
    const auto [wait, isNew] = m_waits.try_emplace(client.provider, Wait{at, *client.waitingUntil});
    if (!isNew && std::chrono::abs(*client.waitingUntil - wait->second.until) > kSameWait)
        wait->second.since = at;
    wait->second.until = *client.waitingUntil;
    return at - wait->second.since >= kWaitFrom;
}

NetworkView NetworkMeter::add(std::chrono::milliseconds at,
                              const std::vector<net::ClientStatus>& clients)
{
    NetworkView view;
    if (clients.empty())
        return view;
    const std::uint64_t sent = clients.front().sent;
    std::uint64_t retries = 0;
    QStringList lines;
    for (const net::ClientStatus& client : clients) {
        retries += client.retries;
        lines << clientLine(client);
        const bool isHeld = isWaiting(at, client);
        if (isHeld && view.wait.isEmpty())
            view.wait = waitText(client);
        if (isHeld && &client == &clients.front())
            view.isHeld = true;
    }
    if (!m_samples.empty() && sent < m_samples.back().sent)
        m_samples.clear(); // Another client has come in the place of one.
    m_samples.push_back({at, sent});
    while (m_samples.size() > 2 && at - m_samples[1].at >= kPaceWindow)
        m_samples.pop_front();
    // While nothing is sent the pace of before would only confuse.
    if (const double pace = requestsPerSecond(); pace >= 0 && !view.isHeld)
        view.pace =
            QCoreApplication::translate("NetworkView", "%1 requests a second").arg(number(pace));
    if (retries > 0) {
        const int n = static_cast<int>(retries);
        view.retries = QCoreApplication::translate("NetworkView", "%n retries", nullptr, n);
    }
    const net::ClientStatus& own = clients.front();
    view.budget = budgetText(own);
    if (own.unitsInAll > 0)
        view.budgetShare = std::clamp(own.unitsLeft / own.unitsInAll, 0.0, 1.0);
    view.toolTip = lines.join(QLatin1Char('\n'));
    return view;
}

} // namespace tapesift::presentation
