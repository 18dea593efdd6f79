#include "tapesift/presentation/local_api.h"

#include <utility>

namespace tapesift::presentation {

LocalApi::LocalApi(QObject* parent)
    : QObject(parent)
{
}

void LocalApi::setStanding(LocalApiStanding standing)
{
    m_standing = std::move(standing);
    Q_EMIT standingChanged();
}

void LocalApi::requestScan(const QStringList& symbols)
{
    Q_EMIT scanRequested(symbols);
}

} // namespace tapesift::presentation
