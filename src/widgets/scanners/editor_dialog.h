#pragma once

#include <map>
#include <memory>

#include <QDialog>
#include <QTimer>

#include "tapesift/presentation/scanner_editor.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/presentation/scanner_matches.h"
#include "tapesift/scanners/script_scanner.h"
#include "tapesift/widgets/look.h"

namespace Ui {
class EditorDialog;
}

namespace tapesift::widgets {

class BannerArea;
class BuilderView;
class EditorHelp;
class EditorList;
class EditorMatches;
class EditorParameters;
class EditorScript;
class EditorText;

// The scanners and an editor for them: the list on the left, builder and text of the chosen one in
// the middle, help, parameters and matches on the right. What is changed and not saved is kept as
// long as the dialog lives, also when another scanner is chosen. Not modal.
class EditorDialog : public QDialog
{
    Q_OBJECT

public:
    struct Services
    {
        presentation::ScannerLibrary& library;
        presentation::ScannerMatches& matches;
        Look& look;
    };

    explicit EditorDialog(const Services& services, QWidget* parent = nullptr);
    ~EditorDialog() override;

    // Opens the scanner of that name, if there is one.
    void choose(const QString& name);

Q_SIGNALS:
    // The symbol is to be shown in the table.
    void symbolChosen(const QString& symbol);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    // A scanner as it is being edited.
    struct Draft
    {
        presentation::ScannerItem item; // under the name it shall have
        QString before;                 // the name it has in the library
    };

    void makeViews();
    void makeList();
    void connectEditor();
    void connectLibrary();

    void open(const QString& name);
    void showDraft();
    void takeChange();
    void refresh();
    bool isChanged(const Draft& draft) const;
    void keepDraft();

    void makeNew(const presentation::ScannerItem& item);
    void clone();
    void save();
    void followSaved(const QString& name);
    void undoChanges();
    void importFile();
    void exportFile();

    void askMatches();
    void showAnswer(const presentation::MatchAnswer& answer);
    void checkScript();
    void showProblem(const QString& text);

    Services m_services;
    presentation::ScannerEditor m_editor;
    Draft m_draft;
    std::map<QString, Draft> m_drafts; // those that are not shown, by the name in the library
    bool m_isShowing = false;          // the views are being filled
    bool m_isSaving = false;           // what is shown, until the library answers
    std::unique_ptr<Ui::EditorDialog> m_ui;
    EditorList* m_list = nullptr;
    BuilderView* m_builder = nullptr;
    EditorText* m_text = nullptr;
    EditorScript* m_script = nullptr;
    EditorHelp* m_help = nullptr;
    EditorParameters* m_parameters = nullptr;
    EditorMatches* m_matching = nullptr;
    BannerArea* m_banners = nullptr;
    QTimer m_scriptDelay;
    presentation::BackgroundWorker m_worker; // checks scripts; ends first
};

} // namespace tapesift::widgets
