#include "tapesift/presentation/sentences.h"

#include <array>
#include <optional>

#include <QCoreApplication>

#include "tapesift/base/text.h"
#include "tapesift/report/sentences.h"

namespace tapesift::presentation {

using analysis::Signal;
using market::Outcome;
using market::QualityFlag;

namespace {

QString translatedIn(const char* context, std::string_view english)
{
    return QCoreApplication::translate(context, std::string(english).c_str());
}

// The label in the middle of a sentence as one that stands alone.
QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString numberText(report::NumberStyle style, double value, const NumberFormat& numbers)
{
    switch (style) {
    case report::NumberStyle::None:
        return {};
    case report::NumberStyle::Whole:
        return numbers.whole(value);
    case report::NumberStyle::OneDecimal:
        return numbers.ratio(value, 1);
    case report::NumberStyle::TwoDecimals:
        return numbers.ratio(value, 2);
    case report::NumberStyle::FourDecimals:
        return numbers.ratio(value, 4);
    case report::NumberStyle::SignedTwoDecimals:
        return numbers.signedRatio(value, 2);
    case report::NumberStyle::Price:
        return numbers.price(value);
    case report::NumberStyle::Volume:
        return numbers.volume(value);
    }
    return {};
}

QString sentenceText(const char* context, const report::Sentence& sentence,
                     const NumberFormat& numbers)
{
    QString text = translatedIn(context, sentence.form.text);
    text.replace(QStringLiteral("{a}"), numberText(sentence.form.a, sentence.a, numbers));
    text.replace(QStringLiteral("{b}"), numberText(sentence.form.b, sentence.b, numbers));
    return text;
}

// The number in "Fetched 412 symbols"; nullopt for any other text.
std::optional<std::int64_t> fetchedCount(std::string_view english)
{
    constexpr std::string_view kBefore = "Fetched ";
    constexpr std::string_view kBehind = " symbols";
    if (!english.starts_with(kBefore) || !english.ends_with(kBehind) ||
        english.size() <= kBefore.size() + kBehind.size())
        return std::nullopt;
    english.remove_prefix(kBefore.size());
    english.remove_suffix(kBehind.size());
    return base::parseInteger(english);
}

} // namespace

QString reasonText(const analysis::Reason& reason, const NumberFormat& numbers)
{
    return sentenceText("Reason", {report::reasonTemplate(reason.code), reason.a, reason.b},
                        numbers);
}

QString deepSentenceText(const report::Sentence& sentence, const NumberFormat& numbers)
{
    return sentenceText("Deep", sentence, numbers);
}

QString deepLabel(std::string_view english)
{
    return translatedIn("Deep", english);
}

QString signalText(Signal signal)
{
    return translatedIn("Signal", report::signalLabel(signal));
}

QString signalGlyph(Signal signal)
{
    switch (signal) {
    case Signal::StrongSell:
        return QStringLiteral("▼▼");
    case Signal::Sell:
        return QStringLiteral("▼");
    case Signal::Neutral:
        return QStringLiteral("–");
    case Signal::Buy:
        return QStringLiteral("▲");
    case Signal::StrongBuy:
        return QStringLiteral("▲▲");
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    return capitalised(outcomeWords(outcome));
}

QString outcomeWords(Outcome outcome)
{
    return translatedIn("Outcome", report::outcomeLabel(outcome));
}

QString outcomeCountText(Outcome outcome, int count)
{
    if (outcome == Outcome::UnknownSymbol)
        return QCoreApplication::translate("Outcome", "%n unknown symbol(s)", nullptr, count);
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), outcomeWords(outcome));
}

