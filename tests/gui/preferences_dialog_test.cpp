#include "widgets/dialogs/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

Preferences sample()
{
    Preferences preferences;
    preferences.theme = ThemeId::HighContrast;
    preferences.palette = PaletteId::ColourBlind;
    preferences.language = QStringLiteral("de");
    preferences.scalePercent = 150;
    preferences.threads = 3;
    preferences.confirmCancel = false;
    return preferences;
}

QComboBox* combo(const QDialog& dialog, const char* name)
{
    return dialog.findChild<QComboBox*>(QString::fromLatin1(name));
}

} // namespace

TEST(PreferencesDialog, GivesBackWhatItWasGiven)
{
    EXPECT_EQ(PreferencesDialog(Preferences{}).preferences(), Preferences{});
    EXPECT_EQ(PreferencesDialog(sample()).preferences(), sample());
}

TEST(PreferencesDialog, KeepsAScaleThatIsNotOnTheList)
{
    Preferences preferences;
    preferences.scalePercent = 110;
    EXPECT_EQ(PreferencesDialog(preferences).preferences().scalePercent, 110);
}

TEST(PreferencesDialog, FollowsTheControls)
{
    PreferencesDialog dialog{Preferences{}};
    combo(dialog, "themeCombo")->setCurrentIndex(1);
    combo(dialog, "paletteCombo")->setCurrentIndex(1);
    combo(dialog, "languageCombo")->setCurrentIndex(1);
    combo(dialog, "scaleCombo")->setCurrentIndex(4);
    dialog.findChild<QSpinBox*>(QStringLiteral("threadsSpin"))->setValue(7);
    dialog.findChild<QCheckBox*>(QStringLiteral("confirmCancelCheck"))->setChecked(false);
    Preferences expected;
    expected.theme = ThemeId::Light;
    expected.palette = PaletteId::Asian;
    expected.language = QStringLiteral("en");
    expected.scalePercent = 200;
    expected.threads = 7;
    expected.confirmCancel = false;
    EXPECT_EQ(dialog.preferences(), expected);
}

TEST(PreferencesDialog, AsksForAPreviewOnEachChoice)
{
    PreferencesDialog dialog{Preferences{}};
    QSignalSpy previews(&dialog, &PreferencesDialog::previewRequested);
    combo(dialog, "themeCombo")->setCurrentIndex(1);
    ASSERT_EQ(previews.count(), 1);
    EXPECT_EQ(previews.at(0).at(0).value<ThemeId>(), ThemeId::Light);
    EXPECT_EQ(previews.at(0).at(1).value<PaletteId>(), PaletteId::Western);
}

TEST(PreferencesDialog, CancellingBringsTheLookOfBeforeBack)
{
    PreferencesDialog dialog(sample());
    combo(dialog, "themeCombo")->setCurrentIndex(0);
    QSignalSpy previews(&dialog, &PreferencesDialog::previewRequested);
    dialog.reject();
    ASSERT_EQ(previews.count(), 1);
    EXPECT_EQ(previews.at(0).at(0).value<ThemeId>(), ThemeId::HighContrast);
    EXPECT_EQ(previews.at(0).at(1).value<PaletteId>(), PaletteId::ColourBlind);
}

TEST(PreferencesDialog, CancellingWithoutAChangeAsksForNothing)
{
    PreferencesDialog dialog(sample());
    QSignalSpy previews(&dialog, &PreferencesDialog::previewRequested);
    dialog.reject();
    EXPECT_EQ(previews.count(), 0);
}

TEST(PreferencesDialog, EveryControlHasANameForScreenReaders)
{
    const PreferencesDialog dialog{Preferences{}};
    for (const char* name : {"themeCombo", "paletteCombo", "languageCombo", "scaleCombo"})
        EXPECT_FALSE(combo(dialog, name)->accessibleName().isEmpty()) << name;
    EXPECT_FALSE(
        dialog.findChild<QSpinBox*>(QStringLiteral("threadsSpin"))->accessibleName().isEmpty());
}

} // namespace tapesift::widgets
