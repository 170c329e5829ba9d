import Testing

@testable import AnalysisCore

/// The dates that stand in a text.
@Suite struct DocumentDatesTests {
    @Test(arguments: [
        ("Issued 2026-03-04T10:00:00Z.", ["2026-03-04"]),
        ("2026/3/4 and 20260305", ["2026-03-04", "2026-03-05"]),
        ("31.12.2026, 12/31/2025", ["2026-12-31", "2025-12-31"]),
        ("am 4. März 2026", ["2026-03-04"]),
        ("the 4th of March, 2026", ["2026-03-04"]),
        ("March 4th, 2026", ["2026-03-04"]),
        ("Sept. 5, 2025", ["2025-09-05"]),
        ("el 4 de marzo de 2026", ["2026-03-04"]),
        ("le 1er août 2026", ["2026-08-01"]),
        ("4-Mar-2026", ["2026-03-04"]),
        ("2026 March 4", ["2026-03-04"]),
        ("2026年3月4日", ["2026-03-04"]),
        ("4\u{A0}March\n2026", ["2026-03-04"]),
        ("from 4 March 2026 to 5 March 2026", ["2026-03-04", "2026-03-05"]),
        // What is no date of the calendar, or lacks a part.
        ("30 February 2026", []),
        ("March 2026", []),
        ("R-25/3308 BW-2025-0147 Line 20, 2100 Copenhagen", []),
        ("1.2.3.4", []),
        ("", []),
    ])
    func `dates are found as people write them`(_ text: String, _ dates: [String]) {
        #expect(DocumentDates(text).candidates == dates)
    }

    @Test func `a date that can be read in two ways is both, unless others show the order`() {
        #expect(DocumentDates("03/04/2026").candidates == ["2026-04-03", "2026-03-04"])
        #expect(DocumentDates("03/04/2026, 25/04/2026").candidates == ["2026-04-03", "2026-04-25"])
        #expect(DocumentDates("03/04/2026, 04/25/2026").candidates == ["2026-03-04", "2026-04-25"])
        #expect(DocumentDates("03/04/2026, 25/04/2026").place(of: "2026-03-04") == 0..<10)
    }

    @Test func `years of two digits count where there are no others`() {
        #expect(DocumentDates("13.04.26").candidates == ["2026-04-13"])
        #expect(DocumentDates("13.04.26, 14.04.2026").candidates == ["2026-04-14"])
        #expect(DocumentDates("13.04.26, 14.04.2026").place(of: "2026-04-13") == 0..<8)
    }

    @Test func `the place is that of all its parts`() {
        #expect(DocumentDates("é: March 4th, 2026.").place(of: "2026-03-04") == 4..<19)
        #expect(DocumentDates("March 4th, 2026.").place(of: "2026-03-05") == nil)
    }
}
