#pragma once

#include <memory>

#include <QDialog>
#include <QString>

#include "tapesift/widgets/look.h"

namespace Ui {
class PreferencesDialog;
}

namespace tapesift::widgets {

// What the dialog is about. A plain value.
struct Preferences
{
    ThemeId theme = ThemeId::Dark;
    PaletteId palette = PaletteId::Western;
    QString language = QStringLiteral("system"); // or "en", "de", "zh"
    int scalePercent = 100;                      // 100-200
    int threads = 0;                             // 0-64; 0: one per core
    bool confirmCancel = true;

    bool operator==(const Preferences&) const = default;
};

// Lets the user choose. Changes nothing itself: the owner reads preferences() when the dialog was
// accepted, and applies a look whenever previewRequested is emitted.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);
    ~PreferencesDialog() override;

    Preferences preferences() const;

    void reject() override;

Q_SIGNALS:
    // The window is to look like this for now. Comes on each choice, and with the look of before
    // when the dialog is cancelled after a change of it.
    void previewRequested(tapesift::widgets::ThemeId theme, tapesift::widgets::PaletteId palette);

private:
    void fillChoices();
    void alignLabels();
    void setChoices(const Preferences& preferences);
    void preview();

    Preferences m_before;
    std::unique_ptr<Ui::PreferencesDialog> m_ui;
};

} // namespace tapesift::widgets
