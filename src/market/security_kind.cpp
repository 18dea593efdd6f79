#include "tapesift/market/security_kind.h"

#include "market/fund_name.h"
#include "market/name_words.h"
#include "market/ticker_rules.h"

namespace tapesift::market {

namespace {

bool isWarrantWord(std::string_view word)
{
    return isOneOf(word, {"warrant", "warrants", "wts"});
}

bool isRightWord(std::string_view word)
{
    return isOneOf(word, {"right", "rights"});
}

// Shares, unless what follows is a claim on them: "Common Stock Purchase Warrants".
bool isCommon(const NameWords& name, std::size_t at)
{
    const std::string& word = name[at].text;
    const std::string_view next = name.at(at, 1);
    if (word == "american" && isOneOf(next, {"depositary", "depository"}))
        return true; // Also where what they stand for is a preferred share (Brazil).
    if (at > 0 && isOneOf(word, {"adr", "adrs", "ads"}))
        return true;
    const bool isShares = isOneOf(word, {"common", "ordinary", "capital"}) &&
                          isOneOf(next, {"stock", "share", "shares", "stocks", "units", "unit"});
    const std::string_view then = name.at(at, 2);
    return isShares && then != "purchase" && !isWarrantWord(then) && !isRightWord(then);
}

// A word for a kind counts where the name of the security stands, not within a company's name: at
// the end of a part, or before what it is exchanged for.
bool isSaidOf(const NameWords& name, std::size_t at,
              std::initializer_list<std::string_view> followers)
{
    return name[at].endsPart || isOneOf(name.at(at, 1), followers);
}

bool isWarrant(const NameWords& name, std::size_t at)
{
    return isWarrantWord(name[at].text) &&
           isSaidOf(name, at,
                    {"to", "each", "exercisable", "expiring", "included", "exp", "series", "class",
                     "at", "representing", "with", "when", "will", "and", "every", "entitling"});
}

bool isRight(const NameWords& name, std::size_t at)
{
    return isRightWord(name[at].text) &&
           isSaidOf(name, at,
                    {"to", "each", "expiring", "exp", "entitling", "every", "when", "that"});
}

// Partnerships and royalty trusts call their shares units; a unit for the filter is a bundle of a
// share and something else.
bool isUnit(const NameWords& name, std::size_t at)
{
    if (!isOneOf(name[at].text, {"unit", "units"}))
        return false;
    const bool isOnePart = at > 0 && !name[at - 1].endsPart;
    if (isOnePart &&
        isOneOf(name.at(at, -1),
                {"common", "trust", "royalty", "depositary", "partnership", "partner", "lp",
                 "stapled", "limited", "ownership", "interest", "beneficial", "preference"}))
        return false;
    return isSaidOf(name, at,
                    {"each", "consisting", "comprised", "comprising", "1", "including"}) &&
           !isOneOf(name.at(at, 1), {"representing", "of"});
}

bool isPreferred(const NameWords& name, std::size_t at)
{
    if (at > 0 && isOneOf(name[at].text, {"pfd", "prf"}))
        return true;
    if (!isOneOf(name[at].text, {"preferred", "preference", "preferreds"}))
        return false;
    // "Preferred Securities Income Fund" buys them.
    if (name.has({"fund", "bank", "bancorp"}, at))
        return false;
    return isSaidOf(name, at,
                    {"stock", "share", "shares", "security", "securities", "unit", "units",
                     "series", "class", "interest", "interests", "depositary", "depository",
                     "convertible", "stk", "redeemable", "ser", "sr", "shs"});
}

bool isNote(const NameWords& name, std::size_t at)
{
    if (isOneOf(name[at].text, {"debenture", "debentures", "debs"}))
        return true;
    return isOneOf(name[at].text, {"note", "notes", "bonds", "nts", "certificates"}) &&
           isSaidOf(name, at, {"due", "exchangeable", "linked", "series", "maturing", "exp"});
}

// By the first words that say it; Unknown where none does.
SecurityKind kindOfName(const NameWords& name)
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (isCommon(name, i))
            return SecurityKind::Common;
        if (isPreferred(name, i))
            return SecurityKind::Preferred;
        if (isWarrant(name, i))
            return SecurityKind::Warrant;
        if (isRight(name, i))
            return SecurityKind::Right;
        if (isUnit(name, i))
            return SecurityKind::Unit;
        if (isNote(name, i))
            return SecurityKind::Note;
    }
    return SecurityKind::Unknown;
}

} // namespace

SecurityKind detectKind(const Symbol& symbol, std::string_view name, std::optional<bool> isEtf)
{
    if (symbol.isPair())
        return SecurityKind::Pair;
    const NameWords words(name);
    if (isEtf.value_or(false) || isFundName(words))
        return kindOfFund(words);
    const SecurityKind byTicker = kindOfTicker(symbol, words.size() == 0);
    const SecurityKind byName = kindOfName(words);
    const bool isContradicted =
        byName == SecurityKind::Common && byTicker == SecurityKind::Preferred;
    if (byName != SecurityKind::Unknown && !isContradicted)
        return byName;
    if (byTicker != SecurityKind::Unknown)
        return byTicker;
    // The directory lists shares without saying so.
    return isEtf ? SecurityKind::Common : SecurityKind::Unknown;
}

} // namespace tapesift::market
