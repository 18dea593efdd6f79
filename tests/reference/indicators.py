"""Indicators worked out by hand from docs/signals.md, bar by bar and as plainly as possible.

Shares nothing with the program: what agrees with it was found twice.
"""

import csv
import functools
import math

NAN = float("nan")


class Bars:
    """The columns of a CSV file of daily bars; rows with a missing price are left out."""

    def __init__(self, rows):
        self.rows = rows
        self.date = [row[0] for row in rows]
        self.open, self.high, self.low, self.close, self.volume = (
            [row[k] for row in rows] for k in range(1, 6)
        )

    def __len__(self):
        return len(self.rows)

    @functools.cached_property
    def indicators(self):
        """Every indicator of a result by its name in JSON; one value a bar."""
        return catalog(self)


def load(path, lookback=1260):
    rows = []
    with open(path, newline="") as file:
        for line in csv.DictReader(file):
            try:
                row = (line["date"],) + tuple(
                    float(line[name]) for name in ("open", "high", "low", "close", "volume")
                )
            except ValueError:
                continue
            if not any(math.isnan(value) for value in row[1:]):
                rows.append(row)
    return Bars(rows[-lookback:])


def window(values, i, n):
    return values[i - n + 1 : i + 1]


def rolling(values, n, of):
    return [NAN if i < n - 1 else of(window(values, i, n)) for i in range(len(values))]


def mean(values):
    return sum(values) / len(values)


def sma(values, n):
    return rolling(values, n, mean)


def smooth(values, n, weight):
    """An average that starts as the mean of its first n values."""
    out, seed, level = [NAN] * len(values), [], None
    for i, value in enumerate(values):
        if math.isnan(value):
            continue
        if level is None:
            seed.append(value)
            if len(seed) == n:
                level = mean(seed)
        else:
            level += (value - level) * weight
        if level is not None:
            out[i] = level
    return out


def ema(values, n):
    return smooth(values, n, 2 / (n + 1))


def rma(values, n):
    return smooth(values, n, 1 / n)


def true_ranges(bars):
    high, low, close = bars.high, bars.low, bars.close
    return [high[0] - low[0]] + [
        max(high[i] - low[i], abs(high[i] - close[i - 1]), abs(low[i] - close[i - 1]))
        for i in range(1, len(bars))
    ]


def index_of(up, down):
    return 100.0 if down == 0 else 100 - 100 / (1 + up / down)


def rsi(values, n=14):
    steps = [b - a for a, b in zip(values, values[1:])]
    up = rma([max(step, 0) for step in steps], n)
    down = rma([max(-step, 0) for step in steps], n)
    return [NAN] + [NAN if math.isnan(u) else index_of(u, d) for u, d in zip(up, down)]


def adx(bars, n=14):
    plus, minus = [], []
    for i in range(1, len(bars)):
        rise, fall = bars.high[i] - bars.high[i - 1], bars.low[i - 1] - bars.low[i]
        plus.append(rise if rise > max(fall, 0) else 0)
        minus.append(fall if fall > max(rise, 0) else 0)
    index = [
        NAN if math.isnan(p) else (100 * abs(p - m) / (p + m) if p + m > 0 else 0)
        for p, m in zip(rma(plus, n), rma(minus, n))
    ]
    return [NAN] + rma(index, n)


def deviation(values):
    middle = mean(values)
    return math.sqrt(sum((value - middle) ** 2 for value in values) / len(values))


def place(close, values, nowhere):
    low, high = min(values), max(values)
    return nowhere if high == low else (close - low) / (high - low)


def relative_volume(volume, n=20):
    def at(i):
        before = volume[i - n : i]
        return volume[i] / mean(before) if sum(before) else 0

    return [NAN if i < n else at(i) for i in range(len(volume))]


def range_place(bars, n):
    return [
        NAN
        if i < n - 1
        else place(bars.close[i], window(bars.low, i, n) + window(bars.high, i, n), 0.5)
        for i in range(len(bars))
    ]


def money_flow(bars, n=14):
    typical = typical_prices(bars)

    def at(i):
        days = range(i - n + 1, i + 1)
        money = lambda rose: sum(typical[j] * bars.volume[j] for j in days if rose(j))
        return index_of(
            money(lambda j: typical[j] > typical[j - 1]),
            money(lambda j: typical[j] < typical[j - 1]),
        )

    return [NAN if i < n else at(i) for i in range(len(bars))]


def typical_prices(bars):
    return [(h + l + c) / 3 for h, l, c in zip(bars.high, bars.low, bars.close)]


def commodity_channel(values):
    middle = mean(values)
    spread = mean([abs(value - middle) for value in values])
    return (values[-1] - middle) / (0.015 * spread) if spread else 0


def on_balance_volume(bars):
    out = [bars.volume[0]]
    for i in range(1, len(bars)):
        step = bars.close[i] - bars.close[i - 1]
        out.append(out[-1] + bars.volume[i] * ((step > 0) - (step < 0)))
    return out


def catalog(bars):
    close = bars.close
    out = {f"sma{n}": sma(close, n) for n in (20, 50, 200)}
    out |= {f"ema{n}": ema(close, n) for n in (9, 20, 50, 200)}
    out["rsi14"] = rsi(close)
    out["macd"] = [a - b for a, b in zip(ema(close, 12), ema(close, 26))]
    out["macdSignal"] = ema(out["macd"], 9)
    out["macdHist"] = [a - b for a, b in zip(out["macd"], out["macdSignal"])]
    out["atr14"] = rma(true_ranges(bars), 14)
    out["stddev20"] = rolling(close, 20, deviation)
    out["bbMiddle"] = out["sma20"]
    out["bbUpper"] = [m + 2 * s for m, s in zip(out["sma20"], out["stddev20"])]
    out["bbLower"] = [m - 2 * s for m, s in zip(out["sma20"], out["stddev20"])]
    out["adx14"] = adx(bars)
    out["cci20"] = rolling(typical_prices(bars), 20, commodity_channel)
    places = range_place(bars, 14)
    out["willr14"] = [-100 * (1 - p) for p in places]
    out["mfi14"] = money_flow(bars)
    out["roc10"] = [NAN if i < 10 else 100 * (c / close[i - 10] - 1) for i, c in enumerate(close)]
    out["obv"] = on_balance_volume(bars)
    out["stochK"] = sma([100 * p for p in places], 3)
    out["stochD"] = sma(out["stochK"], 3)
    out["high20"] = rolling(bars.high, 20, max)
    out["low20"] = rolling(bars.low, 20, min)
    out["volumeSma20"] = sma(bars.volume, 20)
    out["relVolume20"] = relative_volume(bars.volume)
    return out
