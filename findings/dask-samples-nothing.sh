#!/usr/bin/env bash
# Dask's sample(frac=0.05) of a thousand documents is empty.
# Versions: dask 2026.8.0, click 8.5.1, cloudpickle 3.1.3, fsspec 2026.9.0, packaging 26.4, partd
#   1.4.2, locket 1.0.0, toolz 1.2.0, PyYAML 6.0.4, importlib_metadata 10.2.0, zipp 4.1.2,
#   lazy-importer 0.1.0, numpy 2.4.6, pandas 3.0.6, python-dateutil 4.0.0, tzdata 2026.6, pyarrow
#   25.0.1 (PyPI)
# Guess: five in a hundred of the rows, 50, as in pandas; the partitions are an affair of Dask.
# Seen: each partition is sampled for itself and its share rounded: with 100 partitions of ten
#   rows it is 0, with frac=0.15 it is 200 rows.
# Why: audits are drawn so: no document is checked, or a share that is not the one in the report,
#   depending on how the files were cut.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dask==2026.8.0 click==8.5.1 \
    cloudpickle==3.1.3 fsspec==2026.9.0 packaging==26.4 partd==1.4.2 locket==1.0.0 toolz==1.2.0 \
    PyYAML==6.0.4 importlib_metadata==10.2.0 zipp==4.1.2 lazy-importer==0.1.0 numpy==2.4.6 \
    pandas==3.0.6 python-dateutil==4.0.0 tzdata==2026.6 pyarrow==25.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import dask.dataframe, pandas

documents = dask.dataframe.from_pandas(pandas.DataFrame({"id": range(1000)}), npartitions=100)
seen = {frac: len(documents.sample(frac=frac, random_state=1)) for frac in (0.05, 0.15)}
print(seen)
assert seen == {0.05: 0, 0.15: 200}
PY
