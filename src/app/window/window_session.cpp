#include "app/window/window_session.h"

#include <algorithm>

#include "app/commands/auto_export.h"
#include "app/commands/filter_choice.h"
#include "app/model_training.h"
#include "app/window/window_alerts.h"
#include "app/window/window_api.h"
#include "app/window/window_keys.h"
#include "app/window/window_scanners.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/widgets/look.h"
#include "tapesift/widgets/theme_names.h"

namespace tapesift::app {

using presentation::SettingsKeeper;

struct WindowSession::Parts
{
    Parts(Composition& composition, Access access, std::unique_ptr<KeyChain> chain)
        : settings(composition.files(), composition.home(), composition.settings(),
                   access == Access::Write ? SettingsKeeper::Saving::Allowed
                                           : SettingsKeeper::Saving::Never,
                   composition.log())
        , transfer(composition.files(), settings)
        , archive(composition.store())
        , bars(barServices(composition))
        , details(results, archive, bars)
        , keys(composition.keys(), std::move(chain))
        , probe(composition.files(), composition.providers(), &keys)
        , exporter(composition.files())
        , scanners(composition.files(), composition.home(),
                   access == Access::Write ? presentation::ScannerLibrary::Saving::Allowed
                                           : presentation::ScannerLibrary::Saving::Never)
        , matches(results, barServices(composition))
        , bell(presentation::playSoundFile)
        , alertBackend(composition,
                       access == Access::Write ? WindowAlerts::Access::Write
                                               : WindowAlerts::Access::ReadOnly,
                       bell, bell)
        , alerts(alertBackend, access == Access::Write
                                   ? presentation::AlertController::Saving::Allowed
                                   : presentation::AlertController::Saving::Never)
        , sessions(access == Access::Write ? std::make_unique<presentation::SessionController>(
                                                 sessionAccess(composition, settings, alerts))
                                           : nullptr)
        , dashboard({composition.files(), composition.home(), composition.store(),
                     composition.clock(), settings, scanners, sessions.get()})
        , backtests(backtestServices(composition, settings))
        , outcomes(outcomeSource(composition, settings))
        , lists(composition.files(), composition.home(),
                access == Access::Write ? presentation::WatchlistLibrary::Saving::Allowed
                                        : presentation::WatchlistLibrary::Saving::Never)
    {
        archive.openNewest(); // Its thread reads while this one makes the window.
        archive.list();
        keys.readStored();
        connectAlerts();
        look.apply(widgets::themeFromText(settings.text(settings::kWindowTheme)),
                   widgets::paletteFromText(settings.text(settings::kWindowPalette)));
    }

    // The secrets of channels are looked for as soon as it is known which there are; what waited
    // for one is tried when it comes.
    void connectAlerts()
    {
        QObject::connect(&alerts, &presentation::AlertController::changed, &keys, [this] {
            for (const tapesift::alerts::AlertChannel& channel : alerts.book().channels)
                if (tapesift::alerts::needsSecret(channel))
                    keys.readStored(
                        QString::fromStdString(tapesift::alerts::secretVariableOf(channel)));
        });
        QObject::connect(
            &keys, &presentation::KeyAccess::changed, &alerts, [this](const QString& variable) {
                const auto& channels = alerts.book().channels;
                if (std::ranges::find(channels, variable.toStdString(),
                                      tapesift::alerts::secretVariableOf) != channels.end())
                    alerts.retryNow();
            });
        alerts.load();
    }

    static presentation::BarServices barServices(Composition& composition)
    {
        return {composition.files(),
                composition.clock(),
                composition.log(),
                composition.cache(),
                cacheFolderOf(composition.home()),
                composition.providers(),
                composition.calendars(),
                composition.loading()};
    }

