#include "widgets/scanners/editor_dialog.h"

#include <algorithm>

#include <QMenu>
#include <QShortcut>

#include "tapesift/presentation/formula_texts.h"
#include "ui_editor_dialog.h"
#include "widgets/controls/banner_area.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/dialogs/file_choice.h"
#include "widgets/scanners/builder_view.h"
#include "widgets/scanners/editor_help.h"
#include "widgets/scanners/editor_list.h"
#include "widgets/scanners/editor_matches.h"
#include "widgets/scanners/editor_parameters.h"
#include "widgets/scanners/editor_script.h"
#include "widgets/scanners/editor_text.h"

namespace tapesift::widgets {

namespace {

using namespace std::chrono_literals;
using presentation::ScannerItem;
using presentation::ScannerLibrary;
using Kind = ScannerItem::Kind;

constexpr auto kScriptDelay = 300ms;
constexpr int kMatchesTab = 2;
constexpr int kRoomBesideNames = 28; // scroll bar and frame
constexpr int kNarrowestList = 175;
constexpr int kWidestList = 260; // names of one's own may be longer
const QString kBanner = QStringLiteral("editor");

bool hasFormula(const ScannerItem& item)
{
    return item.kind == Kind::BuiltIn || item.kind == Kind::Formula;
}

market::Interval intervalOf(const ScannerItem& item)
{
    return item.definition.requirements.interval.value_or(market::Interval::Day1);
}

} // namespace

EditorDialog::EditorDialog(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::EditorDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    makeViews();
    makeList();
    connectEditor();
    connectLibrary();
    m_scriptDelay.setSingleShot(true);
    m_scriptDelay.setInterval(kScriptDelay);
    connect(&m_scriptDelay, &QTimer::timeout, this, &EditorDialog::checkScript);
    const int names = m_ui->scannersList->sizeHintForColumn(0) + kRoomBesideNames;
    m_ui->splitter->setSizes({std::clamp(names, kNarrowestList, kWidestList), 690, 268});
    m_ui->splitter->setStretchFactor(1, 1);
    m_list->choose(m_services.library.items().front().name);
}

EditorDialog::~EditorDialog() = default;

void EditorDialog::makeViews()
{
    Look& look = m_services.look;
    m_builder = new BuilderView(look, m_ui->formulaSplitter);
    m_text = new EditorText(look, m_ui->formulaSplitter);
    m_ui->formulaSplitter->addWidget(m_builder);
    m_ui->formulaSplitter->addWidget(m_text);
    m_ui->formulaSplitter->setSizes({340, 84});
    m_ui->formulaSplitter->setStretchFactor(0, 1);
    m_ui->formulaSplitter->setStretchFactor(1, 0);
    m_script = new EditorScript(look, m_ui->scriptPage);
    m_ui->scriptLayout->addWidget(m_script);
    m_help = new EditorHelp(look, m_ui->sideTabs);
    m_parameters = new EditorParameters(look, m_ui->sideTabs);
    m_matching = new EditorMatches(m_ui->sideTabs);
    m_ui->sideTabs->addTab(m_help, tr("Help"));
    m_ui->sideTabs->addTab(m_parameters, tr("Parameters"));
    m_ui->sideTabs->addTab(m_matching, tr("Matches"));
    QFont bold = m_ui->matchLabel->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->matchLabel->setFont(bold);
    m_banners = new BannerArea(look, this);
    m_ui->bannerLayout->addWidget(m_banners);
    for (const market::Interval interval : market::kAllIntervals) {
        const std::string_view name = market::intervalName(interval);
        m_ui->barsBox->addItem(QString::fromUtf8(name.data(), qsizetype(name.size())),
                               static_cast<int>(interval));
    }
    m_ui->newButton->setIcon(look.icon(QStringLiteral("plus")));
    m_ui->cloneButton->setIcon(look.icon(QStringLiteral("copy")));
    m_ui->deleteButton->setIcon(look.icon(QStringLiteral("trash")));
    m_ui->exportScannerButton->setIcon(look.icon(QStringLiteral("export")));
}

void EditorDialog::makeList()
{
    m_list =
        new EditorList(*m_ui->scannersList, *m_ui->searchEdit, m_services.library, m_services.look);
    connect(m_list, &EditorList::chosenChanged, this, &EditorDialog::open);
    auto* menu = new QMenu(m_ui->newButton);
    menu->addAction(tr("Scanner by formula"), this, [this] {
        makeNew(presentation::newFormulaScanner(
            m_services.library.freeName(QStringLiteral("my_scanner"))));
    });
    QAction* script = menu->addAction(tr("Scanner by script"), this, [this] {
        makeNew(presentation::newScriptScanner(
            m_services.library.freeName(QStringLiteral("my_script"))));
    });
    script->setEnabled(scanners::hasScripts());
    m_ui->newButton->setMenu(menu);
}

void EditorDialog::connectEditor()
{
    using presentation::ScannerEditor;
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_editor.setText(m_text->toPlainText());
    });
    connect(m_builder, &BuilderView::edited, &m_editor, &ScannerEditor::setBuilder);
    connect(m_builder, &BuilderView::helpWanted, m_help, &EditorHelp::showName);
    connect(m_text, &EditorText::helpWanted, m_help, &EditorHelp::showName);
    connect(m_parameters, &EditorParameters::edited, this, [this] {
        m_text->setParameters(m_parameters->values());
        m_builder->setParameters(m_parameters->values());
        m_editor.setParameters(m_parameters->values());
    });
    connect(&m_editor, &ScannerEditor::textChanged, this, [this] {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_editor.text());
    });
    connect(&m_editor, &ScannerEditor::builderChanged, this,
            [this] { m_builder->setNode(m_editor.builder()); });
    connect(&m_editor, &ScannerEditor::changed, this, &EditorDialog::takeChange);
    connect(m_script, &QPlainTextEdit::textChanged, this, &EditorDialog::takeChange);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &EditorDialog::takeChange);
    connect(m_ui->barsBox, &QComboBox::activated, this, &EditorDialog::takeChange);
    connect(&m_services.matches, &presentation::ScannerMatches::answered, this,
            &EditorDialog::showAnswer);
    connect(&m_services.matches, &presentation::ScannerMatches::universeChanged, this,
            &EditorDialog::askMatches);
    connect(m_matching, &EditorMatches::symbolChosen, this, &EditorDialog::symbolChosen);
}

