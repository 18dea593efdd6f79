#pragma once

#include <QToolButton>
#include <QWidget>

#include "tapesift/presentation/detail_section.h"
#include "tapesift/widgets/look.h"

class QVBoxLayout;

namespace tapesift::widgets {

// The line that opens and closes a section: an arrow, its title, and at the right what the section
// comes to.
class FoldHeader : public QToolButton
{
    Q_OBJECT

public:
    explicit FoldHeader(Look& look, QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& explanation);
    void setSummary(const QString& summary, presentation::Direction direction);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;
    void describe();

    Look& m_look;
    QString m_summary;
    presentation::Direction m_direction = presentation::Direction::Flat;
};

// A header above a content that it shows or hides.
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    // The content is a child of contentParent() and added with setContent().
    explicit FoldSection(Look& look, QWidget* parent = nullptr);

    FoldHeader& header() { return *m_header; }
    QWidget& contentParent() { return *this; }
    void setContent(QWidget* content);

    bool isFolded() const { return !m_header->isChecked(); }
    void setFolded(bool isFolded); // silent

Q_SIGNALS:
    void foldedByUser(bool isFolded);

private:
    void showContent();

    FoldHeader* m_header = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace tapesift::widgets
