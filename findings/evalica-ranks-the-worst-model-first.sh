#!/usr/bin/env bash
# evalica's eigen ranks the worst model first, and bradley_terry gives all the same score when one
# never lost.
# Versions: evalica 0.4.2, numpy 2.4.6, pandas 3.1.1, python-dateutil 2.9.0.post0, six 1.17.0,
#   scipy 1.17.1 (PyPI)
# Guess: scores are finite, do not depend on the order of the comparisons, and who wins most is
#   first with each of the methods.
# Seen: of three models of which the first beats the second, and both the third, most of the time,
#   eigen has the third first and the first last, pagerank the second first; newman and
#   bradley_terry have the right order. If the third never wins, bradley_terry gives each 1e-06,
#   and pairwise_frame says that each pair is even. Nothing warns.
# Why: rankings of models by pairwise judgments, and a model that always wins or loses is common
#   in a small sample; the method is one word in a call.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" evalica==0.4.2 numpy==2.4.6 \
    pandas==3.1.1 python-dateutil==2.9.0.post0 six==1.17.0 scipy==1.17.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from evalica import Winner, bradley_terry, eigen, newman, pagerank, pairwise_frame

X, Y = Winner.X, Winner.Y
close = [("good", "fair", X)] * 5 + [("good", "fair", Y)] + [("fair", "poor", X)] * 4 + [("fair", "poor", Y)]
close += [("good", "poor", X)] * 5
clear = [game for game in close if game != ("fair", "poor", Y)]

def scores(method, games):
    return method(*map(list, zip(*games))).scores

def order(method, games):
    return " ".join(scores(method, games).sort_values(ascending=False).index)

seen = {method.__name__: order(method, close) for method in (eigen, bradley_terry, newman, pagerank)}
lost = scores(bradley_terry, clear)
print(seen, lost.to_dict(), pairwise_frame(lost).to_numpy().tolist())
assert seen["eigen"] == "poor fair good" and seen["pagerank"] == "fair good poor"
assert seen["bradley_terry"] == seen["newman"] == "good fair poor"
assert set(lost) == {1e-6} and set(pairwise_frame(lost).to_numpy().ravel()) == {0.5}
PY
