#!/usr/bin/env bash
# BAML reads a fee of "1.5M" as 2, "10 million" as 10, "12,50" as 1250 and "(500)" as 500, and
# what it cannot read as null.
# Versions: baml-py 0.226.3, pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0,
#   typing-inspection 0.4.5, typing_extensions 4.16.0 (PyPI)
# Guess: a number with a currency or thousands is read, everything else is an error; 1.7 is no
#   whole number; an answer that is cut, or has no JSON, is an error.
# Seen: the first digits of a text are the number, without what follows, commas are removed and
#   fractions rounded, -0.5 to -1; 123456789012345678901 is 9223372036854775807. "1,000 to 2,000"
#   and "abc" are null in an optional field. {"fee": 12 is 12, and an answer without JSON, or with
#   another name, is an object in which everything is null.
# Why: optional fields are how one says "if the document has it": a refusal, a cut answer and a
#   document without a fee are the same, and amounts are wrong by factors of a hundred to a
#   million.
# Documented: that it corrects errors of models is; not these.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" baml-py==0.226.3 pydantic==2.14.4 \
    pydantic_core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 \
    typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, subprocess, sys, tempfile

source = """
generator python {
  output_type "python/pydantic"
  output_dir ".."
  version "0.226.3"
  default_client_mode sync
}
client<llm> Model {
  provider openai-generic
  options {
    base_url "http://127.0.0.1:1"
    model "m"
  }
}
class Lease {
  fee int?
  share float?
  parties string[]
}
function Record(text: string) -> Lease {
  client Model
  prompt #"{{ text }}"#
}
"""
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "baml_src", "main.baml")
    path.parent.mkdir()
    path.write_text(source)
    run = "import sys, baml_py; sys.argv[0] = 'baml-cli'; baml_py.invoke_runtime_cli()"
    command = [sys.executable, "-c", run, "generate", "--from", str(path.parent)]
    subprocess.run(command, check=True, capture_output=True)
    sys.path.insert(0, folder)
    from baml_client.sync_client import b

expected = {
    '{"fee": "$1,000"}': 1000,
    '{"fee": "1.5M"}': 2,
    '{"fee": "10 million"}': 10,
    '{"fee": "12,50"}': 1250,
    '{"fee": "(500)"}': 500,
    '{"fee": -0.5}': -1,
    '{"fee": 123456789012345678901}': 2**63 - 1,
    '{"fee": "1,000 to 2,000"}': None,
    '{"fee": 12': 12,
    '{"amount": 500}': None,
    "I cannot read this document.": None,
}
seen = {text: b.parse.Record(text).fee for text in expected}
print(*seen.items(), sep="\n")
assert seen == expected
PY
