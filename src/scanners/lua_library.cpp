#include "scanners/lua_library.h"

#include <array>
#include <bit>
#include <cstddef>
#include <limits>

#include <lua.hpp>

#include "scanners/lua_state.h"

namespace tapesift::scanners {

namespace {

constexpr const char* kRandomSeed = "tapesift.randomseed";

// Reads files or code, writes to the terminal, or gets round what is read-only. xpcall: its handler
// runs within the hook that ends a script, where no hook counts.
constexpr std::array kNotInBase = {"collectgarbage", "dofile", "load",   "loadfile", "print",
                                   "rawequal",       "rawget", "rawlen", "rawset",   "getmetatable",
                                   "setmetatable",   "warn",   "xpcall"};

// Patterns can go back and forth for minutes within one call; packed texts nobody needs.
constexpr std::array kNotInString = {"dump",  "find", "gmatch",   "gsub",
                                     "match", "pack", "packsize", "unpack"};

// Can move 2^63 times nothing.
constexpr std::array kNotInTable = {"move"};

// Drawn from the time and an address; the seed is ours.
constexpr std::array kNotInMath = {"randomseed"};

template <std::size_t N>
void removeFields(lua_State* lua, const std::array<const char*, N>& names)
{
    for (const char* name : names) {
        lua_pushnil(lua);
        lua_setfield(lua, -2, name);
    }
}

// string.rep that tells a text that would be too long, and does not count to 2^63 for an empty one.
int repeat(lua_State* lua)
{
    std::size_t length = 0;
    std::size_t between = 0;
    luaL_checklstring(lua, 1, &length);
    const lua_Integer count = luaL_checkinteger(lua, 2);
    luaL_optlstring(lua, 3, "", &between);
    lua_settop(lua, 3);
    if (count <= 0 || length + between == 0) {
        lua_pushliteral(lua, "");
        return 1;
    }
    if (static_cast<std::size_t>(count) > LuaState::kMemory / (length + between))
        return luaL_error(lua, "string.rep would make a text that is too long");
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, 3, 1);
    return 1;
}

// The order of table.sort where none is given: comparing long texts takes its time, and no
// instruction is counted meanwhile.
int isLess(lua_State* lua)
{
    LuaState::of(lua).check(lua);
    lua_pushboolean(lua, lua_compare(lua, 1, 2, LUA_OPLT));
    return 1;
}

int sort(lua_State* lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    if (!lua_isnoneornil(lua, 2))
        luaL_checktype(lua, 2, LUA_TFUNCTION);
    lua_settop(lua, 2);
    if (lua_isnil(lua, 2)) {
        lua_pushcfunction(lua, &isLess);
        lua_replace(lua, 2);
    }
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, 2, 0);
    return 0;
}

// Puts `function` in the place of a field of the table on top, which it gets as its upvalue.
void wrap(lua_State* lua, const char* name, lua_CFunction function)
{
    lua_getfield(lua, -1, name);
    lua_pushcclosure(lua, function, 1);
    lua_setfield(lua, -2, name);
}

} // namespace

void openLuaLibrary(lua_State* lua)
{
    luaL_requiref(lua, LUA_GNAME, luaopen_base, 1);
    removeFields(lua, kNotInBase);
    luaL_requiref(lua, LUA_MATHLIBNAME, luaopen_math, 1);
    lua_getfield(lua, -1, "randomseed");
    lua_setfield(lua, LUA_REGISTRYINDEX, kRandomSeed);
    removeFields(lua, kNotInMath);
    luaL_requiref(lua, LUA_STRLIBNAME, luaopen_string, 1);
    removeFields(lua, kNotInString);
    wrap(lua, "rep", &repeat);
    luaL_requiref(lua, LUA_TABLIBNAME, luaopen_table, 1);
    removeFields(lua, kNotInTable);
    wrap(lua, "sort", &sort);
    lua_settop(lua, 0);
}

void seedLuaRandom(lua_State* lua, std::uint64_t seed)
{
    lua_getfield(lua, LUA_REGISTRYINDEX, kRandomSeed);
    lua_pushinteger(lua, std::bit_cast<lua_Integer>(seed));
    lua_pushinteger(lua, 0);
    lua_call(lua, 2, 0);
}

} // namespace tapesift::scanners
