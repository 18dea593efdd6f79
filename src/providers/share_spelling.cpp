#include "providers/share_spelling.h"

#include <algorithm>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

enum class Suffix { Class, Preferred, Warrant, Unit, Right, Country };

Suffix suffixOf(std::string_view suffix)
{
    if (suffix == "U")
        return Suffix::Unit;
    if (suffix == "R")
        return Suffix::Right;
    if (suffix.size() == 1)
        return Suffix::Class;
    if (suffix == "WS" || suffix.starts_with("WS."))
        return Suffix::Warrant;
    if (suffix.starts_with("PR") && suffix.size() <= 3)
        return Suffix::Preferred;
    return Suffix::Country;
}

// "WS.A" -> "A": the series of a warrant or of a preferred share.
std::string_view seriesOf(std::string_view suffix)
{
    return suffix.size() <= 2 ? std::string_view() : suffix.substr(suffix[2] == '.' ? 3 : 2);
}

std::string spellMassive(std::string_view root, std::string_view suffix)
{
    switch (suffixOf(suffix)) {
    case Suffix::Preferred:
        return fmt::format("{}p{}", root, seriesOf(suffix));
    case Suffix::Right:
        return fmt::format("{}r", root);
    default:
        return fmt::format("{}.{}", root, suffix);
    }
}

std::string spellTiingo(std::string_view root, std::string_view suffix)
{
    const std::string_view series = seriesOf(suffix);
    const std::string end = series.empty() ? std::string() : fmt::format("-{}", series);
    switch (suffixOf(suffix)) {
    case Suffix::Preferred:
        return fmt::format("{}-P{}", root, end);
    case Suffix::Warrant:
        return fmt::format("{}-WS{}", root, end);
    default:
        return fmt::format("{}-{}", root, suffix);
    }
}

std::string spellYahoo(std::string_view root, std::string_view suffix)
{
    switch (suffixOf(suffix)) {
    case Suffix::Preferred:
        return fmt::format("{}-P{}", root, seriesOf(suffix));
    case Suffix::Warrant:
        return fmt::format("{}-WT{}", root, seriesOf(suffix));
    case Suffix::Unit:
        return fmt::format("{}-UN", root);
    case Suffix::Right:
        return fmt::format("{}-RI", root);
    case Suffix::Class:
        return fmt::format("{}{}{}", root,
                           suffix == "L" || suffix == "F" || suffix == "V" ? '.' : '-', suffix);
    case Suffix::Country:
        break;
    }
    return fmt::format("{}.{}", root, suffix);
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

} // namespace

std::optional<std::string> spellShare(const market::Symbol& symbol, ShareDialect dialect)
{
    const std::string& text = symbol.text();
    const bool isYahoo = dialect == ShareDialect::Yahoo;
    if (symbol.isPair())
        return isYahoo ? std::optional(fmt::format("{}-{}", symbol.base(), symbol.quote()))
                       : std::nullopt;
    const std::size_t dot = text.find('.');
    const std::string_view root = std::string_view(text).substr(0, dot);
    if (!std::ranges::all_of(root, isCapital))
        return isYahoo ? std::optional(text) : std::nullopt;
    if (dot == std::string::npos)
        return text;

    const std::string_view suffix = std::string_view(text).substr(dot + 1);
    if (suffixOf(suffix) == Suffix::Country && !isYahoo)
        return std::nullopt;
    switch (dialect) {
    case ShareDialect::Massive:
        return spellMassive(root, suffix);
    case ShareDialect::Tiingo:
        return spellTiingo(root, suffix);
    case ShareDialect::Yahoo:
        return spellYahoo(root, suffix);
    case ShareDialect::Alpaca:
        break;
    }
    return text;
}

std::optional<market::Symbol> readShare(std::string_view text, ShareDialect dialect)
{
    std::string canonical(text);
    if (dialect == ShareDialect::Massive) {
        const auto mark =
            std::ranges::find_if_not(canonical, [](char c) { return c < 'a' || c > 'z'; });
        if (mark != canonical.end()) {
            const auto at = static_cast<std::size_t>(mark - canonical.begin());
            if (*mark == 'p' && canonical.size() - at <= 2)
                canonical.replace(at, 1, ".PR");
            else if (*mark == 'r' && canonical.size() - at == 1)
                canonical.replace(at, 1, ".R");
            else
                return std::nullopt;
        }
    } else if (dialect == ShareDialect::Tiingo) {
        canonical = base::toUpper(canonical);
        if (const std::size_t at = canonical.find("-P-"); at != std::string::npos)
            canonical.replace(at, 3, ".PR");
    }
    const auto symbol = market::Symbol::parse(canonical);
    if (!symbol || symbol->isPair())
        return std::nullopt;
    return *symbol;
}

} // namespace tapesift::providers
