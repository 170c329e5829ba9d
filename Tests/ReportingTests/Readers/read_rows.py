"""Reads a JSON Lines and a CSV report with the lines that the README shows, one for each library.

usage: read_rows.py FOLDER README

FOLDER holds report.jsonl, report.csv, and for each of DuckDB, polars, pyarrow and pandas the types
that `analyze schema --records` prints. What each library reads must be what json.loads reads.
"""

import datetime
import importlib.util
import json
import math
import os
import pathlib
import re
import sys

import duckdb
import jsonschema
import pandas as pd
import polars as pl
import pyarrow.json as pj

FOLDER, README = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
os.chdir(FOLDER)


def types(name):
    spec = importlib.util.spec_from_file_location(name, f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(reader):
    """The line that the README shows for a reader."""
    found = re.findall(rf"^\| {re.escape(reader)} \| `(.+)` \|$", README.read_text("utf-8"), re.MULTILINE)
    assert len(found) == 1, f"the README shows {len(found)} lines for {reader}"
    return found[0]


def same(one, other):
    """Whether two values are equal; whole numbers and others may be written differently."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def compare(reader, rows, records):
    assert len(rows) == len(records), f"{reader}: {len(rows)} rows for {len(records)} records"
    for number, (row, record) in enumerate(zip(rows, records), 1):
        assert same(row, record), f"{reader}, line {number}:\n{row}\nis not\n{record}"


def flat(record, columns, values=()):
    """The members of a record by the way to them, as far as they are columns."""
    for column in columns:
        value = record
        for name in column.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        yield column, value


def main():
    records = [json.loads(line) for line in open("report.jsonl", "rb")]
    first = next(number for number, record in enumerate(records, 1) if record["status"] == "failed")
    assert first == 30_000, first
    assert len({json.dumps(list(record)) for record in records}) == 1, "lines differ in members"
    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path("json.json").read_text()))
    for record in records[:5] + records[29_990:]:
        validator.validate(record)

    compare("DuckDB", eval(shown("DuckDB")).to_arrow_table().to_pylist(), records)
    compare("polars", eval(shown("polars"), {**globals(), "types": types("polars")}).to_dicts(), records)
    table = eval(shown("pyarrow"), {**globals(), "types": types("arrow")})
    compare("pyarrow", table.to_pylist(), records)

    schema = types("pandas").schema
    frame = eval(shown("pandas"), {**globals(), "types": types("pandas")})
    assert list(frame) == list(schema) and len(frame) == len(records)
    columns = frame.to_dict("list")
    for index, record in enumerate(records):
        for column, value in flat(record, schema):
            cell = columns[column][index]
            missing = cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell))
            assert missing if value is None else cell == value, (column, index, cell, value)

    table = eval(shown("pandas, CSV"))
    assert [text for text in table["document"]] == [record["document"] for record in records]
    labels = [record["fields"] and record["fields"]["label"] for record in records]
    assert [None if pd.isna(text) else text for text in table["label"]] == labels
    assert {"NA", "None", "null", "nan", "-"} <= set(labels)
    # The reason for saying so: left alone, pandas takes these labels for missing.
    assert not {"NA", "None", "null", "nan"} & set(pd.read_csv("report.csv")["label"])

    # Guessing loses nothing in silence: it reads what was written, or it is an error.
    guessed = duckdb.sql("SELECT * FROM 'report.jsonl'").to_arrow_table().to_pylist()
    assert [row["reason"] for row in guessed] == [record["reason"] for record in records]
    assert [row["fields"] and row["fields"]["share"] for row in guessed] == [
        record["fields"] and record["fields"]["share"] for record in records
    ]
    print(f"read {len(records)} rows with 4 libraries")


main()
