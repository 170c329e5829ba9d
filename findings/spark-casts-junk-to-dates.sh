#!/usr/bin/env bash
# Spark casts "2026-05-03 unknown" and "2026" to dates, also with try_cast.
# Versions: OpenJDK 17.0.15 (Debian 12), pyspark 4.3.0, py4j 0.10.9.9 (PyPI)
# Guess: in ANSI mode, the default since Spark 4, a text that is no date raises, and try_cast
#   gives null, as both do for numbers.
# Seen: what stands behind a date and a space or T is not looked at: "2026-05-03 or later" is that
#   day; "2026" is its first of January; 5.7 as an int in quotes is null.
# Why: answers such as "2026-05-03 at the earliest" pass as exact dates, years as days; the cast
#   was the check.
# Documented: yes, the patterns are listed with the cast: a T or a space, and then anything.
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

seen = rows(
    spark.sql(
        """select cast(try_cast("2026-05-03 unknown" as date) as string) a,
                  cast(cast("2026-05-03 or later" as date) as string) b,
                  cast(cast("2026" as date) as string) c,
                  try_cast("5.7" as int) d"""
    )
)
print(seen)
assert seen == [{"a": "2026-05-03", "b": "2026-05-03", "c": "2026-01-01", "d": None}]
PY
