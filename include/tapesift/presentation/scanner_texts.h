#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QLocale>
#include <QString>

#include "tapesift/scanners/hit_reason.h"

namespace tapesift::presentation {

// What scanners say of themselves and of their hits, in the chosen language. The English originals
// are those of the command line.

// A title, a description or the meaning of a parameter of a built-in scanner. Any other text, such
// as a trader's own, is given back as it is.
QString scannerText(std::string_view english);

// The title of a built-in scanner, by its id; the name of any other one.
QString scannerTitle(const std::string& name);

// "Kurslücke: Lücke 3,21 %, Volumen 2.400.000": the reason of a hit. `english` where it has no
// parts, as in hits of scripts and of older versions.
QString hitReasonText(const std::string& english, const std::vector<scanners::ReasonPart>& parts,
                      const QLocale& locale);

} // namespace tapesift::presentation