void EditorDialog::connectLibrary()
{
    ScannerLibrary& library = m_services.library;
    connect(m_ui->cloneButton, &QPushButton::clicked, this, &EditorDialog::clone);
    connect(m_ui->deleteButton, &QPushButton::clicked, this,
            [this] { m_services.library.remove(m_draft.before); });
    connect(m_ui->importScannerButton, &QPushButton::clicked, this, &EditorDialog::importFile);
    connect(m_ui->exportScannerButton, &QPushButton::clicked, this, &EditorDialog::exportFile);
    connect(m_ui->revertButton, &QPushButton::clicked, this, &EditorDialog::undoChanges);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &EditorDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    auto* keys = new QShortcut(QKeySequence::Save, this);
    connect(keys, &QShortcut::activated, this, &EditorDialog::save);

    connect(&library, &ScannerLibrary::failed, this, [this](const QString& reason) {
        m_isSaving = false;
        m_banners->add(kBanner, Banner::Kind::Error, reason);
    });
    connect(&library, &ScannerLibrary::saved, this, &EditorDialog::followSaved);
    connect(&library, &ScannerLibrary::imported, this, [this](const QString& name) {
        m_list->choose(name);
        m_banners->add(kBanner, Banner::Kind::Success, tr("Imported as %1.").arg(name));
    });
    connect(&library, &ScannerLibrary::exported, this, [this](const QString& path) {
        m_banners->add(kBanner, Banner::Kind::Success, tr("Written: %1").arg(path));
    });
    connect(&library, &ScannerLibrary::removed, this, [this](const QString& name) {
        m_drafts.erase(name);
        m_draft.before.clear(); // Nothing is kept of it.
        const QString first = m_services.library.items().front().name;
        m_list->choose(first);
        open(first);
        m_banners->add(kBanner, Banner::Kind::Info, tr("%1 was deleted.").arg(name),
                       {{tr("Undo"), [this] { m_services.library.undoRemove(); }}});
    });
}

// The views stay as they are, cursor and all, unless it is another scanner that was saved.
void EditorDialog::followSaved(const QString& name)
{
    m_banners->remove(kBanner);
    if (std::exchange(m_isSaving, false)) {
        m_drafts.erase(m_draft.before);
        m_draft.before = m_draft.item.kind == Kind::BuiltIn ? QString() : name;
    }
    m_list->choose(name);
    open(name);
    refresh();
}

void EditorDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    askMatches();
}

void EditorDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_services.matches.release();
}

void EditorDialog::choose(const QString& name)
{
    m_list->choose(name);
}

void EditorDialog::open(const QString& name)
{
    const ScannerItem* item = m_services.library.find(name);
    if (!item || name == m_draft.before)
        return;
    keepDraft();
    if (const auto kept = m_drafts.find(name); kept != m_drafts.end()) {
        m_draft = kept->second;
        m_drafts.erase(kept);
    } else {
        m_draft = {*item, item->name};
    }
    showDraft();
}

// What was changed and not saved is there again when the scanner is chosen again.
void EditorDialog::keepDraft()
{
    if (!m_draft.before.isEmpty() && isChanged(m_draft))
        m_drafts[m_draft.before] = m_draft;
}

bool EditorDialog::isChanged(const Draft& draft) const
{
    const ScannerItem* saved = m_services.library.find(draft.before);
    // Of a script the definition is made of its file.
    return saved && (saved->name != draft.item.name || saved->script != draft.item.script ||
                     (hasFormula(*saved) && saved->definition != draft.item.definition));
}

void EditorDialog::showDraft()
{
    m_isShowing = true;
    const ScannerItem& item = m_draft.item;
    m_ui->nameEdit->setText(item.name);
    m_ui->barsBox->setCurrentIndex(m_ui->barsBox->findData(static_cast<int>(intervalOf(item))));
    const bool isFormula = hasFormula(item);
    m_ui->barsBox->setVisible(isFormula);
    m_ui->barsLabel->setVisible(isFormula);
    m_ui->descriptionLabel->setText(item.description);
    m_ui->descriptionLabel->setVisible(!item.description.isEmpty());
    m_builder->setParameters(item.numbers());
    m_text->setParameters(item.numbers());
    m_parameters->setParameters(isFormula ? item.numbers() : formula::Parameters(),
                                item.parameters);
    m_parameters->setEnabled(isFormula);
    m_script->markLine(0);
    if (isFormula) {
        m_ui->pages->setCurrentWidget(m_ui->formulaPage);
        m_editor.open(item.formula(), item.numbers());
    } else if (item.kind == Kind::Script) {
        m_ui->pages->setCurrentWidget(m_ui->scriptPage);
        m_script->setPlainText(QString::fromStdString(item.script));
    } else {
        m_ui->pages->setCurrentWidget(m_ui->otherPage);
        m_ui->otherLabel->setText(item.kind == Kind::Broken
                                      ? item.problem
                                      : tr("This scanner is %1. It is set up in its file.")
                                            .arg(QString::fromStdString(item.definition.module)));
    }
    m_isShowing = false;
    refresh();
    if (item.kind == Kind::Script)
        checkScript();
}

void EditorDialog::takeChange()
{
    if (m_isShowing)
        return;
    ScannerItem& item = m_draft.item;
    item.name = m_ui->nameEdit->text().trimmed();
    item.definition.name = item.name.toStdString();
    if (hasFormula(item)) {
        item.setFormula(m_editor.text().toStdString(), m_editor.parameters());
        const auto chosen = static_cast<market::Interval>(m_ui->barsBox->currentData().toInt());
        if (chosen != intervalOf(item))
            item.definition.requirements.interval = chosen;
    } else if (item.kind == Kind::Script) {
        item.script = m_script->toPlainText().toStdString();
        m_scriptDelay.start();
    }
    refresh();
}

// Buttons, problem and marks after any change.
void EditorDialog::refresh()
{
    const ScannerItem& item = m_draft.item;
    const bool canSave = m_services.library.canSave();
    const bool changed = isChanged(m_draft);
    const bool isEditable = hasFormula(item) || item.kind == Kind::Script;
    const QString nameProblem = presentation::problemOfScannerName(item.name);
    m_ui->saveButton->setEnabled(canSave && changed && isEditable && nameProblem.isEmpty());
    m_ui->saveButton->setText(item.kind == Kind::BuiltIn ? tr("&Save as mine") : tr("&Save"));
    m_ui->revertButton->setEnabled(changed);
    m_ui->cloneButton->setEnabled(canSave && isEditable);
    m_ui->deleteButton->setEnabled(canSave && item.isOwn());
    m_ui->exportScannerButton->setEnabled(item.kind != Kind::Broken);
    m_ui->newButton->setEnabled(canSave);
    m_ui->importScannerButton->setEnabled(canSave);
    m_ui->nameEdit->setReadOnly(!isEditable || item.kind == Kind::BuiltIn);

    QSet<QString> unsaved;
    for (const auto& [name, draft] : m_drafts)
        unsaved.insert(name);
    if (changed)
        unsaved.insert(m_draft.before);
    m_list->setUnsaved(unsaved);

    if (hasFormula(item)) {
        const auto& problem = m_editor.problem();
        m_text->showProblem(problem);
        showProblem(problem ? presentation::problemText(*problem) : nameProblem);
    } else if (item.kind != Kind::Script) {
        showProblem({});
    }
    askMatches();
}

