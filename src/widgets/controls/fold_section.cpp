#include "widgets/controls/fold_section.h"

#include <QPainter>
#include <QVBoxLayout>

#include "widgets/controls/direction_colour.h"

namespace tapesift::widgets {

namespace {

constexpr int kArrowSide = 12;
constexpr int kArrowRoom = 18;
constexpr int kSidePadding = 4;
constexpr int kTopPadding = 5;
constexpr int kGap = 10;
constexpr int kLeastWidth = 160;

} // namespace

FoldHeader::FoldHeader(Look& look, QWidget* parent)
    : QToolButton(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("foldHeader"));
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(this, &QToolButton::toggled, this, &FoldHeader::describe);
}

void FoldHeader::setTitle(const QString& title, const QString& explanation)
{
    setText(title);
    setToolTip(explanation);
    describe();
}

void FoldHeader::setSummary(const QString& summary, presentation::Direction direction)
{
    m_summary = summary;
    m_direction = direction;
    describe();
    update();
}

void FoldHeader::describe()
{
    setAccessibleName(m_summary.isEmpty() ? text() : tr("%1: %2").arg(text(), m_summary));
    setAccessibleDescription(isChecked() ? tr("Open. Press to fold it.")
                                         : tr("Folded. Press to open it."));
}

QFont FoldHeader::titleFont() const
{
    QFont font = m_look.theme().textFont;
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize FoldHeader::sizeHint() const
{
    return {kLeastWidth, QFontMetrics(titleFont()).height() + 2 * kTopPadding};
}

QSize FoldHeader::minimumSizeHint() const
{
    return sizeHint();
}

void FoldHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const QRect inner = rect().adjusted(kSidePadding, 0, -kSidePadding, 0);
    const QRect arrow(inner.left(), (height() - kArrowSide) / 2, kArrowSide, kArrowSide);
    m_look
        .icon(isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              IconInk::Muted)
        .paint(&painter, arrow);

    const QRect texts = inner.adjusted(kArrowRoom, 0, 0, 0);
    const QFontMetrics title(titleFont());
    const int titleWidth = std::min(title.horizontalAdvance(text()), texts.width());
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignVCenter,
                     title.elidedText(text(), Qt::ElideRight, texts.width()));

    const QFontMetrics summary(theme.numberFont);
    const QRect right = texts.adjusted(titleWidth + kGap, 0, 0, 0);
    painter.setFont(theme.numberFont);
    painter.setPen(m_direction == presentation::Direction::Flat
                       ? theme.textMuted
                       : directionColour(theme, m_direction));
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter,
                     summary.elidedText(m_summary, Qt::ElideRight, right.width()));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

FoldSection::FoldSection(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_header(new FoldHeader(look, this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    connect(m_header, &QToolButton::clicked, this, [this] {
        showContent();
        Q_EMIT foldedByUser(isFolded());
    });
}

void FoldSection::setContent(QWidget* content)
{
    m_content = content;
    m_layout->addWidget(content);
    showContent();
}

void FoldSection::setFolded(bool isFolded)
{
    m_header->setChecked(!isFolded);
    showContent();
}

void FoldSection::showContent()
{
    if (m_content)
        m_content->setVisible(!isFolded());
}

} // namespace tapesift::widgets
