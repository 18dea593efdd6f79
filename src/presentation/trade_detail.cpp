#include "presentation/trade_detail.h"

#include <cmath>
#include <functional>

#include <QCoreApplication>

#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/report/deep_sentences.h"

namespace tapesift::presentation {

namespace {

using analysis::RiskLevels;
using analysis::Side;

constexpr double kWholeMoney = 100;
constexpr int kCoinDecimals = 4; // of the size of a position in a pair

// Tells the two sides of the trade side by side.
class TradeTeller
{
    Q_DECLARE_TR_FUNCTIONS(TradeDetail)

public:
    TradeTeller(const analysis::DeepAnalysis& deep, bool isFractional, const RiskBudget& risk,
                const NumberFormat& numbers)
        : m_deep(deep)
        , m_isFractional(isFractional)
        , m_risk(risk)
        , m_numbers(numbers)
    {
    }

    DetailSection tell() const;

private:
    using TextOf = std::function<QString(const RiskLevels&)>;

    void addRow(DetailTable& table, const QString& label, const TextOf& textOf,
                Direction direction = Direction::Flat) const;
    void putTable(DetailTable& table) const;
    void putSummary(DetailSection& section) const;
    QString ratioText(const RiskLevels& levels) const;
    QString awayText(const RiskLevels& levels, double price) const;
    QString moneyText(double money) const;
    double unitsOf(const RiskLevels& levels) const;

    const analysis::DeepAnalysis& m_deep;
    bool m_isFractional;
    const RiskBudget& m_risk;
    const NumberFormat& m_numbers;
};

QString TradeTeller::ratioText(const RiskLevels& levels) const
{
    return tr("1 : %1", "risk : reward").arg(m_numbers.ratio(levels.riskReward, 2));
}

// "−2.42 %"
QString TradeTeller::awayText(const RiskLevels& levels, double price) const
{
    return m_numbers.percentWithSign(100 * (price - levels.entry) / levels.entry);
}

// Cents do not matter from a hundred on.
QString TradeTeller::moneyText(double money) const
{
    return money >= kWholeMoney ? m_numbers.whole(money) : m_numbers.ratio(money, 2);
}

double TradeTeller::unitsOf(const RiskLevels& levels) const
{
    return analysis::positionSize(levels, static_cast<double>(m_risk.account), m_risk.percent,
                                  m_isFractional);
}

void TradeTeller::addRow(DetailTable& table, const QString& label, const TextOf& textOf,
                         Direction direction) const
{
    std::vector<DetailCell> row = {{label, Direction::Flat}};
    for (const auto* levels : {&m_deep.longLevels, &m_deep.shortLevels})
        row.push_back(*levels ? DetailCell{textOf(**levels), direction}
                              : DetailCell{NumberFormat::none(), Direction::Flat});
    table.rows.push_back(std::move(row));
}

void TradeTeller::putTable(DetailTable& table) const
{
    const bool isLong = m_deep.side == Side::Long;
    const auto title = [&](Side side) {
        const QString name = sideText(side);
        return (side == Side::Long) == isLong ? QStringLiteral("● ") + name : name;
    };
    table.header = {QString(), title(Side::Long), title(Side::Short)};
    const QString tip = tr("● is the side that the verdict leans to. It counts for the score and "
                           "is drawn in the chart.");
    table.toolTips = {QString(), tip, tip};
    addRow(table, tr("Entry"),
           [this](const RiskLevels& levels) { return m_numbers.price(levels.entry); });
    // In rows of their own: side by side both did not fit a narrow panel.
    addRow(
        table, tr("Stop"),
        [this](const RiskLevels& levels) {
            return m_numbers.priceLike(levels.stopLoss, levels.entry);
        },
        Direction::Down);
    addRow(
        table, tr("Stop away"),
        [this](const RiskLevels& levels) { return awayText(levels, levels.stopLoss); },
        Direction::Down);
    addRow(
        table, tr("Target"),
        [this](const RiskLevels& levels) {
            return m_numbers.priceLike(levels.takeProfit, levels.entry);
        },
        Direction::Up);
    addRow(
        table, tr("Target away"),
        [this](const RiskLevels& levels) { return awayText(levels, levels.takeProfit); },
        Direction::Up);
    addRow(table, tr("Risk : reward"),
           [this](const RiskLevels& levels) { return ratioText(levels); });
    addRow(table, tr("Units"), [this](const RiskLevels& levels) {
        return m_isFractional ? m_numbers.ratio(unitsOf(levels), kCoinDecimals)
                              : m_numbers.whole(unitsOf(levels));
    });
    addRow(table, tr("Loss at the stop"), [this](const RiskLevels& levels) {
        return moneyText(unitsOf(levels) * std::fabs(levels.entry - levels.stopLoss));
    });
    addRow(table, tr("Invested"),
           [this](const RiskLevels& levels) { return moneyText(unitsOf(levels) * levels.entry); });
}

void TradeTeller::putSummary(DetailSection& section) const
{
    const auto& levels = m_deep.levels();
    if (!levels) {
        section.summary = NumberFormat::none();
        return;
    }
    section.direction = m_deep.side == Side::Long ? Direction::Up : Direction::Down;
    section.summary = QStringLiteral("%1  %2").arg(sideText(m_deep.side), ratioText(*levels));
    for (const report::Sentence& sentence : report::levelSentences(*levels))
        section.sentences += deepSentenceText(sentence, m_numbers);
}

DetailSection TradeTeller::tell() const
{
    DetailSection section;
    section.id = SectionId::Levels;
    section.title = tr("Stop and target");
    section.toolTip = tr("The stop is a quarter of an ATR beyond the nearest swing if that is 1 to "
                         "3 ATR away, else 2 ATR. The target is the next swing if it is worth 1.5 "
                         "to 5 times the risk, else twice the risk.");
    putSummary(section);
    if (!m_deep.longLevels && !m_deep.shortLevels) {
        section.sentences += tr("Too little history: levels take 30 closed bars.");
        return section;
    }
    putTable(section.table);
    section.remarks += tr("Units = account × risk ÷ distance to the stop, and no more than "
                          "the account can pay for. Fees, slippage and gaps are not counted.");
    return section;
}

} // namespace

DetailSection describeTrade(const analysis::DeepAnalysis& deep, const market::Symbol& symbol,
                            const RiskBudget& risk, const NumberFormat& numbers)
{
    return TradeTeller(deep, symbol.isPair(), risk, numbers).tell();
}

} // namespace tapesift::presentation
