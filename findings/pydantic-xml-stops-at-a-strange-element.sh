#!/usr/bin/env bash
# pydantic-xml reads None for an element that comes after one that it does not know, or in another
# order.
# Versions: pydantic-xml 2.22.0, pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0,
#   typing-inspection 0.4.5, typing_extensions 4.16.0 (PyPI)
# Guess: elements are found by name, as members of JSON are; one that is not known is skipped or
#   raises.
# Seen: by default they are looked for in the order of the fields: <b> before <a> leaves a at
#   None, <z/> between them b, and a list ends at the first element of another name. Only a field
#   without default raises. search_mode="unordered" finds all, and of two <a> keeps the first.
# Why: a new version of a feed adds an element, and from then on the optional fields behind it are
#   empty, in silence.
# Documented: yes, with the search modes: strict is the default.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pydantic-xml==2.22.0 pydantic==2.14.4 \
    pydantic_core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 \
    typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import typing
from pydantic_xml import BaseXmlModel, element

class Record(BaseXmlModel, tag="r"):
    a: typing.Optional[str] = element(default=None)
    b: typing.Optional[str] = element(default=None)
    items: list[str] = element(tag="i", default=[])

class Loose(Record, tag="r", search_mode="unordered"):
    pass

texts = (
    "<r><a>x</a><b>y</b></r>",
    "<r><b>y</b><a>x</a></r>",
    "<r><a>x</a><z/><b>y</b></r>",
    "<r><i>1</i><z/><i>2</i></r>",
)
seen = [Record.from_xml(text).model_dump() for text in texts]
loose = [Loose.from_xml(text).model_dump() for text in texts]
print(*seen, *loose, sep="\n")
assert [(record["a"], record["b"]) for record in seen[:3]] == [("x", "y"), (None, "y"), ("x", None)]
assert seen[3]["items"] == ["1"]
assert [(record["a"], record["b"]) for record in loose[:3]] == [("x", "y")] * 3
PY
