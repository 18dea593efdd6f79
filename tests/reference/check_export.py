#!/usr/bin/env python3
"""Reads the exports of one scan as other programs would and compares them, number by number.

check_export.py FOLDER: the folder has out.json, out.jsonl, out.csv, out.txt and out.xlsx of the
same run; names.json, if it is there, says what name each symbol has; also sheet-xlsx.csv and sheet-csv.csv, what a spreadsheet program made of the workbook and
of the CSV, if there was one. Shares nothing with the program: the standard library alone.
"""

import csv
import json
import math
import os
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXTS = {"symbol", "exchange", "name", "sector", "signal", "reasons", "status", "quality",
         "warming", "provider", "feed", "regime"}
compared = 0
names = {}


def fail(message):
    print(message)
    sys.exit(1)


def expect(is_true, message):
    if not is_true:
        fail(message)


def same(place, told, wanted, relative=0.0):
    """told: a text from a file or a number; wanted: a number or None."""
    global compared
    if wanted is None:
        expect(told in ("", None), f"{place}: {told!r} where there is no value")
        return
    expect(told not in ("", None), f"{place}: nothing where {wanted!r} is")
    value = float(told)
    expect(value == wanted or math.isclose(value, wanted, rel_tol=relative, abs_tol=0),
           f"{place}: {told!r} is not {wanted!r}")
    compared += 1


def wanted_of(result):
    """The row that a result of the JSON should be, by column."""
    row = {name: result.get(name) for name in
           ("symbol", "price", "change", "changePercent", "volume", "signal", "strength", "status")}
    row["name"] = names.get(result["symbol"])
    row["exchange"] = result.get("exchange", "")
    row["reasons"] = " ".join(result["reasons"])
    row["forming"] = result["forming"]
    row["timestamp"] = result["timestamp"]
    row.update(result["indicators"])
    row["quality"] = " ".join(note["flag"] for note in result["quality"])
    row["warming"] = " ".join(result["warming"])
    row.update({name: result["source"][name] for name in ("provider", "feed", "adjusted", "bars")})
    deep = result.get("deep")
    if deep:
        row["score"] = deep["opportunityScore"]
        row["regime"] = deep["marketRegime"]["regime"] if deep["marketRegime"] else ""
        levels = deep["slTp"]
        for name in ("stopLoss", "takeProfit", "riskReward"):
            row[name] = levels[name] if levels else None
        row["confluence"] = deep["confluence"]["score"] if deep["confluence"] else None
        row["probabilityUp"] = deep["mlPrediction"]["probabilityUp"] if deep["mlPrediction"] else None
    return row


def check_cell(place, column, told, wanted, relative=0.0, as_shown=False):
    if column == "name" and names:
        guard = "'" if place.startswith("out.csv") and wanted[0] in "=+-@" else ""
        expect(told == guard + wanted, f"{place}: {told!r} is not {wanted!r}")
        return
    if column in ("name", "sector"):
        return  # not in the JSON
    if column in ("forming", "adjusted"):
        if told in ("0", "1"):
            told = "true" if told == "1" else "false"
        expect(told.lower() == ("true" if wanted else "false"), f"{place}: {told!r}, not {wanted!r}")
    elif column == "timestamp":
        shown = wanted.replace("T", " ").rstrip("Z")
        expect(told in (wanted, shown), f"{place}: {told!r} is not {wanted!r}")
    elif column in TEXTS:
        expect(told == (wanted or ""), f"{place}: {told!r} is not {wanted!r}")
    else:
        same(place, told, wanted, relative)


def check_table(path, results, relative=0.0):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    check_rows(os.path.basename(path), rows, results, relative)


def check_rows(name, rows, results, relative):
    header = rows[0]
    expect(len(rows) == len(results) + 1, f"{name}: {len(rows) - 1} rows, not {len(results)}")
    expect(len(set(header)) == len(header), f"{name}: a column twice")
    for row, result in zip(rows[1:], results):
        wanted = wanted_of(result)
        missing = set(wanted) - set(header)
        expect(not missing, f"{name}: no column {missing}")
        expect(len(row) == len(header), f"{name}: a row of {len(row)} cells")
        for column, told in zip(header, row):
            check_cell(f"{name} {result['symbol']} {column}", column, told, wanted.get(column),
                       relative)
    return header


