#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include "tapesift/market/watchlist.h"

namespace tapesift::presentation {

// How symbols travel by drag and drop: the file of a watchlist (market::toJson), beside plain text
// for other programs.
inline const QString kSymbolsMime = QStringLiteral("application/x-tapesift-symbols");
QMimeData* symbolsMimeData(const std::vector<market::WatchedSymbol>& symbols);
// Empty if there are none of ours in it.
std::vector<market::WatchedSymbol> symbolsIn(const QMimeData& data);

// The symbols of one list with their notes, which can be edited.
class WatchedSymbolModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Symbol, Note, kColumns };
    static constexpr int kColourRole = Qt::UserRole; // int of a market::FlagColour

    explicit WatchedSymbolModel(QObject* parent = nullptr);

    void setList(const market::Watchlist& list, bool isEditable);
    const std::vector<market::WatchedSymbol>& symbols() const { return m_symbols; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void noteEdited(int row, const QString& note);

private:
    std::vector<market::WatchedSymbol> m_symbols;
    bool m_isEditable = false;
};

} // namespace tapesift::presentation
