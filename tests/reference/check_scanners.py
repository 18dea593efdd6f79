#!/usr/bin/env python3
"""check_scanners.py FOLDER BACKTEST.json: every hit of a backtest of gap, momentum, volume or
breakout over a folder of daily CSV files, found once more by hand, symbol by symbol and day by day.
Prints what differs; exit code 1 if anything does."""

import bisect
import csv
import datetime
import json
import math
import os
import sys

SEED_BARS = 130  # before that many bars the RSI may still be warming
EPSILON = 1e-9   # closer than that to a limit either answer is right


def day_of(text):
    if text.isdigit():
        return datetime.datetime.fromtimestamp(
            int(text), datetime.timezone.utc).strftime("%Y-%m-%d")
    return text


class Bars:
    """The rows of a file whose prices are all there and positive. Rows of holidays without volume
    are left out, and what belonged to something else before ("Symbol reuse"), as
    docs/data-quality.md says."""

    def __init__(self, path, sessions):
        self.day, self.open, self.high, self.close, self.volume = [], [], [], [], []
        with open(path, newline="", encoding="utf-8") as file:
            for line in csv.DictReader(file):
                try:
                    prices = [float(line[name]) for name in ("open", "high", "low", "close")]
                except ValueError:
                    continue
                if not all(math.isfinite(p) and p > 0 for p in prices):
                    continue
                try:
                    volume = max(float(line["volume"]), 0)
                except ValueError:
                    volume = 0
                day = day_of(line["date"])
                at = bisect.bisect_left(sessions, day)
                if volume == 0 and 0 < at < len(sessions) and sessions[at] != day:
                    continue  # a row of a holiday
                if self.day and reused(self.day[-1], day, self.close[-1], prices[0], sessions):
                    self.day, self.open, self.high, self.close, self.volume = [], [], [], [], []
                self.day.append(day)
                self.open.append(prices[0])
                self.high.append(prices[1])
                self.close.append(prices[3])
                self.volume.append(volume)
        self.rsi = wilder_rsi(self.close)

    def mean_before(self, values, i):
        return math.fsum(values[i - 20:i]) / 20


def reused(before, day, close, opened, sessions):
    missing = bisect.bisect_left(sessions, day) - bisect.bisect_right(sessions, before)
    return missing >= 10 and (opened >= 3 * close or opened <= close / 3)


def wilder_rsi(close, n=14):
    rsi, up, down = [math.nan] * len(close), 0.0, 0.0
    for i in range(1, len(close)):
        rise, fall = max(close[i] - close[i - 1], 0), max(close[i - 1] - close[i], 0)
        if i <= n:
            up, down = up + rise / n, down + fall / n
        else:
            up, down = ((n - 1) * up + rise) / n, ((n - 1) * down + fall) / n
        if i >= n:
            rsi[i] = 100 if down == 0 else 100 - 100 / (1 + up / down)
    return rsi


def at_least(left, right):
    """1 if left >= right, 0 if not, 0.5 if it is too close to tell."""
    if abs(left - right) <= EPSILON * max(abs(left), abs(right)):
        return 0.5
    return float(left > right)


def gap(bars, i):
    if i < 1:
        return 0
    size = abs(bars.open[i] / bars.close[i - 1] - 1) * 100
    return min(at_least(size, 2), bars.volume[i] >= 1e6, bars.close[i] <= 500)


def momentum(bars, i):
    if i < 20 or bars.mean_before(bars.volume, i) == 0:
        return 0
    average = math.fsum(bars.close[i - 19:i + 1]) / 20
    return min(at_least(bars.rsi[i], 70),
               at_least(bars.volume[i], 2 * bars.mean_before(bars.volume, i)),
               at_least(bars.close[i], average))


def volume(bars, i):
    if i < 20 or bars.volume[i] == 0:
        return 0
    change = abs(bars.close[i] / bars.close[i - 1] - 1) * 100
    return min(at_least(bars.volume[i], 3 * bars.mean_before(bars.volume, i)),
               at_least(change, 1))


def breakout(bars, i):
    if i < 20:
        return 0
    return min(bars.close[i] > max(bars.high[i - 20:i]),
               at_least(bars.volume[i], bars.mean_before(bars.volume, i)),
               bars.close[i] > bars.open[i])


RULES = {"gap": gap, "momentum": momentum, "volume": volume, "breakout": breakout}


def main(folder, path):
    with open(path, encoding="utf-8") as file:
        told = json.load(file)
    rule = RULES[told["scanner"]]
    order = sorted(session["date"] for session in told["sessions"])
    sessions = set(order)
    hits = {}
    for hit in told["hits"]:
        symbol = hit["symbol"].replace("/", "_")
        hits.setdefault(symbol, set()).add(hit["date"])
    differ, judged, agreed, close_calls = [], 0, 0, 0
    for name in sorted(os.listdir(folder)):
        symbol = name.removesuffix(".csv").replace("-", ".")
        bars = Bars(os.path.join(folder, name), order)
        theirs = hits.pop(symbol, set())
        for i, day in enumerate(bars.day):
            if day not in sessions or (rule is momentum and i < SEED_BARS):
                theirs.discard(day)
                continue
            judged += 1
            mine = rule(bars, i)
            if mine == 0.5:
                close_calls += 1
            elif bool(mine) != (day in theirs):
                differ.append(f"{told['scanner']} {symbol} {day}: "
                              f"{'by hand' if mine else 'told'} only")
            else:
                agreed += bool(mine)
            theirs.discard(day)
        differ += [f"{told['scanner']} {symbol} {day}: a hit without a bar"
                   for day in sorted(theirs)]
    differ += [f"{told['scanner']} {symbol}: hits of a symbol without a file" for symbol in hits]
    print("\n".join(differ[:50]))
    print(f"{told['scanner']}: {judged} bars judged, {agreed} hits agree, {close_calls} too close "
          f"to tell, {len(differ)} differ")
    return 1 if differ or judged == 0 or agreed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
