#pragma once

#include <optional>
#include <vector>

#include <QDialog>

#include "tapesift/presentation/setting_catalog.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tapesift::widgets {

class KeysPage;
class ShortcutKeeper;

// All settings, page by page or those that a search finds. What is changed is kept at once and
// holds at once where it can; resets and imports can be undone. Not modal.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(presentation::SettingsKeeper& keeper, ShortcutKeeper& keys, Look& look,
                   QWidget* parent);

    // Goes to a setting by its key ("watch.every"), or to the keys ("window.keys").
    void reveal(const QString& key);

    // Offers to bring `before` back, with what has happened as a sentence.
    void offerUndo(const QString& what, const settings::Settings& before);
    void tell(const QString& text);

Q_SIGNALS:
    void exportRequested();
    void importRequested();

private:
    void build();
    void buildFoot();
    void showPage(int page);
    void search(const QString& typed);
    void showEntries(const std::vector<presentation::SettingEntry>& entries);
    void resetAll();
    void undo();

    presentation::SettingsKeeper& m_keeper;
    ShortcutKeeper& m_keys;
    Look& m_look;
    std::vector<presentation::SettingEntry> m_entries;
    QStringList m_pages;
    std::optional<settings::Settings> m_before;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    KeysPage* m_keysPage = nullptr; // made when it is first looked at
    QLabel* m_news = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace tapesift::widgets
