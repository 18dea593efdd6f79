#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tapesift/market/symbol.h"

namespace tapesift::providers {

// How a provider of shares writes its symbols.
//
//             class share  preferred  warrant   unit    right
//   Alpaca    BRK.B        BAC.PRL    ACHR.WS   AAC.U   AIIA.R
//   Massive   BRK.B        BACpL      ACHR.WS   AAC.U   AIIAr
//   Tiingo    BRK-B        BAC-P-L    ACHR-WS   AAC-U   AIIA-R
//   Yahoo     BRK-B        BAC-PL     ACHR-WT   AAC-UN  AIIA-RI
enum class ShareDialect { Alpaca, Massive, Tiingo, Yahoo };

// The symbol as the provider writes it; nullopt for what it cannot have. Yahoo also has pairs
// (BTC-USD), indexes (^GSPC), futures (ES=F) and foreign exchanges (SAP.DE); there .L, .F and .V
// are London, Frankfurt and the TSX Venture, since no American class share has these letters.
std::optional<std::string> spellShare(const market::Symbol& symbol, ShareDialect dialect);

// The reverse; nullopt for what is no share that this program can name (when-issued ones, for one).
std::optional<market::Symbol> readShare(std::string_view text, ShareDialect dialect);

} // namespace tapesift::providers
