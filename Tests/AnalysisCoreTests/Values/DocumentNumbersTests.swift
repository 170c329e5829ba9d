import Testing

@testable import AnalysisCore

/// The numbers that stand in a text.
@Suite struct DocumentNumbersTests {
    @Test(arguments: [
        ("1,234.50", ["1234.50"]),
        ("1.234,50", ["1234.50"]),
        ("€1,234", ["1234"]),
        ("12,5 kg", ["12.5"]),
        ("1.234.567", ["1234567"]),
        ("12,34,567.8", ["1234567.8"]),
        ("1’234.50 and 1 234,5", ["1234.50", "1", "234.5"]),
        ("99.", ["99"]),
        ("007", ["7"]),
        ("0.125", ["0.125"]),
        ("1.234 and 2.5", ["1.234", "2.5"]),
        ("1,234 and 2.5", ["1234", "2.5"]),
        ("-$500.00, −3, well-7, 8-9", ["-500.00", "-3", "7", "8", "9"]),
        ("31.12.2026", ["31", "12", "2026"]),
        ("5 and 5", ["5"]),
        ("20 %", ["20"]),
        ("four", []),
        ("12345678901234567890", ["12345678901234567890"]),
    ])
    func `numbers are read with the separators that they show`(_ text: String, _ all: [String]) {
        #expect(DocumentNumbers(text).candidates.map(\.text) == all)
    }

    @Test func `tables and runs of digits of any length are read`() {
        let table = String(repeating: "123 ", count: 50_000)
        #expect(DocumentNumbers(table).place(of: 123) == 0..<3)
        #expect(DocumentNumbers(String(repeating: "1.", count: 50_000)).candidates.count == 1)
        #expect(DocumentNumbers(String(repeating: "9", count: 500_000)).candidates.isEmpty)
        #expect(DocumentNumbers(String(repeating: "-", count: 500_000)).candidates.isEmpty)
    }

    @Test(arguments: [
        (1234.5, "Total: 1.234,50 EUR", 7..<15), (1.234, "1.234", 0..<5), (1234, "1.234", 0..<5),
        (0.2, "VAT 20%", 4..<6), (20, "VAT 20%", 4..<6), (1_500_000, "1.5 million", 0..<3),
        (4, "four hours", 0..<4), (-12.5, "(12.50)", 1..<6), (3, "no such", nil),
        (12, "12.50", nil), (1e300, "1e300", nil),
    ])
    func `a number is found by its value`(_ number: Double, _ text: String, _ place: Range<Int>?) {
        #expect(DocumentNumbers(text).place(of: number) == place)
    }
}