void EditorDialog::showProblem(const QString& text)
{
    m_ui->problemLabel->setText(text);
    m_ui->problemLabel->setVisible(!text.isEmpty());
}

void EditorDialog::makeNew(const ScannerItem& item)
{
    keepDraft();
    m_ui->searchEdit->clear();
    m_services.library.save(item);
}

// Of what is shown, with its changes.
void EditorDialog::clone()
{
    ScannerItem copy = m_draft.item;
    if (copy.kind == Kind::BuiltIn)
        copy.kind = Kind::Formula;
    copy.name = m_services.library.freeName(m_draft.before);
    makeNew(copy);
}

void EditorDialog::save()
{
    if (!m_ui->saveButton->isEnabled())
        return;
    m_isSaving = true;
    if (m_draft.item.kind == Kind::BuiltIn)
        return clone();
    m_services.library.save(m_draft.item, m_draft.before);
}

void EditorDialog::undoChanges()
{
    if (const ScannerItem* saved = m_services.library.find(m_draft.before)) {
        m_draft = {*saved, saved->name};
        showDraft();
    }
}

void EditorDialog::importFile()
{
    chooseFile(*this,
               {FileChoice::Kind::OpenFile,
                QStringLiteral("importScannerDialog"),
                tr("Import a scanner"),
                {tr("Scanners (*.json *.lua)")},
                {}},
               [this](const QString& path) { m_services.library.importFile(path); });
}

void EditorDialog::exportFile()
{
    const bool isLua = m_draft.item.isLua;
    chooseFile(*this,
               {FileChoice::Kind::SaveFile,
                QStringLiteral("exportScannerDialog"),
                tr("Export the scanner"),
                {isLua ? tr("Lua script (*.lua)") : tr("Scanner (*.json)")},
                m_draft.before},
               [this, name = m_draft.before](const QString& path) {
                   m_services.library.exportTo(name, path);
               });
}

void EditorDialog::askMatches()
{
    if (!isVisible())
        return;
    const auto question = hasFormula(m_draft.item) ? m_editor.question() : std::nullopt;
    if (question)
        return m_services.matches.ask(*question);
    m_services.matches.cancel();
    m_builder->forgetMatches();
    m_matching->setSymbols({});
    m_ui->sideTabs->setTabText(kMatchesTab, tr("Matches"));
    m_ui->matchLabel->setText(m_draft.item.kind == Kind::Script
                                  ? tr("A script is run by a session, not counted here.")
                                  : QString());
}

void EditorDialog::showAnswer(const presentation::MatchAnswer& answer)
{
    if (!hasFormula(m_draft.item))
        return;
    m_ui->matchLabel->setText(matchSentence(answer, intervalOf(m_draft.item)));
    m_builder->showMatches(answer.rows, answer.total);
    m_matching->setSymbols(answer.symbols);
    m_ui->sideTabs->setTabText(kMatchesTab,
                               tr("Matches (%1)").arg(QLocale().toString(answer.symbols.size())));
}

void EditorDialog::checkScript()
{
    const std::string script = m_draft.item.script;
    m_worker.run(
        *this,
        [script, file = m_draft.item.fileName().toStdString()] {
            return scanners::checkScript(script, file);
        },
        [this, script](const scanners::ScriptCheck& check) {
            if (m_draft.item.kind != Kind::Script || m_draft.item.script != script)
                return; // Another one is shown, or it has changed since.
            const bool isSound = check.problems.empty();
            m_script->markLine(isSound ? 0 : check.problems.front().line);
            showProblem(isSound ? presentation::problemOfScannerName(m_draft.item.name)
                                : tr("Line %1: %2")
                                      .arg(check.problems.front().line)
                                      .arg(QString::fromStdString(check.problems.front().message)));
        });
}

} // namespace tapesift::widgets
