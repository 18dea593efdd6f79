#pragma once

#include <QStandardItemModel>

#include "tapesift/formula/builder.h"
#include "tapesift/formula/catalog.h"

namespace tapesift::widgets {

// What the lists of the builder offer: the names of the catalog with what they mean, and the
// scanner's own parameters. One for all rows.
class BuilderNames : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit BuilderNames(QObject* parent = nullptr);

    void setParameters(const formula::Parameters& parameters);
    const formula::Parameters& parameters() const { return m_parameters; }

private:
    static QStandardItem* item(const QString& name, const QString& meaning);

    formula::Parameters m_parameters; // the first rows
};

// A side of a row as it begins when its name is chosen: a function has the arguments of its
// example, "rsi" is rsi(14).
formula::BuilderValue startingValue(const formula::CatalogEntry& entry);

// A side of a row as somebody typed it.
formula::BuilderValue typedValue(const QString& text);

// Whether the value is a condition by itself, so that nothing is to be compared.
bool isCondition(const formula::BuilderValue& value);

} // namespace tapesift::widgets
