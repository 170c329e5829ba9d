#!/usr/bin/env bash
# facturex reads a price of 50.00 for 100 pieces as 50.00, writes it so, and calls the invoice
# wrong.
# Versions: facturex 0.6.4, annotated-types 0.8.0, pydantic 2.14.4, pydantic-core 2.50.5,
#   typing-extensions 4.16.0, typing-inspection 0.4.5 (PyPI)
# Guess: an invoice of the European standard comes back from parse_bytes and write_ubl with its
#   prices, discounts and names, or with an error, and is valid to the package's validate.
# Seen: the quantity that a price is for has no field, so the price is a hundred times too high; the
#   discount of the document is gone, and the name of the seller, which it looks for as trade name
#   only. validate then reports rules of the standard as broken that the invoice keeps: no name, a
#   line of 10000 instead of 100, a wrong sum.
# Why: incoming invoices are read and checked so: right ones are rejected, and prices per hundred
#   come into the books as prices per piece.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" facturex==0.6.4 annotated-types==0.8.0 \
    pydantic==2.14.4 pydantic-core==2.50.5 typing-extensions==4.16.0 typing-inspection==0.4.5
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import facturex

def tag(name, *content):
    return f"<{name}>{''.join(map(str, content))}</{name}>"

def amount(name, value):
    return f'<cbc:{name} currencyID="EUR">{value}</cbc:{name}>'

def party(role, name):
    legal = tag("cac:PartyLegalEntity", tag("cbc:RegistrationName", name))
    country = tag("cac:Country", "<cbc:IdentificationCode>DE</cbc:IdentificationCode>")
    address = tag("cac:PostalAddress", country)
    return tag(f"cac:Accounting{role}Party", tag("cac:Party", address, legal))

scheme = tag("cac:TaxScheme", "<cbc:ID>VAT</cbc:ID>")
rate = "<cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>" + scheme
category = tag("cac:TaxCategory", rate)
taxed = tag(
    "cac:TaxSubtotal", amount("TaxableAmount", "80.00"), amount("TaxAmount", "15.20"), category
)
item = tag("cac:Item", "<cbc:Name>Screws</cbc:Name>", tag("cac:ClassifiedTaxCategory", rate))
base = '<cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity>'
price = tag("cac:Price", amount("PriceAmount", "50.00"), base)
space = "urn:oasis:names:specification:ubl:schema:xsd:"
invoice = f"""<Invoice xmlns="{space}Invoice-2" xmlns:cac="{space}CommonAggregateComponents-2"
xmlns:cbc="{space}CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>1</cbc:ID>
<cbc:IssueDate>2024-01-05</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
{party("Supplier", "Seller Ltd")}{party("Customer", "Buyer Ltd")}
<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>
<cbc:AllowanceChargeReason>Discount</cbc:AllowanceChargeReason>{amount("Amount", "20.00")}{category}
</cac:AllowanceCharge>{tag("cac:TaxTotal", amount("TaxAmount", "15.20"), taxed)}
<cac:LegalMonetaryTotal>{amount("LineExtensionAmount", "100.00")}
{amount("TaxExclusiveAmount", "80.00")}{amount("TaxInclusiveAmount", "95.20")}
{amount("AllowanceTotalAmount", "20.00")}{amount("PayableAmount", "95.20")}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">200</cbc:InvoicedQuantity>
{amount("LineExtensionAmount", "100.00")}{item}{price}</cac:InvoiceLine></Invoice>"""
read = facturex.parse_bytes(invoice.encode())
(line,) = read.lines
report = str(facturex.validate(read))
written = facturex.write_ubl(read).decode()
print(read.seller.name, line, report, sep="\n")
assert read.seller.name is None and line.quantity == 200 and line.unit_price == 50
assert "10000.00" in report and "BR-CO-13" in report and "BR-06" in report
assert "50.00" in written and "BaseQuantity" not in written and "Allowance" not in written
PY
