#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <QFile>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace tapesift::support {

// One text of a translation file as lupdate writes it.
struct TranslationEntry
{
    QString context;
    QString source;
    QString comment;          // tells apart what is spelled alike
    QString state;            // empty, "unfinished", "vanished" or "obsolete"
    bool isCounted = false;   // has a form for one and a form for many
    QStringList translations; // one, or one for each form

    std::string name() const { return (context + u'/' + source).toStdString(); }
};

inline TranslationEntry readTranslationEntry(QXmlStreamReader& xml, const QString& context)
{
    TranslationEntry entry;
    entry.context = context;
    entry.isCounted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.isCounted)
                entry.translations.push_back(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    entry.translations.push_back(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

// Throws where the file cannot be read: the test fails.
inline std::vector<TranslationEntry> readTranslationFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    std::vector<TranslationEntry> entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.push_back(readTranslationEntry(xml, context));
    }
    if (xml.hasError())
        throw std::runtime_error(path.toStdString() + ": " + xml.errorString().toStdString());
    return entries;
}

// The file of a language in the sources, "de", "en" or "zh".
inline QString translationPath(const char* language)
{
    return QStringLiteral(TAPESIFT_SOURCE_DIR "/resources/translations/tapesift_%1.ts")
        .arg(QLatin1String(language));
}

} // namespace tapesift::support