    SettingsKeeper settings;
    presentation::SettingsTransfer transfer;
    presentation::RunResults results;
    presentation::RunArchive archive;
    presentation::BarService bars;
    presentation::DetailController details;
    WindowKeys keys;
    presentation::SetupProbe probe;
    presentation::Exporter exporter;
    presentation::ScannerLibrary scanners;
    presentation::ScannerMatches matches;
    presentation::AlertBell bell;
    WindowAlerts alertBackend;
    presentation::AlertController alerts;                      // before what tells it of runs
    std::unique_ptr<presentation::SessionController> sessions; // null: read only
    presentation::ScannerDashboard dashboard;
    presentation::BacktestController backtests;
    presentation::OutcomeController outcomes;
    presentation::WatchlistLibrary lists;
    std::unique_ptr<presentation::ScanController> scans;  // null: read only
    std::unique_ptr<presentation::ModelTrainer> trainer;  // null as well
    std::unique_ptr<presentation::WatchController> watch; // null as well
    presentation::LocalApi localApi;
    std::unique_ptr<WindowApi> apiServer; // null as well; ends before what it serves
    widgets::Look look;
};

WindowSession::WindowSession(std::unique_ptr<Composition> composition, Access access,
                             std::unique_ptr<KeyChain> chain)
    : m_composition(std::move(composition))
    , m_parts(std::make_unique<Parts>(*m_composition, access, std::move(chain)))
{
    if (access == Access::Write) {
        m_parts->scans = std::make_unique<presentation::ScanController>(scanServices());
        m_parts->trainer = std::make_unique<presentation::ModelTrainer>(
            [this](const store::RunRecord& run) { return trainingFor(run); }, m_composition->log());
        connect(m_parts->scans.get(), &presentation::ScanController::ended, m_parts->trainer.get(),
                &presentation::ModelTrainer::consider);
        connect(m_parts->scans.get(), &presentation::ScanController::ended, this,
                &WindowSession::exportBySettings);
        m_parts->watch = std::make_unique<presentation::WatchController>(
            presentation::WatchController::Services{m_parts->settings, m_composition->calendars(),
                                                    m_composition->clock(), m_composition->log()});
    }
    m_window = std::make_unique<widgets::MainWindow>(widgets::WindowServices{
        m_parts->settings,    m_parts->results,
        m_parts->archive,     m_parts->bars,
        m_parts->details,     m_parts->probe,
        m_parts->exporter,    m_parts->keys,
        m_parts->scanners,    m_parts->matches,
        m_parts->dashboard,   m_parts->backtests,
        m_parts->outcomes,    m_parts->alerts,
        m_parts->bell,        m_parts->lists,
        m_parts->scans.get(), m_parts->trainer.get(),
        m_parts->look,        m_parts->watch.get(),
        &m_parts->transfer,   access == Access::Write ? &m_parts->localApi : nullptr});
    if (access == Access::Write) // After the window: it is told how the API stands.
        serveLocalApi();
    const std::string& notice = m_composition->store().openingNotice();
    if (!notice.empty())
        m_window->tell(presentation::messageText(notice), true);
    connect(m_window.get(), &widgets::MainWindow::restartRequested, this,
            &WindowSession::restartRequested);
}

WindowSession::~WindowSession()
{
    m_parts->alertBackend.setListener({});
}

void WindowSession::serveLocalApi()
{
    m_parts->apiServer = std::make_unique<WindowApi>(
        WindowApi::Services{*m_composition, m_parts->settings, *m_parts->scans, m_parts->localApi});
    m_parts->alertBackend.setListener(
        [api = m_parts->apiServer.get()](const alerts::AlertMessage& alert) {
            api->tellAlert(alert);
        });
}

void WindowSession::exportBySettings(const store::RunRecord& run)
{
    const auto wanted = autoExportOf(m_parts->settings.settings(), m_composition->home());
    const auto& shown = m_parts->results.run();
    if (!wanted || run.status != store::RunStatus::Completed || !shown || shown->id != run.id)
        return;
    std::vector<presentation::SavedRow> rows;
    for (const presentation::ResultRow& row : m_parts->results.results().all())
        rows.push_back(presentation::savedRow(row));
    m_parts->exporter.writeInto(QString::fromStdString(wanted->folder), wanted->format, run,
                                std::move(rows));
}

presentation::ScanServices WindowSession::scanServices()
{
    const SettingsKeeper& keeper = m_parts->settings;
    return {
        m_composition->store(),
        m_composition->log(),
        [this, &keeper] { return m_composition->makeEngine(workLimits({}, keeper.settings())); },
        [&keeper] {
            const auto megabytes = keeper.settings().get(settings::kStoreKeepMegabytes);
            return presentation::KeptRuns{
                static_cast<std::size_t>(keeper.settings().get(settings::kStoreKeepRuns)),
                static_cast<std::uint64_t>(megabytes) * 1024 * 1024};
        },
        [this](market::ScanSpec& spec) {
            return chooseFilter(spec.filter, {}, m_composition->files(), spec);
        },
        [this] { return m_composition->networkStatus(); },
        [this](std::shared_ptr<engine::ScanControl> control) {
            return m_parts->apiServer ? m_parts->apiServer->follow(std::move(control)) : nullptr;
        }};
}

presentation::TrainingJob WindowSession::trainingFor(const store::RunRecord& run)
{
    const auto days =
        static_cast<int>(m_parts->settings.settings().get(settings::kModelRetrainDays));
    if (days == 0 || providers::isSimulated(run.spec.provider))
        return {}; // Nothing is to be learnt from invented prices.
    return [this, run, days,
            warmer = std::shared_ptr<engine::CacheWarmer>(m_composition->makeIdleWarmer())](
               const std::function<void(double)>& progress,
               std::stop_token stop) -> base::Result<std::optional<presentation::TrainedSummary>> {
        if (!isModelDue(m_composition->files(), m_composition->home(), run, days))
            return std::optional<presentation::TrainedSummary>();
        market::ScanSpec spec = run.spec;
        spec.retryOf.clear();
        spec.retryOutcomes.clear();
        learning::TrainOptions options;
        options.interval = spec.interval;
        engine::ScanListener silent;
        const auto model = trainModel(*warmer, spec, options, m_composition->files(),
                                      m_composition->home(), silent, progress, std::move(stop));
        if (!model)
            return model.error();
        return presentation::TrainedSummary{model->symbols, model->record.edge};
    };
}

base::Result<std::unique_ptr<WindowSession>> openWindowSession(const CommonOptions& options,
                                                               std::unique_ptr<KeyChain> chain)
{
    auto composition = Composition::openForWriting(options);
    if (composition)
        return std::make_unique<WindowSession>(std::move(*composition),
                                               WindowSession::Access::Write, std::move(chain));
    if (composition.error().code != base::ErrorCode::Busy)
        return composition.error();
    auto reading = Composition::openForReading(options);
    if (!reading)
        return composition.error(); // Nothing to look at yet: say who holds the folder.
    return std::make_unique<WindowSession>(std::move(*reading), WindowSession::Access::ReadOnly,
                                           std::move(chain));
}

} // namespace tapesift::app
