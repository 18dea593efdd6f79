#include "tapesift/presentation/scanner_dashboard.h"

#include <algorithm>
#include <utility>

#include "presentation/replace_file.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/engine/kept_scanner_run.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/scan_setup.h"

namespace tapesift::presentation {

namespace {

using scanners::ScannerDefinition;

constexpr const char* kFile = "/session.json";

ScannerDefinition* findIn(std::vector<ScannerDefinition>& definitions, const std::string& name)
{
    const auto found = std::ranges::find(definitions, name, &ScannerDefinition::name);
    return found == definitions.end() ? nullptr : &*found;
}

// What the user plans; everything else is the scanner's.
void takePlan(ScannerDefinition& definition, const ScannerDefinition& planned)
{
    definition.enabled = planned.enabled;
    definition.preSession = planned.preSession;
    definition.schedule = planned.schedule;
    definition.symbolLimit = planned.symbolLimit;
    definition.timeout = planned.timeout;
}

// The scanner as a session runs it, before anything was planned.
ScannerDefinition plainDefinition(const ScannerItem& item)
{
    ScannerDefinition definition = item.definition;
    if (item.kind == ScannerItem::Kind::BuiltIn) {
        definition = {};
        definition.name = item.name.toStdString();
        definition.module = "builtin:" + definition.name;
    }
    definition.enabled = false;
    if (!definition.schedule)
        definition.schedule = standardSchedule(item);
    return definition;
}

QString whatOf(const ScannerItem& item)
{
    if (!item.description.isEmpty())
        return item.description;
    return QString::fromStdString(std::string(item.definition.subject()));
}

} // namespace

scanners::Schedule standardSchedule(const ScannerItem& item)
{
    const auto interval = item.definition.requirements.interval.value_or(market::Interval::Day1);
    bool isWithinDay = market::intervalLength(interval) < std::chrono::days{1};
    if (item.kind == ScannerItem::Kind::BuiltIn) {
        const auto builtin = scanners::findBuiltinScanner(item.name.toStdString());
        isWithinDay = isWithinDay || (builtin && builtin->usesToday);
    }
    scanners::Schedule schedule;
    schedule.interval = isWithinDay ? std::chrono::minutes{15} : std::chrono::hours{24};
    return schedule;
}

ScannerDashboard::ScannerDashboard(const Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&m_services.library, &ScannerLibrary::changed, this, [this] {
        if (!m_isLoaded)
            return;
        forgetRemoved();
        rebuild();
        if (canRun())
            m_services.controller->setScanners(definitions(), renewedScripts());
    });
    if (canRun())
        connectController();
}

void ScannerDashboard::connectController()
{
    SessionController& controller = *m_services.controller;
    connect(&controller, &SessionController::stateChanged, this, &ScannerDashboard::stateChanged);
    connect(&controller, &SessionController::opened, this, [this](const SessionFacts& facts) {
        m_facts = facts;
        Q_EMIT rowsChanged();
    });
    connect(&controller, &SessionController::statusChanged, this,
            [this](const std::vector<scanners::ScannerStatus>& statuses) {
                m_statuses = statuses;
                rebuild();
            });
    connect(&controller, &SessionController::runEnded, this, &ScannerDashboard::addRun);
    connect(&controller, &SessionController::symbolsChanged, this,
            [this](const std::vector<scanners::SessionSymbol>& symbols) {
                m_symbols = symbols;
                Q_EMIT symbolsChanged();
            });
    connect(&controller, &SessionController::told, this, &ScannerDashboard::failed);
    connect(&controller, &SessionController::failed, this, [this](const base::Error& error) {
        Q_EMIT failed(tr("The session could not be opened. %1").arg(errorText(error)));
    });
}

SessionState ScannerDashboard::state() const
{
    return canRun() ? m_services.controller->state() : SessionState::Stopped;
}

base::UtcSeconds ScannerDashboard::now() const
{
    return std::chrono::floor<std::chrono::seconds>(m_services.clock.now());
}

