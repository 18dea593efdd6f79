"""Works out what a session of scanners does in a year, without any of the program.

    scanner_year.py SCENARIO.json

prints one JSON object: every run with its time, outcome and attempts, the lines about missed runs,
notices, and the statistics. Clocks are those of Python's zoneinfo; the days on which the exchanges
were closed in 2025 stand below as the exchanges published them.
"""

import collections
import datetime
import json
import sys
import zoneinfo

UTC = datetime.timezone.utc
MINUTE = datetime.timedelta(minutes=1)
DAY = datetime.timedelta(days=1)
MAX_FAILURES = 3
RETRIES = 3
RETRY_WAITS_MS = [250, 500, 1000]
ON_TIME_S = 60
LEAD = datetime.timedelta(minutes=30)

# zone, open, close, closed days, early closes (all of 2025 but the last, which a run can wait for)
EXCHANGES = {
    "us": ("America/New_York", "09:30", "16:00",
           ["2025-01-01", "2025-01-09", "2025-01-20", "2025-02-17", "2025-04-18", "2025-05-26",
            "2025-06-19", "2025-07-04", "2025-09-01", "2025-11-27", "2025-12-25", "2026-01-01"],
           {"2025-07-03": "13:00", "2025-11-28": "13:00", "2025-12-24": "13:00"}),
    "xetra": ("Europe/Berlin", "09:00", "17:30",
              ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-24", "2025-12-25",
               "2025-12-26", "2025-12-31", "2026-01-01"],
              {"2025-12-30": "14:00"}),
}
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def stamp(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def clock(text):
    return datetime.timedelta(hours=int(text[:2]), minutes=int(text[3:]))


class Exchange:
    def __init__(self, name):
        self.always = name == "crypto"
        if self.always:
            self.zone = zoneinfo.ZoneInfo("UTC")
            self.opens, self.closes = clock("00:00"), clock("24:00")
            return
        zone, opens, closes, closed, early = EXCHANGES[name]
        self.zone = zoneinfo.ZoneInfo(zone)
        self.opens, self.closes = clock(opens), clock(closes)
        self.closed = {datetime.date.fromisoformat(day) for day in closed}
        self.early = {datetime.date.fromisoformat(day): clock(at) for day, at in early.items()}

    def trades(self, date):
        return date.weekday() < 5 and date not in self.closed

    def at(self, date, time):
        return (datetime.datetime.combine(date, datetime.time()) + time).replace(
            tzinfo=self.zone).astimezone(UTC)

    def is_closed(self, time):
        if self.always:
            return False
        date = time.astimezone(self.zone).date()
        if not self.trades(date):
            return True
        if date not in self.early:
            return False
        return self.at(date, self.early[date]) < time <= self.at(date, self.closes)

    def next_open(self, time):
        date = time.astimezone(self.zone).date()
        while not self.trades(date) or self.at(date, self.opens) <= time:
            date += DAY
        return self.at(date, self.opens)


def gap_of(naive, zone):
    """The moment at which the clocks skip that time; None if they show it."""
    first = naive.replace(tzinfo=zone).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == naive:
        return None
    before = first - 3 * 60 * MINUTE
    offset = before.astimezone(zone).utcoffset()
    while (before + MINUTE).astimezone(zone).utcoffset() == offset:
        before += MINUTE
    return before + MINUTE


def planned_runs(schedule, exchange, begin, end):
    """When a schedule has its runs, in order, after `begin` up to `end`."""
    zone = zoneinfo.ZoneInfo(schedule["time_zone"]) if "time_zone" in schedule else exchange.zone
    unit = {"m": 1, "h": 60, "d": 1440}[schedule["interval"][-1]]
    step = int(schedule["interval"][:-1]) * unit * MINUTE
    days = [WEEKDAYS.index(day) for day in schedule.get("days_of_week", WEEKDAYS)]
    on_closed = schedule.get("on_closed", "skip")
    runs = set()
    date = begin.date() - 15 * DAY
    while date <= end.date() + DAY:
        midnight = datetime.datetime.combine(date, datetime.time())

        def edge(key, usual):
            if key in schedule:
                return midnight + clock(schedule[key])
            return exchange.at(date, usual).astimezone(zone).replace(tzinfo=None)

        first, last = edge("start_time", exchange.opens), edge("end_time", exchange.closes)
        if last < first:
            last += DAY
        shown = first
        while date.weekday() in days and shown <= last and shown < first + DAY:
            time = gap_of(shown, zone) or shown.replace(tzinfo=zone).astimezone(UTC)
            if on_closed == "run" or not exchange.is_closed(time):
                runs.add(time)
            elif on_closed == "wait":
                runs.add(exchange.next_open(time))
            shown += step
        date += DAY
    return sorted(run for run in runs if begin < run <= end)


def pre_sessions(definition, exchange, begin, end):
    if exchange.always or not definition.get("pre_session"):
        return []
    days = definition.get("schedule", {}).get("days_of_week", WEEKDAYS)
    dates = [begin.date() + n * DAY for n in range((end - begin).days + 3)]
    times = [exchange.at(date, exchange.opens) - LEAD for date in dates
             if exchange.trades(date) and WEEKDAYS[date.weekday()] in days]
    return [time for time in times if begin < time <= end]


class Simulation:
    def __init__(self, scenario, definition, exchange):
        self.name = definition["name"]
        self.timeout = definition.get("timeout_seconds", 30)
        self.naps = [(moment(a), moment(b)) for a, b in scenario["asleep"]]
        self.faults = [f for f in scenario["faults"] if f["scanner"] == self.name]
        self.fault_days = [(moment(f["from"]).date(), moment(f["to"]).date())
                           for f in scenario["faults"]]
        self.records, self.missed, self.notices = [], [], []
        self.pre_count = 0  # runs before an open
        self.failures, self.enabled = 0, definition.get("enabled", True)
        self.busy_until = None  # of a run that will come back by itself
        self.booking = []       # (time at which it is booked, record) of the run that is on
        begin, end = moment(scenario["from"]), moment(scenario["to"])
        events = [(time, 1, None) for time in pre_sessions(definition, exchange, begin, end)]
        if "schedule" in definition:
            events += [(time, 2, None)
                       for time in planned_runs(definition["schedule"], exchange, begin, end)]
        events += [(moment(on["at"]), 3, None) for on in scenario["enable"]
                   if on["scanner"] == self.name]
        self.catches_up = definition.get("schedule", {}).get("missed", "once") == "once"
        for event in self.awake(sorted(events)):
            self.handle(*event)
        self.book_until(end + DAY)

    def awake(self, events):
        """The events with those of each nap replaced by what is done at its end."""
        for asleep, woken in self.naps:
            slept = [e for e in events if asleep < e[0] <= woken]
            events = [e for e in events if not asleep < e[0] <= woken]
            before = [e for e in slept if e[1] == 1 and woken < e[0] + LEAD]
            if before:
                events.append((woken, 1, None))
            runs = [e for e in slept if e[1] == 2]
            if runs:
                does = self.catches_up or (woken - runs[-1][0]).total_seconds() <= ON_TIME_S
                events.append((woken, 2, (len(runs) - 1 if does else len(runs), does)))
            events.sort(key=lambda e: e[:2])
        return events

    def later(self, time, ms):
        """So many milliseconds of a computer that is awake."""
        end = time + datetime.timedelta(milliseconds=ms)
        for asleep, woken in self.naps:
            if time <= asleep < end:
                end += woken - asleep
        return end

    def is_busy(self, date):
        """On some days, and where something goes wrong, a run takes its time; else none."""
        return date.day % 7 == 3 or any(a <= date <= b for a, b in self.fault_days)

    def book_until(self, time):
        if self.booking and self.booking[0] <= time:
            when, record, failed = self.booking
            self.booking = []
            self.book(when, record, failed)

    def book(self, when, record, failed):
        self.records.append((when, record))
        if failed:
            self.failures += 1
        elif record["outcome"] != "skipped":
            self.failures = 0
        if failed and self.failures >= MAX_FAILURES and self.enabled:
            self.enabled = False
            self.notices.append(f"{self.name}: {self.failures} runs in a row failed")

    def handle(self, time, kind, nap):
        self.book_until(time)
        if kind == 3:
            self.enabled, self.failures = True, 0
            if self.busy_until == datetime.datetime.max:
                self.busy_until = None  # made anew
            return
        if not self.enabled:
            return
        if nap and nap[0] > 0:
            self.missed.append(f"[SCANNER] {self.name}: {nap[0]} runs were missed"
                               + (", catching up once" if nap[1] else ""))
        if nap and not nap[1]:
            return
        self.run(time, kind)

    def run(self, time, kind):
        record = {"scanner": self.name, "time": stamp(time), "outcome": "ok", "attempts": 1,
                  "found": 0, "ms": 0}
        if self.busy_until is not None and (
                self.busy_until == datetime.datetime.max or time < self.busy_until):
            lost = self.busy_until == datetime.datetime.max
            record.update(outcome="unresponsive" if lost else "skipped", attempts=0)
            return self.book(time, record, lost)
        self.pre_count += kind == 1
        fault = next((f for f in self.faults
                      if moment(f["from"]) <= time < moment(f["to"])), {"kind": "none"})
        length = 20 + time.day if self.is_busy(time.date()) else 0
        if fault["kind"] in ("hang", "deaf"):
            record.update(outcome="timed_out", ms=self.timeout * 1000)
            ends = self.later(time, self.timeout * 1000)
            self.busy_until = datetime.datetime.max if fault["kind"] == "deaf" else ends
        elif fault["kind"] in ("error", "throw"):
            attempts = min(fault["times"] + 1, RETRIES + 1)
            failed = fault["times"] > RETRIES
            record.update(outcome="failed" if failed else "ok", attempts=attempts,
                          found=0 if failed else 2, ms=length)
            ends = self.later(time, attempts * length + sum(RETRY_WAITS_MS[:attempts - 1]))
        elif fault["kind"] == "declines":
            record.update(outcome="declined", ms=length)
            ends = self.later(time, length)
        else:
            if fault["kind"] == "slow":
                length = fault["seconds"] * 1000
            record.update(found=2, ms=length)
            ends = self.later(time, length)
        if fault["kind"] not in ("hang", "deaf"):
            self.busy_until = ends
        self.booking = [ends, record, record["outcome"] in ("failed", "timed_out")]


def statistics(records):
    begun = [r["ms"] for r in records if r["outcome"] in ("ok", "failed", "timed_out")]
    newest = sorted(begun[-1000:])
    return {
        "total_scans": len(begun),
        "avg_execution_time": sum(begun) / len(begun) if begun else 0.0,
        "p95": newest[-(-len(newest) * 95 // 100) - 1] if newest else 0.0,
        "total_symbols_found": sum(r["found"] for r in records),
        "total_symbols_added": sum(r["added"] for r in records),
        "errors": sum(r["outcome"] in ("failed", "timed_out", "unresponsive") for r in records),
        "skipped": sum(r["outcome"] in ("skipped", "declined", "unresponsive") for r in records),
    }


def main(path):
    with open(path, encoding="utf-8") as file:
        scenario = json.load(file)
    exchange = Exchange(scenario["calendar"])
    scanners = [Simulation(scenario, definition, exchange)
                for definition in scenario["session"]["scanners"]]
    booked = sorted(((when, place, record) for place, scanner in enumerate(scanners)
                     for when, record in scanner.records), key=lambda entry: entry[:2])
    records = [record for _, _, record in booked]
    # A run finds SPY and the symbol of its month; the first that does adds it.
    session = set()
    for record in records:
        found = {"SPY", "M" + record["time"][5:7]} if record["found"] else set()
        record["added"] = len(found - session)
        session |= found
    by_scanner = collections.defaultdict(list)
    for record in records:
        by_scanner[record["scanner"]].append(record)
    print(json.dumps({
        "records": records,
        "missed": sorted(line for scanner in scanners for line in scanner.missed),
        "notices": sorted(line for scanner in scanners for line in scanner.notices),
        "pre_sessions": sum(scanner.pre_count for scanner in scanners),
        "added": len(session),
        "statistics": {**statistics(records), "by_scanner": {
            name: statistics(own) for name, own in sorted(by_scanner.items())}},
    }))


if __name__ == "__main__":
    main(sys.argv[1])
