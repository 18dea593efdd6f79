#include "tapesift/presentation/alert_controller.h"

#include <algorithm>

#include "tapesift/presentation/message_text.h"

namespace tapesift::presentation {

using alerts::AlertBook;
using alerts::AlertChannel;
using alerts::AlertRule;

namespace {

constexpr std::size_t kShownSymbols = 5;
constexpr std::size_t kLongestText = 400;
constexpr std::size_t kLongestId = 48;

QString sentenceOf(const base::Error& error)
{
    return errorText(error);
}

// A name as an id: "Gold & silver" is "gold_silver".
std::string idFrom(const QString& wanted, const char* otherwise)
{
    std::string id;
    for (const QChar c : wanted.toLower()) {
        const bool isUsable = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                              (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (isUsable)
            id += c.toLatin1();
        else if (!id.empty() && id.back() != '_')
            id += '_';
        if (id.size() == kLongestId)
            break;
    }
    while (!id.empty() && id.back() == '_')
        id.pop_back();
    if (id.empty() || id.front() < 'a')
        id = id.empty() ? std::string(otherwise) : std::string(otherwise) + "_" + id;
    return id;
}

template <class IsTaken>
std::string freeId(const std::string& id, IsTaken isTaken)
{
    std::string free = id;
    for (int number = 2; isTaken(free); ++number)
        free = id + "_" + std::to_string(number);
    return free;
}

template <class Entry>
void put(std::vector<Entry>& entries, const Entry& entry)
{
    const auto found = std::ranges::find(entries, entry.id, &Entry::id);
    if (found == entries.end())
        entries.push_back(entry);
    else
        *found = entry;
}

template <class Entry>
std::optional<std::pair<std::size_t, Entry>> take(std::vector<Entry>& entries,
                                                  const std::string& id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    if (found == entries.end())
        return std::nullopt;
    const auto at = static_cast<std::size_t>(found - entries.begin());
    std::pair<std::size_t, Entry> taken(at, std::move(*found));
    entries.erase(found);
    return taken;
}

template <class Entry, class IsTaken>
void bringBack(std::vector<Entry>& entries, std::pair<std::size_t, Entry> kept, IsTaken isTaken)
{
    kept.second.id = freeId(kept.second.id, isTaken); // Another one may have taken it meanwhile.
    const auto at = std::min(kept.first, entries.size());
    entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(at), std::move(kept.second));
}

} // namespace

ShownAlert shownAlert(const alerts::AlertMessage& message)
{
    ShownAlert shown;
    shown.title = QString::fromStdString(
        alerts::headline(message, std::min(message.events.size(), kShownSymbols)));
    shown.symbols = static_cast<int>(message.total);
    if (!message.events.empty())
        shown.symbol = QString::fromStdString(message.events.front().symbol);
    if (message.total > 1)
        shown.text = QString::fromStdString(alerts::bodyText(message, kShownSymbols, kLongestText,
                                                             alerts::TextMeasure::Utf16Units));
    return shown;
}

AlertController::AlertController(AlertBackend& backend, Saving saving, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_saving(saving)
{
    m_release.setSingleShot(true);
    connect(&m_release, &QTimer::timeout, this, [this] {
        m_scans.run(
            *this, [this] { return m_backend.release(); },
            [this](const base::Result<AlertNews>& news) { takeNews(news); });
    });
}

AlertController::~AlertController()
{
    m_stop.request_stop();
}

void AlertController::load()
{
    m_books.run(
        *this, [this] { return m_backend.load(); },
        [this, edits = m_edits](base::Result<alerts::LoadedAlertBook> loaded) {
            m_isLoaded = true;
            m_obstacle = loaded ? QString() : sentenceOf(loaded.error());
            if (loaded && edits == m_edits) {
                m_book = std::move(loaded->book);
                m_problems = std::move(loaded->problems);
            }
            Q_EMIT changed();
        });
    refresh();
}

std::string AlertController::freeRuleId(const QString& wanted) const
{
    return freeId(idFrom(wanted, "rule"),
                  [this](const std::string& id) { return m_book.findRule(id) != nullptr; });
}

std::string AlertController::freeChannelId(const QString& wanted) const
{
    return freeId(idFrom(wanted, "channel"),
                  [this](const std::string& id) { return m_book.findChannel(id) != nullptr; });
}

// What is there and was not read yet would be lost.
bool AlertController::canEdit()
{
    if (!m_isLoaded)
        Q_EMIT failed(tr("The alerts are still being read. Try again in a moment."));
    return m_isLoaded && canSave();
}

void AlertController::saveRule(const AlertRule& rule)
{
    if (!canEdit())
        return;
    put(m_book.rules, rule);
    save();
}

void AlertController::saveChannel(const AlertChannel& channel)
{
    if (!canEdit())
        return;
    put(m_book.channels, channel);
    save();
}

void AlertController::removeRule(const std::string& id)
{
    auto taken = take(m_book.rules, id);
    if (!taken)
        return;
    const QString title = QString::fromStdString(taken->second.title());
    m_removed = {std::move(taken), std::nullopt};
    save();
    Q_EMIT removed(title);
}

// Rules go on naming it, so that they have it again once the removal is undone.
void AlertController::removeChannel(const std::string& id)
{
    auto taken = take(m_book.channels, id);
    if (!taken)
        return;
    m_removed = {std::nullopt, std::move(taken)};
    save();
    Q_EMIT removed(QString::fromStdString(id));
}

void AlertController::undoRemove()
{
    Removed kept = std::exchange(m_removed, {});
    if (kept.rule)
        bringBack(m_book.rules, *std::move(kept.rule),
                  [this](const std::string& id) { return m_book.findRule(id) != nullptr; });
    else if (kept.channel)
        bringBack(m_book.channels, *std::move(kept.channel),
                  [this](const std::string& id) { return m_book.findChannel(id) != nullptr; });
    else
        return;
    save();
}

// The window has the change at once. The file is read back, since its problems may be others now
// and, if it could not be written, it says what holds.
void AlertController::save()
{
    ++m_edits;
    Q_EMIT changed();
    m_books.run(
        *this,
        [this, book = m_book]() -> std::pair<base::Status, base::Result<alerts::LoadedAlertBook>> {
            auto saved = m_saving == Saving::Allowed ? m_backend.save(book) : base::Status();
            return {saved, m_backend.load()};
        },
        [this,
         edits = m_edits](std::pair<base::Status, base::Result<alerts::LoadedAlertBook>> end) {
            const auto& [saved, loaded] = end;
            if (!saved)
                Q_EMIT failed(
                    tr("The alerts could not be saved. %1").arg(sentenceOf(saved.error())));
            if (loaded) {
                m_problems = loaded->problems;
                if (!saved && edits == m_edits)
                    m_book = loaded->book;
                Q_EMIT changed();
            }
        });
    refresh();
}

void AlertController::quickCompleted(const store::RunRecord& run)
{
    m_quickRun = run.id;
    evaluate(run, AlertLook::Everything);
}

void AlertController::ended(const store::RunRecord& run)
{
    if (run.status != store::RunStatus::Completed)
        return;
    evaluate(run, m_quickRun == run.id ? AlertLook::Values : AlertLook::Everything);
}

void AlertController::evaluate(const store::RunRecord& run, AlertLook look)
{
    if (!canSave())
        return;
    m_scans.run(
        *this,
        [this, run, look, stop = m_stop.get_token()]() -> base::Result<AlertNews> {
            if (stop.stop_requested())
                return AlertNews{};
            return m_backend.scanned(run, look, stop);
        },
        [this](const base::Result<AlertNews>& news) { takeNews(news); });
}

void AlertController::scannerRan(const scanners::RunRecord& run,
                                 const scanners::ScannerResult& result)
{
    QMetaObject::invokeMethod(
        this,
        [this, run, result] {
            m_scans.run(
                *this, [this, run, result] { return m_backend.scannerRan(run, result); },
                [this](const base::Result<AlertNews>& news) { takeNews(news); });
        },
        Qt::QueuedConnection);
}

void AlertController::takeNews(const base::Result<AlertNews>& news)
{
    if (!news) {
        if (news.error().code != base::ErrorCode::Cancelled)
            Q_EMIT failed(tr("The alerts of this scan could not be worked out. %1")
                              .arg(sentenceOf(news.error())));
        return;
    }
    if (news->nextRelease)
        m_release.start(std::max(*news->nextRelease, std::chrono::milliseconds(1000)));
    else
        m_release.stop();
    if (news->messages.empty())
        return;
    std::vector<ShownAlert> shown;
    for (const alerts::AlertMessage& message : news->messages)
        shown.push_back(shownAlert(message));
    m_unseen += static_cast<int>(shown.size());
    Q_EMIT unseenChanged();
    Q_EMIT told(shown);
    refresh();
}

void AlertController::test(const std::string& channel)
{
    if (std::exchange(m_isTesting, true))
        return;
    // Behind what is being saved: the channel may be new.
    m_books.run(
        *this, [] { return true; },
        [this, channel](bool) {
            m_tests.run(
                *this,
                [this, channel, stop = m_stop.get_token()] {
                    return m_backend.test(channel, stop);
                },
                [this, channel](const base::Result<alerts::DeliveryAnswer>& answer) {
                    m_isTesting = false;
                    Q_EMIT tested(QString::fromStdString(channel), answer.has_value(),
                                  answer ? QString::fromStdString(answer->answer)
                                         : sentenceOf(answer.error()));
                    refresh();
                });
        });
}

void AlertController::retryNow()
{
    m_books.run(
        *this, [this] { return m_backend.retryNow(); },
        [this](const base::Status& status) {
            if (!status)
                Q_EMIT failed(sentenceOf(status.error()));
            refresh();
        });
}

void AlertController::refresh()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_books.run(
        *this, [this] { return m_backend.standing(kShownDeliveries); },
        [this](base::Result<AlertStanding> standing) { takeStanding(std::move(standing)); });
}

void AlertController::takeStanding(base::Result<AlertStanding> standing)
{
    m_isAsking = false;
    if (!standing)
        return; // Told when it was saved or scanned; asking again and again tells nothing new.
    m_standing = *std::move(standing);
    m_fired.clear();
    for (const store::AlertDelivery& delivery : m_standing.log) // newest first
        m_fired.emplace(delivery.rule, delivery.at);
    Q_EMIT standingChanged();
}

std::optional<base::UtcTime> AlertController::lastFired(const std::string& rule) const
{
    const auto found = m_fired.find(rule);
    return found == m_fired.end() ? std::nullopt : std::optional(found->second);
}

const alerts::ChannelStatus* AlertController::statusOf(const std::string& channel) const
{
    const auto found = std::ranges::find(m_standing.channels, channel, &alerts::ChannelStatus::id);
    return found == m_standing.channels.end() ? nullptr : &*found;
}

void AlertController::markSeen()
{
    if (std::exchange(m_unseen, 0) > 0)
        Q_EMIT unseenChanged();
}

} // namespace tapesift::presentation
