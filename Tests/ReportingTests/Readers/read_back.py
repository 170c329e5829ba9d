"""Reads reports with the tools that users have, and compares what they find with the records.

usage: read_back.py FOLDER    where FOLDER holds NAME.csv (raw), NAME.tsv, NAME.json, NAME.jsonl,
                              NAME.junit, NAME.sarif and NAME.codequality
"""

import csv
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import junitparser
from sarif_kit.validate import validation_errors

csv.field_size_limit(1 << 30)
FIXED = ["document", "status"]
LAST = ["reason", "message", "model", "input_tokens", "output_tokens", "cost_usd", "cost_known", "attempts",
        "latency_ms"]


def text(value):
    """A value as a cell has it: NUL shown, lists and objects as JSON, null empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value.replace("\0", "\u2400")
    return value


def matches(cell, value):
    value = text(value)
    if isinstance(value, str):
        return cell == value
    if isinstance(value, (int, float)):
        return float(cell) == value
    return says(value, json.loads(cell))


def says(value, other):
    """Whether all that another value says is said here, too."""
    if isinstance(value, dict) and isinstance(other, dict):
        return all(key in value and says(value[key], other[key]) for key in other)
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(says, value, other))
    return value == other


def compare(header, rows, records, what):
    assert len(rows) == len(records), f"{what}: {len(rows)} rows for {len(records)} records"
    assert header[:2] == FIXED, header
    assert len(set(header)) == len(header), f"{what}: a heading stands twice"
    start = header.index("reason")
    assert header[start : start + len(LAST)] == LAST, header
    for row, record in zip(rows, records):
        cells = dict(zip(header, row, strict=True))
        assert matches(cells["document"], record["document"]), (what, cells, record)
        assert cells["status"] == record["status"]
        for name in header[2:start]:
            value = record.get("fields")
            for part in name.removeprefix("fields.").split("."):
                value = value.get(part) if isinstance(value, dict) else None
            assert matches(cells[name], value), (what, name, cells[name], value)
        for name in ["reason", "message"]:
            assert matches(cells[name], record.get(name)), (what, name)
        if record["provenance"] is not None:
            cost = record["provenance"]["cost_usd"]
            assert cells["cost_usd"] == "" if cost is None else float(cells["cost_usd"]) == cost
            assert cells["cost_known"] == ("false" if cost is None else "true")
        else:
            assert cells["cost_usd"] == cells["cost_known"] == ""


def with_python(path, records, dialect):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, dialect, strict=True))
    compare(rows[0], rows[1:], records, f"{path} in Python")


def with_sqlite(path, records):
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/table.sqlite"
        # sqlite3 makes a table of TEXT columns from the heading.
        commands = f".import --csv \"{path}\" records\n"
        done = subprocess.run(["sqlite3", "-batch", database], input=commands, text=True, capture_output=True)
        assert done.returncode == 0 and not done.stderr, done.stderr
        cursor = sqlite3.connect(database).execute("select * from records")
        header = [column[0] for column in cursor.description]
        compare(header, [[cell or "" for cell in row] for row in cursor], records, f"{path} in sqlite3")


def with_junitparser(path, records):
    xml = junitparser.JUnitXml.fromfile(str(path))
    suites = list(xml)
    cases = list(suites[0])
    assert len(cases) == len(records)
    failed = [c for c in cases if any(isinstance(r, junitparser.Error) for r in c.result)]
    assert len(failed) == sum(r["status"] == "failed" for r in records) == xml.errors
    skipped = [c for c in cases if any(isinstance(r, junitparser.Skipped) for r in c.result)]
    assert len(skipped) == sum(r["status"] == "skipped" for r in records) == xml.skipped
    gates = list(suites[1]) if len(suites) > 1 else []
    assert sum(not c.is_passed for c in gates) == xml.failures
    assert xml.tests == len(cases) + len(gates)


def with_sarif_schema(path, records):
    report = json.loads(path.read_text("utf-8"))
    errors = validation_errors(report)
    assert not errors, (path, errors)
    expected = sum(r["status"] == "failed" for r in records) + sum(len(r.get("findings", [])) for r in records)
    assert len(report["runs"][0]["results"]) == expected


def main(folder):
    names = sorted(path.stem for path in folder.glob("*.jsonl"))
    assert names, f"no reports in {folder}"
    for name in names:
        lines = (folder / f"{name}.jsonl").read_bytes().split(b"\n")
        assert lines.pop() == b""
        records = [json.loads(line) for line in lines]
        results = json.loads((folder / f"{name}.json").read_text("utf-8"))["results"]
        assert len(results) == len(records) and all(map(says, records, results)), name
        with_python(folder / f"{name}.csv", records, "excel")
        with_python(folder / f"{name}.tsv", records, "excel-tab")
        if records:
            with_sqlite(folder / f"{name}.csv", records)
        with_junitparser(folder / f"{name}.junit", records)
        with_sarif_schema(folder / f"{name}.sarif", records)
        issues = json.loads((folder / f"{name}.codequality").read_text("utf-8"))
        assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    print(f"read {len(names)} runs back")


main(pathlib.Path(sys.argv[1]))