QString outcomeExplanation(Outcome outcome)
{
    const auto text = [](const char* english) {
        return QCoreApplication::translate("OutcomeExplanation", english);
    };
    switch (outcome) {
    case Outcome::Ok:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation", "The symbol has a result."));
    case Outcome::Filtered:
        return text(QT_TRANSLATE_NOOP(
            "OutcomeExplanation", "A rule of the filter took the symbol out. Type it as the list "
                                  "of symbols, or choose another filter, to see it."));
    case Outcome::NoData:
        return text(QT_TRANSLATE_NOOP(
            "OutcomeExplanation", "The source knows the symbol but has no bars of it. Check its "
                                  "file, or take the symbol off the list."));
    case Outcome::TooShort:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "There are too few closed bars for a verdict. Choose a "
                                      "shorter interval, or wait until it has traded longer."));
    case Outcome::Stale:
        return text(QT_TRANSLATE_NOOP(
            "OutcomeExplanation", "The newest bar is too old to judge the symbol by. Update its "
                                  "data, or scan as of an earlier date."));
    case Outcome::BadData:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "The data of the symbol cannot be used. Correct or replace "
                                      "its file and retry."));
    case Outcome::UnknownSymbol:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "The source does not have the symbol. Check the spelling, or "
                                      "choose another source."));
    case Outcome::NotEntitled:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "Your account may not read this symbol. Ask the provider for "
                                      "access, or choose another source."));
    case Outcome::RateLimited:
        return text(QT_TRANSLATE_NOOP(
            "OutcomeExplanation", "The source was asked too often and gave no more answers. Wait "
                                  "a little, then retry these symbols."));
    case Outcome::TimedOut:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "The source did not answer in time. Retry these symbols."));
    case Outcome::ProviderBlocked:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "The source refuses requests altogether. Wait as long as it "
                                      "says, or choose another source; then retry these symbols."));
    case Outcome::Failed:
        return text(QT_TRANSLATE_NOOP("OutcomeExplanation",
                                      "Something went wrong while the symbol was read. The message "
                                      "says what; retry the failed symbols once it is solved."));
    case Outcome::Cancelled:
        return text(QT_TRANSLATE_NOOP(
            "OutcomeExplanation", "The scan was stopped before this symbol was done. Resume the "
                                  "scan to go on."));
    }
    return {};
}

QString qualityText(QualityFlag flag)
{
    const auto text = [](const char* english) {
        return QCoreApplication::translate("Quality", english);
    };
    switch (flag) {
    case QualityFlag::MissingPrice:
        return text(QT_TRANSLATE_NOOP("Quality", "Missing price"));
    case QualityFlag::NonPositivePrice:
        return text(QT_TRANSLATE_NOOP("Quality", "Price of zero or below"));
    case QualityFlag::HighBelowLow:
        return text(QT_TRANSLATE_NOOP("Quality", "High below low"));
    case QualityFlag::CloseOutsideRange:
        return text(QT_TRANSLATE_NOOP("Quality", "Price outside high and low"));
    case QualityFlag::ZeroVolume:
        return text(QT_TRANSLATE_NOOP("Quality", "No volume"));
    case QualityFlag::TimeReversed:
        return text(QT_TRANSLATE_NOOP("Quality", "Out of order"));
    case QualityFlag::DuplicateTime:
        return text(QT_TRANSLATE_NOOP("Quality", "Same time twice"));
    case QualityFlag::Gap:
        return text(QT_TRANSLATE_NOOP("Quality", "Gap"));
    case QualityFlag::SplitLikeJump:
        return text(QT_TRANSLATE_NOOP("Quality", "Split-like jump"));
    case QualityFlag::Stale:
        return text(QT_TRANSLATE_NOOP("Quality", "Old data"));
    case QualityFlag::MissingVolume:
        return text(QT_TRANSLATE_NOOP("Quality", "Missing volume"));
    case QualityFlag::HundredfoldJump:
        return text(QT_TRANSLATE_NOOP("Quality", "Hundredfold jump"));
    case QualityFlag::MisalignedTime:
        return text(QT_TRANSLATE_NOOP("Quality", "Odd time"));
    case QualityFlag::HolidayRow:
        return text(QT_TRANSLATE_NOOP("Quality", "Row on a holiday"));
    case QualityFlag::FeedChange:
        return text(QT_TRANSLATE_NOOP("Quality", "Change of feed"));
    case QualityFlag::OutsideHours:
        return text(QT_TRANSLATE_NOOP("Quality", "Outside hours"));
    case QualityFlag::SymbolReuse:
        return text(QT_TRANSLATE_NOOP("Quality", "Symbol given anew"));
    }
    return {};
}

