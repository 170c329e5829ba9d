#!/usr/bin/env bash
# BAML reads the answer "It is not APPROVED" as APPROVED, "disapproved" too, and "not true" as
# true.
# Versions: baml-py 0.226.3, pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0,
#   typing-inspection 0.4.5, typing_extensions 4.16.0 (PyPI)
# Guess: an answer that is no value of the enum, or none of true and false, is an error, which a
#   retry policy answers; a label is looked for as a word.
# Seen: one label that occurs anywhere in the text is the value, within a longer word and behind a
#   not; of two labels the more frequent one. "No, this is true" and "untrue" are true, "not
#   false" is false. Within an object "not approved" is APPROVED too; an optional boolean of "no"
#   is null.
# Why: a model that does not keep to the labels writes a sentence, and its refusals are counted as
#   approvals.
# Documented: that a label is found within text is; that words before it do not count is not.
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
enum Kind {
  APPROVED
  REJECTED
}
class Lease {
  kind Kind?
  signed bool?
}
function Label(text: string) -> Kind {
  client Model
  prompt #"{{ text }}"#
}
function Flag(text: string) -> bool {
  client Model
  prompt #"{{ text }}"#
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

labels = ["It is not APPROVED.", "disapproved", "unapproved", "Not rejected", "APPROVED? Not APPROVED: REJECTED"]
flags = ["not true", "No, this is true", "untrue", "not false"]
record = b.parse.Record('{"kind": "not approved", "signed": "no"}')
seen = [b.parse.Label(text).value for text in labels], [b.parse.Flag(text) for text in flags]
print(*seen, record)
assert seen == (["APPROVED"] * 3 + ["REJECTED", "APPROVED"], [True, True, True, False])
assert record.kind.value == "APPROVED" and record.signed is None
PY
