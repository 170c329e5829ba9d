#!/usr/bin/env bash
# pandera validates a polars LazyFrame without looking at a single value.
# Versions: pandera 0.35.0, annotated-types 0.8.0, mypy-extensions 1.2.0, packaging 26.4, polars
#   2.1.0, polars-runtime-32 2.1.0, pydantic 2.14.4, pydantic-core 2.50.5, typeguard 4.6.1,
#   typing-extensions 4.16.0, typing-inspect 0.9.0, typing-inspection 0.4.5 (PyPI)
# Guess: validate() of a lazy frame checks when it is collected, or collects.
# Seen: a score of 7 that is to lie between 0 and 1 passes as a LazyFrame, also after collect(); as
#   a DataFrame it raises.
# Why: scan_ndjson and scan_parquet are how larger runs are read; the gate that was tested with
#   small frames lets all pass there.
# Documented: yes, in the polars guide: lazy frames are validated for their schema only, unless the
#   environment says otherwise.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pandera==0.35.0 annotated-types==0.8.0 \
    mypy-extensions==1.2.0 packaging==26.4 polars==2.1.0 polars-runtime-32==2.1.0 \
    pydantic==2.14.4 pydantic-core==2.50.5 typeguard==4.6.1 typing-extensions==4.16.0 \
    typing-inspect==0.9.0 typing-inspection==0.4.5
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandera.polars as pandera
import polars

schema = pandera.DataFrameSchema({"score": pandera.Column(polars.Float64, pandera.Check.in_range(0, 1))})
frame = polars.DataFrame({"score": [0.5, 7.0]})
lazy = schema.validate(frame.lazy()).collect()
print(lazy.rows())
assert lazy.rows() == [(0.5,), (7.0,)]
try:
    schema.validate(frame)
    raise SystemExit("the frame passed")
except pandera.errors.SchemaError as error:
    print(error)
PY
