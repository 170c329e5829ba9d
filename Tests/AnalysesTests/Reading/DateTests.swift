import Analyses
import AnalysisCore
import JSON
import Testing

/// The text of a date, and what a field makes of it; `nil` where it is refused.
struct DateCase: Sendable, CustomTestStringConvertible {
    var text: String
    var order: DateOrder?
    var date: String?

    init(_ text: String, _ date: String?, _ order: DateOrder? = nil) {
        self.text = text
        self.date = date
        self.order = order
    }

    var testDescription: String { "\(text) \(order?.rawValue ?? "")" }
}

@Suite struct DateTests {
    @Test(arguments: dates)
    func `a date becomes ISO 8601 if it can be read in one way only`(_ date: DateCase) throws {
        let analysis = try Samples.extraction([FieldSpec(name: "d", type: .date(date.order))])
        let text = JSONWriter().text(of: .string(date.text))
        let result = analysis.read(
            Samples.answer("{\"d\": \(text)}"),
            about: Samples.passage("text")
        )
        #expect((try? result.get())?.fields["d"]?.string == date.date)
    }

    static let dates = [
        DateCase("2026-03-04", "2026-03-04"),
        DateCase(" 2026-03-04\n", "2026-03-04"),
        DateCase("2026-3-4", "2026-03-04"),
        DateCase("2026-03-04T10:00:00Z", "2026-03-04"),
        DateCase("2026-03-04 10:00:00.5+01:00", "2026-03-04"),
        DateCase("20260304", "2026-03-04"),
        DateCase("2026/03/04", "2026-03-04"),
        DateCase("2026.03.04", "2026-03-04", .dmy),
        DateCase("4 March 2026", "2026-03-04"),
        DateCase("March 4, 2026", "2026-03-04"),
        DateCase("Mar 4th, 2026", "2026-03-04"),
        DateCase("Wednesday, the 4th of March 2026", "2026-03-04"),
        DateCase("4. März 2026", "2026-03-04"),
        DateCase("4 août 2026", "2026-08-04"),
        DateCase("4 de marzo de 2026", "2026-03-04"),
        DateCase("2026 March 4", "2026-03-04"),
        // Numeric dates need an order, unless there is one way only.
        DateCase("03/04/2026", nil),
        DateCase("3.4.2026", nil),
        DateCase("03/04/2026", "2026-04-03", .dmy),
        DateCase("03/04/2026", "2026-03-04", .mdy),
        DateCase("03/04/2026", nil, .ymd),
        DateCase("13/04/2026", "2026-04-13"),
        DateCase("04/13/2026", "2026-04-13"),
        DateCase("13/04/2026", nil, .mdy),
        DateCase("04.04.2026", "2026-04-04"),
        DateCase("31/12/2026", "2026-12-31"),
        // Years of two digits have no century.
        DateCase("03/04/26", nil),
        DateCase("03/04/26", nil, .dmy),
        DateCase("4 March 26", nil),
        // Not dates of the calendar.
        DateCase("2026-02-29", nil),
        DateCase("2024-02-29", "2024-02-29"),
        DateCase("1900-02-29", nil),
        DateCase("2000-02-29", "2000-02-29"),
        DateCase("2026-13-01", nil),
        DateCase("2026-00-10", nil),
        DateCase("2026-04-31", nil),
        DateCase("32/01/2026", nil),
        DateCase("0000-01-01", nil),
        DateCase("2026", nil),
        DateCase("March 2026", nil),
        DateCase("2026-03", nil),
        DateCase("yesterday", nil),
        DateCase("4 Smarch 2026", nil),
        DateCase("4 March 2026 5", nil),
        DateCase("", nil),
        DateCase("99999999999999999999-01-01", nil),
        DateCase("٢٠٢٦-٠٣-٠٤", nil),
    ]

    @Test(arguments: [
        ("03/04/2026", "is ambiguous: day and month may be either; write YYYY-MM-DD"),
        ("03/04/26", "has a year of two digits; write YYYY-MM-DD"),
        ("soon", "is not a date; write YYYY-MM-DD"),
    ])
    func `what is refused is explained`(_ text: String, _ reason: String) throws {
        let analysis = try Samples.extraction([FieldSpec(name: "d", type: .date(nil))])
        let result = analysis.read(
            Samples.answer("{\"d\": \"\(text)\"}"),
            about: Samples.passage("text")
        )
        #expect(
            outcome(result)
                == "invalid-answer [correct] the answer does not match the schema: d: \"\(text)\" \(reason)"
        )
    }
}
