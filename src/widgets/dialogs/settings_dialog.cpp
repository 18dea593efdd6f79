#include "widgets/dialogs/settings_dialog.h"

#include <algorithm>
#include <iterator>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "tapesift/presentation/settings_transfer.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/dialogs/keys_page.h"
#include "widgets/dialogs/palette_preview.h"
#include "widgets/dialogs/setting_row.h"
#include "widgets/window/shortcut_keeper.h"

namespace tapesift::widgets {

using presentation::SettingEntry;

namespace {

constexpr int kListWidth = 150;
constexpr int kPageHeight = 28;

} // namespace

SettingsDialog::SettingsDialog(presentation::SettingsKeeper& keeper, ShortcutKeeper& keys,
                               Look& look, QWidget* parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_keys(keys)
    , m_look(look)
    , m_entries(presentation::settingEntries())
    , m_pages(presentation::settingPages(m_entries))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    build();
    resizeWithinScreen(*this, {760, 560});
    m_list->setCurrentRow(0);
}

void SettingsDialog::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search: name, explanation or key"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_look.icon(QStringLiteral("search"), IconInk::Muted),
                        QLineEdit::LeadingPosition);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_list->setAccessibleName(tr("Pages of settings"));
    m_list->addItems(m_pages);
    m_list->addItem(tr("Keyboard"));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({0, kPageHeight});
    m_list->setFixedWidth(kListWidth);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_scroll);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_search);
    column->addLayout(middle, 1);
    buildFoot();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
}

void SettingsDialog::buildFoot()
{
    m_news = new QLabel(this);
    m_news->setObjectName(QStringLiteral("settingsNews"));
    m_news->setProperty("style", QStringLiteral("muted"));
    m_news->setWordWrap(true);
    const auto button = [this](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_undo = button(tr("&Undo"), "settingsUndoButton");
    m_undo->hide();
    QPushButton* reset = button(tr("&Reset all"), "settingsResetButton");
    QPushButton* import = button(tr("&Import…"), "settingsImportButton");
    QPushButton* keep = button(tr("&Export…"), "settingsExportButton");
    QPushButton* close = button(tr("&Close"), "settingsCloseButton");
    auto* news = new QHBoxLayout;
    news->addWidget(m_news, 1);
    news->addWidget(m_undo);
    auto* foot = new QHBoxLayout;
    foot->addWidget(reset);
    foot->addWidget(import);
    foot->addWidget(keep);
    foot->addStretch();
    foot->addWidget(close);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(news);
    column->addLayout(foot);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetAll);
    connect(import, &QPushButton::clicked, this, &SettingsDialog::importRequested);
    connect(keep, &QPushButton::clicked, this, &SettingsDialog::exportRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

void SettingsDialog::showPage(int page)
{
    if (page < 0)
        return;
    const QString typed = m_search->text();
    if (!typed.isEmpty() && page < m_pages.size()) {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    if (page >= m_pages.size()) {
        if (!m_keysPage) {
            m_keysPage = new KeysPage(m_keys, this);
            m_stack->addWidget(m_keysPage);
            connect(m_keysPage, &KeysPage::resetAllRequested, this, [this] {
                const settings::Settings before = m_keeper.settings();
                m_keys.resetAll();
                offerUndo(tr("All commands have their own keys again."), before);
            });
        }
        m_stack->setCurrentWidget(m_keysPage);
        m_keysPage->search(m_search->text());
        return;
    }
    std::vector<SettingEntry> entries;
    std::ranges::copy_if(m_entries, std::back_inserter(entries),
                         [&](const SettingEntry& entry) { return entry.page == m_pages[page]; });
    showEntries(entries);
}

void SettingsDialog::search(const QString& typed)
{
    if (m_list->currentRow() >= m_pages.size() && m_keysPage)
        return m_keysPage->search(typed);
    if (typed.trimmed().isEmpty())
        return showPage(std::max(0, m_list->currentRow()));
    std::vector<SettingEntry> entries;
    std::ranges::copy_if(m_entries, std::back_inserter(entries), [&](const SettingEntry& entry) {
        return presentation::matchesSetting(entry, typed);
    });
    showEntries(entries);
}

void SettingsDialog::showEntries(const std::vector<SettingEntry>& entries)
{
    m_stack->setCurrentWidget(m_scroll);
    auto* page = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 0, 10, 0);
    column->setSpacing(2);
    for (const SettingEntry& entry : entries) {
        auto* row = new SettingRow(entry, m_keeper, m_look, page);
        column->addWidget(row);
        connect(row, &SettingRow::wasReset, this,
                [this, title = entry.title](const settings::Settings& before) {
                    offerUndo(tr("\"%1\" has its default again.").arg(title), before);
                });
        connect(row, &SettingRow::edited, this, [this] { tell({}); });
        if (entry.key == QLatin1String("window.palette")) {
            auto* preview = new PalettePreview(page);
            const auto paint = [preview, this] {
                preview->setColours(m_look.themeId(), m_look.paletteId());
            };
            connect(&m_look, &Look::changed, preview, paint);
            paint();
            column->addWidget(preview);
        }
    }
    if (entries.empty())
        column->addWidget(new QLabel(tr("No setting is called that."), page));
    column->addStretch();
    m_scroll->setWidget(page); // The one before goes.
}

void SettingsDialog::reveal(const QString& key)
{
    m_search->clear();
    if (key == QLatin1String("window.keys"))
        return m_list->setCurrentRow(static_cast<int>(m_pages.size()));
    const auto entry = std::ranges::find(m_entries, key, &SettingEntry::key);
    if (entry == m_entries.end())
        return;
    m_list->setCurrentRow(static_cast<int>(m_pages.indexOf(entry->page)));
    auto* editor = findChild<QWidget*>(QStringLiteral("setting.") + key);
    if (!editor)
        return;
    editor->setFocus(Qt::ShortcutFocusReason);
    // Once the page has been laid out.
    QTimer::singleShot(0, editor, [this, editor] { m_scroll->ensureWidgetVisible(editor); });
}

void SettingsDialog::resetAll()
{
    const settings::Settings before = m_keeper.settings();
    settings::Settings after = before;
    for (const SettingEntry& entry : m_entries)
        after.reset(entry.index);
    m_keeper.replace(after);
    offerUndo(tr("All settings have their defaults again."), before);
}

void SettingsDialog::offerUndo(const QString& what, const settings::Settings& before)
{
    m_before = before;
    m_news->setText(what);
    m_undo->show();
}

void SettingsDialog::tell(const QString& text)
{
    m_news->setText(text);
    m_undo->setVisible(false);
    m_before.reset();
}

void SettingsDialog::undo()
{
    if (!m_before)
        return;
    const settings::Settings before = *m_before;
    tell(tr("The settings of before are back."));
    m_keeper.replace(presentation::keepingArrangement(before, m_keeper.settings()));
}

} // namespace tapesift::widgets
