#include "scanners/lua_context.h"

#include <array>
#include <cstdint>
#include <iterator>
#include <new>
#include <string_view>
#include <variant>

#include <lua.hpp>

#include "scanners/lua_binding.h"
#include "scanners/lua_state.h"

namespace tapesift::scanners {

namespace {

using Answer = LuaBinding::Answer;

// Names of metatables; a script sees them in messages.
constexpr const char* kContext = "ctx";
constexpr const char* kBars = "bars";
constexpr const char* kColumn = "bars column";
constexpr const char* kSymbols = "ctx.symbols";
constexpr const char* kConfig = "ctx.config";

constexpr const char* kDayName = "1d";

constexpr std::array kColumns = {"open", "high", "low", "close", "volume", "time"};
constexpr int kColumnCount = static_cast<int>(kColumns.size());
constexpr int kTime = kColumnCount - 1;

// What a script holds of bars: where they stand, and in which call.
struct BarsHandle
{
    std::uint64_t run = 0;
    std::size_t place = 0;
};

struct ColumnHandle
{
    BarsHandle bars;
    int column = 0;
};

LuaBinding& bindingOf(lua_State* lua)
{
    LuaBinding* const binding = LuaState::of(lua).binding();
    if (!binding)
        luaL_error(lua, "ctx can be used only while setup, scan or teardown run");
    return *binding;
}

int raise(lua_State* lua, const LuaBinding& binding)
{
    return luaL_error(lua, "%s", binding.problem().c_str());
}

std::string_view argumentText(lua_State* lua, int place)
{
    std::size_t length = 0;
    const char* const text = luaL_checklstring(lua, place, &length);
    return {text, length};
}

std::string_view intervalAt(lua_State* lua, int place)
{
    return lua_isnoneornil(lua, place) ? kDayName : argumentText(lua, place);
}

// ctx:bars("SPY") is ctx.bars("SPY").
void dropContext(lua_State* lua)
{
    if (luaL_testudata(lua, 1, kContext))
        lua_remove(lua, 1);
}

const market::BarView& viewOf(lua_State* lua, const BarsHandle& handle)
{
    const market::BarView* const view = bindingOf(lua).barsAt(handle.run, handle.place);
    if (!view)
        luaL_error(lua, "these bars are of an earlier call; ask for them anew in each scan");
    return *view;
}

int readOnly(lua_State* lua)
{
    lua_getfield(lua, lua_upvalueindex(1), "__name");
    return luaL_error(lua, "%s is read-only", lua_tostring(lua, -1));
}

int describe(lua_State* lua)
{
    lua_getfield(lua, lua_upvalueindex(1), "__name");
    return 1;
}

// bars.close[i]
int pushPrice(lua_State* lua)
{
    const auto* const handle = static_cast<const ColumnHandle*>(luaL_checkudata(lua, 1, kColumn));
    const market::BarView& bars = viewOf(lua, handle->bars);
    int isWhole = 0;
    const lua_Integer back = lua_tointegerx(lua, 2, &isWhole);
    if (isWhole == 0)
        return luaL_error(lua, "bars.%s takes a whole number: 0 is the newest bar",
                          kColumns[static_cast<std::size_t>(handle->column)]);
    if (back < 0 || static_cast<std::uint64_t>(back) >= bars.size()) {
        lua_pushnil(lua);
        return 1;
    }
    const std::size_t index = bars.size() - 1 - static_cast<std::size_t>(back);
    if (handle->column == kTime) {
        lua_pushinteger(lua, bars.time[index].time_since_epoch().count());
        return 1;
    }
    const std::array columns = {&bars.open, &bars.high, &bars.low, &bars.close, &bars.volume};
    lua_pushnumber(lua, (*columns[static_cast<std::size_t>(handle->column)])[index]);
    return 1;
}

int columnLength(lua_State* lua)
{
    const auto* const handle = static_cast<const ColumnHandle*>(luaL_checkudata(lua, 1, kColumn));
    lua_pushinteger(lua, static_cast<lua_Integer>(viewOf(lua, handle->bars).size()));
    return 1;
}

int barsLength(lua_State* lua)
{
    const auto* const handle = static_cast<const BarsHandle*>(luaL_checkudata(lua, 1, kBars));
    lua_pushinteger(lua, static_cast<lua_Integer>(viewOf(lua, *handle).size()));
    return 1;
}

// bars.n and bars.close: the latter is made once and kept with the bars.
int pushBarsMember(lua_State* lua)
{
    const auto* const handle = static_cast<const BarsHandle*>(luaL_checkudata(lua, 1, kBars));
    const std::string_view name = argumentText(lua, 2);
    if (name == "n")
        return barsLength(lua);
    for (int column = 0; column < kColumnCount; ++column) {
        if (name != kColumns[static_cast<std::size_t>(column)])
            continue;
        if (lua_getiuservalue(lua, 1, column + 1) == LUA_TUSERDATA)
            return 1;
        void* const room = lua_newuserdatauv(lua, sizeof(ColumnHandle), 0);
        ::new (room) ColumnHandle{*handle, column};
        luaL_setmetatable(lua, kColumn);
        lua_pushvalue(lua, -1);
        lua_setiuservalue(lua, 1, column + 1);
        return 1;
    }
    return luaL_error(lua, "bars have n, open, high, low, close, volume and time, but no %s",
                      lua_tostring(lua, 2));
}

int bars(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    std::size_t place = 0;
    switch (binding.findBars(argumentText(lua, 1), intervalAt(lua, 2), place)) {
    case Answer::Problem:
        return raise(lua, binding);
    case Answer::No:
        lua_pushnil(lua);
        return 1;
    case Answer::Yes:
        break;
    }
    void* const room = lua_newuserdatauv(lua, sizeof(BarsHandle), kColumnCount);
    ::new (room) BarsHandle{binding.run(), place};
    luaL_setmetatable(lua, kBars);
    return 1;
}

int value(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    LuaBinding::Value found;
    switch (
        binding.evaluate(argumentText(lua, 1), argumentText(lua, 2), intervalAt(lua, 3), found)) {
    case Answer::Problem:
        return raise(lua, binding);
    case Answer::No:
        lua_pushnil(lua);
        return 1;
    case Answer::Yes:
        break;
    }
    if (found.isCondition)
        lua_pushboolean(lua, found.number > 0);
    else
        lua_pushnumber(lua, found.number);
    return 1;
}

int watched(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    const Answer answer = binding.isWatched(argumentText(lua, 1));
    if (answer == Answer::Problem)
        return raise(lua, binding);
    lua_pushboolean(lua, answer == Answer::Yes);
    return 1;
}

int addIndicator(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    if (!binding.addIndicator(argumentText(lua, 1), argumentText(lua, 2), intervalAt(lua, 3)))
        return raise(lua, binding);
    return 0;
}

int addSymbol(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    const std::string_view why =
        lua_isnoneornil(lua, 2) ? std::string_view{} : argumentText(lua, 2);
    if (!binding.addSymbol(argumentText(lua, 1), why))
        return raise(lua, binding);
    return 0;
}

int needBars(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    if (!binding.needBars(argumentText(lua, 1), luaL_checkinteger(lua, 2)))
        return raise(lua, binding);
    return 0;
}

int log(lua_State* lua)
{
    dropContext(lua);
    LuaBinding& binding = bindingOf(lua);
    std::size_t length = 0;
    luaL_checkany(lua, 1);
    const char* const text = luaL_tolstring(lua, 1, &length);
    if (!binding.log({text, length}))
        return raise(lua, binding);
    return 0;
}

int pushSymbol(lua_State* lua)
{
    const auto& symbols = bindingOf(lua).context().symbols();
    int isWhole = 0;
    const lua_Integer place = lua_tointegerx(lua, 2, &isWhole);
    if (isWhole == 0 || place < 1 || static_cast<std::uint64_t>(place) > symbols.size()) {
        lua_pushnil(lua);
        return 1;
    }
    const std::string& text = symbols[static_cast<std::size_t>(place) - 1].text();
    lua_pushlstring(lua, text.data(), text.size());
    return 1;
}

int symbolCount(lua_State* lua)
{
    lua_pushinteger(lua, static_cast<lua_Integer>(bindingOf(lua).context().symbols().size()));
    return 1;
}

void push(lua_State* lua, double number)
{
    lua_pushnumber(lua, number);
}

void push(lua_State* lua, const std::string& text)
{
    lua_pushlstring(lua, text.data(), text.size());
}

template <class T>
void push(lua_State* lua, const std::vector<T>& list)
{
    lua_createtable(lua, static_cast<int>(list.size()), 0);
    for (std::size_t i = 0; i < list.size(); ++i) {
        push(lua, list[i]);
        lua_rawseti(lua, -2, static_cast<lua_Integer>(i) + 1);
    }
}

void push(lua_State* lua, bool isTrue)
{
    lua_pushboolean(lua, isTrue);
}

int pushSetting(lua_State* lua)
{
    const PropertyValue* const setting = bindingOf(lua).setting(argumentText(lua, 2));
    if (!setting)
        lua_pushnil(lua);
    else
        std::visit([lua](const auto& held) { push(lua, held); }, *setting);
    return 1;
}

constexpr std::array kFunctions = {
    luaL_Reg{"bars", &bars},
    luaL_Reg{"value", &value},
    luaL_Reg{"indicator", &value},
    luaL_Reg{"watched", &watched},
    luaL_Reg{"need_bars", &needBars},
    luaL_Reg{"add_indicator", &addIndicator},
    luaL_Reg{"add_symbol", &addSymbol},
    luaL_Reg{"log", &log},
};

constexpr std::array<std::string_view, 13> kMembers = {
    "symbols",    "bars", "value", "indicator", "watched", "need_bars", "add_indicator",
    "add_symbol", "log",  "now",   "mode",      "scanner", "config"};

// What is not among the fixed members, which are the upvalue.
int pushContextMember(lua_State* lua)
{
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    LuaBinding& binding = bindingOf(lua);
    const ScanContext& context = binding.context();
    const std::string_view name = argumentText(lua, 2);
    if (name == "now") {
        lua_pushinteger(lua, context.currentTime().time_since_epoch().count());
        return 1;
    }
    if (name == "mode") {
        lua_pushstring(lua, context.mode() == ScanMode::Live ? "live" : "backtest");
        return 1;
    }
    if (name == "scanner") {
        push(lua, context.scanner());
        return 1;
    }
    binding.noMember(kContext, name, kMembers);
    return raise(lua, binding);
}

// A kind of object that a script can read and nothing else. Leaves its metatable on the stack.
void makeKind(lua_State* lua, const char* name, lua_CFunction index, lua_CFunction length)
{
    luaL_newmetatable(lua, name);
    for (const luaL_Reg& function :
         {luaL_Reg{"__newindex", &readOnly}, luaL_Reg{"__tostring", &describe}}) {
        lua_pushvalue(lua, -1);
        lua_pushcclosure(lua, function.func, 1);
        lua_setfield(lua, -2, function.name);
    }
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    if (index) {
        lua_pushcfunction(lua, index);
        lua_setfield(lua, -2, "__index");
    }
    if (length) {
        lua_pushcfunction(lua, length);
        lua_setfield(lua, -2, "__len");
    }
}

// An object without content of its own.
void pushObject(lua_State* lua, const char* kind)
{
    lua_newuserdatauv(lua, 0, 0);
    luaL_setmetatable(lua, kind);
}

// column(i), beside column[i].
int callColumn(lua_State* lua)
{
    return pushPrice(lua);
}

} // namespace

void openLuaContext(lua_State* lua)
{
    makeKind(lua, kBars, &pushBarsMember, &barsLength);
    makeKind(lua, kColumn, &pushPrice, &columnLength);
    lua_pushcfunction(lua, &callColumn);
    lua_setfield(lua, -2, "__call");
    makeKind(lua, kSymbols, &pushSymbol, &symbolCount);
    makeKind(lua, kConfig, &pushSetting, nullptr);
    makeKind(lua, kContext, nullptr, nullptr);

    lua_createtable(lua, 0, static_cast<int>(kFunctions.size()) + 2);
    for (const luaL_Reg& function : kFunctions) {
        lua_pushcfunction(lua, function.func);
        lua_setfield(lua, -2, function.name);
    }
    pushObject(lua, kSymbols);
    lua_setfield(lua, -2, "symbols");
    pushObject(lua, kConfig);
    lua_setfield(lua, -2, "config");
    lua_pushcclosure(lua, &pushContextMember, 1);
    lua_setfield(lua, -2, "__index");
    lua_settop(lua, 0);
}

void pushLuaContext(lua_State* lua)
{
    pushObject(lua, kContext);
}

} // namespace tapesift::scanners
