#pragma once

#include <functional>

#include <QObject>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/saved_views.h"
#include "tapesift/presentation/settings_keeper.h"

class QWidget;

namespace tapesift::widgets {

class BannerArea;
class ResultsPane;

// Where the results table and the settings meet: columns, order, groups, colours and totals are
// kept from start to start, and views by name.
class TableDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::SettingsKeeper& settings;
        ResultsPane& pane;
        BannerArea& banners;
    };

    TableDesk(const Parts& parts, QWidget& window);

    // Shows what the settings say.
    void restore();

private:
    void keep();
    void showTotals();
    void connectViews();
    void saveView();
    void applyView(const QString& name);
    void renameView(const QString& name);
    void deleteView(const QString& name);
    void viewsChanged();
    void askForName(const QString& title, const QString& name,
                    std::function<void(const QString&)> then);

    Parts m_parts;
    QWidget& m_window;
    presentation::SavedViews m_views;
    bool m_isRestoring = false;
};

} // namespace tapesift::widgets
