#include "market/fund_name.h"

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

// "2x" is 2, "-3" before a word such as "inverse" too; 0 for anything else.
double multipleOf(const NameWords& name, std::size_t at)
{
    const NameWord& word = name[at];
    std::string_view digits = word.text;
    const bool hasTimes = digits.ends_with('x');
    if (hasTimes)
        digits.remove_suffix(1);
    const auto number = base::parseDouble(digits);
    if (!number || *number > 10 || *number <= 0)
        return 0;
    if (hasTimes)
        return word.isNegative ? -*number : *number;
    const bool isSaid = isOneOf(name.at(at, 1), {"inverse", "short", "leveraged"});
    return word.isNegative && isSaid ? -*number : 0;
}

// Words that make "short" a length of time or a kind of debt.
bool isAboutDebt(const NameWords& name)
{
    return name.has({"duration", "term", "maturity", "muni", "municipal", "bond", "bonds", "income",
                     "tips", "corporate", "credit", "treasury", "government", "fixed", "yield",
                     "tax", "maturities", "bills"});
}

// ProShares calls its leveraged funds Ultra, UltraPro and UltraShort, and its inverse ones Short.
bool isByUltraIssuer(const NameWords& name)
{
    if (name.has({"proshares"}))
        return true;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i].text.starts_with("ultrapro"))
            return true;
    }
    return false;
}

bool isInverseWord(const NameWords& name, std::size_t at, bool isUltraIssuer)
{
    const std::string& word = name[at].text;
    if (word == "inverse" || word == "bearish")
        return true;
    if (word == "bear")
        return name.at(at, 1) != "hedge";
    if (word == "ultrashort" || word == "ultraproshort")
        return isUltraIssuer;
    if (word != "short" || isOneOf(name.at(at, -1), {"long", "ultra"}))
        return word == "short" && name.at(at, -1) == "ultra" && isUltraIssuer;
    if (isOneOf(name.at(at, 1), {"duration", "term", "maturity", "dated", "horizon"}))
        return false;
    if (at > 0 && multipleOf(name, at - 1) != 0)
        return true;
    // Long and short at a time is no bet against the market.
    return !name.has({"long"}) && (isUltraIssuer || !isAboutDebt(name));
}

bool isLeveragedWord(const NameWords& name, std::size_t at, bool isUltraIssuer)
{
    const std::string& word = name[at].text;
    if (word == "leveraged")
        return !isOneOf(name.at(at, 1), {"loan", "loans", "buyout", "credit", "company"});
    if (isOneOf(word, {"double", "triple"}))
        return isOneOf(name.at(at, 1), {"long", "short", "leveraged", "exposure"});
    return isUltraIssuer && word.starts_with("ultra");
}

} // namespace

bool isFundName(const NameWords& name)
{
    if (name.has({"etf", "etfs", "etn", "etns", "proshares"}))
        return true;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i].text == "exchange" && name.at(i, 1) == "traded" &&
            isOneOf(name.at(i, 2), {"fund", "funds", "note", "notes"}))
            return true;
    }
    return false;
}

SecurityKind kindOfFund(const NameWords& name)
{
    const bool isUltraIssuer = isByUltraIssuer(name);
    bool isLeveraged = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const double multiple = multipleOf(name, i);
        if (multiple < 0 || isInverseWord(name, i, isUltraIssuer))
            return SecurityKind::InverseEtf;
        isLeveraged = isLeveraged || multiple > 1 || isLeveragedWord(name, i, isUltraIssuer);
    }
    return isLeveraged ? SecurityKind::LeveragedEtf : SecurityKind::Etf;
}

} // namespace tapesift::market
