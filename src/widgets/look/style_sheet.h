#pragma once

#include <QHash>
#include <QString>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// What the names in the style sheet (@panel, @line ...) stand for in `theme`.
QHash<QString, QString> styleTokens(const Theme& theme, ThemeId id);

// `sheet` with every @name replaced by its token. An unknown name stays as it is.
QString withTokens(const QString& sheet, const QHash<QString, QString>& tokens);

} // namespace tapesift::widgets
