#include "tapesift/presentation/watched_symbol_model.h"

#include <memory>
#include <set>

#include <QMimeData>

namespace tapesift::presentation {

QMimeData* symbolsMimeData(const std::vector<market::WatchedSymbol>& symbols)
{
    market::Watchlist list;
    list.name = "drag";
    list.symbols = symbols;
    std::size_t leftOut = 0;
    const std::string lines = market::listText(list, market::ListFileFormat::Plain, leftOut);
    auto data = std::make_unique<QMimeData>();
    data->setData(kSymbolsMime, QByteArray::fromStdString(market::toJson(list)));
    data->setText(QString::fromStdString(lines));
    return data.release(); // The drag owns it.
}

std::vector<market::WatchedSymbol> symbolsIn(const QMimeData& data)
{
    if (!data.hasFormat(kSymbolsMime))
        return {};
    auto list = market::watchlistFromJson(data.data(kSymbolsMime).toStdString());
    return list ? std::move(list->symbols) : std::vector<market::WatchedSymbol>();
}

WatchedSymbolModel::WatchedSymbolModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void WatchedSymbolModel::setList(const market::Watchlist& list, bool isEditable)
{
    m_isEditable = isEditable;
    if (list.symbols == m_symbols)
        return;
    const bool isSameOrder =
        std::ranges::equal(list.symbols, m_symbols, {}, &market::WatchedSymbol::symbol,
                           &market::WatchedSymbol::symbol);
    if (isSameOrder) {
        m_symbols = list.symbols;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_symbols = list.symbols;
    endResetModel();
}

int WatchedSymbolModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_symbols.size());
}

int WatchedSymbolModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant WatchedSymbolModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const market::WatchedSymbol& entry = m_symbols[static_cast<std::size_t>(index.row())];
    const QString note = QString::fromStdString(entry.note);
    if (role == kColourRole)
        return static_cast<int>(entry.colour);
    if (index.column() == Note)
        return role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole
                   ? QVariant(note)
                   : QVariant();
    if (role == Qt::DisplayRole)
        return QString::fromStdString(entry.symbol.text());
    if (role == Qt::ToolTipRole && !entry.exchange.empty())
        return QStringLiteral("%1:%2").arg(QString::fromStdString(entry.exchange),
                                           QString::fromStdString(entry.symbol.text()));
    return {};
}

QVariant WatchedSymbolModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == Symbol ? tr("Symbol") : tr("Note");
}

Qt::ItemFlags WatchedSymbolModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
    if (m_isEditable && index.column() == Note)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool WatchedSymbolModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Note)
        return false;
    Q_EMIT noteEdited(index.row(), value.toString().trimmed());
    return true;
}

QStringList WatchedSymbolModel::mimeTypes() const
{
    return {kSymbolsMime, QStringLiteral("text/plain")};
}

QMimeData* WatchedSymbolModel::mimeData(const QModelIndexList& indexes) const
{
    std::set<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    std::vector<market::WatchedSymbol> symbols;
    for (const int row : rows)
        symbols.push_back(m_symbols[static_cast<std::size_t>(row)]);
    return symbolsMimeData(symbols);
}

} // namespace tapesift::presentation
