#include "tapesift/presentation/breadth_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "tapesift/presentation/deep_texts.h"

namespace tapesift::presentation {

QString breadthText(const analysis::MarketBreadth& breadth, const NumberFormat& numbers)
{
    if (breadth.symbols() == 0)
        return {};
    QStringList facts;
    if (const auto share = breadth.aboveSma50())
        facts +=
            QCoreApplication::translate("Breadth", "%1 % above SMA 50").arg(numbers.whole(*share));
    if (const auto share = breadth.aboveSma200())
        facts +=
            QCoreApplication::translate("Breadth", "%1 % above SMA 200").arg(numbers.whole(*share));
    facts += QCoreApplication::translate("Breadth", "%1 up, %2 down")
                 .arg(numbers.whole(breadth.advancing()), numbers.whole(breadth.declining()));
    return QCoreApplication::translate("Breadth", "Breadth: %1")
        .arg(facts.join(QStringLiteral(" · ")));
}

QString breadthExplanation(const analysis::MarketBreadth& breadth, const NumberFormat& numbers)
{
    QStringList lines = {
        QCoreApplication::translate(
            "Breadth", "How many of the %1 results take part: by the change against the close "
                       "before, and by the price above its average where there is one.")
            .arg(numbers.whole(breadth.symbols()))};
    if (const auto regime = breadth.regime())
        lines += QCoreApplication::translate(
                     "Breadth", "The market as a whole: %1. Bull from 60 % above both averages on, "
                                "Bear up to 40 %, else Range.")
                     .arg(regimeText(*regime));
    else
        lines += QCoreApplication::translate(
            "Breadth", "Too few results have an SMA 200 to name the market as a whole.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace tapesift::presentation
