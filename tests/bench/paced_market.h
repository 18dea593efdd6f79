#pragma once

namespace tapesift::bench {

// The servers that the network bench talks to, each in a process of its own:
//
//   --serve-coins MS BARS [gzip]    plays Binance: every pair has these daily bars
//   --serve-candles MS BARS         plays Coinbase
//   --serve-shares MS BARS SYMBOLS  plays Alpaca: assets, prices of the moment, bars in pages
//
// MS is the round trip. Prints the address and the process id, and serves until it is ended.
bool isPacedMarket(int argc, char** argv);
int runPacedMarket(int argc, char** argv);

} // namespace tapesift::bench
