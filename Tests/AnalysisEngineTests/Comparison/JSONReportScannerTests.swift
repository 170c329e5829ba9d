import Testing

@testable import AnalysisEngine

/// Where the results of a JSON report are, however its bytes come.
@Suite struct JSONReportScannerTests {
    /// The results as texts, and what is left of the report; the bytes come in parts of a size.
    private func scan(_ text: String, by size: Int) -> (results: [String], rest: String, has: Bool)
    {
        let bytes = Array(text.utf8)
        var scanner = JSONReportScanner()
        for start in stride(from: 0, to: bytes.count, by: size) {
            scanner.take(bytes[start..<min(start + size, bytes.count)], at: start)
        }
        let layout = scanner.layout
        return (
            layout.results.map { String(decoding: bytes[$0], as: UTF8.self) },
            String(decoding: layout.rest, as: UTF8.self), layout.hasResults
        )
    }

    @Test(arguments: [
        (#"{"results":[{"a":1},{"b":2}]}"#, [#"{"a":1}"#, #"{"b":2}"#], #"{"results":[]}"#, true),
        (#"{"results":[],"x":[{"a":1}]}"#, [], #"{"results":[],"x":[{"a":1}]}"#, true),
        (#"{"run":{"results":[{"a":1}]}}"#, [], #"{"run":{"results":[{"a":1}]}}"#, false),
        (
            #"{"x":1,"results":[{"a":{"b":[1,{"c":2}]}}, {"d":[]}],"gates":[{"e":1}]}"#,
            [#"{"a":{"b":[1,{"c":2}]}}"#, #"{"d":[]}"#], #"{"x":1,"results":[],"gates":[{"e":1}]}"#,
            true
        ),
        // Brackets, quotes and names in strings are none.
        (
            #"{"results":[{"a":"]}\"{"},{"\\":"\\"}]}"#, [#"{"a":"]}\"{"}"#, #"{"\\":"\\"}"#],
            #"{"results":[]}"#, true
        ),
        (#"{"x":"results","y":[{"a":1}]}"#, [], #"{"x":"results","y":[{"a":1}]}"#, false),
        (#"{"re\"sults":[{"a":1}]}"#, [], #"{"re\"sults":[{"a":1}]}"#, false),
        (#"{"results":{"a":[{"b":1}]}}"#, [], #"{"results":{"a":[{"b":1}]}}"#, false),
        (#"[{"results":[{"a":1}]}]"#, [], #"[{"results":[{"a":1}]}]"#, false),
    ])
    func `Results are the elements of the outer object's member`(
        text: String,
        results: [String],
        rest: String,
        hasResults: Bool
    ) {
        for size in [1, 2, 7, text.utf8.count] {
            let found = scan(text, by: size)
            #expect(found.results == results && found.rest == rest && found.has == hasResults)
        }
    }
}
