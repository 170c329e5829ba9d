#!/usr/bin/env bash
# sqlite-vec finds nothing with "id > 2 AND k = 2", and two with "year > 2024 AND k = 2".
# Versions: sqlite-vec 0.1.9, pysqlite3-binary 0.5.4.post2 (PyPI)
# Guess: conditions in WHERE hold before the k nearest are taken, for each column of the table, or
#   are refused.
# Seen: those on a metadata column that are a plain comparison do, and "id IN (3, 4)"; others are
#   applied to the k nearest of all rows, and leave fewer or none: id > 2, id BETWEEN, NOT lang =
#   'en', year NOT IN (2024), year + 0 > 2024. LIKE is refused. lang != 'en' and NOT lang = 'en'
#   differ.
# Why: documents behind the last one that was handled are asked for by id, and an empty answer
#   says that there are none.
# Documented: for metadata columns, which comparisons are supported; that the others filter late
#   is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sqlite-vec==0.1.9 \
    pysqlite3-binary==0.5.4.post2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pysqlite3, sqlite_vec

base = pysqlite3.connect(":memory:")
base.enable_load_extension(True)
sqlite_vec.load(base)
base.execute("create virtual table v using vec0(id integer primary key, e float[2], lang text, year integer)")
rows = [(1, "[1,0]", "en", 2024), (2, "[0.9,0]", "en", 2024), (3, "[0.5,0]", "de", 2025), (4, "[0.4,0]", "de", 2026)]
base.executemany("insert into v values (?, ?, ?, ?)", rows)
early = ["lang = 'de'", "lang != 'en'", "year > 2024", "id in (3, 4)"]
late = ["id > 2", "id between 3 and 4", "id not in (1, 2)", "not lang = 'en'", "year not in (2024)", "year + 0 > 2024"]
query = "select id from v where e match '[1,0]' and k = 2 and "
seen = {condition: [row[0] for row in base.execute(query + condition)] for condition in early + late}
print(*seen.items(), sep="\n")
assert [seen[condition] for condition in early] == [[3, 4]] * 4
assert [seen[condition] for condition in late] == [[]] * 6
PY
