#!/usr/bin/env bash
# Spark reads a CSV cell with doubled quotes and a comma as two cells, drops the second, and
# writes quotes that others cannot read.
# Versions: OpenJDK 17.0.15 (Debian 12), pyspark 4.3.0, py4j 0.10.9.9 (PyPI)
# Guess: quotes are doubled as in RFC 4180, by the reader and by the writer.
# Seen: "say ""no"", ok" is cut at the comma, its end is an extra column and gone without a word;
#   the writer puts backslashes before quotes, and leaves out the spaces around a text.
# Why: spreadsheets, Python and DuckDB write doubled quotes: quotes of documents are what such
#   cells hold; they are shorter in Spark, and in reports by Spark the columns shift for all
#   others.
# Documented: yes, as the options escape (a backslash) and ignoreLeadingWhiteSpace (true on
#   writing).
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
    .config("spark.ui.showConsoleProgress", "false")
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

read = rows(spark.read.option("header", True).csv(file('id,note\n1,"say ""no"", ok"\n')))
out = os.path.join(folder.name, "out")
frame = spark.createDataFrame([('say "no", ok', "  x  ")], "note string, b string")
frame.coalesce(1).write.csv(out)
text = next(pathlib.Path(out).glob("*.csv")).read_text()
print(read, text)
assert read == [{"id": "1", "note": '"say ""no""'}], read
assert text == '"say \\"no\\", ok",x\n', text
PY
