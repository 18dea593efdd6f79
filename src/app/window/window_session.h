#pragma once

#include <memory>

#include <QObject>

#include "app/composition.h"
#include "app/window/key_chain.h"
#include "tapesift/widgets/main_window.h"

namespace tapesift::app {

// Everything behind one window over one home folder, put together. The order of the members is the
// order in which they need each other.
class WindowSession : public QObject
{
    Q_OBJECT

public:
    enum class Access { Write, ReadOnly };

    WindowSession(std::unique_ptr<Composition> composition, Access access,
                  std::unique_ptr<KeyChain> chain);
    ~WindowSession() override;

    widgets::MainWindow& window() { return *m_window; }

Q_SIGNALS:
    // The window is to be closed and another session to be opened.
    void restartRequested();

private:
    presentation::ScanServices scanServices();
    void serveLocalApi();
    // Exports a completed scan if the settings say so.
    void exportBySettings(const store::RunRecord& run);
    // Null where the model is not to be trained on that run.
    presentation::TrainingJob trainingFor(const store::RunRecord& run);

    std::unique_ptr<Composition> m_composition;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<widgets::MainWindow> m_window;
};

// A session that may write; where another program holds the home folder one that only looks. Keys
// that the user had stored come from `chain`.
base::Result<std::unique_ptr<WindowSession>> openWindowSession(const CommonOptions& options,
                                                               std::unique_ptr<KeyChain> chain);

} // namespace tapesift::app
