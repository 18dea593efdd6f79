#include "widgets/history/comparison_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/scan_setup.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/history/plain_table.h"

namespace tapesift::widgets {

using presentation::ComparisonModel;
using Kind = presentation::ComparisonRow::Kind;

namespace {

constexpr QSize kSize(900, 560);

QString nameOf(const store::RunRecord& run)
{
    return QStringLiteral("%1 (%2)").arg(
        presentation::dateTimeText(run.startedAt),
        presentation::universeText(QString::fromStdString(run.universeName)));
}

} // namespace

ComparisonDialog::ComparisonDialog(const presentation::RunComparison& comparison, QWidget* parent)
    : QDialog(parent)
    , m_model(comparison.diff)
{
    setObjectName(QStringLiteral("comparisonDialog"));
    setWindowTitle(tr("Compare two scans"));
    resizeWithinScreen(*this, kSize);
    auto* headline =
        new QLabel(tr("%1 with %2").arg(nameOf(comparison.before), nameOf(comparison.after)), this);
    headline->setObjectName(QStringLiteral("comparisonHeadline"));
    headline->setProperty("style", QStringLiteral("title"));
    headline->setWordWrap(true);

    auto* kinds = new QComboBox(this);
    kinds->setObjectName(QStringLiteral("comparisonKinds"));
    kinds->setAccessibleName(tr("Which changes are shown"));
    const QLocale locale;
    kinds->addItem(tr("All changes (%1)").arg(locale.toString(m_model.rowCount())), -1);
    for (const Kind kind : {Kind::Flipped, Kind::Moved, Kind::Entered, Kind::Left, Kind::Ranked})
        kinds->addItem(QStringLiteral("%1 (%2)").arg(presentation::comparisonKindText(kind),
                                                     locale.toString(m_model.count(kind))),
                       static_cast<int>(kind));
    connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds] {
        const int kind = kinds->currentData().toInt();
        m_model.show(kind < 0 ? std::nullopt : std::optional(static_cast<Kind>(kind)));
    });

    QTableView* table = makePlainTable(m_model, this);
    table->setObjectName(QStringLiteral("comparisonTable"));
    table->setAccessibleName(windowTitle());
    setColumnWidths(*table, {130, 90, 130, 130, 80, 80, 110});
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const int symbol = static_cast<int>(ComparisonModel::Column::Symbol);
        Q_EMIT symbolActivated(m_model.index(index.row(), symbol).data().toString());
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(headline);
    layout->addWidget(kinds);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
}

} // namespace tapesift::widgets
