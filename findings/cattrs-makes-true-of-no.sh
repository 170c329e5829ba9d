#!/usr/bin/env bash
# cattrs and mashumaro make True of "no", the text "None" of null, and a list of letters of a text;
# marshmallow makes 1 of 1.7.
# Versions: cattrs 26.2.1, mashumaro 3.23, marshmallow 4.4.0, dacite 1.9.2, attrs 26.1.0,
#   typing-extensions 4.16.0 (PyPI)
# Guess: a value that is not of the field's type raises, as it does in dacite, pydantic and msgspec.
# Seen: the type is called with the value: bool("False") is True, str(None) is "None", int(1.7) is
#   1, int("1_000") is 1000, list("abc") is three letters, and of an object its keys. Only what the
#   call refuses raises. marshmallow refuses the rest, but cuts 1.7 unless strict=True is given. In
#   mashumaro 5.5 becomes 5 in a field of whole numbers or texts.
# Why: answers of models are structured with them: the answer "no" is counted as yes, a missing
#   quote is the quote "None", and no retry is made since nothing failed.
# Documented: cattrs' manual says that primitives are coerced; for mashumaro we found nothing.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" cattrs==26.2.1 mashumaro==3.23 \
    marshmallow==4.4.0 dacite==1.9.2 attrs==26.1.0 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import dataclasses, typing, cattrs, dacite, mashumaro, marshmallow

@dataclasses.dataclass
class Answer(mashumaro.DataClassDictMixin):
    approved: bool = True
    quote: str = ""
    pages: int = 0
    parties: typing.List[str] = dataclasses.field(default_factory=list)

@dataclasses.dataclass
class Either(mashumaro.DataClassDictMixin):
    value: typing.Union[int, str] = 0

class Schema(marshmallow.Schema):
    approved = marshmallow.fields.Boolean()
    quote = marshmallow.fields.String()
    pages = marshmallow.fields.Integer()
    parties = marshmallow.fields.List(marshmallow.fields.String())

def result(read, **record):
    try:
        answer = read(record)
        return answer[[*record][0]] if isinstance(answer, dict) else getattr(answer, [*record][0])
    except Exception as error:
        return type(error)

records = [
    {"approved": "no"}, {"quote": None}, {"pages": 1.7}, {"pages": "1_000"}, {"parties": "abc"},
    {"parties": {"buyer": "Ann"}},
]
wrong = [True, "None", 1, 1000, ["a", "b", "c"], ["buyer"]]
seen = {
    "cattrs": [result(lambda r: cattrs.structure(r, Answer), **record) for record in records],
    "mashumaro": [result(Answer.from_dict, **record) for record in records],
    "marshmallow": [result(Schema().load, **record) for record in records],
    "dacite": [result(lambda r: dacite.from_dict(Answer, r), **record) for record in records],
}
print(seen, Either.from_dict({"value": 5.5}))
assert seen["cattrs"] == seen["mashumaro"] == wrong
refused = marshmallow.ValidationError
assert seen["marshmallow"] == [False, refused, 1, 1000, refused, refused]
assert all(isinstance(value, type) for value in seen["dacite"])
assert Either.from_dict({"value": 5.5}).value == 5
PY
