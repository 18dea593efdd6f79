#pragma once

#include <memory>
#include <vector>

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace tapesift::widgets {

// The language of the texts for a choice of the preferences: "en", "de" or "zh" (simplified
// Chinese); "pseudo" stays as it is. "system", and whatever is not known, follow `system`: English
// where that speaks none of them.
QString languageCode(const QString& choice, const QLocale& system);

// How numbers and dates are written beside texts in `code`: as `system` does if it has that
// language, else as in the United States, Germany or China.
QLocale languageLocale(const QString& code, const QLocale& system);

// Puts the whole application into a language for as long as the object lives. To be made before the
// first window, on the GUI thread.
class Language
{
public:
    explicit Language(const QString& choice, const QLocale& system = QLocale::system());
    ~Language();

    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    const QString& code() const { return m_code; }

private:
    void install(const QString& name, const QString& folder);

    QString m_code;
    QLocale m_localeBefore;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace tapesift::widgets
