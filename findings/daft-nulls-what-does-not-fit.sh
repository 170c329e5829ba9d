#!/usr/bin/env bash
# Daft reads null where a JSON value has another type than the first rows, and refuses an empty
# line.
# Versions: daft 0.7.26, pyarrow 25.0.1, tqdm 4.67.3, typing_extensions 4.16.0, packaging 26.4
#   (PyPI)
# Guess: a column of numbers in which a text comes late is a column of texts, or an error; an
#   object among texts is kept as JSON.
# Seen: the later text is null, without an error; where numbers and texts stand among the first
#   rows, numbers become texts, and objects and lists null. A file with an empty line between
#   records is an error.
# Why: "n/a" or a quote instead of a number is what a model answers when it is unsure: these
#   answers are counted as missing.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" daft==0.7.26 pyarrow==25.0.1 \
    tqdm==4.67.3 typing_extensions==4.16.0 packaging==26.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile, daft

def read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "answers.jsonl")
        path.write_text(text)
        return daft.read_json(str(path)).to_pydict()["a"]

late = read('{"a": 1}\n' * 200_000 + '{"a": "n/a"}\n')[-2:]
mixed = read('{"a": 1}\n{"a": "x"}\n{"a": {"k": 1}}\n{"a": [1]}\n')
print(late, mixed)
assert late == [1, None]
assert mixed == ["1", "x", None, None], mixed
try:
    read('{"a": 1}\n\n{"a": 3}\n')
    raise SystemExit("the empty line was read")
except daft.exceptions.DaftCoreException as error:
    print(error)
PY