def column_number(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def sheet_of(book, name):
    """(cells, root): cells are lists of (type, text, format) a row; nothing is (None, '', '')."""
    styles = xml.fromstring(book.read("xl/styles.xml"))
    own = {int(f.get("numFmtId")): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
    builtin = {0: "", 2: "0.00", 3: "#,##0", 4: "#,##0.00"}
    formats = [own.get(int(x.get("numFmtId")), builtin.get(int(x.get("numFmtId"))))
               for x in styles.find(MAIN + "cellXfs")]
    names = [s.get("name") for s in
             xml.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
    expect(name in names, f"no sheet {name}: {names}")
    root = xml.fromstring(book.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml"))
    rows = []
    for row in root.iter(MAIN + "row"):
        cells = []
        for cell in row:
            expect(cell.find(MAIN + "f") is None, f"a formula in {cell.get('r')}")
            number = column_number(cell.get("r"))
            cells += [(None, "", "")] * (number - len(cells))
            kind = cell.get("t", "n")
            text = ("".join(t.text or "" for t in cell.iter(MAIN + "t")) if kind == "inlineStr"
                    else cell.find(MAIN + "v").text)
            cells.append((kind, text, formats[int(cell.get("s", 0))]))
        rows.append(cells)
    return rows, root


def iso_of(serial):
    seconds = round((float(serial) - 25569) * 86400)
    import datetime
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).strftime(
        "%Y-%m-%dT%H:%M:%SZ")


def check_workbook(path, results):
    book = zipfile.ZipFile(path)
    expect(book.testzip() is None, "the workbook's archive is damaged")
    rows, root = sheet_of(book, "Results")
    header = [text for _, text, _ in rows[0]]
    expect(all(kind == "inlineStr" for kind, _, _ in rows[0]), "a header that is no text")
    pane = root.find(f".//{MAIN}pane")
    expect(pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1",
           "the header is not frozen")
    filters = root.find(MAIN + "autoFilter")
    expect(filters is not None and filters.get("ref").endswith(str(max(len(rows), 2))),
           "no filter over the rows")
    expect(len(list(root.iter(MAIN + "col"))) > 1, "no widths")
    table = [header]
    for row in rows[1:]:
        row = row + [(None, "", "")] * (len(header) - len(row))
        texts = []
        for column, (kind, text, number_format) in zip(header, row):
            if kind is None:
                pass
            elif column == "timestamp":
                expect(kind == "n" and "yyyy" in number_format, f"{column}: {kind} {number_format}")
                text = iso_of(text)
            elif column in TEXTS or column in ("name", "sector"):
                pass
            elif column in ("forming", "adjusted"):
                expect(kind == "b", f"{column}: {kind}")
            else:
                expect(kind == "n" and number_format, f"{column}: {kind} {number_format!r}")
            if column in TEXTS or column in ("name", "sector"):
                expect(kind in (None, "inlineStr"), f"{column}: {kind}")
            texts.append(text)
        table.append(texts)
    # A workbook keeps 16 digits of 17.
    return check_rows(os.path.basename(path), table, results, 1e-15)


def check_tradingview(path, results):
    words = {"STRONG_BUY": "Strong Buy", "BUY": "Buy", "NEUTRAL": "Neutral", "SELL": "Sell",
             "STRONG_SELL": "Strong Sell"}
    told = {}
    for line in open(path, encoding="utf-8"):
        parts = line.strip().split(",")
        expect(parts[0].startswith("###"), f"a line without a section: {line!r}")
        told[parts[0][3:]] = parts[1:]
    for signal, word in words.items():
        wanted = [r["symbol"] for r in results if r["signal"] == signal]
        listed = [entry.split(":")[-1].replace("_", "-") for entry in told.get(word, [])]
        plain = [w.replace("/", "").replace("&", "-") for w in wanted]
        expect(listed == plain, f"{word}: {listed[:5]} are not {plain[:5]}")


def main():
    folder = sys.argv[1]
    at = lambda name: os.path.join(folder, name)
    results = json.load(open(at("out.json"), encoding="utf-8"))["results"]
    lines = [json.loads(line) for line in open(at("out.jsonl"), encoding="utf-8")]
    expect(lines == results, "JSON lines differ from the JSON")
    if os.path.exists(at("names.json")):
        names.update(json.load(open(at("names.json"), encoding="utf-8")))
        expect(set(names) >= {result["symbol"] for result in results}, "a symbol without a name")
    expect(len(results) > (3 if names else 100), f"only {len(results)} results")
    check_table(at("out.csv"), results)
    check_tradingview(at("out.txt"), results)
    formats = ["json", "jsonl", "csv", "txt"]
    if os.path.exists(at("out.xlsx")):
        check_workbook(at("out.xlsx"), results)
        formats.append("xlsx")
    for name in ("sheet-xlsx.csv", "sheet-csv.csv"):
        if os.path.exists(at(name)):
            # A spreadsheet shows 15 digits.
            check_table(at(name), results, 1e-14)
            formats.append(name)
    print(f"{compared} numbers in {', '.join(formats)}")


main()
