#pragma once

#include <memory>

#include <QDialog>

#include "tapesift/presentation/comparison_model.h"

namespace tapesift::widgets {

// What differs between two scans: a table, all of it or one kind of change.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ComparisonDialog(const presentation::RunComparison& comparison,
                              QWidget* parent = nullptr);

Q_SIGNALS:
    void symbolActivated(const QString& symbol);

private:
    presentation::ComparisonModel m_model;
};

} // namespace tapesift::widgets
