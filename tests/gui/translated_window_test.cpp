// The whole window in each language it speaks besides English: what a person reads on it is in that
// language, and every accelerator of a menu is there once.

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>

#include <gtest/gtest.h>

#include "gui/english_finder.h"
#include "gui/spoken_language.h"
#include "support/window_fixture.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/expression.h"
#include "tapesift/presentation/formula_texts.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/widgets/language.h"
#include "widgets/controls/column_list.h"
#include "widgets/results/result_table_view.h"
#include "widgets/scanners/dashboard_table.h"
#include "widgets/scanners/editor_help.h"

namespace tapesift::widgets {
namespace {

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

void addLists(const QWidget& root, QStringList& texts)
{
    for (const QListView* list : root.findChildren<QListView*>())
        for (int row = 0; list->model() && row < list->model()->rowCount(); ++row)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                texts << list->model()->index(row, 0).data(role).toString();
}

// "high" in a formula is "high" in every language.
bool isFormulaName(const QString& text)
{
    return std::ranges::any_of(formula::catalog(), [&text](const formula::CatalogEntry& entry) {
        const auto isText = [&text](std::string_view name) { return text.toStdString() == name; };
        return isText(entry.name) ||
               std::ranges::any_of(entry.parameters, isText, &formula::ParameterInfo::name);
    });
}

// Everything a person reads or hears below a widget, also what is hidden for now.
QStringList everyTextOf(const QWidget& root)
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
    addLists(root, texts);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

class TranslatedWindow : public support::WindowFixture,
                         public testing::WithParamInterface<SpokenLanguage>
{
protected:
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
        const QStringList texts = everyTextOf(root);
        EXPECT_GT(texts.size(), 2);
        for (const QString& text : texts)
            EXPECT_FALSE(m_finder.isEnglish(text) && !isFormulaName(text)) << text.toStdString();
    }

private:
    const Language m_language{QLatin1String(GetParam().code), QLocale(GetParam().language)};
    const support::EnglishFinder m_finder{GetParam().code};
};

TEST(EnglishFinder, KnowsEnglishFromGerman)
{
    const support::EnglishFinder finder("de");
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("Scan Now")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("&Preferences…")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("▲▲ Strong Buy")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("Last scan: 3/4/26")));
    EXPECT_TRUE(finder.isEnglish(QStringLiteral("RSI 14 is 23.1, below 30: oversold.")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Jetzt scannen")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Letzter Scan: 03.04.26")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("Symbol")));
    EXPECT_FALSE(finder.isEnglish(QStringLiteral("MACD 12, 26")));

    const support::EnglishFinder inChinese("zh");
    EXPECT_TRUE(inChinese.isEnglish(QStringLiteral("Scan Now")));
    EXPECT_TRUE(inChinese.isEnglish(QStringLiteral("RSI 14 is 23.1, below 30: oversold.")));
    EXPECT_FALSE(inChinese.isEnglish(QStringLiteral("立即扫描")));
    EXPECT_FALSE(inChinese.isEnglish(QStringLiteral("MACD 12, 26")));
}

TEST_P(TranslatedWindow, ShowsNoEnglish)
{
    openWithResults();
    // The list of scans and the count of symbols come a little later.
    ASSERT_TRUE(waitFor([this] { return find<QMenu>("recentMenu").isEnabled(); }));
    ASSERT_TRUE(waitFor([this] { return textOf("sourceHint").contains(u"60"); }));
    expectNoEnglish(window());
}

TEST_P(TranslatedWindow, ShowsNoEnglishBeforeTheFirstScan)
{
    open();
    expectNoEnglish(window());
}

TEST_P(TranslatedWindow, ShowsNoEnglishInItsDialogs)
{
    openWithResults();
    for (const char* action :
         {"preferencesAction", "shortcutsAction", "aboutAction", "failuresAction",
          "providersAction", "funnelAction", "scannersAction", "dashboardAction"})
        if (find<QAction>(action).isEnabled())
            withDialog(action, [this](QDialog& dialog) { expectNoEnglish(dialog); });
}

