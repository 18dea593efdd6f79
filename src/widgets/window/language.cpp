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
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

} // namespace

QString languageCode(const QString& choice, const QLocale& system)
{
    for (const auto& code :
         {QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("pseudo")}) {
        if (choice == code)
            return code;
    }
    return system.language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

QLocale languageLocale(const QString& code, const QLocale& system)
{
    const bool isGerman = code == QStringLiteral("de");
    const QLocale::Language language = isGerman ? QLocale::German : QLocale::English;
    if (system.language() == language)
        return system;
    return QLocale(language, isGerman ? QLocale::Germany : QLocale::UnitedStates);
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
    install(QStringLiteral("qtbase_%1").arg(m_code),
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
