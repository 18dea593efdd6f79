"""A client of the local API, written against its OpenAPI file alone: python3 api_client.py PROGRAM HOME

Starts `tapesift serve` on the simulated market, scans, follows the WebSocket to the end of the deep
phase, reads a symbol, pauses and resumes a second scan, and checks every answer against the file.
Ends with 0 if all was as the file says. Needs nothing but Python's own library.
"""

import base64
import hashlib
import http.client
import json
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.parse

PATIENCE = 60  # seconds, for anything


def check(condition, message):
    if not condition:
        raise AssertionError(message)


class Api:
    """Calls operations by their names in the file."""

    def __init__(self, port, token):
        self.port, self.token = port, token
        self.file = None
        self.file = json.loads(self.request("GET", "/api/openapi.json")[1])
        self.operations = {
            operation["operationId"]: (method.upper(), path, operation)
            for path, methods in self.file["paths"].items()
            for method, operation in methods.items()
        }

    def request(self, method, target, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Authorization": "Bearer " + self.token}
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body)
        connection.request(method, target, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, text

    def call(self, name, body=None, expected=200, **parameters):
        method, path, operation = self.operations[name]
        query = {}
        for parameter in operation.get("parameters", []):
            if parameter["name"] not in parameters:
                check(not parameter["required"], name + " needs " + parameter["name"])
            elif parameter["in"] == "path":
                value = urllib.parse.quote(str(parameters[parameter["name"]]), safe="")
                path = path.replace("{" + parameter["name"] + "}", value)
            else:
                query[parameter["name"]] = parameters[parameter["name"]]
        if query:
            path += "?" + urllib.parse.urlencode(query)
        status, text = self.request(method, path, body)
        check(status == expected, f"{name}: {status} {text[:300]}")
        answer = json.loads(text)
        responses = operation["responses"]
        response = self.resolved(responses.get(str(status), responses["default"]))
        self.fits(response["content"]["application/json"]["schema"], answer, name)
        return answer

    def resolved(self, schema):
        while "$ref" in schema:
            part = self.file
            for word in schema["$ref"].split("/")[1:]:
                part = part[word]
            schema = part
        return schema

    def fits(self, schema, value, place):
        schema = self.resolved(schema)
        for keyword, rule in schema.items():
            if keyword == "type":
                types = rule if isinstance(rule, list) else [rule]
                check(any(self.is_a(value, kind) for kind in types), f"{place}: {value} no {rule}")
            elif keyword == "const":
                check(value == rule, f"{place}: {value} is not {rule}")
            elif keyword == "enum":
                check(value in rule, f"{place}: {value} is none of {rule}")
            elif keyword in ("minimum", "maximum") and isinstance(value, (int, float)):
                within = value >= rule if keyword == "minimum" else value <= rule
                check(within, f"{place}: {value} is beyond {rule}")
            elif keyword == "required" and isinstance(value, dict):
                check(set(rule) <= set(value), f"{place}: {set(rule) - set(value)} missing")
            elif keyword == "properties" and isinstance(value, dict):
                for name, inner in rule.items():
                    if name in value:
                        self.fits(inner, value[name], place + "/" + name)
            elif keyword == "additionalProperties" and isinstance(value, dict):
                others = set(value) - set(schema.get("properties", {}))
                if rule is False:
                    check(not others, f"{place}: {others} not in the file")
                else:
                    for name in others:
                        self.fits(rule, value[name], place + "/" + name)
            elif keyword == "items" and isinstance(value, list):
                for i, item in enumerate(value):
                    self.fits(rule, item, f"{place}/{i}")
            elif keyword == "oneOf":
                fitting = 0
                for one in rule:
                    try:
                        self.fits(one, value, place)
                        fitting += 1
                    except AssertionError:
                        pass
                check(fitting == 1, f"{place}: {value} fits {fitting}")

    @staticmethod
    def is_a(value, kind):
        if kind == "null":
            return value is None
        if kind == "boolean":
            return isinstance(value, bool)
        if kind == "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        if kind == "number":
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        return isinstance(value, {"object": dict, "array": list, "string": str}[kind])

    def events(self):
        """The messages of the WebSocket, one after the other."""
        method, path, operation = self.operations["events"]
        schema = operation["responses"]["101"]["content"]["application/json"]["schema"]
        key = base64.b64encode(os.urandom(16)).decode()
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        connection.sendall(
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Authorization: Bearer {self.token}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        stream = connection.makefile("rb")
        check(b" 101 " in stream.readline(), "no WebSocket")
        accept = None
        while (line := stream.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode().partition(":")
            if name.lower() == "sec-websocket-accept":
                accept = value.strip()
        seal = hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
        check(accept == base64.b64encode(seal).decode(), "another key was accepted")

        def messages():
            while True:
                first, second = stream.read(2)
                size = second & 0x7F
                if size == 126:
                    (size,) = struct.unpack(">H", stream.read(2))
                elif size == 127:
                    (size,) = struct.unpack(">Q", stream.read(8))
                payload = stream.read(size)
                if first & 0x0F == 8:
                    return
                if first & 0x0F == 9:  # A ping; the answer is masked with zeros.
                    connection.sendall(bytes([0x8A, 0x80 | size, 0, 0, 0, 0]) + payload)
                if first & 0x0F == 1:
                    message = json.loads(payload)
                    self.fits(schema, message, "event")
                    yield message

        return messages()


def wait_for(condition, what):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("waited in vain: " + what)


def first_scan(api, symbols):
    status = api.call("scanStatus")["status"]
    check(status["state"] == "idle" and status["lastScan"] is None, status)
    check(status["periodicScanningEnabled"] is False, status)
    check(api.call("results")["scanId"] is None, "there is a scan already")
    api.call("symbol", symbol=symbols[0], expected=404)
    for name in ("pause", "resume", "cancel"):
        api.call(name, expected=409)
    events = api.events()
    scan = api.call("quickScan", body={"symbols": symbols})
    check(scan["isScanning"] is False and scan["count"] == len(symbols), scan)
    check([row["symbol"] for row in scan["signals"]] == symbols, "another order")
    analysed, told = [], []
    for event in events:
        check(event.get("scanId") == scan["scanId"], event)
        told.append(event["event"])
        if event["event"] == "quickScanComplete":
            check(len(event["signals"]) == len(symbols), event)
        elif event["event"] == "symbolAnalyzed":
            check(event["deepData"] is not None, event)
            analysed.append(event["symbol"])
        elif event["event"] == "deepAnalysisComplete":
            break
    check(sorted(analysed) == sorted(symbols), analysed)
    check(told.count("quickScanComplete") == 1 and "analysisProgress" in told, told)
    for symbol in symbols:
        answer = api.call("symbol", symbol=symbol)
        check(answer["signal"]["status"] == "complete", answer)
        deep = answer["deepAnalysis"]
        check(deep["market_regime"]["regime"] and deep["sl_tp"]["riskReward"] > 0, deep)
        check(deep["ml_prediction"] is None, "no model was trained")
    wait_for(lambda: api.call("scanStatus")["status"]["state"] == "idle", "the end")
    status = api.call("scanStatus")
    check(status["status"]["lastScan"]["scanId"] == scan["scanId"], status)
    check(status["history"][0]["symbolCount"] == len(symbols), status)
    return scan["scanId"]


def second_scan(api, universe):
    answers = []
    caller = threading.Thread(target=lambda: answers.append(api.call("quickScan")))
    caller.start()
    status = lambda: api.call("scanStatus")["status"]
    wait_for(lambda: status()["state"] == "scanning" and status()["signalsCount"] > 0, "signals")
    api.call("quickScan", expected=409)
    api.call("pause")
    check(status()["state"] == "paused" and status()["isScanning"], status())
    api.call("pause", expected=409)
    # What was under way when it was paused may still come; then nothing does.
    counts = [-1, status()["signalsCount"]]

    def stands():
        time.sleep(0.3)
        counts.append(status()["signalsCount"])
        return counts[-1] == counts[-2]

    wait_for(stands, "the pause")
    check(counts[-1] < universe, "everything is there already")
    page = api.call("results", limit=2, offset=1)
    check(page["count"] == 2 and page["total"] == counts[-1], page)
    paused = api.call("runs", limit=1)["runs"][0]
    check(paused["status"] == "paused", paused)
    api.call("resume")
    caller.join(PATIENCE)
    check(answers and answers[0]["success"], "no answer to the second scan")
    wait_for(lambda: status()["state"] == "idle", "the end of the second scan")
    runs = api.call("runs")
    newest = runs["runs"][0]
    check(newest["completed"] == newest["symbolCount"] == universe, newest)
    # The simulated market has a few companies without enough prices, as a real one does.
    check(newest["failed"] < universe / 20, newest)
    check(api.call("results")["total"] == universe - newest["failed"], "signals are missing")
    check([run["status"] for run in runs["runs"]] == ["completed"] * 2, runs)
    check(api.call("statistics")["statistics"]["scans"] == 2, "two scans")
    check(any(s["name"] == "gap" for s in api.call("scanners")["scanners"]), "no scanner")


def main(program, home):
    universe = 300
    serve = subprocess.Popen(
        [program, "serve", "--home", home, "--port", "0", "--provider", "demo", "--filter", "none",
         "--demo-symbols", str(universe), "--demo-delay", "10", "--threads", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = ""
    try:
        port = path = None
        while path is None:
            line = serve.stderr.readline()
            check(line, "the server has ended: " + said)
            said += line
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                port = int(found[1])
            if found := re.search(r"token is in (.*)\.$", line.strip()):
                path = found[1]
        with open(path, encoding="ascii") as file:
            token = file.read().strip()
        check(os.stat(path).st_mode & 0o777 == 0o600, "others may read the token")
        api = Api(port, token)
        # The simulated market of this seed has these.
        first_scan(api, ["CSCD", "HLCY", "SFFR"])
        second_scan(api, universe)
    finally:
        serve.send_signal(signal.SIGTERM)
        out, err = serve.communicate(timeout=PATIENCE)
    said += err
    check(serve.returncode == 0, f"ended with {serve.returncode}: {said}")
    check(token not in out and token not in said, "the token was told")
    for folder, _, names in os.walk(home):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                if name != "api-token":
                    check(token.encode() not in file.read(), "the token is in " + name)
    print("The client got what the file promises.")


if __name__ == "__main__":
    main(*sys.argv[1:])
