#!/usr/bin/env bash
# datamodel-code-generator's models accept null for each optional member, and the items of a pair
# in any order.
# Versions: datamodel-code-generator 0.89.0, argcomplete 3.7.2, black 26.10.1, click 8.5.1,
#   mypy_extensions 1.2.0, packaging 26.4, pathspec 1.1.1, platformdirs 4.14.8, pytokens 0.4.1,
#   genson 1.4.0, inflect 7.6.0, jaraco.functools 4.6.0, more-itertools 11.2.1, typeguard 4.6.1,
#   typing_extensions 4.16.0, isort 8.0.1, Jinja2 3.1.6, MarkupSafe 3.0.4, pydantic 2.14.4,
#   annotated-types 0.8.0, pydantic_core 2.50.5, typing-inspection 0.4.5, PyYAML 6.0.4 (PyPI)
# Guess: a model that is generated from a schema refuses what the schema refuses, or the generator
#   says what it left out.
# Seen: null passes for an optional integer, ["EUR", 5] for a pair of integer and text
#   (prefixItems), one of two members that require each other (dependentRequired), and doubled
#   items (uniqueItems); the generator exits with 0 and says nothing.
# Why: the model is taken for the schema: "not stated" and "null", amount and currency can no
#   longer be told apart behind it.
# Documented: options for null and for unique items are; not that keywords are left out.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" datamodel-code-generator==0.89.0 \
    argcomplete==3.7.2 black==26.10.1 click==8.5.1 mypy_extensions==1.2.0 packaging==26.4 \
    pathspec==1.1.1 platformdirs==4.14.8 pytokens==0.4.1 genson==1.4.0 inflect==7.6.0 \
    jaraco.functools==4.6.0 more-itertools==11.2.1 typeguard==4.6.1 typing_extensions==4.16.0 \
    isort==8.0.1 Jinja2==3.1.6 MarkupSafe==3.0.4 pydantic==2.14.4 annotated-types==0.8.0 \
    pydantic_core==2.50.5 typing-inspection==0.4.5 PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import importlib.util, json, pathlib, tempfile
from datamodel_code_generator import DataModelType, InputFileType, generate

pair = {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False}
schema = {
    "title": "Answer",
    "type": "object",
    "properties": {
        "days": {"type": "integer"},
        "fee": pair,
        "labels": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "start": {"type": "string"},
        "end": {"type": "string"},
    },
    "dependentRequired": {"start": ["end"]},
}
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "answer.py")
    kind = DataModelType.PydanticV2BaseModel
    generate(
        json.dumps(schema),
        input_file_type=InputFileType.JsonSchema,
        output=path,
        output_model_type=kind,
    )
    spec = importlib.util.spec_from_file_location("answer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
answers = [{"days": None}, {"fee": ["EUR", 5]}, {"labels": ["a", "a"]}, {"start": "May"}]
for answer in answers:
    print(module.Answer.model_validate(answer).model_dump(exclude_unset=True))
PY
