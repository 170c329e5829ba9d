#!/usr/bin/env bash
# langid takes German, French and Spanish in capitals for English, and is surest where it knows
# nothing.
# Versions: langid 1.1.6, lingua-language-detector 2.1.1, numpy 2.4.6 (PyPI)
# Guess: letters' case does not decide the language; a text without words has a low score.
# Seen: a German, a French and a Spanish sentence in capitals are "en" with the score 9.06, an
#   English one is Polish. 9.06 is also the score of "12345" and of the empty text, and above that
#   of each text that it recognised (-175 and less). lingua knows all of them, and says None of
#   digits.
# Why: headings, contracts and old records are in capitals; a threshold on the score keeps just
#   these, and drops what was recognised.
# Documented: that the score is no probability is; the rest is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" langid==1.1.6 \
    lingua-language-detector==2.1.1 numpy==2.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import langid
from lingua import Language, LanguageDetectorBuilder

texts = {
    "en": "This agreement is governed by the laws of the State of New York.",
    "de": "Der Mieter zahlt die Miete monatlich im Voraus auf das Konto des Vermieters.",
    "fr": "Le locataire paie le loyer chaque mois à l'avance.",
    "es": "El inquilino paga el alquiler cada mes por adelantado.",
}
languages = (Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH, Language.POLISH)
lingua = LanguageDetectorBuilder.from_languages(*languages).build()
plain = {code: langid.classify(text) for code, text in texts.items()}
capitals = {code: langid.classify(text.upper()) for code, text in texts.items()}
nothing = [langid.classify(text) for text in ("12345", "")]
others = [lingua.detect_language_of(t.upper()).iso_code_639_1.name.lower() for t in texts.values()]
print(plain, capitals, nothing, others)
assert all(plain[code][0] == code and plain[code][1] < -150 for code in texts)
assert capitals["en"][0] == "pl" and {capitals[code][0] for code in ("de", "fr", "es")} == {"en"}
assert {round(score, 2) for _, score in [capitals["de"], capitals["fr"], capitals["es"], *nothing]} == {9.06}
assert others == list(texts) and lingua.detect_language_of("12345") is None
PY
