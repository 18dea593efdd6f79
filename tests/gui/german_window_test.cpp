// The whole window in German: what a person reads on it is German, and every accelerator of a menu
// is there once.

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <gtest/gtest.h>

#include "gui/translation_file.h"
#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/widgets/language.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

using support::TranslationEntry;

// Without accelerators and without the arrows in front of a signal.
QString plain(QString text)
{
    static const QRegularExpression kMarks(QStringLiteral("&|^[▲▼–]+ "));
    return text.remove(kMarks).trimmed();
}

// Finds English: texts, and templates with something filled in, that German has otherwise.
class EnglishFinder
{
public:
    EnglishFinder()
    {
        const auto entries = support::readTranslationFile(support::translationPath("de"));
        for (const TranslationEntry& entry : entries)
            for (const QString& german : entry.translations)
                add(m_german, german);
        for (const TranslationEntry& entry : entries)
            if (!entry.translations.contains(entry.source))
                add(m_english, entry.source);
    }

    bool isEnglish(const QString& text) const
    {
        return matches(m_english, plain(text)) && !matches(m_german, plain(text));
    }

private:
    struct Texts
    {
        QSet<QString> whole;
        std::vector<QRegularExpression> templates;
    };

    static void add(Texts& texts, const QString& text)
    {
        static const QRegularExpression kPlace(QStringLiteral("%L?[1-9]|%n|\\\\\\{[a-z]\\\\\\}"));
        static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{3}"));
        texts.whole.insert(plain(text));
        QString pattern = QRegularExpression::escape(plain(text));
        pattern.replace(QStringLiteral("\\%"), QStringLiteral("%"));
        // A template without a word of its own, like "%1: %2", would match anything.
        if (pattern.contains(kPlace) && text.contains(kWord))
            texts.templates.emplace_back(
                QStringLiteral("^%1$").arg(pattern.replace(kPlace, QStringLiteral(".+"))));
    }

    static bool matches(const Texts& texts, const QString& text)
    {
        return texts.whole.contains(text) ||
               std::ranges::any_of(texts.templates, [&text](const QRegularExpression& one) {
                   return one.match(text).hasMatch();
               });
    }

    Texts m_english;
    Texts m_german;
};

void addActions(const QWidget& root, QStringList& texts)
{
    for (const QAction* action : root.findChildren<QAction*>())
        texts << action->text() << action->toolTip() << action->statusTip();
    for (const QMenu* menu : root.findChildren<QMenu*>())
        texts << menu->title();
}

void addTables(const QWidget& root, QStringList& texts)
{
    for (const QTableView* table : root.findChildren<QTableView*>()) {
        const QAbstractItemModel* model = table->model();
        for (int column = 0; model && column < model->columnCount(); ++column) {
            texts << model->headerData(column, Qt::Horizontal).toString()
                  << model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            for (int row = 0; row < std::min(model->rowCount(), 40); ++row) {
                const QModelIndex cell = model->index(row, column);
                texts << cell.data().toString() << cell.data(Qt::ToolTipRole).toString()
                      << cell.data(Qt::AccessibleTextRole).toString();
            }
        }
    }
}

