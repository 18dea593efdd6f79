#include "tapesift/alerts/alert_center.h"

#include <utility>

namespace tapesift::alerts {

namespace {

// What is kept of each kind while the database takes nothing; older ones go.
constexpr std::size_t kMostUnsaved = 100'000;

template <class T>
void append(std::vector<T>& to, std::vector<T> more)
{
    if (to.size() + more.size() > kMostUnsaved)
        to.clear();
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

base::Result<std::unique_ptr<AlertCenter>> AlertCenter::open(AlertBook book, Services services)
{
    auto center = std::make_unique<AlertCenter>(std::move(book), services);
    const std::lock_guard lock(center->m_mutex);
    if (auto begun = center->begin(); !begun)
        return begun.error();
    return center;
}

AlertCenter::AlertCenter(AlertBook book, Services services)
    : m_services(services)
    , m_book(std::move(book))
{
}

AlertCenter::~AlertCenter() = default;

// With m_mutex held.
base::Status AlertCenter::begin()
{
    const auto memory = m_services.store.memory();
    if (!memory)
        return memory.error();
    m_evaluator.emplace(m_book.rules, *memory, m_services.calendars, m_services.clock.now());
    return {};
}

base::Status AlertCenter::setBook(AlertBook book)
{
    m_services.delivery.setChannels(book.channels);
    // What was told so far is saved for the new rules to remember.
    if (auto finished = finish(); !finished)
        return finished.error();
    const std::lock_guard lock(m_mutex);
    m_book = std::move(book);
    return begin();
}

void AlertCenter::setListener(std::function<void(const AlertMessage&)> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

void AlertCenter::observe(const Observation& seen, FormulaJudge* judge)
{
    const std::lock_guard lock(m_mutex);
    m_evaluator->observe(seen, m_services.clock.now(), judge);
}

void AlertCenter::scannerRan(const ScannerSighting& run)
{
    const std::lock_guard lock(m_mutex);
    m_evaluator->scannerRan(run, m_services.clock.now());
}

base::Result<std::size_t> AlertCenter::finish()
{
    std::size_t told = 0;
    {
        const std::lock_guard lock(m_mutex);
        AlertRound round = m_evaluator->finish(m_services.clock.now());
        for (const AlertMessage& message : round.messages) {
            if (const AlertRule* rule = m_book.findRule(message.rule))
                append(m_unsaved.deliveries, deliveriesOf(message, *rule));
        }
        append(m_unsaved.forgotten, std::move(round.change.forgotten));
        append(m_unsaved.rules, std::move(round.change.rules));
        append(m_unsaved.states, std::move(round.change.states));
        append(m_untold, std::move(round.messages));
        if (auto saved = m_services.store.commit(m_unsaved); !saved) {
            m_services.log.warning("{}", base::describe(saved.error()));
            return saved.error();
        }
        m_unsaved = {};
        for (const AlertMessage& message : std::exchange(m_untold, {})) {
            ++told;
            if (m_listener)
                m_listener(message);
        }
    }
    if (told > 0)
        m_services.delivery.wake();
    return told;
}

std::vector<std::string> AlertCenter::scanners() const
{
    const std::lock_guard lock(m_mutex);
    return m_evaluator->scanners();
}

std::vector<std::string> AlertCenter::formulas() const
{
    const std::lock_guard lock(m_mutex);
    return m_evaluator->formulas();
}

std::optional<base::UtcTime> AlertCenter::nextRelease() const
{
    const std::lock_guard lock(m_mutex);
    return m_evaluator->nextRelease(m_services.clock.now());
}

} // namespace tapesift::alerts
