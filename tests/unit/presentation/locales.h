#pragma once

#include <QLocale>

#include "tapesift/presentation/number_format.h"

namespace tapesift::presentation {

inline const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
inline const QLocale kGerman(QLocale::German, QLocale::Germany);
inline const NumberFormat kEnglishNumbers{kEnglish};
inline const NumberFormat kGermanNumbers{kGerman};

} // namespace tapesift::presentation