void ScannerDashboard::load()
{
    if (std::exchange(m_isLoading, true))
        return;
    m_services.library.load();
    m_worker.run(
        *this,
        [this] {
            Saved saved;
            const auto text = base::readTextFile(m_services.files, m_services.home + kFile);
            auto config = text ? scanners::sessionConfigFromJson(*text)
                               : base::Result<scanners::LoadedSessionConfig>(text.error());
            if (config)
                saved.config = *std::move(config);
            else if (config.error().code != base::ErrorCode::NotFound)
                saved.problem = config.error();
            auto runs = m_services.store.scannerRuns(kShownRuns);
            if (runs)
                saved.runs = *std::move(runs);
            else
                saved.problem = runs.error();
            return saved;
        },
        [this](Saved saved) { take(std::move(saved)); });
}

void ScannerDashboard::take(Saved saved)
{
    m_isLoading = false;
    m_config = std::move(saved.config.config);
    m_runs.assign(std::make_move_iterator(saved.runs.begin()),
                  std::make_move_iterator(saved.runs.end()));
    m_history = {};
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        m_history.add(engine::runFrom(*run));
    m_isLoaded = true;
    renewedScripts(); // Those that are there are not new.
    forgetRemoved();
    rebuild();
    Q_EMIT runsChanged();
    if (saved.problem)
        Q_EMIT failed(errorText(*saved.problem));
    for (const base::Error& problem : saved.config.problems)
        Q_EMIT failed(QStringLiteral("session.json: ") + errorText(problem));
}

// A scanner that was in the library and no longer is was deleted or renamed.
void ScannerDashboard::forgetRemoved()
{
    std::set<QString> names;
    for (const ScannerItem& item : m_services.library.items())
        names.insert(item.name);
    const std::size_t before = m_config.scanners.size();
    std::erase_if(m_config.scanners, [&](const ScannerDefinition& definition) {
        const QString name = QString::fromStdString(definition.name);
        return m_own.contains(name) && !names.contains(name);
    });
    m_own = std::move(names);
    if (m_config.scanners.size() != before)
        save();
}

// Scripts whose text is another one than at the last call; their definitions name the file alone.
std::set<std::string> ScannerDashboard::renewedScripts()
{
    std::set<std::string> renewed;
    std::map<std::string, std::string> scripts;
    for (const ScannerItem& item : m_services.library.items()) {
        if (item.kind != ScannerItem::Kind::Script)
            continue;
        const std::string name = item.name.toStdString();
        const auto before = m_scripts.find(name);
        if (before != m_scripts.end() && before->second != item.script)
            renewed.insert(name);
        scripts[name] = item.script;
    }
    m_scripts = std::move(scripts);
    return renewed;
}

void ScannerDashboard::rebuild()
{
    m_rows.clear();
    for (const ScannerItem& item : m_services.library.items()) {
        DashboardRow row{item.name, item.title, whatOf(item), item.problem, {}, {}, {}, {}};
        row.definition = plainDefinition(item);
        if (const auto* planned = findIn(m_config.scanners, row.definition.name)) {
            takePlan(row.definition, *planned);
            if (item.kind == ScannerItem::Kind::BuiltIn) {
                row.definition.config = planned->config;
                row.definition.requirements = planned->requirements;
            }
        }
        addRow(std::move(row));
    }
    addOthers();
    count();
    Q_EMIT rowsChanged();
}

// What the file has beside the library: combinations, or formulas that were written into it.
void ScannerDashboard::addOthers()
{
    for (const ScannerDefinition& definition : m_config.scanners) {
        const QString name = QString::fromStdString(definition.name);
        if (!find(name))
            addRow({name,
                    name,
                    QString::fromStdString(definition.module),
                    {},
                    definition,
                    {},
                    {},
                    {}});
    }
}