QString qualityExplanation(QualityFlag flag)
{
    const auto text = [](const char* english) {
        return QCoreApplication::translate("Quality", english);
    };
    switch (flag) {
    case QualityFlag::MissingPrice:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "A price was empty or not a number; the row was left out."));
    case QualityFlag::NonPositivePrice:
        return text(
            QT_TRANSLATE_NOOP("Quality", "A price was zero or negative; the row was left out."));
    case QualityFlag::HighBelowLow:
        return text(QT_TRANSLATE_NOOP("Quality", "The bar is used as it stands in the source."));
    case QualityFlag::CloseOutsideRange:
        return text(QT_TRANSLATE_NOOP(
            "Quality", "Open or close lies outside the bar's range; the bar is used as it is."));
    case QualityFlag::ZeroVolume:
        return text(QT_TRANSLATE_NOOP("Quality", "Nothing was traded in these bars."));
    case QualityFlag::TimeReversed:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "A row stood before an earlier one; the rows were put in "
                                      "order."));
    case QualityFlag::DuplicateTime:
        return text(QT_TRANSLATE_NOOP(
            "Quality", "Two rows have the same time; the later row in the source counts."));
    case QualityFlag::Gap:
        return text(QT_TRANSLATE_NOOP("Quality", "Bars are missing before this one."));
    case QualityFlag::SplitLikeJump:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "The price jumped like in a split that the source was not "
                                      "adjusted for; indicators across it may mislead."));
    case QualityFlag::Stale:
        return text(QT_TRANSLATE_NOOP("Quality", "The last bar is older than it should be."));
    case QualityFlag::MissingVolume:
        return text(
            QT_TRANSLATE_NOOP("Quality", "The volume was empty or no number; it counts as zero."));
    case QualityFlag::HundredfoldJump:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "Prices are a hundred times too large or too small, as in "
                                      "another unit; the bars are used as they are."));
    case QualityFlag::MisalignedTime:
        return text(QT_TRANSLATE_NOOP(
            "Quality", "No bar of this interval starts at that time; the bar is used as it is."));
    case QualityFlag::HolidayRow:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "The exchange was closed that day; the row is used only if "
                                      "anything was traded."));
    case QualityFlag::FeedChange:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "The volume changed at once and for good, as from another "
                                      "feed; comparisons of volume across it may mislead."));
    case QualityFlag::OutsideHours:
        return text(QT_TRANSLATE_NOOP(
            "Quality", "These bars lie outside the regular hours and were left out."));
    case QualityFlag::SymbolReuse:
        return text(QT_TRANSLATE_NOOP("Quality",
                                      "The symbol belonged to something else before; those bars "
                                      "were left out."));
    }
    return {};
}

QString engineMessage(std::string_view english)
{
    constexpr std::array kWhole = {
        QT_TRANSLATE_NOOP("Engine", "Universe loaded"),
        QT_TRANSLATE_NOOP("Engine", "Resuming from saved progress"),
        QT_TRANSLATE_NOOP("Engine", "Scanning"),
        QT_TRANSLATE_NOOP("Engine", "Paused"),
        QT_TRANSLATE_NOOP("Engine", "Every symbol has its verdict"),
        QT_TRANSLATE_NOOP("Engine", "Results finalized"),
        QT_TRANSLATE_NOOP("Engine", "Scan cancelled by user. Partial results are kept."),
        QT_TRANSLATE_NOOP("Engine", "Scan cancelled by user. Nothing was begun."),
    };
    for (const char* message : kWhole) {
        if (english == message)
            return QCoreApplication::translate("Engine", message);
    }
    if (const auto count = fetchedCount(english)) {
        // lupdate reads no cast in the call below.
        const int symbols = static_cast<int>(*count);
        return QCoreApplication::translate("Engine", "Fetched %n symbols", nullptr, symbols);
    }
    return QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
}

} // namespace tapesift::presentation
