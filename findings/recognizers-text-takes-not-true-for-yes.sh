#!/usr/bin/env bash
# Microsoft's recognizers-text reads "not true" and "I do not agree" as yes, "within 30 days" as the
# 30th of a month, and "-$5" as 5 dollars.
# Versions: recognizers-text-suite 1.0.2a2 with its parts choice, date-time, number,
#   number-with-unit and sequence 1.0.2a2, emoji 1.7.0 (a later one lacks a name that it imports),
#   regex 2026.11.19, datedelta 1.4, grapheme 0.6.0, multipledispatch 1.0.0 (PyPI)
# Guess: an answer with "not" is no or not recognised, as "not ok" is no; a period of days is a
#   duration; a sign before the currency counts.
# Seen: of "not true", "not yes", "not sure" and "I do not agree" the value is True with the words
#   true, yes, sure and agree. "within 30 days" is a date whose day is the 30th. "-$5" and "($5)"
#   are 5, "$1.5bn" is 1.5, "EUR 5.50" is nothing, "5 in total" is 5 inches.
# Why: answers of people and models are read so in dialogues and extractions: consent turns round, a
#   deadline moves, a credit becomes a debt.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" recognizers-text-suite==1.0.2a2 \
    recognizers-text==1.0.2a2 recognizers-text-choice==1.0.2a2 \
    recognizers-text-date-time==1.0.2a2 recognizers-text-number==1.0.2a2 \
    recognizers-text-number-with-unit==1.0.2a2 recognizers-text-sequence==1.0.2a2 emoji==1.7.0 \
    regex==2026.11.19 datedelta==1.4 grapheme==0.6.0 multipledispatch==1.0.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from recognizers_choice import recognize_boolean
from recognizers_date_time import recognize_datetime
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

def read(recognize, text):
    return [found.resolution for found in recognize(text, Culture.English)]

answers = ["not true", "not yes", "not sure", "I do not agree", "not ok"]
values = [[found["value"] for found in read(recognize_boolean, text)] for text in answers]
amounts = ["-$5", "($5)", "$1.5bn", "EUR 5.50"]
fees = [[found["value"] for found in read(recognize_currency, text)] for text in amounts]
(deadline,) = read(recognize_datetime, "within 30 days")
(length,) = read(recognize_dimension, "5 in total")
print(dict(zip(answers, values)), dict(zip(amounts, fees)), deadline, length, sep="\n")
assert values == [[True]] * 4 + [[False]] and fees == [["5"], ["5"], ["1.5"], []]
assert {(value["type"], value["timex"]) for value in deadline["values"]} == {("date", "XXXX-XX-30")}
assert length == {"value": "5", "unit": "Inch"}
PY
