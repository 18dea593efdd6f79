#pragma once

#include <cstdint>

struct lua_State;

namespace tapesift::scanners {

// What a script finds in a new machine; see LuaState. May raise an error of Lua: no memory.
void openLuaLibrary(lua_State* lua);

// Begins the row of numbers of math.random. May raise an error of Lua.
void seedLuaRandom(lua_State* lua, std::uint64_t seed);

} // namespace tapesift::scanners