// Everything a person reads or hears below a widget, also what is hidden for now.
QStringList textsOf(const QWidget& root)
{
    QStringList texts = {root.windowTitle()};
    for (const QWidget* widget : root.findChildren<QWidget*>())
        texts << widget->toolTip() << widget->accessibleName() << widget->windowTitle();
    for (const QLabel* label : root.findChildren<QLabel*>())
        texts << label->text();
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
        texts << button->text();
    for (const QLineEdit* edit : root.findChildren<QLineEdit*>())
        texts << edit->placeholderText();
    for (const QComboBox* combo : root.findChildren<QComboBox*>())
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    for (const QTabBar* bar : root.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count(); ++i)
            texts << bar->tabText(i);
    addActions(root, texts);
    addTables(root, texts);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

class GermanWindow : public support::WindowFixture
{
protected:
    void openWithResults()
    {
        choose(settings::kWindowDemoSymbols, 60);
        open();
        ASSERT_TRUE(scanAndWait());
        find<ResultTableView>("resultTable").step(1);
        ASSERT_TRUE(waitFor(
            [this] { return has<QLabel>("symbolLabel") && !textOf("symbolLabel").isEmpty(); }));
    }

    // Opens a dialog through its action and hands it to `look`.
    void withDialog(const char* action, const std::function<void(QDialog&)>& look)
    {
        find<QAction>(action).trigger();
        ASSERT_TRUE(waitFor([this] { return visibleDialog() != nullptr; })) << action;
        look(*visibleDialog());
        visibleDialog()->close();
        ASSERT_TRUE(waitFor([this] { return visibleDialog() == nullptr; })) << action;
    }

    QDialog* visibleDialog()
    {
        for (QDialog* dialog : window().findChildren<QDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    void expectNoEnglish(const QWidget& root)
    {
        const QStringList texts = textsOf(root);
        EXPECT_GT(texts.size(), 2);
        for (const QString& text : texts)
            EXPECT_FALSE(m_finder.isEnglish(text)) << text.toStdString();
    }

private:
    const Language m_german{QStringLiteral("de"), QLocale(QLocale::German, QLocale::Germany)};
    const EnglishFinder m_finder;
};

TEST(EnglishFinder, KnowsEnglishFromGerman)
{
    const EnglishFinder finder;
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("Scan Now")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("&Preferences…")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("▲▲ Strong Buy")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("Last scan: 3/4/26")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("RSI 14 is 23.1, below 30: oversold.")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Jetzt scannen")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Letzter Scan: 03.04.26")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Symbol")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("MACD 12, 26")));
}

TEST_F(GermanWindow, ShowsNoEnglish)
{
    openWithResults();
    // The list of scans and the count of symbols come a little later.
    ASSERT_TRUE(waitFor([this] { return find<QMenu>("recentMenu").isEnabled(); }));
    ASSERT_TRUE(waitFor([this] { return textOf("sourceHint").contains(u"60"); }));
    expectNoEnglish(window());
}

TEST_F(GermanWindow, KeepsTheCapitalOfANoun)
{
    choose(settings::kWindowDemoSymbols, 500);
    open();
    ASSERT_TRUE(scanAndWait());
    const QString text = find<QPushButton>("no_dataCounter").text();
    EXPECT_TRUE(text.endsWith(QStringLiteral("keine Daten"))) << text.toStdString();
}

TEST_F(GermanWindow, ShowsNoEnglishBeforeTheFirstScan)
{
    open();
    expectNoEnglish(window());
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Noch kein Scan"));
}

TEST_F(GermanWindow, ShowsNoEnglishInItsDialogs)
{
    openWithResults();
    for (const char* action : {"preferencesAction", "shortcutsAction", "aboutAction",
                               "failuresAction", "providersAction", "funnelAction"})
        if (find<QAction>(action).isEnabled())
            withDialog(action, [this](QDialog& dialog) { expectNoEnglish(dialog); });
}

// What the records of the providers say comes from below; each text is in the translation files.
TEST_F(GermanWindow, TranslatesWhatProvidersSayOfThemselves)
{
    for (const providers::Capabilities& provider : providers::providerCatalog()) {
        if (!provider.needsNetwork)
            continue;
        for (const std::string& text : {provider.note, provider.limit, provider.volumeUnit})
            EXPECT_NE(QCoreApplication::translate("Provider", text.c_str()),
                      QString::fromStdString(text))
                << text << " is missing in src/presentation/provider_texts.cpp";
    }
}

TEST_F(GermanWindow, SaysItTheGermanWay)
{
    openWithResults();
    EXPECT_EQ(find<QAbstractButton>("scanButton").text(), QStringLiteral("Jetzt scannen"));
    EXPECT_EQ(find<QMenu>("fileMenu").title(), QStringLiteral("&Datei"));
    EXPECT_EQ(find<QAction>("preferencesAction").text(), QStringLiteral("&Einstellungen…"));
    EXPECT_EQ(find<QTabWidget>("detailTabs").tabText(0), QStringLiteral("Urteil"));

    const QAbstractItemModel* model = find<QTableView>("resultTable").model();
    QStringList headers;
    QSet<QString> cells;
    for (int column = 0; column < model->columnCount(); ++column) {
        headers << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.insert(plain(model->index(row, column).data().toString()));
    }
    for (const auto& header :
         {QStringLiteral("Kurs"), QStringLiteral("Diff. %"), QStringLiteral("Stärke")})
        EXPECT_TRUE(headers.contains(header)) << header.toStdString();
    EXPECT_TRUE(cells.contains(QStringLiteral("Kauf")));
    EXPECT_TRUE(cells.contains(QStringLiteral("Verkauf")));
    // A German decimal mark, in the large price as well.
    static const QRegularExpression kPrice(QStringLiteral("^[\\d.]*\\d,\\d+$"));
    EXPECT_TRUE(kPrice.match(textOf("priceLabel")).hasMatch())
        << textOf("priceLabel").toStdString();
}

// "Starker Verkauf" is longer than "Strong Sell", and "Einlaufend" than "Warming".
TEST_F(GermanWindow, LeavesTheWordsOfTheTableTheirRoom)
{
    openWithResults();
    window().resize(2400, 860); // Room for the status as well.
    const auto& table = find<ResultTableView>("resultTable");
    const int status = presentation::indexOf(presentation::Column::Status);
    ASSERT_TRUE(waitFor([&] { return !table.isColumnHidden(status); }));
    const QFontMetrics metrics(table.font());
    EXPECT_GT(table.columnWidth(presentation::indexOf(presentation::Column::Signal)),
              metrics.horizontalAdvance(QStringLiteral("▼▼ Starker Verkauf")));
    EXPECT_GT(table.columnWidth(status), metrics.horizontalAdvance(QStringLiteral("Einlaufend")));
}

QChar acceleratorOf(const QString& text)
{
    static const QRegularExpression kMark(QStringLiteral("&(\\w)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QString letter = kMark.match(text).captured(1).toLower();
    return letter.isEmpty() ? QChar() : letter.front();
}

void expectOwnAccelerators(const QString& place, const QStringList& texts)
{
    QMap<QChar, QString> taken;
    for (const QString& text : texts) {
        const QChar letter = acceleratorOf(text);
        if (letter.isNull())
            continue;
        EXPECT_FALSE(taken.contains(letter)) << place.toStdString() << ": " << text.toStdString()
                                             << " and " << taken.value(letter).toStdString();
        taken.insert(letter, text);
    }
}

QStringList entriesOf(const QWidget& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts << action->text();
    return texts;
}

TEST_F(GermanWindow, GivesEachAcceleratorOfAMenuOnce)
{
    openWithResults();
    const auto& bar = find<QMenuBar>("menuBar");
    for (const QMenu* menu : bar.findChildren<QMenu*>())
        if (menu->objectName() != QStringLiteral("recentMenu"))
            expectOwnAccelerators(menu->title(), entriesOf(*menu));
    // The setup shares its keys with the menu bar.
    QStringList inWindow = entriesOf(bar);
    for (const QLabel* label : find<QWidget>("ScanRail").findChildren<QLabel*>())
        if (label->buddy())
            inWindow << label->text();
    for (const QAbstractButton* button : find<QWidget>("ScanRail").findChildren<QAbstractButton*>())
        inWindow << button->text();
    expectOwnAccelerators(QStringLiteral("window"), inWindow);
}

} // namespace
} // namespace tapesift::widgets
