#!/usr/bin/env bash
# dlt keeps one of two JSON members whose names become the same column, and spreads one member over
# three columns.
# Versions: dlt 1.31.0, certifi 2026.10.19.post1, charset-normalizer 3.5.3, click 8.5.1, croniter
#   7.0.0, duckdb 2.0.1, fsspec 2026.9.0, gitdb 4.0.12, gitpython 3.2.1, giturlparse 0.16.0,
#   humanize 4.17.0, idna 3.20, jsonpath-ng 1.16.0, markdown-it-py 4.3.0, mdurl 0.1.2, orjson
#   3.13.0, packaging 26.4, pathvalidate 3.3.1, pendulum 3.3.0, pluggy 1.7.0, pygments 2.21.0,
#   python-dateutil 4.0.0, pytz 2026.6, pyyaml 6.0.4, requests 2.34.2, requirements-parser 0.13.1,
#   rich 15.0.0, rich-argparse 1.8.0, semver 3.1.2, setuptools 84.2.1, simplejson 4.3.0, smmap
#   5.0.3, sqlglot 30.30.0, tenacity 9.2.1, tomlkit 0.15.2, typing-extensions 4.16.0, tzdata 2026.6,
#   urllib3 2.8.0 (PyPI)
# Guess: docId and doc_id are two columns, or an error; a score that is 1, then "n/a", then 0.5, is
#   one column of texts, or an error.
# Seen: names are turned into snake_case, and one of two members that share a column stays: doc_id,
#   the later one, and of {"x": {"y": 1}} and "x__y" the inner one. The other is gone. The scores
#   lie in three columns, score, score__v_text and score__v_double, each null where another one is
#   set.
# Why: SELECT avg(score) reads the first type only, and counts a later 0.5 as missing; which column
#   is the right one depends on the record that came first.
# Documented: that names are normalised and that other types make "variant columns" is; that a
#   record's own members overwrite each other is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dlt==1.31.0 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 click==8.5.1 croniter==7.0.0 duckdb==2.0.1 fsspec==2026.9.0 \
    gitdb==4.0.12 gitpython==3.2.1 giturlparse==0.16.0 humanize==4.17.0 idna==3.20 \
    jsonpath-ng==1.16.0 markdown-it-py==4.3.0 mdurl==0.1.2 orjson==3.13.0 packaging==26.4 \
    pathvalidate==3.3.1 pendulum==3.3.0 pluggy==1.7.0 pygments==2.21.0 python-dateutil==4.0.0 \
    pytz==2026.6 pyyaml==6.0.4 requests==2.34.2 requirements-parser==0.13.1 rich==15.0.0 \
    rich-argparse==1.8.0 semver==3.1.2 setuptools==84.2.1 simplejson==4.3.0 smmap==5.0.3 \
    sqlglot==30.30.0 tenacity==9.2.1 tomlkit==0.15.2 typing-extensions==4.16.0 tzdata==2026.6 \
    urllib3==2.8.0
PYTHONPATH="$packages" RUNTIME__DLTHUB_TELEMETRY=false RUNTIME__LOG_LEVEL=ERROR nice python3 -B - <<'PY'
import os, tempfile, dlt

records = [
    {"docId": "a", "doc_id": "b", "score": 1, "x": {"y": 1}, "x__y": 2},
    {"docId": "c", "score": "n/a"},
    {"docId": "d", "score": 0.5},
]
with tempfile.TemporaryDirectory() as folder:
    destination = dlt.destinations.duckdb(os.path.join(folder, "answers.duckdb"))
    pipeline = dlt.pipeline("p", folder, destination=destination, dataset_name="d")
    pipeline.run(records, table_name="answers")
    with pipeline.sql_client() as client:
        columns = "doc_id, x__y, score, score__v_text, score__v_double"
        seen = client.execute_sql(f"SELECT {columns} FROM answers ORDER BY doc_id")
        mean = client.execute_sql("SELECT count(*), avg(score) FROM answers")
print(seen, mean)
assert seen[0] == ("b", 1, 1, None, None), seen
assert seen[1:] == [("c", None, None, "n/a", None), ("d", None, None, None, 0.5)], seen
assert mean == [(3, 1.0)], mean
PY
