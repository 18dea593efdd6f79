#include "widgets/detail/deep_page.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

#include "unit/presentation/sample_deep.h"
#include "widgets/controls/fold_section.h"
#include "widgets/detail/detail_pane.h"

namespace tapesift::widgets {
namespace {

using presentation::SymbolDetail;

SymbolDetail deepDetail(const std::optional<store::DeepEntry>& deep)
{
    store::RunRecord run;
    run.spec.phase = market::ScanPhase::Deep;
    analysis::QuickResult result;
    result.price = 200;
    result.verdict.reasons = {{analysis::ReasonCode::TrendUp, 0.25, 120, 100}};
    const store::LedgerEntry entry{.member = {*market::Symbol::parse("AAPL"), {}, {}, {}},
                                   .outcome = market::Outcome::Ok,
                                   .error = std::nullopt,
                                   .result = result,
                                   .deep = deep};
    return presentation::describeSymbol(run, entry, false, presentation::NumberFormat());
}

SymbolDetail deepSampleDetail()
{
    return deepDetail(store::DeepEntry{{}, presentation::sampleDeep(), {}});
}

class DeepPageTest : public testing::Test
{
protected:
    DeepPageTest()
    {
        look.apply(ThemeId::Dark, PaletteId::Western);
        pane.resize(400, 800);
        pane.show();
    }

    template <class Widget>
    Widget& find(const char* name)
    {
        auto* widget = pane.findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            throw std::runtime_error(std::string("there is no ") + name);
        return *widget;
    }

    bool isSeen(const QString& text)
    {
        for (const auto* label : pane.findChildren<QLabel*>())
            if (label->text().contains(text) && label->isVisible())
                return true;
        return false;
    }

    Look look;
    DetailPane pane{look};
};

TEST_F(DeepPageTest, ShowsASectionForEachPart)
{
    pane.setDetail(deepSampleDetail());
    for (const char* name : {"reasonsSection", "scoreSection", "regimeSection", "levelsSection",
                             "confluenceSection", "cyclesSection", "predictionSection"})
        EXPECT_TRUE(find<FoldSection>(name).isVisible()) << name;
    EXPECT_FALSE(find<QLabel>("deepNote").isVisible());
    EXPECT_TRUE(isSeen(QStringLiteral("SMA 50 is +2.50 % from SMA 200")));
    EXPECT_EQ(find<FoldSection>("regimeSection").header().accessibleName(),
              QStringLiteral("Market regime: Bull"));
    EXPECT_TRUE(isSeen(QStringLiteral("195.00")));
    EXPECT_TRUE(isSeen(QStringLiteral("AUC")));
}

TEST_F(DeepPageTest, LeavesNothingOfTheSymbolBeforeBehind)
{
    pane.setDetail(deepSampleDetail());
    analysis::DeepAnalysis other = presentation::sampleDeep();
    other.longLevels.reset();
    other.shortLevels.reset();
    other.prediction.reset();
    pane.setDetail(deepDetail(store::DeepEntry{{}, other, {}}));
    EXPECT_FALSE(isSeen(QStringLiteral("195.00")));
    EXPECT_FALSE(isSeen(QStringLiteral("AUC")));
    EXPECT_FALSE(find<QSpinBox>("accountSpin").isVisible());
    pane.setDetail(deepDetail(std::nullopt));
    EXPECT_FALSE(find<FoldSection>("scoreSection").isVisible());
    EXPECT_TRUE(find<QLabel>("deepNote").text().contains(QStringLiteral("not been analysed")));
}

TEST_F(DeepPageTest, FoldsAndRemembersWhatIsFolded)
{
    pane.restoreFolded(QStringLiteral("cycles"));
    pane.setDetail(deepSampleDetail());
    EXPECT_TRUE(find<FoldSection>("cyclesSection").isFolded());
    EXPECT_TRUE(isSeen(QStringLiteral("1 : 2.00")));
    QSignalSpy folded(&pane, &DetailPane::foldedChanged);
    find<FoldSection>("levelsSection").header().click();
    EXPECT_FALSE(isSeen(QStringLiteral("1 : 2.00")));
    ASSERT_EQ(folded.size(), 1);
    EXPECT_EQ(folded.front().front().toString(), QStringLiteral("levels,cycles"));
    find<FoldSection>("reasonsSection").header().click();
    EXPECT_EQ(folded.back().front().toString(), QStringLiteral("reasons,levels,cycles"));
    find<FoldSection>("levelsSection").header().click();
    EXPECT_TRUE(isSeen(QStringLiteral("1 : 2.00")));
}

TEST_F(DeepPageTest, TellsOfAnotherAccountAndRisk)
{
    pane.setDetail(deepSampleDetail());
    EXPECT_EQ(find<QSpinBox>("accountSpin").value(), 10'000);
    EXPECT_EQ(find<QComboBox>("riskCombo").currentText(), QStringLiteral("1 %"));
    QSignalSpy changed(&pane, &DetailPane::riskChanged);
    find<QSpinBox>("accountSpin").setValue(25'000);
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.back().front().value<presentation::RiskBudget>(),
              (presentation::RiskBudget{25'000, 1}));
}

TEST_F(DeepPageTest, NothingSticksOutFromNarrowToWide)
{
    pane.setDetail(deepSampleDetail());
    auto& area = find<QScrollArea>("verdictArea");
    for (const int width : {340, 600, 900}) {
        pane.resize(width, 800);
        QTest::qWait(0);
        EXPECT_LE(area.widget()->width(), area.viewport()->width()) << width;
    }
}

} // namespace
} // namespace tapesift::widgets
