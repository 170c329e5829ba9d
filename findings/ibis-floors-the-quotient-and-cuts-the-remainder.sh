#!/usr/bin/env bash
# ibis has -7 // 3 as -3 and -7 % 3 as -1: quotient and remainder do not make the number again.
# Versions: ibis-framework 12.0.0, atpublic 9.0.0, parsy 2.2, python-dateutil 2.9.0.post0, six
#   1.17.0, sqlglot 30.30.0, toolz 1.2.0, typing_extensions 4.16.0, tzdata 2026.6, duckdb 2.0.1,
#   pandas 2.3.3, numpy 2.4.6, pytz 2026.6, pyarrow 26.0.1, pyarrow-hotfix 0.7, rich 15.0.0,
#   markdown-it-py 4.3.0, mdurl 0.1.2, Pygments 2.21.0 (PyPI)
# Guess: both are Python's, as the operators are: -7 // 3 is -3 and -7 % 3 is 2.
# Seen: on DuckDB, its default engine, the quotient is rounded down and the remainder has the sign
#   of the number: 3 * (-7 // 3) + (-7 % 3) is -10.
# Why: hashes are signed, and records are put into parts by hash % n: half of the parts are
#   negative, and no record of them is found in 0 to n - 1.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ibis-framework==12.0.0 atpublic==9.0.0 \
    parsy==2.2 python-dateutil==2.9.0.post0 six==1.17.0 sqlglot==30.30.0 toolz==1.2.0 \
    typing_extensions==4.16.0 tzdata==2026.6 duckdb==2.0.1 pandas==2.3.3 numpy==2.4.6 \
    pytz==2026.6 pyarrow==26.0.1 pyarrow-hotfix==0.7 rich==15.0.0 markdown-it-py==4.3.0 \
    mdurl==0.1.2 Pygments==2.21.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import ibis

numbers = ibis.memtable({"a": [-7, 7, -3]})
table = numbers.mutate(quotient=numbers.a // 3, remainder=numbers.a % 3).to_pandas()
seen = [tuple(map(int, row)) for row in table[["a", "quotient", "remainder"]].to_numpy()]
print(seen, [(a, a // 3, a % 3) for a in (-7, 7, -3)])
assert sorted(seen) == [(-7, -3, -1), (-3, -1, 0), (7, 2, 1)]
PY
