#!/usr/bin/env bash
# ir-measures gives a run a precision of 0 for which ranx says 1, when two scores are equal.
# Versions: ir-measures 0.4.3, ranx 0.3.21, cbor2 6.3.0, certifi 2026.10.19.post1,
#   charset-normalizer 3.5.3, contourpy 1.3.3, cramjam 2.14.0, cycler 0.12.1, fastparquet 2026.9.0,
#   fonttools 4.68.0, fsspec 2026.9.0, idna 3.20, ir-datasets 0.6.3, kiwisolver 1.5.1, llvmlite
#   0.50.0, lxml 6.1.3, lz4 4.4.5, markdown-it-py 4.3.0, matplotlib 3.11.2, mdurl 0.1.2, numba
#   0.68.1, numpy 2.4.6, orjson 3.13.0, packaging 26.4, pandas 3.1.1, pillow 13.0.0, pygments
#   2.21.0, pyparsing 3.3.3, python-dateutil 4.0.0, pytrec-eval-terrier 0.5.11, pyyaml 6.0.4,
#   requests 2.34.2, rich 15.0.0, scipy 1.17.1, seaborn 0.13.2, tabulate 0.10.0, tqdm 4.70.1, tzdata
#   2026.6, urllib3 2.8.0 (PyPI)
# Guess: documents with the same score keep the order in which the run lists them, or count as half.
# Seen: ir-measures sorts equal scores by the name of the document, from the end of the alphabet,
#   and ranx keeps the order of the run: with the relevant "doc1" first of two equal ones, P@1 is 0
#   in the one and 1 in the other; with "doc2" relevant it is the other way round. A query that the
#   run lacks counts 0 in ir-measures, and raises in ranx.
# Why: scores that a model gives from 0 to 10, and those of quantised vectors, are equal by the
#   dozen: what is measured is how documents are named, and two reports about one run differ.
# Documented: ir-measures: not that we found; it is what trec_eval, which it calls, does.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ir-measures==0.4.3 ranx==0.3.21 \
    cbor2==6.3.0 certifi==2026.10.19.post1 charset-normalizer==3.5.3 contourpy==1.3.3 \
    cramjam==2.14.0 cycler==0.12.1 fastparquet==2026.9.0 fonttools==4.68.0 fsspec==2026.9.0 \
    idna==3.20 ir-datasets==0.6.3 kiwisolver==1.5.1 llvmlite==0.50.0 lxml==6.1.3 lz4==4.4.5 \
    markdown-it-py==4.3.0 matplotlib==3.11.2 mdurl==0.1.2 numba==0.68.1 numpy==2.4.6 \
    orjson==3.13.0 packaging==26.4 pandas==3.1.1 pillow==13.0.0 pygments==2.21.0 pyparsing==3.3.3 \
    python-dateutil==4.0.0 pytrec-eval-terrier==0.5.11 pyyaml==6.0.4 requests==2.34.2 \
    rich==15.0.0 scipy==1.17.1 seaborn==0.13.2 tabulate==0.10.0 tqdm==4.70.1 tzdata==2026.6 \
    urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import ir_measures
from ir_measures import P
from ranx import Qrels, Run, evaluate

run = {"q": {"doc1": 1.0, "doc2": 1.0}}

def measured(relevant):
    wanted = {"q": {relevant: 1}}
    theirs = ir_measures.calc_aggregate([P @ 1], wanted, run)[P @ 1]
    return float(theirs), float(evaluate(Qrels(wanted), Run(run), "precision@1"))

seen = [measured("doc1"), measured("doc2")]
missing = ir_measures.calc_aggregate([P @ 1], {"q": {"doc2": 1}, "r": {"doc1": 1}}, run)[P @ 1]
print(seen, missing)
assert seen == [(0.0, 1.0), (1.0, 0.0)]
assert missing == 0.5
try:
    evaluate(Qrels({"q": {"doc2": 1}, "r": {"doc1": 1}}), Run(run), "precision@1")
    raise SystemExit("the missing query was accepted")
except AssertionError:
    pass
PY
