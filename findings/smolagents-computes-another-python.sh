#!/usr/bin/env bash
# smolagents computes [*[1, 2], *[3]] as [[1, 2], [3]], and skips the else of a while.
# Versions: smolagents 1.26.0, huggingface_hub 2.4.0, click 8.5.1, filelock 4.3.1, fsspec
#   2026.9.0, hf-xet 1.8.0, httpx2 2.16.2, anyio 4.16.0, idna 3.20, typing_extensions 4.16.0,
#   httpcore2 2.16.2, h11 0.16.0, truststore 0.10.5, packaging 26.4, PyYAML 6.0.4, tqdm 4.70.1,
#   requests 2.34.2, charset-normalizer 3.5.3, urllib3 2.8.0, certifi 2026.10.19.post1, rich
#   15.0.0, markdown-it-py 4.3.0, mdurl 0.1.2, Pygments 2.21.0, Jinja2 3.1.6, MarkupSafe 3.0.4,
#   pillow 13.0.0, python-dotenv 1.2.4 (PyPI)
# Guess: its executor runs the model's Python as Python does, or refuses it.
# Seen: a star in a list leaves the list in it, so that its length is 2 and not 3; the else of a
#   while is never run; a property is a method that nobody called; a default list is a new one in
#   each call. Generators, global and := are refused.
# Why: agents compute totals and counts with code that is checked nowhere else; their answers are
#   wrong, and look like the model's mistakes.
# Documented: that not all of Python is supported is; that what is not is computed otherwise is
#   not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" smolagents==1.26.0 \
    huggingface_hub==2.4.0 click==8.5.1 filelock==4.3.1 fsspec==2026.9.0 hf-xet==1.8.0 \
    httpx2==2.16.2 anyio==4.16.0 idna==3.20 typing_extensions==4.16.0 httpcore2==2.16.2 \
    h11==0.16.0 truststore==0.10.5 packaging==26.4 PyYAML==6.0.4 tqdm==4.70.1 requests==2.34.2 \
    charset-normalizer==3.5.3 urllib3==2.8.0 certifi==2026.10.19.post1 rich==15.0.0 \
    markdown-it-py==4.3.0 mdurl==0.1.2 Pygments==2.21.0 Jinja2==3.1.6 MarkupSafe==3.0.4 \
    pillow==13.0.0 python-dotenv==1.2.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from smolagents.local_python_executor import LocalPythonExecutor

codes = [
    "len([*[1, 2], *[3]])",
    "i = 0\nwhile i < 3:\n    i += 1\nelse:\n    i = 50\ni",
    "def add(a=[]):\n    a.append(1)\n    return len(a)\nadd()\nadd()",
    "class A:\n    @property\n    def fee(self):\n        return 5\ncallable(A().fee)",
]

def run(code):
    executor = LocalPythonExecutor(additional_authorized_imports=[])
    executor.send_tools({})
    return executor(code).output

seen = []
for code in codes:
    *lines, last = code.split("\n")
    names = {}
    exec("\n".join(lines), names)
    seen.append((run(code), eval(last, names)))
print(*seen, sep="\n")
assert seen == [(2, 3), (3, 50), (1, 2), (True, False)]
PY
