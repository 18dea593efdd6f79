#include "widgets/lists/list_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapesift::widgets {

namespace {

constexpr int kWidth = 440;
constexpr int kRejectedHeight = 120;

} // namespace

ListDialog::ListDialog(const presentation::WatchlistLibrary& library, const Request& request,
                       std::function<void(const QString&, const QString&)> chosen, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_current(request.current)
{
    setObjectName(QStringLiteral("listDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(request.title);
    auto* column = new QVBoxLayout(this);
    if (!request.report.isEmpty()) {
        auto* report = new QLabel(request.report, this);
        report->setObjectName(QStringLiteral("listReport"));
        report->setWordWrap(true);
        report->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(report);
    }
    if (!request.rejected.isEmpty()) {
        auto* rejected = new QPlainTextEdit(request.rejected.join(QLatin1Char('\n')), this);
        rejected->setObjectName(QStringLiteral("listRejected"));
        rejected->setAccessibleName(tr("What was left out"));
        rejected->setReadOnly(true);
        rejected->setFixedHeight(kRejectedHeight);
        column->addWidget(rejected);
    }
    auto* form = new QFormLayout;
    m_name = new QLineEdit(request.name, this);
    m_name->setObjectName(QStringLiteral("listName"));
    m_name->selectAll();
    m_folder = new QComboBox(this);
    m_folder->setObjectName(QStringLiteral("listFolder"));
    m_folder->setEditable(true);
    m_folder->addItem({});
    m_folder->addItems(library.folders());
    m_folder->setCurrentText(request.folder);
    m_folder->lineEdit()->setPlaceholderText(tr("none, or a path such as US/Tech"));
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Folder:"), m_folder);
    column->addLayout(form);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("listProblem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(request.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("listAccept"));
    m_accept->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ListDialog::check);
    connect(m_folder, &QComboBox::editTextChanged, this, &ListDialog::check);
    connect(this, &QDialog::accepted, this,
            [this, chosen = std::move(chosen)] { chosen(m_name->text().trimmed(), folder()); });
    resize(kWidth, sizeHint().height());
    check();
}

QString ListDialog::folder() const
{
    return m_folder->currentText().trimmed();
}

void ListDialog::check()
{
    const QString problem = m_library.problemOf(m_name->text().trimmed(), folder(), m_current);
    m_problem->setText(m_name->text().isEmpty() ? QString() : problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace tapesift::widgets
