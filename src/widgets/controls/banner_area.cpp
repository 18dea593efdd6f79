#include "widgets/controls/banner_area.h"

#include <QVBoxLayout>

namespace tapesift::widgets {

BannerArea::BannerArea(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("bannerArea"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

void BannerArea::add(const QString& id, Banner::Kind kind, const QString& text,
                     const QList<MessageAction>& actions)
{
    const auto known =
        std::ranges::find_if(m_entries, [&id](const Entry& entry) { return entry.id == id; });
    Banner* banner = nullptr;
    if (known != m_entries.end()) {
        banner = known->banner;
    } else {
        makeRoom();
        banner = new Banner(m_look, this);
        connect(banner, &Banner::closed, this, [this, id] { remove(id); });
        m_column->addWidget(banner);
        m_entries.push_back({id, banner});
    }
    banner->showMessage(kind, text, actions);
    show();
}

void BannerArea::remove(const QString& id)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id) {
            removeAt(i);
            return;
        }
    }
}

const Banner* BannerArea::find(const QString& id) const
{
    for (const Entry& entry : m_entries) {
        if (entry.id == id)
            return entry.banner;
    }
    return nullptr;
}

void BannerArea::makeRoom()
{
    if (m_entries.size() < kMaxBanners)
        return;
    const auto milder = std::ranges::find_if(
        m_entries, [](const Entry& entry) { return entry.banner->kind() != Banner::Kind::Error; });
    removeAt(milder == m_entries.end()
                 ? 0
                 : static_cast<std::size_t>(std::distance(m_entries.begin(), milder)));
}

void BannerArea::removeAt(std::size_t index)
{
    Banner* banner = m_entries[index].banner;
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(index));
    m_column->removeWidget(banner);
    banner->hide();
    banner->deleteLater(); // It may be the sender of the signal that led here.
    setVisible(!m_entries.empty());
}

} // namespace tapesift::widgets
