#include "tapesift/presentation/watched_symbol_model.h"

#include <QMimeData>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

market::Watchlist sampleList()
{
    market::Watchlist list;
    list.name = "sample";
    list.symbols = {{market::Symbol::parse("AAPL").value(), "NASDAQ", "big"},
                    {market::Symbol::parse("BTC/USDT").value()}};
    return list;
}

TEST(WatchedSymbolModel, ShowsSymbolsWithTheirNotes)
{
    WatchedSymbolModel model;
    model.setList(sampleList(), true);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, WatchedSymbolModel::Symbol).data().toString(), QStringLiteral("AAPL"));
    EXPECT_EQ(model.index(0, WatchedSymbolModel::Note).data().toString(), QStringLiteral("big"));
    EXPECT_EQ(model.index(0, WatchedSymbolModel::Symbol).data(Qt::ToolTipRole).toString(),
              QStringLiteral("NASDAQ:AAPL"));
    EXPECT_FALSE(model.index(1, WatchedSymbolModel::Symbol).data(Qt::ToolTipRole).isValid());
}

TEST(WatchedSymbolModel, AnEditedNoteIsAskedForAndAChangeKeepsTheRows)
{
    WatchedSymbolModel model;
    model.setList(sampleList(), true);
    QSignalSpy edits(&model, &WatchedSymbolModel::noteEdited);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QModelIndex note = model.index(1, WatchedSymbolModel::Note);
    EXPECT_TRUE(model.flags(note) & Qt::ItemIsEditable);
    EXPECT_TRUE(model.setData(note, QStringLiteral(" wait "), Qt::EditRole));
    ASSERT_EQ(edits.size(), 1);
    EXPECT_EQ(edits.at(0).at(0).toInt(), 1);
    EXPECT_EQ(edits.at(0).at(1).toString(), QStringLiteral("wait"));
    market::Watchlist changed = sampleList();
    changed.symbols[1].note = "wait";
    model.setList(changed, false);
    EXPECT_EQ(note.data().toString(), QStringLiteral("wait"));
    EXPECT_EQ(resets.size(), 0);
    EXPECT_FALSE(model.flags(note) & Qt::ItemIsEditable);
    model.setList({}, true);
    EXPECT_EQ(resets.size(), 1);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(WatchedSymbolModel, SymbolsTravelWithAllThatIsKnownOfThem)
{
    WatchedSymbolModel model;
    model.setList(sampleList(), true);
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(1, 0), model.index(0, 1), model.index(0, 0)}));
    EXPECT_EQ(symbolsIn(*data), sampleList().symbols);
    EXPECT_EQ(data->text(), QStringLiteral("AAPL\nBTC/USDT\n"));
    QMimeData text;
    text.setText(QStringLiteral("AAPL"));
    EXPECT_TRUE(symbolsIn(text).empty());
    QMimeData wrong;
    wrong.setData(kSymbolsMime, "{}");
    EXPECT_TRUE(symbolsIn(wrong).empty());
}

} // namespace
} // namespace tapesift::presentation
