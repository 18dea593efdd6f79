// The least a Qt program does to show a table of 10,000 rows: the yardstick for the window's start.
// Prints the milliseconds since the moment given as its argument (nanoseconds of the steady clock)
// until the rows were painted first.

#include <vector>

#include <QAbstractTableModel>
#include <QApplication>
#include <QTableView>
#include <QTimer>

#include "bench/first_paint.h"

namespace {

constexpr int kRows = 10'000;
constexpr int kColumns = 14;

class TextModel : public QAbstractTableModel
{
public:
    TextModel()
    {
        m_texts.reserve(std::size_t{kRows} * kColumns);
        for (int cell = 0; cell < kRows * kColumns; ++cell)
            m_texts.push_back(QString::number(cell));
    }

    int rowCount(const QModelIndex&) const override { return kRows; }
    int columnCount(const QModelIndex&) const override { return kColumns; }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return m_texts[static_cast<std::size_t>(index.row() * kColumns + index.column())];
    }

private:
    std::vector<QString> m_texts;
};

} // namespace

int main(int argc, char** argv)
{
    using namespace tapesift::bench;
    QApplication application(argc, argv);
    TextModel model;
    QTableView view;
    view.setModel(&model);
    view.resize(kWindowSize);
    const FirstPaint paint(view, [started = argv[1]] { printSince(started); });
    view.show();
    return QApplication::exec();
}
