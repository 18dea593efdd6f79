"""The verdict and the analysis in depth, worked out by hand from docs/signals.md and
docs/analysis.md. Cycles and the prediction are not here."""

import datetime
import math

from indicators import NAN, Bars, adx, rma, sma, true_ranges


def clip(value, limit=1):
    return max(-limit, min(limit, value))


def ramp(value, start, end):
    return max(0, min(1, (value - start) / (end - start)))


def sign(value):
    return (value > 0) - (value < 0)


def is_known(value):
    return value is not None and not math.isnan(value)


def verdict(bars):
    """(signal, strength, score); None with too few bars."""
    if len(bars) < 35:
        return None
    now = {name: values[-1] for name, values in bars.indicators.items()}
    close = bars.close
    if len(set(close[-15:])) == 1:
        return "NEUTRAL", 0, 0
    price, step = close[-1], close[-1] - close[-2]
    leans = []
    averages = [now[n] for n in ("sma20", "sma50", "sma200", "ema20", "ema50", "ema200")]
    averages = [a for a in averages if is_known(a)]
    if averages:
        leans.append((0.25, sum(sign(price - a) for a in averages) / len(averages)))
    if is_known(now["rsi14"]):
        strength = now["rsi14"]
        if strength < 30 and step > 0:
            lean = 1
        elif strength > 70 and step < 0:
            lean = -1
        else:
            lean = clip((strength - 50) / 40, 0.5)
        leans.append((0.20, lean))
    if is_known(now["macdSignal"]):
        leans.append((0.20, clip(now["macdHist"] / (0.25 * now["atr14"]))))
    if is_known(now["high20"]):
        at = (price - now["low20"]) / (now["high20"] - now["low20"])
        edge = 0.75 if at > 0.75 else 0.25
        leans.append((0.15, (at - edge) / 0.25 if not 0.25 <= at <= 0.75 else 0))
    if is_known(now["sma200"]):
        leans.append((0.10, clip((now["sma50"] - now["sma200"]) / (0.05 * now["sma200"]))))
    if is_known(now["relVolume20"]):
        much = now["relVolume20"]
        leans.append((0.10, 0 if much < 1.5 else min(1, (much - 1) / 2) * sign(step)))
    leans = [(weight, lean if abs(lean) >= 0.01 else 0) for weight, lean in leans]
    score = sum(w * lean for w, lean in leans) / sum(w for w, _ in leans)
    names = ((0.5, "STRONG_BUY"), (0.1, "BUY"))
    signal = next((name for limit, name in names if score > limit), None)
    if not signal:
        names = ((-0.5, "STRONG_SELL"), (-0.1, "SELL"))
        signal = next((name for limit, name in names if score < limit), "NEUTRAL")
    return signal, 100 * abs(score), score


class Regime:
    def __init__(self, bars):
        self.close, self.sma = bars.close, sma(bars.close, 50)
        self.adx, self.atr = adx(bars), rma(true_ranges(bars), 14)
        ranges = true_ranges(bars)
        medians = [NAN] * 4 + [sorted(ranges[i - 4 : i + 1])[2] for i in range(4, len(bars))]
        self.volatility = [a / c for a, c in zip(rma(medians, 14), bars.close)]
        self.regime = "range"
        self.walk()
        self.percentile = self.facts(len(bars) - 1)[3]

    def facts(self, i):
        """(ADX, slope, distance, percentile) at a bar."""
        atr = self.atr[i]
        slope = clip((self.sma[i] - self.sma[i - 10]) / 10 / atr, 10) if atr else 0
        distance = clip((self.close[i] - self.sma[i]) / atr, 10) if atr else 0
        year = [v for v in self.volatility[max(0, i - 251) : i + 1] if is_known(v)]
        own = self.volatility[i]
        lower = sum(v < own for v in year) + (sum(v == own for v in year) - 1) / 2
        percentile = 50 if len(year) < 100 else 100 * lower / (len(year) - 1)
        return self.adx[i], slope, distance, percentile

    def named(self, i):
        strength, slope, distance, percentile = self.facts(i)
        is_high = percentile >= (80 if self.regime == "volatile" else 90)
        for name, side in (("bull", 1), ("bear", -1)):
            if self.regime == name:
                holds = strength >= (30 if is_high else 20)
                holds = holds and side * slope >= 0.02 and side * distance >= -1
            else:
                holds = strength > (40 if is_high else 25)
                holds = holds and side * slope >= 0.05 and side * distance > 0
            if holds:
                return name
        return "volatile" if is_high else "range"

    def walk(self):
        candidate, bars = None, 0
        for i in range(59, len(self.close)):
            name = self.named(i)
            if name == self.regime:
                candidate, bars = None, 0
                continue
            bars = bars + 1 if name == candidate else 1
            candidate = name
            if bars == 3:
                self.regime, candidate, bars = name, None, 0

    def confidence(self):
        strength, slope, distance, percentile = self.facts(len(self.close) - 1)
        if self.regime == "volatile":
            return ramp(percentile, 80, 100)
        if self.regime == "range":
            side = 1 if slope >= 0 else -1
            return min(
                ramp(-percentile, -90, -50),
                max(
                    ramp(-strength, -25, -10),
                    ramp(-abs(slope), -0.05, 0),
                    ramp(-side * distance, 0, 1),
                ),
            )
        side = 1 if self.regime == "bull" else -1
        trend = ramp(strength, 30, 50) if percentile >= 90 else ramp(strength, 20, 40)
        return min(trend, ramp(side * slope, 0.02, 0.2), ramp(side * distance, -1, 1))

    def volatility_word(self):
        return "low" if self.percentile < 33 else "high" if self.percentile > 67 else "medium"


