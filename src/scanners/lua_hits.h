#pragma once

struct lua_State;

namespace tapesift::scanners {

// Takes over what scan() returned (on top) into the binding: a list of texts and of tables with
// symbol, score, reason and values. Raises an error with the line of the script's scan() for
// anything else.
void takeLuaHits(lua_State* lua, int line);

} // namespace tapesift::scanners
