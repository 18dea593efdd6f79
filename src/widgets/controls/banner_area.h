#pragma once

#include <vector>

#include <QWidget>

#include "widgets/controls/banner.h"

class QVBoxLayout;

namespace tapesift::widgets {

// The messages that stand at present, at most three, the newest at the bottom. Takes no room while
// there is none.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxBanners = 3;

    explicit BannerArea(Look& look, QWidget* parent = nullptr);

    // Shows a message; one of the same id is replaced where it stands. If there are three others,
    // the oldest that is no error gives way, else the oldest.
    void add(const QString& id, Banner::Kind kind, const QString& text,
             const QList<MessageAction>& actions = {});

    // Nothing happens if there is no such message.
    void remove(const QString& id);

    // nullptr if there is no such message.
    const Banner* find(const QString& id) const;

    std::size_t count() const { return m_entries.size(); }

private:
    struct Entry
    {
        QString id;
        Banner* banner = nullptr;
    };

    void makeRoom();
    void removeAt(std::size_t index);

    Look& m_look;
    QVBoxLayout* m_column = nullptr;
    std::vector<Entry> m_entries; // the oldest first
};

} // namespace tapesift::widgets
