#include "widgets/results/cell_colours.h"

#include <algorithm>
#include <cmath>

#include "widgets/controls/direction_colour.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

using analysis::Signal;

constexpr double kReadable = 4.5; // WCAG 2 AA for texts

// How much of the colour a change of that many percent gets.
constexpr std::array kHeatLimits = {0.5, 1.5, 3.0};
constexpr std::array kHeatShares = {0.10, 0.18, 0.27, 0.38};
static_assert(kHeatShares.size() == CellColours::kHeatSteps);

double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

// The colour laid on the panel, with a text of that colour that is moved towards the theme's text
// colour until it can be read.
Tint tint(const Theme& theme, const QColor& colour, double share)
{
    const QColor ground = mixed(theme.panel, colour, share);
    QColor text = colour;
    for (double step = 0.1; step < 1.05 && contrastRatio(text, ground) < kReadable; step += 0.1)
        text = mixed(colour, theme.text, std::min(step, 1.0));
    return {ground, text};
}

std::size_t heatStep(double percent)
{
    const double size = std::abs(percent);
    std::size_t step = 0;
    while (step < kHeatLimits.size() && size >= kHeatLimits[step])
        ++step;
    return step;
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

const Tint& CellColours::heatOf(double percent) const
{
    if (percent == 0 || std::isnan(percent))
        return heat[kHeatSteps];
    const std::size_t step = heatStep(percent) + 1;
    return percent > 0 ? heat.at(kHeatSteps + step) : heat.at(kHeatSteps - step);
}

const Tint& CellColours::signalOf(Signal signal) const
{
    return signals.at(static_cast<std::size_t>(signal));
}

CellColours cellColours(const Theme& theme, ThemeId id)
{
    CellColours colours;
    colours.rows = {theme.panel, mixed(theme.panel, theme.raised, 0.42)};
    colours.hovered = mixed(theme.raised, theme.text, id == ThemeId::HighContrast ? 0.12 : 0.03);
    colours.selected = theme.selection;
    colours.mark = linkColour(id);
    colours.text = theme.text;
    colours.muted = theme.textMuted;
    colours.faint = theme.textFaint;
    colours.up = theme.up;
    colours.down = theme.down;
    colours.warning = theme.warning;
    colours.track = trackColour(theme);
    colours.heat[CellColours::kHeatSteps] = {QColor(), theme.textMuted};
    for (std::size_t step = 0; step < kHeatShares.size(); ++step) {
        colours.heat[CellColours::kHeatSteps + 1 + step] = tint(theme, theme.up, kHeatShares[step]);
        colours.heat[CellColours::kHeatSteps - 1 - step] =
            tint(theme, theme.down, kHeatShares[step]);
    }
    const auto set = [&colours](Signal signal, const Tint& value) {
        colours.signals[static_cast<std::size_t>(signal)] = value;
    };
    set(Signal::StrongBuy, tint(theme, theme.up, 0.30));
    set(Signal::Buy, tint(theme, theme.up, 0.14));
    set(Signal::Neutral, tint(theme, theme.textMuted, 0.13));
    set(Signal::Sell, tint(theme, theme.down, 0.14));
    set(Signal::StrongSell, tint(theme, theme.down, 0.30));
    return colours;
}

} // namespace tapesift::widgets
