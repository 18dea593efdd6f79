#include "widgets/scan/exclusion_dialog.h"

#include <QPushButton>

#include "tapesift/presentation/scan_setup.h"
#include "ui_exclusion_dialog.h"
#include "widgets/controls/page_dialog.h"

namespace tapesift::widgets {

ExclusionDialog::ExclusionDialog(const QStringList& symbols, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExclusionDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->symbolsEdit->setPlainText(symbols.join(QLatin1Char('\n')));
    connect(m_ui->symbolsEdit, &QPlainTextEdit::textChanged, this, &ExclusionDialog::showCount);
    connect(m_ui->clearButton, &QPushButton::clicked, m_ui->symbolsEdit, &QPlainTextEdit::clear);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(this->symbols()); });
    showCount();
}

ExclusionDialog::~ExclusionDialog() = default;

QStringList ExclusionDialog::symbols() const
{
    QStringList symbols = presentation::symbolsIn(m_ui->symbolsEdit->toPlainText().toUpper());
    symbols.removeDuplicates();
    return symbols;
}

void ExclusionDialog::showCount()
{
    const QString problem = presentation::symbolsProblem(symbols());
    m_ui->countLabel->setText(problem.isEmpty()
                                  ? tr("%n symbol(s)", nullptr, static_cast<int>(symbols().size()))
                                  : problem);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace tapesift::widgets
