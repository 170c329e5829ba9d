#!/usr/bin/env bash
# Spark reads null where a JSON key is spelled with another case than in an earlier record.
# Versions: OpenJDK 17.0.15 (Debian 12), pyspark 4.3.0, py4j 0.10.9.9 (PyPI)
# Guess: keys of JSON differ by case: two columns, or an error as for two equal keys in one
#   record.
# Seen: the schema has the first spelling only; the value of "fee" is null if an earlier record
#   has "Fee", without an error.
# Why: models change the case of keys from answer to answer; the minority loses its values.
# Documented: that spark.sql.caseSensitive is false is; not that values are lost by it.
set -euo pipefail
command -v java >/dev/null || apt-get install -qq -y openjdk-17-jre-headless >/dev/null
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyspark==4.3.0 py4j==0.10.9.9
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, pathlib, tempfile
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")
folder = tempfile.TemporaryDirectory()

def file(text):
    path = pathlib.Path(folder.name, str(len(os.listdir(folder.name))))
    path.write_text(text)
    return str(path)

def rows(frame):
    return [row.asDict() for row in frame.collect()]

seen = rows(spark.read.json(file('{"Fee": 1}\n{"fee": 2}\n')))
print(seen)
assert seen == [{"Fee": 1}, {"Fee": None}]
PY
