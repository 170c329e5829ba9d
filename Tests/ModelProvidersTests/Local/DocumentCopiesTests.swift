import AnalysisCore
import JSON
import Testing

@testable import ModelProviders

/// What a model on this machine may copy from a document.
@Suite struct DocumentCopiesTests {
    @Test("a passage starts at any word and goes on along its line")
    func passageRules() {
        #expect(
            DocumentCopies("Invoice no.: HW-7,\n(paid)\tAcme Inc. here").passageRules == """
                passage ::= w0-0 | w0-1 | w0-2 | w1-0 | w2-0 | w2-1 | w2-2
                w0-0 ::= "Invoice" (" " w0-1)?
                w0-1 ::= "no" (".: " w0-2)?
                w0-2 ::= "HW-7"
                w1-0 ::= "paid"
                w2-0 ::= "Acme" (" " w2-1)?
                w2-1 ::= "Inc" ("." | ". " w2-2)?
                w2-2 ::= "here"

                """
        )
        #expect(DocumentCopies(" \n-\n").passageRules != nil)
        #expect(DocumentCopies(" \n ").passageRules == nil)
    }

    @Test("passages of a length are as many words as fit")
    func passageRule() {
        #expect(
            DocumentCopies("No.: HW-7 (paid)").passageRule(upTo: 9)
                == #"("No" (".: HW-7")? | "HW-7" | "paid")"#
        )
        #expect(DocumentCopies("internationally").passageRule(upTo: 9) == nil)
    }

    @Test("passages of a pattern are listed, each once")
    func pattern() {
        let copies = DocumentCopies("Total EUR 12 (EUR)\nVAT DE 99")
        #expect(copies.passages(3...3, "^[A-Z]{3}$") == ["EUR", "VAT"])
        #expect(copies.passages(1...400, "^[a-z]{9}$") == [])
        #expect(copies.passages(1...400, "[") == nil)
    }

    @Test("numbers keep to their bounds")
    func numbers() {
        let copies = DocumentCopies("5 and 50 and 500.00, -$7.50")
        #expect(copies.numbers(nil, nil) == ["5", "50", "500.00", "-7.50"])
        #expect(copies.numbers(10, 100) == ["50"])
        #expect(copies.numbers(1000, nil) == [])
        #expect(copies.numbers(0, 8) == ["5", "7.50"])
        #expect(copies.numbers(nil, nil, isWhole: true) == ["5", "50", "500"])
    }

    @Test(
        "currencies are spelt out, or have a sign, or a name",
        arguments: [
            ("Total EUR 12, ABC 7, eur", ["EUR"]), ("£12", ["GBP"]), ("¥12", ["CNY", "JPY"]),
            ("in Danish kroner", ["DKK", "NOK"]), ("12 GBP or €14", ["GBP", "EUR"]), ("12", []),
        ]
    )
    func currencies(text: String, codes: [String]) {
        #expect(DocumentCopies(text).currencies == codes)
    }

    @Test("a text of too many words for a grammar is not held to one")
    func limits() {
        #expect(!DocumentCopies(String(repeating: "word ", count: 501)).hasPassages)
        let numbers = (1...501).map { "\($0)" }.joined(separator: "; ")
        #expect(DocumentCopies(numbers).numbers(nil, nil) == nil)
    }

    private static let passage = OutputSchema.string(
        minLength: 1,
        maxLength: 400,
        pattern: nil,
        format: .passage
    )
    private static let date = OutputSchema.string(
        minLength: nil,
        maxLength: nil,
        pattern: nil,
        format: .date
    )

    @Test("a grammar holds fields to what the document has")
    func grammar() {
        let schema = OutputSchema.object([
            .init(name: "v", schema: Self.passage, isCopied: true),
            .init(name: "n", schema: .number(minimum: 0, maximum: nil), isCopied: true),
            .init(name: "d", schema: .nullable(Self.date), isCopied: true),
            .init(
                name: "i",
                schema: .array(
                    of: .integer(minimum: 50, maximum: nil),
                    minItems: nil,
                    maxItems: nil,
                    unique: false
                ),
                isCopied: true
            ),
        ])
        #expect(
            Grammar(schema, from: DocumentCopies("Acme 7")).text == #"""
                root ::= object-1
                passage ::= w0-0 | w0-1
                w0-0 ::= "Acme" (" " w0-1)?
                w0-1 ::= "7"
                object-1 ::= "{\"v\":" "\"" passage "\"" ",\"n\":" ("7") ",\"d\":" "null" ",\"i\":" "[]" "}"

                """#
        )
        #expect(
            Grammar(Self.date, isCopied: true, from: DocumentCopies("on 4 March 2026")).text
                == #"""
                root ::= "\"" ("2026-03-04") "\""

                """#
        )
    }

    @Test("what must be there and is not leaves no grammar; what is no copy is free")
    func nothing() {
        let copies = DocumentCopies("no date")
        #expect(Grammar(Self.date, isCopied: true, from: copies).isEmpty)
        #expect(Grammar(.nullable(Self.date), isCopied: true, from: copies).isNull)
        #expect(
            Grammar(.object([.init(name: "d", schema: Self.date, isCopied: true)]), from: copies)
                .isEmpty
        )
        let stars = OutputSchema.integer(minimum: 1, maximum: 5)
        #expect(Grammar(stars, isCopied: true, from: copies).isEmpty)
        #expect(Grammar(stars, from: copies).text == "root ::= ([1-5])\n")
    }

    @Test("of what was written freely only copies are kept")
    func check() throws {
        let check = CopyCheck(copies: DocumentCopies("Acme Tools Ltd, 4 March 2026: 12.50 EUR"))
        let item = OutputSchema.object([
            .init(name: "v", schema: Self.passage, isCopied: true),
            .init(
                name: "n",
                schema: .nullable(.number(minimum: nil, maximum: nil)),
                isCopied: true
            ),
        ])
        let list = OutputSchema.array(of: item, minItems: nil, maxItems: nil, unique: false)
        let value = try JSONReader.value(
            of: #"[{"v":"acme  tools","n":12.5},{"v":"Acme","n":9},{"v":"Harbour Works","n":12.5}]"#
        )
        #expect(
            check.kept(value, of: list, isCopied: false)?.description
                == #"[{"v":"acme  tools","n":12.5},{"v":"Acme","n":null}]"#
        )
        #expect(check.kept("2026-03-05", of: Self.date, isCopied: true) == nil)
        #expect(check.kept("2026-03-05", of: .nullable(Self.date), isCopied: true) == .null)
        #expect(check.kept("2026-03-04", of: Self.date, isCopied: true) == "2026-03-04")
        #expect(check.kept(5, of: .integer(minimum: nil, maximum: nil), isCopied: false) == 5)
    }
}
