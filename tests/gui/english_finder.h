#pragma once

#include <algorithm>
#include <vector>

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include "gui/translation_file.h"

namespace tapesift::support {

// Without accelerators and without the arrows in front of a signal.
inline QString plain(QString text)
{
    static const QRegularExpression kMarks(QStringLiteral("&|^[▲▼–]+ "));
    return text.remove(kMarks).trimmed();
}

// Finds English: texts, and templates with something filled in, that another language has
// otherwise.
class EnglishFinder
{
public:
    explicit EnglishFinder(const char* language)
    {
        const auto entries = readTranslationFile(translationPath(language));
        for (const TranslationEntry& entry : entries)
            for (const QString& translation : entry.translations)
                add(m_translated, translation);
        for (const TranslationEntry& entry : entries)
            if (!entry.translations.contains(entry.source))
                add(m_english, entry.source);
    }

    bool isEnglish(const QString& text) const
    {
        return matches(m_english, plain(text)) && !matches(m_translated, plain(text));
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
        static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{3}|\\p{Han}{2}"));
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
    Texts m_translated;
};

} // namespace tapesift::support