// What the records of the providers say comes from below; each text is in the translation files.
TEST_P(TranslatedWindow, TranslatesWhatProvidersSayOfThemselves)
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

// The texts of the built-in scanners stand in a file that lupdate does not read.
TEST_P(TranslatedWindow, TranslatesWhatScannersSayOfThemselves)
{
    QSet<QString> known;
    for (const auto& entry :
         support::readTranslationFile(support::translationPath(GetParam().code)))
        if (entry.context == QStringLiteral("Scanner"))
            known.insert(entry.source);
    QSet<QString> asked = {QStringLiteral("Match")}; // a formula of the trader's own
    for (const scanners::BuiltinScanner& scanner : scanners::builtinScanners()) {
        asked << QString::fromStdString(scanner.title)
              << QString::fromStdString(scanner.description);
        for (const scanners::ParameterSpec& parameter : scanner.parameters)
            asked << QString::fromStdString(parameter.meaning)
                  << QString::fromStdString(parameter.unit);
        for (const scanners::ShownFormula& shown : scanner.show)
            asked << QString::fromStdString(shown.name) << QString::fromStdString(shown.unit);
    }
    for (const char* sign : {"", "%", "x"}) // The same everywhere, or within a template.
        asked.remove(QString::fromLatin1(sign));
    for (const QString& text : asked - known)
        ADD_FAILURE() << text.toStdString() << " is missing in src/presentation/scanner_texts.cpp";
    for (const QString& text : known - asked)
        ADD_FAILURE() << text.toStdString() << " is said by no scanner";
}

TEST_P(TranslatedWindow, SaysWhatScannersFoundAndWhy)
{
    openWithResults();
    find<QAction>("dashboardAction").trigger();
    ASSERT_TRUE(waitFor([this] { return find<DashboardTable>("dashboardTable").rowCount() > 0; }));
    find<DashboardTable>("dashboardTable").select(QStringLiteral("rs_leader"));
    click("runNowButton");
    const auto& hits = find<ColumnList>("hitsList");
    ASSERT_TRUE(waitFor([&hits] { return hits.rowCount() > 0; }));
    const auto inLanguage = [](const char* english) {
        return QCoreApplication::translate("Scanner", english);
    };
    const QString title = inLanguage("Relative strength leader");
    EXPECT_EQ(hits.cellText(0, 1), title);
    const auto expectReason = [&](const QString& reason) {
        EXPECT_TRUE(reason.startsWith(title)) << reason.toStdString();
        EXPECT_TRUE(reason.contains(inLanguage("below high"))) << reason.toStdString();
        EXPECT_FALSE(reason.contains(QStringLiteral("below high"))) << reason.toStdString();
    };
    expectReason(hits.cellText(0, 3));
    const auto& symbols = find<ColumnList>("symbolsList");
    ASSERT_TRUE(waitFor([&symbols] { return symbols.rowCount() > 0; }));
    expectReason(symbols.cellText(0, 3));
}

// Each page of the help, and the hints of the builder's menus.
TEST_P(TranslatedWindow, ExplainsFormulasInItsLanguage)
{
    openWithResults();
    find<QAction>("scannersAction").trigger();
    auto& help = find<EditorHelp>("editorHelp");
    for (const formula::CatalogEntry& entry : formula::catalog()) {
        help.showName(QString::fromStdString(std::string(entry.name)));
        const QString english = QString::fromStdString(std::string(entry.meaning));
        const QString meaning = presentation::formulaText(entry.meaning);
        EXPECT_TRUE(help.toPlainText().contains(meaning)) << entry.name;
        // What stands for a formula is the same everywhere.
        EXPECT_EQ(help.toPlainText().contains(english), formula::parse(entry.meaning).has_value())
            << entry.name;
    }
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

TEST_P(TranslatedWindow, GivesEachAcceleratorOfAMenuOnce)
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

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedWindow,
                         testing::Values(SpokenLanguage{"de", QLocale::German},
                                         SpokenLanguage{"zh", QLocale::Chinese}),
                         [](const auto& tested) { return std::string(tested.param.code); });

} // namespace
} // namespace tapesift::widgets