def regime(bars):
    return Regime(bars) if len(bars) >= 120 else None


def swings(values, side):
    """Places within the last 60 bars that stick out; side +1: upwards."""
    last = len(values)
    out = []
    for i in range(max(3, last - 57), last - 3):
        before = all(side * values[i] > side * values[j] for j in range(i - 3, i))
        after = all(side * values[i] >= side * values[j] for j in range(i + 1, i + 4))
        if before and after:
            out.append(values[i])
    return out


def levels(bars, side):
    """(stop, target, risk/reward) of a US share; None: there are none."""
    if len(bars) < 30:
        return None
    entry, atr = bars.close[-1], rma(true_ranges(bars), 14)[-1]
    ticks = 100 if entry >= 1 else 10000
    down = lambda price: math.floor(price * ticks + 1e-7) / ticks
    up = lambda price: math.ceil(price * ticks - 1e-7) / ticks
    support = max((v for v in swings(bars.low, -1) if v < entry), default=None)
    resistance = min((v for v in swings(bars.high, 1) if v > entry), default=None)
    anchor, goal = (support, resistance) if side > 0 else (resistance, support)
    stop = entry - side * 2 * atr
    if anchor is not None and 1 <= side * (entry - (anchor - side * 0.25 * atr)) / atr <= 3:
        stop = anchor - side * 0.25 * atr
    stop = down(stop) if side > 0 else up(stop)
    risk = side * (entry - stop)
    target = entry + side * 2 * risk
    if goal is not None and 1.5 * risk <= side * (goal - entry) <= 5 * risk:
        target = goal
    target = down(target) if side > 0 else up(target)
    if stop <= 0 or target <= 0:
        return None
    return stop, target, side * (target - entry) / risk


def grouped(bars, key):
    """Longer bars; the last one is still forming and left out."""
    out, last = [], None
    for row in bars.rows:
        if key(row[0]) != last:
            last = key(row[0])
            out.append(list(row))
        else:
            group = out[-1]
            group[2], group[3] = max(group[2], row[2]), min(group[3], row[3])
            group[4], group[5] = row[4], group[5] + row[5]
    return Bars(out[:-1])


def timeframes(bars, own):
    """[(interval, verdict)] where the last day ends neither its week nor its month."""
    week = lambda date: datetime.date.fromisoformat(date).isocalendar()[:2]
    out = [("1d", own)]
    for name, key in (("1wk", week), ("1mo", lambda date: date[:7])):
        longer = verdict(grouped(bars, key))
        if longer:
            out.append((name, longer))
    return out


LEANS = {"STRONG_SELL": -1, "SELL": -0.5, "NEUTRAL": 0, "BUY": 0.5, "STRONG_BUY": 1}


def confluence(frames):
    if len(frames) < 2:
        return None
    return sum(LEANS[frame[1][0]] for frame in frames) / len(frames)


def weighted_return(close):
    if len(close) < 64:
        return None
    spans = ((21, 20), (63, 30), (126, 20), (189, 15), (252, 15))
    known = [(close[-1] / close[-1 - n] - 1, w) for n, w in spans if len(close) > n]
    return sum(change * w for change, w in known) / sum(w for _, w in known)


def percentile(own, all_returns):
    known = [value for value in all_returns if value is not None]
    if own is None or len(known) < 2:
        return None
    below = sum(value < own for value in known)
    ties = sum(value == own for value in known) - 1
    return math.floor(1 + 98 * (below + ties / 2) / (len(known) - 1) + 0.5)


def score_parts(bars, side, regime_now, level, agreement, rank):
    """{part: points} and the score."""
    close = bars.close
    now = {name: values[-1] for name, values in bars.indicators.items()}
    turned = lambda grade: grade if side > 0 else 1 - grade
    grades = {}
    if len(bars) >= 200:
        trend = clip((now["sma50"] / now["sma200"] - 1) / 0.05) * ramp(now["adx14"], 15, 35)
        grades["trend"] = 18, (1 + side * trend) / 2
    if len(set(close[-15:])) > 1:
        usual = math.sqrt(10) * 100 * now["atr14"] / close[-1]
        drive = (1 + side * clip(now["roc10"] / usual)) / 2
        grades["momentum"] = 14, (turned(ramp(now["rsi14"], 30, 70)) + drive) / 2
    if is_known(now["relVolume20"]) and sum(bars.volume[-20:]) > 0:
        heavy = sign(close[-1] - close[-2]) * ramp(now["relVolume20"], 1, 3)
        grades["volume"] = 8, (1 + side * heavy) / 2
    if regime_now:
        grades["volatility"] = 8, 1 - regime_now.percentile / 100
    low, high = min(bars.low[-252:]), max(bars.high[-252:])
    grades["position"] = 10, turned((close[-1] - low) / (high - low))
    if agreement is not None:
        grades["confluence"] = 14, (1 + side * agreement) / 2
    if rank is not None:
        grades["relativeStrength"] = 14, turned((rank - 1) / 98)
    if level:
        grades["riskReward"] = 8, ramp(level[2], 1, 3)
    if len(bars) >= 20:
        money = sum(c * v for c, v in zip(close[-20:], bars.volume[-20:])) / 20
        grades["liquidity"] = 6, ramp(math.log10(money), 5, 8) if money > 0 else 0
    weights = sum(weight for weight, _ in grades.values())
    parts = {name: 100 * weight * grade / weights for name, (weight, grade) in grades.items()}
    return parts, sum(parts.values()) if weights >= 50 else None
