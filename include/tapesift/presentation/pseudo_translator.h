#pragma once

#include <QString>
#include <QTranslator>

namespace tapesift::presentation {

// "⟦Šćáñ ñóŵ~~~⟧" for "Scan now": accented, a third longer and in brackets, so that a text nobody
// can translate, one that is put together of pieces and one that has no room are seen at once.
// %1, %n, %L1, the mark of an accelerator with its letter, tags and entities stay as they are.
QString pseudoText(const QString& source);

// A translator into that language. Install it like any other.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* sourceText,
                      const char* disambiguation = nullptr, int n = -1) const override;
};

} // namespace tapesift::presentation
