#!/usr/bin/env bash
# bankstatementparser adds entries that are pending, or for information only, to those booked.
# Versions: bankstatementparser 0.0.29, defusedxml 0.7.1, lxml 6.1.3, pandas 2.3.3, numpy 2.4.6,
#   python-dateutil 2.9.0.post0, pytz 2026.6, six 1.17.0, tzdata 2026.6, pydantic 2.14.4,
#   pydantic-core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing-extensions 4.16.0
#   (PyPI)
# Guess: an entry of a camt file whose status is PDNG or INFO is left out, or its row has the
#   status.
# Seen: the rows have no status, and the total and the number of transactions count them all, in the
#   older form <Sts> and the newer <Sts><Cd>. That an entry is a reversal, and what it says in
#   AddtlNtryInf, is in no column either.
# Why: a pending payment that is rejected, or booked the next day, is counted once too often; what
#   is announced is taken for what is there.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" bankstatementparser==0.0.29 \
    defusedxml==0.7.1 lxml==6.1.3 pandas==2.3.3 numpy==2.4.6 python-dateutil==2.9.0.post0 \
    pytz==2026.6 six==1.17.0 tzdata==2026.6 pydantic==2.14.4 pydantic-core==2.50.5 \
    annotated-types==0.8.0 typing-inspection==0.4.5 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - "$packages" <<'PY'
import pathlib, sys
from decimal import Decimal
from bankstatementparser import CamtParser

def entry(amount, status, more=""):
    return f"""<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>{more}<Sts>{status}</Sts>
    <BookgDt><Dt>2024-01-05</Dt></BookgDt><ValDt><Dt>2024-01-05</Dt></ValDt><AcctSvcrRef>R</AcctSvcrRef>
    <BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd><AddtlNtryInf>subject to approval</AddtlNtryInf></Ntry>"""

def read(version, *entries):
    path = pathlib.Path(sys.argv[1], "statement.xml")
    path.write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt>
<GrpHdr><MsgId>M</MsgId><CreDtTm>2024-01-06T00:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S</Id><CreDtTm>2024-01-06T00:00:00</CreDtTm>
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt>
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-01-05</Dt></Dt></Bal>
{"".join(entries)}</Stmt></BkToCstmrStmt></Document>""")
    parser = CamtParser(str(path))
    rows = parser.parse().to_dict("records")
    return rows, parser.get_summary()

rows, summary = read(
    "02",
    entry("1.00", "BOOK"),
    entry("20.00", "PDNG"),
    entry("300.00", "INFO"),
    entry("4000.00", "BOOK", "<RvslInd>true</RvslInd>"),
)
newer, total = read("08", entry("1.00", "<Cd>BOOK</Cd>"), entry("20.00", "<Cd>PDNG</Cd>"))
print(*rows, summary, total, sep="\n")
same = [{name: value for name, value in row.items() if name != "Amount"} for row in rows + newer]
assert all(row == same[0] for row in same)
assert summary["total_amount"] == Decimal("4321.00") and summary["transaction_count"] == 4
assert total["total_amount"] == Decimal("21.00")
text = str(rows)
assert not any(word in text for word in ["PDNG", "INFO", "approval", "true"])
PY