void ScannerDashboard::addRow(DashboardRow row)
{
    const auto status =
        std::ranges::find_if(m_statuses, [&row](const scanners::ScannerStatus& known) {
            return known.definition.name == row.definition.name;
        });
    if (status != m_statuses.end())
        row.status = *status;
    m_rows.push_back(std::move(row));
}

void ScannerDashboard::count()
{
    const scanners::ScanStatistics statistics = m_history.statistics();
    std::map<std::string, const scanners::RunRecord*> last;
    for (const scanners::RunRecord& record : m_history.records())
        last[record.scanner] = &record;
    for (DashboardRow& row : m_rows) {
        const std::string name = row.name.toStdString();
        if (const auto counts = statistics.byScanner.find(name);
            counts != statistics.byScanner.end())
            row.statistics = counts->second;
        if (const auto record = last.find(name); record != last.end())
            row.lastRun = *record->second;
    }
}

void ScannerDashboard::addRun(const store::ScannerRunRecord& run)
{
    m_runs.push_front(run);
    if (m_runs.size() > kShownRuns)
        m_runs.pop_back();
    m_history.add(engine::runFrom(run));
    count();
    Q_EMIT runAdded();
    Q_EMIT rowsChanged();
}

const DashboardRow* ScannerDashboard::find(const QString& name) const
{
    const auto found = std::ranges::find(m_rows, name, &DashboardRow::name);
    return found == m_rows.end() ? nullptr : &*found;
}

void ScannerDashboard::setOn(const QString& name, bool isOn)
{
    edit(name, [isOn](ScannerDefinition& definition) { definition.enabled = isOn; });
}

void ScannerDashboard::change(const ScannerDefinition& planned)
{
    edit(QString::fromStdString(planned.name),
         [&planned](ScannerDefinition& definition) { takePlan(definition, planned); });
}

void ScannerDashboard::edit(const QString& name,
                            const std::function<void(ScannerDefinition&)>& change)
{
    const DashboardRow* row = find(name);
    if (!row || !canRun())
        return;
    ScannerDefinition definition = row->definition;
    change(definition);
    if (auto* kept = findIn(m_config.scanners, definition.name))
        *kept = definition;
    else
        m_config.scanners.push_back(definition);
    save();
    rebuild();
    m_services.controller->setScanners(definitions());
}

void ScannerDashboard::save()
{
    if (!canRun())
        return;
    const QString universe = loadSetup(m_services.settings).universe;
    const bool isList = universe != QStringLiteral("all") && universe != kTypedUniverse;
    m_config.universe = isList ? universe.toStdString() : std::string();
    m_worker.run(
        *this,
        [this, text = scanners::toJson(m_config)] {
            return replaceFile(m_services.files, QString::fromStdString(m_services.home + kFile),
                               base::asBytes(text));
        },
        [this](const base::Status& status) {
            if (!status)
                Q_EMIT failed(
                    tr("The switches could not be saved. %1").arg(errorText(status.error())));
        });
}

std::vector<ScannerDefinition> ScannerDashboard::definitions() const
{
    std::vector<ScannerDefinition> definitions;
    for (const DashboardRow& row : m_rows)
        if (row.problem.isEmpty())
            definitions.push_back(row.definition);
    return definitions;
}

scanners::SessionConfig ScannerDashboard::sessionConfig() const
{
    scanners::SessionConfig config = m_config;
    config.scanners = definitions();
    return config;
}

void ScannerDashboard::start()
{
    if (canRun())
        m_services.controller->start(sessionConfig());
}

void ScannerDashboard::stop()
{
    if (canRun())
        m_services.controller->stop();
}

void ScannerDashboard::runNow(const QString& name)
{
    if (canRun() && find(name))
        m_services.controller->runNow(name.toStdString(), sessionConfig());
}

void ScannerDashboard::enable(const QString& name)
{
    if (canRun())
        m_services.controller->enable(name.toStdString());
}

} // namespace tapesift::presentation
