#!/usr/bin/env python3
"""check_analysis.py FOLDER RESULTS: every number of a scan in depth over a folder of daily CSV
files, found once more by hand. Prints what differs; exit code 1 if anything does."""

import json
import math
import sys

import analysis
import indicators

TOLERANCE = 1e-9  # of the larger one


def agree(mine, theirs):
    if isinstance(mine, str) or isinstance(theirs, str):
        return mine == theirs
    if not analysis.is_known(mine) or theirs is None:
        return not analysis.is_known(mine) and theirs is None
    return abs(mine - theirs) <= TOLERANCE * max(1, abs(mine), abs(theirs))


class Symbol:
    def __init__(self, folder, result, returns):
        self.result, self.returns = result, returns
        self.bars = indicators.load(f"{folder}/{result['symbol']}.csv")
        self.checked, self.differ = 0, []

    def say(self, name, mine, theirs):
        self.checked += 1
        if not agree(mine, theirs):
            self.differ.append(f"{self.result['symbol']} {name}: by hand {mine}, told {theirs}")

    def check(self):
        result, close = self.result, self.bars.close
        self.say("price", close[-1], result["price"])
        self.say("change", close[-1] - close[-2], result["change"])
        self.say("changePercent", 100 * (close[-1] / close[-2] - 1), result["changePercent"])
        self.say("volume", self.bars.volume[-1], result["volume"])
        by_hand = self.bars.indicators
        for name, value in result["indicators"].items():
            self.say(name, by_hand[name][-1], value)
        self.own = analysis.verdict(self.bars)
        self.say("signal", self.own[0], result["signal"])
        self.say("strength", self.own[1], result["strength"])
        self.check_deep(result["deep"])

    def check_deep(self, deep):
        side = 1 if self.own[2] >= 0 else -1
        regime = analysis.regime(self.bars)
        told = deep["marketRegime"] or {}
        self.say("regime", regime and regime.regime, told.get("regime"))
        self.say("confidence", regime and regime.confidence(), told.get("confidence"))
        self.say("volatility", regime and regime.volatility_word(), told.get("volatility"))
        level = analysis.levels(self.bars, side)
        told = deep["slTp"] or {}
        for place, name in enumerate(("stopLoss", "takeProfit", "riskReward")):
            self.say(name, level and level[place], told.get(name))
        frames = analysis.timeframes(self.bars, self.own)
        agreement = analysis.confluence(frames)
        self.say("confluence", agreement, deep["confluence"]["score"])
        told = deep["confluence"]["timeframes"]
        self.say("timeframes", len(frames), len(told))
        for (interval, verdict), frame in zip(frames, told):
            self.say("interval", interval, frame["interval"])
            self.say(f"signal of {interval}", verdict[0], frame["signal"])
            self.say(f"strength of {interval}", verdict[1], frame["strength"])
        rank = analysis.percentile(self.returns[self.result["symbol"]], self.returns.values())
        parts, score = analysis.score_parts(self.bars, side, regime, level, agreement, rank)
        for name, points in deep["scoreParts"].items():
            self.say(f"part {name}", parts.get(name), points)
        self.say("opportunityScore", score, deep["opportunityScore"])


def main(folder, path):
    with open(path) as file:
        results = json.load(file)["results"]
    returns = {
        result["symbol"]: analysis.weighted_return(
            indicators.load(f"{folder}/{result['symbol']}.csv").close
        )
        for result in results
    }
    checked, differ = 0, []
    for result in results:
        symbol = Symbol(folder, result, returns)
        symbol.check()
        checked += symbol.checked
        differ += symbol.differ
    print(*differ, f"{len(results)} symbols, {checked} values, {len(differ)} differ", sep="\n")
    return 1 if differ or not results else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
