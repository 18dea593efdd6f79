#include "tapesift/scanners/script_scanner.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <fmt/core.h>
#include <lua.hpp>

#include "scanners/lua_binding.h"
#include "scanners/lua_context.h"
#include "scanners/lua_hits.h"
#include "scanners/lua_state.h"
#include "scanners/script_facts.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/random.h"
#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

base::Error wrongScriptSetting(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), "", std::move(suggestion)};
}

// The configuration with the defaults of what it does not set.
base::Result<Properties> settingsOf(const Properties& configuration,
                                    const std::vector<ParameterSpec>& parameters,
                                    const std::string& file)
{
    Properties settings = configuration;
    std::vector<std::string> names;
    for (const ParameterSpec& parameter : parameters) {
        names.push_back(parameter.name);
        const PropertyValue& value =
            settings.try_emplace(parameter.name, parameter.standard).first->second;
        const double* const number = std::get_if<double>(&value);
        if (!number)
            return wrongScriptSetting(
                fmt::format("{}: the setting {} is not a number.", file, parameter.name), "");
        if (!(parameter.minimum <= *number && *number <= parameter.maximum))
            return wrongScriptSetting(
                fmt::format("{}: the setting {} is out of its range.", file, parameter.name),
                fmt::format("It goes from {} to {}.", base::formatShortest(parameter.minimum),
                            base::formatShortest(parameter.maximum)));
    }
    for (const auto& [name, value] : configuration) {
        const bool isKnown = std::ranges::find(names, name) != names.end();
        if (names.empty() || isKnown || !std::holds_alternative<double>(value))
            continue;
        const auto meant = base::closestMatch(name, names);
        return wrongScriptSetting(fmt::format("{}: there is no parameter {}.", file, name),
                                  meant ? fmt::format("Did you mean {}?", *meant) : "");
    }
    return settings;
}

// Different for each scanner and moment, the same for the same.
std::uint64_t seedOf(const ScanContext& context)
{
    const std::uint64_t scanner = base::checksum64(std::as_bytes(std::span(context.scanner())));
    return base::mix64(
        scanner ^ static_cast<std::uint64_t>(context.currentTime().time_since_epoch().count()));
}

// The line at which the function on top begins.
int lineOfFunction(lua_State* lua)
{
    lua_Debug record{};
    lua_pushvalue(lua, -1);
    return lua_getinfo(lua, ">S", &record) != 0 ? record.linedefined : 0;
}

// What setup() answered.
struct SetupAnswer
{
    bool isRefused = false;
    int line = 0;
};

int callSetup(lua_State* lua)
{
    SetupAnswer& answer = *static_cast<SetupAnswer*>(lua_touserdata(lua, 1));
    if (lua_getglobal(lua, "setup") == LUA_TNIL)
        return 0;
    answer.line = lineOfFunction(lua);
    pushLuaContext(lua);
    lua_call(lua, 1, 1);
    answer.isRefused = lua_isboolean(lua, -1) && lua_toboolean(lua, -1) == 0;
    return 0;
}

int callScan(lua_State* lua)
{
    lua_getglobal(lua, "scan");
    const int line = lineOfFunction(lua);
    pushLuaContext(lua);
    lua_call(lua, 1, 1);
    takeLuaHits(lua, line);
    return 0;
}

int callTeardown(lua_State* lua)
{
    if (lua_getglobal(lua, "teardown") == LUA_TNIL)
        return 0;
    pushLuaContext(lua);
    lua_call(lua, 1, 0);
    return 0;
}

int makeContext(lua_State* lua)
{
    openLuaContext(lua);
    return 0;
}

class ScriptScanner final : public Scanner
{
public:
    ScriptScanner(std::string text, std::string file)
        : m_text(std::move(text))
        , m_file(std::move(file))
    {
    }

    base::Status setup(ScanContext& context) override;
    ScannerResult scan(ScanContext& context) override;
    void teardown(ScanContext& context) override;

private:
    base::Status open(ScanContext& context);
    base::Status call(LuaState::Work work, void* data, ScanContext& context, LuaBinding& binding);

    std::string m_text;
    std::string m_file;
    LuaFormulas m_formulas;
    std::unique_ptr<LuaState> m_state; // from setup to teardown
    Properties m_settings;
};

base::Status ScriptScanner::open(ScanContext& context)
{
    auto state = LuaState::open(m_file);
    if (!state)
        return state.error();
    if (base::Status made = (*state)->run(&makeContext, nullptr, {}); !made)
        return made;
    const ScriptCheck check = readScript(**state, m_text, context.stopToken());
    if (context.stopToken().stop_requested())
        return base::Error{base::ErrorCode::Cancelled,
                           fmt::format("{}: the script was stopped", m_file), "", ""};
    if (!check.problems.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           placedText(check.problems.front(), (*state)->name()), "", ""};
    auto settings = settingsOf(context.configuration(), check.parameters, m_file);
    if (!settings)
        return settings.error();
    m_settings = std::move(*settings);
    m_state = std::move(*state);
    return {};
}

base::Status ScriptScanner::call(LuaState::Work work, void* data, ScanContext& context,
                                 LuaBinding& binding)
{
    m_state->bind(&binding);
    base::Status status = m_state->run(work, data, {context.stopToken(), 0, seedOf(context)});
    m_state->bind(nullptr);
    return status;
}

base::Status ScriptScanner::setup(ScanContext& context)
{
    if (base::Status opened = open(context); !opened)
        return opened;
    LuaBinding binding(context, m_formulas, m_settings);
    SetupAnswer answer;
    if (base::Status status = call(&callSetup, &answer, context, binding); !status)
        return status;
    if (answer.isRefused)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("{}:{}: setup returned false", m_state->name(), answer.line),
                           "", ""};
    return {};
}

ScannerResult ScriptScanner::scan(ScanContext& context)
{
    base::Status status;
    if (!m_state)
        status = open(context);
    LuaBinding binding(context, m_formulas, m_settings);
    if (status)
        status = call(&callScan, nullptr, context, binding);
    if (status)
        return binding.takeResult();
    ScannerResult failed;
    failed.error = status.error();
    return failed;
}

void ScriptScanner::teardown(ScanContext& context)
{
    if (!m_state)
        return;
    LuaBinding binding(context, m_formulas, m_settings);
    const base::Status status = call(&callTeardown, nullptr, context, binding);
    if (!status)
        context.log().warning("[SCANNER] {}: {}", context.scanner(), status.error().message);
    m_state.reset();
}

} // namespace

bool hasScripts()
{
    return true;
}

ScriptCheck checkScript(std::string_view text, std::string_view file)
{
    const auto state = LuaState::open(file);
    if (state)
        return readScript(**state, text, {});
    ScriptCheck check;
    check.problems.push_back({0, state.error().message});
    return check;
}

base::Result<std::unique_ptr<Scanner>> makeScriptScanner(std::string text, std::string file,
                                                         const Properties& configuration)
{
    const ScriptCheck check = checkScript(text, file);
    if (!check.problems.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           placedText(check.problems.front(), file), "", ""};
    if (const auto settings = settingsOf(configuration, check.parameters, file); !settings)
        return settings.error();
    return std::unique_ptr<Scanner>(
        std::make_unique<ScriptScanner>(std::move(text), std::move(file)));
}

} // namespace tapesift::scanners
