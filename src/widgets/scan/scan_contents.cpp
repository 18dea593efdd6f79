#include "widgets/scan/scan_contents.h"

#include <QCoreApplication>

#include "tapesift/presentation/message_text.h"

namespace tapesift::widgets {

namespace {

EmptyContent content(const char* icon, const QString& title, const QString& text)
{
    EmptyContent made;
    made.icon = QString::fromLatin1(icon);
    made.title = title;
    made.text = text;
    return made;
}

} // namespace

EmptyContent scanningContent()
{
    EmptyContent scanning =
        content("scan", QCoreApplication::translate("ScanContents", "Scanning…"),
                QCoreApplication::translate(
                    "ScanContents", "The first rows appear here as soon as they are saved."));
    scanning.isBusy = true;
    return scanning;
}

EmptyContent readingContent()
{
    EmptyContent reading = content(
        "history", QCoreApplication::translate("ScanContents", "Reading the last scan…"), {});
    reading.isBusy = true;
    return reading;
}

EmptyContent firstStartContent(const MessageAction& scan, const MessageAction& chooseFolder)
{
    EmptyContent first = content(
        "first-run",
        QCoreApplication::translate("ScanContents", "Your first scan is one click away"),
        QCoreApplication::translate(
            "ScanContents",
            "The simulated market has invented companies and prices and needs neither files nor a "
            "network. Or scan your own prices, a folder with one CSV file for each symbol. Real "
            "markets are among the sources on the left."));
    first.actions = {scan, chooseFolder};
    return first;
}

EmptyContent nothingToLookAtContent()
{
    return content("history", QCoreApplication::translate("ScanContents", "No scan is saved yet"),
                   QCoreApplication::translate(
                       "ScanContents", "Scans of the other Tapesift can be looked at here."));
}

EmptyContent allFailedContent(int symbols, const MessageAction& showWhy)
{
    EmptyContent failed = content(
        "warning", QCoreApplication::translate("ScanContents", "No symbol has a result"),
        QCoreApplication::translate("ScanContents",
                                    "Each of the %n symbol(s) ended without one. The list says "
                                    "why, and what can be done.",
                                    nullptr, symbols));
    failed.actions = {showWhy};
    return failed;
}

EmptyContent stoppedEarlyContent()
{
    return content(
        "stop",
        QCoreApplication::translate("ScanContents", "The scan was stopped before its first row"),
        QCoreApplication::translate("ScanContents",
                                    "Resume it, or press Scan Now to begin another one."));
}

EmptyContent failedContent(const base::Error& error, bool hasBegun)
{
    return content("error",
                   hasBegun
                       ? QCoreApplication::translate("ScanContents", "The scan could not go on")
                       : QCoreApplication::translate("ScanContents", "The scan could not begin"),
                   sentencesOf(error));
}

QString sentencesOf(const base::Error& error)
{
    QStringList texts;
    for (const std::string& text : {error.message, error.details, error.suggestion}) {
        if (text.empty())
            continue;
        QString sentence = presentation::messageText(text);
        static const QString kMarks = QStringLiteral(".?!。？！");
        if (!kMarks.contains(sentence.back()))
            sentence += QLatin1Char('.');
        texts.push_back(sentence);
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace tapesift::widgets
