#include "tapesift/presentation/pseudo_translator.h"

#include <QRegularExpression>

namespace tapesift::presentation {

namespace {

constexpr double kGrowth = 0.3; // German and French need about as much more room than English.

QChar accented(QChar letter)
{
    static const QString kPlain =
        QStringLiteral("abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ");
    static const QString kAccented =
        QString::fromUtf8("áƀćďéƒĝĥíĵķĺḿñóþŕšťúṽŵýžÁɃĆĎÉƑĜĤÍĴĶĹḾÑÓÞŔŠŤÚṼŴÝŽ");
    const qsizetype at = kPlain.indexOf(letter);
    return at < 0 ? letter : kAccented.at(at);
}

} // namespace

QString pseudoText(const QString& source)
{
    if (source.trimmed().isEmpty())
        return source;
    // What must reach the program as it is.
    static const QRegularExpression kKept(
        QStringLiteral("%L?\\d{1,2}|%L?n|&&|&[A-Za-z#][A-Za-z0-9]*;|&.|<[^>]*>"));
    QString result = QStringLiteral("\u27e6");
    qsizetype letters = 0;
    qsizetype at = 0;
    const auto appendAccented = [&](qsizetype end) {
        for (; at < end; ++at) {
            result += accented(source.at(at));
            ++letters;
        }
    };
    auto kept = kKept.globalMatch(source);
    while (kept.hasNext()) {
        const QRegularExpressionMatch match = kept.next();
        appendAccented(match.capturedStart());
        result += match.captured();
        at = match.capturedEnd();
    }
    appendAccented(source.size());
    const auto longer = static_cast<qsizetype>(std::ceil(static_cast<double>(letters) * kGrowth));
    return result + QString(longer, QLatin1Char('~')) + QStringLiteral("\u27e7");
}

QString PseudoTranslator::translate(const char* /*context*/, const char* sourceText,
                                    const char* /*disambiguation*/, int /*n*/) const
{
    return pseudoText(QString::fromUtf8(sourceText));
}

} // namespace tapesift::presentation
