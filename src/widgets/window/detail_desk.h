#pragma once

#include <QObject>
#include <QTimer>

#include "tapesift/presentation/detail_controller.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::widgets {

class DetailPane;
class ResultTableView;

// Where the table and the detail panel meet: the panel follows the selected row, and its buttons
// move the selection.
class DetailDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::DetailController& details;
        presentation::SettingsKeeper& settings;
        ResultTableView& table;
        DetailPane& pane;
    };

    DetailDesk(const Parts& parts, QObject* parent);

    // Shows a symbol that has no row, because it has no result.
    void showFailure(const QString& symbol);
    void openInBrowser(const QString& symbol);

Q_SIGNALS:
    void selected(const QString& symbol);
    // The panel is wanted, even if it is hidden.
    void revealRequested();
    // A remark for the status bar.
    void remarked(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void select(const QString& symbol);
    void showSelected();
    void openLink(const QString& symbol, const QString& address);
    void connectTable();
    void connectController();
    void connectPane();

    Parts m_parts;
    QString m_symbol;      // of the row that was selected last
    bool m_isWarm = false; // a symbol was selected before
    QTimer m_firstTime;    // runs before the first one is shown, until rows have been painted
};

} // namespace tapesift::widgets
