#!/usr/bin/env bash
# fastparquet reads a date of 1500 as one of 2084, and appends 1.5 to whole numbers as 1.
# Versions: fastparquet 2026.9.0, pandas 3.1.1, pyarrow 26.0.1, cramjam 2.14.0, fsspec 2026.9.0,
#   numpy 2.4.6, packaging 26.4, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: a date that its type cannot hold raises, or is kept as an object, as pyarrow does; a value
#   of another type is refused by append.
# Seen: 1500-01-01, written by pyarrow, is 2084-07-20 23:34:33.709551616, next to a date of 2026
#   that is right. append=True writes 1.5 into a column of integers as 1.
# Why: "the latest document" is the one of the sixteenth century; in a run of many parts the
#   fractions stay only if the first part had some.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fastparquet==2026.9.0 pandas==3.1.1 \
    pyarrow==26.0.1 cramjam==2.14.0 fsspec==2026.9.0 numpy==2.4.6 packaging==26.4 \
    python-dateutil==4.0.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import datetime, tempfile
import fastparquet, pandas, pyarrow, pyarrow.parquet

folder = tempfile.mkdtemp()
days = [datetime.date(1500, 1, 1), datetime.date(2026, 5, 3)]
pyarrow.parquet.write_table(pyarrow.table({"day": days}), f"{folder}/days.parquet")
read = [str(day) for day in fastparquet.ParquetFile(f"{folder}/days.parquet").to_pandas()["day"]]
for score, append in ((1, False), (1.5, True)):
    fastparquet.write(f"{folder}/a.parquet", pandas.DataFrame({"score": [score]}), append=append)
scores = pyarrow.parquet.read_table(f"{folder}/a.parquet")["score"].to_pylist()
print(read, scores, pandas.read_parquet(f"{folder}/days.parquet", engine="pyarrow")["day"].tolist())
assert read == ["2084-07-20 23:34:33.709551616", "2026-05-03 00:00:00"]
assert scores == [1, 1]
assert pandas.read_parquet(f"{folder}/days.parquet", engine="pyarrow")["day"].tolist() == days
PY
