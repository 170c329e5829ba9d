#!/usr/bin/env bash
# sqlglot translates 7/2 from SQLite so that it is 3.5, LOG(100) from DuckDB so that it is 4.6, and
# a month so that it is none.
# Versions: sqlglot 30.30.0, duckdb 2.0.1, chdb 4.4.0, chdb-core 26.9.0, numpy 2.4.6, pandas 3.1.1,
#   pyarrow 26.0.1, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: what it translates gives the same on the other engine; what it cannot translate, it warns
#   of.
# Seen: of ten expressions that both engines know each gives another value, without a warning or,
#   with ErrorLevel.RAISE, an error: SQLite's whole division is a fraction on DuckDB, though the
#   translation guards it against a division by zero; DuckDB's LOG is of base 10, ClickHouse's
#   natural; the month between 31 January and 1 February is 1 and 0; CAST(2.7 AS INT) is 3 and 2;
#   REGEXP_REPLACE replaces the first or all; MAX of no rows is NULL and 0; 'a' LIKE 'A' is true and
#   false.
# Why: queries are tried on DuckDB or SQLite and run on the cluster, which is what the translation
#   is for: rates, durations and filters differ, and both look right.
# Documented: that the translation keeps the meaning is the aim; of these we found nothing.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sqlglot==30.30.0 duckdb==2.0.1 \
    chdb==4.4.0 chdb-core==26.9.0 numpy==2.4.6 pandas==3.1.1 pyarrow==26.0.1 \
    python-dateutil==4.0.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, sqlite3
import chdb, duckdb, sqlglot

def run(engine, query):
    if engine == "duckdb":
        return duckdb.sql(query).fetchall()[0][0]
    if engine == "sqlite":
        return sqlite3.connect(":memory:").execute(query).fetchone()[0]
    return json.loads(str(chdb.query(query, "JSONCompact")))["data"][0][0]

no_rows = "SELECT MAX(x) FROM (SELECT 1 AS x) AS t WHERE x > 1"
month = "SELECT DATEDIFF('month', DATE '2026-01-31', DATE '2026-02-01')"
cases = [
    ("sqlite", "duckdb", "SELECT a / b FROM (SELECT 7 AS a, 2 AS b) AS t", 3, 3.5),
    ("sqlite", "duckdb", "SELECT CAST(2.7 AS INTEGER)", 2, 3),
    ("sqlite", "duckdb", "SELECT 'a' LIKE 'A'", 1, False),
    ("duckdb", "sqlite", "SELECT CAST(2.7 AS INT)", 3, 2),
    ("duckdb", "sqlite", month, 1, 0),
    ("duckdb", "clickhouse", "SELECT ROUND(LOG(100.0), 3)", 2, 4.605),
    ("duckdb", "clickhouse", "SELECT REGEXP_REPLACE('aaa', 'a', 'b')", "baa", "bbb"),
    ("duckdb", "clickhouse", "SELECT WEEK(DATE '2026-01-01')", 1, 0),
    ("duckdb", "clickhouse", "SELECT ROUND(2.5)", 3, 2),
    ("duckdb", "clickhouse", no_rows, None, 0),
]
for source, target, query, before, after in cases:
    options = {"read": source, "write": target, "unsupported_level": sqlglot.ErrorLevel.RAISE}
    translated = sqlglot.transpile(query, **options)[0]
    seen = run(source, query), run(target, translated)
    print(source, target, translated, *seen)
    assert seen == (before, after), seen
PY
