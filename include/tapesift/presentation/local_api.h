#pragma once

#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>

#include "tapesift/base/error.h"

namespace tapesift::presentation {

// How the local API of a window stands.
struct LocalApiStanding
{
    QString address;   // "http://127.0.0.1:8787"; empty: it is off
    QString tokenFile; // where callers find the token
    int port = 0;      // that it uses, or was to use
    std::optional<base::Error>
        trouble; // why it is off though it is wanted; Busy: the port is taken

    bool isOn() const { return !address.isEmpty(); }
};

// The local API as the window sees it; who runs it says how it stands and what its callers want.
// GUI thread.
class LocalApi : public QObject
{
    Q_OBJECT

public:
    explicit LocalApi(QObject* parent = nullptr);

    const LocalApiStanding& standing() const { return m_standing; }
    void setStanding(LocalApiStanding standing);

    // A caller wants these symbols scanned, or what the setup of the window says if there are none.
    void requestScan(const QStringList& symbols);

Q_SIGNALS:
    void standingChanged();
    void scanRequested(const QStringList& symbols);

private:
    LocalApiStanding m_standing;
};

} // namespace tapesift::presentation
