#!/usr/bin/env bash
# sqlframe runs PySpark code on DuckDB, and get_json_object returns "x" with its quotes there.
# Versions: sqlframe 4.10.0, prettytable 3.18.0, wcwidth 0.9.4, sqlglot 30.29.0, typing_extensions
#   4.16.0, more-itertools 11.2.1, duckdb 2.0.1 (PyPI)
# Guess: what it accepts gives what Spark gives; that is what it is for.
# Seen: get_json_object of {"a":"x"} is "x" in quotes (Spark: x); casting 2.7 and -2.7 to int
#   gives 3 and -3 (2 and -2); collect_list keeps nulls (left out); $1 in regexp_replace is put in
#   as it is written (the group). Nothing warns or is refused.
# Why: a pipeline is tried on one machine and run on the cluster, or moved off it, for the same
#   results: labels no longer equal "yes", and counts and lists differ.
# Documented: that functions missing on an engine are left out is; of these we found nothing.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sqlframe==4.10.0 prettytable==3.18.0 \
    wcwidth==0.9.4 sqlglot==30.29.0 typing_extensions==4.16.0 more-itertools==11.2.1 \
    duckdb==2.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from sqlframe.duckdb import DuckDBSession, functions as F

spark = DuckDBSession.builder.getOrCreate()
frame = spark.createDataFrame([("k", 2.7, 1), ("k", -2.7, None)], schema=["k", "f", "v"])

def column(expression):
    return [row[0] for row in frame.select(expression.alias("x")).collect()]

seen = [
    column(F.get_json_object(F.lit('{"a":"x"}'), "$.a"))[0],
    column(F.col("f").cast("int")),
    frame.groupBy("k").agg(F.collect_list("v").alias("x")).collect()[0]["x"],
    column(F.regexp_replace(F.lit("a,b"), "(\\w),", "$1;"))[0],
]
print(seen)
assert seen == ['"x"', [3, -3], [1, None], "$1;b"]
PY
