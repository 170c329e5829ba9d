#!/usr/bin/env bash
# ofxparse books 100 US dollars on an account in euros as 100, and says nothing of dollars.
# Versions: ofxparse 0.21, ofxtools 1.1.1, beautifulsoup4 4.15.0, soupsieve 4.1.3, lxml 6.1.3, six
#   1.17.0, typing-extensions 4.16.0 (PyPI)
# Guess: a transaction with the aggregate CURRENCY, whose amount is in that currency, has it as a
#   member, or its amount is converted.
# Seen: the transaction has no member for it, and the currency of the statement is eur: -100 USD
#   and -100 EUR are equal but for their ids, and their sum is -200. ofxtools keeps it.
# Why: statements of cards and accounts of travellers hold such transactions: a total is in no
#   currency, and nothing says so.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ofxparse==0.21 ofxtools==1.1.1 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 lxml==6.1.3 six==1.17.0 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import io
from ofxparse import OfxParser
from ofxtools.Parser import OFXTree

HEAD = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

"""
dollars = "<CURRENCY><CURRATE>0.9<CURSYM>USD</CURRENCY>"
booked = "".join(
    f"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240105<TRNAMT>-100<FITID>{number}<NAME>Hotel{more}</STMTTRN>"
    for number, more in enumerate(["", dollars])
)
status = "<STATUS><CODE>0<SEVERITY>INFO</STATUS>"
text = f"""{HEAD}<OFX><SIGNONMSGSRSV1><SONRS>{status}<DTSERVER>20240131<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1{status}<STMTRS><CURDEF>EUR
<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20240101<DTEND>20240131{booked}</BANKTRANLIST>
<LEDGERBAL><BALAMT>0<DTASOF>20240131</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"""
statement = OfxParser.parse(io.BytesIO(text.encode())).account.statement
members = [{k: v for k, v in vars(t).items() if k != "id"} for t in statement.transactions]
tree = OFXTree()
tree.parse(io.BytesIO(text.encode()))
kept = [getattr(t.currency, "cursym", None) for t in tree.convert().statements[0].transactions]
print(members, statement.currency, kept, sep="\n")
assert members[0] == members[1] and statement.currency == "eur" and kept == [None, "USD"]
assert sum(t.amount for t in statement.transactions) == -200
PY
