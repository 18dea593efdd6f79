#pragma once

struct lua_State;

namespace tapesift::scanners {

// What scripts see as `ctx` (docs/scanner-guide.md). Its functions work on LuaState::binding().
//
//   ctx.symbols                           list of texts; read-only, from 1
//   ctx.bars(symbol [, interval])         bars or nil; interval "1d" where none is given
//     bars.n                              how many
//     bars.close[i], bars.close(i)        i = 0 is the newest, n - 1 the oldest; nil beyond.
//                                         open, high, low, volume and time (seconds since 1970)
//   ctx.value(symbol, formula [, interval])      a number, of a condition true or false; nil: not
//   ctx.indicator(symbol, formula [, interval])  known yet, or no bars. Both are the same
//   ctx.watched(symbol)                   whether the session watches it
//   ctx.need_bars(interval, n)            for setup
//   ctx.add_indicator(symbol, formula [, interval])
//   ctx.add_symbol(symbol, why)           into the session
//   ctx.now                               the moment looked at, seconds since 1970
//   ctx.mode                              "live" or "backtest"
//   ctx.scanner                           its name
//   ctx.config.name                       a setting, or nil
//   ctx.log(text)                         a line in the log, 100 a call at most
//
// Functions can be called as ctx:bars(...) too. Both may raise an error of Lua.
void openLuaContext(lua_State* lua);
void pushLuaContext(lua_State* lua);

} // namespace tapesift::scanners
