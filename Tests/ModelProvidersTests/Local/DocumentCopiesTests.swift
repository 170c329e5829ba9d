import AnalysisCore
import Testing

@testable import ModelProviders

/// What a small model may copy from a document.
@Suite struct DocumentCopiesTests {
    @Test("a passage starts at any word and goes on along its line")
    func passageRules() throws {
        let copies = try #require(DocumentCopies("Invoice no.: HW-7,\n(paid)"))
        #expect(
            copies.passageRules == """
                passage ::= w0-0 | w0-1 | w0-2 | w1-0
                w0-0 ::= "Invoice" (" " w0-1)?
                w0-1 ::= "no" (".: " w0-2)?
                w0-2 ::= "HW-7"
                w1-0 ::= "paid"

                """
        )
    }

    @Test("passages of a pattern are listed, each once")
    func pattern() throws {
        let copies = try #require(DocumentCopies("Total EUR 12 (EUR)\nVAT DE 99"))
        #expect(copies.passages(3...3, "^[A-Z]{3}$") == ["EUR", "VAT"])
        #expect(copies.passages(1...400, "^[a-z]{9}$") == nil)
    }

    @Test(
        "numbers are read with the separators that they show",
        arguments: [
            ("1,234.50", ["1234.50"]),
            ("1.234,50", ["1234.50"]),
            ("€1,234", ["1234"]),
            ("12,5 kg", ["12.5"]),
            ("1.234.567", ["1234567"]),
            ("99.", ["99"]),
            ("007", ["7"]),
        ]
    )
    func numbers(text: String, expected: [String]) throws {
        #expect(try #require(DocumentCopies(text)).numbers(nil, nil) == expected)
    }

    @Test("numbers keep to their bounds, and to the model's own where none is there")
    func bounds() throws {
        let copies = try #require(DocumentCopies("5 and 50 and 500"))
        #expect(copies.numbers(10, 100) == ["50"])
        #expect(copies.numbers(1000, nil) == nil)
    }

    @Test("a text that is too long for a grammar, or without words, is not copied from")
    func limits() {
        #expect(DocumentCopies(String(repeating: "word ", count: 501)) == nil)
        #expect(DocumentCopies(" \n ") == nil)
    }

    @Test("a grammar holds fields to what the document has")
    func grammar() {
        let schema = OutputSchema.object([
            .init(
                name: "v",
                schema: .string(minLength: 1, maxLength: 400, pattern: nil, format: .passage)
            ),
            .init(name: "n", schema: .number(minimum: 0, maximum: nil)),
        ])
        #expect(
            Grammar(schema, document: "Acme 7").text == #"""
                root ::= object-1
                passage ::= w0-0 | w0-1
                w0-0 ::= "Acme" (" " w0-1)?
                w0-1 ::= "7"
                object-1 ::= "{\"v\":" "\"" passage "\"" ",\"n\":" ("7") "}"

                """#
        )
    }
}
