#!/usr/bin/env bash
# lz4.frame.decompress returns the first part of a file that was appended to; of the readers of
# zstandard some stop there, and some do not.
# Versions: zstandard 0.25.0, lz4 4.4.5 (PyPI)
# Guess: of zstandard decompress() and stream_reader() stop after the first part, and open() reads
#   on; lz4.frame.decompress reads both, as the lz4 command and gzip.decompress do. Right was
#   decompress() alone, and open().
# Seen: decompress(), decompressobj() and read_to_iter() of zstandard stop after the first frame,
#   and lz4.frame.decompress too, without an error; stream_reader(), copy_stream() and open() of
#   zstandard, and lz4.frame.open, read all.
# Why: jobs append compressed JSON Lines to one file, or parts are joined with cat: who reads it
#   in memory has the records of the first run, and complete ones.
# Documented: yes, of zstandard, with read_across_frames and allow_extra_data; of lz4 not that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" zstandard==0.25.0 lz4==4.4.5
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import gzip, io
import lz4.frame, zstandard

one, two = b'{"id": 1}\n', b'{"id": 2}\n'
zstd = zstandard.ZstdCompressor().compress(one) + zstandard.ZstdCompressor().compress(two)
lz4s = lz4.frame.compress(one) + lz4.frame.compress(two)
reader = zstandard.ZstdDecompressor
cut = [
    reader().decompress(zstd),
    zstandard.decompress(zstd),
    reader().decompressobj().decompress(zstd),
    b"".join(reader().read_to_iter(zstd)),
    lz4.frame.decompress(lz4s),
]
whole = [
    reader().stream_reader(io.BytesIO(zstd)).read(),
    lz4.frame.open(io.BytesIO(lz4s)).read(),
    gzip.decompress(gzip.compress(one) + gzip.compress(two)),
]
print(cut, whole)
assert cut == [one] * 5 and whole == [one + two] * 3
PY
