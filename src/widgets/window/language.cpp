#include "tapesift/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include "tapesift/presentation/pseudo_translator.h"

// The resources of a static library have to be asked for, from outside any namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace tapesift::widgets {

namespace {

// A language of the texts, and the country whose numbers and dates go with it where the system
// speaks another one.
struct Spoken
{
    const char* code;
    QLocale::Language language;
    QLocale::Territory territory;
};

// The first one is spoken where the system's language is none of them.
constexpr std::array kSpoken = {
    Spoken{"en", QLocale::English, QLocale::UnitedStates},
    Spoken{"de", QLocale::German, QLocale::Germany},
    Spoken{"zh", QLocale::Chinese, QLocale::China},
};

// Qt's texts that the window shows. They are in our own files, so that they are translated even
// where Qt's translations are not installed.
[[maybe_unused]] constexpr std::array kQtTexts = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Retry"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QDockWidget", "Close"),
    QT_TRANSLATE_NOOP("QDockWidget", "Closes the dock widget"),
    QT_TRANSLATE_NOOP("QDockWidget", "Float"),
    QT_TRANSLATE_NOOP("QDockWidget", "Undocks and re-attaches the dock widget"),
    QT_TRANSLATE_NOOP("QFileDialog", "Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "File &name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Directory:"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Open"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Choose"),
    QT_TRANSLATE_NOOP("QFileDialog", "Computer"),
    QT_TRANSLATE_NOOP("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    QT_TRANSLATE_NOOP("QFileDialog",
                      "%1\nFile not found.\nPlease verify the correct file name was given."),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Name"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Type"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Date Modified"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

} // namespace

QString languageCode(const QString& choice, const QLocale& system)
{
    if (choice == QStringLiteral("pseudo"))
        return choice;
    for (const Spoken& spoken : kSpoken) {
        if (choice == QLatin1String(spoken.code))
            return choice;
    }
    for (const Spoken& spoken : kSpoken) {
        if (system.language() == spoken.language)
            return QLatin1String(spoken.code);
    }
    return QLatin1String(kSpoken.front().code);
}

QLocale languageLocale(const QString& code, const QLocale& system)
{
    const Spoken* chosen = kSpoken.data();
    for (const Spoken& spoken : kSpoken) {
        if (code == QLatin1String(spoken.code))
            chosen = &spoken;
    }
    if (system.language() == chosen->language)
        return system;
    return QLocale(chosen->language, chosen->territory);
}

Language::Language(const QString& choice, const QLocale& system)
    : m_code(languageCode(choice, system))
{
    initTranslations();
    QLocale::setDefault(languageLocale(m_code, system));
    if (m_code == QStringLiteral("pseudo")) {
        m_translators.push_back(std::make_unique<presentation::PseudoTranslator>());
        QCoreApplication::installTranslator(m_translators.back().get());
        return;
    }
    // Ours comes last: the translator that was installed last is asked first.
    // Qt has two written forms of Chinese; ours is the simplified one.
    const QString qtCode = m_code == QStringLiteral("zh") ? QStringLiteral("zh_CN") : m_code;
    install(QStringLiteral("qtbase_%1").arg(qtCode),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("tapesift_%1").arg(m_code), QStringLiteral(":/translations"));
}

Language::~Language()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    QLocale::setDefault(m_localeBefore);
}

void Language::install(const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    // Without a file the texts stay English.
    if (translator->load(name, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace tapesift::widgets
