#include "tapesift/presentation/saved_views.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapesift::presentation {

namespace {

struct Field
{
    const char* key;
    QString SavedView::*member;
};

constexpr std::array kFields = {
    Field{"name", &SavedView::name},       Field{"set", &SavedView::columnSet},
    Field{"columns", &SavedView::columns}, Field{"order", &SavedView::order},
    Field{"filter", &SavedView::filter},   Field{"grouping", &SavedView::grouping},
};

QString plainName(const QString& name)
{
    return name.simplified().left(SavedViews::kLongestName);
}

bool isNamed(const SavedView& view, const QString& name)
{
    return view.name.compare(plainName(name), Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<SavedView>::iterator SavedViews::at(const QString& name)
{
    return std::ranges::find_if(m_views,
                                [&name](const SavedView& view) { return isNamed(view, name); });
}

const SavedView* SavedViews::find(const QString& name) const
{
    const auto found = std::ranges::find_if(
        m_views, [&name](const SavedView& view) { return isNamed(view, name); });
    return found == m_views.end() ? nullptr : &*found;
}

bool SavedViews::save(SavedView view)
{
    view.name = plainName(view.name);
    if (view.name.isEmpty())
        return false;
    if (const auto known = at(view.name); known != m_views.end()) {
        *known = std::move(view);
        return true;
    }
    if (m_views.size() >= kMost)
        return false;
    m_views.push_back(std::move(view));
    return true;
}

bool SavedViews::changeName(const QString& name, const QString& newName)
{
    const auto view = at(name);
    const auto other = at(newName);
    const QString plain = plainName(newName);
    if (view == m_views.end() || plain.isEmpty() || (other != m_views.end() && other != view))
        return false;
    view->name = plain;
    return true;
}

bool SavedViews::remove(const QString& name)
{
    const auto view = at(name);
    if (view == m_views.end())
        return false;
    m_views.erase(view);
    return true;
}

QString SavedViews::toString() const
{
    if (m_views.empty())
        return {};
    QJsonArray array;
    for (const SavedView& view : m_views) {
        QJsonObject object;
        for (const Field& field : kFields)
            if (const QString& value = view.*field.member; !value.isEmpty())
                object.insert(QLatin1String(field.key), value);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

SavedViews SavedViews::fromString(const QString& text)
{
    SavedViews views;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        SavedView view;
        for (const Field& field : kFields)
            view.*field.member = object.value(QLatin1String(field.key)).toString();
        views.save(std::move(view));
    }
    return views;
}

} // namespace tapesift::presentation
