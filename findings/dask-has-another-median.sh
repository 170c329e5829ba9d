#!/usr/bin/env bash
# Dask says that the median of 1, 2, 3, 4 is 2, and of as many zeros as ones 1.
# Versions: dask 2026.8.0, click 8.5.1, cloudpickle 3.1.3, fsspec 2026.9.0, packaging 26.4, partd
#   1.4.2, locket 1.0.0, toolz 1.2.0, PyYAML 6.0.4, importlib_metadata 10.2.0, zipp 4.1.2,
#   lazy-importer 0.1.0, numpy 2.4.6, pandas 3.0.6, python-dateutil 4.0.0, tzdata 2026.6, pyarrow
#   25.0.1 (PyPI)
# Guess: quantile(0.5) and the 50% of describe() approximate with large data; with ten numbers
#   they are those of pandas: 2.5 and 0.5.
# Seen: the quantiles of the partitions are merged without interpolation: 2 and 1, and the upper
#   quartile of 1, 2, 3, 4 is 3, not 3.25.
# Why: median scores and costs of small groups differ from those of the same report in pandas,
#   with the same method names.
# Documented: that quantile is approximate is; not that it does not interpolate.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dask==2026.8.0 click==8.5.1 \
    cloudpickle==3.1.3 fsspec==2026.9.0 packaging==26.4 partd==1.4.2 locket==1.0.0 toolz==1.2.0 \
    PyYAML==6.0.4 importlib_metadata==10.2.0 zipp==4.1.2 lazy-importer==0.1.0 numpy==2.4.6 \
    pandas==3.0.6 python-dateutil==4.0.0 tzdata==2026.6 pyarrow==25.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import dask.dataframe, pandas

def both(values, partitions):
    numbers = pandas.DataFrame({"x": values})
    return dask.dataframe.from_pandas(numbers, npartitions=partitions).x, numbers.x

seen = []
for values, partitions in [([1.0, 2.0, 3.0, 4.0], 2), ([0.0, 1.0] * 5, 2)]:
    dasks, pandass = both(values, partitions)
    seen.append((float(dasks.quantile(0.5).compute()), float(pandass.quantile(0.5))))
dasks, pandass = both([1.0, 2.0, 3.0, 4.0], 4)
seen.append((float(dasks.describe().compute()["75%"]), float(pandass.describe()["75%"])))
print(seen)
assert seen == [(2.0, 2.5), (1.0, 0.5), (3.0, 3.25)]
PY
