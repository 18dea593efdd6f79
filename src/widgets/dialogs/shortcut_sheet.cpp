#include "widgets/dialogs/shortcut_sheet.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/controls/page_dialog.h"

namespace tapesift::widgets {

namespace {

struct Group
{
    QString title;
    QList<ShortcutLine> lines;
};

QList<Group> grouped(const QList<ShortcutLine>& lines)
{
    QList<Group> groups;
    for (const ShortcutLine& line : lines) {
        const auto known = std::ranges::find(groups, line.group, &Group::title);
        if (known != groups.end())
            known->lines.append(line);
        else
            groups.append({line.group, {line}});
    }
    return groups;
}

QWidget* keysRow(const ShortcutLine& line, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addStretch();
    for (qsizetype i = 0; i < line.keys.size(); ++i) {
        if (i > 0) {
            auto* either = new QLabel(ShortcutSheet::tr("or"), row);
            either->setProperty("style", QStringLiteral("small"));
            layout->addWidget(either);
        }
        for (const QString& cap : keyCaps(line.keys[i])) {
            auto* label = new QLabel(cap, row);
            label->setProperty("style", QStringLiteral("key"));
            label->setAlignment(Qt::AlignCenter);
            layout->addWidget(label);
        }
    }
    return row;
}

QWidget* groupCard(const Group& group, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("surface", QStringLiteral("panel"));
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(14, 10, 14, 12);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    auto* title = new QLabel(group.title, card);
    title->setProperty("style", QStringLiteral("caption"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const ShortcutLine& line : group.lines) {
        grid->addWidget(new QLabel(line.action, card), row, 0);
        grid->addWidget(keysRow(line, card), row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    return card;
}

// Puts each group into the column that is shorter so far; the order stays down each column.
void fillColumns(const QList<Group>& groups, QVBoxLayout* left, QVBoxLayout* right, QWidget* parent)
{
    qsizetype leftLines = 0;
    qsizetype rightLines = 0;
    for (const Group& group : groups) {
        constexpr qsizetype kTitleLines = 2; // A card's title and margins are as tall as two lines.
        const qsizetype lines = group.lines.size() + kTitleLines;
        const bool goesLeft = leftLines <= rightLines;
        (goesLeft ? left : right)->addWidget(groupCard(group, parent));
        (goesLeft ? leftLines : rightLines) += lines;
    }
    left->addStretch();
    right->addStretch();
}

} // namespace

QStringList keyCaps(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return {};
    QString text = QKeySequence(keys[0]).toString(QKeySequence::NativeText);
    QStringList caps;
    // A plus at the very end is a key itself.
    const bool endsWithPlus = text.endsWith(QLatin1Char('+'));
    if (endsWithPlus)
        text.chop(1);
    caps = text.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    if (endsWithPlus)
        caps.append(QStringLiteral("+"));
    return caps;
}

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* sheet = new QWidget(this);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    left->setSpacing(10);
    right->setSpacing(10);
    fillColumns(grouped(lines), left, right, sheet);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("shortcutScrollArea"));
    scroll->setAccessibleName(tr("List of keyboard shortcuts"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    constexpr int kFrame = 60; // margins and the scroll bar
    if (sheet->sizeHint().width() + kFrame > roomOnScreen(*this).width())
        columns->setDirection(QBoxLayout::TopToBottom);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(sheet);
    scroll->setMinimumWidth(sheet->sizeHint().width() + 16);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("shortcutCloseButton"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(12);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);

    constexpr int kTallest = 640; // Fits a screen of 768 lines with its panels.
    resizeWithinScreen(*this, {sheet->sizeHint().width() + kFrame,
                               std::min(kTallest, sheet->sizeHint().height() + 90)});
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace tapesift::widgets
